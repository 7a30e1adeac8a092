/** The result object of scenario-format.md. */
export interface ReferenceResult {
  leads: { lead: string; program: string; status: string; expiresAt: string | null }[];
  customers: { customer: string; program: string; referredBy: string; via: string }[];
  tiers: { program: string; partner: string; on: string; tier: string }[];
  reviews: {
    program: string;
    partner: string;
    on: string;
    referredMrr: string;
    managedMrr: string;
    leads: number;
    from: string;
    to: string;
    effectiveOn: string;
    standing: string;
  }[];
  commissions: {
    program: string;
    partner: string;
    customer: string;
    kind: string;
    earnedOn: string;
    amount: string;
    basis: string;
    rate: string | null;
    invoice: string | null;
    reverses: boolean;
  }[];
  payouts: {
    program: string;
    partner: string;
    stream: string;
    periodFrom: string;
    periodTo: string;
    dueBy: string;
    amount: string;
  }[];
  balances: { program: string; partner: string; stream: string; unpaid: string }[];
  totals: { program: string; partner: string; earned: string; paid: string }[];
  ignored: { program: string; account: string; reason: string }[];
  assumed: { program: string; term: string; value: string | boolean }[];
}

/** The keys of each list in the order shown in the format, and those that are amounts. */
const keys = {
  leads: ['lead', 'program', 'status', 'expiresAt'],
  customers: ['customer', 'program', 'referredBy', 'via'],
  tiers: ['program', 'partner', 'on', 'tier'],
  reviews: [
    ...['program', 'partner', 'on', 'referredMrr', 'managedMrr', 'leads', 'from', 'to', 'effectiveOn', 'standing'],
  ],
  commissions: [
    ...['program', 'partner', 'customer', 'kind', 'earnedOn', 'amount', 'basis', 'rate', 'invoice', 'reverses'],
  ],
  payouts: ['program', 'partner', 'stream', 'periodFrom', 'periodTo', 'dueBy', 'amount'],
  balances: ['program', 'partner', 'stream', 'unpaid'],
  totals: ['program', 'partner', 'earned', 'paid'],
  ignored: ['program', 'account', 'reason'],
  assumed: ['program', 'term', 'value'],
} satisfies Record<keyof ReferenceResult, string[]>;

const amountKeys = new Set(['amount', 'basis', 'referredMrr', 'managedMrr', 'unpaid', 'earned', 'paid']);

type Cell = string | number | boolean | null;

/** Null first, amounts and counts as numbers, text by code point, false before true. */
function compareValues(key: string, a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (amountKeys.has(key)) return compareAmounts(String(a), String(b));
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = [...String(a)].map((character) => character.codePointAt(0) ?? 0);
  const right = [...String(b)].map((character) => character.codePointAt(0) ?? 0);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Amounts of one program have the same number of decimals, so the digits alone compare. */
function compareAmounts(a: string, b: string): number {
  const difference = BigInt(a.replace('.', '')) - BigInt(b.replace('.', ''));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Puts each list of one program's rows into the format's order, with its keys in the order shown. */
export function sortRows(result: ReferenceResult): ReferenceResult {
  const sorted = Object.entries(keys).map(([name, columns]) => {
    const rows = result[name as keyof ReferenceResult] as Record<string, Cell>[];
    const ordered = [...rows].sort((a, b) => {
      for (const key of columns) {
        const difference = compareValues(key, a[key] ?? null, b[key] ?? null);
        if (difference !== 0) return difference;
      }
      return 0;
    });
    return [name, ordered.map((row) => Object.fromEntries(columns.map((key) => [key, row[key]])))];
  });
  return Object.fromEntries(sorted) as ReferenceResult;
}
