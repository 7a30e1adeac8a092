import type { Ref } from '../../services/contract.ts';
import type { Database } from '../database/pool.ts';
import { PUBLIC_PRINCIPAL, type DatabasePrincipal } from '../database/principal.ts';
import { createQueueReader } from '../database/read-queue.ts';
import { readScreen } from '../database/read-screen.ts';
import { WAITS_FOR_RESUME } from '../stores/run-store.ts';

const LIMIT = 50;
const DUE = `SELECT r.tenant_id AS "tenantId", r.id FROM runs AS r
  LEFT JOIN programs AS p ON p.tenant_id = r.tenant_id AND p.id = r.program_id
  WHERE r.status IN ('QUEUED', 'RUNNING') AND (r.lease_until IS NULL OR r.lease_until <= clock_timestamp())
    AND p.jobs_paused_at IS NULL
    AND NOT (${WAITS_FOR_RESUME})
  ORDER BY r.created_at, r.id LIMIT ${LIMIT}`;

/** Reads which runs are due, of every vendor. */
export function createRunQueue(database: Database): () => Promise<readonly Ref[]> {
  const as = (principal: DatabasePrincipal): Promise<Ref[]> =>
    readScreen<{ tenantId: string; id: string }>(database, principal, DUE);
  return createQueueReader(database, {
    whole: () => as(PUBLIC_PRINCIPAL),
    async ofVendors(ids) {
      const due: Ref[] = [];
      for (const id of ids)
        due.push(...(await as({ role: 'SERVICE', actorId: 'worker', tenantId: id, partnerIds: [] })));
      return due;
    },
  });
}
