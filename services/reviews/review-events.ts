import type { Instant } from '../../domain/time/calendar.ts';
import type { InsertedReview, StandingChange, TierInForce } from '../ports/review.ts';
import type { EventDraft } from '../ports/unit-of-work.ts';

const ofPartner = (partnerId: string, subjectType: string, subjectId: string) => ({
  partnerId,
  leadId: null,
  subjectType,
  subjectId,
  audience: 'PARTNER' as const,
});

/** A partner was reviewed. */
export const reviewCompleted = ({ id, outcome }: InsertedReview): EventDraft => ({
  type: 'review.completed',
  at: outcome.at,
  ...ofPartner(outcome.partner, 'Review', id),
  payload: { from: outcome.from, to: outcome.to, effectiveAt: outcome.effectiveAt, standing: outcome.standing },
});

/** A partner's standing is another. */
export const standingChanged = ({ partnerId, from, to }: StandingChange, at: Instant): EventDraft => ({
  type: 'standing.changed',
  at,
  ...ofPartner(partnerId, 'Partner', partnerId),
  payload: { from, to },
});

/** A tier came into force. */
export const tierChanged = ({ partnerId, at, tier }: TierInForce): EventDraft => ({
  type: 'tier.changed',
  at,
  ...ofPartner(partnerId, 'Partner', partnerId),
  payload: { to: tier, since: at },
});
