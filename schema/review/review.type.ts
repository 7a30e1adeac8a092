import { Field, Int, ObjectType } from 'type-graphql';
import type { EnrollmentRow, MoneyValue } from '../../services/reads.ts';
import { StandingEnum } from '../partner/partner.type.ts';
import { MetricValue } from '../program/tier.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';

export const ReviewOrderEnum = defineEnum('ReviewOrder', 'Orders of reviews.', {
  REVIEW_AT_DESC: 'The latest first.',
  REVIEW_AT_ASC: 'The earliest first.',
});

@ObjectType('ReviewMetric', { description: 'A metric as a review measured it.', simpleResolvers: true })
export class ReviewMetric {
  @Field(() => String, { description: 'Name of the metric.' })
  name!: string;

  @Field(() => String, { description: 'The metric in words.' })
  label!: string;

  @Field(() => MetricValue, { description: 'Its value.' })
  value!: object;
}

@ObjectType('Review', {
  description: 'The dated check of a partner’s metrics that decided its tier.',
  implements: Node,
  simpleResolvers: true,
})
export class Review extends Node {
  @Field(() => DateTime, { description: 'The instant it measured at.' })
  reviewAt!: number;

  @Field(() => DateTime, { description: 'When the tier it decided came into force.' })
  effectiveAt!: number;

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
