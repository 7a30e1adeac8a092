import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCostPlan, type CostPlan } from '../../../server/graphql/cost/plan.ts';

const schema = buildSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    book(id: ID): Book
    books(first: Int = 5, last: Int): Books! @cost(weight: 2) @listSize(assumedSize: 100, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    shelf(width: Int = 4): Shelf
    things: [Thing!]! @listSize(assumedSize: 3)
    words: [String!]!
    unsized: [Book!]!
  }
  type Mutation { add(rows: [Int!]): Book @cost(weight: 10) }
  type Books { nodes: [Book!]! edges: [Edge!]! totalCount: Int! @cost(weight: 3) }
  type Edge @cost(weight: 0) { node: Book! }
  type Book { title: String price: Money author: Author chapters: [Chapter!]! @listSize(assumedSize: 10) }
  type Author { name: String books(first: Int): Books! @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false) }
  type Money @cost(weight: 0) { amount: Int }
  type Chapter { title: String }
  type Shelf { row: Row }
  type Row { books: [Book!]! }
  union Thing = Book | Author
`);
const row = schema.getType('Row');
if (row !== undefined && 'getFields' in row) {
  const books = row.getFields()['books'];
  const sized = parse('type T { f: Int @listSize(assumedSize: 100) }').definitions[0];
  if (books !== undefined && sized !== undefined && 'fields' in sized) {
    books.extensions = { sizedBy: 'width' };
    books.astNode = sized.fields?.[0];
  }
}

function planOf(source: string, name?: string): CostPlan {
  const document = parse(source);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  return createCostPlan(schema, document, operation);
}

describe('the price', () => {
  it.each<{ name: string; source: string; variables?: Record<string, unknown>; price: number }>([
    { name: 'a value costs nothing', source: '{ words }', price: 0 },
    { name: 'an object costs its weight', source: '{ book { title price { amount } } }', price: 1 },
    { name: 'a page by a literal', source: '{ books(first: 7) { nodes { title } } }', price: 2 + 1 + 7 },
    {
      name: 'both lists of a page',
      source: '{ books(first: 7) { nodes { title } edges { node { title } } } }',
      price: 3 + 14,
    },
    { name: 'a page by the schema’s default', source: '{ books { nodes { title } } }', price: 3 + 5 },
    {
      name: 'a page by a variable',
      source: 'query ($n: Int) { books(first: $n) { nodes { title } } }',
      variables: { n: 9 },
      price: 3 + 9,
    },
    {
      name: 'a page by the operation’s default',
      source: 'query ($n: Int = 8) { books(first: $n) { nodes { title } } }',
      price: 3 + 8,
    },
    {
      name: 'a variable before the default',
      source: 'query ($n: Int = 8) { books(first: $n) { nodes { title } } }',
      variables: { n: 2 },
      price: 3 + 2,
    },
    {
      name: 'a variable that is not given',
      source: 'query ($n: Int) { books(first: $n) { nodes { title } } }',
      price: 3 + 5,
    },
    {
      name: 'null, which is no size',
      source: 'query ($n: Int = 8) { books(first: $n) { nodes { title } } }',
      variables: { n: null },
      price: 3 + 100,
    },
    { name: 'the larger of two', source: '{ books(first: 2, last: 6) { nodes { title } } }', price: 3 + 6 },
    { name: 'less than nothing', source: '{ books(first: -5) { nodes { title } } }', price: 3 },
    {
      name: 'a list inside of a list',
      source: '{ books(first: 10) { nodes { chapters { title } } } }',
      price: 3 + 10 * 11,
    },
    { name: 'a list that nothing is said about', source: '{ unsized { title } }', price: 100 },
    { name: 'a list sized from further up, by default', source: '{ shelf { row { books { title } } } }', price: 2 + 4 },
    { name: 'a list sized from further up', source: '{ shelf(width: 30) { row { books { title } } } }', price: 2 + 30 },
    { name: 'counting', source: '{ books(first: 1) { totalCount } }', price: 3 + 3 },
    {
      name: 'a fragment for each spread',
      source: 'fragment F on Book { author { name } } { a: book { ...F } b: book { ...F } }',
      price: 4,
    },
    {
      name: 'the same field twice: once',
      source: '{ book { author { name } } book { author { name } title } }',
      price: 2,
    },
    {
      name: 'the dearest of several types',
      source: '{ things { ... on Book { author { name } chapters { title } } ... on Author { name } } }',
      price: 3 * (1 + 11),
    },
    { name: 'what is left out', source: 'query ($no: Boolean = false) { book @include(if: $no) { title } }', price: 0 },
    {
      name: 'what is not left out',
      source: 'query ($no: Boolean = false) { book @include(if: $no) { title } }',
      variables: { no: true },
      price: 1,
    },
    { name: 'what is skipped', source: '{ book @skip(if: true) { title } }', price: 0 },
    { name: 'a mutation', source: 'mutation { add(rows: [1]) { title } }', price: 11 },
    { name: 'the schema', source: '{ __schema { types { name } } }', price: 50 },
    {
      name: 'three hundreds',
      source:
        '{ books(first: 100) { nodes { author { books(first: 100) { nodes { author { books(first: 100) { nodes { title } } } } } } } } }',
      price: 3 + 100 * (1 + 1 + 1 + 100 * (1 + 1 + 1 + 100)),
    },
  ])('$name', ({ source, variables = {}, price }) => {
    expect(planOf(source).price(variables)).toBe(price);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'x'])(
    'a variable of the name %s has its default, not what every object seems to have',
    (name) => {
      const included = planOf(`query ($${name}: Boolean = true) { books @include(if: $${name}) { nodes { title } } }`);
      expect(included.price({})).toBe(3 + 5);
      const paged = planOf(`query ($${name}: Int = 40) { books(first: $${name}) { nodes { title } } }`);
      expect(paged.price({})).toBe(3 + 40);
      const given = JSON.parse(`{ "${name}": 2 }`) as Record<string, unknown>;
      expect(paged.price(given)).toBe(3 + 2);
    },
  );

  it('of a fragment bomb is a number', () => {
    const fragments = Array.from(
      { length: 9 },
      (_, index) => `fragment F${index} on Book { author { books(first: 100) { nodes { ...F${index + 1} } } } }`,
    );
    const plan = planOf(`${fragments.join(' ')} fragment F9 on Book { title } { book { ...F0 } }`);
    expect(plan.price({})).toBe(1e15);
  });
});

describe('what an answer came to', () => {
  it.each<{ name: string; source: string; data: unknown; actual: number }>([
    {
      name: 'a page that is short',
      source: '{ books(first: 7) { nodes { title } } }',
      data: { books: { nodes: [{ title: 'a' }, { title: 'b' }] } },
      actual: 2 + 1 + 2,
    },
    { name: 'nothing there', source: '{ book { author { name } } }', data: { book: null }, actual: 0 },
    { name: 'no data', source: '{ book { title } }', data: null, actual: 0 },
    {
      name: 'by the name in the answer',
      source: '{ a: book { author { name } } }',
      data: { a: { author: { name: 'x' } } },
      actual: 2,
    },
    {
      name: 'of the types that came',
      source: '{ things { ... on Book { chapters { title } } ... on Author { name } } }',
      data: { things: [{ chapters: [{ title: 'a' }] }, { name: 'x' }] },
      actual: 3,
    },
    {
      name: 'what was left out',
      source: '{ book { author @skip(if: true) { name } title } }',
      data: { book: { title: 'a' } },
      actual: 1,
    },
  ])('$name', ({ source, data, actual }) => {
    expect(planOf(source).measure(data)).toBe(actual);
  });
});
