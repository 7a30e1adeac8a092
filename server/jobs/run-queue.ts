import type { Ref } from '../../services/contract.ts';
import type { Database } from '../database/pool.ts';
import { PUBLIC_PRINCIPAL, type DatabasePrincipal } from '../database/principal.ts';
import { readScreen } from '../database/read-screen.ts';
import { WORKER_ROLE } from '../database/roles.ts';
import { WAITS_FOR_RESUME } from '../stores/run-store.ts';

const LIMIT = 50;
const DUE = `SELECT r.tenant_id AS "tenantId", r.id FROM runs AS r
  LEFT JOIN programs AS p ON p.tenant_id = r.tenant_id AND p.id = r.program_id
  WHERE r.status IN ('QUEUED', 'RUNNING') AND (r.lease_until IS NULL OR r.lease_until <= clock_timestamp())
    AND p.jobs_paused_at IS NULL
    AND NOT (${WAITS_FOR_RESUME})
  ORDER BY r.created_at, r.id LIMIT ${LIMIT}`;

/**
 * Reads which runs are due, of every vendor. A connection of the worker's role sees the queue as it is, and nothing
 * else without entering a vendor; any other looks into one vendor's after the other.
 */
export function createRunQueue(database: Database): () => Promise<readonly Ref[]> {
  let isWorker: Promise<boolean> | undefined;
  const as = (principal: DatabasePrincipal): Promise<Ref[]> =>
    readScreen<{ tenantId: string; id: string }>(database, principal, DUE);
  const ask = async (): Promise<boolean> => {
    const { rows } = await database.pool.query<{ is: boolean }>(
      `SELECT pg_has_role(current_user, '${WORKER_ROLE}', 'USAGE') AS "is"`,
    );
    return rows[0]?.is ?? false;
  };
  return async () => {
    isWorker ??= ask();
    try {
      if (await isWorker) return await as(PUBLIC_PRINCIPAL);
    } catch (error) {
      isWorker = undefined;
      throw error;
    }
    const vendors = await readScreen<{ id: string }>(
      database,
      PUBLIC_PRINCIPAL,
      `SELECT o.id FROM organizations AS o WHERE o.kind = 'VENDOR' ORDER BY o.id`,
    );
    const due: Ref[] = [];
    for (const { id } of vendors) {
      due.push(...(await as({ role: 'SERVICE', actorId: 'worker', tenantId: id, partnerIds: [] })));
    }
    return due;
  };
}
