import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/database/embedded/start-embedded-postgres.ts';
import { migrateToLatest } from '../../server/database/migrate.ts';
import { APP_ROLE } from '../../server/database/roles.ts';

/** A PostgreSQL of the benchmark's own, migrated and empty, or as an earlier run with the same `keep` has left it. */
export interface BenchDatabase {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** As superuser: seeds and looks behind row-level security. */
  readonly admin: pg.Client;
  /** Stops it; without `keep`, its files are removed. */
  close(): Promise<void>;
}

export const quietLog = { info: () => undefined, warn: (message: string) => console.error(message) };

/**
 * @param keep Folder that stays for later runs; null: a fresh one under the system's folder for temporary files.
 * @param options `isKept: false` removes a folder that was named, too.
 */
export async function openBenchDatabase(
  keep: string | null,
  { isKept = keep !== null }: { readonly isKept?: boolean } = {},
): Promise<BenchDatabase> {
  const dataDir = keep === null ? path.join(tmpdir(), `partnergraph-bench-${process.pid}`) : path.resolve(keep);
  // Entered by the user that PostgreSQL runs under when we are root.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: quietLog });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (!isKept) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { adminUrl, ownerUrl, appUrl } = server;
    await migrateToLatest({ ownerUrl, log: quietLog });
    const admin = new pg.Client({ connectionString: adminUrl, application_name: 'partnergraph-bench' });
    await admin.connect();
    await admin.query(`GRANT SELECT ON knex_migrations TO ${APP_ROLE}`);
    const close = async (): Promise<void> => {
      await admin.end();
      await stop();
    };
    return { adminUrl, ownerUrl, appUrl, admin, close };
  } catch (error) {
    await stop();
    throw error;
  }
}
