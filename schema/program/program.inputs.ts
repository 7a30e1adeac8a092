import { Field, InputType, Int } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { ClockKindEnum } from './program.enums.ts';

@InputType('ClockInput', { description: 'The clock of a program.' })
export class ClockInput {
  @Field(() => ClockKindEnum, { description: 'What it shows. It cannot be changed later.' })
  kind!: 'REAL' | 'MANUAL';

  @Field(() => DateTime, {
    nullable: true,
    description: 'Where a MANUAL clock starts; needed for one, and for no other.',
  })
  now?: number | null;
}

@InputType('ProgramLinkInput', { description: 'A page that belongs to a program.' })
export class ProgramLinkInput {
  @Field(() => String, {
    description: 'What the page is for; `paymentForm` is the form for payment details that dashboards link to.',
  })
  rel!: string;

  @Field(() => String, { description: 'Its address.' })
  url!: string;
}

@InputType('CreateProgramInput', { description: 'A program to create.' })
export class CreateProgramInput extends KeyedInput {
  @Field(() => String, {
    description: 'Unique name in addresses and arguments: lower-case letters, digits and single hyphens.',
  })
  slug!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is about; left out: what its adapter says.' })
  description?: string | null;

  @Field(() => String, { description: 'The rules it runs by: an adapter’s id, or id@major.' })
  adapter!: string;

  @Field(() => Json, {
    nullable: true,
    description: 'Parameters by the names of the adapter, merged over its defaults. Amounts and rates are text.',
  })
  params?: JsonObject | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone of its civil dates; left out: UTC.' })
  timeZone?: string | null;

  @Field(() => ClockInput, { nullable: true, description: 'Its clock; left out: the time of day.' })
  clock?: ClockInput | null;

  @Field(() => [ProgramLinkInput], { nullable: true, description: 'Pages that belong to it.' })
  links?: readonly ProgramLinkInput[] | null;
}

@InputType('PublishTermsInput', { description: 'A version of a program’s terms.' })
export class PublishTermsInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => Json, { description: 'Parameters to change, merged over the version before.' })
  params!: JsonObject;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When they come into force; left out: now, by the program’s clock. Not before that without the right BACKDATE.',
  })
  validFrom?: number | null;
}

@InputType('AdvanceClockInput', { description: 'A time to move a MANUAL clock to.' })
export class AdvanceClockInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;

  @Field(() => DateTime, {
    description: 'The new time, not earlier than the present one. All calendar work before it is done first.',
  })
  to!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many seconds the call waits for that work, 0 to 60; left out: 20. What is left is done without it: see `run`.',
  })
  waitSeconds?: number | null;
}
