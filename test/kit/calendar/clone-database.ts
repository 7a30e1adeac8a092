import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../../../server/database/pool.ts';
import type { TestDatabase } from '../database/create-test-database.ts';
import { toDatabase, type TestPostgres } from '../database/test-postgres.ts';

/** A database as it is now, of which any number of equal ones can be made: same rows, same ids. Its pools are closed. */
export async function freezeDatabase(database: TestDatabase): Promise<() => Promise<TestDatabase>> {
  const source = new URL(database.ownerUrl).pathname.slice(1);
  await Promise.all([database.app.close(), database.admin.close()]);
  return async () => {
    const server = inject('testPostgres');
    const name = `clone_${randomBytes(8).toString('hex')}`;
    // As the superuser: PostgreSQL copies no database with connections, and ours may still be closing.
    await run(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${source} OWNER partnergraph_owner`);
    const urls: TestPostgres = {
      adminUrl: toDatabase(server.adminUrl, name),
      ownerUrl: toDatabase(server.ownerUrl, name),
      appUrl: toDatabase(server.appUrl, name),
      workerUrl: toDatabase(server.workerUrl, name),
      backupUrl: toDatabase(server.backupUrl, name),
    };
    const log = { info: () => undefined, warn: () => undefined };
    const app = createDatabase({ appUrl: urls.appUrl, log, poolSize: 10 });
    const admin = createDatabase({ appUrl: urls.adminUrl, log, poolSize: 3 });
    return {
      ...urls,
      app,
      admin,
      drop: async () => {
        await Promise.all([app.close(), admin.close()]);
        await run(server.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
      },
    };
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(toDatabase(url, 'postgres'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
