import { setTimeout as sleep } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: the database asks to try the whole transaction again. */
const RETRYABLE = new Set(['40001', '40P01']);
const BASE_MS = 10;

export interface RetryOptions {
  /** Including the first; at least 1. */
  readonly attempts: number;
  /** In [0, 1); spreads competitors apart. Injected by tests. */
  readonly random?: () => number;
}

/**
 * Runs `work` again while the database reports a conflict with another transaction, waiting about 10, 20, 40… ms.
 * Errors: the last conflict when the attempts are used up; any other error at once.
 */
export async function retryOnConflict<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const random = options.random ?? Math.random;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= options.attempts || !isConflict(error)) throw error;
      await sleep(BASE_MS * 2 ** (attempt - 1) * (0.5 + random()));
    }
  }
}

export function isConflict(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && RETRYABLE.has(code);
}
