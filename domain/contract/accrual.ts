import type { Rate } from '../money/rate.ts';
import type { Calendar, Instant } from '../time/calendar.ts';

/** One service month of a payment: the unit that commissions, refunds and MRR are computed on. */
export interface ServiceMonth {
  readonly start: Instant;
  /** As paid, without tax, in minor units. */
  readonly amountMinor: bigint;
  /** What refunds took from it, in the order they were dated. */
  readonly reductions: readonly Reduction[];
}

export interface Reduction {
  readonly at: Instant;
  readonly refund: string;
  readonly amountMinor: bigint;
  /** The refund's place among the facts; decides between refunds of one instant. */
  readonly order: number;
}

/** One collected payment with its months. `amountMinor` is without tax. */
export interface Payment {
  readonly payment: string;
  readonly invoice: string;
  readonly paidAt: Instant;
  readonly from: Instant;
  readonly amountMinor: bigint;
  readonly months: readonly ServiceMonth[];
}

/** The credit a partner has for a customer, by a registration that was won or by a link. */
export interface Referral {
  readonly partner: string;
  readonly via: 'REGISTRATION' | 'LINK';
  /** The registered lead; null for links. */
  readonly lead: string | null;
  /** When the registration was accepted, or the visitor signed up: the moment that fixes share, fee and duration. */
  readonly fixedAt: Instant;
  /** When the win, or the sign-up, took place. Payments before it earn nothing. */
  readonly since: Instant;
}

/** A partner's approved management of a customer: `[from, to)`, to null while it lasts. */
export interface ManagedSpan {
  readonly account: string;
  readonly partner: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface TierAt {
  readonly tier: string;
  readonly since: Instant;
}

/** What an adapter may ask about partners and terms while it accrues. Every answer is a function of its arguments. */
export interface AccrualContext<P> {
  readonly calendar: Calendar;
  /** The terms in force at an instant (a version dated exactly then counts). */
  readonly termsAt: (at: Instant) => P;
  /** The terms in force just before an instant. */
  readonly termsBefore: (at: Instant) => P;
  /** The partner's tier in force at an instant; null in programs without tiers. */
  readonly tierAt: (partner: string, at: Instant) => TierAt | null;
  readonly tierBefore: (partner: string, at: Instant) => TierAt | null;
  /** The partner's track in force at an instant; null in programs without tracks. */
  readonly trackAt: (partner: string, at: Instant) => string | null;
  /** The partner's own rate in force at an instant, or null. */
  readonly overrideAt: (partner: string, at: Instant) => Rate | null;
}

/** Everything one customer did in one program, as known by then. */
export interface AccrualInput<P> extends AccrualContext<P> {
  readonly customer: string;
  /** In the order they were paid. */
  readonly payments: readonly Payment[];
  /** Who earns on each payment (same index), decided at the payment's date; null: nobody. */
  readonly earners: readonly (Referral | null)[];
  /** The index of the first payment above zero of each referral among `earners`. */
  readonly firstPaymentOf: (referral: Referral) => number;
  readonly accounts: readonly ManagedSpan[];
}

/** How a line's amount follows from its basis. */
export type LineRate =
  | { readonly kind: 'PERCENT'; readonly rate: Rate }
  /** `amountMinor` × (net basis ÷ original basis). */
  | { readonly kind: 'FLAT'; readonly amountMinor: bigint; readonly originalBasisMinor: bigint };

/**
 * A line that will be posted: which months it is computed from, at what rate, when. The engine computes its basis from
 * what those months are worth, net of refunds, at `postedAt`; posts nothing if that rounds to zero; and posts the
 * reversals that later refunds bring.
 */
export interface PlannedLine {
  /** Identity of the line within its customer and program, stable when facts arrive late: `referred:I1:0`. */
  readonly key: string;
  readonly kind: string;
  readonly partner: string;
  /** The id of a rule the adapter declares in `rules`. */
  readonly rule: string;
  readonly earnedAt: Instant;
  /** When the line is posted; later than `earnedAt` only where a rule waits for the close of a period. */
  readonly postedAt: Instant;
  /** The service months the basis is made of, as [payment index, month index]. */
  readonly parts: readonly (readonly [payment: number, month: number])[];
  readonly rate: LineRate;
  /** The invoice a reader would look for; null for lines that come from several. */
  readonly invoice: string | null;
  /** Named facts that fill the rule's sentence (tier, since when, month of the share period…), as text. */
  readonly facts: Readonly<Record<string, string>>;
}
