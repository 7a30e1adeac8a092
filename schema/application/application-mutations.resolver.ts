import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import { definePayload, type Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  ApplyToProgramInput,
  ResubmitApplicationInput,
  ReviewApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.ts';
import { Application } from './application.type.ts';

const applyToProgramPayload = definePayload({
  mutation: 'applyToProgram',
  results: {
    application: {
      type: () => Application,
      description: 'The application; APPROVED already where the program approves at once.',
    },
  },
  codes: {
    UNKNOWN_PROGRAM: 'There is no such program that takes partners.',
    UNKNOWN_PARTNER: 'There is no such partner that the caller may act for.',
    PARTNER_REQUIRED: 'The caller acts for several partners, or for none: the partner must be named.',
    UNKNOWN_TRACK: 'The program has no such track; `known` lists those it has.',
    TRACK_REQUIRED: 'The program has tracks; `known` lists them.',
    PROGRAM_CLOSED: 'The program takes no partners.',
    ALREADY_ENROLLED: 'The partner is in the program already.',
    ALREADY_APPLIED: 'An application of the partner is open.',
    WEBSITE_REQUIRED: 'The program asks for a website.',
  },
  details: ['known', 'found'],
});

const reviewApplicationPayload = definePayload({
  mutation: 'reviewApplication',
  results: { application: { type: () => Application, description: 'The application after the decision.' } },
  codes: {
    NOT_FOUND: 'There is no such application that the caller may decide about.',
    ILLEGAL_MOVE: 'The application’s state does not allow it.',
    REASON_REQUIRED: 'A rejection needs a reason, and so does asking for action.',
    UNKNOWN_REASON: 'The program does not know the reason; `known` lists those it knows.',
    UNKNOWN_TRACK: 'The program no longer has the track of the application; `known` lists those it has.',
    TRACK_REQUIRED: 'The program has tracks now, and the application names none; `known` lists them.',
  },
  details: ['known', 'found', 'wanted'],
});

const ownCodes = {
  NOT_FOUND: 'There is no such application of the caller.',
  ILLEGAL_MOVE: 'The application’s state does not allow it.',
};

const withdrawApplicationPayload = definePayload({
  mutation: 'withdrawApplication',
  results: { application: { type: () => Application, description: 'The application, taken back.' } },
  codes: ownCodes,
  details: ['found', 'wanted'],
});

const resubmitApplicationPayload = definePayload({
  mutation: 'resubmitApplication',
  results: { application: { type: () => Application, description: 'The application, in review again.' } },
  codes: {
    ...ownCodes,
    UNKNOWN_TRACK: 'The program no longer has the track; `known` lists those it has.',
    TRACK_REQUIRED: 'The program has tracks now; `known` lists them.',
    WEBSITE_REQUIRED: 'The program asks for a website.',
  },
  details: ['known', 'found', 'wanted'],
});

const load = ({ id }: Ref, loaders: Loaders): Results => ({ application: () => loaders.applications.load(id) });

@Resolver()
export class ApplicationMutationsResolver {
  @Mutation(() => applyToProgramPayload.Type, { description: 'Asks to join a program. For the partner.' })
  async applyToProgram(
    @Arg('input', () => ApplyToProgramInput, INPUT) input: ApplyToProgramInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerId = null, track = null, website = null, email = null } = input;
    const command = { ...input, partnerId, track, website, email, answers: input.answers ?? {} };
    return applyToProgramPayload.answer(context, await context.services.partners.apply(context.actor, command), load);
  }

  @Mutation(() => withdrawApplicationPayload.Type, { description: 'Takes an application back. For the applicant.' })
  async withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput, INPUT) input: WithdrawApplicationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, reason: input.reason ?? null };
    return withdrawApplicationPayload.answer(
      context,
      await context.services.members.withdrawApplication(context.actor, command),
      load,
    );
  }

  @Mutation(() => resubmitApplicationPayload.Type, {
    description: 'Sends an application in again after the vendor asked for something. For the applicant.',
  })
  async resubmitApplication(
    @Arg('input', () => ResubmitApplicationInput, INPUT) input: ResubmitApplicationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, answers: input.answers ?? {} };
    return resubmitApplicationPayload.answer(
      context,
      await context.services.members.resubmitApplication(context.actor, command),
      load,
    );
  }

  @Mutation(() => reviewApplicationPayload.Type, {
    description: 'Decides about an application. For the vendor’s staff.',
  })
  async reviewApplication(
    @Arg('input', () => ReviewApplicationInput, INPUT) input: ReviewApplicationInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { reason = null } = input;
    return reviewApplicationPayload.answer(
      context,
      await context.services.partners.reviewApplication(context.actor, { ...input, reason }),
      load,
    );
  }
}
