import { Field, Int, ObjectType } from 'type-graphql';
import type { Cadence } from '../../domain/time/period.ts';
import { Duration } from '../scalars/duration.scalar.ts';
import { Money } from '../shared/money.type.ts';
import { CadenceEnum } from './program.enums.ts';

@ObjectType('RewardRule', { description: 'A rule that commissions are computed by.', simpleResolvers: true })
export class RewardRule {
  @Field(() => String, { description: 'Name of the rule within its adapter; commission lines carry it.' })
  id!: string;

  @Field(() => String, { description: 'Kind of the lines it gives, such as `REFERRED_SHARE`.' })
  kind!: string;

  @Field(() => String, { description: 'The rule in a few words.' })
  title!: string;

  @Field(() => String, { description: 'What it says to a partner, with {placeholders} that each line fills.' })
  sentence!: string;

  @Field(() => String, { description: 'Where it stands in its source.' })
  clause!: string;
}

@ObjectType('OnboardingStepRule', { description: 'A step between PROSPECT and ACTIVE.', simpleResolvers: true })
export class OnboardingStepRule {
  @Field(() => String, { description: 'Name of the step; `completeOnboardingStep` takes it.' })
  id!: string;

  @Field(() => String, { description: 'The step in words.' })
  title!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Business days (Monday to Friday) after the approval by which it is due; null: no deadline.',
  })
  dueBusinessDays!: number | null;
}

@ObjectType('ApplicationRules', { description: 'How a program takes partners.', simpleResolvers: true })
export class ApplicationRules {
  @Field(() => Boolean, { description: 'An application is approved at once.' })
  autoApprove!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Business days (Monday to Friday) within which an application is answered; null: not stated.',
  })
  reviewBusinessDays!: number | null;

  @Field(() => Boolean, { description: 'An applicant needs a website.' })
  websiteRequired!: boolean;

  @Field(() => [String], { description: 'Reasons that a rejection may give.' })
  rejectReasons!: readonly string[];

  @Field(() => [OnboardingStepRule], { description: 'Steps between approval and full membership, in order.' })
  onboarding!: readonly OnboardingStepRule[];
}

@ObjectType('LeadRegistrationRules', { description: 'How leads are registered.', simpleResolvers: true })
export class LeadRegistrationRules {
  @Field(() => Duration, { nullable: true, description: 'How long a registration is valid; null: it does not expire.' })
  validity!: string | null;

  @Field(() => [String], { description: 'Reasons that a rejection may give.' })
  rejectReasons!: readonly string[];
}

@ObjectType('LinkTrackingRules', {
  description: 'How a click on an affiliate link becomes credit.',
  simpleResolvers: true,
})
export class LinkTrackingRules {
  @Field(() => String, { description: 'Which click wins: `LAST` or `FIRST`.' })
  touch!: string;

  @Field(() => Duration, { description: 'A click counts for a sign-up within this time.' })
  window!: string;

  @Field(() => Boolean, { description: 'The first payment, too, must come within the window.' })
  firstPaymentInWindow!: boolean;

  @Field(() => Boolean, { description: 'A customer with the partner’s own e-mail is nobody’s.' })
  refusesSelfReferral!: boolean;
}

@ObjectType('ManagedAccountRules', {
  description: 'Which partners may manage accounts of customers.',
  simpleResolvers: true,
})
export class ManagedAccountRules {
  @Field(() => Duration, { description: 'The shortest service that counts.' })
  minimumService!: string;

  @Field(() => [String], { description: 'Tracks whose partners may; empty: every partner may.' })
  tracks!: readonly string[];
}

@ObjectType('PayoutStream', { description: 'Kinds of commission that are paid together.', simpleResolvers: true })
export class PayoutStream {
  @Field(() => String, { description: 'Name of the stream; lines, balances and payouts carry it.' })
  id!: string;

  @Field(() => [String], { description: 'Kinds of commission line in it.' })
  kinds!: readonly string[];

  @Field(() => CadenceEnum, { description: 'The periods it is paid for.' })
  every!: Cadence;

  @Field(() => Duration, { description: 'Time from the end of a period to the last day of payment.' })
  net!: string;

  @Field(() => Money, { description: 'A smaller sum is carried into the next period.' })
  minimum!: Money;
}
