import type { Term } from '../../../domain/contract/term.ts';
import { assumed, citing, count, fromParameter, SOURCES, stated } from '../../../domain/contract/term-kit.ts';
import type { AgencyParams } from '../compile.ts';

const guide = citing(SOURCES.klaviyoGuide);

const window = (days: number): string => `Sign-up by the link and purchase within ${count(days, 'day')}`;
const protection = (days: number): string => `${count(days, 'day')} from the registration`;

/** Whose customer it is. Source: guide, MRR Referral Requirements and Unique Affiliate Link. */
export const attributionTerms = ({ raw }: AgencyParams): readonly Term[] => [
  fromParameter('attribution.window', {
    inForce: window(raw.linkWindowDays),
    path: 'linkWindowDays',
    sayings: [guide('Unique Affiliate Link', window(90))],
    note: 'a link only; a registration has its protection instead',
  }),
  fromParameter('attribution.protection', {
    inForce: protection(raw.leadValidityDays),
    path: 'leadValidityDays',
    sayings: [guide('MRR Referral Requirements; Pipeline and Payouts', protection(90))],
    note: 'the lead must become a customer within it',
  }),
  ...CREDIT_TERMS,
];

const CREDIT_TERMS: readonly Term[] = [
  stated(
    'attribution.model[REGISTRATION]',
    guide('MRR Referral Requirements', 'An accepted lead that becomes a customer while its registration is valid'),
  ),
  stated(
    'attribution.model[LINK]',
    guide('Unique Affiliate Link', "A sign-up by the partner's link, attributed without a registration"),
  ),
  assumed(['attribution.touch', 'Which click counts'], 'The last one before the sign-up', {
    note: 'the guide does not say whose link counts when there are several',
  }),
  assumed(['attribution.window.start', 'Start of the window'], 'The click; sign-up and first payment both lie within', {
    note: 'the guide does not say from when the days run',
  }),
  stated(
    'attribution.tracking',
    guide(
      'Unique Affiliate Link; Pipeline and Payouts',
      'Lead registration in the partner portal, and a link of its own for each partner',
    ),
  ),
  stated(
    ['attribution.acceptanceFactors', 'What decides whether a lead is accepted'],
    guide(
      'MRR Referral Requirements',
      'How timely it is, how deep the relationship, how accurate the information, and whether Klaviyo was already selling to the lead; other things may count',
    ),
  ),
  assumed(
    ['attribution.duplicates', 'Two open registrations of one prospect'],
    'The earlier one holds while it is open; the later is refused',
    { note: 'the guide weighs timeliness, but gives no rule for two partners' },
  ),
  assumed(
    ['attribution.precedence', 'Registration against link'],
    'A win up to the day of payment goes before a link',
    {
      note: 'the guide does not say which of the two wins',
    },
  ),
  stated(
    ['attribution.portalLists', 'How the portal shows leads'],
    guide('Pipeline and Payouts', 'Registrations submitted, open pipeline, won, and registrations rejected'),
  ),
];
