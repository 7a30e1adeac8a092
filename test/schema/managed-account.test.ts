import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gql } from 'graphql-request';
import { must } from '../../domain/result.ts';
import { newKey } from '../e2e/support/new-key.ts';
import { advanceClock, recordBilling } from '../e2e/support/calls.ts';
import { NOW, startWorld, type Party, type World } from '../e2e/support/seed-world.ts';

/** A program of its own, so that its clock can run. */
const PROGRAM = 'acme-masters';

let world: World;
let partner: Party;
let accountId: string;
let partnerId: string;

const call = <T>(party: Party, mutation: string, type: string, selection: string, input: object): Promise<T> =>
  party.client
    .request<Record<string, T>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, {
      input: { idempotencyKey: newKey(), ...input },
    })
    .then((answer) => must(answer[mutation], mutation));

interface SubmitAnswer {
  readonly managedAccount: { readonly id: string } | null;
  readonly userErrors: readonly object[];
}

beforeAll(async () => {
  world = await startWorld();
  const { owner } = world;
  const program = { slug: PROGRAM, name: PROGRAM, adapter: 'klaviyo-agency', clock: { kind: 'MANUAL', now: NOW } };
  await call(owner, 'createProgram', 'CreateProgramInput', 'program { id } userErrors { code }', program);
  partnerId = must(world.cedar.caller.partnerIds?.[0], 'a partner');
  partner = world.cedar;
  const place = { programSlug: PROGRAM, partnerId, track: 'MASTERS' };
  await call(owner, 'enrollPartner', 'EnrollPartnerInput', 'enrollment { id } userErrors { code }', place);
  const { server } = world;
  const answer = await fetch(`${server.running.url}/documents?program=${PROGRAM}&name=proof.pdf`, {
    method: 'POST',
    body: Buffer.from('%PDF-1.7 a proof'),
    headers: { 'idempotency-key': newKey(), authorization: await server.authorize(partner.caller) },
  });
  const { document } = (await answer.json()) as { document: { id: string } };
  const submitted = await call<SubmitAnswer>(
    partner,
    'submitManagedAccount',
    'SubmitManagedAccountInput',
    'managedAccount { id } userErrors { code field }',
    {
      ...{ programSlug: PROGRAM, customerId: 'C1', vendorAccountId: 'V1', serviceFrom: NOW, serviceMonths: 6 },
      ...{ proofDocumentId: document.id, isProofSigned: true, services: 'Flows', clientConsent: true },
      ...{
        consentBy: 'Cleo',
        agencyContact: { email: 'ann@a.test' },
        clientContact: { name: 'Cleo', email: 'c@c.test' },
      },
    },
  );
  expect(submitted.userErrors).toEqual([]);
  accountId = must(submitted.managedAccount, 'an account').id;
});
afterAll(() => world.server.stop());

const ACCOUNT = gql`
  query ($id: ID!) {
    node(id: $id) {
      ... on ManagedAccount {
        status
        hasProof
        services
        isProofSigned
        consentAt
        termEndsAt
        contactAllowedFrom
        proofDocument {
          name
          type
          size
        }
        contacts {
          side
          name
          email
        }
        availableActions {
          action
          availableFrom
          deadline
        }
      }
    }
  }
`;
const read = async (party: Party): Promise<Record<string, unknown>> =>
  (await party.client.request<{ node: Record<string, unknown> }>(ACCOUNT, { id: accountId })).node;

describe('a managed account over the API', () => {
  it('shows its papers and people to its partner and its vendor, and to nobody else', async () => {
    const expected = {
      status: 'SUBMITTED',
      hasProof: true,
      services: 'Flows',
      isProofSigned: true,
      consentAt: NOW,
      termEndsAt: '2026-09-10T00:00:00Z',
      contactAllowedFrom: null,
      proofDocument: { name: 'proof.pdf', type: 'application/pdf', size: 16 },
      contacts: [
        { side: 'AGENCY', name: null, email: 'ann@a.test' },
        { side: 'CLIENT', name: 'Cleo', email: 'c@c.test' },
        { side: 'CONSENT', name: 'Cleo', email: null },
      ],
    };
    expect(await read(partner)).toEqual({ ...expected, availableActions: [] });
    const { availableActions, ...rest } = await read(world.owner);
    expect(rest).toEqual(expected);
    expect(availableActions).toEqual(
      ['APPROVE', 'REJECT', 'ANNOUNCE_CHECK'].map((action) => ({ action, availableFrom: null, deadline: null })),
    );
    for (const party of [world.birch, world.foreignOwner]) expect(await read(party)).toBeNull();
  });

  it('says from when its client may be contacted', async () => {
    const selection = 'managedAccount { noticeSentAt } userErrors { code message allowedFrom }';
    await call(world.owner, 'announceAccountCheck', 'AnnounceAccountCheckInput', 'userErrors { code }', { accountId });
    const refused = await call(world.owner, 'recordClientContact', 'RecordClientContactInput', selection, {
      accountId,
    });
    expect(refused).toMatchObject({
      managedAccount: null,
      userErrors: [{ code: 'NOTICE_PERIOD', allowedFrom: '2026-03-11T00:00:00Z' }],
    });
    const account = await read(world.owner);
    expect(account['contactAllowedFrom']).toBe('2026-03-11T00:00:00Z');
    expect(account['availableActions']).toContainEqual({
      ...{ action: 'RECORD_CLIENT_CONTACT', deadline: null },
      availableFrom: '2026-03-11T00:00:00Z',
    });
  });

  it('counts by month for what reviews measure, by account and over all', async () => {
    const { owner } = world;
    await call(owner, 'reviewManagedAccount', 'ReviewManagedAccountInput', 'userErrors { code }', {
      ...{ accountId, decision: 'APPROVE' },
    });
    const pay = { kind: 'PAID' as const, customerId: 'C1', currency: 'USD' };
    await advanceClock(owner, PROGRAM, '2026-03-12T00:00:00Z');
    const { results } = await recordBilling(owner, [
      {
        ...pay,
        ...{ at: '2026-03-11T00:00:00Z', invoiceId: 'I1', amount: '900.00' },
        ...{ serviceFrom: '2026-03-11T00:00:00Z', serviceTo: '2026-06-11T00:00:00Z' },
      },
    ]);
    expect(results?.map(({ status }) => status)).toEqual(['APPLIED']);
    await advanceClock(owner, PROGRAM, '2026-07-02T00:00:00Z');
    const query = gql`
      query ($id: ID!, $slug: String!, $partnerId: ID!) {
        node(id: $id) {
          ... on ManagedAccount {
            managedMrr(months: 5) {
              month
              mrr {
                amount
                currency
              }
            }
          }
        }
        enrollments(first: 1, filter: { programSlug: $slug, partnerId: $partnerId }) {
          nodes {
            managedMrr(months: 5) {
              month
              mrr {
                amount
              }
            }
          }
        }
        reviews(first: 1, filter: { programSlug: $slug, partnerId: $partnerId }) {
          nodes {
            managedMrr {
              amount
            }
          }
        }
      }
    `;
    const found = await partner.client.request<{
      node: { managedMrr: readonly { month: string; mrr: { amount: string } }[] };
      enrollments: { nodes: readonly { managedMrr: readonly { month: string; mrr: { amount: string } }[] }[] };
      reviews: { nodes: readonly { managedMrr: { amount: string } }[] };
    }>(query, { id: accountId, slug: PROGRAM, partnerId });
    const months = found.node.managedMrr.map(({ month, mrr }) => `${month} ${mrr.amount}`);
    expect(months).toEqual([
      '2026-03-01 300.00',
      '2026-04-01 300.00',
      '2026-05-01 300.00',
      '2026-06-01 0.00',
      '2026-07-01 0.00',
    ]);
    expect(found.enrollments.nodes[0]?.managedMrr.map(({ month, mrr }) => `${month} ${mrr.amount}`)).toEqual(months);
    // The review of July takes the highest of the six months before it.
    expect(found.reviews.nodes).toEqual([{ managedMrr: { amount: '300.00' } }]);
  });
});

describe('what can be done over the API', () => {
  it('is told of an enrolment, with the instants by which its steps are due', async () => {
    const query = gql`
      query ($slug: String!) {
        enrollments(first: 1, filter: { programSlug: $slug }) {
          nodes {
            availableActions {
              action
              step
              deadline
            }
          }
        }
      }
    `;
    interface Answer {
      readonly enrollments: { readonly nodes: readonly { readonly availableActions: readonly object[] }[] };
    }
    const ofPartner = await partner.client.request<Answer>(query, { slug: PROGRAM });
    // Two business days after a Tuesday.
    const training = { action: 'RECORD_TRAINING', step: 'training', deadline: '2026-03-12T00:00:00Z' };
    expect(ofPartner.enrollments.nodes[0]?.availableActions).toEqual([
      { action: 'ACKNOWLEDGE_AGREEMENT', step: 'agreement', deadline: null },
      training,
    ]);
    const ofOwner = await world.owner.client.request<Answer>(query, { slug: PROGRAM });
    expect(ofOwner.enrollments.nodes[0]?.availableActions).toEqual([
      { action: 'ACKNOWLEDGE_AGREEMENT', step: 'agreement', deadline: null },
      { action: 'COMPLETE_STEP', step: 'qualified-lead-or-sow', deadline: null },
      { action: 'COMPLETE_STEP', step: 'onboarding-call', deadline: null },
      training,
      { action: 'SUSPEND', step: null, deadline: null },
      { action: 'TERMINATE', step: null, deadline: null },
    ]);
  });

  it('is told of an application, with the instant by which it should be answered', async () => {
    const applied = { programSlug: PROGRAM, track: 'ADVISORS', answers: {} };
    const answer = await call<{ application: { id: string } }>(
      world.birch,
      'applyToProgram',
      'ApplyToProgramInput',
      'application { id } userErrors { code message }',
      applied,
    );
    const query = gql`
      query ($id: ID!) {
        node(id: $id) {
          ... on Application {
            dueAt
            availableActions {
              action
              deadline
            }
          }
        }
      }
    `;
    const { id } = answer.application;
    const ofOwner = await world.owner.client.request<{ node: { dueAt: string; availableActions: readonly object[] } }>(
      query,
      { id },
    );
    expect(ofOwner.node.dueAt).toBe('2026-07-09T00:00:00Z');
    expect(ofOwner.node.availableActions).toContainEqual({ action: 'APPROVE', deadline: '2026-07-09T00:00:00Z' });
    expect(await world.birch.client.request(query, { id })).toMatchObject({
      node: { availableActions: [{ action: 'WITHDRAW', deadline: null }] },
    });
  });
});
