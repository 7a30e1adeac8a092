import { Arg, Ctx, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql';
import type { ProgramRow } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { Program } from '../program/program.type.ts';
import { DateTime } from '../scalars/date-time.scalar.ts';
import { definePayload } from '../shared/define-payload.ts';
import { INPUT } from '../shared/input-argument.ts';
import { KeyedInput } from '../shared/keyed.input.ts';

const codes = { UNKNOWN_PROGRAM: 'There is no such program that the caller may change.' };
const results = { program: { type: () => Program, description: 'The program.' } };
const pausePayload = definePayload({ mutation: 'pauseProgramJobs', results, codes, details: ['known'] });
const resumePayload = definePayload({ mutation: 'resumeProgramJobs', results, codes, details: ['known'] });

@InputType('ProgramJobsInput', { description: 'A program whose jobs are to halt, or to go on.' })
export class ProgramJobsInput extends KeyedInput {
  @Field(() => String, { description: 'The program.' })
  programSlug!: string;
}

@Resolver(() => Program)
export class JobMutationsResolver {
  @Mutation(() => pausePayload.Type, {
    description:
      'Halts what goes on by itself in a program: its calendar and its long work. Calls go on. For the vendor’s staff.',
  })
  async pauseProgramJobs(
    @Arg('input', () => ProgramJobsInput, INPUT) input: ProgramJobsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.jobs.pause(context.actor, input);
    return pausePayload.answer(context, outcome, ({ id }, loaders) => ({ program: () => loaders.programs.load(id) }));
  }

  @Mutation(() => resumePayload.Type, {
    description: 'Lets it go on: what has waited meanwhile is done, in the order of its dates. For the vendor’s staff.',
  })
  async resumeProgramJobs(
    @Arg('input', () => ProgramJobsInput, INPUT) input: ProgramJobsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const outcome = await context.services.jobs.resume(context.actor, input);
    return resumePayload.answer(context, outcome, ({ id }, loaders) => ({ program: () => loaders.programs.load(id) }));
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Since when its jobs are paused, by the time of day; null: they go on.',
  })
  jobsPausedAt(@Root() program: ProgramRow): number | null {
    return program.jobsPausedAt;
  }
}
