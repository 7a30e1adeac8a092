import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import type { ResultRow } from '../../domain/scenario/result.ts';
import { simulate } from '../../domain/scenario/simulate.ts';
import { createServiceDeps } from '../../server/service-deps.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import { createServices } from '../../services/index.ts';
import { loadScenario } from '../../services/load/load-scenario.ts';
import { quickAdvance } from '../../services/load/quick-advance.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { readResults } from '../kit/services/effective-results.ts';
import { randomScenario } from '../reference/random-scenario.ts';

const registry = createRegistry(shippedAdapters);
const FOLDER = new URL('../../scenarios/', import.meta.url);
const RANDOM_SEEDS = [3, 71, 128, 399, 454, 512, 600, 637, 707, 729];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Loads a story for a vendor of its own and gives what the database made of it, beside what the simulation did. */
async function loadAndCompare(name: string, source: string) {
  const simulated = simulate(source, registry);
  if (!simulated.ok) throw new Error(`${name}: ${JSON.stringify(simulated.error[0])}`);
  const { scenario, result, programs } = simulated.value;
  const tenantId = `vendor_${name}`;
  await database.admin.pool.query(`INSERT INTO organizations (id, kind, name) VALUES ($1, 'VENDOR', $1)`, [tenantId]);
  const actor: Actor = { role: 'SERVICE', id: 'loader', tenantId, partnerIds: [], rights: RIGHTS };
  const deps = createServiceDeps({
    database: database.app,
    registry,
    contactSecret: 'test',
    onEvents: () => undefined,
  });
  const slugOf = (program: string): string => `${name}-${program}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const loaded = await loadScenario(scenario, {
    services: createServices(deps),
    registry,
    actor,
    programs: new Map(
      scenario.programs.map(({ id }) => [id, { slug: slugOf(id), name: id, description: '', links: {} }]),
    ),
    partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
    keyPrefix: name,
    advance: quickAdvance(deps),
  });
  const listed = programs.map(({ world }) => ({ id: world.id, slug: slugOf(world.id), currency: world.currency }));
  return { computed: result, stored: await readResults(database.admin, listed, loaded.partners, scenario.calendar) };
}

const sorted = (rows: readonly ResultRow[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .sort();

describe('a scenario that is loaded through the services ends as it simulates', () => {
  const given = readdirSync(FOLDER).map(
    (file) => [file.replace('.yaml', ''), readFileSync(new URL(file, FOLDER), 'utf8')] as const,
  );
  const random = RANDOM_SEEDS.map((seed) => [`random-${seed}`, JSON.stringify(randomScenario(seed))] as const);
  it.each([...given, ...random])('%s', { timeout: 120_000 }, async (name, source) => {
    const { computed, stored } = await loadAndCompare(name, source);
    for (const list of ['leads', 'customers', 'commissions', 'reviews', 'tiers', 'payouts'] as const) {
      expect(sorted(stored[list]), list).toEqual(sorted(computed[list]));
    }
  });
});
