import type { JsonObject } from '../domain/contract/params.ts';
import type { Instant } from '../domain/time/calendar.ts';
import type { WebhookCommands } from './webhooks/contract.ts';
import type { AccountCheckCommands, AccountPapers } from './accounts/contract.ts';
import type { Actor } from './actor.ts';
import type { AdvanceClock, ClockAdvance, JobCommands } from './calendar/contract.ts';
import type { ComparisonServices } from './comparison/contract.ts';
import type { DocumentCommands } from './documents/contract.ts';
import type { CorrectionCommands } from './corrections/contract.ts';
import type { Outcome } from './outcome.ts';
import type { ApiKeyCommands, MemberCommands } from './identity/contract.ts';
import type { PayoutCommands } from './payouts/contract.ts';
import type { MembershipCommands } from './partners/contract.ts';
import type { PrivacyCommands } from './privacy/contract.ts';
import type { ReviewCommands } from './reviews/contract.ts';

/**
 * Every command of the platform: what resolvers, the CLI and jobs call. One transaction each; permission is checked
 * inside. Amounts are text of major units; instants are epoch milliseconds; ids are TypeIDs.
 * `occurredAt` (null: the program's clock) may lie in the past only with the right BACKDATE.
 */
export interface Services {
  readonly programs: ProgramCommands;
  readonly jobs: JobCommands;
  readonly partners: PartnerCommands;
  readonly leads: LeadCommands;
  readonly links: LinkCommands;
  readonly billing: BillingCommands;
  readonly comparison: ComparisonServices;
  readonly corrections: CorrectionCommands;
  readonly accounts: ManagedAccountCommands & AccountCheckCommands;
  readonly documents: DocumentCommands;
  readonly members: MembershipCommands;
  readonly reviews: ReviewCommands;
  readonly payouts: PayoutCommands;
  readonly webhooks: WebhookCommands;
  readonly apiKeys: ApiKeyCommands;
  readonly staff: MemberCommands;
  readonly privacy: PrivacyCommands;
}

/** A row that a command made or changed. Its fields are read anew through the read models. */
export interface Ref {
  readonly tenantId: string;
  readonly id: string;
}

export interface Keyed {
  readonly idempotencyKey: string;
}

export interface Dated {
  readonly occurredAt: Instant | null;
}

export interface ProgramCommands {
  /** PROGRAM_OWNER. Codes: UNKNOWN_ADAPTER, INVALID_PARAMETERS, SLUG_TAKEN, INVALID_SLUG, INVALID_TIME_ZONE. */
  create(actor: Actor, input: CreateProgram): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: UNKNOWN_PROGRAM, INVALID_PARAMETERS, NOT_BEFORE_CLOCK. */
  publishTerms(
    actor: Actor,
    input: PublishTerms,
  ): Promise<Outcome<{ readonly program: Ref; readonly version: number }>>;
  /** PROGRAM_OWNER of a MANUAL program. Codes: UNKNOWN_PROGRAM, CLOCK_NOT_MANUAL, CLOCK_BACKWARDS, JOBS_PAUSED. */
  advanceClock(actor: Actor, input: AdvanceClock): Promise<Outcome<ClockAdvance>>;
}

export interface CreateProgram extends Keyed {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Adapter id or id@major. */
  readonly adapter: string;
  /** Merged over the adapter's defaults. */
  readonly params: JsonObject;
  readonly timeZone: string;
  readonly clock: { readonly kind: 'REAL' } | { readonly kind: 'MANUAL'; readonly now: Instant };
  readonly links: Readonly<Record<string, string>>;
}

export interface PublishTerms extends Keyed {
  readonly programSlug: string;
  /** Merged over the version before. */
  readonly params: JsonObject;
  /** Null: the program's clock. Never before it (BACKDATE aside). */
  readonly validFrom: Instant | null;
}

export type { AdvanceClock, ClockAdvance } from './calendar/contract.ts';

export interface PartnerCommands {
  /** NETWORK_ADMIN or PROGRAM_OWNER: makes a partner organization. */
  create(actor: Actor, input: CreatePartner): Promise<Outcome<{ readonly id: string }>>;
  /** PROGRAM_OWNER: an enrolment without an application. Codes: UNKNOWN_PROGRAM, UNKNOWN_PARTNER, UNKNOWN_TRACK, TRACK_REQUIRED, UNKNOWN_TIER, TIER_NOT_ENROLLABLE, ALREADY_ENROLLED. */
  enroll(actor: Actor, input: EnrollPartner): Promise<Outcome<Ref>>;
  /** PARTNER for itself. Codes: UNKNOWN_PROGRAM, UNKNOWN_TRACK, TRACK_REQUIRED, ALREADY_ENROLLED, ALREADY_APPLIED, WEBSITE_REQUIRED. */
  apply(actor: Actor, input: ApplyToProgram): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_FOUND, ILLEGAL_MOVE, UNKNOWN_REASON. */
  reviewApplication(actor: Actor, input: ReviewApplication): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER (any step) or PARTNER (its agreement). All steps done: PROSPECT becomes ACTIVE. Codes: NOT_ENROLLED, UNKNOWN_STEP. */
  completeOnboardingStep(actor: Actor, input: CompleteOnboardingStep): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_ENROLLED, UNKNOWN_TRACK. */
  changeTrack(actor: Actor, input: EnrolmentChange & { readonly track: string }): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_ENROLLED, TIER_NOT_GRANTABLE, ALREADY_GRANTED. */
  grantTier(actor: Actor, input: EnrolmentChange & { readonly tier: string }): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_ENROLLED, NOT_GRANTED. */
  withdrawTier(actor: Actor, input: EnrolmentChange & { readonly tier: string }): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_ENROLLED, OVERRIDE_NOT_ALLOWED, INVALID_RATE. */
  overrideRate(actor: Actor, input: EnrolmentChange & { readonly rate: string }): Promise<Outcome<Ref>>;
  /** PARTNER for itself. Codes: NOT_ENROLLED. */
  setPaymentMethod(
    actor: Actor,
    input: Keyed & { readonly programSlug: string; readonly partnerId: string | null; readonly method: string },
  ): Promise<Outcome<Ref>>;
}

export interface CreatePartner extends Keyed {
  readonly name: string;
  readonly website: string | null;
}

export interface EnrollPartner extends Keyed, Dated {
  readonly programSlug: string;
  readonly partnerId: string;
  readonly track: string | null;
  readonly tier: string | null;
  /** The partner's own e-mail, by which a campaign recognises a self-referral. */
  readonly email: string | null;
}

export interface ApplyToProgram extends Keyed {
  readonly programSlug: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
  readonly track: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly answers: JsonObject;
}

export interface ReviewApplication extends Keyed {
  readonly applicationId: string;
  readonly decision: 'START_REVIEW' | 'ASK_FOR_ACTION' | 'APPROVE' | 'REJECT';
  readonly reason: string | null;
}

export interface CompleteOnboardingStep extends Keyed {
  readonly programSlug: string;
  readonly partnerId: string | null;
  readonly step: string;
  readonly note: string | null;
}

export interface EnrolmentChange extends Keyed, Dated {
  readonly programSlug: string;
  readonly partnerId: string;
}

export interface LeadCommands {
  /** PARTNER for itself, PROGRAM_OWNER, SERVICE. Codes: UNKNOWN_PROGRAM, PARTNER_REQUIRED (detail.known), UNKNOWN_PARTNER, NOT_ENROLLED, ENROLMENT_INACTIVE, NO_LEADS, DUPLICATE (detail.protectedUntil), INVALID_DATE, BACKDATE_NOT_ALLOWED, DUPLICATE_ID. */
  register(actor: Actor, input: RegisterLead): Promise<Outcome<Ref>>;
  /** PARTNER (own, while open) or PROGRAM_OWNER. Codes: NOT_FOUND, ILLEGAL_MOVE, DUPLICATE. */
  update(actor: Actor, input: UpdateLead): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER, SERVICE. Codes: NOT_FOUND, ILLEGAL_MOVE (detail.found, wanted, legalActions), REASON_REQUIRED, UNKNOWN_REASON. */
  review(actor: Actor, input: ReviewLead): Promise<Outcome<Ref>>;
  /** PARTNER (own) or PROGRAM_OWNER. */
  withdraw(actor: Actor, input: LeadChange & { readonly reason: string | null }): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER, SERVICE; PARTNER may close its own as lost. Warning: EXPIRED_NO_CREDIT. Codes: NOT_FOUND, ILLEGAL_MOVE, NEVER_ACCEPTED, INVALID_AMOUNT, CURRENCY_MISMATCH. */
  close(actor: Actor, input: CloseLead): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_FOUND, ILLEGAL_MOVE, DOES_NOT_EXPIRE, NOT_LATER. */
  extend(
    actor: Actor,
    input: LeadChange & { readonly expiresAt: Instant; readonly reason: string },
  ): Promise<Outcome<Ref>>;
}

export interface RegisterLead extends Keyed, Dated {
  readonly programSlug: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
  /** The caller's own id of the lead; unique in the program. */
  readonly externalId: string | null;
  readonly company: string;
  readonly domain: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** Size of the prospect's contact list. */
  readonly listSize: number | null;
  readonly notes: string | null;
}

export interface LeadChange extends Keyed, Dated {
  readonly leadId: string;
}

export interface UpdateLead extends Keyed {
  readonly leadId: string;
  /** Undefined fields stay as they are. */
  readonly company?: string | undefined;
  readonly domain?: string | null | undefined;
  readonly contactName?: string | null | undefined;
  readonly contactEmail?: string | null | undefined;
  readonly contactPhone?: string | null | undefined;
  readonly listSize?: number | null | undefined;
  readonly notes?: string | null | undefined;
}

export interface ReviewLead extends LeadChange {
  readonly decision: 'START_REVIEW' | 'ASK_FOR_ACTION' | 'RESUBMIT' | 'ACCEPT' | 'REJECT';
  readonly reason: string | null;
}

export type CloseLead = LeadChange &
  (
    | { readonly result: 'WON'; readonly customerId: string; readonly mrr: string; readonly currency: string | null }
    | { readonly result: 'LOST'; readonly reason: string | null }
  );

export interface LinkCommands {
  /** SERVICE, PROGRAM_OWNER. Codes: UNKNOWN_PROGRAM, NO_LINKS, NOT_ENROLLED. */
  recordClick(
    actor: Actor,
    input: Keyed & Dated & { readonly programSlug: string; readonly partnerId: string; readonly visitor: string },
  ): Promise<Outcome<Ref>>;
  /** SERVICE, PROGRAM_OWNER. `customerId` is the vendor's own id. Codes: UNKNOWN_PROGRAM, NO_LINKS, ALREADY_SIGNED_UP. The value's `reason` says why the customer is nobody's. */
  signUp(
    actor: Actor,
    input: Keyed &
      Dated & {
        readonly programSlug: string;
        readonly customerId: string;
        readonly visitor: string | null;
        readonly email: string | null;
      },
  ): Promise<Outcome<{ readonly customer: Ref; readonly partnerId: string | null; readonly reason: string | null }>>;
}

export interface BillingCommands {
  /** SERVICE or PROGRAM_OWNER with RECORD_BILLING. Rows stand alone: one that is refused harms no other. At most 500 rows. */
  record(actor: Actor, input: RecordBilling): Promise<Outcome<readonly BillingRowResult[]>>;
}

export interface RecordBilling extends Keyed {
  /** The system that reports; external ids are unique within it. */
  readonly source: string;
  readonly rows: readonly BillingRow[];
}

/** Ids are the vendor's own. Every program of the vendor sees the fact. */
export type BillingRow =
  | {
      readonly kind: 'PAID';
      readonly at: Instant;
      readonly customerId: string;
      readonly invoiceId: string;
      /** Null: the invoice's id. */
      readonly paymentId: string | null;
      readonly amount: string;
      readonly tax: string | null;
      readonly currency: string;
      readonly serviceFrom: Instant;
      readonly serviceTo: Instant;
    }
  | {
      readonly kind: 'REFUNDED';
      readonly at: Instant;
      readonly invoiceId: string | null;
      readonly paymentId: string | null;
      readonly refundId: string;
      readonly amount: string;
      readonly currency: string;
    }
  | { readonly kind: 'CHURNED'; readonly at: Instant; readonly customerId: string };

export interface BillingRowResult {
  readonly index: number;
  /** REPLAYED: the same fact had been recorded. UNMATCHED: kept until its reference arrives. */
  readonly status: 'APPLIED' | 'REPLAYED' | 'UNMATCHED' | 'REFUSED';
  readonly fact: Ref | null;
  /** INVALID_AMOUNT, INVALID_DATE, CURRENCY_MISMATCH, REFUND_EXCEEDS_PAYMENT, FACT_CONFLICT, INVOICE_OF_ANOTHER_CUSTOMER, BACKDATE_NOT_ALLOWED… */
  readonly userErrors: Outcome<never>['userErrors'];
}

export interface ManagedAccountCommands {
  /** PARTNER for itself or PROGRAM_OWNER. Codes: PARTNER_REQUIRED, UNKNOWN_PARTNER, NOT_ENROLLED, NO_MANAGED_ACCOUNTS, TRACK_NOT_ELIGIBLE, NO_PROOF, NO_CONSENT, TERM_TOO_SHORT, INCOMPLETE, UNKNOWN_DOCUMENT, DUPLICATE_ID. */
  submit(actor: Actor, input: SubmitAccount): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: NOT_FOUND, ILLEGAL_MOVE, TRACK_NOT_ELIGIBLE, ALREADY_MANAGED, NO_PROOF. */
  review(
    actor: Actor,
    input: AccountChange & { readonly decision: 'APPROVE' | 'REJECT'; readonly reason: string | null },
  ): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER or the PARTNER that manages it. */
  end(actor: Actor, input: EndAccount): Promise<Outcome<Ref>>;
}

export interface SubmitAccount extends Keyed, Dated, AccountPapers {
  readonly programSlug: string;
  readonly partnerId: string | null;
  readonly externalId: string | null;
  readonly customerId: string;
  readonly vendorAccountId: string | null;
  readonly serviceFrom: Instant;
  readonly serviceMonths: number;
  /** The vendor has the proof; of a partner, `proofDocumentId` alone is one. */
  readonly proof: boolean;
  readonly clientConsent: boolean;
}

export interface AccountChange extends Keyed, Dated {
  readonly accountId: string;
}

export interface EndAccount extends AccountChange {
  readonly reason?: string | null;
}
