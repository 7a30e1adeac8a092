import type { Knex } from 'knex';
import type pg from 'pg';
import type { Database } from './pool.ts';
import { forgetPrincipal, rememberPrincipal, toPrincipalStatement, type DatabasePrincipal } from './principal.ts';
import { retryOnConflict } from './retry.ts';

export interface TransactionOptions {
  /** Default READ COMMITTED. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  readonly isReadOnly?: boolean;
  /** How often to run `work` when the database reports a deadlock or a serialization failure; default 1 (no retry). */
  readonly attempts?: number;
}

/**
 * Runs `work` in one transaction as `principal`. BEGIN and the principal are sent together with the first statement, so
 * a transaction of one statement costs two round trips. `tx.transaction(…)` inside makes a savepoint.
 * Errors: whatever `work` throws, after a rollback; an error of the commit (deferred constraints); and an error when
 * `work` swallowed a failed statement, for which PostgreSQL answers COMMIT with a silent rollback.
 */
export function withPrincipal<T>(
  db: Database,
  principal: DatabasePrincipal,
  work: (tx: Knex.Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return retryOnConflict(() => runOnce(db, principal, work, options), { attempts: options.attempts ?? 1 });
}

async function runOnce<T>(
  db: Database,
  principal: DatabasePrincipal,
  work: (tx: Knex.Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const statement = toPrincipalStatement(principal);
  const connection = await db.pool.connect();
  try {
    const begun = Promise.all([connection.query(toBegin(options)), connection.query(statement)]);
    // Reported at the commit, or by the statement that fails because of it.
    begun.catch(() => undefined);
    rememberPrincipal(connection, principal);
    return await runOnConnection(db.knex, connection, begun, work);
  } finally {
    forgetPrincipal(connection);
    // Anything but idle means that even the rollback failed: the connection must not be used again.
    connection.release(connection.getTransactionStatus() !== 'I');
  }
}

/** What we use of knex's Transaction (knex 3.3, lib/execution/transaction.js); it has no public way to begin otherwise. */
interface KnexTransactionInternals {
  begin: (connection: pg.PoolClient) => Promise<unknown>;
  commit: (connection: pg.PoolClient, value: unknown) => Promise<void>;
  query: (connection: pg.PoolClient, sql: string) => Promise<{ readonly response?: pg.QueryResult } | undefined>;
  _completed: boolean;
  _resolver: (value: unknown) => void;
  _rejecter: (error: unknown) => void;
}

function runOnConnection<T>(
  knex: Knex,
  connection: pg.PoolClient,
  begun: Promise<unknown>,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const promise = knex.transaction(work, { connection, doNotRejectOnRollback: false });
  const internals = promise as unknown as KnexTransactionInternals;
  if (typeof internals.begin !== 'function' || typeof internals.commit !== 'function') {
    throw new Error('This version of knex has no Transaction.begin or commit: adapt server/database/transaction.ts.');
  }
  // knex calls these in a later microtask.
  internals.begin = () => Promise.resolve();
  internals.commit = async (_, value) => {
    try {
      await begun;
    } catch (error) {
      internals._completed = true;
      internals._rejecter(error);
      return;
    }
    // On an error of the commit itself, knex's own handling has rejected already.
    const result = await internals.query(connection, 'COMMIT');
    if (result === undefined) return;
    internals._completed = true;
    if (result.response?.command === 'COMMIT') internals._resolver(value);
    else
      internals._rejecter(
        new Error('The transaction was rolled back: a statement in it had failed, and the error was swallowed.'),
      );
  };
  return promise;
}

function toBegin(options: TransactionOptions): string {
  const isolation = options.isolation === undefined ? '' : ` ISOLATION LEVEL ${options.isolation}`;
  return `BEGIN${isolation}${options.isReadOnly === true ? ' READ ONLY' : ''}`;
}
