import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, atLeast, holds, type Condition } from '../../../domain/contract/metric.ts';
import { toOutcome, waysTo } from '../../../domain/engine/missing.ts';

const metric = fc.constantFrom('a', 'b', 'c');
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(metric, fc.bigInt({ min: 0n, max: 5n })).map(([name, value]) => atLeast(name, value)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => allOf(...of)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => anyOf(...of)),
  ),
}));
const values = fc.record({
  a: fc.bigInt({ min: 0n, max: 5n }),
  b: fc.bigInt({ min: 0n, max: 5n }),
  c: fc.bigInt({ min: 0n, max: 5n }),
});

describe('the ways to a tier', () => {
  it('each bring it about when everything they name is there', () => {
    fc.assert(
      fc.property(condition, values, (wanted, held) => {
        for (const way of waysTo(wanted, held)) {
          const then = {
            ...held,
            ...Object.fromEntries(way.map((bound) => [bound.metric, bound.actual + bound.missing])),
          };
          expect(holds(wanted, then)).toBe(true);
        }
      }),
    );
  });

  it('need nothing exactly when the condition holds already', () => {
    fc.assert(
      fc.property(condition, values, (wanted, held) => {
        expect(waysTo(wanted, held).some((way) => way.length === 0)).toBe(holds(wanted, held));
        expect(toOutcome(wanted, held).isMet).toBe(holds(wanted, held));
      }),
    );
  });

  it('leave out a way that needs more than another', () => {
    const wanted = anyOf(allOf(atLeast('a', 2n), atLeast('b', 1n)), atLeast('a', 2n));
    expect(waysTo(wanted, {}).map((way) => way.map((bound) => bound.metric))).toEqual([['a']]);
  });
});
