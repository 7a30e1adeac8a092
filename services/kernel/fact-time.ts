import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { hasRight, type Actor } from '../actor.ts';
import type { ProgramState } from '../ports/program.ts';
import { refuse } from './refusal.ts';

/** How far a fact may lie back without the right to date back: a delivery that took a day or two. */
export const DELIVERY_DAYS_MS = 3 * 86_400_000;

/**
 * The instant of a fact of the world, such as a click: the program's clock, or earlier. Facts may come late, closed
 * periods included; use `decisionTime` for what somebody decides.
 */
export function factTime(actor: Actor, program: ProgramState, occurredAt: Instant | null): Instant {
  if (occurredAt === null) return program.now;
  const found = formatInstant(occurredAt);
  if (occurredAt > program.now) {
    const clock = formatInstant(program.now);
    return refuse('INVALID_DATE', `found ${found}, expected nothing later than the program's clock, ${clock}`, [
      'occurredAt',
    ]);
  }
  if (occurredAt < program.now - DELIVERY_DAYS_MS && !hasRight(actor, 'BACKDATE')) {
    const message = `found ${found}, expected a date of the last three days: an older one needs the right BACKDATE`;
    return refuse('BACKDATE_NOT_ALLOWED', message, ['occurredAt']);
  }
  return occurredAt;
}
