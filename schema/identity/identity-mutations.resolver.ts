import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  CreateApiKeyInput,
  InviteMemberInput,
  RemoveMemberInput,
  RevokeApiKeyInput,
  RotateApiKeyInput,
  SetMemberRoleInput,
  WithdrawMemberInvitationInput,
} from './identity.inputs.ts';
import {
  createApiKeyPayload,
  inviteMemberPayload,
  removeMemberPayload,
  revokeApiKeyPayload,
  rotateApiKeyPayload,
  setMemberRolePayload,
  withdrawMemberInvitationPayload,
} from './identity.payloads.ts';

@Resolver()
export class ApiKeyMutationsResolver {
  @Mutation(() => createApiKeyPayload.Type, {
    description: 'Makes an API key and shows it once. For a vendor’s staff, and for a partner’s people.',
  })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, INPUT) input: CreateApiKeyInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, name, scopes, expiresAt } = input;
    const outcome = await context.services.apiKeys.create(context.actor, {
      ...{ idempotencyKey, name, scopes, expiresAt },
      rights: input.rights ?? [],
      partnerId: input.partnerId ?? null,
    });
    return createApiKeyPayload.answer(context, outcome, ({ id, text }, loaders) => ({
      apiKey: () => loaders.apiKeys.load(id),
      key: () => text,
    }));
  }

  @Mutation(() => revokeApiKeyPayload.Type, {
    description: 'Ends an API key for good: within a second on every server, and its connections are closed.',
  })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, INPUT) input: RevokeApiKeyInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.apiKeys.revoke(context.actor, input);
    return revokeApiKeyPayload.answer(context, outcome, ({ id }, loaders) => ({
      apiKey: () => loaders.apiKeys.load(id),
    }));
  }

  @Mutation(() => rotateApiKeyPayload.Type, {
    description: 'Makes an API key that can do the same, and ends the one before after an overlap.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, INPUT) input: RotateApiKeyInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, apiKeyId, overlapHours, expiresAt = null } = input;
    const rotation = { idempotencyKey, apiKeyId, overlapHours, expiresAt };
    const outcome = await context.services.apiKeys.rotate(context.actor, rotation);
    return rotateApiKeyPayload.answer(context, outcome, ({ id, text }, loaders) => ({
      apiKey: () => loaders.apiKeys.load(id),
      key: () => text,
    }));
  }
}

@Resolver()
export class MemberMutationsResolver {
  @Mutation(() => inviteMemberPayload.Type, {
    description:
      'Invites an address to work for the caller’s organization: its person is a member from its next sign-in on, within 14 days.',
  })
  async inviteMember(
    @Arg('input', () => InviteMemberInput, INPUT) input: InviteMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, email, role, organizationId = null, rights = null } = input;
    const invitation = { idempotencyKey, email, role, organizationId, rights };
    const outcome = await context.services.staff.invite(context.actor, invitation);
    return inviteMemberPayload.answer(context, outcome, ({ id }, loaders) => ({
      invitation: () => loaders.memberInvitations.load(id),
    }));
  }

  @Mutation(() => withdrawMemberInvitationPayload.Type, { description: 'Takes an open invitation back.' })
  async withdrawMemberInvitation(
    @Arg('input', () => WithdrawMemberInvitationInput, INPUT) input: WithdrawMemberInvitationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.staff.withdrawInvitation(context.actor, input);
    return withdrawMemberInvitationPayload.answer(context, outcome, ({ id }, loaders) => ({
      invitation: () => loaders.memberInvitations.load(id),
    }));
  }

  @Mutation(() => setMemberRolePayload.Type, {
    description: 'Changes what a member is and may do, within a second on every server.',
  })
  async setMemberRole(
    @Arg('input', () => SetMemberRoleInput, INPUT) input: SetMemberRoleInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, memberId, role, rights = null } = input;
    const change = { idempotencyKey, memberId, role, rights };
    const outcome = await context.services.staff.setRole(context.actor, change);
    return setMemberRolePayload.answer(context, outcome, ({ id }, loaders) => ({
      member: () => loaders.members.load(id),
    }));
  }

  @Mutation(() => removeMemberPayload.Type, {
    description: 'Ends a membership, and with it the person’s access and connections; oneself to leave.',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput, INPUT) input: RemoveMemberInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.staff.remove(context.actor, input);
    return removeMemberPayload.answer(context, outcome, ({ id }) => ({ memberId: () => id }));
  }
}
