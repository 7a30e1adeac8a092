import type { Knex } from 'knex';
import type { InvitationRow, InvitationStore } from '../../services/ports/invitation.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso } from './rows.ts';

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly program_id: string;
  readonly email: string | null;
  readonly track: string | null;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
}

/** Invitations of partners into programs. */
export const createInvitationStore = (tx: Knex.Transaction): InvitationStore => ({
  async insert(invitation) {
    await rowsOf(
      tx,
      `INSERT INTO invitations (tenant_id, id, program_id, email, track, token_hash, invited_by, invited_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        invitation.tenantId,
        invitation.id,
        invitation.programId,
        invitation.email,
        invitation.track,
        invitation.tokenHash,
        invitation.invitedBy,
        toIso(invitation.invitedAt),
        toIso(invitation.expiresAt),
      ],
    );
  },
  async findByToken(tenantId, tokenHash) {
    const [row] = await rowsOf<Row>(
      tx,
      `SELECT i.tenant_id, i.id, i.program_id, i.email, i.track, i.expires_at, i.accepted_at FROM invitations AS i
       WHERE i.tenant_id = ? AND i.token_hash = ? FOR NO KEY UPDATE`,
      [tenantId, tokenHash],
    );
    return row === undefined ? null : toInvitation(row);
  },
  async accept({ tenantId, id }, { partnerId, at }) {
    await rowsOf(
      tx,
      'UPDATE invitations AS i SET accepted_at = ?, partner_id = ? WHERE i.tenant_id = ? AND i.id = ? AND i.accepted_at IS NULL',
      [toIso(at), partnerId, tenantId, id],
    );
  },
});

const toInvitation = (row: Row): InvitationRow => ({
  tenantId: row.tenant_id,
  id: row.id,
  programId: row.program_id,
  email: row.email,
  track: row.track,
  expiresAt: toInstant(row.expires_at),
  acceptedAt: toInstantOrNull(row.accepted_at),
});
