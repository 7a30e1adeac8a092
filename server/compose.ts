import { createSchema } from '../schema/build.ts';
import { createServices } from '../services/index.ts';
import type { ServiceDeps } from '../services/ports/unit-of-work.ts';
import { createLoaders } from './context/loaders/create-loaders.ts';
import { startWorkers } from './jobs/start-workers.ts';
import { workerName } from './jobs/worker-name.ts';
import { createReads } from './read-models/create-reads.ts';
import { createServiceDeps } from './service-deps.ts';
import type { Parts, Platform } from './start.ts';

const depsOf = new WeakMap<Platform, ServiceDeps>();

/** What the platform's commands need; made once per server. */
export function serviceDepsOf(platform: Platform): ServiceDeps {
  const known = depsOf.get(platform);
  if (known !== undefined) return known;
  const deps = createServiceDeps({
    database: platform.db,
    registry: platform.registry,
    contactSecret: platform.keys.deriveSecret('contacts'),
    paymentSecret: platform.keys.deriveSecret('payment-details'),
    log: platform.log,
    ...(platform.webhooks === undefined ? {} : { webhooks: platform.webhooks }),
    ...(platform.documents === undefined ? {} : { documents: platform.documents.storage }),
    ...(platform.simulator === undefined ? {} : { simulator: platform.simulator }),
    ...(platform.leaseMs === undefined
      ? {}
      : { lease: { owner: workerName('server'), milliseconds: platform.leaseMs } }),
    onEvents(tenantIds) {
      for (const tenantId of tenantIds) platform.notify(tenantId);
    },
  });
  depsOf.set(platform, deps);
  return deps;
}

/** The server's parts as they ship. Tests may put others in their place. */
export const defaultParts: Parts = {
  createSchema: () => Promise.resolve(createSchema()),
  createServices: (platform) => createServices(serviceDepsOf(platform)),
  createReads: ({ db, registry, cursors, documents }) =>
    createReads({ db, registry, cursors, ...(documents === undefined ? {} : { documentLinks: documents.links }) }),
  createLoaders,
  startWorkers: (platform, options) => startWorkers({ platform, deps: serviceDepsOf(platform), ...options }),
};
