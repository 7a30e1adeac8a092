import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 1_000;
const ATTEMPTS_MAX = 60;

/**
 * Runs a read again, each second for a minute, while the database is away: a restart or failover then only delays a
 * stream, where an error would end it for the client.
 * Errors: any other error at once; the last one after a minute.
 */
export async function retryWhileAway<T>(read: () => Promise<T>, stopped: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt >= ATTEMPTS_MAX || stopped.aborted || !isAway(error)) throw error;
      await sleep(WAIT_MS, undefined, { signal: stopped });
    }
  }
}

/** Classes 08, 53 and 57 (connection, resources, shutdown); or an error of the network, which has no SQLSTATE. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^[0-9A-Z]{5}$/.test(code) && code !== 'EPIPE') return /^(08|53|57P)/.test(code);
  return /^E[A-Z]+$/.test(code) || /connection|terminated|timeout/i.test(error.message);
}
