import { z } from 'zod';
import {
  amountField,
  cadenceField,
  choiceField,
  currencyField,
  daysField,
  flagField,
  monthsField,
  rateField,
  toMinor,
  toRate,
  ZERO_RATE,
} from '../../domain/contract/param-fields.ts';
import { Issues, type ParamSpec } from '../../domain/contract/params.ts';
import type { Rate } from '../../domain/money/rate.ts';
import defaults from '../default-params.json' with { type: 'json' };

/** Parameters of a generic affiliate campaign. The names are a contract; every default figure is illustrative. */
const schema = z.strictObject({
  currency: currencyField,
  reward: z.discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('PERCENT'), rate: rateField }),
      z.strictObject({ type: z.literal('FLAT'), amount: amountField }),
    ],
    { error: 'expected a reward of type PERCENT (with rate) or FLAT (with amount)' },
  ),
  duration: z.discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('LIFETIME') }),
      z.strictObject({ type: z.literal('ONE_TIME') }),
      z.strictObject({ type: z.literal('MONTHS'), months: monthsField }),
    ],
    { error: 'expected a duration of type LIFETIME, ONE_TIME or MONTHS (with months)' },
  ),
  attribution: choiceField('LAST_TOUCH', 'FIRST_TOUCH'),
  cookieWindowDays: daysField.min(1, { error: 'expected at least 1 day' }),
  holdDays: daysField,
  payout: z.strictObject({ every: cadenceField('MONTH', 'QUARTER', 'YEAR'), netDays: daysField }),
  minimumPayout: amountField,
  autoApprove: flagField,
});

export type RawCampaignParams = z.infer<typeof schema>;

export type CampaignReward =
  { readonly type: 'PERCENT'; readonly rate: Rate } | { readonly type: 'FLAT'; readonly amountMinor: bigint };

/** One version, ready to compute with. Amounts in minor units. */
export interface CampaignParams {
  readonly raw: RawCampaignParams;
  readonly reward: CampaignReward;
  readonly minimumPayoutMinor: bigint;
}

export const paramSpec: ParamSpec<CampaignParams> = {
  schema,
  defaults: defaults['affiliate-campaign'],
  compile(json) {
    const raw = json as unknown as RawCampaignParams;
    const issues = new Issues();
    return issues.done({
      raw,
      reward: compileReward(raw, issues),
      minimumPayoutMinor: issues.take('minimumPayout', toMinor(raw.minimumPayout, raw.currency), 0n),
    });
  },
  checkChange: () => [],
};

const compileReward = ({ reward, currency }: RawCampaignParams, issues: Issues): CampaignReward =>
  reward.type === 'PERCENT'
    ? { type: 'PERCENT', rate: issues.take('reward.rate', toRate(reward.rate), ZERO_RATE) }
    : { type: 'FLAT', amountMinor: issues.take('reward.amount', toMinor(reward.amount, currency), 0n) };
