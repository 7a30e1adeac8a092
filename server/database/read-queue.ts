import type { Database } from './pool.ts';
import { PUBLIC_PRINCIPAL } from './principal.ts';
import { readScreen } from './read-screen.ts';
import { WORKER_ROLE } from './roles.ts';

export interface QueueWays<Row> {
  /** As the worker's role, which sees the queue as it is, and nothing else without entering a vendor. */
  whole(): Promise<readonly Row[]>;
  /** As any other role, which looks into one vendor's queue after the other. */
  ofVendors(ids: readonly string[]): Promise<readonly Row[]>;
}

/** Reads a queue of every vendor, in the way that the connection's role allows; it is asked for that role once. */
export function createQueueReader<Row>(database: Database, ways: QueueWays<Row>): () => Promise<readonly Row[]> {
  let isWorker: Promise<boolean> | undefined;
  const ask = async (): Promise<boolean> => {
    const { rows } = await database.pool.query<{ is: boolean }>(
      `SELECT pg_has_role(current_user, '${WORKER_ROLE}', 'USAGE') AS "is"`,
    );
    return rows[0]?.is ?? false;
  };
  return async () => {
    isWorker ??= ask();
    try {
      if (await isWorker) return await ways.whole();
    } catch (error) {
      // The role may be another once the database is back.
      isWorker = undefined;
      throw error;
    }
    const vendors = await readScreen<{ id: string }>(
      database,
      PUBLIC_PRINCIPAL,
      `SELECT o.id FROM organizations AS o WHERE o.kind = 'VENDOR' ORDER BY o.id`,
    );
    return ways.ofVendors(vendors.map(({ id }) => id));
  };
}
