import type { Instant } from '../../domain/time/calendar.ts';
import type { BillingFact, FactType } from '../ports/customer.ts';

/** A stored fact as a correction sees it. */
export interface FactToCorrect {
  readonly tenantId: string;
  readonly id: string;
  readonly source: string;
  readonly externalId: string;
  readonly type: FactType;
  readonly at: Instant;
  readonly status: 'APPLIED' | 'UNMATCHED' | 'REJECTED';
  readonly customerId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly isRetracted: boolean;
}

export interface ClickRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly visitor: string;
  readonly at: Instant;
  readonly isRetracted: boolean;
}

export interface SignUpRow {
  readonly tenantId: string;
  readonly programId: string;
  readonly customerId: string;
  readonly at: Instant;
}

export type DisputeStatus = 'OPEN' | 'WON' | 'LOST';

export interface DisputeRow {
  readonly tenantId: string;
  readonly id: string;
  readonly disputeRef: string;
  readonly paymentFactId: string;
  readonly paymentRef: string;
  readonly customerId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly status: DisputeStatus;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly lastFactId: string;
}

export interface CorrectionStore {
  /** Locks the fact for the transaction. Null: missing, or another vendor's. */
  findFact(id: string): Promise<FactToCorrect | null>;
  /** Appends the fact that a correction is; gives its place in the order of arrival. */
  insertFact(tenantId: string, fact: BillingFact & { readonly customerId: string | null }): Promise<number>;
  retractFact(
    tenantId: string,
    retraction: {
      readonly factId: string;
      readonly retractionFactId: string;
      readonly reason: string;
      readonly note: string | null;
      readonly actor: string;
      readonly at: Instant;
    },
  ): Promise<void>;
  findClick(id: string): Promise<ClickRow | null>;
  retractClick(click: ClickRow, factId: string): Promise<void>;
  /** The sign-up of a customer that counts; null: there is none. */
  findSignUp(tenantId: string, programId: string, customerId: string): Promise<SignUpRow | null>;
  retractSignUp(signUp: SignUpRow, factId: string): Promise<void>;
  /** What a lead was won with; null unless it is won. */
  findWin(tenantId: string, leadId: string): Promise<{ readonly customerId: string; readonly mrrMinor: bigint } | null>;
  insertLeadCorrection(
    tenantId: string,
    correction: {
      readonly id: string;
      readonly leadId: string;
      readonly partnerId: string;
      readonly factId: string;
      readonly beforeMinor: bigint;
      readonly afterMinor: bigint;
      readonly reason: string;
      readonly actor: string;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** Locked. */
  findDispute(tenantId: string, disputeRef: string): Promise<DisputeRow | null>;
  /** Disputes of a payment that are open, or that were lost. */
  listDisputesOf(tenantId: string, paymentRef: string): Promise<readonly DisputeRow[]>;
  insertDispute(dispute: DisputeRow): Promise<void>;
  closeDispute(
    dispute: DisputeRow,
    to: { readonly status: 'WON' | 'LOST'; readonly at: Instant; readonly factId: string },
  ): Promise<void>;
}
