import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedEveryTable(database.admin.knex, {
    tenantId: 'vendor_1',
    programId: 'program_1',
    partnerIds: ['partner_1'],
  });
});
afterAll(() => database.drop());

/** Changed by no one. `column` is any one that could be overwritten. */
const WHOLLY = [
  { table: 'commission_lines', column: 'amount_minor', value: '1' },
  { table: 'journal_entries', column: 'kind', value: "'X'" },
  { table: 'journal_postings', column: 'amount_minor', value: '1' },
  { table: 'accounts', column: 'kind', value: "'CASH'" },
  { table: 'payments', column: 'amount_minor', value: '1' },
  { table: 'churns', column: 'ordinal', value: '9' },
  { table: 'lead_events', column: 'to_status', value: "'ACCEPTED'" },
  { table: 'term_versions', column: 'params', value: "'{}'" },
  { table: 'reviews', column: 'to_tier', value: "'GOLD'" },
  { table: 'track_changes', column: 'track', value: "'ADVISORS'" },
  { table: 'rate_overrides', column: 'rate', value: "'99%'" },
  { table: 'payout_batches', column: 'payouts', value: '9' },
  { table: 'payout_calendars', column: 'network', value: "'x'" },
  { table: 'audit_log', column: 'action', value: "'nothing'" },
  { table: 'fact_retractions', column: 'reason', value: "'nothing'" },
  { table: 'lead_corrections', column: 'mrr_after_minor', value: '9' },
  { table: 'books_checks', column: 'imbalance_minor', value: '9' },
  { table: 'ledger_seals', column: 'entry_count', value: '9' },
];
/** A few columns say where the row stands and may change; `column` is one that may not. */
const PARTLY = [
  { table: 'facts', column: 'payload', value: `'{"amount": "9"}'` },
  { table: 'refunds', column: 'amount_minor', value: '9' },
  { table: 'tier_changes', column: 'tier', value: "'GOLD'" },
  { table: 'payouts', column: 'amount_minor', value: '9' },
  { table: 'payout_lines', column: 'line_id', value: "'line_x'" },
  { table: 'payout_attempts', column: 'provider_key', value: "'x'" },
  { table: 'payout_holds', column: 'reason', value: "'SUSPICION'" },
  { table: 'disputes', column: 'amount_minor', value: '9' },
];

async function failureOf(url: string, sql: string): Promise<{ code?: string; constraint?: string }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      "SELECT set_config('partnergraph.role', 'PROGRAM_OWNER', true), set_config('partnergraph.tenant_id', 'vendor_1', true)",
    );
    await client.query(sql);
    return {};
  } catch (error) {
    const { code, constraint } = error as pg.DatabaseError;
    return { ...(code === undefined ? {} : { code }), ...(constraint === undefined ? {} : { constraint }) };
  } finally {
    await client.end();
  }
}

describe.each([...WHOLLY, ...PARTLY])('rows of $table', ({ table, column, value }) => {
  const STATEMENTS = [
    { verb: 'UPDATE', sql: `UPDATE ${table} SET ${column} = ${value}` },
    { verb: 'DELETE', sql: `DELETE FROM ${table}` },
    { verb: 'TRUNCATE', sql: `TRUNCATE ${table} CASCADE` },
  ];
  it.each(STATEMENTS)('the application may not $verb them', async ({ sql }) => {
    expect(await failureOf(database.appUrl, sql)).toEqual({ code: '42501' });
  });
  it.each(STATEMENTS)('not even a superuser can $verb them', async ({ sql }) => {
    const failure = await failureOf(database.adminUrl, sql);
    expect(failure.code).toBe('23001');
    expect(failure.constraint).toMatch(/_append_only$/);
  });
});

it('every table whose rows the application may not change has a trigger that holds for the owner, too', async () => {
  const { rows } = await database.admin.pool.query<{ name: string }>(`
    SELECT pg_class.relname AS name FROM pg_class
    WHERE pg_class.relnamespace = 'public'::regnamespace AND pg_class.relkind = 'r' AND pg_class.relname NOT LIKE 'knex%'
      AND has_table_privilege('partnergraph_app', pg_class.oid, 'INSERT')
      AND NOT has_any_column_privilege('partnergraph_app', pg_class.oid, 'UPDATE')
      AND NOT has_table_privilege('partnergraph_app', pg_class.oid, 'DELETE')
      AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE pg_trigger.tgrelid = pg_class.oid AND pg_trigger.tgname LIKE '%append_only')`);
  // Keys of idempotency are pruned by the operator.
  expect(rows.map((row) => row.name)).toEqual(['idempotency_keys']);
});

it('a fact that waited may be applied later', async () => {
  await database.admin
    .knex('facts')
    .where({ id: 'fact_program_1_partner_1' })
    .update({ status: 'UNMATCHED', unmatched_ref: 'invoice_x' });
  await database.admin
    .knex('facts')
    .where({ id: 'fact_program_1_partner_1' })
    .update({ status: 'APPLIED', unmatched_ref: null });
});
