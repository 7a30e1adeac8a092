import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineRate, Payment, PlannedLine } from '../../../domain/contract/accrual.ts';
import { replayExpression, type Expression, type ExpressionInputs } from '../../../domain/contract/expression.ts';
import { estimatePlans, executePlans, type CommissionLine } from '../../../domain/engine/lines.ts';
import { buildPayments, netAt } from '../../../domain/engine/payments.ts';
import { applyRate, parseRate } from '../../../domain/money/rate.ts';
import { divideHalfAway } from '../../../domain/money/rounding.ts';
import { at, billing, payment, refund, UTC } from './billing-builders.ts';

const END = Number.POSITIVE_INFINITY;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

function percent(text: string): LineRate {
  const rate = parseRate(text);
  if (rate === null) throw new Error(`found ${text}, expected a rate`);
  return { kind: 'PERCENT', rate };
}

/** A plan over the only month of the first payment, at 10 %, posted as it is earned on 1 January 2025. */
function plan(key: string, more: Partial<PlannedLine> = {}): PlannedLine {
  return {
    ...{ key, kind: 'SHARE', partner: 'acme', rule: 'share', parts: [[0, 0]], rate: percent('10%') },
    ...{ earnedAt: at('2025-01-01'), postedAt: at('2025-01-01'), invoice: 'I1', facts: {} },
    ...more,
  };
}

const shown = (lines: readonly CommissionLine[]): readonly string[] =>
  lines.map((line) => `${line.key} ${line.basisMinor} ${line.amountMinor}`);

const built = (...refunds: readonly Parameters<typeof refund>[]): readonly Payment[] =>
  buildPayments(
    [payment('I1')],
    refunds.map((args) => refund(...args)),
    UTC,
  ).payments;

describe('the lines of a plan', () => {
  test('are the plan on its basis, with what explains it', () => {
    const [line] = executePlans('C1', [plan('a', { rate: percent('12.50%') })], built(), END);

    expect(line).toMatchObject({
      ...{ key: 'a', customer: 'C1', partner: 'acme', kind: 'SHARE', amountMinor: 1250n, basisMinor: 10_000n },
      ...{ rate: '12.5%', invoice: 'I1', reverses: null, refund: null },
      inputs: { basis: '10000', rate: '0.125' },
    });
  });

  test('are on what is left when they are posted, refunds of that instant taken off', () => {
    const payments = built(['R1', { at: at('2025-02-01'), amountMinor: 4000n }]);
    const posted = (when: string) => shown(executePlans('C1', [plan('a', { postedAt: at(when) })], payments, END));

    expect(posted('2025-02-01')).toEqual(['a 6000 600']);
    expect(posted('2025-01-31T23:59:59.999Z')).toEqual(['a 10000 1000', 'a/R1 -4000 -400']);
  });

  test('are left out from `until` on, reversals too', () => {
    const payments = built(['R1', { at: at('2025-02-01') }]);
    const until = (when: string) => shown(executePlans('C1', [plan('a')], payments, at(when)));

    expect(until('2025-01-01')).toEqual([]);
    expect(until('2025-02-01')).toEqual(['a 10000 1000']);
    expect(until('2025-02-01T00:00:00.001Z')).toEqual(['a 10000 1000', 'a/R1 -1000 -100']);
  });

  test('that come to nothing are not posted, nor reversed', () => {
    const payments = built(['R1', { amountMinor: 9996n, at: at('2024-12-31') }], ['R2', { amountMinor: 9999n }]);

    expect(executePlans('C1', [plan('a', { rate: percent('0.004%') })], payments, END)).toEqual([]);
    expect(executePlans('C1', [plan('a', { rate: percent('0%') })], payments, END)).toEqual([]);
  });

  test('leave out a reversal of less than half a cent, and catch up with the next', () => {
    const payments = built(['R1', { amountMinor: 4n }], ['R2', { amountMinor: 1n, at: at('2025-07-01') }]);

    // 1,000 → 999.6 (1,000, so nothing) → 999.5 (1,000 still).
    expect(shown(executePlans('C1', [plan('a')], payments, END))).toEqual(['a 10000 1000']);
    const more = built(['R1', { amountMinor: 5n }], ['R2', { amountMinor: 1n, at: at('2025-07-01') }]);
    // 1,000 → 999.5 (1,000) → 999.4 (999).
    expect(shown(executePlans('C1', [plan('a')], more, END))).toEqual(['a 10000 1000', 'a/R2 -1 -1']);
  });

  test('of a flat reward go with the part that is left', () => {
    const flat: LineRate = { kind: 'FLAT', amountMinor: 2500n, originalBasisMinor: 10_000n };
    const payments = built(['R1', { amountMinor: 3333n }], ['R2', { amountMinor: 6667n, at: at('2025-07-01') }]);
    const lines = executePlans('C1', [plan('a', { rate: flat })], payments, END);

    // 2,500 × 6,667 ÷ 10,000 = 1,666.75 → 1,667.
    expect(shown(lines)).toEqual(['a 10000 2500', 'a/R1 -3333 -833', 'a/R2 -6667 -1667']);
    expect(lines.map((line) => line.rate)).toEqual([null, null, null]);
  });

  test('still to come are estimates on what is known now', () => {
    const payments = built(['R1', { amountMinor: 4000n }]);
    const plans = [plan('a'), plan('b', { postedAt: at('2025-12-31') }), plan('c', { postedAt: at('2026-01-01') })];

    expect(shown(estimatePlans('C1', plans, payments, at('2025-12-31')))).toEqual(['b 6000 600', 'c 6000 600']);
  });
});

describe('lines of any history', () => {
  const rates = fc.constantFrom(...['10%', '33.33%', '2.9%', '0.5%', '100%', '12.345%'].map(percent), {
    kind: 'FLAT',
    amountMinor: 777n,
    originalBasisMinor: 0n,
  } satisfies LineRate);
  /** One plan a payment over all of its months, and one over the first month alone. */
  const histories = fc.tuple(billing, rates, fc.integer({ min: 0, max: 120 })).map(([facts, drawn, wait]) => {
    const { payments } = buildPayments(facts.payments, facts.refunds, UTC);
    const plans = payments.flatMap((each, index) => {
      const earnedAt = each.paidAt + wait * 86_400_000;
      const whole = each.months.map((_, month) => [index, month] as const);
      return [whole, whole.slice(0, 1)].map((parts) => {
        const original = sum(parts.map(([, month]) => each.months[month]?.amountMinor ?? 0n));
        const rate: LineRate = drawn.kind === 'FLAT' ? { ...drawn, originalBasisMinor: original } : drawn;
        return plan(`${each.payment}:${parts.length}`, { parts, rate, earnedAt, postedAt: earnedAt });
      });
    });
    return { facts, payments, plans };
  });
  const amountOf = (rate: LineRate, basis: bigint): bigint => {
    if (rate.kind === 'PERCENT') return applyRate(basis, rate.rate);
    return rate.originalBasisMinor === 0n ? 0n : divideHalfAway(rate.amountMinor * basis, rate.originalBasisMinor);
  };
  const basisOf = ({ parts }: PlannedLine, payments: readonly Payment[], when: number): bigint =>
    sum(
      parts.map(([index, month]) => netAt(payments[index]?.months[month] ?? { amountMinor: 0n, reductions: [] }, when)),
    );

  test('replay to their cents from what they store', () => {
    fc.assert(
      fc.property(histories, ({ payments, plans }) => {
        for (const line of executePlans('C1', plans, payments, END)) {
          const stored = JSON.parse(JSON.stringify([line.expression, line.inputs])) as [Expression, ExpressionInputs];
          expect(replayExpression(...stored)).toBe(line.amountMinor);
        }
      }),
    );
  });

  test('add up, with their reversals, to the rate of what is left', () => {
    fc.assert(
      fc.property(histories, ({ payments, plans }) => {
        for (const each of plans) {
          const lines = executePlans('C1', [each], payments, END);
          const posted = amountOf(each.rate, basisOf(each, payments, each.postedAt));
          const left = amountOf(each.rate, basisOf(each, payments, END));
          expect(sum(lines.map((line) => line.amountMinor))).toBe(posted === 0n ? 0n : left);
        }
      }),
    );
  });

  test('never reverse more than was posted, and carry what they reverse', () => {
    fc.assert(
      fc.property(histories, ({ payments, plans }) => {
        for (const each of plans) {
          const [line, ...reversals] = executePlans('C1', [each], payments, END);
          let rest = line?.amountMinor ?? 0n;
          for (const reversal of reversals) {
            expect(reversal).toMatchObject({ reverses: line?.key, rate: line?.rate, kind: line?.kind });
            expect(reversal.amountMinor < 0n && reversal.basisMinor < 0n).toBe(true);
            expect(reversal.earnedAt > (line?.postedAt ?? END)).toBe(true);
            rest += reversal.amountMinor;
            expect(rest >= 0n).toBe(true);
          }
        }
      }),
    );
  });

  test('come to nothing when everything is given back', () => {
    fc.assert(
      fc.property(histories, ({ facts, plans }) => {
        const all = facts.payments.map(({ payment: id, amountMinor }, index) =>
          refund(`ALL${index}`, { invoice: null, payment: id, amountMinor, at: at('2030-01-01'), order: 1000 + index }),
        );
        const { payments } = buildPayments(facts.payments, [...facts.refunds, ...all], UTC);
        for (const each of plans) {
          expect(sum(executePlans('C1', [each], payments, END).map((line) => line.amountMinor))).toBe(0n);
        }
      }),
    );
  });
});

describe('a stored expression', () => {
  const inputs = { basis: '100', rate: '0.125', odd: '-3', none: '0' };
  const cases: { name: string; expression: Expression; gives: bigint }[] = [
    { name: 'rounds half away from zero', expression: ['round', ['mul', 'basis', 'rate']], gives: 13n },
    {
      name: 'rounds a negative half away too',
      expression: ['round', ['div', 'odd', ['add', 'rate', ['sub', 'basis', '98']]]],
      gives: -1n,
    },
    { name: 'turns round', expression: ['neg', 'basis'], gives: -100n },
    { name: 'divides by a negative', expression: ['round', ['div', 'basis', 'odd']], gives: -33n },
    { name: 'subtracts exactly', expression: ['sub', ['mul', 'rate', '8'], '98'], gives: -97n },
  ];

  test.each(cases)('$name', ({ expression, gives }) => {
    expect(replayExpression(expression, { ...inputs, '8': '8', '98': '98' })).toBe(gives);
  });

  const broken: { name: string; expression: Expression; message: string }[] = [
    { name: 'an input that is missing', expression: ['neg', 'tier'], message: 'input "tier" of a line' },
    { name: 'a division by zero', expression: ['div', 'basis', 'none'], message: 'division by zero' },
    { name: 'a result that is not whole', expression: ['mul', 'basis', 'rate'], message: 'expected whole minor units' },
    { name: 'text that is no decimal', expression: ['neg', 'bad'], message: 'found "1e3", expected an exact decimal' },
    {
      name: 'an unknown operation',
      expression: ['pow', 'basis', 'odd'] as unknown as Expression,
      message: 'found operation "pow"',
    },
  ];

  test.each(broken)('throws on $name', ({ expression, message }) => {
    expect(() => replayExpression(expression, { ...inputs, bad: '1e3' })).toThrow(message);
  });
});
