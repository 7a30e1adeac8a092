import type { Instant } from '../../domain/time/calendar.ts';
import type { EnrolledRow, MoneyValue } from '../read-rows.ts';

/** The first row of the books that disagrees with the others. */
export interface BooksFinding {
  /** Which comparison found it, such as `lines-and-journal`. */
  readonly check: string;
  readonly rule: string;
  readonly table: string;
  readonly rowId: string;
  readonly found: string;
  readonly expected: string;
}

/** The last comparison of a program's books. */
export interface BooksHealthRow {
  readonly checkedAt: Instant;
  readonly durationMs: number;
  readonly lines: number;
  readonly entries: number;
  /** What is left over in the journal, without sign; zero in books that are right. */
  readonly imbalance: MoneyValue;
  /** Null: every comparison agreed. */
  readonly finding: BooksFinding | null;
}

/** A partner's balance in one payout stream, read from the journal. */
export interface LedgerBalanceRow extends EnrolledRow {
  readonly stream: string;
  /** Every line, reversal, void and adjustment: what is unpaid and what was paid. */
  readonly earned: MoneyValue;
  /** Owed: with what is held and what a payout has claimed. */
  readonly unpaid: MoneyValue;
  readonly held: MoneyValue;
  readonly inPayout: MoneyValue;
  readonly paid: MoneyValue;
}

export interface SealRow {
  readonly number: number;
  readonly day: string;
  readonly lines: number;
  readonly entries: number;
  readonly payouts: number;
  readonly rowsHash: string;
  readonly previousHash: string | null;
  readonly hash: string;
  readonly sealedAt: Instant;
}

export interface LeadCorrectionRow {
  readonly leadId: string;
  readonly before: MoneyValue;
  readonly after: MoneyValue;
  readonly reason: string;
  readonly at: Instant;
  readonly actor: string;
}

export interface DisputeReadRow {
  readonly tenantId: string;
  readonly id: string;
  readonly disputeRef: string;
  readonly paymentRef: string;
  readonly customerId: string;
  readonly amount: MoneyValue;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}
