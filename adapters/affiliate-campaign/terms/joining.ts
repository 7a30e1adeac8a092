import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';
import type { CampaignParams } from '../params.ts';

const rekomi = citing(SOURCES.rekomi);
const STEPS = 'From API key to first affiliate';

/** Source: Rekomi's page, its steps and edge cases. */
export const joiningTerms = ({ raw: { autoApprove } }: CampaignParams): readonly Term[] => [
  ...ADMISSION_TERMS,
  assumed('joining.approval', autoApprove ? 'Automatic' : "By the program owner's review", {
    note: 'Rekomi offers both; the campaign chooses',
    path: 'autoApprove',
  }),
  autoApprove
    ? assumed('joining.approvalTime', 'At once', { note: 'follows from automatic approval', path: 'autoApprove' })
    : unknown('joining.approvalTime'),
];

const ADMISSION_TERMS: readonly Term[] = [
  stated('joining.whoMayJoin', rekomi(STEPS, 'Whoever applies on the public page or is invited')),
  stated(
    ['joining.customersAsAffiliates', 'Customers as affiliates'],
    rekomi('Customer referral program', 'Customers may sign up as affiliates'),
  ),
  stated(
    ['joining.approval.ways', 'Ways to approve'],
    rekomi(STEPS, 'By hand, automatically for a campaign, or by import of a list of affiliates'),
  ),
  stated(['joining.import', 'Import of affiliates'], rekomi(STEPS, 'CSV from Rewardful')),
  stated(
    'joining.agreement',
    rekomi('Consent', 'Program terms, to be accepted before any consent is recorded in a marketing tool'),
  ),
  unknown('joining.training'),
  unknown('joining.website'),
  unknown('joining.activity'),
];
