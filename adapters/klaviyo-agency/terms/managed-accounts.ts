import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, count, fromParameter, SOURCES, stated } from '../../../domain/contract/term-kit.ts';
import type { AgencyParams } from '../compile.ts';

const guide = citing(SOURCES.klaviyoGuide);
const REQUIREMENTS = 'MRR Managed Requirements';

/** When an account counts as managed by the partner. Source: guide, MRR Managed Requirements and Managed Accounts Review. */
export const managedAccountTerms = ({ raw }: AgencyParams): readonly Term[] => [
  fromParameter(['attribution.managed.minimumMonths', 'Shortest managed service'], {
    inForce: count(raw.managedMinimumMonths, 'month'),
    path: 'managedMinimumMonths',
    sayings: [guide(`${REQUIREMENTS}; Managed Customers`, '6 months')],
  }),
  ...SUBMISSION_TERMS,
];

const SUBMISSION_TERMS: readonly Term[] = [
  stated(['attribution.managed.tracks', 'Who may submit managed accounts'], guide('Managed Customers', 'MASTERS only')),
  stated(
    ['attribution.managed.services', 'Services that count'],
    guide(REQUIREMENTS, "Management of the client's Klaviyo account at the least"),
  ),
  stated(
    ['attribution.managed.submission', 'What a submission holds'],
    guide(REQUIREMENTS, 'Account ID, proof of the services and of their length, contacts on both sides'),
  ),
  stated(
    ['attribution.managed.proof', 'Proof of services'],
    guide(REQUIREMENTS, 'Statement of work, retainer or service contract that names the services and their length'),
  ),
  stated(
    ['attribution.managed.consent', "Client's consent"],
    guide(REQUIREMENTS, 'Signature or other approval of the client on the proof'),
  ),
  stated(
    ['attribution.managed.review', 'Review of an account'],
    guide('Managed Accounts Review', 'Klaviyo may ask the client to confirm the services'),
  ),
  stated(
    ['attribution.managed.notice', 'Notice before the client is contacted'],
    guide('Managed Accounts Review', '24 hours to the agency'),
  ),
  assumed(['attribution.managed.leavingTrack', 'Leaving MASTERS'], 'Ends the managed accounts at that moment', {
    note: 'the guide does not say',
  }),
];
