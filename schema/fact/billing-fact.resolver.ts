import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { FactRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { BillingFact, BillingFactConnection } from './billing-fact.type.ts';

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

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer it is about; null while that is not known.',
  })
  async customer(@Root() { customerId }: FactRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return customerId === null ? null : loaders.customers.load(customerId);
  }
}
