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

export const reviewCompleted = ({ id, outcome }: InsertedReview): EventDraft => ({
  type: 'review.completed',
  at: outcome.at,
  ...ofPartner(outcome.partner, 'Review', id),
  payload: { from: outcome.from, to: outcome.to, effectiveAt: outcome.effectiveAt, standing: outcome.standing },
});

export const standingChanged = ({ partnerId, from, to }: StandingChange, at: Instant): EventDraft => ({
  type: 'standing.changed',
  at,
  ...ofPartner(partnerId, 'Partner', partnerId),
  payload: { from, to },
});

export const tierChanged = ({ partnerId, at, tier }: TierInForce): EventDraft => ({
  type: 'tier.changed',
  at,
  ...ofPartner(partnerId, 'Partner', partnerId),
  payload: { to: tier, since: at },
});
