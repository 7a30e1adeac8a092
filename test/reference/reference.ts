import { listAttributions, listLeads, leadStatus } from './attribution.ts';
import { planAgency, readAgency, reviewTiers, tierChanges } from './agency.ts';
import { readBilling, type Billing } from './billing.ts';
import { formatInstant } from './calendar.ts';
import { listReferrals, planCampaign } from './campaign.ts';
import { customerioTierChanges, planCustomerio } from './customerio.ts';
import { planInfluencer } from './influencer.ts';
import { isMap, type Json } from './json.ts';
import { post, type Line, type Plan } from './line.ts';
import { formatAmount, sum } from './money.ts';
import { formPayouts } from './payouts.ts';
import type { ReferenceResult } from './result.ts';
import { sortRows } from './result.ts';
import { paramsAt, readWorld, type Program } from './world.ts';

export type { ReferenceResult } from './result.ts';

/** Computes the result of a valid scenario, the slow and simple way. */
export function computeReference(scenario: unknown): ReferenceResult {
  const json = scenario as Json;
  if (!isMap(json)) throw new Error('a scenario is a map');
  const world = readWorld(json);
  const parts = world.programs.map((program) => {
    const ignored = world.ignored.filter((row) => row.program === program.id);
    return sortRows({ ...computeProgram(program), ignored });
  });
  const join = <K extends keyof ReferenceResult>(key: K): ReferenceResult[K] =>
    parts.flatMap((part) => part[key] as unknown[]) as ReferenceResult[K];
  return {
    leads: join('leads'),
    customers: join('customers'),
    tiers: join('tiers'),
    reviews: join('reviews'),
    commissions: join('commissions'),
    payouts: join('payouts'),
    balances: join('balances'),
    totals: join('totals'),
    ignored: join('ignored'),
    assumed: join('assumed'),
  };
}

interface Computed {
  readonly customers: readonly { customer: string; referredBy: string; via: string }[];
  readonly tiers: ReferenceResult['tiers'];
  readonly reviews: ReferenceResult['reviews'];
  readonly plans: readonly Plan[];
}

function computeByAdapter(program: Program, billing: Billing): Computed {
  const { calendar, digits } = program;
  const isKnown = program.adapter === 'affiliate-campaign';
  const attributions = isKnown ? [] : listAttributions(program, billing);
  // Where a win took over from a link, the win (which comes later) is what stands at `until`.
  const customers = attributions
    .filter((attribution) => attribution.to === null)
    .map(({ customer, partner, via }) => ({ customer, referredBy: partner, via }));
  const tierRows = (changes: (partner: string) => { on: bigint; tier: string }[]): ReferenceResult['tiers'] =>
    program.enrolments.flatMap(({ partner }) =>
      changes(partner).map(({ on, tier }) => ({ program: program.id, partner, on: calendar.date(on), tier })),
    );
  switch (program.adapter) {
    case 'klaviyo-agency': {
      const agency = readAgency(program, billing);
      const reviews = agency.reviews.map((review) => {
        const { from, to, isBelowMinimum } = reviewTiers(agency, review);
        return {
          program: program.id,
          partner: review.partner,
          on: calendar.date(review.on),
          referredMrr: formatAmount(review.referredMrr, digits),
          managedMrr: formatAmount(review.managedMrr, digits),
          leads: review.leads,
          from,
          to,
          effectiveOn: calendar.date(review.effectiveOn),
          standing: isBelowMinimum ? 'BELOW_MINIMUM_LEADS' : 'GOOD',
        };
      });
      const tiers = tierRows((partner) => tierChanges(agency, partner));
      return { customers, tiers, reviews, plans: planAgency(agency) };
    }
    case 'klaviyo-influencer':
      return { customers, tiers: [], reviews: [], plans: planInfluencer(program, billing, attributions) };
    case 'customerio-solutions': {
      const view = { program, attributions };
      const tiers = tierRows((partner) => customerioTierChanges(view, partner));
      return { customers, tiers, reviews: [], plans: planCustomerio(view, billing) };
    }
    case 'affiliate-campaign': {
      const linked = listReferrals(program).map(({ customer, partner }) => ({
        customer,
        referredBy: partner,
        via: 'LINK',
      }));
      return { customers: linked, tiers: [], reviews: [], plans: planCampaign(program, billing) };
    }
    default:
      throw new Error(`unknown adapter ${program.adapter}`);
  }
}

function computeProgram(program: Program): Omit<ReferenceResult, 'ignored'> {
  const { calendar, digits, until, id } = program;
  const billing = readBilling(program);
  const computed = computeByAdapter(program, billing);
  const lines = computed.plans.flatMap((plan) => post(plan, billing, until));
  const amount = (minor: bigint): string => formatAmount(minor, digits);
  const partners = [...new Set(lines.map((line) => line.partner))];
  const byStream = partners.flatMap((partner) =>
    ['default', 'referred', 'managed'].flatMap((stream) => {
      const own = lines.filter((line) => line.partner === partner && line.stream === stream);
      return own.length === 0 ? [] : [{ partner, stream, own, payouts: formPayouts(program, partner, stream, own) }];
    }),
  );
  const total = (some: readonly { readonly amount: bigint }[]): bigint => sum(some.map((item) => item.amount));
  return {
    leads: listLeads(program).map((lead) => ({
      lead: lead.id,
      program: id,
      status: leadStatus(lead, until, until),
      expiresAt: lead.expiresAt === null ? null : formatInstant(lead.expiresAt),
    })),
    customers: computed.customers.map((row) => ({ program: id, ...row })),
    tiers: computed.tiers,
    reviews: computed.reviews,
    commissions: lines.map((line: Line) => ({
      program: id,
      partner: line.partner,
      customer: line.customer,
      kind: line.kind,
      earnedOn: calendar.date(line.earnedOn),
      amount: amount(line.amount),
      basis: amount(line.basis),
      rate: line.rate,
      invoice: line.invoice,
      reverses: line.reverses,
    })),
    payouts: byStream.flatMap(({ payouts }) =>
      payouts.map((payout) => ({
        program: id,
        partner: payout.partner,
        stream: payout.stream,
        periodFrom: calendar.date(payout.from),
        periodTo: calendar.date(payout.to),
        dueBy: payout.dueBy,
        amount: amount(payout.amount),
      })),
    ),
    balances: byStream.map(({ partner, stream, own, payouts }) => ({
      program: id,
      partner,
      stream,
      unpaid: amount(total(own) - total(payouts)),
    })),
    totals: partners.map((partner) => {
      const streams = byStream.filter((stream) => stream.partner === partner);
      return {
        program: id,
        partner,
        earned: amount(sum(streams.map((stream) => total(stream.own)))),
        paid: amount(sum(streams.map((stream) => total(stream.payouts)))),
      };
    }),
    assumed: assumedTerms(program),
  };
}

function assumedTerms(program: Program): ReferenceResult['assumed'] {
  const params = paramsAt(program, program.until);
  const terms = ['arrBasis', 'linkEarnsShare', 'managedRateTierAt', 'rateAppliesTo'];
  return terms.flatMap((term) => {
    const value = params[term];
    return typeof value === 'string' || typeof value === 'boolean' ? [{ program: program.id, term, value }] : [];
  });
}
