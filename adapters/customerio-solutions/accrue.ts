import type { AccrualInput, PlannedLine } from '../../domain/contract/accrual.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { SolutionsParams } from './params.ts';

/**
 * Plans one line per collected payment of a referred client, at the rate of the tier in force at the collection (or,
 * with `rateAppliesTo: NEW`, when the opportunity was won). No split into months, no end.
 * Source: Customer.io listing, Commission plans; that "receives and recognizes" means the collection is ASSUMED.
 */
export function accrue(input: AccrualInput<SolutionsParams>): readonly PlannedLine[] {
  const plans: PlannedLine[] = [];
  for (const [index, payment] of input.payments.entries()) {
    const referral = input.earners[index];
    if (referral === null || referral === undefined || payment.amountMinor === 0n) continue;
    const fixedAt = input.termsAt(payment.paidAt).raw.rateAppliesTo === 'NEW' ? referral.since : payment.paidAt;
    const tier = input.tierAt(referral.partner, fixedAt);
    const rate = tier === null ? undefined : input.termsAt(fixedAt).rates[tier.tier];
    if (tier === null || rate === undefined) continue;
    plans.push({
      key: `recurring:${payment.payment}`,
      kind: 'RECURRING_SHARE',
      partner: referral.partner,
      rule: 'recurring-share',
      earnedAt: payment.paidAt,
      postedAt: payment.paidAt,
      parts: payment.months.map((_, month) => [index, month] as const),
      rate: { kind: 'PERCENT', rate },
      invoice: payment.invoice,
      facts: {
        tier: tier.tier,
        tierSince: formatInstant(tier.since),
        tierAt: fixedAt === payment.paidAt ? 'the collection' : 'the win',
      },
    });
  }
  return plans;
}
