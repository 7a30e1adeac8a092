import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { ScenarioResult } from '../../../domain/scenario/result.ts';
import { simulate } from '../../../domain/scenario/simulate.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import { RIGHTS, type Actor } from '../../../services/actor.ts';
import type { Services } from '../../../services/contract.ts';
import { createServices } from '../../../services/index.ts';
import { loadScenario, type Loaded } from '../../../services/load/load-scenario.ts';
import { quickAdvance } from '../../../services/load/quick-advance.ts';
import type { ServiceDeps } from '../../../services/ports/unit-of-work.ts';
import type { TestDatabase } from '../database/create-test-database.ts';
import { readResults, type LoadedProgram, type StoredResults } from './effective-results.ts';

export const registry = createRegistry(shippedAdapters);

/** A story in the database of a vendor of its own. */
export interface StoryDatabase {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly deps: ServiceDeps;
  readonly services: Services;
  readonly programs: readonly LoadedProgram[];
  readonly loaded: Loaded;
  /** What the story makes in memory. */
  readonly computed: ScenarioResult;
  read(): Promise<StoredResults>;
}

/** A story while it is written. */
export interface LivingStory extends Pick<StoryDatabase, 'actor' | 'deps' | 'services' | 'programs'> {
  /** Moves every clock that is behind. */
  advanceAll(to: number): Promise<void>;
}

export interface StoryOptions {
  /** The story to write; default: the one that is simulated. */
  readonly written?: string;
  /** Called before all clocks are moved to an instant, on which something of the story is written. */
  readonly beforeAdvance?: (story: LivingStory, to: number) => Promise<void>;
}

/** Simulates a story and writes it (or another) through the services. Errors: throws with the first reason for a refusal. */
export async function writeStory(
  database: TestDatabase,
  name: string,
  source: string,
  { written = source, beforeAdvance }: StoryOptions = {},
): Promise<StoryDatabase & LivingStory> {
  const simulated = simulate(source, registry);
  if (!simulated.ok) throw new Error(`${name}: ${JSON.stringify(simulated.error[0])}`);
  const parsed = written === source ? simulated : simulate(written, registry);
  if (!parsed.ok) throw new Error(`${name}, as written: ${JSON.stringify(parsed.error[0])}`);
  const { scenario } = parsed.value;
  const tenantId = `vendor_${name}`;
  await database.admin.pool.query(`INSERT INTO organizations (id, kind, name) VALUES ($1, 'VENDOR', $1)`, [tenantId]);
  const actor: Actor = { role: 'SERVICE', id: 'loader', tenantId, partnerIds: [], rights: RIGHTS };
  const deps = createServiceDeps({
    database: database.app,
    registry,
    contactSecret: 'test',
    onEvents: () => undefined,
  });
  const services = createServices(deps);
  const slugOf = (program: string): string => `${name}-${program}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const programs = simulated.value.programs.map(({ world }) => ({
    id: world.id,
    slug: slugOf(world.id),
    currency: world.currency,
  }));
  const advance = quickAdvance(deps);
  const advanceAll = async (to: number): Promise<void> => {
    for (const { slug } of programs) await advance(actor, slug, to);
  };
  const living: LivingStory = { actor, deps, services, programs, advanceAll };
  const loaded = await loadScenario(scenario, {
    services,
    registry,
    actor,
    programs: new Map(
      scenario.programs.map(({ id }) => [id, { slug: slugOf(id), name: id, description: '', links: {} }]),
    ),
    partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
    keyPrefix: name,
    async advance(by, slug, to) {
      if (slug === programs[0]?.slug) await beforeAdvance?.(living, to);
      await advance(by, slug, to);
    },
  });
  const read = (): Promise<StoredResults> => readResults(database.admin, programs, loaded.partners, scenario.calendar);
  return { ...living, tenantId, loaded, computed: simulated.value.result, read };
}

/** Rows as text in one order, whatever the order of their keys. */
export const sortedRows = (rows: readonly object[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .sort();
