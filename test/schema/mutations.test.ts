import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../services/contract.ts';
import { done, refused, userError, type Outcome } from '../../services/outcome.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow } from '../kit/database/seed-rows.ts';
import { seedAgency } from './support/seed-agency.ts';
import { createWorld, ownerActor, type World } from './support/world.ts';

const REF = { tenantId: 'vendor_1', id: 'lead_1' };
let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(database.app);
  const program_id = await seedAgency(database.admin.knex, {
    tenantId: 'vendor_1',
    slug: 'agency',
    partnerIds: ['partner_1'],
  });
  await database.admin
    .knex('leads')
    .insert(leadRow({ tenant_id: 'vendor_1', program_id, partner_id: 'partner_1', id: 'lead_1' }));
});
afterAll(() => database.drop());

/** Services of which one command answers as given, and writes down what it was called with. */
function answering(group: keyof Services, command: string, outcome: Outcome<unknown>, calls: unknown[] = []): Services {
  const call = (...args: unknown[]): Promise<Outcome<unknown>> => {
    calls.push(args[1]);
    return Promise.resolve(outcome);
  };
  return { [group]: { [command]: call } } as unknown as Services;
}

async function send(
  services: Services,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await graphql({
    schema: world.schema,
    source,
    variableValues,
    contextValue: world.context(ownerActor('vendor_1'), { services }),
  });
  if (errors !== undefined) throw errors[0] ?? new Error('no error');
  return data as Record<string, unknown>;
}

const REGISTER = `mutation ($input: RegisterLeadInput!) { registerLead(input: $input) {
  lead { id company } replayed warnings { code message }
  userErrors { __typename code message field retryable protectedUntil known found ... on UserError { message } }
} }`;
const INPUT = { idempotencyKey: 'k', programSlug: 'agency', company: 'Irrelevant' };

describe('a mutation', () => {
  it('hands the command everything it takes, and reads the result anew', async () => {
    const calls: unknown[] = [];
    const data = await send(answering('leads', 'register', done(REF), calls), REGISTER, {
      input: { ...INPUT, occurredAt: '2026-01-01T00:00:00Z', listSize: 3 },
    });

    expect(calls).toEqual([
      {
        ...INPUT,
        partnerId: null,
        externalId: null,
        domain: null,
        contactName: null,
        contactEmail: null,
        contactPhone: null,
        occurredAt: Date.UTC(2026, 0, 1),
        listSize: 3,
        notes: null,
      },
    ]);
    expect(data).toEqual({
      registerLead: {
        lead: { id: 'lead_1', company: 'Irrelevant Ltd' },
        replayed: false,
        warnings: [],
        userErrors: [],
      },
    });
  });

  it('gives the reasons of a refusal, with what helps', async () => {
    const until = Date.UTC(2026, 5, 1);
    const outcome = refused(
      userError('DUPLICATE', 'found one', ['input', 'domain'], { protectedUntil: until, found: 'x.test' }),
      userError('CODE_OF_TOMORROW', 'something new', null, {}, true),
    );
    const data = await send(answering('leads', 'register', outcome), REGISTER, { input: INPUT });

    expect(data).toEqual({
      registerLead: {
        lead: null,
        replayed: false,
        warnings: [],
        userErrors: [
          {
            __typename: 'RegisterLeadUserError',
            code: 'DUPLICATE',
            message: 'found one',
            field: ['input', 'domain'],
            retryable: false,
            protectedUntil: '2026-06-01T00:00:00Z',
            known: null,
            found: 'x.test',
          },
          {
            __typename: 'RegisterLeadUserError',
            code: 'OTHER',
            message: 'something new',
            field: null,
            retryable: true,
            protectedUntil: null,
            known: null,
            found: null,
          },
        ],
      },
    });
  });

  it.each([
    ['updateLead', 'update', ''],
    ['withdrawLead', 'withdraw', ''],
    ['closeLead', 'close', ', result: LOST'],
    ['reviewLead', 'review', ', decision: ACCEPT'],
    ['extendLead', 'extend', ', expiresAt: "2027-01-01T00:00:00Z", reason: "irrelevant"'],
  ])('%s has a code for a partner that is held back', async (mutation, command, input) => {
    const outcome = refused(userError('ENROLMENT_INACTIVE', 'held back', ['input', 'leadId']));
    const source = `mutation { ${mutation}(input: { idempotencyKey: "k", leadId: "l"${input} }) { userErrors { code } } }`;

    expect(await send(answering('leads', command, outcome), source)).toEqual({
      [mutation]: { userErrors: [{ code: 'ENROLMENT_INACTIVE' }] },
    });
  });

  it('tells a replay and a warning', async () => {
    const outcome = { ...done(REF, [{ code: 'EXPIRED_NO_CREDIT', message: 'too late' }]), replayed: true };
    const data = await send(
      answering('leads', 'close', outcome),
      'mutation { closeLead(input: { idempotencyKey: "k", leadId: "lead_1", result: LOST }) { lead { id } replayed warnings { code message } userErrors { legalActions } } }',
    );

    expect(data).toEqual({
      closeLead: {
        lead: { id: 'lead_1' },
        replayed: true,
        warnings: [{ code: 'EXPIRED_NO_CREDIT', message: 'too late' }],
        userErrors: [],
      },
    });
  });

  it('shows each of two mutations in one document what it left behind', async () => {
    const services = {
      leads: {
        async review() {
          await database.admin.knex('leads').where({ id: 'lead_1' }).update({ status: 'IN_REVIEW' });
          return done(REF);
        },
        async withdraw() {
          await database.admin.knex('leads').where({ id: 'lead_1' }).update({ status: 'WITHDRAWN' });
          return done(REF);
        },
      },
    } as unknown as Services;
    const data = await send(
      services,
      `mutation { a: reviewLead(input: { idempotencyKey: "1", leadId: "lead_1", decision: START_REVIEW }) { lead { status } }
                  b: withdrawLead(input: { idempotencyKey: "2", leadId: "lead_1" }) { lead { status } } }`,
    );

    expect(data).toEqual({ a: { lead: { status: 'IN_REVIEW' } }, b: { lead: { status: 'WITHDRAWN' } } });
  });

  it('leaves fields that were left out of an update as they are, and empties those that are null', async () => {
    const calls: unknown[] = [];
    await send(
      answering('leads', 'update', done(REF), calls),
      'mutation { updateLead(input: { idempotencyKey: "k", leadId: "lead_1", domain: null, notes: "n" }) { replayed } }',
    );

    expect(calls).toEqual([{ idempotencyKey: 'k', leadId: 'lead_1', domain: null, notes: 'n', company: undefined }]);
  });

  it('acknowledges an agreement as the step of that name', async () => {
    const calls: unknown[] = [];
    await send(
      answering(
        'partners',
        'completeOnboardingStep',
        done({ tenantId: 'vendor_1', id: 'enrollment_program_agency_partner_1' }),
        calls,
      ),
      'mutation { acknowledgeAgreement(input: { idempotencyKey: "k", programSlug: "agency", version: "2026-01" }) { enrollment { status } } }',
    );

    expect(calls).toEqual([
      { idempotencyKey: 'k', programSlug: 'agency', partnerId: null, step: 'agreement', note: '2026-01' },
    ]);
  });
});

const RECORD = `mutation ($rows: [BillingRowInput!]!) { recordBilling(input: { idempotencyKey: "k", source: "billing", rows: $rows }) {
  results { index status fact { id } userErrors { code message field } } userErrors { code } } }`;
const PAID = {
  kind: 'PAID',
  at: '2026-01-01T00:00:00Z',
  customerId: 'c',
  invoiceId: 'i',
  amount: '12.50',
  currency: 'USD',
  serviceFrom: '2026-01-01T00:00:00Z',
  serviceTo: '2026-02-01T00:00:00Z',
};

describe('recordBilling', () => {
  it('translates every kind of row, and gives each its own result', async () => {
    const calls: { rows: unknown[] }[] = [];
    const results = [
      { index: 0, status: 'APPLIED', fact: null, userErrors: [] },
      {
        index: 1,
        status: 'REFUSED',
        fact: null,
        userErrors: [userError('REFUND_EXCEEDS_PAYMENT', 'too much', ['input', 'rows', '1', 'amount'])],
      },
    ];
    const rows = [
      PAID,
      { kind: 'REFUNDED', at: PAID.at, paymentId: 'p', refundId: 'r', amount: '1', currency: 'USD' },
      { kind: 'CHURNED', at: PAID.at, customerId: 'c' },
    ];
    const data = await send(answering('billing', 'record', done(results), calls), RECORD, { rows });
    const at = Date.UTC(2026, 0, 1);

    expect(calls[0]?.rows).toEqual([
      {
        kind: 'PAID',
        at,
        customerId: 'c',
        invoiceId: 'i',
        paymentId: null,
        amount: '12.50',
        tax: null,
        currency: 'USD',
        serviceFrom: at,
        serviceTo: Date.UTC(2026, 1, 1),
      },
      { kind: 'REFUNDED', at, invoiceId: null, paymentId: 'p', refundId: 'r', amount: '1', currency: 'USD' },
      { kind: 'CHURNED', at, customerId: 'c' },
    ]);
    expect(data['recordBilling']).toEqual({
      results: [
        { index: 0, status: 'APPLIED', fact: null, userErrors: [] },
        {
          index: 1,
          status: 'REFUSED',
          fact: null,
          userErrors: [
            { code: 'REFUND_EXCEEDS_PAYMENT', message: 'too much', field: ['input', 'rows', '1', 'amount'] },
          ],
        },
      ],
      userErrors: [],
    });
  });

  it.each([
    { name: 'no rows', rows: [], message: 'input.rows: found 0 rows, expected 1 to 500.' },
    {
      name: 'too many rows',
      rows: Array.from({ length: 501 }, () => PAID),
      message: 'input.rows: found 501 rows, expected 1 to 500.',
    },
  ])('refuses $name', async ({ rows, message }) => {
    await expect(send(answering('billing', 'record', done([])), RECORD, { rows })).rejects.toMatchObject({
      message,
      originalError: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('input that a command would not understand', () => {
  it.each([
    {
      name: 'a win without customer',
      source: 'mutation { closeLead(input: { idempotencyKey: "k", leadId: "l", result: WON, mrr: "1" }) { replayed } }',
      message: /input\.customerId: found nothing/,
    },
    {
      name: 'a win without MRR',
      source:
        'mutation { closeLead(input: { idempotencyKey: "k", leadId: "l", result: WON, customerId: "c" }) { replayed } }',
      message: /input\.mrr: found nothing/,
    },
    {
      name: 'a lead without name',
      source: 'mutation { updateLead(input: { idempotencyKey: "k", leadId: "l", company: null }) { replayed } }',
      message: /input\.company: found null/,
    },
    {
      name: 'a MANUAL clock without time',
      source:
        'mutation { createProgram(input: { idempotencyKey: "k", slug: "s", name: "n", adapter: "a", clock: { kind: MANUAL } }) { replayed } }',
      message: /input\.clock\.now: found nothing/,
    },
    {
      name: 'a REAL clock with time',
      source:
        'mutation { createProgram(input: { idempotencyKey: "k", slug: "s", name: "n", adapter: "a", clock: { kind: REAL, now: "2026-01-01T00:00:00Z" } }) { replayed } }',
      message: /input\.clock\.now: found an instant/,
    },
    {
      name: 'a date that does not exist',
      source:
        'mutation { advanceClock(input: { idempotencyKey: "k", programSlug: "p", to: "2026-02-30T00:00:00Z" }) { replayed } }',
      message: /DateTime: found "2026-02-30T00:00:00Z"/,
    },
    {
      name: 'an amount that is no decimal',
      source:
        'mutation { closeLead(input: { idempotencyKey: "k", leadId: "l", result: WON, customerId: "c", mrr: "1e3" }) { replayed } }',
      message: /Decimal: found "1e3"/,
    },
    {
      name: 'a currency that does not exist',
      source:
        'mutation { closeLead(input: { idempotencyKey: "k", leadId: "l", result: LOST, currency: "XXZ" }) { replayed } }',
      message: /CurrencyCode: found "XXZ"/,
    },
  ])('is refused: $name', async ({ source, message }) => {
    const services = { leads: {}, programs: {} } as unknown as Services;
    await expect(send(services, source)).rejects.toThrow(message);
  });

  it('keeps a decimal literal exact', async () => {
    const calls: { mrr?: string }[] = [];
    await send(
      answering('leads', 'close', done(REF), calls),
      'mutation { closeLead(input: { idempotencyKey: "k", leadId: "l", result: WON, customerId: "c", mrr: 0.30 }) { replayed } }',
    );
    expect(calls[0]?.mrr).toBe('0.30');
  });
});
