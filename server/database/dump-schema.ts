import { mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { migrateToLatest } from './migrate.ts';
import { dumpSchema } from './schema-dump.ts';

const FILE = path.join(import.meta.dirname, 'schema.sql');
const SILENT = { info: () => undefined, warn: (message: string) => void process.stderr.write(`${message}\n`) };

/** `npx tsx server/database/dump-schema.ts` writes schema.sql; with `--check` it compares instead: exit 1 on drift. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-schema-'));
  // mkdtemp makes it private; as root, PostgreSQL's user has to enter it.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: SILENT });
  try {
    await migrateToLatest({ ownerUrl: server.ownerUrl, log: SILENT });
    const client = new pg.Client(server.ownerUrl);
    await client.connect();
    const dump = await dumpSchema(client).finally(() => client.end());
    if (!process.argv.includes('--check')) {
      writeFileSync(FILE, dump);
    } else if (dump !== readFileSync(FILE, 'utf8')) {
      process.stderr.write(
        'server/database/schema.sql is not what the migrations make. Run: npx tsx server/database/dump-schema.ts\n',
      );
      process.exitCode = 1;
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
