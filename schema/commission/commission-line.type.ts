import { Field, ObjectType } from 'type-graphql';
import type { LineRow, MoneyValue } from '../../services/reads.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';
import { LineEntryEnum, LineStateEnum } from './commission.enums.ts';

@ObjectType('CommissionLine', {
  description: 'One posted amount with its explanation. Never changed: a correction is another line.',
  implements: Node,
  simpleResolvers: true,
})
export class CommissionLine extends Node {
  @Field(() => String, { description: 'Kind of the commission, such as `REFERRED_SHARE`.' })
  kind!: string;

  @Field(() => String, { description: 'The payout stream it is paid in.' })
  stream!: string;

  @Field(() => LineEntryEnum, { description: 'What it is.' })
  entry!: LineRow['entry'];

  @Field(() => LineStateEnum, { description: 'Where it stands, derived from payouts and corrections.' })
  state!: LineRow['state'];

  @Field(() => String, { nullable: true, description: 'Why it is held back; of HELD only.' })
  heldBecause!: string | null;

  @Field(() => DateTime, { description: 'When it was earned.' })
  earnedAt!: number;

  @Field(() => CivilDate, { description: 'The same as a date in the program’s time zone.' })
  earnedOn!: string;

  @Field(() => DateTime, { description: 'When it was posted, by the program’s clock.' })
  postedAt!: number;

  @Field(() => DateTime, { description: 'When it was written down, by the time of day.' })
  recordedAt!: number;

  @Field(() => Money, { description: 'The commission; negative for what is taken back.' })
  amount!: MoneyValue;

  @Field(() => Money, { description: 'What it is computed from, without tax.' })
  basis!: MoneyValue;

  @Field(() => String, {
    nullable: true,
    description: 'The invoice it comes from, by the vendor’s own id; null when it comes from several.',
  })
  invoiceRef!: string | null;
}
export const CommissionLineConnection = connectionOf(CommissionLine, 'CommissionLine', 'a commission line');

@ObjectType('CommissionEstimate', {
  description: 'What a line would be before it is posted, on what is known now. Not a line: it may change or vanish.',
  simpleResolvers: true,
})
export class CommissionEstimate {
  @Field(() => String, {
    description: 'Identity within customer and program; the line that is posted later carries it, too.',
  })
  key!: string;

  @Field(() => String, { description: 'Kind of the commission.' })
  kind!: string;

  @Field(() => String, { description: 'The payout stream it would be paid in.' })
  stream!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it will be earned; null while no date can be told.' })
  earnedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it will be posted; null while no date can be told.' })
  dueAt!: number | null;

  @Field(() => Money, { description: 'The commission it would be.' })
  amount!: MoneyValue;

  @Field(() => Money, { description: 'What it would be computed from, without tax.' })
  basis!: MoneyValue;

  @Field(() => String, { nullable: true, description: 'The invoice it comes from, by the vendor’s own id.' })
  invoiceRef!: string | null;

  @Field(() => String, { description: 'What it waits for.' })
  blockedBy!: string;
}
export const CommissionEstimateConnection = connectionOf(
  CommissionEstimate,
  'CommissionEstimate',
  'an estimate of a commission line',
);
