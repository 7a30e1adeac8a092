import {
  getNamedType,
  getIntrospectionQuery,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  specifiedDirectives,
  visit,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../../schema/build.ts';
import { printSchemaWithCosts } from '../../../schema/shared/cost/print.ts';
import { createCostPlan } from '../../../server/graphql/cost/plan.ts';
import { ruleOf } from '../../../server/graphql/cost/rules.ts';

const schema = createSchema();
const fields = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, type, field }))
      : [],
  );
const lists = fields.filter(({ field }) => isListType(getNullableType(field.type)));

describe('the schema, priced', () => {
  it('says of each list of objects that cost something how long it is', () => {
    const silent = lists
      .filter(({ type, field }) => {
        const isOfPage = type.name.endsWith('Connection') && (field.name === 'edges' || field.name === 'nodes');
        const rule = ruleOf(field);
        return isCompositeType(getNamedType(field.type)) && rule.itemWeight > 0 && rule.size === null && !isOfPage;
      })
      .map(({ path }) => path);
    expect(silent).toEqual([]);
    expect(lists.length).toBeGreaterThan(30);
  });

  it('sizes each connection by its arguments, or by those around it', () => {
    const unsized = fields
      .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
      .filter(({ field }) => {
        const { size } = ruleOf(field);
        return size === null || (size.slicingArguments.length === 0 && size.sizedBy === null);
      })
      .map(({ path }) => path);
    expect(unsized).toEqual([]);
  });

  it('names no argument that is not there', () => {
    const wrong = fields.flatMap(({ path, field }) =>
      (ruleOf(field).size?.slicingArguments ?? [])
        .filter((name) => !field.args.some((arg) => arg.name === name))
        .map((name) => `${path}(${name})`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no bare list of things with an identity but those of known length', () => {
    const bare = lists
      .filter(({ type }) => !type.name.endsWith('Connection'))
      .filter(({ field }) => {
        const named = getNamedType(field.type);
        return isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'Node');
      })
      .map(({ path }) => path);
    // At most one for each partner of a token; `nodes` is of an interface.
    expect(bare).toEqual(['Viewer.partners']);
  });

  it('costs something for every mutation and subscription', () => {
    const roots = [schema.getMutationType(), schema.getSubscriptionType()];
    const free = roots.flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter((field) => ruleOf(field).weight < 10)
        .map(({ name }) => name),
    );
    expect(free).toEqual([]);
  });

  it.each([
    { name: 'a name', source: '{ __schema { queryType { name } } }', from: 50, to: 50 },
    { name: 'all names', source: '{ __schema { types { name } } }', from: 50, to: 50 },
    { name: 'one type', source: '{ __type(name: "Lead") { fields { name args { name } } } }', from: 50, to: 50 },
    // Nearly a tenth of a second of work each: a visitor cannot have thousands.
    { name: 'all of it', source: getIntrospectionQuery(), from: 500, to: 1_500 },
    {
      name: 'all of it twice',
      source: `{ a: __schema { ...S } b: __schema { ...S } } fragment S on __Schema { types { fields { name type { fields { name args { name } } } } } }`,
      from: 500,
      to: 2_000,
    },
  ])('takes $name of introspection for what it is', ({ source, from, to }) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (operation === null || operation === undefined) throw new Error('no operation');
    const price = createCostPlan(schema, document, operation).price({});
    expect(price).toBeGreaterThanOrEqual(from);
    expect(price).toBeLessThanOrEqual(to);
  });

  it('says so as text, in directives that are declared', () => {
    const document = parse(printSchemaWithCosts(schema));
    const applied = new Set<string>();
    visit(document, {
      Directive: (node) => void applied.add(node.name.value),
    });
    const declared = document.definitions.flatMap((each) =>
      each.kind === Kind.DIRECTIVE_DEFINITION ? [each.name.value] : [],
    );
    const known = [...declared, ...specifiedDirectives.map(({ name }) => name)];
    expect([...applied].filter((name) => !known.includes(name))).toEqual([]);
    expect(applied).toContain('cost');
    expect(applied).toContain('listSize');
  });
});
