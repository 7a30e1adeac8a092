import fc from 'fast-check';
import type { PaymentFact, RefundFact } from '../../../domain/engine/facts.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';

export const UTC = createCalendar('UTC');
const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 0, 1);

/** "2025-03-01" is its midnight in UTC; other texts are instants. */
export const at = (text: string): number => Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);

/** A payment of 100.00 for January 2025, paid on the 1st; what a case does not change is irrelevant to it. */
export function payment(id: string, more: Partial<PaymentFact> = {}): PaymentFact {
  return {
    ...{ payment: id, invoice: id, paidAt: at('2025-01-01'), amountMinor: 10_000n, taxMinor: 0n, order: 0 },
    ...{ from: at('2025-01-01'), to: at('2025-02-01') },
    ...more,
  };
}

/** A refund of 10.00 of invoice I1 in mid-2025. */
export function refund(id: string, more: Partial<RefundFact> = {}): RefundFact {
  return {
    ...{ refund: id, invoice: 'I1', payment: null, at: at('2025-06-15'), amountMinor: 1000n, order: 1000 },
    ...more,
  };
}

/** One customer's billing facts, each list in order of time. */
export interface Billing {
  readonly payments: readonly PaymentFact[];
  readonly refunds: readonly RefundFact[];
}

const days = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const drawnPayment = fc.record({
  invoice: fc.constantFrom('I1', 'I2'),
  paid: days(60),
  from: days(60),
  months: fc.integer({ min: 1, max: 5 }),
  extra: fc.integer({ min: -5, max: 20 }),
  amountMinor: fc.bigInt({ min: 1n, max: 100_000n }),
  taxPercent: fc.constantFrom(0n, 0n, 19n, 100n),
});

const drawnRefund = fc.record({
  target: fc.constantFrom('I1', 'I2', 'P0', 'P1', 'P2'),
  day: days(260),
  amountMinor: fc.bigInt({ min: 1n, max: 60_000n }),
});

/** Instalments of two invoices, with refunds of either kind, dated close enough to meet months, payments and each other. */
export const billing: fc.Arbitrary<Billing> = fc
  .record({
    payments: fc.array(drawnPayment, { minLength: 1, maxLength: 4 }),
    refunds: fc.array(drawnRefund, { maxLength: 6 }),
  })
  .map(({ payments, refunds }) => ({
    payments: [...payments]
      .sort((a, b) => a.paid - b.paid)
      .map(({ invoice, paid, from, months, extra, amountMinor, taxPercent }, index): PaymentFact => {
        const start = START + from * DAY_MS;
        return {
          ...{ payment: `P${index}`, invoice, amountMinor, taxMinor: (amountMinor * taxPercent) / 100n, order: index },
          ...{ paidAt: START + paid * DAY_MS, from: start },
          to: Math.max(UTC.addMonths(start, months) + extra * DAY_MS, start + 1),
        };
      }),
    refunds: [...refunds]
      .sort((a, b) => a.day - b.day)
      .map(({ target, day, amountMinor }, index): RefundFact => ({
        ...{ refund: `R${index}`, at: START + day * DAY_MS, amountMinor, order: 100 + index },
        ...(target.startsWith('I') ? { invoice: target, payment: null } : { invoice: null, payment: target }),
      })),
  }));
