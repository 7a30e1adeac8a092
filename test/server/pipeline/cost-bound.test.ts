import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../../../schema/build.ts';
import { createDashboardWorld } from './cost-world.ts';
import { randomQuery, type Known } from './random-query.ts';
import { TRANSPORTS, type Told } from './transports.ts';
import type { World } from '../../e2e/support/seed-world.ts';

const schema = createSchema();
let world: World;
let known: Known;
let authorization: string;
beforeAll(async () => {
  ({ world, known } = await createDashboardWorld());
  authorization = await world.server.authorize(world.owner.caller);
});
afterAll(() => world.server.stop());

interface Cost {
  readonly requested: number;
  readonly actual: number;
  readonly available: number;
}
const costOf = (told: Told): Cost | undefined => told.extensions?.['cost'] as Cost | undefined;

describe('the price of a random query with random variables', () => {
  it('is never below what it came to', async () => {
    let answered = 0;
    let dearer = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const asked = randomQuery(schema, known, seed);
        expect(validate(schema, parse(asked.query)).map(({ message }) => message)).toEqual([]);
        const [http] = TRANSPORTS;
        const told = await http?.send({ url: world.server.running.url, authorization }, asked);
        const cost = told === undefined ? undefined : costOf(told);
        if (cost === undefined) return;
        answered += 1;
        if (cost.actual > 5) dearer += 1;
        expect(cost.requested).toBeGreaterThanOrEqual(cost.actual);
        expect(cost.available).toBeGreaterThan(0);
      }),
      { numRuns: Number(process.env['COST_RUNS'] ?? 300) },
    );
    // Else the property would hold for want of answers.
    expect(answered).toBeGreaterThan(100);
    expect(dearer).toBeGreaterThan(20);
  });
});

it('is the same over every transport', async () => {
  const asked = { query: 'query ($n: Int!) { partners(first: $n) { nodes { id name } } }', variables: { n: 3 } };
  const told = await Promise.all(
    TRANSPORTS.map(({ send }) => send({ url: world.server.running.url, authorization }, asked)),
  );
  expect(told.map((each) => costOf(each)).map((cost) => [cost?.requested, cost?.actual])).toEqual([
    [6, 5],
    [6, 5],
    [6, 5],
  ]);
});
