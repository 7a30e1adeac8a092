import type { Knex } from 'knex';
import type { DocumentRow, DocumentStore } from '../../services/ports/document.ts';
import { rowsOf, toInstantOrNull, toIso } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly partner_id: string;
  readonly stored_at: Date | null;
  readonly attached_at: Date | null;
  readonly erased_at: Date | null;
}

const SELECT = `SELECT d.tenant_id, d.id, d.program_id, d.partner_id, d.stored_at, d.attached_at, d.erased_at
  FROM documents AS d`;

/** What is known about handed-in files. */
export function createDocumentStore(tx: Knex.Transaction): DocumentStore {
  const update = async ({ tenantId, id }: DocumentRow, columns: Readonly<Record<string, unknown>>): Promise<void> => {
    await tx('documents').where({ tenant_id: tenantId, id }).update(columns);
  };
  return {
    async insert(document) {
      await rowsOf(
        tx,
        `INSERT INTO documents (tenant_id, id, program_id, partner_id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          document.tenantId,
          document.id,
          document.programId,
          document.partnerId,
          document.name,
          document.mediaType,
          document.sizeBytes,
          document.sha256,
          document.uploadedBy,
          toIso(document.uploadedAt),
        ],
      );
    },
    async findForUpdate(id) {
      const [row] = await rowsOf<Row>(tx, `${SELECT} WHERE d.id = ? FOR NO KEY UPDATE`, [id]);
      return row === undefined ? null : toDocument(row);
    },
    markStored: (document, at) => update(document, { stored_at: toIso(at) }),
    markAttached: (document, at) => update(document, { attached_at: toIso(at) }),
    markErased: (document, by, at) => update(document, { erased_at: toIso(at), erased_by: by, name: null }),
    markRemoved: (document, at) => update(document, { removed_at: toIso(at) }),
    async remove({ tenantId, id }) {
      await rowsOf(tx, 'DELETE FROM documents AS d WHERE d.tenant_id = ? AND d.id = ? AND d.attached_at IS NULL', [
        tenantId,
        id,
      ]);
    },
    async listToRemove(tenantId, uploadedBefore, limit) {
      const rows = await rowsOf<Row>(
        tx,
        `${SELECT} WHERE d.tenant_id = ? AND d.removed_at IS NULL
           AND (d.attached_at IS NULL OR d.erased_at IS NOT NULL)
           AND (d.erased_at IS NOT NULL OR d.uploaded_at < ?)
         ORDER BY d.uploaded_at, d.id LIMIT ? FOR UPDATE SKIP LOCKED`,
        [tenantId, toIso(uploadedBefore), limit],
      );
      return rows.map(toDocument);
    },
  };
}

const toDocument = (row: Row): DocumentRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  partnerId: row.partner_id,
  storedAt: toInstantOrNull(row.stored_at),
  attachedAt: toInstantOrNull(row.attached_at),
  erasedAt: toInstantOrNull(row.erased_at),
});
