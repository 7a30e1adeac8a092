import { Field, Int, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { RunRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const RunKindEnum = defineEnum('RunKind', 'What a run does.', {
  CALENDAR: 'What the dates bring about: leads expire, lines are posted, reviews and payouts come.',
  REVIEW: 'A review of tiers.',
  PAYOUTS: 'Payouts are formed.',
  SEND_PAYOUTS: 'Payouts are sent.',
  TERMS_PREVIEW: 'What other terms would have brought.',
  PERSON_ERASURE: 'What is known about a person is erased.',
  PERSON_EXPORT: 'What is known about a person is put together.',
} satisfies Record<RunRow['kind'], string>);

export const RunStatusEnum = defineEnum('RunStatus', 'How a run stands.', {
  QUEUED: 'It waits for a worker; what was done of it stays done.',
  RUNNING: 'A worker does it.',
  DONE: 'Everything is done.',
  FAILED: 'It has ended without being done; `error` says why.',
} satisfies Record<RunRow['status'], string>);

export const RunOrderEnum = defineEnum('RunOrder', 'Orders of runs.', {
  CREATED_AT_DESC: 'The latest first.',
  CREATED_AT_ASC: 'The earliest first.',
});

@ObjectType('RunProgress', { description: 'How far a run is.', simpleResolvers: true })
export class RunProgress {
  @Field(() => Int, { description: 'Steps that are done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Steps altogether; null while that is not known.' })
  total!: number | null;
}

@ObjectType('Run', {
  description:
    'Long work: it goes on by itself after the call that asked for it. Read it again, or follow `programEvents`, until it is DONE or FAILED.',
  implements: Node,
  simpleResolvers: true,
})
export class RunType extends Node {
  @Field(() => RunKindEnum, { description: 'What it does.' })
  kind!: RunRow['kind'];

  @Field(() => RunStatusEnum, { description: 'How it stands.' })
  status!: RunRow['status'];

  @Field(() => String, { description: 'Id of who asked for it.' })
  requestedBy!: string;

  @Field(() => Json, { description: 'What was asked; instants in ISO 8601.' })
  input!: JsonObject;

  @Field(() => Json, { nullable: true, description: 'What came out, by kind; null unless it is DONE.' })
  result!: JsonObject | null;

  @Field(() => String, { nullable: true, description: 'Why it ended without being done; null unless it is FAILED.' })
  error!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for, by the time of day.' })
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When a worker first took it; null while it waits.' })
  startedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt!: number | null;
}
export const RunConnection = connectionOf(RunType, 'Run', 'a run');
