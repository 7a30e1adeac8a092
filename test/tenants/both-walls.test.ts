import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../kit/database/create-test-database.ts';
import { createProber, type Prober } from './probe.ts';
import { must } from '../../domain/result.ts';
import { ATTACKERS, createTenants, harvest, printVictim, VICTIM } from './tenant-world.ts';

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

it('finds what it looks for where it may be seen', async () => {
  const { actor } = must(ATTACKERS[0], 'staff');
  const staff = { name: 'the victim', actor: { ...actor, tenantId: VICTIM }, own: { slug: '', partnerId: '' } };
  const found: string[] = [];
  for (const operation of prober.operations)
    if (operation.kind === 'query') found.push(...(await prober.probe(operation, staff)));
  for (const field of [
    'lead',
    'leads',
    'applications',
    'document',
    'partner',
    'payouts',
    'run',
    'customers',
    'node',
    'nodes',
  ])
    expect(
      found.some((each) => each.startsWith(`${field}(`)),
      field,
    ).toBe(true);
});

describe.each(ATTACKERS)('$name', (attacker) => {
  it('finds nothing of the victim, and changes nothing', async () => {
    const before = await printVictim(database, attacker);
    const found: string[] = [];
    for (const operation of prober.operations) {
      found.push(...(await prober.probe(operation, attacker)));
      if (operation.kind === 'query') found.push(...(await prober.call(operation, attacker)));
    }
    expect({ found, rows: await printVictim(database, attacker) }).toEqual({ found: [], rows: before });
  });
});
