import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, count, illustrative, SOURCES, stated } from '../../../domain/contract/term-kit.ts';
import { formatRate } from '../../../domain/money/rate.ts';
import { TRACKS, type AgencyParams } from '../compile.ts';
import type { TrackName } from '../params.ts';

const guide = citing(SOURCES.klaviyoGuide);
const REFERRED = 'MRR Referred Revenue Share';
const MANAGED = 'MRR Managed Revenue Share';

/** The two shares. Source: guide, MRR Referred Revenue Share and MRR Managed Revenue Share. */
export const rewardTerms = (params: AgencyParams): readonly Term[] => [
  ...SHARE_TERMS,
  ...TRACKS.flatMap((track) => referredShareTerms(params, track)),
  ...TRACKS.flatMap((track) => managedShareTerms(params, track)),
  ...choiceTerms(params),
];

const SHARE_TERMS: readonly Term[] = [
  stated('reward.what[REFERRED_SHARE]', guide(REFERRED, 'A share of what referred customers pay')),
  stated(
    'reward.what[MANAGED_SHARE]',
    guide(`${MANAGED}; Managed Customers`, 'A share of what approved managed accounts pay, on the track MASTERS'),
  ),
  stated('reward.basis[REFERRED_SHARE]', guide(REFERRED, 'MRR of the customer')),
  stated('reward.basis[MANAGED_SHARE]', guide(MANAGED, 'MRR of the account')),
  assumed(
    ['reward.basis.calculation', 'How MRR is read from invoices'],
    'Each invoice, without tax and net of refunds, spread evenly over the months it covers',
    { note: 'the guide does not define MRR' },
  ),
  stated(
    ['reward.rate.fixedAt[REFERRED_SHARE]', 'Tier that gives the rate (REFERRED_SHARE)'],
    guide(REFERRED, 'The tier held when the lead is accepted'),
    'for both the rate and the months',
  ),
  stated(
    'reward.duration[REFERRED_SHARE]',
    guide(REFERRED, 'A limited time, set by the tier'),
    'the number of months stands in an image',
  ),
  stated('reward.duration[MANAGED_SHARE]', guide(MANAGED, 'No end, while the account is managed')),
  assumed(['reward.duration.start', 'Start of the limited time'], 'Start of the service period of the first payment', {
    note: 'the guide does not say from when the time runs',
  }),
  stated('reward.earnedWhen[REFERRED_SHARE]', guide(REFERRED, 'From the moment the referred lead pays as a customer')),
  stated('reward.earnedWhen[MANAGED_SHARE]', guide(MANAGED, 'While the approved account is actively managed')),
  assumed(
    ['reward.earnedWhen.month', 'Day a month is earned'],
    'The start of the service month, or the day it was paid if later',
    { note: 'the guide names periods, not days' },
  ),
];

const referredShareTerms = ({ tracks }: AgencyParams, track: TrackName): readonly Term[] =>
  Object.entries(tracks[track].referredShare).flatMap(([tier, { rate, months }]) => {
    const path = `tracks.${track}.referredShare.${tier}`;
    return [
      illustrative(`reward.rate[${track}.${tier}]`, formatRate(rate), `${path}.rate`),
      illustrative(`reward.duration[${track}.${tier}]`, count(months, 'month'), `${path}.months`),
    ];
  });

const managedShareTerms = ({ tracks }: AgencyParams, track: TrackName): readonly Term[] =>
  Object.entries(tracks[track].managedShare ?? {}).map(([tier, rate]) =>
    illustrative(`reward.rate[MANAGED_SHARE.${tier}]`, formatRate(rate), `tracks.${track}.managedShare.${tier}.rate`),
  );

const RATE_TIER_AT = {
  PERIOD_END: 'The tier held at the end of the calendar year',
  SERVICE_MONTH: 'The tier held at the start of each service month',
} as const;

const choiceTerms = ({ raw }: AgencyParams): readonly Term[] => [
  assumed(
    ['reward.rate.fixedAt[MANAGED_SHARE]', 'Tier that gives the rate (MANAGED_SHARE)'],
    RATE_TIER_AT[raw.managedRateTierAt],
    {
      note: 'the guide goes by the status when the period is paid, which leaves the instant open',
      path: 'managedRateTierAt',
    },
  ),
  assumed(
    ['reward.linkCustomers', 'Share for customers who came by the affiliate link'],
    raw.linkEarnsShare ? 'Yes, as for an accepted lead' : 'No; their MRR still counts towards the tier',
    {
      note: 'the guide says that their MRR counts towards the requirements, and nothing of a share',
      path: 'linkEarnsShare',
    },
  ),
];
