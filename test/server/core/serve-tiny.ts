import { ConfigError, CONFIG_EXIT_CODE, loadConfig } from '../../../server/config/config.ts';
import { startServer, type Parts } from '../../../server/start.ts';
import { stopOnSignals } from '../../../server/stop-on-signals.ts';
import { tinySchema } from './tiny-schema.ts';

const NOTHING = {} as never;

/** Everything but the platform's own parts. */
export const tinyParts: Parts = {
  createSchema: () => Promise.resolve(tinySchema),
  createServices: () => NOTHING,
  createReads: () => NOTHING,
  createLoaders: () => NOTHING,
  loadDemo: () =>
    Promise.resolve([
      {
        label: 'owner    of Vendor One',
        role: 'PROGRAM_OWNER',
        subject: 'person_1',
        tenantId: 'vendor_1',
        programSlug: null,
      },
      {
        label: 'partner  Agency One',
        role: 'PARTNER',
        subject: 'person_2',
        partnerIds: ['partner_1'],
        programSlug: 'program-1',
      },
    ]),
};

/** As a process of its own: what `partnergraph serve` does, around the tiny schema. */
async function main(): Promise<number> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const server = await startServer(loadConfig(), tinyParts, { print });
    return await stopOnSignals({ stop: () => server.stop(), print, log: server.platform.log });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    return CONFIG_EXIT_CODE;
  }
}

if (process.argv[1]?.endsWith('serve-tiny.ts') === true) process.exitCode = await main();
