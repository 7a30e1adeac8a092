import type { ConditionOutcome } from '../../domain/engine/missing.ts';
import type { TierBound } from '../../domain/engine/tiers.ts';
import type { Metric } from '../../domain/contract/metric.ts';
import type { MetricValues } from '../../domain/engine/measure.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

export interface ReviewCommands {
  /**
   * PROGRAM_OWNER: a run of kind REVIEW for a date that has come; partners that were reviewed keep their outcome unless
   * the date is reopened. Codes: UNKNOWN_PROGRAM, NO_REVIEWS, NOT_A_REVIEW_DATE, INVALID_DATE, CALENDAR_BEHIND,
   * NOT_ENROLLED, ALREADY_REVIEWED, NOT_REVIEWED, LATER_REVIEW_IN_FORCE, REASON_REQUIRED.
   */
  run(actor: Actor, input: RunReview): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Gives the review. Codes: NOT_FOUND, UNKNOWN_TIER, SAME_TIER, LATER_REVIEW_IN_FORCE. */
  overrule(actor: Actor, input: OverruleReview): Promise<Outcome<Ref>>;
  /**
   * What `preview` measures at. Errors: RequestError NOT_FOUND for a program the actor does not see; FORBIDDEN for
   * actors that are neither its owner nor a partner.
   */
  moment(actor: Actor, programSlug: string, asOf: Instant | null): Promise<PreviewMoment>;
  /**
   * What a review of these partners would decide, without writing anything. Partners the actor may not see, and those
   * that came in later, are missing. Errors: as `moment`.
   */
  preview(
    actor: Actor,
    moment: PreviewMoment,
    partnerIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReviewPreview>>;
}

export interface RunReview extends Keyed {
  readonly programSlug: string;
  readonly reviewAt: Instant;
  /** Null: every partner. */
  readonly partnerIds: readonly string[] | null;
  /**
   * Measure again partners that were reviewed, and let that replace their outcome. One that was overruled stays unless
   * its partner is named.
   */
  readonly reopen: boolean;
  /** Why; required with `reopen`. */
  readonly reason: string | null;
}

export interface OverruleReview extends Keyed {
  readonly reviewId: string;
  readonly tier: string;
  readonly reason: string;
}

export interface PreviewMoment {
  readonly program: Ref;
  /** The instant that is shown. */
  readonly asOf: Instant;
  /** The instant measured at: just after what is shown, where everything of that very instant is to count. */
  readonly at: Instant;
  /** False in a program without tiers, where there is nothing to preview. */
  readonly hasTiers: boolean;
}

export interface ReviewPreview {
  readonly partnerId: string;
  readonly programId: string;
  readonly currency: string;
  readonly asOf: Instant;
  readonly track: string | null;
  /** The tier in force, invitation tiers included. */
  readonly fromTier: string;
  /** The tier of the ladder that is awarded. */
  readonly awardedTier: string;
  /** The tier that would be in force: an invitation tier stays. */
  readonly toTier: string;
  readonly standing: string;
  /** When the next review from then on is; null where tiers are decided at once. */
  readonly nextReviewAt: Instant | null;
  /** When its tier comes into force. */
  readonly effectiveAt: Instant;
  readonly values: MetricValues;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly tiers: readonly TierOutlook[];
  readonly dropRisk: DropRisk;
}

/** One tier above the entry tier, and what stands between it and the partner. */
export interface TierOutlook {
  readonly tier: string;
  readonly isReached: boolean;
  readonly condition: ConditionOutcome;
  /** The ways to it: each lists everything that way still needs. Empty when it is reached. */
  readonly ways: readonly (readonly TierBound[])[];
}

/** Whether the tier would be lost at the next review if nothing more happened. */
export interface DropRisk {
  readonly wouldDrop: boolean;
  readonly reviewAt: Instant | null;
  readonly heldTier: string;
  readonly tierThen: string;
  readonly margins: readonly Margin[];
  /** What the windows count now and no longer at that review, oldest first. */
  readonly leaving: readonly Leaving[];
}

/** One bound of the held tier at the next review: what is over, or (below zero) missing. */
export interface Margin {
  readonly metric: string;
  readonly required: bigint;
  readonly actualNow: bigint;
  readonly actualThen: bigint;
  readonly margin: bigint;
}

export interface Leaving {
  readonly metric: string;
  readonly kind: 'SALE' | 'LEAD';
  readonly subjectId: string;
  /** When it was sold or registered. */
  readonly at: Instant;
  readonly leavesAt: Instant;
  readonly value: bigint;
}
