import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitEvenly } from '../../../domain/money/split.ts';

const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, part) => total + part, 0n);

describe('splitEvenly', () => {
  const cases: { name: string; amount: bigint; parts: number; gives: readonly bigint[] }[] = [
    { name: 'nothing', amount: 0n, parts: 3, gives: [0n, 0n, 0n] },
    { name: 'into one', amount: 100n, parts: 1, gives: [100n] },
    { name: 'without a rest', amount: 300n, parts: 3, gives: [100n, 100n, 100n] },
    { name: 'with one odd cent', amount: 100n, parts: 3, gives: [34n, 33n, 33n] },
    { name: 'with two odd cents', amount: 5000n, parts: 3, gives: [1667n, 1667n, 1666n] },
    { name: 'fewer cents than parts', amount: 2n, parts: 4, gives: [1n, 1n, 0n, 0n] },
    { name: 'a negative amount, as its mirror', amount: -100n, parts: 3, gives: [-34n, -33n, -33n] },
  ];

  test.each(cases)('splits $name', ({ amount, parts, gives }) => {
    expect(splitEvenly(amount, parts)).toEqual(gives);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('throws on %s parts', (parts) => {
    expect(() => splitEvenly(100n, parts)).toThrow(`found ${parts} parts, expected at least 1`);
  });

  test('adds up, differs by one unit at most, gives the odd units to the first, and mirrors', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 1, max: 120 }), (amount, count) => {
        const parts = splitEvenly(amount, count);
        expect(parts).toHaveLength(count);
        expect(sum(parts)).toBe(amount);
        const magnitudes = parts.map((part) => (amount < 0n ? -part : part));
        for (const [index, part] of magnitudes.entries()) {
          expect(part >= 0n && part <= (magnitudes[index - 1] ?? part)).toBe(true);
        }
        expect((magnitudes[0] ?? 0n) - (magnitudes.at(-1) ?? 0n) <= 1n).toBe(true);
        expect(splitEvenly(-amount, count)).toEqual(parts.map((part) => -part));
      }),
    );
  });
});
