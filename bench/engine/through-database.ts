import { must } from '../../domain/result.ts';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { createDatabase } from '../../server/database/pool.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import type { Actor } from '../../services/actor.ts';
import { NO_CAUSES, settleCustomers } from '../../services/ledger/settle.ts';
import { quietLog, type BenchDatabase } from '../seed/database.ts';
import { PROGRAM_ID, TENANT_ID } from '../seed/program-seed.ts';
import { UNTIL } from './business.ts';

/** As calendar work does it: a batch is a transaction. */
const CUSTOMERS_PER_BATCH = 500;
const ACTOR: Actor = { role: 'SERVICE', id: 'bench', tenantId: TENANT_ID, partnerIds: [], rights: [] };

export interface Settler {
  /** Settles customers through the services, under row-level security, with journal, balances and events. In ms. */
  settle(customerIds: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

export function createSettler(database: BenchDatabase): Settler {
  const db = createDatabase({ appUrl: database.appUrl, log: quietLog });
  const deps = createServiceDeps({
    database: db,
    registry: createRegistry(shippedAdapters),
    contactSecret: 'bench',
    onEvents: () => undefined,
  });
  return {
    async settle(customerIds) {
      const startedAt = performance.now();
      for (let start = 0; start < customerIds.length; start += CUSTOMERS_PER_BATCH) {
        await deps.gateway.transaction(ACTOR, async (unit) => {
          const program = must(
            await unit.programs.find({ tenantId: TENANT_ID, id: PROGRAM_ID }),
            'the program of the benchmark',
          );
          const batch = customerIds.slice(start, start + CUSTOMERS_PER_BATCH);
          await settleCustomers(unit, deps, program, batch, { until: UNTIL, causes: NO_CAUSES });
        });
      }
      return performance.now() - startedAt;
    },
    close: () => db.close(),
  };
}
