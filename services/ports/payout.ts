import type { AdjustmentReason, HoldReason, PayoutStatus, PlaceableHoldReason } from '../../domain/decisions/payout.ts';
import type { NetworkStep } from '../../domain/payout/network-calendar.ts';
import type { PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { PaymentState } from '../../domain/payout/provider.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Ref } from '../contract.ts';
import type { ProgramState } from './program.ts';

/** A payout as commands see it. */
export interface PayoutState extends Ref {
  readonly programId: string;
  readonly partnerId: string;
  readonly stream: string;
  /** Civil dates, half-open. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly amountMinor: bigint;
  readonly status: PayoutStatus;
  readonly replacedById: string | null;
}

export interface PayoutPatch {
  readonly status: PayoutStatus;
  readonly approved?: { readonly at: Instant; readonly by: string };
  readonly paid?: { readonly at: Instant; readonly reference: string | null; readonly feeMinor: bigint };
  readonly provider?: string;
  readonly failReason?: string;
  readonly closed?: { readonly at: Instant; readonly by: string };
}

/** The right to write what became of an attempt. Whoever takes it over raises `fence`; a write with an old one is refused. */
export interface AttemptClaim extends Ref {
  readonly payoutId: string;
  readonly fence: bigint;
  readonly key: string;
  readonly amountMinor: bigint;
  readonly partnerId: string;
  /** How long ago the last call may have been sent, in milliseconds, by the database's clock. */
  readonly sentAgoMs: number;
  /** The payout is of a restored backup: it may have been sent, under the same key, since the backup was taken. */
  readonly isOfBackup: boolean;
}

export interface OpenAttempt extends Ref {
  readonly payoutId: string;
  readonly provider: string;
  readonly status: 'STARTED' | 'PENDING' | 'UNKNOWN';
  /** Somebody else is at it: its lease has not run out. */
  readonly isLeased: boolean;
}

/** What keeps a payout from being approved and sent. */
export interface ActiveHold {
  /** Null for those found by themselves. */
  readonly id: string | null;
  readonly reason: HoldReason;
  readonly on: 'PARTNER' | 'PAYOUT' | 'LINE';
}

export interface HoldRow extends Ref {
  readonly programId: string;
  readonly partnerId: string;
  readonly payoutId: string | null;
  readonly lineId: string | null;
  readonly reason: PlaceableHoldReason;
  readonly releasedAt: Instant | null;
}

export interface StoredDetails {
  readonly method: PaymentMethod;
  readonly sealed: string;
  readonly masked: string;
}

export interface NewAdjustment {
  readonly id: string;
  readonly partnerId: string;
  readonly stream: string;
  readonly amountMinor: bigint;
  readonly reason: AdjustmentReason;
  readonly note: string;
}

/** What a partner would be paid for a period. */
export interface OpenSum {
  readonly partnerId: string;
  /** Zero where the lines cancel out. */
  readonly amountMinor: bigint;
  readonly lines: number;
}

/** The sums of a batch of partners; `after`: the last partner looked at, null when there are no more. */
export interface OpenSums {
  readonly sums: readonly OpenSum[];
  readonly after: string | null;
}

export interface FormingQuery {
  readonly stream: string;
  readonly period: Period;
  readonly minimumMinor: bigint;
  /** Only partners that earned something within the period, as a stream does that pays by the day. */
  readonly onlyEarners: boolean;
  /** Lines posted after it wait: the period's end, or later where an owner forms again what was released. */
  readonly postedUntil: Instant;
  /** True: partners that have a payout of the period that lives are left out. */
  readonly skipPaidPeriods: boolean;
  /** Of this partner alone; null: of all. */
  readonly partnerId: string | null;
  /** Partners after this one, in order of id; null: from the first. */
  readonly after: string | null;
  /** Partners looked at. */
  readonly limit: number;
}

export interface ExportRow {
  readonly payoutId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly amountMinor: bigint;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly key: string;
  readonly attempt: Ref;
  readonly details: StoredDetails | null;
}

export interface PayoutStore {
  /** Locks the row. Null for one that the principal cannot see. */
  findForUpdate(id: string): Promise<PayoutState | null>;
  update(payout: PayoutState, patch: PayoutPatch): Promise<void>;
  findPaidReference(payout: PayoutState): Promise<string | null>;
  /** Frees the lines of a payout that failed or was cancelled. */
  releaseLines(payout: PayoutState, at: Instant): Promise<void>;
  /** Books a payment and its fee, and moves the partner's balance. */
  bookPaid(program: ProgramState, payout: PayoutState, feeMinor: bigint, at: Instant): Promise<void>;

  sumOpen(program: ProgramState, query: FormingQuery): Promise<OpenSums>;
  /** Writes payouts with the lines they claim, of the same query. Sums of zero are PAID at once. */
  insertFormed(
    program: ProgramState,
    query: FormingQuery,
    of: { readonly dueBy: string; readonly formedAt: Instant; readonly replacesId: string | null },
    payouts: readonly (OpenSum & { readonly id: string })[],
  ): Promise<void>;
  /** One instant of each civil day before an instant with an unpaid line of the stream, in order. */
  listOpenDays(program: ProgramState, stream: string, before: Instant, limit: number): Promise<readonly Instant[]>;

  /** Payouts that are APPROVED and held back by nothing, after one in order of id. */
  listToSend(program: ProgramState, after: string | null, limit: number): Promise<readonly string[]>;
  /** How many payouts are APPROVED, held back or not. */
  countApproved(program: ProgramState): Promise<number>;
  listOpenAttempts(program: ProgramState, provider: string): Promise<readonly OpenAttempt[]>;
  findOpenAttempt(payout: PayoutState): Promise<OpenAttempt | null>;
  /** Number of the next attempt of a payout. */
  nextAttempt(payout: PayoutState): Promise<number>;
  startAttempt(
    payout: PayoutState,
    attempt: {
      readonly id: string;
      readonly number: number;
      readonly provider: string;
      readonly key: string;
      readonly leaseOwner: string;
      readonly leaseMs: number;
      readonly startedAt: Instant;
      readonly method: PaymentMethod;
      readonly destination: string;
    },
  ): Promise<AttemptClaim>;
  /** Takes an open attempt over: from a worker whose lease has run out, or from one's own run before a crash. */
  takeOver(attempt: Ref, lease: { readonly owner: string; readonly ms: number }): Promise<AttemptClaim | null>;
  /** Notes that a call is about to be sent again. Null: the claim was taken over. */
  noteResend(claim: AttemptClaim, leaseMs: number): Promise<AttemptClaim | null>;
  /** Writes what became of an attempt. False: the claim was taken over, or the attempt was closed; nothing is written. */
  finishAttempt(claim: AttemptClaim, state: PaymentState, at: Instant): Promise<boolean>;
  /** Closes an attempt by hand, whoever holds it. */
  closeAttempt(attempt: Ref, state: PaymentState, at: Instant): Promise<void>;

  /** Holds in force on a payout, its partner and its lines, those found by themselves included. */
  listActiveHolds(payout: PayoutState): Promise<readonly ActiveHold[]>;
  insertHold(
    hold: HoldRow & { readonly note: string | null; readonly at: Instant; readonly by: string },
  ): Promise<boolean>;
  findHold(id: string): Promise<HoldRow | null>;
  releaseHold(hold: HoldRow, at: Instant, by: string): Promise<void>;
  /** The partner, program and payout of a line; null for one that cannot be seen. */
  findLine(
    id: string,
  ): Promise<
    (Ref & { readonly programId: string; readonly partnerId: string; readonly payoutId: string | null }) | null
  >;

  findDetails(program: Ref, partnerId: string): Promise<StoredDetails | null>;
  saveDetails(
    program: Ref,
    partnerId: string,
    details: StoredDetails & { readonly at: Instant; readonly by: string },
  ): Promise<void>;
  /** False: there was nothing to erase. */
  eraseDetails(program: Ref, partnerId: string, at: Instant, by: string): Promise<boolean>;

  postAdjustment(program: ProgramState, adjustment: NewAdjustment): Promise<void>;

  /** The calendar in force; null where none was set, or the last one set was none. */
  findCalendar(program: Ref): Promise<{ readonly network: string; readonly steps: readonly NetworkStep[] } | null>;
  insertCalendar(
    program: Ref,
    calendar: {
      readonly network: string;
      readonly steps: readonly NetworkStep[];
      readonly at: Instant;
      readonly by: string;
    },
  ): Promise<void>;

  /** Payments under way by hand that are in no file yet, of one method; locks them. */
  listToExport(program: ProgramState, method: PaymentMethod, limit: number): Promise<readonly ExportRow[]>;
  listExported(program: ProgramState, batchId: string): Promise<readonly ExportRow[]>;
  insertBatch(
    program: ProgramState,
    batch: { readonly id: string; readonly method: PaymentMethod; readonly at: Instant; readonly by: string },
    rows: readonly ExportRow[],
  ): Promise<void>;
  findBatch(program: ProgramState, id: string): Promise<{ readonly id: string; readonly method: PaymentMethod } | null>;
}
