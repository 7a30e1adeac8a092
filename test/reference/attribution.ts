import type { Billing, Payment } from './billing.ts';
import type { Time } from './calendar.ts';
import { at, optionalText, text } from './json.ts';
import { parseAmount } from './money.ts';
import { paramsAt, wholeNumber, type Fact, type Program } from './world.ts';

export interface Lead {
  readonly id: string;
  readonly partner: string;
  readonly registeredAt: Time;
  readonly expiresAt: Time | null;
  /** The later facts of this lead, in order. */
  readonly facts: readonly Fact[];
}

/** The right of one partner to earn on a customer's payments dated in `[from, to)`. */
export interface Attribution {
  readonly customer: string;
  readonly partner: string;
  readonly via: 'REGISTRATION' | 'LINK';
  readonly from: Time;
  readonly to: Time | null;
  /** Acceptance of the registration, or sign-up of the link customer: fixes tier, track and terms. */
  readonly fixedAt: Time;
  /** Counts in reviews as sold at `soldAt`. */
  readonly soldMrr: bigint;
  readonly soldAt: Time;
}

/** The facts of a program never change, so its leads are listed once. */
const leadsOf = new WeakMap<Program, Lead[]>();

export function listLeads(program: Program): Lead[] {
  const leads = leadsOf.get(program) ?? readLeads(program);
  leadsOf.set(program, leads);
  return leads;
}

function readLeads(program: Program): Lead[] {
  const { calendar } = program;
  return program.facts
    .filter((fact) => fact.type === 'lead.registered')
    .map((fact) => {
      const days = at(paramsAt(program, fact.at), 'leadValidityDays');
      const id = text(fact.data['lead']);
      return {
        id,
        partner: text(fact.data['partner']),
        registeredAt: fact.at,
        expiresAt: typeof days === 'number' ? calendar.plusDays(fact.at, days) : null,
        facts: program.facts.filter((other) => other.type !== 'lead.registered' && other.data['lead'] === id),
      };
    });
}

/** The lead's status from the facts dated ≤ `asOf`; it has expired when `expiresAt` lies before `expiredBefore`. */
export function leadStatus(lead: Lead, asOf: Time, expiredBefore: Time): string {
  let status = 'SUBMITTED';
  for (const fact of lead.facts.filter((candidate) => candidate.at <= asOf)) {
    const isOpen = status === 'SUBMITTED' || status === 'ACCEPTED';
    if (isOpen && lead.expiresAt !== null && fact.at >= lead.expiresAt) status = 'EXPIRED';
    if (status === 'EXPIRED') break;
    if (fact.type === 'lead.accepted') status = 'ACCEPTED';
    if (fact.type === 'lead.rejected') status = 'REJECTED';
    if (fact.type === 'lead.withdrawn') status = 'WITHDRAWN';
    if (fact.type === 'lead.closedWon') status = 'CLOSED_WON';
    if (fact.type === 'lead.closedLost') status = 'CLOSED_LOST';
  }
  const isOpen = status === 'SUBMITTED' || status === 'ACCEPTED';
  return isOpen && lead.expiresAt !== null && lead.expiresAt < expiredBefore ? 'EXPIRED' : status;
}

interface Win {
  readonly lead: Lead;
  readonly fact: Fact;
}

/** The first valid win of a customer in the program: the only one that brings an attribution. */
function firstValidWin(program: Program, customer: string): Win | undefined {
  const leads = listLeads(program);
  for (const fact of program.facts) {
    if (fact.type !== 'lead.closedWon' || fact.data['customer'] !== customer) continue;
    const lead = leads.find((candidate) => candidate.id === fact.data['lead']);
    if (lead !== undefined && (lead.expiresAt === null || fact.at < lead.expiresAt)) return { lead, fact };
  }
  return undefined;
}

/** The earliest payment above zero of a customer dated at or after `from`. */
export function firstPayment(billing: Billing, customer: string, from: Time): Payment | undefined {
  return billing.payments.find(
    (payment) => payment.customer === customer && payment.paidAt >= from && payment.amount > 0n,
  );
}

/** Who earns on the customers of a program with registrations (and links, where it has them). */
export function listAttributions(program: Program, billing: Billing): Attribution[] {
  const customers = new Set(
    program.facts
      .filter((fact) => fact.type === 'lead.closedWon' || fact.type === 'customer.signedUp')
      .map((fact) => text(fact.data['customer'])),
  );
  return [...customers].flatMap((customer): Attribution[] => {
    const win = firstValidWin(program, customer);
    const link = linkOf(program, billing, customer, win?.fact.at);
    if (link !== undefined && (win === undefined || win.lead.partner === link.partner)) return [link];
    if (win === undefined) return [];
    const accepted = win.lead.facts.find((fact) => fact.type === 'lead.accepted');
    if (accepted === undefined) throw new Error(`lead ${win.lead.id} was never accepted`);
    const won: Attribution = {
      customer,
      partner: win.lead.partner,
      via: 'REGISTRATION',
      from: win.fact.at,
      to: null,
      fixedAt: accepted.at,
      soldMrr: parseAmount(text(win.fact.data['mrr']), program.digits),
      soldAt: win.fact.at,
    };
    return link === undefined ? [won] : [{ ...link, to: won.from }, won];
  });
}

/** The link attribution of a customer, if its first payment came in time and before any valid win. */
function linkOf(
  program: Program,
  billing: Billing,
  customer: string,
  wonAt: Time | undefined,
): Attribution | undefined {
  const signUp = program.facts.find((fact) => fact.type === 'customer.signedUp' && fact.data['customer'] === customer);
  const visitor = optionalText(signUp?.data['visitor']);
  if (signUp === undefined || visitor === undefined) return undefined;
  const click = program.facts
    .filter((fact) => fact.type === 'link.clicked' && fact.data['visitor'] === visitor && fact.at < signUp.at)
    .at(-1);
  if (click === undefined) return undefined;
  const end = program.calendar.plusDays(click.at, wholeNumber(paramsAt(program, signUp.at), 'linkWindowDays'));
  const first = firstPayment(billing, customer, signUp.at);
  if (first === undefined || signUp.at >= end || first.paidAt >= end) return undefined;
  if (wonAt !== undefined && wonAt <= first.paidAt) return undefined;
  return {
    customer,
    partner: text(click.data['partner']),
    via: 'LINK',
    from: signUp.at,
    to: null,
    fixedAt: signUp.at,
    soldMrr: first.months[0]?.amount ?? 0n,
    soldAt: first.paidAt,
  };
}

/** The payments on which an attribution earns. */
export function paymentsOf(billing: Billing, attribution: Attribution): Payment[] {
  const { customer, from, to } = attribution;
  return billing.payments.filter(
    (payment) => payment.customer === customer && payment.paidAt >= from && (to === null || payment.paidAt < to),
  );
}
