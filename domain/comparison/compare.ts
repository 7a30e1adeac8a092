import { alternativesOf } from '../contract/assumption.ts';
import type { AdapterRegistry } from '../contract/registry.ts';
import { ILLUSTRATIVE } from '../contract/term-kit.ts';
import type { Term, TermGroup } from '../contract/term.ts';
import type { CommissionLine } from '../engine/lines.ts';
import type { PartnerPayout, ProgramOutcome } from '../engine/program.ts';
import { formatAmount } from '../money/amount.ts';
import { err, ok, type Result } from '../result.ts';
import type { ScenarioIssue } from '../scenario/issue.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { computeScenario, playScenario, type PlayedScenario } from '../scenario/simulate.ts';
import type { ProgramWorld } from '../scenario/world.ts';
import { formatCivilDate, type EpochDay } from '../time/civil.ts';
import { dayMoves, toCashFlow, toMonths, type DayMove } from './cash-flow.ts';
import { creditsOf } from './credit.ts';
import { findExcess, type ComparisonLimits } from './limits.ts';
import { rangeOf } from './range.ts';
import type { ComparedLine, ComparedProgram, ComparedStory, FirstMoney, StartingPoint } from './result.ts';

/** Why a story was not computed. */
export type ComparisonRefusal =
  | { readonly kind: 'INVALID'; readonly issues: readonly ScenarioIssue[] }
  | { readonly kind: 'TOO_LARGE'; readonly message: string };

/** Groups of terms that touch what is earned and when. */
const MONEY_GROUPS: ReadonlySet<TermGroup> = new Set(['REWARD', 'LADDER', 'ATTRIBUTION', 'PAYOUT', 'BILLING_RULES']);

/**
 * Runs a scenario's story through each of its programs and says what each would bring: dated cash flow, sums by month,
 * the first money, what was not credited, what is assumed and what another assumption would change. Lines, payouts and
 * sums are those of `simulate` for the same file.
 * Errors: every issue of the scenario, nothing being computed then; or what of it is too much.
 */
export function compareStory(
  source: string,
  registry: AdapterRegistry,
  limits: ComparisonLimits,
): Result<ComparedStory, ComparisonRefusal> {
  const parsed = parseScenario(source);
  if (!parsed.ok) return err({ kind: 'INVALID', issues: parsed.error });
  const excess = findExcess(parsed.value, limits);
  if (excess !== null) return err({ kind: 'TOO_LARGE', message: excess });
  const played = playScenario(parsed.value, registry);
  return played.ok ? ok(describe(played.value, registry, limits)) : err({ kind: 'INVALID', issues: played.error });
}

function describe(played: PlayedScenario, registry: AdapterRegistry, limits: ComparisonLimits): ComparedStory {
  const { scenario } = played;
  const { programs, result } = computeScenario(played);
  const { calendar } = scenario;
  const from = calendar.dayOf(earliestFact(scenario));
  return {
    title: scenario.title,
    timeZone: calendar.timeZone,
    from: formatCivilDate(from),
    until: formatCivilDate(calendar.dayOf(scenario.until)),
    facts: scenario.story.length,
    programs: programs.map(({ world, outcome }) => {
      const ignored = result.ignored
        .filter((row) => row['program'] === world.id)
        .map((row) => ({ account: String(row['account']), reason: String(row['reason']) }));
      return { ...describeProgram(played, world, outcome, from, { registry, limits }), ignored };
    }),
  };
}

function describeProgram(
  played: PlayedScenario,
  world: ProgramWorld,
  outcome: ProgramOutcome,
  from: EpochDay,
  { registry, limits }: { readonly registry: AdapterRegistry; readonly limits: ComparisonLimits },
): Omit<ComparedProgram, 'ignored'> {
  const { scenario } = played;
  const { calendar, until } = scenario;
  const { adapter, currency } = world;
  const money = (amountMinor: bigint): string => formatAmount(amountMinor, currency);
  const moves = dayMoves(outcome.lines, outcome.payouts, calendar);
  const sums = sumsOf(outcome, (payout) => calendar.startOf(payout.dueDay) < until);
  const params = world.terms.at(until - 1);
  const assumptions = adapter.assumptions(params);
  const terms = adapter.terms(params);
  const range = rangeOf(played, world.id, { assumptions, ...sums }, { registry, currency, ...limits });
  return {
    id: world.id,
    adapter: { id: adapter.id, version: adapter.version, title: adapter.title },
    currency,
    starts: startsOf(scenario, world, outcome),
    earned: money(sums.earnedMinor),
    paid: money(sums.paidMinor),
    received: money(sums.receivedMinor),
    unpaid: money(sums.earnedMinor - sums.paidMinor),
    firstMoney: firstMoneyOf(moves, firstReferral(scenario), money),
    cashFlow: toCashFlow(moves, money),
    months: toMonths(moves, from, calendar.dayOf(until - 1), money),
    payouts: outcome.payouts.map((payout) => ({
      partner: payout.partner,
      stream: payout.stream,
      periodFrom: formatCivilDate(calendar.dayOf(payout.period.from)),
      periodTo: formatCivilDate(calendar.dayOf(payout.period.to)),
      dueBy: formatCivilDate(payout.dueDay),
      amount: money(payout.amountMinor),
    })),
    tiers: tiersOf(scenario, outcome),
    lines: firstLines(outcome.lines, limits.linesMax).map((line) =>
      toComparedLine(line, formatCivilDate(calendar.dayOf(line.earnedAt)), money),
    ),
    lineCount: outcome.lines.length,
    referrals: creditsOf(scenario, world, outcome),
    assumed: assumptions.map((each) => ({
      term: each.term,
      value: String(each.value),
      alternatives: alternativesOf(each).map(({ value }) => String(value)),
    })),
    range,
    openTerms: terms.filter((term) => MONEY_GROUPS.has(term.group) && isOpen(term)),
    illustrativeTerms: terms.filter((term) => term.note === ILLUSTRATIVE),
  };
}

const isOpen = ({ status }: Term): boolean => status === 'UNKNOWN' || status === 'CONFLICTING';

const earliestFact = ({ story, until }: Scenario): number =>
  story.reduce((first, fact) => Math.min(first, fact.at), until - 1);

/** The first referral; in a story without one, its first fact. */
function firstReferral(scenario: Scenario): EpochDay {
  const made = scenario.story.filter((fact) => fact.type === 'referral.made' && fact.at < scenario.until);
  const at =
    made.length === 0 ? earliestFact(scenario) : made.reduce((first, fact) => Math.min(first, fact.at), Infinity);
  return scenario.calendar.dayOf(at);
}

interface Sums {
  readonly earnedMinor: bigint;
  readonly paidMinor: bigint;
  readonly receivedMinor: bigint;
}

function sumsOf({ lines, payouts }: ProgramOutcome, isReceived: (payout: PartnerPayout) => boolean): Sums {
  const sum = (rows: readonly { readonly amountMinor: bigint }[]): bigint =>
    rows.reduce((total, row) => total + row.amountMinor, 0n);
  return { earnedMinor: sum(lines), paidMinor: sum(payouts), receivedMinor: sum(payouts.filter(isReceived)) };
}

function startsOf(scenario: Scenario, world: ProgramWorld, outcome: ProgramOutcome): readonly StartingPoint[] {
  return [...world.enrolments.values()].map((enrolment) => ({
    partner: enrolment.partner,
    track: enrolment.tracks[0]?.track ?? null,
    tier: outcome.tiers.get(enrolment.partner)?.timeline.at(enrolment.since)?.tier ?? null,
    since: formatCivilDate(scenario.calendar.dayOf(enrolment.since)),
  }));
}

const tiersOf = ({ calendar, until }: Scenario, outcome: ProgramOutcome): ComparedProgram['tiers'] =>
  [...outcome.tiers].flatMap(([partner, { timeline }]) =>
    timeline.changes
      .filter((change) => change.at < until)
      .map((change) => ({ partner, on: formatCivilDate(calendar.dayOf(change.at)), tier: change.tier })),
  );

function firstMoneyOf(
  moves: readonly DayMove[],
  referredOn: EpochDay,
  money: (amountMinor: bigint) => string,
): FirstMoney | null {
  const paid = moves.find((move) => move.kind === 'PAID');
  const earned = moves.find((move) => move.kind === 'EARNED');
  if (paid === undefined || earned === undefined) return null;
  return {
    on: formatCivilDate(paid.day),
    amount: money(paid.amountMinor),
    earnedOn: formatCivilDate(earned.day),
    daysFromFirstReferral: paid.day - referredOn,
  };
}

const firstLines = (lines: readonly CommissionLine[], max: number): readonly CommissionLine[] =>
  [...lines].sort((a, b) => a.earnedAt - b.earnedAt || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).slice(0, max);

const toComparedLine = (
  line: CommissionLine,
  earnedOn: string,
  money: (amountMinor: bigint) => string,
): ComparedLine => ({
  partner: line.partner,
  customer: line.customer,
  kind: line.kind,
  earnedOn,
  amount: money(line.amountMinor),
  basis: money(line.basisMinor),
  rate: line.rate,
  invoice: line.invoice,
  reverses: line.reverses !== null,
  rule: line.rule,
  expression: line.expression,
  inputs: line.inputs,
  facts: line.facts,
});
