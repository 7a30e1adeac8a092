import { defineAdapter, type ProgramAdapter } from '../../domain/contract/adapter.ts';
import { openSetting } from '../../domain/contract/assumption.ts';
import { accrue } from './accrue.ts';
import { paramSpec, TRACKS, type AgencyParams } from './compile.ts';
import { terms } from './terms.ts';
import { tierRules } from './tiers.ts';

/** Klaviyo's Agency Program with its tracks Advisors and Masters. Source: Klaviyo partner guide. */
const adapter: ProgramAdapter<AgencyParams> = {
  contract: 1,
  id: 'klaviyo-agency',
  version: '1.0.0',
  title: 'Klaviyo Agency Program',
  summary:
    'Agencies refer and manage Klaviyo accounts on the tracks Advisors and Masters, with tiers reviewed twice a year.',
  params: paramSpec,
  terms,
  assumptions: ({ raw }) => [
    openSetting('linkEarnsShare', raw.linkEarnsShare, [true, false]),
    openSetting('managedRateTierAt', raw.managedRateTierAt, ['PERIOD_END', 'SERVICE_MONTH']),
  ],
  application: () => ({
    autoApprove: false,
    approvedAs: 'PROSPECT',
    reviewBusinessDays: 5,
    websiteRequired: false,
    rejectReasons: ['INACCURATE_INFORMATION', 'UNRESPONSIVE', 'NOT_A_FIT'],
    onboarding: [
      { id: 'agreement', title: 'Acknowledge the Partner Program Agreement', dueBusinessDays: null },
      {
        id: 'qualified-lead-or-sow',
        title:
          'Submit a qualified lead with a list of 3,000 contacts or more, or a statement of work for an existing customer',
        dueBusinessDays: null,
      },
      { id: 'onboarding-call', title: 'Hold the onboarding call', dueBusinessDays: null },
      {
        id: 'training',
        title: 'Complete the training of the track (login within 2 business days)',
        dueBusinessDays: 2,
      },
    ],
  }),
  tracks: () => TRACKS,
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
  managedAccounts: ({ raw }) => ({ kind: 'SUBMISSION', minimumMonths: raw.managedMinimumMonths, tracks: ['MASTERS'] }),
  tiers: tierRules,
  allowsRateOverride: () => false,
  streams: ({ raw, minimumPayoutMinor }) => [
    { id: 'referred', kinds: ['REFERRED_SHARE'], ...raw.payout.referred, minimumMinor: minimumPayoutMinor },
    { id: 'managed', kinds: ['MANAGED_SHARE'], ...raw.payout.managed, minimumMinor: minimumPayoutMinor },
  ],
  rules: [
    {
      id: 'referred-share',
      kind: 'REFERRED_SHARE',
      title: 'Share of referred revenue',
      sentence:
        '{amount} is {rate} of the {basis} that {customer} paid for the service month earned on {earnedOn}: the share of tier {tier}, in force at {fixedBy}, for {months} months from the first payment.',
      clause: 'Klaviyo partner guide: MRR Referred Revenue Share',
    },
    {
      id: 'managed-share',
      kind: 'MANAGED_SHARE',
      title: 'Share of managed revenue',
      sentence:
        '{amount} is {rate} of the {basis} that the managed account {customer} paid for one service month, earned on {earnedOn}: the share of tier {tier}, in force at {tierAt}.',
      clause: 'Klaviyo partner guide: MRR Managed Revenue Share',
    },
  ],
  accrue,
};

export const klaviyoAgency = defineAdapter(adapter);
