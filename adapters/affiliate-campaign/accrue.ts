import type { AccrualInput, LineRate, Payment, PlannedLine, Referral } from '../../domain/contract/accrual.ts';
import { unreachable } from '../../domain/result.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { CampaignParams } from './params.ts';

type Input = AccrualInput<CampaignParams>;

/**
 * Plans one line per payment within the duration, earned after the hold. The reward and the hold are those of the
 * payment's date, the duration that of the sign-up; an affiliate's own rate goes before the campaign's.
 */
export function accrue(input: Input): readonly PlannedLine[] {
  const plans: PlannedLine[] = [];
  for (const [index, payment] of input.payments.entries()) {
    const referral = input.earners[index];
    if (referral === null || referral === undefined || payment.amountMinor === 0n) continue;
    if (!isWithinDuration(input, referral, index)) continue;
    const params = input.termsAt(payment.paidAt);
    const earnedAt = input.calendar.addDays(payment.paidAt, params.raw.holdDays);
    plans.push({
      key: `sale:${payment.payment}`,
      kind: 'SALE_COMMISSION',
      partner: referral.partner,
      rule: params.reward.type === 'FLAT' ? 'sale-flat' : 'sale-percent',
      earnedAt,
      postedAt: earnedAt,
      parts: payment.months.map((_, month) => [index, month] as const),
      rate: rateOf(input, params, referral.partner, payment),
      invoice: payment.invoice,
      facts: { paidAt: formatInstant(payment.paidAt), holdDays: String(params.raw.holdDays) },
    });
  }
  return plans;
}

function rateOf(input: Input, { reward }: CampaignParams, partner: string, payment: Payment): LineRate {
  if (reward.type === 'FLAT') {
    return { kind: 'FLAT', amountMinor: reward.amountMinor, originalBasisMinor: payment.amountMinor };
  }
  return { kind: 'PERCENT', rate: input.overrideAt(partner, payment.paidAt) ?? reward.rate };
}

function isWithinDuration(input: Input, referral: Referral, index: number): boolean {
  const { duration } = input.termsAt(referral.fixedAt).raw;
  const first = input.firstPaymentOf(referral);
  const [payment, firstPayment] = [input.payments[index], input.payments[first]];
  if (payment === undefined || firstPayment === undefined) return false;
  switch (duration.type) {
    case 'LIFETIME':
      return true;
    case 'ONE_TIME':
      return index === first;
    case 'MONTHS':
      return payment.paidAt < input.calendar.addMonths(firstPayment.paidAt, duration.months);
    default:
      return unreachable(duration, 'duration');
  }
}
