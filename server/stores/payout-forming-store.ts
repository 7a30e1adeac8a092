import type { Knex } from 'knex';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatCivilDate } from '../../domain/time/civil.ts';
import type { FormingQuery, OpenSum, OpenSums } from '../../services/ports/payout.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { isDisputed } from './dispute-holds.ts';
import { rowsOf, toInstant, toIso } from './rows.ts';

/**
 * No payout that lives has claimed line `l`. A scalar subquery, not NOT EXISTS: that one becomes a join, for which the
 * planner reads all claims of the program once for each partner as long as the table's statistics are older than a run.
 */
const IS_UNCLAIMED =
  '(SELECT true FROM payout_lines AS c WHERE c.tenant_id = l.tenant_id AND c.line_id = l.id AND c.released_at IS NULL) IS NULL';

/** Lines of a stream that were earned before a period's end, posted by then, not held, and in no payout that lives. */
function unclaimed(program: ProgramState, query: FormingQuery): { readonly sql: string; readonly values: unknown[] } {
  const { stream, period, postedUntil, skipPaidPeriods } = query;
  const values: unknown[] = [program.tenantId, program.id, stream, toIso(period.to), toIso(postedUntil)];
  const conditions: string[] = [];
  if (skipPaidPeriods) {
    conditions.push(`AND NOT EXISTS (SELECT 1 FROM payouts AS live WHERE live.tenant_id = l.tenant_id AND live.program_id = l.program_id
      AND live.partner_id = l.partner_id AND live.stream = l.stream AND live.period_to = ? AND live.status NOT IN ('FAILED', 'CANCELLED'))`);
    values.push(formatCivilDate(period.endDay));
  }
  return {
    sql: `FROM commission_lines AS l
      WHERE l.tenant_id = ? AND l.program_id = ? AND l.stream = ? AND l.earned_at < ? AND l.posted_at <= ? ${conditions.join(' ')}
        AND ${IS_UNCLAIMED}
        AND NOT EXISTS (SELECT 1 FROM payout_holds AS h WHERE h.tenant_id = l.tenant_id AND h.line_id = l.id AND h.released_at IS NULL)
        AND NOT ${isDisputed('l')}`,
    values,
  };
}

/** One instant of each civil day whose end lies in [from, until) and on which something of the stream was earned. */
export async function listEarningDays(
  tx: Knex.Transaction,
  program: ProgramState,
  stream: string,
  from: Instant,
  until: Instant,
): Promise<readonly Instant[]> {
  const first = program.calendar.startOf(program.calendar.dayOf(from - 1));
  const rows = await rowsOf<{ at: Date }>(
    tx,
    `SELECT min(l.earned_at) AS at FROM commission_lines AS l
     WHERE l.tenant_id = ? AND l.program_id = ? AND l.stream = ? AND l.earned_at >= ? AND l.earned_at < ?
     GROUP BY l.earned_on ORDER BY l.earned_on`,
    [program.tenantId, program.id, stream, toIso(first), toIso(until)],
  );
  return rows.map((row) => toInstant(row.at));
}

/** The same for days before an instant with a line that no payout has claimed. */
export async function listOpenDays(
  tx: Knex.Transaction,
  program: ProgramState,
  stream: string,
  before: Instant,
  limit: number,
): Promise<readonly Instant[]> {
  const rows = await rowsOf<{ at: Date }>(
    tx,
    `SELECT min(l.earned_at) AS at FROM commission_lines AS l
     WHERE l.tenant_id = ? AND l.program_id = ? AND l.stream = ? AND l.earned_at < ?
       AND ${IS_UNCLAIMED}
     GROUP BY l.earned_on ORDER BY l.earned_on LIMIT ?`,
    [program.tenantId, program.id, stream, toIso(before), limit],
  );
  return rows.map((row) => toInstant(row.at));
}

/**
 * Forming claims more lines than the tables had when they were last analyzed, in the extreme a million where there were
 * none: a plan that reads such a table from end to end does so for every line. This keeps the plans of the transaction,
 * those of its foreign keys and of the check at its commit included, on the indexes.
 */
const keepToIndexes = (tx: Knex.Transaction): Promise<unknown> => rowsOf(tx, 'SET LOCAL enable_seqscan = off', []);

/**
 * What the next partners would be paid: sums above zero and not below the minimum, and sums of exactly zero, which are
 * settled. It takes partners first and then their lines, so that a batch costs what its partners have and not what the
 * program has.
 */
export async function sumOpen(tx: Knex.Transaction, program: ProgramState, query: FormingQuery): Promise<OpenSums> {
  await keepToIndexes(tx);
  const { sql, values } = unclaimed(program, query);
  const rows = await rowsOf<{ partner_id: string; amount: string | null; lines: bigint; is_earner: boolean | null }>(
    tx,
    `SELECT e.partner_id, open.amount::text AS amount, open.lines, open.is_earner
     FROM (SELECT en.partner_id FROM enrollments AS en WHERE en.tenant_id = ? AND en.program_id = ? AND en.partner_id > ?
         AND (?::text IS NULL OR en.partner_id = ?) ORDER BY en.partner_id LIMIT ?) AS e
     CROSS JOIN LATERAL (SELECT sum(l.amount_minor) AS amount, count(*) AS lines, bool_or(l.earned_at >= ?) AS is_earner
       ${sql} AND l.partner_id = e.partner_id) AS open
     ORDER BY e.partner_id`,
    [
      ...[program.tenantId, program.id, query.after ?? '', query.partnerId, query.partnerId, query.limit],
      ...[toIso(query.period.from), ...values],
    ],
  );
  const sums = rows
    .filter((row) => row.amount !== null && (!query.onlyEarners || row.is_earner === true))
    .map((row) => ({ partnerId: row.partner_id, amountMinor: BigInt(row.amount ?? '0'), lines: Number(row.lines) }))
    .filter(({ amountMinor }) => amountMinor === 0n || (amountMinor > 0n && amountMinor >= query.minimumMinor));
  return { sums, after: rows.length < query.limit ? null : (rows.at(-1)?.partner_id ?? null) };
}

/** Writes payouts with the lines they claim. The database checks at commit that each is the sum of its lines. */
export async function insertFormed(
  tx: Knex.Transaction,
  program: ProgramState,
  query: FormingQuery,
  of: { readonly dueBy: string; readonly formedAt: Instant; readonly replacesId: string | null },
  payouts: readonly (OpenSum & { readonly id: string })[],
): Promise<void> {
  if (payouts.length === 0) return;
  const { period } = query;
  const columns = [
    payouts.map(({ id }) => id),
    payouts.map(({ partnerId }) => partnerId),
    payouts.map(({ amountMinor }) => amountMinor),
  ];
  const formed = 'unnest(?::text[], ?::text[], ?::bigint[]) AS p (id, partner_id, amount_minor)';
  const at = toIso(of.formedAt);
  await rowsOf(
    tx,
    `INSERT INTO payouts (tenant_id, id, program_id, partner_id, stream, period_from, period_to, due_by, amount_minor, formed_at,
       replaces_id, status, paid_at)
     SELECT ?, p.id, ?, p.partner_id, ?, ?, ?, ?, p.amount_minor, ?::timestamptz, ?,
       CASE WHEN p.amount_minor = 0 THEN 'PAID' ELSE 'FORMED' END, CASE WHEN p.amount_minor = 0 THEN ?::timestamptz END
     FROM ${formed}`,
    [
      ...[program.tenantId, program.id, query.stream],
      ...[formatCivilDate(period.firstDay), formatCivilDate(period.endDay), of.dueBy, at, of.replacesId, at],
      ...columns,
    ],
  );
  // The range lets the planner walk the partners' index instead of reading the lines of the whole program for each batch.
  const { sql, values } = unclaimed(program, { ...query, skipPaidPeriods: false });
  await rowsOf(
    tx,
    `INSERT INTO payout_lines (tenant_id, payout_id, line_id, partner_id)
     SELECT open.tenant_id, p.id, open.id, open.partner_id
     FROM (SELECT l.tenant_id, l.id, l.partner_id ${sql} AND l.partner_id >= ? AND l.partner_id <= ?) AS open
     JOIN ${formed} ON p.partner_id = open.partner_id`,
    [...values, payouts[0]?.partnerId, payouts.at(-1)?.partnerId, ...columns],
  );
}
