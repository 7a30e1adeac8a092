import type { Ref } from '../../services/contract.ts';
import { describeFault } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';
import type { RunExecutor } from './run-executor.ts';

export interface RunWorkerOptions {
  readonly executor: RunExecutor;
  /** Runs that wait, or whose worker is gone, oldest first. */
  readonly listDue: () => Promise<readonly Ref[]>;
  /** How many runs at the same time. */
  readonly slots: number;
  readonly pollMs: number;
  readonly log: Log;
}

export interface RunWorker {
  /** For how long the queue could not be read, beyond the pause between two looks; in milliseconds. */
  lagMs(): number;
  /** Leaves the runs under way after their transaction at hand, for another worker to go on with. */
  stop(): Promise<void>;
}

/** Looks for due runs again and again and does them. Any number of workers share one queue. */
export function startRunWorker(options: RunWorkerOptions): RunWorker {
  const stopping = new AbortController();
  const active = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let readAt = performance.now();

  const start = (ref: Ref): void => {
    const work = options.executor
      .execute(ref, stopping.signal)
      .then(() => undefined)
      .catch((error: unknown) => options.log.error({ run: ref.id, fault: describeFault(error) }, 'a run failed'))
      .finally(() => active.delete(ref.id));
    active.set(ref.id, work);
  };
  const look = async (): Promise<void> => {
    try {
      const free = options.slots - active.size;
      if (free > 0) {
        const due = await options.listDue();
        readAt = performance.now();
        if (stopping.signal.aborted) return;
        for (const ref of due.filter(({ id }) => !active.has(id)).slice(0, free)) start(ref);
      } else readAt = performance.now();
    } catch (error) {
      options.log.error({ fault: describeFault(error) }, 'the queue of runs could not be read');
    }
    if (!stopping.signal.aborted) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      looking = look();
    }, options.pollMs).unref();
  };
  schedule();
  return {
    lagMs: () => Math.max(0, performance.now() - readAt - options.pollMs),
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(active.values());
    },
  };
}
