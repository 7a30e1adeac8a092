import type { Knex } from 'knex';
import type { NetworkStep } from '../../domain/payout/network-calendar.ts';
import type { PayoutStore, StoredDetails } from '../../services/ports/payout.ts';
import { rowsOf, toIso } from './rows.ts';

type DetailsStore = Pick<
  PayoutStore,
  'findDetails' | 'saveDetails' | 'eraseDetails' | 'findCalendar' | 'insertCalendar'
>;

/** Where the money goes, and the calendar of a network that moves it. */
export const detailsStore = (tx: Knex.Transaction): DetailsStore => ({
  async findDetails(program, partnerId) {
    const [row] = await rowsOf<StoredDetails>(
      tx,
      `SELECT d.method, d.sealed, d.masked FROM payment_details AS d
       WHERE d.tenant_id = ? AND d.program_id = ? AND d.partner_id = ? AND d.sealed IS NOT NULL`,
      [program.tenantId, program.id, partnerId],
    );
    return row ?? null;
  },
  async saveDetails(program, partnerId, { method, sealed, masked, at, by }) {
    await rowsOf(
      tx,
      `INSERT INTO payment_details (tenant_id, program_id, partner_id, method, sealed, masked, updated_at, updated_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (tenant_id, program_id, partner_id) DO UPDATE SET method = excluded.method, sealed = excluded.sealed,
         masked = excluded.masked, updated_at = excluded.updated_at, updated_by = excluded.updated_by, erased_at = NULL`,
      [program.tenantId, program.id, partnerId, method, sealed, masked, toIso(at), by],
    );
  },
  async eraseDetails(program, partnerId, at, by) {
    const rows = await rowsOf(
      tx,
      `UPDATE payment_details AS d SET sealed = NULL, masked = NULL, erased_at = ?, updated_at = ?, updated_by = ?
       WHERE d.tenant_id = ? AND d.program_id = ? AND d.partner_id = ? AND d.sealed IS NOT NULL RETURNING d.partner_id`,
      [toIso(at), toIso(at), by, program.tenantId, program.id, partnerId],
    );
    return rows.length > 0;
  },
  async findCalendar(program) {
    const [row] = await rowsOf<{ network: string; steps: readonly NetworkStep[] }>(
      tx,
      `SELECT c.network, c.steps FROM payout_calendars AS c WHERE c.tenant_id = ? AND c.program_id = ? ORDER BY c.version DESC LIMIT 1`,
      [program.tenantId, program.id],
    );
    return row === undefined || row.steps.length === 0 ? null : row;
  },
  async insertCalendar(program, { network, steps, at, by }) {
    await rowsOf(
      tx,
      `INSERT INTO payout_calendars (tenant_id, program_id, version, network, steps, set_at, set_by)
       SELECT ?, ?, coalesce(max(c.version), 0) + 1, ?, ?::jsonb, ?, ? FROM payout_calendars AS c WHERE c.tenant_id = ? AND c.program_id = ?`,
      [program.tenantId, program.id, network, JSON.stringify(steps), toIso(at), by, program.tenantId, program.id],
    );
  },
});
