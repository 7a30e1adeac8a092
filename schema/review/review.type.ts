import { Field, Int, ObjectType } from 'type-graphql';
import type { ConditionOutcome as ConditionOutcomeRule } from '../../domain/engine/missing.ts';
import type { EnrollmentRow, MoneyValue, ReviewRevisionRow } from '../../services/reads.ts';
import { StandingEnum } from '../partner/partner.type.ts';
import { ConditionKindEnum } from '../program/program.enums.ts';
import { MetricValue, TierBound } from '../program/tier.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';
import { ReviewDecisionKindEnum } from './review.enums.ts';

@ObjectType('ReviewMetric', { description: 'A metric as a review measured it.', simpleResolvers: true })
export class ReviewMetric {
  @Field(() => String, { description: 'Name of the metric.' })
  name!: string;

  @Field(() => String, { description: 'The metric in words.' })
  label!: string;

  @Field(() => MetricValue, { description: 'Its value.' })
  value!: object;
}

@ObjectType('TierConditionOutcome', {
  description: 'A condition of a tier and how it stands: a bound, or conditions of which all or any must hold.',
  simpleResolvers: true,
})
export class TierConditionOutcome {
  @Field(() => ConditionKindEnum, { description: 'How the condition is made.' })
  kind!: ConditionOutcomeRule['kind'];

  @Field(() => Boolean, { description: 'It holds.' })
  isMet!: boolean;

  @Field(() => TierBound, { nullable: true, description: 'What is asked, there and missing; of AT_LEAST only.' })
  bound!: TierBound | null;

  @ListSize(10)
  @Field(() => [TierConditionOutcome], { description: 'The conditions below; of ALL and ANY only.' })
  of!: readonly TierConditionOutcome[];
}

@ObjectType('TierWay', {
  description: 'One way to a tier: everything that is still missing on that way.',
  simpleResolvers: true,
})
export class TierWay {
  @ListSize(10)
  @Field(() => [TierBound], { description: 'The bounds that are not met yet; all of them are needed.' })
  missing!: readonly TierBound[];
}

@ObjectType('TierOutlook', {
  description: 'One tier above the entry tier, and what stands between it and a partner.',
  simpleResolvers: true,
})
export class TierOutlook {
  @Field(() => String, { description: 'Name of the tier.' })
  tier!: string;

  @Field(() => Boolean, { description: 'Its condition holds.' })
  isReached!: boolean;

  @Field(() => TierConditionOutcome, { description: 'Its condition, part by part.' })
  condition!: TierConditionOutcome;

  @ListSize(16)
  @Field(() => [TierWay], {
    description: 'The ways to it, the shortest first; going one of them is enough. Empty when it is reached.',
  })
  ways!: readonly TierWay[];
}

@ObjectType('ReviewDecision', { description: 'An outcome that a review has, or had.', simpleResolvers: true })
export class ReviewDecision {
  @Field(() => ReviewDecisionKindEnum, { description: 'How it came about.' })
  kind!: ReviewRevisionRow['kind'];

  @Field(() => String, { description: 'The tier of the ladder that it awarded.' })
  awardedTier!: string;

  @Field(() => String, { description: 'The tier in force after it; an invitation tier stays.' })
  toTier!: string;

  @Field(() => StandingEnum, { description: 'The standing that it found.' })
  standing!: EnrollmentRow['standing'];

  @Field(() => DateTime, { description: 'When its tier came, or would have come, into force.' })
  effectiveAt!: number;

  @Field(() => DateTime, { description: 'When it was decided, by the program’s clock.' })
  decidedAt!: number;

  @Field(() => String, { nullable: true, description: 'Why; null for what the review found.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of who decided it; null for what the review found.' })
  actor!: string | null;

  @ListSize(10)
  @Field(() => [ReviewMetric], { description: 'What was measured for it.' })
  metrics!: readonly ReviewMetric[];
}

@ObjectType('Review', {
  description:
    'The dated check of a partner’s metrics that decided its tier. Its fields show the outcome that holds; `decisions` shows what it found first and what replaced that.',
  implements: Node,
  simpleResolvers: true,
})
export class Review extends Node {
  @Field(() => DateTime, { description: 'The instant it measured at.' })
  reviewAt!: number;

  @Field(() => DateTime, { description: 'When the tier it decided came into force.' })
  effectiveAt!: number;

  @Field(() => String, { nullable: true, description: 'The partner’s track then; null in a program without tracks.' })
  track!: string | null;

  @Field(() => String, { description: 'The tier in force before.' })
  fromTier!: string;

  @Field(() => String, { description: 'The tier in force after; an invitation tier stays.' })
  toTier!: string;

  @Field(() => String, { description: 'The tier of the ladder that it awarded, which an invitation tier may hide.' })
  awardedTier!: string;

  @Field(() => StandingEnum, { description: 'Whether the partner kept what its tier asks.' })
  standing!: EnrollmentRow['standing'];

  @Field(() => Money, { description: 'Referred monthly recurring revenue it measured.' })
  referredMrr!: MoneyValue;

  @Field(() => Money, { description: 'Managed monthly recurring revenue it measured.' })
  managedMrr!: MoneyValue;

  @Field(() => Int, { description: 'Leads it counted.' })
  leads!: number;

  @Field(() => DateTime, { description: 'When it was written down, by the time of day.' })
  recordedAt!: number;
}
export const ReviewConnection = connectionOf(Review, 'Review', 'a review');
