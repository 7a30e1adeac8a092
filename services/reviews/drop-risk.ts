import type { TierRules } from '../../domain/contract/adapter.ts';
import { boundsOf, type Measure, type Metric } from '../../domain/contract/metric.ts';
import { spanOf, type MetricValues } from '../../domain/engine/measure.ts';
import { leavesAt } from '../../domain/engine/moves.ts';
import { awardTier } from '../../domain/engine/tiers.ts';
import type { Calendar, Instant } from '../../domain/time/calendar.ts';
import { addCivilMonths, fromEpochDay } from '../../domain/time/civil.ts';
import type { WindowItem } from '../ports/review.ts';
import type { DropRisk, Leaving, Margin } from './contract.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

/** A partner at its next review, over what is known now. */
export interface NextReview {
  /** Null where tiers are decided at once. */
  readonly at: Instant | null;
  readonly values: MetricValues;
  /** The rules in force then. */
  readonly ladder: Ladder;
  /** What lies between the beginnings of windows now and then. */
  readonly items: readonly WindowItem[];
}

export interface DropQuestion {
  readonly calendar: Calendar;
  readonly at: Instant;
  readonly heldTier: string;
  readonly ladder: Ladder;
  readonly values: MetricValues;
  readonly next: NextReview;
}

/** What of the measured can be named one by one. */
export const COUNTED_ITEMS: ReadonlySet<Measure['kind']> = new Set(['SOLD_MRR', 'WINS', 'LEADS_REGISTERED']);

/** Whether the held tier would be lost at the next review if nothing more happened, by how much, and because of what. */
export function toDropRisk(question: DropQuestion): DropRisk {
  const { heldTier, next } = question;
  const tierThen = awardTier(next.ladder, next.values);
  const rankOf = (tier: string): number => next.ladder.ladder.findIndex((step) => step.tier === tier);
  return {
    wouldDrop: rankOf(tierThen) < rankOf(heldTier),
    reviewAt: next.at,
    heldTier,
    tierThen,
    margins: toMargins(question),
    leaving: toLeaving(question),
  };
}

function toMargins({ heldTier, values, next }: DropQuestion): readonly Margin[] {
  const held = next.ladder.ladder.find((step) => step.tier === heldTier)?.when ?? null;
  if (held === null) return [];
  return boundsOf(held).map(({ metric, value }) => {
    const actualThen = next.values[metric] ?? 0n;
    return { metric, required: value, actualNow: values[metric] ?? 0n, actualThen, margin: actualThen - value };
  });
}

function toLeaving({ calendar, at, ladder, next }: DropQuestion): readonly Leaving[] {
  const { at: then } = next;
  if (then === null || then <= at) return [];
  return Object.entries(ladder.metrics)
    .flatMap(([metric, rule]) => {
      const [from, until] = [spanOf(rule.window, at, calendar).from, spanOf(rule.window, then, calendar).from];
      return next.items
        .filter((item) => item.at >= from && item.at < until && isCounted(rule.measure, item))
        .map(({ kind, subjectId, at: dated, value }): Leaving => {
          const leaves = endOf(rule.window, dated, calendar);
          return {
            metric,
            kind,
            subjectId,
            at: dated,
            leavesAt: leaves,
            value: rule.measure.kind === 'SOLD_MRR' ? value : 1n,
          };
        });
    })
    .sort((a, b) => a.leavesAt - b.leavesAt || (a.subjectId < b.subjectId ? -1 : 1));
}

function isCounted(measure: Measure, item: WindowItem): boolean {
  switch (measure.kind) {
    case 'SOLD_MRR':
      return item.kind === 'SALE' && (measure.customers === 'ALL' || !item.isChurned);
    case 'WINS':
      return item.kind === 'SALE' && item.isRegistered;
    case 'LEADS_REGISTERED':
      return item.kind === 'LEAD' && !measure.except.some((status) => status === item.status);
    case 'MANAGED_MRR_PEAK':
    case 'MANAGED_MRR_SUM':
    case 'COLLECTED':
    case 'SUM_OF':
      // Made of payments, which are too many to be named one by one.
      return false;
  }
}

function endOf(window: Metric['window'], at: Instant, calendar: Calendar): Instant {
  if (window.kind === 'TRAILING_MONTHS') return leavesAt(at, window.months, calendar);
  if (window.kind === 'ALL') return Number.POSITIVE_INFINITY;
  // A calendar month is counted until as many whole months have followed it.
  const { year, month } = fromEpochDay(calendar.dayOf(at));
  return calendar.startOf(addCivilMonths({ year, month, day: 1 }, window.months + 1));
}
