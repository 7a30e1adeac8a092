import type { Calendar, Instant } from '../time/calendar.ts';
import { toEpochDay } from '../time/civil.ts';
import type { Dice } from './dice.ts';

const MINUTE_MS = 60_000;
const DAYS = { first: toEpochDay(2025, 1, 1), last: toEpochDay(2026, 5, 31), until: toEpochDay(2028, 3, 1) } as const;

/** Everything dated before this is computed: late enough for the periods of nearly all facts to have closed. */
export const endOfTime = (calendar: Calendar): Instant => calendar.startOf(DAYS.until);

/** Draws dates; no two facts of one history share an instant, so that their order is never in doubt. */
export interface Dates {
  readonly calendar: Calendar;
  readonly beginning: Instant;
  /** A date from `from` on, at most so many days later; one in three at 00:00, as dates without a time are. */
  after(from: Instant, days: number): Instant;
  /** A date at which a story may start. */
  start(): Instant;
}

export function createDates(dice: Dice, calendar: Calendar): Dates {
  const taken = new Set<Instant>();
  const beginning = calendar.startOf(DAYS.first);
  const after = (from: Instant, days: number): Instant => {
    const day = calendar.addDays(from, dice.integer(0, days));
    const midnight = calendar.startOf(calendar.dayOf(day));
    let at = midnight >= from && dice.chance(1 / 3) ? midnight : day + dice.integer(0, 600) * MINUTE_MS;
    while (taken.has(at)) at += 1000;
    taken.add(at);
    return at;
  };
  return { calendar, beginning, after, start: () => after(beginning, DAYS.last - DAYS.first) };
}
