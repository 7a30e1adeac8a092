import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Database } from './pool.ts';
import { toPrincipalStatement, toReaderStatement, type DatabasePrincipal } from './principal.ts';
import { ScreenQuery } from './screen-query.ts';

/** One statement of a read, with `$1`, `$2`… */
export interface ReadStatement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

/**
 * Reads with one statement as `principal`, which may not write: the principal and the statement are one transaction and
 * travel in one round trip. The statement sees one snapshot, so a cursor read in it belongs to exactly the rows beside it.
 * Errors: rejects with the statement's error.
 */
export async function readScreen<Row extends pg.QueryResultRow>(
  db: Database,
  principal: DatabasePrincipal,
  sql: string,
  bindings: readonly unknown[] = [],
): Promise<Row[]> {
  const name = toName(sql);
  if (name === undefined) {
    const [rows] = await readScreens(db, principal, [{ sql, bindings }]);
    return rows as Row[];
  }
  const reader = toReaderStatement(principal);
  const connection = await db.pool.connect();
  let query: ScreenQuery<Row> | null = null;
  try {
    query = new ScreenQuery<Row>(connection, reader, { name, text: sql, values: bindings });
    connection.query(query);
    return await query.answer;
  } finally {
    connection.release(query?.isSpoiled === true || connection.getTransactionStatus() !== 'I');
  }
}

/**
 * The same for several statements, all of which see one snapshot (REPEATABLE READ). Still one round trip: none of them
 * can use the result of another.
 * Shape: rows of each statement, in order.
 */
export async function readScreens(
  db: Database,
  principal: DatabasePrincipal,
  statements: readonly ReadStatement[],
): Promise<pg.QueryResultRow[][]> {
  const principalStatement = toPrincipalStatement(principal);
  const connection = await db.pool.connect();
  try {
    const sent = inOneWrite(connection, () => [
      connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
      connection.query(principalStatement),
      ...statements.map(({ sql, bindings }) =>
        connection.query({ name: toName(sql), text: sql, values: [...bindings] }),
      ),
      connection.query('COMMIT'),
    ]);
    const settled = await Promise.allSettled(sent);
    for (const result of settled) if (result.status === 'rejected') throw result.reason as Error;
    return settled
      .slice(2, -1)
      .map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value.rows as pg.QueryResultRow[]);
  } finally {
    connection.release(connection.getTransactionStatus() !== 'I');
  }
}

/** What we use of pg's Client (pg 8.23, lib/connection.js): the socket, which it corks and uncorks itself for each statement. */
interface ClientInternals {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** Lets everything sent meanwhile leave in one write: four writes a read were an eighth of the server's time. */
function inOneWrite<T>(connection: pg.PoolClient, send: () => T): T {
  const { stream } = (connection as unknown as ClientInternals).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

const names = new Map<string, string>();

/**
 * Statements are prepared once per connection under a name made from their text: planning a screen's statement costs
 * about as much as running it. The texts are constants of the read models, so the map stays small; were one composed
 * from input, connections would fill with prepared statements, hence the bound.
 */
function toName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= 500) return undefined;
  const name = `r_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
}
