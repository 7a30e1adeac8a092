import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../schema/build.ts';
import { emitSchema } from '../../schema/emit.ts';
import { NODE_PREFIXES } from '../../services/reads.ts';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const BUILT_IN = ['String', 'Int', 'Float', 'Boolean', 'ID'];
const ours = types.filter((type) => !BUILT_IN.includes(type.name));
const mutations = Object.values<GraphQLField<unknown, unknown>>(schema.getMutationType()?.getFields() ?? {});

interface Described {
  readonly path: string;
  readonly description: string | null | undefined;
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;
const fieldsOf = (type: { getFields(): Readonly<Record<string, AnyField>> }): readonly AnyField[] =>
  Object.values(type.getFields());

/** Everything that a reader of the schema can ask about. */
function* listDescribed(): Generator<Described> {
  for (const type of ours) {
    const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
    if (!isRoot) yield { path: type.name, description: type.description };
    if (isEnumType(type))
      for (const value of type.getValues())
        yield { path: `${type.name}.${value.name}`, description: value.description };
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of fieldsOf(type)) {
      yield { path: `${type.name}.${field.name}`, description: field.description };
      for (const arg of 'args' in field ? field.args : [])
        yield { path: `${type.name}.${field.name}(${arg.name})`, description: arg.description };
    }
  }
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value, in sentences', () => {
    const described = [...listDescribed()];

    expect(
      described.filter(({ description }) => !/\S.*[.:]$/s.test(description ?? '')).map(({ path }) => path),
    ).toEqual([]);
    expect(described.length).toBeGreaterThan(500);
  });

  it('is the one that is committed', () => {
    expect(emitSchema(true), 'run `npm run schema` and commit the result').toBe(true);
  });

  it('has the operations that must exist', () => {
    const names = (type: GraphQLObjectType | null | undefined): string[] => Object.keys(type?.getFields() ?? {});

    expect(names(schema.getQueryType())).toEqual(
      expect.arrayContaining([
        ...[
          'node',
          'nodes',
          'viewer',
          'programs',
          'program',
          'partner',
          'partners',
          'partnerDashboard',
          'leads',
          'lead',
          'customers',
        ],
        ...[
          'managedAccounts',
          'commissionLines',
          'commissionEstimates',
          'payouts',
          'reviews',
          'applications',
          'enrollments',
          'events',
          'unmatchedFacts',
        ],
      ]),
    );
    expect(names(schema.getMutationType())).toEqual(
      expect.arrayContaining([
        ...[
          'registerLead',
          'updateLead',
          'reviewLead',
          'withdrawLead',
          'closeLead',
          'extendLead',
          'recordBilling',
          'recordClick',
          'signUpCustomer',
        ],
        ...[
          'submitManagedAccount',
          'reviewManagedAccount',
          'endManagedAccount',
          'createProgram',
          'publishTerms',
          'advanceClock',
          'createPartner',
        ],
        ...[
          'enrollPartner',
          'applyToProgram',
          'reviewApplication',
          'completeOnboardingStep',
          'acknowledgeAgreement',
          'changeTrack',
          'grantTier',
        ],
        ...['withdrawTier', 'overrideRate', 'setPaymentDetails'],
      ]),
    );
    expect(names(schema.getSubscriptionType())).toEqual(['leadStatusChanged', 'programEvents']);
  });

  it('says nothing by floating-point numbers but a bound in an error', () => {
    const floats = ours.flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? fieldsOf(type).flatMap((field) =>
            getNamedType(field.type).name === 'Float' ? [`${type.name}.${field.name}`] : [],
          )
        : [],
    );

    expect(floats.filter((path) => !/UserError\.minimum$/.test(path))).toEqual([]);
  });
});

describe('a mutation', () => {
  it.each(mutations.map((mutation) => ({ name: mutation.name, mutation })))(
    '$name takes one input with a key, and answers with its payload',
    ({ mutation }) => {
      expect(mutation.args.map((arg) => arg.name)).toEqual(['input']);
      const [argument] = mutation.args;
      const input = argument === undefined ? undefined : getNamedType(argument.type);
      if (!isInputObjectType(input)) throw new Error(`${mutation.name} takes no input object`);
      expect(input.getFields()['idempotencyKey']?.type.toString()).toBe('String!');

      const name = `${mutation.name.charAt(0).toUpperCase()}${mutation.name.slice(1)}`;
      const payload = getNamedType(mutation.type);
      if (!isObjectType(payload)) throw new Error(`${mutation.name} answers with no object`);
      expect(mutation.type.toString()).toBe(`${name}Payload!`);
      const { userErrors, replayed, warnings, ...results } = payload.getFields();
      expect(userErrors?.type.toString()).toBe(`[${name}UserError!]!`);
      expect(replayed?.type.toString()).toBe('Boolean!');
      expect(warnings?.type.toString()).toBe('[MutationWarning!]!');
      expect(Object.values(results).map((field) => isNonNullType(field.type))).not.toContain(true);
      expect(Object.values(results).length).toBeGreaterThan(0);
    },
  );

  it.each(mutations.map(({ name }) => ({ name })))(
    '$name has errors of its own, with a code enum of its own',
    ({ name: mutation }) => {
      const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
      const error = schema.getType(`${name}UserError`);
      if (!isObjectType(error)) throw new Error(`${name}UserError is missing`);
      const fields = error.getFields();

      expect(error.getInterfaces().map((type) => type.name)).toEqual(['UserError']);
      expect(fields['code']?.type.toString()).toBe(`${name}ErrorCode!`);
      expect(fields['message']?.type.toString()).toBe('String!');
      expect(fields['field']?.type.toString()).toBe('[String!]');
      expect(fields['retryable']?.type.toString()).toBe('Boolean!');
    },
  );
});

/** What a bare list of nodes may stay small by: at most one partner for each id of a token. */
const SMALL_LISTS = ['Query.nodes', 'Viewer.partners'];

const returnsNodes = (field: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(field.type);
  const isNode =
    named.name === 'Node' || (isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'Node'));
  return isNode && isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
};

describe('a list', () => {
  const objects = ours.filter((type) => isObjectType(type));

  it('of nodes is a connection', () => {
    const bare = objects
      .filter((type) => !type.name.endsWith('Connection'))
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) => (returnsNodes(field) ? [`${type.name}.${field.name}`] : [])),
      );

    expect(bare.sort()).toEqual(SMALL_LISTS);
  });

  const connections = objects.filter((type) => type.name.endsWith('Connection'));
  it.each(connections.map((type) => ({ name: type.name, type })))('$name has the shape of a connection', ({ type }) => {
    const fields = type.getFields();
    const item = type.name.replace(/Connection$/, '');

    expect(fields['edges']?.type.toString()).toBe(`[${item}Edge!]!`);
    expect(fields['nodes']?.type.toString()).toBe(`[${item}!]!`);
    expect(fields['pageInfo']?.type.toString()).toBe('PageInfo!');
    // A log is followed, not counted.
    if (item !== 'ProgramEvent') expect(fields['totalCount']?.type.toString()).toBe('Int!');
  });

  it('that is a connection takes first, after, last and before', () => {
    const without = [...objects]
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'))
      .filter(
        ({ field }) =>
          !['first', 'after', 'last', 'before'].every((name) => field.args.some((arg) => arg.name === name)),
      );

    // A bucket is a first page, sized by its dashboard; a log is read forward.
    expect(without.map(({ path }) => path).sort()).toEqual(['PipelineBucket.leads', 'Query.events']);
  });
});

describe('ids', () => {
  it('tell every type of node by their prefix', () => {
    const nodes = ours
      .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
      .map((type) => type.name);

    expect(nodes.sort()).toEqual(Object.keys(NODE_PREFIXES).sort());
    expect(new Set(Object.values(NODE_PREFIXES)).size).toBe(nodes.length);
  });

  it('are the only scalars besides text, numbers and those declared here', () => {
    expect(
      ours
        .filter((type) => isScalarType(type))
        .map((type) => type.name)
        .sort(),
    ).toEqual(['CurrencyCode', 'Date', 'DateTime', 'Decimal', 'Duration', 'JSON']);
  });
});
