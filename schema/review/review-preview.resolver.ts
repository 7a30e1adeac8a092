import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ReviewPreview as Preview } from '../../services/reviews/contract.ts';
import type { EnrollmentRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { ReviewPreview, ReviewPreviewConnection, type DropRisk } from './review-preview.type.ts';
import { labelOf, toConditionOutcome, toReviewMetrics, toTierBound, valueOf } from './translate-review.ts';

export const ReviewPreviewRelationsResolver = enrolledFieldsOf(ReviewPreview, 'the preview');

const LEAVING_MAX = 50;

@Resolver(() => ReviewPreview)
export class ReviewPreviewResolver {
  @Query(() => ReviewPreviewConnection, {
    description:
      'What a review of partners’ tiers would decide at any instant, by enrolment date: the same answer as the review that then runs. Writes nothing. For the program’s owner, and for each partner about itself. Empty in a program without tiers.',
  })
  async previewReview(
    @Arg('programSlug', () => String, { description: 'The program.' }) programSlug: string,
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description:
        'When, over what is known by now; left out: this moment, by the program’s clock, with everything that has happened until then counted.',
    })
    asOf: number | null | undefined,
    @Arg('partnerId', () => ID, { nullable: true, description: 'Only this partner; left out: all that may be seen.' })
    partnerId: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads, services }: GraphQLContext,
  ): Promise<object> {
    const moment = await services.reviews.moment(actor, programSlug, asOf ?? null);
    const filter = { programSlug, partnerId: partnerId ?? null, enrolledBefore: moment.at };
    const nobody = { ...filter, statuses: [] };
    const enrolments = await reads.enrollments.page(
      actor,
      moment.hasTiers ? filter : nobody,
      'ENROLLED_AT_ASC',
      toPage(page),
    );
    const previews = await services.reviews.preview(
      actor,
      moment,
      enrolments.nodes.map((enrolment) => enrolment.partnerId),
    );
    const toNode = (enrolment: EnrollmentRow): object | null => {
      const preview = previews.get(enrolment.partnerId);
      return preview === undefined ? null : toReviewPreview(preview);
    };
    const nodes = enrolments.nodes.map(toNode);
    return {
      edges: enrolments.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] })),
      nodes,
      pageInfo: enrolments.pageInfo,
      totalCount: enrolments.totalCount,
    };
  }
}

function toReviewPreview(preview: Preview): object {
  const { metrics, currency, values, tiers, dropRisk, ...shown } = preview;
  const names = { metrics, currency };
  return {
    ...shown,
    metrics: toReviewMetrics(names, values),
    tiers: tiers.map(({ tier, isReached, condition, ways }) => ({
      tier,
      isReached,
      condition: toConditionOutcome(names, condition),
      ways: ways.map((way) => ({ missing: way.map((bound) => toTierBound(names, bound)) })),
    })),
    dropRisk: toDropRisk(preview),
  };
}

function toDropRisk(preview: Preview): DropRisk {
  const { margins, leaving, ...risk } = preview.dropRisk;
  return {
    ...risk,
    margins: margins.map(({ metric, required, actualNow, actualThen, margin }) => ({
      metric,
      label: labelOf(preview, metric),
      required: valueOf(preview, metric, required),
      actual: valueOf(preview, metric, actualNow),
      actualThen: valueOf(preview, metric, actualThen),
      margin: valueOf(preview, metric, margin),
    })),
    leaving: leaving.slice(0, LEAVING_MAX).map(({ metric, value, ...item }) => ({
      ...item,
      metric,
      label: labelOf(preview, metric),
      value: valueOf(preview, metric, value),
    })),
    leavingCount: leaving.length,
  };
}
