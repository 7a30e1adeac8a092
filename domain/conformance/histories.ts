import type { CustomerFacts, EnrolmentFacts, LeadFact, LinkFact, WinFact } from '../engine/facts.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { drawBilling } from './billing.ts';
import { createDates, type Dates } from './dates.ts';
import type { Dice } from './dice.ts';
import type { Capabilities, World } from './world.ts';

const MRR_EXAMPLES = [0n, 1n, 4_999n, 12_345n, 50_000n, 333_333n, 2_000_000n];

/** Draws a history with everything the program knows, and with customers who are nobody's. */
export function drawWorld(dice: Dice, capabilities: Capabilities, calendar: Calendar): World {
  const dates = createDates(dice, calendar);
  const enrolments = Array.from({ length: dice.integer(1, 3) }, (_, index) =>
    drawEnrolment(dice, dates, capabilities, `P${index + 1}`),
  );
  const leads: LeadFact[] = [];
  const customers = Array.from({ length: dice.integer(1, 5) }, (_, index) =>
    drawCustomer({ dice, dates, capabilities, enrolments, leads, customer: `C${index + 1}` }),
  );
  if (capabilities.registers)
    for (const { partner, since } of enrolments) drawOpenLeads(dice, dates, partner, since, leads);
  return {
    timeZone: calendar.timeZone,
    enrolments,
    leads: leads.sort((a, b) => a.registeredAt - b.registeredAt),
    customers,
    termsAgainAt: dice.chance(0.3) ? dates.start() : null,
  };
}

function drawEnrolment(dice: Dice, dates: Dates, can: Capabilities, partner: string): EnrolmentFacts {
  const since = dates.after(dates.beginning, 60);
  const tracks = can.tracks.length === 0 ? [] : [{ at: since, track: dice.pick(can.tracks) }];
  if (can.tracks.length > 1 && dice.chance(0.3))
    tracks.push({ at: dates.after(since, 500), track: dice.pick(can.tracks) });
  const invitations: { at: Instant; tier: string | null }[] = [];
  if (can.invitations.length > 0 && dice.chance(0.3)) {
    const grantedAt = dates.after(since, 300);
    invitations.push({ at: grantedAt, tier: dice.pick(can.invitations) });
    if (dice.chance(0.5)) invitations.push({ at: dates.after(grantedAt + 1, 300), tier: null });
  }
  const rate = { digits: BigInt(dice.integer(1, 9999)), scale: 2 };
  return {
    partner,
    since,
    tier: can.startTiers.length > 0 && dice.chance(0.5) ? dice.pick(can.startTiers) : null,
    tracks,
    invitations,
    overrides: can.overrides && dice.chance(0.4) ? [{ at: dates.after(since, 400), rate }] : [],
  };
}

interface CustomerDraw {
  readonly dice: Dice;
  readonly dates: Dates;
  readonly capabilities: Capabilities;
  readonly enrolments: readonly EnrolmentFacts[];
  /** Registrations of the customer's wins are added here. */
  readonly leads: LeadFact[];
  readonly customer: string;
}

function drawCustomer(draw: CustomerDraw): CustomerFacts {
  const { dice, dates, capabilities: can, enrolments, customer } = draw;
  const isNobodys = dice.chance(0.15);
  const wins = can.registers && !isNobodys && dice.chance(0.75) ? drawWins(draw) : [];
  const link =
    can.links !== null && !isNobodys && (wins.length === 0 || dice.chance(0.3)) ? drawLink(draw, can.links) : null;
  const startsAt = wins[0]?.at ?? link?.signedUpAt ?? dates.start();
  const billing = drawBilling(dice, dates, customer, startsAt);
  const partner = dice.pick(enrolments);
  const isManaged = can.managed !== null && !isNobodys && dice.chance(0.5);
  return {
    customer,
    wins,
    link,
    ...billing,
    churnedAt: dice.chance(0.2) ? dates.after(startsAt, 400) : null,
    accounts: isManaged ? drawAccounts(draw, partner) : [],
  };
}

/** One win, now and then a later one of another partner, which sells nothing. */
function drawWins({ dice, dates, capabilities, enrolments, leads, customer }: CustomerDraw): readonly WinFact[] {
  const wins: WinFact[] = [];
  const count = dice.chance(0.15) ? 2 : 1;
  let from = dates.start();
  for (let index = 1; index <= count; index++) {
    const { partner, since } = dice.pick(enrolments);
    const registeredAt = dates.after(Math.max(from, since), 20);
    const acceptedAt = dates.after(registeredAt, 20);
    const at = dates.after(acceptedAt, 30);
    const lead = `L${customer}.${index}`;
    leads.push({ lead, partner, registeredAt, ended: null });
    wins.push({ lead, partner, acceptedAt, at, mrrMinor: drawMrr(dice, capabilities.mrrBounds) });
    from = at;
  }
  return wins;
}

/** Mostly at, just below or just above what a tier asks for. */
function drawMrr(dice: Dice, bounds: readonly bigint[]): bigint {
  if (bounds.length === 0 || dice.chance(0.4)) return dice.pick(MRR_EXAMPLES);
  const mrr = dice.pick(bounds) + BigInt(dice.integer(-1, 1));
  return mrr < 0n ? 0n : mrr;
}

function drawLink({ dice, dates, enrolments }: CustomerDraw, links: NonNullable<Capabilities['links']>): LinkFact {
  const { partner, since } = dice.pick(enrolments);
  const clickedAt = dates.after(Math.max(since, dates.start()), 0);
  const end = dates.calendar.addDays(clickedAt, links.windowDays);
  const signedUpAt = Math.min(dates.after(clickedAt, Math.max(links.windowDays - 1, 0)), end - 1);
  return { partner, clickedAt, signedUpAt, firstPaymentBefore: links.firstPaymentInWindow ? end : null };
}

function drawAccounts(
  { dice, dates, capabilities, customer }: CustomerDraw,
  enrolment: EnrolmentFacts,
): CustomerFacts['accounts'] {
  const { partner, since, tracks } = enrolment;
  const allowed = capabilities.managed?.tracks ?? [];
  const from = dates.after(Math.max(since, dates.start()), 60);
  const current = tracks.filter(({ at }) => at <= from).at(-1);
  if (allowed.length > 0 && (current === undefined || !allowed.includes(current.track))) return [];
  const leaves = tracks.find(({ at, track }) => at > from && allowed.length > 0 && !allowed.includes(track));
  const ends = [...(leaves === undefined ? [] : [leaves.at]), ...(dice.chance(0.4) ? [dates.after(from, 300)] : [])];
  return [{ account: `M${customer}`, partner, from, to: ends.length === 0 ? null : Math.min(...ends) }];
}

/** Registrations that were not won: still open, rejected or withdrawn. */
function drawOpenLeads(dice: Dice, dates: Dates, partner: string, since: Instant, leads: LeadFact[]): void {
  for (let index = 1, count = dice.integer(0, 7); index <= count; index++) {
    const registeredAt = dates.after(since, 500);
    const status = dice.pick(['REJECTED', 'WITHDRAWN', null, null, null] as const);
    const ended = status === null ? null : { status, at: dates.after(registeredAt, 40) };
    leads.push({ lead: `L${partner}.${index}`, partner, registeredAt, ended });
  }
}
