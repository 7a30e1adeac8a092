import { Field, InputType, ObjectType } from 'type-graphql';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';

@ObjectType('Money', { description: 'An exact amount of money in one currency.', simpleResolvers: true })
export class Money {
  @Field(() => Decimal, {
    description: 'Major units, with exactly as many decimals as the currency has: `"12.50"` is twelve dollars fifty.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency of the amount.' })
  currency!: string;
}

@InputType('MoneyInput', { description: 'An exact amount of money in one currency.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'Major units, with at most as many decimals as the currency has.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency of the amount.' })
  currency!: string;
}
