import type { Payment, Reduction } from '../contract/accrual.ts';
import { splitEvenly } from '../money/split.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { fromEpochDay } from '../time/civil.ts';
import type { PaymentFact, RefundFact } from './facts.ts';

/** A refund that found less money left than it names; only out-of-order facts can bring it about. */
export interface Overrun {
  readonly refund: string;
  readonly missingMinor: bigint;
}

export interface Ledger {
  readonly payments: readonly Payment[];
  readonly overruns: readonly Overrun[];
}

interface OpenMonth {
  readonly start: Instant;
  readonly payment: number;
  left: bigint;
  readonly reductions: Reduction[];
}

const NO_REDUCTIONS: readonly Reduction[] = [];

/**
 * Splits each payment into its service months and takes the refunds off, in the order given, from the last month
 * backwards: latest start first, at one start the later payment first, each month at most what is left of it.
 */
export function buildPayments(
  facts: readonly PaymentFact[],
  refunds: readonly RefundFact[],
  calendar: Calendar,
): Ledger {
  if (refunds.length === 0) return { payments: facts.map((fact) => toPayment(fact, calendar)), overruns: [] };
  const open = facts.map((fact, payment) =>
    splitMonths(fact, calendar).map((month): OpenMonth => ({
      ...month,
      payment,
      left: month.amountMinor,
      reductions: [],
    })),
  );
  const overruns: Overrun[] = [];
  for (const refund of refunds) {
    const missingMinor = takeOff(refund, facts, open);
    if (missingMinor > 0n) overruns.push({ refund: refund.refund, missingMinor });
  }
  const payments = facts.map((fact, index) => {
    const payment = toPayment(fact, calendar);
    const touched = open[index] ?? [];
    if (touched.every((month) => month.reductions.length === 0)) return payment;
    return {
      ...payment,
      months: payment.months.map((month, at) => ({ ...month, reductions: touched[at]?.reductions ?? NO_REDUCTIONS })),
    };
  });
  return { payments, overruns };
}

/** What is left of a service month at an instant, refunds dated then included. */
export function netAt(
  month: { readonly amountMinor: bigint; readonly reductions: readonly Reduction[] },
  at: Instant,
): bigint {
  if (month.reductions.length === 0) return month.amountMinor;
  let net = month.amountMinor;
  for (const reduction of month.reductions) if (reduction.at <= at) net -= reduction.amountMinor;
  return net;
}

/** What a refund of an invoice, or of one payment, could still take at an instant. */
export function refundableMinor(
  target: Pick<RefundFact, 'invoice' | 'payment'>,
  at: Instant,
  payments: readonly Payment[],
): bigint {
  let left = 0n;
  for (const payment of payments) {
    if (!isTarget(target, payment) || payment.paidAt > at) continue;
    for (const month of payment.months) left += netAt(month, Number.POSITIVE_INFINITY);
  }
  return left;
}

function takeOff(refund: RefundFact, facts: readonly PaymentFact[], open: readonly (readonly OpenMonth[])[]): bigint {
  const months = open
    .filter((_, index) => {
      const fact = facts[index] as PaymentFact;
      return isTarget(refund, fact) && isBefore(fact, refund);
    })
    .flat()
    .sort((a, b) => b.start - a.start || b.payment - a.payment);
  let rest = refund.amountMinor;
  for (const month of months) {
    if (rest === 0n) break;
    const amountMinor = month.left < rest ? month.left : rest;
    if (amountMinor === 0n) continue;
    month.left -= amountMinor;
    rest -= amountMinor;
    month.reductions.push({ at: refund.at, refund: refund.refund, amountMinor, order: refund.order });
  }
  return rest;
}

const isBefore = (fact: PaymentFact, refund: RefundFact): boolean =>
  fact.paidAt < refund.at || (fact.paidAt === refund.at && fact.order < refund.order);

const isTarget = (
  target: Pick<RefundFact, 'invoice' | 'payment'>,
  payment: { readonly invoice: string; readonly payment: string },
): boolean => (target.payment === null ? payment.invoice === target.invoice : payment.payment === target.payment);

function toPayment(fact: PaymentFact, calendar: Calendar): Payment {
  return {
    payment: fact.payment,
    invoice: fact.invoice,
    paidAt: fact.paidAt,
    from: fact.from,
    amountMinor: withoutTax(fact),
    months: splitMonths(fact, calendar),
  };
}

/** Most payments carry no tax: theirs is the fact's own bigint, not a copy. */
const withoutTax = ({ amountMinor, taxMinor }: PaymentFact): bigint =>
  taxMinor === 0n ? amountMinor : amountMinor - taxMinor;

function splitMonths(fact: PaymentFact, calendar: Calendar): Payment['months'] {
  const count = serviceMonthCount(fact.from, fact.to, calendar);
  const amountMinor = withoutTax(fact);
  if (count === 1) return [{ start: fact.from, amountMinor, reductions: NO_REDUCTIONS }];
  return splitEvenly(amountMinor, count).map((part, index) => ({
    start: index === 0 ? fact.from : calendar.addMonths(fact.from, index),
    amountMinor: part,
    reductions: NO_REDUCTIONS,
  }));
}

/** The largest n with `from` + n months ≤ `to`, at least 1. */
export function serviceMonthCount(from: Instant, to: Instant, calendar: Calendar): number {
  const first = fromEpochDay(calendar.dayOf(from));
  const last = fromEpochDay(calendar.dayOf(to));
  let count = (last.year - first.year) * 12 + (last.month - first.month);
  while (count > 1 && calendar.addMonths(from, count) > to) count--;
  return Math.max(count, 1);
}
