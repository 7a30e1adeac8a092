import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../shared/keyed.input.ts';
import { TrainingKindEnum } from './membership.types.ts';
import { EnrollmentChangeInput } from './partner.inputs.ts';

const OWN_PARTNER = {
  nullable: true,
  description: 'The partner; may be left out by a caller who acts for one partner.',
} as const;

@InputType('TrainingItemInput', { description: 'A module or quiz of a curriculum.' })
export class TrainingItemInput {
  @Field(() => String, { description: 'Its key: up to 80 lower-case letters, digits and hyphens.' })
  item!: string;

  @Field(() => String, { description: 'Name to show.' })
  title!: string;

  @Field(() => TrainingKindEnum, { description: 'What it is.' })
  kind!: 'MODULE' | 'QUIZ';

  @Field(() => [String], { nullable: true, description: 'The tracks whose curriculum it belongs to; left out: all.' })
  tracks?: readonly string[] | null;
}

@InputType('SetTrainingCurriculumInput', { description: 'What partners’ people have to learn.' })
export class SetTrainingCurriculumInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => [TrainingItemInput], {
    description: 'The modules and quizzes in order, at most 200; they take the place of those before.',
  })
  items!: readonly TrainingItemInput[];
}

@InputType('RecordTrainingInput', { description: 'What somebody of a partner has finished.' })
export class RecordTrainingInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => ID, OWN_PARTNER)
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person; left out by one of the partner’s people: the caller.' })
  personId?: string | null;

  @Field(() => [String], {
    description: 'Keys of the finished modules and quizzes. Quizzes are recorded by the vendor.',
  })
  items!: readonly string[];
}

@InputType('InvitePartnerInput', { description: 'A partner to invite into a program.' })
export class InvitePartnerInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => String, {
    description: 'E-mail address of whom to invite. Nothing is sent: the answer holds what to send.',
  })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The track to come onto; needed in a program with tracks.' })
  track?: string | null;

  @Field(() => Int, { defaultValue: 14, description: 'How many days it can be accepted, 1 to 90.' })
  validDays!: number;
}

@InputType('AcceptInvitationInput', { description: 'An invitation to accept.' })
export class AcceptInvitationInput extends KeyedInput {
  @Field(() => String, { description: 'The token, as it was sent.' })
  token!: string;

  @Field(() => ID, OWN_PARTNER)
  partnerId?: string | null;
}

@InputType('SuspendEnrollmentInput', { description: 'A partner to hold back.' })
export class SuspendEnrollmentInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'Why; the partner reads it.' })
  reason!: string;
}

@InputType('ReinstateEnrollmentInput', { description: 'A partner to let work again.' })
export class ReinstateEnrollmentInput extends EnrollmentChangeInput {
  @Field(() => String, { nullable: true, description: 'Why; the partner reads it.' })
  reason?: string | null;
}

@InputType('TerminateEnrollmentInput', { description: 'A partner to let go.' })
export class TerminateEnrollmentInput extends EnrollmentChangeInput {
  @Field(() => String, { description: 'Why; the partner reads it.' })
  reason!: string;
}
