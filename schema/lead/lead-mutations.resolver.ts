import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CloseLead, Ref } from '../../services/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import type { Results } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  CloseLeadInput,
  ExtendLeadInput,
  RegisterLeadInput,
  ReviewLeadInput,
  UpdateLeadInput,
  WithdrawLeadInput,
} from './lead.inputs.ts';
import {
  closeLeadPayload,
  extendLeadPayload,
  registerLeadPayload,
  reviewLeadPayload,
  updateLeadPayload,
  withdrawLeadPayload,
} from './lead.payloads.ts';

const load = ({ id }: Ref, loaders: Loaders): Results => ({ lead: () => loaders.leads.load(id) });

@Resolver()
export class LeadMutationsResolver {
  @Mutation(() => registerLeadPayload.Type, {
    description: 'Registers a prospect as a lead of a partner. For the partner, the vendor’s staff and its services.',
  })
  async registerLead(
    @Arg('input', () => RegisterLeadInput, INPUT) input: RegisterLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const {
      partnerId = null,
      externalId = null,
      domain = null,
      contactName = null,
      contactEmail = null,
      contactPhone = null,
    } = input;
    const { occurredAt = null, listSize = null, notes = null } = input;
    const command = {
      ...input,
      partnerId,
      externalId,
      domain,
      contactName,
      contactEmail,
      contactPhone,
      occurredAt,
      listSize,
      notes,
    };
    return registerLeadPayload.answer(context, await context.services.leads.register(context.actor, command), load);
  }

  @Mutation(() => updateLeadPayload.Type, {
    description: 'Changes what is known about a lead. For its partner while it is open, and the vendor’s staff.',
  })
  async updateLead(
    @Arg('input', () => UpdateLeadInput, INPUT) input: UpdateLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { company } = input;
    if (company === null)
      throw new RequestError(
        'BAD_USER_INPUT',
        'input.company: found null, expected a name; leave it out to keep the present one.',
      );
    return updateLeadPayload.answer(
      context,
      await context.services.leads.update(context.actor, { ...input, company }),
      load,
    );
  }

  @Mutation(() => reviewLeadPayload.Type, {
    description: 'Decides about a lead: takes it into review, asks for action, accepts or rejects it. For the vendor.',
  })
  async reviewLead(
    @Arg('input', () => ReviewLeadInput, INPUT) input: ReviewLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { reason = null, occurredAt = null } = input;
    return reviewLeadPayload.answer(
      context,
      await context.services.leads.review(context.actor, { ...input, reason, occurredAt }),
      load,
    );
  }

  @Mutation(() => withdrawLeadPayload.Type, {
    description: 'Takes a lead back. For its partner and the vendor’s staff.',
  })
  async withdrawLead(
    @Arg('input', () => WithdrawLeadInput, INPUT) input: WithdrawLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { reason = null, occurredAt = null } = input;
    return withdrawLeadPayload.answer(
      context,
      await context.services.leads.withdraw(context.actor, { ...input, reason, occurredAt }),
      load,
    );
  }

  @Mutation(() => closeLeadPayload.Type, {
    description: 'Records how a lead ended. For the vendor; a partner may close its own as lost.',
  })
  async closeLead(
    @Arg('input', () => CloseLeadInput, INPUT) input: CloseLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    return closeLeadPayload.answer(
      context,
      await context.services.leads.close(context.actor, toCloseLead(input)),
      load,
    );
  }

  @Mutation(() => extendLeadPayload.Type, {
    description: 'Moves the expiry of an open lead to a later date. For the vendor’s staff.',
  })
  async extendLead(
    @Arg('input', () => ExtendLeadInput, INPUT) input: ExtendLeadInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return extendLeadPayload.answer(
      context,
      await context.services.leads.extend(context.actor, { ...input, occurredAt }),
      load,
    );
  }
}

function toCloseLead({
  idempotencyKey,
  leadId,
  occurredAt = null,
  result,
  customerId,
  mrr,
  currency = null,
  reason = null,
}: CloseLeadInput): CloseLead {
  const change = { idempotencyKey, leadId, occurredAt };
  if (result === 'LOST') return { ...change, result, reason };
  if (!customerId)
    throw new RequestError(
      'BAD_USER_INPUT',
      'input.customerId: found nothing, expected the customer that a WON lead became.',
    );
  if (!mrr)
    throw new RequestError(
      'BAD_USER_INPUT',
      'input.mrr: found nothing, expected the monthly recurring revenue of a WON lead.',
    );
  return { ...change, result, customerId, mrr, currency };
}
