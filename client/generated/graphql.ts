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
  /** An instant in ISO 8601, such as `2026-03-31T10:15:00Z`. Given back in UTC; an offset is allowed in input. */
  DateTime: { input: string; output: string; }
  /** An exact decimal as text, such as `"1200.00"`. Never a floating-point number; a whole number is accepted in input. */
  Decimal: { input: string; output: string; }
  /** A length of time in ISO 8601: `P90D` is ninety days, `P12M` twelve calendar months. */
  Duration: { input: string; output: string; }
  /** Any JSON value. Used only where the shape is the adapter’s own, such as its parameters. */
  JSON: { input: unknown; output: unknown; }
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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
};

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

/** How a partner came to its credit. */
export type AttributionVia =
  /** The customer came through its affiliate link. */
  | 'LINK'
  /** It had registered the customer as a lead, and the lead was won. */
  | 'REGISTRATION';

/** What became of a fact. */
export type BillingFactStatus =
  /** It counts. */
  | 'APPLIED'
  /** It cannot count; the reason says why. */
  | 'REJECTED'
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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
  /** Takes back part or all of another line after a refund, at the rate of that line. */
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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

/** What an event tells. */
export type EventType =
  /** An application changed its state. */
  | 'APPLICATION_STATUS_CHANGED'
  /** A partner applied. */
  | 'APPLICATION_SUBMITTED'
  /** The program’s clock was moved. */
  | 'CLOCK_ADVANCED'
  /** A commission line was posted. */
  | 'COMMISSION_POSTED'
  /** A refund took commission back. */
  | 'COMMISSION_REVERSED'
  /** A line was cancelled by its exact negative. */
  | 'COMMISSION_VOIDED'
  /** A customer signed up through a link. */
  | 'CUSTOMER_SIGNED_UP'
  /** A partner came into the program. */
  | 'ENROLLMENT_CREATED'
  /** A partner’s place in the program changed: state, track, rate or payment method. */
  | 'ENROLLMENT_UPDATED'
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
  /** A managed account changed its state. */
  | 'MANAGED_ACCOUNT_STATUS_CHANGED'
  /** A managed account was handed in. */
  | 'MANAGED_ACCOUNT_SUBMITTED'
  /** Something else; `name` says what. */
  | 'OTHER'
  /** A payout was formed. */
  | 'PAYOUT_FORMED'
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
  /** Long work ended. */
  | 'RUN_FINISHED'
  /** Long work got on. */
  | 'RUN_PROGRESSED'
  /** A version of the terms was published. */
  | 'TERMS_PUBLISHED'
  /** A partner’s tier changed, or will. */
  | 'TIER_CHANGED';

/** Why `extendLead` can be refused. */
export type ExtendLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** The lead has no expiry to extend. */
  | 'DOES_NOT_EXPIRE'
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** The tier is not one that is granted; `known` lists those that are. */
  | 'TIER_NOT_GRANTABLE'
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

/** What a metric is counted in. */
export type MetricUnit =
  /** Whole things. */
  | 'COUNT'
  /** The program’s currency. */
  | 'MONEY'
  /** Points, as the program defines them. */
  | 'POINTS';

/** What a successful mutation warns of. */
export type MutationWarningCode =
  /** The lead had expired before it was won: it stays EXPIRED, and nobody is credited. */
  | 'EXPIRED_NO_CREDIT'
  /** A version that is published already comes into force later and takes over then. */
  | 'LATER_VERSION_TAKES_OVER'
  /** Something else; the message says what. */
  | 'OTHER';

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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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

/** Which programs to list; conditions add up. */
export type ProgramFilter = {
  /** Programs of this adapter. */
  readonly adapterId?: InputMaybe<Scalars['String']['input']>;
  /** Programs in this currency. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Programs in one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ProgramStatus>>;
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
  | 'REFUND_EXCEEDS_PAYMENT'
  /** There are more than 500 rows. */
  | 'TOO_MANY_ROWS';

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
  /** The partner is not in the program, or not actively. */
  | 'NOT_ENROLLED'
  /** The program knows no affiliate links. */
  | 'NO_LINKS'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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
  /** The program does not know the reason; `known` lists those it knows. */
  | 'UNKNOWN_REASON';

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

/** Why `reviewLead` can be refused. */
export type ReviewLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** How a partner is to be paid. */
export type SetPaymentDetailsInput = {
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The method, such as `PAYPAL` or `BANK_TRANSFER`. No account numbers: those belong into the payment provider’s form. */
  readonly method: Scalars['String']['input'];
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
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

/** Whether a partner keeps what its tier asks; it changes no tier. */
export type Standing =
  /** Fewer leads than its tier asks. */
  | 'BELOW_MINIMUM_LEADS'
  /** Everything is kept. */
  | 'GOOD'
  /** Fewer wins in a year than the program asks. */
  | 'INACTIVE';

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
  /** The date cannot be: it lies in the future, or before something it must follow. */
  | 'INVALID_DATE'
  /** The key is not 1 to 200 printable characters without spaces. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A field does not have the form it must have; the message says which and what was expected. */
  | 'INVALID_INPUT'
  /** The partner is not in the program, or not actively. */
  | 'NOT_ENROLLED'
  /** The client’s consent is needed. */
  | 'NO_CONSENT'
  /** The program knows no managed accounts. */
  | 'NO_MANAGED_ACCOUNTS'
  /** A proof of the service is needed. */
  | 'NO_PROOF'
  /** Something else; the message says what. */
  | 'OTHER'
  /** The caller acts for several partners, or for none: the partner must be named. */
  | 'PARTNER_REQUIRED'
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
  /** The service is shorter than the program asks. */
  | 'TERM_TOO_SHORT'
  /** Partners on this track manage no accounts; `known` lists the tracks that do. */
  | 'TRACK_NOT_ELIGIBLE'
  /** There is no such partner that the caller may act for. */
  | 'UNKNOWN_PARTNER'
  /** There is no such program that the caller may see. */
  | 'UNKNOWN_PROGRAM';

/** A customer that a partner manages. */
export type SubmitManagedAccountInput = {
  /** The client has consented. */
  readonly clientConsent: Scalars['Boolean']['input'];
  /** The vendor’s own id of the customer. */
  readonly customerId: Scalars['String']['input'];
  /** The caller’s own id of it, unique in the program. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** Made up by the caller, one for each intended effect, 1 to 200 characters: the same key with the same input gives the first answer again; with other input it is refused. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** When it happened; left out: now, by the program’s clock. In the past only with the right BACKDATE. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The partner; may be left out by a caller who acts for one partner. */
  readonly partnerId?: InputMaybe<Scalars['ID']['input']>;
  /** The program. */
  readonly programSlug: Scalars['String']['input'];
  /** A proof of the service is there. */
  readonly proof: Scalars['Boolean']['input'];
  /** When the service begins. */
  readonly serviceFrom: Scalars['DateTime']['input'];
  /** How many months of service are agreed, 1 or more. */
  readonly serviceMonths: Scalars['Int']['input'];
  /** The account’s id at the vendor. */
  readonly vendorAccountId?: InputMaybe<Scalars['String']['input']>;
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

/** Why `updateLead` can be refused. */
export type UpdateLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
  /** Somebody has an open registration of the same prospect; `protectedUntil` says until when. */
  | 'DUPLICATE'
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

/** Why `withdrawLead` can be refused. */
export type WithdrawLeadErrorCode =
  /** The caller may not record the past, or not that far. */
  | 'BACKDATE_NOT_ALLOWED'
  /** Somebody changed the same thing at the same time; the same call may succeed when sent again. */
  | 'CONFLICT'
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
  /** The date lies in a period that is closed. */
  | 'PERIOD_CLOSED'
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

export type CompareProgramsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  group?: InputMaybe<TermGroup>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type CompareProgramsQuery = { readonly __typename?: 'Query', readonly programs: { readonly __typename?: 'ProgramConnection', readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string, readonly summary: string, readonly currency: string, readonly adapter: { readonly __typename?: 'Adapter', readonly id: string, readonly version: string }, readonly terms: ReadonlyArray<{ readonly __typename?: 'SourcedFact', readonly key: string, readonly label: string, readonly group: TermGroup, readonly status: TermStatus, readonly value?: string | null, readonly note?: string | null, readonly readings: ReadonlyArray<{ readonly __typename?: 'SourceReading', readonly value: string, readonly source: string, readonly quoteRef?: string | null, readonly asOf?: string | null }> }> }>, readonly pageInfo: { readonly __typename?: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

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


export type FollowLeadsSubscription = { readonly __typename?: 'Subscription', readonly leadStatusChanged: { readonly __typename?: 'LeadStatusEvent', readonly cursor: string, readonly previousCursor?: string | null, readonly from?: LeadStatus | null, readonly to: LeadStatus, readonly at: string, readonly actor: string, readonly reason?: string | null, readonly lead?: { readonly __typename?: 'Lead', readonly id: string, readonly company: string, readonly status: LeadStatus, readonly bucket: LeadBucket, readonly expiresAt?: string | null, readonly reason?: string | null, readonly protection: { readonly __typename?: 'LeadProtection', readonly isProtected: boolean, readonly until?: string | null }, readonly availableActions: ReadonlyArray<{ readonly __typename?: 'LeadAvailableAction', readonly action: LeadAction, readonly deadline?: string | null }> } | null } };

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

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { readonly __typename?: 'Query', readonly node?:
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'BillingFact', readonly id: string }
    | { readonly __typename: 'CommissionLine', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Enrollment', readonly id: string }
    | { readonly __typename: 'Lead', readonly id: string }
    | { readonly __typename: 'ManagedAccount', readonly id: string }
    | { readonly __typename: 'Partner', readonly id: string }
    | { readonly __typename: 'Payout', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Review', readonly id: string }
    | { readonly __typename: 'Run', readonly id: string }
   | null };

export type NodesQueryVariables = Exact<{
  ids: ReadonlyArray<Scalars['ID']['input']>;
}>;


export type NodesQuery = { readonly __typename?: 'Query', readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'BillingFact', readonly id: string }
    | { readonly __typename: 'CommissionLine', readonly id: string }
    | { readonly __typename: 'Customer', readonly id: string }
    | { readonly __typename: 'Enrollment', readonly id: string }
    | { readonly __typename: 'Lead', readonly id: string }
    | { readonly __typename: 'ManagedAccount', readonly id: string }
    | { readonly __typename: 'Partner', readonly id: string }
    | { readonly __typename: 'Payout', readonly id: string }
    | { readonly __typename: 'Program', readonly id: string }
    | { readonly __typename: 'Review', readonly id: string }
    | { readonly __typename: 'Run', readonly id: string }
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


export type AdvanceClockMutation = { readonly __typename?: 'Mutation', readonly advanceClock: { readonly __typename?: 'AdvanceClockPayload', readonly replayed: boolean, readonly program?: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly clock: { readonly __typename?: 'ProgramClock', readonly now: string, readonly processedThrough: string } } | null, readonly userErrors: ReadonlyArray<{ readonly __typename?: 'AdvanceClockUserError', readonly code: AdvanceClockErrorCode, readonly message: string, readonly field?: ReadonlyArray<string> | null, readonly retryable: boolean }> } };

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename?: 'Query', readonly viewer: { readonly __typename?: 'Viewer', readonly id?: string | null, readonly role: Role, readonly rights: ReadonlyArray<Right>, readonly organization?: { readonly __typename?: 'Organization', readonly id: string, readonly name: string } | null, readonly partners: ReadonlyArray<{ readonly __typename?: 'Partner', readonly id: string, readonly name: string }>, readonly enrollments: { readonly __typename?: 'EnrollmentConnection', readonly nodes: ReadonlyArray<{ readonly __typename?: 'Enrollment', readonly id: string, readonly status: EnrollmentStatus, readonly track?: string | null, readonly program: { readonly __typename?: 'Program', readonly id: string, readonly slug: string, readonly name: string }, readonly partner: { readonly __typename?: 'Partner', readonly id: string } }> } } };

export const EnrollmentStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<EnrollmentStateFragment, unknown>;
export const AmountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<AmountFragment, unknown>;
export const MeasuredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MeasuredFragment, unknown>;
export const LeadSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<LeadSummaryFragment, unknown>;
export const BucketFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Bucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PipelineBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<BucketFragment, unknown>;
export const LeadStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadStateFragment, unknown>;
export const UpdateLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"protectedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<UpdateLeadMutation, UpdateLeadMutationVariables>;
export const WithdrawLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<WithdrawLeadMutation, WithdrawLeadMutationVariables>;
export const ExtendLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extendLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<ExtendLeadMutation, ExtendLeadMutationVariables>;
export const CloseLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<CloseLeadMutation, CloseLeadMutationVariables>;
export const CommissionLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommissionLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommissionLineFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commissionLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"earnedOn"}},{"kind":"Field","name":{"kind":"Name","value":"postedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoiceRef"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reverses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"voids"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"rounding"}},{"kind":"Field","name":{"kind":"Name","value":"inputs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsVersion"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CommissionLinesQuery, CommissionLinesQueryVariables>;
export const CompareProgramsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ComparePrograms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"group"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TermGroup"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"adapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}},{"kind":"Argument","name":{"kind":"Name","value":"group"},"value":{"kind":"Variable","name":{"kind":"Name","value":"group"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"quoteRef"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CompareProgramsQuery, CompareProgramsQueryVariables>;
export const CreatePartnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<CreatePartnerMutation, CreatePartnerMutationVariables>;
export const EnrollPartnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrollPartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrollPartnerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollPartner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<EnrollPartnerMutation, EnrollPartnerMutationVariables>;
export const ApplyToProgramDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyToProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyToProgramInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyToProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ApplyToProgramMutation, ApplyToProgramMutationVariables>;
export const CompleteOnboardingStepDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteOnboardingStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompleteOnboardingStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeOnboardingStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<CompleteOnboardingStepMutation, CompleteOnboardingStepMutationVariables>;
export const GrantTierDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantTier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantTierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantTier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EnrollmentState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EnrollmentState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enrollment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"isDone"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<GrantTierMutation, GrantTierMutationVariables>;
export const FollowLeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowLeads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leadStatusChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"leadId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<FollowLeadsSubscription, FollowLeadsSubscriptionVariables>;
export const FollowProgramDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<FollowProgramSubscription, FollowProgramSubscriptionVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"previousCursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EventsQuery, EventsQueryVariables>;
export const LeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadOrder"}},"defaultValue":{"kind":"EnumValue","value":"REGISTERED_AT_DESC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadsQuery, LeadsQueryVariables>;
export const LeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<LeadQuery, LeadQueryVariables>;
export const RecordClickDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordClick"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordClickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordClick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clickId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RecordClickMutation, RecordClickMutationVariables>;
export const SignUpCustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignUpCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUpCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SignUpCustomerMutation, SignUpCustomerMutationVariables>;
export const SubmitManagedAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitManagedAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitManagedAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<SubmitManagedAccountMutation, SubmitManagedAccountMutationVariables>;
export const ReviewManagedAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewManagedAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewManagedAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewManagedAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"managedAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"managedFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<ReviewManagedAccountMutation, ReviewManagedAccountMutationVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const NodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Nodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodesQuery, NodesQueryVariables>;
export const PartnerDashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerDashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pipelineFirst"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerDashboard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"programSlug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"programSlug"}}},{"kind":"Argument","name":{"kind":"Name","value":"partnerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partnerId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"pipelineFirst"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineFirst"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"tier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"upcomingTier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"soldMrrLast12Months"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostRecentReferredCustomerOn"}},{"kind":"Field","name":{"kind":"Name","value":"measuredAt"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"isReached"}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Measured"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"open"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closedWon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejected"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Bucket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiredCount"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnCount"}},{"kind":"Field","name":{"kind":"Name","value":"closedLostCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recentActivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"payload"}}]}},{"kind":"Field","name":{"kind":"Name","value":"estimatesByMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stream"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimeEarned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lifetimePaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unpaid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"}},{"kind":"Field","name":{"kind":"Name","value":"paymentFormLink"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Measured"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricValue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Bucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PipelineBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerDashboardQuery, PartnerDashboardQueryVariables>;
export const ProgramDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Program"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"processedThrough"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"termsInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tierReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"months"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDay"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tiers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"of"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atLeast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"validity"}},{"kind":"Field","name":{"kind":"Name","value":"rejectReasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payoutStreams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"every"}},{"kind":"Field","name":{"kind":"Name","value":"net"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgramQuery, ProgramQueryVariables>;
export const CreateProgramDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProgram"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProgramInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProgram"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"now"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<CreateProgramMutation, CreateProgramMutationVariables>;
export const PublishTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<PublishTermsMutation, PublishTermsMutationVariables>;
export const AdvanceClockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdvanceClock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdvanceClockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advanceClock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"processedThrough"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<AdvanceClockMutation, AdvanceClockMutationVariables>;
export const RecordBillingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordBilling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordBillingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordBilling"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}}]} as unknown as DocumentNode<RecordBillingMutation, RecordBillingMutationVariables>;
export const RegisterLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"protectedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<RegisterLeadMutation, RegisterLeadMutationVariables>;
export const ReviewLeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewLead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewLeadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewLead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LeadState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"legalActions"}},{"kind":"Field","name":{"kind":"Name","value":"known"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LeadState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"protection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isProtected"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}}]}}]}}]} as unknown as DocumentNode<ReviewLeadMutation, ReviewLeadMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"enrollments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"track"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;