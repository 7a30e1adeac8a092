import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { createProber, type Prober } from './probe.ts';
import { ATTACKERS, createTenants, harvest, printVictim } from './tenant-world.ts';

let database: TestDatabase;
let prober: Prober;
beforeAll(async () => {
  database = await createTenants();
  prober = createProber(database.app, await harvest(database));
});
afterAll(() => database.drop());

it('knows every place that names a row', () => {
  expect(prober.unknown).toEqual([]);
});

describe.each(ATTACKERS)('$name', (attacker) => {
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
