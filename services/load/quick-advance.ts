import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import { advanceProgram } from '../calendar/advance.ts';
import { getOwnProgram } from '../kernel/program.ts';
import type { Ref } from '../contract.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';

/**
 * Moves the clock of a program that is being loaded: the same calendar work as `advanceClock`, without a key for each
 * of a hundred small steps and without measuring every partner at each. The last step of a load is an `advanceClock`.
 */
export function quickAdvance(deps: ServiceDeps): (actor: Actor, programSlug: string, to: Instant) => Promise<void> {
  const found = new Map<string, Ref>();
  return async (actor, programSlug, to) => {
    const ref = found.get(programSlug) ?? (await deps.gateway.transaction(actor, (unit) => findRef(unit, programSlug)));
    found.set(programSlug, ref);
    await advanceProgram(deps, actor, ref, to, { measures: false });
  };
}

async function findRef(unit: UnitOfWork, programSlug: string): Promise<Ref> {
  const { tenantId, id } = await getOwnProgram(unit, programSlug);
  return { tenantId, id };
}
