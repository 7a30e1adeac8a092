import type { Knex } from 'knex';
import type { WebhookDisabledReason } from '../../services/ports/webhook.ts';
import { rowsOf, toIso, toIsoOrNull } from '../stores/rows.ts';

/** One webhook that this worker holds. */
export interface HeldWebhook {
  readonly tenantId: string;
  readonly id: string;
  readonly partnerId: string | null;
  readonly url: string;
  readonly eventTypes: readonly string[] | null;
  readonly programIds: readonly string[] | null;
  readonly secret: string;
  readonly previousSecret: string | null;
  readonly createdAt: Date;
  readonly failingSince: Date | null;
  /** Tells this claim from later ones: what is written under an older one is refused. */
  readonly leaseNumber: bigint;
}

export interface DueDelivery {
  readonly id: string;
  readonly programId: string;
  readonly seq: bigint;
  readonly body: string;
  readonly failures: number;
  readonly attempts: number;
}

export interface Stream {
  readonly programId: string;
  readonly queuedSeq: bigint;
  readonly lastEventSeq: bigint;
}

export interface QueuedEvent {
  readonly id: string;
  readonly seq: bigint;
  readonly previousSeq: bigint;
  readonly type: string;
  readonly body: string;
}

export interface AttemptResult {
  readonly at: number;
  readonly durationMs: number;
  readonly statusCode: number | null;
  /** Null: it was taken. */
  readonly error: string | null;
}

/** Another worker has the webhook, or it was disabled: nothing of the transaction stays, and this worker leaves. */
export class WebhookLostError extends Error {
  constructor(webhookId: string) {
    super(`webhook ${webhookId}: found that it is held no more, expected to hold it`);
    this.name = 'WebhookLostError';
  }
}

export interface Lease {
  readonly owner: string;
  readonly milliseconds: number;
}

const LEASE_END = `clock_timestamp() + ? * interval '1 millisecond'`;

/** Takes a webhook; null when another worker has it, or there is nothing to do with it. */
export async function claimWebhook(
  tx: Knex.Transaction,
  ref: { readonly tenantId: string; readonly id: string },
  lease: Lease,
): Promise<HeldWebhook | null> {
  const sql = `UPDATE webhooks SET lease_owner = ?, lease_until = ${LEASE_END}, lease_number = lease_number + 1
    WHERE tenant_id = ? AND id = ? AND status = 'ENABLED' AND (lease_until IS NULL OR lease_until <= clock_timestamp())
      AND (resting_until IS NULL OR resting_until <= clock_timestamp())
    RETURNING tenant_id AS "tenantId", id, partner_id AS "partnerId", url, event_types AS "eventTypes",
      program_ids AS "programIds", secret, created_at AS "createdAt", failing_since AS "failingSince",
      CASE WHEN previous_secret_until > clock_timestamp() THEN previous_secret END AS "previousSecret",
      lease_number AS "leaseNumber"`;
  const [row] = await rowsOf<HeldWebhook>(tx, sql, [lease.owner, lease.milliseconds, ref.tenantId, ref.id]);
  return row ?? null;
}

/** Checks and renews the lease, and keeps others out until the transaction ends. Errors: WebhookLostError. */
export async function holdWebhook(tx: Knex.Transaction, webhook: HeldWebhook, lease: Lease): Promise<void> {
  const sql = `UPDATE webhooks SET lease_until = ${LEASE_END} WHERE tenant_id = ? AND id = ? AND lease_number = ? AND status = 'ENABLED'
    RETURNING id`;
  const bindings = [lease.milliseconds, webhook.tenantId, webhook.id, String(webhook.leaseNumber)];
  if ((await rowsOf(tx, sql, bindings)).length === 0) throw new WebhookLostError(webhook.id);
}

export async function releaseWebhook(
  tx: Knex.Transaction,
  webhook: HeldWebhook,
  restingUntil: number | null,
): Promise<void> {
  await tx.raw(
    `UPDATE webhooks SET lease_owner = NULL, lease_until = NULL, looked_at = clock_timestamp(), resting_until = ?
     WHERE tenant_id = ? AND id = ? AND lease_number = ?`,
    [toIsoOrNull(restingUntil), webhook.tenantId, webhook.id, String(webhook.leaseNumber)] as Knex.RawBinding[],
  );
}

export const listStreams = (tx: Knex.Transaction, { tenantId, id }: HeldWebhook): Promise<readonly Stream[]> =>
  rowsOf<Stream>(
    tx,
    `SELECT program_id AS "programId", queued_seq AS "queuedSeq", last_event_seq AS "lastEventSeq" FROM webhook_streams
     WHERE tenant_id = ? AND webhook_id = ?`,
    [tenantId, id],
  );

export async function countPending(tx: Knex.Transaction, { tenantId, id }: HeldWebhook): Promise<number> {
  const sql = `SELECT count(*) AS count FROM webhook_deliveries WHERE tenant_id = ? AND webhook_id = ? AND status = 'PENDING'`;
  const [row] = await rowsOf<{ count: bigint }>(tx, sql, [tenantId, id]);
  return Number(row?.count ?? 0);
}

/** Queues events of one log and moves the stream past them. */
export async function queueEvents(
  tx: Knex.Transaction,
  webhook: HeldWebhook,
  log: { readonly tenantId: string; readonly programId: string; readonly from: bigint; readonly to: bigint },
  queued: { readonly events: readonly QueuedEvent[]; readonly lastEventSeq: bigint },
): Promise<void> {
  const { tenantId, id, partnerId } = webhook;
  await tx.raw(
    `INSERT INTO webhook_streams (tenant_id, webhook_id, partner_id, program_tenant_id, program_id, queued_seq, last_event_seq)
     VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
    [tenantId, id, partnerId, log.tenantId, log.programId, String(log.from)] as Knex.RawBinding[],
  );
  const moved = await rowsOf(
    tx,
    `UPDATE webhook_streams SET queued_seq = ?, last_event_seq = ?
     WHERE tenant_id = ? AND webhook_id = ? AND program_id = ? AND queued_seq = ? RETURNING program_id`,
    [String(log.to), String(queued.lastEventSeq), tenantId, id, log.programId, String(log.from)],
  );
  if (moved.length === 0) throw new WebhookLostError(id);
  if (queued.events.length === 0) return;
  const columns = [
    queued.events.map((event) => event.id),
    queued.events.map((event) => String(event.seq)),
    queued.events.map((event) => String(event.previousSeq)),
    queued.events.map((event) => event.type),
    queued.events.map((event) => event.body),
  ];
  await tx.raw(
    `INSERT INTO webhook_deliveries (tenant_id, id, webhook_id, partner_id, program_tenant_id, program_id, seq, previous_seq, event_type, body)
     SELECT ?, e.id, ?, ?, ?, ?, e.seq, e.previous_seq, e.type, e.body
     FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[]) AS e (id, seq, previous_seq, type, body)`,
    [tenantId, id, partnerId, log.tenantId, log.programId, ...columns] as Knex.RawBinding[],
  );
}

/** What is to be sent now: what was never tried in the order of its logs, then what failed before. */
export const listDue = (
  tx: Knex.Transaction,
  { tenantId, id }: HeldWebhook,
  limit: number,
): Promise<readonly DueDelivery[]> =>
  rowsOf<DueDelivery>(
    tx,
    `SELECT id, program_id AS "programId", seq, body, failures, attempts FROM webhook_deliveries
     WHERE tenant_id = ? AND webhook_id = ? AND status = 'PENDING' AND next_attempt_at <= clock_timestamp()
     ORDER BY failures > 0, program_id, seq LIMIT ?`,
    [tenantId, id, limit],
  );

/** Writes down one attempt and what follows from it. */
export async function recordAttempt(
  tx: Knex.Transaction,
  webhook: HeldWebhook,
  delivery: DueDelivery,
  result: AttemptResult,
  next: { readonly status: 'PENDING' | 'SUCCEEDED' | 'FAILED'; readonly attemptAt: number | null },
): Promise<void> {
  const { tenantId, id, partnerId } = webhook;
  const number = delivery.attempts + 1;
  await tx.raw(
    `INSERT INTO webhook_attempts (tenant_id, delivery_id, number, partner_id, at, duration_ms, status_code, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      tenantId,
      delivery.id,
      number,
      partnerId,
      toIso(result.at),
      result.durationMs,
      result.statusCode,
      result.error,
    ] as Knex.RawBinding[],
  );
  await tx.raw(
    `UPDATE webhook_deliveries SET status = ?, attempts = ?, failures = ?, next_attempt_at = ?,
       finished_at = CASE WHEN ? THEN NULL ELSE clock_timestamp() END
     WHERE tenant_id = ? AND id = ?`,
    [
      next.status,
      number,
      result.error === null ? delivery.failures : delivery.failures + 1,
      toIsoOrNull(next.attemptAt),
      next.status === 'PENDING',
      tenantId,
      delivery.id,
    ] as Knex.RawBinding[],
  );
  const at = toIso(result.at);
  await tx.raw(
    result.error === null
      ? `UPDATE webhooks SET last_success_at = ?, failing_since = NULL WHERE tenant_id = ? AND id = ?`
      : `UPDATE webhooks SET last_failure_at = ?, failing_since = coalesce(failing_since, ?) WHERE tenant_id = ? AND id = ?`,
    result.error === null ? [at, tenantId, id] : [at, at, tenantId, id],
  );
}

export async function disableWebhook(
  tx: Knex.Transaction,
  { tenantId, id }: HeldWebhook,
  reason: WebhookDisabledReason,
): Promise<void> {
  await tx.raw(`UPDATE webhooks SET status = 'DISABLED', disabled_reason = ? WHERE tenant_id = ? AND id = ?`, [
    reason,
    tenantId,
    id,
  ]);
  await tx.raw('INSERT INTO audit_log (tenant_id, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)', [
    tenantId,
    'webhooks',
    'disableWebhook',
    id,
    JSON.stringify({ reason }),
  ]);
}
