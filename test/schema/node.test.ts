import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../services/actor.ts';
import { NODE_PREFIXES } from '../../services/reads.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { countStatements, type CountedDatabase } from './support/count-statements.ts';
import { seedTwoVendors } from './support/seed-two-vendors.ts';
import { createWorld, ownerActor, partnerActor, publicActor, type World } from './support/world.ts';

let database: TestDatabase;
let counted: CountedDatabase;
let world: World;
const PARTNER = 'partner_1';

beforeAll(async () => {
  database = await createTestDatabase();
  counted = countStatements(database.app);
  world = createWorld(counted.db);
  await seedTwoVendors(database.admin.knex);
});
afterAll(() => database.drop());
beforeEach(() => counted.reset());

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
interface Nodes {
  readonly nodes: readonly ({ readonly __typename: string; readonly id: string } | null)[];
}
const idsOf = (suffix: string, program: string, partner: string): Record<string, string> => ({
  Program: program,
  Partner: partner,
  Enrollment: `enrollment_${program}_${partner}`,
  ...Object.fromEntries(
    (
      [
        'Application',
        'Lead',
        'Customer',
        'ManagedAccount',
        'CommissionLine',
        'Payout',
        'Review',
        'BillingFact',
        'Run',
        'Document',
        'Webhook',
        'WebhookDelivery',
        'ApiKey',
      ] as const
    ).map((type) => [type, `${NODE_PREFIXES[type]}_${suffix}`]),
  ),
});

describe('node', () => {
  const own = idsOf('own', 'program_agency', PARTNER);

  it('finds every type of node for the vendor’s staff, types read together', async () => {
    const { nodes } = await world.run<Nodes>(ownerActor('vendor_1'), NODES, {
      ids: [...Object.values(own), own['Lead'], 'lead_rival'],
    });

    const types = Object.keys(own);
    expect(types.sort()).toEqual(Object.keys(NODE_PREFIXES).sort());
    expect(nodes.slice(0, -2).map((node) => [node?.__typename, node?.id])).toEqual(Object.entries(own));
    expect(nodes.slice(-2).map((node) => node?.id)).toEqual(['lead_own', 'lead_rival']);
    expect(counted.statements).toHaveLength(types.length);
  });

  it('finds a partner its own, but the vendor’s billing', async () => {
    const { nodes } = await world.run<Nodes>(partnerActor(PARTNER), NODES, { ids: Object.values(own) });

    expect(nodes.flatMap((node, index) => (node === null ? [Object.keys(own)[index]] : []))).toEqual([
      'BillingFact',
      'Run',
      'Webhook',
      'WebhookDelivery',
      'ApiKey',
    ]);
  });

  const FOREIGN = Object.entries(idsOf('foreign', 'program_foreign', 'partner_2')).filter(
    ([type]) => type !== 'Program',
  );
  const RIVAL = Object.entries(idsOf('rival', 'program_agency', 'partner_2')).filter(([type]) => type !== 'Program');
  it.each([
    // partner_2 is in both vendors' programs, so its name is no secret from vendor_1.
    ...FOREIGN.filter(([type]) => type !== 'Partner').map(([type, id]) => ({
      name: `another vendor’s ${type}`,
      actor: ownerActor('vendor_1'),
      id,
    })),
    ...RIVAL.map(([type, id]) => ({ name: `another partner’s ${type}`, actor: partnerActor(PARTNER), id })),
    ...Object.entries(own)
      .filter(([type]) => type !== 'Program')
      .map(([type, id]) => ({ name: `a ${type}, to a visitor`, actor: publicActor, id })),
    { name: 'an id of no type', actor: ownerActor('vendor_1'), id: 'nothing_1' },
    { name: 'no id at all', actor: ownerActor('vendor_1'), id: '' },
    { name: 'a vendor as a partner', actor: ownerActor('vendor_1'), id: 'vendor_1' },
  ])('answers $name exactly like a missing one', async ({ actor, id }: { actor: Actor; id: string }) => {
    const source = 'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }';
    expect(await world.attempt(actor, source, { id })).toEqual({ data: { node: null, nodes: [null] } });
  });

  it('refuses more than a hundred ids', async () => {
    const { errors } = await world.attempt(publicActor, NODES, { ids: Array.from({ length: 101 }, () => 'lead_1') });
    expect(errors?.[0]?.message).toBe('Argument "ids": found 101 ids, expected at most 100.');
  });
});
