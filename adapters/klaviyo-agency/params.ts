import { z } from 'zod';
import {
  amountField,
  cadenceField,
  choiceField,
  countField,
  currencyField,
  daysField,
  flagField,
  monthsField,
  rateField,
  tierNameField,
} from '../../domain/contract/param-fields.ts';

/**
 * Parameters of the Agency Program. The names are a contract: scenario files and stored programs carry them.
 * Source: Klaviyo partner guide for what is measured; every figure is a parameter, since the guide's are images.
 */
const byTier = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> => z.record(z.string(), value);
const referredShare = byTier(z.strictObject({ rate: rateField, months: monthsField }));
const payoutStream = <T extends z.ZodType>(every: T) => z.strictObject({ every, netDays: daysField });

const MONTH_OF_YEAR = { error: 'expected a month from 1 to 12' };
const monthOfYear = z.int(MONTH_OF_YEAR).min(1, MONTH_OF_YEAR).max(12, MONTH_OF_YEAR);
const DAY_OF_MONTH = { error: 'expected a day from 1 to 28, one that every month has' };
const dayOfMonth = z.int(DAY_OF_MONTH).min(1, DAY_OF_MONTH).max(28, DAY_OF_MONTH);

export const paramsSchema = z.strictObject({
  currency: currencyField,
  tiers: z.array(tierNameField).min(1, { error: 'expected at least one tier, the entry tier first' }),
  invitationTiers: z.array(tierNameField),
  leadValidityDays: daysField.min(1, { error: 'expected at least 1 day' }),
  linkWindowDays: daysField.min(1, { error: 'expected at least 1 day' }),
  linkEarnsShare: flagField,
  managedMinimumMonths: monthsField,
  review: z.strictObject({
    months: z.array(monthOfYear).min(1, { error: 'expected at least one month from 1 to 12' }),
    effectiveDay: dayOfMonth,
  }),
  managedRateTierAt: choiceField('PERIOD_END', 'SERVICE_MONTH'),
  tracks: z.strictObject({
    ADVISORS: z.strictObject({
      thresholds: byTier(z.strictObject({ referredMrr: amountField })),
      minLeadsPerHalfYear: byTier(countField),
      referredShare,
    }),
    MASTERS: z.strictObject({
      thresholds: byTier(z.strictObject({ referredMrr: amountField, managedMrr: amountField })),
      minLeadsPerHalfYear: byTier(countField),
      referredShare,
      managedShare: byTier(z.strictObject({ rate: rateField })),
    }),
  }),
  payout: z.strictObject({
    referred: payoutStream(cadenceField('MONTH', 'QUARTER', 'YEAR')),
    managed: payoutStream(cadenceField('YEAR')),
  }),
  minimumPayout: amountField,
});

export type RawAgencyParams = z.infer<typeof paramsSchema>;
export type TrackName = keyof RawAgencyParams['tracks'];
