import { Field, ID, InputType, Int } from 'type-graphql';
import type { Right } from '../../services/actor.ts';
import type { ApiKeyScope } from '../../services/identity/scopes.ts';
import type { ApiKeyFilter, ApiKeyRow, MemberFilter, MemberRow } from '../../services/reads.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { KeyedInput } from '../shared/keyed.input.ts';
import { MemberRoleEnum, RightEnum } from '../viewer/viewer.enums.ts';
import { ApiKeyScopeEnum, ApiKeyStatusEnum } from './api-key.type.ts';

@InputType('ApiKeyFilter', { description: 'Which API keys to list.' })
export class ApiKeyFilterInput implements ApiKeyFilter {
  @Field(() => [ApiKeyStatusEnum], { nullable: true, description: 'In one of these states; left out: ACTIVE.' })
  statuses?: ApiKeyRow['status'][] | null;
}

@InputType('CreateApiKeyInput', { description: 'A new API key.' })
export class CreateApiKeyInput extends KeyedInput {
  @Field(() => String, { description: 'What it is for; at most 200 characters.' })
  name!: string;

  @Field(() => [ApiKeyScopeEnum], {
    description: 'What it may be used for, one at least. A partner’s: READ and INGEST.',
  })
  scopes!: ApiKeyScope[];

  @Field(() => [RightEnum], {
    nullable: true,
    description:
      'Rights beyond those that the scopes bring (INGEST: RECORD_BILLING, PAYOUTS: RECORD_PAYOUTS). Only rights of one’s own.',
  })
  rights?: Right[] | null;

  @Field(() => DateTime, { description: 'From when it is refused: in 400 days at the latest.' })
  expiresAt!: number;

  @Field(() => ID, { nullable: true, description: 'The partner it is for; needed by a caller of several.' })
  partnerId?: string | null;
}

@InputType('RevokeApiKeyInput', { description: 'Which API key to revoke.' })
export class RevokeApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

@InputType('RotateApiKeyInput', { description: 'Which API key to replace.' })
export class RotateApiKeyInput extends KeyedInput {
  @Field(() => ID, { description: 'The key to replace.' })
  apiKeyId!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how many hours the key before goes on; 0 to 336, 0 ends it at once.',
  })
  overlapHours!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when the new key is refused; left out: after as long as the key before was made for.',
  })
  expiresAt?: number | null;
}

@InputType('MemberFilter', { description: 'Which members or invitations to list.' })
export class MemberFilterInput implements MemberFilter {
  @Field(() => ID, { nullable: true, description: 'Of this organization of the caller; left out: of all of them.' })
  organizationId?: string | null;
}

@InputType('InviteMemberInput', { description: 'Somebody who is to work for the caller’s organization.' })
export class InviteMemberInput extends KeyedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The organization; left out: the caller’s only one. Needed by a caller of several partners.',
  })
  organizationId?: string | null;

  @Field(() => String, { description: 'The address that the identity provider will have verified.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the person will be.' })
  role!: MemberRow['role'];

  @Field(() => [RightEnum], {
    nullable: true,
    description: 'The rights, of a vendor’s staff; left out: those that come with the role. Only rights of one’s own.',
  })
  rights?: Right[] | null;
}

@InputType('WithdrawMemberInvitationInput', { description: 'Which invitation to take back.' })
export class WithdrawMemberInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

@InputType('RemoveMemberInput', { description: 'Who is to leave.' })
export class RemoveMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'The membership.' })
  memberId!: string;
}

@InputType('SetMemberRoleInput', { description: 'What a member is from now on.' })
export class SetMemberRoleInput extends KeyedInput {
  @Field(() => ID, { description: 'The membership.' })
  memberId!: string;

  @Field(() => MemberRoleEnum, { description: 'What the person is to be.' })
  role!: MemberRow['role'];

  @Field(() => [RightEnum], {
    nullable: true,
    description: 'The rights, of a vendor’s staff; left out: those that come with the role.',
  })
  rights?: Right[] | null;
}
