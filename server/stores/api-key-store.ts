import type { Knex } from 'knex';
import type { ApiKeyState, ApiKeyStore } from '../../services/ports/identity.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso } from './rows.ts';

interface Row extends Omit<ApiKeyState, 'createdAt' | 'expiresAt' | 'revokedAt'> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export const createApiKeyStore = (tx: Knex.Transaction): ApiKeyStore => ({
  async count(tenantId, at) {
    const sql = `SELECT count(*) AS count FROM api_keys AS k
      WHERE k.tenant_id = ? AND k.revoked_at IS NULL AND k.expires_at > ?`;
    const [row] = await rowsOf<{ count: bigint }>(tx, sql, [tenantId, toIso(at)]);
    return Number(row?.count ?? 0);
  },
  async insert(key) {
    const { tenantId, id, partnerId, name, secretHash, scopes, rights, createdAt, createdBy, expiresAt, replaces } =
      key;
    await rowsOf(
      tx,
      `INSERT INTO api_keys (tenant_id, id, partner_id, name, secret_hash, scopes, rights, created_at, created_by, expires_at, replaces)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[tenantId, id, partnerId, name, Buffer.from(secretHash), scopes, rights],
        ...[toIso(createdAt), createdBy, toIso(expiresAt), replaces],
      ],
    );
  },
  async findForUpdate(id) {
    const sql = `SELECT k.tenant_id AS "tenantId", k.id, k.partner_id AS "partnerId", k.name, k.scopes, k.rights,
        k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt"
      FROM api_keys AS k WHERE k.id = ? FOR UPDATE`;
    const [row] = await rowsOf<Row>(tx, sql, [id]);
    if (row === undefined) return null;
    const { createdAt, expiresAt, revokedAt, ...rest } = row;
    return {
      ...rest,
      createdAt: toInstant(createdAt),
      expiresAt: toInstant(expiresAt),
      revokedAt: toInstantOrNull(revokedAt),
    };
  },
  async revoke({ tenantId, id }, by, at) {
    const sql = 'UPDATE api_keys SET revoked_at = ?, revoked_by = ? WHERE tenant_id = ? AND id = ?';
    await rowsOf(tx, sql, [toIso(at), by, tenantId, id]);
  },
  async setExpiry({ tenantId, id }, at) {
    await rowsOf(tx, 'UPDATE api_keys SET expires_at = ? WHERE tenant_id = ? AND id = ?', [toIso(at), tenantId, id]);
  },
});
