import type { Term } from '../../../domain/contract/term.ts';
import { citing, SOURCES, stated, unknown } from '../../../domain/contract/term-kit.ts';

const listing = citing(SOURCES.customerioListing);

/** Source: listing, Tracking. */
export const ATTRIBUTION_TERMS: readonly Term[] = [
  stated('attribution.model', listing('Tracking: Attribution model', 'Lead registration')),
  stated(
    'attribution.tracking',
    listing('Tracking: Tracking method', 'Leads registered and opportunities managed in the partner portal'),
  ),
  unknown('attribution.window', 'there are no links; no time to the win is stated, and none is applied'),
  unknown('attribution.protection', 'no expiry of a registration is stated, and none is applied'),
  stated(
    ['attribution.accepted', 'Which opportunities count'],
    listing('More payout info', 'Those registered and accepted through the portal'),
  ),
  stated(['attribution.registeredBy', 'Who registers'], listing('Other restrictions', 'The partner itself, actively')),
];
