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
  /** Adds what there is to see of a process; `serving` is null of one that only works. */
  watch(process: {
    readonly db: Database;
    readonly serving: { readonly connections: Connections; readonly follower: Lagging } | null;
  }): void;
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
    watch({ db, serving }) {
      follower = serving?.follower ?? null;
      metrics.watch({
        pool: db.pool,
        workerLagMs: () => observability.lags().workerMs,
        serving:
          serving === null
            ? null
            : {
                countConnections: () => serving.connections.count(),
                countSubscriptions: () => serving.connections.countSubscriptions(),
                eventLagMs: () => observability.lags().eventMs,
              },
      });
      watchDatabase(metrics, db, log);
    },
    stop: async () => tracing?.stop(),
  };
  return observability;
}
