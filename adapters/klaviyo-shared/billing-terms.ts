import type { Term } from '../../domain/contract/term.ts';
import { citing, conflicting, SOURCES, stated } from '../../domain/contract/term-kit.ts';

const research = citing(SOURCES.klaviyoResearch);
const rekomi = citing(SOURCES.rekomi);

const SECOND_HAND = 'read from a third party, not from Klaviyo';

/**
 * How Klaviyo bills its own customers, which is what every share of Klaviyo revenue is taken of.
 * Source: Klaviyo vendor research; plans from Rekomi's page.
 */
export const KLAVIYO_BILLING_TERMS: readonly Term[] = [
  stated(['billing.model', 'Billing model'], research('Refund Rules', 'Monthly subscription, paid in advance')),
  stated(
    ['billing.basis', 'What the vendor bills by'],
    rekomi('Affiliate profiles and billing', 'Number of active profiles'),
    SECOND_HAND,
  ),
  stated(['billing.paidPlansFrom', 'Cheapest paid plan'], rekomi('Which plan', '45 USD a month'), SECOND_HAND),
  stated(['billing.freePlan', 'Free plan'], rekomi('Which plan', 'Up to 250 contacts'), SECOND_HAND),
  stated(
    'billing.proRatedRefunds',
    research('Refund Rules', 'None, neither for a downgrade nor for a cancellation within the period'),
  ),
  stated(
    'billing.errorRefunds',
    research(
      'Refund Rules',
      'Yes, for wrong bills and for technical faults that kept the customer from using the service',
    ),
  ),
  stated(['billing.emailSends', 'Refunds for unused e-mail sends'], research('Refund Rules', 'None')),
  stated(
    'billing.serviceCredits',
    research('Credit Policies', 'Given for documented outages, as a rule taken off the next billing cycle by itself'),
    'a credit lowers the next invoice, and the share with it',
  ),
  stated(
    ['billing.serviceCredits.miscounts', 'Credits for wrong counts'],
    research('Credit Policies', 'Possible for billing discrepancies and for profiles that the system counted wrongly'),
  ),
  stated(
    'billing.messageCredits',
    research('Refund Rules; Credit Policies', 'Unused SMS credits carry over from month to month'),
  ),
  conflicting(
    ['billing.messageCredits.forfeited', 'When SMS credits are lost'],
    [
      research('Credit Policies', 'On a downgrade or a cancellation of the plan'),
      research('Refund Rules', 'On a cancellation of the plan'),
    ],
    'the section on credits is followed; no commission depends on it',
  ),
  stated(
    'billing.cancellationNotice[MONTHLY]',
    research('Contractual Terms', 'None; a cancellation takes effect at the end of the month'),
  ),
  stated('billing.cancellationNotice[ANNUAL]', research('Contractual Terms', '30 days, as a rule')),
  stated(
    'billing.cancellationNotice[ENTERPRISE]',
    research('Contractual Terms', 'As the contract says; terms may be longer and prices protected'),
  ),
  stated(
    ['billing.renewal', 'Renewal of monthly plans'],
    research('Contractual Terms', 'By itself, without notice being required'),
  ),
  stated('billing.priceChangeNotice', research('Contractual Terms', '30 days')),
  stated(
    'billing.changes',
    research(
      'Contractual Terms',
      'In February 2025 the count went from profiles contacted to all profiles subscribed, announced 60 days ahead',
    ),
  ),
];
