import { Field, ObjectType } from 'type-graphql';
import type { AccountStatus } from '../../domain/decisions/managed-account.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';

export const ManagedAccountStatusEnum = defineEnum('ManagedAccountStatus', 'The state of a managed account.', {
  SUBMITTED: 'Handed in.',
  APPROVED: 'The partner manages the customer’s account.',
  REJECTED: 'Refused; the reason says why.',
  ENDED: 'The management has ended.',
} satisfies Record<AccountStatus, string>);

export const ManagedAccountOrderEnum = defineEnum('ManagedAccountOrder', 'Orders of managed accounts.', {
  SUBMITTED_AT_DESC: 'The latest first.',
  SUBMITTED_AT_ASC: 'The earliest first.',
});

@ObjectType('ManagedAccount', {
  description: 'A customer whom a partner serves; the same customer may be credited to another partner.',
  implements: Node,
  simpleResolvers: true,
})
export class ManagedAccount extends Node {
  @Field(() => String, { nullable: true, description: 'The submitting system’s own id of it.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'The account’s id at the vendor.' })
  vendorAccountId!: string | null;

  @Field(() => ManagedAccountStatusEnum, { description: 'Its state.' })
  status!: AccountStatus;

  @Field(() => DateTime, { description: 'When it was handed in.' })
  submittedAt!: number;

  @Field(() => DateTime, { description: 'When the service begins.' })
  serviceFrom!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved.' })
  approvedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  endedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or ended.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'A proof of the service was handed in.' })
  hasProof!: boolean;

  @Field(() => Boolean, { description: 'The client has consented.' })
  clientConsent!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the partner was told that the account will be checked.' })
  noticeSentAt!: number | null;
}
export const ManagedAccountConnection = connectionOf(ManagedAccount, 'ManagedAccount', 'a managed account');
