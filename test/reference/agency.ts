import { listAttributions, listLeads, firstPayment, leadStatus, paymentsOf, type Attribution } from './attribution.ts';
import type { Billing } from './billing.ts';
import type { Time } from './calendar.ts';
import { at, isMap, text, type JsonMap } from './json.ts';
import { percent, type Plan } from './line.ts';
import { managedMonths } from './managed.ts';
import { parseAmount, sum } from './money.ts';
import { enrolmentOf, hasManagedShare, paramsAt, tierNames, trackAt, wholeNumber, type Program } from './world.ts';

export interface Review {
  readonly partner: string;
  readonly on: Time;
  readonly effectiveOn: Time;
  readonly referredMrr: bigint;
  readonly managedMrr: bigint;
  readonly leads: number;
  /** The tier it awards beneath an invitation tier. */
  readonly awarded: string;
}

/** One agency program, with the answers that do not depend on the tiers computed once. */
export interface Agency {
  readonly program: Program;
  readonly billing: Billing;
  readonly attributions: readonly Attribution[];
  readonly reviews: readonly Review[];
}

export function readAgency(program: Program, billing: Billing): Agency {
  const attributions = listAttributions(program, billing);
  const bare = { program, billing, attributions, reviews: [] };
  const reviews = program.enrolments.flatMap((enrolment) => listReviews(bare, enrolment.partner, enrolment.since));
  return { ...bare, reviews };
}

function listReviews(agency: Agency, partner: string, since: Time): Review[] {
  const { program } = agency;
  const { calendar } = program;
  const reviews: Review[] = [];
  for (let on = calendar.nextStartOf('MONTH', since); on < program.until; on = calendar.nextStartOf('MONTH', on)) {
    const review = at(paramsAt(program, on), 'review');
    const months = at(review, 'months');
    if (!Array.isArray(months) || !months.includes(calendar.monthNumber(on))) continue;
    reviews.push(reviewAt(agency, partner, on));
  }
  return reviews;
}

function reviewAt(agency: Agency, partner: string, on: Time): Review {
  const { program, attributions } = agency;
  const { calendar } = program;
  const params = paramsAt(program, on);
  const yearBefore = calendar.plusMonths(on, -12);
  const halfYearBefore = calendar.plusMonths(on, -6);
  const referredMrr = sum(
    attributions
      .filter((sale) => sale.partner === partner && sale.soldAt >= yearBefore && sale.soldAt < on)
      .map((sale) => sale.soldMrr),
  );
  const managedMrr = bestManagedMonth(agency, partner, on);
  const leads = listLeads(program)
    .filter((lead) => lead.partner === partner && lead.registeredAt >= halfYearBefore && lead.registeredAt < on)
    .filter((lead) => !['REJECTED', 'WITHDRAWN'].includes(leadStatus(lead, on, on))).length;
  const track = trackAt(program, partner, on);
  const names = tierNames(params);
  const holds = (tier: string, index: number): boolean => {
    if (index === 0 || leads < minimumLeads(params, track, tier)) return index === 0;
    const figure = (key: string): bigint =>
      parseAmount(text(at(params, 'tracks', track, 'thresholds', tier, key)), program.digits);
    const hasReferred = referredMrr >= figure('referredMrr');
    if (!hasManagedShare(params, track)) return hasReferred;
    const hasManaged = managedMrr >= figure('managedMrr');
    return index === names.length - 1 ? hasReferred && hasManaged : hasReferred || hasManaged;
  };
  const awarded = names.filter(holds).at(-1) ?? entryTier(params);
  const effectiveOn = calendar.dayOfMonth(on, wholeNumber(params, 'review', 'effectiveDay'));
  return { partner, on, effectiveOn, referredMrr, managedMrr, leads, awarded };
}

function entryTier(params: JsonMap): string {
  return text(tierNames(params)[0]);
}

export function minimumLeads(params: JsonMap, track: string, tier: string): number {
  const minimum = at(params, 'tracks', track, 'minLeadsPerHalfYear', tier);
  return typeof minimum === 'number' ? minimum : 0;
}

/** The best of the six calendar months before `on`, by what is known at `on`. */
function bestManagedMonth(agency: Agency, partner: string, on: Time): bigint {
  const { program, billing } = agency;
  const months = managedMonths(program, billing, on)
    .filter((managed) => managed.account.partner === partner)
    .map((managed) => managed.month);
  const known = billing.refundsUpTo(on);
  const figures = [1, 2, 3, 4, 5, 6].map((back) => {
    const from = program.calendar.plusMonths(on, -back);
    const to = program.calendar.plusMonths(on, 1 - back);
    return billing.net(
      months.filter((month) => month.start >= from && month.start < to),
      known,
    );
  });
  return figures.reduce((best, figure) => (figure > best ? figure : best), 0n);
}

/** The invitation tier held at `time`: the last grant or withdrawal dated ≤ it. */
function invitationTier(program: Program, partner: string, time: Time, isBefore: boolean): string | undefined {
  const last = program.facts
    .filter((fact) => fact.type === 'tier.granted' || fact.type === 'tier.withdrawn')
    .filter((fact) => fact.data['partner'] === partner && (isBefore ? fact.at < time : fact.at <= time))
    .at(-1);
  return last?.type === 'tier.granted' ? text(last.data['tier']) : undefined;
}

/** The tier in force at an instant, or (with `isBefore`) just before it. */
export function tierAt(agency: Agency, partner: string, time: Time, isBefore = false): string {
  const { program } = agency;
  const invited = invitationTier(program, partner, time, isBefore);
  if (invited !== undefined) return invited;
  const inForce = agency.reviews.filter(
    (review) => review.partner === partner && (isBefore ? review.effectiveOn < time : review.effectiveOn <= time),
  );
  return inForce.at(-1)?.awarded ?? enrolmentOf(program, partner).tier ?? entryTier(program.params);
}

/** The tiers as a review's row shows them: an invitation tier stays. */
export function reviewTiers(agency: Agency, review: Review): { from: string; to: string; isBelowMinimum: boolean } {
  const { program } = agency;
  const earlier = agency.reviews.filter((other) => other.partner === review.partner && other.on < review.on);
  const from = tierAt({ ...agency, reviews: earlier }, review.partner, review.on);
  const params = paramsAt(program, review.on);
  const isInvited = invitationTier(program, review.partner, review.on, false) !== undefined;
  return {
    from,
    to: isInvited ? from : review.awarded,
    isBelowMinimum: review.leads < minimumLeads(params, trackAt(program, review.partner, review.on), from),
  };
}

export function tierChanges(agency: Agency, partner: string): { on: Time; tier: string }[] {
  const { program } = agency;
  const { since } = enrolmentOf(program, partner);
  if (since >= program.until) return [];
  const instants = [
    ...agency.reviews.filter((review) => review.partner === partner).map((review) => review.effectiveOn),
    ...program.facts
      .filter((fact) => fact.type.startsWith('tier.') && fact.data['partner'] === partner)
      .map((fact) => fact.at),
  ];
  const later = [...new Set(instants)]
    .filter((time) => time > since && time < program.until)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((time) => tierAt(agency, partner, time) !== tierAt(agency, partner, time, true));
  return [since, ...later].map((on) => ({ on, tier: tierAt(agency, partner, on) }));
}

export function planAgency(agency: Agency): Plan[] {
  return [...planReferred(agency), ...planManaged(agency)];
}

function planReferred(agency: Agency): Plan[] {
  const { program, billing } = agency;
  return agency.attributions.flatMap((attribution): Plan[] => {
    const { partner, customer, fixedAt } = attribution;
    const params = paramsAt(program, fixedAt);
    if (attribution.via === 'LINK' && params['linkEarnsShare'] === false) return [];
    const first = firstPayment(billing, customer, attribution.from);
    if (first === undefined) return [];
    const track = trackAt(program, partner, fixedAt);
    const share = at(params, 'tracks', track, 'referredShare', tierAt(agency, partner, fixedAt));
    if (!isMap(share)) throw new Error('a tier without a referred share');
    const end = program.calendar.plusMonths(first.from, wholeNumber(share, 'months'));
    return paymentsOf(billing, attribution).flatMap((payment) =>
      payment.months
        .filter((month) => month.start < end)
        .map((month) => ({
          partner,
          customer,
          kind: 'REFERRED_SHARE',
          stream: 'referred',
          earnedOn: month.earnedOn,
          postedAt: month.earnedOn,
          months: [month],
          ...percent(text(share['rate'])),
          invoice: payment.invoice,
        })),
    );
  });
}

function planManaged(agency: Agency): Plan[] {
  const { program, billing } = agency;
  return managedMonths(program, billing, program.until).map(({ account, month }) => {
    const { partner, customer } = account;
    const yearEnd = program.calendar.nextStartOf('YEAR', month.earnedOn);
    const atYearEnd = paramsAt(program, yearEnd, true);
    const isByMonth = atYearEnd['managedRateTierAt'] === 'SERVICE_MONTH';
    const tier = isByMonth ? tierAt(agency, partner, month.start) : tierAt(agency, partner, yearEnd, true);
    const params = isByMonth ? paramsAt(program, month.start) : atYearEnd;
    const track = trackAt(program, partner, month.start);
    return {
      partner,
      customer,
      kind: 'MANAGED_SHARE',
      stream: 'managed',
      earnedOn: month.earnedOn,
      postedAt: yearEnd,
      months: [month],
      ...percent(text(at(params, 'tracks', track, 'managedShare', tier, 'rate'))),
      invoice: null,
    };
  });
}
