import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asSystem,
  PUBLIC_PRINCIPAL,
  toPrincipalStatement,
  type DatabasePrincipal,
} from '../../server/database/principal.ts';
import { readScreen, readScreens } from '../../server/database/read-screen.ts';
import { retryOnConflict } from '../../server/database/retry.ts';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { networkAdmin, owner, partner } from '../kit/database/principals.ts';
import { seedProgram } from '../kit/database/seed-rows.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { tenantId: 'vendor_1', programId: 'program_1', partnerIds: ['partner_1'] });
});
afterAll(() => database.drop());

const staff = owner('vendor_1');
const newCustomer = (id: string): Record<string, string> => ({ tenant_id: 'vendor_1', id, external_id: id });
const customersLike = async (prefix: string): Promise<string[]> => {
  const rows = await database.admin
    .knex<{ id: string }>('customers')
    .where('id', 'like', `${prefix}%`)
    .orderBy('id')
    .select('id');
  return rows.map((row) => row.id);
};

describe('withPrincipal', () => {
  it('commits and returns what the work returns', async () => {
    expect(
      await withPrincipal(
        database.app,
        staff,
        async (tx) => (await tx('customers').insert(newCustomer('commit_1')), 7),
      ),
    ).toBe(7);
    expect(await customersLike('commit_')).toEqual(['commit_1']);
  });

  it('rolls everything back when the work throws, and rethrows the same error', async () => {
    const error = new Error('on purpose');
    const work = withPrincipal(database.app, staff, async (tx) => {
      await tx('customers').insert(newCustomer('rollback_1'));
      throw error;
    });
    await expect(work).rejects.toBe(error);
    expect(await customersLike('rollback_')).toEqual([]);
  });

  it('rolls a savepoint back alone', async () => {
    await withPrincipal(database.app, staff, async (tx) => {
      await tx('customers').insert(newCustomer('savepoint_1'));
      await expect(
        tx.transaction((inner) => inner('customers').insert(newCustomer('savepoint_1'))),
      ).rejects.toMatchObject({ constraint: 'customers_pkey' });
      await tx('customers').insert(newCustomer('savepoint_2'));
    });
    expect(await customersLike('savepoint_')).toEqual(['savepoint_1', 'savepoint_2']);
  });

  it('reports a failed statement whose error was swallowed, for PostgreSQL would roll back in silence', async () => {
    const work = withPrincipal(database.app, staff, async (tx) => {
      await tx('customers').insert(newCustomer('swallowed_1'));
      await tx.raw('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('the error was swallowed');
    expect(await customersLike('swallowed_')).toEqual([]);
  });

  it('uses the isolation and mode it is asked for', async () => {
    const modes = await withPrincipal(
      database.app,
      staff,
      async (tx) => {
        const { rows } = await tx.raw<{ rows: unknown }>(
          "SELECT current_setting('transaction_isolation') AS isolation, current_setting('transaction_read_only') AS read_only",
        );
        return rows;
      },
      { isolation: 'SERIALIZABLE', isReadOnly: true },
    );
    expect(modes).toEqual([{ isolation: 'serializable', read_only: 'on' }]);
  });

  it('tries again after a deadlock when told to', async () => {
    await withPrincipal(database.app, staff, (tx) =>
      tx('customers').insert([newCustomer('deadlock_1'), newCustomer('deadlock_2')]),
    );
    let bothHold: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (bothHold = resolve));
    let holders = 0;
    let runs = 0;
    const lockInOrder = (first: string, second: string): Promise<void> =>
      withPrincipal(
        database.app,
        staff,
        async (tx) => {
          runs += 1;
          await tx('customers').where({ id: first }).update({ name: first });
          holders += 1;
          if (holders >= 2) bothHold();
          await met;
          await tx('customers').where({ id: second }).update({ name: first });
        },
        { attempts: 3 },
      );
    await Promise.all([lockInOrder('deadlock_1', 'deadlock_2'), lockInOrder('deadlock_2', 'deadlock_1')]);
    expect(runs).toBe(3);
  });

  it('sends BEGIN, the principal and the first statement without waiting in between', async () => {
    const sent: string[] = [];
    let answers = 0;
    database.app.pool.once('acquire', (client: { query: (...args: unknown[]) => unknown }) => {
      const query = client.query.bind(client);
      client.query = (...args: unknown[]): unknown => {
        const config = args[0] as string | { text: string };
        sent.push(`${answers}: ${(typeof config === 'string' ? config : config.text).slice(0, 12)}`);
        const result = query(...args);
        if (result instanceof Promise) result.then(() => (answers += 1)).catch(() => undefined);
        return result;
      };
    });
    await withPrincipal(database.app, staff, (tx) => tx('customers').select('id').limit(1));
    expect(sent.slice(0, 3)).toEqual(['0: BEGIN', '0: SELECT set_c', '0: select "id" ']);
  });

  it('leaves every connection usable after failures of all kinds', async () => {
    for (let round = 0; round < 30; round += 1) {
      await withPrincipal(database.app, staff, (tx) => tx.raw('SELECT 1 / 0')).catch(() => undefined);
      await withPrincipal(database.app, staff, (tx) => tx('customers').insert({ tenant_id: 'vendor_2' })).catch(
        () => undefined,
      );
    }
    expect(await withPrincipal(database.app, staff, async () => 'fine')).toBe('fine');
    expect(database.app.pool.idleCount).toBe(database.app.pool.totalCount);
  });
});

describe('a principal', () => {
  const REFUSED: readonly { name: string; principal: DatabasePrincipal; message: string }[] = [
    {
      name: 'staff without a tenant',
      principal: { ...staff, tenantId: null },
      message: 'A PROGRAM_OWNER principal needs a tenant; found none',
    },
    {
      name: 'a partner with a tenant',
      principal: { ...partner('partner_1'), tenantId: 'vendor_1' },
      message: 'A PARTNER principal cannot have a tenant; found vendor_1',
    },
    {
      name: 'staff with partner ids',
      principal: { ...staff, partnerIds: ['partner_1'] },
      message: 'A PROGRAM_OWNER principal cannot have partner ids',
    },
    {
      name: 'two partners in one id',
      principal: { ...partner('partner_1'), partnerIds: ['partner_1,partner_2'] },
      message: 'Not an id: "partner_1,partner_2"',
    },
    { name: 'an empty id', principal: { ...PUBLIC_PRINCIPAL, actorId: '' }, message: 'Not an id: ""' },
  ];
  it.each(REFUSED)('is refused: $name', ({ principal, message }) => {
    expect(() => toPrincipalStatement(principal)).toThrow(message);
  });
});

describe('asSystem', () => {
  it('writes what the caller may not, and goes back', async () => {
    await withPrincipal(database.app, partner('partner_1'), async (tx) => {
      await asSystem(tx, 'vendor_1', () => tx('customers').insert(newCustomer('system_1')));
      await expect(tx.transaction((inner) => inner('customers').insert(newCustomer('system_2')))).rejects.toMatchObject(
        { code: '42501' },
      );
    });
    expect(await customersLike('system_')).toEqual(['system_1']);
  });

  it('goes back after an error, too', async () => {
    await withPrincipal(database.app, partner('partner_1'), async (tx) => {
      await expect(asSystem(tx, 'vendor_1', () => Promise.reject(new Error('on purpose')))).rejects.toThrow(
        'on purpose',
      );
      const { rows } = await tx.raw<{ rows: unknown }>("SELECT current_setting('partnergraph.role') AS role");
      expect(rows).toEqual([{ role: 'PARTNER' }]);
    });
  });

  it('needs a transaction of withPrincipal', async () => {
    await expect(
      database.app.knex.transaction((tx) => asSystem(tx, 'vendor_1', () => Promise.resolve())),
    ).rejects.toThrow('asSystem needs');
  });
});

describe('readScreen', () => {
  it('reads as the principal, with amounts as BigInt and dates as text', async () => {
    const rows = await readScreen(
      database.app,
      staff,
      "SELECT id, 12345678901234567890123::numeric AS n, 9007199254740993::bigint AS amount, date '2026-03-31' AS day, ARRAY[1, 2]::bigint[] AS amounts FROM programs WHERE id = $1",
      ['program_1'],
    );
    expect(rows).toEqual([
      {
        id: 'program_1',
        n: '12345678901234567890123',
        amount: 9007199254740993n,
        day: '2026-03-31',
        amounts: [1n, 2n],
      },
    ]);
    expect(await readScreen(database.app, owner('vendor_2'), 'SELECT id FROM enrollments')).toEqual([]);
  });

  it('cannot write', async () => {
    await expect(readScreen(database.app, staff, "UPDATE customers SET name = 'x'")).rejects.toMatchObject({
      code: '25006',
    });
  });

  it('reports the statement’s own error, and the next read is not harmed', async () => {
    await expect(readScreen(database.app, staff, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
    expect(await readScreen(database.app, staff, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('reads several statements in one snapshot', async () => {
    const [first, second] = await readScreens(database.app, staff, [
      { sql: 'SELECT pg_current_snapshot()::text AS snapshot', bindings: [] },
      { sql: 'SELECT pg_current_snapshot()::text AS snapshot', bindings: [] },
    ]);
    expect(first).toEqual(second);
  });

  it('is stopped by the statement timeout', async () => {
    const slow = withPrincipal(database.app, staff, async (tx) => {
      await tx.raw("SET LOCAL statement_timeout = '20ms'");
      await tx.raw('SELECT pg_sleep(5)');
    });
    await expect(slow).rejects.toMatchObject({ code: '57014' });
  });
});

describe('retryOnConflict', () => {
  const conflict = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  it('gives up after the attempts it has', async () => {
    let runs = 0;
    const work = retryOnConflict(() => ((runs += 1), Promise.reject(conflict)), { attempts: 3, random: () => 0 });
    await expect(work).rejects.toBe(conflict);
    expect(runs).toBe(3);
  });
  it('does not repeat any other error', async () => {
    let runs = 0;
    await expect(
      retryOnConflict(() => ((runs += 1), Promise.reject(new Error('other'))), { attempts: 3 }),
    ).rejects.toThrow('other');
    expect(runs).toBe(1);
  });
});

describe('a connection killed by the server', () => {
  it('costs one error when idle, not the pool', async () => {
    const [row] = await readScreen<{ pid: number }>(database.app, networkAdmin, 'SELECT pg_backend_pid() AS pid');
    await database.admin.pool.query('SELECT pg_terminate_backend($1)', [row?.pid]);
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () => readScreen(database.app, staff, 'SELECT 1 AS one')),
    );
    expect(attempts.filter((attempt) => attempt.status === 'rejected').length).toBeLessThanOrEqual(1);
    expect(await readScreen(database.app, staff, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('fails its own transaction only, when in use', async () => {
    const work = withPrincipal(database.app, staff, async (tx) => {
      const { rows } = await tx.raw<{ rows: { pid: number }[] }>('SELECT pg_backend_pid() AS pid');
      await tx('customers').insert(newCustomer('killed_1'));
      await database.admin.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await tx('customers').insert(newCustomer('killed_2'));
    });
    await expect(work).rejects.toThrow(/terminat|not queryable|ECONNRESET|EPIPE/);
    expect(await customersLike('killed_')).toEqual([]);
    expect(await withPrincipal(database.app, staff, () => Promise.resolve('fine'))).toBe('fine');
  });
});
