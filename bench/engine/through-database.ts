import { must } from '../../domain/result.ts';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { createDatabase } from '../../server/database/pool.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import type { Actor } from '../../services/actor.ts';
import { NO_CAUSES, settleCustomers } from '../../services/ledger/settle.ts';
import { quietLog, type BenchDatabase } from '../seed/database.ts';
import { PROGRAM_ID, TENANT_ID } from '../seed/program-seed.ts';
import { idOf } from '../seed/steps.ts';
import { UNTIL, type BusinessSize } from './business.ts';

/** As calendar work does it: a batch is a transaction. */
const CUSTOMERS_PER_BATCH = 500;
const ACTOR: Actor = { role: 'SERVICE', id: 'bench', tenantId: TENANT_ID, partnerIds: [], rights: [] };

/** Settles every customer through the services, under row-level security, with journal, balances and events. */
export async function settleAll(database: BenchDatabase, size: BusinessSize): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const db = createDatabase({ appUrl: database.appUrl, log: quietLog });
  const deps = createServiceDeps({ database: db, registry: createRegistry(shippedAdapters), contactSecret: 'bench', onEvents: () => undefined });
  const ids = Array.from({ length: size.customers }, (_, index) => idOf('customer', index));
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  try {
    for (let start = 0; start < ids.length; start += CUSTOMERS_PER_BATCH) {
      await deps.gateway.transaction(ACTOR, async (unit) => {
        const program = must(await unit.programs.find({ tenantId: TENANT_ID, id: PROGRAM_ID }), 'the program of the benchmark');
        await settleCustomers(unit, deps, program, ids.slice(start, start + CUSTOMERS_PER_BATCH), { until: UNTIL, causes: NO_CAUSES });
      });
    }
    const used = process.cpuUsage(cpu);
    return { ms: performance.now() - startedAt, cpuMs: (used.user + used.system) / 1000 };
  } finally {
    await db.close();
  }
}
