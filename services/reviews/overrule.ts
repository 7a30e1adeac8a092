import { ladderAt } from '../../domain/engine/tiers.ts';
import { lastAt } from '../../domain/engine/facts.ts';
import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireOwner } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { PartnerTimelineFacts } from '../ports/ledger.ts';
import type { ProgramState } from '../ports/program.ts';
import type { StoredReview } from '../ports/review.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { OverruleReview } from './contract.ts';
import { bringIntoForce } from './in-force.ts';

const REASON_LENGTH_MAX = 1_000;

/** Replaces the outcome of a review by the owner's. What the review found stays beside it. */
export const overruleReview = (deps: ServiceDeps, actor: Actor, input: OverruleReview): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'overruleReview', input, async ({ unit, begin }) => {
    const seen = await unit.reviews.find(input.reviewId);
    if (seen === null) return refuse('NOT_FOUND', `found no review "${input.reviewId}"`, ['reviewId']);
    requireOwner(actor, seen.tenantId, 'overruling a review');
    await begin(seen.tenantId);
    const reason = requireText(input.reason, 'reason', REASON_LENGTH_MAX);
    const ref = { tenantId: seen.tenantId, id: seen.programId };
    // The calendar may be bringing the very tier into force.
    await unit.programs.lockCalendar(ref);
    const program = must(await unit.programs.find(ref), 'the program of a review');
    await unit.enrolments.findForUpdate(seen.tenantId, seen.programId, seen.partnerId);
    const review = must(await unit.reviews.find(input.reviewId), 'a review is never removed');
    const partner = must(
      (await unit.ledger.loadPartners(program, [review.partnerId])).get(review.partnerId),
      'the partner of a review',
    );
    checkTier(program, partner, review, input.tier);
    await checkLatest(unit, program, review);
    await overrule(unit, deps, program, partner, review, { tier: input.tier, reason });
    return { tenantId: review.tenantId, id: review.id };
  });

function checkTier(program: ProgramState, partner: PartnerTimelineFacts, review: StoredReview, tier: string): void {
  const ladder = ladderAt({ ...program, enrolment: partner.enrolment }, review.at);
  const known = ladder?.ladder.map((step) => step.tier) ?? [];
  if (!known.includes(tier)) {
    const message = `found tier "${tier}", expected one that a review can award: ${known.join(', ')}`;
    refuse('UNKNOWN_TIER', message, ['tier'], { found: tier, known });
  }
  if (tier === review.awarded)
    refuse('SAME_TIER', `found tier "${tier}", which the review awarded already, expected another`, ['tier']);
}

/** A review that a later one has followed decides nothing any more. */
export async function checkLatest(unit: UnitOfWork, program: ProgramState, review: StoredReview): Promise<void> {
  const later = await unit.reviews.listReviewedLater(program, [review.partnerId], { at: review.at, now: program.now });
  if (later.size === 0) return;
  const message = 'a later review of the partner is in force, expected that one: it decides the tier now';
  refuse('LATER_REVIEW_IN_FORCE', message, ['reviewId']);
}

async function overrule(
  unit: UnitOfWork,
  deps: ServiceDeps,
  program: ProgramState,
  partner: PartnerTimelineFacts,
  review: StoredReview,
  { tier, reason }: { readonly tier: string; readonly reason: string },
): Promise<void> {
  const effectiveAt = Math.max(review.effectiveAt, program.now);
  const to = lastAt(partner.enrolment.invitations, effectiveAt)?.tier ?? tier;
  const { values, standing } = review;
  const actor = actorName(unit.actor);
  await unit.reviews.insertRevisions(program, [
    { review, kind: 'OVERRULED', values, awarded: tier, to, effectiveAt, standing, reason, actor, runId: null },
  ]);
  await unit.audit(program.tenantId, 'overruleReview', review.id, { from: review.awarded, to: tier, reason });
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    {
      type: 'review.overruled',
      at: program.now,
      partnerId: review.partnerId,
      leadId: null,
      subjectType: 'Review',
      subjectId: review.id,
      audience: 'PARTNER',
      payload: { from: review.awarded, to: tier, effectiveAt },
    },
  );
  await bringIntoForce(unit, deps, program, [review.partnerId], effectiveAt);
}
