import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, Kind, OperationTypeNode } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSchema } from '../../../schema/build.ts';
import { AGENCY, type World } from '../../e2e/support/seed-world.ts';
import { createDashboardWorld } from './cost-world.ts';
import { randomQuery, type Known } from './random-query.ts';
import { TRANSPORTS, type Asked, type Told } from './transports.ts';

const FOLDER = new URL('../../../client/documents/', import.meta.url);
const schema = createSchema();
let world: World;
let known: Known;
let authorization: string;
beforeAll(async () => {
  ({ world, known } = await createDashboardWorld());
  authorization = await world.server.authorize(world.owner.caller);
});
afterAll(() => world.server.stop());

/** What graphql-js says when a document comes first, and what its plan says later; the price left over differs. */
async function askAgain(asked: Asked): Promise<readonly Told[]> {
  const answers: Told[] = [];
  const overHttp = TRANSPORTS.slice(0, 1);
  for (const { send } of [...overHttp, ...overHttp, ...TRANSPORTS])
    answers.push(await send({ url: world.server.running.url, authorization }, asked));
  return answers;
}

const dataOf = (told: Told): string =>
  JSON.stringify([told.data, told.errors?.map(({ message, path }) => [message, path])]);

it('a random query is answered alike the first time and later, over every transport', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const [first, ...others] = (await askAgain(randomQuery(schema, known, seed))).map(dataOf);
      expect(new Set(others)).toEqual(new Set([first]));
      if (first?.startsWith('[{') === true) answered += 1;
    }),
    { numRuns: 60 },
  );
  // Else the property would hold for want of answers.
  expect(answered).toBeGreaterThan(20);
});

/** Each query of the reference client, with values for whatever it asks for. */
function clientQueries(): readonly { readonly name: string; readonly asked: (known: Known) => Asked }[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const query = readFileSync(new URL(file, FOLDER), 'utf8');
    const operations = parse(query).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    return operations
      .filter(({ operation }) => operation === OperationTypeNode.QUERY)
      .map(({ name }) => ({
        name: name?.value ?? file,
        asked: (known: Known): Asked => ({
          query,
          operationName: name?.value ?? '',
          variables: {
            programSlug: AGENCY,
            slug: AGENCY,
            partnerId: known['partnerId']?.[0],
            id: known['leadId']?.[0],
            first: 5,
          },
        }),
      }));
  });
}

it.each(clientQueries())('the client’s $name is answered alike the first time and later', async ({ asked }) => {
  const [first, ...others] = (await askAgain(asked(known))).map(dataOf);
  expect(new Set(others)).toEqual(new Set([first]));
});
