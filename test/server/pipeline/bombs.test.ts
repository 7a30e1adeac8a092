import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../e2e/support/seed-world.ts';
import { codesOf, TRANSPORTS, type Asked } from './transports.ts';

/** Four times what a warm refusal may take on the machine that the numbers are meant for. */
const REFUSED_WITHIN_MS = 100;
/** The first ones warm up; a machine that others work on, too, is given more to show one that nothing disturbed. */
const ROUNDS = 5;
const ROUNDS_MAX = 20;

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (levels: number): string =>
  `{ node(id: "x") { ... on Lead ${repeat(levels, () => '{ partner { enrollments(first: 1) { nodes')} { id } ${'} } }'.repeat(levels)} } }`;

/** Three lists inside of each other, a hundred each; `size` says how that is written. */
const threeDeep = (size: string, head = 'query'): string =>
  `${head} { partners(${size}) { nodes { enrollments(${size}) { nodes { program { termsVersions(${size}) { nodes { version } } } } } } } }`;

const fragmentBomb = [
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `fragment F${index} on Partner{a:enrollments(first:9){nodes{partner{...F${index + 1}}}}b:enrollments(first:9){nodes{partner{...F${index + 1}}}}}`,
  ),
  'fragment F12 on Partner{id}{partner(id:1){...F0}}',
].join('');

const BOMBS: readonly { readonly name: string; readonly asked: Asked }[] = [
  { name: 'lists nested through fragments', asked: { query: fragmentBomb } },
  {
    name: 'a bomb of fragments within 1 KB',
    asked: {
      query:
        `${repeat(14, (index) => `fragment F${index} on Lead{...F${index + 1} ...F${index + 1} p:partner{...P}}`)} fragment F14 on Lead{id} fragment P on Partner{id} {${repeat(3, (index) => `l${index}:lead(id:1){...F0}`)}}`.slice(
          0,
          1_024,
        ),
    },
  },
  { name: 'depth 100', asked: { query: nested(33) } },
  { name: 'depth 10,000', asked: { query: `{ viewer ${'{ a '.repeat(10_000)}${'}'.repeat(10_000)} }` } },
  { name: '20,000 aliases', asked: { query: `{ ${repeat(20_000, (index) => `a${index}: __typename`)} }` } },
  { name: '101 aliases', asked: { query: `{ ${repeat(101, (index) => `a${index}: __typename`)} }` } },
  { name: 'first: 100 three deep, literal', asked: { query: threeDeep('first: 100') } },
  {
    name: 'first: 100 three deep, by a variable',
    asked: { query: threeDeep('first: $n', 'query ($n: Int!)'), variables: { n: 100 } },
  },
  { name: 'first: 100 three deep, by a default', asked: { query: threeDeep('first: $n', 'query ($n: Int = 100)') } },
  { name: '10,000 duplicate fields', asked: { query: `{ ${repeat(10_000, () => '__typename')} }` } },
  { name: '500 duplicate fields', asked: { query: `{ ${repeat(500, () => '__typename')} }` } },
  { name: '5,000 directives', asked: { query: `{ __typename ${repeat(5_000, () => '@skip(if: false)')} }` } },
  { name: 'unknown directives', asked: { query: `{ __typename ${repeat(10, () => '@aa')} }` } },
  {
    name: 'overlapping fields',
    asked: {
      query: `{ ${repeat(150, (index) => `viewer { organization { ${index % 2 === 0 ? 'id' : 'id: name'} } }`)} }`,
    },
  },
  {
    name: 'overlapping fields in fragments',
    asked: {
      query: `{ ${repeat(49, (index) => `...F${index}`)} } ${repeat(49, (index) => `fragment F${index} on Query { viewer { x: ${index % 2 === 0 ? 'id' : 'role'} } }`)}`,
    },
  },
  {
    name: 'a circle of fragments',
    asked: { query: '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }' },
  },
  {
    name: 'introspection in circles',
    asked: { query: `{ __schema { types ${'{ fields { type '.repeat(4)} { name } ${'} }'.repeat(4)} } }` },
  },
  {
    name: 'the schema ninety times',
    asked: { query: `{ ${repeat(90, (index) => `a${index}: __schema { types { name fields { name } } }`)} }` },
  },
  {
    name: 'all types of the schema forty times',
    asked: { query: `{ __schema { ${repeat(40, (index) => `a${index}: types { name fields { name } }`)} } }` },
  },
  { name: '1,900 unknown fields', asked: { query: `{ ${repeat(1_900, (index) => `x${index}`)} }` } },
  {
    name: 'a batch of 1,000',
    asked: Array.from({ length: 1_000 }, () => ({ query: '{ __typename }' })) as unknown as Asked,
  },
  { name: 'errors after a megabyte of empty lines', asked: { query: `${'\n'.repeat(900_000)}{ a b c d e }` } },
  { name: 'a comment of 5 MB', asked: { query: `{ __typename } #${'x'.repeat(5_000_000)}` } },
];

let world: World;
let authorization: string;
beforeAll(async () => {
  world = await startWorld();
  authorization = await world.server.authorize(world.owner.caller);
});
afterAll(() => world.server.stop());

describe.each(TRANSPORTS)('over $name', ({ send }) => {
  it.each(BOMBS)('$name is refused at once, in few words', async ({ asked }) => {
    const target = { url: world.server.running.url, authorization };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS || (Math.min(...times) >= REFUSED_WITHIN_MS && round < ROUNDS_MAX); round += 1) {
      const begun = performance.now();
      const told = await send(target, asked);
      times.push(performance.now() - begun);
      const isProtocolError = told.status === 1009 || told.status === 4400 || told.status >= 400;
      expect(isProtocolError || codesOf(told).length > 0).toBe(true);
      expect(told.data ?? null).toBeNull();
      expect(told.errors?.length ?? 1).toBeLessThanOrEqual(5);
      expect(told.text).not.toMatch(/\bselect\b.*\bfrom\b|node_modules|\bat \w+ \(|Did you mean/i);
      expect(told.text.length).toBeLessThan(5_000);
    }
    expect(Math.min(...times)).toBeLessThan(REFUSED_WITHIN_MS);
  });
});

it('answers what is asked after all that', async () => {
  for (const { send } of TRANSPORTS) {
    const told = await send({ url: world.server.running.url, authorization }, { query: '{ viewer { role } }' });
    expect(told).toMatchObject({
      data: { viewer: { role: 'PROGRAM_OWNER' } },
      extensions: { cost: { requested: 1, actual: 1 } },
    });
  }
});
