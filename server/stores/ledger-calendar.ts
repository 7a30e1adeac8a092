import type { Knex } from 'knex';
import type { MetricValues } from '../../domain/engine/measure.ts';
import type { TierChange } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toIso, toRecords } from './rows.ts';

/** Customers whose estimates become lines before an instant, oldest first. */
export async function listDueCustomers(
  tx: Knex.Transaction,
  program: ProgramState,
  before: Instant,
  limit: number,
): Promise<readonly string[]> {
  const rows = await rowsOf<{ customer_id: string }>(
    tx,
    `SELECT e.customer_id FROM commission_estimates AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.due_at < ?
     GROUP BY e.customer_id ORDER BY min(e.due_at), e.customer_id LIMIT ?`,
    [program.tenantId, program.id, toIso(before), limit],
  );
  return rows.map((row) => row.customer_id);
}

export async function hasDueWork(tx: Knex.Transaction, program: ProgramState, before: Instant): Promise<boolean> {
  const [row] = await rowsOf<{ due: boolean }>(
    tx,
    `SELECT EXISTS (SELECT 1 FROM leads AS l WHERE l.tenant_id = ? AND l.program_id = ? AND l.expires_at < ?
         AND l.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED'))
       OR EXISTS (SELECT 1 FROM commission_estimates AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.due_at < ?)
       OR EXISTS (SELECT 1 FROM reviews AS r WHERE r.tenant_id = ? AND r.program_id = ? AND r.effective_at >= ? AND r.effective_at < ?) AS due`,
    [
      program.tenantId,
      program.id,
      toIso(before),
      program.tenantId,
      program.id,
      toIso(before),
      program.tenantId,
      program.id,
      toIso(program.processedThrough),
      toIso(before),
    ],
  );
  return row?.due ?? false;
}

export async function listEnrolledPartners(
  tx: Knex.Transaction,
  program: ProgramState,
  before: Instant,
): Promise<readonly string[]> {
  const rows = await rowsOf<{ partner_id: string }>(
    tx,
    'SELECT e.partner_id FROM enrollments AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.enrolled_at < ? ORDER BY e.partner_id',
    [program.tenantId, program.id, toIso(before)],
  );
  return rows.map((row) => row.partner_id);
}

/** Appends changes of tier; stored crossings from `withdrawnFrom` on no longer hold. */
export async function saveTierChanges(
  tx: Knex.Transaction,
  program: ProgramState,
  partnerId: string,
  changes: readonly TierChange[],
  withdrawnFrom: Instant | null,
): Promise<void> {
  const of = [program.tenantId, program.id, partnerId];
  if (withdrawnFrom !== null) {
    await rowsOf(
      tx,
      `UPDATE tier_changes AS t SET superseded_at = ? WHERE t.tenant_id = ? AND t.program_id = ? AND t.partner_id = ?
         AND t.kind = 'CROSSING' AND t.at >= ? AND t.superseded_at IS NULL`,
      [toIso(program.now), ...of, toIso(withdrawnFrom)],
    );
  }
  // The row of the enrolment stays as it was written; where facts of that very instant say otherwise, a crossing follows it.
  const records = changes.map(({ at, tier, cause }, index) => ({
    index,
    at: toIso(at),
    tier,
    kind: cause === 'START' ? 'CROSSING' : cause,
  }));
  if (records.length === 0) return;
  await rowsOf(
    tx,
    `INSERT INTO tier_changes (tenant_id, program_id, partner_id, seq, at, tier, kind)
     SELECT ?, ?, ?, held.last + 1 + c.index, c.at, c.tier, c.kind
     FROM (SELECT coalesce(max(t.seq), 0) AS last FROM tier_changes AS t WHERE t.tenant_id = ? AND t.program_id = ? AND t.partner_id = ?) AS held,
       jsonb_to_recordset(?::jsonb) AS c (index integer, at timestamptz, tier text, kind text)`,
    [...of, ...of, toRecords(records)],
  );
}

/** Keeps the figures a partner's screen shows. */
export async function saveMetrics(
  tx: Knex.Transaction,
  program: ProgramState,
  metrics: readonly { readonly partnerId: string; readonly values: MetricValues }[],
  at: Instant,
): Promise<void> {
  if (metrics.length === 0) return;
  const records = metrics.map(({ partnerId, values }) => ({ partner: partnerId, metrics: textValues(values) }));
  await rowsOf(
    tx,
    `INSERT INTO partner_metrics AS held (tenant_id, program_id, partner_id, metrics, measured_at)
     SELECT ?, ?, m.partner, m.metrics, ? FROM jsonb_to_recordset(?::jsonb) AS m (partner text, metrics jsonb) ORDER BY m.partner
     ON CONFLICT (tenant_id, program_id, partner_id) DO UPDATE SET metrics = excluded.metrics, measured_at = excluded.measured_at`,
    [program.tenantId, program.id, toIso(at), toRecords(records)],
  );
}

const textValues = (values: MetricValues): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toString()]));
