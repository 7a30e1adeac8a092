import type { ProgramAdapter } from '../contract/adapter.ts';
import type { ManagedSpan } from '../contract/accrual.ts';
import type { AccountStatus } from '../decisions/managed-account.ts';
import type { Click } from '../decisions/link.ts';
import type { LeadStatus } from '../decisions/lead.ts';
import type { LinkFact, WinFact } from '../engine/facts.ts';
import type { TermsTimeline } from '../engine/terms.ts';
import type { Rate } from '../money/rate.ts';
import type { Instant } from '../time/calendar.ts';

/** What has happened in one program of a scenario so far: the state that decisions are checked against. */
export interface ProgramWorld {
  readonly id: string;
  readonly adapter: ProgramAdapter;
  readonly currency: string;
  readonly terms: TermsTimeline;
  readonly enrolments: Map<string, EnrolmentRecord>;
  readonly leads: Map<string, LeadRecord>;
  readonly clicks: Map<string, Click[]>;
  /** By customer: who the sign-up belongs to, or null. */
  readonly signUps: Map<string, LinkFact | null>;
  readonly wins: Map<string, WinFact[]>;
  readonly accounts: Map<string, AccountRecord>;
}

export interface EnrolmentRecord {
  readonly partner: string;
  readonly email: string | null;
  readonly since: Instant;
  readonly tier: string | null;
  /** Every track of the story, changes to come included: decisions are checked against the track in force. */
  readonly tracks: readonly { readonly at: Instant; readonly track: string }[];
  readonly invitations: { at: Instant; tier: string | null }[];
  readonly overrides: { at: Instant; rate: Rate }[];
}

export interface LeadRecord {
  readonly lead: string;
  readonly partner: string;
  readonly registeredAt: Instant;
  readonly expiresAt: Instant | null;
  readonly domainKey: string | null;
  readonly emailKey: string | null;
  status: LeadStatus;
  acceptedAt: Instant | null;
  ended: { readonly status: 'REJECTED' | 'WITHDRAWN'; readonly at: Instant } | null;
}

export interface AccountRecord {
  readonly account: string;
  readonly partner: string;
  readonly customer: string;
  readonly serviceFrom: Instant;
  status: AccountStatus;
  span: ManagedSpan | null;
  /** The partner has left the track that has managed accounts: in this program a story of the account goes no further. */
  isLeft: boolean;
}

/** One payment as the file states it: amounts stay text, since each program reads them in its own currency. */
export interface BilledPayment {
  readonly payment: string;
  readonly invoice: string;
  readonly customer: string;
  readonly paidAt: Instant;
  readonly amount: string;
  readonly tax: string;
  readonly currency: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly order: number;
  readonly line: number;
  readonly path: string;
}

export interface BilledRefund {
  readonly refund: string;
  readonly invoice: string | null;
  readonly payment: string | null;
  readonly customer: string;
  readonly at: Instant;
  readonly amount: string;
  readonly currency: string | null;
  readonly order: number;
  readonly line: number;
  readonly path: string;
}

/** The whole of a played story. */
export interface World {
  readonly programs: ReadonlyMap<string, ProgramWorld>;
  readonly payments: readonly BilledPayment[];
  readonly refunds: readonly BilledRefund[];
  readonly churnedAt: ReadonlyMap<string, Instant>;
  readonly ignored: readonly IgnoredAccount[];
}

export interface IgnoredAccount {
  readonly program: string;
  readonly account: string;
  readonly reason: 'NO_MANAGED_ACCOUNTS' | 'NOT_ENROLLED' | 'TRACK_NOT_ELIGIBLE';
}
