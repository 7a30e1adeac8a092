import pg from 'pg';
import type { Database } from '../database/pool.ts';

/** A restore of this database, in the order they were made. */
export interface RestoreRow {
  readonly id: string;
  readonly takenAt: Date;
  readonly restoredAt: Date;
  /** Null: outbound work is paused. */
  readonly resumedAt: Date | null;
}

export async function listRestores({ pool }: Pick<Database, 'pool'>): Promise<readonly RestoreRow[]> {
  const { rows } = await pool.query<RestoreRow>(
    `SELECT r.id, r.taken_at AS "takenAt", r.restored_at AS "restoredAt", r.resumed_at AS "resumedAt"
     FROM restores AS r ORDER BY r.ordinal`,
  );
  return rows;
}

/**
 * Lets payments and webhooks go out of a restored database. Shape: how many restores this confirmed; 0: nothing was
 * paused.
 */
export async function resumeOutbound(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'partnergraph-resume' });
  await client.connect();
  try {
    const { rowCount } = await client.query('UPDATE restores SET resumed_at = now() WHERE resumed_at IS NULL');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
