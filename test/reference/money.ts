/** An exact fraction; `den` is above zero. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** Decimals of a currency: USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function parseDecimal(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a decimal: ${text}`);
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2] ?? ''}${fraction}`);
  return { num: match[1] === '-' ? -digits : digits, den: 10n ** BigInt(fraction.length) };
}

/** `"12.50"` with 2 digits → 1250. */
export function parseAmount(text: string, digits: number): bigint {
  const value = parseDecimal(text);
  const minor = value.num * 10n ** BigInt(digits);
  if (minor % value.den !== 0n) throw new Error(`too many decimals: ${text}`);
  return minor / value.den;
}

export function formatAmount(minor: bigint, digits: number): string {
  const sign = minor < 0n ? '-' : '';
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  if (digits === 0) return `${sign}${text}`;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `"12.5%"` → 125/1000. */
export function parseRate(text: string): Rational {
  if (!text.endsWith('%')) throw new Error(`not a rate: ${text}`);
  const percent = parseDecimal(text.slice(0, -1));
  return { num: percent.num, den: percent.den * 100n };
}

/** `"10.00%"` → `"10%"`. */
export function formatRate(text: string): string {
  const percent = text.slice(0, -1);
  if (!percent.includes('.')) return `${percent}%`;
  return `${percent.replace(/0+$/, '').replace(/\.$/, '')}%`;
}

/** amount × factor, rounded once, half away from zero. */
export function multiplyRounded(amount: bigint, factor: Rational): bigint {
  const product = amount * factor.num;
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + factor.den) / (2n * factor.den);
  return product < 0n ? -rounded : rounded;
}

/** Even parts by largest remainder: the earlier ones take the odd units. */
export function splitEvenly(amount: bigint, parts: number): bigint[] {
  const count = BigInt(parts);
  return Array.from({ length: parts }, (_, index) => amount / count + (BigInt(index) < amount % count ? 1n : 0n));
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
