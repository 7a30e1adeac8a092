import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { createProber, type Prober } from './probe.ts';
import { ATTACKERS, createTenants, harvest, printVictim } from './tenant-world.ts';

// The wall of the services is gone: everybody may do everything.
vi.mock('../../services/kernel/permission.ts', () => ({
  isOwnerOf: () => true,
  requireOwner: () => undefined,
  requireRight: () => undefined,
  partnerOf: (_: unknown, named: string | null) => named,
}));

let database: TestDatabase;
let prober: Prober;
beforeAll(async () => {
  database = await createTenants();
  // What the services no longer refuse runs into the database's refusals.
  prober = createProber(database.app, await harvest(database), { ignoresFaults: true, onlyLeaks: true });
});
afterAll(() => database.drop());

/** `nodes` reads as `node` does. */
const operations = () => prober.operations.filter(({ field }) => field.name !== 'nodes');

/** Two of the five show what differs; `TENANT_PROBE=all` takes all. */
const attackers = ATTACKERS.filter((_, index) => process.env['TENANT_PROBE'] === 'all' || index === 0 || index === 3);

describe.each(attackers)('$name, with row-level security alone', (attacker) => {
  it('finds nothing of the victim, and changes nothing', async () => {
    const before = await printVictim(database, attacker);
    const found: string[] = [];
    for (const operation of operations()) {
      found.push(...(await prober.probe(operation, attacker)));
      if (operation.kind === 'query') found.push(...(await prober.call(operation, attacker)));
    }
    expect({ found, rows: await printVictim(database, attacker) }).toEqual({ found: [], rows: before });
  });
});
