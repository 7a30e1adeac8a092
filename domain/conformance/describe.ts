import type { CommissionLine } from '../engine/lines.ts';
import type { CustomerFacts, EnrolmentFacts, LeadFact } from '../engine/facts.ts';
import { formatAmount } from '../money/amount.ts';
import { formatRate } from '../money/rate.ts';
import type { Instant } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';
import type { World } from './world.ts';

interface Fact {
  readonly at: Instant;
  readonly text: string;
}

/** The facts of a history in the order of their dates, one a line; those of one customer where a problem has one. */
export function describeWorld(world: World, customer: string | null, currency: string): readonly string[] {
  const customers = world.customers.filter((facts) => customer === null || facts.customer === customer);
  const partners = customer === null ? null : new Set(customers.flatMap(partnersOf));
  const isShown = (partner: string): boolean => partners === null || partners.has(partner);
  const facts: Fact[] = [
    ...world.enrolments.filter(({ partner }) => isShown(partner)).flatMap(describeEnrolment),
    ...(customer === null ? world.leads.flatMap(describeLead) : []),
    ...customers.flatMap((each) => describeCustomer(each, currency)),
    ...(world.termsAgainAt === null ? [] : [{ at: world.termsAgainAt, text: 'the same terms are published again' }]),
  ];
  const lines = facts.sort((a, b) => a.at - b.at).map(({ at, text }) => `${formatInstant(at)} ${text}`);
  return world.timeZone === 'UTC' ? lines : [`time zone ${world.timeZone}`, ...lines];
}

/** A line as a person would name it. */
export const describeLine = (line: CommissionLine, currency: string): string =>
  `line ${line.key} (${line.kind}, partner ${line.partner}, customer ${line.customer}, ${money(line.amountMinor, currency)}, earned ${formatInstant(line.earnedAt)})`;

export const money = (amountMinor: bigint, currency: string): string =>
  `${formatAmount(amountMinor, currency)} ${currency}`;

const partnersOf = ({ wins, link, accounts }: CustomerFacts): readonly string[] =>
  [...wins, ...accounts, ...(link === null ? [] : [link])].map(({ partner }) => partner);

function describeEnrolment({ partner, since, tier, tracks, invitations, overrides }: EnrolmentFacts): readonly Fact[] {
  const start = [tracks[0]?.track, tier].filter((part) => part !== undefined && part !== null);
  return [
    { at: since, text: `partner ${partner} enrols${start.length > 0 ? ` as ${start.join(', ')}` : ''}` },
    ...tracks.slice(1).map(({ at, track }) => ({ at, text: `partner ${partner} changes to track ${track}` })),
    ...invitations.map(({ at, tier: given }) => ({
      at,
      text: `partner ${partner} is ${given === null ? 'uninvited' : `invited to ${given}`}`,
    })),
    ...overrides.map(({ at, rate }) => ({ at, text: `partner ${partner} has its own rate of ${formatRate(rate)}` })),
  ];
}

const describeLead = ({ lead, partner, registeredAt, ended }: LeadFact): readonly Fact[] => [
  { at: registeredAt, text: `partner ${partner} registers lead ${lead}` },
  ...(ended === null ? [] : [{ at: ended.at, text: `lead ${lead} is ${ended.status}` }]),
];

function describeCustomer(facts: CustomerFacts, currency: string): readonly Fact[] {
  const { customer, wins, link, payments, refunds, churnedAt, accounts } = facts;
  return [
    ...wins.map(({ at, lead, partner, acceptedAt, mrrMinor }) => ({
      at,
      text: `${customer} is won by ${partner} (lead ${lead}, accepted ${formatInstant(acceptedAt)}, MRR ${money(mrrMinor, currency)})`,
    })),
    ...(link === null
      ? []
      : [
          {
            at: link.signedUpAt,
            text: `${customer} signs up by the link of ${link.partner} (clicked ${formatInstant(link.clickedAt)})`,
          },
        ]),
    ...payments.map(({ paidAt, payment, invoice, amountMinor, taxMinor, from, to }) => ({
      at: paidAt,
      text: `${customer} pays ${money(amountMinor, currency)}${taxMinor > 0n ? ` (tax ${money(taxMinor, currency)})` : ''} for ${formatInstant(from)} to ${formatInstant(to)} (payment ${payment}, invoice ${invoice})`,
    })),
    ...refunds.map(({ at, refund, invoice, payment, amountMinor }) => ({
      at,
      text: `${customer} is refunded ${money(amountMinor, currency)} of ${payment === null ? `invoice ${invoice}` : `payment ${payment}`} (${refund})`,
    })),
    ...(churnedAt === null ? [] : [{ at: churnedAt, text: `${customer} churns` }]),
    ...accounts.flatMap(({ account, partner, from, to }) => [
      { at: from, text: `${customer} is managed by ${partner} from now on (${account})` },
      ...(to === null ? [] : [{ at: to, text: `${customer} is no longer managed by ${partner} (${account})` }]),
    ]),
  ];
}
