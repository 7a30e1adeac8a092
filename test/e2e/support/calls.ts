import {
  AdvanceClockDocument,
  CloseLeadDocument,
  CommissionLinesDocument,
  ExtendLeadDocument,
  LeadDocument,
  RecordBillingDocument,
  RegisterLeadDocument,
  ReviewLeadDocument,
  UpdateLeadDocument,
  WithdrawLeadDocument,
  type AdvanceClockMutation,
  type BillingRowInput,
  type CloseLeadInput,
  type CloseLeadMutation,
  type CommissionLinesQuery,
  type ExtendLeadInput,
  type ExtendLeadMutation,
  type LeadQuery,
  type RecordBillingInput,
  type RecordBillingMutation,
  type RegisterLeadInput,
  type RegisterLeadMutation,
  type ReviewLeadInput,
  type ReviewLeadMutation,
  type UpdateLeadInput,
  type UpdateLeadMutation,
  type WithdrawLeadInput,
  type WithdrawLeadMutation,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { newKey } from './new-key.ts';
import { AGENCY, type Party } from './seed-world.ts';

// Each call gives its payload; what a test does not care about is filled in.

export async function registerLead(
  { client }: Party,
  over: Partial<RegisterLeadInput> = {},
): Promise<RegisterLeadMutation['registerLead']> {
  const input = { programSlug: AGENCY, company: 'Irrelevant Ltd', idempotencyKey: newKey(), ...over };
  return (await client.request(RegisterLeadDocument, { input })).registerLead;
}

/** The id of a new lead. */
export const newLead = async (party: Party, over: Partial<RegisterLeadInput> = {}): Promise<string> =>
  must((await registerLead(party, over)).lead, 'a registered lead').id;

export async function reviewLead(
  { client }: Party,
  over: Partial<ReviewLeadInput> & Pick<ReviewLeadInput, 'leadId' | 'decision'>,
): Promise<ReviewLeadMutation['reviewLead']> {
  return (await client.request(ReviewLeadDocument, { input: { idempotencyKey: newKey(), ...over } })).reviewLead;
}

/** The id of a new lead that has been accepted. */
export async function acceptedLead(party: Party, owner: Party, over: Partial<RegisterLeadInput> = {}): Promise<string> {
  const leadId = await newLead(party, over);
  must((await reviewLead(owner, { leadId, decision: 'ACCEPT' })).lead, 'an accepted lead');
  return leadId;
}

export async function closeLead(
  { client }: Party,
  over: Partial<CloseLeadInput> & Pick<CloseLeadInput, 'leadId' | 'result'>,
): Promise<CloseLeadMutation['closeLead']> {
  return (await client.request(CloseLeadDocument, { input: { idempotencyKey: newKey(), ...over } })).closeLead;
}

export async function updateLead(
  { client }: Party,
  over: Partial<UpdateLeadInput> & Pick<UpdateLeadInput, 'leadId'>,
): Promise<UpdateLeadMutation['updateLead']> {
  return (await client.request(UpdateLeadDocument, { input: { idempotencyKey: newKey(), ...over } })).updateLead;
}

export async function withdrawLead(
  { client }: Party,
  over: Partial<WithdrawLeadInput> & Pick<WithdrawLeadInput, 'leadId'>,
): Promise<WithdrawLeadMutation['withdrawLead']> {
  return (await client.request(WithdrawLeadDocument, { input: { idempotencyKey: newKey(), ...over } })).withdrawLead;
}

export async function extendLead(
  { client }: Party,
  over: Partial<ExtendLeadInput> & Pick<ExtendLeadInput, 'leadId' | 'expiresAt'>,
): Promise<ExtendLeadMutation['extendLead']> {
  const input = { idempotencyKey: newKey(), reason: 'irrelevant', ...over };
  return (await client.request(ExtendLeadDocument, { input })).extendLead;
}

export const readLead = async ({ client }: Party, id: string): Promise<LeadQuery['lead']> =>
  (await client.request(LeadDocument, { id })).lead;

export async function advanceClock(
  { client }: Party,
  programSlug: string,
  to: string,
): Promise<AdvanceClockMutation['advanceClock']> {
  const input = { programSlug, to, idempotencyKey: newKey() };
  return (await client.request(AdvanceClockDocument, { input })).advanceClock;
}

export async function recordBilling(
  { client }: Party,
  rows: readonly BillingRowInput[],
  over: Partial<RecordBillingInput> = {},
): Promise<RecordBillingMutation['recordBilling']> {
  const input = { source: 'billing', rows, idempotencyKey: newKey(), ...over };
  return (await client.request(RecordBillingDocument, { input })).recordBilling;
}

export const listLines = async (
  { client }: Party,
  customerId: string,
): Promise<CommissionLinesQuery['commissionLines']['nodes']> =>
  (await client.request(CommissionLinesDocument, { filter: { customerId }, first: 50 })).commissionLines.nodes;
