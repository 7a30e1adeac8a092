import type { PaymentFact, RefundFact } from '../../domain/engine/facts.ts';
import { buildPayments, refundableMinor } from '../../domain/engine/payments.ts';
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
    const sibling = this.#payments.find((other) => other.invoice === invoice && !other.isRetracted);
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
    const first = this.#payments.find((payment) => isTarget(refund, payment) && !payment.isRetracted);
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
    // Of an invoice that is paid in instalments another may be on its way.
    if (missing > 0n && refund.invoice !== null && this.#isPaidInParts(refund.invoice))
      return { kind: 'WAITS', ref: refund.invoice };
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

  /**
   * The refunds that would find too little if a payment had never been made.
   * Shape: their own ids, those by the payment's id first.
   */
  refundsDependingOn(payment: string): readonly string[] {
    const found = this.#payments.find((other) => other.payment === payment);
    if (found === undefined) return [];
    const { own, refunds } = this.#ofInvoice(found.invoice);
    const { overruns } = buildPayments(
      own.filter((other) => other.payment !== payment).map(toPaymentFact),
      refunds.map(toRefundFact),
      this.#calendar,
    );
    return overruns.map(({ refund }) => refund);
  }

  /** What refunds have left of a payment, without tax; 0 for one that is not known. */
  leftOf(payment: string): bigint {
    const found = this.#payments.find((other) => other.payment === payment && !other.isRetracted);
    if (found === undefined) return 0n;
    const { own, refunds } = this.#ofInvoice(found.invoice);
    const { payments } = buildPayments(own.map(toPaymentFact), refunds.map(toRefundFact), this.#calendar);
    return refundableMinor({ invoice: null, payment }, Number.POSITIVE_INFINITY, payments);
  }

  addRefund(refund: RefundRow): void {
    this.#refunds.push(refund);
  }

  /** Plays the invoice's refunds with this one, by date: what they find missing in total. */
  #missingWith(invoice: string, refund: RefundRow): bigint {
    const { own, refunds } = this.#ofInvoice(invoice, refund);
    const { overruns } = buildPayments(own.map(toPaymentFact), refunds.map(toRefundFact), this.#calendar);
    return overruns.reduce((sum, overrun) => sum + overrun.missingMinor, 0n);
  }

  /** What counts of an invoice, by date. */
  #ofInvoice(
    invoice: string,
    ...more: readonly RefundRow[]
  ): { readonly own: readonly PaymentRow[]; readonly refunds: readonly RefundRow[] } {
    const own = this.#payments.filter((payment) => payment.invoice === invoice && !payment.isRetracted);
    const ids = new Set(own.map((payment) => payment.payment));
    const refunds = this.#refunds.filter((other) => other.invoice === invoice || ids.has(other.payment ?? ''));
    return { own: own.sort(byDate), refunds: [...refunds, ...more].sort(byRefundDate) };
  }

  #isPaidInParts(invoice: string): boolean {
    return this.#payments.some((other) => other.invoice === invoice && other.payment !== invoice && !other.isRetracted);
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
