import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { Money } from '../shared/money.type.ts';

@ObjectType('PreviewSums', { description: 'Sums under one set of terms.', simpleResolvers: true })
export class PreviewSums {
  @Field(() => Money, { description: 'Earned by now, what refunds took back taken off.' })
  earned!: Money;

  @Field(() => Money, { description: 'In payouts whose period has ended.' })
  paid!: Money;
}

@ObjectType('PreviewedMonth', { description: 'A month of a program under both sets of terms.', simpleResolvers: true })
export class PreviewedMonth {
  @Field(() => CivilDate, { description: 'The month’s first day.' })
  month!: string;

  @Field(() => Money, { description: 'Earned in it under the terms as they are.' })
  before!: Money;

  @Field(() => Money, { description: 'Earned in it under the proposed terms.' })
  after!: Money;

  @Field(() => Money, { description: 'What the proposed terms would have added.' })
  difference!: Money;
}

@ObjectType('PreviewedPartner', {
  description: 'A partner under both sets of terms.',
  simpleResolvers: true,
})
export class PreviewedPartner {
  @Field(() => PreviewSums, { description: 'Under the terms as they are.' })
  before!: PreviewSums;

  @Field(() => PreviewSums, { description: 'Under the proposed terms.' })
  after!: PreviewSums;

  @Field(() => Money, { description: 'What the proposed terms would have added to what it earned.' })
  difference!: Money;

  @Field(() => String, { nullable: true, description: 'Its tier now under the terms as they are; null without tiers.' })
  tierBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'Its tier now under the proposed terms; null without tiers.' })
  tierAfter!: string | null;
}

@ObjectType('PreviewedTierChange', { description: 'A partner whose tier would be another.', simpleResolvers: true })
export class PreviewedTierChange {
  @Field(() => String, { nullable: true, description: 'Its tier now under the terms as they are.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its tier now under the proposed terms.' })
  after!: string | null;
}

@ObjectType('TermsPreviewResult', {
  description:
    'What other terms would have made of a program’s real past. Both sides are computed from the facts alone, so what was decided by hand (a tier overruled, an adjustment) is in neither.',
  simpleResolvers: true,
})
export class TermsPreviewResult {
  @Field(() => DateTime, { description: 'From when the proposed terms hold.' })
  validFrom!: number;

  @Field(() => DateTime, { description: 'What is dated before this instant counts.' })
  until!: number;

  @Field(() => Int, { description: 'Facts that were folded.' })
  facts!: number;

  @Field(() => [Int], {
    description: 'Published versions that come into force later than the proposed one, and take over then.',
  })
  laterVersions!: readonly number[];

  @Field(() => Int, { description: 'Partners in the program.' })
  partnerCount!: number;

  @Field(() => Int, { description: 'Partners who would have earned another sum.' })
  changedPartnerCount!: number;

  @Field(() => PreviewSums, { description: 'The program under the terms as they are.' })
  before!: PreviewSums;

  @Field(() => PreviewSums, { description: 'The program under the proposed terms.' })
  after!: PreviewSums;

  @Field(() => [PreviewedMonth], { description: 'Month by month, where anything is earned under either.' })
  months!: readonly PreviewedMonth[];

  @Field(() => [PreviewedPartner], {
    description: 'At most 50 partners whose sums change most, the largest change first.',
  })
  partners!: readonly object[];

  @Field(() => Int, { description: 'Partners whose tier would be another.' })
  tierChangeCount!: number;

  @Field(() => [PreviewedTierChange], { description: 'At most 50 of them.' })
  tierChanges!: readonly object[];
}
