import type { CustomerFacts, EnrolmentFacts } from '../../engine/facts.ts';
import type { Instant } from '../../time/calendar.ts';
import { formatInstant } from '../../time/instant.ts';
import { checkCases, failedOn, type Bench } from '../bench.ts';
import { compareLines, compareOutcomes } from '../compare.ts';
import type { Dice } from '../dice.ts';
import { endOfTime } from '../dates.ts';
import { drawWorld } from '../histories.ts';
import type { Finding } from '../report.ts';
import type { World } from '../world.ts';

const VARIED_MAX = 100;

/** The order in which customers, partners and facts of distinct dates are listed does not matter. */
export const checkOrder = (bench: Bench): Finding =>
  checkCases(
    bench,
    ({ world, outcome }, index) => {
      const shuffled = bench.compute(shuffleWorld(world, bench.diceFor('order', index)));
      if (shuffled === null) return failedOn('the facts were listed in another order');
      const difference = compareOutcomes(outcome, shuffled.outcome, bench.currency);
      return difference === null
        ? null
        : { ...difference, text: `with the facts listed in another order, ${difference.text}` };
    },
    VARIED_MAX,
  );

function shuffleWorld(world: World, dice: Dice): World {
  const byDate = <T>(list: readonly T[], dateOf: (fact: T) => Instant): T[] =>
    dice.shuffle(list).sort((a, b) => dateOf(a) - dateOf(b));
  const customers = world.customers.map((facts): CustomerFacts => ({
    ...facts,
    wins: byDate(facts.wins, (win) => win.at),
    payments: byDate(facts.payments, (fact) => fact.paidAt),
    refunds: byDate(facts.refunds, (fact) => fact.at),
    accounts: byDate(facts.accounts, (span) => span.from),
  }));
  return {
    ...world,
    enrolments: dice.shuffle(world.enrolments),
    leads: byDate(world.leads, (lead) => lead.registeredAt),
    customers: dice.shuffle(customers),
  };
}

/** What comes later changes no line that was posted and no payout that was formed. */
export const checkLaterFacts = (bench: Bench): Finding =>
  checkCases(
    bench,
    ({ world, outcome }, index) => {
      const calendar = bench.calendarOf(world);
      const end = endOfTime(calendar);
      const cut = calendar.addDays(end, -bench.diceFor('later', index).integer(100, 1000));
      const earlier = bench.compute(truncateWorld(world, cut), cut);
      if (earlier === null) return failedOn(`nothing after ${formatInstant(cut)} had happened yet`);
      const posted = {
        lines: outcome.lines.filter((line) => line.postedAt < cut),
        payouts: outcome.payouts.filter((payout) => payout.period.to < cut),
        tiers: new Map(),
      };
      const difference = compareOutcomes({ ...earlier.outcome, tiers: new Map() }, posted, bench.currency);
      return difference === null
        ? null
        : { ...difference, text: `by facts dated ${formatInstant(cut)} or later, ${difference.text}` };
    },
    VARIED_MAX,
  );

/** The history as it was known before an instant. */
function truncateWorld(world: World, cut: Instant): World {
  const isKnown = ({ at }: { readonly at: Instant }): boolean => at < cut;
  return {
    timeZone: world.timeZone,
    enrolments: world.enrolments
      .filter(({ since }) => since < cut)
      .map((facts): EnrolmentFacts => ({
        ...facts,
        tracks: facts.tracks.filter(isKnown),
        invitations: facts.invitations.filter(isKnown),
        overrides: facts.overrides.filter(isKnown),
      })),
    leads: world.leads
      .filter(({ registeredAt }) => registeredAt < cut)
      .map((lead) => ({ ...lead, ended: lead.ended !== null && isKnown(lead.ended) ? lead.ended : null })),
    customers: world.customers.map((facts) => truncateCustomer(facts, cut)),
    termsAgainAt: world.termsAgainAt !== null && world.termsAgainAt < cut ? world.termsAgainAt : null,
  };
}

const truncateCustomer = (facts: CustomerFacts, cut: Instant): CustomerFacts => ({
  customer: facts.customer,
  wins: facts.wins.filter(({ at }) => at < cut),
  link: facts.link !== null && facts.link.signedUpAt < cut ? facts.link : null,
  payments: facts.payments.filter(({ paidAt }) => paidAt < cut),
  refunds: facts.refunds.filter(({ at }) => at < cut),
  churnedAt: facts.churnedAt !== null && facts.churnedAt < cut ? facts.churnedAt : null,
  accounts: facts.accounts
    .filter(({ from }) => from < cut)
    .map((span) => ({ ...span, to: span.to !== null && span.to < cut ? span.to : null })),
});

/** Another partner with customers of its own changes nothing for the others. */
export const checkUnrelatedFacts = (bench: Bench): Finding =>
  checkCases(
    bench,
    ({ world, outcome }, index) => {
      const other = renameWorld(
        drawWorld(bench.diceFor('unrelated', index), bench.capabilities, bench.calendarOf(world)),
      );
      const together = bench.compute({
        ...world,
        enrolments: [...other.enrolments, ...world.enrolments],
        leads: [...other.leads, ...world.leads].sort((a, b) => a.registeredAt - b.registeredAt),
        customers: [...other.customers, ...world.customers],
      });
      if (together === null) return failedOn('another partner joined with customers of its own');
      const own = new Set(world.customers.map(({ customer }) => customer));
      const lines = together.outcome.lines.filter((line) => own.has(line.customer));
      const difference = compareLines(outcome.lines, lines, bench.currency);
      return difference === null
        ? null
        : { ...difference, text: `by the facts of another partner, ${difference.text}` };
    },
    VARIED_MAX,
  );

/** The same history with other partners and customers. Payments are only ever looked up within a customer. */
function renameWorld({ enrolments, leads, customers, ...rest }: World): World {
  const rename = <T extends { readonly partner: string }>(fact: T): T => ({ ...fact, partner: `X${fact.partner}` });
  return {
    ...rest,
    enrolments: enrolments.map(rename),
    leads: leads.map((lead) => ({ ...rename(lead), lead: `X${lead.lead}` })),
    customers: customers.map((facts) => ({
      ...facts,
      customer: `X${facts.customer}`,
      wins: facts.wins.map(rename),
      link: facts.link === null ? null : rename(facts.link),
      accounts: facts.accounts.map(rename),
    })),
  };
}
