import { Field, Int, ObjectType } from 'type-graphql';
import type { MoneyValue } from '../../services/reads.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { Money } from '../shared/money.type.ts';

@ObjectType('Balance', {
  description:
    'What a partner has earned in one payout stream of a program, and what became of it: read from the journal.',
  simpleResolvers: true,
})
export class Balance {
  @Field(() => String, { description: 'The payout stream.' })
  stream!: string;

  @Field(() => Money, { description: 'Every line, reversal, void and adjustment: what is unpaid and what was paid.' })
  earned!: MoneyValue;

  @Field(() => Money, { description: 'What is owed, with what is held and what a payout has claimed.' })
  unpaid!: MoneyValue;

  @Field(() => Money, {
    description: 'Of what is owed: in no payout, and held by the vendor or by an open dispute about a payment.',
  })
  held!: MoneyValue;

  @Field(() => Money, { description: 'Of what is owed: in payouts that are not paid yet.' })
  inPayout!: MoneyValue;

  @Field(() => Money, { description: 'What payouts have paid.' })
  paid!: MoneyValue;
}
export const BalanceConnection = connectionOf(Balance, 'Balance', 'a balance');

@ObjectType('BooksFinding', {
  description: 'The first row of the books that disagrees with the others.',
  simpleResolvers: true,
})
export class BooksFinding {
  @Field(() => String, { description: 'The comparison that found it, such as `lines-and-journal`.' })
  check!: string;

  @Field(() => String, { description: 'What must hold, in words.' })
  rule!: string;

  @Field(() => String, { description: 'The table of the row.' })
  table!: string;

  @Field(() => String, { description: 'The row, by its id.' })
  rowId!: string;

  @Field(() => String, { description: 'What the row says.' })
  found!: string;

  @Field(() => String, { description: 'What the others say.' })
  expected!: string;
}

@ObjectType('BooksHealth', { description: 'The last comparison of a program’s books.', simpleResolvers: true })
export class BooksHealth {
  @Field(() => DateTime, { description: 'When it was made, by the time of day.' })
  checkedAt!: number;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => Int, { description: 'Commission lines that were compared.' })
  lines!: number;

  @Field(() => Int, { description: 'Entries of the journal that were compared.' })
  entries!: number;

  @Field(() => Money, { description: 'What the journal has left over, without sign; zero in books that are right.' })
  imbalance!: MoneyValue;

  @Field(() => BooksFinding, { nullable: true, description: 'The first row that disagrees; null: the books agree.' })
  finding!: BooksFinding | null;
}

@ObjectType('LedgerSeal', {
  description:
    'A day of a program under seal: the hash of what was recorded in it, chained to the seal before. Keep a copy.',
  simpleResolvers: true,
})
export class LedgerSeal {
  @Field(() => Int, { description: '1, 2, … within the program.' })
  number!: number;

  @Field(() => CivilDate, { description: 'The day of UTC by the machine’s clock on which its rows were recorded.' })
  day!: string;

  @Field(() => Int, { description: 'Commission lines recorded that day.' })
  lines!: number;

  @Field(() => Int, { description: 'Entries of the journal recorded that day.' })
  entries!: number;

  @Field(() => Int, { description: 'Payouts formed that day.' })
  payouts!: number;

  @Field(() => String, { description: 'SHA-256 over the day’s rows, hexadecimal.' })
  rowsHash!: string;

  @Field(() => String, { nullable: true, description: 'The hash of the seal before; null for the first.' })
  previousHash!: string | null;

  @Field(() => String, { description: 'SHA-256 over the fields above, hexadecimal.' })
  hash!: string;

  @Field(() => DateTime, { description: 'When it was sealed, by the time of day.' })
  sealedAt!: number;
}
export const LedgerSealConnection = connectionOf(LedgerSeal, 'LedgerSeal', 'a seal');
