import type { Instant } from '../../domain/time/calendar.ts';
import type { Ref } from '../contract.ts';
import type { ProgramState } from './program.ts';

/** What is due of the work that goes by rows: the earliest of each, null for none. */
export interface DueRows {
  readonly expiry: Instant | null;
  readonly posting: Instant | null;
  /** Whether a lead ends in one of the asked stretches. */
  readonly isExpiring: boolean;
}

export interface Stretch {
  readonly from: Instant;
  readonly before: Instant;
}

export interface ExpiringLead {
  readonly id: string;
  readonly partnerId: string;
  readonly registeredAt: Instant;
  readonly expiresAt: Instant;
}

/** Where a program's calendar stands: its instant, and what of that very instant's work is under way. */
export interface CalendarPosition {
  /** The kind of the work that is under way, or comes next; null: nothing of the instant is done. */
  readonly stage: string | null;
  readonly after: string | null;
}

export interface CalendarState extends CalendarPosition {
  readonly pausedAt: Instant | null;
  /** By when the partners were last measured; null: never. */
  readonly measuredAt: Instant | null;
}

/** The questions of the calendar. Each is one statement by an index, whatever the size of the program. */
export interface CalendarStore {
  state(ref: Ref): Promise<CalendarState>;
  setPosition(ref: Ref, position: CalendarPosition): Promise<void>;
  setPausedAt(ref: Ref, at: Instant | null): Promise<void>;
  setMeasuredAt(ref: Ref, at: Instant): Promise<void>;
  dueRows(program: ProgramState, before: Instant, expiring: readonly [Stretch, Stretch]): Promise<DueRows>;
  /** Open leads that end in a stretch, by their ends. */
  listExpiring(program: ProgramState, stretch: Stretch, limit: number): Promise<readonly ExpiringLead[]>;
  /** Customers with estimates that become lines before an instant, with the earliest of each, oldest first. */
  listDueCustomers(
    program: ProgramState,
    before: Instant,
    limit: number,
  ): Promise<readonly { readonly customerId: string; readonly dueAt: Instant }[]>;
  /** When the next line of a stream will have been earned. */
  nextEarning(program: ProgramState, stream: string, within: Stretch): Promise<Instant | null>;
  nextEffectiveReview(program: ProgramState, within: Stretch): Promise<Instant | null>;
  /** Partners whose review takes effect at an instant, in the order of their ids. */
  listEffectiveReviews(
    program: ProgramState,
    page: { readonly at: Instant; readonly after: string | null; readonly limit: number },
  ): Promise<readonly string[]>;
  /** Partners enrolled before an instant, in the order of their ids. */
  listEnrolled(
    program: ProgramState,
    page: { readonly before: Instant; readonly after: string | null; readonly limit: number },
  ): Promise<readonly string[]>;
}
