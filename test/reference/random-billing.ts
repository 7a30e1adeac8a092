import type { Time } from './calendar.ts';
import type { JsonMap } from './json.ts';
import { second, type Dated, type Dice } from './random-tools.ts';

interface DrawnPayment {
  readonly paidAt: Time;
  readonly from: Time;
  readonly months: number;
  readonly net: bigint;
  readonly payment: string;
}

export interface DrawnBilling {
  /** One thread: payments and refunds by time. */
  readonly thread: readonly Dated[];
  readonly paidAt: readonly Time[];
}

/** Invoices of one customer from `from` on, with refunds, and perhaps the end of it. */
export function drawBilling(dice: Dice, customer: string, from: Time): DrawnBilling {
  const { calendar } = dice;
  const facts: Dated[] = [];
  const paidAt: Time[] = [];
  let start = from;
  for (let left = dice.integer(1, 8); left > 0 && start < dice.end; left -= 1) {
    const invoice = dice.id('I');
    const months = dice.pick([1, 1, 1, 1, 1, 2, 3, 3, 6, 12]);
    const end = calendar.plusMonths(start, months);
    const isPart = dice.chance(0.1);
    const to = isPart
      ? calendar.plusDays(start, dice.integer(1, 25))
      : dice.chance(0.1)
        ? calendar.plusDays(end, 3)
        : end;
    const parts = dice.chance(0.15) ? dice.integer(2, 3) : 1;
    const payments: DrawnPayment[] = [];
    let partFrom = start;
    for (let part = 0; part < parts; part += 1) {
      const isSplit = parts > 1 && dice.chance(0.4);
      const partTo = isSplit || partFrom >= to ? calendar.plusMonths(partFrom, 1) : to;
      const drawn = drawPayment(dice, { customer, invoice, part, parts, from: partFrom, to: partTo, months });
      facts.push(drawn.dated);
      payments.push(drawn.payment);
      paidAt.push(drawn.payment.paidAt);
      if (isSplit) partFrom = partTo;
    }
    facts.push(...drawRefunds(dice, invoice, payments));
    const next = isPart ? end : to;
    start = dice.chance(0.08)
      ? calendar.plusDays(start, dice.integer(0, 20))
      : dice.chance(0.15)
        ? dice.day(next, calendar.plusDays(next, 40))
        : next;
  }
  if (dice.chance(0.2)) {
    const time = dice.time(from, dice.end);
    facts.push(dice.fact(time, 'customer.churned', { customer }));
  }
  const thread = [...facts].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  return { thread, paidAt: paidAt.sort((a, b) => (a < b ? -1 : 1)) };
}

interface PaymentPlan {
  readonly customer: string;
  readonly invoice: string;
  readonly part: number;
  readonly parts: number;
  readonly from: Time;
  readonly to: Time;
  readonly months: number;
}

function drawPayment(dice: Dice, plan: PaymentPlan): { dated: Dated; payment: DrawnPayment } {
  const { calendar } = dice;
  const paidAt = dice.pick([
    plan.from,
    plan.from,
    plan.from,
    dice.time(plan.from, calendar.plusDays(plan.from, 20)),
    dice.time(plan.from, calendar.plusDays(plan.from, 100)),
    dice.time(calendar.plusDays(plan.from, -20), plan.from),
  ]);
  const isNothing = dice.chance(0.02);
  const net = isNothing
    ? 0n
    : dice.chance(0.06)
      ? dice.cents(1, 5)
      : dice.cents(500, 60_000 * Math.min(plan.months, 3));
  const tax = isNothing || dice.chance(0.2) ? dice.cents(1, 9_000) : undefined;
  const payment =
    plan.parts > 1 && (plan.part > 0 || dice.chance(0.5)) ? `${plan.invoice}-${plan.part + 1}` : undefined;
  const data: JsonMap = {
    customer: plan.customer,
    invoice: plan.invoice,
    ...(payment !== undefined && { payment }),
    amount: dice.money(net + (tax ?? 0n)),
    ...(tax !== undefined && { tax: dice.money(tax) }),
    from: dice.stamp(plan.from),
    to: dice.stamp(plan.to),
    ...(dice.chance(0.05) && { currency: dice.currency }),
  };
  return {
    dated: dice.fact(paidAt, 'billing.paid', data),
    payment: { paidAt, from: plan.from, months: plan.months, net, payment: payment ?? plan.invoice },
  };
}

/** Refunds of one invoice, all by invoice or all by payment, none above what is left of what was paid by then. */
function drawRefunds(dice: Dice, invoice: string, payments: readonly DrawnPayment[]): Dated[] {
  if (dice.chance(0.65)) return [];
  const { calendar } = dice;
  const isByInvoice = dice.chance(0.6);
  const chosen = dice.pick(payments);
  const targets = isByInvoice ? payments : [chosen];
  const first = targets.reduce((time, payment) => (payment.paidAt < time ? payment.paidAt : time), chosen.paidAt);
  const times = Array.from({ length: dice.integer(1, 3) }, () => {
    const posting = calendar.plusMonths(chosen.from, dice.integer(0, chosen.months - 1));
    const drawn = dice.pick([
      first,
      chosen.paidAt,
      posting,
      posting + second,
      calendar.plusDays(chosen.paidAt, dice.pick([1, 14, 30, 45])),
      calendar.nextStartOf('YEAR', chosen.paidAt),
      calendar.nextStartOf('YEAR', chosen.paidAt) + second,
      dice.time(first, dice.end),
      calendar.nextStartOf('QUARTER', chosen.paidAt),
      dice.time(first, calendar.plusMonths(first, 8)),
    ]);
    return drawn < first ? first : drawn;
  }).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let refunded = 0n;
  return times.flatMap((time): Dated[] => {
    const known = targets.filter((payment) => payment.paidAt <= time);
    const left = known.reduce((total, payment) => total + payment.net, 0n) - refunded;
    if (left <= 0n) return [];
    const monthly = chosen.net / BigInt(chosen.months);
    const drawn = dice.pick([left, left, monthly, monthly * 2n + 1n, 1n, (left * BigInt(dice.integer(1, 99))) / 100n]);
    const amount = drawn <= 0n || drawn > left ? left : drawn;
    refunded += amount;
    const target: JsonMap = isByInvoice ? { invoice } : { payment: chosen.payment };
    return [dice.fact(time, 'billing.refunded', { ...target, refund: dice.id('R'), amount: dice.money(amount) })];
  });
}
