import { Field, ID, ObjectType } from 'type-graphql';
import type { EnrolmentAction } from '../../domain/decisions/enrolment.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { defineEnum } from '../shared/define-enum.ts';

/** What can be done with an enrolment: the owner's moves, and the steps that are left. */
export type EnrollmentAction = EnrolmentAction | 'COMPLETE_STEP' | 'ACKNOWLEDGE_AGREEMENT' | 'RECORD_TRAINING';

export const EnrollmentActionEnum = defineEnum(
  'EnrollmentAction',
  'What can be done with a partner’s place in a program.',
  {
    SUSPEND: 'Hold the partner back.',
    REINSTATE: 'Let it work again.',
    TERMINATE: 'End its place for good.',
    COMPLETE_STEP: 'Record an onboarding step as done.',
    ACKNOWLEDGE_AGREEMENT: 'Acknowledge the program’s agreement.',
    RECORD_TRAINING: 'Record what somebody has learned.',
  } satisfies Record<EnrollmentAction, string>,
);

@ObjectType('EnrollmentAvailableAction', {
  description: 'What the caller can do with a partner’s place in a program.',
  simpleResolvers: true,
})
export class EnrollmentAvailableAction {
  @Field(() => EnrollmentActionEnum, { description: 'The action.' })
  action!: EnrollmentAction;

  @Field(() => String, { nullable: true, description: 'The onboarding step it is about; null: it is about none.' })
  step!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null: no deadline is stated.' })
  deadline!: number | null;
}

export const TrainingKindEnum = defineEnum('TrainingKind', 'What there is to finish.', {
  MODULE: 'A module to work through.',
  QUIZ: 'A quiz to pass.',
});

@ObjectType('TrainingItem', { description: 'A module or quiz of a curriculum.', simpleResolvers: true })
export class TrainingItemType {
  @Field(() => String, { description: 'Its key; `recordTraining` takes it.' })
  item!: string;

  @Field(() => String, { description: 'Name to show.' })
  title!: string;

  @Field(() => TrainingKindEnum, { description: 'What it is.' })
  kind!: 'MODULE' | 'QUIZ';
}

@ObjectType('TrainingProgress', { description: 'What one of a partner’s people has finished.', simpleResolvers: true })
export class TrainingProgress {
  @Field(() => ID, { description: 'Id of the person.' })
  personId!: string;

  @Field(() => [String], { description: 'Keys of the finished items of the present curriculum, in order.' })
  items!: readonly string[];

  @Field(() => Boolean, { description: 'The person has finished all of it.' })
  isComplete!: boolean;
}

@ObjectType('Training', { description: 'What a partner’s people learn in a program.', simpleResolvers: true })
export class Training {
  @Field(() => [TrainingItemType], {
    description: 'The curriculum of its track, in order; empty while the vendor has set none.',
  })
  curriculum!: readonly TrainingItemType[];

  @Field(() => [TrainingProgress], { description: 'Its people who have finished something.' })
  progress!: readonly TrainingProgress[];

  @Field(() => Boolean, { description: 'One person has finished the whole curriculum: that is enough.' })
  isComplete!: boolean;
}

@ObjectType('Invitation', { description: 'An invitation of a partner into a program.', simpleResolvers: true })
export class Invitation {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'To whom it goes.' })
  email!: string;

  @Field(() => DateTime, { description: 'When it ends, by the time of day.' })
  expiresAt!: number;
}
