import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor, Right } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';
import type { MemberRole } from './rows.ts';
import type { ApiKeyScope } from './scopes.ts';

/** A key and its text, `pg_live_…`; null when the answer is a repeated one. */
export interface WithKeyText extends Ref {
  readonly text: string | null;
}

/** API keys of a vendor (PROGRAM_OWNER: keys of role SERVICE) or of a partner (PARTNER: keys that act for that partner). */
export interface ApiKeyCommands {
  /** Nobody gives a right that they do not have. Codes: INVALID_INPUT, RIGHT_NOT_HELD (detail.known), SCOPE_NOT_ALLOWED (detail.known), INVALID_EXPIRY, TOO_MANY, PARTNER_REQUIRED, UNKNOWN_PARTNER. */
  create(actor: Actor, input: CreateApiKey): Promise<Outcome<WithKeyText>>;
  /** Takes effect on every server within a second and closes the key's connections. Codes: NOT_FOUND. */
  revoke(actor: Actor, input: ApiKeyChange): Promise<Outcome<Ref>>;
  /** Makes a key that can do the same; the one before goes on for the overlap. Codes: NOT_FOUND, RIGHT_NOT_HELD, INVALID_INPUT, INVALID_EXPIRY. */
  rotate(actor: Actor, input: RotateApiKey): Promise<Outcome<WithKeyText>>;
}

export interface CreateApiKey extends Keyed {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  /** Beyond those that the scopes bring. */
  readonly rights: readonly Right[];
  readonly expiresAt: Instant;
  /** Whose it is, for a caller of several partners. */
  readonly partnerId: string | null;
}

export interface ApiKeyChange extends Keyed {
  readonly apiKeyId: string;
}

export interface RotateApiKey extends ApiKeyChange {
  /** 0: the key before ends at once. */
  readonly overlapHours: number;
  /** Null: for as long as the key before was made for. */
  readonly expiresAt: Instant | null;
}

/**
 * People of an organization: of a vendor by its staff, of a partner by its people. By an OWNER of it; an ADMIN looks
 * after MEMBERs; nobody gives a right that they do not have.
 */
export interface MemberCommands {
  /** The address becomes a member when it signs in. Codes: INVALID_INPUT, INVALID_EMAIL, ALREADY_INVITED, RIGHT_NOT_HELD, ROLE_NOT_ALLOWED, PARTNER_REQUIRED, UNKNOWN_PARTNER. */
  invite(actor: Actor, input: InviteMember): Promise<Outcome<Ref>>;
  /** Codes: NOT_FOUND. */
  withdrawInvitation(actor: Actor, input: Keyed & { readonly invitationId: string }): Promise<Outcome<Ref>>;
  /** Codes: NOT_FOUND, LAST_OWNER, RIGHT_NOT_HELD, ROLE_NOT_ALLOWED. */
  setRole(actor: Actor, input: SetMemberRole): Promise<Outcome<MemberRef>>;
  /** Ends the person's access, and its connections. Codes: NOT_FOUND, LAST_OWNER, ROLE_NOT_ALLOWED. */
  remove(actor: Actor, input: MemberChange): Promise<Outcome<MemberRef>>;
}

export interface MemberRef {
  readonly id: string;
  readonly organizationId: string;
}

export interface InviteMember extends Keyed {
  /** Null: the caller's only one. */
  readonly organizationId: string | null;
  readonly email: string;
  readonly role: MemberRole;
  /** Null: those that come with the role. */
  readonly rights: readonly Right[] | null;
}

export interface MemberChange extends Keyed {
  readonly memberId: string;
}

export interface SetMemberRole extends MemberChange {
  readonly role: MemberRole;
  readonly rights: readonly Right[] | null;
}
