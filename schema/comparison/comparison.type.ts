import { Field, Int, ObjectType } from 'type-graphql';
import type { CashMove, CreditReason } from '../../domain/comparison/result.ts';
import type { Term } from '../../domain/contract/term.ts';
import type { EarningsOfProgram } from '../../services/comparison/contract.ts';
import { CommissionExplanation } from '../commission/explanation.type.ts';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { Money } from '../shared/money.type.ts';
import { Rate } from '../shared/rate.type.ts';
import { SourcedFact } from '../shared/sourced-fact.type.ts';
import { CashMoveKindEnum, IgnoredReasonEnum, ReferralCreditEnum } from './comparison.enums.ts';
import { EarningsRange } from './earnings-range.type.ts';

@ObjectType('CashMove', { description: 'What moved on one day, all of one kind together.', simpleResolvers: true })
export class CashMoveType {
  @Field(() => CivilDate, { description: 'The day it was earned or taken back on, or is due on.' })
  on!: string;

  @Field(() => CashMoveKindEnum, { description: 'What moved.' })
  kind!: CashMove['kind'];

  @Field(() => Money, { description: 'How much; negative for REVERSED.' })
  amount!: Money;

  @Field(() => Int, { description: 'Commission lines, or payouts, in it.' })
  count!: number;

  @Field(() => Money, { description: 'Earned up to and with this move.' })
  earnedSoFar!: Money;

  @Field(() => Money, { description: 'Paid up to and with this move.' })
  paidSoFar!: Money;
}

@ObjectType('MonthOfEarnings', { description: 'What a month brings.', simpleResolvers: true })
export class MonthOfEarningsType {
  @Field(() => CivilDate, { description: 'The month’s first day.' })
  month!: string;

  @Field(() => Money, { description: 'Earned in the month, what was taken back taken off.' })
  earned!: Money;

  @Field(() => Money, { description: 'Payouts due in the month.' })
  paid!: Money;

  @Field(() => Money, { description: 'Earned by the month’s end.' })
  earnedSoFar!: Money;

  @Field(() => Money, { description: 'Paid by the month’s end.' })
  paidSoFar!: Money;
}

@ObjectType('FirstMoney', { description: 'How long it takes until money comes in.', simpleResolvers: true })
export class FirstMoneyType {
  @Field(() => CivilDate, { description: 'The day the first payout is due.' })
  on!: string;

  @Field(() => Money, { description: 'What is due on that day.' })
  amount!: Money;

  @Field(() => CivilDate, { description: 'The day the first commission is earned.' })
  earnedOn!: string;

  @Field(() => Int, { description: 'Days from the first referral (without one: the first fact) to the day it is due.' })
  daysFromFirstReferral!: number;
}

@ObjectType('ComparedPayout', { description: 'A payout of the story.', simpleResolvers: true })
export class ComparedPayoutType {
  @Field(() => String, { description: 'The stream it pays.' })
  stream!: string;

  @Field(() => CivilDate, { description: 'Start of its period.' })
  periodFrom!: string;

  @Field(() => CivilDate, { description: 'End of its period, exclusive.' })
  periodTo!: string;

  @Field(() => CivilDate, { description: 'The day it is due.' })
  dueBy!: string;

  @Field(() => Money, { description: 'What is paid.' })
  amount!: Money;
}

@ObjectType('ComparedTier', { description: 'A tier that the story reaches or loses.', simpleResolvers: true })
export class ComparedTierType {
  @Field(() => CivilDate, { description: 'The day it comes into force.' })
  on!: string;

  @Field(() => String, { description: 'The tier.' })
  tier!: string;
}

@ObjectType('StartingPoint', { description: 'Where the partner starts.', simpleResolvers: true })
export class StartingPointType {
  @Field(() => String, { nullable: true, description: 'The track; null in a program without tracks.' })
  track!: string | null;

  @Field(() => String, { nullable: true, description: 'The tier; null in a program without tiers.' })
  tier!: string | null;

  @Field(() => CivilDate, { description: 'The day it joins.' })
  since!: string;

  @Field(() => Boolean, { description: 'Nobody named the track: it is the program’s first.' })
  isTrackChosen!: boolean;
}

@ObjectType('ComparedLine', { description: 'A commission line of the story.', simpleResolvers: true })
export class ComparedLineType {
  @Field(() => String, { description: 'Id of the customer in the story.' })
  customer!: string;

  @Field(() => String, { description: 'Kind of the line, such as `REFERRED_SHARE`.' })
  kind!: string;

  @Field(() => CivilDate, { description: 'The day it is earned.' })
  earnedOn!: string;

  @Field(() => Money, { description: 'The commission; negative when it is taken back.' })
  amount!: Money;

  @Field(() => Money, { description: 'What it is computed of.' })
  basis!: Money;

  @Field(() => Rate, { nullable: true, description: 'The rate; null for a flat reward.' })
  rate!: Rate | null;

  @Field(() => String, { nullable: true, description: 'Id of the invoice; null for a line that comes from several.' })
  invoice!: string | null;

  @Field(() => Boolean, { description: 'It takes back another line after a refund.' })
  reverses!: boolean;

  @Field(() => CommissionExplanation, { description: 'Why it is what it is.' })
  explanation!: CommissionExplanation;
}

@ObjectType('ComparedLines', { description: 'The commission lines behind a sum.', simpleResolvers: true })
export class ComparedLinesType {
  @Field(() => Int, { description: 'How many lines there are.' })
  totalCount!: number;

  @Field(() => [ComparedLineType], { description: 'The first of them, by date.' })
  nodes!: readonly object[];
}

@ObjectType('ReferralCredit', { description: 'What became of one referral of the story.', simpleResolvers: true })
export class ReferralCreditType {
  @Field(() => String, { description: 'Id of the referral.' })
  referral!: string;

  @Field(() => String, { description: 'Id of the customer.' })
  customer!: string;

  @Field(() => ReferralCreditEnum, { description: 'What became of it, and why.' })
  reason!: CreditReason;
}

@ObjectType('IgnoredAccount', { description: 'A managed account that a program leaves out.', simpleResolvers: true })
export class IgnoredAccountType {
  @Field(() => String, { description: 'Id of the account.' })
  account!: string;

  @Field(() => IgnoredReasonEnum, { description: 'Why.' })
  reason!: string;
}

@ObjectType('ComparedAssumption', {
  description: 'A choice taken where the sources are silent, whose other setting would change money.',
  simpleResolvers: true,
})
export class ComparedAssumptionType {
  @Field(() => String, { description: 'The parameter that decides it.' })
  term!: string;

  @Field(() => String, { description: 'Its value, as text.' })
  value!: string;

  @Field(() => [String], { description: 'The other values it could have.' })
  alternatives!: readonly string[];
}

@ObjectType('ProgramEarnings', {
  description: 'What one program makes of the story. All of it is computed; nothing is written anywhere.',
  simpleResolvers: true,
})
export class ProgramEarnings {
  @Field(() => String, { description: 'The program’s id in `scenarioFile`: its slug, or the name of the rules.' })
  id!: string;

  @Field(() => CurrencyCode, { description: 'The currency of its amounts. Nothing is converted.' })
  currency!: string;

  @Field(() => StartingPointType, {
    nullable: true,
    description: 'Where the partner starts; null when it joins after the horizon.',
  })
  start!: object | null;

  @Field(() => Money, { description: 'Earned before the horizon, what refunds took back taken off.' })
  earned!: Money;

  @Field(() => Money, {
    description: 'Of that, in payouts whose period ends before the horizon, whenever they are due.',
  })
  paid!: Money;

  @Field(() => Money, { description: 'Of `paid`, due before the horizon.' })
  received!: Money;

  @Field(() => Money, {
    description:
      'Earned, and in no payout before the horizon. Negative: refunds took back more than is left; the next payouts pay for it.',
  })
  unpaid!: Money;

  @Field(() => FirstMoneyType, {
    nullable: true,
    description: 'When the first money comes; null when none does before the horizon.',
  })
  firstMoney!: object | null;

  @Field(() => [CashMoveType], { description: 'Day by day: what is earned, and what is paid when.' })
  cashFlow!: readonly object[];

  @Field(() => [MonthOfEarningsType], { description: 'Every month from the first fact to the last payout’s due date.' })
  months!: readonly object[];

  @Field(() => [ComparedPayoutType], { description: 'The payouts.' })
  payouts!: readonly object[];

  @Field(() => [ComparedTierType], { description: 'The tiers held, the first among them.' })
  tiers!: readonly object[];

  @Field(() => [ReferralCreditType], { description: 'What became of each referral.' })
  referrals!: EarningsOfProgram['referrals'];

  @Field(() => [IgnoredAccountType], { description: 'The managed accounts that the program leaves out, and why.' })
  ignored!: EarningsOfProgram['ignored'];

  @Field(() => [ComparedAssumptionType], {
    description: 'What is assumed in its rules and would change money if it were otherwise.',
  })
  assumed!: EarningsOfProgram['assumed'];

  @Field(() => EarningsRange, { description: 'What it would come to under every setting of what is assumed.' })
  range!: object;

  @Field(() => [SourcedFact], {
    description: 'Terms about rewards, tiers, attribution, payouts and billing that no source settles.',
  })
  openTerms!: readonly Term[];

  @Field(() => [SourcedFact], {
    description: 'Figures of the program that are illustrative, since its source gives none: the sums are, too.',
  })
  illustrativeTerms!: readonly Term[];
}

@ObjectType('EarningsComparison', {
  description: 'One business story in several programs, side by side.',
  simpleResolvers: true,
})
export class EarningsComparison {
  @Field(() => String, { description: 'What the story is called; may be empty.' })
  title!: string;

  @Field(() => String, { description: 'IANA time zone of every date.' })
  timeZone!: string;

  @Field(() => CivilDate, { description: 'The day of the first fact.' })
  from!: string;

  @Field(() => CivilDate, { description: 'The horizon: what is dated on it or later does not count.' })
  until!: string;

  @Field(() => Int, { description: 'Facts in the story.' })
  facts!: number;

  @Field(() => [ProgramEarnings], { description: 'The programs, in the order asked.' })
  programs!: readonly object[];

  @Field(() => [String], { description: 'What to know before setting figures side by side.' })
  notes!: readonly string[];

  @Field(() => String, {
    description: 'The same as a scenario file: `partnergraph simulate` gives the same lines, payouts and sums.',
  })
  scenarioFile!: string;
}

@ObjectType('StandardStory', {
  description: 'A story that ships with PartnerGraph, for those who have none of their own.',
  simpleResolvers: true,
})
export class StandardStoryType {
  @Field(() => String, { description: 'By which `compareEarnings` takes it.' })
  name!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What happens in it.' })
  description!: string;

  @Field(() => String, { description: 'IANA time zone of its dates.' })
  timeZone!: string;

  @Field(() => String, { description: 'Its horizon.' })
  until!: string;

  @Field(() => Int, { description: 'Facts in it.' })
  factCount!: number;
}
