import type pg from 'pg';
import type { Database } from '../../../server/database/pool.ts';

export interface CountedDatabase {
  readonly db: Database;
  /** Texts of the statements that were sent, without BEGIN, COMMIT and the principal. */
  readonly statements: string[];
  /** Connections that were taken: each is one awaited round trip of a read. */
  roundTrips(): number;
  reset(): void;
}

/** The same database, with what is sent to it written down. */
export function countStatements(db: Database): CountedDatabase {
  const statements: string[] = [];
  let roundTrips = 0;
  const pool = new Proxy(db.pool, {
    get(target, property) {
      if (property !== 'connect') return Reflect.get(target, property) as unknown;
      return async () => {
        roundTrips += 1;
        const connection = await target.connect();
        return spyOn(connection, statements);
      };
    },
  });
  return {
    db: { ...db, pool },
    statements,
    roundTrips: () => roundTrips,
    reset: () => {
      statements.length = 0;
      roundTrips = 0;
    },
  };
}

function spyOn(connection: pg.PoolClient, statements: string[]): pg.PoolClient {
  return new Proxy(connection, {
    get(target, property) {
      const value = Reflect.get(target, property) as unknown;
      if (typeof value !== 'function') return value;
      if (property !== 'query') return value.bind(target) as unknown;
      return (query: string | { text: string; name?: string }) => {
        const text = typeof query === 'string' ? query : query.text;
        const isOverhead =
          /^(BEGIN|COMMIT)/.test(text) || (typeof query !== 'string' && query.name === 'set_principal');
        if (!isOverhead) statements.push(text);
        return target.query(query as string);
      };
    },
  });
}
