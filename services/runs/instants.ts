import type { Json } from '../../domain/contract/params.ts';
import type { Instant } from '../../domain/time/calendar.ts';

/**
 * An instant of a run's input. People read inputs, so they hold ISO 8601 (see `formatInstant`); runs that were queued by
 * an earlier version hold epoch milliseconds.
 * Errors: throws, naming the field, for anything else.
 */
export function readInstant(input: Readonly<Record<string, Json | undefined>>, field: string): Instant {
  const value = input[field];
  const at = typeof value === 'string' ? new Date(value).getTime() : value;
  if (typeof at !== 'number' || Number.isNaN(at))
    throw new Error(
      `broken invariant: found ${JSON.stringify(value)}, expected an instant in the run's input ${field}`,
    );
  return at;
}
