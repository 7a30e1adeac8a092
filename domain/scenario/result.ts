/** The result of a scenario, as `--json` prints it. Rows are grouped by program in file order, then sorted by their keys. */
export interface ScenarioResult {
  readonly leads: readonly ResultRow[];
  readonly customers: readonly ResultRow[];
  readonly tiers: readonly ResultRow[];
  readonly reviews: readonly ResultRow[];
  readonly commissions: readonly ResultRow[];
  readonly payouts: readonly ResultRow[];
  readonly balances: readonly ResultRow[];
  readonly totals: readonly ResultRow[];
  readonly ignored: readonly ResultRow[];
  readonly assumed: readonly ResultRow[];
}

export type ResultValue = string | number | boolean | null;
export type ResultRow = Readonly<Record<string, ResultValue>>;
export const RESULT_KEYS = [
  'leads',
  'customers',
  'tiers',
  'reviews',
  'commissions',
  'payouts',
  'balances',
  'totals',
  'ignored',
  'assumed',
] as const;

/** Keys whose texts are amounts and sort as numbers. */
const AMOUNT_KEYS = new Set(['amount', 'basis', 'unpaid', 'earned', 'paid']);

/** Sorts rows by the order of their programs, then by their keys: text by code point, amounts as numbers, null first. */
export function sortRows(rows: readonly ResultRow[], programs: readonly string[]): readonly ResultRow[] {
  const rank = new Map(programs.map((program, index) => [program, index]));
  return [...rows].sort((a, b) => {
    const byProgram = (rank.get(String(a['program'])) ?? 0) - (rank.get(String(b['program'])) ?? 0);
    if (byProgram !== 0) return byProgram;
    for (const key of Object.keys(a)) {
      const order = key === 'program' ? 0 : compareValues(key, a[key] ?? null, b[key] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function compareValues(key: string, a: ResultValue, b: ResultValue): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (AMOUNT_KEYS.has(key) && typeof a === 'string' && typeof b === 'string') return compareDecimals(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  return Number(a) - Number(b);
}

/** UTF-16 order differs from code point order beyond the basic plane, so compare by code points. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Both amounts of one column carry the same number of decimals, so their digits compare as integers. */
function compareDecimals(a: string, b: string): number {
  const difference = BigInt(a.replace('.', '')) - BigInt(b.replace('.', ''));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
