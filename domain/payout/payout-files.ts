import type { Result } from '../result.ts';
import type { PaymentDestination, PaymentMethod } from './payment-details.ts';

/** One payment in a file for a bank, PayPal or Wise. */
export interface FilePayment {
  readonly payoutId: string;
  /** Ours; what the file's reader may tell repeats by. */
  readonly key: string;
  readonly partnerName: string;
  readonly destination: PaymentDestination;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** What the partner reads on its statement. */
  readonly statement: string;
}

/** One row of a file that says what was paid. */
export interface PaidRow {
  /** 1 for the first row under the header. */
  readonly row: number;
  readonly payoutId: string;
  readonly status: 'PAID' | 'FAILED';
  /** Text of major units, as it stood there. */
  readonly amount: string;
  readonly currency: string | null;
  /** `2026-03-31`, or an instant in ISO 8601. */
  readonly paidAt: string | null;
  readonly reference: string | null;
  readonly fee: string | null;
  readonly reason: string | null;
}

/** A row that could not be read: what was found, what was expected. */
export interface UnreadRow {
  readonly row: number;
  readonly message: string;
}

/** Writes and reads the files of payments made by hand. Pure text; the caller reads and writes files. */
export interface PayoutFiles {
  /** A CSV file (RFC 4180, CRLF). All payments are of one method and currency. */
  format(method: PaymentMethod, payments: readonly FilePayment[]): string;
  /** Errors: a sentence when it is no table with the columns that are needed. */
  parsePaid(csv: string): Result<{ readonly rows: readonly PaidRow[]; readonly unread: readonly UnreadRow[] }, string>;
}
