import { Field, ID, ObjectType } from 'type-graphql';
import type { JsonObject } from '../../domain/contract/params.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { Json } from '../scalars/json.scalar.ts';

@ObjectType('PersonExport', {
  description: 'What is held about a person. Read by who asked for it, until it expires.',
  simpleResolvers: true,
})
export class PersonExport {
  @Field(() => ID, { description: 'As `exportPerson` gave it.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was put together, by the time of day.' })
  createdAt!: number;

  @Field(() => DateTime, { description: 'From when it is gone, by the time of day.' })
  expiresAt!: number;

  @Field(() => Json, { description: 'The rows, by kind; kinds of which nothing is held are left out.' })
  data!: JsonObject;
}
