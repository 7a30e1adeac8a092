import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { contactAllowedFrom, managedFrom, type AccountStatus } from '../../domain/decisions/managed-account.ts';
import type { ManagedAccountRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { Document } from '../document/document.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Duration, months } from '../scalars/duration.scalar.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { EnrolledFilterInput } from '../shared/enrolled-filter.input.ts';
import { checkPageSize, PageArgs, toPage } from '../shared/page.args.ts';
import { availableAccountActions } from './available-actions.ts';
import {
  ManagedAccount,
  ManagedAccountAvailableAction,
  ManagedAccountConnection,
  ManagedAccountContact,
  ManagedAccountOrderEnum,
  ManagedAccountStatusEnum,
  ManagedMonthType,
} from './managed-account.type.ts';

const MONTHS_MAX = 60;

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

  @FieldResolver(() => Document, { nullable: true, description: 'The proof of the service that was handed in.' })
  async proofDocument(
    @Root() { proofDocumentId }: ManagedAccountRow,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<object | null> {
    return proofDocumentId === null ? null : loaders.documents.load(proofDocumentId);
  }

  @FieldResolver(() => [ManagedAccountContact], {
    description: 'Whom to ask on either side, as far as they were named.',
  })
  contacts(@Root() { id }: ManagedAccountRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly object[]> {
    return loaders.accountContacts.load(id);
  }

  @FieldResolver(() => [ManagedMonthType], {
    description:
      'What this account counted for in the last calendar months, the present one included, the earliest first.',
  })
  managedMrr(
    @Root() { id }: ManagedAccountRow,
    @Arg('months', () => Int, { defaultValue: 12, description: 'How many months, 1 to 60.' }) months: number,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<readonly object[]> {
    return loaders.accountMonths.load({ id, months: checkPageSize('months', months, MONTHS_MAX) });
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'From when the vendor may contact the client: 24 hours after the notice; null: no notice was given.',
  })
  contactAllowedFrom(@Root() { noticeSentAt }: ManagedAccountRow): number | null {
    return contactAllowedFrom(noticeSentAt);
  }

  @FieldResolver(() => [ManagedAccountAvailableAction], { description: 'What the caller can do with it.' })
  async availableActions(
    @Root() account: ManagedAccountRow,
    @Ctx() { actor, loaders }: GraphQLContext,
  ): Promise<readonly ManagedAccountAvailableAction[]> {
    const program = await loaders.programs.load(account.programId);
    return availableAccountActions(account, actor.role, program?.now ?? null);
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
