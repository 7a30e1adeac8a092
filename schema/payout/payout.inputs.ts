import { Field, ID, InputType, Int } from 'type-graphql';
import type { AdjustmentReason, PlaceableHoldReason } from '../../domain/decisions/payout.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { MoneyInput } from '../shared/money.type.ts';
import { AdjustmentReasonEnum, PaymentMethodEnum, PlaceableHoldReasonEnum } from './payout.enums.ts';

const PROVIDER = { defaultValue: 'manual', description: 'The provider that pays, such as `manual`.' };

@InputType('PayoutProgramInput', { description: 'What is done with the payouts of one program.' })
abstract class OfProgram extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;
}

@InputType('PayoutChangeInput', { description: 'What is done with one payout.' })
abstract class OfPayout extends KeyedInput {
  @Field(() => ID, { description: 'The payout.' })
  payoutId!: string;
}

@InputType('RunPayoutsInput', { description: 'Payouts to form.' })
export class RunPayoutsInput extends OfProgram {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Of periods that ended by then; left out: by the program’s clock.',
  })
  asOf?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Write nothing, and say what would be formed and sent.' })
  dryRun!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Send what is approved afterwards.' })
  send!: boolean;

  @Field(() => String, PROVIDER)
  provider!: string;
}

@InputType('SendPayoutsInput', { description: 'Payouts to send.' })
export class SendPayoutsInput extends OfProgram {
  @Field(() => String, PROVIDER)
  provider!: string;

  @Field(() => [ID], { nullable: true, description: 'These alone, at most 500; left out: all that are approved.' })
  payoutIds?: readonly string[] | null;
}

@InputType('ApprovePayoutInput', { description: 'Payouts to approve.' })
export class ApprovePayoutInput extends KeyedInput {
  @Field(() => [ID], { description: 'The payouts, 1 to 500.' })
  payoutIds!: readonly string[];
}

@InputType('CancelPayoutInput', { description: 'A payout to give up.' })
export class CancelPayoutInput extends OfPayout {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('MarkPayoutPaidInput', { description: 'A payout that was paid.' })
export class MarkPayoutPaidInput extends OfPayout {
  @Field(() => String, { description: 'The payment’s own reference.' })
  reference!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was paid; left out: now, by the program’s clock.' })
  paidAt?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What the payment cost the vendor on top, in the program’s currency.',
  })
  fee?: string | null;
}

@InputType('FailPayoutInput', { description: 'A payout that was not paid.' })
export class FailPayoutInput extends OfPayout {
  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The caller is sure that no money has left, although the provider has not said so.',
  })
  evenIfInDoubt!: boolean;
}

@InputType('RetryPayoutInput', { description: 'A payout in whose place another is formed.' })
export class RetryPayoutInput extends OfPayout {}

@InputType('PlaceHoldInput', { description: 'Money to hold back: of a partner in a program, a payout, or a line.' })
export class PlaceHoldInput extends KeyedInput {
  @Field(() => String, { nullable: true, description: 'The program, together with `partnerId`.' })
  programSlug?: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner, together with `programSlug`.' })
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or this payout alone.' })
  payoutId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or this commission line alone.' })
  lineId?: string | null;

  @Field(() => PlaceableHoldReasonEnum, { description: 'Why; the partner is shown it.' })
  reason!: PlaceableHoldReason;

  @Field(() => String, { nullable: true, description: 'For the vendor’s staff.' })
  note?: string | null;
}

@InputType('ReleaseHoldInput', { description: 'A hold to release.' })
export class ReleaseHoldInput extends KeyedInput {
  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;
}

@InputType('PostAdjustmentInput', { description: 'Money to give, or to take, by hand.' })
export class PostAdjustmentInput extends OfProgram {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, { nullable: true, description: 'The payout stream; left out: the program’s only one.' })
  stream?: string | null;

  @Field(() => MoneyInput, { description: 'How much; below zero takes away.' })
  amount!: MoneyInput;

  @Field(() => AdjustmentReasonEnum, { description: 'Why.' })
  reason!: AdjustmentReason;

  @Field(() => String, { description: 'The same in words; the partner reads it.' })
  note!: string;
}

@InputType('ErasePaymentDetailsInput', { description: 'Payment details to remove.' })
export class ErasePaymentDetailsInput extends OfProgram {
  @Field(() => ID, {
    nullable: true,
    description: 'The partner; may be left out by a caller who acts for one partner.',
  })
  partnerId?: string | null;
}

@InputType('NetworkStepInput', { description: 'A step of a network’s own calendar.' })
export class NetworkStepInput {
  @Field(() => String, { description: 'The step, a name in capitals, such as `INVOICED`.' })
  step!: string;

  @Field(() => String, { description: 'What it means.' })
  title!: string;

  @Field(() => Int, { description: 'Months after the month in which the money was earned, 0 to 24.' })
  monthsAfter!: number;

  @Field(() => Int, { description: 'Day of the month, 1 to 31; of a shorter month its last.' })
  dayOfMonth!: number;
}

@InputType('SetPayoutCalendarInput', { description: 'When a network moves a program’s money.' })
export class SetPayoutCalendarInput extends OfProgram {
  @Field(() => String, { description: 'The network, such as `PartnerStack`.' })
  network!: string;

  @Field(() => [NetworkStepInput], { description: 'Its steps in the order of time; none takes the calendar away.' })
  steps!: NetworkStepInput[];
}

@InputType('ExportPayoutsInput', { description: 'Payments by hand to put into a file.' })
export class ExportPayoutsInput extends OfProgram {
  @Field(() => PaymentMethodEnum, { description: 'For what: each takes a file of its own kind.' })
  method!: PaymentMethod;
}

@InputType('ImportPaidPayoutsInput', { description: 'What was paid, as a file.' })
export class ImportPaidPayoutsInput extends OfProgram {
  @Field(() => String, {
    description:
      'A CSV file with the columns `payout_id`, `amount`, `reference`, and if known `status` (PAID or FAILED), `date`, `currency`, `fee`, `reason`; at most 5,000 rows.',
  })
  csv!: string;
}
