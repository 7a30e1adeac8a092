import type { DatabaseLog } from '../database/embedded/log.ts';
import type { Database } from '../database/pool.ts';
import { listenForEvents } from '../events/listener.ts';
import type { Ending } from '../graphql/connections.ts';
import { ACCESS_CHANNEL } from './access-channel.ts';

/** Somebody's access was taken away or changed, on this server or another. */
export interface AccessChange {
  readonly principalId: string;
  readonly ending: Ending;
}

export interface AccessWatch {
  close(): Promise<void>;
}

export interface AccessWatchOptions {
  readonly db: Database;
  readonly appUrl: string;
  readonly log: DatabaseLog;
  readonly onChange: (change: AccessChange) => void;
  /** How often to look without a hint; default half a second, so that a lost hint costs no more than a second. */
  readonly everyMs?: number;
}

/** Changes are read again for this long: a transaction that wrote earlier may have committed later. */
const OVERLAP_MS = 60_000;

interface Row {
  readonly change_ordinal: string | bigint;
  readonly change_principal_id: string;
  readonly change_kind: 'REVOKED' | 'CHANGED';
  readonly change_at: Date;
}

const READ = {
  name: 'read_access_changes',
  // Times are the database's own: clocks of machines differ.
  text: `SELECT change_ordinal, change_principal_id, change_kind, change_at
    FROM read_access_changes($1::timestamptz - interval '${OVERLAP_MS} milliseconds')`,
};

/**
 * Tells what changed from now on, each once. Every server looks for itself, so that one whose hint was lost finds out
 * too, and after an outage of the database it finds all that happened meanwhile.
 */
export async function watchAccess(options: AccessWatchOptions): Promise<AccessWatch> {
  const { db, onChange } = options;
  const seen = new Map<string, number>();
  const started = await db.pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  let latest = started.rows[0]?.now ?? new Date();
  let isClosed = false;
  let looking: Promise<void> | null = null;
  let isAgain = false;

  // What was already there is no news: connections of before belong to other processes.
  const look = async (isFirst: boolean): Promise<void> => {
    const { rows } = await db.pool.query<Row>({ ...READ, values: [latest.toISOString()] });
    for (const row of rows) {
      const ordinal = String(row.change_ordinal);
      if (seen.has(ordinal)) continue;
      seen.set(ordinal, row.change_at.getTime());
      if (row.change_at > latest) latest = row.change_at;
      if (isFirst) continue;
      onChange({ principalId: row.change_principal_id, ending: row.change_kind === 'REVOKED' ? 'revoked' : 'changed' });
    }
    const oldest = latest.getTime() - 2 * OVERLAP_MS;
    for (const [ordinal, at] of seen) if (at < oldest) seen.delete(ordinal);
  };
  const lookSoon = (): void => {
    if (isClosed) return;
    if (looking !== null) {
      isAgain = true;
      return;
    }
    looking = look(false)
      // The next look asks for everything since the last one that went well.
      .catch(() => undefined)
      .finally(() => {
        looking = null;
        if (!isAgain) return;
        isAgain = false;
        lookSoon();
      });
  };
  await look(true);
  const listener = listenForEvents({ ...options, channel: ACCESS_CHANNEL, onHint: lookSoon });
  const timer = setInterval(lookSoon, options.everyMs ?? 500).unref();
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await listener.close();
      await looking;
    },
  };
}
