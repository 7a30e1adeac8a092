import { divideHalfAway } from './rounding.ts';

/** An exact percentage: `digits / (100 × 10^scale)`. "33.33%" is {digits: 3333n, scale: 2}. Never a float. */
export interface Rate {
  readonly digits: bigint;
  readonly scale: number;
}

/** Text form of a rate: at most 12 digits before and after the point. */
export const RATE_PATTERN = /^(\d{1,12})(?:\.(\d{1,12}))?%$/;

/** Reads "12.5%". Gives null for anything else (a number, "0.125", "-5%"). Trailing zeros are dropped. */
export function parseRate(text: string): Rate | null {
  const match = RATE_PATTERN.exec(text);
  if (match === null) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return { digits: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
}

/** Writes a rate without trailing zeros: "12.5%". */
export function formatRate(rate: Rate): string {
  return `${formatPercent(rate)}%`;
}

/** Writes the percentage alone, without trailing zeros: "12.5". */
export function formatPercent(rate: Rate): string {
  const text = rate.digits.toString().padStart(rate.scale + 1, '0');
  return rate.scale === 0 ? text : `${text.slice(0, -rate.scale)}.${text.slice(-rate.scale)}`;
}

/** The rate as a plain decimal: 12.5 % is "0.125". What stored expressions carry. */
export function rateToDecimal(rate: Rate): string {
  const places = rate.scale + 2;
  const text = rate.digits.toString().padStart(places + 1, '0');
  const fraction = text.slice(-places).replace(/0+$/, '');
  return fraction === '' ? text.slice(0, -places) : `${text.slice(0, -places)}.${fraction}`;
}

/** Powers of ten, by exponent: the inner loop asks for them once a line. */
const HUNDRED_TIMES_POWER: readonly bigint[] = Array.from({ length: 13 }, (_, scale) => 100n * 10n ** BigInt(scale));

/** Multiplies an amount in minor units by a rate, rounded once, half away from zero. */
export function applyRate(amountMinor: bigint, rate: Rate): bigint {
  return divideHalfAway(amountMinor * rate.digits, HUNDRED_TIMES_POWER[rate.scale] ?? 100n * 10n ** BigInt(rate.scale));
}
