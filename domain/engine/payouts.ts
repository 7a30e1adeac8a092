import type { PayoutStream } from '../contract/adapter.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import type { EpochDay } from '../time/civil.ts';
import { dueDay, periodOf, type Period } from '../time/period.ts';

/** What a payout needs to know of a line. */
export interface PayableLine {
  readonly earnedAt: Instant;
  readonly postedAt: Instant;
  readonly amountMinor: bigint;
}

/** The payout of one partner, stream and period: the sum of the lines it claims. */
export interface FormedPayout<L extends PayableLine> {
  readonly stream: string;
  readonly period: Period;
  readonly dueDay: EpochDay;
  readonly amountMinor: bigint;
  readonly lines: readonly L[];
}

/**
 * Forms the payouts of one partner's stream for every period that ended before an instant. A sum below the minimum,
 * or not above zero, is not paid: its lines carry forward into the next period, where a negative balance is netted.
 *
 * @param lines all lines of the partner in this stream.
 * @param streamAt the stream by the terms in force at an instant: minimum and net days count at the period's end.
 */
export function formPayouts<L extends PayableLine>(
  lines: readonly L[],
  streamAt: (at: Instant) => PayoutStream,
  calendar: Calendar,
  until: Instant,
): readonly FormedPayout<L>[] {
  const payouts: FormedPayout<L>[] = [];
  const waiting = [...lines].sort((a, b) => a.earnedAt - b.earnedAt);
  let open: L[] = [];
  let next = 0;
  for (const period of periodsToConsider(waiting, streamAt, calendar, until)) {
    for (let line = waiting[next]; line !== undefined && line.earnedAt < period.to; line = waiting[++next])
      open.push(line);
    const stream = streamAt(period.to);
    const payable = open.filter((line) => line.postedAt <= period.to);
    const amountMinor = payable.reduce((sum, line) => sum + line.amountMinor, 0n);
    if (amountMinor <= 0n || amountMinor < stream.minimumMinor) continue;
    payouts.push({ stream: stream.id, period, dueDay: dueDay(period, stream.netDays), amountMinor, lines: payable });
    open = open.filter((line) => line.postedAt > period.to);
  }
  return payouts;
}

/** Every period from the first line on; with cadence ACCRUAL only the days on which a line was earned. */
export function periodsToConsider(
  lines: readonly PayableLine[],
  streamAt: (at: Instant) => PayoutStream,
  calendar: Calendar,
  until: Instant,
): readonly Period[] {
  const first = lines[0];
  if (first === undefined) return [];
  const { every } = streamAt(first.earnedAt);
  const periods: Period[] = [];
  if (every === 'ACCRUAL') {
    for (const line of lines) {
      const period = periodOf(line.earnedAt, every, calendar);
      if (period.to < until && period.to !== periods.at(-1)?.to) periods.push(period);
    }
    return periods;
  }
  for (
    let period = periodOf(first.earnedAt, every, calendar);
    period.to < until;
    period = periodOf(period.to, every, calendar)
  ) {
    periods.push(period);
  }
  return periods;
}
