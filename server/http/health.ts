import type pg from 'pg';
import { listMissingMigrations } from '../database/migrate.ts';

const CHECK_TIMEOUT_MS = 2_000;

/** Whether this server should be given work, and why not. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<'database' | 'migrations' | 'draining', 'ok' | 'failed'>>;
}

/** The database answers, its schema is complete, and the server is not stopping. Never rejects. */
export async function checkReadiness(pool: pg.Pool, isDraining: boolean): Promise<Readiness> {
  const [isDatabaseUp, isMigrated] = await Promise.all([
    answers(pool.query('SELECT 1').then(() => true)),
    answers(listMissingMigrations(pool).then((missing) => missing.length === 0)),
  ]);
  const checks = {
    database: isDatabaseUp ? 'ok' : 'failed',
    migrations: isMigrated ? 'ok' : 'failed',
    draining: isDraining ? 'failed' : 'ok',
  } as const;
  return { isReady: isDatabaseUp && isMigrated && !isDraining, checks };
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
