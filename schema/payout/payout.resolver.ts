import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { PayoutRow } from '../../services/reads.ts';
import { CommissionLineConnection } from '../commission/commission-line.type.ts';
import type { GraphQLContext } from '../context.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Payout, PayoutConnection, PayoutOrderEnum, PayoutStatusEnum } from './payout.type.ts';

@InputType('PayoutFilter', { description: 'Which payouts to list; conditions add up.' })
export class PayoutFilterInput extends EnrolledFilterInput {
  @Field(() => [PayoutStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly PayoutRow['status'][] | null;

  @Field(() => String, { nullable: true, description: 'Of this stream.' })
  stream?: string | null;
}

export const PayoutRelationsResolver = enrolledFieldsOf(Payout, 'the payout');

@Resolver(() => Payout)
export class PayoutResolver {
  @Query(() => PayoutConnection, { description: 'Payouts.' })
  payouts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PayoutFilterInput, { nullable: true, description: 'Which payouts; left out: all.' })
    filter: PayoutFilterInput | null | undefined,
    @Arg('orderBy', () => PayoutOrderEnum, { defaultValue: 'FORMED_AT_DESC', description: 'In which order.' })
    orderBy: 'FORMED_AT_DESC' | 'FORMED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.payouts.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @FieldResolver(() => CommissionLineConnection, { description: 'The lines it claims, the latest first.' })
  lines(
    @Root() payout: PayoutRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.lines.page(actor, { payoutId: payout.id }, 'EARNED_AT_DESC', toPage(page));
  }
}
