import { serviceDepsOf } from '../../server/compose.ts';
import { CONFIG_EXIT_CODE, ConfigError, loadConfig } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { startWorkers } from '../../server/jobs/start-workers.ts';
import { openPlatform } from '../../server/open-platform.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import type { CommandIo } from '../io.ts';

/** Where `WORKERS` says that servers do none. */
const SLOTS = 2;

/**
 * Starts a process that does the calendar and runs, and serves nothing; waits until it is told to stop. Exit codes: 0
 * after an orderly stop, 1 when stopping failed, 2 when the configuration is wrong.
 */
export async function work(io: CommandIo): Promise<number> {
  try {
    const config = loadConfig();
    const log = createLog(config.logLevel);
    const platform = await openPlatform(config, log, io.cwd);
    const slots = config.workers === 0 ? SLOTS : config.workers;
    const { workerUrl } = platform;
    const workers = startWorkers({
      platform,
      deps: serviceDepsOf(platform),
      slots,
      leaseMs: config.runLeaseMs,
      retention: config.retention,
      workerUrl,
    });
    io.out(`Working: the calendar, and ${slots} runs at the same time.`);
    const stop = async (): Promise<void> => {
      await workers.stop();
      await platform.close();
    };
    return await stopOnSignals({ stop, print: (line) => io.out(line), log });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) io.err(problem);
    return CONFIG_EXIT_CODE;
  }
}
