import type { Knex } from 'knex';
import type {
  BillingFact,
  BillingState,
  FactStore,
  PaymentRow,
  RefundRow,
  StoredFact,
} from '../../services/ports/customer.ts';
import { stands } from './retractions.ts';
import { rowsOf, toInstant, toIso, toRecords } from './rows.ts';

interface PaymentRecord {
  readonly fact_id: string;
  readonly customer_id: string;
  readonly invoice_ref: string;
  readonly payment_ref: string;
  readonly paid_at: Date;
  readonly amount_minor: bigint;
  readonly tax_minor: bigint;
  readonly currency: string;
  readonly service_from: Date;
  readonly service_to: Date;
  readonly ordinal: bigint;
  readonly is_retracted: boolean;
}

interface RefundRecord {
  readonly fact_id: string;
  readonly customer_id: string | null;
  readonly refund_ref: string;
  readonly invoice_ref: string | null;
  readonly payment_ref: string | null;
  readonly refunded_at: Date;
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly ordinal: bigint;
}

/** Facts of the world as they arrived, and the payments, refunds and churns they say. Sets of rows, one statement each. */
export function createFactStore(tx: Knex.Transaction): FactStore {
  return {
    async findByExternalIds(tenantId, source, keys) {
      const rows = await rowsOf<{
        type: string;
        external_id: string;
        id: string;
        payload_hash: string;
        status: StoredFact['status'];
      }>(
        tx,
        `SELECT f.type, f.external_id, f.id, f.payload_hash, f.status FROM facts AS f
         JOIN jsonb_to_recordset(?::jsonb) AS k (type text, "externalId" text) ON k.type = f.type AND k."externalId" = f.external_id
         WHERE f.tenant_id = ? AND f.source = ?`,
        [toRecords(keys.map(({ type, externalId }) => ({ type, externalId }))), tenantId, source],
      );
      return new Map(
        rows.map((row) => [
          `${row.type} ${row.external_id}`,
          { id: row.id, payloadHash: row.payload_hash, status: row.status },
        ]),
      );
    },
    insert: (tenantId, facts) => insertFacts(tx, tenantId, facts),
    async nextOrder() {
      const [row] = await rowsOf<{ next: bigint }>(tx, `SELECT nextval('facts_ordinal_seq') AS next`, []);
      return Number(row?.next);
    },
    loadBilling: (tenantId, refs) => loadBilling(tx, tenantId, refs),
    insertPayments: (tenantId, payments) => insertPayments(tx, tenantId, payments),
    insertRefunds: (tenantId, refunds) => insertRefunds(tx, tenantId, refunds),
    async insertChurns(tenantId, churns) {
      if (churns.length === 0) return;
      await rowsOf(
        tx,
        `INSERT INTO churns (tenant_id, customer_id, fact_id, at, ordinal)
         SELECT ?, c."customerId", c."factId", c.at::timestamptz, c."order"
         FROM jsonb_to_recordset(?::jsonb) AS c ("customerId" text, "factId" text, at text, "order" bigint)`,
        [tenantId, toRecords(churns.map((churn) => ({ ...churn, at: toIso(churn.at) })))],
      );
    },
    listUnmatched: (tenantId, refs) => listUnmatched(tx, tenantId, refs),
    async resolveUnmatched(tenantId, factId, outcome) {
      const [customerId, reason] = outcome.status === 'APPLIED' ? [outcome.customerId, null] : [null, outcome.reason];
      await rowsOf(
        tx,
        `UPDATE facts SET status = ?, unmatched_ref = NULL, customer_id = ?, reject_reason = ? WHERE facts.tenant_id = ? AND facts.id = ?`,
        [outcome.status, customerId, reason, tenantId, factId],
      );
    },
  };
}

/** Appends facts in the order given. Gives each its place in the order of arrival. */
export async function insertFacts(
  tx: Knex.Transaction,
  tenantId: string,
  facts: Parameters<FactStore['insert']>[1],
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ id: string; ordinal: bigint }>(
    tx,
    `INSERT INTO facts (tenant_id, id, source, external_id, type, occurred_at, payload, payload_hash, status, unmatched_ref, customer_id)
     SELECT ?, f.id, f.source, f."externalId", f.type, f.at::timestamptz, f.payload, f."payloadHash", f.status, f."unmatchedRef", f."customerId"
     FROM ROWS FROM (jsonb_to_recordset(?::jsonb) AS (id text, source text, "externalId" text, type text, at text, payload jsonb,
       "payloadHash" text, status text, "unmatchedRef" text, "customerId" text)) WITH ORDINALITY
       AS f (id, source, "externalId", type, at, payload, "payloadHash", status, "unmatchedRef", "customerId", place)
     ORDER BY f.place RETURNING id, ordinal`,
    [tenantId, toRecords(facts.map((fact) => ({ ...fact, at: toIso(fact.at) })))],
  );
  return new Map(rows.map((row) => [row.id, Number(row.ordinal)]));
}

/** Payments of every invoice that one of these ids names, and what was refunded of them. */
async function loadBilling(tx: Knex.Transaction, tenantId: string, refs: readonly string[]): Promise<BillingState> {
  if (refs.length === 0) return { payments: [], refunds: [] };
  // Batches that speak of one invoice go one after the other: neither sees what the other has not committed, so both
  // would give back the same money. Invoices share 256 locks by chance, which bounds what a large batch takes.
  await rowsOf(
    tx,
    `SELECT pg_advisory_xact_lock(hashtext(?), b.bucket)
     FROM (SELECT DISTINCT hashtext(r.ref) & 255 AS bucket FROM unnest(?::text[]) AS r (ref) ORDER BY 1) AS b`,
    [`billing:${tenantId}`, refs],
  );
  const payments = await rowsOf<PaymentRecord>(
    tx,
    `SELECT p.*, NOT ${stands('p')} AS is_retracted FROM payments AS p WHERE p.tenant_id = ? AND p.invoice_ref IN (
       SELECT q.invoice_ref FROM payments AS q WHERE q.tenant_id = ? AND (q.invoice_ref = ANY (?) OR q.payment_ref = ANY (?)))`,
    [tenantId, tenantId, refs, refs],
  );
  const invoices = payments.map((payment) => payment.invoice_ref);
  const ids = payments.map((payment) => payment.payment_ref);
  const refunds = await rowsOf<RefundRecord>(
    tx,
    `SELECT r.* FROM refunds AS r WHERE r.tenant_id = ? AND (r.invoice_ref = ANY (?) OR r.payment_ref = ANY (?)) AND ${stands('r')}`,
    [tenantId, invoices, ids],
  );
  return { payments: payments.map(toPayment), refunds: refunds.map(toRefund) };
}

async function listUnmatched(
  tx: Knex.Transaction,
  tenantId: string,
  refs: readonly string[],
): Promise<readonly (BillingFact & { readonly order: number })[]> {
  const rows = await rowsOf<{
    id: string;
    source: string;
    external_id: string;
    type: BillingFact['type'];
    occurred_at: Date;
    payload: Record<string, unknown>;
    payload_hash: string;
    ordinal: bigint;
  }>(
    tx,
    `SELECT f.* FROM facts AS f WHERE f.tenant_id = ? AND f.status = 'UNMATCHED' AND f.unmatched_ref = ANY (?)
       AND NOT EXISTS (SELECT 1 FROM fact_retractions AS gone WHERE gone.tenant_id = f.tenant_id AND gone.fact_id = f.id)
     ORDER BY f.occurred_at, f.ordinal FOR NO KEY UPDATE`,
    [tenantId, refs],
  );
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    externalId: row.external_id,
    type: row.type,
    at: toInstant(row.occurred_at),
    payload: row.payload,
    payloadHash: row.payload_hash,
    order: Number(row.ordinal),
  }));
}

async function insertPayments(tx: Knex.Transaction, tenantId: string, payments: readonly PaymentRow[]): Promise<void> {
  if (payments.length === 0) return;
  const records = payments.map((payment) => ({
    ...payment,
    paidAt: toIso(payment.paidAt),
    from: toIso(payment.from),
    to: toIso(payment.to),
  }));
  await rowsOf(
    tx,
    `INSERT INTO payments (tenant_id, id, fact_id, customer_id, invoice_ref, payment_ref, paid_at, amount_minor, tax_minor, currency,
       service_from, service_to, ordinal)
     SELECT ?, replace(p."factId", 'fact_', 'payment_'), p."factId", p."customerId", p.invoice, p.payment, p."paidAt"::timestamptz,
       p."amountMinor", p."taxMinor", p.currency, p."from"::timestamptz, p."to"::timestamptz, p."order"
     FROM jsonb_to_recordset(?::jsonb) AS p ("factId" text, "customerId" text, invoice text, payment text, "paidAt" text,
       "amountMinor" bigint, "taxMinor" bigint, currency text, "from" text, "to" text, "order" bigint)`,
    [tenantId, toRecords(records)],
  );
}

async function insertRefunds(tx: Knex.Transaction, tenantId: string, refunds: readonly RefundRow[]): Promise<void> {
  if (refunds.length === 0) return;
  await rowsOf(
    tx,
    `INSERT INTO refunds (tenant_id, id, fact_id, customer_id, refund_ref, invoice_ref, payment_ref, refunded_at, amount_minor, currency, ordinal)
     SELECT ?, replace(r."factId", 'fact_', 'refund_'), r."factId", r."customerId", r.refund, r.invoice, r.payment, r.at::timestamptz,
       r."amountMinor", r.currency, r."order"
     FROM jsonb_to_recordset(?::jsonb) AS r ("factId" text, "customerId" text, refund text, invoice text, payment text, at text,
       "amountMinor" bigint, currency text, "order" bigint)`,
    [tenantId, toRecords(refunds.map((refund) => ({ ...refund, at: toIso(refund.at) })))],
  );
}

export const toPayment = (row: PaymentRecord): PaymentRow => ({
  factId: row.fact_id,
  customerId: row.customer_id,
  invoice: row.invoice_ref,
  payment: row.payment_ref,
  paidAt: toInstant(row.paid_at),
  amountMinor: row.amount_minor,
  taxMinor: row.tax_minor,
  currency: row.currency,
  from: toInstant(row.service_from),
  to: toInstant(row.service_to),
  order: Number(row.ordinal),
  isRetracted: row.is_retracted,
});

export const toRefund = (row: RefundRecord): RefundRow => ({
  factId: row.fact_id,
  customerId: row.customer_id,
  refund: row.refund_ref,
  invoice: row.invoice_ref,
  payment: row.payment_ref,
  at: toInstant(row.refunded_at),
  amountMinor: row.amount_minor,
  currency: row.currency,
  order: Number(row.ordinal),
});
