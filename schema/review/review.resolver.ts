import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { TierRules } from '../../domain/contract/adapter.ts';
import { toOutcome, waysTo } from '../../domain/engine/missing.ts';
import type { MetricValues } from '../../domain/engine/measure.ts';
import { must } from '../../domain/result.ts';
import type { ReviewRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { ListSize } from '../shared/cost/directives.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { ReviewOrderEnum } from './review.enums.ts';
import { Review, ReviewConnection, ReviewDecision, ReviewMetric, TierOutlook } from './review.type.ts';
import { toConditionOutcome, toReviewMetrics, toTierBound, type MetricNames } from './translate-review.ts';

export const ReviewRelationsResolver = enrolledFieldsOf(Review, 'the review');

@Resolver(() => Review)
export class ReviewResolver {
  @Query(() => ReviewConnection, { description: 'Reviews of tiers.' })
  reviews(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EnrolledFilterInput, { nullable: true, description: 'Which reviews; left out: all.' })
    filter: EnrolledFilterInput | null | undefined,
    @Arg('orderBy', () => ReviewOrderEnum, { defaultValue: 'REVIEW_AT_DESC', description: 'In which order.' })
    orderBy: 'REVIEW_AT_DESC' | 'REVIEW_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.reviews.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @ListSize(10)
  @FieldResolver(() => [ReviewMetric], { description: 'Every metric it measured.' })
  async metrics(@Root() review: ReviewRow, @Ctx() context: GraphQLContext): Promise<readonly ReviewMetric[]> {
    return toReviewMetrics(namesOf(await rulesOf(review, context), review), toValues(review.metrics));
  }

  @ListSize(10)
  @FieldResolver(() => [TierOutlook], {
    description: 'What each tier above the entry tier asked by the terms then, and how the partner stood.',
  })
  async tiers(@Root() review: ReviewRow, @Ctx() context: GraphQLContext): Promise<readonly TierOutlook[]> {
    const rules = await rulesOf(review, context);
    if (rules.kind === 'NONE') return [];
    const [names, values] = [namesOf(rules, review), toValues(review.metrics)];
    return rules.ladder.flatMap(({ tier, when }): readonly TierOutlook[] => {
      if (when === null) return [];
      const outcome = toOutcome(when, values);
      const ways = outcome.isMet ? [] : waysTo(when, values);
      return [
        {
          tier,
          isReached: outcome.isMet,
          condition: toConditionOutcome(names, outcome),
          ways: ways.map((way) => ({ missing: way.map((bound) => toTierBound(names, bound)) })),
        },
      ];
    });
  }

  @ListSize(10)
  @FieldResolver(() => [ReviewDecision], {
    description: 'What it found first, then everything that replaced it, in that order. The last one holds.',
  })
  async decisions(@Root() review: ReviewRow, @Ctx() context: GraphQLContext): Promise<readonly ReviewDecision[]> {
    const names = namesOf(await rulesOf(review, context), review);
    return review.revisions.map((revision) => ({
      ...revision,
      metrics: toReviewMetrics(names, toValues(revision.metrics)),
    }));
  }
}

/** The rules of the partner's track by the terms that were in force at the review. */
async function rulesOf(review: ReviewRow, { loaders }: GraphQLContext): Promise<TierRules> {
  const terms = must(
    await loaders.terms.load({ programId: review.programId, at: review.reviewAt }),
    `program ${review.programId} has terms`,
  );
  return terms.adapter.tiers(terms.params, review.track);
}

const namesOf = (rules: TierRules, { currency }: ReviewRow): MetricNames => ({
  metrics: rules.kind === 'LADDER' ? rules.metrics : {},
  currency,
});

const toValues = (metrics: Readonly<Record<string, string>>): MetricValues =>
  Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, BigInt(value)]));
