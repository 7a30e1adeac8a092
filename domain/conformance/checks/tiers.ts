import type { ProgramOutcome } from '../../engine/program.ts';
import type { Instant } from '../../time/calendar.ts';
import { formatInstant } from '../../time/instant.ts';
import { checkCases, failedOn, type Bench, type Problem } from '../bench.ts';
import type { Dice } from '../dice.ts';
import { endOfTime } from '../dates.ts';
import { skip, type Finding } from '../report.ts';
import { tracksOrNone, type World } from '../world.ts';

const VARIED_MAX = 100;

/** More MRR sold, to the customers there are and to a new one, never lowers a tier. */
export const checkMoreSales = (bench: Bench): Finding => {
  if (!bench.capabilities.hasTiers) return skip('the program has no tiers');
  if (!bench.capabilities.registers) return skip('the program has no registrations, so no wins');
  return checkMonotonic(bench, 'sales', 'more MRR was sold', sellMore);
};

/** More leads registered never lower a tier. */
export const checkMoreLeads = (bench: Bench): Finding => {
  if (!bench.capabilities.hasTiers) return skip('the program has no tiers');
  if (!bench.capabilities.registers) return skip('the program has no registrations');
  return checkMonotonic(bench, 'leads', 'more leads were registered', registerMore);
};

type More = (world: World, dice: Dice, someDate: (from: Instant) => Instant) => World;

function checkMonotonic(bench: Bench, name: string, what: string, more: More): Finding {
  return checkCases(
    bench,
    ({ world, outcome }, index) => {
      const dice = bench.diceFor(name, index);
      const calendar = bench.calendarOf(world);
      const someDate = (from: Instant): Instant => calendar.addDays(from, dice.integer(0, 600)) + 1;
      const raised = bench.compute(more(world, dice, someDate));
      if (raised === null) return failedOn(what);
      return findLowered(bench, outcome, raised.outcome, endOfTime(calendar), what);
    },
    VARIED_MAX,
  );
}

function sellMore(world: World, dice: Dice, someDate: (from: Instant) => Instant): World {
  const { partner, since } = dice.pick(world.enrolments);
  const at = someDate(since);
  const factor = BigInt(dice.integer(1, 20));
  const win = { lead: 'LX', partner, acceptedAt: at, at, mrrMinor: 100_000n * factor };
  const customers = world.customers.map((facts) => ({
    ...facts,
    wins: facts.wins.map((each) => ({ ...each, mrrMinor: each.mrrMinor * factor + factor })),
  }));
  const bought = { customer: 'CX', wins: [win], link: null, payments: [], refunds: [], churnedAt: null, accounts: [] };
  return { ...world, customers: [...customers, bought] };
}

function registerMore(world: World, dice: Dice, someDate: (from: Instant) => Instant): World {
  const { partner, since } = dice.pick(world.enrolments);
  const added = Array.from({ length: dice.integer(1, 12) }, (_, index) => ({
    lead: `LX${index}`,
    partner,
    registeredAt: someDate(since) + index,
    ended: null,
  }));
  return { ...world, leads: [...world.leads, ...added].sort((a, b) => a.registeredAt - b.registeredAt) };
}

/** Compares the tiers in force at every instant at which one of the two histories changes. */
function findLowered(
  bench: Bench,
  before: ProgramOutcome,
  after: ProgramOutcome,
  end: Instant,
  what: string,
): Problem | null {
  const rankOf = rankTiers(bench);
  for (const [partner, { timeline }] of before.tiers) {
    const raised = after.tiers.get(partner)?.timeline;
    const instants = [...timeline.changes, ...(raised?.changes ?? [])].map(({ at }) => at).filter((at) => at < end);
    for (const at of instants.sort((a, b) => a - b)) {
      const [had, has] = [timeline.at(at)?.tier, raised?.at(at)?.tier];
      if (had === undefined || (has !== undefined && rankOf(has) >= rankOf(had))) continue;
      const text = `${what}, and partner ${partner} has tier ${has ?? 'none'} instead of ${had} at ${formatInstant(at)}`;
      return { text, customer: null };
    }
  }
  return null;
}

/** A tier's place in the ladder; invitation tiers stand above all of it. Tracks share the order of their tiers. */
function rankTiers({ boundary, adapter, params, capabilities }: Bench): (tier: string) => number {
  const ladders =
    boundary.run(() => tracksOrNone(capabilities.tracks).map((track) => adapter.tiers(params, track))) ?? [];
  const ranks = new Map<string, number>();
  for (const rules of ladders) {
    if (rules.kind === 'NONE') continue;
    for (const [rank, { tier }] of rules.ladder.entries()) ranks.set(tier, rank);
    for (const [rank, tier] of rules.invitation.entries()) ranks.set(tier, rules.ladder.length + rank);
  }
  return (tier) => ranks.get(tier) ?? -1;
}
