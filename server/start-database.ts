import path from 'node:path';
import { ConfigError, type Config } from './config/config.ts';
import type { DatabaseLog } from './database/embedded/log.ts';
import { startEmbeddedPostgres } from './database/embedded/start-embedded-postgres.ts';
import { listMissingMigrations, migrateToLatest } from './database/migrate.ts';
import { createDatabase, type Database } from './database/pool.ts';
import { assertSafeRole } from './database/roles.ts';

export interface StartedDatabase {
  readonly db: Database;
  readonly appUrl: string;
  /** For looking into the queue of runs: of the worker's role if the configuration has one, else the application's. */
  readonly workerUrl: string;
  /** For the ready block. */
  readonly description: string;
  /** Closes the pool; stops the embedded server when nobody else uses it. */
  readonly close: () => Promise<void>;
}

/**
 * The database of the configuration, or an embedded one, migrated and safe to serve from. An embedded server that a
 * killed process has left running is found and used.
 * Errors: throws when migrations are missing, the release is older than the database, or the role ignores row-level security.
 */
export async function startDatabase(config: Config, log: DatabaseLog): Promise<StartedDatabase> {
  if (config.database !== null)
    return openDatabase(
      config,
      {
        ...config.database,
        workerUrl: config.database.workerUrl ?? config.database.appUrl,
        description: describe(config.database.appUrl),
      },
      log,
      async () => undefined,
    );
  const dataDir = path.join(config.dataDir, 'postgres');
  const embedded = await startEmbeddedPostgres({ dataDir, log }).catch((error: unknown) => {
    throw toFolderError(error, dataDir);
  });
  const { appUrl, ownerUrl, workerUrl, port } = embedded;
  try {
    return await openDatabase(
      config,
      { appUrl, ownerUrl, workerUrl, description: `embedded PostgreSQL on port ${port}, data in ${dataDir}` },
      log,
      () => embedded.stop(),
    );
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** What keeps a configured database from being used is a fault of the configuration, told in one line. */
async function named(setting: string, url: string, config: Config, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (config.database === null) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new ConfigError([
      `${setting}: found ${describe(url)}: ${problem}; expected a PostgreSQL 15 or newer that lets this role in`,
    ]);
  }
}

interface Address {
  readonly appUrl: string;
  readonly ownerUrl: string | null;
  readonly workerUrl: string;
  readonly description: string;
}

async function openDatabase(
  config: Config,
  address: Address,
  log: DatabaseLog,
  stop: () => Promise<void>,
): Promise<StartedDatabase> {
  const { appUrl, ownerUrl, workerUrl, description } = address;
  if (ownerUrl !== null) {
    await named('DATABASE_OWNER_URL', ownerUrl, config, async () => void (await migrateToLatest({ ownerUrl, log })));
  }
  const db = createDatabase({
    appUrl,
    log,
    poolSize: config.databasePoolSize,
    statementTimeoutMs: config.apiLimits.statementTimeoutMs,
  });
  try {
    await named('DATABASE_URL', appUrl, config, () => assertSafeRole(db.pool));
    const missing = await listMissingMigrations(db.pool);
    if (missing.length > 0) {
      throw new ConfigError([
        `DATABASE_OWNER_URL: found nothing, and the database lacks ${missing.length} migrations, the first ${missing[0] ?? ''}; expected the owner's URL once, or a migrated database`,
      ]);
    }
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    db,
    appUrl,
    workerUrl,
    description,
    close: async () => {
      await db.close();
      await stop();
    },
  };
}

/** Without the password. */
function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}, database ${decodeURIComponent(pathname.slice(1))}`;
}

/** Whatever the file system refuses below the data folder: nothing but the setting helps. Other errors as they are. */
function toFolderError(error: unknown, dataDir: string): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (code === undefined || at?.startsWith(dataDir) !== true) return error;
  return new ConfigError([
    `DATA_DIR: found ${dataDir}, which cannot be used (${(error as Error).message}); expected a folder that this user may make and write in`,
  ]);
}
