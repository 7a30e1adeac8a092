import type { Term } from '../../../domain/contract/term.ts';
import {
  assumed,
  CADENCE_WORDS,
  citing,
  count,
  fromParameter,
  illustrative,
  money,
  SOURCES,
  stated,
  unknown,
} from '../../../domain/contract/term-kit.ts';
import type { AgencyParams } from '../compile.ts';

const guide = citing(SOURCES.klaviyoGuide);
const REFERRED = 'MRR Referred Revenue Share';
const MANAGED = 'MRR Managed Revenue Share';

/** When and how shares are paid. Source: guide, the two Revenue Share sections and Pipeline and Payouts. */
export const payoutTerms = ({ raw, minimumPayoutMinor }: AgencyParams): readonly Term[] => [
  fromParameter('payout.cadence[REFERRED_SHARE]', {
    inForce: CADENCE_WORDS[raw.payout.referred.every],
    path: 'payout.referred.every',
    sayings: [guide(REFERRED, CADENCE_WORDS.QUARTER)],
  }),
  fromParameter('payout.cadence[MANAGED_SHARE]', {
    inForce: CADENCE_WORDS[raw.payout.managed.every],
    path: 'payout.managed.every',
    sayings: [guide(MANAGED, CADENCE_WORDS.YEAR)],
  }),
  fromParameter('payout.netDays[REFERRED_SHARE]', {
    inForce: count(raw.payout.referred.netDays, 'day'),
    path: 'payout.referred.netDays',
    sayings: [guide(REFERRED, '45 days')],
  }),
  fromParameter('payout.netDays[MANAGED_SHARE]', {
    inForce: count(raw.payout.managed.netDays, 'day'),
    path: 'payout.managed.netDays',
    sayings: [guide(MANAGED, '45 days')],
  }),
  illustrative('payout.minimum', money(minimumPayoutMinor, raw.currency), 'minimumPayout'),
  assumed('payout.currency', raw.currency, { note: 'illustrative: the source names no currency', path: 'currency' }),
  ...PORTAL_TERMS,
];

const PORTAL_TERMS: readonly Term[] = [
  unknown('payout.methods', 'the portal shows the method of each partner; the guide does not list the methods'),
  unknown('payout.networkDates', 'the guide names no network'),
  stated(
    ['payout.portal', 'What the portal shows of payouts'],
    guide(
      'Pipeline and Payouts',
      'Quarterly revenue, MRR attributed in 12 months, latest referred customer, payment method and form',
    ),
  ),
];
