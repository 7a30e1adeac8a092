import type { ManagedSpan, Payment } from '../contract/accrual.ts';
import type { Metric, MetricWindow } from '../contract/metric.ts';
import { unreachable } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { addCivilMonths, fromEpochDay, toEpochDay } from '../time/civil.ts';
import { attribute, soldTo, type SoldMrr } from './attribution.ts';
import type { CustomerFacts, LeadFact } from './facts.ts';
import { netAt } from './payments.ts';

/** One customer's facts with the payments built from them; these may be built when they are asked for. */
export interface CustomerLedger {
  readonly facts: CustomerFacts;
  readonly payments: readonly Payment[];
}

/** What is measured for one partner: its registrations, and every customer it may have sold to or manages. */
export interface PartnerFacts {
  readonly partner: string;
  readonly leads: readonly LeadFact[];
  readonly customers: readonly CustomerLedger[];
}

export type MetricValues = Readonly<Record<string, bigint>>;

/**
 * Measures a partner at an instant, over what is known then (facts dated then included; windows exclude it).
 * This is the in-memory interpreter of the metric vocabulary.
 *
 * @param metricsAt the metrics by the terms in force at an instant, for weights that a fact keeps from its own date.
 */
export function measure(
  metrics: Readonly<Record<string, Metric>>,
  partner: PartnerFacts,
  at: Instant,
  calendar: Calendar,
  metricsAt: (at: Instant) => Readonly<Record<string, Metric>>,
): MetricValues {
  const values: Record<string, bigint> = {};
  for (const [name, metric] of Object.entries(metrics)) {
    if (metric.measure.kind === 'SUM_OF') continue;
    values[name] = total(name, metric, itemsOf(metric, partner, at, calendar), metricsAt);
  }
  return withSums(metrics, values, at, metricsAt);
}

/**
 * Adds the metrics that are sums of others. A part that is not declared counts as 0, and so does another sum.
 *
 * @param measured what every other metric came to at the instant.
 */
export function withSums(
  metrics: Readonly<Record<string, Metric>>,
  measured: MetricValues,
  at: Instant,
  metricsAt: (at: Instant) => Readonly<Record<string, Metric>>,
): MetricValues {
  const values: Record<string, bigint> = { ...measured };
  for (const [name, metric] of Object.entries(metrics)) {
    if (metric.measure.kind !== 'SUM_OF') continue;
    const parts = metric.measure.metrics.map((part): Item => ({ at, value: measured[part] ?? 0n }));
    values[name] = total(name, metric, parts, metricsAt);
  }
  return values;
}

interface Item {
  readonly at: Instant;
  readonly value: bigint;
}

/** Weighs and sums. Each weight's part is floored once, so that the same facts give the same total in any order. */
function total(
  name: string,
  metric: Metric,
  items: readonly Item[],
  metricsAt: (at: Instant) => Readonly<Record<string, Metric>>,
): bigint {
  if (metric.times.weightAt === 'REVIEW') {
    return (items.reduce((sum, item) => sum + item.value, 0n) * metric.times.by) / metric.times.per;
  }
  const byWeight = new Map<string, { by: bigint; per: bigint; sum: bigint }>();
  for (const item of items) {
    const { by, per } = (metricsAt(item.at)[name] ?? metric).times;
    const group = byWeight.get(`${by}/${per}`) ?? { by, per, sum: 0n };
    group.sum += item.value;
    byWeight.set(`${by}/${per}`, group);
  }
  return [...byWeight.values()].reduce((sum, group) => sum + (group.sum * group.by) / group.per, 0n);
}

function itemsOf(metric: Metric, partner: PartnerFacts, at: Instant, calendar: Calendar): readonly Item[] {
  const { measure: what } = metric;
  const span = spanOf(metric.window, at, calendar);
  const inWindow = (when: Instant): boolean => when >= span.from && when < span.until;
  switch (what.kind) {
    case 'SOLD_MRR':
      return soldBy(partner, at)
        .filter(({ sold, ledger }) => inWindow(sold.at) && (what.customers === 'ALL' || !isChurned(ledger, at)))
        .map(({ sold }) => ({ at: sold.at, value: sold.mrrMinor }));
    case 'WINS':
      return soldBy(partner, at)
        .filter(({ sold }) => sold.via === 'REGISTRATION' && inWindow(sold.at))
        .map(({ sold }) => ({ at: sold.at, value: 1n }));
    case 'LEADS_REGISTERED':
      return partner.leads
        .filter(({ registeredAt, ended }) => {
          const gone = ended !== null && ended.at <= at && what.except.includes(ended.status);
          return inWindow(registeredAt) && !gone;
        })
        .map(({ registeredAt }) => ({ at: registeredAt, value: 1n }));
    case 'MANAGED_MRR_PEAK': {
      // Of equal months the earliest, so that a weight by its date does not depend on the order of facts.
      const isHigher = (a: Item, b: Item): boolean => a.value > b.value || (a.value === b.value && a.at < b.at);
      const months = managedByMonth(partner, span, at, calendar).filter((month) => month.value > 0n);
      const [first, ...rest] = months;
      return first === undefined ? [] : [rest.reduce((best, month) => (isHigher(month, best) ? month : best), first)];
    }
    case 'MANAGED_MRR_SUM':
      return managedByMonth(partner, span, at, calendar);
    case 'COLLECTED':
      return collectedBy(partner, at).filter((item) => inWindow(item.at));
    case 'SUM_OF':
      // Summed by `measure` from the metrics it names.
      return [];
    default:
      return unreachable(what, 'measure');
  }
}

function soldBy(partner: PartnerFacts, at: Instant): readonly { sold: SoldMrr; ledger: CustomerLedger }[] {
  const found: { sold: SoldMrr; ledger: CustomerLedger }[] = [];
  for (const ledger of partner.customers) {
    for (const sold of soldTo(ledger, at)) {
      if (sold.partner === partner.partner) found.push({ sold, ledger });
    }
  }
  return found;
}

/** Payments of customers that were the partner's when they paid, net of what is refunded at R. */
function collectedBy(partner: PartnerFacts, at: Instant): readonly Item[] {
  return partner.customers.flatMap(({ facts, payments }) => {
    const { earners } = attribute(facts, payments);
    return payments.flatMap((payment, index): readonly Item[] => {
      if (payment.paidAt > at || earners[index]?.partner !== partner.partner) return [];
      return [{ at: payment.paidAt, value: payment.months.reduce((sum, month) => sum + netAt(month, at), 0n) }];
    });
  });
}

const isChurned = ({ facts }: CustomerLedger, at: Instant): boolean =>
  facts.churnedAt !== null && facts.churnedAt <= at;

/** Managed MRR summed by the calendar month a service month starts in, net of the refunds known at R. */
export function managedByMonth(
  partner: PartnerFacts,
  span: MetricSpan,
  at: Instant,
  calendar: Calendar,
): readonly Item[] {
  const byMonth = new Map<Instant, bigint>();
  for (const { facts, payments } of partner.customers) {
    const held = facts.accounts.filter((account) => account.partner === partner.partner && account.from <= at);
    if (held.length === 0) continue;
    for (const payment of payments) {
      if (payment.paidAt > at) break;
      for (const month of payment.months) {
        const { start } = month;
        if (start < span.from || start >= span.until || !held.some((account) => isManaged(account, start))) continue;
        const key = monthStart(start, calendar);
        byMonth.set(key, (byMonth.get(key) ?? 0n) + netAt(month, at));
      }
    }
  }
  return [...byMonth].map(([month, value]) => ({ at: month, value }));
}

/** Whether a service month that starts at an instant counts as managed. */
export const isManaged = (span: ManagedSpan, start: Instant): boolean =>
  start >= span.from && (span.to === null || start < span.to);

/** The instants a window takes: `[from, until)`. */
export interface MetricSpan {
  /** Negative infinity for an unbounded window. */
  readonly from: Instant;
  readonly until: Instant;
}

/** What a window takes at an instant R. Windows exclude R; calendar months count when they have ended by R. */
export function spanOf(window: MetricWindow, at: Instant, calendar: Calendar): MetricSpan {
  switch (window.kind) {
    case 'ALL':
      // An unbounded window takes facts dated R too: a tier decided at once counts the fact that moves it.
      return { from: Number.NEGATIVE_INFINITY, until: at + 1 };
    case 'TRAILING_MONTHS':
      return { from: calendar.addMonths(at, -window.months), until: at };
    case 'CALENDAR_MONTHS': {
      const { year, month } = fromEpochDay(calendar.dayOf(at));
      const first = { year, month, day: 1 };
      const from = calendar.startOf(addCivilMonths(first, -window.months));
      return { from, until: calendar.startOf(toEpochDay(year, month, 1)) };
    }
    default:
      return unreachable(window, 'metric window');
  }
}

function monthStart(at: Instant, calendar: Calendar): Instant {
  const { year, month } = fromEpochDay(calendar.dayOf(at));
  return calendar.startOf(toEpochDay(year, month, 1));
}
