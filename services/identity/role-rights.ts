import { RIGHTS, type Right } from '../actor.ts';
import type { MemberRole } from './rows.ts';

/**
 * The rights of a membership of a vendor: given by name, or those that come with the role. Approving and recording
 * payouts are both the OWNER's until somebody gives them to two people: see docs/identity.md.
 */
export function rightsOfRole(role: MemberRole, given: readonly Right[] | null): readonly Right[] {
  if (given !== null) return given;
  if (role === 'OWNER') return RIGHTS;
  return role === 'ADMIN' ? ['RECORD_BILLING', 'BACKDATE'] : [];
}
