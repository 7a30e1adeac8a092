import type { Knex } from 'knex';
import type { PayoutStream } from '../../domain/contract/adapter.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatCivilDate, type EpochDay } from '../../domain/time/civil.ts';
import type { Period } from '../../domain/time/period.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toInstant, toIso, toRecords } from './rows.ts';

/** Lines of a stream that were earned before a period's end, posted by then, and are in no payout that lives. */
const UNCLAIMED = `FROM commission_lines AS l
  WHERE l.tenant_id = ? AND l.program_id = ? AND l.stream = ? AND l.earned_at < ? AND l.posted_at <= ?
    AND NOT EXISTS (SELECT 1 FROM payout_lines AS c WHERE c.tenant_id = l.tenant_id AND c.line_id = l.id AND c.released_at IS NULL)`;

const unclaimedBindings = (program: ProgramState, stream: string, period: Period): readonly unknown[] => [
  program.tenantId,
  program.id,
  stream,
  toIso(period.to),
  toIso(period.to),
];

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

/** What each partner would be paid for a period: sums above zero and not below the minimum. */
export async function sumUnclaimed(
  tx: Knex.Transaction,
  program: ProgramState,
  stream: PayoutStream,
  period: Period,
): Promise<readonly { readonly partnerId: string; readonly amountMinor: bigint }[]> {
  // A stream that pays by the day considers a partner only on a day on which it earned something.
  const onlyThatDay = stream.every === 'ACCRUAL' ? 'AND bool_or(l.earned_at >= ?)' : '';
  const rows = await rowsOf<{ partner_id: string; amount: string }>(
    tx,
    `SELECT l.partner_id, sum(l.amount_minor)::text AS amount ${UNCLAIMED}
     GROUP BY l.partner_id HAVING sum(l.amount_minor) > 0 AND sum(l.amount_minor) >= ? ${onlyThatDay} ORDER BY l.partner_id`,
    [
      ...unclaimedBindings(program, stream.id, period),
      stream.minimumMinor.toString(),
      ...(stream.every === 'ACCRUAL' ? [toIso(period.from)] : []),
    ],
  );
  return rows.map((row) => ({ partnerId: row.partner_id, amountMinor: BigInt(row.amount) }));
}

/** Writes payouts with the lines they claim. The database checks at commit that each is the sum of its lines. */
export async function insertPayouts(
  tx: Knex.Transaction,
  program: ProgramState,
  of: { readonly stream: string; readonly period: Period; readonly dueDay: EpochDay },
  payouts: readonly { readonly id: string; readonly partnerId: string; readonly amountMinor: bigint }[],
): Promise<void> {
  if (payouts.length === 0) return;
  const recordset = 'jsonb_to_recordset(?::jsonb) AS p (id text, "partnerId" text, "amountMinor" bigint)';
  const { period } = of;
  await rowsOf(
    tx,
    `INSERT INTO payouts (tenant_id, id, program_id, partner_id, stream, period_from, period_to, due_by, amount_minor, formed_at)
     SELECT ?, p.id, ?, p."partnerId", ?, ?, ?, ?, p."amountMinor", ? FROM ${recordset}`,
    [
      program.tenantId,
      program.id,
      of.stream,
      formatCivilDate(period.firstDay),
      formatCivilDate(period.endDay),
      formatCivilDate(of.dueDay),
      toIso(period.to),
      toRecords(payouts),
    ],
  );
  await rowsOf(
    tx,
    `INSERT INTO payout_lines (tenant_id, payout_id, line_id, partner_id)
     SELECT open.tenant_id, p.id, open.id, open.partner_id
     FROM (SELECT l.tenant_id, l.id, l.partner_id ${UNCLAIMED}) AS open JOIN ${recordset} ON p."partnerId" = open.partner_id`,
    [...unclaimedBindings(program, of.stream, period), toRecords(payouts)],
  );
}
