/**
 * Divides two integers, rounding half away from zero (1.5 → 2, −1.5 → −2), the one rounding of a commission line.
 * Units: those of the numerator. Errors: throws on a denominator that is not positive.
 */
export function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new Error(`divideHalfAway: found denominator ${denominator}, expected one above zero`);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
