import type pg from 'pg';
import { listMissingMigrations } from '../database/migrate.ts';

const CHECK_TIMEOUT_MS = 2_000;

type Check = 'database' | 'migrations' | 'events' | 'workers' | 'draining';

/** Whether this server should be given work, and why not. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<Check, 'ok' | 'failed'>>;
  /** One sentence for each failed check. */
  readonly reasons: readonly string[];
}

/** How long this process has not been able to look for what is new, in milliseconds. */
export interface Lags {
  readonly eventMs: number;
  readonly workerMs: number;
}

export interface ReadinessSources {
  readonly pool: pg.Pool;
  readonly isDraining: boolean;
  readonly lags: Lags;
  readonly lagMaxMs: number;
}

/**
 * The database answers, its schema is complete, events and queues can be looked up, and the server is not stopping. Never
 * rejects.
 */
export async function checkReadiness({ pool, isDraining, lags, lagMaxMs }: ReadinessSources): Promise<Readiness> {
  const [isDatabaseUp, isMigrated] = await Promise.all([
    answers(pool.query('SELECT 1').then(() => true)),
    answers(listMissingMigrations(pool).then((missing) => missing.length === 0)),
  ]);
  const late = (ms: number): string => `for ${Math.round(ms / 1000)} s, expected at most ${lagMaxMs / 1000} s`;
  const failures: readonly (readonly [Check, boolean, string])[] = [
    ['database', isDatabaseUp, `the database did not answer within ${CHECK_TIMEOUT_MS / 1000} s`],
    [
      'migrations',
      isMigrated,
      'the database lacks migrations of this release, or a newer one has taken something away',
    ],
    ['events', lags.eventMs <= lagMaxMs, `new events could not be looked up ${late(lags.eventMs)}`],
    ['workers', lags.workerMs <= lagMaxMs, `the queues of work could not be read ${late(lags.workerMs)}`],
    ['draining', !isDraining, 'the server is stopping'],
  ];
  const checks = Object.fromEntries(failures.map(([name, isOk]) => [name, isOk ? 'ok' : 'failed']));
  const reasons = failures.filter(([, isOk]) => !isOk).map(([, , reason]) => reason);
  return { isReady: reasons.length === 0, checks: checks as Readiness['checks'], reasons };
}

async function answers(question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([question, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    question.catch(() => undefined);
  }
}
