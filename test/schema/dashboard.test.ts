import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow } from '../kit/database/seed-rows.ts';
import { countStatements, type CountedDatabase } from './support/count-statements.ts';
import { NOW, seedAgency } from './support/seed-agency.ts';
import { createWorld, ownerActor, partnerActor, publicActor, type World } from './support/world.ts';

const TENANT = 'vendor_1';
const PARTNER = 'partner_1';
let database: TestDatabase;
let counted: CountedDatabase;
let world: World;
let own: { tenant_id: string; program_id: string; partner_id: string };

beforeAll(async () => {
  database = await createTestDatabase();
  counted = countStatements(database.app);
  world = createWorld(counted.db);
  const { knex } = database.admin;
  const program_id = await seedAgency(knex, { tenantId: TENANT, slug: 'agency', partnerIds: [PARTNER, 'partner_2'] });
  await seedAgency(knex, { tenantId: 'vendor_2', slug: 'other', partnerIds: ['partner_2'] });
  own = { tenant_id: TENANT, program_id, partner_id: PARTNER };
  await knex('tier_changes').insert([
    { ...own, seq: 1, at: '2025-01-01T00:00:00Z', tier: 'BRONZE', kind: 'START' },
    { ...own, seq: 2, at: '2026-01-15T05:00:00Z', tier: 'SILVER', kind: 'REVIEW' },
    { ...own, seq: 3, at: '2026-08-01T04:00:00Z', tier: 'GOLD', kind: 'GRANTED' },
  ]);
  await knex('customers').insert(
    ['a', 'b', 'c'].map((name) => ({ tenant_id: TENANT, id: `customer_${name}`, external_id: name })),
  );
  const lead = (id: string, row: Record<string, unknown>): Record<string, unknown> => leadRow({ ...own, id, ...row });
  await knex('leads').insert([
    lead('lead_1', { registered_at: '2026-07-01T00:00:00Z', status: 'SUBMITTED', domain_key: 'a.test' }),
    lead('lead_2', { registered_at: '2026-07-03T00:00:00Z', status: 'IN_REVIEW' }),
    lead('lead_3', { registered_at: '2026-07-02T00:00:00Z', status: 'ACTION_REQUIRED' }),
    lead('lead_4', {
      registered_at: '2026-06-01T00:00:00Z',
      status: 'ACCEPTED',
      accepted_at: '2026-06-02T00:00:00Z',
      expires_at: '2026-08-30T00:00:00Z',
    }),
    lead('lead_5', {
      registered_at: '2025-05-01T00:00:00Z',
      status: 'CLOSED_WON',
      accepted_at: '2025-05-02T00:00:00Z',
      closed_at: '2025-06-01T00:00:00Z',
      customer_id: 'customer_a',
      mrr_minor: '12345',
    }),
    lead('lead_6', { registered_at: '2026-05-01T00:00:00Z', status: 'REJECTED', reason: 'LATE' }),
  ]);
  const history = (lead_id: string, ...moves: [string, string][]): object[] =>
    moves.map(([at, to_status], index) => ({
      tenant_id: TENANT,
      lead_id,
      partner_id: PARTNER,
      ordinal: index + 1,
      at,
      to_status,
      actor: 'irrelevant',
    }));
  await knex('lead_events').insert([
    ...history('lead_1', ['2026-07-01T00:00:00Z', 'SUBMITTED']),
    ...history('lead_4', ['2026-06-01T00:00:00Z', 'SUBMITTED'], ['2026-06-02T00:00:00Z', 'ACCEPTED']),
    ...history(
      'lead_5',
      ['2025-05-01T00:00:00Z', 'SUBMITTED'],
      ['2025-05-02T00:00:00Z', 'ACCEPTED'],
      ['2025-06-01T00:00:00Z', 'CLOSED_WON'],
    ),
    ...history('lead_6', ['2026-05-01T00:00:00Z', 'SUBMITTED'], ['2026-06-20T00:00:00Z', 'REJECTED']),
  ]);
  await knex('partner_stats').insert({
    ...own,
    leads_submitted: '3',
    leads_open: '1',
    leads_won: '1',
    leads_rejected: '1',
    leads_expired: '4',
    leads_withdrawn: '5',
    leads_lost: '6',
    // In New York this is still the 14th.
    last_referred_at: '2026-07-15T02:00:00Z',
  });
  await knex('partner_metrics').insert({
    ...own,
    metrics: JSON.stringify({ referredMrr: '150000' }),
    measured_at: NOW,
  });
  await knex('sold_mrr').insert([
    { ...own, customer_id: 'customer_a', via: 'REGISTRATION', at: '2025-06-01T00:00:00Z', mrr_minor: '999' },
    { ...own, customer_id: 'customer_b', via: 'REGISTRATION', at: '2025-07-20T12:00:00Z', mrr_minor: '10000' },
    { ...own, customer_id: 'customer_c', via: 'LINK', at: NOW, mrr_minor: '2550' },
  ]);
  await knex('partner_balances').insert([
    { ...own, stream: 'referred', earned_minor: '10050', unpaid_minor: '10000', paid_minor: '50' },
    { ...own, stream: 'managed', earned_minor: '-25', unpaid_minor: '-25', paid_minor: '0' },
  ]);
  const estimate = (line_key: string, due_at: string, amount_minor: string): object => ({
    ...own,
    customer_id: 'customer_b',
    line_key,
    kind: 'REFERRED_SHARE',
    stream: 'referred',
    earned_at: due_at,
    due_at,
    amount_minor,
    basis_minor: '1',
    blocked_by: 'EARNED_DATE',
    explanation: '{}',
  });
  await knex('commission_estimates').insert([
    estimate('k1', '2026-08-01T03:00:00Z', '100'),
    estimate('k2', '2026-08-01T04:00:00Z', '200'),
    estimate('k3', '2026-08-20T04:00:00Z', '300'),
  ]);
  const event = (seq: number, partner_id: string, at: string): object => ({
    ...own,
    partner_id,
    seq: String(seq),
    type: 'lead.registered',
    at,
    lead_id: 'lead_1',
    subject_type: 'Lead',
    subject_id: 'lead_1',
    actor: 'irrelevant',
  });
  await knex('events').insert([
    event(1, PARTNER, '2026-07-01T00:00:00Z'),
    event(2, 'partner_2', NOW),
    event(3, PARTNER, NOW),
  ]);
  await knex('program_counters').where({ program_id }).update({ event_seq: '3' });
});
afterAll(() => database.drop());
beforeEach(() => counted.reset());

const ALL = `query ($slug: String!, $partner: ID, $asOf: DateTime, $first: Int) {
  partnerDashboard(programSlug: $slug, partnerId: $partner, asOf: $asOf, pipelineFirst: $first) {
    cursor asOf track standing paymentMethod paymentFormLink mostRecentReferredCustomerOn measuredAt
    program { id slug name currency timeZone clock { kind now processedThrough } links { rel url } adapter { id version title } }
    partner { id name } enrollment { id status tier { name since } }
    tier { name since } upcomingTier { name since }
    soldMrrLast12Months { amount currency }
    progress { tier isReached bounds { metric label required { unit value money { amount currency } } actual { value } missing { value } } }
    pipeline {
      expiredCount withdrawnCount closedLostCount
      submitted { bucket totalCount leads { nodes { id status company } pageInfo { hasNextPage endCursor } totalCount } }
      open { totalCount leads { nodes { id status registeredAt expiresAt protection { isProtected until } availableActions { action deadline } } } }
      closedWon { totalCount leads { nodes { id mrr { amount currency } } } }
      rejected { totalCount leads { nodes { id reason } } }
    }
    recentActivity { cursor type name at payload }
    estimatesByMonth { month amount { amount } count }
    balances { stream earned { amount } unpaid { amount } paid { amount } }
    lifetimeEarned { amount } lifetimePaid { amount } unpaid { amount }
  }
}`;

interface Leads {
  readonly nodes: readonly { readonly id: string }[];
}
interface Bucket {
  readonly totalCount: number;
  readonly leads: Leads & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } };
}
interface Data {
  readonly partnerDashboard: {
    readonly cursor: string;
    readonly pipeline: {
      readonly submitted: Bucket;
      readonly open: Bucket;
      readonly closedWon: Bucket;
      readonly rejected: Bucket;
    };
    readonly [field: string]: unknown;
  };
}

interface Progress {
  readonly tier: string;
  readonly isReached: boolean;
  readonly bounds: readonly object[];
}

describe('the dashboard', () => {
  it('is one statement in one round trip, with everything on it', async () => {
    await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency' });

    expect(counted.statements).toHaveLength(1);
    expect(counted.roundTrips()).toBe(1);
  });

  it('shows the partner’s figures', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency' });

    expect(partnerDashboard).toMatchObject({
      asOf: '2026-07-20T12:00:00Z',
      track: 'ADVISORS',
      standing: 'GOOD',
      paymentMethod: 'PAYPAL',
      paymentFormLink: 'https://pay.example.test/form',
      tier: { name: 'SILVER', since: '2026-01-15T05:00:00Z' },
      upcomingTier: { name: 'GOLD', since: '2026-08-01T04:00:00Z' },
      // Twelve months by the wall clock, both ends included; the sale of June 2025 is outside.
      soldMrrLast12Months: { amount: '125.50', currency: 'USD' },
      mostRecentReferredCustomerOn: '2026-07-14',
      lifetimeEarned: { amount: '100.25' },
      lifetimePaid: { amount: '0.50' },
      unpaid: { amount: '99.75' },
      enrollment: { id: `enrollment_${own.program_id}_${PARTNER}`, status: 'ACTIVE', tier: { name: 'SILVER' } },
    });
    expect(partnerDashboard['balances']).toEqual([
      { stream: 'managed', earned: { amount: '-0.25' }, unpaid: { amount: '-0.25' }, paid: { amount: '0.00' } },
      { stream: 'referred', earned: { amount: '100.50' }, unpaid: { amount: '100.00' }, paid: { amount: '0.50' } },
    ]);
    // 2026-08-01T03:00Z is still July in New York.
    expect(partnerDashboard['estimatesByMonth']).toEqual([
      { month: '2026-07-01', amount: { amount: '1.00' }, count: 1 },
      { month: '2026-08-01', amount: { amount: '5.00' }, count: 2 },
    ]);
  });

  it('tells how far the partner is from each tier', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency' });
    const [silver, ...higher] = partnerDashboard['progress'] as readonly Progress[];

    // The defaults ask 1,000 and two leads of Silver; leads have not been measured and count as 0.
    expect(silver).toEqual({
      tier: 'SILVER',
      isReached: false,
      bounds: [
        {
          metric: 'referredMrr',
          label: expect.any(String),
          required: { unit: 'MONEY', value: '1000.00', money: { amount: '1000.00', currency: 'USD' } },
          actual: { value: '1500.00' },
          missing: { value: '0.00' },
        },
        {
          metric: 'leads',
          label: expect.any(String),
          required: { unit: 'COUNT', value: '2', money: null },
          actual: { value: '0' },
          missing: { value: '2' },
        },
      ],
    });
    expect(higher.map(({ tier }) => tier)).toEqual(['GOLD', 'PLATINUM']);
  });

  it('sorts leads into buckets, the latest first, with counts that are kept', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency', first: 2 });
    const { submitted, open, closedWon, rejected, ...counts } = partnerDashboard.pipeline;

    expect(counts).toEqual({ expiredCount: 4, withdrawnCount: 5, closedLostCount: 6 });
    expect(submitted.totalCount).toBe(3);
    expect(submitted.leads.nodes.map(({ id }) => id)).toEqual(['lead_2', 'lead_3']);
    expect(submitted.leads.pageInfo.hasNextPage).toBe(true);
    expect([open, closedWon, rejected].map(({ leads }) => leads.nodes.map(({ id }) => id))).toEqual([
      ['lead_4'],
      ['lead_5'],
      ['lead_6'],
    ]);
    expect(closedWon.leads.nodes).toEqual([{ id: 'lead_5', mrr: { amount: '123.45', currency: 'USD' } }]);
    expect(open.leads.nodes[0]).toMatchObject({
      protection: { isProtected: true, until: '2026-08-30T00:00:00Z' },
      availableActions: [
        { action: 'WITHDRAW', deadline: '2026-08-30T00:00:00Z' },
        { action: 'CLOSE_LOST', deadline: '2026-08-30T00:00:00Z' },
      ],
    });
  });

  it('gives cursors that the list of leads goes on from', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency', first: 2 });
    const { endCursor } = partnerDashboard.pipeline.submitted.leads.pageInfo;
    const { leads } = await world.run<{ leads: Leads }>(
      partnerActor(PARTNER),
      `query ($after: String) { leads(filter: { programSlug: "agency", bucket: SUBMITTED }, first: 10, after: $after) { nodes { id } } }`,
      { after: endCursor },
    );

    expect(leads.nodes.map(({ id }) => id)).toEqual(['lead_1']);
  });

  it('shows the partner’s own events, and the place in the log they were read at', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, { slug: 'agency' });
    const activity = partnerDashboard['recentActivity'] as { cursor: string; type: string; name: string }[];

    expect(activity.map(({ type, name }) => [type, name])).toEqual([
      ['LEAD_REGISTERED', 'lead.registered'],
      ['LEAD_REGISTERED', 'lead.registered'],
    ]);
    expect(world.cursors.decode(partnerActor(PARTNER), partnerDashboard.cursor)).toEqual(
      new Map([[own.program_id, 3n]]),
    );
    expect(partnerDashboard.cursor).toBe(activity[0]?.cursor);
  });

  it('shows what had happened by an instant', async () => {
    const { partnerDashboard } = await world.run<Data>(partnerActor(PARTNER), ALL, {
      slug: 'agency',
      asOf: '2026-06-15T00:00:00Z',
    });
    const { submitted, open, closedWon, rejected } = partnerDashboard.pipeline;

    expect([submitted, open, closedWon, rejected].map(({ totalCount }) => totalCount)).toEqual([1, 1, 1, 0]);
    expect(submitted.leads.nodes.map(({ id }) => id)).toEqual(['lead_6']);
    expect(partnerDashboard).toMatchObject({
      asOf: '2026-06-15T00:00:00Z',
      tier: { name: 'SILVER' },
      upcomingTier: { name: 'GOLD' },
      soldMrrLast12Months: { amount: '100.00' },
      mostRecentReferredCustomerOn: '2025-07-20',
      progress: [],
      estimatesByMonth: [],
      recentActivity: [],
      balances: [],
    });
  });

  it('names the day on which an estimate will be earned as it will stand on the line', async () => {
    const { commissionEstimates } = await world.run<{
      commissionEstimates: { nodes: { earnedAt: string; explanation: { sentence: string } }[] };
    }>(
      partnerActor(PARTNER),
      '{ commissionEstimates(first: 2, filter: { programSlug: "agency" }) { nodes { earnedAt explanation { sentence } } } }',
    );

    expect(commissionEstimates.nodes.map(({ earnedAt, explanation }) => [earnedAt, explanation.sentence])).toEqual([
      // In New York this is still the 31st.
      ['2026-08-01T03:00:00Z', '1.00 USD on 0.01 USD, earned on 2026-07-31.'],
      ['2026-08-01T04:00:00Z', '2.00 USD on 0.01 USD, earned on 2026-08-01.'],
    ]);
  });

  it('reads only what is asked for', async () => {
    await world.run(partnerActor(PARTNER), '{ partnerDashboard(programSlug: "agency") { tier { name } } }');

    expect(counted.statements[0]).not.toMatch(/commission_estimates|sold_mrr|lead_events|FROM leads|events ev/);
  });

  it.each([
    { name: 'a program that does not exist', actor: partnerActor(PARTNER), slug: 'nothing', partner: PARTNER },
    { name: 'a program the partner is not in', actor: partnerActor(PARTNER), slug: 'other', partner: PARTNER },
    { name: 'another partner', actor: partnerActor(PARTNER), slug: 'agency', partner: 'partner_2' },
    { name: 'another vendor’s program', actor: ownerActor('vendor_2'), slug: 'agency', partner: PARTNER },
    { name: 'a visitor', actor: publicActor, slug: 'agency', partner: PARTNER },
  ])('is missing for $name', async ({ actor, slug, partner }) => {
    expect(await world.run(actor, ALL, { slug, partner })).toEqual({ partnerDashboard: null });
  });

  it('shows the vendor’s staff any of its partners, and asks which', async () => {
    const shown = await world.run<Data>(ownerActor(TENANT), ALL, { slug: 'agency', partner: PARTNER });
    expect(shown.partnerDashboard.pipeline.submitted.totalCount).toBe(3);

    const { errors } = await world.attempt(ownerActor(TENANT), ALL, { slug: 'agency' });
    expect(errors?.[0]?.message).toBe(
      'Argument "partnerId": found nothing, and the caller acts for no partner; expected the id of a partner.',
    );
  });
});
