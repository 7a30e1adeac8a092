import { z } from 'zod';
import {
  amountField,
  cadenceField,
  currencyField,
  daysField,
  monthsField,
  rateField,
  toMinor,
  toRate,
  ZERO_RATE,
} from '../../domain/contract/param-fields.ts';
import { Issues, type ParamSpec } from '../../domain/contract/params.ts';
import type { Rate } from '../../domain/money/rate.ts';
import defaults from '../default-params.json' with { type: 'json' };

const atLeastOneDay = daysField.min(1, { error: 'expected at least 1 day' });

/** Parameters of the Influencer Program. The names are a contract. Only months and net days are STATED by the guide. */
const schema = z.strictObject({
  currency: currencyField,
  feeRate: rateField,
  accrualMonths: monthsField,
  linkWindowDays: atLeastOneDay,
  leadValidityDays: atLeastOneDay,
  payout: z.strictObject({ every: cadenceField('ACCRUAL'), netDays: daysField }),
  minimumPayout: amountField,
});

/** One version, ready to compute with. */
export interface InfluencerParams {
  readonly raw: z.infer<typeof schema>;
  readonly feeRate: Rate;
  readonly minimumPayoutMinor: bigint;
}

export const paramSpec: ParamSpec<InfluencerParams> = {
  schema,
  defaults: defaults['klaviyo-influencer'],
  compile(json) {
    const raw = json as unknown as z.infer<typeof schema>;
    const issues = new Issues();
    return issues.done({
      raw,
      feeRate: issues.take('feeRate', toRate(raw.feeRate), ZERO_RATE),
      minimumPayoutMinor: issues.take('minimumPayout', toMinor(raw.minimumPayout, raw.currency), 0n),
    });
  },
  checkChange: () => [],
};
