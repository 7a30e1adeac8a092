import type { Time } from './calendar.ts';
import { optionalText, text } from './json.ts';
import { parseAmount, splitEvenly, sum } from './money.ts';
import type { Program } from './world.ts';

export interface Payment {
  readonly id: string;
  readonly invoice: string;
  readonly customer: string;
  readonly paidAt: Time;
  readonly from: Time;
  /** Without tax. */
  readonly amount: bigint;
  readonly months: readonly ServiceMonth[];
}

export interface ServiceMonth {
  readonly key: string;
  readonly paymentId: string;
  readonly start: Time;
  readonly earnedOn: Time;
  readonly amount: bigint;
}

export interface Refund {
  readonly at: Time;
  /** What it took from each service month, by the month's key. */
  readonly taken: ReadonlyMap<string, bigint>;
}

export interface Billing {
  /** By time, then in the order given. */
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  /** The net amounts of some service months after some of the refunds, added up. */
  readonly net: (months: readonly ServiceMonth[], refunds: readonly Refund[]) => bigint;
  readonly refundsUpTo: (time: Time) => readonly Refund[];
}

export function readBilling(program: Program): Billing {
  const payments: Payment[] = [];
  const refunds: Refund[] = [];
  const net = (months: readonly ServiceMonth[], after: readonly Refund[]): bigint =>
    sum(months.map((month) => month.amount - sum(after.map((refund) => refund.taken.get(month.key) ?? 0n))));
  for (const fact of program.facts) {
    if (fact.type === 'billing.paid') payments.push(readPayment(program, fact));
    if (fact.type !== 'billing.refunded') continue;
    const paymentId = optionalText(fact.data['payment']);
    const invoice = optionalText(fact.data['invoice']);
    // Latest start first; at one start the later payment first (`payments` is in order of payment).
    const months = payments
      .filter((payment) => (paymentId === undefined ? payment.invoice === invoice : payment.id === paymentId))
      .reverse()
      .flatMap((payment) => payment.months)
      .sort((a, b) => (a.start > b.start ? -1 : a.start < b.start ? 1 : 0));
    const taken = new Map<string, bigint>();
    let left = parseAmount(text(fact.data['amount']), program.digits);
    for (const month of months) {
      const remaining = net([month], refunds);
      const part = left < remaining ? left : remaining;
      taken.set(month.key, part);
      left -= part;
    }
    if (left > 0n) throw new Error(`a refund is above what is left of ${paymentId ?? invoice ?? '?'}`);
    refunds.push({ at: fact.at, taken });
  }
  return { payments, refunds, net, refundsUpTo: (time) => refunds.filter((refund) => refund.at <= time) };
}

function readPayment(program: Program, fact: Program['facts'][number]): Payment {
  const { calendar } = program;
  const invoice = text(fact.data['invoice']);
  const id = optionalText(fact.data['payment']) ?? invoice;
  const gross = parseAmount(text(fact.data['amount']), program.digits);
  const amount = gross - parseAmount(optionalText(fact.data['tax']) ?? '0', program.digits);
  const from = calendar.parse(text(fact.data['from']));
  const to = calendar.parse(text(fact.data['to']));
  let count = 1;
  while (calendar.plusMonths(from, count + 1) <= to) count += 1;
  const months = splitEvenly(amount, count).map((part, index): ServiceMonth => {
    const start = calendar.plusMonths(from, index);
    return {
      key: `${id}#${index}`,
      paymentId: id,
      start,
      earnedOn: start > fact.at ? start : fact.at,
      amount: part,
    };
  });
  return { id, invoice, customer: text(fact.data['customer']), paidAt: fact.at, from, amount, months };
}
