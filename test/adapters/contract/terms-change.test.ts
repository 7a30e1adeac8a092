import { describe, expect, test } from 'vitest';
import { affiliateCampaign } from '../../../adapters/affiliate-campaign/index.ts';
import { customerioSolutions } from '../../../adapters/customerio-solutions/index.ts';
import { shippedAdapters } from '../../../adapters/index.ts';
import { klaviyoAgency } from '../../../adapters/klaviyo-agency/index.ts';
import type { ProgramAdapter } from '../../../domain/contract/adapter.ts';
import { formatIssues, type JsonObject } from '../../../domain/contract/params.ts';
import { firstTerms, nextTerms } from '../../../domain/engine/terms.ts';

/** What is said against new terms, given those the program started with. */
function issuesOf(adapter: ProgramAdapter, first: JsonObject, next: JsonObject): string[] {
  const before = firstTerms(adapter, first);
  if (!before.ok) throw new Error(formatIssues(before.error));
  const after = nextTerms(adapter, before.value, next, 1);
  return after.ok ? [] : after.error.map((issue) => formatIssues([issue]));
}

const elite: JsonObject = {
  invitationTiers: ['ELITE'],
  tracks: {
    ADVISORS: { referredShare: { ELITE: { rate: '25%', months: 24 } } },
    MASTERS: { referredShare: { ELITE: { rate: '25%', months: 24 } }, managedShare: { ELITE: { rate: '6%' } } },
  },
};

describe('new terms of a program', () => {
  test.each(shippedAdapters.map((adapter) => ({ name: adapter.id, adapter })))(
    '$name may publish the same again',
    ({ adapter }) => {
      expect(issuesOf(adapter, {}, {})).toEqual([]);
    },
  );

  test.each(shippedAdapters.map((adapter) => ({ name: adapter.id, adapter })))(
    '$name keeps its currency',
    ({ adapter }) => {
      expect(issuesOf(adapter, {}, { currency: 'EUR' })).toEqual([
        'currency: found "EUR", expected "USD": a program keeps its currency',
      ]);
    },
  );

  test('count from the terms before, not from the defaults', () => {
    const before = firstTerms(customerioSolutions, { rates: { MID: '16%' } });
    if (!before.ok) throw new Error(formatIssues(before.error));
    const after = nextTerms(customerioSolutions, before.value, { rates: { HIGH: '21%' } }, 1);

    expect(after).toMatchObject({
      ok: true,
      value: { version: 2, from: 1, raw: { rates: { BASE: '10%', MID: '16%', HIGH: '21%' } } },
    });
  });

  const rows: { name: string; adapter: ProgramAdapter; first?: JsonObject; next: JsonObject; issues: string[] }[] = [
    {
      name: 'other figures are taken',
      adapter: klaviyoAgency,
      next: { leadValidityDays: 60, minimumPayout: '10' },
      issues: [],
    },
    {
      name: 'other net days are taken',
      adapter: klaviyoAgency,
      next: { payout: { referred: { netDays: 30 } } },
      issues: [],
    },
    {
      name: 'another cadence of one stream is refused under its path',
      adapter: klaviyoAgency,
      next: { payout: { referred: { every: 'MONTH' } } },
      issues: ['payout.referred.every: found MONTH, expected QUARTER: a program keeps its payout cadence'],
    },
    {
      name: 'another cadence of the only stream is refused under its path',
      adapter: affiliateCampaign,
      next: { payout: { every: 'QUARTER' } },
      issues: ['payout.every: found QUARTER, expected MONTH: a program keeps its payout cadence'],
    },
    {
      name: 'a removed tier is refused, for partners may hold it',
      adapter: klaviyoAgency,
      next: { tiers: ['BRONZE', 'SILVER', 'GOLD'] },
      issues: ['tiers: found no PLATINUM, expected it to stay: partners may hold it'],
    },
    {
      name: 'a removed invitation tier is refused under its own name',
      adapter: klaviyoAgency,
      first: { tiers: ['BRONZE', 'SILVER', 'GOLD'], invitationTiers: ['PLATINUM'] },
      next: { invitationTiers: [] },
      issues: ['invitationTiers: found no PLATINUM, expected it to stay: partners may hold it'],
    },
    { name: 'an added invitation tier is taken', adapter: klaviyoAgency, next: elite, issues: [] },
    {
      name: 'a removed tier is taken where tiers follow their metrics at once',
      adapter: customerioSolutions,
      next: { tiers: ['BASE', 'MID'] },
      issues: [],
    },
    {
      name: 'a reward of another type is taken',
      adapter: affiliateCampaign,
      next: { reward: { type: 'FLAT', amount: '50' } },
      issues: [],
    },
    {
      name: 'a wrong figure is refused as it is in first terms',
      adapter: affiliateCampaign,
      next: { holdDays: -1 },
      issues: ['holdDays: found -1: expected a whole number of days from 0 to 3660'],
    },
    {
      name: 'everything that may not change is said at once',
      adapter: klaviyoAgency,
      next: { currency: 'EUR', tiers: ['BRONZE', 'SILVER', 'GOLD'], payout: { referred: { every: 'YEAR' } } },
      issues: [
        'currency: found "EUR", expected "USD": a program keeps its currency',
        'payout.referred.every: found YEAR, expected QUARTER: a program keeps its payout cadence',
        'tiers: found no PLATINUM, expected it to stay: partners may hold it',
      ],
    },
  ];

  test.each(rows)('$name', ({ adapter, first = {}, next, issues }) => {
    expect(issuesOf(adapter, first, next)).toEqual(issues);
  });
});
