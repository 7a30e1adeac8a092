import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSTRAINT_ERRORS, findConstraintError } from '../../server/database/constraint-errors.ts';
import { assertSafeRole } from '../../server/database/roles.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.admin.pool.query(`
    DROP ROLE IF EXISTS bypassing_test, sneaky_test, member_test;
    CREATE ROLE bypassing_test LOGIN BYPASSRLS PASSWORD 'x';
    CREATE ROLE sneaky_test LOGIN PASSWORD 'x' IN ROLE partnergraph_owner;
    CREATE ROLE member_test LOGIN PASSWORD 'x' IN ROLE partnergraph_app`);
});
afterAll(async () => {
  await database.admin.pool.query('DROP ROLE bypassing_test, sneaky_test, member_test');
  await database.drop();
});

function urlOf(user: string): string {
  const url = new URL(database.adminUrl);
  url.username = user;
  url.password = 'x';
  return url.href;
}

const REFUSED = [
  { name: 'a superuser', url: () => database.adminUrl, message: /postgres is a superuser and has BYPASSRLS/ },
  { name: 'the owner of the tables', url: () => database.ownerUrl, message: /partnergraph_owner owns tables/ },
  { name: 'a role with BYPASSRLS', url: () => urlOf('bypassing_test'), message: /bypassing_test has BYPASSRLS/ },
  { name: 'a role that may become the owner', url: () => urlOf('sneaky_test'), message: /sneaky_test owns tables/ },
];
it.each(REFUSED)('refuses to serve as $name', async ({ url, message }) => {
  const pool = new pg.Pool({ connectionString: url(), max: 1 });
  await expect(assertSafeRole(pool)).rejects.toThrow(message);
  await pool.end();
});

const ACCEPTED = [
  { name: 'the application’s role', url: () => database.appUrl },
  { name: 'the worker’s role', url: () => database.workerUrl },
  { name: 'a member of the application’s role', url: () => urlOf('member_test') },
];
it.each(ACCEPTED)('serves as $name', async ({ url }) => {
  const pool = new pg.Pool({ connectionString: url(), max: 1 });
  await assertSafeRole(pool);
  await pool.end();
});

it('translates only constraints that exist', () => {
  const schema = readFileSync(path.resolve(import.meta.dirname, '../../server/database/schema.sql'), 'utf8');
  const unknown = Object.keys(CONSTRAINT_ERRORS).filter((name) => !new RegExp(`\\b${name}\\b`).test(schema));
  // Names of these two are composed by the trigger's function from the table's.
  expect(unknown).toEqual([]);
});

it('takes a violation that is not listed for a fault', () => {
  expect(findConstraintError(Object.assign(new Error(), { constraint: 'leads_open_domain_key' }))).toEqual({
    constraint: 'leads_open_domain_key',
    code: 'DUPLICATE',
  });
  expect(findConstraintError(Object.assign(new Error(), { constraint: 'journal_entries_balanced' }))).toBeNull();
  expect(findConstraintError(Object.assign(new Error(), { constraint: 'toString' }))).toBeNull();
  expect(findConstraintError('leads_open_domain_key')).toBeNull();
});
