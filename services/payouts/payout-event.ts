import type { Instant } from '../../domain/time/calendar.ts';
import type { EventDraft } from '../ports/unit-of-work.ts';

/** An event of a payout: ids and states, never amounts' destinations. */
export const payoutEvent = (
  payout: { readonly id: string; readonly partnerId: string },
  type: string,
  at: Instant,
  payload: Readonly<Record<string, unknown>>,
): EventDraft => ({
  type,
  at,
  partnerId: payout.partnerId,
  leadId: null,
  subjectType: 'Payout',
  subjectId: payout.id,
  audience: 'PARTNER',
  payload,
});
