import type { Billing, ServiceMonth } from './billing.ts';
import type { Time } from './calendar.ts';
import { formatRate, multiplyRounded, parseRate, type Rational } from './money.ts';

/** What a rule says should be posted, once `postedAt` has come. */
export interface Plan {
  readonly partner: string;
  readonly customer: string;
  readonly kind: string;
  readonly stream: string;
  readonly earnedOn: Time;
  readonly postedAt: Time;
  readonly months: readonly ServiceMonth[];
  readonly factor: Rational;
  /** Null for flat rewards. */
  readonly rate: string | null;
  readonly invoice: string | null;
}

export interface Line extends Omit<Plan, 'months' | 'factor'> {
  readonly amount: bigint;
  readonly basis: bigint;
  readonly reverses: boolean;
}

export function percent(rate: string): { factor: Rational; rate: string } {
  return { factor: parseRate(rate), rate: formatRate(rate) };
}

/** The line of a plan, if it comes to anything, and the reversals by the refunds after its posting. */
export function post(plan: Plan, billing: Billing, until: Time): Line[] {
  if (plan.postedAt >= until) return [];
  const { months, factor, ...rest } = plan;
  const known = billing.refundsUpTo(plan.postedAt);
  const basis = billing.net(months, known);
  const amount = multiplyRounded(basis, factor);
  if (amount === 0n) return [];
  const lines: Line[] = [{ ...rest, amount, basis, reverses: false }];
  billing.refunds.forEach((refund, index) => {
    if (refund.at <= plan.postedAt) return;
    const before = billing.net(months, billing.refunds.slice(0, index));
    const after = billing.net(months, billing.refunds.slice(0, index + 1));
    const reversal = multiplyRounded(after, factor) - multiplyRounded(before, factor);
    if (reversal === 0n) return;
    lines.push({
      ...rest,
      earnedOn: refund.at,
      postedAt: refund.at,
      amount: reversal,
      basis: after - before,
      reverses: true,
    });
  });
  return lines;
}
