import { Field, Int, ObjectType } from 'type-graphql';
import type { LeadAction, LeadStatus } from '../../domain/decisions/lead.ts';
import type { MoneyValue } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';
import { LeadActionEnum, LeadStatusEnum } from './lead.enums.ts';

@ObjectType('LeadContact', {
  description: 'The person at the prospect. Personal data: it can be erased.',
  simpleResolvers: true,
})
export class LeadContact {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;
}

@ObjectType('LeadProtection', {
  description: 'Whether a registration keeps other partners away from its prospect.',
  simpleResolvers: true,
})
export class LeadProtection {
  @Field(() => Boolean, { description: 'It does now, by the program’s clock.' })
  isProtected!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the protection ends, or ended; null: it does not end by itself.',
  })
  until!: number | null;
}

@ObjectType('LeadHistoryEntry', { description: 'One change of a lead’s state. Kept for ever.', simpleResolvers: true })
export class LeadHistoryEntry {
  @Field(() => LeadStatusEnum, { nullable: true, description: 'The state before; null for the registration.' })
  from!: LeadStatus | null;

  @Field(() => LeadStatusEnum, { description: 'The state after.' })
  to!: LeadStatus;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: number;

  @Field(() => DateTime, { description: 'When it was recorded, by the time of day.' })
  recordedAt!: number;

  @Field(() => String, { description: 'Id of who did it.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'The reason given.' })
  reason!: string | null;
}

@ObjectType('LeadAvailableAction', { description: 'What can be done with a lead now.', simpleResolvers: true })
export class LeadAvailableAction {
  @Field(() => LeadActionEnum, { description: 'The action.' })
  action!: LeadAction;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last instant before which it can be done (the lead then expires); null: no deadline.',
  })
  deadline!: number | null;
}

@ObjectType('Lead', {
  description:
    'A partner’s claim on a prospect (a deal registration): reviewed, protected for a time, then won or not.',
  implements: Node,
  simpleResolvers: true,
})
export class Lead extends Node {
  @Field(() => String, { nullable: true, description: 'The registering system’s own id of it.' })
  externalId!: string | null;

  @Field(() => String, { description: 'Name of the prospect.' })
  company!: string;

  @Field(() => String, { nullable: true, description: 'Web address of the prospect.' })
  domain!: string | null;

  @Field(() => Int, { nullable: true, description: 'Contacts on the prospect’s list.' })
  listSize!: number | null;

  @Field(() => String, { nullable: true, description: 'What the partner wrote about it.' })
  notes!: string | null;

  @Field(() => LeadStatusEnum, { description: 'Its state.' })
  status!: LeadStatus;

  @Field(() => DateTime, { description: 'When it was registered.' })
  registeredAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it expires unless it is won before; null: it does not expire.',
  })
  expiresAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the claim was accepted.' })
  acceptedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was won or lost.' })
  closedAt!: number | null;

  @Field(() => Money, { nullable: true, description: 'Monthly recurring revenue it was won with.' })
  mrr!: MoneyValue | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected, withdrawn, lost, or what is asked for.' })
  reason!: string | null;

  @Field(() => Int, { description: 'The version of the program’s terms it was registered under.' })
  termsVersion!: number;
}
export const LeadConnection = connectionOf(Lead, 'Lead', 'a lead');
