import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import { advanceProgram } from '../calendar/advance.ts';
import { getOwnProgram } from '../kernel/program.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';

/**
 * Moves the clock of a program that is being loaded: the same calendar work as `advanceClock`, without a key for each
 * of a hundred small steps and without measuring every partner at each. The last step of a load is an `advanceClock`.
 */
export const quickAdvance =
  (deps: ServiceDeps) =>
  async (actor: Actor, programSlug: string, to: Instant): Promise<void> => {
    const { tenantId, id } = await deps.gateway.transaction(actor, (unit) => getOwnProgram(unit, programSlug));
    await advanceProgram(deps, actor, { tenantId, id }, to, { measures: false });
  };
