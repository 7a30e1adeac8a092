import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { RunFilter, RunRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Program } from '../program/program.type.ts';
import { PageArgs, toPage } from '../shared/page.args.ts';
import { RunConnection, RunKindEnum, RunOrderEnum, RunProgress, RunStatusEnum, RunType } from './run.type.ts';

@InputType('RunFilter', { description: 'Which runs to list; conditions add up.' })
export class RunFilterInput implements RunFilter {
  @Field(() => String, { nullable: true, description: 'Of this program; left out: of the whole vendor.' })
  programSlug?: string | null;

  @Field(() => [RunKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: RunRow['kind'][] | null;

  @Field(() => [RunStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: RunRow['status'][] | null;
}

@Resolver(() => RunType)
export class RunResolver {
  @Query(() => RunType, {
    nullable: true,
    description: 'Long work by its id; null when there is none that the caller may see. For the vendor’s staff.',
  })
  run(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GraphQLContext,
  ): Promise<RunRow | null> {
    return loaders.runs.load(id);
  }

  @Query(() => RunConnection, { description: 'Long work of a vendor. For its staff.' })
  runs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RunFilterInput, { nullable: true, description: 'Which runs; left out: all.' })
    filter: RunFilterInput | null | undefined,
    @Arg('orderBy', () => RunOrderEnum, { defaultValue: 'CREATED_AT_DESC', description: 'In which order.' })
    orderBy: 'CREATED_AT_DESC' | 'CREATED_AT_ASC',
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<object> {
    return reads.runs.page(actor, filter ?? {}, orderBy, toPage(page));
  }

  @FieldResolver(() => RunProgress, { description: 'How far it is; written at most once a second.' })
  progress(@Root() { progressDone, progressTotal }: RunRow): RunProgress {
    return { done: progressDone, total: progressTotal };
  }

  @FieldResolver(() => Program, { nullable: true, description: 'The program it is about; null for a whole vendor’s.' })
  program(@Root() { programId }: RunRow, @Ctx() { loaders }: GraphQLContext): Promise<object | null> | null {
    return programId === null ? null : loaders.programs.load(programId);
  }
}
