import type { CustomerFacts, PaymentFact, RefundFact } from '../../engine/facts.ts';
import type { CommissionLine } from '../../engine/lines.ts';
import type { ProgramOutcome } from '../../engine/program.ts';
import type { Calendar, Instant } from '../../time/calendar.ts';
import { formatInstant } from '../../time/instant.ts';
import { checkCases, failedOn, type Bench, type Computed, type Problem } from '../bench.ts';
import { inOrder } from '../billing.ts';
import { encode } from '../data.ts';
import { endOfTime } from '../dates.ts';
import { describeLine, money } from '../describe.ts';
import type { Finding } from '../report.ts';
import type { World } from '../world.ts';

/** Per partner and stream: what was paid and what is still open add up to the lines, and no line is paid twice. */
export function checkPaidPlusUnpaid(bench: Bench): Finding {
  const streams = bench.boundary.run(() => bench.adapter.streams(bench.params)) ?? [];
  const streamOf = (kind: string): string => streams.find(({ kinds }) => kinds.includes(kind))?.id ?? '';
  return checkCases(bench, ({ outcome }) => findUnbalanced(outcome, streamOf, bench));
}

function findUnbalanced(outcome: ProgramOutcome, streamOf: (kind: string) => string, bench: Bench): Problem | null {
  const paid = new Set<CommissionLine>();
  for (const { partner, stream, period, amountMinor, lines } of outcome.payouts) {
    const sum = sumOf(lines);
    if (sum !== amountMinor) {
      return onProgram(
        `payout to ${partner} until ${formatInstant(period.to)} is ${amountMinor}, its lines ${sum} minor units`,
      );
    }
    for (const line of lines) {
      if (paid.has(line)) return onLine(line, bench, 'is paid twice');
      if (line.partner !== partner) return onLine(line, bench, `is paid to ${partner}`);
      if (streamOf(line.kind) !== stream) return onLine(line, bench, `is paid in stream ${stream}`);
      paid.add(line);
    }
  }
  const open = outcome.lines.filter((line) => !paid.has(line));
  const total = sumOf([...paid, ...open]);
  const all = sumOf(outcome.lines);
  return total === all ? null : onProgram(`paid and open lines are ${total}, all lines ${all} minor units`);
}

/** A payout holds only what was earned before its period's end and posted by then. */
export const checkPayoutDates = (bench: Bench): Finding =>
  checkCases(bench, ({ outcome }) => {
    for (const { lines, period } of outcome.payouts) {
      const early = lines.find((line) => line.earnedAt >= period.to || line.postedAt > period.to);
      if (early !== undefined) return onLine(early, bench, `is paid for the period until ${formatInstant(period.to)}`);
    }
    return null;
  });

/** Everything refunded, right after each payment or at the very end, by payment or by invoice: nothing is left. */
export const checkFullRefunds = (bench: Bench): Finding =>
  checkCases(bench, ({ world }, index) => {
    const calendar = bench.calendarOf(world);
    const by = index % 2 === 0 ? 'PAYMENT' : 'INVOICE';
    const when = index % 4 < 2 ? 'AT_ONCE' : 'AT_THE_END';
    const refunded = bench.compute(refundAll(world, calendar, by, when));
    const how = `everything was refunded by ${by.toLowerCase()} ${when === 'AT_ONCE' ? 'right after the payment' : 'at the end'}`;
    return refunded === null ? failedOn(how) : findRest(refunded, how, bench.currency);
  });

function findRest({ outcome }: Computed, how: string, currency: string): Problem | null {
  const sums = new Map<string, { readonly sum: bigint; readonly line: CommissionLine }>();
  for (const line of outcome.lines) {
    const id = encode([line.customer, line.reverses ?? line.key]);
    const entry = sums.get(id) ?? { sum: 0n, line };
    sums.set(id, { ...entry, sum: entry.sum + line.amountMinor });
  }
  const rest = [...sums.values()].find(({ sum }) => sum !== 0n);
  if (rest === undefined) return null;
  const text = `${how}, but ${money(rest.sum, currency)} is left of ${describeLine(rest.line, currency)}`;
  return { text, customer: rest.line.customer };
}

function refundAll(world: World, calendar: Calendar, by: 'PAYMENT' | 'INVOICE', when: 'AT_ONCE' | 'AT_THE_END'): World {
  const end = calendar.addDays(endOfTime(calendar), -1);
  const customers = world.customers.map((facts): CustomerFacts => {
    const payments = facts.payments.filter((fact) => fact.paidAt < end);
    const groups = new Map<string, PaymentFact[]>();
    for (const fact of payments) {
      const key = by === 'PAYMENT' ? fact.payment : fact.invoice;
      groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
    const refunds = [...groups.values()].flatMap((group, index) => {
      const at = when === 'AT_ONCE' ? Math.max(...group.map(({ paidAt }) => paidAt)) + 1 : end + index;
      return refundOf(group, at, by);
    });
    return { ...facts, ...inOrder({ payments, refunds }) };
  });
  return { ...world, customers };
}

function refundOf(group: readonly PaymentFact[], at: Instant, by: 'PAYMENT' | 'INVOICE'): readonly RefundFact[] {
  const amountMinor = group.reduce((sum, fact) => sum + fact.amountMinor - fact.taxMinor, 0n);
  const first = group[0];
  if (amountMinor === 0n || first === undefined) return [];
  const target =
    by === 'PAYMENT' ? { payment: first.payment, invoice: null } : { payment: null, invoice: first.invoice };
  return [{ refund: `R${first.payment}`, ...target, at, amountMinor, order: 0 }];
}

/** The reversals of a line never take more than the line, after each of them. */
export const checkPartialRefunds = (bench: Bench): Finding =>
  checkCases(bench, ({ outcome }) => findOverReversed(outcome, bench));

function findOverReversed({ lines }: ProgramOutcome, bench: Bench): Problem | null {
  const left = new Map<string, { readonly line: CommissionLine; amountMinor: bigint }>();
  for (const line of lines) {
    if (line.reverses !== null) continue;
    if (line.amountMinor < 0n) return onLine(line, bench, 'is negative, but reverses nothing');
    left.set(encode([line.customer, line.key]), { line, amountMinor: line.amountMinor });
  }
  for (const reversal of [...lines].sort((a, b) => a.earnedAt - b.earnedAt)) {
    if (reversal.reverses === null) continue;
    const entry = left.get(encode([reversal.customer, reversal.reverses]));
    if (entry === undefined) return onLine(reversal, bench, 'reverses a line that is not there');
    entry.amountMinor += reversal.amountMinor;
    if (entry.amountMinor < 0n || entry.amountMinor > entry.line.amountMinor) {
      return onLine(entry.line, bench, `is ${money(entry.amountMinor, bench.currency)} after ${reversal.key}`);
    }
  }
  return null;
}

const sumOf = (lines: readonly CommissionLine[]): bigint => lines.reduce((sum, line) => sum + line.amountMinor, 0n);
const onProgram = (text: string): Problem => ({ text, customer: null });
const onLine = (line: CommissionLine, { currency }: Bench, what: string): Problem => ({
  text: `${describeLine(line, currency)} ${what}`,
  customer: line.customer,
});
