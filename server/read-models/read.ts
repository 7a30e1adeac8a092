import type pg from 'pg';
import type { Actor } from '../../services/actor.ts';
import { RequestError } from '../../services/outcome.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { toPrincipal } from '../identity/to-principal.ts';

/**
 * Runs one statement of a read model as the actor: one round trip, one snapshot.
 * Errors: RequestError BAD_USER_INPUT for text with a null character, which PostgreSQL has no place for.
 */
export function read<Row extends pg.QueryResultRow>(
  db: Database,
  actor: Actor,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  for (const value of values.flat()) {
    if (typeof value === 'string' && value.includes('\u0000')) {
      throw new RequestError(
        'BAD_USER_INPUT',
        'An argument holds a null character (U+0000), which no text here can hold.',
      );
    }
  }
  return readScreen<Row>(db, toPrincipal(actor), sql, values);
}
