import { Field, Int, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import type { ProgramRow } from '../../services/reads.ts';
import { CurrencyCode } from '../scalars/currency-code.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { Node } from '../shared/node.type.ts';
import { ClockKindEnum, ProgramStatusEnum } from './program.enums.ts';

@ObjectType('Adapter', { description: 'A set of program rules, as code.', simpleResolvers: true })
export class Adapter {
  @Field(() => String, { description: 'Name, such as `klaviyo-agency`.' })
  id!: string;

  @Field(() => String, { description: 'Semantic version of the rules.' })
  version!: string;

  @Field(() => String, { description: 'What the rules are called.' })
  title!: string;

  @Field(() => String, { description: 'What they are about.' })
  summary!: string;
}

@ObjectType('ProgramClock', { description: 'What time it is in a program.', simpleResolvers: true })
export class ProgramClock {
  @Field(() => ClockKindEnum, { description: 'What the clock shows.' })
  kind!: ProgramRow['clock'];

  @Field(() => DateTime, { description: 'The time it shows.' })
  now!: number;

  @Field(() => DateTime, { description: 'All calendar work before this instant is done: expiries, reviews, payouts.' })
  processedThrough!: number;
}

@ObjectType('ProgramLink', { description: 'A page that belongs to a program.', simpleResolvers: true })
export class ProgramLink {
  @Field(() => String, { description: 'What the page is for, such as `paymentForm`.' })
  rel!: string;

  @Field(() => String, { description: 'Its address.' })
  url!: string;
}

@ObjectType('TermsVersion', { description: 'One published version of a program’s parameters.', simpleResolvers: true })
export class TermsVersion {
  @Field(() => Int, { description: 'Counted from 1.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it comes into force; the first version holds from the beginning.' })
  validFrom!: number;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: number;

  @Field(() => Json, {
    description: 'The complete parameters, by the names of the adapter. Amounts and rates are text.',
  })
  parameters!: JsonObject;
}
export const TermsVersionConnection = connectionOf(TermsVersion, 'TermsVersion', 'a version of a program’s parameters');

@ObjectType('Program', {
  description: 'A partner program of a vendor: its published terms, its rules, its clock.',
  implements: Node,
  simpleResolvers: true,
})
export class Program extends Node {
  @Field(() => String, { description: 'Unique name in addresses and arguments.' })
  slug!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => CurrencyCode, { description: 'The currency of everything in the program; it never changes.' })
  currency!: string;

  @Field(() => String, { description: 'IANA time zone of its civil dates.' })
  timeZone!: string;

  @Field(() => ProgramStatusEnum, { description: 'Whether it takes partners.' })
  status!: ProgramRow['status'];

  @Field(() => DateTime, { description: 'When it was created, by the time of day.' })
  createdAt!: number;
}
export const ProgramConnection = connectionOf(Program, 'Program', 'a program');
