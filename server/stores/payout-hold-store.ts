import type { Knex } from 'knex';
import type { PlaceableHoldReason } from '../../domain/decisions/payout.ts';
import type { ActiveHold, PayoutStore } from '../../services/ports/payout.ts';
import { rowsOf, toInstantOrNull, toIso } from './rows.ts';

type HoldStore = Pick<PayoutStore, 'listActiveHolds' | 'insertHold' | 'findHold' | 'releaseHold' | 'findLine'>;

/** Reading of holds and of the lines they may be on. */
const holdReads = (tx: Knex.Transaction): Pick<HoldStore, 'listActiveHolds' | 'findHold' | 'findLine'> => ({
  async listActiveHolds(payout) {
    return rowsOf<ActiveHold>(
      tx,
      `SELECT h.id, h.reason, CASE WHEN h.payout_id IS NOT NULL THEN 'PAYOUT' WHEN h.line_id IS NOT NULL THEN 'LINE' ELSE 'PARTNER' END AS on
       FROM payout_holds AS h
       WHERE h.tenant_id = ? AND h.program_id = ? AND h.partner_id = ? AND h.released_at IS NULL
         AND (h.payout_id = ? OR (h.payout_id IS NULL AND h.line_id IS NULL) OR EXISTS (SELECT 1 FROM payout_lines AS pl
           WHERE pl.tenant_id = h.tenant_id AND pl.line_id = h.line_id AND pl.payout_id = ? AND pl.released_at IS NULL))
       UNION ALL
       SELECT NULL, 'PARTNER_SUSPENDED', 'PARTNER' FROM enrollments AS e
       WHERE e.tenant_id = ? AND e.program_id = ? AND e.partner_id = ? AND e.status = 'SUSPENDED'
       UNION ALL
       SELECT NULL, 'PAYMENT_DETAILS_MISSING', 'PARTNER'
       WHERE NOT EXISTS (SELECT 1 FROM payment_details AS d WHERE d.tenant_id = ? AND d.program_id = ? AND d.partner_id = ? AND d.sealed IS NOT NULL)`,
      [
        ...[payout.tenantId, payout.programId, payout.partnerId, payout.id, payout.id],
        ...[payout.tenantId, payout.programId, payout.partnerId],
        ...[payout.tenantId, payout.programId, payout.partnerId],
      ],
    );
  },
  async findHold(id) {
    const [row] = await rowsOf<{
      tenant_id: string;
      id: string;
      program_id: string;
      partner_id: string;
      payout_id: string | null;
      line_id: string | null;
      reason: PlaceableHoldReason;
      released_at: Date | null;
    }>(tx, 'SELECT h.* FROM payout_holds AS h WHERE h.id = ? FOR NO KEY UPDATE', [id]);
    if (row === undefined) return null;
    return {
      tenantId: row.tenant_id,
      id: row.id,
      programId: row.program_id,
      partnerId: row.partner_id,
      payoutId: row.payout_id,
      lineId: row.line_id,
      reason: row.reason,
      releasedAt: toInstantOrNull(row.released_at),
    };
  },
  async findLine(id) {
    const [row] = await rowsOf<{
      tenant_id: string;
      id: string;
      program_id: string;
      partner_id: string;
      payout_id: string | null;
    }>(
      tx,
      `SELECT l.tenant_id, l.id, l.program_id, l.partner_id, c.payout_id FROM commission_lines AS l
       LEFT JOIN payout_lines AS c ON c.tenant_id = l.tenant_id AND c.line_id = l.id AND c.released_at IS NULL
       WHERE l.id = ?`,
      [id],
    );
    if (row === undefined) return null;
    return {
      tenantId: row.tenant_id,
      id: row.id,
      programId: row.program_id,
      partnerId: row.partner_id,
      payoutId: row.payout_id,
    };
  },
});

export const holdStore = (tx: Knex.Transaction): HoldStore => ({
  ...holdReads(tx),
  async insertHold(hold) {
    const rows = await rowsOf(
      tx,
      `INSERT INTO payout_holds (tenant_id, id, program_id, partner_id, payout_id, line_id, reason, note, placed_at, placed_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[hold.tenantId, hold.id, hold.programId, hold.partnerId, hold.payoutId, hold.lineId, hold.reason, hold.note],
        ...[toIso(hold.at), hold.by],
      ],
    );
    return rows.length === 1;
  },
  async releaseHold(hold, at, by) {
    await rowsOf(tx, 'UPDATE payout_holds SET released_at = ?, released_by = ? WHERE tenant_id = ? AND id = ?', [
      toIso(at),
      by,
      hold.tenantId,
      hold.id,
    ]);
  },
});
