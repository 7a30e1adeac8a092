import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../services/actor.ts';
import { NODE_PREFIXES } from '../../services/reads.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { leadRow, lineRow } from '../kit/database/seed-rows.ts';
import { countStatements, type CountedDatabase } from './support/count-statements.ts';
import { NOW, seedAgency } from './support/seed-agency.ts';
import { createWorld, ownerActor, partnerActor, publicActor, type World } from './support/world.ts';

let database: TestDatabase;
let counted: CountedDatabase;
let world: World;
const PARTNER = 'partner_1';

interface Program {
  readonly tenant_id: string;
  readonly program_id: string;
}

/** One row of every type of node for a partner in a program. */
async function seedNodes(program: Program, partner_id: string, suffix: string): Promise<void> {
  const { knex } = database.admin;
  const { tenant_id } = program;
  const own = { ...program, partner_id };
  const customer_id = `customer_${suffix}`;
  await knex('customers').insert({ tenant_id, id: customer_id, external_id: `shop-${suffix}`, created_at: NOW });
  await knex('attributions').insert({ ...own, customer_id, via: 'LINK', since: NOW, reason: 'LINK_BEFORE_SIGN_UP' });
  await knex('leads').insert(leadRow({ ...own, id: `lead_${suffix}`, company: `Prospect ${suffix}` }));
  await knex('lead_contacts').insert({
    tenant_id,
    lead_id: `lead_${suffix}`,
    partner_id,
    name: 'Ada',
    email: 'ada@example.test',
  });
  await knex('lead_events').insert([
    {
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      ordinal: 1,
      to_status: 'SUBMITTED',
      at: NOW,
      actor: 'person_1',
    },
    {
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      ordinal: 2,
      from_status: 'SUBMITTED',
      to_status: 'IN_REVIEW',
      at: NOW,
      actor: 'person_2',
      reason: 'why not',
    },
  ]);
  await knex('managed_accounts').insert({
    ...own,
    id: `account_${suffix}`,
    customer_id,
    submitted_at: NOW,
    service_from: NOW,
    service_months: 6,
    client_consent: true,
  });
  await knex('facts').insert({
    tenant_id,
    id: `fact_${suffix}`,
    source: 'billing',
    external_id: suffix,
    type: 'billing.refunded',
    occurred_at: NOW,
    payload: '{"amount":"5.00"}',
    payload_hash: 'irrelevant',
    status: 'UNMATCHED',
    unmatched_ref: 'I-1',
  });
  const explanation = JSON.stringify({
    expression: ['round', ['mul', 'basis', 'rate']],
    inputs: { basis: '120000', rate: '0.125' },
    facts: { tier: 'GOLD', months: '24', fixedBy: 'acceptance' },
  });
  const line = (id: string, row: Record<string, unknown>): object =>
    lineRow({
      ...own,
      customer_id,
      id,
      kind: 'REFERRED_SHARE',
      stream: 'referred',
      adapter_id: 'klaviyo-agency',
      rule: 'referred-share',
      rate: '12.5%',
      clause: 'Guide: Revenue Share',
      explanation,
      amount_minor: '15000',
      basis_minor: '120000',
      ...row,
    });
  await knex('commission_lines').insert([
    line(`line_${suffix}_paid`, { earned_at: '2026-01-01T00:00:00Z' }),
    line(`line_${suffix}_claimed`, { earned_at: '2026-01-02T00:00:00Z' }),
    line(`line_${suffix}_void`, { earned_at: '2026-01-03T00:00:00Z' }),
    line(`line_${suffix}`, { earned_at: '2026-01-04T00:00:00Z', earned_on: '2026-01-04' }),
  ]);
  await knex('commission_lines').insert([
    line(`line_${suffix}_voids`, {
      earned_at: '2026-01-05T00:00:00Z',
      entry: 'VOID',
      voids_id: `line_${suffix}_void`,
      amount_minor: '-15000',
      basis_minor: '-120000',
    }),
    line(`line_${suffix}_reverses`, {
      earned_at: '2026-01-06T00:00:00Z',
      entry: 'REVERSAL',
      reverses_id: `line_${suffix}`,
      amount_minor: '-100',
      basis_minor: '-800',
    }),
  ]);
  const payout = {
    ...own,
    stream: 'referred',
    period_from: '2026-01-01',
    period_to: '2026-04-01',
    due_by: '2026-05-15',
    amount_minor: '15000',
    formed_at: NOW,
  };
  await knex.transaction(async (tx) => {
    await tx('payouts').insert([
      { ...payout, id: `payout_${suffix}`, status: 'PAID', paid_at: NOW, paid_reference: 'wire-1' },
      { ...payout, id: `payout_${suffix}_open`, period_to: '2026-07-01', status: 'APPROVED', approved_at: NOW },
    ]);
    await tx('payout_lines').insert([
      { tenant_id, payout_id: `payout_${suffix}`, line_id: `line_${suffix}_paid`, partner_id },
      { tenant_id, payout_id: `payout_${suffix}_open`, line_id: `line_${suffix}_claimed`, partner_id },
    ]);
  });
  await knex('reviews').insert({
    ...own,
    id: `review_${suffix}`,
    review_at: '2026-07-01T04:00:00Z',
    referred_mrr_minor: '150000',
    managed_mrr_minor: '0',
    leads: 3,
    metrics: '{"referredMrr":"150000","leads":"3"}',
    from_tier: 'BRONZE',
    to_tier: 'SILVER',
    awarded_tier: 'SILVER',
    effective_at: '2026-07-15T04:00:00Z',
    standing: 'GOOD',
  });
  await knex('applications').insert({
    ...own,
    id: `application_${suffix}`,
    status: 'APPROVED',
    applied_at: NOW,
    answers: '{"team":3}',
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  counted = countStatements(database.app);
  world = createWorld(counted.db);
  const { knex } = database.admin;
  const program_id = await seedAgency(knex, {
    tenantId: 'vendor_1',
    slug: 'agency',
    partnerIds: [PARTNER, 'partner_2'],
  });
  const foreign_id = await seedAgency(knex, { tenantId: 'vendor_2', slug: 'foreign', partnerIds: ['partner_2'] });
  await seedNodes({ tenant_id: 'vendor_1', program_id }, PARTNER, 'own');
  await seedNodes({ tenant_id: 'vendor_1', program_id }, 'partner_2', 'rival');
  await seedNodes({ tenant_id: 'vendor_2', program_id: foreign_id }, 'partner_2', 'foreign');
  await knex('term_versions').insert({
    tenant_id: 'vendor_1',
    program_id,
    version: 2,
    valid_from: '2026-07-01T00:00:00Z',
    overlay: '{}',
    published_at: NOW,
    published_by: 'irrelevant',
    params: knex.raw(`(SELECT params || '{"leadValidityDays": 45}' FROM term_versions WHERE program_id = ?)`, [
      program_id,
    ]),
  });
});
afterAll(() => database.drop());
beforeEach(() => counted.reset());

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
interface Nodes {
  readonly nodes: readonly ({ readonly __typename: string; readonly id: string } | null)[];
}
const idsOf = (suffix: string, program: string, partner: string): Record<string, string> => ({
  Program: program,
  Partner: partner,
  Enrollment: `enrollment_${program}_${partner}`,
  ...Object.fromEntries(
    (
      [
        'Application',
        'Lead',
        'Customer',
        'ManagedAccount',
        'CommissionLine',
        'Payout',
        'Review',
        'BillingFact',
      ] as const
    ).map((type) => [type, `${NODE_PREFIXES[type]}_${suffix}`]),
  ),
});

describe('node', () => {
  const own = idsOf('own', 'program_agency', PARTNER);

  it('finds every type of node for the vendor’s staff, types read together', async () => {
    const { nodes } = await world.run<Nodes>(ownerActor('vendor_1'), NODES, {
      ids: [...Object.values(own), own['Lead'], 'lead_rival'],
    });

    const types = Object.keys(own);
    expect(types.sort()).toEqual(Object.keys(NODE_PREFIXES).sort());
    expect(nodes.slice(0, -2).map((node) => [node?.__typename, node?.id])).toEqual(Object.entries(own));
    expect(nodes.slice(-2).map((node) => node?.id)).toEqual(['lead_own', 'lead_rival']);
    expect(counted.statements).toHaveLength(types.length);
  });

  it('finds a partner its own, but the vendor’s billing', async () => {
    const { nodes } = await world.run<Nodes>(partnerActor(PARTNER), NODES, { ids: Object.values(own) });

    expect(nodes.flatMap((node, index) => (node === null ? [Object.keys(own)[index]] : []))).toEqual(['BillingFact']);
  });

  const FOREIGN = Object.entries(idsOf('foreign', 'program_foreign', 'partner_2')).filter(
    ([type]) => type !== 'Program',
  );
  const RIVAL = Object.entries(idsOf('rival', 'program_agency', 'partner_2')).filter(([type]) => type !== 'Program');
  it.each([
    // partner_2 is in both vendors' programs, so its name is no secret from vendor_1.
    ...FOREIGN.filter(([type]) => type !== 'Partner').map(([type, id]) => ({
      name: `another vendor’s ${type}`,
      actor: ownerActor('vendor_1'),
      id,
    })),
    ...RIVAL.map(([type, id]) => ({ name: `another partner’s ${type}`, actor: partnerActor(PARTNER), id })),
    ...Object.entries(own)
      .filter(([type]) => type !== 'Program')
      .map(([type, id]) => ({ name: `a ${type}, to a visitor`, actor: publicActor, id })),
    { name: 'an id of no type', actor: ownerActor('vendor_1'), id: 'nothing_1' },
    { name: 'no id at all', actor: ownerActor('vendor_1'), id: '' },
    { name: 'a vendor as a partner', actor: ownerActor('vendor_1'), id: 'vendor_1' },
  ])('answers $name exactly like a missing one', async ({ actor, id }: { actor: Actor; id: string }) => {
    const source = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
    expect(await world.attempt(actor, source, { id })).toEqual({ data: { node: null, nodes: [null] } });
  });

  it('refuses more than a hundred ids', async () => {
    const { errors } = await world.attempt(publicActor, NODES, { ids: Array.from({ length: 101 }, () => 'lead_1') });
    expect(errors?.[0]?.message).toBe('Argument "ids": found 101 ids, expected at most 100.');
  });
});

describe('a program', () => {
  it('publishes its terms with their sources to anybody', async () => {
    const data = await world.run<{
      program: { terms: { key: string; status: string }[]; rate: { key: string }[]; payout: { group: string }[] };
    }>(
      publicActor,
      `{ program(slug: "agency") {
        summary adapter { id version title } clock { kind now processedThrough }
        terms { key label group status value note readings { value source quoteRef asOf } }
        rate: terms(keys: ["reward.rate"]) { key }
        payout: terms(group: PAYOUT) { group }
      } }`,
    );

    expect(data.program).toMatchObject({
      adapter: { id: 'klaviyo-agency', version: '1.0.0' },
      clock: { kind: 'MANUAL', now: '2026-07-20T12:00:00Z' },
    });
    expect(data.program.terms.length).toBeGreaterThan(45);
    expect(data.program.rate.length).toBeGreaterThan(0);
    expect(data.program.rate.every(({ key }) => /^reward\.rate(\[|$)/.test(key))).toBe(true);
    expect(new Set(data.program.payout.map(({ group }) => group))).toEqual(new Set(['PAYOUT']));
    // The program, then its terms once for all three fields.
    expect(counted.statements).toHaveLength(2);
  });

  it('has the terms in force at the instant asked for', async () => {
    const data = await world.run<{ program: Record<string, unknown> }>(
      publicActor,
      `{ program(slug: "agency") {
        leadRules { validity }
        before: termsInForce(asOf: "2026-06-30T23:59:59.999Z") { version }
        then: termsInForce(asOf: "2026-07-01T00:00:00Z") { version }
        long: termsInForce(asOf: "2001-01-01T00:00:00Z") { version }
        termsVersions(first: 1) { nodes { version } pageInfo { hasNextPage } totalCount }
      } }`,
    );

    expect(data.program).toEqual({
      leadRules: { validity: 'P45D' },
      before: { version: 1 },
      then: { version: 2 },
      long: { version: 1 },
      termsVersions: { nodes: [{ version: 2 }], pageInfo: { hasNextPage: true }, totalCount: 2 },
    });
  });

  it('shows its tiers with their conditions', async () => {
    const data = await world.run<{
      program: {
        tracks: { name: string; tiers: { name: string; kind: string; condition: unknown }[] }[];
        tierReview: unknown;
      };
    }>(
      publicActor,
      `{ program(slug: "agency") {
        tierReview { decided months effectiveDay }
        tracks { name tiers { name rank kind condition { kind of { kind metric { name unit measure windowMonths } atLeast { value money { currency } } of { kind } } } keep { metric { name } atLeast { value } } } }
      } }`,
    );
    const [advisors] = data.program.tracks;

    expect(data.program.tierReview).toEqual({ decided: 'REVIEW', months: [1, 7], effectiveDay: 15 });
    expect(advisors?.tiers.filter(({ kind }) => kind === 'LADDER').map(({ name }) => name)).toEqual([
      'BRONZE',
      'SILVER',
      'GOLD',
      'PLATINUM',
    ]);
    expect(advisors?.tiers[0]?.condition).toBeNull();
    expect(advisors?.tiers[1]).toMatchObject({
      condition: {
        kind: 'ALL',
        of: [
          {
            kind: 'AT_LEAST',
            metric: { name: 'referredMrr', unit: 'MONEY', measure: 'SOLD_MRR', windowMonths: 12 },
            atLeast: { value: '1000.00', money: { currency: 'USD' } },
          },
          { kind: 'AT_LEAST', metric: { name: 'leads', unit: 'COUNT' }, atLeast: { value: '2', money: null } },
        ],
      },
      keep: { metric: { name: 'leads' }, atLeast: { value: '2' } },
    });
  });

  it('lists by name, with filters', async () => {
    const data = await world.run<Record<string, unknown>>(
      publicActor,
      `{ all: programs(first: 10) { nodes { slug } totalCount } none: programs(first: 1, filter: { adapterId: "other" }) { totalCount }
         back: programs(last: 1, orderBy: NAME_DESC) { nodes { slug } } }`,
    );

    expect(data).toEqual({
      all: { nodes: [{ slug: 'agency' }, { slug: 'foreign' }], totalCount: 2 },
      none: { totalCount: 0 },
      back: { nodes: [{ slug: 'agency' }] },
    });
  });
});

describe('a lead', () => {
  it('brings its contact, history and actions', async () => {
    const { lead } = await world.run<{ lead: unknown }>(
      ownerActor('vendor_1'),
      `{ lead(id: "lead_own") { company bucket contact { name email phone } history { from to actor reason } availableActions { action }
         program { slug } partner { name } customer { id } protection { isProtected until } } }`,
    );

    expect(lead).toEqual({
      company: 'Prospect own',
      bucket: 'SUBMITTED',
      contact: { name: 'Ada', email: 'ada@example.test', phone: null },
      history: [
        { from: null, to: 'SUBMITTED', actor: 'person_1', reason: null },
        { from: 'SUBMITTED', to: 'IN_REVIEW', actor: 'person_2', reason: 'why not' },
      ],
      availableActions: ['START_REVIEW', 'ASK_FOR_ACTION', 'ACCEPT', 'REJECT', 'WITHDRAW', 'CLOSE_LOST', 'EXTEND'].map(
        (action) => ({ action }),
      ),
      program: { slug: 'agency' },
      partner: { name: PARTNER },
      customer: null,
      protection: { isProtected: true, until: null },
    });
  });

  it('is listed for whoever may see it, and its relations are read together', async () => {
    const source =
      '{ leads(first: 10, filter: { programSlug: "agency" }, orderBy: REGISTERED_AT_ASC) { nodes { id program { slug } partner { id } contact { name } } } }';
    const owner = await world.run<{ leads: { nodes: { id: string }[] } }>(ownerActor('vendor_1'), source);
    // Leads, programs, partners, contacts.
    expect(counted.statements).toHaveLength(4);
    const partner = await world.run<{ leads: { nodes: { id: string }[] } }>(partnerActor(PARTNER), source);

    expect(owner.leads.nodes.map(({ id }) => id)).toEqual(['lead_own', 'lead_rival']);
    expect(partner.leads.nodes.map(({ id }) => id)).toEqual(['lead_own']);
    for (const actor of [publicActor, ownerActor('vendor_2'), partnerActor('partner_9')]) {
      expect(await world.run(actor, source)).toEqual({ leads: { nodes: [] } });
    }
  });

  it('of an agency in several programs is listed over all of them', async () => {
    const { leads } = await world.run<{ leads: unknown }>(
      partnerActor('partner_2'),
      '{ leads(first: 10, orderBy: REGISTERED_AT_ASC) { totalCount nodes { id } } }',
    );
    expect(leads).toEqual({ totalCount: 2, nodes: [{ id: 'lead_foreign' }, { id: 'lead_rival' }] });
  });
});

describe('a commission line', () => {
  it('derives its state from claims and corrections', async () => {
    const { commissionLines } = await world.run<{ commissionLines: { nodes: unknown[] } }>(
      partnerActor(PARTNER),
      `{ commissionLines(first: 10, orderBy: EARNED_AT_ASC) { nodes { id state entry payout { id status } reverses { id } voids { id } voidedBy { id } } } }`,
    );
    const none = { payout: null, reverses: null, voids: null, voidedBy: null };

    expect(commissionLines.nodes).toEqual([
      { ...none, id: 'line_own_paid', entry: 'LINE', state: 'PAID', payout: { id: 'payout_own', status: 'PAID' } },
      {
        ...none,
        id: 'line_own_claimed',
        entry: 'LINE',
        state: 'IN_PAYOUT',
        payout: { id: 'payout_own_open', status: 'APPROVED' },
      },
      { ...none, id: 'line_own_void', entry: 'LINE', state: 'VOIDED', voidedBy: { id: 'line_own_voids' } },
      { ...none, id: 'line_own', entry: 'LINE', state: 'POSTED' },
      { ...none, id: 'line_own_voids', entry: 'VOID', state: 'POSTED', voids: { id: 'line_own_void' } },
      { ...none, id: 'line_own_reverses', entry: 'REVERSAL', state: 'POSTED', reverses: { id: 'line_own' } },
    ]);
  });

  it('explains itself in words and as arithmetic', async () => {
    const { node } = await world.run<{ node: { explanation: unknown } }>(
      partnerActor(PARTNER),
      `{ node(id: "line_own") { ... on CommissionLine { rate { percent } amount { amount currency } earnedOn
         explanation { sentence clause formula expression rounding inputs { name value } facts { name } rule { id title } adapter termsVersion } } } }`,
    );

    expect(node).toMatchObject({
      rate: { percent: '12.5' },
      amount: { amount: '150.00', currency: 'USD' },
      earnedOn: '2026-01-04',
    });
    expect(node.explanation).toEqual({
      sentence:
        '150.00 USD is 12.5% of the 1200.00 USD that shop-own paid for the service month earned on 2026-01-04: the share of tier GOLD, in force at acceptance, for 24 months from the first payment.',
      clause: 'Guide: Revenue Share',
      formula: 'round(basis × rate)',
      expression: ['round', ['mul', 'basis', 'rate']],
      rounding: 'HALF_AWAY_FROM_ZERO',
      inputs: [
        { name: 'basis', value: '120000' },
        { name: 'rate', value: '0.125' },
      ],
      facts: expect.arrayContaining([{ name: 'tier' }]),
      rule: { id: 'referred-share', title: 'Share of referred revenue' },
      adapter: 'klaviyo-agency@1.0.0',
      termsVersion: 1,
    });
  });

  it.each([
    { name: 'customer', filter: 'customerId: "customer_own"', count: 6 },
    { name: 'payout', filter: 'payoutId: "payout_own"', count: 1 },
    { name: 'time', filter: 'earnedFrom: "2026-01-02T00:00:00Z", earnedBefore: "2026-01-04T00:00:00Z"', count: 2 },
    { name: 'kind', filter: 'kinds: ["OTHER"]', count: 0 },
  ])('is found by $name', async ({ filter, count }) => {
    const data = await world.run(
      partnerActor(PARTNER),
      `{ commissionLines(first: 1, filter: { ${filter} }) { totalCount } }`,
    );
    expect(data).toEqual({ commissionLines: { totalCount: count } });
  });
});

describe('every list', () => {
  const LISTS = `{
    viewer { id role rights organization { name } partners { id } enrollments(first: 5) { nodes { id } } programs(first: 5) { nodes { slug } } }
    partners(first: 5, filter: { programSlug: "agency" }) { nodes { id enrollments(first: 5) { nodes { status tier { name } rateOverride { percent } onboarding { id isDone dueBusinessDays } } } } }
    enrollments(first: 5, filter: { statuses: [ACTIVE] }) { nodes { id } }
    customers(first: 5, filter: { programSlug: "agency" }) { nodes { externalId attributions { via reason partner { id } program { slug } lead { id } } commissionLines(first: 1) { totalCount } } }
    managedAccounts(first: 5) { nodes { id serviceLength managedFrom customer { externalId } } }
    commissionEstimates(first: 5) { nodes { key } totalCount }
    payouts(first: 5, filter: { statuses: [PAID] }) { nodes { id periodFrom periodTo dueBy amount { amount } lines(first: 5) { nodes { id } } } }
    reviews(first: 5) { nodes { id metrics { name label value { value } } referredMrr { amount } } }
    applications(first: 5) { nodes { id answers } }
    unmatchedFacts(first: 5) { nodes { id payload unmatchedRef customer { id } } }
    events(programSlug: "agency", first: 5) { nodes { cursor } pageInfo { hasNextPage } }
  }`;

  it('shows the vendor’s staff what is its own', async () => {
    const data = await world.run<Record<string, { nodes: Record<string, unknown>[] }>>(ownerActor('vendor_1'), LISTS);
    const counts = Object.fromEntries(
      Object.entries(data).map(([name, list]) => [name, Array.isArray(list.nodes) ? list.nodes.length : null]),
    );

    expect(counts).toEqual({
      viewer: null,
      partners: 2,
      enrollments: 2,
      customers: 2,
      managedAccounts: 2,
      commissionEstimates: 0,
      payouts: 2,
      reviews: 2,
      applications: 2,
      unmatchedFacts: 2,
      events: 0,
    });
    expect(data['viewer']).toMatchObject({
      role: 'PROGRAM_OWNER',
      organization: { name: 'vendor_1' },
      partners: [],
      programs: { nodes: [{ slug: 'agency' }] },
    });
    expect(data['payouts']?.nodes.find(({ id }) => id === 'payout_own')).toMatchObject({
      periodFrom: '2026-01-01',
      periodTo: '2026-04-01',
      dueBy: '2026-05-15',
      amount: { amount: '150.00' },
      lines: { nodes: [{ id: 'line_own_paid' }] },
    });
    expect(data['reviews']?.nodes.find(({ id }) => id === 'review_own')).toMatchObject({
      referredMrr: { amount: '1500.00' },
      metrics: expect.arrayContaining([expect.objectContaining({ name: 'referredMrr', value: { value: '1500.00' } })]),
    });
  });

  it('shows a partner what is its own', async () => {
    const data = await world.run<Record<string, { nodes: Record<string, unknown>[] }>>(partnerActor(PARTNER), LISTS);
    const ids = Object.fromEntries(
      Object.entries(data).map(([name, list]) => [
        name,
        Array.isArray(list.nodes) ? list.nodes.map(({ id }) => id) : null,
      ]),
    );

    expect(ids).toMatchObject({
      partners: [PARTNER],
      managedAccounts: ['account_own'],
      payouts: ['payout_own'],
      reviews: ['review_own'],
      applications: ['application_own'],
      unmatchedFacts: [],
    });
    expect(data['customers']?.nodes).toMatchObject([
      {
        externalId: 'shop-own',
        attributions: [{ via: 'LINK', partner: { id: PARTNER } }],
        commissionLines: { totalCount: 6 },
      },
    ]);
    expect(data['partners']?.nodes[0]).toMatchObject({
      enrollments: {
        nodes: [
          {
            status: 'ACTIVE',
            tier: null,
            rateOverride: null,
            onboarding: expect.arrayContaining([{ id: 'agreement', isDone: false, dueBusinessDays: null }]),
          },
        ],
      },
    });
  });

  it('shows a visitor nothing but programs', async () => {
    const data = await world.run<Record<string, { nodes?: unknown[] } | null>>(publicActor, LISTS);
    const rows = Object.entries(data)
      .filter(([name]) => name !== 'viewer')
      .flatMap(([, list]) => list?.nodes ?? []);

    expect(rows).toEqual([]);
    expect(data['viewer']).toMatchObject({
      id: null,
      role: 'PUBLIC',
      programs: { nodes: [{ slug: 'agency' }, { slug: 'foreign' }] },
    });
  });
});

describe('text that PostgreSQL has no place for', () => {
  it('is a fault of the request', async () => {
    const { errors } = await world.attempt(publicActor, 'query ($slug: String!) { program(slug: $slug) { id } }', {
      slug: 'a\u0000b',
    });
    expect((errors?.[0]?.originalError as { code?: string } | undefined)?.code).toBe('BAD_USER_INPUT');
  });
});
