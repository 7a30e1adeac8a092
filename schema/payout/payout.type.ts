import { Field, ObjectType } from 'type-graphql';
import type { MoneyValue, PayoutRow } from '../../services/reads.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';

export const PayoutStatusEnum = defineEnum('PayoutStatus', 'The state of a payout.', {
  FORMED: 'Its lines are claimed; nobody has approved it yet.',
  APPROVED: 'Approved, to be paid.',
  PROCESSING: 'The payment is under way.',
  PAID: 'Paid.',
  FAILED: 'Not paid; its lines are unpaid again.',
  CANCELLED: 'Given up; its lines are unpaid again.',
} satisfies Record<PayoutRow['status'], string>);

export const PayoutOrderEnum = defineEnum('PayoutOrder', 'Orders of payouts.', {
  FORMED_AT_DESC: 'The latest first.',
  FORMED_AT_ASC: 'The earliest first.',
});

@ObjectType('Payout', {
  description: 'The money of one partner, program, stream and period: the sum of the lines it claims.',
  implements: Node,
  simpleResolvers: true,
})
export class Payout extends Node {
  @Field(() => String, { description: 'The payout stream.' })
  stream!: string;

  @Field(() => CivilDate, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => CivilDate, { description: 'First day after the period.' })
  periodTo!: string;

  @Field(() => CivilDate, { description: 'Last day of payment.' })
  dueBy!: string;

  @Field(() => Money, { description: 'The sum of its lines.' })
  amount!: MoneyValue;

  @Field(() => PayoutStatusEnum, { description: 'Its state.' })
  status!: PayoutRow['status'];

  @Field(() => DateTime, { description: 'When it was formed.' })
  formedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved.' })
  approvedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Id of who approved it.' })
  approvedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was paid.' })
  paidAt!: number | null;

  @Field(() => String, { nullable: true, description: 'The payment’s own reference.' })
  paidReference!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed, or was given up.' })
  failReason!: string | null;

  @Field(() => Money, { description: 'What the payment cost the vendor on top: no part of the amount.' })
  fee!: MoneyValue;

  @Field(() => String, { nullable: true, description: 'The provider that pays, or has paid it.' })
  provider!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it failed or was given up.' })
  closedAt!: number | null;
}
export const PayoutConnection = connectionOf(Payout, 'Payout', 'a payout');
