import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { ChangeTrackInput, GrantTierInput, OverrideRateInput, WithdrawTierInput } from './partner.inputs.ts';
import { changeTrackPayload, grantTierPayload, overrideRatePayload, withdrawTierPayload } from './partner.payloads.ts';

const load = ({ id }: Ref, loaders: Loaders): Results => ({ enrollment: () => loaders.enrollments.load(id) });

@Resolver()
export class EnrollmentMutationsResolver {
  @Mutation(() => changeTrackPayload.Type, { description: 'Moves a partner to another track. For the vendor’s staff.' })
  async changeTrack(
    @Arg('input', () => ChangeTrackInput, INPUT) input: ChangeTrackInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return changeTrackPayload.answer(
      context,
      await context.services.partners.changeTrack(context.actor, { ...input, occurredAt }),
      load,
    );
  }

  @Mutation(() => grantTierPayload.Type, {
    description: 'Grants a tier that is reached by invitation only. For the vendor’s staff.',
  })
  async grantTier(
    @Arg('input', () => GrantTierInput, INPUT) input: GrantTierInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return grantTierPayload.answer(
      context,
      await context.services.partners.grantTier(context.actor, { ...input, occurredAt }),
      load,
    );
  }

  @Mutation(() => withdrawTierPayload.Type, { description: 'Takes a granted tier back. For the vendor’s staff.' })
  async withdrawTier(
    @Arg('input', () => WithdrawTierInput, INPUT) input: WithdrawTierInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return withdrawTierPayload.answer(
      context,
      await context.services.partners.withdrawTier(context.actor, { ...input, occurredAt }),
      load,
    );
  }

  @Mutation(() => overrideRatePayload.Type, {
    description: 'Sets a partner’s own rate, where the program allows it. For the vendor’s staff.',
  })
  async overrideRate(
    @Arg('input', () => OverrideRateInput, INPUT) input: OverrideRateInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return overrideRatePayload.answer(
      context,
      await context.services.partners.overrideRate(context.actor, { ...input, occurredAt }),
      load,
    );
  }
}
