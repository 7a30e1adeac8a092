import { Field, ObjectType } from 'type-graphql';
import type { Right } from '../../services/actor.ts';
import type { ApiKeyScope } from '../../services/identity/scopes.ts';
import type { ApiKeyRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { connectionOf } from '../shared/connection.ts';
import { defineEnum } from '../shared/define-enum.ts';
import { Node } from '../shared/node.type.ts';
import { RightEnum } from '../viewer/viewer.enums.ts';

export const ApiKeyScopeEnum = defineEnum('ApiKeyScope', 'What an API key may be used for.', {
  READ: 'Queries and subscriptions. `viewer` alone needs no scope.',
  INGEST: 'Record what happens: leads, clicks, sign-ups, billing, managed accounts, training, documents.',
  PAYOUTS: 'Run, approve, record and hold payouts; approving needs the right besides.',
  MANAGE: 'Every other mutation: programs, partners, reviews, corrections, webhooks.',
} satisfies Record<ApiKeyScope, string>);

export const ApiKeyStatusEnum = defineEnum('ApiKeyStatus', 'How an API key stands.', {
  ACTIVE: 'It can be used.',
  EXPIRED: 'Its time is over.',
  REVOKED: 'Somebody revoked it, or replaced it without an overlap.',
} satisfies Record<ApiKeyRow['status'], string>);

@ObjectType('ApiKey', {
  description: 'A key of a vendor (role SERVICE) or of a partner, for programs instead of people.',
  implements: Node,
  simpleResolvers: true,
})
export class ApiKey extends Node {
  @Field(() => String, { description: 'What it is for, in the words of whoever made it.' })
  name!: string;

  @Field(() => ApiKeyStatusEnum, { description: 'How it stands.' })
  status!: ApiKeyRow['status'];

  @Field(() => [ApiKeyScopeEnum], { description: 'What it may be used for.' })
  scopes!: readonly ApiKeyScope[];

  @Field(() => [RightEnum], { description: 'Its rights: those its scopes bring, and those given by name.' })
  rights!: readonly Right[];

  @Field(() => DateTime, { description: 'When it was made, by the time of day.' })
  createdAt!: number;

  @Field(() => String, { description: 'Id of the person who made it.' })
  createdBy!: string;

  @Field(() => DateTime, { description: 'From when it is refused, by the time of day.' })
  expiresAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to within a minute; null: never.' })
  lastUsedAt!: number | null;
}

export const ApiKeyConnection = connectionOf(ApiKey, 'ApiKey', 'an API key');
