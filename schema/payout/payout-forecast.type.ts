import { Field, ID, ObjectType } from 'type-graphql';
import type { HoldReason } from '../../domain/decisions/payout.ts';
import type { BlockerCode } from '../../services/payouts/forecast.ts';
import type { MoneyValue } from '../../services/reads.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Money } from '../shared/money.type.ts';
import { BlockerEnum, HoldReasonEnum } from './payout.enums.ts';
import { NetworkDateType } from './payout-parts.type.ts';

@ObjectType('PayoutBlock', { description: 'Something between an amount and its payment.', simpleResolvers: true })
export class PayoutBlock {
  @Field(() => BlockerEnum, { description: 'What.' })
  code!: BlockerCode;

  @Field(() => Money, { nullable: true, description: 'How much of it, or how much is missing; see `code`.' })
  amount!: MoneyValue | null;

  @Field(() => HoldReasonEnum, { nullable: true, description: 'Why it is held back; of HELD only.' })
  reason!: HoldReason | null;
}

@ObjectType('PayoutForecastEntry', {
  description: 'An amount that is expected, with its dates.',
  simpleResolvers: true,
})
export class PayoutForecastEntry {
  @Field(() => ID, { nullable: true, description: 'The payout, where it has been formed.' })
  payoutId!: string | null;

  @Field(() => String, { description: 'The payout stream.' })
  stream!: string;

  @Field(() => CivilDate, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => CivilDate, { description: 'First day after the period.' })
  periodTo!: string;

  @Field(() => CivilDate, { description: 'Last day of payment.' })
  dueBy!: string;

  @Field(() => Money, { description: 'Everything of this entry: what is paid, or carried forward.' })
  amount!: MoneyValue;

  @Field(() => Money, { description: 'Of it, lines that are posted.' })
  posted!: MoneyValue;

  @Field(() => Money, { description: 'Of it, estimates of lines to come.' })
  estimated!: MoneyValue;

  @Field(() => Money, { description: 'Of it, what was earned in earlier periods.' })
  carried!: MoneyValue;

  @Field(() => Boolean, {
    description: 'Whether it goes out as a payout of this period; false: it is carried forward into the next one.',
  })
  isPayable!: boolean;

  @Field(() => [NetworkDateType], { description: 'When the program’s network moves it.' })
  networkDates!: readonly NetworkDateType[];

  @Field(() => [PayoutBlock], { description: 'What still stands between it and the partner.' })
  blockedBy!: readonly PayoutBlock[];
}

@ObjectType('PayoutForecast', {
  description: 'When what a partner is owed will be paid, on what is known now and by the terms in force now.',
  simpleResolvers: true,
})
export class PayoutForecast {
  @Field(() => DateTime, { description: 'The program’s clock when it was made.' })
  asOf!: number;

  @Field(() => Money, { description: 'What is paid within the forecast.' })
  expected!: MoneyValue;

  @Field(() => Money, { description: 'What is not paid within it: below the minimum, below zero, held, or later.' })
  waiting!: MoneyValue;

  @Field(() => [PayoutForecastEntry], { description: 'The amounts by their last day of payment.' })
  entries!: readonly PayoutForecastEntry[];
}
