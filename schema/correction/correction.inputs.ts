import { Field, ID, InputType } from 'type-graphql';
import type { DISPUTE_OUTCOMES } from '../../services/corrections/contract.ts';
import { type DisputeOutcome, type RetractionReason } from '../../services/corrections/contract.ts';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { KeyedInput } from '../shared/keyed.input.ts';

export const RetractionReasonEnum = defineEnum('RetractionReason', 'Why a fact is taken back.', {
  NEVER_HAPPENED: 'It did not happen.',
  RECORDED_TWICE: 'It was recorded before, under another id.',
  WRONG_AMOUNT: 'Its amount was wrong; the right one is recorded under a new id.',
  WRONG_CUSTOMER: 'It was about another customer.',
  WRONG_DATE: 'It happened at another time.',
  REFUND_FAILED: 'The refund did not go through: the customer never had the money. Of refunds only.',
  OTHER: 'Something else; the note says what.',
} satisfies Record<RetractionReason, string>);

export const DisputeOutcomeEnum = defineEnum('DisputeOutcome', 'What became of a dispute.', {
  OPENED: 'The customer’s bank asks the payment back.',
  WON: 'The vendor keeps the payment.',
  LOST: 'The payment was taken back.',
} satisfies Record<(typeof DISPUTE_OUTCOMES)[number], string>);

@InputType('SignUpRefInput', { description: 'The sign-up of a customer in a program.' })
export class SignUpRefInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => String, { description: 'The vendor’s own id of the customer.' })
  customerId!: string;
}

@InputType('RetractFactInput', {
  description: 'What was recorded in error. Exactly one of `factId`, `clickId` and `signUp` is given.',
})
export class RetractFactInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'A payment, a refund or a churn.' })
  factId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A visit through a link, by the id that `recordClick` gave.' })
  clickId?: string | null;

  @Field(() => SignUpRefInput, { nullable: true, description: 'A sign-up.' })
  signUp?: SignUpRefInput | null;

  @Field(() => RetractionReasonEnum, { description: 'Why.' })
  reason!: RetractionReason;

  @Field(() => String, {
    nullable: true,
    description: 'More about it, for the vendor’s staff; at most 500 characters.',
  })
  note?: string | null;
}

@InputType('CorrectLeadInput', { description: 'Another amount of a won lead.' })
export class CorrectLeadInput extends KeyedInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => Decimal, { description: 'The monthly recurring revenue it was really won with, in major units.' })
  mrr!: string;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'Currency of it; left out: the program’s, and no other is accepted.',
  })
  currency?: string | null;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

@InputType('RecordDisputeInput', { description: 'What became of a customer’s dispute about a payment.' })
export class RecordDisputeInput extends KeyedInput {
  @Field(() => String, { description: 'The vendor’s or the payment system’s own id of the dispute.' })
  disputeId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The payment’s own id; may be left out for a dispute that is known.',
  })
  paymentId?: string | null;

  @Field(() => DisputeOutcomeEnum, { description: 'What became of it.' })
  outcome!: DisputeOutcome;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What is asked back, in major units, without tax; left out: what is left of the payment.',
  })
  amount?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of it; left out: the payment’s.' })
  currency?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; left out: now, by the latest clock among the vendor’s programs.',
  })
  at?: number | null;

  @Field(() => String, { nullable: true, description: 'More about it, for the vendor’s staff.' })
  note?: string | null;
}
