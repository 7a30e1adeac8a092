import { CONFIG_EXIT_CODE, ConfigError, loadConfig } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { startWorker } from '../../server/start-worker.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import type { CommandIo } from '../io.ts';

/**
 * Starts a process that does the calendar, runs and webhooks, and serves nothing but how it is, where `WORK_PORT` says
 * so; waits until it is told to stop. Exit codes: 0 after an orderly stop, 1 when stopping failed, 2 when the
 * configuration is wrong.
 */
export async function work(io: CommandIo): Promise<number> {
  try {
    const config = loadConfig();
    const log = createLog(config.logLevel);
    const worker = await startWorker(config, { log, workingDir: io.cwd });
    io.out(`Working: the calendar, webhooks, and ${worker.slots} runs at the same time.`);
    if (worker.url !== null) io.out(`How it is: ${worker.url}/readyz, ${worker.url}/metrics`);
    return await stopOnSignals({ stop: () => worker.stop(), print: (line) => io.out(line), log });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) io.err(problem);
    return CONFIG_EXIT_CODE;
  }
}
