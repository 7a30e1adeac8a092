import type { ManagedSpan } from '../contract/accrual.ts';
import type { Rate } from '../money/rate.ts';
import type { Instant } from '../time/calendar.ts';

/**
 * The facts and decisions the engine folds. Lists are in the order they count: by date, and at one instant in the
 * order given. Amounts are minor units of the program's currency.
 */
export interface PaymentFact {
  readonly payment: string;
  readonly invoice: string;
  readonly paidAt: Instant;
  /** As collected, tax included. */
  readonly amountMinor: bigint;
  readonly taxMinor: bigint;
  readonly from: Instant;
  readonly to: Instant;
  /** Its place among the facts; decides between facts of one instant. */
  readonly order: number;
}

/** Names an invoice or a payment, never both. The amount is without tax. */
export interface RefundFact {
  readonly refund: string;
  readonly invoice: string | null;
  readonly payment: string | null;
  readonly at: Instant;
  readonly amountMinor: bigint;
  readonly order: number;
}

/** A registered lead that was closed as won while it was valid. */
export interface WinFact {
  readonly lead: string;
  readonly partner: string;
  readonly acceptedAt: Instant;
  readonly at: Instant;
  readonly mrrMinor: bigint;
}

/** A sign-up that a click brought: the partner the link rules chose at the sign-up. */
export interface LinkFact {
  readonly partner: string;
  readonly clickedAt: Instant;
  readonly signedUpAt: Instant;
  /** A first payment at or after this instant leaves the customer nobody's; null where only the sign-up must be in time. */
  readonly firstPaymentBefore: Instant | null;
}

/** Everything one customer did in one program. */
export interface CustomerFacts {
  readonly customer: string;
  readonly wins: readonly WinFact[];
  readonly link: LinkFact | null;
  readonly payments: readonly PaymentFact[];
  readonly refunds: readonly RefundFact[];
  readonly churnedAt: Instant | null;
  readonly accounts: readonly ManagedSpan[];
}

/** One registration, as far as tiers measure it. */
export interface LeadFact {
  readonly lead: string;
  readonly partner: string;
  readonly registeredAt: Instant;
  /** When it was rejected or withdrawn, and which; null otherwise. */
  readonly ended: { readonly status: 'REJECTED' | 'WITHDRAWN'; readonly at: Instant } | null;
}

/** A partner's place in one program, with every decision about it. */
export interface EnrolmentFacts {
  readonly partner: string;
  readonly since: Instant;
  /** The starting tier; null: the entry tier (or none). */
  readonly tier: string | null;
  /** The starting track first, then every change. Empty where the program has no tracks. */
  readonly tracks: readonly { readonly at: Instant; readonly track: string }[];
  /** Invitation tiers given and taken. */
  readonly invitations: readonly { readonly at: Instant; readonly tier: string | null }[];
  readonly overrides: readonly { readonly at: Instant; readonly rate: Rate }[];
}

/** The last entry dated at or before an instant. */
export function lastAt<T extends { readonly at: Instant }>(entries: readonly T[], at: Instant): T | null {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index] as T;
    if (entry.at <= at) return entry;
  }
  return null;
}

/** The last entry dated before an instant. */
export const lastBefore = <T extends { readonly at: Instant }>(entries: readonly T[], at: Instant): T | null =>
  lastAt(entries, at - 1);
