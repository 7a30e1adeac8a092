import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { LeadBucket, LeadStatus } from '../../domain/decisions/lead.ts';
import type { GraphQLContext } from '../context.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { nodeTypeOf } from '../shared/node.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { LeadBucketEnum, LeadOrderEnum, LeadStatusEnum } from './lead.enums.ts';
import { Lead, LeadConnection } from './lead.type.ts';

@InputType('LeadFilter', { description: 'Which leads to list; conditions add up.' })
export class LeadFilterInput extends EnrolledFilterInput {
  @Field(() => [LeadStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly LeadStatus[] | null;

  @Field(() => LeadBucketEnum, { nullable: true, description: 'In this view of the portal.' })
  bucket?: LeadBucket | null;

  @Field(() => DateTime, { nullable: true, description: 'Registered at this instant or later.' })
  registeredFrom?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Registered before this instant.' })
  registeredBefore?: number | null;
}

@Resolver()
export class LeadResolver {
  @Query(() => Lead, { nullable: true, description: 'One lead; null when there is none that the caller may see.' })
  async lead(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<object | null> {
    return nodeTypeOf(id) === 'Lead' ? loaders.leads.load(id) : null;
  }

  @Query(() => LeadConnection, { description: 'Leads.' })
  leads(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LeadFilterInput, { nullable: true, description: 'Which leads; left out: all.' })
    filter: LeadFilterInput | null | undefined,
    @Arg('orderBy', () => LeadOrderEnum, { defaultValue: 'REGISTERED_AT_DESC', description: 'In which order.' })
    orderBy: 'REGISTERED_AT_DESC' | 'REGISTERED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.leads.page(actor, filter ?? {}, orderBy, toPage(page));
  }
}
