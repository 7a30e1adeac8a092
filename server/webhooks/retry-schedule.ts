/**
 * Seconds from a failure to the next attempt, as Standard Webhooks suggests: at first at once, then for more than three
 * days. One attempt more than there are delays.
 */
export const RETRY_SECONDS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** How far a delay is spread, so that a receiver that comes back is not met by everything at once. */
const JITTER = 0.2;
const RETRY_AFTER_MAX_MS = 3_600_000;

/** When to try again after the nth failure in a row; null: that was the last attempt. `random`: from 0 to 1. */
export function nextDelayMs(failures: number, delays: readonly number[], random: number): number | null {
  const seconds = delays[failures - 1];
  return seconds === undefined ? null : Math.round(seconds * 1_000 * (1 - JITTER / 2 + JITTER * random));
}

/** What a Retry-After header asks for, in milliseconds: seconds or a date; at most an hour. Null: nothing usable. */
export function retryAfterMs(header: string | readonly string[] | undefined, nowMs: number): number | null {
  const text = typeof header === 'string' ? header.trim() : '';
  const wanted = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isFinite(wanted) && wanted > 0 ? Math.min(wanted, RETRY_AFTER_MAX_MS) : null;
}
