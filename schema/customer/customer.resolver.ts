import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import type { AttributionRow, CustomerRow } from '../../services/reads.ts';
import { CommissionLineConnection } from '../commission/commission-line.type.ts';
import type { GraphQLContext } from '../context.ts';
import { Lead } from '../lead/lead.type.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { Attribution, Customer, CustomerConnection, CustomerOrderEnum } from './customer.type.ts';

@InputType('CustomerFilter', { description: 'Which customers to list; conditions add up.' })
export class CustomerFilterInput extends EnrolledFilterInput {
  @Field(() => String, { nullable: true, description: 'The one with this id of the vendor’s own.' })
  externalId?: string | null;
}

export const AttributionRelationsResolver = enrolledFieldsOf(Attribution, 'the attribution');

@Resolver(() => Attribution)
export class AttributionResolver {
  @FieldResolver(() => Lead, { nullable: true, description: 'The lead that was won; null for a link.' })
  async lead(@Root() { leadId }: AttributionRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return leadId === null ? null : loaders.leads.load(leadId);
  }
}

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => CustomerConnection, { description: 'Customers; a partner sees those credited to it or managed by it.' })
  customers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CustomerFilterInput, { nullable: true, description: 'Which customers; left out: all.' })
    filter: CustomerFilterInput | null | undefined,
    @Arg('orderBy', () => CustomerOrderEnum, { defaultValue: 'CREATED_AT_DESC', description: 'In which order.' })
    orderBy: 'CREATED_AT_DESC' | 'CREATED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.customers.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @FieldResolver(() => [Attribution], {
    description: 'Whom it is credited to, in each program at most one partner, as far as the caller may see.',
  })
  attributions(@Root() customer: CustomerRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly AttributionRow[]> {
    return loaders.attributions.load(customer.id);
  }

  @FieldResolver(() => CommissionLineConnection, { description: 'Commission lines about it, the latest first.' })
  commissionLines(
    @Root() customer: CustomerRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.lines.page(actor, { customerId: customer.id }, 'EARNED_AT_DESC', toPage(page));
  }
}
