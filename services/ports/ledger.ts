import type { Referral } from '../../domain/contract/accrual.ts';
import type { SoldMrr } from '../../domain/engine/attribution.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from '../../domain/engine/facts.ts';
import type { CommissionLine } from '../../domain/engine/lines.ts';
import type { MetricValues } from '../../domain/engine/measure.ts';
import type { TierChange } from '../../domain/engine/tiers.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from './program.ts';

/** A line in the ledger that no void cancels. */
export interface EffectiveLine {
  readonly id: string;
  readonly key: string;
  readonly entry: 'LINE' | 'REVERSAL';
  readonly partnerId: string;
  readonly customerId: string;
  readonly kind: string;
  readonly stream: string;
  readonly earnedAt: Instant;
  readonly postedAt: Instant;
  readonly amountMinor: bigint;
  readonly basisMinor: bigint;
  readonly rate: string | null;
  readonly invoice: string | null;
  readonly reversesId: string | null;
}

/** A row to post: a line of the engine with its place in the ledger, or the void of an earlier row. */
export type Posting =
  | {
      readonly entry: 'LINE' | 'REVERSAL';
      readonly id: string;
      readonly line: CommissionLine;
      readonly stream: string;
      readonly reversesId: string | null;
      readonly termsVersion: number;
      readonly clause: string;
      readonly causeFactId: string | null;
      /** The payments it is computed from. */
      readonly paymentRefs: readonly string[];
    }
  | {
      readonly entry: 'VOID';
      readonly id: string;
      readonly voids: EffectiveLine;
      readonly termsVersion: number;
      readonly causeFactId: string | null;
      /** What the partner is told about the cause: `cause` and `reason`, where there is one. */
      readonly why: Readonly<Record<string, string>>;
    };

/** A partner as the fold sees it. */
export interface PartnerTimelineFacts {
  readonly enrolment: EnrolmentFacts;
  readonly reviews: readonly { readonly effectiveAt: Instant; readonly awarded: string }[];
  /** Stored crossings, for tiers that follow their metrics at once. */
  readonly crossings: readonly TierChange[];
  readonly email: string | null;
}

export interface LedgerStore {
  /** Locks the customers' rows, in order of id, so that folds of one customer follow each other. */
  lockCustomers(tenantId: string, customerIds: readonly string[]): Promise<void>;
  /** Everything the customers did in the program. Sign-ups are resolved to a partner by the link rules. */
  loadCustomers(program: ProgramState, customerIds: readonly string[]): Promise<readonly CustomerFacts[]>;
  loadPartners(
    program: ProgramState,
    partnerIds: readonly string[],
  ): Promise<ReadonlyMap<string, PartnerTimelineFacts>>;
  /** Customers a partner may have sold to or manages. */
  listCustomersOf(program: ProgramState, partnerIds: readonly string[]): Promise<readonly string[]>;
  loadLeads(program: ProgramState, partnerIds: readonly string[]): Promise<readonly LeadFact[]>;
  loadEffectiveLines(program: ProgramState, customerIds: readonly string[]): Promise<readonly EffectiveLine[]>;
  /** Posts rows, their journal entries and the partners' balances. */
  post(program: ProgramState, postings: readonly Posting[]): Promise<void>;
  replaceEstimates(
    program: ProgramState,
    customerIds: readonly string[],
    estimates: readonly { readonly line: CommissionLine; readonly stream: string }[],
  ): Promise<void>;
  /** Who is credited with each customer as it stands, and what was sold. */
  replaceAttributions(
    program: ProgramState,
    customers: readonly {
      readonly customer: string;
      readonly current: Referral | null;
      readonly sold: readonly SoldMrr[];
    }[],
  ): Promise<void>;
  /** Customers whose estimates become lines before an instant, oldest first. */
  listDueCustomers(program: ProgramState, before: Instant, limit: number): Promise<readonly string[]>;
  /** Whether any lead expires, any estimate falls due or any reviewed tier comes into force before an instant. */
  hasDueWork(program: ProgramState, before: Instant): Promise<boolean>;
  listEnrolledPartners(program: ProgramState, before: Instant): Promise<readonly string[]>;
  /** Appends changes of tier that are not stored yet, and marks stored crossings that no longer hold. */
  saveTierChanges(
    program: ProgramState,
    partnerId: string,
    changes: readonly TierChange[],
    withdrawnFrom: Instant | null,
  ): Promise<void>;
  saveMetrics(
    program: ProgramState,
    metrics: readonly { readonly partnerId: string; readonly values: MetricValues }[],
    at: Instant,
  ): Promise<void>;
  /** One instant of each civil day that ends in [from, until) and on which something of the stream was earned. */
  listEarningDays(program: ProgramState, stream: string, from: Instant, until: Instant): Promise<readonly Instant[]>;
}
