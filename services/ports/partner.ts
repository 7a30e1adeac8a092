import type { JsonObject } from '../../domain/contract/params.ts';
import type { AccountStatus } from '../../domain/decisions/managed-account.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { AccountContact } from '../accounts/contract.ts';

export interface PartnerStore {
  insert(partner: { readonly id: string; readonly name: string; readonly website: string | null }): Promise<void>;
  exists(id: string): Promise<boolean>;
  /** The network's own organization, made when it is first needed: calls of its administrators are kept under it. */
  ensureNetwork(): Promise<string>;
}

export interface EnrolmentRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly status: 'PROSPECT' | 'ACTIVE' | 'SUSPENDED' | 'TERMINATED';
  readonly enrolledAt: Instant;
  readonly track: string | null;
  readonly email: string | null;
  /** The state a suspension is lifted to; absent: none is. */
  readonly statusBefore?: 'PROSPECT' | 'ACTIVE' | null;
}

export interface EnrolmentStore {
  find(tenantId: string, programId: string, partnerId: string): Promise<EnrolmentRow | null>;
  /** The same, locked: decisions about one partner follow each other. */
  findForUpdate(tenantId: string, programId: string, partnerId: string): Promise<EnrolmentRow | null>;
  /** Makes the enrolment with its first track and tier, and its counters. */
  insert(enrolment: EnrolmentRow & { readonly tier: string | null; readonly actor: string }): Promise<void>;
  setStatus(
    enrolment: EnrolmentRow,
    status: EnrolmentRow['status'],
    why?: { readonly at: Instant; readonly reason: string | null },
  ): Promise<void>;
  setPaymentMethod(enrolment: EnrolmentRow, method: string): Promise<void>;
  /** Notes which version of the agreement (or of a campaign's terms) the partner accepted, and when. */
  acceptAgreement(
    enrolment: EnrolmentRow,
    agreement: { readonly version: string; readonly at: Instant },
  ): Promise<void>;
  addTrackChange(
    enrolment: EnrolmentRow,
    change: { readonly at: Instant; readonly track: string; readonly actor: string },
  ): Promise<void>;
  /** Gives (tier) or takes (null) an invitation tier; `inForce` is the tier in force afterwards. */
  addInvitation(
    enrolment: EnrolmentRow,
    change: { readonly at: Instant; readonly tier: string | null; readonly inForce: string },
  ): Promise<void>;
  addRateOverride(
    enrolment: EnrolmentRow,
    change: { readonly at: Instant; readonly rate: string; readonly actor: string },
  ): Promise<void>;
  listStepsDone(enrolment: EnrolmentRow): Promise<readonly string[]>;
  completeStep(
    enrolment: EnrolmentRow,
    step: { readonly step: string; readonly at: Instant; readonly actor: string; readonly detail: JsonObject },
  ): Promise<void>;
}

export interface ApplicationRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly status: 'APPLIED' | 'IN_REVIEW' | 'ACTION_REQUIRED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
  readonly answers: JsonObject;
}

export interface ApplicationStore {
  insert(application: ApplicationRow & { readonly appliedAt: Instant; readonly dueAt: Instant | null }): Promise<void>;
  findForUpdate(id: string): Promise<ApplicationRow | null>;
  findOpen(tenantId: string, programId: string, partnerId: string): Promise<ApplicationRow | null>;
  setStatus(
    application: ApplicationRow,
    status: ApplicationRow['status'],
    at: Instant,
    reason: string | null,
  ): Promise<void>;
  /** Sends an application in again, with the answers as they are now and a new date to be answered by. */
  resubmit(
    application: ApplicationRow,
    to: { readonly status: ApplicationRow['status']; readonly answers: JsonObject; readonly dueAt: Instant | null },
  ): Promise<void>;
}

/** Whom a contact of an account stands for: either side, or who consented for the client. */
export type AccountSide = 'AGENCY' | 'CLIENT' | 'CONSENT';

export interface AccountRow {
  readonly tenantId: string;
  readonly id: string;
  readonly programId: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly status: AccountStatus;
  readonly serviceFrom: Instant;
  readonly noticeSentAt: Instant | null;
}

/** An approved account whose contracted term is about to end, or has ended. */
export interface AccountTerm {
  readonly account: AccountRow;
  readonly termEndsAt: Instant;
}

export interface AccountStore {
  insert(
    account: AccountRow & {
      readonly externalId: string | null;
      readonly vendorAccountId: string | null;
      readonly submittedAt: Instant;
      readonly serviceMonths: number;
      readonly clientConsent: boolean;
      readonly consentAt: Instant | null;
      readonly proofDocumentId: string | null;
      readonly isProofStated: boolean;
      readonly isProofSigned: boolean | null;
      readonly services: string | null;
      /** When the contracted service ends. */
      readonly termEndsAt: Instant;
      /** When the partner is reminded of that. */
      readonly termTellAt: Instant;
    },
  ): Promise<void>;
  insertContact(account: AccountRow, side: AccountSide, contact: AccountContact): Promise<void>;
  /** Whether the proof of an account is still there: its document was not erased, or the vendor has it elsewhere. */
  hasProof(account: AccountRow): Promise<boolean>;
  setNotice(account: AccountRow, at: Instant): Promise<void>;
  setClientContact(account: AccountRow, at: Instant): Promise<void>;
  /** The first instant at which a partner has to be told of a term of an approved account; null: none is left. */
  nextTermToTell(tenantId: string, programId: string): Promise<Instant | null>;
  /** Terms to be told of by an instant, the earliest first, locked. */
  listTermsToTell(
    tenantId: string,
    programId: string,
    through: Instant,
    limit: number,
  ): Promise<readonly AccountTerm[]>;
  /** Notes that the partner was told of a term, and when it is told again (null: never). */
  markTermTold(account: AccountRow, tellAt: Instant | null): Promise<void>;
  findForUpdate(id: string): Promise<AccountRow | null>;
  findApproved(tenantId: string, programId: string, customerId: string): Promise<AccountRow | null>;
  /** Locked, in order of id. */
  listApproved(tenantId: string, programId: string, partnerId: string): Promise<readonly AccountRow[]>;
  setStatus(
    account: AccountRow,
    change: { readonly status: AccountStatus; readonly at: Instant; readonly reason: string | null },
  ): Promise<void>;
}
