import { describeFault } from './http/describe-fault.ts';
import type { Log } from './http/log.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const EXIT_CODE_FORCED = 130;

/**
 * Waits until the process is told to stop (Ctrl-C, a service manager), then stops in order. A second signal does not
 * wait: it ends the process, and the next start finds what is left.
 * Shape: the exit code, once everything is stopped.
 */
export function stopOnSignals(options: {
  readonly stop: () => Promise<void>;
  readonly print: (line: string) => void;
  readonly log: Log;
}): Promise<number> {
  const { stop, print, log } = options;
  return new Promise((resolve) => {
    let isStopping = false;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (isStopping) process.exit(EXIT_CODE_FORCED);
      isStopping = true;
      print(`Stopping (${signal})…`);
      stop().then(
        () => finish(0),
        (error: unknown) => {
          log.error({ fault: describeFault(error) }, 'stopping failed');
          finish(1);
        },
      );
    };
    const finish = (code: number): void => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      resolve(code);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
