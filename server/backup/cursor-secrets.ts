import type { Database } from '../database/pool.ts';
import type { Log } from '../http/log.ts';
import type { Keys } from '../identity/keys.ts';
import { listRestores } from './outbound.ts';

/** What signs cursors of events, and what signed them before a restore. */
export interface CursorSecrets {
  readonly cursorSecret: Uint8Array;
  readonly expiredSecrets: readonly Uint8Array[];
}

const PURPOSE = 'event-cursors';

/**
 * A restored database gives numbers to new events that others had before, so each restore begins with a secret of its own:
 * who followed until then is told that its cursor has expired, and cannot miss events without knowing.
 */
export async function readCursorSecrets(db: Database, keys: Keys, log: Pick<Log, 'warn'>): Promise<CursorSecrets> {
  const restores = await listRestores(db);
  if (restores.some(({ resumedAt }) => resumedAt === null))
    log.warn('the database was restored from a backup: nothing is sent until partnergraph resume-outbound');
  const secrets = [PURPOSE, ...restores.map(({ id }) => `${PURPOSE}/${id}`)].map((purpose) =>
    keys.deriveSecret(purpose),
  );
  return { cursorSecret: secrets.at(-1) as Uint8Array, expiredSecrets: secrets.slice(0, -1) };
}
