import type { PayoutStream } from '../../domain/contract/adapter.ts';
import { networkDates, type NetworkDate, type NetworkStep } from '../../domain/payout/network-calendar.ts';
import type { HoldReason, PayoutStatus } from '../../domain/decisions/payout.ts';
import type { Calendar, Instant } from '../../domain/time/calendar.ts';
import type { EpochDay } from '../../domain/time/civil.ts';
import { dueDay, periodOf, type Period } from '../../domain/time/period.ts';

/** What a forecast is made of; amounts in minor units. */
export interface ForecastFacts {
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly currency: string;
  readonly now: Instant;
  /** All calendar work dated before it is done: a period that ends here or later has no payout yet, whatever the clock shows. */
  readonly processedThrough: Instant;
  readonly calendar: Calendar;
  readonly streams: readonly PayoutStream[];
  readonly steps: readonly NetworkStep[];
  /** Lines that are in no payout, and estimates of lines to come. */
  readonly amounts: readonly ForecastAmount[];
  /** Payouts that are neither paid nor given up. */
  readonly payouts: readonly ForecastPayout[];
  /** On the partner. */
  readonly holds: readonly HoldReason[];
}

export interface ForecastAmount {
  readonly stream: string;
  readonly earnedAt: Instant;
  /** When it is, or will be, posted. */
  readonly postedAt: Instant;
  readonly amountMinor: bigint;
  readonly isEstimate: boolean;
  /** The line itself is held back: it is put into no payout. */
  readonly isHeld: boolean;
}

export interface ForecastPayout {
  readonly id: string;
  readonly stream: string;
  readonly firstDay: EpochDay;
  readonly endDay: EpochDay;
  readonly dueDay: EpochDay;
  readonly amountMinor: bigint;
  readonly status: PayoutStatus;
  readonly holds: readonly HoldReason[];
}

export const BLOCKERS = [
  'NOT_YET_EARNED',
  'PERIOD_NOT_ENDED',
  'BELOW_MINIMUM',
  'NEGATIVE_BALANCE',
  'HELD',
  'PAYMENT_DETAILS_MISSING',
  'NOT_APPROVED',
  'NOT_SENT',
  'PAYMENT_UNDER_WAY',
] as const;
export type BlockerCode = (typeof BLOCKERS)[number];

export interface Blocker {
  readonly code: BlockerCode;
  /** BELOW_MINIMUM: what is missing; NEGATIVE_BALANCE: what is owed; NOT_YET_EARNED: how much of it; null otherwise. */
  readonly amountMinor: bigint | null;
  /** HELD: why. */
  readonly reason: HoldReason | null;
}

export interface ForecastEntry {
  readonly payoutId: string | null;
  readonly stream: string;
  readonly firstDay: EpochDay;
  readonly endDay: EpochDay;
  readonly dueDay: EpochDay;
  /** Of this entry altogether: what would be paid, or is carried forward. */
  readonly amountMinor: bigint;
  readonly postedMinor: bigint;
  readonly estimatedMinor: bigint;
  /** From periods before it. */
  readonly carriedMinor: bigint;
  /** Whether it goes out as a payout of this period; false: it is carried forward into the next one. */
  readonly isPayable: boolean;
  readonly networkDates: readonly NetworkDate[];
  readonly blockedBy: readonly Blocker[];
}

export interface Forecast {
  readonly entries: readonly ForecastEntry[];
  /** What is paid within the forecast. */
  readonly expectedMinor: bigint;
  /** What is carried beyond its end: below the minimum, below zero, held, or with a later period. */
  readonly waitingMinor: bigint;
}

const ACCRUAL_PERIODS_MAX = 500;

/**
 * When what is owed is paid, by the terms in force now: payouts there are, then each stream's periods up to `months`
 * ahead, with what is carried from one to the next. Says of every amount what still blocks it. What is not known yet
 * (new sales, refunds) is not in it.
 */
export function forecast(facts: ForecastFacts, months: number): Forecast {
  const until = facts.calendar.addMonths(facts.now, months);
  const formed = facts.payouts.map((payout) => toFormedEntry(facts, payout));
  const coming = facts.streams.map((stream) => walkStream(facts, stream, until));
  const entries = [...formed, ...coming.flatMap(({ entries: each }) => each)].sort(
    (a, b) => a.dueDay - b.dueDay || (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0),
  );
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
  return {
    entries,
    expectedMinor: sum(entries.filter(({ isPayable }) => isPayable).map(({ amountMinor }) => amountMinor)),
    waitingMinor: sum(coming.map(({ waitingMinor }) => waitingMinor)),
  };
}

const blocker = (code: BlockerCode, amountMinor: bigint | null = null, reason: HoldReason | null = null): Blocker => ({
  code,
  amountMinor,
  reason,
});

const UNTIL_SENT: Readonly<Record<PayoutStatus, readonly BlockerCode[]>> = {
  FORMED: ['NOT_APPROVED'],
  APPROVED: ['NOT_SENT'],
  PROCESSING: ['PAYMENT_UNDER_WAY'],
  PAID: [],
  FAILED: [],
  CANCELLED: [],
};

function toFormedEntry(facts: ForecastFacts, payout: ForecastPayout): ForecastEntry {
  const isSent = payout.status === 'PROCESSING';
  return {
    payoutId: payout.id,
    stream: payout.stream,
    firstDay: payout.firstDay,
    endDay: payout.endDay,
    dueDay: payout.dueDay,
    amountMinor: payout.amountMinor,
    postedMinor: payout.amountMinor,
    estimatedMinor: 0n,
    carriedMinor: 0n,
    isPayable: true,
    networkDates: networkDates(facts.steps, payout.endDay - 1),
    blockedBy: [
      ...UNTIL_SENT[payout.status].map((code) => blocker(code)),
      ...(isSent ? [] : heldBy([...facts.holds, ...payout.holds])),
    ],
  };
}

const heldBy = (holds: readonly HoldReason[]): readonly Blocker[] =>
  [...new Set(holds)].map((reason) =>
    reason === 'PAYMENT_DETAILS_MISSING' ? blocker('PAYMENT_DETAILS_MISSING') : blocker('HELD', null, reason),
  );

interface Walked {
  readonly entries: readonly ForecastEntry[];
  readonly waitingMinor: bigint;
}

function walkStream(facts: ForecastFacts, stream: PayoutStream, until: Instant): Walked {
  const own = facts.amounts.filter((amount) => amount.stream === stream.id);
  let waiting = own.filter(({ isHeld }) => !isHeld).sort((a, b) => a.earnedAt - b.earnedAt);
  const entries: ForecastEntry[] = [];
  for (const period of periodsAhead(facts, stream, waiting, until)) {
    const due = waiting.filter(({ earnedAt, postedAt }) => earnedAt < period.to && postedAt <= period.to);
    if (due.length === 0) continue;
    const entry = toEntry(facts, stream, period, due);
    entries.push(entry);
    if (entry.isPayable || entry.amountMinor === 0n) waiting = waiting.filter((amount) => !due.includes(amount));
  }
  const held = own.filter(({ isHeld }) => isHeld);
  return { entries, waitingMinor: [...waiting, ...held].reduce((sum, { amountMinor }) => sum + amountMinor, 0n) };
}

function toEntry(
  facts: ForecastFacts,
  stream: PayoutStream,
  period: Period,
  due: readonly ForecastAmount[],
): ForecastEntry {
  const sum = (of: (amount: ForecastAmount) => boolean): bigint =>
    due.filter(of).reduce((total, { amountMinor }) => total + amountMinor, 0n);
  const amountMinor = sum(() => true);
  const estimatedMinor = sum(({ isEstimate }) => isEstimate);
  const isPayable = amountMinor > 0n && amountMinor >= stream.minimumMinor;
  return {
    payoutId: null,
    stream: stream.id,
    firstDay: period.firstDay,
    endDay: period.endDay,
    dueDay: dueDay(period, stream.netDays),
    amountMinor,
    postedMinor: amountMinor - estimatedMinor,
    estimatedMinor,
    carriedMinor: sum(({ earnedAt }) => earnedAt < period.from),
    isPayable,
    networkDates: networkDates(facts.steps, period.endDay - 1),
    blockedBy: [
      ...(estimatedMinor === 0n ? [] : [blocker('NOT_YET_EARNED', estimatedMinor)]),
      // Also of a period that ends at this instant: its payout is formed when the calendar goes on.
      blocker('PERIOD_NOT_ENDED'),
      ...(amountMinor < 0n ? [blocker('NEGATIVE_BALANCE', -amountMinor)] : []),
      ...(amountMinor >= 0n && amountMinor < stream.minimumMinor
        ? [blocker('BELOW_MINIMUM', stream.minimumMinor - amountMinor)]
        : []),
      ...heldBy(facts.holds),
    ],
  };
}

/** Periods whose end the calendar has not worked through, in order; with cadence ACCRUAL those in which something is earned. */
function periodsAhead(
  { processedThrough, calendar }: ForecastFacts,
  { every }: PayoutStream,
  amounts: readonly ForecastAmount[],
  until: Instant,
): readonly Period[] {
  const periods: Period[] = [];
  if (every === 'ACCRUAL') {
    for (const { earnedAt } of amounts) {
      const period = periodOf(earnedAt, every, calendar);
      if (period.to < processedThrough || period.from >= until || period.to === periods.at(-1)?.to) continue;
      if (periods.push(period) >= ACCRUAL_PERIODS_MAX) break;
    }
    return periods;
  }
  const first = periodOf(processedThrough - 1, every, calendar);
  for (let period = first; period.from < until; period = periodOf(period.to, every, calendar)) periods.push(period);
  return periods;
}
