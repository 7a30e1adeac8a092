import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { periodOf } from '../../domain/time/period.ts';
import { hasRight, type Actor } from '../actor.ts';
import type { ProgramState } from '../ports/program.ts';
import { refuse } from './refusal.ts';

/**
 * The instant of a decision: the program's clock, or an earlier one by an owner or a service that may date back, but
 * never before the last closed payout period.
 */
export function decisionTime(actor: Actor, program: ProgramState, occurredAt: Instant | null): Instant {
  if (occurredAt === null || occurredAt === program.now) return program.now;
  const found = formatInstant(occurredAt);
  if (occurredAt > program.now) {
    return refuse(
      'INVALID_DATE',
      `found ${found}, expected nothing later than the program's clock, ${formatInstant(program.now)}`,
      ['occurredAt'],
    );
  }
  const mayBackdate = (actor.role === 'PROGRAM_OWNER' || actor.role === 'SERVICE') && hasRight(actor, 'BACKDATE');
  if (!mayBackdate) {
    return refuse(
      'BACKDATE_NOT_ALLOWED',
      `found ${found}, expected no date in the past: that needs the right BACKDATE`,
      ['occurredAt'],
    );
  }
  const closed = lastClosedPeriodEnd(program);
  if (closed !== null && occurredAt < closed) {
    return refuse(
      'PERIOD_CLOSED',
      `found ${found}, expected nothing before ${formatInstant(closed)}, the end of the last closed period`,
      ['occurredAt'],
    );
  }
  return occurredAt;
}

/** When the program's last payout period ended; null where every day is a period of its own. */
export function lastClosedPeriodEnd(program: ProgramState): Instant | null {
  const ends = program.adapter
    .streams(program.terms.at(program.now))
    .filter((stream) => stream.every !== 'ACCRUAL')
    .map((stream) => periodOf(program.processedThrough, stream.every, program.calendar).from);
  return ends.length === 0 ? null : Math.max(...ends);
}
