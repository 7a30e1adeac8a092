import type { MetricValues } from '../../domain/engine/measure.ts';
import type { ReviewOutcome } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from './program.ts';

/** A review with the outcome that holds: its own, or what replaced it last. */
export interface StoredReview {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly values: MetricValues;
  readonly from: string;
  readonly to: string;
  readonly awarded: string;
  readonly standing: string;
  /** Whether the outcome is a decision of the owner's, not of the figures. */
  readonly isOverruled: boolean;
}

export interface StandingChange {
  readonly partnerId: string;
  readonly from: string;
  readonly to: string;
}

export interface InsertedReview {
  readonly id: string;
  readonly outcome: ReviewOutcome;
}

/** What replaces the outcome of a review. */
export interface NewRevision {
  readonly review: StoredReview;
  readonly kind: 'REOPENED' | 'OVERRULED';
  readonly values: MetricValues;
  readonly awarded: string;
  readonly to: string;
  readonly effectiveAt: Instant;
  readonly standing: string;
  readonly reason: string;
  readonly actor: string;
  /** The run that measured again; null for a single decision. */
  readonly runId: string | null;
}

/** A tier that comes into force. */
export interface TierInForce {
  readonly partnerId: string;
  readonly at: Instant;
  readonly tier: string;
}

/** One thing that a window counts and that time takes out of it. */
export interface WindowItem {
  readonly partnerId: string;
  readonly kind: 'SALE' | 'LEAD';
  /** The customer sold to, or the lead. */
  readonly subjectId: string;
  readonly at: Instant;
  /** Minor units of a sale; 1 for a lead. */
  readonly value: bigint;
  /** Of a sale: whether a registration brought it, and whether the customer has churned since. */
  readonly isRegistered: boolean;
  readonly isChurned: boolean;
  /** Of a lead: its state. */
  readonly status: string | null;
}

export interface ReviewStore {
  /** Stores outcomes. A partner that was reviewed at the instant keeps what was decided. Gives those that are new. */
  insert(program: ProgramState, outcomes: readonly ReviewOutcome[]): Promise<readonly InsertedReview[]>;
  find(id: string): Promise<StoredReview | null>;
  /** Reviews of partners at an instant, by partner. */
  listAt(program: ProgramState, partnerIds: readonly string[], at: Instant): Promise<ReadonlyMap<string, StoredReview>>;
  /** Of these partners, those with a review after an instant that is in force by `now`. */
  listReviewedLater(
    program: ProgramState,
    partnerIds: readonly string[],
    of: { readonly at: Instant; readonly now: Instant },
  ): Promise<ReadonlySet<string>>;
  /** How many partners enrolled before an instant were not reviewed at it, of these or (null) of all. */
  countUnreviewed(program: ProgramState, at: Instant, partnerIds: readonly string[] | null): Promise<number>;
  /** Whether any partner was reviewed at an instant, of these or (null) of all. */
  isReviewed(program: ProgramState, at: Instant, partnerIds: readonly string[] | null): Promise<boolean>;
  /** Appends revisions; a run revises a review once. Gives those that are new. */
  insertRevisions(program: ProgramState, revisions: readonly NewRevision[]): Promise<readonly NewRevision[]>;
  /**
   * Notes tiers that come into force, unless the partner holds just that tier by then. Locks the enrolments. Gives
   * those that were noted.
   */
  putInForce(program: ProgramState, tiers: readonly TierInForce[]): Promise<readonly TierInForce[]>;
  /** Gives those that changed. */
  setStandings(
    program: ProgramState,
    standings: readonly { readonly partnerId: string; readonly standing: string }[],
  ): Promise<readonly StandingChange[]>;
  /** When each of these partners came in, of those that did before an instant, in order of id. */
  listSince(
    program: ProgramState,
    of: { readonly partnerIds: readonly string[]; readonly before: Instant },
  ): Promise<readonly { readonly partnerId: string; readonly since: Instant }[]>;
  /** The earliest anniversary of an enrolment in [from, before). One statement by an index. */
  nextAnniversary(
    program: ProgramState,
    within: { readonly from: Instant; readonly before: Instant },
  ): Promise<Instant | null>;
  /** Partners with an anniversary of their enrolment at an instant, in the order of their ids. */
  listAnniversaries(
    program: ProgramState,
    page: { readonly at: Instant; readonly after: string | null; readonly limit: number },
  ): Promise<readonly string[]>;
  /** Instants of the wins credited to partners by registration, by partner, rising. */
  listWins(program: ProgramState, partnerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Instant[]>>;
  /** Sales and leads of partners dated in [from, until), oldest first. */
  listWindowItems(
    program: ProgramState,
    partnerIds: readonly string[],
    window: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly WindowItem[]>;
}
