import type { Knex } from 'knex';
import type {
  ClickRow,
  CorrectionStore,
  DisputeRow,
  FactToCorrect,
  SignUpRow,
} from '../../services/corrections/store.ts';
import { insertFacts } from './fact-store.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso, toIsoOrNull } from './rows.ts';

interface FactRecord {
  readonly tenant_id: string;
  readonly id: string;
  readonly source: string;
  readonly external_id: string;
  readonly type: FactToCorrect['type'];
  readonly occurred_at: Date;
  readonly status: FactToCorrect['status'];
  readonly customer_id: string | null;
  readonly payload: Record<string, unknown>;
  readonly is_retracted: boolean;
}

interface DisputeRecord {
  readonly tenant_id: string;
  readonly id: string;
  readonly dispute_ref: string;
  readonly payment_fact_id: string;
  readonly payment_ref: string;
  readonly customer_id: string;
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly status: DisputeRow['status'];
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly last_fact_id: string;
}

/** Corrections of what was recorded. Rows of the past stay; what is appended says that they do not count. */
export function createCorrectionStore(tx: Knex.Transaction): CorrectionStore {
  return {
    findFact: (id) => findFact(tx, id),
    async insertFact(tenantId, fact) {
      const orders = await insertFacts(tx, tenantId, [{ ...fact, status: 'APPLIED', unmatchedRef: null }]);
      return orders.get(fact.id) ?? 0;
    },
    async retractFact(tenantId, { factId, retractionFactId, reason, note, actor, at }) {
      await rowsOf(
        tx,
        `INSERT INTO fact_retractions (tenant_id, fact_id, retraction_fact_id, reason, note, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [tenantId, factId, retractionFactId, reason, note, actor, toIso(at)],
      );
    },
    findClick: (id) => findClick(tx, id),
    async retractClick({ tenantId, id }, factId) {
      await rowsOf(tx, 'UPDATE clicks SET retraction_fact_id = ? WHERE clicks.tenant_id = ? AND clicks.id = ?', [
        factId,
        tenantId,
        id,
      ]);
    },
    findSignUp: (tenantId, programId, customerId) => findSignUp(tx, tenantId, programId, customerId),
    async retractSignUp({ tenantId, programId, customerId }, factId) {
      await rowsOf(
        tx,
        `UPDATE sign_ups AS s SET retraction_fact_id = ?
         WHERE s.tenant_id = ? AND s.program_id = ? AND s.customer_id = ? AND s.retraction_fact_id IS NULL`,
        [factId, tenantId, programId, customerId],
      );
    },
    async findWin(tenantId, leadId) {
      const [row] = await rowsOf<{ customer_id: string; mrr_minor: bigint }>(
        tx,
        `SELECT l.customer_id, l.mrr_minor FROM leads AS l WHERE l.tenant_id = ? AND l.id = ? AND l.status = 'CLOSED_WON'`,
        [tenantId, leadId],
      );
      return row === undefined ? null : { customerId: row.customer_id, mrrMinor: row.mrr_minor };
    },
    async insertLeadCorrection(tenantId, correction) {
      const { id, leadId, partnerId, factId, beforeMinor, afterMinor, reason, actor, at } = correction;
      await rowsOf(
        tx,
        `INSERT INTO lead_corrections (tenant_id, id, lead_id, partner_id, fact_id, mrr_before_minor, mrr_after_minor, reason, actor, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          tenantId,
          id,
          leadId,
          partnerId,
          factId,
          beforeMinor.toString(),
          afterMinor.toString(),
          reason,
          actor,
          toIso(at),
        ],
      );
    },
    ...disputeStore(tx),
  };
}

function disputeStore(
  tx: Knex.Transaction,
): Pick<CorrectionStore, 'findDispute' | 'listDisputesOf' | 'insertDispute' | 'closeDispute'> {
  return {
    async findDispute(tenantId, disputeRef) {
      const [row] = await listDisputes(tx, 'd.tenant_id = ? AND d.dispute_ref = ? FOR NO KEY UPDATE', [
        tenantId,
        disputeRef,
      ]);
      return row ?? null;
    },
    listDisputesOf: (tenantId, paymentRef) =>
      listDisputes(tx, `d.tenant_id = ? AND d.payment_ref = ? AND d.status <> 'WON' ORDER BY d.opened_at, d.id`, [
        tenantId,
        paymentRef,
      ]),
    insertDispute: (dispute) => insertDispute(tx, dispute),
    async closeDispute({ tenantId, id }, { status, at, factId }) {
      await rowsOf(
        tx,
        'UPDATE disputes AS d SET status = ?, closed_at = ?, last_fact_id = ? WHERE d.tenant_id = ? AND d.id = ?',
        [status, toIso(at), factId, tenantId, id],
      );
    },
  };
}

async function findFact(tx: Knex.Transaction, id: string): Promise<FactToCorrect | null> {
  const [row] = await rowsOf<FactRecord>(
    tx,
    `SELECT f.tenant_id, f.id, f.source, f.external_id, f.type, f.occurred_at, f.status, f.customer_id, f.payload,
       EXISTS (SELECT 1 FROM fact_retractions AS gone WHERE gone.tenant_id = f.tenant_id AND gone.fact_id = f.id) AS is_retracted
     FROM facts AS f WHERE f.id = ? FOR NO KEY UPDATE`,
    [id],
  );
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    source: row.source,
    externalId: row.external_id,
    type: row.type,
    at: toInstant(row.occurred_at),
    status: row.status,
    customerId: row.customer_id,
    payload: row.payload,
    isRetracted: row.is_retracted,
  };
}

async function findClick(tx: Knex.Transaction, id: string): Promise<ClickRow | null> {
  const [row] = await rowsOf<{
    tenant_id: string;
    id: string;
    program_id: string;
    partner_id: string;
    visitor_key: string;
    at: Date;
    retraction_fact_id: string | null;
  }>(
    tx,
    `SELECT c.tenant_id, c.id, c.program_id, c.partner_id, c.visitor_key, c.at, c.retraction_fact_id
     FROM clicks AS c WHERE c.id = ? FOR NO KEY UPDATE`,
    [id],
  );
  if (row === undefined) return null;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    programId: row.program_id,
    partnerId: row.partner_id,
    visitor: row.visitor_key,
    at: toInstant(row.at),
    isRetracted: row.retraction_fact_id !== null,
  };
}

async function findSignUp(
  tx: Knex.Transaction,
  tenantId: string,
  programId: string,
  customerId: string,
): Promise<SignUpRow | null> {
  const [row] = await rowsOf<{ at: Date }>(
    tx,
    `SELECT s.at FROM sign_ups AS s WHERE s.tenant_id = ? AND s.program_id = ? AND s.customer_id = ?
       AND s.retraction_fact_id IS NULL FOR NO KEY UPDATE`,
    [tenantId, programId, customerId],
  );
  return row === undefined ? null : { tenantId, programId, customerId, at: toInstant(row.at) };
}

async function listDisputes(
  tx: Knex.Transaction,
  where: string,
  bindings: readonly unknown[],
): Promise<readonly DisputeRow[]> {
  const rows = await rowsOf<DisputeRecord>(tx, `SELECT d.* FROM disputes AS d WHERE ${where}`, bindings);
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    id: row.id,
    disputeRef: row.dispute_ref,
    paymentFactId: row.payment_fact_id,
    paymentRef: row.payment_ref,
    customerId: row.customer_id,
    amountMinor: row.amount_minor,
    currency: row.currency,
    status: row.status,
    openedAt: toInstant(row.opened_at),
    closedAt: toInstantOrNull(row.closed_at),
    lastFactId: row.last_fact_id,
  }));
}

async function insertDispute(tx: Knex.Transaction, dispute: DisputeRow): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO disputes (tenant_id, id, dispute_ref, payment_fact_id, payment_ref, customer_id, amount_minor, currency, status,
       opened_at, closed_at, last_fact_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      dispute.tenantId,
      dispute.id,
      dispute.disputeRef,
      dispute.paymentFactId,
      dispute.paymentRef,
      dispute.customerId,
      dispute.amountMinor.toString(),
      dispute.currency,
      dispute.status,
      toIso(dispute.openedAt),
      toIsoOrNull(dispute.closedAt),
      dispute.lastFactId,
    ],
  );
}
