import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';

// The walls as the catalog of PostgreSQL has them, so that what a later migration leaves open is found without a test of
// its own. That a server does not start as a superuser or with BYPASSRLS is in roles.test.ts; what each principal sees
// of each table, and that nobody is shown nothing, in row-security.test.ts.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  for (const [tenantId, programId] of [
    ['vendor_1', 'program_1'],
    ['vendor_2', 'program_2'],
  ] as const)
    await seedEveryTable(database.admin.knex, { tenantId, programId, partnerIds: [`partner_of_${tenantId}`] });
});
afterAll(() => database.drop());

/** Tables of all tenants: who may see which of their rows is said by policies as well. */
const WITHOUT_TENANT = ['memberships', 'organizations', 'person_identities', 'persons', 'restores'];
/** The migration tool's, which only the owner may touch. */
const OF_THE_TOOL = ['knex_migrations', 'knex_migrations_lock'];

/** Why a function runs with its owner's rights; the owner's own policies let it see what it needs and no more. */
const DEFINERS: Readonly<Record<string, string>> = {
  check_journal_entry: 'trigger: an entry balances over all of its postings, also those the writer may not see',
  check_payout_released: 'trigger: the lines of a payout that is given up must be free again',
  check_payout_sum: 'trigger: a payout is the sum of its lines, whoever writes it',
  find_api_key: 'before there is a principal: the key itself says which one; only with the hash of the whole key',
  find_registration_conflict: 'a partner is told that a company is taken, not by whom',
  note_api_key_uses: 'the last use of keys is written down for keys of any tenant, later and together',
  read_access_changes: 'every server hears whose access ended, in all tenants: ids alone',
  sign_in: 'before there is a principal: the person of a verified identity',
  works_for: 'whether a person is a member, asked by policies of that very table',
};

/** What may see or do something for all tenants at once: the queues of due work, before a worker enters a tenant. */
const QUEUES = ['program_counters', 'programs', 'runs', 'webhook_deliveries', 'webhook_streams', 'webhooks'];

/** Everything that the catalog says is open, a line each. */
const HOLES: Readonly<Record<string, string>> = {
  'a tenant table without row-level security, enabled and forced, and a policy': `
    SELECT c.relname AS hole FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy AS p WHERE p.polrelid = c.oid))`,
  'a table that is of no tenant and not listed': `
    SELECT c.relname AS hole FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm')
      AND NOT EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
      AND c.relname <> ALL (ARRAY['${[...WITHOUT_TENANT, ...OF_THE_TOOL].join("','")}'])`,
  'a listed table without row-level security': `
    SELECT relname AS hole FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relname = ANY (ARRAY['${WITHOUT_TENANT.join("','")}']) AND NOT (relrowsecurity AND relforcerowsecurity)`,
  'a view that reads with the rights of its owner': `
    SELECT relname AS hole FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      AND NOT ('security_invoker=true' = ANY (coalesce(reloptions, '{}')) OR 'security_invoker=on' = ANY (coalesce(reloptions, '{}')))`,
  'a policy for everybody': `
    SELECT tablename || '.' || policyname AS hole FROM pg_policies WHERE schemaname = 'public' AND 'public' = ANY (roles)`,
  'a policy of the application that asks nothing about the principal': `
    SELECT tablename || '.' || policyname AS hole FROM pg_policies
    WHERE schemaname = 'public' AND 'partnergraph_app' = ANY (roles) AND policyname NOT IN ('restores_all', 'programs_public', 'term_versions_public', 'organizations_public')
      AND (coalesce(qual, 'principal_') !~ 'principal_' OR coalesce(with_check, 'principal_') !~ 'principal_')`,
  'a function with its owner’s rights that is not listed': `
    SELECT proname AS hole FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND proname <> ALL (ARRAY['${Object.keys(DEFINERS).join("','")}'])`,
  'a function with its owner’s rights that looks its names up where the caller says': `
    SELECT proname AS hole FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND NOT 'search_path=pg_catalog, public' = ANY (coalesce(proconfig, '{}'))`,
  // A trigger's function cannot be called, so who may execute it does not matter.
  'a function with its owner’s rights that everybody may call': `
    SELECT proname AS hole FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
      AND has_function_privilege('public', oid, 'EXECUTE')`,
  'a right that everybody has': `
    SELECT relname AS hole FROM pg_class, aclexplode(relacl) AS acl WHERE relnamespace = 'public'::regnamespace AND acl.grantee = 0`,
  'a right to make tables': `
    SELECT rolname AS hole FROM pg_roles WHERE rolname IN ('partnergraph_app', 'partnergraph_worker', 'partnergraph_backup')
      AND has_schema_privilege(rolname, 'public', 'CREATE')`,
  'a role that walls do not hold for': `
    SELECT rolname AS hole FROM pg_roles WHERE rolname IN ('partnergraph_app', 'partnergraph_worker', 'partnergraph_backup')
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
};

async function findHoles(client: pg.ClientBase): Promise<string[]> {
  const found: string[] = [];
  for (const [name, sql] of Object.entries(HOLES)) {
    const { rows } = await client.query<{ hole: string }>(sql);
    found.push(...rows.map(({ hole }) => `${name}: ${hole}`));
  }
  return found;
}

async function asAdmin<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.admin.pool.connect();
  await client.query('BEGIN');
  try {
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

describe('the catalog', () => {
  it('has no hole', async () => {
    expect(await asAdmin(findHoles)).toEqual([]);
  });

  it('has every function that is listed', async () => {
    const { rows } = await database.admin.pool.query<{ proname: string }>(
      "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY proname",
    );
    expect(rows.map(({ proname }) => proname)).toEqual(Object.keys(DEFINERS).sort());
  });

  it.each([
    {
      made: 'CREATE TABLE hole (tenant_id text)',
      found: 'a tenant table without row-level security, enabled and forced, and a policy',
    },
    {
      made: 'CREATE TABLE hole (tenant_id text); ALTER TABLE hole ENABLE ROW LEVEL SECURITY; ALTER TABLE hole FORCE ROW LEVEL SECURITY',
      found: 'a tenant table without row-level security, enabled and forced, and a policy',
    },
    {
      made: 'CREATE TABLE hole (tenant_id text) PARTITION BY LIST (tenant_id)',
      found: 'a tenant table without row-level security, enabled and forced, and a policy',
    },
    { made: 'CREATE TABLE hole (id text)', found: 'a table that is of no tenant and not listed' },
    {
      made: 'CREATE MATERIALIZED VIEW hole AS SELECT id FROM leads',
      found: 'a table that is of no tenant and not listed',
    },
    { made: 'ALTER TABLE persons NO FORCE ROW LEVEL SECURITY', found: 'a listed table without row-level security' },
    { made: 'CREATE VIEW hole AS SELECT * FROM leads', found: 'a view that reads with the rights of its owner' },
    { made: 'CREATE POLICY hole ON leads USING (true)', found: 'a policy for everybody' },
    {
      made: 'CREATE POLICY hole ON leads TO partnergraph_app USING (true)',
      found: 'a policy of the application that asks nothing about the principal',
    },
    {
      made: 'CREATE FUNCTION hole() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path TO pg_catalog, public RETURN 1',
      found: 'a function with its owner’s rights that is not listed',
    },
    {
      made: 'ALTER FUNCTION works_for RESET search_path',
      found: 'a function with its owner’s rights that looks its names up where the caller says',
    },
    {
      made: 'GRANT EXECUTE ON FUNCTION works_for TO PUBLIC',
      found: 'a function with its owner’s rights that everybody may call',
    },
    { made: 'GRANT SELECT ON leads TO PUBLIC', found: 'a right that everybody has' },
    { made: 'GRANT CREATE ON SCHEMA public TO partnergraph_app', found: 'a right to make tables' },
  ])('is found to have one after $made', async ({ made, found }) => {
    const holes = await asAdmin(async (client) => {
      await client.query(made);
      return findHoles(client);
    });
    expect(holes.map((hole) => hole.split(': ', 1)[0])).toContain(found);
  });
});

describe('the worker', () => {
  it('has policies of its own for the queues alone, to read', async () => {
    const { rows } = await database.admin.pool.query<{ tablename: string; cmd: string }>(
      `SELECT tablename, cmd FROM pg_policies WHERE 'partnergraph_worker' = ANY (roles) ORDER BY tablename`,
    );
    expect(rows).toEqual(QUEUES.map((tablename) => ({ tablename, cmd: 'SELECT' })));
  });

  it('may beyond the application remove old entries of the log and of the audit, and nothing else', async () => {
    const { rows } = await database.admin.pool.query<{ right: string }>(
      `SELECT privilege_type || ' ' || table_name AS right FROM information_schema.role_table_grants
       WHERE grantee = 'partnergraph_worker' AND table_schema = 'public'
       UNION SELECT privilege_type || ' ' || table_name || '.' || column_name FROM information_schema.role_column_grants
       WHERE grantee = 'partnergraph_worker' AND table_schema = 'public' AND privilege_type <> 'DELETE' ORDER BY 1`,
    );
    expect(rows.map(({ right }) => right)).toEqual(['DELETE audit_log', 'DELETE events']);
  });

  it('sees before it enters a tenant the queues of all and no other row, and changes none', async () => {
    const { rows: tables } = await database.admin.pool.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'knex%' ORDER BY 1",
    );
    const client = new pg.Client(database.workerUrl);
    await client.connect();
    const seen: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
      if (rows[0]?.count !== '0') seen.push(name);
    }
    // `outbound_is_paused` reads the restores of the whole installation, of which a new one has none.
    expect(seen).toEqual(QUEUES);
    for (const table of QUEUES) {
      const [column] = (
        await client.query<{ name: string }>(
          `SELECT column_name AS name FROM information_schema.column_privileges
           WHERE table_name = $1 AND privilege_type = 'UPDATE' AND grantee = 'partnergraph_app' ORDER BY column_name LIMIT 1`,
          [table],
        )
      ).rows;
      // Row-level security leaves no row to change.
      if (column !== undefined)
        expect((await client.query(`UPDATE ${table} SET ${column.name} = ${column.name}`)).rowCount).toBe(0);
    }
    for (const table of ['events', 'audit_log']) expect((await client.query(`DELETE FROM ${table}`)).rowCount).toBe(0);
    await client.end();
  });

  it('sees in a tenant no row of another but the queues’', async () => {
    const { rows: tables } = await database.admin.pool.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    const client = new pg.Client(database.workerUrl);
    await client.connect();
    await client.query("SELECT set_config('partnergraph.role', 'SERVICE', false)");
    await client.query("SELECT set_config('partnergraph.tenant_id', 'vendor_1', false)");
    const { rows: own } = await client.query<{ tenant: string | null }>('SELECT principal_tenant_id() AS tenant');
    expect(own).toEqual([{ tenant: 'vendor_1' }]);
    const open: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ count: string }>(
        `SELECT count(*) FROM ${name} WHERE tenant_id = 'vendor_2'`,
      );
      if (rows[0]?.count !== '0') open.push(name);
    }
    // The terms of open programs are in the catalogue.
    expect(open).toEqual([...QUEUES, 'term_versions'].sort());
    await client.end();
  });
});
