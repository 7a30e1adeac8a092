import type { Instant } from '../../domain/time/calendar.ts';
import type { Right } from '../actor.ts';
import type { Ref } from '../contract.ts';
import type { MemberRole } from '../identity/rows.ts';
import type { ApiKeyScope } from '../identity/scopes.ts';

export interface ApiKeyState extends Ref {
  readonly partnerId: string | null;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly rights: readonly Right[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface NewApiKey extends Ref {
  readonly partnerId: string | null;
  readonly name: string;
  /** SHA-256 of the whole key. */
  readonly secretHash: Uint8Array;
  readonly scopes: readonly ApiKeyScope[];
  readonly rights: readonly Right[];
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  /** The key it takes the place of. */
  readonly replaces: string | null;
}

export interface ApiKeyStore {
  /** Keys of an organization that can be used at an instant. */
  count(tenantId: string, at: Instant): Promise<number>;
  insert(key: NewApiKey): Promise<void>;
  /** Locked. */
  findForUpdate(id: string): Promise<ApiKeyState | null>;
  revoke(key: Ref, by: string, at: Instant): Promise<void>;
  setExpiry(key: Ref, at: Instant): Promise<void>;
}

/** What became of a principal's access. REVOKED: it may not come back; CHANGED: it is looked at anew. */
export type AccessChangeKind = 'REVOKED' | 'CHANGED';

export interface AccessStore {
  /** Tells every server, with the commit. `organization` is where the access was. */
  note(
    organization: { readonly tenantId: string; readonly partnerId: string | null },
    principalId: string,
    kind: AccessChangeKind,
  ): Promise<void>;
}

export interface Membership {
  readonly personId: string;
  readonly organizationId: string;
  readonly role: MemberRole;
  /** Null: those that come with the role. */
  readonly rights: readonly Right[] | null;
}

export interface NewMemberInvitation extends Ref {
  readonly partnerId: string | null;
  readonly email: string;
  readonly role: MemberRole;
  readonly rights: readonly Right[] | null;
  readonly invitedBy: string;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
}

export interface MemberStore {
  /** A membership of an organization the caller acts for, locked. */
  findForUpdate(organizationId: string, personId: string): Promise<Membership | null>;
  /** How many owners an organization has; others wait until this transaction has ended. */
  countOwners(organizationId: string): Promise<number>;
  update(membership: Membership): Promise<void>;
  remove(organizationId: string, personId: string): Promise<void>;
  /** Gives false when the address has an open invitation of the organization already. */
  invite(invitation: NewMemberInvitation): Promise<boolean>;
  /** Takes an open invitation back; false when there is none. */
  withdrawInvitation(invitation: Ref, at: Instant): Promise<boolean>;
  /** Where an open invitation belongs; null for one that the caller cannot see. */
  findInvitation(id: string): Promise<(Ref & { readonly partnerId: string | null }) | null>;
}
