import type { ProgramAdapter } from '../domain/contract/adapter.ts';
import type { JsonObject } from '../domain/contract/params.ts';
import type { AccountStatus } from '../domain/decisions/managed-account.ts';
import type { LeadStatus } from '../domain/decisions/lead.ts';
import type { Instant } from '../domain/time/calendar.ts';

/**
 * Rows of the read models: what a screen shows, ready to show. Instants are epoch milliseconds, civil dates are text
 * (`2026-03-31`), amounts are exact text of major units with their currency.
 */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

export interface ProgramRow {
  readonly tenantId: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly adapterId: string;
  readonly adapterVersion: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly clock: 'REAL' | 'MANUAL';
  /** The program's clock when it was read. */
  readonly now: Instant;
  readonly processedThrough: Instant;
  /** Since when its calendar and its runs are halted; null: they go on. */
  readonly jobsPausedAt: Instant | null;
  readonly status: 'DRAFT' | 'OPEN' | 'CLOSED';
  readonly links: Readonly<Record<string, string>>;
  readonly createdAt: Instant;
}

/** A version of a program's terms, parsed by the program's adapter. */
export interface TermsRow {
  readonly version: number;
  readonly validFrom: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly raw: JsonObject;
  readonly adapter: ProgramAdapter;
  readonly params: unknown;
}

export interface TermsVersionRow {
  readonly version: number;
  readonly validFrom: Instant;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly parameters: JsonObject;
}

export interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly isListed: boolean;
  readonly createdAt: Instant;
}

export interface OrganizationRow {
  readonly id: string;
  readonly kind: 'VENDOR' | 'PARTNER' | 'NETWORK';
  readonly name: string;
  readonly website: string | null;
}

/** A row that belongs to one partner in one program. */
export interface EnrolledRow {
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerId: string;
}

export interface EnrollmentRow extends EnrolledRow {
  readonly id: string;
  readonly status: 'PROSPECT' | 'ACTIVE' | 'SUSPENDED' | 'TERMINATED';
  readonly track: string | null;
  readonly standing: 'GOOD' | 'BELOW_MINIMUM_LEADS' | 'INACTIVE';
  /** Why it was held back or let go. */
  readonly statusReason: string | null;
  /** Null: since it was enrolled. */
  readonly statusSince: Instant | null;
  readonly enrolledAt: Instant;
  readonly email: string | null;
  readonly paymentMethod: string | null;
  readonly agreementVersion: string | null;
  readonly agreementAt: Instant | null;
  readonly tier: string | null;
  readonly tierSince: Instant | null;
  /** The partner's own rate, such as `12.5%`. */
  readonly rateOverride: string | null;
}

export interface StepRow {
  readonly step: string;
  readonly doneAt: Instant;
  readonly doneBy: string;
}

export interface LeadRow extends EnrolledRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly company: string;
  readonly domain: string | null;
  readonly listSize: number | null;
  readonly notes: string | null;
  readonly status: LeadStatus;
  readonly registeredAt: Instant;
  readonly expiresAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly customerId: string | null;
  readonly mrr: MoneyValue | null;
  readonly reason: string | null;
  readonly termsVersion: number;
  /** The program's clock when it was read. */
  readonly programNow: Instant;
}

export interface LeadContactRow {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface LeadHistoryRow {
  readonly ordinal: number;
  readonly from: LeadStatus | null;
  readonly to: LeadStatus;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly reason: string | null;
}

export interface CustomerRow {
  readonly tenantId: string;
  readonly id: string;
  /** The vendor's own id of the customer. */
  readonly externalId: string;
  readonly name: string | null;
  readonly createdAt: Instant;
}

export interface AttributionRow extends EnrolledRow {
  readonly customerId: string;
  readonly via: 'REGISTRATION' | 'LINK';
  readonly since: Instant;
  readonly leadId: string | null;
  readonly reason: string;
}

export interface ManagedAccountRow extends EnrolledRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly customerId: string;
  readonly vendorAccountId: string | null;
  readonly status: AccountStatus;
  readonly submittedAt: Instant;
  readonly serviceFrom: Instant;
  readonly serviceMonths: number;
  readonly approvedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly reason: string | null;
  readonly hasProof: boolean;
  readonly proofDocumentId: string | null;
  readonly isProofSigned: boolean | null;
  /** What the partner does for the client. */
  readonly services: string | null;
  readonly clientConsent: boolean;
  readonly consentAt: Instant | null;
  readonly noticeSentAt: Instant | null;
  readonly clientContactedAt: Instant | null;
  readonly termEndsAt: Instant | null;
}

export type LineState = 'POSTED' | 'HELD' | 'IN_PAYOUT' | 'PAID' | 'VOIDED';

/** What is stored with a line: its arithmetic as data, the inputs by name, and the facts that fill its sentence. */
export interface StoredExplanation {
  readonly expression?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, string>>;
}

export interface LineRow extends EnrolledRow {
  readonly id: string;
  readonly customerId: string | null;
  /** The vendor's own id of the customer; null when the reader may not see the customer. */
  readonly customerName: string | null;
  readonly kind: string;
  readonly stream: string;
  readonly entry: 'LINE' | 'REVERSAL' | 'VOID' | 'ADJUSTMENT';
  readonly state: LineState;
  readonly heldBecause: string | null;
  readonly earnedAt: Instant;
  readonly earnedOn: string;
  readonly postedAt: Instant;
  readonly recordedAt: Instant;
  readonly amount: MoneyValue;
  readonly basis: MoneyValue;
  readonly rate: string | null;
  readonly invoiceRef: string | null;
  readonly reversesId: string | null;
  readonly voidsId: string | null;
  readonly voidedById: string | null;
  readonly payoutId: string | null;
  /** The fact that brought it about where the date did not: a late one, or a correction. */
  readonly causeFactId: string | null;
  readonly adapterId: string;
  readonly adapterVersion: string;
  readonly termsVersion: number;
  readonly rule: string;
  readonly clause: string | null;
  readonly explanation: StoredExplanation;
}

export interface EstimateRow extends EnrolledRow {
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string | null;
  readonly kind: string;
  readonly stream: string;
  readonly earnedAt: Instant | null;
  /** Its civil day in the program's time zone, such as 2026-03-31. */
  readonly earnedOn: string | null;
  readonly dueAt: Instant | null;
  readonly amount: MoneyValue;
  readonly basis: MoneyValue;
  readonly rate: string | null;
  readonly invoiceRef: string | null;
  readonly blockedBy: string;
  readonly adapterId: string;
  readonly adapterVersion: string;
  readonly explanation: StoredExplanation & { readonly rule?: string };
}

export interface PayoutRow extends EnrolledRow {
  readonly id: string;
  readonly stream: string;
  readonly periodFrom: string;
  /** The first day after the period. */
  readonly periodTo: string;
  readonly dueBy: string;
  readonly amount: MoneyValue;
  readonly status: 'FORMED' | 'APPROVED' | 'PROCESSING' | 'PAID' | 'FAILED' | 'CANCELLED';
  readonly formedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly approvedBy: string | null;
  readonly paidAt: Instant | null;
  readonly paidReference: string | null;
  readonly failReason: string | null;
  /** What the provider took from the vendor on top. */
  readonly fee: MoneyValue;
  readonly provider: string | null;
  readonly closedAt: Instant | null;
  readonly replacesId: string | null;
  readonly replacedById: string | null;
}

export interface ReviewRow extends EnrolledRow {
  readonly id: string;
  readonly reviewAt: Instant;
  readonly effectiveAt: Instant;
  readonly fromTier: string;
  readonly toTier: string;
  /** The tier of the ladder that was awarded, which an invitation tier may hide. */
  readonly awardedTier: string;
  readonly standing: EnrollmentRow['standing'];
  readonly referredMrr: MoneyValue;
  readonly managedMrr: MoneyValue;
  readonly leads: number;
  /** Values by metric: minor units or counts, as text. */
  readonly metrics: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly recordedAt: Instant;
  /** The partner's track at the review; null in a program without tracks. */
  readonly track: string | null;
  /** What the review found first, then what replaced it. The last one is the outcome that the fields above show. */
  readonly revisions: readonly ReviewRevisionRow[];
}

export interface ReviewRevisionRow {
  readonly kind: 'FOUND' | 'REOPENED' | 'OVERRULED';
  readonly metrics: Readonly<Record<string, string>>;
  readonly awardedTier: string;
  readonly toTier: string;
  readonly standing: EnrollmentRow['standing'];
  readonly effectiveAt: Instant;
  /** By the program's clock. */
  readonly decidedAt: Instant;
  /** Null for what the review found. */
  readonly reason: string | null;
  readonly actor: string | null;
}

export interface ApplicationRow extends EnrolledRow {
  readonly id: string;
  readonly status: 'APPLIED' | 'IN_REVIEW' | 'ACTION_REQUIRED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly appliedAt: Instant;
  readonly dueAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly answers: JsonObject;
}

export interface FactRetractionRow {
  readonly factId: string;
  readonly reason: string;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

export interface FactRow {
  readonly tenantId: string;
  readonly id: string;
  readonly source: string;
  readonly externalId: string;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly status: 'APPLIED' | 'UNMATCHED' | 'REJECTED' | 'RETRACTED';
  /** Of an UNMATCHED one: how long it has waited. */
  readonly waitingSeconds: number;
  /** That it never happened; null: it stands. */
  readonly retraction: FactRetractionRow | null;
  /** What the fact refers to and nobody has recorded yet. */
  readonly unmatchedRef: string | null;
  readonly rejectReason: string | null;
  readonly customerId: string | null;
  readonly payload: JsonObject;
}

/** One event of a program's log. */
export interface EventRow {
  readonly tenantId: string;
  readonly programId: string;
  /** Its number in the program's log: gapless from 1. */
  readonly seq: bigint;
  /** One of EVENT_TYPES. */
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly partnerId: string | null;
  readonly leadId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actor: string;
  readonly payload: JsonObject;
}
