import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import { termTask } from '../accounts/term-task.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { slideTask, standingTask } from '../reviews/review-tasks.ts';
import { payoutTask, reviewTask, termsTask, tierTask } from './built-in-tasks.ts';

/**
 * One kind of work that is done at certain instants. The calendar asks every task for its next instant, goes to the
 * earliest, and has each task that is due there do its work, in the order of the lists below. Instants are worked
 * through strictly in order, each once, however many workers there are and wherever one is killed.
 */
export interface CalendarTask {
  /** Unique; stored while the work of an instant is under way. */
  readonly kind: string;
  /**
   * The earliest instant in [from, before) with work of this kind; null: none. May name an instant that turns out to
   * have none. Called in every step of the calendar: at most one statement, by an index, and none in programs whose
   * rules cannot have such work.
   */
  nextDue(unit: UnitOfWork, program: ProgramState, stretch: Stretch): Promise<Instant | null>;
  /**
   * Does one batch of the work at an instant, which is what `program.now` shows. Runs in a transaction that also stores
   * how far the work is: everything it writes and emits happens exactly once. Called at instants of other tasks, too,
   * so it looks whether there is anything to do at this one.
   * @param moment.after null at first, then what the batch before gave.
   * @returns what the next batch goes on after, such as the last partner's id; null: the work of this instant is done.
   */
  doAt(unit: UnitOfWork, deps: ServiceDeps, program: ProgramState, moment: Moment): Promise<string | null>;
}

export interface Stretch {
  readonly from: Instant;
  readonly before: Instant;
}

export interface Moment {
  readonly at: Instant;
  readonly after: string | null;
}

/** What counts at the instant itself: done before the leads that expire and the lines that are posted there. */
export const TASKS_BEFORE_POSTING: readonly CalendarTask[] = [termsTask, tierTask, slideTask];
/** What comes after everything else of an instant. */
export const TASKS_AFTER_POSTING: readonly CalendarTask[] = [reviewTask, standingTask, payoutTask, termTask];
