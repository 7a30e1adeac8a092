import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScreen } from '../../server/database/read-screen.ts';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { owner, partner } from '../kit/database/principals.ts';
import { AT, leadRow, seedProgram } from '../kit/database/seed-rows.ts';

const tenant_id = 'vendor_1';
const program_id = 'program_1';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, {
    tenantId: tenant_id,
    programId: program_id,
    partnerIds: ['partner_1', 'partner_2'],
  });
  await seedProgram(database.admin.knex, { tenantId: 'vendor_2', programId: 'program_2', partnerIds: ['partner_1'] });
});
afterAll(() => database.drop());

const lead = (id: string, over: Record<string, unknown> = {}): Record<string, unknown> =>
  leadRow({ tenant_id, program_id, partner_id: 'partner_1', id, ...over });
const insertAs = (partnerId: string, row: Record<string, unknown>): Promise<unknown> =>
  withPrincipal(database.app, partner(partnerId), (tx) => tx('leads').insert(row));

describe('open registrations of one prospect', () => {
  it('lets exactly one of twenty simultaneous registrations of a domain in', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => {
        const partner_id = `partner_${1 + (index % 2)}`;
        return insertAs(partner_id, lead(`race_${index}`, { partner_id, domain_key: 'race.test' }));
      }),
    );
    const refused = results
      .filter((result) => result.status === 'rejected')
      .map((result) => (result.reason as { constraint: string }).constraint);
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'leads_open_domain_key'));
  });

  const CASES = [
    {
      name: 'the same contact',
      first: { contact_key: 'k1' },
      second: { contact_key: 'k1' },
      constraint: 'leads_open_contact_key',
    },
    {
      name: 'while the first is accepted',
      first: { domain_key: 'a.test', status: 'ACCEPTED', accepted_at: AT },
      second: { domain_key: 'a.test' },
      constraint: 'leads_open_domain_key',
    },
    {
      name: 'after the first was rejected',
      first: { domain_key: 'b.test', status: 'REJECTED' },
      second: { domain_key: 'b.test' },
      constraint: null,
    },
    {
      name: 'after the first expired',
      first: { domain_key: 'c.test', status: 'EXPIRED' },
      second: { domain_key: 'c.test' },
      constraint: null,
    },
    { name: 'without domain and contact', first: {}, second: {}, constraint: null },
    {
      name: 'in another program',
      first: { domain_key: 'd.test', tenant_id: 'vendor_2', program_id: 'program_2' },
      second: { domain_key: 'd.test' },
      constraint: null,
    },
  ];
  it.each(CASES)('$name', async ({ name, first, second, constraint }) => {
    const id = name.replaceAll(/[^a-z]/g, '_');
    await database.admin.knex('leads').insert(lead(`${id}_first`, first));
    const registering = insertAs('partner_1', lead(`${id}_second`, second));
    if (constraint === null) await registering;
    else await expect(registering).rejects.toMatchObject({ constraint });
  });

  it('tells a partner when the other’s protection ends, and not who holds it', async () => {
    await database.admin
      .knex('leads')
      .insert(lead('held', { partner_id: 'partner_2', domain_key: 'held.test', expires_at: '2026-04-15T00:00:00Z' }));
    const rows = await readScreen(
      database.app,
      partner('partner_1'),
      'SELECT * FROM find_registration_conflict($1, $2, $3, NULL)',
      [tenant_id, program_id, 'held.test'],
    );
    expect(rows).toEqual([
      { registered_at: new Date(AT), expires_at: new Date('2026-04-15T00:00:00Z'), matched: 'DOMAIN' },
    ]);
    expect(
      await readScreen(database.app, partner('partner_1'), "SELECT id FROM leads WHERE domain_key = 'held.test'"),
    ).toEqual([]);
  });
});

describe('a partner', () => {
  const WRITES = [
    { name: 'registers for another partner', row: lead('w1', { partner_id: 'partner_2' }), error: { code: '42501' } },
    {
      name: 'registers an accepted lead',
      row: lead('w2', { status: 'ACCEPTED', accepted_at: AT }),
      error: { code: '42501' },
    },
    {
      name: 'registers in a program it is not in',
      row: lead('w3', { partner_id: 'partner_2', tenant_id: 'vendor_2', program_id: 'program_2' }),
      as: 'partner_2',
      error: { constraint: 'leads_enrollment_fkey' },
    },
    {
      name: 'registers with another tenant’s program',
      row: lead('w4', { tenant_id: 'vendor_2' }),
      error: { constraint: 'leads_enrollment_fkey' },
    },
  ];
  it.each(WRITES)('is refused when it $name', async ({ row, error, as }) => {
    await expect(insertAs(as ?? 'partner_1', row)).rejects.toMatchObject(error);
  });

  const MOVES = [
    { from: 'SUBMITTED', to: 'ACCEPTED', isAllowed: false },
    { from: 'SUBMITTED', to: 'WITHDRAWN', isAllowed: true },
    { from: 'ACCEPTED', to: 'CLOSED_WON', isAllowed: false },
    { from: 'ACCEPTED', to: 'CLOSED_LOST', isAllowed: true },
    { from: 'ACTION_REQUIRED', to: 'SUBMITTED', isAllowed: true },
    { from: 'REJECTED', to: 'SUBMITTED', isAllowed: false },
    { from: 'EXPIRED', to: 'ACCEPTED', isAllowed: false },
  ];
  it.each(MOVES)('moves its lead from $from to $to: $isAllowed', async ({ from, to, isAllowed }) => {
    const id = `move_${from}_${to}`;
    await database.admin.knex('leads').insert(lead(id, { status: from, accepted_at: AT }));
    const move = withPrincipal(database.app, partner('partner_1'), (tx) =>
      tx('leads').where({ id }).update({ status: to }),
    );
    if (isAllowed) expect(await move).toBe(1);
    else await expect(move).rejects.toMatchObject({ code: '42501' });
  });

  it('may not touch what the vendor decides', async () => {
    await database.admin.knex('leads').insert(lead('decided'));
    const change = withPrincipal(database.app, partner('partner_1'), (tx) =>
      tx('leads').where({ id: 'decided' }).update({ mrr_minor: '99' }),
    );
    await expect(change).rejects.toMatchObject({ constraint: 'leads_partner_columns' });
    expect(
      await withPrincipal(database.app, partner('partner_2'), (tx) =>
        tx('leads').where({ id: 'decided' }).update({ notes: 'x' }),
      ),
    ).toBe(0);
  });

  it('may not add history or contacts to another’s lead', async () => {
    await database.admin.knex('leads').insert(lead('foreign', { partner_id: 'partner_2' }));
    const contact = withPrincipal(database.app, partner('partner_1'), (tx) =>
      tx('lead_contacts').insert({ tenant_id, lead_id: 'foreign', partner_id: 'partner_1', name: 'x' }),
    );
    await expect(contact).rejects.toMatchObject({ constraint: 'lead_contacts_lead_fkey' });
  });

  const FORBIDDEN = [
    'commission_lines',
    'commission_estimates',
    'accounts',
    'journal_entries',
    'journal_postings',
    'payouts',
    'payout_lines',
    'payout_attempts',
    'facts',
    'payments',
    'refunds',
    'churns',
    'partner_balances',
    'partner_metrics',
    'sold_mrr',
    'reviews',
    'tier_changes',
    'rate_overrides',
    'track_changes',
    'enrollments',
    'attributions',
    'clicks',
    'sign_ups',
    'customers',
    'customer_contacts',
    'term_versions',
    'programs',
    'runs',
  ];
  it.each(FORBIDDEN)('may not insert into %s', async (table) => {
    // Row-level security refuses before any other check could: only the columns it reads are given.
    const columns = await database.admin.pool.query<{ name: string }>(
      "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attname IN ('tenant_id', 'program_id', 'partner_id')",
      [table],
    );
    const row = Object.fromEntries(
      columns.rows.map(({ name }) => [name, { tenant_id, program_id, partner_id: 'partner_1' }[name]]),
    );
    const { rows } = await database.admin.pool.query<{ name: string; type: string }>(
      "SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attnotnull AND NOT atthasdef AND attidentity = '' AND attname <> ALL ('{tenant_id,program_id,partner_id}')",
      [table],
    );
    const value = (type: string): string =>
      type.startsWith('timestamp') || type === 'date'
        ? AT
        : type === 'jsonb'
          ? '{}'
          : type === 'text'
            ? 'x'
            : type === 'boolean'
              ? 'true'
              : '1';
    const filled = { ...row, ...Object.fromEntries(rows.map(({ name, type }) => [name, value(type)])) };
    const insert = withPrincipal(database.app, partner('partner_1'), (tx) => tx(table).insert(filled));
    await expect(insert).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('row-level security') as unknown,
    });
  });

  it('keeps its own counts in the transaction of its own action, and they never fall below zero', async () => {
    const counts = { tenant_id, program_id, partner_id: 'partner_1', leads_submitted: '1' };
    await withPrincipal(database.app, partner('partner_1'), (tx) =>
      tx('partner_stats').insert(counts).onConflict(['tenant_id', 'program_id', 'partner_id']).merge(),
    );
    const below = withPrincipal(database.app, partner('partner_1'), (tx) =>
      tx('partner_stats').where({ partner_id: 'partner_1' }).decrement('leads_submitted', 2),
    );
    await expect(below).rejects.toMatchObject({ constraint: 'partner_stats_leads_check' });
  });
});

it('a won lead needs its customer, its value and its date', async () => {
  await database.admin.knex('leads').insert(lead('won', { status: 'ACCEPTED', accepted_at: AT }));
  const win = withPrincipal(database.app, owner(tenant_id), (tx) =>
    tx('leads').where({ id: 'won' }).update({ status: 'CLOSED_WON', closed_at: AT }),
  );
  await expect(win).rejects.toMatchObject({ constraint: 'leads_won_check' });
});
