import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { countStatements, type CountedDatabase } from './support/count-statements.ts';
import { seedTwoVendors } from './support/seed-two-vendors.ts';
import { createWorld, ownerActor, partnerActor, publicActor, type World } from './support/world.ts';

let database: TestDatabase;
let counted: CountedDatabase;
let world: World;
const PARTNER = 'partner_1';

beforeAll(async () => {
  database = await createTestDatabase();
  counted = countStatements(database.app);
  world = createWorld(counted.db);
  await seedTwoVendors(database.admin.knex);
});
afterAll(() => database.drop());
beforeEach(() => counted.reset());

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
      '{ leads(first: 10, filter: { programSlug: "agency" }, orderBy: REGISTERED_AT_ASC) { nodes { id program { slug } partner { id } contact { name } corrections { reason } } } }';
    const owner = await world.run<{ leads: { nodes: { id: string }[] } }>(ownerActor('vendor_1'), source);
    // Leads, programs, partners, contacts, corrections.
    expect(counted.statements).toHaveLength(5);
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
      { ...none, id: 'line_own_voids', entry: 'VOID', state: 'VOIDED', voids: { id: 'line_own_void' } },
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
