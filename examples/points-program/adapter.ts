import { defineAdapter } from 'partnergraph/contract';
import { accrue } from './accrue.ts';
import { params, type PointsParams } from './params.ts';
import { terms } from './terms.ts';
import { tierRules } from './tiers.ts';

/** A program whose tiers count points: for MRR sold, and at a lower weight for MRR managed. */
export const adapter = defineAdapter<PointsParams>({
  contract: 1,
  id: 'points-program',
  version: '1.0.0',
  title: 'Points program',
  summary:
    'Partners collect points for the MRR they sell and manage; the tier at the win sets their share of payments.',
  params,
  terms,
  assumptions: () => [],
  application: () => ({
    autoApprove: false,
    approvedAs: 'ACTIVE',
    reviewBusinessDays: null,
    websiteRequired: false,
    rejectReasons: ['NOT_A_FIT', 'INACCURATE_INFORMATION'],
    onboarding: [],
  }),
  tracks: () => [],
  leads: ({ raw }) => ({
    kind: 'REGISTRATION',
    validityDays: raw.leadValidityDays,
    rejectReasons: ['LATE', 'DUPLICATE', 'EXISTING_SALES_RELATIONSHIP'],
  }),
  links: () => ({ kind: 'NONE' }),
  managedAccounts: ({ raw }) => ({ kind: 'SUBMISSION', minimumMonths: raw.managedMinimumMonths, tracks: [] }),
  tiers: tierRules,
  allowsRateOverride: () => false,
  streams: ({ raw, minimumPayoutMinor }) => [
    { id: 'default', kinds: ['SOURCED_SHARE'], ...raw.payout, minimumMinor: minimumPayoutMinor },
  ],
  rules: [
    {
      id: 'sourced-share',
      kind: 'SOURCED_SHARE',
      title: 'Share of sourced revenue',
      sentence:
        '{amount} is {rate} of the {basis} that {customer} paid on {earnedOn}: the share of tier {tier}, held since {tierSince} and in force at the win, for {months} months from the first payment.',
      clause: 'Points program handbook: Rewards',
    },
  ],
  accrue,
});
