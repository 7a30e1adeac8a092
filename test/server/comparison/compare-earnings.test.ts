import { fileURLToPath } from 'node:url';
import { ClientError } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CompareEarningsDocument,
  PublishTermsDocument,
  StandardStoriesDocument,
  type CompareEarningsInput,
  type CompareEarningsQuery,
  type StoryFactInput,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { AGENCY, FOREIGN, SOLUTIONS, startWorld, type World } from '../../e2e/support/seed-world.ts';
import { startE2eServer } from '../../e2e/support/start-e2e-server.ts';
import { listScenarios, readScenario } from '../../scenarios/simulate.ts';
import { simulateSource } from '../../services/comparison/compare-kit.ts';

type Compared = CompareEarningsQuery['compareEarnings'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

const compare = async (input: CompareEarningsInput, lines = 5): Promise<Compared> =>
  (await world.visitor.request(CompareEarningsDocument, { input, lines })).compareEarnings;

interface Refusal {
  readonly message: string;
  readonly code: unknown;
  readonly issues: readonly { readonly path: string; readonly code: string | null; readonly message: string }[];
}

async function refusalOf(input: CompareEarningsInput, client = world.visitor): Promise<Refusal> {
  const error: unknown = await client.request(CompareEarningsDocument, { input }).catch((thrown: unknown) => thrown);
  if (!(error instanceof ClientError)) throw new Error(`expected a refusal, found ${JSON.stringify(error)}`);
  const [first] = error.response.errors ?? [];
  const extensions = first?.extensions ?? {};
  return {
    message: first?.message ?? '',
    code: extensions['code'],
    issues: (extensions['issues'] ?? []) as Refusal['issues'],
  };
}

/** One customer that pays for three months, of which one is refunded, and an account that it has managed. */
const FACTS: readonly StoryFactInput[] = [
  { type: 'REFERRAL_MADE', at: '2025-01-10', referral: 'R1', customer: 'C1', company: 'Birch' },
  { type: 'REFERRAL_WON', at: '2025-01-20', referral: 'R1', mrr: '1000' },
  ...[2, 3, 4].map((month): StoryFactInput => ({
    ...{ type: 'BILLING_PAID', at: `2025-0${month}-01`, customer: 'C1', invoice: `I${month}`, amount: '1000.00' },
    ...{ from: `2025-0${month}-01`, to: `2025-0${month + 1}-01` },
  })),
  { type: 'BILLING_REFUNDED', at: '2025-04-10', invoice: 'I4', refund: 'F1', amount: '1000.00' },
  {
    ...{ type: 'MANAGED_ACCOUNT_SUBMITTED', at: '2025-01-25', account: 'M1', customer: 'C1' },
    ...{ serviceFrom: '2025-02-01', serviceMonths: 12, proof: true, clientConsent: true },
  },
  { type: 'MANAGED_ACCOUNT_APPROVED', at: '2025-01-26', account: 'M1' },
];
const STORY = { facts: FACTS, until: '2026-03-01' };

const amounts = (program: Compared['programs'][number] | undefined): object => ({
  earned: program?.earned.amount,
  paid: program?.paid.amount,
  received: program?.received.amount,
  unpaid: program?.unpaid.amount,
});

describe('a visitor compares a story of its own', () => {
  it('with the sums, dates and reasons of each program', async () => {
    const { programs, ...story } = await compare({
      story: { ...STORY, title: 'One customer' },
      programs: [{ adapter: 'klaviyo-agency', track: 'MASTERS', tier: 'SILVER' }, { adapter: 'affiliate-campaign' }],
    });
    const [agency, campaign] = programs;

    expect(story).toMatchObject({ title: 'One customer', timeZone: 'UTC', from: '2025-01-10', until: '2026-03-01' });
    expect(story.facts).toBe(FACTS.length);
    // 10 % of two months, and 10 % less 10 % of the third; 1 % of two managed months, at BRONZE by the year's end.
    expect(amounts(agency)).toEqual({ earned: '220.00', paid: '220.00', received: '220.00', unpaid: '0.00' });
    expect(agency?.firstMoney).toEqual({
      ...{ on: '2025-05-15', amount: { amount: '200.00', currency: 'USD' } },
      ...{ earnedOn: '2025-02-01', daysFromFirstReferral: 125 },
    });
    expect(agency?.cashFlow.map(({ on, kind, amount }) => [on, kind, amount.amount])).toEqual([
      ['2025-02-01', 'EARNED', '110.00'],
      ['2025-03-01', 'EARNED', '110.00'],
      ['2025-04-01', 'EARNED', '100.00'],
      ['2025-04-10', 'REVERSED', '-100.00'],
      ['2025-05-15', 'PAID', '200.00'],
      ['2026-02-14', 'PAID', '20.00'],
    ]);
    expect(agency?.months).toHaveLength(14);
    expect(agency?.months.at(-1)).toMatchObject({ month: '2026-02-01', earnedSoFar: { amount: '220.00' } });
    expect(agency?.start).toMatchObject({
      track: 'MASTERS',
      tier: 'SILVER',
      since: '2025-01-10',
      isTrackChosen: false,
    });
    expect(campaign?.ignored).toEqual([{ account: 'M1', reason: 'NO_MANAGED_ACCOUNTS' }]);
    expect(campaign?.referrals).toEqual([{ referral: 'R1', customer: 'C1', reason: 'CREDITED' }]);
  });

  it('with the lines behind each sum, explained', async () => {
    const { programs } = await compare({ story: STORY, programs: [{ adapter: 'customerio-solutions' }] }, 2);
    const { totalCount, nodes } = must(programs[0], 'a program').lines;

    expect(totalCount).toBe(4);
    expect(nodes).toHaveLength(2);
    expect(nodes[0]).toMatchObject({ customer: 'C1', amount: { amount: '100.00' }, rate: { percent: '10' } });
    expect(nodes[0]?.explanation).toMatchObject({
      sentence: expect.stringContaining('100.00 USD is 10% of the 1000.00 USD that Customer.io collected from C1'),
      formula: 'round(basis × rate)',
    });
  });

  it('with the range over what is assumed, and the settings that give its ends', async () => {
    const { programs } = await compare({
      story: { standard: 'managed-portfolio' },
      programs: [{ adapter: 'klaviyo-agency', track: 'MASTERS' }, { adapter: 'affiliate-campaign' }],
    });
    const [agency, campaign] = programs;

    expect(agency?.assumed).toEqual([
      { term: 'linkEarnsShare', value: 'true', alternatives: ['false'] },
      { term: 'managedRateTierAt', value: 'PERIOD_END', alternatives: ['SERVICE_MONTH'] },
    ]);
    expect(agency?.range).toMatchObject({ isComplete: true });
    expect(agency?.range.tried).toHaveLength(4);
    expect(agency?.range.tried[0]).toMatchObject({ earned: { amount: agency?.earned.amount } });
    expect(Number(agency?.range.min.earned.amount)).toBeLessThan(Number(agency?.range.max.earned.amount));
    expect(agency?.range.min.settings).toContainEqual({ term: 'managedRateTierAt', value: 'SERVICE_MONTH' });
    expect(campaign?.range.min).toEqual(campaign?.range.max);
  });

  it('and is told which figures are illustrative, and which terms nobody settles', async () => {
    const { programs, notes } = await compare({ story: STORY, programs: [{ adapter: 'klaviyo-agency' }] });
    const [agency] = programs;

    expect(agency?.illustrativeTerms.length).toBeGreaterThan(5);
    expect(agency?.openTerms.every(({ status }) => status === 'UNKNOWN' || status === 'CONFLICTING')).toBe(true);
    expect(agency?.openTerms.length).toBeGreaterThan(0);
    expect(notes).toContainEqual('klaviyo-agency: no track was named, so it starts on the first, ADVISORS.');
    expect(notes.some((note) => note.includes('illustrative'))).toBe(true);
  });

  it('in the digits of each currency, and is told that nothing is converted', async () => {
    const facts = FACTS.slice(0, 3).map((fact) => (fact.amount === undefined ? fact : { ...fact, amount: '1005' }));
    const { programs, notes } = await compare({
      story: { ...STORY, facts },
      programs: ['USD', 'JPY', 'KWD'].map((currency) => ({
        adapter: 'affiliate-campaign',
        params: { currency, minimumPayout: '1' },
      })),
    });

    expect(programs.map(({ earned }) => earned)).toEqual([
      { amount: '301.50', currency: 'USD' },
      { amount: '302', currency: 'JPY' },
      { amount: '301.500', currency: 'KWD' },
    ]);
    expect(programs.map(({ id }) => id)).toEqual([
      'affiliate-campaign',
      'affiliate-campaign-2',
      'affiliate-campaign-3',
    ]);
    expect(notes[0]).toContain('USD and JPY and KWD. Nothing is converted');
  });

  it('and can take it to the command line', async () => {
    const comparison = await compare({ story: { standard: 'steady-year' }, programs: [{ slug: AGENCY }] });
    const { totals } = simulateSource(comparison.scenarioFile);
    const [agency] = comparison.programs;

    expect(totals).toEqual([
      { program: AGENCY, partner: 'me', earned: agency?.earned.amount, paid: agency?.paid.amount },
    ]);
  });
});

describe('standard stories', () => {
  it('are listed with what happens in them, and each runs', async () => {
    const { standardStories } = await world.visitor.request(StandardStoriesDocument);

    expect(standardStories.map(({ name }) => `scenarios/stories/${name}.yaml`)).toEqual(
      listScenarios('scenarios/stories').map(({ file }) => file),
    );
    for (const { name, title, description } of standardStories) {
      expect(description.length).toBeGreaterThan(80);
      expect(await readScenario(`scenarios/stories/${name}.yaml`)).toContain(`title: ${title}`);
      const [program] = (await compare({ story: { standard: name }, programs: [{ adapter: 'affiliate-campaign' }] }))
        .programs;
      expect(Number(program?.earned.amount)).toBeGreaterThan(0);
    }
  });

  it('are what is run when no story is told', async () => {
    const programs = [{ adapter: 'affiliate-campaign' }];
    const { notes, ...untold } = await compare({ programs });
    const { notes: others, ...named } = await compare({ story: { standard: 'steady-year' }, programs });

    expect(untold).toEqual(named);
    expect(notes).toEqual([expect.stringContaining('"steady-year"'), ...others]);
  });

  it('tell of a name that is none', async () => {
    const { code, issues } = await refusalOf({ story: { standard: 'nothing' }, programs: [{ slug: AGENCY }] });

    expect(code).toBe('BAD_USER_INPUT');
    expect(issues[0]).toMatchObject({ path: 'input.story.standard', message: expect.stringContaining('steady-year') });
  });
});

describe('published programs', () => {
  it('are compared under the terms in force, or under each version from its date', async () => {
    const publish = (params: object, validFrom: string) =>
      world.owner.client.request(PublishTermsDocument, {
        input: { programSlug: SOLUTIONS, params, validFrom, idempotencyKey: newKey() },
      });
    const rates = { BASE: '20%', MID: '20%', HIGH: '20%' };
    const { publishTerms } = await publish({ rates }, '2026-05-01T00:00:00Z');
    expect(publishTerms.userErrors).toEqual([]);
    const bill = (month: string, end: string): StoryFactInput => ({
      ...{ type: 'BILLING_PAID', at: `${month}-01`, customer: 'C1', invoice: month, amount: '1000.00' },
      ...{ from: `${month}-01`, to: `${end}-01` },
    });
    const paid = [bill('2026-02', '2026-03'), bill('2026-03', '2026-04'), bill('2026-06', '2026-07')];

    const { programs } = await compare({
      story: { facts: [...FACTS.slice(0, 2), ...paid], until: '2027-03-01' },
      programs: [
        { slug: SOLUTIONS },
        { slug: SOLUTIONS, terms: 'BY_DATE' },
        { slug: SOLUTIONS, params: { rates } },
        { slug: SOLUTIONS, terms: 'BY_DATE', params: { rates: { BASE: '1%', MID: '1%', HIGH: '1%' } } },
      ],
    });

    expect(programs.map(({ program }) => program?.slug)).toEqual(Array<string>(4).fill(SOLUTIONS));
    expect(programs.map(({ earned }) => earned.amount)).toEqual(['300.00', '400.00', '600.00', '30.00']);
  });

  it('that are not there are named, with those that are', async () => {
    const { code, issues } = await refusalOf({ story: STORY, programs: [{ slug: AGENCY }, { slug: 'nothing' }] });

    expect(code).toBe('BAD_USER_INPUT');
    expect(issues[0]).toMatchObject({ path: 'input.programs[1].slug', message: expect.stringContaining(FOREIGN) });
  });
});

describe('what is wrong with a request', () => {
  const withFact = (index: number, over: Partial<StoryFactInput>): CompareEarningsInput => ({
    story: { ...STORY, facts: FACTS.map((fact, place) => (place === index ? { ...fact, ...over } : fact)) },
    programs: [{ adapter: 'klaviyo-agency' }, { adapter: 'customerio-solutions' }],
  });
  const withPrograms = (...programs: CompareEarningsInput['programs'][number][]): CompareEarningsInput => ({
    story: STORY,
    programs,
  });
  const cases: { name: string; input: CompareEarningsInput; path: string; says: string }[] = [
    {
      name: 'a date that does not exist',
      input: withFact(2, { at: '2025-02-30' }),
      path: 'input.story.facts[2].at',
      says: 'found "2025-02-30", expected a date',
    },
    {
      name: 'a missing field',
      input: withFact(1, { mrr: null }),
      path: 'input.story.facts[1].mrr',
      says: 'found nothing, expected an amount',
    },
    {
      name: 'a field of another type of fact',
      input: withFact(0, { amount: '1' }),
      path: 'input.story.facts[0].amount',
      says: 'unknown key "amount"',
    },
    {
      name: 'an amount of zero',
      input: withFact(2, { amount: '0' }),
      path: 'input.story.facts[2].amount',
      says: 'above zero',
    },
    {
      name: 'a refund above what is left',
      input: withFact(5, { amount: '1000.01' }),
      path: 'input.story.facts[5].amount',
      says: 'expected at most 1000.00',
    },
    {
      name: 'an unknown referral',
      input: withFact(1, { referral: 'R9' }),
      path: 'input.story.facts[1].referral',
      says: 'unknown referral "R9"',
    },
    {
      name: 'a win before the referral',
      input: withFact(1, { at: '2025-01-10' }),
      path: 'input.story.facts[1].at',
      says: 'not later than the referral',
    },
    {
      name: 'an unknown set of rules',
      input: withPrograms({ adapter: 'nothing' }),
      path: 'input.programs[0].adapter',
      says: 'expected one of affiliate-campaign',
    },
    {
      name: 'a wrong parameter',
      input: withPrograms({ adapter: 'klaviyo-agency' }, { adapter: 'affiliate-campaign', params: { holdDays: 'x' } }),
      path: 'input.programs[1].params.holdDays',
      says: 'expected a whole number of days',
    },
    {
      name: 'a wrong parameter of a published program',
      input: withPrograms({ slug: AGENCY, params: { currency: 'X' } }),
      path: 'input.programs[0].params.currency',
      says: 'expected an ISO 4217 currency code',
    },
    {
      name: 'an unknown track',
      input: withPrograms({ adapter: 'klaviyo-agency', track: 'X' }),
      path: 'input.programs[0].track',
      says: 'expected one of ADVISORS, MASTERS',
    },
    {
      name: 'an unknown tier',
      input: withPrograms({ slug: AGENCY, tier: 'X' }),
      path: 'input.programs[0].tier',
      says: 'expected one of BRONZE',
    },
    {
      name: 'a program that is nothing',
      input: withPrograms({}),
      path: 'input.programs[0]',
      says: 'neither of slug and adapter',
    },
    {
      name: 'a program that is two things',
      input: withPrograms({ slug: AGENCY, adapter: 'klaviyo-agency' }),
      path: 'input.programs[0]',
      says: 'both of slug and adapter',
    },
    { name: 'no program', input: withPrograms(), path: 'input.programs', says: 'found none' },
    {
      name: 'no facts',
      input: { story: { facts: [] }, programs: [{ slug: AGENCY }] },
      path: 'input.story.facts',
      says: 'found none',
    },
    {
      name: 'two stories',
      input: { story: { ...STORY, standard: 'steady-year' }, programs: [{ slug: AGENCY }] },
      path: 'input.story',
      says: 'both of facts and standard',
    },
    {
      name: 'a time zone that is none',
      input: { story: { ...STORY, timeZone: 'Mars' }, programs: [{ slug: AGENCY }] },
      path: 'input.story.timeZone',
      says: 'expected an IANA time zone',
    },
    {
      name: 'a horizon that is no date',
      input: { story: { ...STORY, until: 'soon' }, programs: [{ slug: AGENCY }] },
      path: 'input.story.until',
      says: 'expected a date',
    },
    {
      name: 'a date of joining that is none',
      input: withPrograms({ slug: AGENCY, enrolledAt: 'x' }),
      path: 'input.programs[0].enrolledAt',
      says: 'expected a date',
    },
  ];

  it.each(cases)('is told by its path: $name', async ({ input, path, says }) => {
    const { code, issues, message } = await refusalOf(input);

    expect(code).toBe('BAD_USER_INPUT');
    expect(issues).toContainEqual({ path, code: issues[0]?.code ?? null, message: expect.stringContaining(says) });
    expect(message).toContain(path);
  });

  it('is told all at once', async () => {
    const input = withFact(2, { at: 'x', amount: 'y' });
    expect((await refusalOf(input)).issues.map(({ path }) => path)).toEqual([
      'input.story.facts[2].at',
      'input.story.facts[2].amount',
    ]);
  });
});

function nest(depth: number): object {
  let params: object = {};
  for (let level = 0; level < depth; level++) params = { a: params };
  return params;
}

describe('what is too large', () => {
  const many = (count: number): readonly StoryFactInput[] =>
    Array.from({ length: count }, (_, index) => ({
      type: 'CUSTOMER_CHURNED',
      at: '2025-01-01',
      customer: `C${index}`,
    }));
  const on = (facts: readonly StoryFactInput[], until = '2026-01-01'): CompareEarningsInput => ({
    story: { facts, until },
    programs: [{ adapter: 'affiliate-campaign' }],
  });
  const program = { adapter: 'affiliate-campaign' };
  const cases: { name: string; input: CompareEarningsInput; says: string }[] = [
    { name: 'facts', input: on(many(2001)), says: 'found 2001 facts, expected at most 2000' },
    {
      name: 'programs',
      input: { story: STORY, programs: Array(7).fill(program) as [] },
      says: 'found 7 programs, expected at most 6',
    },
    { name: 'years', input: on(many(1), '2099-01-01'), says: 'years from the first date to the horizon' },
    { name: 'service', input: on([{ ...must(FACTS[2], 'a payment'), to: '9999-01-01' }]), says: 'service months' },
  ];

  it.each(cases)('is refused: $name', async ({ input, says }) => {
    expect(await refusalOf(input)).toMatchObject({
      code: 'SIMULATION_TOO_LARGE',
      message: expect.stringContaining(says),
    });
  });

  it.each([
    { name: 'nested without end', params: nest(40), says: 'nested deeper than 20 levels' },
    { name: 'without end', params: { a: 'x'.repeat(70_000) }, says: 'characters of parameters' },
  ])('is refused before anything is done with it: parameters $name', async ({ params, says }) => {
    const refusal = await refusalOf({ story: STORY, programs: [{ slug: AGENCY, params }] });

    expect(refusal).toMatchObject({ code: 'SIMULATION_TOO_LARGE', message: expect.stringContaining(says) });
  });
});

describe('a server with rules from elsewhere that do not end', () => {
  it('says so in time, and goes on answering', async () => {
    const adapters = fileURLToPath(new URL('unruly-adapters.ts', import.meta.url));
    const server = await startE2eServer({
      settings: { ADAPTERS: adapters, SIMULATION_DEADLINE: '1', SIMULATION_THREADS: '1', SIMULATION_QUEUE: '0' },
    });
    try {
      const visitor = await server.connect();
      const endless = (title: string): CompareEarningsInput => ({
        story: { ...STORY, title },
        programs: [{ adapter: 'endless-campaign' }],
      });
      const [first, second] = await Promise.all([
        refusalOf(endless('one'), visitor),
        refusalOf(endless('two'), visitor),
        // The thread that answers requests is free all the while.
        visitor.request(StandardStoriesDocument),
      ]);

      expect([first.code, second.code].sort()).toEqual(['SIMULATION_BUSY', 'SIMULATION_TIMEOUT']);
      const faulty = await refusalOf({ story: STORY, programs: [{ adapter: 'faulty-campaign' }] }, visitor);
      expect(faulty).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' });
      expect(server.logged()).toContain('the rules are broken');
      const input = { story: STORY, programs: [{ adapter: 'affiliate-campaign' }] };
      const { compareEarnings } = await visitor.request(CompareEarningsDocument, { input });
      expect(compareEarnings.programs[0]?.earned.amount).toBe('600.00');
    } finally {
      await server.stop();
    }
  });
});
