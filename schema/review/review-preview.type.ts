import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EnrollmentRow } from '../../services/reads.ts';
import { StandingEnum } from '../partner/partner.type.ts';
import { MetricValue } from '../program/tier.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { WindowItemKindEnum } from './review.enums.ts';
import { ReviewMetric, TierOutlook } from './review.type.ts';

@ObjectType('TierMargin', {
  description: 'One bound of the held tier: by how much it is kept, now and at the next review.',
  simpleResolvers: true,
})
export class TierMargin {
  @Field(() => String, { description: 'Name of the metric.' })
  metric!: string;

  @Field(() => String, { description: 'The metric in words.' })
  label!: string;

  @Field(() => MetricValue, { description: 'The bound, inclusive.' })
  required!: object;

  @Field(() => MetricValue, { description: 'What the partner has.' })
  actual!: object;

  @Field(() => MetricValue, { description: 'What it would have at the next review if nothing more happened.' })
  actualThen!: object;

  @Field(() => MetricValue, {
    description: 'What that is above the bound; below zero: what would be missing then.',
  })
  margin!: object;
}

@ObjectType('LeavingItem', {
  description: 'A sale or lead that a window counts now and will not at the next review.',
  simpleResolvers: true,
})
export class LeavingItem {
  @Field(() => String, { description: 'Name of the metric that loses it.' })
  metric!: string;

  @Field(() => String, { description: 'That metric in words.' })
  label!: string;

  @Field(() => WindowItemKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => ID, { description: 'Id of the customer sold to, or of the lead.' })
  subjectId!: string;

  @Field(() => DateTime, { description: 'When it was sold or registered.' })
  at!: number;

  @Field(() => DateTime, { description: 'From when on the window no longer counts it.' })
  leavesAt!: number;

  @Field(() => MetricValue, { description: 'What the metric loses, before any factor of the metric.' })
  value!: object;
}

@ObjectType('DropRisk', {
  description: 'Whether a partner would lose its tier at the next review if nothing more happened until then.',
  simpleResolvers: true,
})
export class DropRisk {
  @Field(() => Boolean, { description: 'It would fall below the tier it holds.' })
  wouldDrop!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'That review; null where tiers are decided at once.' })
  reviewAt!: number | null;

  @Field(() => String, { description: 'The tier of the ladder that it holds, also underneath an invitation tier.' })
  heldTier!: string;

  @Field(() => String, { description: 'The tier that review would award.' })
  tierThen!: string;

  @ListSize(10)
  @Field(() => [TierMargin], { description: 'The bounds of the held tier; empty for the entry tier.' })
  margins!: readonly TierMargin[];

  @ListSize(50)
  @Field(() => [LeavingItem], {
    description: 'What falls out of the windows until then, the first to go first; at most 50.',
  })
  leaving!: readonly LeavingItem[];

  @Field(() => Int, { description: 'How many there are altogether.' })
  leavingCount!: number;
}

@ObjectType('ReviewPreview', {
  description: 'What a review of a partner’s tier would decide. Nothing is written.',
  simpleResolvers: true,
})
export class ReviewPreview {
  @Field(() => DateTime, { description: 'The instant it is for.' })
  asOf!: number;

  @Field(() => String, { nullable: true, description: 'The partner’s track then; null in a program without tracks.' })
  track!: string | null;

  @Field(() => String, { description: 'The tier in force then.' })
  fromTier!: string;

  @Field(() => String, { description: 'The tier of the ladder that would be awarded.' })
  awardedTier!: string;

  @Field(() => String, { description: 'The tier that would be in force; an invitation tier stays.' })
  toTier!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The next review from `asOf` on, that instant included; null where tiers are decided at once.',
  })
  nextReviewAt!: number | null;

  @Field(() => DateTime, {
    description: 'When the tier that this review decides comes into force; `asOf` where tiers are decided at once.',
  })
  effectiveAt!: number;

  @Field(() => StandingEnum, { description: 'The standing it would find.' })
  standing!: EnrollmentRow['standing'];

  @ListSize(10)
  @Field(() => [ReviewMetric], { description: 'Every metric, as measured.' })
  metrics!: readonly ReviewMetric[];

  @ListSize(10)
  @Field(() => [TierOutlook], { description: 'Each tier above the entry tier, rising, and what is missing for it.' })
  tiers!: readonly TierOutlook[];

  @Field(() => DropRisk, { description: 'Whether the tier would be lost.' })
  dropRisk!: DropRisk;
}
export const ReviewPreviewConnection = connectionOf(ReviewPreview, 'ReviewPreview', 'a preview of a review');
