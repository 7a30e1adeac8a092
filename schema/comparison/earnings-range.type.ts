import { Field, ObjectType } from 'type-graphql';
import { Money } from '../shared/money.type.ts';

@ObjectType('AssumedSetting', { description: 'A value of something that is assumed.', simpleResolvers: true })
export class AssumedSetting {
  @Field(() => String, { description: 'The parameter that decides it.' })
  term!: string;

  @Field(() => String, { description: 'The value, as text.' })
  value!: string;
}

@ObjectType('EarningsUnderSettings', {
  description: 'What the story brings when what is assumed is settled in one way.',
  simpleResolvers: true,
})
export class EarningsUnderSettings {
  @Field(() => [AssumedSetting], { description: 'How everything that is assumed is settled.' })
  settings!: readonly AssumedSetting[];

  @Field(() => Money, { description: 'Earned before the horizon.' })
  earned!: Money;

  @Field(() => Money, { description: 'Of that, in payouts whose period ends before the horizon.' })
  paid!: Money;
}

@ObjectType('EarningsRange', {
  description: 'What a program would pay over the settings of what is assumed; all of them are tried together.',
  simpleResolvers: true,
})
export class EarningsRange {
  @Field(() => EarningsUnderSettings, { description: 'The least that is earned, and under which settings.' })
  min!: object;

  @Field(() => EarningsUnderSettings, { description: 'The most that is earned, and under which settings.' })
  max!: object;

  @Field(() => Boolean, { description: 'Every combination was tried; false: there are too many, or some cannot be.' })
  isComplete!: boolean;

  @Field(() => [EarningsUnderSettings], { description: 'What was tried, the settings in force first.' })
  tried!: readonly object[];
}
