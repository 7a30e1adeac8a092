import type { Payment, Referral } from '../contract/accrual.ts';
import type { Instant } from '../time/calendar.ts';
import type { CustomerFacts, LinkFact, WinFact } from './facts.ts';
import type { CustomerLedger } from './measure.ts';

/** Who brought a customer, as it stands; who earns on each payment; and what was sold. */
export interface Attribution {
  /** The referral shown for the customer; null: attributed to nobody. */
  readonly current: Referral | null;
  /** One entry per payment: the referral that earns on it. */
  readonly earners: readonly (Referral | null)[];
  /** Index of the first payment above zero that a referral earns on; -1 while there is none. */
  readonly firstPaymentOf: (referral: Referral) => number;
}

/** MRR sold to a customer, to the credit of a partner, at a date. */
export interface SoldMrr {
  readonly customer: string;
  readonly partner: string;
  readonly via: 'REGISTRATION' | 'LINK';
  readonly at: Instant;
  readonly mrrMinor: bigint;
}

/**
 * Decides who earns on each payment. Decided at the payment's date, for all its service months: a win up to that date
 * beats a link; the first valid win attributes for good; once a link's first payment was made, a win by the link's own
 * partner changes nothing.
 */
export function attribute(facts: CustomerFacts, payments: readonly Payment[]): Attribution {
  const win = firstWin(facts, Number.POSITIVE_INFINITY);
  const established = facts.link === null ? null : establishedLink(facts.link, payments, win, Number.POSITIVE_INFINITY);
  const byWin = win === null ? null : toWinReferral(win);
  const byLink = established === null ? null : toLinkReferral(established.link);
  const earners = payments.map((payment) => earnerAt(payment.paidAt, byWin, byLink));
  return {
    current: byWin !== null && byWin.partner !== byLink?.partner ? byWin : byLink,
    earners,
    firstPaymentOf: firstPaymentAmong(earners, payments),
  };
}

/** Kept out of `attribute`, so that no more than the two lists lives on with the answer. */
const firstPaymentAmong =
  (earners: Attribution['earners'], payments: readonly Payment[]): Attribution['firstPaymentOf'] =>
  (referral) =>
    earners.findIndex((earner, index) => earner === referral && (payments[index]?.amountMinor ?? 0n) > 0n);

/**
 * What was sold to one customer, as known at an instant (facts dated then included). A later win of the same customer
 * sells nothing; a link's sale counts when its first payment came before any valid win, at that payment's first month
 * as paid; between a link and a win of one partner the link's figure stands.
 */
export function soldTo(ledger: CustomerLedger, known: Instant): readonly SoldMrr[] {
  const { facts } = ledger;
  const win = firstWin(facts, known);
  // Payments are asked for only where a link needs them: a ledger may build them when asked.
  const established = facts.link === null ? null : establishedLink(facts.link, ledger.payments, win, known);
  const sold: SoldMrr[] = [];
  if (established !== null && established.payment !== null) {
    const { link, payment } = established;
    const mrrMinor = payment.months[0]?.amountMinor ?? 0n;
    sold.push({ customer: facts.customer, partner: link.partner, via: 'LINK', at: payment.paidAt, mrrMinor });
  }
  if (win !== null && win.partner !== established?.link.partner) {
    sold.push({
      customer: facts.customer,
      partner: win.partner,
      via: 'REGISTRATION',
      at: win.at,
      mrrMinor: win.mrrMinor,
    });
  }
  return sold;
}

/** The first valid win known at an instant; at one date the one given first. */
export function firstWin(facts: CustomerFacts, known: Instant): WinFact | null {
  let first: WinFact | null = null;
  for (const win of facts.wins) if (win.at <= known && (first === null || win.at < first.at)) first = win;
  return first;
}

function earnerAt(paidAt: Instant, byWin: Referral | null, byLink: Referral | null): Referral | null {
  const win = byWin !== null && byWin.since <= paidAt ? byWin : null;
  const link = byLink !== null && byLink.since <= paidAt ? byLink : null;
  if (win !== null && win.partner !== link?.partner) return win;
  return link;
}

/**
 * The link, if it made the customer its partner's: its first payment above zero since the sign-up is in time and came
 * before any valid win. Where the sign-up alone is enough, it is the sign-up that must come before. Null: it did not,
 * or not yet.
 */
function establishedLink(
  link: LinkFact,
  payments: readonly Payment[],
  win: WinFact | null,
  known: Instant,
): { readonly link: LinkFact; readonly payment: Payment | null } | null {
  if (link.signedUpAt > known) return null;
  const first = payments.find((payment) => payment.paidAt >= link.signedUpAt && payment.amountMinor > 0n);
  const payment = first !== undefined && first.paidAt <= known ? first : null;
  if (link.firstPaymentBefore !== null && (payment === null || payment.paidAt >= link.firstPaymentBefore)) return null;
  const establishedAt = link.firstPaymentBefore === null ? link.signedUpAt : payment?.paidAt;
  if (establishedAt === undefined || (win !== null && win.at <= establishedAt)) return null;
  return { link, payment };
}

const toWinReferral = (win: WinFact): Referral => ({
  partner: win.partner,
  via: 'REGISTRATION',
  lead: win.lead,
  fixedAt: win.acceptedAt,
  since: win.at,
});

const toLinkReferral = (link: LinkFact): Referral => ({
  partner: link.partner,
  via: 'LINK',
  lead: null,
  fixedAt: link.signedUpAt,
  since: link.signedUpAt,
});
