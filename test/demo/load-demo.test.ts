import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import type { ResultRow } from '../../domain/scenario/result.ts';
import { simulateScenario } from '../../domain/scenario/simulate.ts';
import { toDemoAccounts } from '../../server/demo/demo-accounts.ts';
import { createDemoDirectory } from '../../server/demo/demo-directory.ts';
import { loadDemo, type DemoSummary } from '../../server/demo/load-demo.ts';
import { readDemo, type Demo } from '../../server/demo/read-demo.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import { createServices } from '../../services/index.ts';
import { quickAdvance } from '../../services/load/quick-advance.ts';
import type { Gateway } from '../../services/ports/unit-of-work.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { readResults } from '../kit/services/effective-results.ts';

const registry = createRegistry(shippedAdapters);

/** Loads as a start does; with `failAfter`, as one whose process ends after so many transactions. */
function load(
  database: TestDatabase,
  options: { failAfter?: number; progress?: (done: number, total: number) => void } = {},
) {
  const deps = createServiceDeps({
    database: database.app,
    registry,
    contactSecret: 'test',
    onEvents: () => undefined,
  });
  let transactions = 0;
  const gateway: Gateway = {
    transaction: (actor, work) => {
      if (++transactions > (options.failAfter ?? Infinity)) throw new Error('the process ends here');
      return deps.gateway.transaction(actor, work);
    },
  };
  const services = createServices({ ...deps, gateway });
  const { progress } = options;
  return loadDemo({
    services,
    advance: quickAdvance({ ...deps, gateway }),
    registry,
    directory: createDemoDirectory(database.app),
    ...(progress === undefined ? {} : { progress }),
  });
}

const sorted = (rows: readonly ResultRow[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .sort();

/** What the database made of each story, beside what the simulation did. */
async function expectAsSimulated(database: TestDatabase, demo: Demo, summary: DemoSummary): Promise<void> {
  const idOf = new Map(summary.partners.map(({ id, name }) => [name, id]));
  const partners = new Map([...demo.partners].map(([key, { name }]) => [key, must(idOf.get(name), name)]));
  for (const { file, scenario, programs } of demo.stories) {
    const simulated = simulateScenario(scenario, registry);
    if (!simulated.ok) throw new Error(JSON.stringify(simulated.error));
    const listed = simulated.value.programs.map(({ world }) => ({
      id: world.id,
      slug: must(programs.get(world.id), world.id).slug,
      currency: world.currency,
    }));
    const stored = await readResults(database.admin, listed, partners, scenario.calendar);
    for (const list of ['leads', 'customers', 'commissions', 'reviews', 'tiers'] as const) {
      expect(sorted(stored[list]), `${list} of ${file}`).toEqual(sorted(simulated.value.result[list]));
    }
  }
}

/** The number of rows of every table: what loading anew may not change. */
async function countRows(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = [
    'organizations',
    'persons',
    'memberships',
    'programs',
    'enrollments',
    'leads',
    'facts',
    'events',
    'commission_lines',
    'payouts',
    'payout_lines',
    'payout_holds',
    'payment_details',
    'journal_entries',
  ];
  const counts = tables.map(async (table) => {
    const { rows } = await database.admin.pool.query<{ count: bigint }>(`SELECT count(*) FROM ${table}`);
    return [table, String(rows[0]?.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

describe('the demo in the database', () => {
  let database: TestDatabase;
  let demo: Demo;
  let summary: DemoSummary;
  const steps: { readonly done: number; readonly total: number }[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    demo = await readDemo();
    summary = await load(database, { progress: (done, total) => steps.push({ done, total }) });
  });
  afterAll(() => database.drop());

  it('is what the simulation of its stories says', () => expectAsSimulated(database, demo, summary));

  it('tells who takes part', () => {
    expect(summary.vendors.map(({ name, programSlugs }) => [name, programSlugs])).toEqual([
      ['Klaviyo (demo)', ['klaviyo-agency', 'klaviyo-influencer']],
      ['Customer.io (demo)', ['customerio-solutions']],
      ['Summer Affiliates (demo)', ['summer-affiliates']],
      ['Northwind (demo)', ['northwind-partners']],
    ]);
    expect(summary.partners).toHaveLength(12);
    expect(summary.partners.find(({ name }) => name === 'Harbor Lane')?.programSlugs).toEqual([
      'klaviyo-agency',
      'customerio-solutions',
      'northwind-partners',
    ]);
    expect(
      toDemoAccounts(summary)
        .map(({ role }) => role)
        .sort(),
    ).toEqual([
      'NETWORK_ADMIN',
      ...Array<string>(3).fill('PARTNER'),
      ...Array<string>(4).fill('PROGRAM_OWNER'),
      'SERVICE',
    ]);
  });

  it('makes every partner an organization of its own, in the public directory, with an owner', async () => {
    const { rows } = await database.admin.pool.query<{ name: string; is_listed: boolean; role: string }>(
      `SELECT o.name, o.is_listed, m.role FROM organizations AS o JOIN memberships AS m ON m.organization_id = o.id
       WHERE o.kind = 'PARTNER' ORDER BY o.name`,
    );

    expect(rows.map(({ name }) => name)).toEqual(summary.partners.map(({ name }) => name).sort());
    expect(rows.every((row) => row.is_listed && row.role === 'OWNER')).toBe(true);
  });

  it('has a program on the real clock whose leads are fresh, one in each open state', async () => {
    const { rows } = await database.admin.pool.query<{ clock: string; status: string; age: number }>(
      `SELECT p.clock, l.status, extract(epoch FROM now() - l.registered_at)::float8 AS age
       FROM leads AS l JOIN programs AS p ON p.tenant_id = l.tenant_id AND p.id = l.program_id
       WHERE p.slug = 'northwind-partners'`,
    );

    expect(rows.map(({ status }) => status).sort()).toEqual(['ACCEPTED', 'ACTION_REQUIRED', 'IN_REVIEW', 'SUBMITTED']);
    expect(rows.every(({ clock, age }) => clock === 'REAL' && age < 300)).toBe(true);
  });

  it('has payouts in every state that a newcomer asks about, paid before they were due', async () => {
    const { rows } = await database.admin.pool.query<{ status: string; payouts: number; paid_in_time: boolean | null }>(
      `SELECT status, count(*)::int AS payouts, bool_and(paid_at::date <= due_by) AS paid_in_time
       FROM payouts GROUP BY status ORDER BY status`,
    );
    const { rows: waiting } = await database.admin.pool.query<{ held: boolean; has_details: boolean }>(
      `SELECT DISTINCT d.sealed IS NOT NULL AS has_details, EXISTS (SELECT 1 FROM payout_holds AS h WHERE h.payout_id = po.id) AS held
       FROM payouts AS po LEFT JOIN payment_details AS d USING (tenant_id, program_id, partner_id) WHERE po.status = 'FORMED'
       ORDER BY 1, 2`,
    );

    expect(rows).toEqual([
      { status: 'APPROVED', payouts: 1, paid_in_time: null },
      { status: 'FAILED', payouts: 1, paid_in_time: null },
      { status: 'FORMED', payouts: 8, paid_in_time: null },
      { status: 'PAID', payouts: 17, paid_in_time: true },
    ]);
    expect(waiting).toEqual([
      { has_details: false, held: false },
      { has_details: true, held: false },
      { has_details: true, held: true },
    ]);
  });

  it('reports its progress up to the end', () => {
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    expect(steps.every(({ done }, index) => index === 0 || done > (steps[index - 1]?.done ?? 0))).toBe(true);
  });

  it('is left alone by the next start', async () => {
    const before = await countRows(database);
    const again: number[] = [];

    expect(await load(database, { progress: (done) => again.push(done) })).toEqual(summary);
    expect(again).toEqual([]);
    expect(await countRows(database)).toEqual(before);
  });

  describe('after a load that broke off', () => {
    let other: TestDatabase;
    beforeAll(async () => {
      other = await createTestDatabase();
    });
    afterAll(() => other.drop());

    it('is finished by the next start, as if nothing had happened', { timeout: 120_000 }, async () => {
      for (const failAfter of [3, 14, 500]) {
        await expect(load(other, { failAfter })).rejects.toThrow('the process ends here');
      }

      expect(await load(other)).toEqual(summary);
      await expectAsSimulated(other, demo, summary);
      expect(await countRows(other)).toEqual(await countRows(database));
    });
  });
});
