import { defineAdapter, type ProgramAdapter, type TierRules } from '../../domain/contract/adapter.ts';
import { openSetting } from '../../domain/contract/assumption.ts';
import { atLeast } from '../../domain/contract/metric.ts';
import { accrue } from './accrue.ts';
import { paramSpec, type SolutionsParams } from './params.ts';
import { terms } from './terms.ts';

const MONTHS_PER_YEAR = 12n;

/** Tiers follow the referred ARR at once, in either direction. Lower bounds are inclusive. */
const tierRules = (params: SolutionsParams): TierRules => ({
  kind: 'LADDER',
  ladder: params.raw.tiers.map((tier, index) => ({
    tier,
    when: index === 0 ? null : atLeast('referredArr', params.thresholds[tier] ?? 0n),
  })),
  invitation: [],
  metrics: {
    referredArr: {
      label: 'Referred ARR',
      measure: { kind: 'SOLD_MRR', customers: params.raw.arrBasis === 'ACTIVE' ? 'NOT_CHURNED' : 'ALL' },
      window: { kind: 'ALL' },
      unit: 'MONEY',
      times: { by: MONTHS_PER_YEAR, per: 1n, weightAt: 'REVIEW' },
    },
  },
  decided: { kind: 'AT_ONCE', activity: { winsPerYear: params.raw.minimumNewClientsPerYear, standing: 'INACTIVE' } },
  keep: null,
});

/** Customer.io's Solutions Partner Program. Source: Customer.io listing on PartnerStack's directory. */
const adapter: ProgramAdapter<SolutionsParams> = {
  contract: 1,
  id: 'customerio-solutions',
  version: '1.0.0',
  title: 'Customer.io Solutions Partner Program',
  summary: 'Agencies, consultants and technology partners register opportunities and share in every payment collected.',
  params: paramSpec,
  terms,
  assumptions: ({ raw }) => [
    openSetting('arrBasis', raw.arrBasis, ['ACTIVE', 'CUMULATIVE']),
    openSetting('rateAppliesTo', raw.rateAppliesTo, ['ALL', 'NEW']),
  ],
  application: () => ({
    autoApprove: false,
    approvedAs: 'PROSPECT',
    reviewBusinessDays: 5,
    websiteRequired: true,
    rejectReasons: ['INACCURATE_INFORMATION', 'UNRESPONSIVE', 'NOT_A_FIT'],
    onboarding: [
      { id: 'training', title: 'Complete the onboarding training', dueBusinessDays: null },
      { id: 'agreement', title: 'Sign the partner agreement', dueBusinessDays: null },
    ],
  }),
  tracks: () => [],
  leads: () => ({
    kind: 'REGISTRATION',
    validityDays: null,
    rejectReasons: [
      'LATE',
      'NO_RELATIONSHIP',
      'INACCURATE_INFORMATION',
      'EXISTING_SALES_RELATIONSHIP',
      'DUPLICATE',
      'INELIGIBLE_CONTENT',
    ],
  }),
  links: () => ({ kind: 'NONE' }),
  managedAccounts: () => ({ kind: 'NONE' }),
  tiers: tierRules,
  allowsRateOverride: () => false,
  streams: ({ raw, minimumPayoutMinor }) => [
    { id: 'default', kinds: ['RECURRING_SHARE'], ...raw.payout, minimumMinor: minimumPayoutMinor },
  ],
  rules: [
    {
      id: 'recurring-share',
      kind: 'RECURRING_SHARE',
      title: 'Recurring share of collected revenue',
      sentence:
        '{amount} is {rate} of the {basis} that Customer.io collected from {customer} on {earnedOn}: the rate of tier {tier}, in force at {tierAt}.',
      clause: 'Customer.io listing: Commission plans; More payout info',
    },
  ],
  accrue,
};

export const customerioSolutions = defineAdapter(adapter);
