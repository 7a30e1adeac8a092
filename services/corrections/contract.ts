import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

/**
 * What a vendor puts right afterwards. Nothing that was recorded is edited: each correction is a fact of its own, and
 * the lines it changes are voided and posted anew, naming it. Reviews that ran and payouts that were formed stay.
 */
export interface CorrectionCommands {
  /**
   * Owner or service with RECORD_BILLING: a payment, refund, churn, visit or sign-up that never happened; a refund that
   * did not go through (REFUND_FAILED). Codes: NOT_FOUND, ALREADY_RETRACTED, NOT_RETRACTABLE, HAS_DEPENDENTS (`known`
   * lists what depends on it), UNKNOWN_REASON, UNKNOWN_PROGRAM, INVALID_INPUT.
   */
  retract(actor: Actor, input: RetractFact): Promise<Outcome<Ref>>;
  /** Owner: another amount of a won lead. Codes: NOT_FOUND, NOT_WON, INVALID_AMOUNT, CURRENCY_MISMATCH, UNCHANGED, FORBIDDEN_ACTION, INVALID_INPUT. */
  correctLead(actor: Actor, input: CorrectLead): Promise<Outcome<CorrectedLead>>;
  /**
   * Owner or service with RECORD_BILLING: a dispute opened, won or lost. Codes: UNKNOWN_PAYMENT, FACT_CONFLICT, INVALID_AMOUNT,
   * CURRENCY_MISMATCH, REFUND_EXCEEDS_PAYMENT, INVALID_DATE, BACKDATE_NOT_ALLOWED, INVALID_INPUT.
   */
  recordDispute(actor: Actor, input: RecordDispute): Promise<Outcome<RecordedDispute>>;
}

export const RETRACTION_REASONS = [
  'NEVER_HAPPENED',
  'RECORDED_TWICE',
  'WRONG_AMOUNT',
  'WRONG_CUSTOMER',
  'WRONG_DATE',
  'REFUND_FAILED',
  'OTHER',
] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

/** What was recorded in error: a billing fact or a visit by its id, or the sign-up of a customer by the vendor's own id. */
export type Retracted =
  | { readonly kind: 'FACT' | 'CLICK'; readonly id: string }
  | { readonly kind: 'SIGN_UP'; readonly programSlug: string; readonly customerId: string };

export interface RetractFact extends Keyed {
  readonly what: Retracted;
  readonly reason: RetractionReason;
  readonly note: string | null;
}

export interface CorrectLead extends Keyed {
  readonly leadId: string;
  /** The right amount of monthly revenue, in major units. */
  readonly mrr: string;
  readonly currency: string | null;
  readonly reason: string;
}

export interface CorrectedLead {
  readonly lead: Ref;
  readonly fact: Ref;
}

export const DISPUTE_OUTCOMES = ['OPENED', 'WON', 'LOST'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

export interface RecordDispute extends Keyed {
  /** The vendor's or the payment system's own id of the dispute. */
  readonly disputeId: string;
  /** The payment's own id; may be left out for a dispute that is known. */
  readonly paymentId: string | null;
  readonly outcome: DisputeOutcome;
  /** Without tax, in major units; null: what was left of the payment. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** Null: now, by the latest clock among the vendor's programs. */
  readonly at: Instant | null;
  readonly note: string | null;
}

export interface RecordedDispute {
  readonly dispute: Ref;
  readonly fact: Ref;
}
