/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency by its ISO 4217 code, such as `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A civil date in ISO 8601, such as `2026-03-31`, in the time zone of the program it is about. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601, such as `2026-03-31T10:15:00Z`. Given back in UTC; an offset is allowed in input. Its year is one of 1 to 9998. */
  DateTime: { input: string; output: string; }
  /** An exact decimal as text, such as `"1200.00"`. Never a floating-point number; a whole number is accepted in input. */
  Decimal: { input: string; output: string; }
  /** A length of time in ISO 8601: `P90D` is ninety days, `P12M` twelve calendar months. */
  Duration: { input: string; output: string; }
  /** Any JSON value. Used only where the shape is the adapter’s own, such as its parameters. */
  JSON: { input: unknown; output: unknown; }
};

/** Why `acceptInvitation` can be refused. */
export type AcceptInvitationErrorCode =
  /** The partner is in the program already. */
  | 'ALREADY_ENROLLED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no invitation for the token. */
  | 'INVALID_INVITATION'
  /** It is over. */
  | 'INVITATION_EXPIRED'
  /** It was accepted before. */
  | 'INVITATION_USED'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The program takes no partners. */
  | 'PROGRAM_CLOSED'
  /** The program has tracks; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** An invitation to accept. */
export type AcceptInvitationInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The token, as it was sent. */
  readonly token: Scalars['String']['input'];
};

/** Why `acknowledgeAgreement` can be refused. */
export type AcknowledgeAgreementErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such step; `known` lists those it has. */
  | 'UNKNOWN_STEP';

/** The acknowledgement of a program’s agreement. */
export type AcknowledgeAgreementInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The version that was read. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** Why money is given or taken by hand. */
export type AdjustmentReason =
  /** A bonus. */
  | 'BONUS'
  /** The customer’s bank took its payment back. */
  | 'CHARGEBACK'
  /** A mistake is put right. */
  | 'CORRECTION'
  /** The commission was not earned honestly. */
  | 'FRAUD'
  /** Out of goodwill. */
  | 'GOODWILL'
  /** Something else; the note says what. */
  | 'OTHER'
  /** A payment to the partner came back. */
  | 'PAYMENT_RETURNED';

/** Why `advanceClock` can be refused. */
export type AdvanceClockErrorCode =
  /** The time is before the one the clock shows. */
  | 'CLOCK_BACKWARDS'
  /** The program’s clock shows the time of day; it cannot be moved. */
  | 'CLOCK_NOT_MANUAL'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The jobs of the program are paused. */
  | 'JOBS_PAUSED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** A time to move a MANUAL clock to. */
export type AdvanceClockInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The new time, not earlier than the present one. All calendar work before it is done first. */
  readonly to: Scalars['DateTime']['input'];
  /** How many seconds the call waits for that work, 0 to 60; left out: 20. What is left is done without it: see `run`. */
  readonly waitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** Why `announceAccountCheck` can be refused. */
export type AnnounceAccountCheckErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The account’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such managed account that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** A managed account that will be checked with the client. */
export type AnnounceAccountCheckInput = {
  /** The managed account. */
  readonly accountId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which API keys to list. */
export type ApiKeyFilter = {
  /** In one of these states; left out: ACTIVE. */
  readonly statuses?: InputMaybe<ReadonlyArray<ApiKeyStatus>>;
};

/** What an API key may be used for. */
export type ApiKeyScope =
  /** Record what happens: leads, clicks, sign-ups, billing, managed accounts, training, documents. */
  | 'INGEST'
  /** Every other mutation: programs, partners, reviews, corrections, webhooks. */
  | 'MANAGE'
  /** Run, approve, record and hold payouts; approving needs the right besides. */
  | 'PAYOUTS'
  /** Queries and subscriptions. `viewer` alone needs no scope. */
  | 'READ';

/** How an API key stands. */
export type ApiKeyStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Somebody revoked it, or replaced it without an overlap. */
  | 'REVOKED';

/** What can be done with an application. */
export type ApplicationAction =
  /** Take the applicant into the program. */
  | 'APPROVE'
  /** Ask the applicant for something. */
  | 'ASK_FOR_ACTION'
  /** Refuse it. */
  | 'REJECT'
  /** Send it in again after the vendor asked for something. */
  | 'RESUBMIT'
  /** Take it into review. */
  | 'START_REVIEW'
  /** Take it back. */
  | 'WITHDRAW';

/** What a review of an application decides. */
export type ApplicationDecision =
  /** Take the applicant into the program. */
  | 'APPROVE'
  /** Ask the applicant for something; the reason says what. */
  | 'ASK_FOR_ACTION'
  /** Refuse it. */
  | 'REJECT'
  /** Take it into review. */
  | 'START_REVIEW';

/** Which applications to list; conditions add up. */
export type ApplicationFilter = {
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ApplicationStatus>>;
};

/** Orders of applications. */
export type ApplicationOrder =
  /** The earliest first. */
  | 'APPLIED_AT_ASC'
  /** The latest first. */
  | 'APPLIED_AT_DESC';

/** The state of an application. */
export type ApplicationStatus =
  /** The vendor asked the applicant for something. */
  | 'ACTION_REQUIRED'
  /** Handed in. */
  | 'APPLIED'
  /** The applicant is in the program. */
  | 'APPROVED'
  /** The vendor is looking at it. */
  | 'IN_REVIEW'
  /** Refused; the reason says why. */
  | 'REJECTED'
  /** Taken back by the applicant. */
  | 'WITHDRAWN';

/** Why `applyToProgram` can be refused. */
export type ApplyToProgramErrorCode =
  /** An application of the partner is open. */
  | 'ALREADY_APPLIED'
  /** The partner is in the program already. */
  | 'ALREADY_ENROLLED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The caller acts for several partners, or for none: the partner must be named. */
  | 'PARTNER_REQUIRED'
  /** The program takes no partners. */
  | 'PROGRAM_CLOSED'
  /** The program has tracks; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** There is no such partner that the caller may act for. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that takes partners. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK'
  /** The program asks for a website. */
  | 'WEBSITE_REQUIRED';

/** A request to join a program. */
export type ApplyToProgramInput = {
  /** Answers by the names of the program’s form. */
  readonly answers?: InputMaybe<Scalars['JSON']['input']>;
  /** The applicant’s own e-mail, by which a self-referral is recognised. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The track to join; needed in a program with tracks. */
  readonly track?: InputMaybe<Scalars['String']['input']>;
  /** Address of the applicant’s website; needed where the program asks for one. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** Why `approvePayout` can be refused. */
export type ApprovePayoutErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** It is held back; the holds are released first. */
  | 'HELD'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Payouts to approve. */
export type ApprovePayoutInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The payouts, 1 to 500. */
  readonly payoutIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** How a partner came to its credit. */
export type AttributionVia =
  /** The customer came through its affiliate link. */
  | 'LINK'
  /** It had registered the customer as a lead, and the lead was won. */
  | 'REGISTRATION';

/** Which entries to list; conditions add up. */
export type AuditFilter = {
  /** This action, such as `approvePayout`. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** Of this person or API key. */
  readonly actor?: InputMaybe<Scalars['String']['input']>;
  /** Before this instant. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
  /** From this instant on. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this id. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** In which order entries are listed. */
export type AuditOrder =
  /** The oldest first. */
  | 'AT_ASC'
  /** The latest first. */
  | 'AT_DESC';

/** Which balances to list; conditions add up. */
export type BalanceFilter = {
  /** What had been booked by then, by the programs’ clocks; left out: everything. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** Of this payout stream. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
};

/** Which facts to list; conditions add up. */
export type BillingFactFilter = {
  /** About this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Reported by this system. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  readonly status?: InputMaybe<BillingFactStatus>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<BillingFactStatus>>;
  /** Of one of these types, such as `billing.paid`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What became of a fact. */
export type BillingFactStatus =
  /** It counts. */
  | 'APPLIED'
  /** It cannot count; the reason says why. */
  | 'REJECTED'
  /** It was taken back: it never happened. `retraction` says why and by whom. */
  | 'RETRACTED'
  /** Kept until what it refers to is recorded. */
  | 'UNMATCHED';

/** What happened to a customer’s money. */
export type BillingKind =
  /** The customer left. */
  | 'CHURNED'
  /** An invoice was paid, wholly or in part. */
  | 'PAID'
  /** Money was given back. */
  | 'REFUNDED';

/** One billing fact. Ids are the vendor’s own; which fields are needed depends on the kind. */
export type BillingRowInput = {
  /** Major units: what was collected, tax included (PAID), or given back without tax (REFUNDED). Needed for both. */
  readonly amount?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. An instant with its offset, such as 2026-03-31T10:15:00Z. */
  readonly at: Scalars['String']['input'];
  /** ISO 4217 code of the amount; needed for PAID and REFUNDED. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** The customer; needed for PAID and CHURNED. */
  readonly customerId?: InputMaybe<Scalars['String']['input']>;
  /** The invoice; needed for PAID. REFUNDED names an invoice or a payment, never both. */
  readonly invoiceId?: InputMaybe<Scalars['String']['input']>;
  /** What happened. */
  readonly kind: BillingKind;
  /** The payment; PAID: left out, it is the invoice’s id. REFUNDED names an invoice or a payment, never both. */
  readonly paymentId?: InputMaybe<Scalars['String']['input']>;
  /** The refund; needed for REFUNDED. */
  readonly refundId?: InputMaybe<Scalars['String']['input']>;
  /** Start of the service that was paid for; needed for PAID. An instant with its offset, such as 2026-03-31T10:15:00Z. */
  readonly serviceFrom?: InputMaybe<Scalars['String']['input']>;
  /** End of that service, exclusive; needed for PAID. An instant with its offset, such as 2026-03-31T10:15:00Z. */
  readonly serviceTo?: InputMaybe<Scalars['String']['input']>;
  /** The tax in the amount, major units; PAID only. Left out: none. */
  readonly tax?: InputMaybe<Scalars['String']['input']>;
};

/** What became of one row. */
export type BillingRowStatus =
  /** It is recorded, and counts. */
  | 'APPLIED'
  /** It is not recorded; the errors say why. */
  | 'REFUSED'
  /** The same fact had been recorded before. */
  | 'REPLAYED'
  /** It is kept until what it refers to is recorded. */
  | 'UNMATCHED';

/** How often a stream of commissions is paid. */
export type Cadence =
  /** On each day on which something was earned. */
  | 'ACCRUAL'
  /** Each calendar month. */
  | 'MONTH'
  /** Each calendar quarter. */
  | 'QUARTER'
  /** Each calendar year. */
  | 'YEAR';

/** Why `cancelPayout` can be refused. */
export type CancelPayoutErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** A payout to give up. */
export type CancelPayoutInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What moves money in a cash flow. */
export type CashMoveKind =
  /** Commission is earned. */
  | 'EARNED'
  /** A payout is due. */
  | 'PAID'
  /** Commission is taken back after a refund. */
  | 'REVERSED';

/** Why `changeTrack` can be refused. */
export type ChangeTrackErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** A track to change to. */
export type ChangeTrackInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The new track. */
  readonly track: Scalars['String']['input'];
};

/** The clock of a program. */
export type ClockInput = {
  /** What it shows. It cannot be changed later. */
  readonly kind: ClockKind;
  /** Where a MANUAL clock starts; needed for one, and for no other. */
  readonly now?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a program’s clock shows. */
export type ClockKind =
  /** What its owner set it to, for demonstrations, tests and what-ifs. */
  | 'MANUAL'
  /** The time of day. */
  | 'REAL';

/** Why `closeLead` can be refused. */
export type CloseLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The amount is not in the program’s currency. */
  | 'CURRENCY_MISMATCH'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The lead’s state does not allow it; `legalActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The lead expired without having been accepted: it cannot be won. */
  | 'NEVER_ACCEPTED'
  /** There is no such lead that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** How a lead ended. */
export type CloseLeadInput = {
  /** Currency of it; left out: the program’s, and no other is accepted. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The vendor’s own id of the customer it became; needed when WON. */
  readonly customerId?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** Monthly recurring revenue it was won with, in major units; needed when WON. */
  readonly mrr?: InputMaybe<Scalars['Decimal']['input']>;
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it was lost. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Won or lost. */
  readonly result: LeadResult;
};

/** Which estimates to list; conditions add up. */
export type CommissionEstimateFilter = {
  /** About this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
};

/** What a commission line is. */
export type CommissionLineEntry =
  /** Given or taken by hand, with a reason. */
  | 'ADJUSTMENT'
  /** A commission. */
  | 'LINE'
  /** Takes back part or all of another line after a refund or a lost dispute, at the rate of that line. */
  | 'REVERSAL'
  /** The exact negative of a line that a late fact proved wrong. */
  | 'VOID';

/** Which commission lines to list; conditions add up. */
export type CommissionLineFilter = {
  /** About this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Earned before this instant. */
  readonly earnedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Earned at this instant or later. */
  readonly earnedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of this payout. */
  readonly payoutId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** Paid in this stream. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of commission lines. */
export type CommissionLineOrder =
  /** The earliest first. */
  | 'EARNED_AT_ASC'
  /** The latest first. */
  | 'EARNED_AT_DESC';

/** Where a commission line stands on its way to the partner. */
export type CommissionLineState =
  /** Posted, and held back; `heldBecause` says why. */
  | 'HELD'
  /** Part of a payout that is not paid yet. */
  | 'IN_PAYOUT'
  /** Paid. */
  | 'PAID'
  /** Posted, and not part of a payout yet. */
  | 'POSTED'
  /** Cancelled by another line before it was paid; or the line that cancels it. */
  | 'VOIDED';

/** One story and the programs to run it through. */
export type CompareEarningsInput = {
  /** The programs; the same one may stand there under several terms. */
  readonly programs: ReadonlyArray<CompareProgramInput>;
  /** The story; left out: the standard story `steady-year`. */
  readonly story?: InputMaybe<StoryInput>;
};

/** A program to run the story through: exactly one of `slug` and `adapter`. */
export type CompareProgramInput = {
  /** A set of rules, such as `klaviyo-agency`, under its defaults. */
  readonly adapter?: InputMaybe<Scalars['String']['input']>;
  /** When the partner joins; left out: at the first fact. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. */
  readonly enrolledAt?: InputMaybe<Scalars['String']['input']>;
  /** Parameters to set, merged over the terms or the defaults. */
  readonly params?: InputMaybe<Scalars['JSON']['input']>;
  /** A published program, under its own terms. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Which terms of a published program are meant. */
  readonly terms?: ComparedTerms;
  /** The tier to start at; left out: the entry tier. None where tiers follow the business at once. */
  readonly tier?: InputMaybe<Scalars['String']['input']>;
  /** The track to start on; left out: the program’s first. */
  readonly track?: InputMaybe<Scalars['String']['input']>;
};

/** Which terms of a program a story is run under. */
export type ComparedTerms =
  /** Each version from its own date, as it was and will be. */
  | 'BY_DATE'
  /** Those in force now, for the whole story. */
  | 'IN_FORCE';

/** Why `completeOnboardingStep` can be refused. */
export type CompleteOnboardingStepErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such step; `known` lists those it has. */
  | 'UNKNOWN_STEP';

/** An onboarding step that is done. */
export type CompleteOnboardingStepInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Anything to keep with it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Name of the step; `Enrollment.onboarding` lists them. */
  readonly step: Scalars['String']['input'];
};

/** Why `correctLead` can be refused. */
export type CorrectLeadErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The amount is not in the program’s currency. */
  | 'CURRENCY_MISMATCH'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such lead that the caller may see. */
  | 'NOT_FOUND'
  /** The lead is not won. */
  | 'NOT_WON'
  /** Something else; the message says what. */
  | 'OTHER'
  /** It is what the lead says already. */
  | 'UNCHANGED';

/** Another amount of a won lead. */
export type CorrectLeadInput = {
  /** Currency of it; left out: the program’s, and no other is accepted. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** The monthly recurring revenue it was really won with, in major units. */
  readonly mrr: Scalars['Decimal']['input'];
  /** Why; at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Why `createApiKey` can be refused. */
export type CreateApiKeyErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The end is not in the future, or more than 400 days away. */
  | 'INVALID_EXPIRY'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** Rights are named that the caller does not have; `known` lists the caller’s. */
  | 'RIGHT_NOT_HELD'
  /** A partner’s key cannot have such a scope; `known` lists those it can have. */
  | 'SCOPE_NOT_ALLOWED'
  /** The organization has as many keys as it can have. */
  | 'TOO_MANY'
  /** There is no such organization that the caller acts for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER';

/** A new API key. */
export type CreateApiKeyInput = {
  /** From when it is refused: in 400 days at the latest. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is for; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The partner it is for; needed by a caller of several. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Rights beyond those that the scopes bring (INGEST: RECORD_BILLING, PAYOUTS: RECORD_PAYOUTS). Only rights of one’s own. */
  readonly rights?: InputMaybe<ReadonlyArray<Right>>;
  /** What it may be used for, one at least. A partner’s: READ and INGEST. */
  readonly scopes: ReadonlyArray<ApiKeyScope>;
};

/** Why `createPartner` can be refused. */
export type CreatePartnerErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER';

/** A partner organization to create. */
export type CreatePartnerInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name to show. */
  readonly name: Scalars['String']['input'];
  /** Address of its website. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** Why `createProgram` can be refused. */
export type CreateProgramErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The adapter refuses the parameters; the message names each by its path. */
  | 'INVALID_PARAMETERS'
  /** The slug is not made of lower-case letters, digits and single hyphens. */
  | 'INVALID_SLUG'
  /** There is no such time zone. */
  | 'INVALID_TIME_ZONE'
  /** Something else; the message says what. */
  | 'OTHER'
  /** Another program has the slug. */
  | 'SLUG_TAKEN'
  /** There is no such adapter; `known` lists those there are. */
  | 'UNKNOWN_ADAPTER';

/** A program to create. */
export type CreateProgramInput = {
  /** The rules it runs by: an adapter’s id, or id@major. */
  readonly adapter: Scalars['String']['input'];
  /** Its clock; left out: the time of day. */
  readonly clock?: InputMaybe<ClockInput>;
  /** What it is about; left out: what its adapter says. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Pages that belong to it. */
  readonly links?: InputMaybe<ReadonlyArray<ProgramLinkInput>>;
  /** Name to show. */
  readonly name: Scalars['String']['input'];
  /** Parameters by the names of the adapter, merged over its defaults. Amounts and rates are text. */
  readonly params?: InputMaybe<Scalars['JSON']['input']>;
  /** Unique name in addresses and arguments: lower-case letters, digits and single hyphens. */
  readonly slug: Scalars['String']['input'];
  /** IANA time zone of its civil dates; left out: UTC. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Why `createWebhook` can be refused. */
export type CreateWebhookErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The address is not one that can be called. */
  | 'INVALID_URL'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The organization has as many webhooks as it can have. */
  | 'TOO_MANY'
  /** There is no such type of event. */
  | 'UNKNOWN_EVENT_TYPE'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller can see. */
  | 'UNKNOWN_PROGRAM';

/** An address that is to be told of events from now on. */
export type CreateWebhookInput = {
  /** What it is for; at most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Only events of these types; left out: all, later ones too. */
  readonly eventTypes?: InputMaybe<ReadonlyArray<EventType>>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The partner it is for; needed by a caller of several. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only events of these programs; left out: all, later ones too. */
  readonly programSlugs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** An https address of the public internet. */
  readonly url: Scalars['String']['input'];
};

/** Which customers to list; conditions add up. */
export type CustomerFilter = {
  /** The one with this id of the vendor’s own. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of customers. */
export type CustomerOrder =
  /** The earliest first. */
  | 'CREATED_AT_ASC'
  /** The latest first. */
  | 'CREATED_AT_DESC';

/** Why `deleteWebhook` can be refused. */
export type DeleteWebhookErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Why `disableWebhook` can be refused. */
export type DisableWebhookErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Which disputes to list; conditions add up. */
export type DisputeFilter = {
  /** About payments of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<DisputeStatus>>;
};

/** What became of a dispute. */
export type DisputeOutcome =
  /** The payment was taken back. */
  | 'LOST'
  /** The customer’s bank asks the payment back. */
  | 'OPENED'
  /** The vendor keeps the payment. */
  | 'WON';

/** Where a dispute stands. */
export type DisputeStatus =
  /** The payment was taken back, like a refund. */
  | 'LOST'
  /** It is undecided; the payment’s lines are held. */
  | 'OPEN'
  /** The vendor kept the payment. */
  | 'WON';

/** Why `enableWebhook` can be refused. */
export type EnableWebhookErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Why `endManagedAccount` can be refused. */
export type EndManagedAccountErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The account’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The notice period has not passed. */
  | 'NOTICE_PERIOD'
  /** There is no such managed account that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** A managed account whose management ends. */
export type EndManagedAccountInput = {
  /** The managed account. */
  readonly accountId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why `enrollPartner` can be refused. */
export type EnrollPartnerErrorCode =
  /** The partner is in the program already. */
  | 'ALREADY_ENROLLED'
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** Nobody can start at this tier. */
  | 'TIER_NOT_ENROLLABLE'
  /** The program has tracks; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** There is no such partner that the caller may see. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such tier; `known` lists those it has. */
  | 'UNKNOWN_TIER'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** A partner to take into a program without an application. */
export type EnrollPartnerInput = {
  /** Its own e-mail, by which a self-referral is recognised. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The tier it starts at; left out: the entry tier. */
  readonly tier?: InputMaybe<Scalars['String']['input']>;
  /** Its track; needed in a program with tracks. */
  readonly track?: InputMaybe<Scalars['String']['input']>;
};

/** Whose rows to list; conditions add up. */
export type EnrolledFilter = {
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
};

/** What can be done with a partner’s place in a program. */
export type EnrollmentAction =
  /** Acknowledge the program’s agreement. */
  | 'ACKNOWLEDGE_AGREEMENT'
  /** Record an onboarding step as done. */
  | 'COMPLETE_STEP'
  /** Record what somebody has learned. */
  | 'RECORD_TRAINING'
  /** Let it work again. */
  | 'REINSTATE'
  /** Hold the partner back. */
  | 'SUSPEND'
  /** End its place for good. */
  | 'TERMINATE';

/** Which enrolments to list; conditions add up. */
export type EnrollmentFilter = {
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};

/** Orders of enrolments. */
export type EnrollmentOrder =
  /** The earliest first. */
  | 'ENROLLED_AT_ASC'
  /** The latest first. */
  | 'ENROLLED_AT_DESC';

/** A partner’s place in a program. */
export type EnrollmentStatus =
  /** A full member. */
  | 'ACTIVE'
  /** Approved, with onboarding steps to do. */
  | 'PROSPECT'
  /** Held back for the time being. */
  | 'SUSPENDED'
  /** No longer in the program. */
  | 'TERMINATED';

/** Why `eraseDocument` can be refused. */
export type EraseDocumentErrorCode =
  /** It was erased before. */
  | 'ALREADY_ERASED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something was handed in on it: the vendor’s staff alone may erase it. */
  | 'IN_USE'
  /** There is no such document that the caller may see. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** A document to remove for good. */
export type EraseDocumentInput = {
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Why `erasePaymentDetails` can be refused. */
export type ErasePaymentDetailsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There are no payment details. */
  | 'NOTHING_TO_ERASE'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** Payment details to remove. */
export type ErasePaymentDetailsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `erasePerson` can be refused. */
export type ErasePersonErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Nothing about such a person is held where the caller may look. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Who is to be erased. */
export type ErasePersonInput = {
  /** The contact of this customer, what stands under its address, its visits and its accounts’ proofs. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whatever stands under this e-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The contact of this lead, and what stands under its address. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** A partner that is a person: its addresses, answers, documents and payment details. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** An account of the network; for the network’s administrators. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

/** What an event tells. */
export type EventType =
  /** An application changed its state. */
  | 'APPLICATION_STATUS_CHANGED'
  /** A partner applied. */
  | 'APPLICATION_SUBMITTED'
  /** Nothing happened; only the cursor moved. Comes only when `checkpoints` is asked for. */
  | 'CHECKPOINT'
  /** The program’s clock was moved. */
  | 'CLOCK_ADVANCED'
  /** Money was given or taken by hand. */
  | 'COMMISSION_ADJUSTED'
  /** A commission line was posted. */
  | 'COMMISSION_POSTED'
  /** A refund took commission back. */
  | 'COMMISSION_REVERSED'
  /** A line was cancelled by its exact negative. */
  | 'COMMISSION_VOIDED'
  /** A customer signed up through a link. */
  | 'CUSTOMER_SIGNED_UP'
  /** A dispute was lost: the payment was taken back. */
  | 'DISPUTE_LOST'
  /** A customer disputes a payment: its lines are held. */
  | 'DISPUTE_OPENED'
  /** A dispute was won: the payment stands. */
  | 'DISPUTE_WON'
  /** A partner came into the program. */
  | 'ENROLLMENT_CREATED'
  /** A partner’s place in the program changed: state, track, rate or payment method. */
  | 'ENROLLMENT_UPDATED'
  /** A fact that was recorded in error was taken back. */
  | 'FACT_RETRACTED'
  /** The amount of a won lead was put right. */
  | 'LEAD_CORRECTED'
  /** A lead expires in 14 days, or in 3. */
  | 'LEAD_EXPIRING'
  /** The expiry of a lead was moved. */
  | 'LEAD_EXTENDED'
  /** A partner registered a lead. */
  | 'LEAD_REGISTERED'
  /** A lead changed its state. */
  | 'LEAD_STATUS_CHANGED'
  /** What is known about a lead changed. */
  | 'LEAD_UPDATED'
  /** The vendor will check a managed account, and contact its client a day later at the earliest. */
  | 'MANAGED_ACCOUNT_CHECK_ANNOUNCED'
  /** The vendor contacted the client of a managed account. */
  | 'MANAGED_ACCOUNT_CLIENT_CONTACTED'
  /** A managed account changed its state. */
  | 'MANAGED_ACCOUNT_STATUS_CHANGED'
  /** A managed account was handed in. */
  | 'MANAGED_ACCOUNT_SUBMITTED'
  /** The contracted term of a managed account has ended; the account goes on. */
  | 'MANAGED_ACCOUNT_TERM_ENDED'
  /** The contracted term of a managed account ends in 30 days. */
  | 'MANAGED_ACCOUNT_TERM_ENDING'
  /** Something else; `name` says what. */
  | 'OTHER'
  /** A partner’s payment details were set or erased. */
  | 'PAYMENT_DETAILS_CHANGED'
  /** A payout was approved. */
  | 'PAYOUT_APPROVED'
  /** A payout was given up; its lines are unpaid again. */
  | 'PAYOUT_CANCELLED'
  /** A payout was not paid; its lines are unpaid again. */
  | 'PAYOUT_FAILED'
  /** A payout was formed. */
  | 'PAYOUT_FORMED'
  /** Money is held back. */
  | 'PAYOUT_HOLD_PLACED'
  /** Money that was held back is let go. */
  | 'PAYOUT_HOLD_RELEASED'
  /** A payout was paid. */
  | 'PAYOUT_PAID'
  /** The payment of a payout has begun. */
  | 'PAYOUT_PROCESSING'
  /** Lines that add up to nothing were settled without a payment. */
  | 'PAYOUT_SETTLED'
  /** A payout changed its state. */
  | 'PAYOUT_STATUS_CHANGED'
  /** The program was created. */
  | 'PROGRAM_CREATED'
  /** Work by the calendar and by workers was halted. */
  | 'PROGRAM_JOBS_PAUSED'
  /** Work by the calendar and by workers goes on. */
  | 'PROGRAM_JOBS_RESUMED'
  /** A review of tiers was completed. */
  | 'REVIEW_COMPLETED'
  /** The owner replaced the outcome of a review. */
  | 'REVIEW_OVERRULED'
  /** A review was run again, and its outcome replaced. */
  | 'REVIEW_REOPENED'
  /** Long work ended. */
  | 'RUN_FINISHED'
  /** Long work got on. */
  | 'RUN_PROGRESSED'
  /** A partner’s standing changed. */
  | 'STANDING_CHANGED'
  /** A version of the terms was published. */
  | 'TERMS_PUBLISHED'
  /** A partner’s tier changed, or will. */
  | 'TIER_CHANGED';

/** Why `exportPayouts` can be refused. */
export type ExportPayoutsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** No payment by hand of this method waits for a file. */
  | 'NOTHING_TO_EXPORT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** Payments by hand to put into a file. */
export type ExportPayoutsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** For what: each takes a file of its own kind. */
  readonly method: PaymentMethod;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `exportPerson` can be refused. */
export type ExportPersonErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Nothing about such a person is held where the caller may look. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Whose data is to be put together. */
export type ExportPersonInput = {
  /** The contact of this customer, what stands under its address, its visits and its accounts’ proofs. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whatever stands under this e-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The contact of this lead, and what stands under its address. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** A partner that is a person: its addresses, answers, documents and payment details. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** An account of the network; for the network’s administrators. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why `extendLead` can be refused. */
export type ExtendLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The lead has no expiry to extend. */
  | 'DOES_NOT_EXPIRE'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The lead’s state does not allow it; `legalActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such lead that the caller may change. */
  | 'NOT_FOUND'
  /** The new expiry is not later than the present one. */
  | 'NOT_LATER'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** An extension needs a reason. */
  | 'REASON_REQUIRED';

/** A later expiry of a lead. */
export type ExtendLeadInput = {
  /** The new expiry, later than the present one. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** Why `failPayout` can be refused. */
export type FailPayoutErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The payment may be under way, or may have been made: nobody has said yet what became of it. */
  | 'PAYMENT_IN_DOUBT';

/** A payout that was not paid. */
export type FailPayoutInput = {
  /** The caller is sure that no money has left, although the provider has not said so. */
  readonly evenIfInDoubt?: Scalars['Boolean']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** Why `grantTier` can be refused. */
export type GrantTierErrorCode =
  /** The partner holds a granted tier already. */
  | 'ALREADY_GRANTED'
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** The tier is not one that is granted; `known` lists those that are. */
  | 'TIER_NOT_GRANTABLE'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A tier to grant. */
export type GrantTierInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The tier: one that is reached by invitation only. */
  readonly tier: Scalars['String']['input'];
};

/** Why a program leaves a managed account out. */
export type IgnoredAccountReason =
  /** The partner had not joined the program when it submitted the account. */
  | 'NOT_ENROLLED'
  /** The program knows no managed accounts. */
  | 'NO_MANAGED_ACCOUNTS'
  /** Partners on its track may not manage accounts. */
  | 'TRACK_NOT_ELIGIBLE';

/** Why `importPaidPayouts` can be refused. */
export type ImportPaidPayoutsErrorCode =
  /** The payout was recorded as paid with another reference. */
  | 'ALREADY_PAID'
  /** Something else was paid than the payout. */
  | 'AMOUNT_MISMATCH'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The currency is not the program’s. */
  | 'CURRENCY_MISMATCH'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** The date cannot be: it lies in the future. */
  | 'INVALID_DATE'
  /** It is no CSV file with the columns that are needed, or too long. */
  | 'INVALID_FILE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The row lacks something. */
  | 'INVALID_ROW'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The payment may be under way, or may have been made: nobody has said yet what became of it. */
  | 'PAYMENT_IN_DOUBT'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** What was paid, as a file. */
export type ImportPaidPayoutsInput = {
  /** A CSV file with the columns `payout_id`, `amount`, `reference`, and if known `status` (PAID or FAILED), `date`, `currency`, `fee`, `reason`; at most 5,000 rows. */
  readonly csv: Scalars['String']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `inviteMember` can be refused. */
export type InviteMemberErrorCode =
  /** The address has an open invitation. */
  | 'ALREADY_INVITED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The address is none. */
  | 'INVALID_EMAIL'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** Rights are named that the caller does not have; `known` lists the caller’s. */
  | 'RIGHT_NOT_HELD'
  /** The caller may not decide about somebody in that role. */
  | 'ROLE_NOT_ALLOWED'
  /** There is no such organization that the caller acts for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER';

/** Somebody who is to work for the caller’s organization. */
export type InviteMemberInput = {
  /** The address that the identity provider will have verified. */
  readonly email: Scalars['String']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The organization; left out: the caller’s only one. Needed by a caller of several partners. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** The rights, of a vendor’s staff; left out: those that come with the role. Only rights of one’s own. */
  readonly rights?: InputMaybe<ReadonlyArray<Right>>;
  /** What the person will be. */
  readonly role: MemberRole;
};

/** Why `invitePartner` can be refused. */
export type InvitePartnerErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** It is no e-mail address. */
  | 'INVALID_EMAIL'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The program takes no partners. */
  | 'PROGRAM_CLOSED'
  /** The program has tracks; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** A partner to invite into a program. */
export type InvitePartnerInput = {
  /** E-mail address of whom to invite. Nothing is sent: the answer holds what to send. */
  readonly email: Scalars['String']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The track to come onto; needed in a program with tracks. */
  readonly track?: InputMaybe<Scalars['String']['input']>;
  /** How many days it can be accepted, 1 to 90. */
  readonly validDays?: Scalars['Int']['input'];
};

/** What can be done with a lead. */
export type LeadAction =
  /** Accept the claim. */
  | 'ACCEPT'
  /** Ask the partner for something. */
  | 'ASK_FOR_ACTION'
  /** Record that the prospect did not buy. */
  | 'CLOSE_LOST'
  /** Record that the prospect became a customer. */
  | 'CLOSE_WON'
  /** Move its expiry to a later date. */
  | 'EXTEND'
  /** Refuse the claim, with a reason. */
  | 'REJECT'
  /** Hand it in again after the vendor asked for something. */
  | 'RESUBMIT'
  /** Take it into review. */
  | 'START_REVIEW'
  /** Take it back. */
  | 'WITHDRAW';

/** The portal’s views of the pipeline. */
export type LeadBucket =
  /** Closed won. */
  | 'CLOSED_WON'
  /** Open pipeline: ACCEPTED. */
  | 'OPEN'
  /** Shown apart: EXPIRED, WITHDRAWN, CLOSED_LOST. */
  | 'OTHER'
  /** Rejected deal registrations. */
  | 'REJECTED'
  /** Submitted deal registrations: SUBMITTED, IN_REVIEW, ACTION_REQUIRED. */
  | 'SUBMITTED';

/** Which leads to list; conditions add up. */
export type LeadFilter = {
  /** In this view of the portal. */
  readonly bucket?: InputMaybe<LeadBucket>;
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** Registered before this instant. */
  readonly registeredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Registered at this instant or later. */
  readonly registeredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<LeadStatus>>;
};

/** Orders of leads. */
export type LeadOrder =
  /** The earliest registration first. */
  | 'REGISTERED_AT_ASC'
  /** The latest registration first. */
  | 'REGISTERED_AT_DESC';

/** How a lead ends. */
export type LeadResult =
  /** The prospect did not buy. */
  | 'LOST'
  /** The prospect became a customer. */
  | 'WON';

/** What a review of a lead decides. */
export type LeadReviewDecision =
  /** Accept the claim. */
  | 'ACCEPT'
  /** Ask the partner for something; the reason says what. */
  | 'ASK_FOR_ACTION'
  /** Refuse the claim; a reason is needed. */
  | 'REJECT'
  /** Hand it in again after the vendor asked for something. */
  | 'RESUBMIT'
  /** Take it into review. */
  | 'START_REVIEW';

/** The state of a lead. */
export type LeadStatus =
  /** The partner’s claim is accepted, and protected until it expires. */
  | 'ACCEPTED'
  /** The vendor asked the partner for something. */
  | 'ACTION_REQUIRED'
  /** The prospect did not buy. */
  | 'CLOSED_LOST'
  /** The prospect became a customer, credited to the partner. */
  | 'CLOSED_WON'
  /** It was not won in time: no protection and no credit. */
  | 'EXPIRED'
  /** The vendor is looking at it. */
  | 'IN_REVIEW'
  /** The claim is refused; the reason says why. */
  | 'REJECTED'
  /** Registered; nobody has looked at it yet. */
  | 'SUBMITTED'
  /** The partner took it back. */
  | 'WITHDRAWN';

/** What can be done with a managed account. */
export type ManagedAccountAction =
  /** Tell the partner that it will be checked with the client. */
  | 'ANNOUNCE_CHECK'
  /** Approve it. */
  | 'APPROVE'
  /** End the management. */
  | 'END'
  /** Record that the client was contacted; 24 hours after the notice at the earliest. */
  | 'RECORD_CLIENT_CONTACT'
  /** Refuse it. */
  | 'REJECT';

/** Somebody to ask about a managed account. */
export type ManagedAccountContactInput = {
  /** E-mail address; a partner has to say it. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Whom a contact stands for. */
export type ManagedAccountContactSide =
  /** The partner. */
  | 'AGENCY'
  /** Its client. */
  | 'CLIENT'
  /** Who consented for the client. */
  | 'CONSENT';

/** What a review of a managed account decides. */
export type ManagedAccountDecision =
  /** The partner manages it. */
  | 'APPROVE'
  /** It is refused. */
  | 'REJECT';

/** Which managed accounts to list; conditions add up. */
export type ManagedAccountFilter = {
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ManagedAccountStatus>>;
};

/** Orders of managed accounts. */
export type ManagedAccountOrder =
  /** The earliest first. */
  | 'SUBMITTED_AT_ASC'
  /** The latest first. */
  | 'SUBMITTED_AT_DESC';

/** The state of a managed account. */
export type ManagedAccountStatus =
  /** The partner manages the customer’s account. */
  | 'APPROVED'
  /** The management has ended. */
  | 'ENDED'
  /** Refused; the reason says why. */
  | 'REJECTED'
  /** Handed in. */
  | 'SUBMITTED';

/** Why `markPayoutPaid` can be refused. */
export type MarkPayoutPaidErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The currency is not the program’s. */
  | 'CURRENCY_MISMATCH'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** The date cannot be: it lies in the future. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The payment may be under way, or may have been made: nobody has said yet what became of it. */
  | 'PAYMENT_IN_DOUBT';

/** A payout that was paid. */
export type MarkPayoutPaidInput = {
  /** What the payment cost the vendor on top, in the program’s currency. */
  readonly fee?: InputMaybe<Scalars['Decimal']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it was paid; left out: now, by the program’s clock. */
  readonly paidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** The payment’s own reference. */
  readonly reference: Scalars['String']['input'];
};

/** What a metric measures. */
export type Measure =
  /** What was collected, net of tax and refunds, from customers while they were the partner’s. */
  | 'COLLECTED'
  /** Leads registered. */
  | 'LEADS_REGISTERED'
  /** The highest monthly recurring revenue of managed accounts in any calendar month of the window. */
  | 'MANAGED_MRR_PEAK'
  /** Monthly recurring revenue of managed accounts, summed over the calendar months of the window. */
  | 'MANAGED_MRR_SUM'
  /** Monthly recurring revenue sold: won registrations and credited sales by link. */
  | 'SOLD_MRR'
  /** The sum of other metrics. */
  | 'SUM_OF'
  /** Customers won by registration. */
  | 'WINS';

/** Which members or invitations to list. */
export type MemberFilter = {
  /** Of this organization of the caller; left out: of all of them. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
};

/** What somebody is in an organization. */
export type MemberRole =
  /** Decides about MEMBERs. Of a vendor: records billing and dates back, unless rights are named. */
  | 'ADMIN'
  /** Works for it. Without rights, unless they are named. */
  | 'MEMBER'
  /** Decides about everything, its members included. Of a vendor: with every right, unless rights are named. */
  | 'OWNER';

/** What a metric is counted in. */
export type MetricUnit =
  /** Whole things. */
  | 'COUNT'
  /** The program’s currency. */
  | 'MONEY'
  /** Points, as the program defines them. */
  | 'POINTS';

/** An exact amount of money in one currency. */
export type MoneyInput = {
  /** Major units, with at most as many decimals as the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** What a successful mutation warns of. */
export type MutationWarningCode =
  /** The lead had expired before it was won: it stays EXPIRED, and nobody is credited. */
  | 'EXPIRED_NO_CREDIT'
  /** A version that is published already comes into force later and takes over then. */
  | 'LATER_VERSION_TAKES_OVER'
  /** Something else; the message says what. */
  | 'OTHER'
  /** Only the method of payment was noted: nothing is paid until the account is known. */
  | 'PAYMENT_DETAILS_MISSING';

/** A step of a network’s own calendar. */
export type NetworkStepInput = {
  /** Day of the month, 1 to 31; of a shorter month its last. */
  readonly dayOfMonth: Scalars['Int']['input'];
  /** Months after the month in which the money was earned, 0 to 24. */
  readonly monthsAfter: Scalars['Int']['input'];
  /** The step, a name in capitals, such as `INVOICED`. */
  readonly step: Scalars['String']['input'];
  /** What it means. */
  readonly title: Scalars['String']['input'];
};

/** Why `overrideRate` can be refused. */
export type OverrideRateErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The rate is not one such as `12.5%`. */
  | 'INVALID_RATE'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The program allows no rates of partners’ own. */
  | 'OVERRIDE_NOT_ALLOWED'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A partner’s own rate. */
export type OverrideRateInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The rate as text, such as `12.5%`. */
  readonly rate: Scalars['String']['input'];
};

/** Why `overruleReview` can be refused. */
export type OverruleReviewErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** A later review is in force and decides the tier now. */
  | 'LATER_REVIEW_IN_FORCE'
  /** There is no such review that the caller may see. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The review has awarded that tier. */
  | 'SAME_TIER'
  /** The tier is none that a review can award; `known` names those. */
  | 'UNKNOWN_TIER';

/** Which outcome to replace, by what, and why. */
export type OverruleReviewInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters. The partner reads it, too. */
  readonly reason: Scalars['String']['input'];
  /** The review. */
  readonly reviewId: Scalars['ID']['input'];
  /** The tier of the ladder that is awarded instead. */
  readonly tier: Scalars['String']['input'];
};

/** What became of one row of an import. */
export type PaidPayoutStatus =
  /** The payout is recorded as failed; its lines are unpaid again. */
  | 'FAILED'
  /** The payout is recorded as paid. */
  | 'PAID'
  /** Nothing is recorded; the errors say why. */
  | 'REFUSED'
  /** The same had been recorded before. */
  | 'REPLAYED';

/** Which partners to list. */
export type PartnerFilter = {
  /** Partners in this program; left out: every one the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of partners. */
export type PartnerOrder =
  /** By name. */
  | 'NAME_ASC'
  /** By name, reversed. */
  | 'NAME_DESC';

/** Why `pauseProgramJobs` can be refused. */
export type PauseProgramJobsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** What is known about an attempt to pay. */
export type PaymentAttemptStatus =
  /** No money has left. */
  | 'FAILED'
  /** The provider has accepted it and not paid it yet. */
  | 'PENDING'
  /** It is being sent. */
  | 'STARTED'
  /** The money has left. */
  | 'SUCCEEDED'
  /** Nobody can tell; the provider is asked before anything else is done. */
  | 'UNKNOWN';

/** Payment details; which fields count depends on the method. */
export type PaymentDetailsFieldsInput = {
  /** For `BANK` without an IBAN: the account number. */
  readonly accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** For `BANK` with an IBAN: the BIC, where it is needed. */
  readonly bic?: InputMaybe<Scalars['String']['input']>;
  /** For `BANK` without an IBAN: the bank’s country, such as `US`. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** For `PAYPAL` and `WISE`: the e-mail address of the account. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the account’s holder; for `BANK` and `WISE`. */
  readonly holder?: InputMaybe<Scalars['String']['input']>;
  /** For `BANK`: the IBAN. */
  readonly iban?: InputMaybe<Scalars['String']['input']>;
  /** For `BANK` without an IBAN: the bank’s routing number. */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Ways to be paid for which details are kept. */
export type PaymentMethod =
  /** A transfer to a bank account. */
  | 'BANK'
  /** PayPal. */
  | 'PAYPAL'
  /** Wise. */
  | 'WISE';

/** What can be done with a payout. */
export type PayoutAction =
  /** Approve it. */
  | 'APPROVE'
  /** Give it up; its lines are unpaid again. */
  | 'CANCEL'
  /** Record that it was not paid; its lines are unpaid again. */
  | 'FAIL'
  /** Record that it was paid. */
  | 'MARK_PAID'
  /** Form another in its place. */
  | 'RETRY'
  /** Send it through a provider. */
  | 'SEND';

/** What became of one payout of an approval. */
export type PayoutApprovalStatus =
  /** It is approved. */
  | 'APPROVED'
  /** It is not approved; the errors say why. */
  | 'REFUSED'
  /** It was approved before. */
  | 'REPLAYED';

/** What still stands between an amount and its payment. */
export type PayoutBlocker =
  /** It is below the program’s minimum; `amount` is missing. It is carried forward. */
  | 'BELOW_MINIMUM'
  /** It is held back; `reason` says why. */
  | 'HELD'
  /** More was taken back than earned; `amount` is to be netted first. */
  | 'NEGATIVE_BALANCE'
  /** Nobody has approved it. */
  | 'NOT_APPROVED'
  /** It is approved and not sent. */
  | 'NOT_SENT'
  /** Part of it is an estimate; `amount` says how much. */
  | 'NOT_YET_EARNED'
  /** The partner has not said where its money is to go. */
  | 'PAYMENT_DETAILS_MISSING'
  /** The payment is under way. */
  | 'PAYMENT_UNDER_WAY'
  /** The period has not ended, or ends at this very instant: its payout is formed when the calendar goes on. */
  | 'PERIOD_NOT_ENDED';

/** Which payouts to list; conditions add up. */
export type PayoutFilter = {
  /** Of this partner; left out: of every partner the caller may see. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this program; left out: of every program the caller may see. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<PayoutStatus>>;
  /** Of this stream. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
};

/** Why money is held back. */
export type PayoutHoldReason =
  /** Somebody decided so. */
  | 'MANUAL'
  /** The partner is suspended. */
  | 'PARTNER_SUSPENDED'
  /** The partner has not said where its money is to go. */
  | 'PAYMENT_DETAILS_MISSING'
  /** Something is being looked into. */
  | 'SUSPICION'
  /** A tax form is missing. */
  | 'TAX_FORM_MISSING';

/** What a hold is on. */
export type PayoutHoldSubject =
  /** On one commission line. */
  | 'LINE'
  /** On the partner, with everything it is owed in the program. */
  | 'PARTNER'
  /** On one payout. */
  | 'PAYOUT';

/** Orders of payouts. */
export type PayoutOrder =
  /** The earliest first. */
  | 'FORMED_AT_ASC'
  /** The latest first. */
  | 'FORMED_AT_DESC';

/** The state of a payout. */
export type PayoutStatus =
  /** Approved, to be paid. */
  | 'APPROVED'
  /** Given up; its lines are unpaid again. */
  | 'CANCELLED'
  /** Not paid; its lines are unpaid again. */
  | 'FAILED'
  /** Its lines are claimed; nobody has approved it yet. */
  | 'FORMED'
  /** Paid. */
  | 'PAID'
  /** The payment is under way. */
  | 'PROCESSING';

/** Why `placeHold` can be refused. */
export type PlaceHoldErrorCode =
  /** It is held back for this reason already. */
  | 'ALREADY_HELD'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** There is no such payout or line that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** Money to hold back: of a partner in a program, a payout, or a line. */
export type PlaceHoldInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Or this commission line alone. */
  readonly lineId?: InputMaybe<Scalars['ID']['input']>;
  /** For the vendor’s staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The partner, together with `programSlug`. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** Or this payout alone. */
  readonly payoutId?: InputMaybe<Scalars['ID']['input']>;
  /** The program, together with `partnerId`. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** Why; the partner is shown it. */
  readonly reason: PlaceableHoldReason;
};

/** Why money can be held back by hand. */
export type PlaceableHoldReason =
  /** Somebody decided so. */
  | 'MANUAL'
  /** The payment details are not as they must be. */
  | 'PAYMENT_DETAILS_MISSING'
  /** Something is being looked into. */
  | 'SUSPICION'
  /** A tax form is missing. */
  | 'TAX_FORM_MISSING';

/** Why `postAdjustment` can be refused. */
export type PostAdjustmentErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The currency is not the program’s. */
  | 'CURRENCY_MISMATCH'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM'
  /** There is no such payout stream; `known` lists those there are. */
  | 'UNKNOWN_STREAM';

/** Money to give, or to take, by hand. */
export type PostAdjustmentInput = {
  /** How much; below zero takes away. */
  readonly amount: MoneyInput;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The same in words; the partner reads it. */
  readonly note: Scalars['String']['input'];
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Why. */
  readonly reason: AdjustmentReason;
  /** The payout stream; left out: the program’s only one. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
};

/** Why `previewTerms` can be refused. */
export type PreviewTermsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date lies in the future: there is nothing to look at yet. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The adapter refuses the parameters; the message names each by its path. */
  | 'INVALID_PARAMETERS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** Terms that might have been. */
export type PreviewTermsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Parameters to change, merged over the version in force at `validFrom`. */
  readonly params: Scalars['JSON']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** From when they would have held; not later than now, by the program’s clock. */
  readonly validFrom: Scalars['DateTime']['input'];
};

/** Which programs to list; conditions add up. */
export type ProgramFilter = {
  /** Programs of this adapter. */
  readonly adapterId?: InputMaybe<Scalars['String']['input']>;
  /** Programs in this currency. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Programs in one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ProgramStatus>>;
};

/** A program whose jobs are to halt, or to go on. */
export type ProgramJobsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** A page that belongs to a program. */
export type ProgramLinkInput = {
  /** What the page is for; `paymentForm` is the form for payment details that dashboards link to. */
  readonly rel: Scalars['String']['input'];
  /** Its address. */
  readonly url: Scalars['String']['input'];
};

/** Orders of programs. */
export type ProgramOrder =
  /** The latest first. */
  | 'CREATED_AT_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** By name, reversed. */
  | 'NAME_DESC';

/** Whether a program takes partners. */
export type ProgramStatus =
  /** Published, and takes no further partners. */
  | 'CLOSED'
  /** Not published: its owner alone sees it. */
  | 'DRAFT'
  /** Published, and takes partners. */
  | 'OPEN';

/** Why `publishTerms` can be refused. */
export type PublishTermsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The adapter refuses the parameters; the message names each by its path. */
  | 'INVALID_PARAMETERS'
  /** The terms would come into force in the past, or in a closed period. */
  | 'NOT_BEFORE_CLOCK'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** A version of a program’s terms. */
export type PublishTermsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Parameters to change, merged over the version before. */
  readonly params: Scalars['JSON']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** When they come into force; left out: now, by the program’s clock. Not before that without the right BACKDATE. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why `recordBilling` can be refused. */
export type RecordBillingErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The currency is not the one of what it refers to. */
  | 'CURRENCY_MISMATCH'
  /** The same id was recorded before, with other content. */
  | 'FACT_CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is not one the currency can have. */
  | 'INVALID_AMOUNT'
  /** A date cannot be: it lies in the future, or the service ends before it starts. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The invoice belongs to another customer. */
  | 'INVOICE_OF_ANOTHER_CUSTOMER'
  /** Something else; the message says what. */
  | 'OTHER'
  /** More would be given back than was paid. */
  | 'REFUND_EXCEEDS_PAYMENT';

/** Billing facts from one system. */
export type RecordBillingInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The facts, 1 to 500, in any order. Each stands alone: one that is refused harms no other. */
  readonly rows: ReadonlyArray<BillingRowInput>;
  /** The system that reports; its ids are unique within it. */
  readonly source: Scalars['String']['input'];
};

/** Why `recordClick` can be refused. */
export type RecordClickErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** The program knows no affiliate links. */
  | 'NO_LINKS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A visit through an affiliate link. */
export type RecordClickInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner whose link it was. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** What the visitor is recognised by later; it is stored as a hash. */
  readonly visitor: Scalars['String']['input'];
};

/** Why `recordClientContact` can be refused. */
export type RecordClientContactErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The account’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner was not told, or less than 24 hours before; `allowedFrom` says from when it is allowed. */
  | 'NOTICE_PERIOD'
  /** There is no such managed account that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** A managed account whose client was contacted. */
export type RecordClientContactInput = {
  /** The managed account. */
  readonly accountId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why `recordDispute` can be refused. */
export type RecordDisputeErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The amount is not in the payment’s currency. */
  | 'CURRENCY_MISMATCH'
  /** The dispute is about another payment. */
  | 'FACT_CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is not one the currency can have, or more than is left of the payment. */
  | 'INVALID_AMOUNT'
  /** The date lies in the future, or before what it follows. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** More would be taken back than is left of the payment. */
  | 'REFUND_EXCEEDS_PAYMENT'
  /** There is no such payment of the vendor. */
  | 'UNKNOWN_PAYMENT';

/** What became of a customer’s dispute about a payment. */
export type RecordDisputeInput = {
  /** What is asked back, in major units, without tax; left out: what is left of the payment. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** When it happened; left out: now, by the latest clock among the vendor’s programs. */
  readonly at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Currency of it; left out: the payment’s. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The vendor’s or the payment system’s own id of the dispute. */
  readonly disputeId: Scalars['String']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** More about it, for the vendor’s staff. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** What became of it. */
  readonly outcome: DisputeOutcome;
  /** The payment’s own id; may be left out for a dispute that is known. */
  readonly paymentId?: InputMaybe<Scalars['String']['input']>;
};

/** Why `recordTraining` can be refused. */
export type RecordTrainingErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The person has to be named. */
  | 'PERSON_REQUIRED'
  /** The curriculum of the partner’s track has no such item; `known` lists those it has. */
  | 'UNKNOWN_ITEM'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** Nobody with this id works for the partner. */
  | 'UNKNOWN_PERSON'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** What somebody of a partner has finished. */
export type RecordTrainingInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Keys of the finished modules and quizzes. Quizzes are recorded by the vendor. */
  readonly items: ReadonlyArray<Scalars['String']['input']>;
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The person; left out by one of the partner’s people: the caller. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** What became of a referral in a program. */
export type ReferralCreditReason =
  /** The customer is another partner’s. */
  | 'ANOTHER_PARTNERS'
  /** The customer is credited to the partner. */
  | 'CREDITED'
  /** It was won after the registration had expired: nobody is credited. */
  | 'EXPIRED'
  /** It was lost. */
  | 'LOST'
  /** The partner had not joined the program yet. */
  | 'NOT_ENROLLED'
  /** The customer paid nothing, or not before the link’s window had closed. */
  | 'NO_PAYMENT_IN_WINDOW'
  /** The program knows neither registrations nor links. */
  | 'NO_REFERRALS'
  /** It is neither won nor lost before the horizon. */
  | 'STILL_OPEN'
  /** The customer signed up after the link’s window had closed. */
  | 'WINDOW_CLOSED';

/** Why `registerLead` can be refused. */
export type RegisterLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** Somebody has an open registration of the same prospect; `protectedUntil` says until when. */
  | 'DUPLICATE'
  /** The external id was used before. */
  | 'DUPLICATE_ID'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program, or not actively. */
  | 'NOT_ENROLLED'
  /** The program knows no leads. */
  | 'NO_LEADS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The caller acts for several partners, or for none: the partner must be named. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A lead to register. */
export type RegisterLeadInput = {
  /** Name of the prospect. */
  readonly company: Scalars['String']['input'];
  /** E-mail of the person there; it, too, tells whether somebody else has registered the prospect. */
  readonly contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person there. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the person there. */
  readonly contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Web address of the prospect; it tells whether somebody else has registered it. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** The caller’s own id of it, unique in the program. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Contacts on the prospect’s list, 0 or more. */
  readonly listSize?: InputMaybe<Scalars['Int']['input']>;
  /** Anything else. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `reinstateEnrollment` can be refused. */
export type ReinstateEnrollmentErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The state of its place does not allow it; `found` and `wanted` name the states. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** A reason is needed. */
  | 'REASON_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A partner to let work again. */
export type ReinstateEnrollmentInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Why; the partner reads it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why `releaseHold` can be refused. */
export type ReleaseHoldErrorCode =
  /** It was released before. */
  | 'ALREADY_RELEASED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such hold that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** A hold to release. */
export type ReleaseHoldInput = {
  /** The hold. */
  readonly holdId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Why `removeMember` can be refused. */
export type RemoveMemberErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The organization would be left without an OWNER. */
  | 'LAST_OWNER'
  /** There is no such member of an organization of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The caller may not decide about somebody in that role. */
  | 'ROLE_NOT_ALLOWED';

/** Who is to leave. */
export type RemoveMemberInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The membership. */
  readonly memberId: Scalars['ID']['input'];
};

/** Why `replayWebhookDeliveries` can be refused. */
export type ReplayWebhookDeliveriesErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** No delivery is what was asked for. */
  | 'NOTHING_TO_REPLAY'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Which deliveries to send again. Exactly one of `deliveryId` and `since` is given. */
export type ReplayWebhookDeliveriesInput = {
  /** This delivery, however it ended. */
  readonly deliveryId?: InputMaybe<Scalars['ID']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** With `since`: those that got through as well. */
  readonly includeSucceeded?: Scalars['Boolean']['input'];
  /** Those that were queued from then on and have failed. */
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
  /** The webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** Why `resubmitApplication` can be refused. */
export type ResubmitApplicationErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The application’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such application of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The program has tracks now; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** The program no longer has the track; `known` lists those it has. */
  | 'UNKNOWN_TRACK'
  /** The program asks for a website. */
  | 'WEBSITE_REQUIRED';

/** An answer to what the vendor asked an applicant for. */
export type ResubmitApplicationInput = {
  /** Answers that take the place of those before, by name. */
  readonly answers?: InputMaybe<Scalars['JSON']['input']>;
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Address of the applicant’s website; left out: as before. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** Why `resumeProgramJobs` can be refused. */
export type ResumeProgramJobsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** Why `retractFact` can be refused. */
export type RetractFactErrorCode =
  /** It was taken back before. */
  | 'ALREADY_RETRACTED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** Refunds or disputes need it; `known` lists them. They have to go first. */
  | 'HAS_DEPENDENTS'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such fact, visit or sign-up of the vendor. */
  | 'NOT_FOUND'
  /** It is of a kind that is not taken back, or never counted. */
  | 'NOT_RETRACTABLE'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program of the vendor. */
  | 'UNKNOWN_PROGRAM'
  /** There is no such reason; `known` lists those there are. */
  | 'UNKNOWN_REASON';

/** What was recorded in error. Exactly one of `factId`, `clickId` and `signUp` is given. */
export type RetractFactInput = {
  /** A visit through a link, by the id that `recordClick` gave. */
  readonly clickId?: InputMaybe<Scalars['ID']['input']>;
  /** A payment, a refund or a churn. */
  readonly factId?: InputMaybe<Scalars['ID']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** More about it, for the vendor’s staff; at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  readonly reason: RetractionReason;
  /** A sign-up. */
  readonly signUp?: InputMaybe<SignUpRefInput>;
};

/** Why a fact is taken back. */
export type RetractionReason =
  /** It did not happen. */
  | 'NEVER_HAPPENED'
  /** Something else; the note says what. */
  | 'OTHER'
  /** It was recorded before, under another id. */
  | 'RECORDED_TWICE'
  /** The refund did not go through: the customer never had the money. Of refunds only. */
  | 'REFUND_FAILED'
  /** Its amount was wrong; the right one is recorded under a new id. */
  | 'WRONG_AMOUNT'
  /** It was about another customer. */
  | 'WRONG_CUSTOMER'
  /** It happened at another time. */
  | 'WRONG_DATE';

/** Why `retryPayout` can be refused. */
export type RetryPayoutErrorCode =
  /** Another was formed in its place before. */
  | 'ALREADY_REPLACED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The payout’s state does not allow it; `legalPayoutActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** What is unpaid of the period does not add up to a payment; it waits for the next period. */
  | 'NOTHING_TO_PAY'
  /** There is no such payout that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** A payout in whose place another is formed. */
export type RetryPayoutInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
};

/** Why `reviewApplication` can be refused. */
export type ReviewApplicationErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The application’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such application that the caller may decide about. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** A rejection needs a reason, and so does asking for action. */
  | 'REASON_REQUIRED'
  /** The program has tracks now, and the application names none; `known` lists them. */
  | 'TRACK_REQUIRED'
  /** The program does not know the reason; `known` lists those it knows. */
  | 'UNKNOWN_REASON'
  /** The program no longer has the track of the application; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** A decision about an application. */
export type ReviewApplicationInput = {
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** What is decided. */
  readonly decision: ApplicationDecision;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why: to reject, one of the program’s reasons; to ask for action, what is asked for. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** How an outcome of a review came about. */
export type ReviewDecisionKind =
  /** The review found it. */
  | 'FOUND'
  /** The program’s owner decided it. */
  | 'OVERRULED'
  /** The review was run again. */
  | 'REOPENED';

/** Why `reviewLead` can be refused. */
export type ReviewLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The lead’s state does not allow it; `legalActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such lead that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** A rejection needs a reason, and so does asking for action. */
  | 'REASON_REQUIRED'
  /** The program does not know the reason; `known` lists those it knows. */
  | 'UNKNOWN_REASON';

/** A decision about a lead. */
export type ReviewLeadInput = {
  /** What is decided. */
  readonly decision: LeadReviewDecision;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why: needed to reject, one of the program’s reasons; to ask for action, what is asked for. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why `reviewManagedAccount` can be refused. */
export type ReviewManagedAccountErrorCode =
  /** The customer is managed already. */
  | 'ALREADY_MANAGED'
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The account’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such managed account that the caller may change. */
  | 'NOT_FOUND'
  /** The program knows no managed accounts any more. */
  | 'NO_MANAGED_ACCOUNTS'
  /** The proof of the service was erased. */
  | 'NO_PROOF'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** The partner is no longer on a track that manages accounts. */
  | 'TRACK_NOT_ELIGIBLE';

/** A decision about a managed account. */
export type ReviewManagedAccountInput = {
  /** The managed account. */
  readonly accountId: Scalars['ID']['input'];
  /** What is decided. */
  readonly decision: ManagedAccountDecision;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of reviews. */
export type ReviewOrder =
  /** The earliest first. */
  | 'REVIEW_AT_ASC'
  /** The latest first. */
  | 'REVIEW_AT_DESC';

/** Why `revokeApiKey` can be refused. */
export type RevokeApiKeyErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such API key of the caller, or it has been revoked. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** Which API key to revoke. */
export type RevokeApiKeyInput = {
  /** The key. */
  readonly apiKeyId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What a role alone does not allow. */
export type Right =
  /** Approve payouts. */
  | 'APPROVE_PAYOUTS'
  /** Record something as having happened in the past. */
  | 'BACKDATE'
  /** Record payments, refunds and churn. */
  | 'RECORD_BILLING'
  /** Record that payouts were paid. */
  | 'RECORD_PAYOUTS';

/** What somebody is to the API. */
export type Role =
  /** Looks after organizations; sees no vendor’s money. */
  | 'NETWORK_ADMIN'
  /** Somebody who acts for one or several partners. */
  | 'PARTNER'
  /** Staff of a vendor: everything in its programs. */
  | 'PROGRAM_OWNER'
  /** Anybody: published programs and terms. */
  | 'PUBLIC'
  /** An API key of a vendor. */
  | 'SERVICE';

/** Why `rotateApiKey` can be refused. */
export type RotateApiKeyErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The end is not in the future, or more than 400 days away. */
  | 'INVALID_EXPIRY'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such API key of the caller, or it has been revoked. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** Rights are named that the caller does not have; `known` lists the caller’s. */
  | 'RIGHT_NOT_HELD';

/** Which API key to replace. */
export type RotateApiKeyInput = {
  /** The key to replace. */
  readonly apiKeyId: Scalars['ID']['input'];
  /** From when the new key is refused; left out: after as long as the key before was made for. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** For how many hours the key before goes on; 0 to 336, 0 ends it at once. */
  readonly overlapHours?: Scalars['Int']['input'];
};

/** Why `rotateWebhookSecret` can be refused. */
export type RotateWebhookSecretErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** A new secret for a webhook. */
export type RotateWebhookSecretInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** For how many hours deliveries are signed with the old secret as well; 0 to 336. */
  readonly overlapHours?: Scalars['Int']['input'];
  /** The webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** How amounts are rounded. */
export type Rounding =
  /** To whole minor units, halves away from zero, once per line. */
  | 'HALF_AWAY_FROM_ZERO';

/** Which runs to list; conditions add up. */
export type RunFilter = {
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<RunKind>>;
  /** Of this program; left out: of the whole vendor. */
  readonly programSlug?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<RunStatus>>;
};

/** What a run does. */
export type RunKind =
  /** What the dates bring about: leads expire, lines are posted, reviews and payouts come. */
  | 'CALENDAR'
  /** Payouts are formed. */
  | 'PAYOUTS'
  /** What is known about a person is erased. */
  | 'PERSON_ERASURE'
  /** What is known about a person is put together. */
  | 'PERSON_EXPORT'
  /** A review of tiers. */
  | 'REVIEW'
  /** Payouts are sent. */
  | 'SEND_PAYOUTS'
  /** What other terms would have brought. */
  | 'TERMS_PREVIEW';

/** Orders of runs. */
export type RunOrder =
  /** The earliest first. */
  | 'CREATED_AT_ASC'
  /** The latest first. */
  | 'CREATED_AT_DESC';

/** Why `runPayouts` can be refused. */
export type RunPayoutsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM'
  /** There is no such provider here; `known` lists those there are. */
  | 'UNKNOWN_PROVIDER';

/** Payouts to form. */
export type RunPayoutsInput = {
  /** Of periods that ended by then; left out: by the program’s clock. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Write nothing, and say what would be formed and sent. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The provider that pays, such as `manual`. */
  readonly provider?: Scalars['String']['input'];
  /** Send what is approved afterwards. */
  readonly send?: Scalars['Boolean']['input'];
};

/** Why `runReview` can be refused. */
export type RunReviewErrorCode =
  /** Everybody was reviewed then. */
  | 'ALREADY_REVIEWED'
  /** The program’s calendar has not come to the date and will run the review itself. */
  | 'CALENDAR_BEHIND'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date has not come yet. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** A later review is in force and decides the tier now. */
  | 'LATER_REVIEW_IN_FORCE'
  /** The program has no review then; `known` names some dates that are. */
  | 'NOT_A_REVIEW_DATE'
  /** A partner was not in the program before the date. */
  | 'NOT_ENROLLED'
  /** Nobody was reviewed then, so there is nothing to reopen. */
  | 'NOT_REVIEWED'
  /** The program’s tiers are not decided on dates. */
  | 'NO_REVIEWS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** Reopening needs a reason. */
  | 'REASON_REQUIRED'
  /** There is no such program that the caller owns. */
  | 'UNKNOWN_PROGRAM';

/** Which review to run. */
export type RunReviewInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Only these partners, 1 to 1,000; left out: every partner. */
  readonly partnerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Why, 1 to 1,000 characters; required with `reopen`. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Measure again partners that were reviewed, over what is known by now, and let that replace their outcomes. What was found before stays in their history. Left out: only partners that were not reviewed then. */
  readonly reopen?: Scalars['Boolean']['input'];
  /** A review date of the program that has come: 00:00 on the 1st of a month of reviews, in its time zone. */
  readonly reviewAt: Scalars['DateTime']['input'];
};

/** How a run stands. */
export type RunStatus =
  /** Everything is done. */
  | 'DONE'
  /** It has ended without being done; `error` says why. */
  | 'FAILED'
  /** It waits for a worker; what was done of it stays done. */
  | 'QUEUED'
  /** A worker does it. */
  | 'RUNNING';

/** Why `sendPayouts` can be refused. */
export type SendPayoutsErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM'
  /** There is no such provider here; `known` lists those there are. */
  | 'UNKNOWN_PROVIDER';

/** Payouts to send. */
export type SendPayoutsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** These alone, at most 500; left out: all that are approved. */
  readonly payoutIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The provider that pays, such as `manual`. */
  readonly provider?: Scalars['String']['input'];
};

/** Why `setMemberRole` can be refused. */
export type SetMemberRoleErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The organization would be left without an OWNER. */
  | 'LAST_OWNER'
  /** There is no such member of an organization of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** Rights are named that the caller does not have; `known` lists the caller’s. */
  | 'RIGHT_NOT_HELD'
  /** The caller may not decide about somebody in that role. */
  | 'ROLE_NOT_ALLOWED';

/** What a member is from now on. */
export type SetMemberRoleInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The membership. */
  readonly memberId: Scalars['ID']['input'];
  /** The rights, of a vendor’s staff; left out: those that come with the role. */
  readonly rights?: InputMaybe<ReadonlyArray<Right>>;
  /** What the person is to be. */
  readonly role: MemberRole;
};

/** Why `setPaymentDetails` can be refused. */
export type SetPaymentDetailsErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** How a partner is to be paid. */
export type SetPaymentDetailsInput = {
  /** Where the money goes; kept sealed and shown masked. Left out: only the method is noted, and payouts are held until details are there. */
  readonly details?: InputMaybe<PaymentDetailsFieldsInput>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The method: `BANK`, `PAYPAL` or `WISE` with `details`, any other word without. No account numbers here. */
  readonly method: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `setPayoutCalendar` can be refused. */
export type SetPayoutCalendarErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may change. */
  | 'UNKNOWN_PROGRAM';

/** When a network moves a program’s money. */
export type SetPayoutCalendarInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The network, such as `PartnerStack`. */
  readonly network: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Its steps in the order of time; none takes the calendar away. */
  readonly steps: ReadonlyArray<NetworkStepInput>;
};

/** Why `setTrainingCurriculum` can be refused. */
export type SetTrainingCurriculumErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** A key is there twice. */
  | 'DUPLICATE_ITEM'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM'
  /** The program has no such track; `known` lists those it has. */
  | 'UNKNOWN_TRACK';

/** What partners’ people have to learn. */
export type SetTrainingCurriculumInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The modules and quizzes in order, at most 200; they take the place of those before. */
  readonly items: ReadonlyArray<TrainingItemInput>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Why `signUpCustomer` can be refused. */
export type SignUpCustomerErrorCode =
  /** The customer has signed up before. */
  | 'ALREADY_SIGNED_UP'
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The program knows no affiliate links. */
  | 'NO_LINKS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A customer who signed up. */
export type SignUpCustomerInput = {
  /** The vendor’s own id of the customer. */
  readonly customerId: Scalars['String']['input'];
  /** The customer’s e-mail, by which a self-referral is recognised. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The visitor who became the customer, as in `recordClick`. */
  readonly visitor?: InputMaybe<Scalars['String']['input']>;
};

/** The sign-up of a customer in a program. */
export type SignUpRefInput = {
  /** The vendor’s own id of the customer. */
  readonly customerId: Scalars['String']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
};

/** Whether a partner keeps what its tier asks; it changes no tier. */
export type Standing =
  /** Fewer leads than its tier asks. */
  | 'BELOW_MINIMUM_LEADS'
  /** Everything is kept. */
  | 'GOOD'
  /** Fewer wins in a year than the program asks. */
  | 'INACTIVE';

/** One thing that happens in a story. Its type says which fields it needs; ids are made up by the caller. */
export type StoryFactInput = {
  /** Id of the managed account. */
  readonly account?: InputMaybe<Scalars['String']['input']>;
  /** What was paid, tax included, or given back, without it. Major units, such as 1200.00; taken in the currency of each program. */
  readonly amount?: InputMaybe<Scalars['String']['input']>;
  /** When it happens. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. */
  readonly at: Scalars['String']['input'];
  /** The client agrees. */
  readonly clientConsent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the referred company. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** ISO 4217 code; when given, it must be that of every program the customer is in. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Id of the customer; referred once in a story. */
  readonly customer?: InputMaybe<Scalars['String']['input']>;
  /** Start of the service that was paid for. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Id of the invoice. */
  readonly invoice?: InputMaybe<Scalars['String']['input']>;
  /** What the customer will pay a month. Major units, such as 1200.00; taken in the currency of each program. */
  readonly mrr?: InputMaybe<Scalars['String']['input']>;
  /** Id of the payment; left out, it is the invoice’s. */
  readonly payment?: InputMaybe<Scalars['String']['input']>;
  /** The contract is shown. */
  readonly proof?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why it was lost or rejected. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the referral. */
  readonly referral?: InputMaybe<Scalars['String']['input']>;
  /** Id of the refund. */
  readonly refund?: InputMaybe<Scalars['String']['input']>;
  /** Start of the partner’s service. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. */
  readonly serviceFrom?: InputMaybe<Scalars['String']['input']>;
  /** Months of that service by its contract. */
  readonly serviceMonths?: InputMaybe<Scalars['Int']['input']>;
  /** The tax in the amount; left out: none. */
  readonly tax?: InputMaybe<Scalars['String']['input']>;
  /** End of that service, exclusive. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** What happens. */
  readonly type: StoryFactType;
};

/** What happens in a story; each type says which fields of the fact it needs. */
export type StoryFactType =
  /** The customer pays: needs customer, invoice, amount, from, to; payment, tax, currency may be given. */
  | 'BILLING_PAID'
  /** Money goes back: needs refund, amount, and invoice or payment; currency may be given. */
  | 'BILLING_REFUNDED'
  /** The customer leaves: needs customer. */
  | 'CUSTOMER_CHURNED'
  /** The program agrees: needs account. */
  | 'MANAGED_ACCOUNT_APPROVED'
  /** The management ends: needs account. */
  | 'MANAGED_ACCOUNT_ENDED'
  /** The program does not agree: needs account; reason may be given. */
  | 'MANAGED_ACCOUNT_REJECTED'
  /** The partner asks to manage a customer: needs account, customer, serviceFrom, serviceMonths, proof, clientConsent. */
  | 'MANAGED_ACCOUNT_SUBMITTED'
  /** The company does not buy: needs referral; reason may be given. */
  | 'REFERRAL_LOST'
  /** The partner brings a company: needs referral, customer, company. */
  | 'REFERRAL_MADE'
  /** The company buys: needs referral, mrr. Later than REFERRAL_MADE. */
  | 'REFERRAL_WON';

/** A business story of one partner: exactly one of `standard` and `facts`. */
export type StoryInput = {
  /** What happens, in any order of time. */
  readonly facts?: InputMaybe<ReadonlyArray<StoryFactInput>>;
  /** Name of a standard story; see `standardStories`. */
  readonly standard?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone of its dates, used for every program; left out: the standard story’s, or UTC. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** What the story is called. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The horizon: what is dated on it or later does not count. A date such as 2026-03-31 (its 00:00 in the story’s time zone) or an instant such as 2026-03-31T10:15:00Z. Left out: the standard story’s, or a year after the last date. */
  readonly until?: InputMaybe<Scalars['String']['input']>;
};

/** Why `submitManagedAccount` can be refused. */
export type SubmitManagedAccountErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The external id was used before. */
  | 'DUPLICATE_ID'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A partner’s submission has to say it; `field` tells what. */
  | 'INCOMPLETE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** The client’s consent is needed. */
  | 'NO_CONSENT'
  /** The program knows no managed accounts. */
  | 'NO_MANAGED_ACCOUNTS'
  /** A proof of the service is needed. */
  | 'NO_PROOF'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** The service is shorter than the program asks. */
  | 'TERM_TOO_SHORT'
  /** Partners on this track manage no accounts; `known` lists the tracks that do. */
  | 'TRACK_NOT_ELIGIBLE'
  /** There is no such document of the partner in the program whose upload has ended. */
  | 'UNKNOWN_DOCUMENT'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A customer that a partner manages. */
export type SubmitManagedAccountInput = {
  /** Whom to ask at the partner; a partner has to say it. */
  readonly agencyContact?: InputMaybe<ManagedAccountContactInput>;
  /** The client has consented. */
  readonly clientConsent: Scalars['Boolean']['input'];
  /** Whom to ask at the client; a partner has to say it. */
  readonly clientContact?: InputMaybe<ManagedAccountContactInput>;
  /** When the client consented; left out: at the submission. */
  readonly consentAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who consented for the client; a partner has to say it. */
  readonly consentBy?: InputMaybe<Scalars['String']['input']>;
  /** The vendor’s own id of the customer. */
  readonly customerId: Scalars['String']['input'];
  /** The caller’s own id of it, unique in the program. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The proof bears the client’s signature. */
  readonly isProofSigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The vendor has the proof of the service elsewhere. Of a partner, `proofDocumentId` alone is a proof. */
  readonly proof?: InputMaybe<Scalars['Boolean']['input']>;
  /** The proof of the service: a document with the services, their length and the client’s signature, uploaded before. */
  readonly proofDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** When the service begins. */
  readonly serviceFrom: Scalars['DateTime']['input'];
  /** How many months of service are agreed, 1 or more. */
  readonly serviceMonths: Scalars['Int']['input'];
  /** What the partner does for the client, up to 4000 characters; a partner has to say it. */
  readonly services?: InputMaybe<Scalars['String']['input']>;
  /** The account’s id at the vendor. */
  readonly vendorAccountId?: InputMaybe<Scalars['String']['input']>;
};

/** Why `suspendEnrollment` can be refused. */
export type SuspendEnrollmentErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The state of its place does not allow it; `found` and `wanted` name the states. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** A reason is needed. */
  | 'REASON_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A partner to hold back. */
export type SuspendEnrollmentInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Why; the partner reads it. */
  readonly reason: Scalars['String']['input'];
};

/** What a term is about. */
export type TermGroup =
  /** Whom a customer is credited to. */
  | 'ATTRIBUTION'
  /** What else a partner gets. */
  | 'BENEFITS'
  /** How the vendor bills its customers, as far as it changes a commission. */
  | 'BILLING_RULES'
  /** Who may join, and how. */
  | 'JOINING'
  /** Tracks, tiers, and how they are reached. */
  | 'LADDER'
  /** What a partner is given to promote with. */
  | 'MATERIALS'
  /** When and how money is paid out. */
  | 'PAYOUT'
  /** What a partner may do to promote. */
  | 'PROMOTION'
  /** What is rewarded, and how much. */
  | 'REWARD';

/** How far a published term can be relied on. */
export type TermStatus =
  /** Chosen where the sources are silent or open; the note says why. */
  | 'ASSUMED'
  /** Sources say different things; `value` is the one that is followed. */
  | 'CONFLICTING'
  /** A source states it. */
  | 'STATED'
  /** No source says anything about it. */
  | 'UNKNOWN';

/** Why `terminateEnrollment` can be refused. */
export type TerminateEnrollmentErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The state of its place does not allow it; `found` and `wanted` name the states. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** A reason is needed. */
  | 'REASON_REQUIRED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A partner to let go. */
export type TerminateEnrollmentInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** Why; the partner reads it. */
  readonly reason: Scalars['String']['input'];
};

/** How a condition is made. */
export type TierConditionKind =
  /** Every condition below holds. */
  | 'ALL'
  /** At least one condition below holds. */
  | 'ANY'
  /** One metric reaches a bound (inclusive). */
  | 'AT_LEAST';

/** When tiers are decided. */
export type TierDecision =
  /** At once, when a metric crosses its bound. */
  | 'AT_ONCE'
  /** Never: the program has no tiers. */
  | 'NONE'
  /** At the reviews of the year. */
  | 'REVIEW';

/** How a tier is reached. */
export type TierKind =
  /** Only by the owner’s grant. */
  | 'INVITATION'
  /** By its condition. */
  | 'LADDER';

/** A module or quiz of a curriculum. */
export type TrainingItemInput = {
  /** Its key: up to 80 lower-case letters, digits and hyphens. */
  readonly item: Scalars['String']['input'];
  /** What it is. */
  readonly kind: TrainingKind;
  /** Name to show. */
  readonly title: Scalars['String']['input'];
  /** The tracks whose curriculum it belongs to; left out: all. */
  readonly tracks?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What there is to finish. */
export type TrainingKind =
  /** A module to work through. */
  | 'MODULE'
  /** A quiz to pass. */
  | 'QUIZ';

/** Why `updateLead` can be refused. */
export type UpdateLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** Somebody has an open registration of the same prospect; `protectedUntil` says until when. */
  | 'DUPLICATE'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The lead’s state does not allow it; `legalActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such lead that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** What to change about a lead; fields left out stay as they are, null empties one. */
export type UpdateLeadInput = {
  /** Name of the prospect; it cannot be emptied. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** E-mail of the person there. */
  readonly contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person there. */
  readonly contactName?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number of the person there. */
  readonly contactPhone?: InputMaybe<Scalars['String']['input']>;
  /** Web address of the prospect. */
  readonly domain?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** Contacts on the prospect’s list, 0 or more. */
  readonly listSize?: InputMaybe<Scalars['Int']['input']>;
  /** Anything else. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** Why `updateWebhook` can be refused. */
export type UpdateWebhookErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The address is not one that can be called. */
  | 'INVALID_URL'
  /** There is no such webhook of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** There is no such type of event. */
  | 'UNKNOWN_EVENT_TYPE'
  /** There is no such program that the caller can see. */
  | 'UNKNOWN_PROGRAM';

/** What to change of a webhook; fields left out stay as they are. */
export type UpdateWebhookInput = {
  /** What it is for; at most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Only events of these types; null: all. */
  readonly eventTypes?: InputMaybe<ReadonlyArray<EventType>>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Only events of these programs; null: all. */
  readonly programSlugs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** An https address of the public internet. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** The webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** Which deliveries to list; conditions add up. */
export type WebhookDeliveryFilter = {
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<WebhookDeliveryStatus>>;
  /** Of this webhook. */
  readonly webhookId?: InputMaybe<Scalars['ID']['input']>;
};

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** The last attempt failed; it is sent again by hand alone. */
  | 'FAILED'
  /** It is to be sent, for the first time or again. */
  | 'PENDING'
  /** The receiver took it. */
  | 'SUCCEEDED';

/** Why a webhook is disabled. */
export type WebhookDisabledReason =
  /** Somebody disabled it. */
  | 'BY_HAND'
  /** No delivery got through for days. */
  | 'FAILING'
  /** The receiver answered 410 Gone. */
  | 'GONE';

/** Which webhooks to list. */
export type WebhookFilter = {
  /** In one of these states; left out: not deleted. */
  readonly statuses?: InputMaybe<ReadonlyArray<WebhookStatus>>;
};

/** Which webhook. */
export type WebhookInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The webhook. */
  readonly webhookId: Scalars['ID']['input'];
};

/** How a webhook stands. */
export type WebhookStatus =
  /** It was deleted; its deliveries can still be read. */
  | 'DELETED'
  /** Nothing is sent; once it is enabled again, everything since is. */
  | 'DISABLED'
  /** Events are sent to it. */
  | 'ENABLED';

/** What a window counts. */
export type WindowItemKind =
  /** A lead it registered. */
  | 'LEAD'
  /** A sale credited to the partner. */
  | 'SALE';

/** Why `withdrawApplication` can be refused. */
export type WithdrawApplicationErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The application’s state does not allow it. */
  | 'ILLEGAL_MOVE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such application of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER';

/** An application to take back. */
export type WithdrawApplicationInput = {
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why `withdrawLead` can be refused. */
export type WithdrawLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The partner’s place in the program does not allow it as it is. */
  | 'ENROLMENT_INACTIVE'
  /** The decision is not the caller’s to take. */
  | 'FORBIDDEN_ACTION'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The lead’s state does not allow it; `legalActions` says what it allows. */
  | 'ILLEGAL_MOVE'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such lead that the caller may change. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED';

/** A lead to take back. */
export type WithdrawLeadInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The lead. */
  readonly leadId: Scalars['ID']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why `withdrawMemberInvitation` can be refused. */
export type WithdrawMemberInvitationErrorCode =
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** There is no such open invitation of the caller. */
  | 'NOT_FOUND'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The caller may not decide about somebody in that role. */
  | 'ROLE_NOT_ALLOWED';

/** Which invitation to take back. */
export type WithdrawMemberInvitationInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** Why `withdrawTier` can be refused. */
export type WithdrawTierErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The key was used before, with other input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program. */
  | 'NOT_ENROLLED'
  /** The partner does not hold the tier by a grant. */
  | 'NOT_GRANTED'
  /** Something else; the message says what. */
  | 'OTHER'
  /** No partner was named, and the caller does not act for one alone; `known` lists the caller’s. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such partner that the caller may act for; `known` lists the caller’s. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A granted tier to take back. */
export type WithdrawTierInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner. */
  readonly partnerId: Scalars['ID']['input'];
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** The granted tier. */
  readonly tier: Scalars['String']['input'];
};

export type BalancesQueryVariables = Exact<{
  filter?: InputMaybe<BalanceFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BalancesQuery = { readonly __typename?: 'Query', readonly balances: { readonly __typename?: 'BalanceConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Balance', readonly stream: string, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly program: { readonly __typename?: 'Program', readonly id: string, readonly slug: string }, readonly earned: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly unpaid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly held: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly inPayout: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type BooksHealthQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
}>;


export type BooksHealthQuery = { readonly __typename?: 'Query', readonly booksHealth?: { readonly __typename?: 'BooksHealth', readonly checkedAt: string, readonly durationMs: number, readonly lines: number, readonly entries: number, readonly imbalance: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly finding?: { readonly __typename?: 'BooksFinding', readonly check: string, readonly rule: string, readonly table: string, readonly rowId: string, readonly found: string, readonly expected: string } | null } | null };

export type LedgerSealsQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LedgerSealsQuery = { readonly __typename?: 'Query', readonly ledgerSeals: { readonly __typename?: 'LedgerSealConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'LedgerSeal', readonly number: number, readonly day: string, readonly lines: number, readonly entries: number, readonly payouts: number, readonly rowsHash: string, readonly previousHash?: string | null, readonly hash: string, readonly sealedAt: string }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type UpdateLeadMutationVariables = Exact<{
  input: UpdateLeadInput;
}>;


export type UpdateLeadMutation = { readonly __typename?: 'Mutation', readonly updateLead: { readonly __typename?: 'UpdateLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'UpdateLeadUserError', readonly code: UpdateLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly protectedUntil?: string | null, readonly legalActions?: ReadonlyArray<LeadAction> | null }> } };

export type WithdrawLeadMutationVariables = Exact<{
  input: WithdrawLeadInput;
}>;


export type WithdrawLeadMutation = { readonly __typename?: 'Mutation', readonly withdrawLead: { readonly __typename?: 'WithdrawLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'WithdrawLeadUserError', readonly code: WithdrawLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalActions?: ReadonlyArray<LeadAction> | null }> } };

export type ExtendLeadMutationVariables = Exact<{
  input: ExtendLeadInput;
}>;


export type ExtendLeadMutation = { readonly __typename?: 'Mutation', readonly extendLead: { readonly __typename?: 'ExtendLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ExtendLeadUserError', readonly code: ExtendLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalActions?: ReadonlyArray<LeadAction> | null }> } };

export type CloseLeadMutationVariables = Exact<{
  input: CloseLeadInput;
}>;


export type CloseLeadMutation = { readonly __typename?: 'Mutation', readonly closeLead: { readonly __typename?: 'CloseLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly warnings: ReadonlyArray<{ readonly __typename?: 'MutationWarning', readonly code: MutationWarningCode, readonly message: string }>, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CloseLeadUserError', readonly code: CloseLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalActions?: ReadonlyArray<LeadAction> | null }> } };

export type CommissionLinesQueryVariables = Exact<{
  filter?: InputMaybe<CommissionLineFilter>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommissionLinesQuery = { readonly __typename?: 'Query', readonly commissionLines: { readonly __typename?: 'CommissionLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'CommissionLine', readonly id: string, readonly kind: string, readonly stream: string, readonly entry: CommissionLineEntry, readonly state: CommissionLineState, readonly earnedOn: string, readonly postedAt: string, readonly invoiceRef?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly basis: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly rate?: { readonly __typename?: 'Rate', readonly percent: string } | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string, readonly name?: string | null } | null, readonly reverses?: { readonly __typename?: 'CommissionLine', readonly id: string } | null, readonly voids?: { readonly __typename?: 'CommissionLine', readonly id: string } | null, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly dueBy: string } | null, readonly explanation: { readonly __typename?: 'CommissionExplanation', readonly sentence: string, readonly clause?: string | null, readonly formula?: string | null, readonly rounding: Rounding, readonly termsVersion?: number | null, readonly inputs: ReadonlyArray<{ readonly __typename?: 'NamedValue', readonly name: string, readonly value: string }> } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type CompareEarningsQueryVariables = Exact<{
  input: CompareEarningsInput;
  lines?: Scalars['Int']['input'];
}>;


export type CompareEarningsQuery = { readonly __typename?: 'Query', readonly compareEarnings: { readonly __typename?: 'EarningsComparison', readonly title: string, readonly timeZone: string, readonly from: string, readonly until: string, readonly facts: number, readonly notes: ReadonlyArray<string>, readonly scenarioFile: string, readonly programs: ReadonlyArray<{ readonly __typename?: 'ProgramEarnings', readonly id: string, readonly currency: string, readonly program?: { readonly __typename?: 'Program', readonly slug: string, readonly name: string } | null, readonly adapter: { readonly __typename?: 'Adapter', readonly id: string, readonly version: string }, readonly start?: { readonly __typename?: 'StartingPoint', readonly track?: string | null, readonly tier?: string | null, readonly since: string, readonly isTrackChosen: boolean } | null, readonly earned: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly received: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly unpaid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly firstMoney?: { readonly __typename?: 'FirstMoney', readonly on: string, readonly earnedOn: string, readonly daysFromFirstReferral: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } } | null, readonly cashFlow: ReadonlyArray<{ readonly __typename?: 'CashMove', readonly on: string, readonly kind: CashMoveKind, readonly count: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string }, readonly earnedSoFar: { readonly __typename?: 'Money', readonly amount: string }, readonly paidSoFar: { readonly __typename?: 'Money', readonly amount: string } }>, readonly months: ReadonlyArray<{ readonly __typename?: 'MonthOfEarnings', readonly month: string, readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string }, readonly earnedSoFar: { readonly __typename?: 'Money', readonly amount: string }, readonly paidSoFar: { readonly __typename?: 'Money', readonly amount: string } }>, readonly payouts: ReadonlyArray<{ readonly __typename?: 'ComparedPayout', readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly amount: { readonly __typename?: 'Money', readonly amount: string } }>, readonly tiers: ReadonlyArray<{ readonly __typename?: 'ComparedTier', readonly on: string, readonly tier: string }>, readonly referrals: ReadonlyArray<{ readonly __typename?: 'ReferralCredit', readonly referral: string, readonly customer: string, readonly reason: ReferralCreditReason }>, readonly ignored: ReadonlyArray<{ readonly __typename?: 'IgnoredAccount', readonly account: string, readonly reason: IgnoredAccountReason }>, readonly assumed: ReadonlyArray<{ readonly __typename?: 'ComparedAssumption', readonly term: string, readonly value: string, readonly alternatives: ReadonlyArray<string> }>, readonly range: { readonly __typename?: 'EarningsRange', readonly isComplete: boolean, readonly min: { readonly __typename?: 'EarningsUnderSettings', readonly settings: ReadonlyArray<{ readonly __typename?: 'AssumedSetting', readonly term: string, readonly value: string }>, readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly max: { readonly __typename?: 'EarningsUnderSettings', readonly settings: ReadonlyArray<{ readonly __typename?: 'AssumedSetting', readonly term: string, readonly value: string }>, readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly tried: ReadonlyArray<{ readonly __typename?: 'EarningsUnderSettings', readonly settings: ReadonlyArray<{ readonly __typename?: 'AssumedSetting', readonly term: string, readonly value: string }>, readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }> }, readonly openTerms: ReadonlyArray<{ readonly __typename?: 'SourcedFact', readonly key: string, readonly label: string, readonly status: TermStatus, readonly note?: string | null }>, readonly illustrativeTerms: ReadonlyArray<{ readonly __typename?: 'SourcedFact', readonly key: string, readonly label: string, readonly value?: string | null }>, readonly lines: { readonly __typename?: 'ComparedLines', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ComparedLine', readonly customer: string, readonly kind: string, readonly earnedOn: string, readonly invoice?: string | null, readonly reverses: boolean, readonly amount: { readonly __typename?: 'Money', readonly amount: string }, readonly basis: { readonly __typename?: 'Money', readonly amount: string }, readonly rate?: { readonly __typename?: 'Rate', readonly percent: string } | null, readonly explanation: { readonly __typename?: 'CommissionExplanation', readonly sentence: string, readonly formula?: string | null, readonly clause?: string | null, readonly inputs: ReadonlyArray<{ readonly __typename?: 'NamedValue', readonly name: string, readonly value: string }> } }> } }> } };

export type UnderSettingsFragment = { readonly __typename?: 'EarningsUnderSettings', readonly settings: ReadonlyArray<{ readonly __typename?: 'AssumedSetting', readonly term: string, readonly value: string }>, readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } };

export type CompareProgramsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  group?: InputMaybe<TermGroup>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type CompareProgramsQuery = { readonly __typename?: 'Query', readonly programs: { readonly __typename?: 'ProgramConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly currency: string, readonly adapter: { readonly __typename?: 'Adapter', readonly id: string, readonly version: string }, readonly terms: ReadonlyArray<{ readonly __typename?: 'SourcedFact', readonly key: string, readonly label: string, readonly group: TermGroup, readonly status: TermStatus, readonly value?: string | null, readonly note?: string | null, readonly readings: ReadonlyArray<{ readonly __typename?: 'SourceReading', readonly value: string, readonly source: string, readonly quoteRef?: string | null, readonly asOf?: string | null }> }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type RecordedFactFragment = { readonly __typename?: 'BillingFact', readonly id: string, readonly type: string, readonly source: string, readonly externalId: string, readonly status: BillingFactStatus, readonly occurredAt: string, readonly unmatchedRef?: string | null, readonly waiting?: string | null, readonly retraction?: { readonly __typename?: 'FactRetraction', readonly factId: string, readonly reason: string, readonly note?: string | null, readonly actor: string, readonly at: string } | null };

export type RetractFactMutationVariables = Exact<{
  input: RetractFactInput;
}>;


export type RetractFactMutation = { readonly __typename?: 'Mutation', readonly retractFact: { readonly __typename?: 'RetractFactPayload', readonly replayed: boolean, readonly fact?: { readonly __typename?: 'BillingFact', readonly id: string, readonly type: string, readonly source: string, readonly externalId: string, readonly status: BillingFactStatus, readonly occurredAt: string, readonly unmatchedRef?: string | null, readonly waiting?: string | null, readonly retraction?: { readonly __typename?: 'FactRetraction', readonly factId: string, readonly reason: string, readonly note?: string | null, readonly actor: string, readonly at: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RetractFactUserError', readonly code: RetractFactErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null, readonly found?: string | null }> } };

export type CorrectLeadMutationVariables = Exact<{
  input: CorrectLeadInput;
}>;


export type CorrectLeadMutation = { readonly __typename?: 'Mutation', readonly correctLead: { readonly __typename?: 'CorrectLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null, readonly corrections: ReadonlyArray<{ readonly __typename?: 'LeadCorrection', readonly reason: string, readonly at: string, readonly before: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly after: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }> } | null, readonly fact?: { readonly __typename?: 'BillingFact', readonly id: string, readonly type: string, readonly source: string, readonly externalId: string, readonly status: BillingFactStatus, readonly occurredAt: string, readonly unmatchedRef?: string | null, readonly waiting?: string | null, readonly retraction?: { readonly __typename?: 'FactRetraction', readonly factId: string, readonly reason: string, readonly note?: string | null, readonly actor: string, readonly at: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CorrectLeadUserError', readonly code: CorrectLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly found?: string | null }> } };

export type DisputeStateFragment = { readonly __typename?: 'Dispute', readonly id: string, readonly disputeRef: string, readonly paymentRef: string, readonly status: DisputeStatus, readonly openedAt: string, readonly closedAt?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } };

export type RecordDisputeMutationVariables = Exact<{
  input: RecordDisputeInput;
}>;


export type RecordDisputeMutation = { readonly __typename?: 'Mutation', readonly recordDispute: { readonly __typename?: 'RecordDisputePayload', readonly replayed: boolean, readonly dispute?: { readonly __typename?: 'Dispute', readonly id: string, readonly disputeRef: string, readonly paymentRef: string, readonly status: DisputeStatus, readonly openedAt: string, readonly closedAt?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } } | null, readonly fact?: { readonly __typename?: 'BillingFact', readonly id: string, readonly type: string, readonly source: string, readonly externalId: string, readonly status: BillingFactStatus, readonly occurredAt: string, readonly unmatchedRef?: string | null, readonly waiting?: string | null, readonly retraction?: { readonly __typename?: 'FactRetraction', readonly factId: string, readonly reason: string, readonly note?: string | null, readonly actor: string, readonly at: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RecordDisputeUserError', readonly code: RecordDisputeErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null, readonly found?: string | null }> } };

export type DisputesQueryVariables = Exact<{
  filter?: InputMaybe<DisputeFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DisputesQuery = { readonly __typename?: 'Query', readonly disputes: { readonly __typename?: 'DisputeConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Dispute', readonly id: string, readonly disputeRef: string, readonly paymentRef: string, readonly status: DisputeStatus, readonly openedAt: string, readonly closedAt?: string | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type BillingFactsQueryVariables = Exact<{
  filter?: InputMaybe<BillingFactFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type BillingFactsQuery = { readonly __typename?: 'Query', readonly billingFacts: { readonly __typename?: 'BillingFactConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'BillingFact', readonly id: string, readonly type: string, readonly source: string, readonly externalId: string, readonly status: BillingFactStatus, readonly occurredAt: string, readonly unmatchedRef?: string | null, readonly waiting?: string | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly retraction?: { readonly __typename?: 'FactRetraction', readonly factId: string, readonly reason: string, readonly note?: string | null, readonly actor: string, readonly at: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type CorrectedLinesQueryVariables = Exact<{
  filter?: InputMaybe<CommissionLineFilter>;
  first: Scalars['Int']['input'];
}>;


export type CorrectedLinesQuery = { readonly __typename?: 'Query', readonly commissionLines: { readonly __typename?: 'CommissionLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'CommissionLine', readonly id: string, readonly entry: CommissionLineEntry, readonly state: CommissionLineState, readonly heldBecause?: string | null, readonly earnedOn: string, readonly invoiceRef?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly voids?: { readonly __typename?: 'CommissionLine', readonly id: string } | null, readonly voidedBy?: { readonly __typename?: 'CommissionLine', readonly id: string } | null, readonly reverses?: { readonly __typename?: 'CommissionLine', readonly id: string } | null, readonly cause?: { readonly __typename?: 'BillingFact', readonly id: string, readonly type: string } | null, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus } | null }> } };

export type DocumentPartsFragment = { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null };

export type DocumentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DocumentQuery = { readonly __typename?: 'Query', readonly node?:
    | { readonly __typename?: 'ApiKey' }
    | { readonly __typename?: 'Application' }
    | { readonly __typename?: 'BillingFact' }
    | { readonly __typename?: 'CommissionLine' }
    | { readonly __typename?: 'Customer' }
    | { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null }
    | { readonly __typename?: 'Enrollment' }
    | { readonly __typename?: 'Lead' }
    | { readonly __typename?: 'ManagedAccount' }
    | { readonly __typename?: 'Partner' }
    | { readonly __typename?: 'Payout' }
    | { readonly __typename?: 'Program' }
    | { readonly __typename?: 'Review' }
    | { readonly __typename?: 'Run' }
    | { readonly __typename?: 'Webhook' }
    | { readonly __typename?: 'WebhookDelivery' }
   | null };

export type EraseDocumentMutationVariables = Exact<{
  input: EraseDocumentInput;
}>;


export type EraseDocumentMutation = { readonly __typename?: 'Mutation', readonly eraseDocument: { readonly __typename?: 'EraseDocumentPayload', readonly replayed: boolean, readonly document?: { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'EraseDocumentUserError', readonly code: EraseDocumentErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type CreatePartnerMutationVariables = Exact<{
  input: CreatePartnerInput;
}>;


export type CreatePartnerMutation = { readonly __typename?: 'Mutation', readonly createPartner: { readonly __typename?: 'CreatePartnerPayload', readonly replayed: boolean, readonly partner?: { readonly __typename?: 'Partner', readonly id: string, readonly name: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CreatePartnerUserError', readonly code: CreatePartnerErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type EnrollPartnerMutationVariables = Exact<{
  input: EnrollPartnerInput;
}>;


export type EnrollPartnerMutation = { readonly __typename?: 'Mutation', readonly enrollPartner: { readonly __typename?: 'EnrollPartnerPayload', readonly replayed: boolean, readonly enrollment?: { readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly standing: Standing, readonly tier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly onboarding: ReadonlyArray<{ readonly __typename?: 'OnboardingStep', readonly id: string, readonly title: string, readonly isDone: boolean, readonly doneAt?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'EnrollPartnerUserError', readonly code: EnrollPartnerErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null }> } };

export type ApplyToProgramMutationVariables = Exact<{
  input: ApplyToProgramInput;
}>;


export type ApplyToProgramMutation = { readonly __typename?: 'Mutation', readonly applyToProgram: { readonly __typename?: 'ApplyToProgramPayload', readonly replayed: boolean, readonly application?: { readonly __typename?: 'Application', readonly id: string, readonly status: ApplicationStatus, readonly dueAt?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ApplyToProgramUserError', readonly code: ApplyToProgramErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null }> } };

export type CompleteOnboardingStepMutationVariables = Exact<{
  input: CompleteOnboardingStepInput;
}>;


export type CompleteOnboardingStepMutation = { readonly __typename?: 'Mutation', readonly completeOnboardingStep: { readonly __typename?: 'CompleteOnboardingStepPayload', readonly replayed: boolean, readonly enrollment?: { readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly standing: Standing, readonly tier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly onboarding: ReadonlyArray<{ readonly __typename?: 'OnboardingStep', readonly id: string, readonly title: string, readonly isDone: boolean, readonly doneAt?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CompleteOnboardingStepUserError', readonly code: CompleteOnboardingStepErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null }> } };

export type GrantTierMutationVariables = Exact<{
  input: GrantTierInput;
}>;


export type GrantTierMutation = { readonly __typename?: 'Mutation', readonly grantTier: { readonly __typename?: 'GrantTierPayload', readonly replayed: boolean, readonly enrollment?: { readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly standing: Standing, readonly tier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly onboarding: ReadonlyArray<{ readonly __typename?: 'OnboardingStep', readonly id: string, readonly title: string, readonly isDone: boolean, readonly doneAt?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'GrantTierUserError', readonly code: GrantTierErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null }> } };

export type EnrollmentStateFragment = { readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly standing: Standing, readonly tier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly onboarding: ReadonlyArray<{ readonly __typename?: 'OnboardingStep', readonly id: string, readonly title: string, readonly isDone: boolean, readonly doneAt?: string | null }> };

export type FollowLeadsSubscriptionVariables = Exact<{
  programSlug?: InputMaybe<Scalars['String']['input']>;
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  leadId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowLeadsSubscription = { readonly __typename?: 'Subscription', readonly leadStatusChanged: { readonly __typename?: 'LeadStatusEvent', readonly cursor: string, readonly previousCursor?: string | null, readonly from?: LeadStatus | null, readonly to?: LeadStatus | null, readonly at: string, readonly actor: string, readonly reason?: string | null, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null } };

export type FollowProgramSubscriptionVariables = Exact<{
  programSlug: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EventType>>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FollowProgramSubscription = { readonly __typename?: 'Subscription', readonly programEvents: { readonly __typename?: 'ProgramEvent', readonly cursor: string, readonly previousCursor?: string | null, readonly type: EventType, readonly name: string, readonly at: string, readonly actor: string, readonly payload: unknown, readonly partner?: { readonly __typename?: 'Partner', readonly id: string } | null, readonly lead?: { readonly __typename?: 'Lead', readonly id: string } | null } };

export type EventsQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EventType>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
}>;


export type EventsQuery = { readonly __typename?: 'Query', readonly events?: { readonly __typename?: 'ProgramEventConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'ProgramEvent', readonly cursor: string, readonly previousCursor?: string | null, readonly type: EventType, readonly name: string, readonly at: string, readonly actor: string, readonly payload: unknown }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { readonly __typename?: 'Mutation', readonly createApiKey: { readonly __typename?: 'CreateApiKeyPayload', readonly key?: string | null, readonly replayed: boolean, readonly apiKey?: { readonly __typename?: 'ApiKey', readonly id: string, readonly name: string, readonly status: ApiKeyStatus, readonly scopes: ReadonlyArray<ApiKeyScope>, readonly rights: ReadonlyArray<Right>, readonly expiresAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CreateApiKeyUserError', readonly code: CreateApiKeyErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly known?: ReadonlyArray<string> | null }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { readonly __typename?: 'Mutation', readonly revokeApiKey: { readonly __typename?: 'RevokeApiKeyPayload', readonly replayed: boolean, readonly apiKey?: { readonly __typename?: 'ApiKey', readonly id: string, readonly status: ApiKeyStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RevokeApiKeyUserError', readonly code: RevokeApiKeyErrorCode, readonly message: string }> } };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { readonly __typename?: 'Mutation', readonly rotateApiKey: { readonly __typename?: 'RotateApiKeyPayload', readonly key?: string | null, readonly replayed: boolean, readonly apiKey?: { readonly __typename?: 'ApiKey', readonly id: string, readonly scopes: ReadonlyArray<ApiKeyScope>, readonly rights: ReadonlyArray<Right>, readonly expiresAt: string, readonly replaces?: { readonly __typename?: 'ApiKey', readonly id: string, readonly status: ApiKeyStatus, readonly expiresAt: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RotateApiKeyUserError', readonly code: RotateApiKeyErrorCode, readonly message: string }> } };

export type ApiKeysQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ApiKeyFilter>;
}>;


export type ApiKeysQuery = { readonly __typename?: 'Query', readonly apiKeys: { readonly __typename?: 'ApiKeyConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'ApiKey', readonly id: string, readonly name: string, readonly status: ApiKeyStatus, readonly lastUsedAt?: string | null, readonly createdBy: string }> } };

export type AuditLogQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
}>;


export type AuditLogQuery = { readonly __typename?: 'Query', readonly auditLog: { readonly __typename?: 'AuditEntryConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'AuditEntry', readonly id: string, readonly at: string, readonly actor: string, readonly role?: Role | null, readonly action: string, readonly subject: string, readonly requestId?: string | null, readonly detail: unknown }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly endCursor?: string | null, readonly hasNextPage: boolean } } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly __typename?: 'Query', readonly viewer: { readonly __typename?: 'Viewer', readonly id?: string | null, readonly role: Role, readonly rights: ReadonlyArray<Right>, readonly scopes?: ReadonlyArray<ApiKeyScope> | null, readonly expiresAt?: string | null, readonly apiKey?: { readonly __typename?: 'ApiKey', readonly id: string, readonly name: string } | null, readonly memberships: ReadonlyArray<{ readonly __typename?: 'ViewerMembership', readonly organizationId: string, readonly role: MemberRole, readonly rights: ReadonlyArray<Right> }>, readonly organization?: { readonly __typename?: 'Organization', readonly id: string } | null, readonly partners: ReadonlyArray<{ readonly __typename?: 'Partner', readonly id: string }> } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { readonly __typename?: 'Mutation', readonly inviteMember: { readonly __typename?: 'InviteMemberPayload', readonly invitation?: { readonly __typename?: 'MemberInvitation', readonly id: string, readonly email?: string | null, readonly role: MemberRole, readonly rights: ReadonlyArray<Right> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'InviteMemberUserError', readonly code: InviteMemberErrorCode, readonly message: string, readonly known?: ReadonlyArray<string> | null }> } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { readonly __typename?: 'Mutation', readonly removeMember: { readonly __typename?: 'RemoveMemberPayload', readonly memberId?: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RemoveMemberUserError', readonly code: RemoveMemberErrorCode, readonly message: string }> } };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { readonly __typename?: 'Mutation', readonly setMemberRole: { readonly __typename?: 'SetMemberRolePayload', readonly member?: { readonly __typename?: 'Member', readonly id: string, readonly role: MemberRole, readonly rights: ReadonlyArray<Right> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SetMemberRoleUserError', readonly code: SetMemberRoleErrorCode, readonly message: string }> } };

export type MembersQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type MembersQuery = { readonly __typename?: 'Query', readonly members: { readonly __typename?: 'MemberConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Member', readonly id: string, readonly personId: string, readonly email?: string | null, readonly role: MemberRole, readonly rights: ReadonlyArray<Right> }> }, readonly memberInvitations: { readonly __typename?: 'MemberInvitationConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'MemberInvitation', readonly id: string, readonly email?: string | null, readonly role: MemberRole, readonly rights: ReadonlyArray<Right> }> } };

export type LeadsQueryVariables = Exact<{
  filter?: InputMaybe<LeadFilter>;
  orderBy?: InputMaybe<LeadOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type LeadsQuery = { readonly __typename?: 'Query', readonly leads: { readonly __typename?: 'LeadConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly __typename?: 'LeadEdge', readonly cursor: string, readonly node: { readonly __typename?: 'Lead', readonly registeredAt: string, readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor?: string | null, readonly endCursor?: string | null } } };

export type LeadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeadQuery = { readonly __typename?: 'Query', readonly lead?: { readonly __typename?: 'Lead', readonly domain?: string | null, readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly contact?: { readonly __typename?: 'LeadContact', readonly name?: string | null, readonly email?: string | null, readonly phone?: string | null } | null, readonly history: ReadonlyArray<{ readonly __typename?: 'LeadHistoryEntry', readonly from?: LeadStatus | null, readonly to: LeadStatus, readonly at: string, readonly actor: string, readonly reason?: string | null }>, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null };

export type RecordClickMutationVariables = Exact<{
  input: RecordClickInput;
}>;


export type RecordClickMutation = { readonly __typename?: 'Mutation', readonly recordClick: { readonly __typename?: 'RecordClickPayload', readonly clickId?: string | null, readonly replayed: boolean, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RecordClickUserError', readonly code: RecordClickErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type SignUpCustomerMutationVariables = Exact<{
  input: SignUpCustomerInput;
}>;


export type SignUpCustomerMutation = { readonly __typename?: 'Mutation', readonly signUpCustomer: { readonly __typename?: 'SignUpCustomerPayload', readonly replayed: boolean, readonly signUp?: { readonly __typename?: 'SignUp', readonly reason?: string | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly partner?: { readonly __typename?: 'Partner', readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SignUpCustomerUserError', readonly code: SignUpCustomerErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type SubmitManagedAccountMutationVariables = Exact<{
  input: SubmitManagedAccountInput;
}>;


export type SubmitManagedAccountMutation = { readonly __typename?: 'Mutation', readonly submitManagedAccount: { readonly __typename?: 'SubmitManagedAccountPayload', readonly replayed: boolean, readonly managedAccount?: { readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SubmitManagedAccountUserError', readonly code: SubmitManagedAccountErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null, readonly minimum?: number | null }> } };

export type ReviewManagedAccountMutationVariables = Exact<{
  input: ReviewManagedAccountInput;
}>;


export type ReviewManagedAccountMutation = { readonly __typename?: 'Mutation', readonly reviewManagedAccount: { readonly __typename?: 'ReviewManagedAccountPayload', readonly replayed: boolean, readonly managedAccount?: { readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus, readonly managedFrom?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ReviewManagedAccountUserError', readonly code: ReviewManagedAccountErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ManagedAccountPartsFragment = { readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus, readonly externalId?: string | null, readonly vendorAccountId?: string | null, readonly services?: string | null, readonly serviceFrom: string, readonly serviceLength: string, readonly termEndsAt?: string | null, readonly hasProof: boolean, readonly isProofSigned?: boolean | null, readonly clientConsent: boolean, readonly consentAt?: string | null, readonly submittedAt: string, readonly approvedAt?: string | null, readonly managedFrom?: string | null, readonly endedAt?: string | null, readonly reason?: string | null, readonly noticeSentAt?: string | null, readonly contactAllowedFrom?: string | null, readonly clientContactedAt?: string | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly proofDocument?: { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null } | null, readonly contacts: ReadonlyArray<{ readonly __typename?: 'ManagedAccountContact', readonly side: ManagedAccountContactSide, readonly name?: string | null, readonly email?: string | null, readonly phone?: string | null }>, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'ManagedAccountAvailableAction', readonly action: ManagedAccountAction, readonly availableFrom?: string | null, readonly deadline?: string | null }> };

export type ManagedAccountQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  months?: Scalars['Int']['input'];
}>;


export type ManagedAccountQuery = { readonly __typename?: 'Query', readonly node?:
    | { readonly __typename?: 'ApiKey' }
    | { readonly __typename?: 'Application' }
    | { readonly __typename?: 'BillingFact' }
    | { readonly __typename?: 'CommissionLine' }
    | { readonly __typename?: 'Customer' }
    | { readonly __typename?: 'Document' }
    | { readonly __typename?: 'Enrollment' }
    | { readonly __typename?: 'Lead' }
    | { readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus, readonly externalId?: string | null, readonly vendorAccountId?: string | null, readonly services?: string | null, readonly serviceFrom: string, readonly serviceLength: string, readonly termEndsAt?: string | null, readonly hasProof: boolean, readonly isProofSigned?: boolean | null, readonly clientConsent: boolean, readonly consentAt?: string | null, readonly submittedAt: string, readonly approvedAt?: string | null, readonly managedFrom?: string | null, readonly endedAt?: string | null, readonly reason?: string | null, readonly noticeSentAt?: string | null, readonly contactAllowedFrom?: string | null, readonly clientContactedAt?: string | null, readonly managedMrr: ReadonlyArray<{ readonly __typename?: 'ManagedMonth', readonly month: string, readonly mrr: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly proofDocument?: { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null } | null, readonly contacts: ReadonlyArray<{ readonly __typename?: 'ManagedAccountContact', readonly side: ManagedAccountContactSide, readonly name?: string | null, readonly email?: string | null, readonly phone?: string | null }>, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'ManagedAccountAvailableAction', readonly action: ManagedAccountAction, readonly availableFrom?: string | null, readonly deadline?: string | null }> }
    | { readonly __typename?: 'Partner' }
    | { readonly __typename?: 'Payout' }
    | { readonly __typename?: 'Program' }
    | { readonly __typename?: 'Review' }
    | { readonly __typename?: 'Run' }
    | { readonly __typename?: 'Webhook' }
    | { readonly __typename?: 'WebhookDelivery' }
   | null };

export type ManagedAccountsQueryVariables = Exact<{
  filter?: InputMaybe<ManagedAccountFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ManagedAccountsQuery = { readonly __typename?: 'Query', readonly managedAccounts: { readonly __typename?: 'ManagedAccountConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus, readonly externalId?: string | null, readonly vendorAccountId?: string | null, readonly services?: string | null, readonly serviceFrom: string, readonly serviceLength: string, readonly termEndsAt?: string | null, readonly hasProof: boolean, readonly isProofSigned?: boolean | null, readonly clientConsent: boolean, readonly consentAt?: string | null, readonly submittedAt: string, readonly approvedAt?: string | null, readonly managedFrom?: string | null, readonly endedAt?: string | null, readonly reason?: string | null, readonly noticeSentAt?: string | null, readonly contactAllowedFrom?: string | null, readonly clientContactedAt?: string | null, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string } | null, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly proofDocument?: { readonly __typename?: 'Document', readonly id: string, readonly name?: string | null, readonly type: string, readonly size: number, readonly sha256: string, readonly uploadedAt: string, readonly isErased: boolean, readonly url?: string | null, readonly downloadUrl?: string | null } | null, readonly contacts: ReadonlyArray<{ readonly __typename?: 'ManagedAccountContact', readonly side: ManagedAccountContactSide, readonly name?: string | null, readonly email?: string | null, readonly phone?: string | null }>, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'ManagedAccountAvailableAction', readonly action: ManagedAccountAction, readonly availableFrom?: string | null, readonly deadline?: string | null }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type AnnounceAccountCheckMutationVariables = Exact<{
  input: AnnounceAccountCheckInput;
}>;


export type AnnounceAccountCheckMutation = { readonly __typename?: 'Mutation', readonly announceAccountCheck: { readonly __typename?: 'AnnounceAccountCheckPayload', readonly replayed: boolean, readonly managedAccount?: { readonly __typename?: 'ManagedAccount', readonly id: string, readonly noticeSentAt?: string | null, readonly contactAllowedFrom?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'AnnounceAccountCheckUserError', readonly code: AnnounceAccountCheckErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type RecordClientContactMutationVariables = Exact<{
  input: RecordClientContactInput;
}>;


export type RecordClientContactMutation = { readonly __typename?: 'Mutation', readonly recordClientContact: { readonly __typename?: 'RecordClientContactPayload', readonly replayed: boolean, readonly managedAccount?: { readonly __typename?: 'ManagedAccount', readonly id: string, readonly clientContactedAt?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RecordClientContactUserError', readonly code: RecordClientContactErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly allowedFrom?: string | null }> } };

export type EndManagedAccountMutationVariables = Exact<{
  input: EndManagedAccountInput;
}>;


export type EndManagedAccountMutation = { readonly __typename?: 'Mutation', readonly endManagedAccount: { readonly __typename?: 'EndManagedAccountPayload', readonly replayed: boolean, readonly managedAccount?: { readonly __typename?: 'ManagedAccount', readonly id: string, readonly status: ManagedAccountStatus, readonly endedAt?: string | null, readonly reason?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'EndManagedAccountUserError', readonly code: EndManagedAccountErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { readonly __typename?: 'Query', readonly node?:
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'BillingFact', readonly id: string }
    | { readonly __typename: 'CommissionLine', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Enrollment', readonly id: string }
    | { readonly __typename: 'Lead', readonly id: string }
    | { readonly __typename: 'ManagedAccount', readonly id: string }
    | { readonly __typename: 'Partner', readonly id: string }
    | { readonly __typename: 'Payout', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Review', readonly id: string }
    | { readonly __typename: 'Run', readonly id: string }
    | { readonly __typename: 'Webhook', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']>;
}>;


export type NodesQuery = { readonly __typename?: 'Query', readonly nodes: ReadonlyArray<
    | { readonly __typename: 'ApiKey', readonly id: string }
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'BillingFact', readonly id: string }
    | { readonly __typename: 'CommissionLine', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Enrollment', readonly id: string }
    | { readonly __typename: 'Lead', readonly id: string }
    | { readonly __typename: 'ManagedAccount', readonly id: string }
    | { readonly __typename: 'Partner', readonly id: string }
    | { readonly __typename: 'Payout', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Review', readonly id: string }
    | { readonly __typename: 'Run', readonly id: string }
    | { readonly __typename: 'Webhook', readonly id: string }
    | { readonly __typename: 'WebhookDelivery', readonly id: string }
   | null> };

export type PartnerDashboardQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  pipelineFirst?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PartnerDashboardQuery = { readonly __typename?: 'Query', readonly partnerDashboard?: { readonly __typename?: 'PartnerDashboard', readonly cursor: string, readonly asOf: string, readonly track?: string | null, readonly standing: Standing, readonly mostRecentReferredCustomerOn?: string | null, readonly measuredAt?: string | null, readonly paymentMethod?: string | null, readonly paymentFormLink?: string | null, readonly tier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly upcomingTier?: { readonly __typename?: 'TierInForce', readonly name: string, readonly since: string } | null, readonly program: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string, readonly currency: string }, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly soldMrrLast12Months: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly progress: ReadonlyArray<{ readonly __typename?: 'TierProgress', readonly tier: string, readonly isReached: boolean, readonly bounds: ReadonlyArray<{ readonly __typename?: 'TierBound', readonly metric: string, readonly label: string, readonly required: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly actual: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly missing: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }> }>, readonly pipeline: { readonly __typename?: 'Pipeline', readonly expiredCount: number, readonly withdrawnCount: number, readonly closedLostCount: number, readonly submitted: { readonly __typename?: 'PipelineBucket', readonly bucket: LeadBucket, readonly totalCount: number, readonly leads: { readonly __typename?: 'LeadConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } }, readonly open: { readonly __typename?: 'PipelineBucket', readonly bucket: LeadBucket, readonly totalCount: number, readonly leads: { readonly __typename?: 'LeadConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } }, readonly closedWon: { readonly __typename?: 'PipelineBucket', readonly bucket: LeadBucket, readonly totalCount: number, readonly leads: { readonly __typename?: 'LeadConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } }, readonly rejected: { readonly __typename?: 'PipelineBucket', readonly bucket: LeadBucket, readonly totalCount: number, readonly leads: { readonly __typename?: 'LeadConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } } }, readonly recentActivity: ReadonlyArray<{ readonly __typename?: 'ProgramEvent', readonly cursor: string, readonly type: EventType, readonly name: string, readonly at: string, readonly payload: unknown }>, readonly estimatesByMonth: ReadonlyArray<{ readonly __typename?: 'EstimateMonth', readonly month?: string | null, readonly count: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly balances: ReadonlyArray<{ readonly __typename?: 'StreamBalance', readonly stream: string, readonly earned: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly unpaid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly lifetimeEarned: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly lifetimePaid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly unpaid: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } } | null };

export type AmountFragment = { readonly __typename?: 'Money', readonly amount: string, readonly currency: string };

export type MeasuredFragment = { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null };

export type BucketFragment = { readonly __typename?: 'PipelineBucket', readonly bucket: LeadBucket, readonly totalCount: number, readonly leads: { readonly __typename?: 'LeadConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type LeadSummaryFragment = { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly registeredAt: string, readonly expiresAt?: string | null, readonly mrr?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null };

export type PayoutStateFragment = { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> };

export type PayoutsQueryVariables = Exact<{
  filter?: InputMaybe<PayoutFilter>;
  orderBy?: InputMaybe<PayoutOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PayoutsQuery = { readonly __typename?: 'Query', readonly payouts: { readonly __typename?: 'PayoutConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ExplainPayoutQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ExplainPayoutQuery = { readonly __typename?: 'Query', readonly node?:
    | { readonly __typename?: 'ApiKey' }
    | { readonly __typename?: 'Application' }
    | { readonly __typename?: 'BillingFact' }
    | { readonly __typename?: 'CommissionLine' }
    | { readonly __typename?: 'Customer' }
    | { readonly __typename?: 'Document' }
    | { readonly __typename?: 'Enrollment' }
    | { readonly __typename?: 'Lead' }
    | { readonly __typename?: 'ManagedAccount' }
    | { readonly __typename?: 'Partner' }
    | { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly networkDates: ReadonlyArray<{ readonly __typename?: 'NetworkDate', readonly step: string, readonly title: string, readonly on: string }>, readonly replaces?: { readonly __typename?: 'Payout', readonly id: string } | null, readonly replacedBy?: { readonly __typename?: 'Payout', readonly id: string } | null, readonly lines: { readonly __typename?: 'CommissionLineConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'CommissionLine', readonly id: string, readonly kind: string, readonly entry: CommissionLineEntry, readonly earnedOn: string, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly customer?: { readonly __typename?: 'Customer', readonly id: string, readonly externalId: string, readonly name?: string | null } | null, readonly explanation: { readonly __typename?: 'CommissionExplanation', readonly sentence: string, readonly clause?: string | null } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } }, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> }
    | { readonly __typename?: 'Program' }
    | { readonly __typename?: 'Review' }
    | { readonly __typename?: 'Run' }
    | { readonly __typename?: 'Webhook' }
    | { readonly __typename?: 'WebhookDelivery' }
   | null };

export type PayoutForecastQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  months?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PayoutForecastQuery = { readonly __typename?: 'Query', readonly payoutForecast: { readonly __typename?: 'PayoutForecast', readonly asOf: string, readonly expected: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly waiting: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly entries: ReadonlyArray<{ readonly __typename?: 'PayoutForecastEntry', readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly isPayable: boolean, readonly payoutId?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly estimated: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly blockedBy: ReadonlyArray<{ readonly __typename?: 'PayoutBlock', readonly code: PayoutBlocker, readonly reason?: PayoutHoldReason | null, readonly amount?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly networkDates: ReadonlyArray<{ readonly __typename?: 'NetworkDate', readonly step: string, readonly on: string }> }> } };

export type RunPayoutsMutationVariables = Exact<{
  input: RunPayoutsInput;
}>;


export type RunPayoutsMutation = { readonly __typename?: 'Mutation', readonly runPayouts: { readonly __typename?: 'RunPayoutsPayload', readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RunPayoutsUserError', readonly code: RunPayoutsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ApprovePayoutMutationVariables = Exact<{
  input: ApprovePayoutInput;
}>;


export type ApprovePayoutMutation = { readonly __typename?: 'Mutation', readonly approvePayout: { readonly __typename?: 'ApprovePayoutPayload', readonly replayed: boolean, readonly results?: ReadonlyArray<{ readonly __typename?: 'PayoutApprovalResult', readonly index: number, readonly status: PayoutApprovalStatus, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ApprovePayoutUserError', readonly code: ApprovePayoutErrorCode, readonly message: string, readonly legalPayoutActions?: ReadonlyArray<PayoutAction> | null }> }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ApprovePayoutUserError', readonly code: ApprovePayoutErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type CancelPayoutMutationVariables = Exact<{
  input: CancelPayoutInput;
}>;


export type CancelPayoutMutation = { readonly __typename?: 'Mutation', readonly cancelPayout: { readonly __typename?: 'CancelPayoutPayload', readonly replayed: boolean, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CancelPayoutUserError', readonly code: CancelPayoutErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalPayoutActions?: ReadonlyArray<PayoutAction> | null }> } };

export type SendPayoutsMutationVariables = Exact<{
  input: SendPayoutsInput;
}>;


export type SendPayoutsMutation = { readonly __typename?: 'Mutation', readonly sendPayouts: { readonly __typename?: 'SendPayoutsPayload', readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SendPayoutsUserError', readonly code: SendPayoutsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type MarkPayoutPaidMutationVariables = Exact<{
  input: MarkPayoutPaidInput;
}>;


export type MarkPayoutPaidMutation = { readonly __typename?: 'Mutation', readonly markPayoutPaid: { readonly __typename?: 'MarkPayoutPaidPayload', readonly replayed: boolean, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'MarkPayoutPaidUserError', readonly code: MarkPayoutPaidErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalPayoutActions?: ReadonlyArray<PayoutAction> | null }> } };

export type FailPayoutMutationVariables = Exact<{
  input: FailPayoutInput;
}>;


export type FailPayoutMutation = { readonly __typename?: 'Mutation', readonly failPayout: { readonly __typename?: 'FailPayoutPayload', readonly replayed: boolean, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'FailPayoutUserError', readonly code: FailPayoutErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalPayoutActions?: ReadonlyArray<PayoutAction> | null }> } };

export type RetryPayoutMutationVariables = Exact<{
  input: RetryPayoutInput;
}>;


export type RetryPayoutMutation = { readonly __typename?: 'Mutation', readonly retryPayout: { readonly __typename?: 'RetryPayoutPayload', readonly replayed: boolean, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus, readonly stream: string, readonly periodFrom: string, readonly periodTo: string, readonly dueBy: string, readonly availableActions: ReadonlyArray<PayoutAction>, readonly formedAt: string, readonly approvedAt?: string | null, readonly approvedBy?: string | null, readonly paidAt?: string | null, readonly paidReference?: string | null, readonly closedAt?: string | null, readonly failReason?: string | null, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly carried: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly fee: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string }, readonly sums: ReadonlyArray<{ readonly __typename?: 'PayoutSum', readonly kind: string, readonly entry: CommissionLineEntry, readonly lines: number, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly destination?: { readonly __typename?: 'PaymentDestination', readonly method: PaymentMethod, readonly masked: string } | null, readonly holds: ReadonlyArray<{ readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RetryPayoutUserError', readonly code: RetryPayoutErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalPayoutActions?: ReadonlyArray<PayoutAction> | null }> } };

export type PlaceHoldMutationVariables = Exact<{
  input: PlaceHoldInput;
}>;


export type PlaceHoldMutation = { readonly __typename?: 'Mutation', readonly placeHold: { readonly __typename?: 'PlaceHoldPayload', readonly replayed: boolean, readonly hold?: { readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly on: PayoutHoldSubject, readonly reason: PayoutHoldReason, readonly note?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'PlaceHoldUserError', readonly code: PlaceHoldErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { readonly __typename?: 'Mutation', readonly releaseHold: { readonly __typename?: 'ReleaseHoldPayload', readonly replayed: boolean, readonly hold?: { readonly __typename?: 'PayoutHold', readonly id?: string | null, readonly releasedAt?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ReleaseHoldUserError', readonly code: ReleaseHoldErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type PostAdjustmentMutationVariables = Exact<{
  input: PostAdjustmentInput;
}>;


export type PostAdjustmentMutation = { readonly __typename?: 'Mutation', readonly postAdjustment: { readonly __typename?: 'PostAdjustmentPayload', readonly replayed: boolean, readonly line?: { readonly __typename?: 'CommissionLine', readonly id: string, readonly kind: string, readonly stream: string, readonly earnedOn: string, readonly amount: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'PostAdjustmentUserError', readonly code: PostAdjustmentErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type SetPaymentDetailsMutationVariables = Exact<{
  input: SetPaymentDetailsInput;
}>;


export type SetPaymentDetailsMutation = { readonly __typename?: 'Mutation', readonly setPaymentDetails: { readonly __typename?: 'SetPaymentDetailsPayload', readonly replayed: boolean, readonly enrollment?: { readonly __typename?: 'Enrollment', readonly id: string, readonly paymentDetails?: { readonly __typename?: 'PaymentDetails', readonly method: PaymentMethod, readonly masked: string, readonly updatedAt: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SetPaymentDetailsUserError', readonly code: SetPaymentDetailsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ExportPayoutsMutationVariables = Exact<{
  input: ExportPayoutsInput;
}>;


export type ExportPayoutsMutation = { readonly __typename?: 'Mutation', readonly exportPayouts: { readonly __typename?: 'ExportPayoutsPayload', readonly replayed: boolean, readonly file?: { readonly __typename?: 'PayoutFile', readonly batchId: string, readonly fileName: string, readonly method: PaymentMethod, readonly csv: string, readonly payouts: number, readonly withoutDetails: ReadonlyArray<string> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ExportPayoutsUserError', readonly code: ExportPayoutsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ImportPaidPayoutsMutationVariables = Exact<{
  input: ImportPaidPayoutsInput;
}>;


export type ImportPaidPayoutsMutation = { readonly __typename?: 'Mutation', readonly importPaidPayouts: { readonly __typename?: 'ImportPaidPayoutsPayload', readonly replayed: boolean, readonly results?: ReadonlyArray<{ readonly __typename?: 'PaidPayoutResult', readonly row: number, readonly status: PaidPayoutStatus, readonly payout?: { readonly __typename?: 'Payout', readonly id: string, readonly status: PayoutStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ImportPaidPayoutsUserError', readonly code: ImportPaidPayoutsErrorCode, readonly message: string }> }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ImportPaidPayoutsUserError', readonly code: ImportPaidPayoutsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type SetPayoutCalendarMutationVariables = Exact<{
  input: SetPayoutCalendarInput;
}>;


export type SetPayoutCalendarMutation = { readonly __typename?: 'Mutation', readonly setPayoutCalendar: { readonly __typename?: 'SetPayoutCalendarPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly payoutCalendar?: { readonly __typename?: 'PayoutCalendar', readonly network: string, readonly steps: ReadonlyArray<{ readonly __typename?: 'NetworkStep', readonly step: string, readonly title: string, readonly monthsAfter: number, readonly dayOfMonth: number }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'SetPayoutCalendarUserError', readonly code: SetPayoutCalendarErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type PreviewTermsMutationVariables = Exact<{
  input: PreviewTermsInput;
}>;


export type PreviewTermsMutation = { readonly __typename?: 'Mutation', readonly previewTerms: { readonly __typename?: 'PreviewTermsPayload', readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'PreviewTermsUserError', readonly code: PreviewTermsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null, readonly found?: string | null }> } };

export type TermsPreviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TermsPreviewQuery = { readonly __typename?: 'Query', readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly error?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null }, readonly termsPreview?: { readonly __typename?: 'TermsPreviewResult', readonly validFrom: string, readonly until: string, readonly facts: number, readonly laterVersions: ReadonlyArray<number>, readonly partnerCount: number, readonly changedPartnerCount: number, readonly tierChangeCount: number, readonly before: { readonly __typename?: 'PreviewSums', readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly after: { readonly __typename?: 'PreviewSums', readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly months: ReadonlyArray<{ readonly __typename?: 'PreviewedMonth', readonly month: string, readonly before: { readonly __typename?: 'Money', readonly amount: string }, readonly after: { readonly __typename?: 'Money', readonly amount: string }, readonly difference: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }>, readonly partners: ReadonlyArray<{ readonly __typename?: 'PreviewedPartner', readonly tierBefore?: string | null, readonly tierAfter?: string | null, readonly partner?: { readonly __typename?: 'Partner', readonly id: string, readonly name: string } | null, readonly before: { readonly __typename?: 'PreviewSums', readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly after: { readonly __typename?: 'PreviewSums', readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } }, readonly difference: { readonly __typename?: 'Money', readonly amount: string } }>, readonly tierChanges: ReadonlyArray<{ readonly __typename?: 'PreviewedTierChange', readonly before?: string | null, readonly after?: string | null, readonly partner?: { readonly __typename?: 'Partner', readonly id: string } | null }> } | null } | null };

export type PreviewSumsPartsFragment = { readonly __typename?: 'PreviewSums', readonly earned: { readonly __typename?: 'Money', readonly amount: string }, readonly paid: { readonly __typename?: 'Money', readonly amount: string } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { readonly __typename?: 'Mutation', readonly erasePerson: { readonly __typename?: 'ErasePersonPayload', readonly done?: boolean | null, readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly status: RunStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ErasePersonUserError', readonly code: ErasePersonErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ExportPersonMutationVariables = Exact<{
  input: ExportPersonInput;
}>;


export type ExportPersonMutation = { readonly __typename?: 'Mutation', readonly exportPerson: { readonly __typename?: 'ExportPersonPayload', readonly exportId?: string | null, readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly status: RunStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ExportPersonUserError', readonly code: ExportPersonErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type PersonExportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonExportQuery = { readonly __typename?: 'Query', readonly personExport?: { readonly __typename?: 'PersonExport', readonly id: string, readonly createdAt: string, readonly expiresAt: string, readonly data: unknown } | null };

export type ProgramQueryVariables = Exact<{
  slug: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type ProgramQuery = { readonly __typename?: 'Query', readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly currency: string, readonly timeZone: string, readonly status: ProgramStatus, readonly clock: { readonly __typename?: 'ProgramClock', readonly kind: ClockKind, readonly now: string, readonly processedThrough: string }, readonly links: ReadonlyArray<{ readonly __typename?: 'ProgramLink', readonly rel: string, readonly url: string }>, readonly termsInForce: { readonly __typename?: 'TermsVersion', readonly version: number, readonly validFrom: string }, readonly tierReview: { readonly __typename?: 'TierReviewRules', readonly decided: TierDecision, readonly months: ReadonlyArray<number>, readonly effectiveDay?: number | null }, readonly tiers: ReadonlyArray<{ readonly __typename?: 'Tier', readonly name: string, readonly track?: string | null, readonly rank: number, readonly kind: TierKind, readonly condition?: { readonly __typename?: 'TierCondition', readonly kind: TierConditionKind, readonly metric?: { readonly __typename?: 'Metric', readonly name: string, readonly label: string } | null, readonly atLeast?: { readonly __typename?: 'MetricValue', readonly value: string } | null, readonly of: ReadonlyArray<{ readonly __typename?: 'TierCondition', readonly kind: TierConditionKind, readonly metric?: { readonly __typename?: 'Metric', readonly name: string, readonly label: string } | null, readonly atLeast?: { readonly __typename?: 'MetricValue', readonly value: string } | null, readonly of: ReadonlyArray<{ readonly __typename?: 'TierCondition', readonly kind: TierConditionKind, readonly metric?: { readonly __typename?: 'Metric', readonly name: string, readonly label: string } | null, readonly atLeast?: { readonly __typename?: 'MetricValue', readonly value: string } | null }> }> } | null }>, readonly rules: ReadonlyArray<{ readonly __typename?: 'RewardRule', readonly id: string, readonly title: string, readonly sentence: string, readonly clause: string }>, readonly leadRules?: { readonly __typename?: 'LeadRegistrationRules', readonly validity?: string | null, readonly rejectReasons: ReadonlyArray<string> } | null, readonly payoutStreams: ReadonlyArray<{ readonly __typename?: 'PayoutStream', readonly id: string, readonly kinds: ReadonlyArray<string>, readonly every: Cadence, readonly net: string, readonly minimum: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } }> } | null };

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = { readonly __typename?: 'Mutation', readonly createProgram: { readonly __typename?: 'CreateProgramPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly clock: { readonly __typename?: 'ProgramClock', readonly kind: ClockKind, readonly now: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'CreateProgramUserError', readonly code: CreateProgramErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly known?: ReadonlyArray<string> | null }> } };

export type PublishTermsMutationVariables = Exact<{
  input: PublishTermsInput;
}>;


export type PublishTermsMutation = { readonly __typename?: 'Mutation', readonly publishTerms: { readonly __typename?: 'PublishTermsPayload', readonly version?: number | null, readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'PublishTermsUserError', readonly code: PublishTermsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type AdvanceClockMutationVariables = Exact<{
  input: AdvanceClockInput;
}>;


export type AdvanceClockMutation = { readonly __typename?: 'Mutation', readonly advanceClock: { readonly __typename?: 'AdvanceClockPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly clock: { readonly __typename?: 'ProgramClock', readonly now: string, readonly processedThrough: string } } | null, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly status: RunStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'AdvanceClockUserError', readonly code: AdvanceClockErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type RecordBillingMutationVariables = Exact<{
  input: RecordBillingInput;
}>;


export type RecordBillingMutation = { readonly __typename?: 'Mutation', readonly recordBilling: { readonly __typename?: 'RecordBillingPayload', readonly replayed: boolean, readonly results?: ReadonlyArray<{ readonly __typename?: 'BillingRowResult', readonly index: number, readonly status: BillingRowStatus, readonly fact?: { readonly __typename?: 'BillingFact', readonly id: string, readonly status: BillingFactStatus } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RecordBillingUserError', readonly code: RecordBillingErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> }> | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RecordBillingUserError', readonly code: RecordBillingErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type RegisterLeadMutationVariables = Exact<{
  input: RegisterLeadInput;
}>;


export type RegisterLeadMutation = { readonly __typename?: 'Mutation', readonly registerLead: { readonly __typename?: 'RegisterLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RegisterLeadUserError', readonly code: RegisterLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly protectedUntil?: string | null, readonly known?: ReadonlyArray<string> | null }> } };

export type LeadStateFragment = { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> };

export type ReviewLeadMutationVariables = Exact<{
  input: ReviewLeadInput;
}>;


export type ReviewLeadMutation = { readonly __typename?: 'Mutation', readonly reviewLead: { readonly __typename?: 'ReviewLeadPayload', readonly replayed: boolean, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ReviewLeadUserError', readonly code: ReviewLeadErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean, readonly legalActions?: ReadonlyArray<LeadAction> | null, readonly known?: ReadonlyArray<string> | null }> } };

export type OutlookFragment = { readonly __typename?: 'TierOutlook', readonly tier: string, readonly isReached: boolean, readonly ways: ReadonlyArray<{ readonly __typename?: 'TierWay', readonly missing: ReadonlyArray<{ readonly __typename?: 'TierBound', readonly label: string, readonly required: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly actual: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly missing: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }> }> };

export type ReviewStateFragment = { readonly __typename?: 'Review', readonly id: string, readonly reviewAt: string, readonly effectiveAt: string, readonly track?: string | null, readonly fromTier: string, readonly awardedTier: string, readonly toTier: string, readonly standing: Standing, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly metrics: ReadonlyArray<{ readonly __typename?: 'ReviewMetric', readonly name: string, readonly label: string, readonly value: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }>, readonly decisions: ReadonlyArray<{ readonly __typename?: 'ReviewDecision', readonly kind: ReviewDecisionKind, readonly toTier: string, readonly effectiveAt: string, readonly decidedAt: string, readonly actor?: string | null, readonly reason?: string | null }> };

export type ReviewsQueryVariables = Exact<{
  filter?: InputMaybe<EnrolledFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReviewsQuery = { readonly __typename?: 'Query', readonly reviews: { readonly __typename?: 'ReviewConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Review', readonly id: string, readonly reviewAt: string, readonly effectiveAt: string, readonly track?: string | null, readonly fromTier: string, readonly awardedTier: string, readonly toTier: string, readonly standing: Standing, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly metrics: ReadonlyArray<{ readonly __typename?: 'ReviewMetric', readonly name: string, readonly label: string, readonly value: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }>, readonly decisions: ReadonlyArray<{ readonly __typename?: 'ReviewDecision', readonly kind: ReviewDecisionKind, readonly toTier: string, readonly effectiveAt: string, readonly decidedAt: string, readonly actor?: string | null, readonly reason?: string | null }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type PreviewReviewQueryVariables = Exact<{
  programSlug: Scalars['String']['input'];
  partnerId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PreviewReviewQuery = { readonly __typename?: 'Query', readonly previewReview: { readonly __typename?: 'ReviewPreviewConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'ReviewPreview', readonly asOf: string, readonly effectiveAt: string, readonly nextReviewAt?: string | null, readonly fromTier: string, readonly awardedTier: string, readonly toTier: string, readonly standing: Standing, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly metrics: ReadonlyArray<{ readonly __typename?: 'ReviewMetric', readonly name: string, readonly label: string, readonly value: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }>, readonly tiers: ReadonlyArray<{ readonly __typename?: 'TierOutlook', readonly tier: string, readonly isReached: boolean, readonly ways: ReadonlyArray<{ readonly __typename?: 'TierWay', readonly missing: ReadonlyArray<{ readonly __typename?: 'TierBound', readonly label: string, readonly required: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly actual: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null }, readonly missing: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }> }> }>, readonly dropRisk: { readonly __typename?: 'DropRisk', readonly reviewAt?: string | null, readonly heldTier: string, readonly tierThen: string, readonly wouldDrop: boolean, readonly leavingCount: number, readonly margins: ReadonlyArray<{ readonly __typename?: 'TierMargin', readonly label: string, readonly margin: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }> } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type RunReviewMutationVariables = Exact<{
  input: RunReviewInput;
}>;


export type RunReviewMutation = { readonly __typename?: 'Mutation', readonly runReview: { readonly __typename?: 'RunReviewPayload', readonly replayed: boolean, readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'RunReviewUserError', readonly code: RunReviewErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type OverruleReviewMutationVariables = Exact<{
  input: OverruleReviewInput;
}>;


export type OverruleReviewMutation = { readonly __typename?: 'Mutation', readonly overruleReview: { readonly __typename?: 'OverruleReviewPayload', readonly replayed: boolean, readonly review?: { readonly __typename?: 'Review', readonly id: string, readonly reviewAt: string, readonly effectiveAt: string, readonly track?: string | null, readonly fromTier: string, readonly awardedTier: string, readonly toTier: string, readonly standing: Standing, readonly partner: { readonly __typename?: 'Partner', readonly id: string, readonly name: string }, readonly metrics: ReadonlyArray<{ readonly __typename?: 'ReviewMetric', readonly name: string, readonly label: string, readonly value: { readonly __typename?: 'MetricValue', readonly unit: MetricUnit, readonly value: string, readonly money?: { readonly __typename?: 'Money', readonly amount: string, readonly currency: string } | null } }>, readonly decisions: ReadonlyArray<{ readonly __typename?: 'ReviewDecision', readonly kind: ReviewDecisionKind, readonly toTier: string, readonly effectiveAt: string, readonly decidedAt: string, readonly actor?: string | null, readonly reason?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'OverruleReviewUserError', readonly code: OverruleReviewErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type RunStateFragment = { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } };

export type RunQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RunQuery = { readonly __typename?: 'Query', readonly run?: { readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string } | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } } | null };

export type RunsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RunFilter>;
}>;


export type RunsQuery = { readonly __typename?: 'Query', readonly runs: { readonly __typename?: 'RunConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Run', readonly id: string, readonly kind: RunKind, readonly status: RunStatus, readonly requestedBy: string, readonly input: unknown, readonly result?: unknown | null, readonly error?: string | null, readonly createdAt: string, readonly startedAt?: string | null, readonly finishedAt?: string | null, readonly progress: { readonly __typename?: 'RunProgress', readonly done: number, readonly total?: number | null } }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type PauseProgramJobsMutationVariables = Exact<{
  input: ProgramJobsInput;
}>;


export type PauseProgramJobsMutation = { readonly __typename?: 'Mutation', readonly pauseProgramJobs: { readonly __typename?: 'PauseProgramJobsPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly jobsPausedAt?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'PauseProgramJobsUserError', readonly code: PauseProgramJobsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type ResumeProgramJobsMutationVariables = Exact<{
  input: ProgramJobsInput;
}>;


export type ResumeProgramJobsMutation = { readonly __typename?: 'Mutation', readonly resumeProgramJobs: { readonly __typename?: 'ResumeProgramJobsPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly jobsPausedAt?: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'ResumeProgramJobsUserError', readonly code: ResumeProgramJobsErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

export type StandardStoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StandardStoriesQuery = { readonly __typename?: 'Query', readonly standardStories: ReadonlyArray<{ readonly __typename?: 'StandardStory', readonly name: string, readonly title: string, readonly description: string, readonly timeZone: string, readonly until: string, readonly factCount: number }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename?: 'Query', readonly viewer: { readonly __typename?: 'Viewer', readonly id?: string | null, readonly role: Role, readonly rights: ReadonlyArray<Right>, readonly organization?: { readonly __typename?: 'Organization', readonly id: string, readonly name: string } | null, readonly partners: ReadonlyArray<{ readonly __typename?: 'Partner', readonly id: string, readonly name: string }>, readonly enrollments: { readonly __typename?: 'EnrollmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly program: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string }, readonly partner: { readonly __typename?: 'Partner', readonly id: string } }> } } };

export const UnderSettingsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnderSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EarningsUnderSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<UnderSettingsFragment, unknown>;
export const RecordedFactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordedFact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedRef"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"retraction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<RecordedFactFragment, unknown>;
export const AmountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<AmountFragment, unknown>;
export const DisputeStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disputeRef"}},{"kind":"Field","name":{"kind":"Name","value":"paymentRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<DisputeStateFragment, unknown>;
export const EnrollmentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<EnrollmentStateFragment, unknown>;
export const DocumentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<DocumentPartsFragment, unknown>;
export const ManagedAccountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedAccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagedAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"vendorAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"serviceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLength"}},{"kind":"Field","name":{"kind":"Name","value":"termEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasProof"}},{"kind":"Field","name":{"kind":"Name","value":"isProofSigned"}},{"kind":"Field","name":{"kind":"Name","value":"proofDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientConsent"}},{"kind":"Field","name":{"kind":"Name","value":"consentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"managedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"noticeSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactAllowedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"clientContactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<ManagedAccountPartsFragment, unknown>;
export const LeadSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<LeadSummaryFragment, unknown>;
export const BucketFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Bucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PipelineBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<BucketFragment, unknown>;
export const PayoutStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<PayoutStateFragment, unknown>;
export const PreviewSumsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewSumsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewSums"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<PreviewSumsPartsFragment, unknown>;
export const LeadStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadStateFragment, unknown>;
export const MeasuredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MeasuredFragment, unknown>;
export const OutlookFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outlook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOutlook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"isReached"}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<OutlookFragment, unknown>;
export const ReviewStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Review"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"awardedTier"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<ReviewStateFragment, unknown>;
export const RunStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunStateFragment, unknown>;
export const BalancesDocument = {"__meta__":{"hash":"d8fd88a0fc598660b39d232780267257b10e5546a4d07720ba6a5b7e3b8a5de7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Balances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BalanceFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inPayout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<BalancesQuery, BalancesQueryVariables>;
export const BooksHealthDocument = {"__meta__":{"hash":"1ca19e85c7fe86a144cfbfb7751e1de11ff174b1f880d9f25dbefef0cfdab064"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BooksHealth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"booksHealth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"imbalance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"finding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"table"}},{"kind":"Field","name":{"kind":"Name","value":"rowId"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<BooksHealthQuery, BooksHealthQueryVariables>;
export const LedgerSealsDocument = {"__meta__":{"hash":"fde29686db21d08368e63552aad90e0739e3c85569058c443bdbd186b2802e26"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LedgerSeals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ledgerSeals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"payouts"}},{"kind":"Field","name":{"kind":"Name","value":"rowsHash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"sealedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LedgerSealsQuery, LedgerSealsQueryVariables>;
export const UpdateLeadDocument = {"__meta__":{"hash":"ea2cd5157f8032936495dfb480af710a5d542dfcd39b1b37bc734f550c3a5c30"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"protectedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<UpdateLeadMutation, UpdateLeadMutationVariables>;
export const WithdrawLeadDocument = {"__meta__":{"hash":"49293a0fef1c3139f1b4729fb5021f0054e91beae0a59ec8c35160090a34490c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<WithdrawLeadMutation, WithdrawLeadMutationVariables>;
export const ExtendLeadDocument = {"__meta__":{"hash":"db36abc8bb5fd17a091539dd3780f2645546d6e252a2df36c91e085936612ec6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extendLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<ExtendLeadMutation, ExtendLeadMutationVariables>;
export const CloseLeadDocument = {"__meta__":{"hash":"77a14aa172f6a31d9ae3a392c40332e7d458fd0c5d187bc1c08075aa8171e2bc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<CloseLeadMutation, CloseLeadMutationVariables>;
export const CommissionLinesDocument = {"__meta__":{"hash":"7a04b5bfe789d55793699a468dab16c7e1eeaaba53929fcd7ae016820f780faa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommissionLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionLineFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceRef"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reverses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voids"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"rounding"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CommissionLinesQuery, CommissionLinesQueryVariables>;
export const CompareEarningsDocument = {"__meta__":{"hash":"02329d792d482fc5af5dbf0bfa50f08036c874071824beaae80c78ec679e6785"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareEarnings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareEarningsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compareEarnings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"scenarioFile"}},{"kind":"Field","name":{"kind":"Name","value":"programs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"isTrackChosen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstMoney"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysFromFirstReferral"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cashFlow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"earnedSoFar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidSoFar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earnedSoFar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidSoFar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payouts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"customer"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ignored"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assumed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"alternatives"}}]}},{"kind":"Field","name":{"kind":"Name","value":"range"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"min"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnderSettings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"max"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnderSettings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UnderSettings"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"openTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"illustrativeTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"}},{"kind":"Field","name":{"kind":"Name","value":"reverses"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UnderSettings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EarningsUnderSettings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<CompareEarningsQuery, CompareEarningsQueryVariables>;
export const CompareProgramsDocument = {"__meta__":{"hash":"66402fc872f128eebbec87eac98dd4fbdf7ac28e1208a39708b7e347cfc9efd4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparePrograms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"group"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TermGroup"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}},{"kind":"Argument","name":{"kind":"Name","value":"group"},"value":{"kind":"Variable","name":{"kind":"Name","value":"group"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"quoteRef"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CompareProgramsQuery, CompareProgramsQueryVariables>;
export const RetractFactDocument = {"__meta__":{"hash":"635184e34d149aa6aba650344d7fb7a09a535364128cc23f56a50c322710db92"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetractFact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetractFactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retractFact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordedFact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordedFact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedRef"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"retraction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<RetractFactMutation, RetractFactMutationVariables>;
export const CorrectLeadDocument = {"__meta__":{"hash":"a4b9ab1190f1d384b30d4798736a422e1b809c0a50ad5b4aed39a41ad32d915f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordedFact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordedFact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedRef"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"retraction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<CorrectLeadMutation, CorrectLeadMutationVariables>;
export const RecordDisputeDocument = {"__meta__":{"hash":"5f43ba1088e9cb14436e1f413549eca46d14eaad9905bb7351249ec33785bfef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordedFact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disputeRef"}},{"kind":"Field","name":{"kind":"Name","value":"paymentRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordedFact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedRef"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"retraction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<RecordDisputeMutation, RecordDisputeMutationVariables>;
export const DisputesDocument = {"__meta__":{"hash":"67a2194684bf26ba9523f260f8ef30f9eb17cd9d173f3bf93ca12abfe5653dbb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disputes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeState"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disputeRef"}},{"kind":"Field","name":{"kind":"Name","value":"paymentRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const BillingFactsDocument = {"__meta__":{"hash":"98d5664ce63049b50846beec956416d69c760760f5091eac0c4ce94c2319bc3e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BillingFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingFacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordedFact"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordedFact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingFact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"unmatchedRef"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"retraction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<BillingFactsQuery, BillingFactsQueryVariables>;
export const CorrectedLinesDocument = {"__meta__":{"hash":"f29d90d1d8608b9bf297e402846f8996a951e6a91a2f2dbd4f8fbae27344d2fd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CorrectedLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionLineFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"heldBecause"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceRef"}},{"kind":"Field","name":{"kind":"Name","value":"voids"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reverses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cause"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CorrectedLinesQuery, CorrectedLinesQueryVariables>;
export const DocumentDocument = {"__meta__":{"hash":"773b6e009741a5a4a57a1b6dfd7dfd31a2a6ae162c08f22df80afb479a12ad01"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Document"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<DocumentQuery, DocumentQueryVariables>;
export const EraseDocumentDocument = {"__meta__":{"hash":"5f00c0eced70e9fc83585a1097fa03159e668e964a8a2be3bfd0b8a7c7047d1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EraseDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<EraseDocumentMutation, EraseDocumentMutationVariables>;
export const CreatePartnerDocument = {"__meta__":{"hash":"9ae0417b66b641f3eeef28d676781304ae43066968629924a4e2c6748a73c7a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<CreatePartnerMutation, CreatePartnerMutationVariables>;
export const EnrollPartnerDocument = {"__meta__":{"hash":"b836f57396c3dca0897433b7ebf3aab2446704f029985a708cb4e955e6ecc1dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrollPartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrollPartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<EnrollPartnerMutation, EnrollPartnerMutationVariables>;
export const ApplyToProgramDocument = {"__meta__":{"hash":"97e871a5d27ed5e195be5d2648924c955a8d3746f73bd199276bb79817f6b1a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyToProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyToProgramInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyToProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ApplyToProgramMutation, ApplyToProgramMutationVariables>;
export const CompleteOnboardingStepDocument = {"__meta__":{"hash":"cd3b24eaf2c3dd28e23ee9bb29604ede353fbff6a8acc3719e38f376818a1fcc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteOnboardingStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteOnboardingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeOnboardingStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<CompleteOnboardingStepMutation, CompleteOnboardingStepMutationVariables>;
export const GrantTierDocument = {"__meta__":{"hash":"b41e47f49a87de98aba28355dc4f31b614eb7e0b916c1f9a326ba693b723e34a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantTier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantTierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantTier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<GrantTierMutation, GrantTierMutationVariables>;
export const FollowLeadsDocument = {"__meta__":{"hash":"cee9b6ba3f1c21a27b7fe4b62d2ad05694c684407021f646aa0ef866d5e90876"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStatusChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"leadId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<FollowLeadsSubscription, FollowLeadsSubscriptionVariables>;
export const FollowProgramDocument = {"__meta__":{"hash":"6c2512da35c48bc68a09f8ca02ff8a394e528eeaffd3de9bf1391088369dd9e3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<FollowProgramSubscription, FollowProgramSubscriptionVariables>;
export const EventsDocument = {"__meta__":{"hash":"2ce39d9a8d497b48ebfde7462c612c5213610aeda27271f5606c878af28d3619"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EventsQuery, EventsQueryVariables>;
export const CreateApiKeyDocument = {"__meta__":{"hash":"906981f067343400e8924211beb37e642000a9f0d2e7f8b5cc8750d18d327845"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"__meta__":{"hash":"df16fa4dd4f480a98fe87b290d377b3feed284ec9b018f73d6e7b1d64f21ff47"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const RotateApiKeyDocument = {"__meta__":{"hash":"da3081d287ecd1c1a19b2ed3f769ae1956b72d284b1f1e3bf046402f918215ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const ApiKeysDocument = {"__meta__":{"hash":"7f299f2552a22dc02b501e75c3e2049b76fdae99357f52661bcf33d20ad61413"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const AuditLogDocument = {"__meta__":{"hash":"72e6d8a1916afd737636c902bb049d07fbea167cdd708f8b6d522bfc538454d9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const WhoAmIDocument = {"__meta__":{"hash":"c526c1390f88b633ad7c52f40c1cba3e852e47fea2be1ace5eb5292ca5e91c91"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoAmI"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
export const InviteMemberDocument = {"__meta__":{"hash":"30f4a39079e67b0b81d5de4c02ef8f7baf34ab1751f91018acad5f0beb9c7a48"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}}]}}]}}]} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"hash":"4374c0d8c9387279fa5cc671b5f53da62597959c7ee20000f72615a872c7827c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const SetMemberRoleDocument = {"__meta__":{"hash":"ed86300b76d5ea5a6f75587ab79e7e919340813b790f7f7c19ae9f77a85f9153"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMemberRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMemberRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetMemberRoleMutation, SetMemberRoleMutationVariables>;
export const MembersDocument = {"__meta__":{"hash":"8934c9a88d050f2c94d564adead370d8aa76c22e546e69736193f1b883db8e23"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberInvitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const LeadsDocument = {"__meta__":{"hash":"71dd175fba4e2c989fe6e4217d1057d07f6315c448a5839938647b42db908351"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadOrder"}},"defaultValue":{"kind":"EnumValue","value":"REGISTERED_AT_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadsQuery, LeadsQueryVariables>;
export const LeadDocument = {"__meta__":{"hash":"618540bc442c816538db271da96b5e51ab107be4e7929b7c82045752c669990e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadQuery, LeadQueryVariables>;
export const RecordClickDocument = {"__meta__":{"hash":"80c7962bd3ad9be93dab7dad56fc80b7aefefd1df9a50d9f671c5c25bcc90e5d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordClick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordClickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordClick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clickId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RecordClickMutation, RecordClickMutationVariables>;
export const SignUpCustomerDocument = {"__meta__":{"hash":"3f76448de3b2efa7a060c729776e630d55f219052cc7cd613b1466a2184eaa85"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignUpCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUpCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SignUpCustomerMutation, SignUpCustomerMutationVariables>;
export const SubmitManagedAccountDocument = {"__meta__":{"hash":"f259a97ea82131ad16772c696e38f1627239bea0511fb2c202c26925068e79dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitManagedAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitManagedAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SubmitManagedAccountMutation, SubmitManagedAccountMutationVariables>;
export const ReviewManagedAccountDocument = {"__meta__":{"hash":"cc2973b990d5c0a14f21d810e4d9da19cfefa122466b4bf2eab76b85147cec8d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewManagedAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewManagedAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"managedFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ReviewManagedAccountMutation, ReviewManagedAccountMutationVariables>;
export const ManagedAccountDocument = {"__meta__":{"hash":"705f8f0cfae2b210c5331e447082698f1cc4b5c2705202411e128c03d1593483"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagedAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagedAccountParts"}},{"kind":"Field","name":{"kind":"Name","value":"managedMrr"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedAccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagedAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"vendorAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"serviceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLength"}},{"kind":"Field","name":{"kind":"Name","value":"termEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasProof"}},{"kind":"Field","name":{"kind":"Name","value":"isProofSigned"}},{"kind":"Field","name":{"kind":"Name","value":"proofDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientConsent"}},{"kind":"Field","name":{"kind":"Name","value":"consentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"managedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"noticeSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactAllowedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"clientContactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<ManagedAccountQuery, ManagedAccountQueryVariables>;
export const ManagedAccountsDocument = {"__meta__":{"hash":"4d3ef2a93f86d4c938bd4d17e3d77115d4ff85df95dfd6cf06fcc6f6b358d0c7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ManagedAccounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ManagedAccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManagedAccountParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DocumentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Document"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManagedAccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ManagedAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"vendorAccountId"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"}},{"kind":"Field","name":{"kind":"Name","value":"serviceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"serviceLength"}},{"kind":"Field","name":{"kind":"Name","value":"termEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"hasProof"}},{"kind":"Field","name":{"kind":"Name","value":"isProofSigned"}},{"kind":"Field","name":{"kind":"Name","value":"proofDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DocumentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clientConsent"}},{"kind":"Field","name":{"kind":"Name","value":"consentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"managedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"noticeSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactAllowedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"clientContactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"availableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<ManagedAccountsQuery, ManagedAccountsQueryVariables>;
export const AnnounceAccountCheckDocument = {"__meta__":{"hash":"566ce80f4fb4f3406c2a825c2fd52df20c20074b7e7756e97c835f044014f424"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnnounceAccountCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnnounceAccountCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announceAccountCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"noticeSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactAllowedFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<AnnounceAccountCheckMutation, AnnounceAccountCheckMutationVariables>;
export const RecordClientContactDocument = {"__meta__":{"hash":"e405953e4855049ad3540a2403151f825dda5739ab0378f4558fe6ab4942ef34"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordClientContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordClientContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordClientContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientContactedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"allowedFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RecordClientContactMutation, RecordClientContactMutationVariables>;
export const EndManagedAccountDocument = {"__meta__":{"hash":"49058ab5d0021efdc1c5cb70cbf7b9fd843de295a9b6972fcd7e3469577fa889"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndManagedAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endManagedAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<EndManagedAccountMutation, EndManagedAccountMutationVariables>;
export const NodeDocument = {"__meta__":{"hash":"674a4e60b765ab762155deb5480b435445a7ecf217bd9a818ee68fa139bfb45a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"__meta__":{"hash":"061e5e74ee7113d4c05a2475b34214b4bfa1c7f3a4c3904eb3829d10d065773b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const PartnerDashboardDocument = {"__meta__":{"hash":"5875df6bc663b0f4739d6a84d2df38d0c6fc1fe770075af057860e0a53fca210"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pipelineFirst"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerDashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"pipelineFirst"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineFirst"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"upcomingTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"soldMrrLast12Months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostRecentReferredCustomerOn"}},{"kind":"Field","name":{"kind":"Name","value":"measuredAt"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"isReached"}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedWon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiredCount"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedLostCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recentActivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimatesByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeEarned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimePaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentFormLink"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Bucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PipelineBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerDashboardQuery, PartnerDashboardQueryVariables>;
export const PayoutsDocument = {"__meta__":{"hash":"2a418f8ef06ade656ca93e4401276faee2ee8965a46f89d350da34b5ca09de7e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PayoutFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PayoutOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<PayoutsQuery, PayoutsQueryVariables>;
export const ExplainPayoutDocument = {"__meta__":{"hash":"c783ab92a3e3e7fbb08f4b86538e1c92072ac4ef9887e9e7742aa9b9a6d82bba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplainPayout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}},{"kind":"Field","name":{"kind":"Name","value":"networkDates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<ExplainPayoutQuery, ExplainPayoutQueryVariables>;
export const PayoutForecastDocument = {"__meta__":{"hash":"dce25ab46f2c6e3a210d3661857097d393d039e2ec08c6454e422c481d104989"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PayoutForecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payoutForecast"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"expected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"isPayable"}},{"kind":"Field","name":{"kind":"Name","value":"payoutId"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"networkDates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"on"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<PayoutForecastQuery, PayoutForecastQueryVariables>;
export const RunPayoutsDocument = {"__meta__":{"hash":"6d8a25ed6cc8af74086e2dd953ef56eac1bd10bfd4ff1dba23d6dda28ad79a2d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunPayouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunPayoutsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runPayouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunPayoutsMutation, RunPayoutsMutationVariables>;
export const ApprovePayoutDocument = {"__meta__":{"hash":"069fa3d9e5c1a6515368b8ff46adc66057cd29bfb4dc0b11935d98da3b475384"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApprovePayout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovePayoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approvePayout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"legalPayoutActions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ApprovePayoutMutation, ApprovePayoutMutationVariables>;
export const CancelPayoutDocument = {"__meta__":{"hash":"c7a38bf358df9fe4728117e051bf8e7372dc94a57e68e1c276f98b5f3880c992"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelPayout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelPayoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelPayout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalPayoutActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<CancelPayoutMutation, CancelPayoutMutationVariables>;
export const SendPayoutsDocument = {"__meta__":{"hash":"30baafd02efd5caf7add060a193ceec5331b8a3ee2d24c2e8fae9d4c1765c3a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendPayouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendPayoutsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendPayouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<SendPayoutsMutation, SendPayoutsMutationVariables>;
export const MarkPayoutPaidDocument = {"__meta__":{"hash":"8cf42e891ab199a2765dfb5bb86c63e3bcdbf88f6b09a5a07d6e868ee943e6ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkPayoutPaid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkPayoutPaidInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markPayoutPaid"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalPayoutActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<MarkPayoutPaidMutation, MarkPayoutPaidMutationVariables>;
export const FailPayoutDocument = {"__meta__":{"hash":"a9f5a98c47ba9575d96c266f61126631f7be45c7ab5833f17843621a20f151b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FailPayout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FailPayoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"failPayout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalPayoutActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<FailPayoutMutation, FailPayoutMutationVariables>;
export const RetryPayoutDocument = {"__meta__":{"hash":"051c3e0329006fbad2c1ae7e9c42db8edc634ea91a63aa035bf02c1cc42c539c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryPayout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryPayoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryPayout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayoutState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalPayoutActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayoutState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payout"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"destination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"}},{"kind":"Field","name":{"kind":"Name","value":"formedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"paidReference"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failReason"}}]}}]} as unknown as DocumentNode<RetryPayoutMutation, RetryPayoutMutationVariables>;
export const PlaceHoldDocument = {"__meta__":{"hash":"cd2a94c46a7e2c0c23e639b596f552974e088a55d9004ea75117e98c97ee8c66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<PlaceHoldMutation, PlaceHoldMutationVariables>;
export const ReleaseHoldDocument = {"__meta__":{"hash":"105075d7b847b3286d8dfbf8fab1bad02bde091cbb6f1acbc73ca4d75188d3bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseHoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"releasedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ReleaseHoldMutation, ReleaseHoldMutationVariables>;
export const PostAdjustmentDocument = {"__meta__":{"hash":"bb1649dbdc2727e2cfa0689a5f943d8eb7659ed75ee44662ed41767020968738"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PostAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PostAdjustmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"postAdjustment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<PostAdjustmentMutation, PostAdjustmentMutationVariables>;
export const SetPaymentDetailsDocument = {"__meta__":{"hash":"4a045f526bd4bdde2bfa63021f58223394549143658fa10ca2a09ddaf337b42e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPaymentDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPaymentDetailsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPaymentDetails"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"paymentDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SetPaymentDetailsMutation, SetPaymentDetailsMutationVariables>;
export const ExportPayoutsDocument = {"__meta__":{"hash":"cdb2c4ff8527af6abb99b21af5dd1e2d18a3767792cf689aaabe40770ac33c4b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportPayouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportPayoutsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportPayouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"batchId"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"csv"}},{"kind":"Field","name":{"kind":"Name","value":"payouts"}},{"kind":"Field","name":{"kind":"Name","value":"withoutDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ExportPayoutsMutation, ExportPayoutsMutationVariables>;
export const ImportPaidPayoutsDocument = {"__meta__":{"hash":"8da4897c206b19a1d808317f5f5afe1705ca4063b736ae72b119f11e02960bec"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportPaidPayouts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPaidPayoutsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPaidPayouts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ImportPaidPayoutsMutation, ImportPaidPayoutsMutationVariables>;
export const SetPayoutCalendarDocument = {"__meta__":{"hash":"a2fadc31562966e3689ddbaca5ef24268427fc6c08140716cbecc2ffb82a8a32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPayoutCalendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPayoutCalendarInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPayoutCalendar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"payoutCalendar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"monthsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"dayOfMonth"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SetPayoutCalendarMutation, SetPayoutCalendarMutationVariables>;
export const PreviewTermsDocument = {"__meta__":{"hash":"bb2b8098ff384485371d538ea363ccf0ef1017d061eee446ff65f55bab845f60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<PreviewTermsMutation, PreviewTermsMutationVariables>;
export const TermsPreviewDocument = {"__meta__":{"hash":"ffdd4db2d67ee384668e918f668ce40b61707143f8a79b0708101451ac135ca3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TermsPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsPreview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}},{"kind":"Field","name":{"kind":"Name","value":"laterVersions"}},{"kind":"Field","name":{"kind":"Name","value":"partnerCount"}},{"kind":"Field","name":{"kind":"Name","value":"changedPartnerCount"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreviewSumsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreviewSumsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreviewSumsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreviewSumsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierBefore"}},{"kind":"Field","name":{"kind":"Name","value":"tierAfter"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierChangeCount"}},{"kind":"Field","name":{"kind":"Name","value":"tierChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewSumsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewSums"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<TermsPreviewQuery, TermsPreviewQueryVariables>;
export const ErasePersonDocument = {"__meta__":{"hash":"ca6f9fec8171d5da66a8705c2a5a6e2ac5c0693a39c14854020f484fa7af38c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const ExportPersonDocument = {"__meta__":{"hash":"6494ca6284a543dc31d8e5efcb2b06e49b4d6d0b30f0feb4564050c1a663bcdf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportId"}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ExportPersonMutation, ExportPersonMutationVariables>;
export const PersonExportDocument = {"__meta__":{"hash":"2325e608b50eda8a2af49ef824edbeae7c96e9ee6040212999c307d167ac4f2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}}]} as unknown as DocumentNode<PersonExportQuery, PersonExportQueryVariables>;
export const ProgramDocument = {"__meta__":{"hash":"fa9d665900f69f79cf2f5997ceceaffb97181247027e80faff0e439af5b6c577"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Program"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"processedThrough"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"rejectReasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payoutStreams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"every"}},{"kind":"Field","name":{"kind":"Name","value":"net"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgramQuery, ProgramQueryVariables>;
export const CreateProgramDocument = {"__meta__":{"hash":"81924be8e0b034aeada16ef34acc407231401d5ff6ff46182c391ff1e0388c6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProgramInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"now"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<CreateProgramMutation, CreateProgramMutationVariables>;
export const PublishTermsDocument = {"__meta__":{"hash":"4deb7835294137d189f6fb47f102978ada3914b6b256635bd8bebc58d718185a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<PublishTermsMutation, PublishTermsMutationVariables>;
export const AdvanceClockDocument = {"__meta__":{"hash":"d1f75b2d71cbb4a2cc44b02ebd6e3bba935ca45ea43134703bac8a48bcce1429"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdvanceClock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvanceClockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advanceClock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"processedThrough"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const RecordBillingDocument = {"__meta__":{"hash":"365a26767728201cc7a0a489d9571a48c6317e0bc0a672598c54c271400c7f7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordBilling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordBillingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordBilling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RecordBillingMutation, RecordBillingMutationVariables>;
export const RegisterLeadDocument = {"__meta__":{"hash":"c2a457218544206f0fb0d12f41c96dd716f848c264e909ce3eeded42e4b420a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"protectedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<RegisterLeadMutation, RegisterLeadMutationVariables>;
export const ReviewLeadDocument = {"__meta__":{"hash":"ff4829e1569fd22f9050cd3ef5b4024b11f86b187a392ccd8d7816168fd139da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<ReviewLeadMutation, ReviewLeadMutationVariables>;
export const ReviewsDocument = {"__meta__":{"hash":"266bdeb17e577e19b444913af79bfd9f5d3c2f46404dc73a19f2c61ac54af178"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolledFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Review"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"awardedTier"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ReviewsQuery, ReviewsQueryVariables>;
export const PreviewReviewDocument = {"__meta__":{"hash":"62340cf69f4f0db21ba82df2061d1b19380cd8f4bccf7168e9a637099a68389c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextReviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"awardedTier"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Outlook"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dropRisk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"heldTier"}},{"kind":"Field","name":{"kind":"Name","value":"tierThen"}},{"kind":"Field","name":{"kind":"Name","value":"wouldDrop"}},{"kind":"Field","name":{"kind":"Name","value":"leavingCount"}},{"kind":"Field","name":{"kind":"Name","value":"margins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Outlook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TierOutlook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"isReached"}},{"kind":"Field","name":{"kind":"Name","value":"ways"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PreviewReviewQuery, PreviewReviewQueryVariables>;
export const RunReviewDocument = {"__meta__":{"hash":"120b6cc313de5be91071dc772d4f6caea2fc629f7ef2c57d95232cfb2b100369"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RunReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunReviewMutation, RunReviewMutationVariables>;
export const OverruleReviewDocument = {"__meta__":{"hash":"feddc6c2fb981758e02af17f1d5ba2691f614681a99466d6e65737b52d68f356"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OverruleReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OverruleReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overruleReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Review"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reviewAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"fromTier"}},{"kind":"Field","name":{"kind":"Name","value":"awardedTier"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"toTier"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OverruleReviewMutation, OverruleReviewMutationVariables>;
export const RunDocument = {"__meta__":{"hash":"174184bcfd96f924d330b3333d0618b5d5a4edbe2a44c7694ea8fe83d84583f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Run"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunState"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunQuery, RunQueryVariables>;
export const RunsDocument = {"__meta__":{"hash":"adbbedc81e430d2362861288110c5d0c1ee9981a09df537b121d3c806d45dbe4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RunFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const PauseProgramJobsDocument = {"__meta__":{"hash":"cd05b5ad8e47423e5f390a7e8476c996665f550d8dac5ed33174f39225a9ece8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseProgramJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgramJobsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseProgramJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobsPausedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<PauseProgramJobsMutation, PauseProgramJobsMutationVariables>;
export const ResumeProgramJobsDocument = {"__meta__":{"hash":"adfec9d0b4352666b8b3b60f9d78c77ba29467d8da99e5e6fb26d3d431dff6b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeProgramJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgramJobsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeProgramJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobsPausedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ResumeProgramJobsMutation, ResumeProgramJobsMutationVariables>;
export const StandardStoriesDocument = {"__meta__":{"hash":"3fdd4aa954a862a2863d0c31024209817fd051877e36ea6cbf2f6c283934c257"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StandardStories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standardStories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"factCount"}}]}}]}}]} as unknown as DocumentNode<StandardStoriesQuery, StandardStoriesQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"e8c86f7a9c67ac86a6ae6073dbc9d1bff1b9fa456d6032c6ec055248f7e35ca2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrollments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;