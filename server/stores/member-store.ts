import type { Knex } from 'knex';
import type { AccessStore, Membership, MemberStore } from '../../services/ports/identity.ts';
import { ACCESS_CHANNEL } from '../identity/access-channel.ts';
import { rowsOf, toIso } from './rows.ts';

export const createMemberStore = (tx: Knex.Transaction): MemberStore => ({
  async findForUpdate(organizationId, personId) {
    const sql = `SELECT m.person_id AS "personId", m.organization_id AS "organizationId", m.role, m.rights
      FROM memberships AS m WHERE m.organization_id = ? AND m.person_id = ? FOR UPDATE`;
    const [row] = await rowsOf<Membership>(tx, sql, [organizationId, personId]);
    return row ?? null;
  },
  async countOwners(organizationId) {
    // Two owners that remove each other at once would both find another.
    const rows = await rowsOf(
      tx,
      `SELECT m.person_id FROM memberships AS m WHERE m.organization_id = ? AND m.role = 'OWNER'
       ORDER BY m.person_id FOR UPDATE`,
      [organizationId],
    );
    return rows.length;
  },
  async update({ organizationId, personId, role, rights }) {
    const sql = 'UPDATE memberships SET role = ?, rights = ? WHERE organization_id = ? AND person_id = ?';
    await rowsOf(tx, sql, [role, rights, organizationId, personId]);
  },
  async remove(organizationId, personId) {
    await rowsOf(tx, 'DELETE FROM memberships WHERE organization_id = ? AND person_id = ?', [organizationId, personId]);
  },
  async invite(invitation) {
    const { tenantId, id, partnerId, email, role, rights, invitedBy, invitedAt, expiresAt } = invitation;
    // An invitation that has run out makes room for the next.
    await rowsOf(
      tx,
      `UPDATE member_invitations SET withdrawn_at = ? WHERE tenant_id = ? AND lower(email) = lower(?)
         AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at <= ?`,
      [toIso(invitedAt), tenantId, email, toIso(invitedAt)],
    );
    const rows = await rowsOf(
      tx,
      `INSERT INTO member_invitations (tenant_id, id, partner_id, email, role, rights, invited_by, invited_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (lower(email), tenant_id) WHERE accepted_at IS NULL AND withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [tenantId, id, partnerId, email, role, rights, invitedBy, toIso(invitedAt), toIso(expiresAt)],
    );
    return rows.length === 1;
  },
  async withdrawInvitation({ tenantId, id }, at) {
    const rows = await rowsOf(
      tx,
      `UPDATE member_invitations SET withdrawn_at = ?, email = NULL
       WHERE tenant_id = ? AND id = ? AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
      [toIso(at), tenantId, id],
    );
    return rows.length === 1;
  },
  async findInvitation(id) {
    const sql = `SELECT m.tenant_id AS "tenantId", m.id, m.partner_id AS "partnerId" FROM member_invitations AS m
      WHERE m.id = ?`;
    const [row] = await rowsOf<{ tenantId: string; id: string; partnerId: string | null }>(tx, sql, [id]);
    return row ?? null;
  },
});

export const createAccessStore = (tx: Knex.Transaction): AccessStore => ({
  async note({ tenantId, partnerId }, principalId, kind) {
    await rowsOf(tx, 'INSERT INTO access_changes (tenant_id, partner_id, principal_id, kind) VALUES (?, ?, ?, ?)', [
      ...[tenantId, partnerId, principalId, kind],
    ]);
    // Sent with the commit. Rare enough that the lock it takes is nobody's problem.
    await rowsOf(tx, `SELECT pg_notify(?, '')`, [ACCESS_CHANNEL]);
  },
});
