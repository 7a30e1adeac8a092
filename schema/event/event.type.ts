import { Field, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { LeadStatus } from '../../domain/decisions/lead.ts';
import { CHECKPOINT, EVENT_TYPES, type EventRow, type EventType, type FollowedEvent } from '../../services/reads.ts';
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
  'fact.retracted': 'A fact that was recorded in error was taken back.',
  'lead.corrected': 'The amount of a won lead was put right.',
  'dispute.opened': 'A customer disputes a payment: its lines are held.',
  'dispute.won': 'A dispute was won: the payment stands.',
  'dispute.lost': 'A dispute was lost: the payment was taken back.',
  'tier.changed': 'A partner’s tier changed, or will.',
  'review.completed': 'A review of tiers was completed.',
  'review.reopened': 'A review was run again, and its outcome replaced.',
  'review.overruled': 'The owner replaced the outcome of a review.',
  'standing.changed': 'A partner’s standing changed.',
  'application.submitted': 'A partner applied.',
  'application.status_changed': 'An application changed its state.',
  'enrollment.created': 'A partner came into the program.',
  'enrollment.updated': 'A partner’s place in the program changed: state, track, rate or payment method.',
  'managed_account.submitted': 'A managed account was handed in.',
  'managed_account.status_changed': 'A managed account changed its state.',
  'managed_account.check_announced':
    'The vendor will check a managed account, and contact its client a day later at the earliest.',
  'managed_account.client_contacted': 'The vendor contacted the client of a managed account.',
  'managed_account.term_ending': 'The contracted term of a managed account ends in 30 days.',
  'managed_account.term_ended': 'The contracted term of a managed account has ended; the account goes on.',
  'payout.formed': 'A payout was formed.',
  'payout.status_changed': 'A payout changed its state.',
  'payout.approved': 'A payout was approved.',
  'payout.processing': 'The payment of a payout has begun.',
  'payout.paid': 'A payout was paid.',
  'payout.failed': 'A payout was not paid; its lines are unpaid again.',
  'payout.cancelled': 'A payout was given up; its lines are unpaid again.',
  'payout.settled': 'Lines that add up to nothing were settled without a payment.',
  'payout_hold.placed': 'Money is held back.',
  'payout_hold.released': 'Money that was held back is let go.',
  'commission.adjusted': 'Money was given or taken by hand.',
  'payment_details.changed': 'A partner’s payment details were set or erased.',
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
const BY_TYPE = new Map<string, string>([...EVENT_TYPES, CHECKPOINT].map((type) => [type, toName(type)]));
const BY_NAME = new Map<string, string>(EVENT_TYPES.map((type) => [toName(type), type]));

export const EventTypeEnum = defineEnum('EventType', 'What an event tells.', {
  ...Object.fromEntries(EVENT_TYPES.map((type) => [toName(type), DESCRIPTIONS[type]])),
  CHECKPOINT: 'Nothing happened; only the cursor moved. Comes only when `checkpoints` is asked for.',
  OTHER: 'Something else; `name` says what.',
});

/** The stored names of the asked types; null: all. */
export const toEventTypes = (names: readonly string[] | null | undefined): readonly string[] | null =>
  names ? names.map((name) => BY_NAME.get(name) ?? name) : null;

/** The names of stored types in the API. */
export const toEventTypeNames = (types: readonly string[]): readonly string[] =>
  types.map((type) => BY_TYPE.get(type) ?? 'OTHER');

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

  @Field(() => LeadStatusEnum, {
    nullable: true,
    description:
      'The state after; null only for a checkpoint, which comes only when asked for. The lead itself may have moved on since.',
  })
  to!: LeadStatus | null;

  @Field(() => DateTime, { description: 'When it happened, by the program’s clock.' })
  at!: number;

  @Field(() => String, { description: 'Id of who did it.' })
  actor!: string;
}

export interface LeadStatusEventRow {
  /** Null: a checkpoint. */
  readonly leadId: string | null;
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly from: LeadStatus | null;
  readonly to: LeadStatus | null;
  readonly at: number;
  readonly actor: string;
  readonly reason: string | null;
  /** The reason is a text, which stands in the lead's history. */
  readonly hasText: boolean;
}

/** A registration counts as the change from nothing to SUBMITTED. */
export function toLeadStatusEvent({ cursor, previousCursor, event }: FollowedEvent): LeadStatusEventRow {
  const isCheckpoint = event.type === CHECKPOINT;
  const { from, to, reason, hasText } = event.payload as {
    from?: LeadStatus;
    to?: LeadStatus;
    reason?: string;
    hasText?: boolean;
  };
  return {
    leadId: isCheckpoint ? null : (event.leadId ?? event.subjectId),
    cursor,
    previousCursor,
    from: from ?? null,
    to: isCheckpoint ? null : (to ?? 'SUBMITTED'),
    at: event.at,
    actor: event.actor,
    reason: reason ?? null,
    hasText: hasText ?? false,
  };
}
