import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  ApprovePayoutInput,
  CancelPayoutInput,
  FailPayoutInput,
  MarkPayoutPaidInput,
  RetryPayoutInput,
  RunPayoutsInput,
  SendPayoutsInput,
} from './payout.inputs.ts';
import {
  approvePayoutPayload,
  cancelPayoutPayload,
  failPayoutPayload,
  markPayoutPaidPayload,
  retryPayoutPayload,
  runPayoutsPayload,
  sendPayoutsPayload,
} from './payout.payloads.ts';

const loadPayout = ({ id }: Ref, loaders: Loaders): Results => ({ payout: () => loaders.payouts.load(id) });
const loadRun = ({ id }: Ref, loaders: Loaders): Results => ({ run: () => loaders.runs.load(id) });

@Resolver()
export class PayoutMutationsResolver {
  @Mutation(() => runPayoutsPayload.Type, {
    description:
      'Forms payouts that the calendar has not: of lines that a failed payout has freed, or that came late. With the right RECORD_PAYOUTS; a dry run also with APPROVE_PAYOUTS.',
  })
  async runPayouts(
    @Arg('input', () => RunPayoutsInput, INPUT) input: RunPayoutsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { asOf = null } = input;
    return runPayoutsPayload.answer(
      context,
      await context.services.payouts.run(context.actor, { ...input, asOf }),
      loadRun,
    );
  }

  @Mutation(() => sendPayoutsPayload.Type, {
    description: 'Pays what is approved and not held back, through a provider. With the right RECORD_PAYOUTS.',
  })
  async sendPayouts(
    @Arg('input', () => SendPayoutsInput, INPUT) input: SendPayoutsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { payoutIds = null } = input;
    return sendPayoutsPayload.answer(
      context,
      await context.services.payouts.send(context.actor, { ...input, payoutIds }),
      loadRun,
    );
  }

  @Mutation(() => approvePayoutPayload.Type, {
    description: 'Approves payouts, each on its own. With the right APPROVE_PAYOUTS.',
  })
  async approvePayout(
    @Arg('input', () => ApprovePayoutInput, INPUT) input: ApprovePayoutInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return approvePayoutPayload.answer(
      context,
      await context.services.payouts.approve(context.actor, input),
      (results, loaders) => ({
        results: () =>
          results.map(({ payoutId, userErrors, ...result }) => ({
            ...result,
            payout: () => loaders.payouts.load(payoutId),
            userErrors: userErrors.map((error) => approvePayoutPayload.toError(error)),
          })),
      }),
    );
  }

  @Mutation(() => cancelPayoutPayload.Type, {
    description: 'Gives up a payout that nobody has begun to pay. With the right APPROVE_PAYOUTS.',
  })
  async cancelPayout(
    @Arg('input', () => CancelPayoutInput, INPUT) input: CancelPayoutInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return cancelPayoutPayload.answer(context, await context.services.payouts.cancel(context.actor, input), loadPayout);
  }

  @Mutation(() => markPayoutPaidPayload.Type, {
    description: 'Records that a payout was paid. With the right RECORD_PAYOUTS.',
  })
  async markPayoutPaid(
    @Arg('input', () => MarkPayoutPaidInput, INPUT) input: MarkPayoutPaidInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { paidAt = null, fee = null } = input;
    return markPayoutPaidPayload.answer(
      context,
      await context.services.payouts.markPaid(context.actor, { ...input, paidAt, fee }),
      loadPayout,
    );
  }

  @Mutation(() => failPayoutPayload.Type, {
    description: 'Records that a payout was not paid; its lines are unpaid again. With the right RECORD_PAYOUTS.',
  })
  async failPayout(
    @Arg('input', () => FailPayoutInput, INPUT) input: FailPayoutInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return failPayoutPayload.answer(context, await context.services.payouts.fail(context.actor, input), loadPayout);
  }

  @Mutation(() => retryPayoutPayload.Type, {
    description:
      'Forms another payout of the same period in place of one that failed or was cancelled. With the right APPROVE_PAYOUTS.',
  })
  async retryPayout(
    @Arg('input', () => RetryPayoutInput, INPUT) input: RetryPayoutInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return retryPayoutPayload.answer(context, await context.services.payouts.retry(context.actor, input), loadPayout);
  }
}
