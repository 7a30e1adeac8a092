import type { RetentionSettings } from '../config/retention-settings.ts';
import { PUBLIC_PRINCIPAL, type DatabasePrincipal } from '../database/principal.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { WORKER_ROLE } from '../database/roles.ts';
import { withPrincipal } from '../database/transaction.ts';
import type { Log } from '../http/log.ts';
import { rowsOf, toIso } from '../stores/rows.ts';
import { startTicker, type Ticker } from '../ticker.ts';

const DAY_MS = 86_400_000;
/** Rows of one transaction: a program's log is locked against writers while its rows go. */
const BATCH = 1_000;

export interface RetentionOptions {
  /** Of the worker's role where there is one: the log and the audit can be pruned by nobody else. */
  readonly db: Database;
  readonly keep: RetentionSettings;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

/** How many rows went, by what they are. */
export type Pruned = Readonly<
  Record<'events' | 'webhookDeliveries' | 'clicks' | 'documents' | 'audit' | 'exports', number>
>;

/**
 * Removes what has been kept long enough, of every vendor and partner, in small transactions. Several servers may prune
 * at once: each finds what the others have left.
 */
export async function pruneAll(options: RetentionOptions): Promise<Pruned> {
  const { db, keep, now } = options;
  const before = (days: number): string => toIso(now - days * DAY_MS);
  const isWorker = await hasWorkerRole(db);
  const pruned = { events: 0, webhookDeliveries: 0, clicks: 0, documents: 0, audit: 0, exports: 0 };
  for (const tenantId of await listTenants(db)) {
    const repeat = (sql: string, bindings: readonly unknown[]): Promise<number> =>
      repeatInBatches(options, systemOf(tenantId), sql, bindings);
    if (keep.events > 0 && isWorker) pruned.events += await pruneEvents(options, tenantId, before(keep.events));
    if (keep.webhookDeliveries > 0)
      pruned.webhookDeliveries += await repeat(DELIVERIES_SQL, [tenantId, before(keep.webhookDeliveries), BATCH]);
    if (keep.clicks > 0) pruned.clicks += await repeat(CLICKS_SQL, [tenantId, before(keep.clicks), BATCH]);
    if (keep.documents > 0) pruned.documents += await repeat(DOCUMENTS_SQL, [tenantId, before(keep.documents), BATCH]);
    if (keep.audit > 0 && isWorker) pruned.audit += await repeat(AUDIT_SQL, [tenantId, before(keep.audit), BATCH]);
    pruned.exports += await repeat(EXPORTS_SQL, [tenantId, toIso(now), BATCH]);
  }
  return pruned;
}

const systemOf = (tenantId: string): DatabasePrincipal => ({
  role: 'SERVICE',
  actorId: 'retention',
  tenantId,
  partnerIds: [],
});

async function hasWorkerRole(db: Database): Promise<boolean> {
  const { rows } = await db.pool.query<{ is: boolean }>(
    `SELECT pg_has_role(current_user, '${WORKER_ROLE}', 'USAGE') AS "is"`,
  );
  return rows[0]?.is ?? false;
}

/** Vendors and the network are public; partners that have webhooks are found through the programs they are in. */
async function listTenants(db: Database): Promise<readonly string[]> {
  const vendors = await readScreen<{ id: string }>(
    db,
    PUBLIC_PRINCIPAL,
    `SELECT o.id FROM organizations AS o WHERE o.kind IN ('VENDOR', 'NETWORK') ORDER BY o.id`,
  );
  const partners = new Set<string>();
  for (const { id } of vendors) {
    const rows = await readScreen<{ id: string }>(
      db,
      systemOf(id),
      'SELECT DISTINCT e.partner_id AS id FROM enrollments AS e WHERE e.tenant_id = $1',
      [id],
    );
    for (const row of rows) partners.add(row.id);
  }
  return [...vendors.map(({ id }) => id), ...partners];
}

async function repeatInBatches(
  { db, signal }: RetentionOptions,
  principal: DatabasePrincipal,
  sql: string,
  bindings: readonly unknown[],
): Promise<number> {
  let count = 0;
  for (;;) {
    if (signal?.aborted === true) return count;
    const rows = await withPrincipal(db, principal, (tx) => rowsOf(tx, sql, bindings), { attempts: 3 });
    count += rows.length;
    if (rows.length < BATCH) return count;
  }
}

const DELIVERIES_SQL = `WITH old AS (
    SELECT d.id FROM webhook_deliveries AS d WHERE d.tenant_id = ? AND d.finished_at < ? ORDER BY d.finished_at LIMIT ?
  ), attempts AS (
    DELETE FROM webhook_attempts AS a USING old WHERE a.tenant_id = principal_tenant_id() AND a.delivery_id = old.id
  )
  DELETE FROM webhook_deliveries AS d USING old WHERE d.tenant_id = principal_tenant_id() AND d.id = old.id RETURNING 1`;

/** A visit that a sign-up followed decides whose the customer is, at every later fold: it stays. */
const CLICKS_SQL = `DELETE FROM clicks AS c USING (
    SELECT o.id FROM clicks AS o WHERE o.tenant_id = ? AND o.recorded_at < ?
      AND NOT EXISTS (SELECT FROM sign_ups AS s WHERE s.tenant_id = o.tenant_id AND s.program_id = o.program_id AND s.visitor_key = o.visitor_key)
    ORDER BY o.recorded_at LIMIT ?) AS old
  WHERE c.tenant_id = principal_tenant_id() AND c.id = old.id RETURNING 1`;

/** The content goes with the next sweep of the storage. */
const DOCUMENTS_SQL = `UPDATE documents AS d SET name = NULL, erased_at = now(), erased_by = 'retention' FROM (
    SELECT a.proof_document_id AS id FROM managed_accounts AS a JOIN documents AS o ON o.tenant_id = a.tenant_id AND o.id = a.proof_document_id
    WHERE a.tenant_id = ? AND a.status IN ('REJECTED', 'ENDED') AND coalesce(a.ended_at, a.submitted_at) < ? AND o.erased_at IS NULL
      AND NOT EXISTS (SELECT FROM managed_accounts AS b WHERE b.tenant_id = a.tenant_id AND b.proof_document_id = a.proof_document_id
        AND b.status IN ('SUBMITTED', 'APPROVED'))
    LIMIT ?) AS old
  WHERE d.tenant_id = principal_tenant_id() AND d.id = old.id RETURNING 1`;

const AUDIT_SQL = `DELETE FROM audit_log AS l USING (
    SELECT o.ordinal FROM audit_log AS o WHERE o.tenant_id = ? AND o.at < ? ORDER BY o.ordinal LIMIT ?) AS old
  WHERE l.tenant_id = principal_tenant_id() AND l.ordinal = old.ordinal RETURNING 1`;

const EXPORTS_SQL = `DELETE FROM person_exports AS x USING (
    SELECT o.id FROM person_exports AS o WHERE o.tenant_id = ? AND o.expires_at <= ? LIMIT ?) AS old
  WHERE x.tenant_id = principal_tenant_id() AND x.id = old.id RETURNING 1`;

/**
 * The counter first: whoever reads in between sees neither the rows nor a cursor that would still be good. Looked at are
 * the first rows of the log alone, up to one that is not old: numbers are given at the commit and dates at the begin of a
 * transaction, so a row may be older than the one before it.
 */
const EVENTS_SQL = `WITH old AS (
    SELECT max(first.seq) FILTER (WHERE first.is_old) AS seq FROM (
      SELECT head.seq, bool_and(head.recorded_at < ?) OVER (ORDER BY head.seq) AS is_old
      FROM program_counters AS c CROSS JOIN LATERAL (SELECT e.seq, e.recorded_at FROM events AS e
        WHERE e.tenant_id = c.tenant_id AND e.program_id = c.program_id AND e.seq > c.pruned_through_seq ORDER BY e.seq LIMIT ?) AS head
      WHERE c.tenant_id = ? AND c.program_id = ?) AS first
  ), moved AS (
    UPDATE program_counters AS c SET pruned_through_seq = old.seq FROM old
    WHERE c.tenant_id = ? AND c.program_id = ? AND old.seq > c.pruned_through_seq RETURNING c.pruned_through_seq AS seq
  )
  DELETE FROM events AS e USING moved WHERE e.tenant_id = ? AND e.program_id = ? AND e.seq <= moved.seq RETURNING 1`;

async function pruneEvents(options: RetentionOptions, tenantId: string, before: string): Promise<number> {
  const programs = await readScreen<{ id: string }>(
    options.db,
    systemOf(tenantId),
    'SELECT c.program_id AS id FROM program_counters AS c WHERE c.tenant_id = $1 AND c.event_seq > c.pruned_through_seq ORDER BY 1',
    [tenantId],
  );
  let count = 0;
  for (const { id } of programs) {
    const place = [tenantId, id];
    count += await repeatInBatches(options, systemOf(tenantId), EVENTS_SQL, [
      ...[before, BATCH],
      ...[...place, ...place, ...place],
    ]);
  }
  return count;
}

const EVERY_MS = 3_600_000;

/** Prunes once an hour, from an hour after the start on. Stopping waits for the batch at hand. */
export function startRetention(db: Database, keep: RetentionSettings, log: Log): Ticker {
  const stopping = new AbortController();
  const ticker = startTicker({
    everyMs: EVERY_MS,
    what: 'the removal of what had been kept long enough',
    log,
    tick: async (now) => {
      const pruned = await pruneAll({ db, keep, now, signal: stopping.signal });
      if (Object.values(pruned).some((count) => count > 0))
        log.info(pruned, 'what had been kept long enough was removed');
    },
  });
  return {
    stop: () => {
      stopping.abort();
      return ticker.stop();
    },
  };
}
