import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  ErasePaymentDetailsInput,
  ExportPayoutsInput,
  ImportPaidPayoutsInput,
  PlaceHoldInput,
  PostAdjustmentInput,
  ReleaseHoldInput,
  SetPayoutCalendarInput,
} from './payout.inputs.ts';
import {
  erasePaymentDetailsPayload,
  exportPayoutsPayload,
  importPaidPayoutsPayload,
  placeHoldPayload,
  postAdjustmentPayload,
  releaseHoldPayload,
  setPayoutCalendarPayload,
} from './payout.payloads.ts';

const loadHold = ({ id }: Ref, loaders: Loaders): Results => ({ hold: () => loaders.payoutHolds.load(id) });

@Resolver()
export class PayoutOfficeMutationsResolver {
  @Mutation(() => placeHoldPayload.Type, {
    description: 'Holds money back, of a partner, a payout or a line. With the right APPROVE_PAYOUTS.',
  })
  async placeHold(
    @Arg('input', () => PlaceHoldInput, INPUT) input: PlaceHoldInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { programSlug = null, partnerId = null, payoutId = null, lineId = null, note = null } = input;
    const command = { ...input, programSlug, partnerId, payoutId, lineId, note };
    return placeHoldPayload.answer(context, await context.services.payouts.placeHold(context.actor, command), loadHold);
  }

  @Mutation(() => releaseHoldPayload.Type, {
    description: 'Lets money go that was held back. With the right APPROVE_PAYOUTS.',
  })
  async releaseHold(
    @Arg('input', () => ReleaseHoldInput, INPUT) input: ReleaseHoldInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return releaseHoldPayload.answer(
      context,
      await context.services.payouts.releaseHold(context.actor, input),
      loadHold,
    );
  }

  @Mutation(() => postAdjustmentPayload.Type, {
    description: 'Gives a partner money by hand, or takes some away. With the right APPROVE_PAYOUTS.',
  })
  async postAdjustment(
    @Arg('input', () => PostAdjustmentInput, INPUT) input: PostAdjustmentInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { stream = null, amount: money, ...rest } = input;
    const command = { ...rest, stream, amount: money.amount, currency: money.currency };
    return postAdjustmentPayload.answer(
      context,
      await context.services.payouts.postAdjustment(context.actor, command),
      ({ id }, loaders) => ({ line: () => loaders.lines.load(id) }),
    );
  }

  @Mutation(() => erasePaymentDetailsPayload.Type, {
    description: 'Removes a partner’s payment details for good. For the partner and the vendor.',
  })
  async erasePaymentDetails(
    @Arg('input', () => ErasePaymentDetailsInput, INPUT) input: ErasePaymentDetailsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerId = null } = input;
    return erasePaymentDetailsPayload.answer(
      context,
      await context.services.payouts.erasePaymentDetails(context.actor, { ...input, partnerId }),
      ({ id }, loaders) => ({ enrollment: () => loaders.enrollments.load(id) }),
    );
  }

  @Mutation(() => setPayoutCalendarPayload.Type, {
    description: 'Says when a network moves the program’s money. For the vendor.',
  })
  async setPayoutCalendar(
    @Arg('input', () => SetPayoutCalendarInput, INPUT) input: SetPayoutCalendarInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    // Plain objects: the input's own are of classes, which a hash of the input would tell apart.
    const steps = input.steps.map(({ step, title, monthsAfter, dayOfMonth }) => ({
      step,
      title,
      monthsAfter,
      dayOfMonth,
    }));
    return setPayoutCalendarPayload.answer(
      context,
      await context.services.payouts.setCalendar(context.actor, { ...input, steps }),
      ({ id }, loaders) => ({ program: () => loaders.programs.load(id) }),
    );
  }

  @Mutation(() => exportPayoutsPayload.Type, {
    description:
      'Puts payments by hand into a file for a bank, PayPal or Wise, each into one file only; sent again with the same key, the same file. With the right RECORD_PAYOUTS.',
  })
  async exportPayouts(
    @Arg('input', () => ExportPayoutsInput, INPUT) input: ExportPayoutsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { actor, services } = context;
    return exportPayoutsPayload.answer(context, await services.payouts.exportFile(actor, input), ({ batchId }) => ({
      file: () => services.payouts.readExport(actor, { programSlug: input.programSlug, batchId }),
    }));
  }

  @Mutation(() => importPaidPayoutsPayload.Type, {
    description: 'Records what a file says was paid, row by row. With the right RECORD_PAYOUTS.',
  })
  async importPaidPayouts(
    @Arg('input', () => ImportPaidPayoutsInput, INPUT) input: ImportPaidPayoutsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return importPaidPayoutsPayload.answer(
      context,
      await context.services.payouts.importPaid(context.actor, input),
      (results, loaders) => ({
        results: () =>
          results.map(({ payoutId, userErrors, ...result }) => ({
            ...result,
            payout: () => (payoutId === null ? null : loaders.payouts.load(payoutId)),
            userErrors: userErrors.map((error) => importPaidPayoutsPayload.toError(error)),
          })),
      }),
    );
  }
}
