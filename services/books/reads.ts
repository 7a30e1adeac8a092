import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { EnrolledFilter, NodeReads, Page, PageRequest } from '../reads.ts';
import type { BooksHealthRow, DisputeReadRow, LeadCorrectionRow, LedgerBalanceRow, SealRow } from './rows.ts';

export interface LedgerBalanceFilter extends EnrolledFilter {
  readonly stream?: string | null | undefined;
  /** What had been booked by then; null: everything. */
  readonly asOf: Instant | null;
}

export interface DisputeFilter {
  readonly statuses?: readonly DisputeReadRow['status'][] | null | undefined;
  readonly customerId?: string | null | undefined;
}

/** What the books say. Runs as the actor, like every read. */
export interface BooksReads {
  balances(actor: Actor, filter: LedgerBalanceFilter, page: PageRequest): Promise<Page<LedgerBalanceRow>>;
  seals(actor: Actor, programSlug: string, page: PageRequest): Promise<Page<SealRow>>;
  readonly disputes: NodeReads<DisputeReadRow, DisputeFilter, 'OPENED_AT_DESC'>;
  /** The last comparison of a program's books. Null: none yet, or not the actor's program. */
  health(actor: Actor, programSlug: string): Promise<BooksHealthRow | null>;
  leadCorrections(actor: Actor, leadIds: readonly string[]): Promise<readonly (readonly LeadCorrectionRow[])[]>;
}
