import { decideReview, isReviewDate, ladderAt, type ReviewOutcome } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { storedTimeline } from '../ledger/timelines.ts';
import type { InsertedReview, TierInForce } from '../ports/review.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { reviewCompleted, standingChanged, tierChanged } from './review-events.ts';

/**
 * What a review of these partners at an instant decides, without writing anything: partners that came in later, and
 * those whose track has no review then, are left out.
 */
export async function decideReviews(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  at: Instant,
): Promise<readonly ReviewOutcome[]> {
  const [partners, measured] = await Promise.all([
    unit.ledger.loadPartners(program, partnerIds),
    unit.metrics.measure(program, { at, partnerIds }),
  ]);
  return partnerIds.flatMap((partnerId): readonly ReviewOutcome[] => {
    const [partner, own] = [partners.get(partnerId), measured.get(partnerId)];
    if (partner === undefined || own === undefined || partner.enrolment.since >= at) return [];
    const input = { ...program, enrolment: partner.enrolment };
    if (!isReviewDate(ladderAt(input, at), at, program.calendar)) return [];
    const outcome = decideReview(input, at, storedTimeline(program, partner), own.values);
    return outcome === null ? [] : [outcome];
  });
}

/**
 * Reviews a batch of partners at an instant and stores the outcomes: a fixed number of statements. A review that was
 * stored is a decision and stays; only those that are new are given.
 */
export async function reviewPartners(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  at: Instant,
): Promise<readonly InsertedReview[]> {
  const outcomes = await decideReviews(unit, program, partnerIds, at);
  const reviews = await unit.reviews.insert(program, outcomes);
  const ref = { tenantId: program.tenantId, id: program.id };
  unit.emit(ref, ...reviews.map(reviewCompleted));
  await reportStandings(
    unit,
    program,
    reviews.map(({ outcome }) => ({ partnerId: outcome.partner, standing: outcome.standing })),
    at,
  );
  return reviews;
}

/** Notes standings that a review found, unless a later review has found another. */
export async function reportStandings(
  unit: UnitOfWork,
  program: ProgramState,
  standings: readonly { readonly partnerId: string; readonly standing: string }[],
  at: Instant,
): Promise<void> {
  if (standings.length === 0) return;
  const partnerIds = standings.map(({ partnerId }) => partnerId);
  const later = await unit.reviews.listReviewedLater(program, partnerIds, { at, now: Number.MAX_SAFE_INTEGER / 1_000 });
  const changed = await unit.reviews.setStandings(
    program,
    standings.filter(({ partnerId }) => !later.has(partnerId)),
  );
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...changed.map((change) => standingChanged(change, at)));
}

/**
 * Notes the tiers that reviews have brought into force in a window. Shape: the partners whose tier moved; one that was
 * noted before is not noted again.
 */
export async function applyTierChanges(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  window: { readonly from: Instant; readonly until: Instant },
): Promise<readonly string[]> {
  const partners = await unit.ledger.loadPartners(program, partnerIds);
  const tiers = [...partners].flatMap(([partnerId, partner]) =>
    storedTimeline(program, partner)
      .changes.filter(({ cause, at }) => cause === 'REVIEW' && at >= window.from && at < window.until)
      .map(({ at, tier }): TierInForce => ({ partnerId, at, tier })),
  );
  const noted = await unit.reviews.putInForce(program, tiers);
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...noted.map(tierChanged));
  return [...new Set(noted.map(({ partnerId }) => partnerId))];
}
