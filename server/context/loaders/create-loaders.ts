import type { Loaders } from '../../../schema/context.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Reads } from '../../../services/reads.ts';
import { createAccountContactLoader } from './account-contact-loader.ts';
import { createApplicationLoader } from './application-loader.ts';
import { createAttributionLoader } from './attribution-loader.ts';
import { createCustomerLoader } from './customer-loader.ts';
import { createDocumentLoader } from './document-loader.ts';
import { createEnrollmentLoader } from './enrollment-loader.ts';
import { createFactLoader } from './fact-loader.ts';
import { createApiKeyLoader, createMemberInvitationLoader, createMemberLoader } from './identity-loaders.ts';
import { createLeadContactLoader } from './lead-contact-loader.ts';
import { createLeadCorrectionLoader } from './lead-correction-loader.ts';
import { createLeadHistoryLoader } from './lead-history-loader.ts';
import { createLeadLoader } from './lead-loader.ts';
import { createLineLoader } from './line-loader.ts';
import { createManagedAccountLoader } from './managed-account-loader.ts';
import { createAccountMonthLoader, createEnrollmentMonthLoader } from './managed-month-loaders.ts';
import { createOnboardingStepLoader } from './onboarding-step-loader.ts';
import { createOrganizationLoader } from './organization-loader.ts';
import { createPartnerLoader } from './partner-loader.ts';
import { createPaymentDetailsLoader } from './payment-details-loader.ts';
import { createPayoutCalendarLoader } from './payout-calendar-loader.ts';
import { createPayoutDetailsLoader } from './payout-details-loader.ts';
import { createPayoutHoldLoader } from './payout-hold-loader.ts';
import { createPayoutLoader } from './payout-loader.ts';
import { createProgramLoader } from './program-loader.ts';
import { createReviewLoader } from './review-loader.ts';
import { createRunLoader } from './run-loader.ts';
import { createTermsLoader } from './terms-loader.ts';
import { createWebhookDeliveryLoader, createWebhookLoader } from './webhook-loader.ts';
import { createTrainingLoader } from './training-loader.ts';

const CREATE: { readonly [Name in keyof Loaders]: (reads: Reads, actor: Actor) => Loaders[Name] } = {
  programs: createProgramLoader,
  terms: createTermsLoader,
  organizations: createOrganizationLoader,
  partners: createPartnerLoader,
  enrollments: createEnrollmentLoader,
  onboardingSteps: createOnboardingStepLoader,
  applications: createApplicationLoader,
  leads: createLeadLoader,
  leadContacts: createLeadContactLoader,
  leadHistories: createLeadHistoryLoader,
  leadCorrections: createLeadCorrectionLoader,
  customers: createCustomerLoader,
  attributions: createAttributionLoader,
  managedAccounts: createManagedAccountLoader,
  lines: createLineLoader,
  payouts: createPayoutLoader,
  payoutDetails: createPayoutDetailsLoader,
  payoutHolds: createPayoutHoldLoader,
  paymentDetails: createPaymentDetailsLoader,
  payoutCalendars: createPayoutCalendarLoader,
  reviews: createReviewLoader,
  facts: createFactLoader,
  documents: createDocumentLoader,
  accountContacts: createAccountContactLoader,
  accountMonths: createAccountMonthLoader,
  enrollmentMonths: createEnrollmentMonthLoader,
  training: createTrainingLoader,
  runs: createRunLoader,
  apiKeys: createApiKeyLoader,
  members: createMemberLoader,
  memberInvitations: createMemberInvitationLoader,
  webhooks: createWebhookLoader,
  webhookDeliveries: createWebhookDeliveryLoader,
};

/** Makes each loader when it is first used: most operations use two or three of them. */
class LazyLoaders {
  // Only then: an open subscription waits with loaders that it has not used yet.
  #made: Map<keyof Loaders, unknown> | null = null;
  readonly #reads: Reads;
  readonly #actor: Actor;
  constructor(reads: Reads, actor: Actor) {
    this.#reads = reads;
    this.#actor = actor;
  }
  get(name: keyof Loaders): unknown {
    this.#made ??= new Map();
    const loader = this.#made.get(name) ?? CREATE[name](this.#reads, this.#actor);
    this.#made.set(name, loader);
    return loader;
  }
}
for (const name of Object.keys(CREATE) as (keyof Loaders)[]) {
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      return this.get(name);
    },
  });
}

/** The loaders of one operation. */
export const createLoaders = (reads: Reads, actor: Actor): Loaders =>
  new LazyLoaders(reads, actor) as unknown as Loaders;
