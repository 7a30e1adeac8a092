import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { DatedInput } from '../shared/keyed.input.ts';

export const ManagedAccountDecisionEnum = defineEnum(
  'ManagedAccountDecision',
  'What a review of a managed account decides.',
  {
    APPROVE: 'The partner manages it.',
    REJECT: 'It is refused.',
  },
);

@InputType('SubmitManagedAccountInput', { description: 'A customer that a partner manages.' })
export class SubmitManagedAccountInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner; may be left out by a caller who acts for one partner.',
  })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The caller’s own id of it, unique in the program.' })
  externalId?: string | null;

  @Field(() => String, { description: 'The vendor’s own id of the customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The account’s id at the vendor.' })
  vendorAccountId?: string | null;

  @Field(() => DateTime, { description: 'When the service begins.' })
  serviceFrom!: number;

  @Field(() => Int, { description: 'How many months of service are agreed, 1 or more.' })
  serviceMonths!: number;

  @Field(() => Boolean, { description: 'A proof of the service is there.' })
  proof!: boolean;

  @Field(() => Boolean, { description: 'The client has consented.' })
  clientConsent!: boolean;
}

@InputType('ManagedAccountChangeInput', { description: 'A change of one managed account.' })
export class ManagedAccountChangeInput extends DatedInput {
  @Field(() => ID, { description: 'The managed account.' })
  accountId!: string;
}

@InputType('ReviewManagedAccountInput', { description: 'A decision about a managed account.' })
export class ReviewManagedAccountInput extends ManagedAccountChangeInput {
  @Field(() => ManagedAccountDecisionEnum, { description: 'What is decided.' })
  decision!: 'APPROVE' | 'REJECT';

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('EndManagedAccountInput', { description: 'A managed account whose management ends.' })
export class EndManagedAccountInput extends ManagedAccountChangeInput {}
