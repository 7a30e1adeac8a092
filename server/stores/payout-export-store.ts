import type { Knex } from 'knex';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { ExportRow, PayoutStore, StoredDetails } from '../../services/ports/payout.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toIso } from './rows.ts';

type ExportStore = Pick<PayoutStore, 'listToExport' | 'listExported' | 'insertBatch' | 'findBatch'>;

interface ExportDbRow {
  readonly tenant_id: string;
  readonly payout_id: string;
  readonly partner_id: string;
  readonly partner_name: string;
  readonly amount_minor: bigint;
  readonly period_from: string;
  readonly period_to: string;
  readonly key: string;
  readonly attempt_id: string;
  readonly method: PaymentMethod | null;
  readonly sealed: string | null;
  readonly masked: string | null;
}

const ROWS = `SELECT po.tenant_id, po.id AS payout_id, po.partner_id, o.name AS partner_name, po.amount_minor, po.period_from::text, po.period_to::text,
    a.provider_key AS key, a.id AS attempt_id, d.method, d.sealed, d.masked
  FROM payout_attempts AS a
  JOIN payouts AS po ON po.tenant_id = a.tenant_id AND po.id = a.payout_id
  JOIN organizations AS o ON o.id = po.partner_id
  LEFT JOIN payment_details AS d ON d.tenant_id = po.tenant_id AND d.program_id = po.program_id AND d.partner_id = po.partner_id`;

const toRow = (row: ExportDbRow): ExportRow => ({
  payoutId: row.payout_id,
  partnerId: row.partner_id,
  partnerName: row.partner_name,
  amountMinor: row.amount_minor,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  key: row.key,
  attempt: { tenantId: row.tenant_id, id: row.attempt_id },
  details:
    row.sealed === null || row.method === null || row.masked === null
      ? null
      : toDetails(row.method, row.sealed, row.masked),
});
const toDetails = (method: PaymentMethod, sealed: string, masked: string): StoredDetails => ({
  method,
  sealed,
  masked,
});

export const exportStore = (tx: Knex.Transaction): ExportStore => ({
  async listToExport(program, method, limit) {
    const rows = await rowsOf<ExportDbRow>(
      tx,
      `${ROWS} WHERE po.tenant_id = ? AND po.program_id = ? AND po.status = 'PROCESSING' AND a.provider = 'manual' AND a.method = ?
         AND a.status = 'PENDING' AND a.batch_id IS NULL ORDER BY po.id LIMIT ? FOR NO KEY UPDATE OF a`,
      [program.tenantId, program.id, method, limit],
    );
    return rows.map(toRow);
  },
  async listExported(program, batchId) {
    const rows = await rowsOf<ExportDbRow>(
      tx,
      `${ROWS} WHERE a.tenant_id = ? AND a.batch_id = ? AND po.program_id = ? ORDER BY po.id`,
      [program.tenantId, batchId, program.id],
    );
    return rows.map(toRow);
  },
  async insertBatch(program, batch, rows) {
    const total = rows.reduce((sum, row) => sum + row.amountMinor, 0n);
    await rowsOf(
      tx,
      'INSERT INTO payout_batches (tenant_id, id, program_id, method, payouts, total_minor, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [program.tenantId, batch.id, program.id, batch.method, rows.length, total, toIso(batch.at), batch.by],
    );
    await rowsOf(tx, 'UPDATE payout_attempts AS a SET batch_id = ? WHERE a.tenant_id = ? AND a.id = ANY (?)', [
      batch.id,
      program.tenantId,
      rows.map((row) => row.attempt.id),
    ]);
  },
  async findBatch(program: ProgramState, id: string) {
    const [row] = await rowsOf<{ id: string; method: PaymentMethod }>(
      tx,
      'SELECT b.id, b.method FROM payout_batches AS b WHERE b.tenant_id = ? AND b.program_id = ? AND b.id = ?',
      [program.tenantId, program.id, id],
    );
    return row ?? null;
  },
});
