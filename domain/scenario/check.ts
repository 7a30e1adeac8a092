import type { ScenarioResult } from './result.ts';
import type { ExpectedLists } from './scenario.ts';

/** One difference between an expected and a computed list. */
export interface Difference {
  readonly key: string;
  readonly kind: 'MISSING' | 'UNEXPECTED';
  readonly row: string;
}

/** Compares the keys that `expect` lists with the result: whole lists, in any order. */
export function compareWithExpected(expected: ExpectedLists, result: ScenarioResult): readonly Difference[] {
  return Object.entries(expected).flatMap(([key, rows]): readonly Difference[] => {
    const wanted = rows.map(canonical);
    const computed = result[key as keyof ScenarioResult].map(canonical);
    return [
      ...subtract(wanted, computed).map((row): Difference => ({ key, kind: 'MISSING', row })),
      ...subtract(computed, wanted).map((row): Difference => ({ key, kind: 'UNEXPECTED', row })),
    ];
  });
}

function canonical(row: unknown): string {
  if (typeof row !== 'object' || row === null) return JSON.stringify(row);
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}

/** The rows of one list that the other does not have, counting repeats. */
function subtract(rows: readonly string[], other: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of other) counts.set(row, (counts.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(row) ?? 0;
    counts.set(row, left - 1);
    return left <= 0;
  });
}
