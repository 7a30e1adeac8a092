import { Field, ObjectType } from 'type-graphql';
import type { AccountAction, AccountStatus } from '../../domain/decisions/managed-account.ts';
import type { MoneyValue } from '../../services/reads.ts';
import { CivilDate } from '../scalars/date.scalar.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Money } from '../shared/money.type.ts';
import { Node } from '../shared/node.type.ts';

export const ManagedAccountStatusEnum = defineEnum('ManagedAccountStatus', 'The state of a managed account.', {
  SUBMITTED: 'Handed in.',
  APPROVED: 'The partner manages the customer’s account.',
  REJECTED: 'Refused; the reason says why.',
  ENDED: 'The management has ended.',
} satisfies Record<AccountStatus, string>);

export const ManagedAccountActionEnum = defineEnum('ManagedAccountAction', 'What can be done with a managed account.', {
  APPROVE: 'Approve it.',
  REJECT: 'Refuse it.',
  ANNOUNCE_CHECK: 'Tell the partner that it will be checked with the client.',
  RECORD_CLIENT_CONTACT: 'Record that the client was contacted; 24 hours after the notice at the earliest.',
  END: 'End the management.',
} satisfies Record<AccountAction, string>);

export const ContactSideEnum = defineEnum('ManagedAccountContactSide', 'Whom a contact stands for.', {
  AGENCY: 'The partner.',
  CLIENT: 'Its client.',
  CONSENT: 'Who consented for the client.',
});

@ObjectType('ManagedAccountContact', {
  description: 'Somebody to ask about a managed account. Personal data: it can be erased.',
  simpleResolvers: true,
})
export class ManagedAccountContact {
  @Field(() => ContactSideEnum, { description: 'Whom the person stands for.' })
  side!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;
}

@ObjectType('ManagedAccountAvailableAction', {
  description: 'What the caller can do with a managed account now, or later.',
  simpleResolvers: true,
})
export class ManagedAccountAvailableAction {
  @Field(() => ManagedAccountActionEnum, { description: 'The action.' })
  action!: AccountAction;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be done; null: now.' })
  availableFrom!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant before which it has to be done; null: no deadline.',
  })
  deadline!: number | null;
}

@ObjectType('ManagedMonth', {
  description:
    'Managed MRR of one calendar month: the service months that started in it, net of refunds, as reviews measure it.',
  simpleResolvers: true,
})
export class ManagedMonthType {
  @Field(() => CivilDate, { description: 'First day of the month, in the program’s time zone.' })
  month!: string;

  @Field(() => Money, { description: 'What was managed in it.' })
  mrr!: MoneyValue;
}

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

  @Field(() => Boolean, { description: 'A proof of the service was handed in, or the vendor says that it has one.' })
  hasProof!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The proof bears the client’s signature; null: the submission does not say.',
  })
  isProofSigned!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the partner does for the client, in its words.' })
  services!: string | null;

  @Field(() => Boolean, { description: 'The client has consented.' })
  clientConsent!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the client consented, as far as it was said.' })
  consentAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the contracted service ends; the account goes on, since the sources say nothing else (assumed).',
  })
  termEndsAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the vendor contacted the client to check the account.' })
  clientContactedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the partner was told that the account will be checked.' })
  noticeSentAt!: number | null;
}
export const ManagedAccountConnection = connectionOf(ManagedAccount, 'ManagedAccount', 'a managed account');
