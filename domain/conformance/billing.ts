import type { CustomerFacts, PaymentFact, RefundFact } from '../engine/facts.ts';
import type { Instant } from '../time/calendar.ts';
import type { Dates } from './dates.ts';
import type { Dice } from './dice.ts';

const AMOUNT_EXAMPLES = [1n, 99n, 100n, 3_333n, 10_000n, 49_999n, 120_001n, 1_500_000n];
const REFUNDS_MAX = 3;
const MINUTE_MS = 60_000;

type Billing = Pick<CustomerFacts, 'payments' | 'refunds'>;

/** Monthly, quarterly, yearly or odd service periods, some paid in two instalments, early, late, taxed or free. */
export function drawBilling(dice: Dice, dates: Dates, customer: string, startsAt: Instant): Billing {
  const { calendar } = dates;
  const months = dice.pick([1, 1, 1, 3, 12]);
  const count = dice.integer(0, Math.ceil(15 / months));
  // Some subscriptions begin before anybody has credit for the customer.
  const first = calendar.addDays(calendar.startOf(calendar.dayOf(startsAt)), dice.integer(-40, 30));
  const amountMinor = dice.pick(AMOUNT_EXAMPLES);
  const payments: PaymentFact[] = [];
  for (let index = 0; index < count; index++) {
    const from = calendar.addMonths(first, index * months);
    const to = dice.chance(0.9) ? calendar.addMonths(from, months) : calendar.addDays(from, dice.integer(1, 75));
    const isFree = dice.chance(0.05);
    const instalments = !isFree && months > 1 && dice.chance(0.3) ? 2 : 1;
    for (let part = 1; part <= instalments; part++) {
      const net = isFree ? 0n : amountMinor;
      const taxMinor = dice.chance(0.2) ? net / 5n : 0n;
      payments.push({
        payment: `${customer}.${index + 1}${instalments > 1 ? `.${part}` : ''}`,
        invoice: `I${customer}.${index + 1}`,
        paidAt: dates.after(calendar.addDays(from, dice.integer(-10, 5)), 40),
        amountMinor: net + taxMinor,
        taxMinor,
        from,
        to: Math.max(to, calendar.addDays(from, 1)),
        order: 0,
      });
    }
  }
  return inOrder({ payments, refunds: drawRefunds(dice, dates, payments) });
}

/** Sorts billing facts by date and numbers them. */
export function inOrder({ payments, refunds }: Billing): Billing {
  const facts = [
    ...payments.map((fact) => ({ fact, at: fact.paidAt })),
    ...refunds.map((fact) => ({ fact, at: fact.at })),
  ].sort((a, b) => a.at - b.at);
  const orderOf = new Map<object, number>(facts.map(({ fact }, index) => [fact, index + 1]));
  const numbered = <T extends object>(list: readonly T[]): T[] =>
    list.map((fact) => ({ ...fact, order: orderOf.get(fact) ?? 0 }));
  return {
    payments: numbered(payments).sort((a, b) => a.paidAt - b.paidAt),
    refunds: numbered(refunds).sort((a, b) => a.at - b.at),
  };
}

/** Refunds of single payments or whole invoices, never more than is left at their date. */
function drawRefunds(dice: Dice, dates: Dates, payments: readonly PaymentFact[]): readonly RefundFact[] {
  const left = new Map(payments.map((fact) => [fact.payment, fact.amountMinor - fact.taxMinor]));
  const refunds: RefundFact[] = [];
  if (payments.length === 0) return refunds;
  for (let index = 1, count = dice.integer(0, REFUNDS_MAX); index <= count; index++) {
    const target = dice.pick(payments);
    const onInvoice = payments.filter((fact) => fact.invoice === target.invoice).length;
    const available = left.get(target.payment) ?? 0n;
    if (available === 0n) continue;
    const amountMinor = dice.chance(0.4) ? available : 1n + (available * BigInt(dice.integer(0, 99))) / 100n;
    const taken = amountMinor < available ? amountMinor : available;
    left.set(target.payment, available - taken);
    refunds.push({
      refund: `R${target.payment}.${index}`,
      ...(onInvoice === 1 && dice.chance(0.5)
        ? { invoice: target.invoice, payment: null }
        : { invoice: null, payment: target.payment }),
      at: dates.after(target.paidAt + MINUTE_MS, dice.pick([10, 60, 400])),
      amountMinor: taken,
      order: 0,
    });
  }
  return refunds;
}
