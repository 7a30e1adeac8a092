import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, count, fromParameter, SOURCES, stated } from '../../../domain/contract/term-kit.ts';
import type { SolutionsParams } from '../params.ts';

const listing = citing(SOURCES.customerioListing);
const APPROVAL = 'Approval process';

const activity = (clients: number): string => `At least ${count(clients, 'new client')} won each year`;

/** Source: listing, Approval process. */
export const joiningTerms = ({ raw }: SolutionsParams): readonly Term[] => [
  ...ADMISSION_TERMS,
  fromParameter('joining.activity', {
    inForce: activity(raw.minimumNewClientsPerYear),
    path: 'minimumNewClientsPerYear',
    sayings: [listing(APPROVAL, activity(1))],
    note: 'to stay an active partner',
  }),
];

const ADMISSION_TERMS: readonly Term[] = [
  stated('joining.whoMayJoin', listing('Program description', 'Agencies, consultants and technology partners')),
  stated(['joining.network', 'Network'], listing('Title', 'PartnerStack')),
  stated('joining.approval', listing(APPROVAL, 'By hand, after a review of the application')),
  stated('joining.approvalTime', listing(APPROVAL, 'Usually 5 days')),
  assumed(['joining.approvalTime.reading', 'How that time is counted'], '5 business days, as an expectation', {
    note: 'the listing does not say which days it counts',
  }),
  stated('joining.agreement', listing(APPROVAL, 'Partner agreement, signed')),
  stated('joining.training', listing(APPROVAL, 'Onboarding with its training, completed')),
  stated('joining.website', listing(APPROVAL, 'Yes')),
  assumed(
    ['joining.activity.year', 'Year in which clients are counted'],
    'The 12 months before each anniversary of joining',
    {
      note: 'the listing does not say when the year begins',
    },
  ),
  assumed(
    ['joining.activity.consequence', 'When activity falls short'],
    'The partner is shown as inactive until the next win; commissions go on',
    { note: 'the listing names only the loss of the active status' },
  ),
];
