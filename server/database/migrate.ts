import knexFactory, { type Knex } from 'knex';
import pg from 'pg';
import type { DatabaseLog } from './embedded/log.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { runSql, type SqlMigration } from './migrations/sql-migration.ts';
import { toKnexLog } from './pool.ts';
import { APP_ROLE, BACKUP_ROLE, ensureRoles } from './roles.ts';

/**
 * The end of the name of a migration that takes away or narrows what the release before still uses. All others only add,
 * so servers of that release go on while they are replaced one by one (see docs/operations.md).
 */
const CONTRACT = '_contract';

/** Any number; the same for every server of PartnerGraph. */
const ADVISORY_LOCK = 4_172_026_112;

export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly log: DatabaseLog;
  /** For tests; default: every migration there is. */
  readonly migrations?: readonly SqlMigration[];
}

/**
 * Brings the database up to this code's schema. Any number of servers may call it at once: an advisory lock lets one
 * work and the others wait (knex's own lock makes them fail instead, and stays behind when a migrator is killed).
 * Shape: the names that were applied, in order.
 * Errors: throws when a newer release has run whose schema this code cannot serve from (see `CONTRACT`).
 */
export async function migrateToLatest(options: MigrateOptions): Promise<readonly string[]> {
  const migrations = options.migrations ?? MIGRATIONS;
  const guard = new pg.Client({ connectionString: options.ownerUrl, application_name: 'partnergraph-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const { unknown, missing } = await compare(guard, migrations);
    if (unknown.length > 0) {
      if (missing.length > 0) throw newerRelease(unknown);
      options.log.info(`A newer release has added ${unknown.length} migrations, the last ${unknown.at(-1) ?? ''}.`);
      return [];
    }
    await ensureRoles(guard);
    const knex = knexFactory({
      client: 'pg',
      connection: options.ownerUrl,
      pool: { min: 0, max: 2 },
      log: toKnexLog(options.log),
    });
    try {
      // The advisory lock is held, so a lock row can only be one that a killed migrator has left.
      if (await knex.schema.hasTable('knex_migrations_lock')) await knex.migrate.forceFreeMigrationsLock();
      const [, applied] = (await knex.migrate.latest({ migrationSource: toSource(migrations) })) as [number, string[]];
      // The migration tool's table belongs to the owner; readiness and backups ask what was applied.
      await guard.query(`GRANT SELECT ON knex_migrations TO ${APP_ROLE}, ${BACKUP_ROLE}`);
      if (applied.length > 0)
        options.log.info(`Applied ${applied.length} migrations, the last ${applied.at(-1) ?? ''}.`);
      return applied;
    } finally {
      await knex.destroy();
    }
  } finally {
    // Closing the session frees the lock, too.
    await guard.end();
  }
}

/** Undoes every migration, the latest first. Errors: throws at one that is irreversible. For tests of `down`. */
export async function rollBackAll(options: MigrateOptions): Promise<void> {
  const knex = knexFactory({
    client: 'pg',
    connection: options.ownerUrl,
    pool: { min: 0, max: 2 },
    log: toKnexLog(options.log),
  });
  try {
    await knex.migrate.rollback({ migrationSource: toSource(options.migrations ?? MIGRATIONS) }, true);
  } finally {
    await knex.destroy();
  }
}

/**
 * What the database's schema lacks of this code's; for a server that does not migrate itself. What a newer release has
 * added does no harm.
 * Errors: throws when a newer release has taken something away.
 */
export async function listMissingMigrations(client: pg.Client | pg.Pool): Promise<readonly string[]> {
  const { missing } = await compare(client, MIGRATIONS);
  return missing;
}

interface Comparison {
  readonly missing: readonly string[];
  /** Of a newer release. */
  readonly unknown: readonly string[];
}

async function compare(client: pg.Client | pg.Pool, migrations: readonly SqlMigration[]): Promise<Comparison> {
  const names = migrations.map((migration) => migration.name);
  const { rows: tables } = await client.query<{ found: string | null }>(
    "SELECT to_regclass('public.knex_migrations') AS found",
  );
  if ((tables[0]?.found ?? null) === null) return { missing: names, unknown: [] };
  const { rows } = await client.query<{ name: string }>('SELECT knex_migrations.name FROM knex_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !names.includes(name)).sort();
  if (unknown.some((name) => name.endsWith(CONTRACT))) throw newerRelease(unknown);
  return { missing: names.filter((name) => !applied.has(name)), unknown };
}

const newerRelease = (unknown: readonly string[]): Error =>
  new Error(
    `The database was migrated by a newer release: this one does not know ${unknown.join(', ')}. Start that release, or restore a backup.`,
  );

function toSource(migrations: readonly SqlMigration[]): Knex.MigrationSource<SqlMigration> {
  return {
    getMigrations: () => Promise.resolve([...migrations]),
    getMigrationName: (migration) => migration.name,
    getMigration: (migration) =>
      Promise.resolve({
        up: (knex) => runSql(knex, migration.up),
        down: (knex) => {
          if (typeof migration.down === 'string') return runSql(knex, migration.down);
          throw new Error(`${migration.name} is irreversible: ${migration.down.irreversible}`);
        },
      }),
  };
}
