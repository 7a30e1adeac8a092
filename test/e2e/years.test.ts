import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { must } from '../../domain/result.ts';
import type { ResultRow } from '../../domain/scenario/result.ts';
import { simulate } from '../../domain/scenario/simulate.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { sealDays } from '../../server/books/seals.ts';
import { listProgramsOfBooks, verifyBooks } from '../../server/books/verify.ts';
import { createDemoDirectory } from '../../server/demo/demo-directory.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import type { Services } from '../../services/contract.ts';
import { loadScenario } from '../../services/load/load-scenario.ts';
import { servicesOverApi } from '../kit/api/services-over-api.ts';
import { readResults } from '../kit/services/effective-results.ts';
import { yearsStory } from '../kit/stories/years-story.ts';
import { startE2eServer, type E2eServer } from './support/start-e2e-server.ts';

/** `YEARS=3 YEARS_PARTNERS=200` tells the whole story; the suite a short one, in which terms change three times. */
const YEARS = Number(process.env['YEARS'] ?? '2');
const PARTNERS = Number(process.env['YEARS_PARTNERS'] ?? '3');
const LISTS = ['leads', 'customers', 'commissions', 'reviews', 'tiers', 'payouts'] as const;

let server: E2eServer;
beforeAll(async () => {
  server = await startE2eServer();
});
afterAll(() => server.stop());

const sorted = (rows: readonly ResultRow[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))))
    .sort();

describe(`${YEARS} years of several programs, told over the API`, () => {
  it(`${PARTNERS} partners end as the simulation says`, { timeout: 3_600_000 }, async () => {
    const registry = createRegistry(shippedAdapters);
    const simulated = simulate(JSON.stringify(yearsStory({ seed: 7, partners: PARTNERS, years: YEARS })), registry);
    if (!simulated.ok) throw new Error(JSON.stringify(simulated.error[0]));
    const { scenario, result, programs } = simulated.value;
    const vendor = await createDemoDirectory(server.running.platform.db).ensureVendor('years', {
      name: 'Years',
      website: null,
      owner: { name: 'Owner', email: 'owner@years.test' },
    });
    const caller = { role: 'PROGRAM_OWNER', tenantId: vendor.id, subject: vendor.ownerId, rights: RIGHTS } as const;
    const client = await server.connect({ ...caller, expiresInSeconds: 86_400 });
    let advances = 0;
    const monthsVerified = new Map<string, string>();
    const verifyAtMonthsEnd = async (slug: string, to: number): Promise<void> => {
      const month = formatInstant(to).slice(0, 7);
      if (monthsVerified.get(slug) === month) return;
      monthsVerified.set(slug, month);
      const { db } = server.running.platform;
      for (const program of await listProgramsOfBooks(db, slug)) {
        await sealDays(db, program, formatInstant(to).slice(0, 10));
        const { finding, imbalanceMinor } = await verifyBooks(db, program);
        expect({ slug, month, finding, imbalanceMinor }).toEqual({ slug, month, finding: null, imbalanceMinor: 0n });
        verifications += 1;
      }
    };
    let verifications = 0;
    const loaded = await loadScenario(scenario, {
      services: servicesOverApi(client) as Services,
      registry,
      // The token says who calls.
      actor: null as unknown as Actor,
      programs: new Map(
        scenario.programs.map(({ id }) => [id, { slug: `years-${id}`, name: id, description: '', links: {} }]),
      ),
      partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
      keyPrefix: 'years',
      async advance(_, programSlug, to) {
        const input = { idempotencyKey: `advance:${++advances}`, programSlug, to: formatInstant(to) };
        const { advanceClock } = await client.request<{ advanceClock: { userErrors: readonly unknown[] } }>(
          'mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) { userErrors { code message } } }',
          { input },
        );
        expect(advanceClock.userErrors).toEqual([]);
        await verifyAtMonthsEnd(programSlug, to);
      },
    });
    const listed = programs.map(({ world }) => ({
      id: world.id,
      slug: `years-${world.id}`,
      currency: world.currency,
    }));
    const stored = await readResults(server.admin, listed, loaded.partners, scenario.calendar);
    expect(must(result.commissions, 'lines').length).toBeGreaterThan(20 * PARTNERS);
    expect(verifications).toBeGreaterThan(35 * YEARS);
    for (const list of LISTS) expect(sorted(stored[list]), list).toEqual(sorted(result[list]));
  });
});
