import { describe, expect, test } from 'vitest';
import { simulate } from '../../domain/scenario/simulate.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { parseWhen } from '../../domain/time/instant.ts';
import { randomScenario } from '../reference/random-scenario.ts';
import { computeReference } from '../reference/reference.ts';
import { registry, rowsOf } from '../scenarios/simulate.ts';

/** How many random histories are computed twice: by the engine and by the naive reference that shares no code with it. */
const SEEDS = Array.from({ length: 150 }, (_, index) => index + 1);
const SHUFFLED_SEEDS = SEEDS.slice(0, 20);
const ROWS_SHOWN_MAX = 3;

interface Story {
  readonly timeZone: string;
  readonly facts: readonly { readonly at: string }[];
}

type Lists = Readonly<Record<string, readonly object[]>>;

const scenarioOf = (seed: number): Story => JSON.parse(JSON.stringify(randomScenario(seed))) as Story;

/** The engine's result, or its reasons, which fail the comparison with the seed beside them. */
function computeByEngine(seed: number, scenario: Story): Lists {
  const simulated = simulate(JSON.stringify(scenario), registry);
  if (!simulated.ok)
    throw new Error(`seed ${seed}: refused: ${JSON.stringify(simulated.error.slice(0, ROWS_SHOWN_MAX))}`);
  const { result } = simulated.value;
  return Object.fromEntries(Object.keys(result).map((list) => [list, rowsOf(result, list)]));
}

/** The first rows in which two results differ, list by list, with the seed to run again. */
function findDifferences(seed: number, computed: Lists, wanted: Lists): readonly string[] {
  return Object.keys({ ...wanted, ...computed }).flatMap((list) => {
    const [left = [], right = []] = [computed[list], wanted[list]];
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
    return rows
      .filter((index) => JSON.stringify(left[index]) !== JSON.stringify(right[index]))
      .slice(0, ROWS_SHOWN_MAX)
      .map((index) => {
        const [found, expected] = [left[index], right[index]].map((row) => JSON.stringify(row) ?? 'no row');
        return `seed ${seed}: ${list}[${index}]\n  engine     ${found}\n  reference  ${expected}`;
      });
  });
}

describe('the engine and the reference', () => {
  test.each(SEEDS)('give the same lists for seed %i', (seed) => {
    const scenario = scenarioOf(seed);
    const wanted = computeReference(scenario) as unknown as Lists;

    expect(findDifferences(seed, computeByEngine(seed, scenario), wanted)).toEqual([]);
  });

  test('differ in a row that is changed, and the difference can be read', () => {
    const row = { partner: 'acme', amount: '1.00' };
    const found = findDifferences(7, { totals: [row, row], leads: [] }, { totals: [row], leads: [] });

    expect(found).toEqual(['seed 7: totals[1]\n  engine     {"partner":"acme","amount":"1.00"}\n  reference  no row']);
  });
});

describe('the order of facts in a file', () => {
  /** Reorders facts by a fixed rule of the seed, keeping those of one instant, however it is written, in the order given. */
  function shuffle(seed: number, { facts, ...rest }: Story): Story {
    const calendar = createCalendar(rest.timeZone);
    const instantOf = (fact: Story['facts'][number]): number => parseWhen(fact.at, calendar) ?? Number.NaN;
    const instants = [...new Set(facts.map(instantOf))];
    const places = new Map(instants.map((instant, index) => [instant, (index * 7919 + seed * 104_729) % 10_007]));
    const placeOf = (fact: Story['facts'][number]): number => places.get(instantOf(fact)) ?? 0;
    return { ...rest, facts: [...facts].sort((a, b) => placeOf(a) - placeOf(b)) };
  }

  test.each(SHUFFLED_SEEDS)('does not matter for seed %i', (seed) => {
    const scenario = scenarioOf(seed);
    const shuffled = shuffle(seed, scenario);

    expect(shuffled.facts.length < 3 || JSON.stringify(shuffled) !== JSON.stringify(scenario)).toBe(true);
    expect(findDifferences(seed, computeByEngine(seed, shuffled), computeByEngine(seed, scenario))).toEqual([]);
  });
});
