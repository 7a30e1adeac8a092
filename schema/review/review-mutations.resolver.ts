import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { RunType } from '../run/run.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { definePayload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { Review } from './review.type.ts';

@InputType({ description: 'Which review to run.' })
export class RunReviewInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => DateTime, {
    description:
      'A review date of the program that has come: 00:00 on the 1st of a month of reviews, in its time zone.',
  })
  reviewAt!: number;

  @Field(() => [ID], { nullable: true, description: 'Only these partners, 1 to 1,000; left out: every partner.' })
  partnerIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Measure again partners that were reviewed, over what is known by now, and let that replace their outcomes. What was found before stays in their history. Left out: only partners that were not reviewed then.',
  })
  reopen!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, 1 to 1,000 characters; required with `reopen`.' })
  reason?: string | null;
}

@InputType({ description: 'Which outcome to replace, by what, and why.' })
export class OverruleReviewInput extends KeyedInput {
  @Field(() => ID, { description: 'The review.' })
  reviewId!: string;

  @Field(() => String, { description: 'The tier of the ladder that is awarded instead.' })
  tier!: string;

  @Field(() => String, { description: 'Why, 1 to 1,000 characters. The partner reads it, too.' })
  reason!: string;
}

const LATER_REVIEW_IN_FORCE = 'A later review is in force and decides the tier now.';

const runReviewPayload = definePayload({
  mutation: 'runReview',
  results: { run: { type: () => RunType, description: 'The run that reviews; it goes on by itself.' } },
  codes: {
    UNKNOWN_PROGRAM: 'There is no such program that the caller owns.',
    NO_REVIEWS: 'The program’s tiers are not decided on dates.',
    NOT_A_REVIEW_DATE: 'The program has no review then; `known` names some dates that are.',
    INVALID_DATE: 'The date has not come yet.',
    CALENDAR_BEHIND: 'The program’s calendar has not come to the date and will run the review itself.',
    NOT_ENROLLED: 'A partner was not in the program before the date.',
    ALREADY_REVIEWED: 'Everybody was reviewed then.',
    NOT_REVIEWED: 'Nobody was reviewed then, so there is nothing to reopen.',
    REASON_REQUIRED: 'Reopening needs a reason.',
    LATER_REVIEW_IN_FORCE,
  },
  details: ['known', 'found'],
});

const overruleReviewPayload = definePayload({
  mutation: 'overruleReview',
  results: { review: { type: () => Review, description: 'The review with the outcome that holds now.' } },
  codes: {
    NOT_FOUND: 'There is no such review that the caller may see.',
    UNKNOWN_TIER: 'The tier is none that a review can award; `known` names those.',
    SAME_TIER: 'The review has awarded that tier.',
    LATER_REVIEW_IN_FORCE,
  },
  details: ['known', 'found'],
});

@Resolver()
export class ReviewMutationsResolver {
  @Mutation(() => runReviewPayload.Type, {
    description:
      'Runs a review of a date that has come, for partners that were not reviewed then, or reopens it. A review that was overruled is reopened only where its partner is named. Long work: the run is given at once. For the program’s owner.',
  })
  async runReview(
    @Arg('input', () => RunReviewInput, INPUT) input: RunReviewInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerIds = null, reason = null } = input;
    const outcome = await context.services.reviews.run(context.actor, { ...input, partnerIds, reason });
    return runReviewPayload.answer(context, outcome, ({ id }, loaders) => ({ run: () => loaders.runs.load(id) }));
  }

  @Mutation(() => overruleReviewPayload.Type, {
    description:
      'Replaces the outcome of a review. The tier changes on the review’s own date while that lies ahead, else now. For the program’s owner.',
  })
  async overruleReview(
    @Arg('input', () => OverruleReviewInput, INPUT) input: OverruleReviewInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.reviews.overrule(context.actor, { ...input });
    return overruleReviewPayload.answer(context, outcome, ({ id }, loaders) => ({
      review: () => loaders.reviews.load(id),
    }));
  }
}
