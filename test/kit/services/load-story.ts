import { shippedAdapters } from '../../../adapters/index.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import type { ScenarioResult } from '../../../domain/scenario/result.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { simulate } from '../../../domain/scenario/simulate.ts';
import { createServiceDeps } from '../../../server/service-deps.ts';
import { RIGHTS, type Actor } from '../../../services/actor.ts';
import { createServices } from '../../../services/index.ts';
import { loadScenario } from '../../../services/load/load-scenario.ts';
import { quickAdvance } from '../../../services/load/quick-advance.ts';
import type { ServiceDeps } from '../../../services/ports/unit-of-work.ts';
import type { TestDatabase } from '../database/create-test-database.ts';

const registry = createRegistry(shippedAdapters);

/** A story in the database, through the services, beside what the simulation makes of it. */
export interface LoadedStory {
  readonly deps: ServiceDeps;
  readonly actor: Actor;
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  /** Slugs by the program's id in the story. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Ids of partners by their name in the story. */
  readonly partners: ReadonlyMap<string, string>;
}

/** Loads a story for a vendor of its own. Its clocks end at the story's end. */
export async function loadStory(database: TestDatabase, name: string, source: string): Promise<LoadedStory> {
  const simulated = simulate(source, registry);
  if (!simulated.ok) throw new Error(`${name}: ${JSON.stringify(simulated.error[0])}`);
  const { scenario, result } = simulated.value;
  const tenantId = `vendor_${name}`;
  await database.admin.pool.query(`INSERT INTO organizations (id, kind, name) VALUES ($1, 'VENDOR', $1)`, [tenantId]);
  const actor: Actor = { role: 'SERVICE', id: 'loader', tenantId, partnerIds: [], rights: RIGHTS };
  const deps = createServiceDeps({
    database: database.app,
    registry,
    contactSecret: 'test',
    onEvents: () => undefined,
  });
  const slugs = new Map(
    scenario.programs.map(({ id }) => [id, `${name}-${id}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')]),
  );
  const loaded = await loadScenario(scenario, {
    services: createServices(deps),
    registry,
    actor,
    programs: new Map(
      [...slugs].map(([id, slug]): [string, { slug: string; name: string; description: string; links: object }] => [
        id,
        { slug, name: id, description: '', links: {} },
      ]),
    ) as never,
    partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
    keyPrefix: name,
    advance: quickAdvance(deps),
  });
  return { deps, actor, scenario, result, slugs, partners: loaded.partners };
}
