import { createDatabase } from '../database/pool.ts';
import { startRunWorker, type RunWorker } from '../jobs/run-worker.ts';
import { workerName } from '../jobs/worker-name.ts';
import type { Platform } from '../start.ts';
import { deliverWebhook, type DeliveryParts } from './deliver-webhook.ts';
import { createDueWebhooks } from './due-webhooks.ts';
import type { PlatformWebhooks } from './platform-webhooks.ts';

const POLL_MS = 500;
/** Receivers served at the same time; one that hangs takes one of them. */
const SLOTS = 16;
/** Requests to one receiver at the same time: its programs, and deliveries that failed before. */
const CONCURRENCY = 4;
/** Added to the longest a receiver may take: how long a worker that died keeps others from a webhook. */
const LEASE_SLACK_MS = 5_000;

/** Sends webhooks from this process until it is stopped. Any number of processes share the work. */
export function startWebhooks(platform: Platform, webhooks: PlatformWebhooks, workerUrl: string): RunWorker {
  const { db, cursors, log } = platform;
  const queue = createDatabase({
    appUrl: workerUrl,
    poolSize: 1,
    applicationName: 'partnergraph-webhooks',
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  const parts: DeliveryParts = {
    db,
    cursors,
    vault: webhooks.parts.vault,
    outbound: webhooks.outbound,
    lease: { owner: workerName('webhooks'), milliseconds: webhooks.settings.timeoutMs + LEASE_SLACK_MS },
    retrySeconds: webhooks.settings.retrySeconds,
    disableAfterMs: webhooks.settings.disableAfterMs,
    concurrency: CONCURRENCY,
    now: Date.now,
    random: Math.random,
    onGap: ({ id }, programId) =>
      log.warn({ webhook: id, program: programId }, 'events were pruned before a webhook was told of them'),
  };
  const worker = startRunWorker({
    executor: {
      async execute(ref, signal) {
        await deliverWebhook(parts, ref, signal);
        return 'DONE';
      },
    },
    listDue: createDueWebhooks(queue),
    slots: SLOTS,
    pollMs: POLL_MS,
    log,
  });
  return {
    lagMs: () => worker.lagMs(),
    async stop() {
      await worker.stop();
      await webhooks.outbound.close();
      await queue.close();
    },
  };
}
