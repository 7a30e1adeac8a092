import type { LeadBucket, LeadStatus } from '../domain/decisions/lead.ts';
import type { Instant } from '../domain/time/calendar.ts';
import type { Actor } from './actor.ts';
import type { WebhookDeliveryFilter, WebhookDeliveryRow, WebhookFilter, WebhookRow } from './webhooks/rows.ts';
import type { PayoutReads } from './payouts/reads.ts';
import type { BooksReads } from './books/reads.ts';
import type { DashboardQuery, DashboardRow } from './dashboard.ts';
import type { PaperReads } from './documents/reads.ts';
import type { IdentityReads } from './identity/rows.ts';
import type { RunFilter, RunRow } from './run-rows.ts';
import type {
  ApplicationRow,
  AttributionRow,
  CustomerRow,
  EnrollmentRow,
  EstimateRow,
  EventRow,
  FactRow,
  LeadContactRow,
  LeadHistoryRow,
  LeadRow,
  LineRow,
  ManagedAccountRow,
  OrganizationRow,
  PartnerRow,
  PayoutRow,
  ProgramRow,
  ReviewRow,
  StepRow,
  TermsRow,
  TermsVersionRow,
} from './read-rows.ts';

export type * from './dashboard.ts';
export type * from './read-rows.ts';
export type * from './webhooks/rows.ts';
export type * from './identity/rows.ts';
export type * from './run-rows.ts';

/**
 * The read models behind the API, one query per view. Every read runs as the actor: what it may not see is missing,
 * never an error.
 */
export interface Reads {
  readonly programs: NodeReads<ProgramRow, ProgramFilter, ProgramOrder> & {
    bySlug(actor: Actor, slug: string): Promise<ProgramRow | null>;
    /** The terms in force at an instant (null: the program's clock); null for a program that the actor cannot see. */
    terms(actor: Actor, keys: readonly TermsKey[]): Promise<readonly (TermsRow | null)[]>;
    termsVersions(actor: Actor, programId: string, page: PageRequest): Promise<Page<TermsVersionRow>>;
  };
  readonly organizations: { byIds(actor: Actor, ids: readonly string[]): Promise<readonly (OrganizationRow | null)[]> };
  readonly partners: NodeReads<PartnerRow, PartnerFilter, 'NAME_ASC' | 'NAME_DESC'>;
  readonly enrollments: NodeReads<EnrollmentRow, EnrollmentFilter, 'ENROLLED_AT_DESC' | 'ENROLLED_AT_ASC'> & {
    steps(actor: Actor, enrollmentIds: readonly string[]): Promise<readonly (readonly StepRow[])[]>;
  };
  readonly leads: NodeReads<LeadRow, LeadFilter, 'REGISTERED_AT_DESC' | 'REGISTERED_AT_ASC'> & {
    contacts(actor: Actor, leadIds: readonly string[]): Promise<readonly (LeadContactRow | null)[]>;
    histories(actor: Actor, leadIds: readonly string[]): Promise<readonly (readonly LeadHistoryRow[])[]>;
  };
  readonly customers: NodeReads<CustomerRow, CustomerFilter, 'CREATED_AT_DESC' | 'CREATED_AT_ASC'> & {
    attributions(actor: Actor, customerIds: readonly string[]): Promise<readonly (readonly AttributionRow[])[]>;
  };
  readonly managedAccounts: NodeReads<
    ManagedAccountRow,
    ManagedAccountFilter,
    'SUBMITTED_AT_DESC' | 'SUBMITTED_AT_ASC'
  >;
  readonly lines: NodeReads<LineRow, LineFilter, 'EARNED_AT_DESC' | 'EARNED_AT_ASC'>;
  readonly estimates: {
    page(actor: Actor, filter: EstimateFilter, order: 'EARNED_AT_ASC', page: PageRequest): Promise<Page<EstimateRow>>;
  };
  /** What stands behind payouts. */
  readonly payoutParts: PayoutReads;
  readonly payouts: NodeReads<PayoutRow, PayoutFilter, 'FORMED_AT_DESC' | 'FORMED_AT_ASC'>;
  readonly reviews: NodeReads<ReviewRow, ReviewFilter, 'REVIEW_AT_DESC' | 'REVIEW_AT_ASC'>;
  readonly applications: NodeReads<ApplicationRow, ApplicationFilter, 'APPLIED_AT_DESC' | 'APPLIED_AT_ASC'>;
  readonly papers: PaperReads;
  readonly facts: NodeReads<FactRow, FactFilter, 'RECORDED_DESC' | 'RECORDED_ASC'>;
  readonly webhooks: NodeReads<WebhookRow, WebhookFilter, 'CREATED_AT_DESC'>;
  readonly webhookDeliveries: NodeReads<WebhookDeliveryRow, WebhookDeliveryFilter, 'CREATED_AT_DESC'>;
  readonly runs: NodeReads<RunRow, RunFilter, 'CREATED_AT_DESC' | 'CREATED_AT_ASC'>;
  readonly books: BooksReads;
  readonly identity: IdentityReads;
  /** The log as a list, oldest first. Errors: CURSOR_EXPIRED when `after` has been pruned. Null: no such program. */
  events(actor: Actor, query: EventQuery): Promise<EventPage | null>;
  /** One statement for the whole screen. Null: no such program, or the partner is not in it. */
  dashboard(actor: Actor, query: DashboardQuery): Promise<DashboardRow | null>;
}

/** A list of one kind of row, and the same rows by id (in the order of the ids; null for those not to be seen). */
export interface NodeReads<Row, Filter, Order extends string> {
  page(actor: Actor, filter: Filter, order: Order, page: PageRequest): Promise<Page<Row>>;
  byIds(actor: Actor, ids: readonly string[]): Promise<readonly (Row | null)[]>;
}

/** Exactly one of `first` and `last`, from 1 to 100; checked before a read model sees it. */
export interface PageRequest {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

/** A page as a connection shows it. Counting costs a statement of its own, so it is done only when asked for. */
export interface Page<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoRow;
  readonly totalCount: () => Promise<number>;
}
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}
export interface PageInfoRow {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface TermsKey {
  readonly programId: string;
  readonly at: Instant | null;
}

/** Undefined and null both mean: whatever it is. */
type Maybe<T> = T | null | undefined;

export type ProgramOrder = 'NAME_ASC' | 'NAME_DESC' | 'CREATED_AT_DESC';
export interface ProgramFilter {
  readonly adapterId?: Maybe<string>;
  readonly currency?: Maybe<string>;
  readonly statuses?: Maybe<readonly ProgramRow['status'][]>;
  /** Programs of this vendor. */
  readonly tenantId?: Maybe<string>;
}
/** What belongs to a partner in a program. `partnerId` null: every partner the actor may see. */
export interface EnrolledFilter {
  readonly programSlug?: Maybe<string>;
  readonly partnerId?: Maybe<string>;
}
export interface PartnerFilter {
  readonly programSlug?: Maybe<string>;
}
export interface EnrollmentFilter extends EnrolledFilter {
  readonly enrolledBefore?: Maybe<Instant>;
  readonly statuses?: Maybe<readonly EnrollmentRow['status'][]>;
}
export interface LeadFilter extends EnrolledFilter {
  readonly statuses?: Maybe<readonly LeadStatus[]>;
  readonly bucket?: Maybe<LeadBucket>;
  readonly registeredFrom?: Maybe<Instant>;
  readonly registeredBefore?: Maybe<Instant>;
}
export interface CustomerFilter extends EnrolledFilter {
  readonly externalId?: Maybe<string>;
}
export interface ManagedAccountFilter extends EnrolledFilter {
  readonly statuses?: Maybe<readonly ManagedAccountRow['status'][]>;
}
export interface LineFilter extends EnrolledFilter {
  readonly customerId?: Maybe<string>;
  readonly payoutId?: Maybe<string>;
  readonly kinds?: Maybe<readonly string[]>;
  readonly stream?: Maybe<string>;
  readonly earnedFrom?: Maybe<Instant>;
  readonly earnedBefore?: Maybe<Instant>;
  /** Lines posted at or before it. */
  readonly asOf?: Maybe<Instant>;
}
export interface EstimateFilter extends EnrolledFilter {
  readonly customerId?: Maybe<string>;
}
export interface PayoutFilter extends EnrolledFilter {
  readonly statuses?: Maybe<readonly PayoutRow['status'][]>;
  readonly stream?: Maybe<string>;
}
export type ReviewFilter = EnrolledFilter;
export interface ApplicationFilter extends EnrolledFilter {
  readonly statuses?: Maybe<readonly ApplicationRow['status'][]>;
}
export interface FactFilter {
  readonly statuses?: Maybe<readonly FactRow['status'][]>;
  readonly types?: Maybe<readonly string[]>;
  readonly source?: Maybe<string>;
  readonly customerId?: Maybe<string>;
}

/** The types of events a program's log holds. */
export const EVENT_TYPES = [
  'lead.registered',
  'lead.updated',
  'lead.status_changed',
  'lead.extended',
  'customer.signed_up',
  'commission.posted',
  'commission.reversed',
  'commission.voided',
  'fact.retracted',
  'lead.corrected',
  'dispute.opened',
  'dispute.won',
  'dispute.lost',
  'tier.changed',
  'review.completed',
  'review.reopened',
  'review.overruled',
  'standing.changed',
  'application.submitted',
  'application.status_changed',
  'enrollment.created',
  'enrollment.updated',
  'managed_account.submitted',
  'managed_account.status_changed',
  'managed_account.check_announced',
  'managed_account.client_contacted',
  'managed_account.term_ending',
  'managed_account.term_ended',
  'payout.formed',
  'payout.status_changed',
  'payout.approved',
  'payout.processing',
  'payout.paid',
  'payout.failed',
  'payout.cancelled',
  'payout.settled',
  'payout_hold.placed',
  'payout_hold.released',
  'commission.adjusted',
  'payment_details.changed',
  'program.created',
  'terms.published',
  'clock.advanced',
  'lead.expiring',
  'program.jobs_paused',
  'program.jobs_resumed',
  'run.progressed',
  'run.finished',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface EventQuery {
  readonly programSlug: string;
  readonly types: readonly string[] | null;
  readonly after: string | null;
  readonly first: number;
}
export interface FollowedEvent {
  readonly cursor: string;
  /** The cursor before it in the same filtered stream; null for the first after the beginning. */
  readonly previousCursor: string | null;
  readonly event: EventRow;
}
export interface EventPage {
  readonly events: readonly FollowedEvent[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface FollowFilter {
  /** Null: all programs that the actor may see. */
  readonly programSlug: string | null;
  readonly partnerId: string | null;
  readonly leadId: string | null;
  /** Null: every type. */
  readonly types: readonly string[] | null;
  /** Also says, now and then, how far the log was read without finding anything for the reader; see CHECKPOINT. */
  readonly checkpoints?: boolean;
}

/**
 * Type of an event that is in no log: it moves the cursor of a quiet stream, so that it does not grow too old to go on
 * from. It has no partner and no lead, and its subject is the program.
 */
export const CHECKPOINT = 'checkpoint';

/**
 * Follows the log after a cursor (null: from now on), until the first of the signals.
 * Errors: RequestError CURSOR_EXPIRED, BAD_USER_INPUT, NOT_FOUND, from the first `next()`.
 */
export type FollowEvents = (
  actor: Actor,
  filter: FollowFilter,
  after: string | null,
  ...signals: AbortSignal[]
) => AsyncIterable<FollowedEvent>;

/**
 * Opaque places in the logs of one or several programs, bound to who may use them. `positions`: the last event seen, by
 * program id. One codec serves subscriptions, the list of events and the cursor of a dashboard's snapshot.
 */
export interface EventCursors {
  encode(actor: Actor, positions: ReadonlyMap<string, bigint>): string;
  /** A cursor for whoever acts for a vendor or a partner, such as a webhook's deliveries carry. */
  encodeForOrganization(organizationId: string, positions: ReadonlyMap<string, bigint>): string;
  /** Errors: RequestError BAD_USER_INPUT for text that is no cursor, or another actor's. */
  decode(actor: Actor, cursor: string): ReadonlyMap<string, bigint>;
}

/** Ids are TypeIDs with these prefixes; an id's prefix tells its type, so `node(id)` needs no other table. */
export const NODE_PREFIXES = {
  Program: 'program',
  Partner: 'partner',
  Enrollment: 'enrollment',
  Application: 'application',
  Lead: 'lead',
  Customer: 'customer',
  ManagedAccount: 'account',
  CommissionLine: 'line',
  Payout: 'payout',
  Review: 'review',
  BillingFact: 'fact',
  Document: 'document',
  Run: 'run',
  Webhook: 'webhook',
  WebhookDelivery: 'msg',
  ApiKey: 'apikey',
} as const;
export type NodeType = keyof typeof NODE_PREFIXES;
