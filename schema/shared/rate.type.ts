import { Field, ObjectType } from 'type-graphql';
import { formatPercent, parseRate } from '../../domain/money/rate.ts';
import { Decimal } from '../scalars/decimal.scalar.ts';

@ObjectType('Rate', { description: 'An exact share of an amount.', simpleResolvers: true })
export class Rate {
  @Field(() => Decimal, { description: 'Per cent: `"12.5"` is an eighth.' })
  percent!: string;
}

/** From the text of a stored rate, `12.5%`. */
export function toRate(text: string | null): Rate | null {
  const rate = text === null ? null : parseRate(text);
  return rate === null ? null : { percent: formatPercent(rate) };
}
