import type pg from 'pg';
import type { Ref } from '../../services/contract.ts';
import type { Database } from '../database/pool.ts';
import { toPrincipalStatement, type DatabasePrincipal } from '../database/principal.ts';

/** Who reads and writes the books of a vendor when nobody asks: its own system. */
export const booksPrincipal = ({ tenantId }: Pick<Ref, 'tenantId'>): DatabasePrincipal => ({
  role: 'SERVICE',
  actorId: 'books',
  tenantId,
  partnerIds: [],
});

/** Longer than a request may take: a million lines are compared in one statement. */
const STATEMENT_TIMEOUT_MS = 15 * 60_000;
const WORK_MEM = '256MB';

/**
 * Reads one snapshot of a vendor's data for as long as it takes; writes nothing and blocks nobody.
 * Errors: rejects with the statement's error.
 */
export async function inBooks<T>(
  db: Database,
  of: Pick<Ref, 'tenantId'>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(toPrincipalStatement(booksPrincipal(of)));
    // Row-level security makes the planner expect few rows, and walk a million of them one by one. One core is enough:
    // helpers would make it a tenth quicker and take the cores from whoever is served meanwhile.
    await client.query(
      `SELECT set_config('statement_timeout', '${STATEMENT_TIMEOUT_MS}', true), set_config('work_mem', '${WORK_MEM}', true), set_config('jit', 'off', true),
         set_config('enable_nestloop', 'off', true), set_config('DateStyle', 'ISO', true),
         set_config('max_parallel_workers_per_gather', '0', true)`,
    );
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    if (client.getTransactionStatus() !== 'I') await client.query('ROLLBACK').catch(() => undefined);
    client.release(client.getTransactionStatus() !== 'I');
  }
}
