import { alternativesOf, type Assumption } from '../contract/assumption.ts';
import { mergeParams, type JsonObject } from '../contract/params.ts';
import type { AdapterRegistry } from '../contract/registry.ts';
import { computeProgram } from '../engine/program.ts';
import { formatAmount } from '../money/amount.ts';
import type { ScenarioFact, Scenario, ScenarioProgram } from '../scenario/scenario.ts';
import { playScenario, type PlayedScenario } from '../scenario/simulate.ts';
import type { EarningsRange, RangeEnd } from './result.ts';

/** One way to settle what is assumed: each term with its value, and the parameters that make it so. */
interface Combination {
  readonly settings: RangeEnd['settings'];
  readonly params: JsonObject;
}

interface Tried {
  readonly settings: RangeEnd['settings'];
  readonly earnedMinor: bigint;
  readonly paidMinor: bigint;
}

/**
 * What a program would pay over every setting of what is assumed, the settings in force among them. Each combination is
 * computed from the whole story, since what one setting changes may depend on another. With more combinations than are
 * allowed, each alternative is tried by itself, as far as the number goes.
 */
export function rangeOf(
  played: PlayedScenario,
  id: string,
  base: { readonly assumptions: readonly Assumption[]; readonly earnedMinor: bigint; readonly paidMinor: bigint },
  options: { readonly registry: AdapterRegistry; readonly combinationsMax: number; readonly currency: string },
): EarningsRange {
  const { assumptions, earnedMinor, paidMinor } = base;
  const inForce = assumptions.map(({ term, value }) => ({ term, value: String(value) }));
  const count = assumptions.reduce((product, each) => product * (1 + alternativesOf(each).length), 1);
  const wanted = (count <= options.combinationsMax ? allCombinations(assumptions) : oneByOne(assumptions)).slice(
    0,
    options.combinationsMax - 1,
  );
  const tried: Tried[] = [{ settings: inForce, earnedMinor, paidMinor }];
  for (const combination of wanted) {
    const outcome = computeWith(played, id, combination, options.registry);
    if (outcome !== null) tried.push({ settings: combination.settings, ...outcome });
  }
  const money = (each: Tried): RangeEnd => ({
    settings: each.settings,
    earned: formatAmount(each.earnedMinor, options.currency),
    paid: formatAmount(each.paidMinor, options.currency),
  });
  // Of equals the first stands, which is the setting in force where it is one of them.
  const least = tried.reduce((a, b) => (b.earnedMinor < a.earnedMinor ? b : a));
  const most = tried.reduce((a, b) => (b.earnedMinor > a.earnedMinor ? b : a));
  return { min: money(least), max: money(most), isComplete: tried.length === count, tried: tried.map(money) };
}

/** Every combination but the one in force. */
function allCombinations(assumptions: readonly Assumption[]): readonly Combination[] {
  let combinations: readonly Combination[] = [{ settings: [], params: {} }];
  for (const assumption of assumptions) {
    const choices = [{ value: assumption.value, params: {} }, ...alternativesOf(assumption)];
    combinations = combinations.flatMap(({ settings, params }) =>
      choices.map((choice) => ({
        settings: [...settings, { term: assumption.term, value: String(choice.value) }],
        params: mergeParams(params, choice.params),
      })),
    );
  }
  return combinations.slice(1);
}

/** Each alternative by itself, the rest as in force. */
const oneByOne = (assumptions: readonly Assumption[]): readonly Combination[] =>
  assumptions.flatMap((assumption) =>
    alternativesOf(assumption).map((alternative) => ({
      settings: assumptions.map((each) => ({
        term: each.term,
        value: String(each === assumption ? alternative.value : each.value),
      })),
      params: alternative.params,
    })),
  );

/** The program's sums under other settings; null: its adapter refuses them, or the story breaks a rule under them. */
function computeWith(
  played: PlayedScenario,
  id: string,
  { params }: Combination,
  registry: AdapterRegistry,
): { readonly earnedMinor: bigint; readonly paidMinor: bigint } | null {
  const scenario = withParams(played.scenario, id, params);
  const alone = playScenario(onlyProgram(scenario, id), registry);
  // What is checked of a story may depend on the other programs, such as which currencies there are.
  const other = alone.ok ? alone : playScenario(scenario, registry);
  const program = other.ok ? other.value.programs.find(({ world }) => world.id === id) : undefined;
  if (program === undefined) return null;
  const { lines, payouts } = computeProgram(program.history, played.scenario.until);
  return {
    earnedMinor: lines.reduce((sum, line) => sum + line.amountMinor, 0n),
    paidMinor: payouts.reduce((sum, payout) => sum + payout.amountMinor, 0n),
  };
}

/** The scenario with one program alone, where its facts name no more than versions of terms. A program's sums are its own. */
function onlyProgram(scenario: Scenario, id: string): Scenario {
  if (scenario.facts.some((fact) => fact.type !== 'terms.published')) return scenario;
  return {
    ...scenario,
    programs: scenario.programs.filter((program) => program.id === id),
    partners: scenario.partners.map((partner) => ({
      ...partner,
      enrolments: partner.enrolments.filter(({ program }) => program === id),
    })),
    facts: scenario.facts.filter((fact) => fact.values['program'] === id),
  };
}

/** The scenario with parameters of one program set in each of its versions. */
function withParams(scenario: Scenario, id: string, params: JsonObject): Scenario {
  const setProgram = (program: ScenarioProgram): ScenarioProgram =>
    program.id === id ? { ...program, params: mergeParams(program.params, params) } : program;
  const setVersion = <T extends string>(fact: ScenarioFact<T>): ScenarioFact<T> =>
    fact.type === 'terms.published' && fact.values['program'] === id
      ? {
          ...fact,
          values: { ...fact.values, params: mergeParams(fact.values['params'] as JsonObject, params) },
        }
      : fact;
  return { ...scenario, programs: scenario.programs.map(setProgram), facts: scenario.facts.map(setVersion) };
}
