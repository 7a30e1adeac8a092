import { typeid } from 'typeid-js';
import type { Ref } from '../../services/contract.ts';
import type { BooksFinding } from '../../services/books/rows.ts';
import { PUBLIC_PRINCIPAL } from '../database/principal.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { withPrincipal } from '../database/transaction.ts';
import { rowsOf } from '../stores/rows.ts';
import { BOOKS_CHECKS, BOOKS_IMBALANCE_SQL, BOOKS_TOTALS_SQL } from './checks.ts';
import { findBrokenSeal, readDays, readSeals } from './seals.ts';
import { booksPrincipal, inBooks } from './snapshot.ts';

export interface BooksReport {
  readonly lines: number;
  readonly entries: number;
  readonly seals: number;
  /** What is left over in the journal, in minor units, without sign. */
  readonly imbalanceMinor: bigint;
  readonly durationMs: number;
  /** The first row that disagrees; null: the books agree. */
  readonly finding: BooksFinding | null;
}

export interface ProgramOfBooks extends Ref {
  readonly slug: string;
}

/** Comparisons a verification consists of, for its progress. */
export const BOOKS_STEPS = BOOKS_CHECKS.length + 2;

/** Every program whose books can be compared, by slug; one of them when it is named. */
export async function listProgramsOfBooks(db: Database, slug: string | null): Promise<readonly ProgramOfBooks[]> {
  const rows = await readScreen<{ tenant_id: string; id: string; slug: string }>(
    db,
    PUBLIC_PRINCIPAL,
    'SELECT p.tenant_id, p.id, p.slug FROM programs AS p WHERE $1::text IS NULL OR p.slug = $1 ORDER BY p.slug',
    [slug],
  );
  return rows.map(({ tenant_id, id, slug: name }) => ({ tenantId: tenant_id, id, slug: name }));
}

/**
 * Compares journal, lines, payouts, balances, estimates, sales, counters and seals of a program in one snapshot, each by one
 * statement, and names the first row that disagrees. Keeps the result for `booksHealth`.
 */
export async function verifyBooks(
  db: Database,
  program: Ref,
  progress: (done: number) => void = () => undefined,
): Promise<BooksReport> {
  const started = performance.now();
  const compared = await inBooks(db, program, async (client) => {
    const values = [program.tenantId, program.id];
    const { rows } = await client.query<{ lines: bigint; entries: bigint }>(BOOKS_TOTALS_SQL, values);
    const totals = rows[0] ?? { lines: 0n, entries: 0n };
    let imbalance = 0n;
    let finding: BooksFinding | null = null;
    for (const [index, { name, rule, table, sql }] of BOOKS_CHECKS.entries()) {
      progress(index + 1);
      const [row] = (await client.query<{ id: string; found: string; expected: string }>(sql, values)).rows;
      if (row === undefined) continue;
      finding = { check: name, rule, table, rowId: row.id, found: row.found, expected: row.expected };
      const left = await client.query<{ imbalance: bigint }>(BOOKS_IMBALANCE_SQL, values);
      imbalance = left.rows[0]?.imbalance ?? 0n;
      break;
    }
    progress(BOOKS_STEPS - 1);
    const seals = await readSeals(client, program);
    const [first] = seals;
    if (finding === null && first !== undefined) {
      const broken = findBrokenSeal(program, seals, await readDays(client, program, '1970-01-01'));
      if (broken !== null) {
        const rule = 'a sealed day holds the rows that it was sealed with';
        finding = {
          check: 'seals',
          rule,
          table: 'ledger_seals',
          rowId: broken.id,
          found: broken.found,
          expected: broken.expected,
        };
      }
    }
    return { ...totals, imbalance, seals: seals.length, finding };
  });
  progress(BOOKS_STEPS);
  const report: BooksReport = {
    lines: Number(compared.lines),
    entries: Number(compared.entries),
    seals: compared.seals,
    imbalanceMinor: compared.imbalance,
    durationMs: Math.round(performance.now() - started),
    finding: compared.finding,
  };
  await keepReport(db, program, report);
  return report;
}

async function keepReport(db: Database, program: Ref, report: BooksReport): Promise<void> {
  await withPrincipal(db, booksPrincipal(program), (tx) =>
    rowsOf(
      tx,
      `INSERT INTO books_checks (tenant_id, id, program_id, duration_ms, line_count, entry_count, imbalance_minor, finding)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[program.tenantId, typeid('check').toString(), program.id, report.durationMs, report.lines, report.entries],
        ...[report.imbalanceMinor.toString(), report.finding === null ? null : JSON.stringify(report.finding)],
      ],
    ),
  );
}

/**
 * What the journal has left over now, in minor units over all programs and currencies: a gauge that must read 0. Uses
 * the last comparison of each program, which is made nightly; programs never compared add nothing.
 */
export async function readImbalance(db: Database): Promise<bigint> {
  let sum = 0n;
  for (const program of await listProgramsOfBooks(db, null)) {
    const rows = await readScreen<{ imbalance: bigint }>(
      db,
      booksPrincipal(program),
      `SELECT c.imbalance_minor AS imbalance FROM books_checks AS c WHERE c.tenant_id = $1 AND c.program_id = $2
       ORDER BY c.checked_at DESC, c.id DESC LIMIT 1`,
      [program.tenantId, program.id],
    );
    sum += rows[0]?.imbalance ?? 0n;
  }
  return sum;
}
