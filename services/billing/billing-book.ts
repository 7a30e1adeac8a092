import type { PaymentFact, RefundFact } from '../../domain/engine/facts.ts';
import { buildPayments } from '../../domain/engine/payments.ts';
import { formatAmount } from '../../domain/money/amount.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import type { BillingState, PaymentRow, RefundRow } from '../ports/customer.ts';

export type Match =
  | { readonly kind: 'APPLIES'; readonly customerId: string }
  | { readonly kind: 'WAITS'; readonly ref: string }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly key: string; readonly message: string };

/**
 * The vendor's invoices, payments and refunds that a batch touches, as they become row by row. Ids of invoices and
 * payments share one name space; a refund takes at most what its invoice has left.
 */
export class BillingBook {
  readonly #payments: PaymentRow[];
  readonly #refunds: RefundRow[];
  /** Sums do not depend on the zone that splits months, so any calendar will do for the check. */
  readonly #calendar = createCalendar('UTC');

  constructor(state: BillingState) {
    this.#payments = [...state.payments];
    this.#refunds = [...state.refunds];
  }

  /** Whether a payment fits in: a new id, on an invoice of the same customer. */
  checkPayment(payment: Pick<PaymentRow, 'customerId' | 'invoice' | 'payment' | 'currency'>): Match {
    const { invoice, payment: id } = payment;
    if (this.#payments.some((other) => other.payment === id || (other.invoice === id && invoice !== id))) {
      return {
        kind: 'REFUSED',
        code: 'FACT_CONFLICT',
        key: 'paymentId',
        message: `found payment "${id}", expected an id that no other payment or invoice has`,
      };
    }
    if (this.#payments.some((other) => other.payment === invoice && other.invoice !== invoice)) {
      return {
        kind: 'REFUSED',
        code: 'FACT_CONFLICT',
        key: 'invoiceId',
        message: `found invoice "${invoice}", expected an id that no payment has`,
      };
    }
    const sibling = this.#payments.find((other) => other.invoice === invoice);
    if (sibling !== undefined && sibling.customerId !== payment.customerId) {
      return {
        kind: 'REFUSED',
        code: 'INVOICE_OF_ANOTHER_CUSTOMER',
        key: 'customerId',
        message: `invoice "${invoice}" belongs to another customer`,
      };
    }
    if (sibling !== undefined && sibling.currency !== payment.currency) {
      return {
        kind: 'REFUSED',
        code: 'CURRENCY_MISMATCH',
        key: 'currency',
        message: `found ${payment.currency}, expected ${sibling.currency}, the invoice's currency`,
      };
    }
    return { kind: 'APPLIES', customerId: payment.customerId };
  }

  addPayment(payment: PaymentRow): void {
    this.#payments.push(payment);
  }

  /** Whether a refund finds its payment, and enough left of it. One whose payment is not known yet waits. */
  checkRefund(refund: RefundRow): Match {
    const first = this.#payments.find((payment) => isTarget(refund, payment));
    if (first === undefined) return { kind: 'WAITS', ref: refund.invoice ?? refund.payment ?? '' };
    if (first.currency !== refund.currency) {
      return {
        kind: 'REFUSED',
        code: 'CURRENCY_MISMATCH',
        key: 'currency',
        message: `found ${refund.currency}, expected ${first.currency}, the invoice's currency`,
      };
    }
    const missing = this.#missingWith(first.invoice, refund);
    if (missing > 0n) {
      const left = formatAmount(refund.amountMinor - missing < 0n ? 0n : refund.amountMinor - missing, refund.currency);
      const found = formatAmount(refund.amountMinor, refund.currency);
      return {
        kind: 'REFUSED',
        code: 'REFUND_EXCEEDS_PAYMENT',
        key: 'amount',
        message: `found ${found}, expected at most ${left}, which was left to refund at that date`,
      };
    }
    return { kind: 'APPLIES', customerId: first.customerId };
  }

  addRefund(refund: RefundRow): void {
    this.#refunds.push(refund);
  }

  /** Plays the invoice's refunds with this one, by date: what they find missing in total. */
  #missingWith(invoice: string, refund: RefundRow): bigint {
    const payments = this.#payments.filter((payment) => payment.invoice === invoice);
    const ids = new Set(payments.map((payment) => payment.payment));
    const refunds = [
      ...this.#refunds.filter((other) => other.invoice === invoice || ids.has(other.payment ?? '')),
      refund,
    ];
    const { overruns } = buildPayments(
      payments.sort(byDate).map(toPaymentFact),
      refunds.sort(byRefundDate).map(toRefundFact),
      this.#calendar,
    );
    return overruns.reduce((sum, overrun) => sum + overrun.missingMinor, 0n);
  }
}

const isTarget = (refund: RefundRow, payment: PaymentRow): boolean =>
  refund.payment === null ? payment.invoice === refund.invoice : payment.payment === refund.payment;

const byDate = (a: PaymentRow, b: PaymentRow): number => a.paidAt - b.paidAt || a.order - b.order;
const byRefundDate = (a: RefundRow, b: RefundRow): number => a.at - b.at || a.order - b.order;

const toPaymentFact = (row: PaymentRow): PaymentFact => ({
  payment: row.payment,
  invoice: row.invoice,
  paidAt: row.paidAt,
  amountMinor: row.amountMinor,
  taxMinor: row.taxMinor,
  from: row.from,
  to: row.to,
  order: row.order,
});

const toRefundFact = (row: RefundRow): RefundFact => ({
  refund: row.refund,
  invoice: row.invoice,
  payment: row.payment,
  at: row.at,
  amountMinor: row.amountMinor,
  order: row.order,
});
