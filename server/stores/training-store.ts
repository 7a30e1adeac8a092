import type { Knex } from 'knex';
import type { TrainingItem } from '../../domain/decisions/training.ts';
import type { TrainingStore } from '../../services/ports/training.ts';
import { rowsOf, toIso } from './rows.ts';

/** What partners' people have to learn, and what they have finished. */
export const createTrainingStore = (tx: Knex.Transaction): TrainingStore => ({
  async listItems({ tenantId, id }) {
    return rowsOf<TrainingItem>(
      tx,
      `SELECT i.item, i.title, i.kind, i.tracks FROM training_items AS i
       WHERE i.tenant_id = ? AND i.program_id = ? AND i.retired_at IS NULL ORDER BY i.position, i.item`,
      [tenantId, id],
    );
  },
  async replaceItems({ tenantId, id }, items, at) {
    await rowsOf(
      tx,
      `UPDATE training_items AS i SET retired_at = ?
       WHERE i.tenant_id = ? AND i.program_id = ? AND i.retired_at IS NULL AND NOT i.item = ANY (?)`,
      [toIso(at), tenantId, id, items.map(({ item }) => item)],
    );
    for (const [position, { item, title, kind, tracks }] of items.entries()) {
      await rowsOf(
        tx,
        `INSERT INTO training_items (tenant_id, program_id, item, title, kind, tracks, position) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (tenant_id, program_id, item) DO UPDATE SET title = EXCLUDED.title, kind = EXCLUDED.kind,
           tracks = EXCLUDED.tracks, position = EXCLUDED.position, retired_at = NULL`,
        [tenantId, id, item, title, kind, tracks, position],
      );
    }
  },
  async listRecords({ tenantId, programId, partnerId }) {
    return rowsOf(
      tx,
      `SELECT r.person_id AS "personId", r.item FROM training_records AS r
       WHERE r.tenant_id = ? AND r.program_id = ? AND r.partner_id = ? ORDER BY r.finished_at, r.person_id, r.item`,
      [tenantId, programId, partnerId],
    );
  },
  async addRecords({ tenantId, programId, partnerId }, records, recordedBy) {
    await rowsOf(
      tx,
      `INSERT INTO training_records (tenant_id, program_id, partner_id, person_id, item, finished_at, recorded_by)
       SELECT ?, ?, ?, r.person_id, r.item, r.finished_at, ?
       FROM unnest(?::text[], ?::text[], ?::timestamptz[]) AS r (person_id, item, finished_at)
       ON CONFLICT (tenant_id, program_id, partner_id, person_id, item) DO NOTHING`,
      [
        tenantId,
        programId,
        partnerId,
        recordedBy,
        records.map(({ personId }) => personId),
        records.map(({ item }) => item),
        records.map(({ at }) => toIso(at)),
      ],
    );
  },
  async isMember(personId, partnerId) {
    const [row] = await rowsOf<{ found: boolean }>(tx, 'SELECT works_for(?, ?) AS found', [personId, partnerId]);
    return row?.found === true;
  },
});
