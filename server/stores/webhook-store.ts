import type { Knex } from 'knex';
import type { WebhookState, WebhookStore } from '../../services/ports/webhook.ts';
import { rowsOf, toIso, toIsoOrNull } from './rows.ts';

export const createWebhookStore = (tx: Knex.Transaction): WebhookStore => ({
  async count(tenantId) {
    const sql = `SELECT count(*) AS count FROM webhooks WHERE tenant_id = ? AND status <> 'DELETED'`;
    const [row] = await rowsOf<{ count: bigint }>(tx, sql, [tenantId]);
    return Number(row?.count ?? 0);
  },
  async insert(webhook) {
    const { tenantId, id, partnerId, url, description, eventTypes, programIds, secret, createdBy } = webhook;
    await tx.raw(
      `INSERT INTO webhooks (tenant_id, id, partner_id, url, description, event_types, program_ids, secret, created_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [tenantId, id, partnerId, url, description, eventTypes, programIds, secret, createdBy] as Knex.RawBinding[],
    );
    // The logs as they stand in this transaction: whatever is committed later is sent.
    await tx.raw(
      `INSERT INTO webhook_streams (tenant_id, webhook_id, partner_id, program_tenant_id, program_id, queued_seq, last_event_seq)
       SELECT ?, ?, ?, c.tenant_id, c.program_id, c.event_seq, c.event_seq FROM program_counters AS c`,
      [tenantId, id, partnerId],
    );
  },
  async findForUpdate(id) {
    const sql = `SELECT tenant_id AS "tenantId", id, partner_id AS "partnerId", status, secret FROM webhooks
      WHERE id = ? AND status <> 'DELETED' FOR UPDATE`;
    const [row] = await rowsOf<WebhookState>(tx, sql, [id]);
    return row ?? null;
  },
  async update({ tenantId, id }, change) {
    const columns = {
      url: change.url,
      description: change.description,
      event_types: change.eventTypes,
      program_ids: change.programIds,
    };
    const given = Object.entries(columns).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    await tx.raw(
      `UPDATE webhooks SET ${given.map(([column]) => `${column} = ?`).join(', ')} WHERE tenant_id = ? AND id = ?`,
      [...given.map(([, value]) => value), tenantId, id] as Knex.RawBinding[],
    );
  },
  async setStatus({ tenantId, id }, status, reason) {
    // Looked at anew at once, and without the memory of failures that were before.
    await tx.raw(
      `UPDATE webhooks SET status = ?, disabled_reason = ?, failing_since = NULL, looked_at = NULL, resting_until = NULL
       WHERE tenant_id = ? AND id = ?`,
      [status, reason, tenantId, id],
    );
  },
  async replaceSecret({ tenantId, id }, { secret, previous, previousUntil }) {
    await tx.raw(
      `UPDATE webhooks SET secret = ?, previous_secret = ?, previous_secret_until = ? WHERE tenant_id = ? AND id = ?`,
      [secret, previous, toIso(previousUntil), tenantId, id],
    );
  },
  async replay({ tenantId, id }, { deliveryId, since, includeSucceeded }) {
    const sql = `UPDATE webhook_deliveries SET status = 'PENDING', failures = 0, next_attempt_at = clock_timestamp(), finished_at = NULL
      WHERE tenant_id = ? AND webhook_id = ?
        AND (?::text IS NULL OR id = ?) AND (?::timestamptz IS NULL OR created_at >= ?)
        AND (?::text IS NOT NULL OR status = 'FAILED' OR (? AND status = 'SUCCEEDED'))
      RETURNING id`;
    const from = toIsoOrNull(since);
    const bindings = [tenantId, id, deliveryId, deliveryId, from, from, deliveryId, includeSucceeded];
    return (await rowsOf(tx, sql, bindings)).length;
  },
});
