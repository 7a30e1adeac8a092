/**
 * Splits an amount evenly by largest remainder: the parts add up to the whole and earlier parts take the odd units.
 * Done on the magnitude, then signed, so that the split of −x mirrors the split of x.
 * Errors: throws on fewer than one part.
 */
export function splitEvenly(amountMinor: bigint, parts: number): readonly bigint[] {
  if (!Number.isSafeInteger(parts) || parts < 1)
    throw new Error(`splitEvenly: found ${parts} parts, expected at least 1`);
  if (parts === 1) return [amountMinor];
  const sign = amountMinor < 0n ? -1n : 1n;
  const magnitude = amountMinor * sign;
  const count = BigInt(parts);
  const each = magnitude / count;
  const odd = Number(magnitude % count);
  return Array.from({ length: parts }, (_, index) => sign * (index < odd ? each + 1n : each));
}
