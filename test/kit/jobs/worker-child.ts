import process from 'node:process';
import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import { createDatabase } from '../../../server/database/pool.ts';
import { createRunExecutor } from '../../../server/jobs/run-executor.ts';
import { RUN_HANDLERS } from '../../../server/jobs/run-handlers.ts';
import { createRunQueue } from '../../../server/jobs/run-queue.ts';
import { startRunWorker } from '../../../server/jobs/run-worker.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import type { RunHandler } from '../../../services/runs/contract.ts';
import { stepRun } from './step-run.ts';

/** What the parent says in its first message, and then one `go` for each place it is told of. */
export interface ChildOrders {
  readonly name: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly leaseMs: number;
  /** Waits for a `go` at each place of a run of kind REVIEW, or never. */
  readonly waitsAt: 'inside' | 'between' | 'never';
}
export type ChildMessage = { readonly place: 'inside' | 'between'; readonly step: number };

/** A worker as a process of its own, which tells where it is: it is there to be killed and to be stopped. */
function start(orders: ChildOrders): void {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const database = createDatabase({ appUrl: orders.appUrl, log, poolSize: 5 });
  const deps = createServiceDeps({
    database,
    registry: createRegistry(shippedAdapters),
    contactSecret: 'test',
    onEvents: () => undefined,
  });
  const at =
    (place: ChildMessage['place']) =>
    async (step: number): Promise<void> => {
      const goes = orders.waitsAt === place ? new Promise((resolve) => process.once('message', resolve)) : null;
      process.send?.({ place, step } satisfies ChildMessage);
      await goes;
    };
  const steps = stepRun({
    worker: orders.name,
    async countDone(runId) {
      const { rows } = await counter.pool.query<{ done: bigint }>(
        `SELECT count(*) AS done FROM audit_log WHERE subject = $1 AND action = 'step'`,
        [runId],
      );
      return Number(rows[0]?.done ?? 0);
    },
    inside: at('inside'),
    between: at('between'),
  });
  const counter = createDatabase({ appUrl: process.env['COUNTER_URL'] ?? orders.appUrl, log, poolSize: 1 });
  const told: RunHandler = (scope) => {
    const calendar = RUN_HANDLERS.CALENDAR;
    if (calendar === undefined) throw new Error('there is a handler of CALENDAR');
    let step = 0;
    const transaction: typeof scope.transaction = async (work) => {
      const value = await scope.transaction(async (unit) => {
        const done = await work(unit);
        await at('inside')(step);
        return done;
      });
      await at('between')(step);
      step += 1;
      return value;
    };
    return calendar({ ...scope, transaction });
  };
  startRunWorker({
    executor: createRunExecutor({
      deps,
      handlers: { REVIEW: steps, CALENDAR: told },
      lease: { owner: orders.name, milliseconds: orders.leaseMs },
      log,
    }),
    listDue: createRunQueue(createDatabase({ appUrl: orders.workerUrl, log, poolSize: 1 })),
    slots: 4,
    pollMs: 20,
    log: log as never,
  });
  process.send?.('ready');
}

process.once('message', (orders: ChildOrders) => start(orders));
process.on('disconnect', () => process.exit(0));
// The worker's timers keep no process alive by themselves.
setInterval(() => undefined, 1_000);
