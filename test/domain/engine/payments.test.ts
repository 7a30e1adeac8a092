import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Payment } from '../../../domain/contract/accrual.ts';
import type { PaymentFact, RefundFact } from '../../../domain/engine/facts.ts';
import { buildPayments, netAt, refundableMinor, serviceMonthCount } from '../../../domain/engine/payments.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { at, billing, payment, refund, UTC, type Billing } from './billing-builders.ts';

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const END = Number.POSITIVE_INFINITY;

/** Each payment's months as "start net", after everything. */
const nets = (payments: readonly Payment[]): readonly (readonly string[])[] =>
  payments.map(({ months }) =>
    months.map((month) => `${new Date(month.start).toISOString().slice(5, 10)} ${netAt(month, END)}`),
  );

describe('the service months of a payment', () => {
  const counts: { name: string; from: string; to: string; months: number }[] = [
    { name: 'a month', from: '2025-01-15', to: '2025-02-15', months: 1 },
    { name: 'a day less than two', from: '2025-01-15', to: '2025-03-14', months: 1 },
    { name: 'exactly two', from: '2025-01-15', to: '2025-03-15', months: 2 },
    { name: 'a millisecond less than two', from: '2025-01-15', to: '2025-03-14T23:59:59.999Z', months: 1 },
    { name: 'a year', from: '2025-01-15', to: '2026-01-15', months: 12 },
    { name: 'less than one: at least one', from: '2025-01-15', to: '2025-01-16', months: 1 },
    { name: 'from the 31st to the end of February', from: '2025-01-31', to: '2025-02-28', months: 1 },
    { name: 'from the 31st to the 1st after next', from: '2025-01-31', to: '2025-03-01', months: 1 },
    { name: 'from the 31st, two', from: '2025-01-31', to: '2025-03-31', months: 2 },
    { name: 'over a leap day', from: '2024-02-29', to: '2025-02-28', months: 12 },
  ];

  test.each(counts)('are counted: $name', ({ from, to, months }) => {
    expect(serviceMonthCount(at(from), at(to), UTC)).toBe(months);
  });

  test('start on the same day of each month, clamped to its end, and share the amount without tax', () => {
    const fact = payment('I1', { from: at('2025-01-31'), to: at('2025-04-30'), amountMinor: 11_000n, taxMinor: 1000n });
    const { payments } = buildPayments([fact], [], UTC);

    expect(payments[0]?.amountMinor).toBe(10_000n);
    expect(nets(payments)).toEqual([['01-31 3334', '02-28 3333', '03-31 3333']]);
  });

  test('start by the wall clock, over a change too', () => {
    const fact = payment('I1', { from: at('2025-02-09T07:30:00Z'), to: at('2025-05-09T06:30:00Z') });
    const [months] = buildPayments([fact], [], createCalendar('America/New_York')).payments.map((each) => each.months);

    expect(months?.map(({ start }) => new Date(start).toISOString().slice(5, 16))).toEqual([
      '02-09T07:30',
      '03-09T07:30',
      '04-09T06:30',
    ]);
  });
});

describe('a refund', () => {
  const quarter = { from: at('2025-01-01'), to: at('2025-04-01'), amountMinor: 300n };
  const instalments = [
    payment('P1', { ...quarter, invoice: 'I1', order: 1 }),
    payment('P2', { ...quarter, invoice: 'I1', order: 2, amountMinor: 30n, paidAt: at('2025-02-01') }),
  ];
  const all = ['01-01 100', '02-01 100', '03-01 100'];
  const cases: { name: string; facts: readonly PaymentFact[]; refunds: readonly RefundFact[]; left: unknown }[] = [
    {
      name: 'takes the last month first',
      facts: [payment('I1', quarter)],
      refunds: [refund('R1', { amountMinor: 130n })],
      left: [['01-01 100', '02-01 70', '03-01 0']],
    },
    {
      name: 'goes on where the one before stopped',
      facts: [payment('I1', quarter)],
      refunds: [refund('R1', { amountMinor: 130n }), refund('R2', { amountMinor: 130n })],
      left: [['01-01 40', '02-01 0', '03-01 0']],
    },
    {
      name: 'of an invoice takes the later payment first at one start',
      facts: instalments,
      refunds: [refund('R1', { amountMinor: 105n })],
      left: [
        ['01-01 100', '02-01 100', '03-01 5'],
        ['01-01 10', '02-01 10', '03-01 0'],
      ],
    },
    {
      name: 'of a payment leaves the others',
      facts: instalments,
      refunds: [refund('R1', { invoice: null, payment: 'P2', amountMinor: 15n })],
      left: [all, ['01-01 10', '02-01 5', '03-01 0']],
    },
    {
      name: 'of an invoice does not reach a payment made later',
      facts: instalments,
      refunds: [refund('R1', { at: at('2025-01-20'), amountMinor: 50n })],
      left: [
        ['01-01 100', '02-01 100', '03-01 50'],
        ['01-01 10', '02-01 10', '03-01 10'],
      ],
    },
    {
      name: 'at the instant of a payment reaches it when it is given after it',
      facts: instalments,
      refunds: [refund('R1', { at: at('2025-02-01'), order: 3, amountMinor: 10n })],
      left: [all, ['01-01 10', '02-01 10', '03-01 0']],
    },
    {
      name: 'at the instant of a payment does not reach it when it is given before it',
      facts: instalments,
      refunds: [refund('R1', { at: at('2025-02-01'), order: 1.5, amountMinor: 10n })],
      left: [
        ['01-01 100', '02-01 100', '03-01 90'],
        ['01-01 10', '02-01 10', '03-01 10'],
      ],
    },
  ];

  test.each(cases)('$name', ({ facts, refunds, left }) => {
    const { payments, overruns } = buildPayments(facts, refunds, UTC);

    expect(nets(payments)).toEqual(left);
    expect(overruns).toEqual([]);
  });

  test('of more than there is takes all, and what is missing is told', () => {
    const { payments, overruns } = buildPayments([payment('I1')], [refund('R1', { amountMinor: 10_001n })], UTC);

    expect(nets(payments)).toEqual([['01-01 0']]);
    expect(overruns).toEqual([{ refund: 'R1', missingMinor: 1n }]);
  });

  test('counts from its instant on', () => {
    const [built] = buildPayments([payment('I1')], [refund('R1')], UTC).payments;
    const month = built?.months[0];
    if (month === undefined) throw new Error('a payment has a month');

    expect([at('2025-06-15') - 1, at('2025-06-15')].map((when) => netAt(month, when))).toEqual([10_000n, 9000n]);
  });
});

describe('payments and refunds of any kind', () => {
  const months = (payments: readonly Payment[]) => payments.flatMap((each) => each.months);
  const check = (property: (facts: Billing, payments: readonly Payment[], missing: bigint) => void): void =>
    fc.assert(
      fc.property(billing, (facts) => {
        const { payments, overruns } = buildPayments(facts.payments, facts.refunds, UTC);
        property(facts, payments, sum(overruns.map((overrun) => overrun.missingMinor)));
      }),
    );

  test('no month ever falls below zero', () => {
    check((facts, payments) => {
      for (const month of months(payments)) {
        for (const when of [...facts.refunds.map((each) => each.at), END]) expect(netAt(month, when) >= 0n).toBe(true);
      }
    });
  });

  test('the months add up to the payments without tax', () => {
    check((facts, payments) => {
      for (const [index, fact] of facts.payments.entries()) {
        const amounts = (payments[index]?.months ?? []).map((month) => month.amountMinor);
        expect(sum(amounts)).toBe(fact.amountMinor - fact.taxMinor);
        expect(amounts).toHaveLength(serviceMonthCount(fact.from, fact.to, UTC));
      }
    });
  });

  test('the reductions add up to the refunds, but for what was missing', () => {
    check((facts, payments, missing) => {
      const reductions = months(payments).flatMap((month) => month.reductions);
      const refunded = sum(facts.refunds.map((each) => each.amountMinor));
      expect(sum(reductions.map((each) => each.amountMinor)) + missing).toBe(refunded);
      expect(reductions.every((each) => each.amountMinor > 0n)).toBe(true);
    });
  });

  test('a refund leaves nothing in a later month than one it took from', () => {
    check((facts, payments) => {
      for (const each of facts.refunds) {
        const reach = payments.filter((built, index) => {
          const fact = facts.payments[index];
          const isOfIt = each.payment === null ? built.invoice === each.invoice : built.payment === each.payment;
          return isOfIt && fact !== undefined && built.paidAt <= each.at;
        });
        const reached = months(reach);
        const taken = reached.filter((month) => month.reductions.some((one) => one.refund === each.refund));
        const earliest = Math.min(...taken.map((month) => month.start));
        const after = (month: (typeof reached)[number]): bigint =>
          month.amountMinor -
          sum(month.reductions.filter((one) => one.order <= each.order).map((one) => one.amountMinor));
        expect(reached.filter((month) => month.start > earliest).map(after)).toEqual(
          reached.filter((month) => month.start > earliest).map(() => 0n),
        );
      }
    });
  });

  test('what a refund could still take is what is left', () => {
    check((_, payments) => {
      for (const target of [
        { invoice: 'I1', payment: null },
        { invoice: null, payment: 'P0' },
      ]) {
        const left = refundableMinor(target, END, payments);
        const own = payments.filter((each) => each.invoice === target.invoice || each.payment === target.payment);
        expect(left).toBe(sum(months(own).map((month) => netAt(month, END))));
      }
    });
  });
});
