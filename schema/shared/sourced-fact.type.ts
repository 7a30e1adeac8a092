import { Field, ObjectType } from 'type-graphql';
import type { TermGroup, TermStatus } from '../../domain/contract/term.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { Cost } from './cost/directives.ts';
import { defineEnum } from './define-enum.ts';

export const TermStatusEnum = defineEnum('TermStatus', 'How far a published term can be relied on.', {
  STATED: 'A source states it.',
  UNKNOWN: 'No source says anything about it.',
  CONFLICTING: 'Sources say different things; `value` is the one that is followed.',
  ASSUMED: 'Chosen where the sources are silent or open; the note says why.',
} satisfies Record<TermStatus, string>);

export const TermGroupEnum = defineEnum('TermGroup', 'What a term is about.', {
  JOINING: 'Who may join, and how.',
  LADDER: 'Tracks, tiers, and how they are reached.',
  REWARD: 'What is rewarded, and how much.',
  ATTRIBUTION: 'Whom a customer is credited to.',
  PAYOUT: 'When and how money is paid out.',
  PROMOTION: 'What a partner may do to promote.',
  MATERIALS: 'What a partner is given to promote with.',
  BENEFITS: 'What else a partner gets.',
  BILLING_RULES: 'How the vendor bills its customers, as far as it changes a commission.',
} satisfies Record<TermGroup, string>);

@ObjectType('SourceReading', { description: 'What one source says about a term.', simpleResolvers: true })
export class SourceReading {
  @Field(() => String, { description: 'What it says, in our words.' })
  value!: string;

  @Field(() => String, { description: 'The document, such as “Klaviyo partner guide”.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'A short reference to the clause inside the source.' })
  quoteRef!: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'The date the source was read or holds for; null when it carries none.',
  })
  asOf!: string | null;
}

@Cost(0)
@ObjectType('SourcedFact', {
  description:
    'One published statement about a program under a stable key, with where it comes from. Programs are compared key by key.',
  simpleResolvers: true,
})
export class SourcedFact {
  @Field(() => String, { description: 'Stable key, such as `reward.rate` or `reward.rate[GOLD]`.' })
  key!: string;

  @Field(() => String, { description: 'The key in words.' })
  label!: string;

  @Field(() => TermGroupEnum, { description: 'What the term is about.' })
  group!: TermGroup;

  @Field(() => TermStatusEnum, { description: 'How far it can be relied on.' })
  status!: TermStatus;

  @Field(() => String, { nullable: true, description: 'The value that is followed, in words; null while UNKNOWN.' })
  value!: string | null;

  @Field(() => [SourceReading], { description: 'What each source says; empty while UNKNOWN.' })
  readings!: readonly SourceReading[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was assumed, what conflicts, or where the answer would stand.',
  })
  note!: string | null;
}
