import type { Metric } from '../contract/metric.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { fromEpochDay, toEpochDay } from '../time/civil.ts';
import type { PartnerFacts } from './measure.ts';

export interface MoveRange {
  readonly calendar: Calendar;
  readonly since: Instant;
  /** Later instants are of no interest. */
  readonly until: Instant;
}

/**
 * Every instant at which these metrics of a partner can change: a fact comes, a fact enters a window, or it falls out of
 * one because time has passed and nothing else. Unordered, and more than strictly needed.
 */
export function movesOf(metrics: readonly Metric[], facts: PartnerFacts, range: MoveRange): readonly Instant[] {
  const { calendar } = range;
  const dated = datesOf(metrics, facts);
  const moves = new Set(dated);
  const trailing = new Set(metrics.flatMap(({ window }) => (window.kind === 'TRAILING_MONTHS' ? [window.months] : [])));
  for (const months of trailing) {
    for (const at of dated) {
      // Windows exclude their instant, so what is dated at it enters just after.
      moves.add(at + 1);
      moves.add(leavesAt(at, months, calendar));
    }
  }
  if (metrics.some(({ window }) => window.kind === 'CALENDAR_MONTHS')) {
    for (const at of monthStarts(range)) moves.add(at);
  }
  return [...moves];
}

function datesOf(metrics: readonly Metric[], { leads, customers }: PartnerFacts): readonly Instant[] {
  const kinds = new Set(metrics.map(({ measure }) => measure.kind));
  const isManaged = kinds.has('MANAGED_MRR_PEAK') || kinds.has('MANAGED_MRR_SUM');
  const needsMoney = isManaged || kinds.has('COLLECTED');
  return [
    ...leads.flatMap(({ registeredAt, ended }) => (ended === null ? [registeredAt] : [registeredAt, ended.at])),
    ...customers.flatMap(({ facts, payments }) => [
      ...facts.wins.map((win) => win.at),
      ...(facts.churnedAt === null ? [] : [facts.churnedAt]),
      ...(facts.link === null && !needsMoney ? [] : payments.map((payment) => payment.paidAt)),
      ...(needsMoney ? facts.refunds.map((refund) => refund.at) : []),
      ...(isManaged ? payments.flatMap((payment) => payment.months.flatMap(({ start }) => [start, start + 1])) : []),
      ...(isManaged ? facts.accounts.flatMap(({ from, to }) => (to === null ? [from] : [from, to])) : []),
    ]),
  ];
}

/** The first instant at which what is dated `at` no longer lies in a trailing window. */
export function leavesAt(at: Instant, months: number, calendar: Calendar): Instant {
  const first = calendar.addMonths(at, months) + 1;
  const isOut = (when: Instant): boolean => calendar.addMonths(when, -months) > at;
  if (isOut(first)) return first;
  // The month the window ends in is shorter than the fact's: days that do not exist there count as its last one.
  const { year, month } = fromEpochDay(calendar.dayOf(first));
  const next = calendar.startOf(toEpochDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1));
  return isOut(next) ? next : next + 1;
}

function monthStarts({ calendar, since, until }: MoveRange): readonly Instant[] {
  const starts: Instant[] = [];
  const first = fromEpochDay(calendar.dayOf(since));
  for (let index = first.year * 12 + first.month; ; index++) {
    const at = calendar.startOf(toEpochDay(Math.floor(index / 12), (index % 12) + 1, 1));
    if (at >= until) return starts;
    starts.push(at);
  }
}
