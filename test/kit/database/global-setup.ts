import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../../server/database/embedded/start-embedded-postgres.ts';
import { migrateToLatest } from '../../../server/database/migrate.ts';
import { toDatabase, type TestPostgres } from './test-postgres.ts';

const SILENT = { info: () => undefined, warn: (message: string) => console.warn(message) };
/** Such as `embedded-postgres-15`: the tests run on the PostgreSQL of that package; see .ci/postgres-15. */
const PACKAGE = process.env['TEST_POSTGRES_PACKAGE'];
const OTHER_POSTGRES = PACKAGE === undefined ? {} : { package: PACKAGE };
export const TEMPLATE = 'partnergraph_template';

/** Starts one PostgreSQL for the whole run and migrates one database, of which each test file gets a clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'partnergraph-test-'));
  // mkdtemp makes it private; as root, PostgreSQL's user has to enter it.
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false, log: SILENT, ...OTHER_POSTGRES });
  const tearDown = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const owner = new pg.Client(server.ownerUrl);
    await owner.connect();
    await owner.query(`CREATE DATABASE ${TEMPLATE}`).finally(() => owner.end());
    await migrateToLatest({ ownerUrl: toDatabase(server.ownerUrl, TEMPLATE), log: SILENT });
  } catch (error) {
    await tearDown();
    throw error;
  }
  const { adminUrl, ownerUrl, appUrl, workerUrl, backupUrl } = server;
  project.provide('testPostgres', { adminUrl, ownerUrl, appUrl, workerUrl, backupUrl } satisfies TestPostgres);
  return tearDown;
}

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: TestPostgres;
  }
}
