import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { must } from '../../domain/result.ts';
import type { ReviewRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { toMetricValue } from '../program/translate-tiers.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Review, ReviewConnection, ReviewMetric, ReviewOrderEnum } from './review.type.ts';

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

  @FieldResolver(() => [ReviewMetric], { description: 'Every metric it measured.' })
  async metrics(@Root() review: ReviewRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly ReviewMetric[]> {
    const terms = must(
      await loaders.terms.load({ programId: review.programId, at: review.reviewAt }),
      `program ${review.programId} has terms`,
    );
    const rules = terms.adapter.tiers(terms.params, terms.adapter.tracks(terms.params)[0] ?? null);
    const known = rules.kind === 'LADDER' ? rules.metrics : {};
    return Object.entries(review.metrics).map(([name, value]) => ({
      name,
      label: known[name]?.label ?? name,
      value: toMetricValue(BigInt(value), known[name]?.unit ?? 'COUNT', review.currency),
    }));
  }
}
