import pg from 'pg';
import type { DatabaseLog } from '../database/embedded/log.ts';
import { describeFault } from '../http/describe-fault.ts';
import { EVENTS_CHANNEL, parseHint } from './notify.ts';

const RECONNECT_MS = 1_000;

export interface Listener {
  close(): Promise<void>;
}

/**
 * Listens for hints on one connection of its own, and connects again when it is lost. Hints sent meanwhile are lost,
 * so after each connect everybody is told to look.
 */
export function listenForEvents(options: {
  readonly appUrl: string;
  readonly log: DatabaseLog;
  /** Default: of events. */
  readonly channel?: string;
  /** Null: of any vendor. */
  readonly onHint: (tenantIds: readonly string[] | null) => void;
}): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: options.appUrl,
      application_name: 'partnergraph-listen',
      keepAlive: true,
    });
    client = next;
    const onLost = (): void => {
      if (client !== next) return;
      client = null;
      next.end().catch(() => undefined);
      if (isClosed) return;
      timer = setTimeout(() => void connect(), RECONNECT_MS).unref();
    };
    next.on('notification', ({ payload }) => options.onHint(parseHint(payload)));
    next.on('error', (error) => {
      options.log.warn(`The connection that listens for events was lost: ${describeFault(error).message}`);
      onLost();
    });
    next.on('end', onLost);
    try {
      await next.connect();
      await next.query(`LISTEN ${options.channel ?? EVENTS_CHANNEL}`);
      options.onHint(null);
    } catch {
      onLost();
    }
  };

  const connecting = connect();
  return {
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await connecting;
      const open = client;
      client = null;
      await open?.end().catch(() => undefined);
    },
  };
}
