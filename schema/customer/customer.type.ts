import { Field, ObjectType } from 'type-graphql';
import type { AttributionRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const AttributionViaEnum = defineEnum('AttributionVia', 'How a partner came to its credit.', {
  REGISTRATION: 'It had registered the customer as a lead, and the lead was won.',
  LINK: 'The customer came through its affiliate link.',
} satisfies Record<AttributionRow['via'], string>);

export const CustomerOrderEnum = defineEnum('CustomerOrder', 'Orders of customers.', {
  CREATED_AT_DESC: 'The latest first.',
  CREATED_AT_ASC: 'The earliest first.',
});

@ObjectType('Customer', {
  description: 'A customer of a vendor, as far as partner programs know it.',
  implements: Node,
  simpleResolvers: true,
})
export class Customer extends Node {
  @Field(() => String, { description: 'The vendor’s own id of it.' })
  externalId!: string;

  @Field(() => String, { nullable: true, description: 'Name to show.' })
  name!: string | null;

  @Field(() => DateTime, { description: 'When it was first heard of, by the time of day.' })
  createdAt!: number;
}
export const CustomerConnection = connectionOf(Customer, 'Customer', 'a customer');

@ObjectType('Attribution', {
  description: 'The decision which partner a customer is credited to, with its evidence.',
  simpleResolvers: true,
})
export class Attribution {
  @Field(() => AttributionViaEnum, { description: 'How the partner came to the credit.' })
  via!: AttributionRow['via'];

  @Field(() => DateTime, { description: 'Since when the customer is credited to it.' })
  since!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
