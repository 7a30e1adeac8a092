import { SingleBar } from 'cli-progress';
import process from 'node:process';
import type pg from 'pg';

/** One statement of a seed, with what it writes. */
export interface SeedStep {
  readonly title: string;
  readonly sql: string;
  readonly values?: readonly unknown[];
}

/**
 * Runs statements in order, without triggers and foreign keys: the rows are consistent by construction, and checking
 * millions of them one by one would take longer than writing them. Shows a bar on a terminal, lines anywhere else.
 */
export async function runSteps(admin: pg.Client, title: string, steps: readonly SeedStep[]): Promise<void> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: `${title} {bar} {value}/{total} {step}`, stream: process.stderr, clearOnComplete: true })
    : null;
  const startedAt = performance.now();
  bar?.start(steps.length, 0, { step: '' });
  await admin.query(
    "SET session_replication_role = replica; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'",
  );
  try {
    for (const [index, step] of steps.entries()) {
      bar?.update(index, { step: step.title });
      await admin.query(step.sql, step.values === undefined ? undefined : [...step.values]);
    }
  } finally {
    await admin.query('RESET session_replication_role; RESET work_mem; RESET maintenance_work_mem');
    bar?.stop();
  }
  console.error(`${title}: ${steps.length} steps in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** SQL for the id of a row with a number: a valid TypeID as long as real ones. */
export const idSql = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 26, '0')`;

/** The same in code. */
export const idOf = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`;
