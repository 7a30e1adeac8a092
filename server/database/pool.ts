import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import { describeFault } from '../http/describe-fault.ts';
import { traceClient } from '../observability/trace-client.ts';
import type { DatabaseLog } from './embedded/log.ts';

export interface DatabaseOptions {
  /** Of a role that row-level security holds for; see `assertSafeRole`. */
  readonly appUrl: string;
  readonly log: DatabaseLog;
  /** Connections; default 10. */
  readonly poolSize?: number;
  /** Longest time of one statement in ms; default 30,000. */
  readonly statementTimeoutMs?: number;
  /** Shown in pg_stat_activity; default `partnergraph`. */
  readonly applicationName?: string;
}

/** One pool, used two ways: knex composes writes, `readScreen` sends a screen's read in one round trip. */
export interface Database {
  readonly knex: Knex;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/**
 * Shape of values: bigint → BigInt (amounts, counts), date → `YYYY-MM-DD` (a civil date has no instant), timestamptz →
 * Date (columns keep milliseconds, so nothing is lost), numeric → string, jsonb → parsed.
 */
function createTypes(): InstanceType<typeof pg.TypeOverrides> {
  const types = new pg.TypeOverrides();
  // Its types list only scalar ids.
  const parseArray = pg.types.getTypeParser(TEXT_ARRAY as unknown as Parameters<typeof pg.types.getTypeParser>[0]) as (
    text: string,
  ) => (string | null)[];
  types.setTypeParser(INT8, (text: string) => BigInt(text));
  types.setTypeParser(INT8_ARRAY, (text: string) =>
    parseArray(text).map((item) => (item === null ? null : BigInt(item))),
  );
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(DATE_ARRAY, (text: string) => parseArray(text));
  return types;
}

/** Opens the pool (connections are made when needed). `close` waits until all are returned. */
export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.appUrl,
    application_name: options.applicationName ?? 'partnergraph',
    max: options.poolSize ?? 10,
    // Statements are written without waiting for the answers before them: BEGIN, the principal and the first statement
    // travel together.
    pipeline: true,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    // A transaction forgotten open would hold its locks, and the event counter's above all.
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    // A new connection plans each statement anew, five times before it keeps the plan: 60 ms for the dashboard's alone.
    // By pg's default of 10 s, every pause of the readers would cost that again.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    types: createTypes(),
  });
  // Without a listener a connection lost while idle would end the process; the pool replaces it.
  pool.on('error', (error) => options.log.warn(`A database connection was lost: ${describeFault(error).message}`));
  // The same for one lost while in use, whose statements fail by themselves.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    traceClient(client);
  });
  const config = { client: 'pg', connectionPool: pool, log: toKnexLog(options.log) };
  const knex = knexFactory(config as Knex.Config);
  return {
    knex,
    pool,
    close: async () => {
      await knex.destroy();
      await pool.end();
    },
  };
}

/** knex would write to the console by itself. */
export function toKnexLog(log: DatabaseLog): Knex.Logger {
  return { warn: (message: string) => log.warn(message), error: (message: string) => log.warn(message) };
}
