import { shippedAdapters } from '../../../../adapters/index.ts';
import { createRegistry } from '../../../../domain/contract/registry.ts';
import { createDatabase } from '../../../../server/database/pool.ts';
import { createRunExecutor } from '../../../../server/jobs/run-executor.ts';
import { RUN_HANDLERS } from '../../../../server/jobs/run-handlers.ts';
import { createRunQueue } from '../../../../server/jobs/run-queue.ts';
import { startRunWorker } from '../../../../server/jobs/run-worker.ts';
import { workerName } from '../../../../server/jobs/worker-name.ts';
import { createServiceDeps } from '../../../../server/service-deps.ts';
import { LEASE_MS, PROVIDER_IDS, readOrders, SECRET } from './child-orders.ts';
import { createHttpProvider } from './http-provider.ts';

/** A worker in a process of its own, with the product's queue and leases; it is killed. */
const orders = readOrders();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const database = createDatabase({ appUrl: orders.appUrl, log, poolSize: 8 });
const queue = createDatabase({ appUrl: orders.workerUrl, log, poolSize: 1 });
const lease = { owner: workerName('worker'), milliseconds: LEASE_MS };
const deps = createServiceDeps({
  database,
  registry: createRegistry(shippedAdapters),
  contactSecret: SECRET,
  onEvents: () => undefined,
  payoutProviders: PROVIDER_IDS.map((id) => createHttpProvider(id, orders.providers[id], id === 'dedupes')),
  lease,
});
startRunWorker({
  executor: createRunExecutor({ deps, handlers: RUN_HANDLERS, lease, log }),
  listDue: createRunQueue(queue),
  slots: 2,
  pollMs: 50,
  log: log as never,
});
process.on('disconnect', () => process.exit(0));
// The worker's timers keep no process alive by themselves.
setInterval(() => undefined, 60_000);
process.send?.('ready');
