import type { Term } from '../../../domain/contract/term.ts';
import { citing, SOURCES, stated } from '../../../domain/contract/term-kit.ts';

const rekomi = citing(SOURCES.rekomi);
const FIELDS = 'Fields written';
const EDGE_CASES = 'Edge cases';

/** What an approval sends to the vendor's marketing tool, Klaviyo in the source. Source: Rekomi's page. */
export const MARKETING_TOOL_TERMS: readonly Term[] = [
  stated(
    ['joining.marketingTool', 'Marketing tool'],
    rekomi('Introduction', "Approved affiliates become profiles in the vendor's Klaviyo list"),
  ),
  stated(
    ['joining.marketingTool.consent', 'Consent to e-mail'],
    rekomi('Edge cases: consent', 'Recorded as subscribed only after the affiliate accepted the terms'),
  ),
  stated(
    ['joining.marketingTool.fields', 'Fields sent'],
    rekomi(FIELDS, 'E-mail, first and last name, consent, membership of one list; empty ones are left out'),
  ),
  stated(
    ['joining.marketingTool.repeats', 'The same affiliate sent again'],
    rekomi(FIELDS, 'The profile is updated; no second one, and no consent lost'),
  ),
  stated(
    ['joining.marketingTool.confirmation', 'When a transfer counts as done'],
    rekomi(EDGE_CASES, 'When the job is confirmed, not when it is accepted'),
  ),
  stated(
    ['joining.marketingTool.scopes', 'Rights of the API key'],
    rekomi(EDGE_CASES, 'Full on lists and profiles, reading on accounts'),
  ),
  stated(
    ['joining.marketingTool.pace', 'Pace of transfers'],
    rekomi('Which plan', 'One subscription a second, slightly varied'),
  ),
  stated(
    ['joining.marketingTool.cost', 'Cost to the vendor'],
    rekomi('Affiliate profiles and billing', 'Each affiliate adds one billed profile'),
  ),
  stated(
    ['joining.marketingTool.invitations', 'Invitations by flow'],
    rekomi(
      'What customers do',
      'An e-mail after a purchase, or when a customer is likely to leave, may offer the program',
    ),
  ),
];
