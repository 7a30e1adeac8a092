import { describe, expect, test } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import type { ProgramAdapter } from '../../domain/contract/adapter.ts';
import { formatIssues, mergeParams, parseParams, type JsonObject } from '../../domain/contract/params.ts';
import { REQUIRED_TERMS, termKeyStem, type Term } from '../../domain/contract/term.ts';
import { ILLUSTRATIVE, OTHER_THAN_SOURCE } from '../../domain/contract/term-kit.ts';

function adapterOf(id: string): ProgramAdapter {
  const adapter = shippedAdapters.find((shipped) => shipped.id === id);
  if (adapter === undefined) throw new Error(`found no adapter ${id}, expected a shipped one`);
  return adapter;
}

function termsOf(id: string, overlay: JsonObject = {}): readonly Term[] {
  const adapter = adapterOf(id);
  const parsed = parseParams(adapter.params, mergeParams(adapter.params.defaults, overlay));
  if (!parsed.ok) throw new Error(formatIssues(parsed.error));
  return adapter.terms(parsed.value);
}

const byKey = (terms: readonly Term[]): ReadonlyMap<string, Term> => new Map(terms.map((term) => [term.key, term]));

const GROUP_OF_PREFIX: Readonly<Record<string, string>> = {
  joining: 'JOINING',
  ladder: 'LADDER',
  reward: 'REWARD',
  attribution: 'ATTRIBUTION',
  payout: 'PAYOUT',
  promotion: 'PROMOTION',
  materials: 'MATERIALS',
  benefits: 'BENEFITS',
  billing: 'BILLING_RULES',
};

/** Every adapter with its defaults, and with parameters that reach the other branches. */
const programs: readonly { name: string; id: string; overlay: JsonObject }[] = [
  ...shippedAdapters.map(({ id }) => ({ name: id, id, overlay: {} })),
  { name: 'klaviyo-agency with an entry tier only', id: 'klaviyo-agency', overlay: { tiers: ['BRONZE'] } },
  {
    name: 'klaviyo-agency with a tier by invitation',
    id: 'klaviyo-agency',
    overlay: {
      invitationTiers: ['ELITE'],
      tracks: {
        ADVISORS: { referredShare: { ELITE: { rate: '25%', months: 36 } } },
        MASTERS: { referredShare: { ELITE: { rate: '25%', months: 36 } }, managedShare: { ELITE: { rate: '6%' } } },
      },
    },
  },
  {
    name: "klaviyo-agency with an operator's figures",
    id: 'klaviyo-agency',
    overlay: {
      currency: 'EUR',
      leadValidityDays: 1,
      linkWindowDays: 30,
      linkEarnsShare: false,
      managedMinimumMonths: 1,
      managedRateTierAt: 'SERVICE_MONTH',
      review: { months: [10, 4], effectiveDay: 1 },
      payout: { referred: { every: 'MONTH', netDays: 0 }, managed: { netDays: 1 } },
    },
  },
  {
    name: "klaviyo-influencer with an operator's figures",
    id: 'klaviyo-influencer',
    overlay: { accrualMonths: 1, payout: { netDays: 0 } },
  },
  { name: 'customerio-solutions with an entry tier only', id: 'customerio-solutions', overlay: { tiers: ['BASE'] } },
  {
    name: 'customerio-solutions with tiers of its own',
    id: 'customerio-solutions',
    overlay: {
      tiers: ['START', 'TOP'],
      thresholds: { TOP: { referredArr: '1' } },
      rates: { START: '1%', TOP: '2%' },
    },
  },
  {
    name: "customerio-solutions with an operator's figures",
    id: 'customerio-solutions',
    overlay: {
      currency: 'JPY',
      arrBasis: 'CUMULATIVE',
      rateAppliesTo: 'NEW',
      minimumNewClientsPerYear: 0,
      payout: { every: 'YEAR', netDays: 0 },
    },
  },
  {
    name: 'affiliate-campaign with a flat reward',
    id: 'affiliate-campaign',
    overlay: {
      reward: { type: 'FLAT', amount: '50' },
      duration: { type: 'MONTHS', months: 12 },
      attribution: 'FIRST_TOUCH',
      autoApprove: true,
    },
  },
  { name: 'affiliate-campaign for one payment', id: 'affiliate-campaign', overlay: { duration: { type: 'ONE_TIME' } } },
];

/** What is wrong with one term's shape; empty when nothing is. */
function faultsOf({ key, label, group, status, value, readings, note }: Term): readonly string[] {
  const values = readings.map((reading) => reading.value);
  const checks: Readonly<Record<Term['status'], boolean>> = {
    STATED: value !== null && values.length >= 1 && values.every((reading) => reading === value),
    UNKNOWN: value === null && values.length === 0,
    CONFLICTING: value !== null && values.includes(value) && new Set(values).size >= 2 && note !== null,
    ASSUMED: value !== null && note !== null && readings.every(({ source }) => source === 'program parameters'),
  };
  const texts = [label, value, note, ...values, ...readings.flatMap(({ source, quoteRef }) => [source, quoteRef])];
  return [
    ...(checks[status] ? [] : [`${key}: not the shape of ${status}`]),
    ...(group === GROUP_OF_PREFIX[key.split('.')[0] ?? ''] ? [] : [`${key}: group ${group}`]),
    ...(texts.every((text) => text === null || (text.trim() === text && text !== '')) ? [] : [`${key}: a blank text`]),
    ...(texts.every((text) => text === null || !/undefined|NaN|\[object/.test(text))
      ? []
      : [`${key}: a hole in a text`]),
    ...(status === 'STATED' || status === 'CONFLICTING'
      ? readings.filter(({ quoteRef }) => quoteRef === null).map(() => `${key}: a reading without its clause`)
      : []),
  ];
}

describe.each(programs)('the terms of $name', ({ id, overlay }) => {
  const terms = termsOf(id, overlay);

  test('answer every required key', () => {
    const answered = new Set(terms.map(({ key }) => termKeyStem(key)));

    expect(REQUIRED_TERMS.filter(({ key }) => !answered.has(key))).toEqual([]);
  });

  test('have the shape of their status and the group of their key', () => {
    expect(terms.flatMap(faultsOf)).toEqual([]);
  });

  test('give required keys their label', () => {
    const labels = new Map<string, string>(REQUIRED_TERMS.map(({ key, label }) => [key, label]));

    expect(terms.filter(({ key, label }) => !label.startsWith(labels.get(termKeyStem(key)) ?? ''))).toEqual([]);
  });

  test('have no key twice', () => {
    const keys = terms.map(({ key }) => key);

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('are the same when asked again, and survive JSON', () => {
    expect(termsOf(id, overlay)).toEqual(terms);
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
  });
});

describe('single facts', () => {
  const facts: readonly (readonly [id: string, key: string, status: Term['status'], value: string | null])[] = [
    ['klaviyo-agency', 'joining.approvalTime', 'STATED', '5 business days'],
    ['klaviyo-agency', 'joining.portalAccess', 'CONFLICTING', 'Once the application is approved, as a prospect'],
    ['klaviyo-agency', 'joining.unresponsiveTime', 'UNKNOWN', null],
    ['klaviyo-agency', 'joining.website', 'UNKNOWN', null],
    ['klaviyo-agency', 'ladder.tiers', 'STATED', 'SILVER, GOLD, PLATINUM'],
    ['klaviyo-agency', 'ladder.tiers.entry', 'ASSUMED', 'BRONZE'],
    ['klaviyo-agency', 'ladder.conditions[ADVISORS.SILVER]', 'ASSUMED', 'Referred MRR of at least 1000.00 USD'],
    [
      'klaviyo-agency',
      'ladder.conditions[MASTERS.GOLD]',
      'ASSUMED',
      'Referred MRR of at least 5000.00 USD or managed MRR of at least 20000.00 USD',
    ],
    [
      'klaviyo-agency',
      'ladder.conditions[MASTERS.PLATINUM]',
      'ASSUMED',
      'Referred MRR of at least 15000.00 USD and managed MRR of at least 50000.00 USD',
    ],
    ['klaviyo-agency', 'ladder.minimumLeads[MASTERS.GOLD]', 'ASSUMED', '4 leads in 6 months'],
    ['klaviyo-agency', 'ladder.review', 'STATED', 'Each January and July'],
    ['klaviyo-agency', 'ladder.growthReview', 'STATED', 'Required from GOLD upwards'],
    ['klaviyo-agency', 'reward.rate[ADVISORS.GOLD]', 'ASSUMED', '15%'],
    ['klaviyo-agency', 'reward.rate[MANAGED_SHARE.GOLD]', 'ASSUMED', '3%'],
    ['klaviyo-agency', 'reward.duration[MASTERS.PLATINUM]', 'ASSUMED', '24 months'],
    ['klaviyo-agency', 'attribution.protection', 'STATED', '90 days from the registration'],
    ['klaviyo-agency', 'attribution.managed.minimumMonths', 'STATED', '6 months'],
    ['klaviyo-agency', 'attribution.managed.notice', 'STATED', '24 hours to the agency'],
    ['klaviyo-agency', 'payout.cadence[MANAGED_SHARE]', 'STATED', 'Each calendar year'],
    ['klaviyo-agency', 'payout.netDays[REFERRED_SHARE]', 'STATED', '45 days'],
    ['klaviyo-agency', 'payout.minimum', 'ASSUMED', '0.00 USD'],
    ['klaviyo-agency', 'benefits.slackChannel.tiers', 'UNKNOWN', null],
    ['klaviyo-agency', 'benefits.directory.tiers', 'CONFLICTING', 'GOLD and PLATINUM'],
    ['klaviyo-agency', 'billing.cancellationNotice[ANNUAL]', 'STATED', '30 days, as a rule'],
    [
      'klaviyo-agency',
      'billing.messageCredits.forfeited',
      'CONFLICTING',
      'On a downgrade or a cancellation of the plan',
    ],
    ['klaviyo-influencer', 'reward.rate', 'ASSUMED', '20%'],
    ['klaviyo-influencer', 'reward.earnedWhen', 'STATED', 'Once 4 subscription months of billing have accrued'],
    ['klaviyo-influencer', 'payout.netDays', 'STATED', '60 days'],
    ['klaviyo-influencer', 'attribution.protection', 'ASSUMED', '90 days from the registration'],
    ['klaviyo-influencer', 'joining.approvalTime', 'UNKNOWN', null],
    ['klaviyo-influencer', 'billing.priceChangeNotice', 'STATED', '30 days'],
    ['customerio-solutions', 'ladder.conditions[BASE]', 'STATED', 'Every partner'],
    ['customerio-solutions', 'ladder.conditions[MID]', 'STATED', 'Referred ARR of at least 25000.00 USD'],
    ['customerio-solutions', 'ladder.conditions[HIGH]', 'STATED', 'Referred ARR of at least 50000.00 USD'],
    ['customerio-solutions', 'ladder.plans', 'CONFLICTING', 'By the referred ARR that the partner reaches'],
    ['customerio-solutions', 'reward.rate[HIGH]', 'STATED', '20%'],
    ['customerio-solutions', 'attribution.protection', 'UNKNOWN', null],
    ['customerio-solutions', 'payout.cadence', 'CONFLICTING', 'Each calendar quarter'],
    ['customerio-solutions', 'payout.netDays', 'STATED', '30 days'],
    ['customerio-solutions', 'payout.minimum', 'STATED', '25.00 USD'],
    ['customerio-solutions', 'payout.networkDates[WITHDRAWABLE]', 'STATED', '13th of the month after the earning'],
    ['customerio-solutions', 'promotion.ppc', 'STATED', 'No'],
    ['customerio-solutions', 'promotion.socialMedia', 'UNKNOWN', null],
    ['customerio-solutions', 'billing.serviceCredits', 'UNKNOWN', null],
    ['affiliate-campaign', 'reward.rate', 'ASSUMED', '30%'],
    ['affiliate-campaign', 'attribution.window', 'ASSUMED', 'Sign-up within 60 days of the click'],
    ['affiliate-campaign', 'joining.approval', 'ASSUMED', "By the program owner's review"],
    ['affiliate-campaign', 'promotion.email', 'UNKNOWN', null],
  ];

  test.each(facts)('%s: %s is %s', (id, key, status, value) => {
    expect(byKey(termsOf(id)).get(key)).toMatchObject({ status, value });
  });

  test('the network is cited with the day it was read', () => {
    expect(byKey(termsOf('customerio-solutions')).get('payout.networkDates[CHARGED]')?.readings).toEqual([
      {
        value: '8th of the month after the earning',
        source: 'PartnerStack help pages',
        quoteRef: 'Payout calendar',
        asOf: '2026-11-20',
      },
    ]);
  });
});

describe('a parameter', () => {
  interface Change {
    readonly name: string;
    readonly id: string;
    readonly overlay: JsonObject;
    /** The value of each term that changes, and no other does. */
    readonly changes: Readonly<Record<string, string>>;
    readonly status: Term['status'];
    readonly note: string;
  }

  const rows: readonly Change[] = [
    {
      name: 'the share of GOLD stays ASSUMED',
      id: 'klaviyo-agency',
      overlay: { tracks: { ADVISORS: { referredShare: { GOLD: { rate: '16.5%' } } } } },
      changes: { 'reward.rate[ADVISORS.GOLD]': '16.5%' },
      status: 'ASSUMED',
      note: ILLUSTRATIVE,
    },
    {
      name: 'the months of GOLD stay ASSUMED',
      id: 'klaviyo-agency',
      overlay: { tracks: { MASTERS: { referredShare: { GOLD: { months: 1 } } } } },
      changes: { 'reward.duration[MASTERS.GOLD]': '1 month' },
      status: 'ASSUMED',
      note: ILLUSTRATIVE,
    },
    {
      name: 'the leads of GOLD stay ASSUMED',
      id: 'klaviyo-agency',
      overlay: { tracks: { ADVISORS: { minLeadsPerHalfYear: { GOLD: 1 } } } },
      changes: { 'ladder.minimumLeads[ADVISORS.GOLD]': '1 lead in 6 months' },
      status: 'ASSUMED',
      note: ILLUSTRATIVE,
    },
    {
      name: 'another protection than the guide',
      id: 'klaviyo-agency',
      overlay: { leadValidityDays: 120 },
      changes: { 'attribution.protection': '120 days from the registration' },
      status: 'CONFLICTING',
      note: OTHER_THAN_SOURCE,
    },
    {
      name: 'another time to payment than the guide',
      id: 'klaviyo-influencer',
      overlay: { payout: { netDays: 61 } },
      changes: { 'payout.netDays': '61 days' },
      status: 'CONFLICTING',
      note: OTHER_THAN_SOURCE,
    },
    {
      name: 'another rate than the listing',
      id: 'customerio-solutions',
      overlay: { rates: { MID: '15.5%' } },
      changes: { 'reward.rate[MID]': '15.5%' },
      status: 'CONFLICTING',
      note: OTHER_THAN_SOURCE,
    },
    {
      name: 'a cadence that is the other reading of the listing',
      id: 'customerio-solutions',
      overlay: { payout: { every: 'MONTH' } },
      changes: { 'payout.cadence': 'Each calendar month' },
      status: 'CONFLICTING',
      note: OTHER_THAN_SOURCE,
    },
    {
      name: 'the hold of a campaign stays ASSUMED',
      id: 'affiliate-campaign',
      overlay: { holdDays: 0 },
      changes: { 'reward.earnedWhen': '0 days after the payment' },
      status: 'ASSUMED',
      note: ILLUSTRATIVE,
    },
  ];

  test.each(rows)('$name', ({ id, overlay, changes, status, note }) => {
    const before = byKey(termsOf(id));
    const changed = termsOf(id, overlay).filter((term) => term.value !== before.get(term.key)?.value);

    expect(Object.fromEntries(changed.map((term) => [term.key, term.value]))).toEqual(changes);
    expect(changed.map((term) => [term.status, term.note])).toEqual(changed.map(() => [status, note]));
    expect(changed.map((term) => term.readings[0]?.source)).toEqual(changed.map(() => 'program parameters'));
  });

  test('that says the same in other words is the figure of the source', () => {
    const terms = termsOf('customerio-solutions', {
      rates: { MID: '15.0%' },
      thresholds: { MID: { referredArr: '25000.00' } },
      minimumPayout: '25.00',
    });

    expect(terms).toEqual(termsOf('customerio-solutions'));
  });
});
