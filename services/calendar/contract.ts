import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Keyed, Ref } from '../contract.ts';
import type { Outcome } from '../outcome.ts';

export interface AdvanceClock extends Keyed {
  readonly programSlug: string;
  readonly to: Instant;
  /** How long the call waits for the work on the way; a worker does the rest. Null or left out: until it is done. */
  readonly waitMs?: number | null;
}

export interface ClockAdvance {
  readonly program: Ref;
  /** What the clock shows once the work is done. */
  readonly now: Instant;
  /** The work on the way; null in an answer that an older release has stored. */
  readonly run: Ref | null;
}

export interface ProgramJobs extends Keyed {
  readonly programSlug: string;
}

/** What goes on by itself in a program: its calendar and its runs. */
export interface JobCommands {
  /** PROGRAM_OWNER. Codes: UNKNOWN_PROGRAM. What waits is done after `resume`, in the order of its dates. */
  pause(actor: Actor, input: ProgramJobs): Promise<Outcome<Ref>>;
  /** PROGRAM_OWNER. Codes: UNKNOWN_PROGRAM. */
  resume(actor: Actor, input: ProgramJobs): Promise<Outcome<Ref>>;
}
