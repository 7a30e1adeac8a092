import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import { definePayload, type Results } from '../shared/define-payload.ts';
import { DATE_CODES, ENROLMENT_INACTIVE, DUPLICATE_ID } from '../shared/error-codes.ts';
import { INPUT } from '../shared/input-argument.ts';
import {
  EndManagedAccountInput,
  ReviewManagedAccountInput,
  SubmitManagedAccountInput,
} from './managed-account.inputs.ts';
import { ManagedAccount } from './managed-account.type.ts';

const result = (description: string) => ({ managedAccount: { type: () => ManagedAccount, description } });
const NOT_FOUND = 'There is no such managed account that the caller may change.';
const ILLEGAL_MOVE = 'The account’s state does not allow it.';

const submitPayload = definePayload({
  mutation: 'submitManagedAccount',
  results: result('The managed account, to be reviewed.'),
  codes: {
    UNKNOWN_PROGRAM: 'There is no such program that the caller may see.',
    UNKNOWN_PARTNER: 'There is no such partner that the caller may act for.',
    PARTNER_REQUIRED: 'The caller acts for several partners, or for none: the partner must be named.',
    NOT_ENROLLED: 'The partner is not in the program, or not actively.',
    NO_MANAGED_ACCOUNTS: 'The program knows no managed accounts.',
    TRACK_NOT_ELIGIBLE: 'Partners on this track manage no accounts; `known` lists the tracks that do.',
    NO_PROOF: 'A proof of the service is needed.',
    NO_CONSENT: 'The client’s consent is needed.',
    TERM_TOO_SHORT: 'The service is shorter than the program asks.',
    ...DUPLICATE_ID,
    ...ENROLMENT_INACTIVE,
    ...DATE_CODES,
  },
  details: ['known', 'found', 'minimum'],
});

const reviewPayload = definePayload({
  mutation: 'reviewManagedAccount',
  results: result('The managed account after the decision.'),
  codes: {
    NOT_FOUND,
    ILLEGAL_MOVE,
    TRACK_NOT_ELIGIBLE: 'The partner is no longer on a track that manages accounts.',
    ALREADY_MANAGED: 'The customer is managed already.',
    NO_MANAGED_ACCOUNTS: 'The program knows no managed accounts any more.',
    ...DATE_CODES,
  },
  details: ['known', 'found', 'wanted'],
});

const endPayload = definePayload({
  mutation: 'endManagedAccount',
  results: result('The ended managed account.'),
  codes: { NOT_FOUND, ILLEGAL_MOVE, NOTICE_PERIOD: 'The notice period has not passed.', ...DATE_CODES },
  details: ['found', 'wanted'],
});

const load = ({ id }: Ref, loaders: Loaders): Results => ({ managedAccount: () => loaders.managedAccounts.load(id) });

@Resolver()
export class ManagedAccountMutationsResolver {
  @Mutation(() => submitPayload.Type, {
    description: 'Hands in a customer whom a partner manages. For the partner and the vendor’s staff.',
  })
  async submitManagedAccount(
    @Arg('input', () => SubmitManagedAccountInput, INPUT) input: SubmitManagedAccountInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { partnerId = null, externalId = null, vendorAccountId = null, occurredAt = null } = input;
    const command = { ...input, partnerId, externalId, vendorAccountId, occurredAt };
    return submitPayload.answer(context, await context.services.accounts.submit(context.actor, command), load);
  }

  @Mutation(() => reviewPayload.Type, { description: 'Decides about a managed account. For the vendor’s staff.' })
  async reviewManagedAccount(
    @Arg('input', () => ReviewManagedAccountInput, INPUT) input: ReviewManagedAccountInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { reason = null, occurredAt = null } = input;
    return reviewPayload.answer(
      context,
      await context.services.accounts.review(context.actor, { ...input, reason, occurredAt }),
      load,
    );
  }

  @Mutation(() => endPayload.Type, {
    description: 'Ends the management of an account. For the partner that manages it and the vendor’s staff.',
  })
  async endManagedAccount(
    @Arg('input', () => EndManagedAccountInput, INPUT) input: EndManagedAccountInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { occurredAt = null } = input;
    return endPayload.answer(
      context,
      await context.services.accounts.end(context.actor, { ...input, occurredAt }),
      load,
    );
  }
}
