import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type pg from 'pg';
import { serviceDepsOf } from './compose.ts';
import type { Config } from './config/config.ts';
import { DEFAULT_OBSERVABILITY } from './config/observability-settings.ts';
import { answerFault } from './http/answer-fault.ts';
import { addHealth } from './http/health-routes.ts';
import { checkReadiness } from './http/health.ts';
import type { Log } from './http/log.ts';
import { addMetrics } from './http/metrics-route.ts';
import { startWorkers } from './jobs/start-workers.ts';
import { toBaseUrl, toListenError } from './listen.ts';
import { startObservability, type Observability } from './observability/observe-server.ts';
import { openPlatform } from './open-platform.ts';
import { createSimulator } from './simulation/create-simulator.ts';
import type { Platform } from './start.ts';

/** Runs at the same time where `WORKERS` says that servers do none. */
const SLOTS = 2;
/** Nobody sends it a body. */
const BODY_BYTES_MAX = 1_024;

/** A process that does the calendar, runs and webhooks, and serves nothing but how it is. */
export interface RunningWorker {
  /** Of `/healthz`, `/readyz` and `/metrics`, such as `http://127.0.0.1:4001`; null: it listens nowhere. */
  readonly url: string | null;
  /** Runs at the same time. */
  readonly slots: number;
  readonly platform: Platform;
  /** Leaves runs after the transaction at hand; until then it answers that it is not ready. Again: waits for the same. */
  stop(): Promise<void>;
}

/**
 * Starts a worker and returns when it works.
 * Errors: ConfigError for what the configuration got wrong; whatever else keeps a part from starting. What had been
 * started is stopped again.
 */
export async function startWorker(
  config: Config,
  { log, workingDir }: { readonly log: Log; readonly workingDir: string },
): Promise<RunningWorker> {
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const close of closers.reverse()) await close().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const observability = await startObservability(config.observability, log);
    closers.push(() => observability.stop());
    const opened = await openPlatform(config, log, workingDir);
    closers.push(() => opened.close());
    // A preview of terms would hold up this thread, and with it the leases of the other runs.
    const simulator = createSimulator(config.simulation, { adapters: config.adapters, workingDir });
    closers.push(() => simulator.close());
    const platform: Platform = { ...opened, simulator };
    observability.watch({ db: platform.db, serving: null });
    const health = await listenForHealth(config, { observability, pool: platform.db.pool, log });
    if (health !== null) closers.push(() => health.close());
    const slots = config.workers === 0 ? SLOTS : config.workers;
    const { runLeaseMs: leaseMs, retention } = config;
    const { workerUrl } = opened;
    const deps = serviceDepsOf(platform);
    const workers = startWorkers({ platform, deps, slots, leaseMs, retention, workerUrl });
    observability.workers = workers;
    closers.push(() => workers.stop());
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => {
      health?.drain();
      return (stopping ??= closeAll());
    };
    return { url: health?.url ?? null, slots, platform, stop };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface Health {
  readonly url: string;
  /** From then on it is not ready. */
  drain(): void;
  close(): Promise<void>;
}

/** Errors: ConfigError when the port is taken. */
async function listenForHealth(
  { host, workPort: port = null, observability: settings = DEFAULT_OBSERVABILITY }: Config,
  of: { readonly observability: Observability; readonly pool: pg.Pool; readonly log: Log },
): Promise<Health | null> {
  if (port === null) return null;
  const { observability, pool, log } = of;
  let isDraining = false;
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_BYTES_MAX,
    forceCloseConnections: true,
    requestTimeout: 30_000,
  });
  app.setErrorHandler(answerFault(log, BODY_BYTES_MAX));
  app.setNotFoundHandler((_request, reply) => {
    void reply.code(404).send({ status: 'nothing at this path: this process only works' });
  });
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  addHealth(app, () =>
    checkReadiness({ pool, isDraining, lags: observability.lags(), lagMaxMs: settings.readyLagMaxMs }),
  );
  addMetrics(app, observability.metrics, settings.metricsToken);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw toListenError(error, { host, port, setting: 'WORK_PORT' });
  }
  return {
    url: toBaseUrl(host, (app.server.address() as AddressInfo).port),
    drain: () => {
      isDraining = true;
    },
    close: () => app.close(),
  };
}
