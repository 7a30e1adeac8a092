import type { Knex } from 'knex';
import { typeid } from 'typeid-js';
import type { CustomerStore } from '../../services/ports/customer.ts';
import { rowsOf, toRecords } from './rows.ts';

/** The vendor's customers, by the vendor's own ids. */
export function createCustomerStore(tx: Knex.Transaction): CustomerStore {
  const findIds = async (tenantId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (externalIds.length === 0) return new Map();
    const rows = await rowsOf<{ external_id: string; id: string }>(
      tx,
      'SELECT c.external_id, c.id FROM customers AS c WHERE c.tenant_id = ? AND c.external_id = ANY (?)',
      [tenantId, externalIds],
    );
    return new Map(rows.map((row) => [row.external_id, row.id]));
  };
  return {
    findIds,
    async ensure(tenantId, externalIds) {
      const wanted = [...new Set(externalIds)];
      const known = await findIds(tenantId, wanted);
      // In one order, so that two transactions that make the same customers do not wait for each other.
      const missing = wanted.filter((externalId) => !known.has(externalId)).sort();
      if (missing.length === 0) return known;
      const records = missing.map((externalId) => ({ id: typeid('customer').toString(), external: externalId }));
      await rowsOf(
        tx,
        `INSERT INTO customers (tenant_id, id, external_id)
         SELECT ?, c.id, c.external FROM jsonb_to_recordset(?::jsonb) AS c (id text, external text)
         ON CONFLICT (tenant_id, external_id) DO NOTHING`,
        [tenantId, toRecords(records)],
      );
      return new Map([...known, ...(await findIds(tenantId, missing))]);
    },
  };
}
