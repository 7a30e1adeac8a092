import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../server/database/migrations/index.ts';
import { listMissingMigrations, migrateToLatest, rollBackAll } from '../../server/database/migrate.ts';
import { dumpSchema } from '../../server/database/schema-dump.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';

const SILENT = { info: () => undefined, warn: () => undefined };
const SCHEMA_SQL = path.resolve(import.meta.dirname, '../../server/database/schema.sql');

async function dumpOf(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  return dumpSchema(client).finally(() => client.end());
}

describe('migrateToLatest', () => {
  it('applies every migration exactly once when eight servers migrate one empty database at once', async () => {
    const database = await createTestDatabase({ isEmpty: true });
    const runs = await Promise.all(
      Array.from({ length: 8 }, () => migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT })),
    );
    expect(runs.flat().sort()).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(await dumpOf(database.ownerUrl)).toBe(readFileSync(SCHEMA_SQL, 'utf8'));
    await database.drop();
  });

  it('goes on where a killed migrator has left knex’s lock behind', async () => {
    const database = await createTestDatabase();
    await database.admin.knex('knex_migrations_lock').update({ is_locked: 1 });
    expect(await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT })).toEqual([]);
    await database.drop();
  });

  it('leaves nothing half done when a migration fails', async () => {
    const database = await createTestDatabase({ isEmpty: true });
    const broken = { name: '20991231000000_break_things', up: 'CREATE TABLE half (id text); SELECT 1 / 0;', down: '' };
    const failing = migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT, migrations: [...MIGRATIONS, broken] });
    await expect(failing).rejects.toThrow('division by zero');
    const { rows } = await database.admin.pool.query(
      "SELECT to_regclass('half') AS half, to_regclass('leads') AS leads",
    );
    expect(rows).toEqual([{ half: null, leads: null }]);
    await database.drop();
  });

  it('leaves alone what a newer release has added, so that servers are replaced one by one', async () => {
    const database = await createTestDatabase();
    const added = {
      name: '20991231000000_add_a_column',
      up: "CREATE TABLE later (id text); ALTER TABLE leads ADD COLUMN later text NOT NULL DEFAULT 'none';",
      down: '',
    };
    const newer = [...MIGRATIONS, added];
    expect(await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT, migrations: newer })).toEqual([
      added.name,
    ]);
    expect(await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT })).toEqual([]);
    expect(await listMissingMigrations(database.app.pool)).toEqual([]);
    const older = MIGRATIONS.slice(0, -1);
    expect(await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT, migrations: older })).toEqual([]);
    await database.drop();
  });

  it('refuses a database from which a newer release has taken something, and names what it does not know', async () => {
    const database = await createTestDatabase();
    await database.admin.knex('knex_migrations').insert({ name: '20991231000000_from_the_future_contract', batch: 2 });
    await expect(migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT })).rejects.toThrow(
      /newer release: this one does not know 20991231000000_from_the_future_contract/,
    );
    await expect(listMissingMigrations(database.admin.pool)).rejects.toThrow(/newer release/);
    await database.drop();
  });

  it('has no migration that narrows the schema without its name saying so', () => {
    const narrowing =
      /\bDROP (?:TABLE|COLUMN|FUNCTION)\b|\bRENAME\b|\bSET NOT NULL\b|\bALTER COLUMN \w+ (?:SET DATA )?TYPE\b/i;
    const unnamed = MIGRATIONS.filter(({ name }) => name > '20261121130000' && !name.endsWith('_contract'));
    expect(unnamed.filter(({ up }) => narrowing.test(up)).map(({ name }) => name)).toEqual([]);
    expect(narrowing.test('ALTER TABLE leads ALTER COLUMN company SET NOT NULL')).toBe(true);
  });

  it('comes back to the same schema after every step down and up again', async () => {
    const database = await createTestDatabase();
    await rollBackAll({ ownerUrl: database.ownerUrl, log: SILENT });
    const { rows } = await database.admin.pool.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'knex%'",
    );
    expect(rows).toEqual([]);
    await migrateToLatest({ ownerUrl: database.ownerUrl, log: SILENT });
    expect(await dumpOf(database.ownerUrl)).toBe(readFileSync(SCHEMA_SQL, 'utf8'));
    await database.drop();
  });
});

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is what schema.sql says (else: npx tsx server/database/dump-schema.ts)', async () => {
    expect(await dumpOf(database.ownerUrl)).toBe(readFileSync(SCHEMA_SQL, 'utf8'));
  });

  it('lists nothing missing after the migrations', async () => {
    expect(await listMissingMigrations(database.admin.pool)).toEqual([]);
  });

  const OUR_COLUMNS = `FROM pg_attribute JOIN pg_class ON pg_class.oid = pg_attribute.attrelid
    WHERE pg_class.relnamespace = 'public'::regnamespace AND pg_class.relkind = 'r' AND pg_class.relname NOT LIKE 'knex%'
      AND pg_attribute.attnum > 0 AND NOT pg_attribute.attisdropped`;
  const CONVENTIONS = [
    {
      name: 'instants are timestamptz with the milliseconds that JavaScript keeps',
      sql: `SELECT relname, attname ${OUR_COLUMNS} AND format_type(atttypid, NULL) LIKE 'timestamp%' AND format_type(atttypid, atttypmod) <> 'timestamp(3) with time zone'`,
    },
    {
      name: 'no varchar, char or float',
      sql: `SELECT relname, attname ${OUR_COLUMNS} AND format_type(atttypid, NULL) IN ('character varying', 'character', 'double precision', 'real')`,
    },
    {
      name: 'amounts of money are bigint',
      sql: `SELECT relname, attname ${OUR_COLUMNS} AND attname LIKE '%\\_minor' AND format_type(atttypid, NULL) <> 'bigint'`,
    },
    {
      name: 'every table has a primary key',
      sql: `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'p')`,
    },
    {
      name: 'the tenant leads every primary key of tenant data',
      sql: `SELECT relname ${OUR_COLUMNS} AND attname = 'tenant_id' AND NOT EXISTS (SELECT 1 FROM pg_constraint
        WHERE conrelid = pg_class.oid AND contype = 'p' AND conkey[1] = pg_attribute.attnum)`,
    },
    {
      name: 'constraints are named for their table and kind',
      sql: `SELECT relname, conname FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
        WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'knex%' AND contype IN ('p', 'u', 'f', 'c')
          AND conname !~ ('^' || relname || '_([a-z0-9_]+_)?(pkey|key|fkey|check)$')`,
    },
  ];
  it.each(CONVENTIONS)('keeps the convention: $name', async ({ sql }) => {
    expect((await database.admin.pool.query(sql)).rows).toEqual([]);
  });
});
