import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type Argument = GraphQLArgument | GraphQLInputField;

/** A place in the arguments of an operation that can name a row, such as `input.leadId`. */
export interface Leaf {
  readonly path: string;
  readonly name: string;
}

const NAMES_A_ROW = /(^id$|Ids?$|^ids$|[sS]lugs?$|^slug$|^token$|^after$|^before$)/;
/** Ends like one that names a row, and names none of ours. */
const NAMES_NONE = new Set(['adapterId', 'idempotencyKey']);

const isLeafName = (name: string): boolean => NAMES_A_ROW.test(name) && !NAMES_NONE.has(name);

/** Every place of an operation's arguments that can name a row, from the schema itself. */
export function leavesOf(args: readonly Argument[], prefix = '', seen: readonly string[] = []): readonly Leaf[] {
  return args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    const path = `${prefix}${argument.name}`;
    if (isInputObjectType(type)) {
      if (seen.includes(type.name)) return [];
      return leavesOf(Object.values(type.getFields()), `${path}.`, [...seen, type.name]);
    }
    const isId = type.name === 'ID' || (type.name === 'String' && isLeafName(argument.name));
    return isId ? [{ path, name: argument.name }] : [];
  });
}

/** Gives a value for a leaf; undefined: leave it out where that is allowed. */
export type Filler = (leaf: Leaf, isRequired: boolean) => string | undefined;

/** Values that are right by form for everything an operation needs, with what `fill` says at the leaves. */
export function variablesOf(
  args: readonly Argument[],
  fill: Filler,
  options: { readonly path?: string; readonly key: () => string },
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const argument of args) {
    const path = options.path === undefined ? argument.name : `${options.path}.${argument.name}`;
    const value = valueOf(argument, path, fill, options.key);
    if (value !== undefined) values[argument.name] = value;
  }
  return values;
}

function valueOf(argument: Argument, path: string, fill: Filler, key: () => string): unknown {
  const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined;
  const nullable = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
  const item = isListType(nullable) ? nullable.ofType : nullable;
  const type = getNamedType(argument.type);
  const wrap = (value: unknown): unknown => (value !== undefined && isListType(nullable) ? [value] : value);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const holdsProbe = leavesOf(fields, `${path}.`).some((leaf) => fill(leaf, false) !== undefined);
    if (!isRequired && !holdsProbe) return undefined;
    return wrap(variablesOf(fields, fill, { path, key }));
  }
  const isId = type.name === 'ID' || (type.name === 'String' && isLeafName(argument.name));
  if (isId) return wrap(fill({ path, name: argument.name }, isRequired));
  if (argument.name === 'first') return 20;
  return isRequired ? wrap(sample(item, argument.name, key)) : undefined;
}

function sample(type: GraphQLInputType, name: string, key: () => string): unknown {
  const named = getNamedType(type) as GraphQLNamedType;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (name === 'idempotencyKey') return key();
  if (/url/i.test(name)) return 'https://hooks.example.test/x';
  if (/email/i.test(name)) return 'someone@example.test';
  if (name === 'rate') return '10%';
  const SAMPLES: Readonly<Record<string, unknown>> = {
    String: 'Something',
    Int: 1,
    Float: 1,
    Boolean: true,
    Decimal: '1.00',
    DateTime: '2026-02-01T00:00:00Z',
    Date: '2026-02-01',
    CurrencyCode: 'USD',
    JSON: {},
    Duration: 'P1D',
  };
  if (!(named.name in SAMPLES)) throw new Error(`no sample of the scalar ${named.name}; add one`);
  return SAMPLES[named.name];
}

/** A document that calls one field with all its arguments as variables, and selects what can be selected. */
export function documentOf(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): string {
  // What has a default may be left out.
  const typeOf = (argument: GraphQLArgument): string =>
    argument.defaultValue === undefined ? String(argument.type) : String(argument.type).replace(/!$/, '');
  const declared = field.args.map((argument) => `$${argument.name}: ${typeOf(argument)}`);
  const given = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const head = declared.length === 0 ? '' : `(${declared.join(', ')})`;
  const args = given.length === 0 ? '' : `(${given.join(', ')})`;
  return `${kind} ${head} { ${field.name}${args} ${selectionOf(schema, getNamedType(field.type), 3)} }`;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${selectionOf(schema, each, Math.min(depth, 2))}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return [];
    const isComposite = isObjectType(inner) || isInterfaceType(inner) || isUnionType(inner);
    if (!isComposite) return [aliased(type, field)];
    // Of a connection its nodes: the edges say the same.
    if (depth <= 0 || field.name === 'edges' || field.name === 'pageInfo') return [];
    if (inner.name.endsWith('Connection')) {
      return depth < 2 ? [] : [`${aliased(type, field)}(first: 3) ${selectionOf(schema, inner, 1)}`];
    }
    const selection = selectionOf(schema, inner, depth - 1);
    return selection === '{ __typename  }' ? [] : [`${aliased(type, field)} ${selection}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** Types of one interface may have fields of one name and other types. */
const aliased = (type: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string =>
  `${type.name}_${field.name}: ${field.name}`;
