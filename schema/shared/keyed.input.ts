import { Field, InputType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.scalar.ts';

@InputType('KeyedInput', { description: 'What every mutation takes.' })
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      'Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused.',
  })
  idempotencyKey!: string;
}

@InputType('DatedInput', { description: 'What a mutation takes that can be dated.' })
export abstract class DatedInput extends KeyedInput {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE.',
  })
  occurredAt?: number | null;
}
