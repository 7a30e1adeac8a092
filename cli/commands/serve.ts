import { defaultParts } from '../../server/compose.ts';
import { CONFIG_EXIT_CODE, ConfigError, loadConfig } from '../../server/config/config.ts';
import { loadDemoAccounts } from '../../server/demo/load-demo-accounts.ts';
import { createLog } from '../../server/http/log.ts';
import { startServer } from '../../server/start.ts';
import { stopOnSignals } from '../../server/stop-on-signals.ts';
import type { CommandIo } from '../io.ts';
import { progressBar } from '../progress.ts';

/**
 * Starts the server and waits until it is told to stop. Exit codes: 0 after an orderly stop, 1 when stopping failed,
 * 2 when the configuration is wrong: one line for each setting, with what was found and expected.
 */
export async function serve(io: CommandIo): Promise<number> {
  try {
    const config = loadConfig();
    const log = createLog(config.logLevel);
    const loadDemo = loadDemoAccounts(progressBar('Loading demo data', io));
    const server = await startServer(config, { ...defaultParts, loadDemo }, { print: (line) => io.out(line), log });
    return await stopOnSignals({ stop: () => server.stop(), print: (line) => io.out(line), log });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) io.err(problem);
    return CONFIG_EXIT_CODE;
  }
}
