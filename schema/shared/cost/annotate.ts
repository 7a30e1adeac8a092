import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { PAGE_SIZE_MAX } from '../page.args.ts';

/** One statement, at least. */
const STATEMENT_WEIGHT = 2;
const MUTATION_WEIGHT = 10;
const SUBSCRIPTION_WEIGHT = 10;
/** Items of a list that nothing is said about. */
const LIST_SIZE = 20;

type AnyField = GraphQLField<unknown, unknown>;

/**
 * Writes a `@cost` or `@listSize` onto whatever has none, by convention, so that the schema as text says what an
 * operation is priced by: a connection has as many items as `first` or `last` say, another list of objects 20, counting is
 * a statement, a mutation or subscription costs 10, and objects made of values only (money, rates, errors) cost nothing.
 * Changes the schema.
 */
export function annotateCosts(schema: GraphQLSchema): GraphQLSchema {
  const values = findValueTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || (!isObjectType(type) && !isInterfaceType(type))) continue;
    if (isObjectType(type) && values.has(type)) annotateType(type);
    for (const field of Object.values<AnyField>(type.getFields()))
      annotateField(field, directivesFor(schema, type.name, field, values));
  }
  return schema;
}

function directivesFor(
  schema: GraphQLSchema,
  typeName: string,
  field: AnyField,
  values: ReadonlySet<unknown>,
): readonly string[] {
  if (typeName === schema.getMutationType()?.name) return [`@cost(weight: ${MUTATION_WEIGHT})`];
  if (typeName === schema.getSubscriptionType()?.name) return [`@cost(weight: ${SUBSCRIPTION_WEIGHT})`];
  const named = getNamedType(field.type);
  if (field.name === 'totalCount' && typeName.endsWith('Connection')) return [`@cost(weight: ${STATEMENT_WEIGHT})`];
  if (named.name.endsWith('Connection')) {
    const slicing = field.args.map(({ name }) => name).filter((name) => name === 'first' || name === 'last');
    const size = [
      `assumedSize: ${PAGE_SIZE_MAX}`,
      ...(slicing.length === 0 ? [] : [`slicingArguments: ${JSON.stringify(slicing)}`]),
      'sizedFields: ["edges", "nodes"]',
      'requireOneSlicingArgument: false',
    ];
    return [`@cost(weight: ${STATEMENT_WEIGHT})`, `@listSize(${size.join(', ')})`];
  }
  const isSized = typeName.endsWith('Connection') && (field.name === 'edges' || field.name === 'nodes');
  if (!isListType(getNullableType(field.type)) || !isCompositeType(named) || values.has(named) || isSized) return [];
  return [`@listSize(assumedSize: ${LIST_SIZE})`];
}

/** Objects that hold values alone, themselves or in such objects; no lists of objects, no arguments, no identity, no pages. */
function findValueTypes(schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  const known = new Map<GraphQLObjectType, boolean>();
  const isValue = (type: GraphQLObjectType): boolean => {
    const found = known.get(type);
    if (found !== undefined) return found;
    // A type that holds itself is none.
    known.set(type, false);
    const isPlain =
      type.getFields()['id'] === undefined &&
      !/(Connection|Payload)$/.test(type.name) &&
      schema.getType(`${type.name}Connection`) === undefined;
    const answer =
      isPlain &&
      Object.values<AnyField>(type.getFields()).every((field) => {
        const named = getNamedType(field.type);
        if (field.args.length > 0) return false;
        if (isLeafType(named)) return true;
        return isObjectType(named) && !isListType(getNullableType(field.type)) && isValue(named);
      });
    known.set(type, answer);
    return answer;
  };
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return new Set(
    Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLObjectType =>
        isObjectType(type) &&
        !type.name.startsWith('__') &&
        !roots.has(type) &&
        (isValue(type) || type.name.endsWith('Edge')),
    ),
  );
}

function parseDirectives(texts: readonly string[]): readonly ConstDirectiveNode[] {
  if (texts.length === 0) return [];
  const [definition] = parse(`type T ${texts.join(' ')} { f: Int }`, { noLocation: true }).definitions;
  return (definition as ObjectTypeDefinitionNode).directives ?? [];
}

/** What is written by hand stands. */
const missing = (
  present: readonly ConstDirectiveNode[],
  wanted: readonly ConstDirectiveNode[],
): readonly ConstDirectiveNode[] =>
  wanted.filter(({ name }) => !present.some((each) => each.name.value === name.value));

function annotateField(field: AnyField, texts: readonly string[]): void {
  const present = field.astNode?.directives ?? [];
  const added = missing(present, parseDirectives(texts));
  if (added.length === 0) return;
  field.astNode = {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: field.name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: String(field.type) } },
    ...field.astNode,
    directives: [...present, ...added],
  };
}

function annotateType(type: GraphQLObjectType): void {
  const present = type.astNode?.directives ?? [];
  const added = missing(present, parseDirectives(['@cost(weight: 0)']));
  if (added.length === 0) return;
  type.astNode = {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: type.name },
    ...type.astNode,
    directives: [...present, ...added],
  };
}
