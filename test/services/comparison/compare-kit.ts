import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { StoryType } from '../../../domain/scenario/format.ts';
import { simulate } from '../../../domain/scenario/simulate.ts';
import type { ResultRow, ScenarioResult } from '../../../domain/scenario/result.ts';
import { createStoryLibrary } from '../../../server/simulation/story-library.ts';
import { PUBLIC_ACTOR } from '../../../services/actor.ts';
import { compareEarnings } from '../../../services/comparison/compare-earnings.ts';
import type {
  CompareEarnings,
  CompareProgram,
  Comparison,
  StoryFact,
  ToldStory,
} from '../../../services/comparison/contract.ts';
import { createInlineSimulator, DEFAULT_COMPARISON_LIMITS } from '../../../services/comparison/simulator.ts';
import { RequestError } from '../../../services/outcome.ts';

export const registry = createRegistry(shippedAdapters);

/** All lines are given back, so that they can be held against a simulation's. */
export const LIMITS = { ...DEFAULT_COMPARISON_LIMITS, linesMax: 100_000 };

/** Compares as a visitor, in this thread, without a database: programs are named by their rules. */
export const compare = (input: CompareEarnings, limits = LIMITS): Promise<Comparison> =>
  compareEarnings(
    {
      registry,
      simulator: createInlineSimulator(registry, limits),
      stories: createStoryLibrary(),
      gateway: { transaction: () => Promise.reject(new Error('no program is stored here')) },
    },
    PUBLIC_ACTOR,
    input,
  );

/** What a comparison was refused with. */
export async function refusalOf(input: CompareEarnings, limits = LIMITS): Promise<RequestError> {
  const refusal = await compare(input, limits).catch((error: unknown) => error);
  if (refusal instanceof RequestError) return refusal;
  throw new Error(`expected a refusal, found ${JSON.stringify(refusal)}`);
}

export const program = (over: Partial<CompareProgram>): CompareProgram => ({
  ...{ slug: null, adapter: null, params: null, terms: 'IN_FORCE', track: null, tier: null, enrolledAt: null },
  ...over,
});

export const fact = (at: string, type: StoryType, values: StoryFact['values']): StoryFact => ({ at, type, values });

export const told = (facts: readonly StoryFact[], over: Partial<ToldStory> = {}): ToldStory => ({
  ...{ standard: null, title: null, timeZone: null, until: null },
  facts,
  ...over,
});

export function simulateSource(source: string): ScenarioResult {
  const simulated = simulate(source, registry);
  if (!simulated.ok) throw new Error(simulated.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return simulated.value.result;
}

/** A comparison in the rows that a simulation of one partner gives. */
export function toRows({ programs }: Comparison): Partial<ScenarioResult> {
  const of = <T>(rowsOf: (program: Comparison['programs'][number]) => readonly T[]): readonly ResultRow[] =>
    programs.flatMap((each) => rowsOf(each).map((row) => ({ program: each.id, ...row })));
  return {
    commissions: of(({ lines }) =>
      lines.map(({ partner, customer, kind, earnedOn, amount, basis, rate, invoice, reverses }) => ({
        ...{ partner, customer, kind, earnedOn, amount, basis, rate, invoice, reverses },
      })),
    ),
    payouts: of(({ payouts }) => payouts),
    tiers: of(({ tiers }) => tiers),
    ignored: of(({ ignored }) => ignored),
  };
}

/** Rows in an order of their own, so that lists can be compared as sets. */
export const sorted = (rows: readonly ResultRow[] | undefined): readonly string[] =>
  (rows ?? [])
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .sort();
