import type { Knex } from 'knex';
import { must } from '../../domain/result.ts';
import type { PaymentState } from '../../domain/payout/provider.ts';
import type { AttemptClaim, OpenAttempt, PayoutStore } from '../../services/ports/payout.ts';
import { rowsOf, toIso } from './rows.ts';

type AttemptStore = Pick<
  PayoutStore,
  | 'listToSend'
  | 'countApproved'
  | 'listOpenAttempts'
  | 'findOpenAttempt'
  | 'nextAttempt'
  | 'startAttempt'
  | 'takeOver'
  | 'noteResend'
  | 'finishAttempt'
  | 'closeAttempt'
>;

/** Leases are dated by the database's clock alone: those of the workers' machines may differ. */
const LEASE_END = "clock_timestamp() + ? * interval '1 millisecond'";
const OPEN = "a.status IN ('STARTED', 'PENDING', 'UNKNOWN')";
const IS_LEASED = "(a.status = 'STARTED' AND a.lease_until > clock_timestamp())";

/** Nothing holds it back: no hold on partner, payout or line, details are there, and the partner is not suspended. */
const IS_FREE = `NOT EXISTS (SELECT 1 FROM payout_holds AS h WHERE h.tenant_id = po.tenant_id AND h.program_id = po.program_id
      AND h.partner_id = po.partner_id AND h.released_at IS NULL AND (h.payout_id = po.id OR (h.payout_id IS NULL AND h.line_id IS NULL)
        OR EXISTS (SELECT 1 FROM payout_lines AS pl WHERE pl.tenant_id = h.tenant_id AND pl.line_id = h.line_id AND pl.payout_id = po.id
          AND pl.released_at IS NULL)))
    AND EXISTS (SELECT 1 FROM payment_details AS d WHERE d.tenant_id = po.tenant_id AND d.program_id = po.program_id
      AND d.partner_id = po.partner_id AND d.sealed IS NOT NULL)
    AND EXISTS (SELECT 1 FROM enrollments AS e WHERE e.tenant_id = po.tenant_id AND e.program_id = po.program_id
      AND e.partner_id = po.partner_id AND e.status <> 'SUSPENDED')`;

interface ClaimRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly payout_id: string;
  readonly fence: bigint;
  readonly provider_key: string;
  readonly amount_minor: bigint;
  readonly partner_id: string;
  readonly sent_ago_ms: number;
  readonly is_of_backup: boolean;
}

const toClaim = (row: ClaimRow): AttemptClaim => ({
  tenantId: row.tenant_id,
  id: row.id,
  payoutId: row.payout_id,
  fence: row.fence,
  key: row.provider_key,
  amountMinor: row.amount_minor,
  partnerId: row.partner_id,
  sentAgoMs: row.sent_ago_ms,
  isOfBackup: row.is_of_backup,
});

/** Whether a payout was there when a backup was restored. */
const IS_OF_BACKUP = (recordedAt: string): string =>
  `EXISTS (SELECT 1 FROM restores AS r WHERE r.restored_at >= ${recordedAt})`;

/** What a changed attempt gives back, for `a` and its payout `po`. */
const CLAIM = `a.tenant_id, a.id, a.payout_id, a.fence, a.provider_key, po.amount_minor, po.partner_id,
  (extract(epoch FROM clock_timestamp() - a.sent_at) * 1000)::float8 AS sent_ago_ms, ${IS_OF_BACKUP('po.recorded_at')} AS is_of_backup`;

const ATTEMPT_COLUMNS = `a.tenant_id, a.id, a.payout_id, a.provider, a.status, ${IS_LEASED} AS is_leased`;

interface OpenRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly payout_id: string;
  readonly provider: string;
  readonly status: OpenAttempt['status'];
  readonly is_leased: boolean;
}

const toOpen = (row: OpenRow): OpenAttempt => ({
  tenantId: row.tenant_id,
  id: row.id,
  payoutId: row.payout_id,
  provider: row.provider,
  status: row.status,
  isLeased: row.is_leased,
});

const FINISHED: Readonly<Record<PaymentState['status'], boolean>> = {
  SUCCEEDED: true,
  FAILED: true,
  PENDING: false,
  UNKNOWN: false,
};

/** The columns that a state fills: status, reference, error, fee, end. */
const stateBindings = (state: PaymentState, at: number): readonly unknown[] => [
  state.status,
  'reference' in state ? state.reference : null,
  'reason' in state ? state.reason.slice(0, 500) : null,
  state.status === 'SUCCEEDED' ? state.feeMinor : 0n,
  FINISHED[state.status] ? toIso(at) : null,
];
const SET_STATE = `status = ?, provider_ref = coalesce(?::text, a.provider_ref), error = ?::text, fee_minor = ?::bigint,
  finished_at = ?::timestamptz, lease_owner = NULL, lease_until = NULL`;

/** Reading of what is to be sent and of attempts that are open. */
const attemptReads = (tx: Knex.Transaction) =>
  ({
    async listToSend(program, after, limit) {
      const rows = await rowsOf<{ id: string }>(
        tx,
        `SELECT po.id FROM payouts AS po WHERE po.tenant_id = ? AND po.program_id = ? AND po.status = 'APPROVED' AND po.id > ? AND ${IS_FREE}
       ORDER BY po.id LIMIT ?`,
        [program.tenantId, program.id, after ?? '', limit],
      );
      return rows.map((row) => row.id);
    },
    async countApproved(program) {
      const [row] = await rowsOf<{ count: number }>(
        tx,
        `SELECT count(*)::int AS count FROM payouts AS po WHERE po.tenant_id = ? AND po.program_id = ? AND po.status = 'APPROVED'`,
        [program.tenantId, program.id],
      );
      return row?.count ?? 0;
    },
    async listOpenAttempts(program, provider) {
      const rows = await rowsOf<OpenRow>(
        tx,
        `SELECT ${ATTEMPT_COLUMNS} FROM payouts AS po JOIN payout_attempts AS a ON a.tenant_id = po.tenant_id AND a.payout_id = po.id
       WHERE po.tenant_id = ? AND po.program_id = ? AND po.status = 'PROCESSING' AND a.provider = ? AND ${OPEN} ORDER BY a.id`,
        [program.tenantId, program.id, provider],
      );
      return rows.map(toOpen);
    },
    async findOpenAttempt(payout) {
      const [row] = await rowsOf<OpenRow>(
        tx,
        `SELECT ${ATTEMPT_COLUMNS} FROM payout_attempts AS a WHERE a.tenant_id = ? AND a.payout_id = ? AND ${OPEN} FOR NO KEY UPDATE`,
        [payout.tenantId, payout.id],
      );
      return row === undefined ? null : toOpen(row);
    },
    async nextAttempt(payout) {
      const [row] = await rowsOf<{ next: number }>(
        tx,
        'SELECT coalesce(max(a.number), 0) + 1 AS next FROM payout_attempts AS a WHERE a.tenant_id = ? AND a.payout_id = ?',
        [payout.tenantId, payout.id],
      );
      return row?.next ?? 1;
    },
  }) satisfies Partial<AttemptStore>;

/** Beginning an attempt, and taking over one whose worker is gone. */
const attemptClaims = (tx: Knex.Transaction) =>
  ({
    async startAttempt(payout, attempt) {
      const [row] = await rowsOf<ClaimRow>(
        tx,
        `INSERT INTO payout_attempts AS a (tenant_id, id, payout_id, number, provider, provider_key, started_at, fence, lease_owner, lease_until,
         sent_at, method, destination)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ${LEASE_END}, clock_timestamp(), ?, ?)
       RETURNING a.tenant_id, a.id, a.payout_id, a.fence, a.provider_key, ?::bigint AS amount_minor, ?::text AS partner_id, 0::float8 AS sent_ago_ms,
         ${IS_OF_BACKUP('(SELECT po.recorded_at FROM payouts AS po WHERE po.tenant_id = a.tenant_id AND po.id = a.payout_id)')} AS is_of_backup`,
        [
          ...[
            payout.tenantId,
            attempt.id,
            payout.id,
            attempt.number,
            attempt.provider,
            attempt.key,
            toIso(attempt.startedAt),
          ],
          ...[
            attempt.leaseOwner,
            attempt.leaseMs,
            attempt.method,
            attempt.destination,
            payout.amountMinor,
            payout.partnerId,
          ],
        ],
      );
      return toClaim(must(row, 'an attempt that was inserted'));
    },
    async takeOver(attempt, lease) {
      const [row] = await rowsOf<ClaimRow>(
        tx,
        `UPDATE payout_attempts AS a SET fence = a.fence + 1, status = CASE WHEN a.status = 'PENDING' THEN 'PENDING' ELSE 'STARTED' END,
         lease_owner = ?, lease_until = ${LEASE_END}
       FROM payouts AS po
       WHERE a.tenant_id = ? AND a.id = ? AND ${OPEN} AND (a.lease_until IS NULL OR a.lease_until < clock_timestamp() OR a.lease_owner = ?)
         AND po.tenant_id = a.tenant_id AND po.id = a.payout_id
       RETURNING ${CLAIM}`,
        [lease.owner, lease.ms, attempt.tenantId, attempt.id, lease.owner],
      );
      return row === undefined ? null : toClaim(row);
    },
  }) satisfies Partial<AttemptStore>;

/** What a fenced claim may still write. */
const attemptResults = (tx: Knex.Transaction) =>
  ({
    async noteResend(claim, leaseMs) {
      const [row] = await rowsOf<ClaimRow>(
        tx,
        `UPDATE payout_attempts AS a SET sent_at = clock_timestamp(), sends = a.sends + 1, status = 'STARTED', lease_until = ${LEASE_END}
       FROM payouts AS po
       WHERE a.tenant_id = ? AND a.id = ? AND a.fence = ? AND ${OPEN} AND po.tenant_id = a.tenant_id AND po.id = a.payout_id
       RETURNING ${CLAIM}`,
        [leaseMs, claim.tenantId, claim.id, claim.fence],
      );
      return row === undefined ? null : toClaim(row);
    },
    async finishAttempt(claim, state, at) {
      const rows = await rowsOf(
        tx,
        `UPDATE payout_attempts AS a SET ${SET_STATE} WHERE a.tenant_id = ? AND a.id = ? AND a.fence = ? AND ${OPEN} RETURNING a.id`,
        [...stateBindings(state, at), claim.tenantId, claim.id, claim.fence],
      );
      return rows.length === 1;
    },
    async closeAttempt(attempt, state, at) {
      await rowsOf(
        tx,
        `UPDATE payout_attempts AS a SET ${SET_STATE}, fence = a.fence + 1 WHERE a.tenant_id = ? AND a.id = ? AND ${OPEN}`,
        [...stateBindings(state, at), attempt.tenantId, attempt.id],
      );
    },
  }) satisfies Partial<AttemptStore>;

export const attemptStore = (tx: Knex.Transaction): AttemptStore => ({
  ...attemptReads(tx),
  ...attemptClaims(tx),
  ...attemptResults(tx),
});
