import { Field, InputType, Int } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import { DEFAULT_STORY } from '../../services/comparison/contract.ts';
import { Json } from '../scalars/json.scalar.ts';
import { ComparedTermsEnum, StoryFactTypeEnum, type StoryFactType } from './comparison.enums.ts';

const WHEN =
  'A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z.';
const AMOUNT = 'Major units, such as 1200.00; taken in the currency of each program.';

/** Dates and amounts are text here: what is wrong is told by its path, together with everything else that is. */
@InputType('StoryFactInput', {
  description: 'One thing that happens in a story. Its type says which fields it needs; ids are made up by the caller.',
})
export class StoryFactInput {
  @Field(() => StoryFactTypeEnum, { description: 'What happens.' })
  type!: StoryFactType;

  @Field(() => String, { description: `When it happens. ${WHEN}` })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Id of the referral.' })
  referral?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the customer; referred once in a story.' })
  customer?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the referred company.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: `What the customer will pay a month. ${AMOUNT}` })
  mrr?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the invoice.' })
  invoice?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the payment; left out, it is the invoice’s.' })
  payment?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the refund.' })
  refund?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What was paid, tax included, or given back, without it. ${AMOUNT}`,
  })
  amount?: string | null;

  @Field(() => String, { nullable: true, description: 'The tax in the amount; left out: none.' })
  tax?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; when given, it must be that of every program the customer is in.',
  })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: `Start of the service that was paid for. ${WHEN}` })
  from?: string | null;

  @Field(() => String, { nullable: true, description: `End of that service, exclusive. ${WHEN}` })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the managed account.' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: `Start of the partner’s service. ${WHEN}` })
  serviceFrom?: string | null;

  @Field(() => Int, { nullable: true, description: 'Months of that service by its contract.' })
  serviceMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The contract is shown.' })
  proof?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The client agrees.' })
  clientConsent?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was lost or rejected.' })
  reason?: string | null;
}

@InputType('StoryInput', { description: 'A business story of one partner: exactly one of `standard` and `facts`.' })
export class StoryInput {
  @Field(() => String, { nullable: true, description: 'Name of a standard story; see `standardStories`.' })
  standard?: string | null;

  @Field(() => [StoryFactInput], { nullable: true, description: 'What happens, in any order of time.' })
  facts?: readonly StoryFactInput[] | null;

  @Field(() => String, { nullable: true, description: 'What the story is called.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of its dates, used for every program; left out: the standard story’s, or UTC.',
  })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The horizon: what is dated on it or later does not count. ${WHEN} Left out: the standard story’s, or a year after the last date.`,
  })
  until?: string | null;
}

@InputType('CompareProgramInput', {
  description: 'A program to run the story through: exactly one of `slug` and `adapter`.',
})
export class CompareProgramInput {
  @Field(() => String, { nullable: true, description: 'A published program, under its own terms.' })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: 'A set of rules, such as `klaviyo-agency`, under its defaults.' })
  adapter?: string | null;

  @Field(() => Json, { nullable: true, description: 'Parameters to set, merged over the terms or the defaults.' })
  params?: JsonObject | null;

  @Field(() => ComparedTermsEnum, {
    defaultValue: 'IN_FORCE',
    description: 'Which terms of a published program are meant.',
  })
  terms!: 'IN_FORCE' | 'BY_DATE';

  @Field(() => String, { nullable: true, description: 'The track to start on; left out: the program’s first.' })
  track?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The tier to start at; left out: the entry tier. None where tiers follow the business at once.',
  })
  tier?: string | null;

  @Field(() => String, { nullable: true, description: `When the partner joins; left out: at the first fact. ${WHEN}` })
  enrolledAt?: string | null;
}

@InputType('CompareEarningsInput', { description: 'One story and the programs to run it through.' })
export class CompareEarningsInput {
  @Field(() => StoryInput, {
    nullable: true,
    description: `The story; left out: the standard story \`${DEFAULT_STORY}\`.`,
  })
  story?: StoryInput | null;

  @Field(() => [CompareProgramInput], {
    description: 'The programs; the same one may stand there under several terms.',
  })
  programs!: readonly CompareProgramInput[];
}
