import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CreateProgram } from '../../services/contract.ts';
import { RequestError } from '../../services/outcome.ts';
import type { GraphQLContext } from '../context.ts';
import { INPUT } from '../shared/input-argument.ts';
import { AdvanceClockInput, CreateProgramInput, PublishTermsInput, type ClockInput } from './program.inputs.ts';
import { advanceClockPayload, createProgramPayload, publishTermsPayload } from './program.payloads.ts';

@Resolver()
export class ProgramMutationsResolver {
  @Mutation(() => createProgramPayload.Type, {
    description: 'Creates a program of one’s own organization. For the vendor’s staff.',
  })
  async createProgram(
    @Arg('input', () => CreateProgramInput, INPUT) input: CreateProgramInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const links = Object.fromEntries((input.links ?? []).map(({ rel, url }) => [rel, url]));
    const command = {
      ...input,
      description: input.description ?? '',
      params: input.params ?? {},
      timeZone: input.timeZone ?? 'UTC',
      clock: toClock(input.clock),
      links,
    };
    const outcome = await context.services.programs.create(context.actor, command);
    return createProgramPayload.answer(context, outcome, ({ id }, loaders) => ({
      program: () => loaders.programs.load(id),
    }));
  }

  @Mutation(() => publishTermsPayload.Type, {
    description: 'Publishes a version of a program’s terms. For the vendor’s staff.',
  })
  async publishTerms(
    @Arg('input', () => PublishTermsInput, INPUT) input: PublishTermsInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { validFrom = null } = input;
    const outcome = await context.services.programs.publishTerms(context.actor, { ...input, validFrom });
    return publishTermsPayload.answer(context, outcome, ({ program, version }, loaders) => ({
      program: () => loaders.programs.load(program.id),
      version: () => version,
    }));
  }

  @Mutation(() => advanceClockPayload.Type, {
    description: 'Moves a MANUAL clock, and does all calendar work up to there. For the vendor’s staff.',
  })
  async advanceClock(
    @Arg('input', () => AdvanceClockInput, INPUT) input: AdvanceClockInput,
    @Ctx() context: GraphQLContext,
  ): Promise<object> {
    const { waitSeconds, ...command } = input;
    const waitMs = toWait(waitSeconds ?? WAIT_SECONDS) * 1000;
    const outcome = await context.services.programs.advanceClock(context.actor, { ...command, waitMs });
    return advanceClockPayload.answer(context, outcome, ({ program, run }, loaders) => ({
      program: () => loaders.programs.load(program.id),
      run: () => (run === null ? null : loaders.runs.load(run.id)),
    }));
  }
}

const WAIT_SECONDS = 20;
const WAIT_SECONDS_MAX = 60;

function toWait(seconds: number): number {
  if (seconds >= 0 && seconds <= WAIT_SECONDS_MAX) return seconds;
  throw new RequestError(
    'BAD_USER_INPUT',
    `input.waitSeconds: found ${seconds}, expected a number from 0 to ${WAIT_SECONDS_MAX}.`,
  );
}

function toClock(clock: ClockInput | null | undefined): CreateProgram['clock'] {
  const now = clock?.now ?? null;
  if (clock?.kind !== 'MANUAL') {
    if (now === null) return { kind: 'REAL' };
    throw new RequestError(
      'BAD_USER_INPUT',
      'input.clock.now: found an instant, expected nothing: a REAL clock shows the time of day.',
    );
  }
  if (now === null)
    throw new RequestError(
      'BAD_USER_INPUT',
      'input.clock.now: found nothing, expected the instant a MANUAL clock starts at.',
    );
  return { kind: 'MANUAL', now };
}
