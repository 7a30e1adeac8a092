import type { AdjustmentReason, PlaceableHoldReason } from '../../domain/decisions/payout.ts';
import type { NetworkStep } from '../../domain/payout/network-calendar.ts';
import type { PaymentDetailsInput, PaymentMethod } from '../../domain/payout/payment-details.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome, UserError } from '../outcome.ts';

/**
 * Everything between a formed payout and the partner's money. Approving needs the right APPROVE_PAYOUTS; sending and
 * recording need RECORD_PAYOUTS: two people can be made to stand between a claim and a payment.
 */
export interface PayoutCommands {
  /** Owner with RECORD_PAYOUTS (for a dry run either right). Queues a run; codes: UNKNOWN_PROGRAM, INVALID_DATE. */
  run(actor: Actor, input: RunPayouts): Promise<Outcome<Ref>>;
  /** Owner with RECORD_PAYOUTS. Queues a run. Codes: UNKNOWN_PROGRAM, UNKNOWN_PROVIDER. */
  send(actor: Actor, input: SendPayouts): Promise<Outcome<Ref>>;
  /** Owner with APPROVE_PAYOUTS. Rows stand alone; at most 500. */
  approve(actor: Actor, input: ApprovePayouts): Promise<Outcome<readonly PayoutRowResult[]>>;
  /** Owner with APPROVE_PAYOUTS. Codes: NOT_FOUND, ILLEGAL_MOVE. */
  cancel(actor: Actor, input: PayoutChange & { readonly reason: string }): Promise<Outcome<Ref>>;
  /** Owner with RECORD_PAYOUTS. Codes: NOT_FOUND, ILLEGAL_MOVE, INVALID_DATE, INVALID_AMOUNT, PAYMENT_IN_DOUBT. */
  markPaid(actor: Actor, input: MarkPayoutPaid): Promise<Outcome<Ref>>;
  /** Owner with RECORD_PAYOUTS. Codes: NOT_FOUND, ILLEGAL_MOVE, PAYMENT_IN_DOUBT. */
  fail(actor: Actor, input: FailPayout): Promise<Outcome<Ref>>;
  /** Owner with APPROVE_PAYOUTS. Forms another in place of one that failed or was cancelled. Codes: NOT_FOUND, ILLEGAL_MOVE, ALREADY_REPLACED, NOTHING_TO_PAY. */
  retry(actor: Actor, input: PayoutChange): Promise<Outcome<Ref>>;
  /** Owner with APPROVE_PAYOUTS. Codes: NOT_FOUND, UNKNOWN_PROGRAM, NOT_ENROLLED, INVALID_INPUT, ALREADY_HELD. */
  placeHold(actor: Actor, input: PlaceHold): Promise<Outcome<Ref>>;
  /** Owner with APPROVE_PAYOUTS. Codes: NOT_FOUND, ALREADY_RELEASED. */
  releaseHold(actor: Actor, input: Keyed & { readonly holdId: string }): Promise<Outcome<Ref>>;
  /** Owner with APPROVE_PAYOUTS. Codes: UNKNOWN_PROGRAM, NOT_ENROLLED, UNKNOWN_STREAM, INVALID_AMOUNT, CURRENCY_MISMATCH. */
  postAdjustment(actor: Actor, input: PostAdjustment): Promise<Outcome<Ref>>;
  /** The PARTNER itself. Codes: UNKNOWN_PROGRAM, NOT_ENROLLED, INVALID_INPUT. */
  setPaymentDetails(actor: Actor, input: SetPaymentDetails): Promise<Outcome<Ref>>;
  /** The PARTNER itself, or the owner. Codes: UNKNOWN_PROGRAM, NOT_ENROLLED, NOTHING_TO_ERASE. */
  erasePaymentDetails(actor: Actor, input: Keyed & OfPartner): Promise<Outcome<Ref>>;
  /** Owner. No steps: takes the calendar away. Codes: UNKNOWN_PROGRAM, INVALID_INPUT. */
  setCalendar(actor: Actor, input: SetPayoutCalendar): Promise<Outcome<Ref>>;
  /** Owner with RECORD_PAYOUTS. Codes: UNKNOWN_PROGRAM, NOTHING_TO_EXPORT, NOT_FOUND. */
  exportFile(actor: Actor, input: ExportPayouts): Promise<Outcome<ExportedPayouts>>;
  /** The file of an export again, for whoever may export. Null: no such export. */
  readExport(
    actor: Actor,
    input: { readonly programSlug: string; readonly batchId: string },
  ): Promise<PayoutFile | null>;
  /** Owner with RECORD_PAYOUTS. Rows stand alone; at most 5,000. Codes: UNKNOWN_PROGRAM, INVALID_FILE. */
  importPaid(actor: Actor, input: ImportPaidPayouts): Promise<Outcome<readonly ImportRowResult[]>>;
}

export interface OfPartner {
  readonly programSlug: string;
  /** Null: the actor's only partner. */
  readonly partnerId: string | null;
}

export interface RunPayouts extends Keyed {
  readonly programSlug: string;
  /** Periods that ended by then; null: by the program's clock. */
  readonly asOf: Instant | null;
  /** Writes nothing, and says what would be formed and sent. */
  readonly dryRun: boolean;
  /** Afterwards sends what is approved. */
  readonly send: boolean;
  readonly provider: string;
}

export interface SendPayouts extends Keyed {
  readonly programSlug: string;
  readonly provider: string;
  /** Null: all that are approved. */
  readonly payoutIds: readonly string[] | null;
}

export interface PayoutChange extends Keyed {
  readonly payoutId: string;
}

export interface ApprovePayouts extends Keyed {
  readonly payoutIds: readonly string[];
}

export interface PayoutRowResult {
  readonly index: number;
  readonly payoutId: string;
  /** REPLAYED: it was approved before. */
  readonly status: 'APPROVED' | 'REPLAYED' | 'REFUSED';
  readonly userErrors: readonly UserError[];
}

export interface MarkPayoutPaid extends PayoutChange {
  readonly reference: string;
  /** Null: the program's clock. */
  readonly paidAt: Instant | null;
  /** What the payment cost the vendor on top, in major units; null: nothing. */
  readonly fee: string | null;
}

export interface FailPayout extends PayoutChange {
  readonly reason: string;
  /** The caller is sure that no money has left, although the provider has not said so. */
  readonly evenIfInDoubt: boolean;
}

export interface PlaceHold extends Keyed {
  /** On a payout, on a line, or (both null) on a partner in a program. */
  readonly payoutId: string | null;
  readonly lineId: string | null;
  readonly programSlug: string | null;
  readonly partnerId: string | null;
  readonly reason: PlaceableHoldReason;
  readonly note: string | null;
}

export interface PostAdjustment extends Keyed {
  readonly programSlug: string;
  readonly partnerId: string;
  /** Null: the program's only stream. */
  readonly stream: string | null;
  /** Major units; below zero takes away. */
  readonly amount: string;
  readonly currency: string;
  readonly reason: AdjustmentReason;
  /** What the partner reads. */
  readonly note: string;
}

export type SetPaymentDetails = Keyed & OfPartner & { readonly details: PaymentDetailsInput };

export interface SetPayoutCalendar extends Keyed {
  readonly programSlug: string;
  readonly network: string;
  readonly steps: readonly NetworkStep[];
}

export interface ExportPayouts extends Keyed {
  readonly programSlug: string;
  readonly method: PaymentMethod;
}

/** Kept with the idempotency key, so it holds no payment details. */
export interface ExportedPayouts {
  readonly program: Ref;
  readonly batchId: string;
}

export interface PayoutFile {
  readonly batchId: string;
  readonly method: PaymentMethod;
  readonly fileName: string;
  readonly csv: string;
  readonly payouts: number;
  /** Payouts whose details were erased since; they are not in the file. */
  readonly withoutDetails: readonly string[];
}

export interface ImportPaidPayouts extends Keyed {
  readonly programSlug: string;
  readonly csv: string;
}

export interface ImportRowResult {
  readonly row: number;
  readonly payoutId: string | null;
  /** REPLAYED: it had been recorded, with the same amount and reference. */
  readonly status: 'PAID' | 'FAILED' | 'REPLAYED' | 'REFUSED';
  readonly userErrors: readonly UserError[];
}
