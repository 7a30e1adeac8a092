import { hasRight, type Actor, type Right } from '../actor.ts';
import { RequestError } from '../outcome.ts';

/** The staff or the API key of the vendor itself. A foreign tenant's row is not seen at all, so this is asked after. */
export const isOwnerOf = (actor: Actor, tenantId: string): boolean =>
  (actor.role === 'PROGRAM_OWNER' || actor.role === 'SERVICE') && actor.tenantId === tenantId;

/** Errors: FORBIDDEN for anybody but the staff or the API key of the vendor. `action` begins the message. */
export function requireOwner(actor: Actor, tenantId: string, action: string): void {
  if (!isOwnerOf(actor, tenantId))
    throw new RequestError('FORBIDDEN', `${action} is for the program's owner; found role ${actor.role}`);
}

/** Errors: FORBIDDEN for a caller without the right, whatever its role. `action` begins the message. */
export function requireRight(actor: Actor, right: Right, action: string): void {
  if (!hasRight(actor, right))
    throw new RequestError('FORBIDDEN', `${action} needs the right ${right}, which the caller does not have`);
}

/** The partner a call is about: named, or the caller's only one. Errors: another partner's is answered as missing. */
export function partnerOf(actor: Actor, named: string | null): string | null {
  if (actor.role !== 'PARTNER') return named;
  if (named === null) return actor.partnerIds.length === 1 ? (actor.partnerIds[0] ?? null) : null;
  return actor.partnerIds.includes(named) ? named : null;
}
