import { describeFault } from './http/describe-fault.ts';
import type { Log } from './http/log.ts';

export interface Ticker {
  /** Waits for the tick under way. */
  stop(): Promise<void>;
}

/** Calls `tick` again and again, never while the call before runs. A tick that fails is logged, and the next one comes. */
export function startTicker(options: {
  readonly tick: (now: number) => Promise<void>;
  /** What it does, for the log. */
  readonly what: string;
  readonly everyMs: number;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}): Ticker {
  const now = options.now ?? Date.now;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    try {
      await options.tick(now());
    } catch (error) {
      options.log.error({ fault: describeFault(error) }, `${options.what} failed`);
    }
    if (!isStopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = run();
    }, options.everyMs).unref();
  };
  schedule();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
