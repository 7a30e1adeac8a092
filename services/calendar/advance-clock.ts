import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { AdvanceClock, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { getOwnProgram } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { advanceProgram } from './advance.ts';

/**
 * Moves the clock of a MANUAL program forward and does the calendar work on the way. The work runs in transactions of
 * its own before the command's: a call that breaks off leaves what was done done, and the same call finishes it.
 */
export async function advanceClock(
  deps: ServiceDeps,
  actor: Actor,
  input: AdvanceClock,
): Promise<Outcome<{ readonly program: Ref; readonly now: Instant }>> {
  const target: { ref: Ref | null } = { ref: null };
  const checked = await runCommand(deps, actor, 'advanceClock', input, async ({ unit, begin }) => {
    const program = await getOwnProgram(unit, input.programSlug);
    await begin(program.tenantId);
    if (program.clock !== 'MANUAL') {
      return refuse(
        'CLOCK_NOT_MANUAL',
        `program "${program.slug}" has a REAL clock, expected one with a MANUAL clock`,
        ['programSlug'],
      );
    }
    if (input.to < program.now) {
      return refuse(
        'CLOCK_BACKWARDS',
        `found ${formatInstant(input.to)}, expected nothing before the program's clock, ${formatInstant(program.now)}`,
        ['to'],
      );
    }
    target.ref = { tenantId: program.tenantId, id: program.id };
    return { program: target.ref, now: input.to };
  });
  const ref = checked.replayed ? must(checked.value, 'the answer of a replayed call').program : target.ref;
  if (ref !== null && checked.value !== null) await advanceProgram(deps, actor, ref, input.to);
  return checked;
}
