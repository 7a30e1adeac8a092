import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, fromParameter, SOURCES, stated } from '../../../domain/contract/term-kit.ts';
import { formatRate, type Rate } from '../../../domain/money/rate.ts';
import type { SolutionsParams } from '../params.ts';

const listing = citing(SOURCES.customerioListing);
const PLANS = 'Commission plans';
const PAYOUT_INFO = 'More payout info';

const LISTED: Readonly<Record<string, string>> = { BASE: '10%', MID: '15%', HIGH: '20%' };

const NO_RATE: Rate = { digits: 0n, scale: 0 };

const APPLIES_TO = {
  ALL: 'The tier held at each collection',
  NEW: 'The tier held when the client was won',
} as const;

/** Source: listing, Commission plans and More payout info. */
export const rewardTerms = ({ raw, rates }: SolutionsParams): readonly Term[] => [
  ...SHARE_TERMS,
  ...raw.tiers.map((tier) => {
    const saying = LISTED[tier];
    return fromParameter(`reward.rate[${tier}]`, {
      inForce: formatRate(rates[tier] ?? NO_RATE),
      path: `rates.${tier}`,
      sayings: saying === undefined ? [] : [listing(PLANS, saying)],
    });
  }),
  assumed(['reward.rate.fixedAt', 'Tier that gives the rate'], APPLIES_TO[raw.rateAppliesTo], {
    note: 'the listing does not say whether a new rate covers clients won before',
    path: 'rateAppliesTo',
  }),
];

const SHARE_TERMS: readonly Term[] = [
  stated(
    'reward.what',
    listing('Program description; Commission plans', 'A recurring share of what referred clients pay'),
  ),
  stated('reward.basis', listing(PAYOUT_INFO, 'Amounts in fact collected from the client')),
  stated('reward.duration', listing(PLANS, 'Recurring'), 'no end is named, and none is applied'),
  stated(
    'reward.earnedWhen',
    listing(PAYOUT_INFO, "After Customer.io has received and recognized the client's payment"),
  ),
  assumed(['reward.earnedWhen.day', 'Day a share is earned'], 'The day of collection', {
    note: 'the listing does not say when a payment is recognized',
  }),
  stated(
    ['reward.instalments', 'Clients who pay in instalments'],
    listing(PAYOUT_INFO, "The share comes in the client's own instalments"),
  ),
];
