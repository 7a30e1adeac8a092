import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import { must } from '../../domain/result.ts';
import type { AdvanceClock, ClockAdvance } from './contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enqueueRun } from '../runs/enqueue.ts';

/**
 * Moves the clock of a MANUAL program forward and does the calendar work on the way, as a run: the command queues it,
 * then the call does it in transactions of their own. Whatever is left when the call breaks off, or has waited long
 * enough, a worker does; so does the same call again.
 */
export async function advanceClock(
  deps: ServiceDeps,
  actor: Actor,
  input: AdvanceClock,
): Promise<Outcome<ClockAdvance>> {
  const { waitMs = null, ...command } = input;
  const outcome = await runCommand(deps, actor, 'advanceClock', command, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, command.programSlug);
    await begin(program.tenantId);
    checkMove(program, command.to);
    const { pausedAt } = await unit.calendar.state({ tenantId: program.tenantId, id: program.id });
    if (pausedAt !== null) {
      return refuse(
        'JOBS_PAUSED',
        `found the jobs of program "${program.slug}" paused since ${formatInstant(pausedAt)}, expected them to go on: resumeProgramJobs`,
        ['programSlug'],
      );
    }
    const run = await enqueueRun(unit, deps, {
      tenantId: program.tenantId,
      programId: program.id,
      kind: 'CALENDAR',
      input: { from: formatInstant(program.processedThrough), to: formatInstant(command.to) },
    });
    return { program: { tenantId: program.tenantId, id: program.id }, now: command.to, run };
  });
  const run = outcome.value?.run ?? null;
  if (run !== null) {
    await deps.work(run, { milliseconds: waitMs });
    const state = await deps.gateway.transaction(actor, (unit) => unit.runs.find(run));
    const { status, error } = must(state, `run ${run.id}`);
    if (status === 'FAILED')
      throw new Error(`the calendar of "${command.programSlug}" stopped: ${error ?? 'no reason'}`);
  }
  return outcome;
}

const LEAP_YEARS_MAX = 50;

/** How far one call moves a clock: clocks never go back, so a slip in the year (9027) would be for good. */
export const furthestMove = (program: ProgramState): Instant =>
  program.calendar.addMonths(program.now, 12 * LEAP_YEARS_MAX);

function checkMove(program: ProgramState, to: Instant): void {
  if (program.clock !== 'MANUAL') {
    refuse('CLOCK_NOT_MANUAL', `program "${program.slug}" has a REAL clock, expected one with a MANUAL clock`, [
      'programSlug',
    ]);
  }
  if (to < program.now) {
    refuse(
      'CLOCK_BACKWARDS',
      `found ${formatInstant(to)}, expected nothing before the program's clock, ${formatInstant(program.now)}`,
      ['to'],
    );
  }
  const furthest = furthestMove(program);
  if (to > furthest) {
    const clock = formatInstant(program.now);
    refuse(
      'INVALID_INPUT',
      `found ${formatInstant(to)}, expected nothing after ${formatInstant(furthest)}, ${LEAP_YEARS_MAX} years from the program's clock, ${clock}`,
      ['to'],
    );
  }
}
