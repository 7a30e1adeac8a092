import { contactAllowedFrom, legalAccountActions, type AccountAction } from '../../domain/decisions/managed-account.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Role } from '../../services/actor.ts';
import type { ManagedAccountRow } from '../../services/reads.ts';
import type { ManagedAccountAvailableAction } from './managed-account.type.ts';

/** Whom a button is worth showing to. Whether the action is permitted, the command decides. */
const SHOWN_TO: Readonly<Record<AccountAction, readonly Role[]>> = {
  APPROVE: ['PROGRAM_OWNER', 'SERVICE'],
  REJECT: ['PROGRAM_OWNER', 'SERVICE'],
  ANNOUNCE_CHECK: ['PROGRAM_OWNER', 'SERVICE'],
  RECORD_CLIENT_CONTACT: ['PROGRAM_OWNER', 'SERVICE'],
  END: ['PARTNER', 'PROGRAM_OWNER', 'SERVICE'],
};

/** What the caller can do with a managed account, and from when: a client is contacted a day after the notice. */
export function availableAccountActions(
  account: ManagedAccountRow,
  role: Role,
  now: Instant | null,
): readonly ManagedAccountAvailableAction[] {
  const allowedFrom = contactAllowedFrom(account.noticeSentAt);
  const isEarly = allowedFrom !== null && now !== null && now < allowedFrom;
  return legalAccountActions(account)
    .filter((action) => SHOWN_TO[action].includes(role))
    .map((action) => ({
      action,
      availableFrom: action === 'RECORD_CLIENT_CONTACT' && isEarly ? allowedFrom : null,
      deadline: null,
    }));
}
