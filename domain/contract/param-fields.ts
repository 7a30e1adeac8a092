import { z } from 'zod';
import { minorDigits, parseAmount } from '../money/amount.ts';
import { parseRate, RATE_PATTERN, type Rate } from '../money/rate.ts';
import { err, ok, type Result } from '../result.ts';
import type { Cadence } from '../time/period.ts';

/**
 * Fields that parameter schemas of adapters share. Each says what is expected in the words an operator reads after
 * "found …:". Amounts and rates stay text in the raw parameters; `compile` turns them into minor units and rates.
 */
const expected = (what: string): { error: string } => ({ error: `expected ${what}` });

/** An ISO 4217 code whose minor unit is known. */
export const currencyField = z
  .string(expected('an ISO 4217 currency code such as "USD"'))
  .refine((code) => minorDigits(code) !== null, expected('an ISO 4217 currency code such as "USD"'));

/** An amount of major units as text, zero or more; `toMinor` says whether the currency can have it. */
export const amountField = z
  .string(expected('an amount of major units as text, such as "1000.00"'))
  .regex(/^\d{1,15}(\.\d+)?$/, expected('an amount of major units as text, not negative, such as "1000.00"'));

/** A rate as text, zero or more, such as "12.5%"; `toRate` makes it exact. */
export const rateField = z
  .string(expected('a rate as text, such as "12.5%"'))
  .regex(RATE_PATTERN, expected('a rate as text, not negative, such as "12.5%"'));

/** Whole days, 0 to 3,660. */
export const daysField = z
  .int(expected('a whole number of days from 0 to 3660'))
  .min(0, expected('a whole number of days from 0 to 3660'))
  .max(3660, expected('a whole number of days from 0 to 3660'));

/** Whole months, 1 to 600. */
export const monthsField = z
  .int(expected('a whole number of months from 1 to 600'))
  .min(1, expected('a whole number of months from 1 to 600'))
  .max(600, expected('a whole number of months from 1 to 600'));

/** A whole number from 0 to 1,000,000. */
export const countField = z
  .int(expected('a whole number from 0 to 1000000'))
  .min(0, expected('a whole number from 0 to 1000000'))
  .max(1_000_000, expected('a whole number from 0 to 1000000'));

/** True or false, and not the texts. */
export const flagField = z.boolean(expected('true or false'));

/** A tier's name: capitals, digits and _, 40 characters at most. */
export const tierNameField = z
  .string(expected('a tier name such as "GOLD"'))
  .regex(/^[A-Z][A-Z0-9_]{0,39}$/, expected('a tier name of capitals, digits and _, such as "GOLD"'));

/** One of the cadences that a program can pay by. */
export const cadenceField = (...allowed: readonly Cadence[]): z.ZodType<Cadence> =>
  z.enum(allowed as [Cadence, ...Cadence[]], expected(`one of ${allowed.join(', ')}`));

/** One of a few words. */
export const choiceField = <const T extends string>(...allowed: readonly T[]): z.ZodType<T> =>
  z.enum(allowed as unknown as [T, ...T[]], expected(`one of ${allowed.join(', ')}`));

/** A rate that a schema has already checked. */
export function toRate(text: string | undefined): Result<Rate, string> {
  const rate = text === undefined ? null : parseRate(text);
  return rate === null ? err(`found ${text ?? 'nothing'}, expected a rate such as "12.5%"`) : ok(rate);
}

/** An amount that must fit the currency; nothing at all is an error too. */
export function toMinor(text: string | undefined, currency: string): Result<bigint, string> {
  return text === undefined ? err('found nothing, expected an amount such as "1000"') : parseAmount(text, currency);
}

/** Exactly 0 %. */
export const ZERO_RATE: Rate = { digits: 0n, scale: 0 };
