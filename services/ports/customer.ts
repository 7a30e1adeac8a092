import type { Instant } from '../../domain/time/calendar.ts';

export interface CustomerStore {
  /** Gives the ids of the vendor's customers by their external ids, making those that are new. */
  ensure(tenantId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  findIds(tenantId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface LinkStore {
  insertClick(click: {
    readonly tenantId: string;
    readonly id: string;
    readonly programId: string;
    readonly partnerId: string;
    readonly visitor: string;
    readonly at: Instant;
  }): Promise<void>;
  /** A visitor's clicks, by date and in the order they came, each with the partner's own e-mail. */
  listClicks(
    tenantId: string,
    programId: string,
    visitor: string,
  ): Promise<readonly { readonly partnerId: string; readonly at: Instant; readonly partnerEmail: string | null }[]>;
  hasSignUp(tenantId: string, programId: string, customerId: string): Promise<boolean>;
  insertSignUp(signUp: {
    readonly tenantId: string;
    readonly programId: string;
    readonly customerId: string;
    readonly visitor: string | null;
    readonly at: Instant;
    readonly emailKey: string | null;
    readonly email: string | null;
  }): Promise<void>;
  /** Customers whose sign-up came by a visitor: a late click may change who they belong to. */
  listCustomersOfVisitor(tenantId: string, programId: string, visitor: string): Promise<readonly string[]>;
}

/** What a stored fact can be: what the world did, and what the owner put right afterwards. */
export type FactType =
  | 'billing.paid'
  | 'billing.refunded'
  | 'customer.churned'
  | 'fact.retracted'
  | 'lead.corrected'
  | 'dispute.opened'
  | 'dispute.won'
  | 'dispute.lost';

/** A billing fact that waits or is stored. Amounts are minor units of its currency. */
export interface BillingFact {
  readonly id: string;
  readonly source: string;
  readonly externalId: string;
  readonly type: FactType;
  readonly at: Instant;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly payloadHash: string;
}

export interface StoredFact {
  readonly id: string;
  readonly payloadHash: string;
  readonly status: 'APPLIED' | 'UNMATCHED' | 'REJECTED';
}

export interface PaymentRow {
  readonly factId: string;
  readonly customerId: string;
  readonly invoice: string;
  readonly payment: string;
  readonly paidAt: Instant;
  readonly amountMinor: bigint;
  readonly taxMinor: bigint;
  readonly currency: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly order: number;
  /** It never happened: its id stays taken, its money does not count. */
  readonly isRetracted: boolean;
}

export interface RefundRow {
  readonly factId: string;
  readonly customerId: string | null;
  readonly refund: string;
  readonly invoice: string | null;
  readonly payment: string | null;
  readonly at: Instant;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly order: number;
}

/** What is known under a set of invoice and payment ids (they share one name space). */
export interface BillingState {
  readonly payments: readonly PaymentRow[];
  /** Applied refunds of those payments' invoices. */
  readonly refunds: readonly RefundRow[];
}

export interface FactStore {
  findByExternalIds(
    tenantId: string,
    source: string,
    keys: readonly { readonly type: string; readonly externalId: string }[],
  ): Promise<ReadonlyMap<string, StoredFact>>;
  /** Stores facts in the order given; gives each its place in the order of arrival. */
  insert(
    tenantId: string,
    facts: readonly (BillingFact & {
      readonly status: 'APPLIED' | 'UNMATCHED';
      readonly unmatchedRef: string | null;
      readonly customerId: string | null;
    })[],
  ): Promise<ReadonlyMap<string, number>>;
  /** A place in the order of arrival after every fact that was stored before. */
  nextOrder(): Promise<number>;
  loadBilling(tenantId: string, refs: readonly string[]): Promise<BillingState>;
  insertPayments(tenantId: string, payments: readonly PaymentRow[]): Promise<void>;
  insertRefunds(tenantId: string, refunds: readonly RefundRow[]): Promise<void>;
  insertChurns(
    tenantId: string,
    churns: readonly {
      readonly factId: string;
      readonly customerId: string;
      readonly at: Instant;
      readonly order: number;
    }[],
  ): Promise<void>;
  /** Facts that wait for one of these references, in the order they arrived. */
  listUnmatched(
    tenantId: string,
    refs: readonly string[],
  ): Promise<readonly (BillingFact & { readonly order: number })[]>;
  resolveUnmatched(
    tenantId: string,
    factId: string,
    outcome:
      | { readonly status: 'APPLIED'; readonly customerId: string }
      | { readonly status: 'REJECTED'; readonly reason: string },
  ): Promise<void>;
}
