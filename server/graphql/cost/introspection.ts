import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Points of the least that can be asked of the schema. */
const WEIGHT_MIN = 50;
/** Objects of an introspection that are as much work as one object of the database. */
const OBJECTS_PER_POINT = 40;

/** How many items the lists of introspection have, by their field; taken together from all types, since any can be meant. */
type Sizes = ReadonlyMap<string, number>;
const known = new WeakMap<GraphQLSchema, Sizes>();

/**
 * Points of `__schema` or `__type`: nothing is read for them, but the whole schema is an answer of a megabyte that no
 * other request gets past while it is made. The same before and after.
 */
export function introspectionWeight(
  schema: GraphQLSchema,
  node: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const sizes = sizesOf(schema);
  const count = (set: SelectionSetNode | undefined): number => {
    let objects = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) objects += count(fragments.get(selection.name.value)?.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) objects += count(selection.selectionSet);
      else if (selection.selectionSet !== undefined)
        objects += (sizes.get(selection.name.value) ?? 1) * (1 + count(selection.selectionSet));
    }
    return objects;
  };
  return Math.max(WEIGHT_MIN, Math.ceil(count(node.selectionSet) / OBJECTS_PER_POINT));
}

function sizesOf(schema: GraphQLSchema): Sizes {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const types = Object.values(schema.getTypeMap());
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = outputs.flatMap((type) => Object.values(type.getFields()));
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const share = (of: number, among: number): number => of / Math.max(1, among);
  const sizes = new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', share(fields.length, types.length)],
    ['args', share(total(fields.map(({ args }) => args.length)), fields.length)],
    [
      'inputFields',
      share(total(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)), types.length),
    ],
    ['enumValues', share(total(types.filter(isEnumType).map((type) => type.getValues().length)), types.length)],
    ['interfaces', share(total(outputs.map((type) => type.getInterfaces().length)), types.length)],
    [
      'possibleTypes',
      share(total(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length)), types.length),
    ],
  ]);
  known.set(schema, sizes);
  return sizes;
}
