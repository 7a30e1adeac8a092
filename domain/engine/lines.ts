import type { LineRate, Payment, PlannedLine } from '../contract/accrual.ts';
import {
  FLAT_EXPRESSION,
  RATE_EXPRESSION,
  reversalExpression,
  type Expression,
  type ExpressionInputs,
} from '../contract/expression.ts';
import { applyRate, formatRate, rateToDecimal, type Rate } from '../money/rate.ts';
import { divideHalfAway } from '../money/rounding.ts';
import type { Instant } from '../time/calendar.ts';
import { netAt } from './payments.ts';

/** A commission line as the engine would post it. Amounts in minor units. */
export interface CommissionLine {
  /** Stable identity within customer and program; a reversal's is its line's with the refund added. */
  readonly key: string;
  readonly kind: string;
  readonly partner: string;
  readonly customer: string;
  readonly rule: string;
  readonly earnedAt: Instant;
  readonly postedAt: Instant;
  readonly amountMinor: bigint;
  readonly basisMinor: bigint;
  /** "12.5%"; null for flat rewards. */
  readonly rate: string | null;
  readonly invoice: string | null;
  /** The key of the line it reverses, and the refund that did; null for a line of its own. */
  readonly reverses: string | null;
  readonly refund: string | null;
  readonly expression: Expression;
  readonly inputs: ExpressionInputs;
  readonly facts: Readonly<Record<string, string>>;
  /** The plan's own: which months of which payments it comes from. */
  readonly parts: PlannedLine['parts'];
}

const REVERSED: Readonly<Record<LineRate['kind'], Expression>> = {
  PERCENT: reversalExpression(RATE_EXPRESSION),
  FLAT: reversalExpression(FLAT_EXPRESSION),
};

/**
 * Turns plans into the lines posted before an instant: each on what its months are worth, net of refunds, when it is
 * posted, and a reversal for every later refund that reduces it. What rounds to zero is not posted.
 */
export function executePlans(
  customer: string,
  plans: readonly PlannedLine[],
  payments: readonly Payment[],
  until: Instant,
): readonly CommissionLine[] {
  const lines: CommissionLine[] = [];
  for (const plan of plans) {
    if (plan.postedAt >= until) continue;
    const line = lineOf(customer, plan, basisAt(plan, payments, plan.postedAt));
    if (line.amountMinor === 0n) continue;
    lines.push(line);
    appendReversals(lines, line, plan, payments, until);
  }
  return lines;
}

/** Plans that are not posted yet, as the amounts they would give on what is known now. Zero ones are left out. */
export function estimatePlans(
  customer: string,
  plans: readonly PlannedLine[],
  payments: readonly Payment[],
  until: Instant,
): readonly CommissionLine[] {
  return plans
    .filter((plan) => plan.postedAt >= until)
    .map((plan) => lineOf(customer, plan, basisAt(plan, payments, Number.POSITIVE_INFINITY)))
    .filter((line) => line.amountMinor !== 0n);
}

function basisAt(plan: PlannedLine, payments: readonly Payment[], at: Instant): bigint {
  const [first, ...more] = plan.parts;
  // Most lines come from one month, whose amount they share.
  let basis = first === undefined ? 0n : partAt(first, payments, at);
  for (const part of more) basis += partAt(part, payments, at);
  return basis;
}

function partAt([payment, month]: PlannedLine['parts'][number], payments: readonly Payment[], at: Instant): bigint {
  const part = payments[payment]?.months[month];
  return part === undefined ? 0n : netAt(part, at);
}

function amountOf(rate: LineRate, basisMinor: bigint): bigint {
  if (rate.kind === 'PERCENT') return applyRate(basisMinor, rate.rate);
  return rate.originalBasisMinor === 0n ? 0n : divideHalfAway(rate.amountMinor * basisMinor, rate.originalBasisMinor);
}

function lineOf(customer: string, plan: PlannedLine, basisMinor: bigint): CommissionLine {
  const rate = plan.rate.kind === 'PERCENT' ? textOf(plan.rate.rate) : null;
  return {
    key: plan.key,
    kind: plan.kind,
    partner: plan.partner,
    customer,
    rule: plan.rule,
    earnedAt: plan.earnedAt,
    postedAt: plan.postedAt,
    amountMinor: amountOf(plan.rate, basisMinor),
    basisMinor,
    rate: rate === null ? null : rate.percent,
    invoice: plan.invoice,
    reverses: null,
    refund: null,
    expression: rate === null ? FLAT_EXPRESSION : RATE_EXPRESSION,
    inputs:
      rate === null
        ? { basis: basisMinor.toString(), ...rateInputs(plan.rate) }
        : { basis: basisMinor.toString(), rate: rate.decimal },
    facts: plan.facts,
    parts: plan.parts,
  };
}

interface RateText {
  readonly percent: string;
  readonly decimal: string;
}

const rateTexts = new WeakMap<Rate, RateText>();

/** A rate's texts, written once: thousands of lines share the rate objects of their terms. */
function textOf(rate: Rate): RateText {
  const known = rateTexts.get(rate);
  if (known !== undefined) return known;
  const text = { percent: formatRate(rate), decimal: rateToDecimal(rate) };
  rateTexts.set(rate, text);
  return text;
}

const rateInputs = (rate: LineRate): ExpressionInputs =>
  rate.kind === 'PERCENT'
    ? { rate: textOf(rate.rate).decimal }
    : { amount: rate.amountMinor.toString(), originalBasis: rate.originalBasisMinor.toString() };

function appendReversals(
  lines: CommissionLine[],
  line: CommissionLine,
  plan: PlannedLine,
  payments: readonly Payment[],
  until: Instant,
): void {
  let before = line.basisMinor;
  for (const { at, refund, amountMinor } of laterRefunds(plan, payments, until)) {
    const after = before - amountMinor;
    const reversed = amountOf(plan.rate, before) - amountOf(plan.rate, after);
    if (reversed !== 0n) {
      lines.push({
        ...line,
        key: `${line.key}/${refund}`,
        earnedAt: at,
        postedAt: at,
        amountMinor: -reversed,
        basisMinor: -amountMinor,
        reverses: line.key,
        refund,
        expression: REVERSED[plan.rate.kind],
        inputs: { basisBefore: before.toString(), basisAfter: after.toString(), ...rateInputs(plan.rate) },
      });
    }
    before = after;
  }
}

interface LaterRefund {
  readonly at: Instant;
  readonly refund: string;
  readonly order: number;
  amountMinor: bigint;
}

/** What each refund dated after the posting takes from a line's months, in the order the refunds were dated. */
function laterRefunds(plan: PlannedLine, payments: readonly Payment[], until: Instant): readonly LaterRefund[] {
  const found: LaterRefund[] = [];
  for (const [payment, month] of plan.parts) {
    for (const reduction of payments[payment]?.months[month]?.reductions ?? []) {
      if (reduction.at <= plan.postedAt || reduction.at >= until) continue;
      const same = found.find((other) => other.refund === reduction.refund);
      if (same === undefined) found.push({ ...reduction });
      else same.amountMinor += reduction.amountMinor;
    }
  }
  return found.sort((a, b) => a.at - b.at || a.order - b.order);
}
