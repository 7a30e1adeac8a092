import { defineAdapter, type ProgramAdapter } from '../../domain/contract/adapter.ts';
import { accrue } from './accrue.ts';
import { paramSpec, type CampaignParams } from './params.ts';
import { terms } from './terms.ts';

/** A generic affiliate campaign, the motion of Rekomi and Rewardful: links, a cookie window, a hold, a minimum. */
const adapter: ProgramAdapter<CampaignParams> = {
  contract: 1,
  id: 'affiliate-campaign',
  version: '1.0.0',
  title: 'Affiliate campaign',
  summary: 'Affiliates share links; a customer who signs up within the window earns them a commission on each payment.',
  params: paramSpec,
  terms,
  assumptions: () => [],
  application: ({ raw }) => ({
    autoApprove: raw.autoApprove,
    approvedAs: 'ACTIVE',
    reviewBusinessDays: null,
    websiteRequired: false,
    rejectReasons: ['NOT_A_FIT', 'INACCURATE_INFORMATION', 'FAKE_TRAFFIC'],
    onboarding: [{ id: 'campaign-terms', title: "Accept the campaign's terms", dueBusinessDays: null }],
  }),
  tracks: () => [],
  leads: () => ({ kind: 'NONE' }),
  links: ({ raw }) => ({
    kind: 'TRACKED',
    touch: raw.attribution === 'FIRST_TOUCH' ? 'FIRST' : 'LAST',
    windowDays: raw.cookieWindowDays,
    firstPaymentInWindow: false,
    refusesSelfReferral: true,
  }),
  managedAccounts: () => ({ kind: 'NONE' }),
  tiers: () => ({ kind: 'NONE' }),
  allowsRateOverride: ({ reward }) => reward.type === 'PERCENT',
  streams: ({ raw, minimumPayoutMinor }) => [
    { id: 'default', kinds: ['SALE_COMMISSION'], ...raw.payout, minimumMinor: minimumPayoutMinor },
  ],
  rules: [
    {
      id: 'sale-percent',
      kind: 'SALE_COMMISSION',
      title: 'Commission on a sale',
      sentence:
        '{amount} is {rate} of the {basis} that {customer} paid, earned on {earnedOn} after a hold of {holdDays} days.',
      clause: "Campaign's reward",
    },
    {
      id: 'sale-flat',
      kind: 'SALE_COMMISSION',
      title: 'Flat commission on a sale',
      sentence:
        '{amount} is the reward for a payment of {customer}, in proportion to the {basis} that is left of it, earned on {earnedOn} after a hold of {holdDays} days.',
      clause: "Campaign's reward",
    },
  ],
  accrue,
};

export const affiliateCampaign = defineAdapter(adapter);
