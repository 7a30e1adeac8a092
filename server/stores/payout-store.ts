import type { Knex } from 'knex';
import type { PayoutState, PayoutStore } from '../../services/ports/payout.ts';
import { attemptStore } from './payout-attempt-store.ts';
import { postAdjustment } from './payout-adjustment-store.ts';
import { detailsStore } from './payout-details-store.ts';
import { exportStore } from './payout-export-store.ts';
import * as forming from './payout-forming-store.ts';
import { holdStore } from './payout-hold-store.ts';
import { bookPaid } from './payout-journal.ts';
import { rowsOf, toIso } from './rows.ts';

/** Payouts of one transaction, from forming to the money. */
export const createPayoutStore = (tx: Knex.Transaction): PayoutStore => ({
  findForUpdate: (id) => findForUpdate(tx, id),
  async update(payout, { status, approved, paid, provider, failReason, closed }) {
    const changes: readonly (readonly [string, unknown])[] = [
      ['status', status],
      ...(approved === undefined
        ? []
        : ([
            ['approved_at', toIso(approved.at)],
            ['approved_by', approved.by],
          ] as const)),
      ...(paid === undefined
        ? []
        : ([
            ['paid_at', toIso(paid.at)],
            ['paid_reference', paid.reference],
            ['fee_minor', paid.feeMinor],
          ] as const)),
      ...(provider === undefined ? [] : ([['provider', provider]] as const)),
      ...(failReason === undefined ? [] : ([['fail_reason', failReason]] as const)),
      ...(closed === undefined
        ? []
        : ([
            ['closed_at', toIso(closed.at)],
            ['closed_by', closed.by],
          ] as const)),
    ];
    await rowsOf(
      tx,
      `UPDATE payouts SET version = version + 1, ${changes.map(([column]) => `${column} = ?`).join(', ')} WHERE tenant_id = ? AND id = ?`,
      [...changes.map(([, value]) => value), payout.tenantId, payout.id],
    );
  },
  async findPaidReference(payout) {
    const [row] = await rowsOf<{ reference: string | null }>(
      tx,
      'SELECT po.paid_reference AS reference FROM payouts AS po WHERE po.tenant_id = ? AND po.id = ?',
      [payout.tenantId, payout.id],
    );
    return row?.reference ?? null;
  },
  async releaseLines(payout, at) {
    await rowsOf(
      tx,
      // Without `released_at IS NULL`, which would invite the index of all claims: a payout frees its lines once.
      'UPDATE payout_lines SET released_at = ? WHERE tenant_id = ? AND payout_id = ?',
      [toIso(at), payout.tenantId, payout.id],
    );
  },
  bookPaid: (program, payout, feeMinor, at) => bookPaid(tx, program, payout, feeMinor, at),
  sumOpen: (program, query) => forming.sumOpen(tx, program, query),
  insertFormed: (program, query, of, payouts) => forming.insertFormed(tx, program, query, of, payouts),
  listOpenDays: (program, stream, before, limit) => forming.listOpenDays(tx, program, stream, before, limit),
  postAdjustment: (program, adjustment) => postAdjustment(tx, program, adjustment),
  ...attemptStore(tx),
  ...holdStore(tx),
  ...detailsStore(tx),
  ...exportStore(tx),
});

interface PayoutDbRow {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly stream: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly amount_minor: bigint;
  readonly status: PayoutState['status'];
  readonly replaced_by: string | null;
}

async function findForUpdate(tx: Knex.Transaction, id: string): Promise<PayoutState | null> {
  const [row] = await rowsOf<PayoutDbRow>(
    tx,
    `SELECT po.tenant_id, po.id, po.program_id, po.partner_id, po.stream, po.period_from::text, po.period_to::text, po.amount_minor,
       po.status, (SELECT r.id FROM payouts AS r WHERE r.tenant_id = po.tenant_id AND r.replaces_id = po.id) AS replaced_by
     FROM payouts AS po WHERE po.id = ? FOR NO KEY UPDATE OF po`,
    [id],
  );
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    programId: row.program_id,
    partnerId: row.partner_id,
    stream: row.stream,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    amountMinor: row.amount_minor,
    status: row.status,
    replacedById: row.replaced_by,
  };
}
