import type { PaymentFact, RefundFact } from '../engine/facts.ts';
import { buildPayments } from '../engine/payments.ts';
import { formatAmount, parseAmount } from '../money/amount.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { refuse } from './refusal.ts';
import { number, text, textOrNull, type ScenarioFact } from './scenario.ts';
import type { BilledPayment, BilledRefund } from './world.ts';

/** What vendors collected and gave back: seen by every program, so it is kept once. */
export class BillingBook {
  readonly payments: BilledPayment[] = [];
  readonly refunds: BilledRefund[] = [];
  readonly churnedAt = new Map<string, Instant>();
  readonly #byPayment = new Map<string, BilledPayment>();
  readonly #byInvoice = new Map<string, BilledPayment[]>();
  readonly #refunds = new Set<string>();
  readonly #refundsByInvoice = new Map<string, RefundFact[]>();
  readonly #calendar: Calendar;
  readonly #currency: string;

  /** The currency is the one amounts are checked in here; every program reads them in its own once more. */
  constructor(calendar: Calendar, currency: string) {
    this.#calendar = calendar;
    this.#currency = currency;
  }

  paid(fact: ScenarioFact, order: number): void {
    const invoice = text(fact, 'invoice');
    const payment = textOrNull(fact, 'payment') ?? invoice;
    const customer = text(fact, 'customer');
    this.#checkNames(invoice, payment, customer);
    const [amount, tax] = [text(fact, 'amount'), textOrNull(fact, 'tax') ?? '0'];
    if (this.#minor(tax, 'tax') > this.#minor(amount, 'amount')) {
      refuse(`found tax "${tax}", expected at most the amount "${amount}" that includes it`, { key: 'tax' });
    }
    const billed: BilledPayment = {
      payment,
      invoice,
      customer,
      paidAt: fact.at,
      amount,
      tax,
      currency: textOrNull(fact, 'currency'),
      from: number(fact, 'from'),
      to: number(fact, 'to'),
      order,
      line: fact.line,
      path: fact.path,
    };
    this.payments.push(billed);
    this.#byPayment.set(payment, billed);
    this.#byInvoice.set(invoice, [...(this.#byInvoice.get(invoice) ?? []), billed]);
  }

  refunded(fact: ScenarioFact, order: number): void {
    const refund = text(fact, 'refund');
    if (this.#refunds.has(refund))
      refuse(`found refund "${refund}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'refund' });
    const [invoice, payment] = [textOrNull(fact, 'invoice'), textOrNull(fact, 'payment')];
    const target = this.#target(invoice, payment);
    const [first] = target;
    if (first === undefined) {
      const what = invoice === null ? `payment "${payment}"` : `invoice "${invoice}"`;
      return refuse(`found ${what}, expected one that was paid before this refund`, {
        code: 'UNKNOWN_REFERENCE',
        key: invoice === null ? 'payment' : 'invoice',
      });
    }
    const currency = textOrNull(fact, 'currency');
    this.#takeOff(first.invoice, {
      refund,
      invoice,
      payment,
      at: fact.at,
      amountMinor: this.#minor(text(fact, 'amount'), 'amount'),
      order,
    });
    this.#refunds.add(refund);
    this.refunds.push({
      refund,
      invoice,
      payment,
      customer: first.customer,
      at: fact.at,
      amount: text(fact, 'amount'),
      currency,
      order,
      line: fact.line,
      path: fact.path,
    });
  }

  churned(fact: ScenarioFact): void {
    const customer = text(fact, 'customer');
    if (!this.churnedAt.has(customer)) this.churnedAt.set(customer, fact.at);
  }

  #target(invoice: string | null, payment: string | null): readonly BilledPayment[] {
    if (invoice !== null) return this.#byInvoice.get(invoice) ?? [];
    const one = this.#byPayment.get(payment ?? '');
    return one === undefined ? [] : [one];
  }

  /** Plays the invoice's refunds again with this one: what it finds missing is more than there was to give back. */
  #takeOff(invoice: string, refund: RefundFact): void {
    const payments = (this.#byInvoice.get(invoice) ?? []).map((billed): PaymentFact => ({
      ...billed,
      amountMinor: this.#minor(billed.amount, 'amount'),
      taxMinor: this.#minor(billed.tax, 'tax'),
    }));
    const refunds = [...(this.#refundsByInvoice.get(invoice) ?? []), refund];
    const missing = buildPayments(payments, refunds, this.#calendar).overruns.find(
      (overrun) => overrun.refund === refund.refund,
    );
    if (missing !== undefined) {
      const left = formatAmount(refund.amountMinor - missing.missingMinor, this.#currency);
      const found = formatAmount(refund.amountMinor, this.#currency);
      refuse(`found ${found}, expected at most ${left}, which is left to refund`, {
        code: 'REFUND_EXCEEDS_PAYMENT',
        key: 'amount',
      });
    }
    this.#refundsByInvoice.set(invoice, refunds);
  }

  #minor(amount: string, key: string): bigint {
    const parsed = parseAmount(amount, this.#currency);
    return parsed.ok ? parsed.value : refuse(parsed.error, { key });
  }

  #checkNames(invoice: string, payment: string, customer: string): void {
    if (this.#byPayment.has(payment))
      refuse(`found payment "${payment}" twice, expected each id once`, { code: 'DUPLICATE_ID', key: 'payment' });
    if (payment !== invoice && this.#byInvoice.has(payment))
      refuse(`found payment "${payment}", expected an id that no invoice has`, {
        code: 'DUPLICATE_ID',
        key: 'payment',
      });
    const holder = this.#byPayment.get(invoice);
    if (holder !== undefined && holder.invoice !== invoice)
      refuse(`found invoice "${invoice}", expected an id that no payment has`, {
        code: 'DUPLICATE_ID',
        key: 'invoice',
      });
    const owner = this.#byInvoice.get(invoice)?.[0]?.customer;
    if (owner !== undefined && owner !== customer) {
      refuse(`found customer "${customer}", expected "${owner}", whose invoice "${invoice}" is`, { key: 'customer' });
    }
  }
}
