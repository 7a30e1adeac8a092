import type { Term } from '../../../domain/contract/term.ts';
import {
  assumed,
  citing,
  count,
  fromParameter,
  illustrative,
  money,
  SOURCES,
  stated,
} from '../../../domain/contract/term-kit.ts';
import { TRACKS, type AgencyParams } from '../compile.ts';
import type { TrackName } from '../params.ts';

const guide = citing(SOURCES.klaviyoGuide);

/** Tracks, tiers, their conditions and the review. Source: guide, Agency Partner Tracks and Track / Tier Review Cycles. */
export const ladderTerms = (params: AgencyParams): readonly Term[] => [
  ...TRACK_TERMS,
  ...tierTerms(params),
  ...TRACKS.flatMap((track) => conditionTerms(params, track)),
  ...TRACKS.flatMap((track) => minimumLeadTerms(params, track)),
  ...reviewTerms(params),
  ...REVIEW_TERMS,
  ...OBLIGATION_TERMS,
];

const TRACK_TERMS: readonly Term[] = [
  stated(
    'ladder.tracks[ADVISORS]',
    guide(
      'Klaviyo Advisors',
      'Agencies whose marketing services complement Klaviyo: search, ads, web, design, content, migration',
    ),
  ),
  stated(
    'ladder.tracks[MASTERS]',
    guide('Klaviyo Masters', 'Agencies and consultants who run the whole of e-mail marketing for their clients'),
  ),
  assumed(['ladder.trackChange', 'A change of track'], 'Counts from its date; the tier stays until the next review', {
    note: 'the guide says the review evaluates tracks too, but not how a change works',
  }),
  stated(
    'ladder.conditions[ADVISORS]',
    guide('Track / Tier Review Cycles', 'Referred MRR of the last 12 months reaches what the tier asks for'),
    'the amounts stand in an image',
  ),
  stated(
    'ladder.conditions[MASTERS]',
    guide(
      'Track / Tier Review Cycles',
      'SILVER and GOLD: referred or managed MRR reaches what the tier asks for; PLATINUM: both do',
    ),
    'the amounts stand in an image',
  ),
  stated(
    ['ladder.minimumLeads', 'Minimum of leads'],
    guide('Sales Lead Acceptance', 'Each tier asks for a number of leads twice a year'),
    'the numbers stand in an image',
  ),
  assumed(
    ['ladder.minimumLeads.role', 'What the minimum of leads decides'],
    'It is a condition of the tier too; leads that expired or wait count, rejected and withdrawn ones do not',
    { note: 'the guide asks for it to keep the partner status, without saying how it bears on tiers' },
  ),
];

const tierTerms = ({ raw: { tiers, invitationTiers } }: AgencyParams): readonly Term[] => [
  fromParameter('ladder.tiers', {
    inForce: listed(tiers.slice(1)),
    path: 'tiers',
    sayings: [guide('Track / Tier Review Cycles', 'SILVER, GOLD, PLATINUM')],
    note: 'above the entry tier',
  }),
  assumed(['ladder.tiers.entry', 'Entry tier'], tiers[0] ?? 'none', {
    note: 'the guide names no entry tier',
    path: 'tiers',
  }),
  assumed(['ladder.tiers.invitation', 'Tiers by invitation'], listed(invitationTiers), {
    note: 'the guide names none; the operator may grant such a tier above all others',
    path: 'invitationTiers',
  }),
];

const listed = (tiers: readonly string[]): string => (tiers.length === 0 ? 'none' : tiers.join(', '));

function conditionTerms({ raw, tracks }: AgencyParams, track: TrackName): readonly Term[] {
  return raw.tiers.slice(1).flatMap((tier) => {
    const threshold = tracks[track].thresholds[tier];
    if (threshold === undefined) return [];
    const referred = `referred MRR of at least ${money(threshold.referredMrr, raw.currency)}`;
    const managed =
      threshold.managedMrr === null ? null : `managed MRR of at least ${money(threshold.managedMrr, raw.currency)}`;
    const joint = tier === raw.tiers.at(-1) ? 'and' : 'or';
    const value = managed === null ? referred : `${referred} ${joint} ${managed}`;
    return [
      illustrative(`ladder.conditions[${track}.${tier}]`, capitalized(value), `tracks.${track}.thresholds.${tier}`),
    ];
  });
}

const minimumLeadTerms = ({ tracks }: AgencyParams, track: TrackName): readonly Term[] =>
  Object.entries(tracks[track].minLeads).map(([tier, leads]) =>
    illustrative(
      [`ladder.minimumLeads[${track}.${tier}]`, `Minimum of leads (${track}.${tier})`],
      `${count(leads, 'lead')} in 6 months`,
      `tracks.${track}.minLeadsPerHalfYear.${tier}`,
    ),
  );

const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const byDay = (day: number): string => `By day ${day} of the month of the review`;

function reviewTerms({ raw: { review } }: AgencyParams): readonly Term[] {
  const months = [...new Set(review.months)].sort((a, b) => a - b).map((month) => MONTH_NAMES[month - 1] ?? `${month}`);
  return [
    fromParameter('ladder.review', {
      inForce: `Each ${months.join(' and ')}`,
      path: 'review.months',
      sayings: [guide('Track / Tier Review Cycles', 'Each January and July')],
    }),
    fromParameter(['ladder.review.effectiveDay[ADVISORS]', "When a new tier's benefits begin (ADVISORS)"], {
      inForce: byDay(review.effectiveDay),
      path: 'review.effectiveDay',
      sayings: [guide('Track / Tier Review Cycles', byDay(15))],
    }),
    assumed(
      ['ladder.review.effectiveDay[MASTERS]', "When a new tier's benefits begin (MASTERS)"],
      byDay(review.effectiveDay),
      { note: 'the guide says so for ADVISORS only', path: 'review.effectiveDay' },
    ),
    assumed(
      ['ladder.review.inForceFrom', 'When a new tier is in force'],
      `From the start of day ${review.effectiveDay}; the old tier holds until then`,
      { note: 'the guide gives only the latest day for the benefits', path: 'review.effectiveDay' },
    ),
  ];
}

const REVIEW_TERMS: readonly Term[] = [
  stated(
    ['ladder.review.window[REFERRED_MRR]', 'Review window (REFERRED_MRR)'],
    guide('Track / Tier Review Cycles; MRR Referral Requirements', 'Sold in the 12 months before the review'),
  ),
  stated(
    ['ladder.review.window[MANAGED_MRR]', 'Review window (MANAGED_MRR)'],
    guide('Track / Tier Review Cycles', 'Highest within the 6 months before the review'),
  ),
  stated(
    ['ladder.review.direction', 'Ways a review can go'],
    guide('Track / Tier Review Cycles', 'Up or down'),
    'any number of steps: each tier is judged on its own',
  ),
  assumed(['ladder.review.decidedAt', 'Instant of the review'], 'The start of the 1st of the month of the review', {
    note: 'the guide names the month only',
  }),
];

/** What the higher tiers owe. */
const OBLIGATION_TERMS: readonly Term[] = [
  stated(
    ['ladder.growthReview', 'Quarterly growth review'],
    guide('Quarterly Growth Review', 'Required from GOLD upwards'),
  ),
  stated(
    ['ladder.advocate', 'Advocate and reference for the vendor'],
    guide('Klaviyo Advocate/Referral', 'Required for GOLD and PLATINUM'),
  ),
];

const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
