import type { ServiceDeps } from '../../services/ports/unit-of-work.ts';
import { createDatabase } from '../database/pool.ts';
import type { Platform } from '../start.ts';
import { startTicker } from '../ticker.ts';
import { startRetention } from './retention.ts';
import type { RetentionSettings } from '../config/retention-settings.ts';
import { createRunExecutor } from './run-executor.ts';
import { RUN_HANDLERS } from './run-handlers.ts';
import { createRunQueue } from './run-queue.ts';
import { startRunWorker } from './run-worker.ts';
import { Rests } from './rests.ts';
import { tickPrograms } from './tick.ts';
import { startWebhooks } from '../webhooks/start-webhooks.ts';
import { workerName } from './worker-name.ts';

const TICK_MS = 1_000;
const POLL_MS = 500;

export interface WorkerOptions {
  /** Runs at the same time. */
  readonly slots: number;
  readonly leaseMs: number;
  /** See `StartedDatabase`. */
  readonly workerUrl: string;
  readonly retention: RetentionSettings;
}

export interface Workers {
  /** Of the slowest loop that reads a queue; see `RunWorker`. */
  lagMs(): number;
  /** Waits for the transactions at hand. What is left undone stays in the queue. */
  stop(): Promise<void>;
}

/** Does what goes on without a caller, in this process: the calendar of programs with a REAL clock, and runs. */
export function startWorkers(options: WorkerOptions & { platform: Platform; deps: ServiceDeps }): Workers {
  const { platform, deps, slots, leaseMs, workerUrl } = options;
  const { log } = platform;
  const queue = createDatabase({
    appUrl: workerUrl,
    poolSize: 1,
    applicationName: 'partnergraph-queue',
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  const lease = { owner: workerName('worker'), milliseconds: leaseMs };
  const worker = startRunWorker({
    executor: createRunExecutor({ deps, handlers: RUN_HANDLERS, lease, log }),
    listDue: createRunQueue(queue),
    slots,
    pollMs: POLL_MS,
    log,
  });
  const webhooks = platform.webhooks === undefined ? null : startWebhooks(platform, platform.webhooks, workerUrl);
  const stopping = new AbortController();
  const rests = new Rests();
  const ticker = startTicker({
    tick: (now) => tickPrograms(platform.db, deps, now, { signal: stopping.signal, rests }),
    what: 'calendar work',
    everyMs: TICK_MS,
    log,
  });
  const retention = startRetention(queue, options.retention, log);
  return {
    lagMs: () => Math.max(worker.lagMs(), webhooks?.lagMs() ?? 0),
    async stop() {
      stopping.abort();
      await Promise.all([worker.stop(), webhooks?.stop(), ticker.stop(), retention.stop()]);
      await queue.close();
    },
  };
}
