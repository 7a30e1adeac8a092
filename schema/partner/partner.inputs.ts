import { Field, ID, InputType } from 'type-graphql';
import { DatedInput, KeyedInput } from '../shared/keyed.input.ts';

const OWN_PARTNER = {
  nullable: true,
  description: 'The partner; may be left out by a caller who acts for one partner.',
} as const;

@InputType('CreatePartnerInput', { description: 'A partner organization to create.' })
export class CreatePartnerInput extends KeyedInput {
  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string | null;
}

@InputType('EnrollPartnerInput', { description: 'A partner to take into a program without an application.' })
export class EnrollPartnerInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, { nullable: true, description: 'Its track; needed in a program with tracks.' })
  track?: string | null;

  @Field(() => String, { nullable: true, description: 'The tier it starts at; left out: the entry tier.' })
  tier?: string | null;

  @Field(() => String, { nullable: true, description: 'Its own e-mail, by which a self-referral is recognised.' })
  email?: string | null;
}

@InputType('CompleteOnboardingStepInput', { description: 'An onboarding step that is done.' })
export class CompleteOnboardingStepInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, OWN_PARTNER)
  partnerId?: string | null;

  @Field(() => String, { description: 'Name of the step; `Enrollment.onboarding` lists them.' })
  step!: string;

  @Field(() => String, { nullable: true, description: 'Anything to keep with it.' })
  note?: string | null;
}

@InputType('AcknowledgeAgreementInput', { description: 'The acknowledgement of a program’s agreement.' })
export class AcknowledgeAgreementInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, OWN_PARTNER)
  partnerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The version that was read.' })
  version?: string | null;
}

@InputType('EnrollmentChangeInput', { description: 'A change of a partner’s place in a program.' })
export class EnrollmentChangeInput extends DatedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;
}

@InputType('ChangeTrackInput', { description: 'A track to change to.' })
export class ChangeTrackInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'The new track.' })
  track!: string;
}

@InputType('GrantTierInput', { description: 'A tier to grant.' })
export class GrantTierInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'The tier: one that is reached by invitation only.' })
  tier!: string;
}

@InputType('WithdrawTierInput', { description: 'A granted tier to take back.' })
export class WithdrawTierInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'The granted tier.' })
  tier!: string;
}

@InputType('OverrideRateInput', { description: 'A partner’s own rate.' })
export class OverrideRateInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'The rate as text, such as `12.5%`.' })
  rate!: string;
}

@InputType('PaymentDetailsFieldsInput', { description: 'Payment details; which fields count depends on the method.' })
export class PaymentDetailsFieldsInput {
  @Field(() => String, { nullable: true, description: 'Name of the account’s holder; for `BANK` and `WISE`.' })
  holder?: string | null;

  @Field(() => String, { nullable: true, description: 'For `BANK`: the IBAN.' })
  iban?: string | null;

  @Field(() => String, { nullable: true, description: 'For `BANK` with an IBAN: the BIC, where it is needed.' })
  bic?: string | null;

  @Field(() => String, { nullable: true, description: 'For `BANK` without an IBAN: the account number.' })
  accountNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'For `BANK` without an IBAN: the bank’s routing number.' })
  routingNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'For `BANK` without an IBAN: the bank’s country, such as `US`.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'For `PAYPAL` and `WISE`: the e-mail address of the account.' })
  email?: string | null;
}

@InputType('SetPaymentDetailsInput', { description: 'How a partner is to be paid.' })
export class SetPaymentDetailsInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, OWN_PARTNER)
  partnerId?: string | null;

  @Field(() => String, {
    description:
      'The method: `BANK`, `PAYPAL` or `WISE` with `details`, any other word without. No account numbers here.',
  })
  method!: string;

  @Field(() => PaymentDetailsFieldsInput, {
    nullable: true,
    description:
      'Where the money goes; kept sealed and shown masked. Left out: only the method is noted, and payouts are held until details are there.',
  })
  details?: PaymentDetailsFieldsInput | null;
}
