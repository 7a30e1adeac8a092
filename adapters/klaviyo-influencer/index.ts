import { defineAdapter, type ProgramAdapter } from '../../domain/contract/adapter.ts';
import { accrue } from './accrue.ts';
import { paramSpec, type InfluencerParams } from './params.ts';
import { terms } from './terms.ts';

/** Klaviyo's Influencer Program: one fee per referred customer. Source: Klaviyo partner guide. */
const adapter: ProgramAdapter<InfluencerParams> = {
  contract: 1,
  id: 'klaviyo-influencer',
  version: '1.0.0',
  title: 'Klaviyo Influencer Program',
  summary: 'Evangelists introduce businesses and earn one fee once a referred customer has four subscription months.',
  params: paramSpec,
  terms,
  assumptions: () => [],
  application: () => ({
    autoApprove: false,
    approvedAs: 'ACTIVE',
    reviewBusinessDays: null,
    websiteRequired: false,
    rejectReasons: ['INACCURATE_INFORMATION', 'UNRESPONSIVE', 'NOT_A_FIT'],
    onboarding: [{ id: 'agreement', title: 'Acknowledge the Partner Program Agreement', dueBusinessDays: null }],
  }),
  tracks: () => [],
  leads: ({ raw }) => ({
    kind: 'REGISTRATION',
    validityDays: raw.leadValidityDays,
    rejectReasons: ['LATE', 'NO_RELATIONSHIP', 'INACCURATE_INFORMATION', 'EXISTING_SALES_RELATIONSHIP', 'DUPLICATE'],
  }),
  links: ({ raw }) => ({
    kind: 'TRACKED',
    touch: 'LAST',
    windowDays: raw.linkWindowDays,
    firstPaymentInWindow: true,
    refusesSelfReferral: false,
  }),
  managedAccounts: () => ({ kind: 'NONE' }),
  tiers: () => ({ kind: 'NONE' }),
  allowsRateOverride: () => false,
  streams: ({ raw, minimumPayoutMinor }) => [
    { id: 'default', kinds: ['REFERRAL_FEE'], ...raw.payout, minimumMinor: minimumPayoutMinor },
  ],
  rules: [
    {
      id: 'referral-fee',
      kind: 'REFERRAL_FEE',
      title: 'One-time referral fee',
      sentence:
        '{amount} is {rate} of the {basis} that {customer} was billed for its first {months} subscription months, complete on {earnedOn}.',
      clause: 'Klaviyo partner guide: MRR Referred Revenue Share (Influencer Program)',
    },
  ],
  accrue,
};

export const klaviyoInfluencer = defineAdapter(adapter);
