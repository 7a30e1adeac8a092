import { shippedAdapters } from '../../../../adapters/index.ts';
import { createRegistry } from '../../../../domain/contract/registry.ts';
import { createDatabase } from '../../../../server/database/pool.ts';
import { createRunExecutor } from '../../../../server/jobs/run-executor.ts';
import { RUN_HANDLERS } from '../../../../server/jobs/run-handlers.ts';
import { createRunQueue } from '../../../../server/jobs/run-queue.ts';
import { startRunWorker } from '../../../../server/jobs/run-worker.ts';
import { workerName } from '../../../../server/jobs/worker-name.ts';
import { createServiceDeps } from '../../../../server/service-deps.ts';
import { createHttpProvider } from './http-provider.ts';

/** A worker in a process of its own, with the product's queue and leases; it starts when told, and is killed. */
const [appUrl = '', workerUrl = '', providerUrl = '', dedupes = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const database = createDatabase({ appUrl, log, poolSize: 8 });
const queue = createDatabase({ appUrl: workerUrl, log, poolSize: 1 });
const lease = { owner: workerName('worker'), milliseconds: 700 };
const deps = createServiceDeps({
  database,
  registry: createRegistry(shippedAdapters),
  contactSecret: 'test',
  onEvents: () => undefined,
  payoutProviders: [createHttpProvider(providerUrl, dedupes === 'dedupes')],
  lease,
});
process.on('message', () => {
  startRunWorker({
    executor: createRunExecutor({ deps, handlers: RUN_HANDLERS, lease, log }),
    listDue: createRunQueue(queue),
    slots: 2,
    pollMs: 50,
    log: log as never,
  });
});
setInterval(() => undefined, 60_000);
process.send?.('ready');
