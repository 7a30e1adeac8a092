import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { formatCivilDate, toEpochDay } from '../../../domain/time/civil.ts';
import {
  forecast,
  type Forecast,
  type ForecastAmount,
  type ForecastFacts,
} from '../../../services/payouts/forecast.ts';

const utc = (month: number, day: number): number => Date.UTC(2026, month - 1, day);

const FACTS: ForecastFacts = {
  tenantId: 'vendor_1',
  programId: 'program_1',
  partnerId: 'partner_1',
  currency: 'USD',
  now: utc(2, 10),
  processedThrough: utc(2, 10),
  calendar: createCalendar('UTC'),
  streams: [{ id: 'default', kinds: [], every: 'MONTH', netDays: 15, minimumMinor: 5_000n }],
  steps: [{ step: 'WITHDRAWABLE', title: 'Withdrawable', monthsAfter: 1, dayOfMonth: 13 }],
  amounts: [],
  payouts: [],
  holds: [],
};

const amount = (earnedAt: number, amountMinor: bigint, over: Partial<ForecastAmount> = {}): ForecastAmount => ({
  stream: 'default',
  earnedAt,
  postedAt: earnedAt,
  amountMinor,
  isEstimate: false,
  isHeld: false,
  ...over,
});

/** A line for each entry: end of period, due date, amount, paid or carried, and what blocks it. */
const show = ({ entries }: Forecast): readonly string[] =>
  entries.map(
    ({ endDay, dueDay, amountMinor, isPayable, blockedBy }) =>
      `${formatCivilDate(endDay)} due ${formatCivilDate(dueDay)} ${amountMinor} ${isPayable ? 'paid' : 'carried'} ${blockedBy
        .map(({ code, amountMinor: missing, reason }) =>
          [code, missing, reason].filter((each) => each !== null).join(':'),
        )
        .join(' ')}`,
  );

describe('a forecast', () => {
  it('dates what is owed, carries what is below the minimum, and says what is missing', () => {
    const result = forecast(
      {
        ...FACTS,
        amounts: [
          amount(utc(2, 3), 3_000n),
          amount(utc(3, 5), 1_500n, { isEstimate: true }),
          amount(utc(4, 7), 700n, { isEstimate: true }),
        ],
      },
      3,
    );
    expect(show(result)).toEqual([
      '2026-03-01 due 2026-03-15 3000 carried PERIOD_NOT_ENDED BELOW_MINIMUM:2000',
      '2026-04-01 due 2026-04-15 4500 carried NOT_YET_EARNED:1500 PERIOD_NOT_ENDED BELOW_MINIMUM:500',
      '2026-05-01 due 2026-05-15 5200 paid NOT_YET_EARNED:2200 PERIOD_NOT_ENDED',
    ]);
    expect(result.expectedMinor).toBe(5_200n);
    expect(result.waitingMinor).toBe(0n);
    expect(result.entries.map(({ networkDates }) => networkDates.map(({ day }) => formatCivilDate(day)))).toEqual([
      ['2026-03-13'],
      ['2026-04-13'],
      ['2026-05-13'],
    ]);
  });

  it('has what a period that ends at this very instant will pay: the calendar has not formed it yet', () => {
    const at = utc(2, 1);
    const amounts = [amount(utc(1, 20), 6_000n), amount(utc(2, 1), 5_000n)];
    expect(show(forecast({ ...FACTS, now: at, processedThrough: at, amounts }, 1))).toEqual([
      '2026-02-01 due 2026-02-15 6000 paid PERIOD_NOT_ENDED',
      '2026-03-01 due 2026-03-15 5000 paid PERIOD_NOT_ENDED',
    ]);
    const late = { ...FACTS, now: utc(2, 10), processedThrough: utc(1, 25), amounts };
    expect(show(forecast(late, 1))).toEqual(show(forecast({ ...FACTS, now: at, processedThrough: at, amounts }, 1)));
    expect(show(forecast({ ...FACTS, now: at + 1, processedThrough: at + 1, amounts }, 1))).toEqual([
      '2026-03-01 due 2026-03-15 11000 paid PERIOD_NOT_ENDED',
    ]);
  });

  it('nets a negative balance, and leaves held lines waiting', () => {
    const result = forecast(
      {
        ...FACTS,
        holds: ['PAYMENT_DETAILS_MISSING', 'SUSPICION'],
        amounts: [amount(utc(2, 1), -2_000n), amount(utc(3, 1), 9_000n), amount(utc(2, 2), 800n, { isHeld: true })],
      },
      2,
    );
    expect(show(result)).toEqual([
      '2026-03-01 due 2026-03-15 -2000 carried PERIOD_NOT_ENDED NEGATIVE_BALANCE:2000 PAYMENT_DETAILS_MISSING HELD:SUSPICION',
      '2026-04-01 due 2026-04-15 7000 paid PERIOD_NOT_ENDED PAYMENT_DETAILS_MISSING HELD:SUSPICION',
    ]);
    expect(result.waitingMinor).toBe(800n);
  });

  it.each([
    { status: 'FORMED' as const, blocked: 'NOT_APPROVED' },
    { status: 'APPROVED' as const, blocked: 'NOT_SENT' },
    { status: 'PROCESSING' as const, blocked: 'PAYMENT_UNDER_WAY' },
  ])('shows a payout that is $status, blocked by $blocked', ({ status, blocked }) => {
    const payout = { id: 'payout_1', stream: 'default', amountMinor: 6_000n, status, holds: [] };
    const days = { firstDay: toEpochDay(2026, 1, 1), endDay: toEpochDay(2026, 2, 1), dueDay: toEpochDay(2026, 2, 15) };
    expect(show(forecast({ ...FACTS, payouts: [{ ...payout, ...days }] }, 1))).toEqual([
      `2026-02-01 due 2026-02-15 6000 paid ${blocked}`,
    ]);
  });

  it('loses no money: what is expected and what waits is what there is', () => {
    const amounts = fc.array(
      fc.record({
        day: fc.integer({ min: -60, max: 400 }),
        minor: fc.integer({ min: -9_000, max: 9_000 }),
        isHeld: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 12 }), (given, months) => {
        const all = given.map(({ day, minor, isHeld }) =>
          amount(FACTS.now + day * 86_400_000, BigInt(minor), { isHeld }),
        );
        const result = forecast({ ...FACTS, amounts: all }, months);
        const total = all.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        expect(result.expectedMinor + result.waitingMinor).toBe(total);
        for (const entry of result.entries) expect(entry.isPayable).toBe(entry.amountMinor >= 5_000n);
      }),
    );
  });
});
