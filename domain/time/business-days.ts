import type { Calendar, Instant } from './calendar.ts';
import { weekday } from './civil.ts';

const SATURDAY = 6;

/**
 * Adds business days, Monday to Friday, to an instant; the wall-clock time stays. The day of the instant itself does not
 * count, so one business day after a Friday, Saturday or Sunday is a Monday. Days are not taken off for holidays.
 */
export function addBusinessDays(at: Instant, days: number, calendar: Calendar): Instant {
  const start = calendar.dayOf(at);
  let day = start;
  for (let left = days; left > 0;) {
    day += 1;
    if (weekday(day) < SATURDAY) left -= 1;
  }
  return calendar.addDays(at, day - start);
}
