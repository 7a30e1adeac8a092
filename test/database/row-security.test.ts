import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePrincipal } from '../../server/database/principal.ts';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { networkAdmin, owner, partner, service } from '../kit/database/principals.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';

let database: TestDatabase;
let tenantTables: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  // partner_1 is in both vendors' programs, as an agency is; the others are in one.
  await seedEveryTable(database.admin.knex, {
    tenantId: 'vendor_1',
    programId: 'program_1',
    partnerIds: ['partner_1', 'partner_2'],
  });
  await seedEveryTable(database.admin.knex, {
    tenantId: 'vendor_2',
    programId: 'program_2',
    partnerIds: ['partner_1', 'partner_3'],
  });
  await database.admin.knex('programs').insert({
    tenant_id: 'vendor_2',
    id: 'program_draft',
    slug: 'draft',
    name: 'Draft',
    adapter_id: 'irrelevant',
    adapter_version: '1.0.0',
    currency: 'USD',
    processed_through: '2026-01-01',
  });
  const { rows } = await database.admin.pool.query<{ name: string }>(`
    SELECT pg_class.relname AS name FROM pg_class JOIN pg_attribute ON pg_attribute.attrelid = pg_class.oid
    WHERE pg_class.relnamespace = 'public'::regnamespace AND pg_class.relkind = 'r' AND pg_attribute.attname = 'tenant_id'
    ORDER BY pg_class.relname`);
  tenantTables = rows.map((row) => row.name);
});
afterAll(() => database.drop());

/**
 * What a partner sees of a table, as a condition that a superuser can run; `own` is the list of its ids. A table that is
 * not listed must show a partner nothing.
 */
const OWN = 'partner_id = ANY ($1)';
const PARTNER_SEES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'enrollments',
      'applications',
      'onboarding_steps',
      'track_changes',
      'tier_changes',
      'rate_overrides',
      'reviews',
      'review_revisions',
      'clicks',
      'leads',
      'lead_contacts',
      'lead_events',
      'attributions',
      'managed_accounts',
      'managed_account_contacts',
      'documents',
      'training_records',
      'commission_lines',
      'commission_estimates',
      'accounts',
      'journal_entries',
      'journal_postings',
      'payouts',
      'payout_lines',
      'payout_holds',
      'payment_details',
      'partner_stats',
      'partner_balances',
      'partner_metrics',
      'sold_mrr',
      'lead_corrections',
      'webhooks',
      'webhook_streams',
      'webhook_deliveries',
      'webhook_attempts',
      'api_keys',
      'member_invitations',
      'access_changes',
    ].map((table) => [table, OWN]),
  ),
  programs: "status <> 'DRAFT'",
  term_versions: 'true',
  program_counters:
    'EXISTS (SELECT 1 FROM enrollments e WHERE e.program_id = program_counters.program_id AND e.partner_id = ANY ($1))',
  disputes:
    'EXISTS (SELECT 1 FROM commission_lines l WHERE l.customer_id = disputes.customer_id AND l.partner_id = ANY ($1))',
  training_items:
    'EXISTS (SELECT 1 FROM enrollments e WHERE e.program_id = training_items.program_id AND e.partner_id = ANY ($1))',
  payout_calendars:
    'EXISTS (SELECT 1 FROM enrollments e WHERE e.program_id = payout_calendars.program_id AND e.partner_id = ANY ($1))',
  customers: 'EXISTS (SELECT 1 FROM attributions a WHERE a.customer_id = customers.id AND a.partner_id = ANY ($1))',
  events: `${OWN} OR (audience = 'PROGRAM' AND EXISTS (SELECT 1 FROM enrollments e WHERE e.program_id = events.program_id AND e.partner_id = ANY ($1)))`,
  idempotency_keys: "principal = 'person_of_' || $1[1]",
};
const PUBLIC_SEES: Readonly<Record<string, string>> = { programs: "status <> 'DRAFT'", term_versions: 'true' };
/** Staff and services see their tenant's rows, and of the catalogue everybody's. */
const TENANT_SEES: Readonly<Record<string, string>> = {
  programs: "tenant_id = $1[1] OR status <> 'DRAFT'",
  term_versions: 'true',
  idempotency_keys: 'false',
};

async function visibleAs(principal: DatabasePrincipal, table: string): Promise<number> {
  const [row] = await withPrincipal(database.app, principal, (tx) => tx(table).count<{ count: bigint }[]>());
  return Number(row?.count);
}

async function expected(table: string, condition: string, ids: readonly string[]): Promise<number> {
  const { rows } = await database.admin.pool.query<{ count: bigint }>(
    `SELECT count(*) FROM ${table} WHERE (${condition}) AND $1::text[] IS NOT NULL`
      .replaceAll('$1[1]', '($1::text[])[1]')
      .replaceAll('ANY ($1)', 'ANY ($1::text[])'),
    [ids],
  );
  return Number(rows[0]?.count);
}

describe('the walls of tenant data', () => {
  it('stand around every tenant table: row-level security enabled, forced, with a policy', async () => {
    const { rows } = await database.admin.pool.query<{ name: string }>(
      `SELECT pg_class.relname AS name FROM pg_class WHERE pg_class.relname = ANY ($1) AND pg_class.relnamespace = 'public'::regnamespace
         AND NOT (pg_class.relrowsecurity AND pg_class.relforcerowsecurity
           AND EXISTS (SELECT 1 FROM pg_policy WHERE pg_policy.polrelid = pg_class.oid))`,
      [[...tenantTables, 'organizations', 'persons', 'memberships']],
    );
    expect(rows).toEqual([]);
    expect(tenantTables.length).toBeGreaterThan(30);
  });

  it('are tested with rows of both vendors in every table', async () => {
    for (const table of tenantTables) {
      const { rows } = await database.admin.pool.query<{ tenants: bigint }>(
        `SELECT count(DISTINCT tenant_id) AS tenants FROM ${table} WHERE tenant_id LIKE 'vendor%'`,
      );
      expect({ table, tenants: Number(rows[0]?.tenants) }, 'add the table to seed-every-table.ts').toEqual({
        table,
        tenants: 2,
      });
    }
  });

  const ROLES = [
    {
      name: 'staff of vendor_1',
      principal: owner('vendor_1'),
      ids: ['vendor_1'],
      sees: TENANT_SEES,
      otherwise: 'tenant_id = ($1::text[])[1]',
    },
    {
      name: 'an API key of vendor_2',
      principal: service('vendor_2'),
      ids: ['vendor_2'],
      sees: TENANT_SEES,
      otherwise: 'tenant_id = ($1::text[])[1]',
    },
    {
      name: 'partner_1, in two vendors’ programs',
      principal: partner('partner_1'),
      ids: ['partner_1'],
      sees: PARTNER_SEES,
      otherwise: 'false',
    },
    { name: 'partner_2', principal: partner('partner_2'), ids: ['partner_2'], sees: PARTNER_SEES, otherwise: 'false' },
    {
      name: 'a person of partner_2 and partner_3',
      principal: partner('partner_2', 'partner_3'),
      ids: ['partner_2', 'partner_3'],
      sees: PARTNER_SEES,
      otherwise: 'false',
    },
    {
      name: 'a partner in no program',
      principal: partner('partner_9'),
      ids: ['partner_9'],
      sees: PARTNER_SEES,
      otherwise: 'false',
    },
    {
      name: 'a visitor',
      principal: { role: 'PUBLIC', actorId: null, tenantId: null, partnerIds: [] },
      ids: [],
      sees: PUBLIC_SEES,
      otherwise: 'false',
    },
    { name: 'a network administrator', principal: networkAdmin, ids: [], sees: PUBLIC_SEES, otherwise: 'false' },
  ] as const satisfies readonly {
    name: string;
    principal: DatabasePrincipal;
    ids: readonly string[];
    sees: Readonly<Record<string, string>>;
    otherwise: string;
  }[];

  it.each(ROLES)('show $name exactly its own rows of every table', async ({ principal, ids, sees, otherwise }) => {
    for (const table of tenantTables) {
      const condition = sees[table] ?? otherwise;
      const found = { table, visible: await visibleAs(principal, table) };
      expect(found).toEqual({ table, visible: await expected(table, condition, ids) });
    }
  });

  it.each(['appUrl', 'workerUrl', 'ownerUrl'] as const)('show nothing without a principal (%s)', async (role) => {
    const client = new pg.Client(database[role]);
    await client.connect();
    // The worker looks for due work before it enters a tenant; the owner's policies serve three functions of its own.
    const exceptions = {
      appUrl: [],
      workerUrl: ['programs', 'runs', 'program_counters', 'webhooks', 'webhook_streams', 'webhook_deliveries'],
      ownerUrl: [
        ...['leads', 'journal_postings', 'payout_lines', 'commission_lines'],
        ...['api_keys', 'access_changes', 'member_invitations', 'organizations', 'persons'],
      ],
    }[role] as string[];
    for (const table of [...tenantTables, 'organizations', 'persons', 'memberships']) {
      if (exceptions.includes(table)) continue;
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      expect({ table, count: rows[0]?.count }).toEqual({ table, count: '0' });
    }
    await client.end();
  });

  it('let the backup read everything and write nothing', async () => {
    const client = new pg.Client(database.backupUrl);
    await client.connect();
    for (const table of tenantTables) {
      const all = await database.admin.pool.query<{ count: bigint }>(`SELECT count(*) FROM ${table}`);
      const seen = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
      expect({ table, count: seen.rows[0]?.count }).toEqual({ table, count: String(all.rows[0]?.count) });
    }
    await expect(
      client.query("INSERT INTO organizations (id, kind, name) VALUES ('x', 'VENDOR', 'x')"),
    ).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('do not remember a principal on a pooled connection', async () => {
    await withPrincipal(database.app, owner('vendor_1'), (tx) => tx('leads').select('id'));
    for (let round = 0; round < 25; round += 1) {
      expect((await database.app.pool.query('SELECT id FROM leads')).rows).toEqual([]);
    }
  });
});
