import type { Services } from '../../services/contract.ts';
import { PUBLIC_PRINCIPAL } from '../database/principal.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { workerActor } from '../jobs/worker-actor.ts';
import { clearLeftOvers } from './receive.ts';

/** A document that nothing rests on a day after its upload was not meant. */
const ORPHAN_MS = 24 * 3_600_000;

/** Removes what the storage is to be rid of, of every vendor. Several servers may sweep at once. */
export async function sweepAll(
  parts: { readonly db: Database; readonly services: Pick<Services, 'documents'>; readonly folder: string },
  now: number,
): Promise<number> {
  await clearLeftOvers(parts.folder, now);
  // Vendors are public, so they are found without entering any tenant.
  const vendors = await readScreen<{ id: string }>(
    parts.db,
    PUBLIC_PRINCIPAL,
    `SELECT o.id FROM organizations AS o WHERE o.kind = 'VENDOR' ORDER BY o.id`,
  );
  let count = 0;
  for (const { id } of vendors)
    count += await parts.services.documents.sweep(workerActor(id, 'sweep'), now - ORPHAN_MS);
  return count;
}
