import type { LineRate, Payment, PlannedLine } from '../contract/accrual.ts';
import { FLAT_EXPRESSION, RATE_EXPRESSION, reversalExpression, type Expression, type ExpressionInputs } from '../contract/expression.ts';
import { applyRate, formatRate, rateToDecimal } from '../money/rate.ts';
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
  let basis = 0n;
  for (const [payment, month] of plan.parts) {
    const part = payments[payment]?.months[month];
    if (part !== undefined) basis += netAt(part, at);
  }
  return basis;
}

function amountOf(rate: LineRate, basisMinor: bigint): bigint {
  if (rate.kind === 'PERCENT') return applyRate(basisMinor, rate.rate);
  return rate.originalBasisMinor === 0n ? 0n : divideHalfAway(rate.amountMinor * basisMinor, rate.originalBasisMinor);
}

function lineOf(customer: string, plan: PlannedLine, basisMinor: bigint): CommissionLine {
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
    rate: plan.rate.kind === 'PERCENT' ? formatRate(plan.rate.rate) : null,
    invoice: plan.invoice,
    reverses: null,
    refund: null,
    expression: plan.rate.kind === 'PERCENT' ? RATE_EXPRESSION : FLAT_EXPRESSION,
    inputs: { basis: basisMinor.toString(), ...rateInputs(plan.rate) },
    facts: plan.facts,
  };
}

const rateInputs = (rate: LineRate): ExpressionInputs =>
  rate.kind === 'PERCENT'
    ? { rate: rateToDecimal(rate.rate) }
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
