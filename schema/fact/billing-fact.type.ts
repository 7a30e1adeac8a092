import { Field, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { FactRow } from '../../services/reads.ts';
import { FactRetraction } from '../correction/correction.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const FactStatusEnum = defineEnum('BillingFactStatus', 'What became of a fact.', {
  APPLIED: 'It counts.',
  UNMATCHED: 'Kept until what it refers to is recorded.',
  REJECTED: 'It cannot count; the reason says why.',
  RETRACTED: 'It was taken back: it never happened. `retraction` says why and by whom.',
} satisfies Record<FactRow['status'], string>);

@ObjectType('BillingFact', {
  description: 'Something that happened, recorded once and never changed.',
  implements: Node,
  simpleResolvers: true,
})
export class BillingFact extends Node {
  @Field(() => String, { description: 'The system that reported it.' })
  source!: string;

  @Field(() => String, { description: 'That system’s own id of it.' })
  externalId!: string;

  @Field(() => String, { description: 'What happened, such as `billing.paid`.' })
  type!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: number;

  @Field(() => DateTime, { description: 'When it was recorded, by the time of day.' })
  recordedAt!: number;

  @Field(() => FactStatusEnum, { description: 'What became of it.' })
  status!: FactRow['status'];

  @Field(() => String, {
    nullable: true,
    description: 'What it refers to and nobody has recorded yet; of UNMATCHED only.',
  })
  unmatchedRef!: string | null;

  @Field(() => FactRetraction, { nullable: true, description: 'That it never happened; null: it stands.' })
  retraction!: FactRetraction | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot count; of REJECTED only.' })
  rejectReason!: string | null;

  @Field(() => Json, { description: 'What was reported, as it was understood. Amounts are text of major units.' })
  payload!: JsonObject;
}
export const BillingFactConnection = connectionOf(BillingFact, 'BillingFact', 'a fact');
