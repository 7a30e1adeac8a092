import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { createProber, type Prober } from './probe.ts';
import { ATTACKERS, createTenants, harvest, printVictim } from './tenant-world.ts';

let database: TestDatabase;
let prober: Prober;
beforeAll(async () => {
  database = await createTenants();
  // The wall of the database is gone: a superuser's connection sees and changes every row.
  prober = createProber(database.admin, await harvest(database), { ignoresFaults: true, onlyLeaks: true });
});
afterAll(() => database.drop());

describe.each(ATTACKERS)('$name, with the services alone', (attacker) => {
  it('finds nothing of the victim, and changes nothing', async () => {
    const before = await printVictim(database);
    const found: string[] = [];
    for (const operation of prober.operations) {
      found.push(...(await prober.probe(operation, attacker)));
      if (operation.kind === 'query') found.push(...(await prober.call(operation, attacker)));
    }
    expect(found).toEqual([]);
    expect(await printVictim(database)).toEqual(before);
  });
});
