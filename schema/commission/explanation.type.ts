import { Field, Int, ObjectType } from 'type-graphql';
import { Json } from '../scalars/json.scalar.ts';
import { RewardRule } from '../program/program-rules.type.ts';
import { RoundingEnum } from './commission.enums.ts';

@ObjectType('NamedValue', { description: 'A value with its name.', simpleResolvers: true })
export class NamedValue {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The value, as text.' })
  value!: string;
}

@ObjectType('CommissionExplanation', {
  description: 'Why a line is what it is: in words, and as arithmetic that anyone can replay.',
  simpleResolvers: true,
})
export class CommissionExplanation {
  @Field(() => String, { description: 'The rule’s sentence, filled with what this line is about.' })
  sentence!: string;

  @Field(() => RewardRule, {
    nullable: true,
    description: 'The rule; null for a line by hand, or when the adapter no longer carries it.',
  })
  rule!: RewardRule | null;

  @Field(() => String, { nullable: true, description: 'Where the rule stands in its source.' })
  clause!: string | null;

  @Field(() => [NamedValue], {
    description: 'The operands by name: amounts in minor units, rates as plain decimals (`0.125`).',
  })
  inputs!: readonly NamedValue[];

  @Field(() => Json, {
    nullable: true,
    description:
      'The arithmetic as closed data: a name of an input, or `[operation, operand, operand]` with neg, round, add, sub, mul, div.',
  })
  expression!: unknown;

  @Field(() => String, { nullable: true, description: 'The same arithmetic as a formula.' })
  formula!: string | null;

  @Field(() => RoundingEnum, { description: 'How the amount is rounded.' })
  rounding!: string;

  @Field(() => [NamedValue], {
    description: 'What else the rule looked at, such as the tier and since when it was held.',
  })
  facts!: readonly NamedValue[];

  @Field(() => String, { description: 'The adapter that computed it, as id@version.' })
  adapter!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the program’s terms it was computed by; null for an estimate.',
  })
  termsVersion!: number | null;
}
