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

@InputType('ManagedAccountContactInput', { description: 'Somebody to ask about a managed account.' })
export class ManagedAccountContactInput {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; a partner has to say it.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;
}

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'The vendor has the proof of the service elsewhere. Of a partner, `proofDocumentId` alone is a proof.',
  })
  proof?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proof of the service: a document with the services, their length and the client’s signature, uploaded before.',
  })
  proofDocumentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The proof bears the client’s signature.' })
  isProofSigned?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the partner does for the client, up to 4000 characters; a partner has to say it.',
  })
  services?: string | null;

  @Field(() => ManagedAccountContactInput, {
    nullable: true,
    description: 'Whom to ask at the partner; a partner has to say it.',
  })
  agencyContact?: ManagedAccountContactInput | null;

  @Field(() => ManagedAccountContactInput, {
    nullable: true,
    description: 'Whom to ask at the client; a partner has to say it.',
  })
  clientContact?: ManagedAccountContactInput | null;

  @Field(() => String, { nullable: true, description: 'Who consented for the client; a partner has to say it.' })
  consentBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the client consented; left out: at the submission.' })
  consentAt?: number | null;

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
export class EndManagedAccountInput extends ManagedAccountChangeInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('AnnounceAccountCheckInput', { description: 'A managed account that will be checked with the client.' })
export class AnnounceAccountCheckInput extends ManagedAccountChangeInput {}

@InputType('RecordClientContactInput', { description: 'A managed account whose client was contacted.' })
export class RecordClientContactInput extends ManagedAccountChangeInput {}
