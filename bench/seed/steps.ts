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
 * millions of them one by one would take longer than writing them. Indexes that hold no constraint are built at the end,
 * for the same reason. Shows a bar on a terminal, one line anywhere else.
 */
export async function runSteps(admin: pg.Client, title: string, steps: readonly SeedStep[]): Promise<void> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: `${title} {bar} {value}/{total} {step}`, stream: process.stderr, clearOnComplete: true })
    : null;
  const startedAt = performance.now();
  const last = steps.at(-1)?.title === 'vacuum analyze' ? 1 : 0;
  const indexes = await dropIndexes(admin);
  const all = [...steps.slice(0, steps.length - last), ...indexes, ...steps.slice(steps.length - last)];
  bar?.start(all.length, 0, { step: '' });
  await admin.query(
    "SET session_replication_role = replica; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'",
  );
  try {
    for (const [index, step] of all.entries()) {
      bar?.update(index, { step: step.title });
      await admin.query(step.sql, step.values === undefined ? undefined : [...step.values]);
    }
  } finally {
    await admin.query('RESET session_replication_role; RESET work_mem; RESET maintenance_work_mem');
    bar?.stop();
  }
  console.error(`${title}: ${all.length} steps in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

/** Drops the indexes that hold no constraint. Shape: the steps that bring them back. */
async function dropIndexes(admin: pg.Client): Promise<readonly SeedStep[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT pg_class.relname AS name, pg_get_indexdef(pg_index.indexrelid) AS definition
     FROM pg_index JOIN pg_class ON pg_class.oid = pg_index.indexrelid
     WHERE pg_class.relnamespace = 'public'::regnamespace AND NOT pg_index.indisprimary
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE pg_constraint.conindid = pg_index.indexrelid) ORDER BY pg_class.relname`,
  );
  for (const { name } of rows) await admin.query(`DROP INDEX "${name}"`);
  return rows.map(({ name, definition }) => ({ title: `index ${name}`, sql: definition }));
}

/** SQL for the id of a row with a number: a valid TypeID as long as real ones. */
export const idSql = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 26, '0')`;

/** The same in code. */
export const idOf = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`;
