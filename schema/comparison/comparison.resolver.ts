import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { ComparedLine } from '../../domain/comparison/result.ts';
import type { StandardStory } from '../../domain/comparison/standard-story.ts';
import type { EarningsOfProgram } from '../../services/comparison/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext } from '../context.ts';
import { Adapter, Program } from '../program/program.type.ts';
import { CompareEarningsInput } from './comparison.inputs.ts';
import { ComparedLinesType, EarningsComparison, ProgramEarnings, StandardStoryType } from './comparison.type.ts';
import { toCompareEarnings, toLine, toProgramEarnings } from './translate-comparison.ts';

const LINES_MAX = 200;
const LINES_DEFAULT = 20;

type Translated = EarningsOfProgram & { readonly computedLines: readonly ComparedLine[] };

@Resolver(() => ProgramEarnings)
export class ComparisonResolver {
  @Query(() => EarningsComparison, {
    description:
      'Runs one business story through several programs: what each pays, and when. For anybody; nothing is written. Errors: BAD_USER_INPUT with `issues`, SIMULATION_TOO_LARGE, SIMULATION_TIMEOUT, SIMULATION_BUSY.',
  })
  async compareEarnings(
    @Arg('input', () => CompareEarningsInput, { description: 'The story and the programs.' })
    input: CompareEarningsInput,
    @Ctx() { actor, services }: GraphQLContext,
  ): Promise<object> {
    const comparison = await services.comparison.compare(actor, toCompareEarnings(input));
    return { ...comparison, programs: comparison.programs.map(toProgramEarnings) };
  }

  @Query(() => [StandardStoryType], { description: 'The stories that ship with PartnerGraph, for `compareEarnings`.' })
  async standardStories(@Ctx() { services }: GraphQLContext): Promise<readonly object[]> {
    const stories = await services.comparison.standardStories();
    return stories.map((story: StandardStory) => ({ ...story, factCount: story.facts.length }));
  }

  @FieldResolver(() => Program, { nullable: true, description: 'The program; null for rules without one.' })
  program(@Root() { programId }: Translated, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return programId === null ? null : loaders.programs.load(programId);
  }

  @FieldResolver(() => Adapter, { description: 'The rules it was computed by.' })
  adapter(@Root() { adapter }: Translated, @Ctx() { registry }: GraphQLContext): Adapter {
    const found = registry.find(`${adapter.id}@${adapter.version.split('.')[0]}`);
    return { ...adapter, summary: found?.summary ?? '' };
  }

  @FieldResolver(() => ComparedLinesType, { description: 'The commission lines behind the sums, each explained.' })
  lines(
    @Root() program: Translated,
    @Arg('first', () => Int, { defaultValue: LINES_DEFAULT, description: `How many, 1 to ${LINES_MAX}.` })
    first: number,
    @Ctx() { registry }: GraphQLContext,
  ): object {
    if (first < 1 || first > LINES_MAX)
      throw new RequestError('BAD_USER_INPUT', `first: found ${first}, expected a number from 1 to ${LINES_MAX}`);
    const nodes = program.computedLines.slice(0, first).map((line) => toLine(line, program, registry));
    return { totalCount: program.lineCount, nodes };
  }
}
