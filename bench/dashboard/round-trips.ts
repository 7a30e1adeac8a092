import pg from 'pg';
import { defaultParts } from '../../server/compose.ts';
import { loadConfig } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { startServer } from '../../server/start.ts';
import type { BenchDatabase } from '../seed/database.ts';
import { Connection } from './connection.ts';
import type { Question } from './questions.ts';

export interface RoundTrips {
  /** Statements sent per request, BEGIN and COMMIT included. */
  readonly statements: number;
  /** How often per request something is sent when everything sent before has been answered: what latency is paid for. */
  readonly awaited: number;
}

/**
 * Counts what one request sends to the database, one request at a time: the same server in this process, with a counter
 * on the connections of its pool.
 */
export async function countRoundTrips(
  database: BenchDatabase,
  keysDir: string,
  questions: readonly Question[],
): Promise<RoundTrips> {
  const counter = { statements: 0, awaited: 0, open: 0 };
  const uncount = countQueries(counter);
  const config = loadConfig({
    PORT: '1',
    DATABASE_URL: database.appUrl,
    KEYS_DIR: keysDir,
    LOG_LEVEL: 'silent',
    DEMO: 'false',
  });
  // Without the calendar's ticks, which would be counted, too.
  const { startWorkers: _, ...parts } = defaultParts;
  const server = await startServer({ ...config, port: 0 }, parts, { print: () => undefined, log: createLog('silent') });
  try {
    const connection = await Connection.open(Number(new URL(server.url).port));
    const [first, ...others] = questions;
    if (first === undefined || others.length === 0) throw new Error('no questions to count');
    // The first reads and compiles the terms.
    await connection.ask(first.toServer);
    counter.statements = 0;
    counter.awaited = 0;
    for (const question of others) await connection.ask(question.toServer);
    connection.close();
    return { statements: counter.statements / others.length, awaited: counter.awaited / others.length };
  } finally {
    await server.stop();
    uncount();
  }
}

/** Watches every client's `query`. Pipelined statements that leave together are one round trip. */
function countQueries(counter: { statements: number; awaited: number; open: number }): () => void {
  type Query = (this: pg.Client, ...args: unknown[]) => unknown;
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...args) {
    counter.statements += 1;
    if (counter.open === 0) counter.awaited += 1;
    counter.open += 1;
    const done = (): void => void (counter.open -= 1);
    const result = original.apply(this, args);
    if (result instanceof Promise) result.then(done, done);
    else done();
    return result;
  };
  return () => void (prototype.query = original);
}
