import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../services/actor.ts';
import type { AuditFilter } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { RoleEnum } from '../viewer/viewer.enums.ts';

@ObjectType('AuditEntry', {
  description: 'Who did what: one entry for each mutation that changed something. Ids, never personal data.',
  simpleResolvers: true,
})
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque; entries are never changed or removed.' })
  id!: string;

  @Field(() => DateTime, { description: 'When, by the time of day.' })
  at!: number;

  @Field(() => String, { description: 'Id of the person or API key that did it.' })
  actor!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role; null in entries from before it was kept.' })
  role!: Role | null;

  @Field(() => String, { description: 'What was done: a mutation’s name, such as `approvePayout`.' })
  action!: string;

  @Field(() => String, { description: 'Id of what was changed.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The request it came with: `x-request-id` of the answer, and in the server’s log.',
  })
  requestId!: string | null;

  @Field(() => Json, { description: 'Further facts, such as the reason that was given.' })
  detail!: unknown;
}

export const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry', 'an entry of the audit log');

export const AuditOrderEnum = defineEnum('AuditOrder', 'In which order entries are listed.', {
  AT_DESC: 'The latest first.',
  AT_ASC: 'The oldest first.',
});

@InputType('AuditFilter', { description: 'Which entries to list; conditions add up.' })
export class AuditFilterInput implements AuditFilter {
  @Field(() => String, { nullable: true, description: 'Of this person or API key.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'This action, such as `approvePayout`.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'About this id.' })
  subject?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From this instant on.' })
  from?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  before?: number | null;
}
