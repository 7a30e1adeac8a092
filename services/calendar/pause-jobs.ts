import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireOwner } from '../kernel/permission.ts';
import { actorName, getOwnProgram } from '../kernel/program.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { ProgramJobs } from './contract.ts';

/**
 * Halts what goes on by itself in one program, its calendar and its runs, or lets it go on: what waited is done then, in
 * the order of its dates. A run under way leaves after its transaction at hand. Halting what is halted changes nothing.
 */
export function setProgramJobs(
  deps: ServiceDeps,
  actor: Actor,
  input: ProgramJobs,
  isPaused: boolean,
): Promise<Outcome<Ref>> {
  const mutation = isPaused ? 'pauseProgramJobs' : 'resumeProgramJobs';
  return runCommand(deps, actor, mutation, input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    requireOwner(actor, program.tenantId, mutation);
    await begin(program.tenantId);
    const ref = { tenantId: program.tenantId, id: program.id };
    // Not while a transaction of the calendar goes on, which would store its work after the answer.
    await unit.programs.lockCalendar(ref);
    const { pausedAt } = await unit.calendar.state(ref);
    if ((pausedAt !== null) === isPaused) return ref;
    await unit.calendar.setPausedAt(ref, isPaused ? deps.wallClock() : null);
    await unit.audit(program.tenantId, mutation, program.id, {});
    unit.emit(ref, {
      type: isPaused ? 'program.jobs_paused' : 'program.jobs_resumed',
      at: program.now,
      partnerId: null,
      leadId: null,
      subjectType: 'Program',
      subjectId: program.id,
      audience: 'OWNER',
      actor: actorName(actor),
      payload: {},
    });
    return ref;
  });
}
