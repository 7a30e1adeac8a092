import type { Term } from '../../../domain/contract/term.ts';
import {
  CADENCE_WORDS,
  citing,
  count,
  fromParameter,
  money,
  SOURCES,
  stated,
} from '../../../domain/contract/term-kit.ts';
import type { SolutionsParams } from '../params.ts';

const listing = citing(SOURCES.customerioListing);
const network = citing(SOURCES.partnerStackHelp);
const NETWORK_NOTE = "the network's own calendar; due dates follow the program's days";

/** Source: listing, Payouts and Payment Methods; the network's calendar from PartnerStack's help pages. */
export const payoutTerms = ({ raw, minimumPayoutMinor }: SolutionsParams): readonly Term[] => [
  fromParameter('payout.cadence', {
    inForce: CADENCE_WORDS[raw.payout.every],
    path: 'payout.every',
    sayings: [listing('More payout info', CADENCE_WORDS.QUARTER), listing('Payment frequency', CADENCE_WORDS.MONTH)],
    note: 'the detailed text is followed',
  }),
  fromParameter('payout.netDays', {
    inForce: count(raw.payout.netDays, 'day'),
    path: 'payout.netDays',
    sayings: [listing('More payout info', '30 days')],
  }),
  fromParameter('payout.minimum', {
    inForce: money(minimumPayoutMinor, raw.currency),
    path: 'minimumPayout',
    sayings: [listing('Minimum threshold', '25.00 USD')],
  }),
  fromParameter('payout.currency', {
    inForce: raw.currency,
    path: 'currency',
    sayings: [listing('Payout currency', 'USD')],
  }),
  ...NETWORK_TERMS,
];

const NETWORK_TERMS: readonly Term[] = [
  stated('payout.methods', listing('Payout methods', 'Direct deposit, PayPal, Stripe')),
  stated(
    'payout.networkDates[INVOICED]',
    network('Payout calendar', '1st of the month after the earning'),
    NETWORK_NOTE,
  ),
  stated('payout.networkDates[REVIEWED]', network('Payout calendar', '7 days from the invoice'), NETWORK_NOTE),
  stated(
    'payout.networkDates[CHARGED]',
    network('Payout calendar', '8th of the month after the earning'),
    NETWORK_NOTE,
  ),
  stated(
    'payout.networkDates[WITHDRAWABLE]',
    network('Payout calendar', '13th of the month after the earning'),
    `${NETWORK_NOTE}; later when the program pays the network late`,
  ),
];
