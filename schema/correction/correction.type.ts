import { Field, ID, ObjectType } from 'type-graphql';
import type { DisputeReadRow, LeadCorrectionRow } from '../../services/books/rows.ts';
import type { MoneyValue } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Money } from '../shared/money.type.ts';

export const DisputeStatusEnum = defineEnum('DisputeStatus', 'Where a dispute stands.', {
  OPEN: 'It is undecided; the payment’s lines are held.',
  WON: 'The vendor kept the payment.',
  LOST: 'The payment was taken back, like a refund.',
} satisfies Record<DisputeReadRow['status'], string>);

@ObjectType('Dispute', { description: 'A customer’s dispute about a payment.', simpleResolvers: true })
export class Dispute {
  @Field(() => ID, { description: 'Identity of the dispute.' })
  id!: string;

  @Field(() => String, { description: 'The vendor’s or the payment system’s own id of it.' })
  disputeRef!: string;

  @Field(() => String, { description: 'The payment’s own id.' })
  paymentRef!: string;

  @Field(() => Money, { description: 'What is asked back, without tax.' })
  amount!: MoneyValue;

  @Field(() => DisputeStatusEnum, { description: 'Where it stands.' })
  status!: DisputeReadRow['status'];

  @Field(() => DateTime, { description: 'When it was opened, or first heard of.' })
  openedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while it is open.' })
  closedAt!: number | null;
}
export const DisputeConnection = connectionOf(Dispute, 'Dispute', 'a dispute');

@ObjectType('LeadCorrection', {
  description: 'An amount of a won lead that its owner put right.',
  simpleResolvers: true,
})
export class LeadCorrection implements Omit<LeadCorrectionRow, 'leadId' | 'actor'> {
  @Field(() => Money, { description: 'The monthly recurring revenue as it was.' })
  before!: MoneyValue;

  @Field(() => Money, { description: 'The same as it is since.' })
  after!: MoneyValue;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it was put right, by the program’s clock.' })
  at!: number;
}

@ObjectType('FactRetraction', { description: 'That a fact never happened.', simpleResolvers: true })
export class FactRetraction {
  @Field(() => ID, { description: 'The fact that says so.' })
  factId!: string;

  @Field(() => String, { description: 'Why: one of `RetractionReason`.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note!: string | null;

  @Field(() => String, { description: 'Who said so, by id.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When, by the latest clock among the vendor’s programs.' })
  at!: number;
}
