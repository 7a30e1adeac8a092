import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ref } from '../../services/contract.ts';
import type { GraphQLContext, Loaders } from '../context.ts';
import { definePayload, type Results } from '../shared/define-payload.ts';
import { DATE_CODES, ENROLMENT_INACTIVE, DUPLICATE_ID, PARTNER_CODES } from '../shared/error-codes.ts';
import { INPUT } from '../shared/input-argument.ts';
import type { ManagedAccountContactInput } from './managed-account.inputs.ts';
import {
  AnnounceAccountCheckInput,
  EndManagedAccountInput,
  RecordClientContactInput,
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
    ...PARTNER_CODES,
    NO_MANAGED_ACCOUNTS: 'The program knows no managed accounts.',
    TRACK_NOT_ELIGIBLE: 'Partners on this track manage no accounts; `known` lists the tracks that do.',
    NO_PROOF: 'A proof of the service is needed.',
    NO_CONSENT: 'The client’s consent is needed.',
    TERM_TOO_SHORT: 'The service is shorter than the program asks.',
    INCOMPLETE: 'A partner’s submission has to say it; `field` tells what.',
    UNKNOWN_DOCUMENT: 'There is no such document of the partner in the program whose upload has ended.',
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
    NO_PROOF: 'The proof of the service was erased.',
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

const checkCodes = { NOT_FOUND, ILLEGAL_MOVE, ...DATE_CODES };

const announcePayload = definePayload({
  mutation: 'announceAccountCheck',
  results: result('The managed account with its notice.'),
  codes: checkCodes,
  details: ['found'],
});

const contactPayload = definePayload({
  mutation: 'recordClientContact',
  results: result('The managed account with the contact.'),
  codes: {
    ...checkCodes,
    NOTICE_PERIOD:
      'The partner was not told, or less than 24 hours before; `allowedFrom` says from when it is allowed.',
  },
  details: ['found', 'allowedFrom'],
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
    const toContact = (contact: ManagedAccountContactInput | null | undefined) =>
      contact ? { name: contact.name ?? null, email: contact.email ?? null, phone: contact.phone ?? null } : null;
    const command = {
      ...input,
      ...{ partnerId, externalId, vendorAccountId, occurredAt, proof: input.proof ?? false },
      agencyContact: toContact(input.agencyContact),
      clientContact: toContact(input.clientContact),
    };
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

  @Mutation(() => announcePayload.Type, {
    description:
      'Tells a partner that an account will be checked with the client, who may be contacted 24 hours later. For the vendor’s staff.',
  })
  async announceAccountCheck(
    @Arg('input', () => AnnounceAccountCheckInput, INPUT) input: AnnounceAccountCheckInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, occurredAt: input.occurredAt ?? null };
    return announcePayload.answer(context, await context.services.accounts.announceCheck(context.actor, command), load);
  }

  @Mutation(() => contactPayload.Type, {
    description: 'Records that the vendor contacted the client of an account. For the vendor’s staff.',
  })
  async recordClientContact(
    @Arg('input', () => RecordClientContactInput, INPUT) input: RecordClientContactInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const command = { ...input, occurredAt: input.occurredAt ?? null };
    const outcome = await context.services.accounts.recordClientContact(context.actor, command);
    return contactPayload.answer(context, outcome, load);
  }
}
