import { Field, ID, InputType, Int } from 'type-graphql';
import type { ReviewLead } from '../../services/contract.ts';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';
import { DatedInput, KeyedInput } from '../shared/keyed.input.ts';
import { LeadResultEnum, LeadReviewDecisionEnum } from './lead.enums.ts';

@InputType('RegisterLeadInput', { description: 'A lead to register.' })
export class RegisterLeadInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner; may be left out by a caller who acts for one partner.',
  })
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The caller’s own id of it, unique in the program.' })
  externalId?: string | null;

  @Field(() => String, { description: 'Name of the prospect.' })
  company!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Web address of the prospect; it tells whether somebody else has registered it.',
  })
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person there.' })
  contactName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail of the person there; it, too, tells whether somebody else has registered the prospect.',
  })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number of the person there.' })
  contactPhone?: string | null;

  @Field(() => Int, { nullable: true, description: 'Contacts on the prospect’s list, 0 or more.' })
  listSize?: number | null;

  @Field(() => String, { nullable: true, description: 'Anything else.' })
  notes?: string | null;
}

@InputType('UpdateLeadInput', {
  description: 'What to change about a lead; fields left out stay as they are, null empties one.',
})
export class UpdateLeadInput extends KeyedInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the prospect; it cannot be emptied.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'Web address of the prospect.' })
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the person there.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail of the person there.' })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number of the person there.' })
  contactPhone?: string | null;

  @Field(() => Int, { nullable: true, description: 'Contacts on the prospect’s list, 0 or more.' })
  listSize?: number | null;

  @Field(() => String, { nullable: true, description: 'Anything else.' })
  notes?: string | null;
}

@InputType('LeadChangeInput', { description: 'A change of one lead.' })
export class LeadChangeInput extends DatedInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;
}

@InputType('ReviewLeadInput', { description: 'A decision about a lead.' })
export class ReviewLeadInput extends LeadChangeInput {
  @Field(() => LeadReviewDecisionEnum, { description: 'What is decided.' })
  decision!: ReviewLead['decision'];

  @Field(() => String, {
    nullable: true,
    description: 'Why: needed to reject, one of the program’s reasons; to ask for action, what is asked for.',
  })
  reason?: string | null;
}

@InputType('WithdrawLeadInput', { description: 'A lead to take back.' })
export class WithdrawLeadInput extends LeadChangeInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('CloseLeadInput', { description: 'How a lead ended.' })
export class CloseLeadInput extends LeadChangeInput {
  @Field(() => LeadResultEnum, { description: 'Won or lost.' })
  result!: 'WON' | 'LOST';

  @Field(() => String, {
    nullable: true,
    description: 'The vendor’s own id of the customer it became; needed when WON.',
  })
  customerId?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Monthly recurring revenue it was won with, in major units; needed when WON.',
  })
  mrr?: string | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'Currency of it; left out: the program’s, and no other is accepted.',
  })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lost.' })
  reason?: string | null;
}

@InputType('ExtendLeadInput', { description: 'A later expiry of a lead.' })
export class ExtendLeadInput extends LeadChangeInput {
  @Field(() => DateTime, { description: 'The new expiry, later than the present one.' })
  expiresAt!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
