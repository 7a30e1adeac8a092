import type { ApiKeyScope } from './identity/scopes.ts';

/** Roles of the API. See docs/security.md for what each may do. */
export type Role = 'NETWORK_ADMIN' | 'PROGRAM_OWNER' | 'PARTNER' | 'SERVICE' | 'PUBLIC';

/** Rights that a role alone does not give. */
export const RIGHTS = ['RECORD_BILLING', 'BACKDATE', 'APPROVE_PAYOUTS', 'RECORD_PAYOUTS'] as const;
export type Right = (typeof RIGHTS)[number];

/** Who calls a service: what the token says, checked once at the edge. */
export interface Actor {
  readonly role: Role;
  /** The person or API key; null for PUBLIC. */
  readonly id: string | null;
  /** The vendor organization of a PROGRAM_OWNER or SERVICE; null otherwise. */
  readonly tenantId: string | null;
  /** The partner organizations a PARTNER acts for. */
  readonly partnerIds: readonly string[];
  readonly rights: readonly Right[];
  /** What an API key is limited to; undefined for everybody else. */
  readonly scopes?: readonly ApiKeyScope[];
  /** Until when the token or key holds, in epoch milliseconds; undefined for visitors and for the server's own work. */
  readonly expiresAt?: number;
  /** The request this call came with, for the audit log. */
  readonly requestId?: string;
}

export const PUBLIC_ACTOR: Actor = { role: 'PUBLIC', id: null, tenantId: null, partnerIds: [], rights: [] };

export const hasRight = (actor: Actor, right: Right): boolean => actor.rights.includes(right);
