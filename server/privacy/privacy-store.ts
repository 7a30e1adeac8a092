import type { Knex } from 'knex';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { PrivacyStore, StoredExport } from '../../services/privacy/store.ts';
import { rowsOf, toInstant, toIso, toIsoOrNull } from '../stores/rows.ts';
import { erasePersonRows } from './erase-person.ts';
import { findPersonScope, listEmails } from './find-person-sql.ts';
import { readPerson } from './read-person.ts';

interface ExportRecord {
  readonly tenant_id: string;
  readonly id: string;
  readonly asked_by: string;
  readonly sealed: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** What identifies persons: found, told and erased. */
export function createPrivacyStore(tx: Knex.Transaction): PrivacyStore {
  return {
    listEmails: (tenantId, of) => listEmails(tx, tenantId, of),
    find: (tenantId, sought) => findPersonScope(tx, tenantId, sought),
    read: (tenantId, scope) => readPerson(tx, tenantId, scope),
    erase: (tenantId, scope, newToken) => erasePersonRows({ tx, tenantId, scope, newToken }),
    async readAccount(personId) {
      const [row] = await rowsOf<{ account: JsonObject }>(
        tx,
        `SELECT jsonb_build_object('id', p.id, 'displayName', p.display_name, 'email', p.email, 'createdAt', p.created_at,
           'memberships', coalesce((SELECT jsonb_agg(jsonb_build_object('organizationId', m.organization_id, 'role', m.role, 'since', m.created_at)
             ORDER BY m.organization_id, m.role) FROM memberships AS m WHERE m.person_id = p.id), '[]')) AS account
         FROM persons AS p WHERE p.id = ? AND p.erased_at IS NULL`,
        [personId],
      );
      return row?.account ?? null;
    },
    async eraseAccount(personId, at) {
      await rowsOf(tx, 'DELETE FROM memberships AS m WHERE m.person_id = ?', [personId]);
      await rowsOf(tx, 'UPDATE persons AS p SET display_name = NULL, email = NULL, erased_at = ? WHERE p.id = ?', [
        toIso(at),
        personId,
      ]);
    },
    async insertExport(row) {
      await rowsOf(
        tx,
        'INSERT INTO person_exports (tenant_id, id, asked_by, sealed, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        [row.tenantId, row.id, row.askedBy, row.sealed, toIso(row.createdAt), toIso(row.expiresAt)],
      );
    },
    async findExport(id) {
      const [row] = await rowsOf<ExportRecord>(tx, 'SELECT x.* FROM person_exports AS x WHERE x.id = ?', [id]);
      return row === undefined ? null : toExport(row);
    },
    async removeExports(tenantId, expiredAt) {
      const rows = await rowsOf(
        tx,
        `DELETE FROM person_exports AS x WHERE x.tenant_id = ? AND (?::timestamptz IS NULL OR x.expires_at <= ?) RETURNING 1`,
        [tenantId, toIsoOrNull(expiredAt), toIsoOrNull(expiredAt)],
      );
      return rows.length;
    },
  };
}

const toExport = (row: ExportRecord): StoredExport => ({
  tenantId: row.tenant_id,
  id: row.id,
  askedBy: row.asked_by,
  sealed: row.sealed,
  createdAt: toInstant(row.created_at),
  expiresAt: toInstant(row.expires_at),
});
