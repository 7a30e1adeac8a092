import { DEFAULT_OBSERVABILITY, type ObservabilitySettings } from '../config/observability-settings.ts';
import type { Database } from '../database/pool.ts';
import type { Connections } from '../graphql/connections.ts';
import type { Lags } from '../http/health.ts';
import type { Log } from '../http/log.ts';
import { watchDatabase } from './database-metrics.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createOperationObserver, type OperationObserver } from './operations.ts';
import { startTracing } from './tracing.ts';

/** What can be late; see `Lags`. */
export interface Lagging {
  lagMs(): number;
}

export interface Observability {
  readonly metrics: Metrics;
  readonly observer: OperationObserver;
  /** Adds what there is to see of a server. */
  watch(server: { readonly db: Database; readonly connections: Connections; readonly follower: Lagging }): void;
  /** Set once there are any. */
  workers: Lagging | null;
  readonly lags: () => Lags;
  /** Sends the spans that are left. */
  stop(): Promise<void>;
}

/** Starts counting and, where the settings say so, tracing. Before there are connections, whose statements are traced. */
export async function startObservability(
  settings: ObservabilitySettings = DEFAULT_OBSERVABILITY,
  log: Log,
): Promise<Observability> {
  const tracing = settings.otlpEndpoint === null ? null : await startTracing({ endpoint: settings.otlpEndpoint });
  const metrics = createMetrics();
  let follower: Lagging | null = null;
  const observability: Observability = {
    metrics,
    observer: createOperationObserver({ metrics, log, slowMs: settings.slowOperationMs }),
    workers: null,
    lags: () => ({ eventMs: follower?.lagMs() ?? 0, workerMs: observability.workers?.lagMs() ?? 0 }),
    watch({ db, connections, follower: found }) {
      follower = found;
      metrics.watch({
        pool: db.pool,
        countConnections: () => connections.count(),
        countSubscriptions: () => connections.countSubscriptions(),
        eventLagMs: () => observability.lags().eventMs,
        workerLagMs: () => observability.lags().workerMs,
      });
      watchDatabase(metrics, db, log);
    },
    stop: async () => tracing?.stop(),
  };
  return observability;
}
