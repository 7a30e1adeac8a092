import type { AdapterRegistry } from '../contract/registry.ts';
import { leadStatusAt } from '../decisions/lead.ts';
import { computeProgram, streamOf, type ProgramHistory, type ProgramOutcome } from '../engine/program.ts';
import type { CommissionLine } from '../engine/lines.ts';
import { formatAmount } from '../money/amount.ts';
import { err, ok, type Result } from '../result.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { formatCivilDate } from '../time/civil.ts';
import { formatInstant } from '../time/instant.ts';
import { checkCurrencies, historyOf } from './history.ts';
import type { ScenarioIssue } from './issue.ts';
import { parseScenario } from './parse.ts';
import { playStory } from './player.ts';
import { sortRows, type ResultRow, type ScenarioResult } from './result.ts';
import type { Scenario } from './scenario.ts';
import { setUpPrograms } from './setup.ts';
import type { ProgramWorld, World } from './world.ts';

export interface Simulation {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  readonly programs: readonly { readonly world: ProgramWorld; readonly outcome: ProgramOutcome }[];
}

/** Reads, checks and computes a scenario file. Errors: every issue found; nothing is computed then. */
export function simulate(source: string, registry: AdapterRegistry): Result<Simulation, readonly ScenarioIssue[]> {
  const parsed = parseScenario(source);
  return parsed.ok ? simulateScenario(parsed.value, registry) : parsed;
}

/** A scenario whose facts were checked and laid out by program; nothing is computed yet. */
export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly world: World;
  /** In the order of the file. */
  readonly programs: readonly { readonly world: ProgramWorld; readonly history: ProgramHistory }[];
}

/** Checks and computes a scenario that was read already. */
export function simulateScenario(
  scenario: Scenario,
  registry: AdapterRegistry,
): Result<Simulation, readonly ScenarioIssue[]> {
  const played = playScenario(scenario, registry);
  return played.ok ? ok(computeScenario(played.value)) : played;
}

/** Plays every fact of a scenario in every program it concerns. Errors: every issue found. */
export function playScenario(
  scenario: Scenario,
  registry: AdapterRegistry,
): Result<PlayedScenario, readonly ScenarioIssue[]> {
  const issues: ScenarioIssue[] = [];
  const worlds = setUpPrograms(scenario, registry, issues);
  if (issues.length > 0) return err(issues);
  const world = playStory(scenario, worlds, issues);
  checkCurrencies(world, issues);
  const programs = [...worlds.values()].map((program) => ({
    world: program,
    history: historyOf(world, program, scenario.calendar, issues),
  }));
  return issues.length > 0 ? err(dedupe(issues)) : ok({ scenario, world, programs });
}

/** What the rules make of a scenario that was played. */
export function computeScenario({ scenario, world, programs: played }: PlayedScenario): Simulation {
  const programs = played.map(({ world: program, history }) => ({
    world: program,
    outcome: computeProgram(history, scenario.until),
  }));
  return { scenario, programs, result: assemble(scenario, world, programs) };
}

function assemble(scenario: Scenario, world: World, programs: Simulation['programs']): ScenarioResult {
  const order = programs.map((program) => program.world.id);
  const rows = (of: (program: ProgramRows) => readonly ResultRow[]): readonly ResultRow[] =>
    sortRows(
      programs.flatMap(({ world: each, outcome }) =>
        of(new ProgramRows(each, outcome, scenario.calendar, scenario.until)),
      ),
      order,
    );
  return {
    leads: rows((program) => program.leads()),
    customers: rows((program) => program.customers()),
    tiers: rows((program) => program.tiers()),
    reviews: rows((program) => program.reviews()),
    commissions: rows((program) => program.commissions()),
    payouts: rows((program) => program.payouts()),
    balances: rows((program) => program.balances()),
    totals: rows((program) => program.totals()),
    ignored: sortRows(
      world.ignored.map((each) => ({ ...each })),
      order,
    ),
    assumed: rows((program) => program.assumed()),
  };
}

/** The rows one program adds to a result. */
class ProgramRows {
  readonly #world: ProgramWorld;
  readonly #outcome: ProgramOutcome;
  readonly #calendar: Calendar;
  /** The last instant that counts: `until` itself is left out. */
  readonly #last: Instant;

  constructor(world: ProgramWorld, outcome: ProgramOutcome, calendar: Calendar, until: Instant) {
    this.#world = world;
    this.#outcome = outcome;
    this.#calendar = calendar;
    this.#last = until - 1;
  }

  leads(): readonly ResultRow[] {
    return [...this.#world.leads.values()].map((lead) => ({
      lead: lead.lead,
      program: this.#world.id,
      status: leadStatusAt(lead, this.#last),
      expiresAt: lead.expiresAt === null ? null : formatInstant(lead.expiresAt),
    }));
  }

  customers(): readonly ResultRow[] {
    return [...this.#outcome.attributions].flatMap(([customer, { current }]) =>
      current === null ? [] : [{ customer, program: this.#world.id, referredBy: current.partner, via: current.via }],
    );
  }

  tiers(): readonly ResultRow[] {
    return [...this.#outcome.tiers].flatMap(([partner, { timeline }]) =>
      timeline.changes
        .filter((change) => change.at <= this.#last)
        .map((change) => ({ program: this.#world.id, partner, on: this.#date(change.at), tier: change.tier })),
    );
  }

  reviews(): readonly ResultRow[] {
    return [...this.#outcome.tiers.values()].flatMap(({ reviews }) =>
      reviews.map((review) => ({
        program: this.#world.id,
        partner: review.partner,
        on: this.#date(review.at),
        ...this.#metrics(review.partner, review.at, review.values),
        from: review.from,
        to: review.to,
        effectiveOn: this.#date(review.effectiveAt),
        standing: review.standing,
      })),
    );
  }

  commissions(): readonly ResultRow[] {
    return this.#outcome.lines.map((line) => ({
      program: this.#world.id,
      partner: line.partner,
      customer: line.customer,
      kind: line.kind,
      earnedOn: this.#date(line.earnedAt),
      amount: this.#money(line.amountMinor),
      basis: this.#money(line.basisMinor),
      rate: line.rate,
      invoice: line.invoice,
      reverses: line.reverses !== null,
    }));
  }

  payouts(): readonly ResultRow[] {
    return this.#outcome.payouts.map((payout) => ({
      program: this.#world.id,
      partner: payout.partner,
      stream: payout.stream,
      periodFrom: this.#date(payout.period.from),
      periodTo: this.#date(payout.period.to),
      dueBy: formatCivilDate(payout.dueDay),
      amount: this.#money(payout.amountMinor),
    }));
  }

  balances(): readonly ResultRow[] {
    const unpaid = this.#sums((line) => [line.partner, this.#streamOf(line)]);
    for (const payout of this.#outcome.payouts) subtract(unpaid, [payout.partner, payout.stream], payout.amountMinor);
    return [...unpaid].map(([key, amount]) => {
      const [partner, stream] = JSON.parse(key) as [string, string];
      return { program: this.#world.id, partner, stream, unpaid: this.#money(amount) };
    });
  }

  totals(): readonly ResultRow[] {
    const earned = this.#sums((line) => [line.partner]);
    const paid = new Map<string, bigint>();
    for (const payout of this.#outcome.payouts) subtract(paid, [payout.partner], -payout.amountMinor);
    return [...earned].map(([key, amount]) => {
      const [partner] = JSON.parse(key) as [string];
      return { program: this.#world.id, partner, earned: this.#money(amount), paid: this.#money(paid.get(key) ?? 0n) };
    });
  }

  assumed(): readonly ResultRow[] {
    const { adapter, id, terms } = this.#world;
    return adapter.assumptions(terms.at(this.#last)).map(({ term, value }) => ({ program: id, term, value }));
  }

  #metrics(partner: string, at: Instant, values: Readonly<Record<string, bigint>>): ResultRow {
    const enrolment = this.#world.enrolments.get(partner);
    const rules = this.#world.adapter.tiers(this.#world.terms.at(at), enrolment?.tracks[0]?.track ?? null);
    const metrics = rules.kind === 'LADDER' ? rules.metrics : {};
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        metrics[name]?.unit === 'MONEY' ? this.#money(value) : Number(value),
      ]),
    );
  }

  #sums(keyOf: (line: CommissionLine) => readonly string[]): Map<string, bigint> {
    const sums = new Map<string, bigint>();
    for (const line of this.#outcome.lines) subtract(sums, keyOf(line), -line.amountMinor);
    return sums;
  }

  #streamOf(line: CommissionLine): string {
    return streamOf(this.#world.adapter, this.#world.terms.at(Number.NEGATIVE_INFINITY), line.kind).id;
  }

  #date(at: Instant): string {
    return formatCivilDate(this.#calendar.dayOf(at));
  }

  #money(amountMinor: bigint): string {
    return formatAmount(amountMinor, this.#world.currency);
  }
}

function subtract(sums: Map<string, bigint>, key: readonly string[], amount: bigint): void {
  const name = JSON.stringify(key);
  sums.set(name, (sums.get(name) ?? 0n) - amount);
}

function dedupe(issues: readonly ScenarioIssue[]): readonly ScenarioIssue[] {
  const seen = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...seen.values()].sort((a, b) => a.line - b.line);
}
