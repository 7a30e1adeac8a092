import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Ref } from '../../services/contract.ts';
import type { Database } from '../database/pool.ts';
import { booksPrincipal, inBooks } from './snapshot.ts';
import { withPrincipal } from '../database/transaction.ts';
import { rowsOf } from '../stores/rows.ts';

/** The rows of one day of a program, as a seal covers them. */
export interface SealedRows {
  /** `2026-03-31`, of UTC by the machine's clock. */
  readonly day: string;
  readonly lines: number;
  readonly entries: number;
  readonly payouts: number;
  /** SHA-256 over the hashes of the day's canonical rows, by kind and id; hexadecimal. */
  readonly rowsHash: string;
}

export interface Seal extends SealedRows {
  readonly number: number;
  /** Hexadecimal; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

const instant = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::bigint`;
const DAY = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

/**
 * The canonical text of each row is PostgreSQL's text of a row of its columns, instants as epoch milliseconds: the same in
 * every database that holds the same books, so a restored one keeps its seals. The postings of a line's entry follow
 * from the line, which the comparison of the two makes sure of; those of a payout's entry are in the text. Of a payout it
 * is what never changes, with the lines it claimed. $1 tenant, $2 program, $3 the first day.
 */
const ROWS_SQL = `
  SELECT ${DAY('l.recorded_at')} AS day, 'L' AS kind, l.id, sha256(convert_to(ROW(l.id, l.program_id, l.partner_id, l.customer_id, l.kind,
    l.stream, l.line_key, l.entry, ${instant('l.earned_at')}, ${instant('l.posted_at')}, ${instant('l.recorded_at')}, l.amount_minor, l.basis_minor, l.rate,
    l.invoice_ref, l.reverses_id, l.voids_id, l.cause_fact_id, l.adapter_id, l.adapter_version, l.terms_version, l.rule, l.explanation)::text, 'UTF8')) AS hash
  FROM commission_lines AS l WHERE l.tenant_id = $1 AND l.program_id = $2 AND l.recorded_at >= $3::timestamptz
  UNION ALL
  SELECT ${DAY('e.recorded_at')}, 'E', e.id, sha256(convert_to(ROW(e.id, e.program_id, e.kind, e.line_id, e.payout_id, e.partner_id,
    ${instant('e.at')}, ${instant('e.recorded_at')}, p.postings)::text, 'UTF8'))
  FROM journal_entries AS e
  LEFT JOIN (SELECT p.entry_id, string_agg(ROW(p.ordinal, p.account_id, p.amount_minor, p.currency)::text, ',' ORDER BY p.ordinal) AS postings
    FROM journal_entries AS own JOIN journal_postings AS p ON p.tenant_id = own.tenant_id AND p.entry_id = own.id
    WHERE own.tenant_id = $1 AND own.program_id = $2 AND own.line_id IS NULL AND own.recorded_at >= $3::timestamptz GROUP BY p.entry_id) AS p
    ON p.entry_id = e.id
  WHERE e.tenant_id = $1 AND e.program_id = $2 AND e.recorded_at >= $3::timestamptz
  UNION ALL
  SELECT ${DAY('y.recorded_at')}, 'P', y.id, sha256(convert_to(ROW(y.id, y.program_id, y.partner_id, y.stream, y.period_from, y.period_to,
    y.due_by, y.amount_minor, ${instant('y.formed_at')}, ${instant('y.recorded_at')}, c.claims)::text, 'UTF8'))
  FROM payouts AS y LEFT JOIN (SELECT pl.payout_id, encode(sha256(string_agg(sha256(convert_to(pl.line_id, 'UTF8')), ''::bytea ORDER BY pl.line_id COLLATE "C")), 'hex') AS claims
    FROM payout_lines AS pl JOIN payouts AS own ON own.tenant_id = pl.tenant_id AND own.id = pl.payout_id
    WHERE own.tenant_id = $1 AND own.program_id = $2 AND own.recorded_at >= $3::timestamptz GROUP BY pl.payout_id) AS c ON c.payout_id = y.id
  WHERE y.tenant_id = $1 AND y.program_id = $2 AND y.recorded_at >= $3::timestamptz`;

const DAYS_SQL = `SELECT r.day, count(*) FILTER (WHERE r.kind = 'L') AS lines, count(*) FILTER (WHERE r.kind = 'E') AS entries,
    count(*) FILTER (WHERE r.kind = 'P') AS payouts, encode(sha256(string_agg(r.hash, ''::bytea ORDER BY r.kind, r.id COLLATE "C")), 'hex') AS rows_hash
  FROM (${ROWS_SQL}) AS r GROUP BY r.day ORDER BY r.day`;

/** The days of a program from one on, as their rows are now. */
export async function readDays(
  client: pg.ClientBase,
  { tenantId, id }: Ref,
  from: string,
): Promise<readonly SealedRows[]> {
  const { rows } = await client.query<{
    day: string;
    lines: bigint;
    entries: bigint;
    payouts: bigint;
    rows_hash: string;
  }>(DAYS_SQL, [tenantId, id, `${from}T00:00:00Z`]);
  return rows.map(({ day, lines, entries, payouts, rows_hash }) => ({
    day,
    lines: Number(lines),
    entries: Number(entries),
    payouts: Number(payouts),
    rowsHash: rows_hash,
  }));
}

export async function readSeals(client: pg.ClientBase, { tenantId, id }: Ref): Promise<readonly Seal[]> {
  const { rows } = await client.query<{
    number: number;
    day: string;
    line_count: bigint;
    entry_count: bigint;
    payout_count: bigint;
    rows_hash: string;
    previous_hash: string | null;
    hash: string;
  }>(
    `SELECT s.number, s.day, s.line_count, s.entry_count, s.payout_count, encode(s.rows_hash, 'hex') AS rows_hash,
       encode(s.previous_hash, 'hex') AS previous_hash, encode(s.hash, 'hex') AS hash
     FROM ledger_seals AS s WHERE s.tenant_id = $1 AND s.program_id = $2 ORDER BY s.number`,
    [tenantId, id],
  );
  return rows.map((row) => ({
    number: row.number,
    day: row.day,
    lines: Number(row.line_count),
    entries: Number(row.entry_count),
    payouts: Number(row.payout_count),
    rowsHash: row.rows_hash,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/** The hash of a seal: over the one before and everything it says, so an owner with a copy of it can compute it again. */
export function hashSeal(program: Ref, seal: Omit<Seal, 'hash'>): string {
  const { number, day, lines, entries, payouts, rowsHash, previousHash } = seal;
  const text = JSON.stringify([
    program.tenantId,
    program.id,
    number,
    day,
    lines,
    entries,
    payouts,
    rowsHash,
    previousHash,
  ]);
  return createHash('sha256').update(text).digest('hex');
}

/** The first seal that is not what it must be, with what was found and expected; null: all are whole. */
export function findBrokenSeal(
  program: Ref,
  seals: readonly Seal[],
  days: readonly SealedRows[],
): { readonly id: string; readonly found: string; readonly expected: string } | null {
  const byDay = new Map(days.map((day) => [day.day, day]));
  let previous: Seal | null = null;
  for (const seal of seals) {
    const id = `${seal.number} of ${seal.day}`;
    if (seal.number !== (previous?.number ?? 0) + 1 || seal.previousHash !== (previous?.hash ?? null)) {
      return {
        id,
        found: `number ${seal.number} after ${seal.previousHash ?? 'nothing'}`,
        expected: `number ${(previous?.number ?? 0) + 1} after ${previous?.hash ?? 'nothing'}`,
      };
    }
    const hash = hashSeal(program, seal);
    if (hash !== seal.hash) return { id, found: seal.hash, expected: hash };
    const rows = byDay.get(seal.day);
    if (rows?.rowsHash !== seal.rowsHash) return { id, found: describe(rows), expected: describe(seal) };
    byDay.delete(seal.day);
    previous = seal;
  }
  const last = previous;
  const late = [...byDay.values()].find(({ day }) => last !== null && day < last.day);
  if (late === undefined) return null;
  return {
    id: `none of ${late.day}`,
    found: describe(late),
    expected: 'no rows: the day was passed over when later ones were sealed',
  };
}

const describe = (rows: SealedRows | undefined): string =>
  rows === undefined
    ? 'no rows'
    : `${rows.lines} lines, ${rows.entries} entries, ${rows.payouts} payouts, hash ${rows.rowsHash.slice(0, 16)}…`;

const FIRST_DAY = '1970-01-01';

/**
 * Seals the days of a program that have passed and are not sealed yet. A day is named by the machine's clock, as its rows
 * are: a row recorded late belongs to the day it is recorded on, so a sealed day never changes.
 *
 * @param before days before this one are sealed; the caller makes sure that no transaction of theirs is still open.
 */
export async function sealDays(db: Database, program: Ref, before: string): Promise<readonly Seal[]> {
  const sealed = await inBooks(db, program, (client) => readSeals(client, program));
  const last = sealed.at(-1) ?? null;
  const days = await inBooks(db, program, (client) => readDays(client, program, last?.day ?? FIRST_DAY));
  const made: Seal[] = [];
  let previous = last;
  for (const rows of days) {
    if (rows.day >= before || (last !== null && rows.day <= last.day)) continue;
    const open = { ...rows, number: (previous?.number ?? 0) + 1, previousHash: previous?.hash ?? null };
    const seal = { ...open, hash: hashSeal(program, open) };
    made.push(seal);
    previous = seal;
  }
  if (made.length > 0) await insertSeals(db, program, made);
  return made;
}

/** Two servers that seal at once make the same seals: the second finds them there. */
async function insertSeals(db: Database, program: Ref, seals: readonly Seal[]): Promise<void> {
  await withPrincipal(db, booksPrincipal(program), async (tx) => {
    for (const seal of seals) {
      await rowsOf(
        tx,
        `INSERT INTO ledger_seals (tenant_id, program_id, number, day, line_count, entry_count, payout_count, rows_hash, previous_hash, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex')) ON CONFLICT DO NOTHING`,
        [
          ...[program.tenantId, program.id, seal.number, seal.day, seal.lines, seal.entries, seal.payouts],
          ...[seal.rowsHash, seal.previousHash, seal.hash],
        ],
      );
    }
  });
}
