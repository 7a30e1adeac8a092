import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { FactRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Duration } from '../scalars/duration.scalar.ts';
import { BillingFact, BillingFactConnection, FactStatusEnum } from './billing-fact.type.ts';

@InputType('BillingFactFilter', { description: 'Which facts to list; conditions add up.' })
export class BillingFactFilterInput {
  @Field(() => [FactStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly FactRow['status'][] | null;

  @Field(() => FactStatusEnum, { nullable: true, description: 'In this state.' })
  status?: FactRow['status'] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these types, such as `billing.paid`.' })
  types?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Reported by this system.' })
  source?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this customer.' })
  customerId?: string | null;
}

@Resolver(() => BillingFact)
export class BillingFactResolver {
  @Query(() => BillingFactConnection, {
    description: 'Facts that wait for what they refer to, the latest first. For the vendor’s staff.',
  })
  unmatchedFacts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('source', () => String, { nullable: true, description: 'Reported by this system; left out: by any.' })
    source: string | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.facts.page(actor, { statuses: ['UNMATCHED'], source }, 'RECORDED_DESC', toPage(page));
  }

  @Query(() => BillingFactConnection, {
    description: 'Facts and their corrections, the latest recorded first. For the vendor’s staff.',
  })
  billingFacts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BillingFactFilterInput, { nullable: true, description: 'Which facts; left out: all.' })
    filter: BillingFactFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    const { status, statuses, ...rest } = filter ?? {};
    const asked = typeof status === 'string' ? (statuses ?? [status]).filter((each) => each === status) : statuses;
    return reads.facts.page(actor, { ...rest, statuses: asked }, 'RECORDED_DESC', toPage(page));
  }

  @FieldResolver(() => Duration, {
    nullable: true,
    description: 'How long it has waited for what it refers to, by the time of day; of UNMATCHED only.',
  })
  waiting(@Root() { status, waitingSeconds }: FactRow): string | null {
    return status === 'UNMATCHED' ? `PT${Math.max(0, waitingSeconds)}S` : null;
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it is about; null while that is not known.',
  })
  async customer(@Root() { customerId }: FactRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return customerId === null ? null : loaders.customers.load(customerId);
  }
}
