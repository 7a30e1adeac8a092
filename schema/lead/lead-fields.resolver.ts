import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { leadBucket, leadStatusAt, OPEN_LEAD_STATUSES, type LeadBucket } from '../../domain/decisions/lead.ts';
import type { LeadContactRow, LeadHistoryRow, LeadRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { enrolledFieldsOf } from '../shared/enrolled-fields.ts';
import { availableLeadActions } from './available-actions.ts';
import { LeadBucketEnum } from './lead.enums.ts';
import { Lead, LeadAvailableAction, LeadContact, LeadHistoryEntry, LeadProtection } from './lead.type.ts';

export const LeadRelationsResolver = enrolledFieldsOf(Lead, 'the lead');

@Resolver(() => Lead)
export class LeadFieldsResolver {
  @FieldResolver(() => LeadBucketEnum, { description: 'The portal’s view it is shown in.' })
  bucket(@Root() lead: LeadRow): LeadBucket {
    return leadBucket(lead.status);
  }

  @FieldResolver(() => LeadContact, {
    nullable: true,
    description: 'The person at the prospect; null when none was given, or it was erased.',
  })
  contact(@Root() lead: LeadRow, @Ctx() { loaders }: GraphQLContext): Promise<LeadContactRow | null> {
    return loaders.leadContacts.load(lead.id);
  }

  @FieldResolver(() => LeadProtection, { description: 'Whether it keeps other partners away from its prospect.' })
  protection(@Root() lead: LeadRow): LeadProtection {
    return { isProtected: OPEN_LEAD_STATUSES.includes(leadStatusAt(lead, lead.programNow)), until: lead.expiresAt };
  }

  @FieldResolver(() => [LeadHistoryEntry], { description: 'Every change of its state, the first first.' })
  history(@Root() lead: LeadRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly LeadHistoryRow[]> {
    return loaders.leadHistories.load(lead.id);
  }

  @FieldResolver(() => [LeadAvailableAction], { description: 'What the caller can do with it now.' })
  availableActions(@Root() lead: LeadRow, @Ctx() { actor }: GraphQLContext): readonly LeadAvailableAction[] {
    return availableLeadActions(lead, actor.role);
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer it was won as.' })
  async customer(@Root() { customerId }: LeadRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return customerId === null ? null : loaders.customers.load(customerId);
  }
}
