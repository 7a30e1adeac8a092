import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayoutStream } from '../../../domain/contract/adapter.ts';
import { formPayouts, type FormedPayout, type PayableLine } from '../../../domain/engine/payouts.ts';
import { formatCivilDate } from '../../../domain/time/civil.ts';
import { CADENCES } from '../../../domain/time/period.ts';
import { at, UTC } from './billing-builders.ts';

const sum = (lines: readonly PayableLine[]): bigint => lines.reduce((total, line) => total + line.amountMinor, 0n);

const line = (when: string, amountMinor: bigint, postedAt = when): PayableLine => ({
  ...{ earnedAt: at(when), postedAt: at(postedAt), amountMinor },
});

const stream = (more: Partial<PayoutStream> = {}): PayoutStream => ({
  ...{ id: 'default', kinds: [], every: 'MONTH', netDays: 15, minimumMinor: 5000n },
  ...more,
});

const shown = (payouts: readonly FormedPayout<PayableLine>[]): readonly string[] =>
  payouts.map((payout) =>
    [payout.period.firstDay, payout.period.endDay, payout.dueDay]
      .map(formatCivilDate)
      .concat(String(payout.amountMinor))
      .join(' '),
  );

interface Case {
  readonly name: string;
  readonly lines: readonly PayableLine[];
  readonly rules?: (when: number) => PayoutStream;
  readonly until?: string;
  readonly gives: readonly string[];
}

describe('payouts', () => {
  const cases: Case[] = [
    { name: 'of nothing', lines: [], gives: [] },
    {
      name: 'exactly at the minimum',
      lines: [line('2025-01-31', 5000n)],
      gives: ['2025-01-01 2025-02-01 2025-02-15 5000'],
    },
    {
      name: 'a cent below the minimum carry forward',
      lines: [line('2025-01-31', 4999n), line('2025-03-01', 1n)],
      gives: ['2025-03-01 2025-04-01 2025-04-15 5000'],
    },
    {
      name: 'take a line of the period’s end into the next',
      lines: [line('2025-02-01', 5000n)],
      gives: ['2025-02-01 2025-03-01 2025-03-15 5000'],
    },
    {
      name: 'net a negative balance',
      lines: [line('2025-01-10', 6000n), line('2025-02-10', -7000n), line('2025-04-10', 13_000n)],
      gives: ['2025-01-01 2025-02-01 2025-02-15 6000', '2025-04-01 2025-05-01 2025-05-15 6000'],
    },
    {
      name: 'of zero are none, without a minimum too',
      lines: [line('2025-01-10', 500n), line('2025-01-11', -500n), line('2025-02-10', 1n)],
      rules: () => stream({ minimumMinor: 0n }),
      gives: ['2025-02-01 2025-03-01 2025-03-15 1'],
    },
    {
      name: 'are formed when a period has ended before `until`, not at it',
      lines: [line('2025-01-10', 5000n), line('2025-02-10', 5000n)],
      until: '2025-03-01',
      gives: ['2025-01-01 2025-02-01 2025-02-15 5000'],
    },
    {
      name: 'follow the minimum and the days of the period’s end',
      lines: [line('2025-01-10', 5000n)],
      rules: (when) => stream(when < at('2025-03-01') ? { minimumMinor: 5001n } : { netDays: 7 }),
      gives: ['2025-02-01 2025-03-01 2025-03-07 5000'],
    },
    {
      name: 'consider every period’s end, with or without new lines',
      lines: [line('2025-01-10', 5000n)],
      rules: (when) => stream({ minimumMinor: when < at('2025-06-01') ? 5001n : 0n }),
      gives: ['2025-05-01 2025-06-01 2025-06-15 5000'],
    },
    {
      name: 'wait for a line that is posted at the end of its year',
      lines: [line('2025-03-01', 100n, '2026-01-01'), line('2025-03-02', 200n, '2026-01-01')],
      rules: () => stream({ every: 'YEAR', netDays: 45, minimumMinor: 0n }),
      gives: ['2025-01-01 2026-01-01 2026-02-14 300'],
    },
    {
      name: 'by accrual have a period for each day with a line',
      lines: [line('2025-03-15T10:00:00Z', 100n), line('2025-03-15T11:00:00Z', 50n), line('2025-05-01', 7n)],
      rules: () => stream({ every: 'ACCRUAL', netDays: 60, minimumMinor: 0n }),
      gives: ['2025-03-15 2025-03-16 2025-05-14 150', '2025-05-01 2025-05-02 2025-06-30 7'],
    },
    {
      name: 'by accrual consider only days with a line',
      lines: [line('2025-03-15', 100n), line('2025-05-01', 1n)],
      rules: (when) => stream({ every: 'ACCRUAL', minimumMinor: when < at('2025-04-01') ? 101n : 0n }),
      gives: ['2025-05-01 2025-05-02 2025-05-16 101'],
    },
  ];

  test.each(cases)('$name', ({ lines, rules = () => stream(), until = '2027-01-01', gives }) => {
    expect(shown(formPayouts(lines, rules, UTC, at(until)))).toEqual(gives);
    expect(shown(formPayouts([...lines].reverse(), rules, UTC, at(until)))).toEqual(gives);
  });
});

describe('payouts of any lines', () => {
  const earned = fc.integer({ min: 0, max: 500 }).map((day) => at('2025-01-01') + day * 43_200_000);
  const lines = fc.array(
    fc
      .record({ earnedAt: earned, amountMinor: fc.bigInt({ min: -6000n, max: 9000n }) })
      .map((drawn): PayableLine => ({ ...drawn, postedAt: drawn.earnedAt })),
    { maxLength: 30 },
  );
  const rules = fc.record({
    every: fc.constantFrom(...CADENCES),
    minimumMinor: fc.constantFrom(0n, 1n, 5000n),
    netDays: fc.integer({ min: 0, max: 90 }),
  });
  const until = fc.integer({ min: 0, max: 300 }).map((day) => at('2025-01-01') + day * 86_400_000);

  test('pay each line once, in or after its period, never below the minimum', () => {
    fc.assert(
      fc.property(lines, rules, until, (all, drawn, end) => {
        const payouts = formPayouts(all, () => stream(drawn), UTC, end);
        const paid = payouts.flatMap((payout) => payout.lines);
        const unpaid = all.filter((each) => !paid.includes(each));

        expect(new Set(paid).size).toBe(paid.length);
        expect(payouts.reduce((total, payout) => total + payout.amountMinor, 0n) + sum(unpaid)).toBe(sum(all));
        for (const payout of payouts) {
          expect(payout.amountMinor).toBe(sum(payout.lines));
          expect(payout.amountMinor > 0n && payout.amountMinor >= drawn.minimumMinor).toBe(true);
          expect(payout.lines.every((each) => each.earnedAt < payout.period.to)).toBe(true);
          expect(payout.period.to < end).toBe(true);
          expect(payout.dueDay).toBe(payout.period.endDay - 1 + drawn.netDays);
        }
        const ends = payouts.map((payout) => payout.period.to);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      }),
    );
  });

  test('leave unpaid what could not be paid at the last period’s end', () => {
    fc.assert(
      fc.property(lines, rules, (all, drawn) => {
        const end = at('2027-06-01');
        const payouts = formPayouts(all, () => stream(drawn), UTC, end);
        const paid = new Set(payouts.flatMap((payout) => payout.lines));
        const left = sum(all.filter((each) => !paid.has(each)));
        expect(left <= 0n || left < drawn.minimumMinor).toBe(true);
      }),
    );
  });
});
