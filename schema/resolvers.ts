import type { NonEmptyArray } from 'type-graphql';
import { ApplicationMutationsResolver } from './application/application-mutations.resolver.ts';
import { ApplicationRelationsResolver, ApplicationResolver } from './application/application.resolver.ts';
import { RecordBillingResolver } from './billing/record-billing.resolver.ts';
import {
  CommissionEstimateFieldsResolver,
  CommissionLineFieldsResolver,
  EstimateRelationsResolver,
  LineRelationsResolver,
} from './commission/commission-fields.resolver.ts';
import { BalanceRelationsResolver, BooksResolver } from './books/books.resolver.ts';
import { CommissionResolver } from './commission/commission.resolver.ts';
import { ComparisonResolver } from './comparison/comparison.resolver.ts';
import {
  CorrectionMutationsResolver,
  DisputeResolver,
  LeadCorrectionsResolver,
  LineCauseResolver,
} from './correction/correction.resolver.ts';
import { AttributionRelationsResolver, AttributionResolver, CustomerResolver } from './customer/customer.resolver.ts';
import { DocumentRelationsResolver, DocumentResolver } from './document/document.resolver.ts';
import { DashboardResolver } from './dashboard/dashboard.resolver.ts';
import { LeadStatusEventFieldsResolver, ProgramEventFieldsResolver } from './event/event-fields.resolver.ts';
import { EventResolver } from './event/event.resolver.ts';
import { BillingFactResolver } from './fact/billing-fact.resolver.ts';
import { ApiKeyMutationsResolver, MemberMutationsResolver } from './identity/identity-mutations.resolver.ts';
import {
  ApiKeyResolver,
  AuditResolver,
  MemberInvitationResolver,
  MemberResolver,
} from './identity/identity.resolver.ts';
import { LeadFieldsResolver, LeadRelationsResolver } from './lead/lead-fields.resolver.ts';
import { LeadMutationsResolver } from './lead/lead-mutations.resolver.ts';
import { LeadResolver } from './lead/lead.resolver.ts';
import { LinkMutationsResolver } from './link/link-mutations.resolver.ts';
import { ManagedAccountMutationsResolver } from './managed-account/managed-account-mutations.resolver.ts';
import { ManagedAccountRelationsResolver, ManagedAccountResolver } from './managed-account/managed-account.resolver.ts';
import { NodeResolver } from './node/node.resolver.ts';
import { EnrollmentFieldsResolver, EnrollmentRelationsResolver } from './partner/enrollment-fields.resolver.ts';
import { EnrollmentMutationsResolver } from './partner/enrollment-mutations.resolver.ts';
import { MembershipMutationsResolver } from './partner/membership-mutations.resolver.ts';
import { PartnerMutationsResolver } from './partner/partner-mutations.resolver.ts';
import { PartnerFieldsResolver, PartnerResolver } from './partner/partner.resolver.ts';
import {
  EnrollmentPaymentResolver,
  PayoutFieldsResolver,
  ProgramPayoutCalendarResolver,
} from './payout/payout-fields.resolver.ts';
import { PayoutForecastResolver } from './payout/payout-forecast.resolver.ts';
import { PayoutMutationsResolver } from './payout/payout-mutations.resolver.ts';
import { PayoutOfficeMutationsResolver } from './payout/payout-office-mutations.resolver.ts';
import { PayoutRelationsResolver, PayoutResolver } from './payout/payout.resolver.ts';
import { PrivacyResolver } from './privacy/privacy.resolver.ts';
import { ProgramFieldsResolver } from './program/program-fields.resolver.ts';
import { ProgramMutationsResolver } from './program/program-mutations.resolver.ts';
import { ProgramResolver } from './program/program.resolver.ts';
import { EnrollmentReviewDatesResolver, ProgramReviewDatesResolver } from './review/review-dates.resolver.ts';
import { ReviewMutationsResolver } from './review/review-mutations.resolver.ts';
import { ReviewPreviewRelationsResolver, ReviewPreviewResolver } from './review/review-preview.resolver.ts';
import { ReviewRelationsResolver, ReviewResolver } from './review/review.resolver.ts';
import { JobMutationsResolver } from './run/job-mutations.resolver.ts';
import { RunResolver } from './run/run.resolver.ts';
import {
  PreviewedPartnerResolver,
  PreviewedTierChangeResolver,
  TermsPreviewResolver,
} from './terms-preview/terms-preview.resolver.ts';
import { ViewerMembershipResolver, ViewerResolver } from './viewer/viewer.resolver.ts';
import { WebhookMutationsResolver } from './webhook/webhook-mutations.resolver.ts';
import { WebhookDeliveryResolver, WebhookResolver } from './webhook/webhook.resolver.ts';

/** Every resolver of the schema. One that is missing here does not exist for the API. */
export const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  ViewerResolver,
  ViewerMembershipResolver,
  ApiKeyResolver,
  ApiKeyMutationsResolver,
  MemberResolver,
  MemberInvitationResolver,
  MemberMutationsResolver,
  AuditResolver,
  ProgramResolver,
  ProgramFieldsResolver,
  ProgramMutationsResolver,
  PartnerResolver,
  PartnerFieldsResolver,
  PartnerMutationsResolver,
  EnrollmentFieldsResolver,
  EnrollmentRelationsResolver,
  EnrollmentMutationsResolver,
  MembershipMutationsResolver,
  DocumentResolver,
  DocumentRelationsResolver,
  ApplicationResolver,
  ApplicationRelationsResolver,
  ApplicationMutationsResolver,
  LeadResolver,
  LeadFieldsResolver,
  LeadRelationsResolver,
  LeadMutationsResolver,
  LinkMutationsResolver,
  CustomerResolver,
  AttributionResolver,
  AttributionRelationsResolver,
  ManagedAccountResolver,
  ManagedAccountRelationsResolver,
  ManagedAccountMutationsResolver,
  RecordBillingResolver,
  BillingFactResolver,
  CorrectionMutationsResolver,
  DisputeResolver,
  LeadCorrectionsResolver,
  LineCauseResolver,
  BooksResolver,
  BalanceRelationsResolver,
  CommissionResolver,
  CommissionLineFieldsResolver,
  LineRelationsResolver,
  CommissionEstimateFieldsResolver,
  EstimateRelationsResolver,
  PayoutResolver,
  PayoutRelationsResolver,
  PayoutFieldsResolver,
  EnrollmentPaymentResolver,
  ProgramPayoutCalendarResolver,
  PayoutForecastResolver,
  PayoutMutationsResolver,
  PayoutOfficeMutationsResolver,
  ReviewResolver,
  ReviewRelationsResolver,
  ReviewMutationsResolver,
  ReviewPreviewResolver,
  ReviewPreviewRelationsResolver,
  ProgramReviewDatesResolver,
  EnrollmentReviewDatesResolver,
  RunResolver,
  JobMutationsResolver,
  ComparisonResolver,
  TermsPreviewResolver,
  PreviewedPartnerResolver,
  PreviewedTierChangeResolver,
  DashboardResolver,
  EventResolver,
  ProgramEventFieldsResolver,
  LeadStatusEventFieldsResolver,
  WebhookResolver,
  WebhookDeliveryResolver,
  WebhookMutationsResolver,
  PrivacyResolver,
];
