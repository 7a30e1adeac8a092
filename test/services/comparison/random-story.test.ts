import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../domain/contract/params.ts';
import type { StoryType } from '../../../domain/scenario/format.ts';
import type { ScenarioResult } from '../../../domain/scenario/result.ts';
import type { CompareProgram, Comparison, StoryFact } from '../../../services/comparison/contract.ts';
import { drawProgram } from '../../reference/random-params.ts';
import { drawStory } from '../../reference/random-story.ts';
import { createDice, type Dated, type Dice } from '../../reference/random-tools.ts';
import { computeReference } from '../../reference/reference.ts';
import type { JsonMap } from '../../reference/json.ts';
import { compare, program, simulateSource, sorted, told, toRows } from './compare-kit.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const ADAPTERS = ['klaviyo-agency', 'klaviyo-influencer', 'customerio-solutions', 'affiliate-campaign'];

interface Drawn {
  readonly timeZone: string;
  readonly until: string;
  readonly since: string;
  readonly story: readonly JsonMap[];
  readonly programs: readonly (CompareProgram & { readonly adapter: string })[];
}

/** One partner's story, told of every program of a random few; always the same for one seed. */
function draw(seed: number): Drawn {
  const { dice, timeZone } = createDice(seed);
  const drawn = Array.from({ length: dice.integer(1, 4) }, () => drawProgram(dice, dice.pick(ADAPTERS)));
  const programs = drawn.map(({ adapter, params, tiers }) => {
    const isAgency = adapter === 'klaviyo-agency';
    const track = isAgency ? dice.pick(['ADVISORS', 'MASTERS']) : null;
    const tier = isAgency && dice.chance(0.6) ? dice.pick(tiers) : null;
    const enrolledAt = dice.stamp(dice.chance(0.7) ? dice.start : dice.time(dice.start, dice.end));
    return { ...program({ adapter, params: params, track, tier, enrolledAt }), adapter };
  });
  const lines = programs.flatMap(({ track }) => (track === null ? [] : [{ changes: [{ time: dice.start, track }] }]));
  const threads = drawStory(dice, [{ partner: 'me', lines }]);
  const story = mingle(dice, threads);
  return { timeZone, until: dice.stamp(dice.until), since: dice.stamp(dice.start), story, programs };
}

/** Threads into one list; within a thread the order stays. */
function mingle(dice: Dice, threads: readonly (readonly Dated[])[]): readonly JsonMap[] {
  const left = threads.map((thread) => [...thread]).filter((thread) => thread.length > 0);
  const facts: JsonMap[] = [];
  while (left.length > 0) {
    const thread = dice.pick(left);
    const next = thread.shift();
    if (next !== undefined) facts.push(next.fact);
    if (thread.length === 0) left.splice(left.indexOf(thread), 1);
  }
  return facts;
}

function toFact({ at, type, partner: _partner, ...values }: JsonMap): StoryFact {
  return { at: at as string, type: type as StoryType, values: values as StoryFact['values'] };
}

/** The scenario file that a person would write for the same, not the one that the answer carries. */
function writeScenario({ timeZone, until, story, programs }: Drawn, ids: readonly string[]): JsonObject {
  return {
    scenario: 1,
    timeZone,
    programs: programs.map(({ adapter, params }, index) => ({ id: ids[index] ?? '', adapter, params: params ?? {} })),
    partners: [
      {
        id: 'me',
        enrolments: programs.map(({ track, tier, enrolledAt }, index) => ({
          program: ids[index] ?? '',
          ...(track === null ? {} : { track }),
          ...(tier === null ? {} : { tier }),
          since: enrolledAt ?? '',
        })),
      },
    ],
    story: story,
    until,
  };
}

const comparisonOf = ({ timeZone, until, story, programs }: Drawn): Promise<Comparison> =>
  compare({ story: told(story.map(toFact), { timeZone, until }), programs });

describe.each(seeds)('random story %i', (seed) => {
  const drawn = draw(seed);

  it('comes to what simulate says of the same scenario file', async () => {
    const comparison = await comparisonOf(drawn);
    const source = JSON.stringify(
      writeScenario(
        drawn,
        comparison.programs.map(({ id }) => id),
      ),
    );
    const expected = simulateSource(source);
    const found = toRows(comparison);

    for (const key of ['commissions', 'payouts', 'tiers', 'ignored'] as const)
      expect(sorted(found[key]), key).toEqual(sorted(expected[key]));
    expect(sumsOf(comparison)).toEqual(sumsOfResult(comparison, expected));
    expect(assumedOf(comparison)).toEqual(expected.assumed.map((row) => ({ ...row, value: String(row['value']) })));
    expect(simulateSource(comparison.scenarioFile)).toEqual(expected);
  });

  it('comes to what the independent computation says', async () => {
    const comparison = await comparisonOf(drawn);
    const scenario = writeScenario(
      drawn,
      comparison.programs.map(({ id }) => id),
    );
    const reference = computeReference(scenario) as unknown as ScenarioResult;

    expect(sorted(toRows(comparison).commissions)).toEqual(sorted(reference.commissions));
    expect(sorted(toRows(comparison).payouts)).toEqual(sorted(reference.payouts));
  });

  it('adds up: the cash flow and the months end in the sums, and every setting lies in the range', async () => {
    for (const each of (await comparisonOf(drawn)).programs) {
      const { earned, range } = each;
      const paid = sum(each.payouts.map(({ amount }) => amount));
      expect(each.cashFlow.at(-1)?.earnedSoFar ?? zero(earned)).toBe(earned);
      expect(each.months.at(-1)).toMatchObject({ earnedSoFar: earned, paidSoFar: each.paid });
      expect(minor(each.paid)).toBe(paid);
      expect(minor(each.unpaid)).toBe(minor(earned) - paid);
      expect(range.tried[0]).toMatchObject({ earned, paid: each.paid });
      const all = range.tried.map((one) => minor(one.earned));
      expect([minor(range.min.earned), minor(range.max.earned)]).toEqual([least(all), most(all)]);
      expect(range.isComplete).toBe(true);
    }
  });
});

const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + minor(amount), 0n);
const zero = (amount: string): string =>
  amount
    .replace(/^-/, '')
    .replace(/\d/g, '0')
    .replace(/^0+(?=0)/, '');
const least = (all: readonly bigint[]): bigint => all.reduce((a, b) => (b < a ? b : a));
const most = (all: readonly bigint[]): bigint => all.reduce((a, b) => (b > a ? b : a));

const sumsOf = ({ programs }: Comparison): object[] =>
  programs.map(({ id, earned, paid }) => ({ program: id, earned, paid }));

/** A program without lines has no row in a result; here its sums are zero. */
function sumsOfResult({ programs }: Comparison, { totals }: ScenarioResult): object[] {
  return programs.map(({ id, earned, paid }) => {
    const row = totals.find((each) => each['program'] === id);
    return { program: id, earned: row?.['earned'] ?? zero(earned), paid: row?.['paid'] ?? zero(paid) };
  });
}

const assumedOf = ({ programs }: Comparison): object[] =>
  programs.flatMap(({ id, assumed }) => assumed.map(({ term, value }) => ({ program: id, term, value })));
