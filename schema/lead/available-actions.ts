import { legalLeadActions, type LeadAction } from '../../domain/decisions/lead.ts';
import type { Role } from '../../services/actor.ts';
import type { LeadRow } from '../../services/reads.ts';
import type { LeadAvailableAction } from './lead.type.ts';

/** Whom a button is worth showing to. Whether the action is permitted, the command decides. */
const SHOWN_TO: Readonly<Record<LeadAction, readonly Role[]>> = {
  START_REVIEW: ['PROGRAM_OWNER', 'SERVICE'],
  ASK_FOR_ACTION: ['PROGRAM_OWNER', 'SERVICE'],
  RESUBMIT: ['PARTNER', 'PROGRAM_OWNER'],
  ACCEPT: ['PROGRAM_OWNER', 'SERVICE'],
  REJECT: ['PROGRAM_OWNER', 'SERVICE'],
  WITHDRAW: ['PARTNER', 'PROGRAM_OWNER'],
  CLOSE_WON: ['PROGRAM_OWNER', 'SERVICE'],
  CLOSE_LOST: ['PARTNER', 'PROGRAM_OWNER', 'SERVICE'],
  EXTEND: ['PROGRAM_OWNER'],
};

/** What the caller can do with a lead now, and until when: an open lead expires. */
export function availableLeadActions(lead: LeadRow, role: Role): readonly LeadAvailableAction[] {
  return legalLeadActions(lead, lead.programNow)
    .filter((action) => SHOWN_TO[action].includes(role))
    .map((action) => ({
      action,
      deadline: lead.expiresAt !== null && lead.expiresAt > lead.programNow ? lead.expiresAt : null,
    }));
}
