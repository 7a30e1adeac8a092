import { Field, ObjectType } from 'type-graphql';
import type { ApplicantAction, ApplicationDecision } from '../../domain/decisions/application.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { ApplicationRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const ApplicationStatusEnum = defineEnum('ApplicationStatus', 'The state of an application.', {
  APPLIED: 'Handed in.',
  IN_REVIEW: 'The vendor is looking at it.',
  ACTION_REQUIRED: 'The vendor asked the applicant for something.',
  APPROVED: 'The applicant is in the program.',
  REJECTED: 'Refused; the reason says why.',
  WITHDRAWN: 'Taken back by the applicant.',
} satisfies Record<ApplicationRow['status'], string>);

export const ApplicationDecisionEnum = defineEnum('ApplicationDecision', 'What a review of an application decides.', {
  START_REVIEW: 'Take it into review.',
  ASK_FOR_ACTION: 'Ask the applicant for something; the reason says what.',
  APPROVE: 'Take the applicant into the program.',
  REJECT: 'Refuse it.',
});

export const ApplicationActionEnum = defineEnum('ApplicationAction', 'What can be done with an application.', {
  START_REVIEW: 'Take it into review.',
  ASK_FOR_ACTION: 'Ask the applicant for something.',
  APPROVE: 'Take the applicant into the program.',
  REJECT: 'Refuse it.',
  WITHDRAW: 'Take it back.',
  RESUBMIT: 'Send it in again after the vendor asked for something.',
} satisfies Record<ApplicationDecision | ApplicantAction, string>);

@ObjectType('ApplicationAvailableAction', {
  description: 'What the caller can do with an application now.',
  simpleResolvers: true,
})
export class ApplicationAvailableAction {
  @Field(() => ApplicationActionEnum, { description: 'The action.' })
  action!: ApplicationDecision | ApplicantAction;

  @Field(() => DateTime, { nullable: true, description: 'When it should be done by; null: no time is stated.' })
  deadline!: number | null;
}

export const ApplicationOrderEnum = defineEnum('ApplicationOrder', 'Orders of applications.', {
  APPLIED_AT_DESC: 'The latest first.',
  APPLIED_AT_ASC: 'The earliest first.',
});

@ObjectType('Application', {
  description: 'A partner’s request to join a program.',
  implements: Node,
  simpleResolvers: true,
})
export class Application extends Node {
  @Field(() => ApplicationStatusEnum, { description: 'Its state.' })
  status!: ApplicationRow['status'];

  @Field(() => DateTime, { description: 'When it was handed in.' })
  appliedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it should be answered by; null: no time is stated.' })
  dueAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected, or what is asked for.' })
  reason!: string | null;

  @Field(() => Json, { description: 'The applicant’s answers, by the names of the form.' })
  answers!: JsonObject;
}
export const ApplicationConnection = connectionOf(Application, 'Application', 'an application');
