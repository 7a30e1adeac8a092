import type { ScenarioResult } from '../../domain/scenario/result.ts';
import { rowsOf } from './simulate.ts';

/** The lists of a result with their columns, as scenario-format.md shows them. Written out, not taken from the code. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
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
};

const AMOUNTS = ['amount', 'basis', 'unpaid', 'earned', 'paid', 'referredMrr', 'managedMrr'];

/** Two neighbours of a list that stand the wrong way round, and columns that are not the documented ones; none if all is well. */
export function findDisorder(result: ScenarioResult, programs: readonly string[]): readonly string[] {
  const lists = Object.keys(result).join();
  const wrongLists = lists === Object.keys(COLUMNS).join() ? [] : [`found the lists ${lists}`];
  return Object.entries(COLUMNS).reduce<string[]>((found, [list, columns]) => {
    const rows = rowsOf(result, list);
    for (const [index, row] of rows.entries()) {
      if (Object.keys(row).join() !== columns.join()) found.push(`${list}[${index}] has ${Object.keys(row).join()}`);
      const before = rows[index - 1];
      if (before === undefined) continue;
      const keys = [rank(before['program'], programs), rank(row['program'], programs)];
      const order = compareAll(
        [keys[0], ...columns.map((column) => toKey(column, before[column]))],
        [keys[1], ...columns.map((column) => toKey(column, row[column]))],
      );
      if (order > 0) found.push(`${list}[${index}] stands after a row that belongs behind it`);
    }
    return found;
  }, wrongLists);
}

type Key = Buffer | number | undefined;

const rank = (program: unknown, programs: readonly string[]): number => programs.indexOf(String(program));

/** Null goes before everything; bytes of UTF-8 order as code points do. */
function toKey(column: string, value: unknown): Key {
  if (value === null || column === 'program') return undefined;
  if (AMOUNTS.includes(column) || typeof value !== 'string') return Number(value);
  return Buffer.from(value, 'utf8');
}

function compareAll(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left === undefined || right === undefined) {
      if (left !== right) return left === undefined ? -1 : 1;
    } else if (typeof left === 'number' || typeof right === 'number') {
      if (left !== right) return Number(left) - Number(right);
    } else {
      const order = Buffer.compare(left, right);
      if (order !== 0) return order;
    }
  }
  return 0;
}
