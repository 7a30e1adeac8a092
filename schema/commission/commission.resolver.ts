import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { CommissionEstimateConnection, CommissionLineConnection } from './commission-line.type.ts';
import { LineOrderEnum } from './commission.enums.ts';

@InputType('CommissionLineFilter', { description: 'Which commission lines to list; conditions add up.' })
export class CommissionLineFilterInput extends EnrolledFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Part of this payout.' })
  payoutId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Paid in this stream.' })
  stream?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Earned at this instant or later.' })
  earnedFrom?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Earned before this instant.' })
  earnedBefore?: number | null;
}

@InputType('CommissionEstimateFilter', { description: 'Which estimates to list; conditions add up.' })
export class CommissionEstimateFilterInput extends EnrolledFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this customer.' })
  customerId?: string | null;
}

@Resolver()
export class CommissionResolver {
  @Query(() => CommissionLineConnection, { description: 'Commission lines.' })
  commissionLines(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CommissionLineFilterInput, { nullable: true, description: 'Which lines; left out: all.' })
    filter: CommissionLineFilterInput | null | undefined,
    @Arg('orderBy', () => LineOrderEnum, { defaultValue: 'EARNED_AT_DESC', description: 'In which order.' })
    orderBy: 'EARNED_AT_DESC' | 'EARNED_AT_ASC',
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description: 'Lines posted at this instant or before; their state is today’s.',
    })
    asOf: number | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.lines.page(actor, { ...filter, asOf }, orderBy, toPage(page));
  }

  @Query(() => CommissionEstimateConnection, {
    description: 'What is still to be earned or posted, the earliest first.',
  })
  commissionEstimates(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CommissionEstimateFilterInput, {
      nullable: true,
      description: 'Which estimates; left out: all.',
    })
    filter: CommissionEstimateFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.estimates.page(actor, filter ?? {}, 'EARNED_AT_ASC', toPage(page));
  }
}
