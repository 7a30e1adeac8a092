import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideHalfAway } from '../../../domain/money/rounding.ts';

const LARGEST = 10n ** 30n;

describe('divideHalfAway', () => {
  const cases: { name: string; numerator: bigint; denominator: bigint; rounded: bigint }[] = [
    { name: 'nothing', numerator: 0n, denominator: 7n, rounded: 0n },
    { name: 'a whole result', numerator: 21n, denominator: 7n, rounded: 3n },
    { name: 'a negative whole result', numerator: -21n, denominator: 7n, rounded: -3n },
    { name: 'a half, away from zero', numerator: 1n, denominator: 2n, rounded: 1n },
    { name: 'a negative half, away from zero', numerator: -1n, denominator: 2n, rounded: -1n },
    { name: 'one and a half', numerator: 3n, denominator: 2n, rounded: 2n },
    { name: 'two and a half, not to the even', numerator: 5n, denominator: 2n, rounded: 3n },
    { name: 'minus two and a half', numerator: -5n, denominator: 2n, rounded: -3n },
    { name: 'just below a half', numerator: 499_999n, denominator: 1_000_000n, rounded: 0n },
    { name: 'just above a half', numerator: 500_001n, denominator: 1_000_000n, rounded: 1n },
    { name: 'just below minus a half', numerator: -499_999n, denominator: 1_000_000n, rounded: 0n },
    { name: 'below a half over an odd denominator', numerator: 1n, denominator: 3n, rounded: 0n },
    { name: 'above a half over an odd denominator', numerator: 2n, denominator: 3n, rounded: 1n },
    { name: 'beyond what a double holds', numerator: LARGEST + 1n, denominator: 2n, rounded: LARGEST / 2n + 1n },
    { name: 'a denominator of one', numerator: -LARGEST, denominator: 1n, rounded: -LARGEST },
  ];

  test.each(cases)('rounds $name', ({ numerator, denominator, rounded }) => {
    expect(divideHalfAway(numerator, denominator)).toBe(rounded);
  });

  test.each([0n, -1n])('throws on a denominator of %s', (denominator) => {
    expect(() => divideHalfAway(1n, denominator)).toThrow(`found denominator ${denominator}, expected one above zero`);
  });

  test('is never more than half a unit off, and mirrors', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const rounded = divideHalfAway(numerator, denominator);
        const error = 2n * (rounded * denominator - numerator);
        expect(error <= denominator && error >= -denominator).toBe(true);
        // At exactly half a unit it goes away from zero.
        if (error === denominator) expect(numerator > 0n).toBe(true);
        if (error === -denominator) expect(numerator < 0n).toBe(true);
        expect(divideHalfAway(-numerator, denominator)).toBe(-rounded);
      }),
    );
  });
});
