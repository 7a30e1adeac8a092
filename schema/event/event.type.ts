import { Field, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { LeadStatus } from '../../domain/decisions/lead.ts';
import { EVENT_TYPES, type EventRow, type EventType, type FollowedEvent } from '../../services/reads.ts';
import { LeadStatusEnum } from '../lead/lead.enums.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { PageInfo } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';

const DESCRIPTIONS: Readonly<Record<EventType, string>> = {
  'lead.registered': 'A partner registered a lead.',
  'lead.updated': 'What is known about a lead changed.',
  'lead.status_changed': 'A lead changed its state.',
  'lead.extended': 'The expiry of a lead was moved.',
  'customer.signed_up': 'A customer signed up through a link.',
  'commission.posted': 'A commission line was posted.',
  'commission.reversed': 'A refund took commission back.',
  'commission.voided': 'A line was cancelled by its exact negative.',
  'tier.changed': 'A partner’s tier changed, or will.',
  'review.completed': 'A review of tiers was completed.',
  'application.submitted': 'A partner applied.',
  'application.status_changed': 'An application changed its state.',
  'enrollment.created': 'A partner came into the program.',
  'enrollment.updated': 'A partner’s place in the program changed: state, track, rate or payment method.',
  'managed_account.submitted': 'A managed account was handed in.',
  'managed_account.status_changed': 'A managed account changed its state.',
  'payout.formed': 'A payout was formed.',
  'payout.status_changed': 'A payout changed its state.',
  'program.created': 'The program was created.',
  'terms.published': 'A version of the terms was published.',
  'clock.advanced': 'The program’s clock was moved.',
  'lead.expiring': 'A lead expires in 14 days, or in 3.',
  'program.jobs_paused': 'Work by the calendar and by workers was halted.',
  'program.jobs_resumed': 'Work by the calendar and by workers goes on.',
  'run.progressed': 'Long work got on.',
  'run.finished': 'Long work ended.',
};

const toName = (type: string): string => type.toUpperCase().replaceAll('.', '_');
const BY_TYPE = new Map<string, string>(EVENT_TYPES.map((type) => [type, toName(type)]));
const BY_NAME = new Map<string, string>(EVENT_TYPES.map((type) => [toName(type), type]));

export const EventTypeEnum = defineEnum('EventType', 'What an event tells.', {
  ...Object.fromEntries(EVENT_TYPES.map((type) => [toName(type), DESCRIPTIONS[type]])),
  OTHER: 'Something else; `name` says what.',
});

/** The stored names of the asked types; null: all. */
export const toEventTypes = (names: readonly string[] | null | undefined): readonly string[] | null =>
  names ? names.map((name) => BY_NAME.get(name) ?? name) : null;

@ObjectType('ProgramEvent', {
  description: 'One change of a program, from its gapless log. It names what changed; what it is now is read anew.',
  simpleResolvers: true,
})
export class ProgramEvent {
  @Field(() => String, { description: 'Opaque place in the log; reading or following `after` it misses nothing.' })
  cursor!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor before it in the same filtered stream: whoever holds that one has missed nothing. Null for the first of a stream.',
  })
  previousCursor!: string | null;

  @Field(() => EventTypeEnum, { description: 'What it tells.' })
  type!: string;

  @Field(() => String, { description: 'Its stored name, such as `lead.status_changed`.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it happened, by the program’s clock.' })
  at!: number;

  @Field(() => DateTime, { description: 'When it was recorded, by the time of day.' })
  recordedAt!: number;

  @Field(() => String, { description: 'Id of who did it.' })
  actor!: string;

  @Field(() => Json, { description: 'Details by type: ids and states, never personal data.' })
  payload!: JsonObject;
}

/** What the fields of ProgramEvent read. */
export interface ProgramEventRow extends EventRow {
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly name: string;
}

export const toProgramEvent = ({ cursor, previousCursor, event }: FollowedEvent): ProgramEventRow => ({
  ...event,
  type: BY_TYPE.get(event.type) ?? 'OTHER',
  name: event.type,
  cursor,
  previousCursor,
});

@ObjectType('ProgramEventEdge', { description: 'An event and its place in the log.', simpleResolvers: true })
export class ProgramEventEdge {
  @Field(() => String, { description: 'The event’s cursor.' })
  cursor!: string;

  @Field(() => ProgramEvent, { description: 'The event.' })
  node!: ProgramEventRow;
}

@ObjectType('ProgramEventConnection', {
  description: 'A page of a program’s log, oldest first.',
  simpleResolvers: true,
})
export class ProgramEventConnection {
  @Field(() => [ProgramEventEdge], { description: 'The events with their cursors.' })
  edges!: readonly ProgramEventEdge[];

  @Field(() => [ProgramEvent], { description: 'The events alone.' })
  nodes!: readonly ProgramEventRow[];

  @Field(() => PageInfo, { description: 'Where this page stands in the log.' })
  pageInfo!: PageInfo;
}

@ObjectType('LeadStatusEvent', { description: 'A lead’s change of state.', simpleResolvers: true })
export class LeadStatusEvent {
  @Field(() => String, { description: 'Opaque place in the log; following `after` it misses nothing.' })
  cursor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor before it in the same filtered stream; null for the first of a stream.',
  })
  previousCursor!: string | null;

  @Field(() => LeadStatusEnum, { nullable: true, description: 'The state before; null for the registration.' })
  from!: LeadStatus | null;

  @Field(() => LeadStatusEnum, { description: 'The state after. The lead itself may have moved on since.' })
  to!: LeadStatus;

  @Field(() => DateTime, { description: 'When it happened, by the program’s clock.' })
  at!: number;

  @Field(() => String, { description: 'Id of who did it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason!: string | null;
}

export interface LeadStatusEventRow {
  readonly leadId: string;
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly from: LeadStatus | null;
  readonly to: LeadStatus;
  readonly at: number;
  readonly actor: string;
  readonly reason: string | null;
}

/** A registration counts as the change from nothing to SUBMITTED. */
export function toLeadStatusEvent({ cursor, previousCursor, event }: FollowedEvent): LeadStatusEventRow {
  const { from, to, reason } = event.payload as { from?: LeadStatus; to?: LeadStatus; reason?: string };
  return {
    leadId: event.leadId ?? event.subjectId,
    cursor,
    previousCursor,
    from: from ?? null,
    to: to ?? 'SUBMITTED',
    at: event.at,
    actor: event.actor,
    reason: reason ?? null,
  };
}
