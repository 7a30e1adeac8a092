import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  AcceptInvitationInput,
  InvitePartnerInput,
  RecordTrainingInput,
  ReinstateEnrollmentInput,
  SetTrainingCurriculumInput,
  SuspendEnrollmentInput,
  TerminateEnrollmentInput,
} from './membership.inputs.ts';
import {
  acceptInvitationPayload,
  invitePartnerPayload,
  recordTrainingPayload,
  reinstateEnrollmentPayload,
  setTrainingCurriculumPayload,
  suspendEnrollmentPayload,
  terminateEnrollmentPayload,
} from './membership.payloads.ts';

const load = ({ id }: Ref, loaders: Loaders): Results => ({ enrollment: () => loaders.enrollments.load(id) });

@Resolver()
export class MembershipMutationsResolver {
  @Mutation(() => setTrainingCurriculumPayload.Type, {
    description: 'Says what partners’ people have to learn. For the vendor’s staff and services.',
  })
  async setTrainingCurriculum(
    @Arg('input', () => SetTrainingCurriculumInput, INPUT) input: SetTrainingCurriculumInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, items: input.items.map((item) => ({ ...item, tracks: item.tracks ?? null })) };
    const outcome = await context.services.members.setCurriculum(context.actor, command);
    return setTrainingCurriculumPayload.answer(context, outcome, ({ id }, loaders) => ({
      program: () => loaders.programs.load(id),
    }));
  }

  @Mutation(() => recordTrainingPayload.Type, {
    description:
      'Records what one of a partner’s people has finished; when one has finished the whole curriculum, the training is done. For the vendor’s staff and services; for the partner, its modules.',
  })
  async recordTraining(
    @Arg('input', () => RecordTrainingInput, INPUT) input: RecordTrainingInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerId = null, personId = null } = input;
    const command = { ...input, partnerId, personId };
    return recordTrainingPayload.answer(
      context,
      await context.services.members.recordTraining(context.actor, command),
      load,
    );
  }

  @Mutation(() => invitePartnerPayload.Type, {
    description:
      'Invites a partner into a program. Nothing is sent: the answer holds the token. For the vendor’s staff.',
  })
  async invitePartner(
    @Arg('input', () => InvitePartnerInput, INPUT) input: InvitePartnerInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, track: input.track ?? null };
    const outcome = await context.services.members.invite(context.actor, command);
    return invitePartnerPayload.answer(context, outcome, (invited) => ({
      invitation: () => invited,
      token: () => invited.token,
    }));
  }

  @Mutation(() => acceptInvitationPayload.Type, {
    description: 'Comes into a program by an invitation. For the partner.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, INPUT) input: AcceptInvitationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, partnerId: input.partnerId ?? null };
    return acceptInvitationPayload.answer(
      context,
      await context.services.members.acceptInvitation(context.actor, command),
      load,
    );
  }

  @Mutation(() => suspendEnrollmentPayload.Type, {
    description:
      'Holds a partner back: it reads, and works no more; what it has earned stays and is paid. For the vendor’s staff.',
  })
  async suspendEnrollment(
    @Arg('input', () => SuspendEnrollmentInput, INPUT) input: SuspendEnrollmentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, occurredAt: input.occurredAt ?? null };
    return suspendEnrollmentPayload.answer(
      context,
      await context.services.members.suspend(context.actor, command),
      load,
    );
  }

  @Mutation(() => reinstateEnrollmentPayload.Type, {
    description: 'Lets a partner that was held back work again. For the vendor’s staff.',
  })
  async reinstateEnrollment(
    @Arg('input', () => ReinstateEnrollmentInput, INPUT) input: ReinstateEnrollmentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, occurredAt: input.occurredAt ?? null, reason: input.reason ?? null };
    return reinstateEnrollmentPayload.answer(
      context,
      await context.services.members.reinstate(context.actor, command),
      load,
    );
  }

  @Mutation(() => terminateEnrollmentPayload.Type, {
    description:
      'Ends a partner’s place in a program for good, and its managed accounts with it; what it has earned stays and is paid. For the vendor’s staff.',
  })
  async terminateEnrollment(
    @Arg('input', () => TerminateEnrollmentInput, INPUT) input: TerminateEnrollmentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, occurredAt: input.occurredAt ?? null };
    return terminateEnrollmentPayload.answer(
      context,
      await context.services.members.terminate(context.actor, command),
      load,
    );
  }
}
