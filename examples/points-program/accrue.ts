import { formatInstant, type AccrualInput, type PlannedLine } from 'partnergraph/contract';
import type { PointsParams } from './params.ts';

/**
 * One line for each payment in the months after the first one, at the rate of the tier the partner held when it won
 * the customer. The engine takes refunds off, rounds, reverses and explains.
 */
export function accrue(input: AccrualInput<PointsParams>): readonly PlannedLine[] {
  const plans: PlannedLine[] = [];
  for (const [index, payment] of input.payments.entries()) {
    const referral = input.earners[index];
    if (referral === null || referral === undefined || payment.amountMinor === 0n) continue;
    const terms = input.termsAt(referral.since);
    const tier = input.tierAt(referral.partner, referral.since);
    const rate = tier === null ? undefined : terms.rates[tier.tier];
    const first = input.payments[input.firstPaymentOf(referral)];
    if (tier === null || rate === undefined || first === undefined) continue;
    if (payment.paidAt >= input.calendar.addMonths(first.paidAt, terms.raw.rewardMonths)) continue;
    plans.push({
      key: `share:${payment.payment}`,
      kind: 'SOURCED_SHARE',
      partner: referral.partner,
      rule: 'sourced-share',
      earnedAt: payment.paidAt,
      postedAt: payment.paidAt,
      parts: payment.months.map((_, month) => [index, month] as const),
      rate: { kind: 'PERCENT', rate },
      invoice: payment.invoice,
      facts: { tier: tier.tier, tierSince: formatInstant(tier.since), months: String(terms.raw.rewardMonths) },
    });
  }
  return plans;
}
