import type { Knex } from 'knex';
import type { Actor } from '../../services/actor.ts';
import type { IdempotencyStore } from '../../services/ports/unit-of-work.ts';
import { rowsOf } from './rows.ts';

interface Row {
  readonly request_hash: string;
  readonly response: unknown;
}

/** Keys of one caller. They are never removed: a key of money does not expire. */
export function createIdempotencyStore(tx: Knex.Transaction, actor: Actor): IdempotencyStore {
  return {
    async find(tenantId, mutation, key) {
      // Calls with one key wait for each other until the first has committed: the others find its answer, and not its
      // traces, which would refuse them (a lead of the same prospect, a fact with the same id).
      const name = JSON.stringify(['idempotency', tenantId, actor.id, mutation, key]);
      await rowsOf(tx, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
      const [row] = await rowsOf<Row>(
        tx,
        `SELECT k.request_hash, k.response FROM idempotency_keys AS k
         WHERE k.tenant_id = ? AND k.principal = ? AND k.mutation = ? AND k.key = ?`,
        [tenantId, actor.id, mutation, key],
      );
      return row === undefined ? null : { requestHash: row.request_hash, response: row.response };
    },
    async insert(tenantId, mutation, key, requestHash, response) {
      await rowsOf(
        tx,
        'INSERT INTO idempotency_keys (tenant_id, principal, mutation, key, request_hash, response) VALUES (?, ?, ?, ?, ?, ?)',
        [tenantId, actor.id, mutation, key, requestHash, JSON.stringify(response)],
      );
    },
  };
}
