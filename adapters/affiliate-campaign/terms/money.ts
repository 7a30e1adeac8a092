import type { Term } from '../../../domain/contract/term.ts';
import {
  assumed,
  CADENCE_WORDS,
  citing,
  count,
  illustrative,
  money,
  SOURCES,
  stated,
  unknown,
} from '../../../domain/contract/term-kit.ts';
import { formatRate } from '../../../domain/money/rate.ts';
import { unreachable } from '../../../domain/result.ts';
import type { CampaignParams, RawCampaignParams } from '../params.ts';

const rekomi = citing(SOURCES.rekomi);
const CHOICE = 'illustrative: the source leaves it to the campaign';

/** Source for what is rewarded: Rekomi's page. Every figure is the campaign's own. */
export const rewardTerms = ({ raw, reward }: CampaignParams): readonly Term[] => [
  stated('reward.what', rekomi('Customer referral program', 'A commission when referred customers subscribe')),
  reward.type === 'PERCENT'
    ? illustrative('reward.rate', formatRate(reward.rate), 'reward.rate')
    : illustrative('reward.rate', money(reward.amountMinor, raw.currency), 'reward.amount'),
  assumed('reward.basis', reward.type === 'PERCENT' ? 'Each payment, without tax' : 'Each paid invoice', {
    note: CHOICE,
    path: 'reward.type',
  }),
  assumed('reward.duration', durationWords(raw.duration), { note: CHOICE, path: 'duration' }),
  illustrative('reward.earnedWhen', `${count(raw.holdDays, 'day')} after the payment`, 'holdDays'),
  stated(
    ['reward.override', 'Rate of one affiliate'],
    rekomi('What customers do', 'The best affiliates may be offered a higher rate, through the API'),
  ),
  assumed(
    ['reward.override.applies', 'What such a rate applies to'],
    reward.type === 'PERCENT' ? 'Payments from its date on' : 'Nothing: the campaign pays a flat amount',
    { note: 'the source does not say', path: 'reward.type' },
  ),
];

function durationWords(duration: RawCampaignParams['duration']): string {
  switch (duration.type) {
    case 'LIFETIME':
      return 'As long as the customer pays';
    case 'ONE_TIME':
      return 'The first payment only';
    case 'MONTHS':
      return `${count(duration.months, 'month')} from the first payment`;
    default:
      return unreachable(duration, 'duration');
  }
}

export const attributionTerms = ({ raw }: CampaignParams): readonly Term[] => [
  assumed(
    'attribution.model',
    raw.attribution === 'LAST_TOUCH' ? 'The last click before the sign-up' : 'The first click before the sign-up',
    { note: CHOICE, path: 'attribution' },
  ),
  stated('attribution.tracking', rekomi('Customer referral program', 'A tracking link for each affiliate')),
  illustrative(
    'attribution.window',
    `Sign-up within ${count(raw.cookieWindowDays, 'day')} of the click`,
    'cookieWindowDays',
  ),
  assumed('attribution.protection', 'none', { note: 'a campaign takes no registrations' }),
  assumed(['attribution.selfReferral', 'Sign-up of the affiliate itself'], 'No commission', {
    note: 'the source does not say; the same e-mail address is refused',
  }),
];

export const payoutTerms = ({ raw, minimumPayoutMinor }: CampaignParams): readonly Term[] => [
  assumed('payout.cadence', CADENCE_WORDS[raw.payout.every], { note: CHOICE, path: 'payout.every' }),
  illustrative('payout.netDays', count(raw.payout.netDays, 'day'), 'payout.netDays'),
  illustrative('payout.minimum', money(minimumPayoutMinor, raw.currency), 'minimumPayout'),
  assumed('payout.currency', raw.currency, { note: CHOICE, path: 'currency' }),
  unknown('payout.methods'),
  unknown('payout.networkDates', 'the source states no dates'),
];
