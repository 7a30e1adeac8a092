import type { Term } from '../../domain/contract/term.ts';
import {
  assumed,
  CADENCE_WORDS,
  citing,
  count,
  ENGINE_TERMS,
  fromParameter,
  illustrative,
  money,
  SOURCES,
  stated,
  unknown,
} from '../../domain/contract/term-kit.ts';
import { formatRate } from '../../domain/money/rate.ts';
import { KLAVIYO_AGREEMENT_TERMS } from '../klaviyo-shared/agreement-terms.ts';
import { KLAVIYO_BILLING_TERMS } from '../klaviyo-shared/billing-terms.ts';
import type { InfluencerParams } from './params.ts';

const guide = citing(SOURCES.klaviyoGuide);
const OVERVIEW = 'Influencer Program Overview';
const FEE = 'MRR Referred Revenue Share';

const AGENCY_ONLY = 'the guide says it of the Agency Program only';
const IMAGE = 'the requirements and benefits in the guide are an image';

/** The Influencer Program's sourced facts: only the fee, its months and the days to payment are stated. */
export const terms = (params: InfluencerParams): readonly Term[] => [
  ...JOINING_TERMS,
  ...LADDER_TERMS,
  ...rewardTerms(params),
  ...ENGINE_TERMS,
  ...attributionTerms(params),
  ...payoutTerms(params),
  ...KLAVIYO_AGREEMENT_TERMS,
  ...MATERIAL_TERMS,
  ...KLAVIYO_BILLING_TERMS,
];

const JOINING_TERMS: readonly Term[] = [
  stated(
    'joining.whoMayJoin',
    guide(OVERVIEW, 'Fans of the brand, retailers, influencers and others who introduce businesses'),
  ),
  stated(['joining.involvement', 'What the partner does'], guide(OVERVIEW, 'Introduces; usually nothing afterwards')),
  assumed('joining.approval', 'Each application is decided by the program owner', { note: AGENCY_ONLY }),
  unknown('joining.approvalTime', AGENCY_ONLY),
  unknown('joining.training', 'the guide ties training to the tracks of the Agency Program'),
  unknown('joining.website', IMAGE),
  unknown('joining.activity', IMAGE),
];

const LADDER_TERMS: readonly Term[] = [
  assumed('ladder.tracks', 'none', { note: AGENCY_ONLY }),
  assumed('ladder.tiers', 'none', { note: AGENCY_ONLY }),
  assumed('ladder.conditions', 'none', { note: AGENCY_ONLY }),
  assumed('ladder.review', 'none', { note: AGENCY_ONLY }),
];

const accrued = (months: number): string => `Once ${count(months, 'subscription month')} of billing have accrued`;

const rewardTerms = ({ raw, feeRate }: InfluencerParams): readonly Term[] => [
  stated('reward.what', guide(FEE, 'One fee for each lead that becomes a customer')),
  illustrative('reward.rate', formatRate(feeRate), 'feeRate'),
  stated('reward.basis', guide(FEE, 'What was billed in the months that accrued')),
  assumed(
    ['reward.basis.months', 'Which months count'],
    'The earliest by calendar; service that starts in one calendar month is one month, and a month refunded in full is none',
    { note: 'the guide does not define a subscription month' },
  ),
  stated('reward.duration', guide(FEE, 'Once for each referred customer')),
  fromParameter('reward.earnedWhen', {
    inForce: accrued(raw.accrualMonths),
    path: 'accrualMonths',
    sayings: [guide(FEE, accrued(4))],
    note: 'fewer months give no fee',
  }),
];

const attributionTerms = ({ raw }: InfluencerParams): readonly Term[] => [
  assumed('attribution.model', 'An accepted registration, or the last click before the sign-up', {
    note: 'the guide only speaks of leads that the partner refers; read as in the Agency Program',
  }),
  assumed('attribution.tracking', 'Lead registration, and a link of its own for each partner', { note: AGENCY_ONLY }),
  assumed('attribution.window', `Sign-up by the link and purchase within ${count(raw.linkWindowDays, 'day')}`, {
    note: AGENCY_ONLY,
    path: 'linkWindowDays',
  }),
  assumed('attribution.protection', `${count(raw.leadValidityDays, 'day')} from the registration`, {
    note: AGENCY_ONLY,
    path: 'leadValidityDays',
  }),
];

const payoutTerms = ({ raw, minimumPayoutMinor }: InfluencerParams): readonly Term[] => [
  stated(
    'payout.cadence',
    guide(FEE, CADENCE_WORDS[raw.payout.every]),
    'fees of one partner that accrue on one day are paid together',
  ),
  fromParameter('payout.netDays', {
    inForce: count(raw.payout.netDays, 'day'),
    path: 'payout.netDays',
    sayings: [guide(FEE, '60 days')],
    note: 'from the day the last of the months accrued',
  }),
  illustrative('payout.minimum', money(minimumPayoutMinor, raw.currency), 'minimumPayout'),
  assumed('payout.currency', raw.currency, { note: 'illustrative: the source names no currency', path: 'currency' }),
  unknown('payout.methods'),
  unknown('payout.networkDates', 'the guide names no network'),
];

const MATERIAL_TERMS: readonly Term[] = [
  unknown('materials.banners', IMAGE),
  unknown('materials.textLinks', IMAGE),
  unknown('materials.deepLinks', IMAGE),
  unknown('materials.coMarketing', AGENCY_ONLY),
  unknown('benefits.list', IMAGE),
];
