import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, conflicting, fromParameter, money, SOURCES } from '../../../domain/contract/term-kit.ts';
import type { SolutionsParams } from '../params.ts';

const listing = citing(SOURCES.customerioListing);
const PLANS = 'Commission plans';

const EVERY_PARTNER = 'Every partner';
const reaches = (arr: string): string => `Referred ARR of at least ${arr}`;

/** What the listing asks of each tier it names. */
const LISTED: Readonly<Record<string, string>> = {
  BASE: EVERY_PARTNER,
  MID: reaches('25000.00 USD'),
  HIGH: reaches('50000.00 USD'),
};

/** Source: listing, Commission plans. How and when the plans change hands is not said. */
export const ladderTerms = (params: SolutionsParams): readonly Term[] => [
  assumed('ladder.tracks', 'none', { note: 'the listing names none' }),
  fromParameter('ladder.tiers', {
    inForce: params.raw.tiers.join(', '),
    path: 'tiers',
    sayings: [listing(PLANS, 'BASE, MID, HIGH')],
  }),
  ...conditionTerms(params),
  conflicting(
    ['ladder.plans', 'How a partner comes to a rate'],
    [
      listing(`${PLANS}: Base, Mid-Tier, High-Tier`, 'By the referred ARR that the partner reaches'),
      listing(`${PLANS}: introduction`, 'By choosing a plan'),
    ],
    'the amounts of ARR are followed',
  ),
  ...arrTerms(params),
];

const conditionTerms = ({ raw, thresholds }: SolutionsParams): readonly Term[] =>
  raw.tiers.map((tier, index) => {
    const saying = LISTED[tier];
    return fromParameter(`ladder.conditions[${tier}]`, {
      inForce: index === 0 ? EVERY_PARTNER : reaches(money(thresholds[tier] ?? 0n, raw.currency)),
      path: index === 0 ? 'tiers' : `thresholds.${tier}.referredArr`,
      sayings: saying === undefined ? [] : [listing(PLANS, saying)],
    });
  });

const ARR_BASIS = {
  ACTIVE: 'Clients that have not churned',
  CUMULATIVE: 'All clients ever won',
} as const;

const arrTerms = ({ raw }: SolutionsParams): readonly Term[] => [
  assumed(['ladder.arr.basis', 'Whose ARR counts'], ARR_BASIS[raw.arrBasis], {
    note: 'the listing does not say whether lost clients count',
    path: 'arrBasis',
  }),
  assumed(['ladder.arr.measure', 'How ARR is measured'], '12 times the MRR stated at the win', {
    note: 'the listing does not define ARR',
  }),
  assumed(['ladder.arr.bound', 'The amount itself'], 'Enough: the lower bound is inclusive', {
    note: 'the listing gives the amount without saying whether it is enough',
  }),
  assumed('ladder.review', 'At once, whenever the referred ARR crosses an amount, up or down', {
    note: 'the listing names no review',
  }),
];
