import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import { managedFrom, type AccountStatus } from '../../domain/decisions/managed-account.ts';
import type { ManagedAccountRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Duration, months } from '../scalars/duration.scalar.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import {
  ManagedAccount,
  ManagedAccountConnection,
  ManagedAccountOrderEnum,
  ManagedAccountStatusEnum,
} from './managed-account.type.ts';

@InputType('ManagedAccountFilter', { description: 'Which managed accounts to list; conditions add up.' })
export class ManagedAccountFilterInput extends EnrolledFilterInput {
  @Field(() => [ManagedAccountStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly AccountStatus[] | null;
}

export const ManagedAccountRelationsResolver = enrolledFieldsOf(ManagedAccount, 'the managed account');

@Resolver(() => ManagedAccount)
export class ManagedAccountResolver {
  @Query(() => ManagedAccountConnection, { description: 'Managed accounts.' })
  managedAccounts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ManagedAccountFilterInput, {
      nullable: true,
      description: 'Which managed accounts; left out: all.',
    })
    filter: ManagedAccountFilterInput | null | undefined,
    @Arg('orderBy', () => ManagedAccountOrderEnum, {
      defaultValue: 'SUBMITTED_AT_DESC',
      description: 'In which order.',
    })
    orderBy: 'SUBMITTED_AT_DESC' | 'SUBMITTED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.managedAccounts.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer whose account it is.' })
  customer(@Root() { customerId }: ManagedAccountRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.customers.load(customerId);
  }

  @FieldResolver(() => Duration, { description: 'How long the service was agreed for.' })
  serviceLength(@Root() { serviceMonths }: ManagedAccountRow): string {
    return months(serviceMonths);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'From when it counts: the later of approval and start of service; null before the approval.',
  })
  managedFrom(@Root() { approvedAt, serviceFrom }: ManagedAccountRow): number | null {
    return approvedAt === null ? null : managedFrom(approvedAt, serviceFrom);
  }
}
