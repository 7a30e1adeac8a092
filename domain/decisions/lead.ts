import { err, ok, unreachable, type Result } from '../result.ts';
import type { Instant } from '../time/calendar.ts';

export const LEAD_STATUSES = [
  'SUBMITTED',
  'IN_REVIEW',
  'ACTION_REQUIRED',
  'ACCEPTED',
  'REJECTED',
  'CLOSED_WON',
  'CLOSED_LOST',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

export const LEAD_ACTIONS = [
  'START_REVIEW',
  'ASK_FOR_ACTION',
  'RESUBMIT',
  'ACCEPT',
  'REJECT',
  'WITHDRAW',
  'CLOSE_WON',
  'CLOSE_LOST',
  'EXTEND',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

/** States in which a registration protects its prospect and can still expire. */
export const OPEN_LEAD_STATUSES: readonly LeadStatus[] = ['SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED'];

/**
 * Which moves are legal: from which states, to which. EXPIRED is reached by the calendar alone.
 * Closing an expired lead is legal and leaves it EXPIRED (a win only if it had been accepted; see decideLeadMove).
 */
export const LEAD_MOVES: Readonly<
  Record<LeadAction, { readonly from: readonly LeadStatus[]; readonly to: LeadStatus | 'SAME' }>
> = {
  START_REVIEW: { from: ['SUBMITTED'], to: 'IN_REVIEW' },
  ASK_FOR_ACTION: { from: ['SUBMITTED', 'IN_REVIEW'], to: 'ACTION_REQUIRED' },
  RESUBMIT: { from: ['ACTION_REQUIRED'], to: 'IN_REVIEW' },
  ACCEPT: { from: ['SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED'], to: 'ACCEPTED' },
  REJECT: { from: ['SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED'], to: 'REJECTED' },
  WITHDRAW: { from: OPEN_LEAD_STATUSES, to: 'WITHDRAWN' },
  CLOSE_WON: { from: ['ACCEPTED', 'EXPIRED'], to: 'CLOSED_WON' },
  CLOSE_LOST: { from: [...OPEN_LEAD_STATUSES, 'EXPIRED'], to: 'CLOSED_LOST' },
  EXTEND: { from: OPEN_LEAD_STATUSES, to: 'SAME' },
};

export interface LeadState {
  readonly status: LeadStatus;
  readonly acceptedAt: Instant | null;
  readonly expiresAt: Instant | null;
}

/** The status that counts at an instant: at `expiresAt` an open lead is EXPIRED for every fact, whoever noted it. */
export const leadStatusAt = (lead: LeadState, at: Instant): LeadStatus =>
  lead.expiresAt !== null && lead.expiresAt <= at && OPEN_LEAD_STATUSES.includes(lead.status) ? 'EXPIRED' : lead.status;

export interface LeadMove {
  readonly from: LeadStatus;
  readonly to: LeadStatus;
  /** EXPIRED_NO_CREDIT: the win came after the registration had expired; the lead stays EXPIRED. */
  readonly warning: 'EXPIRED_NO_CREDIT' | null;
}

export interface IllegalLeadMove {
  readonly code: 'ILLEGAL_MOVE' | 'NEVER_ACCEPTED';
  readonly found: LeadStatus;
  readonly wanted: LeadStatus;
  /** What may be done with the lead as it is. */
  readonly legal: readonly LeadAction[];
  readonly message: string;
}

/** Decides one action on a lead at an instant. Errors: names the state found, the one wanted, and what is legal. */
export function decideLeadMove(lead: LeadState, action: LeadAction, at: Instant): Result<LeadMove, IllegalLeadMove> {
  const found = leadStatusAt(lead, at);
  const move = LEAD_MOVES[action];
  const wanted = move.to === 'SAME' ? found : move.to;
  const legal = legalLeadActions(lead, at);
  if (!legal.includes(action)) {
    const neverAccepted = action === 'CLOSE_WON' && lead.acceptedAt === null && found === 'EXPIRED';
    const why = neverAccepted ? ' (it expired without having been accepted)' : '';
    const options = legal.length === 0 ? 'nothing: the state is final' : legal.join(', ');
    const message = `a lead that is ${found}${why} cannot become ${wanted} by ${action}; legal now: ${options}`;
    return err({ code: neverAccepted ? 'NEVER_ACCEPTED' : 'ILLEGAL_MOVE', found, wanted, legal, message });
  }
  if (found === 'EXPIRED')
    return ok({ from: found, to: found, warning: action === 'CLOSE_WON' ? 'EXPIRED_NO_CREDIT' : null });
  return ok({ from: found, to: wanted, warning: null });
}

/** The actions that are legal on a lead at an instant. */
export function legalLeadActions(lead: LeadState, at: Instant): readonly LeadAction[] {
  const status = leadStatusAt(lead, at);
  return LEAD_ACTIONS.filter(
    (action) => LEAD_MOVES[action].from.includes(status) && !(action === 'CLOSE_WON' && lead.acceptedAt === null),
  );
}

/** The portal's views of the pipeline. EXPIRED, WITHDRAWN and CLOSED_LOST are shown apart. */
export type LeadBucket = 'SUBMITTED' | 'OPEN' | 'CLOSED_WON' | 'REJECTED' | 'OTHER';

/** The view of the pipeline that a state belongs to. */
export function leadBucket(status: LeadStatus): LeadBucket {
  switch (status) {
    case 'SUBMITTED':
    case 'IN_REVIEW':
    case 'ACTION_REQUIRED':
      return 'SUBMITTED';
    case 'ACCEPTED':
      return 'OPEN';
    case 'CLOSED_WON':
      return 'CLOSED_WON';
    case 'REJECTED':
      return 'REJECTED';
    case 'CLOSED_LOST':
    case 'EXPIRED':
    case 'WITHDRAWN':
      return 'OTHER';
    default:
      return unreachable(status, 'lead status');
  }
}
