import { createHash } from 'node:crypto';
import { gql } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AnnounceAccountCheckDocument,
  CreateProgramDocument,
  EndManagedAccountDocument,
  EnrollPartnerDocument,
  EventsDocument,
  ManagedAccountDocument,
  ManagedAccountsDocument,
  RecordClientContactDocument,
  ReviewManagedAccountDocument,
  SubmitManagedAccountDocument,
  type ManagedAccountQuery,
  type SubmitManagedAccountInput,
} from '../../client/generated/graphql.ts';
import { must } from '../../domain/result.ts';
import { advanceClock, recordBilling } from './support/calls.ts';
import { newKey } from './support/new-key.ts';
import { NOW, startWorld, type Party, type World } from './support/seed-world.ts';

/** A program of its own, so that its clock can run. */
const PROGRAM = 'acme-masters';
const PROOF = Buffer.from('%PDF-1.7 services for twelve months, signed by the client');

let world: World;
let base: string;
let partnerId: string;
/** Where the program's log stood when all began. */
let start: string;
let accountId: string;

beforeAll(async () => {
  world = await startWorld();
  base = world.server.running.url;
  const program = {
    slug: PROGRAM,
    name: PROGRAM,
    adapter: 'klaviyo-agency',
    clock: { kind: 'MANUAL' as const, now: NOW },
  };
  await world.owner.client.request(CreateProgramDocument, { input: { ...program, idempotencyKey: newKey() } });
  partnerId = must(world.birch.caller.partnerIds?.[0], 'a partner');
  await world.owner.client.request(EnrollPartnerDocument, {
    input: { programSlug: PROGRAM, partnerId, track: 'MASTERS', idempotencyKey: newKey() },
  });
  const { partnerDashboard } = await world.birch.client.request<{ partnerDashboard: { cursor: string } }>(
    gql`
      query ($slug: String!) {
        partnerDashboard(programSlug: $slug) {
          cursor
        }
      }
    `,
    { slug: PROGRAM },
  );
  start = partnerDashboard.cursor;
});
afterAll(() => world.server.stop());

async function uploadProof(): Promise<string> {
  const answer = await fetch(`${base}/documents?program=${PROGRAM}&name=contract.pdf`, {
    method: 'POST',
    body: PROOF,
    headers: { authorization: await world.server.authorize(world.birch.caller), 'idempotency-key': newKey() },
  });
  const { document } = (await answer.json()) as { document: { id: string } };
  return document.id;
}

const submission = (over: Partial<SubmitManagedAccountInput> = {}): SubmitManagedAccountInput => ({
  ...{ idempotencyKey: newKey(), programSlug: PROGRAM, customerId: 'C1', vendorAccountId: 'V1' },
  ...{ serviceFrom: NOW, serviceMonths: 6, isProofSigned: true, services: 'Flows', clientConsent: true },
  ...{ consentBy: 'Cleo', agencyContact: { email: 'ann@agency.test' }, clientContact: { email: 'cleo@client.test' } },
  ...over,
});
const submit = async (party: Party, over: Partial<SubmitManagedAccountInput>) =>
  (await party.client.request(SubmitManagedAccountDocument, { input: submission(over) })).submitManagedAccount;
const change = (party: Party) => ({ client: party.client, input: { idempotencyKey: newKey(), accountId } });
const review = async (decision: 'APPROVE' | 'REJECT', id = accountId) =>
  (
    await world.owner.client.request(ReviewManagedAccountDocument, {
      input: { idempotencyKey: newKey(), accountId: id, decision },
    })
  ).reviewManagedAccount;

type Account = Extract<NonNullable<ManagedAccountQuery['node']>, { status: unknown }>;
async function read(party: Party): Promise<Account | null> {
  const { node } = await party.client.request(ManagedAccountDocument, { id: accountId, months: 8 });
  return node as Account | null;
}

describe('a managed account, from the proof to the end', () => {
  it('is handed in with an uploaded proof; without, or for too short a term, it is refused', async () => {
    expect(await submit(world.birch, {})).toMatchObject({ managedAccount: null, userErrors: [{ code: 'NO_PROOF' }] });
    const proofDocumentId = await uploadProof();
    expect(await submit(world.birch, { proofDocumentId, serviceMonths: 5 })).toMatchObject({
      userErrors: [{ code: 'TERM_TOO_SHORT', field: ['input', 'serviceMonths'], minimum: 6 }],
    });
    const submitted = await submit(world.birch, { proofDocumentId });
    expect(submitted.userErrors).toEqual([]);
    accountId = must(submitted.managedAccount, 'an account').id;
    const { managedAccounts } = await world.birch.client.request(ManagedAccountsDocument, {
      ...{ filter: { programSlug: PROGRAM, statuses: ['SUBMITTED' as const] }, first: 10 },
    });
    expect(managedAccounts.nodes.map(({ id }) => id)).toEqual([accountId]);
  });

  it('shows its proof to its vendor by a link that needs no token, and nothing to others', async () => {
    const found = must((await read(world.owner))?.proofDocument, 'a proof');
    expect(found).toMatchObject({ name: 'contract.pdf', sha256: createHash('sha256').update(PROOF).digest('hex') });
    const answer = await fetch(new URL(must(found.downloadUrl, 'a link'), base));
    expect(Buffer.from(await answer.arrayBuffer()).equals(PROOF)).toBe(true);
    for (const party of [world.cedar, world.foreignOwner]) {
      expect(await read(party)).toBeNull();
      const headers = { authorization: await world.server.authorize(party.caller) };
      const refused = await fetch(new URL(must(found.url, 'a path'), base), { headers });
      expect(refused.status).toBe(404);
    }
  });

  it('is checked with the client 24 hours after the notice, and approved', async () => {
    const notice = change(world.owner);
    const { announceAccountCheck } = await notice.client.request(AnnounceAccountCheckDocument, { input: notice.input });
    const allowedFrom = '2026-03-11T00:00:00Z';
    expect(announceAccountCheck.managedAccount).toMatchObject({ noticeSentAt: NOW, contactAllowedFrom: allowedFrom });
    const contact = async () => {
      const { client, input } = change(world.owner);
      return (await client.request(RecordClientContactDocument, { input })).recordClientContact;
    };
    expect(await contact()).toMatchObject({ userErrors: [{ code: 'NOTICE_PERIOD', allowedFrom }] });
    await advanceClock(world.owner, PROGRAM, allowedFrom);
    expect(await contact()).toMatchObject({ userErrors: [], managedAccount: { clientContactedAt: allowedFrom } });
    expect(await review('APPROVE')).toMatchObject({
      userErrors: [],
      managedAccount: { status: 'APPROVED', managedFrom: allowedFrom },
    });
    const second = must((await submit(world.owner, { partnerId, proof: true })).managedAccount, 'a second one').id;
    expect((await review('APPROVE', second)).userErrors).toMatchObject([{ code: 'ALREADY_MANAGED' }]);
  });

  it('counts month by month, is told of the end of its term, and goes on until it is ended', async () => {
    await recordBilling(world.owner, [
      {
        ...{ kind: 'PAID', at: '2026-03-11T00:00:00Z', customerId: 'C1', invoiceId: 'I1', amount: '800.00' },
        ...{ currency: 'USD', serviceFrom: '2026-03-11T00:00:00Z', serviceTo: '2026-11-11T00:00:00Z' },
      },
    ]);
    await advanceClock(world.owner, PROGRAM, '2026-10-01T00:00:00Z');
    // The term ended on 10 September; what starts on 11 October is not there yet.
    const months = (await read(world.birch))?.managedMrr.map(({ month, mrr }) => `${month} ${mrr.amount}`);
    expect(months?.slice(0, 2)).toEqual(['2026-03-01 100.00', '2026-04-01 100.00']);
    expect(months?.slice(-2)).toEqual(['2026-09-01 100.00', '2026-10-01 0.00']);

    const end = change(world.birch);
    const input = { ...end.input, reason: 'the client left' };
    const { endManagedAccount } = await end.client.request(EndManagedAccountDocument, { input });
    expect(endManagedAccount.managedAccount).toEqual({
      ...{ id: accountId, status: 'ENDED', endedAt: '2026-10-01T00:00:00Z', reason: 'the client left' },
    });
    await advanceClock(world.owner, PROGRAM, '2026-11-01T00:00:00Z');
    expect((await read(world.birch))?.managedMrr.at(-2)).toMatchObject({
      month: '2026-10-01',
      mrr: { amount: '0.00' },
    });
  });

  it('has told its partner of all of it', async () => {
    const query = { programSlug: PROGRAM, after: start, first: 100 };
    const { events } = await world.birch.client.request(EventsDocument, query);
    const told = must(events, 'the log')
      .nodes.filter(({ name }) => name.startsWith('managed_account.'))
      .map(({ name, at }) => `${name.slice('managed_account.'.length)} ${at.slice(0, 10)}`);
    expect(told).toEqual([
      'submitted 2026-03-10',
      'check_announced 2026-03-10',
      'client_contacted 2026-03-11',
      'status_changed 2026-03-11',
      'submitted 2026-03-11',
      'term_ending 2026-08-11',
      'term_ended 2026-09-10',
      'status_changed 2026-10-01',
    ]);
  });
});
