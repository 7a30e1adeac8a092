import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HoldReason } from '../../domain/decisions/payout.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { AttemptReadRow, HoldReadRow } from '../../services/payouts/reads.ts';
import type { LineRow, MoneyValue } from '../../services/reads.ts';
import { LineEntryEnum } from '../commission/commission.enums.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Money } from '../shared/money.type.ts';
import { AttemptStatusEnum, HoldReasonEnum, HoldSubjectEnum, PaymentMethodEnum } from './payout.enums.ts';

@ObjectType('PayoutSum', { description: 'The lines of one kind in a payout, added up.', simpleResolvers: true })
export class PayoutSum {
  @Field(() => String, { description: 'Kind of the lines, such as `REFERRED_SHARE`.' })
  kind!: string;

  @Field(() => LineEntryEnum, { description: 'What the lines are.' })
  entry!: LineRow['entry'];

  @Field(() => Money, { description: 'Their sum.' })
  amount!: MoneyValue;

  @Field(() => Int, { description: 'How many there are.' })
  lines!: number;
}

@ObjectType('PayoutHold', { description: 'Something that holds money back.', simpleResolvers: true })
export class PayoutHold {
  @Field(() => ID, {
    nullable: true,
    description: 'Its id, for `releaseHold`; null for one that was found by itself and ends when its cause does.',
  })
  id!: string | null;

  @Field(() => HoldReasonEnum, { description: 'Why.' })
  reason!: HoldReason;

  @Field(() => HoldSubjectEnum, { description: 'What it is on.' })
  on!: HoldReadRow['on'];

  @Field(() => ID, { nullable: true, description: 'The payout it is on; null for others.' })
  payoutId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The commission line it is on; null for others.' })
  lineId!: string | null;

  @Field(() => String, { nullable: true, description: 'What the vendor’s staff noted; null for partners.' })
  note!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when, by the program’s clock.' })
  placedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Id of who placed it; null for partners.' })
  placedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was released; null while it is in force.' })
  releasedAt!: number | null;
}

@ObjectType('PaymentAttempt', { description: 'One attempt to pay a payout through a provider.', simpleResolvers: true })
export class PaymentAttempt {
  @Field(() => Int, { description: '1, 2, … within the payout.' })
  number!: number;

  @Field(() => String, { description: 'The provider, such as `manual`.' })
  provider!: string;

  @Field(() => AttemptStatusEnum, { description: 'What is known about it.' })
  status!: AttemptReadRow['status'];

  @Field(() => String, { nullable: true, description: 'The provider’s reference.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong.' })
  error!: string | null;

  @Field(() => Int, { description: 'How often it was sent, always with the same key.' })
  sends!: number;

  @Field(() => DateTime, { description: 'When it began, by the program’s clock.' })
  startedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When its end was known.' })
  finishedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the money was sent, masked, such as `****1234`.' })
  destination!: string | null;
}

@ObjectType('PaymentDestination', {
  description: 'Where a partner’s money goes; never in full.',
  simpleResolvers: true,
})
export class PaymentDestinationType {
  @Field(() => PaymentMethodEnum, { description: 'The way it is paid.' })
  method!: PaymentMethod;

  @Field(() => String, { description: 'Enough to recognise it: `****1234`, `o***@acme.test`.' })
  masked!: string;
}

@ObjectType('PaymentDetails', {
  description: 'What a partner has said about where its money goes.',
  simpleResolvers: true,
})
export class PaymentDetails extends PaymentDestinationType {
  @Field(() => DateTime, { description: 'When it was said, by the program’s clock.' })
  updatedAt!: number;
}

@ObjectType('NetworkDate', { description: 'A step of a network’s own calendar, dated.', simpleResolvers: true })
export class NetworkDateType {
  @Field(() => String, { description: 'The step, such as `INVOICED`.' })
  step!: string;

  @Field(() => String, { description: 'What it means.' })
  title!: string;

  @Field(() => CivilDate, { description: 'When it is.' })
  on!: string;
}

@ObjectType('NetworkStep', { description: 'A step of a network’s own calendar.', simpleResolvers: true })
export class NetworkStepType {
  @Field(() => String, { description: 'The step, such as `INVOICED`.' })
  step!: string;

  @Field(() => String, { description: 'What it means.' })
  title!: string;

  @Field(() => Int, { description: 'Months after the month in which the money was earned.' })
  monthsAfter!: number;

  @Field(() => Int, { description: 'Day of the month; of a shorter month its last.' })
  dayOfMonth!: number;
}

@ObjectType('PayoutCalendar', {
  description: 'When a network moves a program’s money, beside the program’s own dates.',
  simpleResolvers: true,
})
export class PayoutCalendar {
  @Field(() => String, { description: 'The network, such as `PartnerStack`.' })
  network!: string;

  @Field(() => [NetworkStepType], { description: 'Its steps, in the order of time.' })
  steps!: readonly NetworkStepType[];
}
