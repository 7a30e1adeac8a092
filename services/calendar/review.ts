import { reviewDates, reviewPartner, type ReviewOutcome } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { loadPartnerFacts } from '../ledger/tiers.ts';
import { storedTimeline } from '../ledger/timelines.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

/** Review dates of a program in [from, until), whatever partner they are for. */
export function programReviewDates(program: ProgramState, from: Instant, until: Instant): readonly Instant[] {
  const track = program.adapter.tracks(program.terms.at(from))[0];
  const enrolment = {
    partner: '',
    since: from - 1,
    tier: null,
    tracks: track === undefined ? [] : [{ at: from - 1, track }],
    invitations: [],
    overrides: [],
  };
  return reviewDates({ ...program, enrolment, until });
}

/** Reviews a batch of partners at an instant and stores the outcomes. A review that was stored is a decision and stays. */
export async function reviewPartners(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  at: Instant,
): Promise<readonly ReviewOutcome[]> {
  const [partners, facts] = await Promise.all([
    unit.ledger.loadPartners(program, partnerIds),
    loadPartnerFacts(unit, program, partnerIds),
  ]);
  const reviews = partnerIds.flatMap((partnerId): readonly ReviewOutcome[] => {
    const [partner, measured] = [partners.get(partnerId), facts.get(partnerId)];
    if (partner === undefined || measured === undefined || partner.enrolment.since >= at) return [];
    const outcome = reviewPartner(
      { ...program, enrolment: partner.enrolment, facts: measured },
      at,
      storedTimeline(program, partner),
    );
    return outcome === null ? [] : [outcome];
  });
  await unit.ledger.insertReviews(program, reviews);
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    ...reviews.map((review) => ({
      type: 'review.completed',
      at,
      partnerId: review.partner,
      leadId: null,
      subjectType: 'Partner',
      subjectId: review.partner,
      audience: 'PARTNER' as const,
      payload: { from: review.from, to: review.to, effectiveAt: review.effectiveAt, standing: review.standing },
    })),
  );
  return reviews;
}

/** Stores the changes of tier that came into force before an instant, for partners whose reviews took effect. */
export async function applyTierChanges(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  window: { readonly from: Instant; readonly until: Instant },
): Promise<readonly string[]> {
  const partners = await unit.ledger.loadPartners(program, partnerIds);
  const moved: string[] = [];
  for (const [partnerId, partner] of partners) {
    const changes = storedTimeline(program, partner).changes.filter(
      (change) => change.cause === 'REVIEW' && change.at >= window.from && change.at < window.until,
    );
    if (changes.length === 0) continue;
    await unit.ledger.saveTierChanges(program, partnerId, changes, null);
    moved.push(partnerId);
    unit.emit(
      { tenantId: program.tenantId, id: program.id },
      ...changes.map((change) => ({
        type: 'tier.changed',
        at: change.at,
        partnerId,
        leadId: null,
        subjectType: 'Partner',
        subjectId: partnerId,
        audience: 'PARTNER' as const,
        payload: { to: change.tier, since: change.at },
      })),
    );
  }
  return moved;
}
