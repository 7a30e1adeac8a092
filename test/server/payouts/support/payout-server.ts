import { defaultParts } from '../../../../server/compose.ts';
import { loadConfig } from '../../../../server/config/config.ts';
import { createLog } from '../../../../server/http/log.ts';
import { startWorkers } from '../../../../server/jobs/start-workers.ts';
import { workerName } from '../../../../server/jobs/worker-name.ts';
import { createServiceDeps } from '../../../../server/service-deps.ts';
import { startServer, type Platform } from '../../../../server/start.ts';
import { RIGHTS } from '../../../../services/actor.ts';
import { createServices } from '../../../../services/index.ts';
import type { ServiceDeps } from '../../../../services/ports/unit-of-work.ts';
import { OUR_VENDOR } from '../../../kit/services/vendors.ts';
import { LEASE_MS, PROVIDER_IDS, readOrders, SECRET } from './child-orders.ts';
import { createHttpProvider } from './http-provider.ts';

/** The whole server in a process of its own, over HTTP, with workers in it and the test's providers; it is killed. */
const orders = readOrders();
let deps: ServiceDeps | undefined;
const depsOf = (platform: Platform): ServiceDeps =>
  (deps ??= createServiceDeps({
    database: platform.db,
    registry: platform.registry,
    contactSecret: SECRET,
    payoutProviders: PROVIDER_IDS.map((id) => createHttpProvider(id, orders.providers[id], id === 'dedupes')),
    lease: { owner: workerName('server'), milliseconds: LEASE_MS },
    onEvents: (tenantIds) => tenantIds.forEach((tenantId) => platform.notify(tenantId)),
  }));

const config = loadConfig({
  DATABASE_URL: orders.appUrl,
  DATABASE_OWNER_URL: orders.ownerUrl,
  DATABASE_WORKER_URL: orders.workerUrl,
  DATA_DIR: orders.dataDir,
  DEMO: 'false',
  RUN_LEASE: String(LEASE_MS / 1_000),
  RATE_LIMIT: '0',
});
const running = await startServer(
  { ...config, port: 0 },
  {
    ...defaultParts,
    createServices: (platform) => createServices(depsOf(platform)),
    startWorkers: (platform, options) => startWorkers({ platform, deps: depsOf(platform), ...options }),
  },
  { print: () => undefined, log: createLog('fatal') },
);
const token = await running.identity.issueToken({
  role: 'PROGRAM_OWNER',
  subject: `person_of_${OUR_VENDOR}`,
  tenantId: OUR_VENDOR,
  rights: RIGHTS,
  expiresInSeconds: 86_400,
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: running.graphqlUrl, token });
