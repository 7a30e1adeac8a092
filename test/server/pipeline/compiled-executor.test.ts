import type { GraphQLScalarType } from 'graphql';
import {
  buildSchema,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createCompiledExecutor,
  executeOperation,
  type ExecuteCompiled,
} from '../../../server/graphql/execute-compiled.ts';

const SDL = `
  scalar Even
  enum Colour { RED GREEN }
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int colour: Colour friend: Named }
  type Dog implements Named { name: String! barks: Boolean! owner: Cat! }
  union Pet = Cat | Dog
  input Shape { width: Int! tags: [String!] = ["plain"] }
  type Query {
    hello(name: String = "world", shape: Shape, times: [Int!]): String
    cat: Cat! later: Cat soon: [Cat!]! mixed: [Pet] named: [Named!]! numbers: [Int] even: Even
    wrongEnum: Colour wrongEven: Even wrongInt: Int nothing: Cat! noList: [Int] set: [Int]
    faulty: Cat rejected: String brittle: [Cat!] deep: Dog unknown: Named counted: Int! where: Place!
  }
  type Place { path: String! }
  type Mutation { bump: Int! }
`;

const cat = (name: string, more: object = {}): object => ({ kind: 'Cat', name, lives: 9, colour: 'RED', ...more });
const dog = (name: string, more: object = {}): object => ({ kind: 'Dog', name, barks: true, owner: cat('o'), ...more });

let bumps = 0;
const root: Readonly<Record<string, (source: unknown, given: object) => unknown>> = {
  hello: (_, given) => JSON.stringify(given),
  cat: () => cat('Tom', { friend: dog('Rex') }),
  later: async () => cat('Later', { friend: Promise.resolve(cat('Friend')), lives: () => 7 }),
  soon: () => [Promise.resolve(cat('a')), cat('b')],
  mixed: () => [cat('c'), null, dog('d'), Promise.resolve(dog('e'))],
  named: async () => [dog('f'), cat('g')],
  numbers: () => [1, null, Promise.resolve(3)],
  even: () => 4,
  wrongEnum: () => 'BLUE',
  wrongEven: () => 3,
  wrongInt: () => 'many',
  nothing: () => null,
  noList: () => 7,
  set: () => new Set([1, 2]),
  faulty: () => {
    throw new Error('broken');
  },
  rejected: () => Promise.reject(new Error('rejected')),
  brittle: () => [cat('h'), Promise.resolve(null), cat('i')],
  deep: () => dog('j', { owner: () => Promise.resolve(null) }),
  unknown: () => ({ kind: 'Bird', name: 'k' }),
  counted: () => new Error('an error as a value'),
  where: () => ({}),
  bump: () => (bumps += 1),
};

function createZoo(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = root[field.name] as never;
  for (const name of ['Named', 'Pet'])
    (schema.getType(name) as GraphQLInterfaceType | GraphQLUnionType).resolveType = (value: { kind: string }) =>
      value.kind === 'Dog' ? Promise.resolve('Dog') : value.kind;
  (schema.getType('Cat') as GraphQLObjectType).isTypeOf = (value: { kind?: string }) => value.kind === 'Cat';
  const place = (schema.getType('Place') as GraphQLObjectType).getFields()['path'];
  if (place) place.resolve = (_source, _given, _context, { path }) => `${path.prev?.key}.${path.key}`;
  const even = schema.getType('Even') as GraphQLScalarType;
  even.serialize = (value) => {
    if (Number(value) % 2 !== 0) throw new Error('odd');
    return value;
  };
  return schema;
}

interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Answers without errors to documents that can be planned. */
const PLAIN: readonly Case[] = [
  { name: 'leaves', query: '{ numbers even cat { name lives colour } }' },
  {
    name: 'promises, functions on objects',
    query: '{ later { name lives friend { name __typename } } soon { name } }',
  },
  { name: 'aliases', query: '{ a: cat { x: name x2: name } b: cat { lives } __typename t: __typename }' },
  {
    name: 'fields merged',
    query:
      '{ cat { name } cat { lives ...F } ...R } fragment F on Cat { colour name } fragment R on Query { cat { friend { name } } }',
  },
  {
    name: 'unions',
    query: '{ mixed { __typename ... on Cat { lives } ... on Dog { barks owner { name } } ... on Named { name } } }',
  },
  {
    name: 'interfaces',
    query: '{ named { name ... on Dog { barks } ...C } } fragment C on Cat { lives friend { ... { name } } }',
  },
  { name: 'arguments: defaults', query: '{ hello }' },
  { name: 'arguments: literals', query: '{ hello(name: null, times: 3, shape: { width: 2 }) }' },
  {
    name: 'arguments: variables',
    query: 'query ($n: String, $s: Shape, $t: [Int!] = [1]) { hello(name: $n, shape: $s, times: $t) }',
    variables: { s: { width: 1, tags: 'x' } },
  },
  { name: 'a variable that is null', query: 'query ($n: String = "x") { hello(name: $n) }', variables: { n: null } },
  { name: 'paths', query: '{ here: where { path } where { there: path } }' },
  { name: 'one of two operations', query: 'query A { even } query B { cat { name } }', operationName: 'B' },
];

/** What is left to graphql-js. */
const GIVEN_UP: readonly Case[] = [
  { name: 'a thrown error', query: '{ even faulty { name } }' },
  { name: 'a rejection beside a promise', query: '{ rejected later { name } }' },
  { name: 'null where there is none', query: '{ even nothing { name } }' },
  { name: 'null in a list', query: '{ even brittle { name } }' },
  { name: 'null deep down', query: '{ deep { name owner { name } } even }' },
  { name: 'a type nobody knows', query: '{ unknown { name } even }' },
  { name: 'an error as a value', query: '{ counted }' },
  { name: 'values that do not fit', query: '{ wrongEnum wrongEven wrongInt noList }' },
  { name: 'something iterable', query: '{ set }' },
  {
    name: 'variables that do not fit',
    query: 'query ($s: Shape!) { hello(shape: $s) }',
    variables: { s: { width: 'x', more: 1 } },
  },
  { name: 'a variable that is missing', query: 'query ($n: Int!) { hello(times: [$n]) }' },
  { name: 'no operation of that name', query: 'query A { even }', operationName: 'B' },
  { name: 'two operations, none named', query: 'query A { even } query B { even }' },
  {
    name: 'directives',
    query: 'query ($no: Boolean = false) { even @include(if: $no) cat { name @skip(if: true) lives } }',
  },
  { name: 'a prototype as a key', query: '{ __proto__: even cat { __proto__: name } }' },
  { name: 'introspection', query: '{ __type(name: "Cat") { name } __schema { queryType { name } } }' },
];

let schema: GraphQLSchema;
let compiled: ExecuteCompiled;
beforeAll(() => {
  schema = createZoo();
  compiled = createCompiledExecutor(schema);
});

/** Executed by graphql-js, and three times by the executor: before the document is worth a plan, when it is made, with it. */
async function compare({ query, variables, operationName }: Case): Promise<{ planned: boolean; same: boolean }> {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const args = {
    schema,
    document,
    contextValue: {},
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  };
  const expected = toText(await execute(args));
  const answers: string[] = [];
  for (let time = 0; time < 3; time += 1) answers.push(toText(await executeOperation(compiled, args)));
  expect(answers).toEqual([expected, expected, expected]);
  return { planned: (await compiled(args)) !== null, same: true };
}

/** As a client sees it: order of fields, errors, their places and paths. */
const toText = (result: ExecutionResult): string => JSON.stringify(result);

describe('the answer is that of graphql-js', () => {
  it.each(PLAIN)('with a plan: $name', async (given) => {
    expect(await compare(given)).toEqual({ planned: true, same: true });
  });

  it.each(GIVEN_UP)('given up: $name', async (given) => {
    expect(await compare(given)).toEqual({ planned: false, same: true });
  });
});

it('plans a document when it comes for the second time', async () => {
  const args = { document: parse('{ even }'), contextValue: {} };
  expect(await compiled(args)).toBeNull();
  expect(await compiled(args)).toEqual({ even: 4 });
});

it('never executes a mutation, so none takes effect twice', async () => {
  const document = parse('mutation { bump }');
  for (let time = 1; time <= 3; time += 1) {
    expect(await executeOperation(compiled, { schema, document, contextValue: {} })).toEqual({ data: { bump: time } });
  }
});

it('asks no further resolvers once it has given up, and leaves no rejection unhandled', async () => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', listen);
  const document = parse('{ faulty { name } rejected later { friend { name } } }');
  for (let time = 0; time < 3; time += 1) await executeOperation(compiled, { schema, document, contextValue: {} });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', listen);
  expect(unhandled).toEqual([]);
});

it('forgets plans rather than keep any number of fields', async () => {
  const wide = (index: number): string =>
    `{ ${Array.from({ length: 1_000 }, (_, field) => `a${index}_${field}: even`).join(' ')} }`;
  const documents = Array.from({ length: 60 }, (_, index) => parse(wide(index)));
  for (const document of documents)
    for (let time = 0; time < 2; time += 1) await compiled({ document, contextValue: {} });
  const [first] = documents;
  const last = documents.at(-1);
  if (first === undefined || last === undefined) throw new Error('no documents');
  expect(await compiled({ document: last, contextValue: {} })).not.toBeNull();
  expect(await compiled({ document: first, contextValue: {} })).toBeNull();
});
