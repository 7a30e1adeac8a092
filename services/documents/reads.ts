import type { TrainingItem } from '../../domain/decisions/training.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { AccountContact } from '../accounts/contract.ts';
import type { Actor } from '../actor.ts';
import type { AccountSide } from '../ports/partner.ts';
import type { EnrolledRow, MoneyValue } from '../read-rows.ts';

/** A handed-in file as the API shows it. */
export interface DocumentReadRow extends EnrolledRow {
  readonly id: string;
  /** Null: erased. */
  readonly name: string | null;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
  readonly isErased: boolean;
  /** Where the content is, for a caller with a token; null: it is gone, or has not come. */
  readonly url: string | null;
  /** The same with a signature that stands for the caller, for some minutes. */
  readonly downloadUrl: string | null;
}

export interface AccountContactRow extends AccountContact {
  readonly side: AccountSide;
}

/** What a partner managed in one calendar month: the sum of the service months that started in it, net of refunds. */
export interface ManagedMonth {
  /** First day of the month, such as `2026-03-01`. */
  readonly month: string;
  readonly mrr: MoneyValue;
}

/** What one person of a partner has finished. */
export interface TrainingProgressRow {
  readonly personId: string;
  readonly items: readonly string[];
}

export interface TrainingRow {
  /** The items of the partner's track, in order. */
  readonly curriculum: readonly TrainingItem[];
  readonly progress: readonly TrainingProgressRow[];
}

/** Views of what partners hand in and learn. Each answers in the order of the ids; null or empty for those not to be seen. */
export interface PaperReads {
  documents(actor: Actor, ids: readonly string[]): Promise<readonly (DocumentReadRow | null)[]>;
  accountContacts(actor: Actor, accountIds: readonly string[]): Promise<readonly (readonly AccountContactRow[])[]>;
  training(actor: Actor, enrollmentIds: readonly string[]): Promise<readonly (TrainingRow | null)[]>;
  /** The last `months` calendar months by the program's clock, the present one included, the earliest first. */
  accountMonths(
    actor: Actor,
    accountIds: readonly string[],
    months: number,
  ): Promise<readonly (readonly ManagedMonth[])[]>;
  enrollmentMonths(
    actor: Actor,
    enrollmentIds: readonly string[],
    months: number,
  ): Promise<readonly (readonly ManagedMonth[])[]>;
}
