import type { Knex } from 'knex';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { RunKind } from '../../services/runs/contract.ts';
import { LeaseLostError } from '../../services/runs/lease-lost.ts';
import type { Ref } from '../../services/contract.ts';
import type { RunClaim, RunHold, RunLease, RunStatus, RunStore } from '../../services/ports/run.ts';
import { rowsOf } from './rows.ts';

interface Row {
  readonly program_id: string | null;
  readonly kind: RunKind;
  readonly input: JsonObject;
  readonly requested_by: string;
  readonly lease_number: bigint;
  readonly faults: number;
}

/** A shorter time between two statements than this is no sign of a process that stands still. */
const IDLE_MIN_MS = 1_000;

/** The queue of long work, one vendor's at a time. */
export function createRunStore(tx: Knex.Transaction): RunStore {
  return {
    async insert({ tenantId, id, programId, kind, input, requestedBy }) {
      await rowsOf(
        tx,
        'INSERT INTO runs (tenant_id, id, program_id, kind, input, requested_by) VALUES (?, ?, ?, ?, ?, ?)',
        [tenantId, id, programId, kind, JSON.stringify(input), requestedBy],
      );
    },
    async find({ tenantId, id }) {
      const [row] = await rowsOf<{ status: RunStatus; error: string | null }>(
        tx,
        'SELECT r.status, r.error FROM runs AS r WHERE r.tenant_id = ? AND r.id = ?',
        [tenantId, id],
      );
      return row ?? null;
    },
    async isPaused({ tenantId, id }) {
      const rows = await rowsOf(
        tx,
        `SELECT r.id FROM runs AS r JOIN programs AS p ON p.tenant_id = r.tenant_id AND p.id = r.program_id
         WHERE r.tenant_id = ? AND r.id = ? AND p.jobs_paused_at IS NOT NULL`,
        [tenantId, id],
      );
      return rows.length > 0;
    },
    claim: (ref, lease) => claimRun(tx, ref, lease),
    async hold(of, lease) {
      const rows = await rowsOf(
        tx,
        `SELECT set_config('idle_in_transaction_session_timeout', ?, true) FROM runs AS r
         WHERE r.tenant_id = ? AND r.id = ? AND r.status = 'RUNNING' AND r.lease_number = ? FOR KEY SHARE OF r`,
        [String(Math.max(lease.milliseconds, IDLE_MIN_MS)), ...toKey(of)],
      );
      expectHeld(of, rows);
    },
    async renew(of, lease) {
      await update(tx, of, `lease_until = clock_timestamp() + ? * interval '1 millisecond'`, [lease.milliseconds]);
    },
    async saveProgress(of, done, total) {
      await update(tx, of, 'progress_done = ?, progress_total = ?', [done, total]);
    },
    async release(of, { milliseconds, faults }) {
      await update(
        tx,
        of,
        `status = 'QUEUED', lease_owner = NULL, faults = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'`,
        [faults, milliseconds],
      );
    },
    async finish(of, end) {
      const [status, result, error] =
        'result' in end ? ['DONE', JSON.stringify(end.result), null] : ['FAILED', null, end.error];
      await update(
        tx,
        of,
        'status = ?, result = ?, error = ?, lease_owner = NULL, lease_until = NULL, finished_at = clock_timestamp()',
        [status, result, error],
      );
    },
  };
}

/** Of a run `r`: it pays, and after a restore nothing is sent until somebody says so. */
export const WAITS_FOR_RESUME = `(r.kind = 'SEND_PAYOUTS' OR (r.kind = 'PAYOUTS' AND r.input @> '{"send": true}'))
  AND (SELECT outbound_is_paused())`;

async function claimRun(tx: Knex.Transaction, ref: Ref, lease: RunLease): Promise<RunClaim | null> {
  // The lock is the strongest, so that it waits for every transaction that holds the run's lease: see `hold`.
  const [row] = await rowsOf<Row>(
    tx,
    `WITH free AS (
           SELECT r.tenant_id, r.id FROM runs AS r
           WHERE r.tenant_id = ? AND r.id = ? AND r.status IN ('QUEUED', 'RUNNING')
             AND (r.lease_until IS NULL OR r.lease_until <= clock_timestamp())
             AND NOT EXISTS (SELECT 1 FROM programs AS p
               WHERE p.tenant_id = r.tenant_id AND p.id = r.program_id AND p.jobs_paused_at IS NOT NULL)
             AND NOT (${WAITS_FOR_RESUME})
           FOR UPDATE OF r SKIP LOCKED)
         UPDATE runs AS r SET status = 'RUNNING', lease_owner = ?, lease_number = r.lease_number + 1,
           lease_until = clock_timestamp() + ? * interval '1 millisecond', started_at = coalesce(r.started_at, clock_timestamp())
         FROM free WHERE r.tenant_id = free.tenant_id AND r.id = free.id
         RETURNING r.program_id, r.kind, r.input, r.requested_by, r.lease_number, r.faults`,
    [ref.tenantId, ref.id, lease.owner, lease.milliseconds],
  );
  if (row === undefined) return null;
  return {
    tenantId: ref.tenantId,
    id: ref.id,
    programId: row.program_id,
    kind: row.kind,
    input: row.input,
    requestedBy: row.requested_by,
    leaseNumber: Number(row.lease_number),
    faults: row.faults,
  };
}

const toKey = (of: RunHold): readonly [string, string, number] => [of.tenantId, of.id, of.leaseNumber];

function expectHeld(of: RunHold, rows: readonly unknown[]): void {
  if (rows.length === 0) throw new LeaseLostError(of.id, of.leaseNumber);
}

async function update(tx: Knex.Transaction, of: RunHold, set: string, values: readonly unknown[]): Promise<void> {
  const rows = await rowsOf(
    tx,
    `UPDATE runs AS r SET ${set} WHERE r.tenant_id = ? AND r.id = ? AND r.status = 'RUNNING' AND r.lease_number = ? RETURNING r.id`,
    [...values, ...toKey(of)],
  );
  expectHeld(of, rows);
}
