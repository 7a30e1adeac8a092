import type { Instant } from '../../domain/time/calendar.ts';

export interface InvitationRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly email: string | null;
  readonly track: string | null;
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
}

export interface InvitationStore {
  insert(
    invitation: Omit<InvitationRow, 'acceptedAt'> & {
      readonly tokenHash: string;
      readonly invitedBy: string;
      readonly invitedAt: Instant;
    },
  ): Promise<void>;
  /** Locks the row for the transaction. */
  findByToken(tenantId: string, tokenHash: string): Promise<InvitationRow | null>;
  accept(invitation: InvitationRow, by: { readonly partnerId: string; readonly at: Instant }): Promise<void>;
}
