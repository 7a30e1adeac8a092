import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TierRules } from '../../../domain/contract/adapter.ts';
import { allOf, anyOf, atLeast, boundsOf, holds, type Condition } from '../../../domain/contract/metric.ts';
import { firstTerms, TermsTimeline } from '../../../domain/engine/terms.ts';
import { awardTier, reviewDates, TierTimeline, tierProgress, timelineOf } from '../../../domain/engine/tiers.ts';
import { registry } from '../../scenarios/simulate.ts';
import { at, UTC } from './billing-builders.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

/** A Masters' ladder: the middle tiers by either figure, the last by both, each with leads. */
const LADDER: Ladder = {
  kind: 'LADDER',
  ladder: [
    { tier: 'BRONZE', when: null },
    { tier: 'SILVER', when: allOf(anyOf(atLeast('referred', 10n), atLeast('managed', 50n)), atLeast('leads', 2n)) },
    { tier: 'GOLD', when: allOf(anyOf(atLeast('referred', 50n), atLeast('managed', 200n)), atLeast('leads', 4n)) },
    { tier: 'PLATINUM', when: allOf(atLeast('referred', 150n), atLeast('managed', 500n), atLeast('leads', 3n)) },
  ],
  ...{ invitation: [], metrics: {}, decided: { kind: 'REVIEW', months: [1, 7], effectiveDay: 15 }, keep: null },
};

describe('the tier a review awards', () => {
  const cases: { name: string; referred: bigint; managed: bigint; leads: bigint; tier: string }[] = [
    { name: 'nothing', referred: 0n, managed: 0n, leads: 0n, tier: 'BRONZE' },
    { name: 'a unit below SILVER', referred: 9n, managed: 49n, leads: 2n, tier: 'BRONZE' },
    { name: 'SILVER by referred', referred: 10n, managed: 0n, leads: 2n, tier: 'SILVER' },
    { name: 'SILVER by managed', referred: 0n, managed: 50n, leads: 2n, tier: 'SILVER' },
    { name: 'SILVER with a lead too few', referred: 10n, managed: 50n, leads: 1n, tier: 'BRONZE' },
    { name: 'GOLD', referred: 50n, managed: 0n, leads: 4n, tier: 'GOLD' },
    { name: 'GOLD without its leads is SILVER', referred: 50n, managed: 0n, leads: 3n, tier: 'SILVER' },
    { name: 'PLATINUM by one figure alone is GOLD', referred: 9999n, managed: 499n, leads: 9n, tier: 'GOLD' },
    { name: 'PLATINUM by both', referred: 150n, managed: 500n, leads: 4n, tier: 'PLATINUM' },
    { name: 'PLATINUM though GOLD fails', referred: 150n, managed: 500n, leads: 3n, tier: 'PLATINUM' },
    { name: 'a negative figure', referred: -1n, managed: -1n, leads: 9n, tier: 'BRONZE' },
  ];

  test.each(cases)('for $name is $tier', ({ referred, managed, leads, tier }) => {
    expect(awardTier(LADDER, { referred, managed, leads })).toBe(tier);
  });

  test('counts a metric that was not measured as 0', () => {
    expect(awardTier(LADDER, {})).toBe('BRONZE');
    expect(awardTier(LADDER, { referred: 10n, leads: 2n })).toBe('SILVER');
  });

  test('never falls as a figure rises', () => {
    const figure = fc.bigInt({ min: 0n, max: 600n });
    const values = fc.record({ referred: figure, managed: figure, leads: fc.bigInt({ min: 0n, max: 6n }) });
    const rank = (tier: string): number => LADDER.ladder.findIndex((step) => step.tier === tier);
    fc.assert(
      fc.property(values, values, (a, b) => {
        const more = { referred: a.referred + b.referred, managed: a.managed + b.managed, leads: a.leads + b.leads };
        expect(rank(awardTier(LADDER, more))).toBeGreaterThanOrEqual(rank(awardTier(LADDER, a)));
      }),
    );
  });
});

describe('the progress to a tier', () => {
  test('shows what each bound asks, what is there and what is missing', () => {
    const [silver, gold] = tierProgress(LADDER, { referred: 12n, managed: 50n, leads: 3n });

    expect(silver).toMatchObject({ tier: 'SILVER', reached: true });
    expect(gold).toEqual({
      tier: 'GOLD',
      reached: false,
      bounds: [
        { metric: 'referred', required: 50n, actual: 12n, missing: 38n },
        { metric: 'managed', required: 200n, actual: 50n, missing: 150n },
        { metric: 'leads', required: 4n, actual: 3n, missing: 1n },
      ],
    });
  });
});

describe('a condition', () => {
  const one = atLeast('a', 1n);
  const cases: { name: string; condition: Condition; a: bigint; b: bigint; gives: boolean }[] = [
    { name: 'a bound that is met', condition: one, a: 1n, b: 0n, gives: true },
    { name: 'a bound missed by one', condition: one, a: 0n, b: 9n, gives: false },
    { name: 'all of none', condition: allOf(), a: 0n, b: 0n, gives: true },
    { name: 'any of none', condition: anyOf(), a: 9n, b: 9n, gives: false },
    { name: 'all, one missing', condition: allOf(one, atLeast('b', 1n)), a: 1n, b: 0n, gives: false },
    { name: 'any, one there', condition: anyOf(one, atLeast('b', 1n)), a: 0n, b: 1n, gives: true },
  ];

  test.each(cases)('$name: $gives', ({ condition, a, b, gives }) => {
    expect(holds(condition, { a, b })).toBe(gives);
  });

  test('lists its bounds, however deep', () => {
    expect(boundsOf(allOf(one, anyOf(atLeast('b', 2n), allOf(atLeast('c', 3n))))).map(({ metric }) => metric)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

/** The agency program with an invitation tier, and a partner enrolled on 1 January 2025. */
function stage(more: Partial<Parameters<typeof timelineOf>[0]['enrolment']> = {}) {
  const adapter = registry.find('klaviyo-agency');
  if (adapter === null) throw new Error('klaviyo-agency is shipped');
  const share = { ELITE: { rate: '30%', months: 12 } };
  const tracks = {
    ADVISORS: { referredShare: share },
    MASTERS: { referredShare: share, managedShare: { ELITE: { rate: '9%' } } },
  };
  const first = firstTerms(adapter, { invitationTiers: ['ELITE'], tracks });
  if (!first.ok) throw new Error(JSON.stringify(first.error));
  const since = at('2025-01-01');
  const enrolment = {
    ...{
      partner: 'acme',
      since,
      tier: null,
      tracks: [{ at: since, track: 'ADVISORS' }],
      invitations: [],
      overrides: [],
    },
    ...more,
  };
  return { adapter, terms: new TermsTimeline([first.value]), enrolment };
}

describe('tiers over time', () => {
  const review = (when: string, awarded: string) => ({ effectiveAt: at(when), awarded });
  const grant = (when: string, tier: string | null = 'ELITE') => ({ at: at(when), tier });
  const cases: {
    name: string;
    start?: string;
    invitations?: readonly ReturnType<typeof grant>[];
    reviews?: readonly ReturnType<typeof review>[];
    gives: readonly string[];
  }[] = [
    { name: 'start at the entry tier', gives: ['2025-01-01 BRONZE START'] },
    { name: 'start at the tier of the enrolment', start: 'GOLD', gives: ['2025-01-01 GOLD START'] },
    {
      name: 'change on the effective day',
      reviews: [review('2025-07-15', 'SILVER')],
      gives: ['2025-01-01 BRONZE START', '2025-07-15 SILVER REVIEW'],
    },
    {
      name: 'have no row where nothing changes',
      start: 'SILVER',
      reviews: [review('2025-07-15', 'SILVER')],
      gives: ['2025-01-01 SILVER START'],
    },
    {
      name: 'hide reviews under an invitation tier, and show the last when it is taken',
      invitations: [grant('2025-03-01'), grant('2025-09-01', null)],
      reviews: [review('2025-07-15', 'SILVER')],
      gives: ['2025-01-01 BRONZE START', '2025-03-01 ELITE GRANTED', '2025-09-01 SILVER WITHDRAWN'],
    },
    {
      name: 'start with an invitation tier given on the first day',
      invitations: [grant('2025-01-01')],
      gives: ['2025-01-01 ELITE START'],
    },
    {
      name: 'have no row for what cancels out at one instant',
      invitations: [grant('2025-03-01'), grant('2025-03-01', null)],
      gives: ['2025-01-01 BRONZE START'],
    },
    {
      name: 'have one row when an invitation ends as a review takes effect',
      invitations: [grant('2025-03-01'), grant('2025-07-15', null)],
      reviews: [review('2025-07-15', 'GOLD')],
      gives: ['2025-01-01 BRONZE START', '2025-03-01 ELITE GRANTED', '2025-07-15 GOLD WITHDRAWN'],
    },
  ];

  test.each(cases)('$name', ({ start, invitations = [], reviews = [], gives }) => {
    const { changes } = timelineOf(stage({ tier: start ?? null, invitations }), reviews);

    expect(changes.map((each) => `${new Date(each.at).toISOString().slice(0, 10)} ${each.tier} ${each.cause}`)).toEqual(
      gives,
    );
  });

  test('are looked up at an instant and before it', () => {
    const timeline = new TierTimeline([
      { at: 10, tier: 'BRONZE', cause: 'START' },
      { at: 20, tier: 'GOLD', cause: 'REVIEW' },
    ]);

    expect([9, 10, 19, 20].map((when) => timeline.at(when)?.tier ?? null)).toEqual([null, 'BRONZE', 'BRONZE', 'GOLD']);
    expect([10, 11, 20, 21].map((when) => timeline.before(when)?.tier ?? null)).toEqual([
      null,
      'BRONZE',
      'BRONZE',
      'GOLD',
    ]);
    expect(timeline.at(25)).toEqual({ tier: 'GOLD', since: 20 });
  });
});

describe('the dates of reviews', () => {
  const dates = (since: string, until: string): readonly string[] =>
    reviewDates({
      ...stage({ since: at(since), tracks: [{ at: at(since), track: 'ADVISORS' }] }),
      ...{ calendar: UTC, until: at(until) },
    }).map((when) => new Date(when).toISOString().slice(0, 10));

  test.each([
    { name: 'the enrolment’s own instant is none', since: '2025-01-01', until: '2025-07-02', gives: ['2025-07-01'] },
    { name: 'a moment later is one', since: '2024-12-31T23:59:59Z', until: '2025-01-02', gives: ['2025-01-01'] },
    { name: 'none at `until`', since: '2025-01-01', until: '2025-07-01', gives: [] },
    {
      name: 'twice a year',
      since: '2025-02-01',
      until: '2026-07-02',
      gives: ['2025-07-01', '2026-01-01', '2026-07-01'],
    },
  ])('$name', ({ since, until, gives }) => {
    expect(dates(since, until)).toEqual(gives);
  });
});
