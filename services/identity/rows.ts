import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor, Right, Role } from '../actor.ts';
import type { NodeReads, Page, PageRequest } from '../reads.ts';
import type { ApiKeyScope } from './scopes.ts';

export const MEMBER_ROLES = ['OWNER', 'ADMIN', 'MEMBER'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** ACTIVE: it can be used. */
export type ApiKeyStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** An API key as its organization sees it. The secret is never read back. */
export interface ApiKeyRow {
  readonly tenantId: string;
  readonly id: string;
  readonly partnerId: string | null;
  readonly name: string;
  readonly status: ApiKeyStatus;
  readonly scopes: readonly ApiKeyScope[];
  readonly rights: readonly Right[];
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  /** To within a minute. */
  readonly lastUsedAt: Instant | null;
  readonly replaces: string | null;
}

export interface ApiKeyFilter {
  /** Left out: those that can be used. */
  readonly statuses?: readonly ApiKeyStatus[] | null | undefined;
}

/** Who did what. Ids only. */
export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  /** A person or an API key. */
  readonly actor: string;
  /** Null in entries from before roles were kept. */
  readonly role: Role | null;
  readonly action: string;
  readonly subject: string;
  readonly requestId: string | null;
  readonly detail: unknown;
}

export interface AuditFilter {
  readonly actor?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly from?: Instant | null | undefined;
  readonly before?: Instant | null | undefined;
}

/** Somebody who works for an organization that the caller acts for. */
export interface MemberRow {
  readonly id: string;
  readonly organizationId: string;
  readonly personId: string;
  /** Null after an erasure. */
  readonly name: string | null;
  readonly email: string | null;
  readonly role: MemberRole;
  /** Null: those that come with the role. */
  readonly givenRights: readonly Right[] | null;
  readonly since: Instant;
}

export interface MemberFilter {
  readonly organizationId?: string | null | undefined;
}

/** An open invitation to join an organization. */
export interface MemberInvitationRow {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string | null;
  readonly role: MemberRole;
  readonly givenRights: readonly Right[] | null;
  readonly invitedBy: string;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
}

/** An organization that a person belongs to. */
export interface OwnMembershipRow {
  readonly organizationId: string;
  readonly role: MemberRole;
  readonly givenRights: readonly Right[] | null;
}

export interface IdentityReads {
  readonly apiKeys: NodeReads<ApiKeyRow, ApiKeyFilter, 'CREATED_AT_DESC'>;
  readonly audit: {
    page(actor: Actor, filter: AuditFilter, order: 'AT_DESC' | 'AT_ASC', page: PageRequest): Promise<Page<AuditRow>>;
  };
  readonly members: NodeReads<MemberRow, MemberFilter, 'SINCE_ASC'>;
  readonly memberInvitations: NodeReads<MemberInvitationRow, MemberFilter, 'INVITED_AT_DESC'>;
  /** Of the caller itself. */
  memberships(actor: Actor): Promise<readonly OwnMembershipRow[]>;
}
