import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { DisputeReadRow } from '../../services/books/rows.ts';
import type { Retracted } from '../../services/corrections/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { LeadRow, LineRow } from '../../services/reads.ts';
import { CommissionLine } from '../commission/commission-line.type.ts';
import type { GraphQLContext } from '../context.ts';
import { Customer } from '../customer/customer.type.ts';
import { BillingFact } from '../fact/billing-fact.type.ts';
import { Lead } from '../lead/lead.type.ts';
import { INPUT } from '../shared/input-argument.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { CorrectLeadInput, RecordDisputeInput, RetractFactInput } from './correction.inputs.ts';
import { correctLeadPayload, recordDisputePayload, retractFactPayload } from './correction.payloads.ts';
import { Dispute, DisputeConnection, DisputeStatusEnum, LeadCorrection } from './correction.type.ts';

@InputType('DisputeFilter', { description: 'Which disputes to list; conditions add up.' })
export class DisputeFilterInput {
  @Field(() => [DisputeStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: readonly DisputeReadRow['status'][] | null;

  @Field(() => ID, { nullable: true, description: 'About payments of this customer.' })
  customerId?: string | null;
}

@Resolver()
export class CorrectionMutationsResolver {
  @Mutation(() => retractFactPayload.Type, {
    description:
      'Takes back a fact that never happened; what it brought about is voided. For the vendor, with the right RECORD_BILLING.',
  })
  async retractFact(
    @Arg('input', () => RetractFactInput, INPUT) input: RetractFactInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { idempotencyKey, reason, note = null } = input;
    const command = { idempotencyKey, reason, note, what: toRetracted(input) };
    const outcome = await context.services.corrections.retract(context.actor, command);
    return retractFactPayload.answer(context, outcome, ({ id }, loaders) => ({ fact: () => loaders.facts.load(id) }));
  }

  @Mutation(() => correctLeadPayload.Type, {
    description: 'Puts the amount of a won lead right; tiers and lines that stand on it follow. For the vendor.',
  })
  async correctLead(
    @Arg('input', () => CorrectLeadInput, INPUT) input: CorrectLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { currency = null } = input;
    const outcome = await context.services.corrections.correctLead(context.actor, { ...input, currency });
    return correctLeadPayload.answer(context, outcome, ({ lead, fact }, loaders) => ({
      lead: () => loaders.leads.load(lead.id),
      fact: () => loaders.facts.load(fact.id),
    }));
  }

  @Mutation(() => recordDisputePayload.Type, {
    description:
      'Records a dispute about a payment: its lines are held while it is open; lost, it counts as a refund. For the vendor, with the right RECORD_BILLING.',
  })
  async recordDispute(
    @Arg('input', () => RecordDisputeInput, INPUT) input: RecordDisputeInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { paymentId = null, amount = null, currency = null, at = null, note = null } = input;
    const { actor, reads, services } = context;
    const command = { ...input, paymentId, amount, currency, at, note };
    const outcome = await services.corrections.recordDispute(actor, command);
    return recordDisputePayload.answer(context, outcome, ({ dispute, fact }, loaders) => ({
      dispute: async () => (await reads.books.disputes.byIds(actor, [dispute.id]))[0] ?? null,
      fact: () => loaders.facts.load(fact.id),
    }));
  }
}

@Resolver(() => Dispute)
export class DisputeResolver {
  @Query(() => DisputeConnection, { description: 'Disputes about payments, the latest first.' })
  disputes(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisputeFilterInput, { nullable: true, description: 'Which disputes; left out: all.' })
    filter: DisputeFilterInput | null | undefined,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.books.disputes.page(actor, filter ?? {}, 'OPENED_AT_DESC', toPage(page));
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer, where the reader may see it.' })
  customer(@Root() { customerId }: DisputeReadRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return loaders.customers.load(customerId);
  }
}

@Resolver(() => Lead)
export class LeadCorrectionsResolver {
  @FieldResolver(() => [LeadCorrection], {
    description: 'What its owner put right about the amount it was won with, in order.',
  })
  corrections(@Root() { id }: LeadRow, @Ctx() { loaders }: GraphQLContext): Promise<readonly object[]> {
    return loaders.leadCorrections.load(id);
  }
}

@Resolver(() => CommissionLine)
export class LineCauseResolver {
  @FieldResolver(() => BillingFact, {
    nullable: true,
    description:
      'The fact that brought it about: the last of its payment’s, a late one, or a correction. Null where the date did, and for who may not see the vendor’s facts.',
  })
  async cause(@Root() { causeFactId }: LineRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> {
    return causeFactId === null ? null : loaders.facts.load(causeFactId);
  }
}

/** Errors: RequestError BAD_USER_INPUT unless exactly one thing is named. */
function toRetracted({ factId, clickId, signUp }: RetractFactInput): Retracted {
  const named = [factId, clickId, signUp].filter((each) => each !== null && each !== undefined);
  if (named.length !== 1) {
    throw new RequestError(
      'BAD_USER_INPUT',
      `input: found ${named.length} of factId, clickId and signUp, expected exactly one.`,
    );
  }
  if (typeof factId === 'string') return { kind: 'FACT', id: factId };
  if (typeof clickId === 'string') return { kind: 'CLICK', id: clickId };
  return { kind: 'SIGN_UP', programSlug: signUp?.programSlug ?? '', customerId: signUp?.customerId ?? '' };
}
