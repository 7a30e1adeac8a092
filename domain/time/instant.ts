import { Temporal } from 'temporal-polyfill';
import type { Calendar, Instant } from './calendar.ts';
import { parseCivilDate } from './civil.ts';

/**
 * Reads a date ("2026-03-31": its 00:00 in the calendar's zone) or an instant ("2026-03-31T10:15:00Z", offsets
 * allowed). Gives null for anything else, dates that do not exist and leap seconds among them.
 */
export function parseWhen(text: string, calendar: Calendar): Instant | null {
  const day = parseCivilDate(text);
  if (day !== null) return calendar.startOf(day);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

/** Writes an instant in UTC, to the second, with milliseconds only where there are some: "2026-03-31T10:15:00Z". */
export function formatInstant(at: Instant): string {
  const text = new Date(at).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}
