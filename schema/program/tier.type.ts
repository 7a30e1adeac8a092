import { Field, Int, ObjectType } from 'type-graphql';
import type { Metric as MetricRule } from '../../domain/contract/metric.ts';
import type { TierBoundRow } from '../../services/reads.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Money } from '../shared/money.type.ts';
import { ConditionKindEnum, MeasureEnum, MetricUnitEnum, TierDecisionEnum, TierKindEnum } from './program.enums.ts';

@ObjectType('MetricValue', { description: 'A value of a metric.', simpleResolvers: true })
export class MetricValue {
  @Field(() => MetricUnitEnum, { description: 'What it is counted in.' })
  unit!: MetricRule['unit'];

  @Field(() => Decimal, { description: 'Major units of the currency for MONEY, else a whole number.' })
  value!: string;

  @Field(() => Money, { nullable: true, description: 'The same with its currency; null unless the unit is MONEY.' })
  money!: Money | null;
}

@ObjectType('Metric', { description: 'What the tiers of a program measure.', simpleResolvers: true })
export class Metric {
  @Field(() => String, { description: 'Name within the program, such as `REFERRED_MRR`.' })
  name!: string;

  @Field(() => String, { description: 'The metric in words.' })
  label!: string;

  @Field(() => MetricUnitEnum, { description: 'What it is counted in.' })
  unit!: MetricRule['unit'];

  @Field(() => MeasureEnum, { description: 'What it measures.' })
  measure!: MetricRule['measure']['kind'];

  @Field(() => Int, {
    nullable: true,
    description: 'Months of its window before the moment of measuring; null: everything before it.',
  })
  windowMonths!: number | null;
}

@ObjectType('TierCondition', { description: 'What a tier asks. Bounds are inclusive.', simpleResolvers: true })
export class TierCondition {
  @Field(() => ConditionKindEnum, { description: 'How the condition is made.' })
  kind!: string;

  @Field(() => Metric, { nullable: true, description: 'What is measured; of AT_LEAST only.' })
  metric!: Metric | null;

  @Field(() => MetricValue, { nullable: true, description: 'The bound; of AT_LEAST only.' })
  atLeast!: MetricValue | null;

  @Field(() => [TierCondition], { description: 'The conditions below; of ALL and ANY only.' })
  of!: readonly TierCondition[];
}

@ObjectType('Tier', { description: 'A level of a program.', simpleResolvers: true })
export class Tier {
  @Field(() => String, { description: 'Name, such as `GOLD`.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The track it belongs to; null in a program without tracks.' })
  track!: string | null;

  @Field(() => Int, { description: 'Rank within its track, 0 for the entry tier.' })
  rank!: number;

  @Field(() => TierKindEnum, { description: 'How it is reached.' })
  kind!: string;

  @Field(() => TierCondition, {
    nullable: true,
    description: 'What it asks; null for the entry tier and by invitation.',
  })
  condition!: TierCondition | null;

  @Field(() => TierCondition, {
    nullable: true,
    description: 'What it asks of those who hold it, so as to stay in good standing; null: nothing.',
  })
  keep!: TierCondition | null;
}

@ObjectType('Track', { description: 'A path through a program with a ladder of its own.', simpleResolvers: true })
export class Track {
  @Field(() => String, { description: 'Name, such as `MASTERS`.' })
  name!: string;

  @Field(() => [Tier], { description: 'Its tiers, rising; invitation tiers last.' })
  tiers!: readonly Tier[];
}

@ObjectType('TierReviewRules', { description: 'When the tiers of a program are decided.', simpleResolvers: true })
export class TierReviewRules {
  @Field(() => TierDecisionEnum, { description: 'When they are decided.' })
  decided!: string;

  @Field(() => [Int], { description: 'Months of the reviews, 1 to 12, each at 00:00 on the 1st; of REVIEW only.' })
  months!: readonly number[];

  @Field(() => Int, {
    nullable: true,
    description: 'Day of the same month on which the tier comes into force, at 00:00; of REVIEW only.',
  })
  effectiveDay!: number | null;
}

@ObjectType('TierInForce', { description: 'A tier and when it came, or comes, into force.', simpleResolvers: true })
export class TierInForce {
  @Field(() => String, { description: 'Name of the tier.' })
  name!: string;

  @Field(() => DateTime, {
    description: 'When it came into force; in the future for a tier that is decided and not yet in force.',
  })
  since!: number;
}

@ObjectType('TierBound', {
  description: 'One bound of a tier’s condition, and how far the partner is.',
  simpleResolvers: true,
})
export class TierBound {
  @Field(() => String, { description: 'Name of the metric.' })
  metric!: string;

  @Field(() => String, { description: 'The metric in words.' })
  label!: string;

  @Field(() => MetricValue, { description: 'The bound, inclusive.' })
  required!: TierBoundRow['required'];

  @Field(() => MetricValue, { description: 'What the partner has.' })
  actual!: TierBoundRow['actual'];

  @Field(() => MetricValue, { description: 'What is missing; zero when the bound is met.' })
  missing!: TierBoundRow['missing'];
}

@ObjectType('TierProgress', { description: 'How far a partner is from one tier.', simpleResolvers: true })
export class TierProgress {
  @Field(() => String, { description: 'Name of the tier.' })
  tier!: string;

  @Field(() => Boolean, { description: 'Its condition holds.' })
  isReached!: boolean;

  @Field(() => [TierBound], { description: 'Every bound in its condition.' })
  bounds!: readonly TierBoundRow[];
}
