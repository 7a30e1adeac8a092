import { startEmbeddedPostgres } from '../../../server/database/embedded/start-embedded-postgres.ts';

/**
 * A process of its own that starts the embedded PostgreSQL on the folder in its argument, prints one line of JSON, and
 * stops it when a line comes in; so a test can kill it.
 */
async function main(): Promise<void> {
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line), warn: (line: string) => void lines.push(line) };
  const server = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    durable: process.argv[3] === 'durable',
    log,
  });
  const { appUrl, port, isReused } = server;
  console.log(JSON.stringify({ appUrl, port, isReused, log: lines }));
  process.stdin.once('data', () => void server.stop().then(() => process.exit(0)));
}

await main();
