import type { Actor } from '../actor.ts';
import { partnerOf } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import { RequestError } from '../outcome.ts';

/** An organization that a caller acts for: a vendor, or a partner, which is then the tenant itself. */
export interface ActedFor {
  readonly tenantId: string;
  readonly partnerId: string | null;
}

/**
 * The organization a call is about: the vendor of its staff, or the named partner, or the only one. People alone: a key
 * does not make keys, and does not decide who works where.
 * Errors: RequestError FORBIDDEN; refuses with PARTNER_REQUIRED or UNKNOWN_PARTNER.
 */
export function organizationOf(actor: Actor, named: string | null, field: string, action: string): ActedFor {
  const isPerson = actor.scopes === undefined && (actor.role === 'PROGRAM_OWNER' || actor.role === 'PARTNER');
  if (!isPerson)
    throw new RequestError(
      'FORBIDDEN',
      `${action} is for a vendor's staff and a partner's people; found role ${actor.role}`,
    );
  if (actor.tenantId !== null) {
    if (named === null || named === actor.tenantId) return { tenantId: actor.tenantId, partnerId: null };
    return refuse('UNKNOWN_PARTNER', `found "${named}", expected nothing, or the vendor you act for`, [field], {
      known: [actor.tenantId],
    });
  }
  const partnerId = partnerOf(actor, named);
  const known = actor.partnerIds;
  if (partnerId !== null) return { tenantId: partnerId, partnerId };
  return named === null
    ? refuse('PARTNER_REQUIRED', 'found no partner, expected which of yours it is for', [field], { known })
    : refuse('UNKNOWN_PARTNER', `found "${named}", expected the id of a partner of yours`, [field], { known });
}

/** Refuses to hand on a right that the caller does not have. */
export function requireHeld(actor: Actor, rights: readonly string[], field: string): void {
  const missing = rights.filter((right) => !(actor.rights as readonly string[]).includes(right));
  if (missing.length === 0) return;
  const message = `found ${missing.join(', ')}, expected rights that you have yourself: ${actor.rights.join(', ') || 'none'}`;
  refuse('RIGHT_NOT_HELD', message, [field], { known: actor.rights });
}
