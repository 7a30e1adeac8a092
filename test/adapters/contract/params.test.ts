import { describe, expect, test } from 'vitest';
import { klaviyoAgency } from '../../../adapters/klaviyo-agency/index.ts';
import { klaviyoInfluencer } from '../../../adapters/klaviyo-influencer/index.ts';
import { customerioSolutions } from '../../../adapters/customerio-solutions/index.ts';
import { affiliateCampaign } from '../../../adapters/affiliate-campaign/index.ts';
import type { ProgramAdapter } from '../../../domain/contract/adapter.ts';
import { formatIssues, type Json, type JsonObject } from '../../../domain/contract/params.ts';
import { firstTerms } from '../../../domain/engine/terms.ts';

/** Every issue of the defaults with an overlay, as an operator reads them. */
function issuesOf(adapter: ProgramAdapter, overlay: JsonObject): string[] {
  const terms = firstTerms(adapter, overlay);
  return terms.ok ? [] : terms.error.map((issue) => formatIssues([issue]));
}

interface Row {
  readonly name: string;
  readonly overlay: JsonObject;
  readonly issues: readonly string[];
}

const at = (path: string, value: Json): JsonObject =>
  path.split('.').reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as JsonObject;

describe('klaviyo-agency', () => {
  const accepted: { name: string; overlay: JsonObject }[] = [
    { name: 'the defaults', overlay: {} },
    { name: 'fewer tiers, though the defaults hold figures of the others', overlay: at('tiers', ['BRONZE', 'GOLD']) },
    { name: 'yen without decimals', overlay: { currency: 'JPY', minimumPayout: '500' } },
    { name: 'dinars with three decimals', overlay: { currency: 'KWD', minimumPayout: '1.125' } },
    { name: 'a minimum of leads for the entry tier', overlay: at('tracks.ADVISORS.minLeadsPerHalfYear.BRONZE', 1) },
    { name: 'an exact third', overlay: at('tracks.ADVISORS.referredShare.GOLD.rate', '33.33%') },
    { name: 'the last day every month has', overlay: at('review.effectiveDay', 28) },
    { name: 'the longest validity', overlay: at('leadValidityDays', 3660) },
    {
      name: 'an invitation tier with a share on every track',
      overlay: {
        invitationTiers: ['ELITE'],
        tracks: {
          ADVISORS: { referredShare: { ELITE: { rate: '25%', months: 24 } } },
          MASTERS: { referredShare: { ELITE: { rate: '25%', months: 24 } }, managedShare: { ELITE: { rate: '6%' } } },
        },
      },
    },
  ];

  test.each(accepted)('takes $name', ({ overlay }) => {
    expect(issuesOf(klaviyoAgency, overlay)).toEqual([]);
  });

  const refused: Row[] = [
    {
      name: 'an unknown parameter',
      overlay: at('leadValidity', 90),
      issues: [
        'leadValidity: found unknown parameter "leadValidity", expected one of those known here (such as currency, tiers, invitationTiers, leadValidityDays, linkWindowDays, linkEarnsShare, managedMinimumMonths, review, managedRateTierAt, tracks, payout, minimumPayout)',
      ],
    },
    {
      name: 'an unknown track',
      overlay: at('tracks.RESELLERS', {}),
      issues: [
        'tracks.RESELLERS: found unknown parameter "RESELLERS", expected one of those known here (such as ADVISORS, MASTERS)',
      ],
    },
    {
      name: 'a managed threshold for Advisors, who manage nothing',
      overlay: at('tracks.ADVISORS.thresholds.GOLD.managedMrr', '5'),
      issues: [
        'tracks.ADVISORS.thresholds.GOLD.managedMrr: found unknown parameter "managedMrr", expected one of those known here (such as referredMrr)',
      ],
    },
    {
      name: 'a misspelled tier',
      overlay: at('tracks.MASTERS.referredShare.GOLDEN', { rate: '5%', months: 1 }),
      issues: [
        'tracks.MASTERS.referredShare.GOLDEN: found unknown tier "GOLDEN", expected one of BRONZE, SILVER, GOLD, PLATINUM',
      ],
    },
    {
      name: 'a tier without its figures',
      overlay: at('tiers', ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM', 'DIAMOND']),
      issues: [
        'tracks.ADVISORS.minLeadsPerHalfYear.DIAMOND: found nothing, expected a number of leads',
        'tracks.ADVISORS.thresholds.DIAMOND.referredMrr: found nothing, expected an amount such as "1000"',
        'tracks.ADVISORS.referredShare.DIAMOND.rate: found nothing, expected a rate such as "12.5%"',
        'tracks.MASTERS.minLeadsPerHalfYear.DIAMOND: found nothing, expected a number of leads',
        'tracks.MASTERS.thresholds.DIAMOND.referredMrr: found nothing, expected an amount such as "1000"',
        'tracks.MASTERS.thresholds.DIAMOND.managedMrr: found nothing, expected an amount such as "1000"',
        'tracks.MASTERS.referredShare.DIAMOND.rate: found nothing, expected a rate such as "12.5%"',
        'tracks.MASTERS.managedShare.DIAMOND.rate: found nothing, expected a rate such as "12.5%"',
      ],
    },
    {
      name: 'an invitation tier without its shares',
      overlay: at('invitationTiers', ['ELITE']),
      issues: [
        'tracks.ADVISORS.referredShare.ELITE.rate: found nothing, expected a rate such as "12.5%"',
        'tracks.MASTERS.referredShare.ELITE.rate: found nothing, expected a rate such as "12.5%"',
        'tracks.MASTERS.managedShare.ELITE.rate: found nothing, expected a rate such as "12.5%"',
      ],
    },
    {
      name: 'a tier that is an invitation tier, too',
      overlay: at('invitationTiers', ['GOLD']),
      issues: ['tiers: found GOLD twice, expected each tier once'],
    },
    {
      name: 'no tier',
      overlay: at('tiers', []),
      issues: ['tiers: found []: expected at least one tier, the entry tier first'],
    },
    {
      name: 'a tier in small letters',
      overlay: at('tiers', ['gold']),
      issues: ['tiers.0: found "gold": expected a tier name of capitals, digits and _, such as "GOLD"'],
    },
    {
      name: 'a negative rate',
      overlay: at('tracks.ADVISORS.referredShare.GOLD.rate', '-5%'),
      issues: [
        'tracks.ADVISORS.referredShare.GOLD.rate: found "-5%": expected a rate as text, not negative, such as "12.5%"',
      ],
    },
    {
      name: 'a float for a rate',
      overlay: at('tracks.ADVISORS.referredShare.GOLD.rate', 0.05),
      issues: ['tracks.ADVISORS.referredShare.GOLD.rate: found 0.05: expected a rate as text, such as "12.5%"'],
    },
    {
      name: 'a rate without a percent sign',
      overlay: at('tracks.MASTERS.managedShare.GOLD.rate', '3'),
      issues: [
        'tracks.MASTERS.managedShare.GOLD.rate: found "3": expected a rate as text, not negative, such as "12.5%"',
      ],
    },
    {
      name: 'a share for no month',
      overlay: at('tracks.ADVISORS.referredShare.GOLD.months', 0),
      issues: ['tracks.ADVISORS.referredShare.GOLD.months: found 0: expected a whole number of months from 1 to 600'],
    },
    {
      name: 'a negative threshold',
      overlay: at('tracks.ADVISORS.thresholds.GOLD.referredMrr', '-1'),
      issues: [
        'tracks.ADVISORS.thresholds.GOLD.referredMrr: found "-1": expected an amount of major units as text, not negative, such as "1000.00"',
      ],
    },
    {
      name: 'a threshold as a number',
      overlay: at('tracks.MASTERS.thresholds.GOLD.managedMrr', 20000),
      issues: [
        'tracks.MASTERS.thresholds.GOLD.managedMrr: found 20000: expected an amount of major units as text, such as "1000.00"',
      ],
    },
    {
      name: 'a threshold with more decimals than dollars have',
      overlay: at('tracks.ADVISORS.thresholds.GOLD.referredMrr', '1.005'),
      issues: [
        'tracks.ADVISORS.thresholds.GOLD.referredMrr: found "1.005" with 3 decimals, expected at most 2 for USD',
      ],
    },
    {
      name: 'half a lead',
      overlay: at('tracks.ADVISORS.minLeadsPerHalfYear.GOLD', 1.5),
      issues: ['tracks.ADVISORS.minLeadsPerHalfYear.GOLD: found 1.5: expected a whole number from 0 to 1000000'],
    },
    {
      name: 'a currency there is not',
      overlay: at('currency', 'XXQ'),
      issues: ['currency: found "XXQ": expected an ISO 4217 currency code such as "USD"'],
    },
    {
      name: 'a currency in small letters',
      overlay: at('currency', 'usd'),
      issues: ['currency: found "usd": expected an ISO 4217 currency code such as "USD"'],
    },
    {
      name: 'yen with decimals',
      overlay: { currency: 'JPY', minimumPayout: '0.5' },
      issues: ['minimumPayout: found "0.5" with 1 decimals, expected at most 0 for JPY'],
    },
    {
      name: 'a day that February lacks',
      overlay: at('review.effectiveDay', 29),
      issues: ['review.effectiveDay: found 29: expected a day from 1 to 28, one that every month has'],
    },
    {
      name: 'a day before the first',
      overlay: at('review.effectiveDay', 0),
      issues: ['review.effectiveDay: found 0: expected a day from 1 to 28, one that every month has'],
    },
    {
      name: 'a thirteenth month',
      overlay: at('review.months', [1, 13]),
      issues: ['review.months.1: found 13: expected a month from 1 to 12'],
    },
    {
      name: 'no review at all',
      overlay: at('review.months', []),
      issues: ['review.months: found []: expected at least one month from 1 to 12'],
    },
    {
      name: 'the managed share by the quarter',
      overlay: at('payout.managed.every', 'QUARTER'),
      issues: ['payout.managed.every: found "QUARTER": expected one of YEAR'],
    },
    {
      name: 'the referred share on accrual',
      overlay: at('payout.referred.every', 'ACCRUAL'),
      issues: ['payout.referred.every: found "ACCRUAL": expected one of MONTH, QUARTER, YEAR'],
    },
    {
      name: 'more than ten years to pay',
      overlay: at('payout.referred.netDays', 3661),
      issues: ['payout.referred.netDays: found 3661: expected a whole number of days from 0 to 3660'],
    },
    {
      name: 'a lead that is never valid',
      overlay: at('leadValidityDays', 0),
      issues: ['leadValidityDays: found 0: expected at least 1 day'],
    },
    {
      name: 'a word for a flag',
      overlay: at('linkEarnsShare', 'yes'),
      issues: ['linkEarnsShare: found "yes": expected true or false'],
    },
    {
      name: 'a choice there is not',
      overlay: at('managedRateTierAt', 'NOW'),
      issues: ['managedRateTierAt: found "NOW": expected one of PERIOD_END, SERVICE_MONTH'],
    },
    {
      name: 'two mistakes at once',
      overlay: { leadValidityDays: 'ninety', linkEarnsShare: null },
      issues: [
        'leadValidityDays: found "ninety": expected a whole number of days from 0 to 3660',
        'linkEarnsShare: found null: expected true or false',
      ],
    },
  ];

  test.each(refused)('refuses $name', ({ overlay, issues }) => {
    expect(issuesOf(klaviyoAgency, overlay)).toEqual(issues);
  });
});

describe('klaviyo-influencer', () => {
  const refused: Row[] = [
    {
      name: 'tiers, which it does not have',
      overlay: at('tiers', ['GOLD']),
      issues: [
        'tiers: found unknown parameter "tiers", expected one of those known here (such as currency, feeRate, accrualMonths, linkWindowDays, leadValidityDays, payout, minimumPayout)',
      ],
    },
    {
      name: 'a fee without a percent sign',
      overlay: at('feeRate', '20'),
      issues: ['feeRate: found "20": expected a rate as text, not negative, such as "12.5%"'],
    },
    {
      name: 'a fee for no month',
      overlay: at('accrualMonths', 0),
      issues: ['accrualMonths: found 0: expected a whole number of months from 1 to 600'],
    },
    {
      name: 'a monthly payout',
      overlay: at('payout.every', 'MONTH'),
      issues: ['payout.every: found "MONTH": expected one of ACCRUAL'],
    },
    {
      name: 'a window of no day',
      overlay: at('linkWindowDays', 0),
      issues: ['linkWindowDays: found 0: expected at least 1 day'],
    },
  ];

  test.each(refused)('refuses $name', ({ overlay, issues }) => {
    expect(issuesOf(klaviyoInfluencer, overlay)).toEqual(issues);
  });
});

describe('customerio-solutions', () => {
  test('takes fewer tiers than the defaults have', () => {
    expect(issuesOf(customerioSolutions, { tiers: ['BASE', 'MID'] })).toEqual([]);
  });

  const refused: Row[] = [
    {
      name: 'a tier without its figures',
      overlay: at('tiers', ['BASE', 'MID', 'HIGH', 'TOP']),
      issues: [
        'thresholds.TOP.referredArr: found nothing, expected an amount such as "1000"',
        'rates.TOP: found nothing, expected a rate such as "12.5%"',
      ],
    },
    {
      name: 'figures of a tier there is not',
      overlay: at('rates.TOP', '5%'),
      issues: ['rates.TOP: found unknown tier "TOP", expected one of BASE, MID, HIGH'],
    },
    {
      name: 'a tier twice',
      overlay: at('tiers', ['BASE', 'MID', 'MID']),
      issues: ['tiers: found MID twice, expected each tier once'],
    },
    {
      name: 'a threshold as a number',
      overlay: at('thresholds.MID.referredArr', 25000),
      issues: ['thresholds.MID.referredArr: found 25000: expected an amount of major units as text, such as "1000.00"'],
    },
    {
      name: 'a negative rate',
      overlay: at('rates.MID', '-15%'),
      issues: ['rates.MID: found "-15%": expected a rate as text, not negative, such as "12.5%"'],
    },
    {
      name: 'a basis there is not',
      overlay: at('arrBasis', 'BOTH'),
      issues: ['arrBasis: found "BOTH": expected one of ACTIVE, CUMULATIVE'],
    },
    {
      name: 'fewer than no clients',
      overlay: at('minimumNewClientsPerYear', -1),
      issues: ['minimumNewClientsPerYear: found -1: expected a whole number from 0 to 1000000'],
    },
  ];

  test.each(refused)('refuses $name', ({ overlay, issues }) => {
    expect(issuesOf(customerioSolutions, overlay)).toEqual(issues);
  });
});

describe('affiliate-campaign', () => {
  test.each([
    { name: 'a flat reward', overlay: at('reward', { type: 'FLAT', amount: '50' }) },
    { name: 'the first payment only', overlay: at('duration', { type: 'ONE_TIME' }) },
    { name: 'no hold', overlay: at('holdDays', 0) },
  ])('takes $name', ({ overlay }) => {
    expect(issuesOf(affiliateCampaign, overlay)).toEqual([]);
  });

  const refused: Row[] = [
    {
      name: 'a reward of a type there is not',
      overlay: at('reward', { type: 'BONUS' }),
      issues: ['reward.type: found "BONUS": expected a reward of type PERCENT (with rate) or FLAT (with amount)'],
    },
    {
      name: 'a reward without its type, which replaces the whole reward',
      overlay: at('reward', { rate: '5%' }),
      issues: ['reward.type: found nothing: expected a reward of type PERCENT (with rate) or FLAT (with amount)'],
    },
    {
      name: 'an amount for a percentage',
      overlay: at('reward', { type: 'PERCENT', amount: '5' }),
      issues: [
        'reward.rate: found nothing: expected a rate as text, such as "12.5%"',
        'reward.amount: found unknown parameter "amount", expected one of those known here (such as type)',
      ],
    },
    {
      name: 'a negative percentage',
      overlay: at('reward', { type: 'PERCENT', rate: '-5%' }),
      issues: ['reward.rate: found "-5%": expected a rate as text, not negative, such as "12.5%"'],
    },
    {
      name: 'a flat reward with too many decimals',
      overlay: at('reward', { type: 'FLAT', amount: '5.001' }),
      issues: ['reward.amount: found "5.001" with 3 decimals, expected at most 2 for USD'],
    },
    {
      name: 'months without their number',
      overlay: at('duration', { type: 'MONTHS' }),
      issues: ['duration.months: found nothing: expected a whole number of months from 1 to 600'],
    },
    {
      name: 'an end to a lifetime',
      overlay: at('duration', { type: 'LIFETIME', months: 3 }),
      issues: ['duration.months: found unknown parameter "months", expected one of those known here (such as type)'],
    },
    {
      name: 'a touch there is not',
      overlay: at('attribution', 'ANY_TOUCH'),
      issues: ['attribution: found "ANY_TOUCH": expected one of LAST_TOUCH, FIRST_TOUCH'],
    },
    {
      name: 'a cookie for no day',
      overlay: at('cookieWindowDays', 0),
      issues: ['cookieWindowDays: found 0: expected at least 1 day'],
    },
    {
      name: 'a negative hold',
      overlay: at('holdDays', -1),
      issues: ['holdDays: found -1: expected a whole number of days from 0 to 3660'],
    },
    {
      name: 'yen with decimals',
      overlay: { currency: 'JPY', minimumPayout: '50.5' },
      issues: ['minimumPayout: found "50.5" with 1 decimals, expected at most 0 for JPY'],
    },
  ];

  test.each(refused)('refuses $name', ({ overlay, issues }) => {
    expect(issuesOf(affiliateCampaign, overlay)).toEqual(issues);
  });
});
