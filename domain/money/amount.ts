import { err, ok, type Result } from '../result.ts';

const digitsByCurrency = new Map<string, number | null>();

/**
 * Minor digits of an ISO 4217 currency: USD 2, JPY 0, KWD 3. Gives null for a code that is no currency.
 * Source: the ISO table that ships with the runtime (Intl).
 */
export function minorDigits(currency: string): number | null {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const digits =
    /^[A-Z]{3}$/.test(currency) && Intl.supportedValuesOf('currency').includes(currency)
      ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
      : null;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * Reads an amount of major units ("1200.00") into minor units.
 * Errors: a sentence that says what was found and expected: malformed text, more decimals than the currency has.
 */
export function parseAmount(text: unknown, currency: string): Result<bigint, string> {
  const digits = minorDigits(currency);
  if (digits === null) return err(`found currency ${JSON.stringify(currency)}, expected an ISO 4217 code`);
  if (typeof text !== 'string') {
    return err(`found ${JSON.stringify(text)}, expected an amount as text, for example "${example(digits)}"`);
  }
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (match === null)
    return err(`found "${text}", expected an amount of major units, for example "${example(digits)}"`);
  const fraction = match[2] ?? '';
  if (fraction.length > digits) {
    return err(`found "${text}" with ${fraction.length} decimals, expected at most ${digits} for ${currency}`);
  }
  return ok(BigInt(`${match[1]}${fraction.padEnd(digits, '0')}`));
}

/** Writes minor units as an exact decimal of major units: −1250 USD is "-12.50", 1250 JPY is "1250". */
export function formatAmount(amountMinor: bigint, currency: string): string {
  const digits = minorDigits(currency) ?? 2;
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const example = (digits: number): string => (digits === 0 ? '1200' : `1200.${'0'.repeat(digits)}`);
