import { Field, Int, ObjectType } from 'type-graphql';
import type { EnrollmentRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const EnrollmentStatusEnum = defineEnum('EnrollmentStatus', 'A partner’s place in a program.', {
  PROSPECT: 'Approved, with onboarding steps to do.',
  ACTIVE: 'A full member.',
  SUSPENDED: 'Held back for the time being.',
  TERMINATED: 'No longer in the program.',
} satisfies Record<EnrollmentRow['status'], string>);

export const StandingEnum = defineEnum('Standing', 'Whether a partner keeps what its tier asks; it changes no tier.', {
  GOOD: 'Everything is kept.',
  BELOW_MINIMUM_LEADS: 'Fewer leads than its tier asks.',
  INACTIVE: 'Fewer wins in a year than the program asks.',
} satisfies Record<EnrollmentRow['standing'], string>);

export const PartnerOrderEnum = defineEnum('PartnerOrder', 'Orders of partners.', {
  NAME_ASC: 'By name.',
  NAME_DESC: 'By name, reversed.',
});

export const EnrollmentOrderEnum = defineEnum('EnrollmentOrder', 'Orders of enrolments.', {
  ENROLLED_AT_DESC: 'The latest first.',
  ENROLLED_AT_ASC: 'The earliest first.',
});

@ObjectType('Partner', {
  description: 'An organization that takes part in programs: an agency, an affiliate, a reseller.',
  implements: Node,
  simpleResolvers: true,
})
export class Partner extends Node {
  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website!: string | null;

  @Field(() => Boolean, { description: 'It is listed in the public directory.' })
  isListed!: boolean;

  @Field(() => DateTime, { description: 'When it was created, by the time of day.' })
  createdAt!: number;
}
export const PartnerConnection = connectionOf(Partner, 'Partner', 'a partner');

@ObjectType('Agreement', {
  description: 'A partner’s acknowledgement of a program’s agreement.',
  simpleResolvers: true,
})
export class Agreement {
  @Field(() => String, { description: 'The version of the agreement.' })
  version!: string;

  @Field(() => DateTime, { description: 'When it was acknowledged.' })
  at!: number;
}

@ObjectType('OnboardingStep', {
  description: 'A step of one partner between PROSPECT and ACTIVE.',
  simpleResolvers: true,
})
export class OnboardingStep {
  @Field(() => String, { description: 'Name of the step; `completeOnboardingStep` takes it.' })
  id!: string;

  @Field(() => String, { description: 'The step in words.' })
  title!: string;

  @Field(() => Boolean, { description: 'It is done.' })
  isDone!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  doneAt!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Business days (Monday to Friday) after the approval by which it is due; null: no deadline.',
  })
  dueBusinessDays!: number | null;
}

@ObjectType('Enrollment', { description: 'A partner in a program.', implements: Node, simpleResolvers: true })
export class Enrollment extends Node {
  @Field(() => EnrollmentStatusEnum, { description: 'Its place in the program.' })
  status!: EnrollmentRow['status'];

  @Field(() => String, { nullable: true, description: 'The track it is on; null in a program without tracks.' })
  track!: string | null;

  @Field(() => StandingEnum, { description: 'Whether it keeps what its tier asks.' })
  standing!: EnrollmentRow['standing'];

  @Field(() => String, { nullable: true, description: 'Why it was held back or let go, or works again.' })
  statusReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it has its state; null: since it came in.' })
  statusSince!: number | null;

  @Field(() => DateTime, { description: 'Since when it is in the program.' })
  enrolledAt!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The partner’s own e-mail, by which a self-referral is recognised.',
  })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the partner is paid, as it has said; null while it has not.',
  })
  paymentMethod!: string | null;
}
export const EnrollmentConnection = connectionOf(Enrollment, 'Enrollment', 'a partner in a program');
