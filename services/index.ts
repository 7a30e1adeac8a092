import { announceCheck, recordClientContact } from './accounts/check-account.ts';
import { endAccount } from './accounts/end-account.ts';
import { reviewAccount } from './accounts/review-account.ts';
import { submitAccount } from './accounts/submit-account.ts';
import { recordBilling } from './billing/record-billing.ts';
import { advanceClock } from './calendar/advance-clock.ts';
import { setProgramJobs } from './calendar/pause-jobs.ts';
import { createComparisonServices } from './comparison/index.ts';
import type { Services } from './contract.ts';
import { correctLead } from './corrections/correct-lead.ts';
import { recordDispute } from './corrections/record-dispute.ts';
import { retractFact } from './corrections/retract-fact.ts';
import { createDocuments } from './documents/create-documents.ts';
import { createApiKeys } from './identity/api-keys.ts';
import { createMembers } from './identity/members.ts';
import { closeLead } from './leads/close-lead.ts';
import { extendLead } from './leads/extend-lead.ts';
import { registerLead } from './leads/register-lead.ts';
import { reviewLead } from './leads/review-lead.ts';
import { updateLead } from './leads/update-lead.ts';
import { withdrawLead } from './leads/withdraw-lead.ts';
import { recordClick } from './links/record-click.ts';
import { signUpCustomer } from './links/sign-up.ts';
import { applyToProgram } from './partners/apply.ts';
import { changeTrack } from './partners/change-track.ts';
import { completeOnboardingStep } from './partners/complete-onboarding-step.ts';
import { createMemberships } from './partners/create-memberships.ts';
import { createPartner } from './partners/create-partner.ts';
import { enrollPartner } from './partners/enroll-partner.ts';
import { grantTier, withdrawTier } from './partners/invitation-tier.ts';
import { overrideRate } from './partners/override-rate.ts';
import { reviewApplication } from './partners/review-application.ts';
import { setPaymentMethod } from './partners/set-payment-method.ts';
import { createPayouts } from './payouts/create-payouts.ts';
import type { ServiceDeps } from './ports/unit-of-work.ts';
import { createPrivacy } from './privacy/create-privacy.ts';
import { createProgram } from './programs/create-program.ts';
import { publishTerms } from './programs/publish-terms.ts';
import { createReviews } from './reviews/create-reviews.ts';
import { createWebhooks } from './webhooks/create-webhooks.ts';

/** The commands of the platform over one set of outside parts. */
export const createServices = (deps: ServiceDeps): Services => ({
  programs: {
    create: (actor, input) => createProgram(deps, actor, input),
    publishTerms: (actor, input) => publishTerms(deps, actor, input),
    advanceClock: (actor, input) => advanceClock(deps, actor, input),
  },
  jobs: {
    pause: (actor, input) => setProgramJobs(deps, actor, input, true),
    resume: (actor, input) => setProgramJobs(deps, actor, input, false),
  },
  partners: {
    create: (actor, input) => createPartner(deps, actor, input),
    enroll: (actor, input) => enrollPartner(deps, actor, input),
    apply: (actor, input) => applyToProgram(deps, actor, input),
    reviewApplication: (actor, input) => reviewApplication(deps, actor, input),
    completeOnboardingStep: (actor, input) => completeOnboardingStep(deps, actor, input),
    changeTrack: (actor, input) => changeTrack(deps, actor, input),
    grantTier: (actor, input) => grantTier(deps, actor, input),
    withdrawTier: (actor, input) => withdrawTier(deps, actor, input),
    overrideRate: (actor, input) => overrideRate(deps, actor, input),
    setPaymentMethod: (actor, input) => setPaymentMethod(deps, actor, input),
  },
  leads: {
    register: (actor, input) => registerLead(deps, actor, input),
    update: (actor, input) => updateLead(deps, actor, input),
    review: (actor, input) => reviewLead(deps, actor, input),
    withdraw: (actor, input) => withdrawLead(deps, actor, input),
    close: (actor, input) => closeLead(deps, actor, input),
    extend: (actor, input) => extendLead(deps, actor, input),
  },
  links: {
    recordClick: (actor, input) => recordClick(deps, actor, input),
    signUp: (actor, input) => signUpCustomer(deps, actor, input),
  },
  billing: { record: (actor, input) => recordBilling(deps, actor, input) },
  comparison: createComparisonServices(deps),
  corrections: {
    retract: (actor, input) => retractFact(deps, actor, input),
    correctLead: (actor, input) => correctLead(deps, actor, input),
    recordDispute: (actor, input) => recordDispute(deps, actor, input),
  },
  accounts: {
    submit: (actor, input) => submitAccount(deps, actor, input),
    review: (actor, input) => reviewAccount(deps, actor, input),
    end: (actor, input) => endAccount(deps, actor, input),
    announceCheck: (actor, input) => announceCheck(deps, actor, input),
    recordClientContact: (actor, input) => recordClientContact(deps, actor, input),
  },
  documents: createDocuments(deps),
  members: createMemberships(deps),
  payouts: createPayouts(deps),
  reviews: createReviews(deps),
  webhooks: createWebhooks(deps),
  apiKeys: createApiKeys(deps),
  staff: createMembers(deps),
  privacy: createPrivacy(deps),
});
