import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';

/** What one field costs, as the schema's `@cost` and `@listSize` say. */
export interface FieldRule {
  /** Once for each time the field is read. */
  readonly weight: number;
  /** Once for each object that it gives. */
  readonly itemWeight: number;
  /** Lists inside of lists. */
  readonly listDepth: number;
  readonly size: SizeRule | null;
}

export interface SizeRule {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Null: the field itself is the list. */
  readonly sizedFields: readonly string[] | null;
  /** A path to an argument of this field or one around it; see `ListSize` in schema/shared/cost. */
  readonly sizedBy: readonly string[] | null;
}

/** Items of a list that the schema says nothing about. */
export const LIST_SIZE_UNKNOWN = 100;

const rules = new WeakMap<object, FieldRule>();

export function ruleOf(field: GraphQLField<unknown, unknown>): FieldRule {
  const known = rules.get(field);
  if (known !== undefined) return known;
  const named = getNamedType(field.type);
  const cost = argumentsOf(field.astNode?.directives, 'cost');
  const rule: FieldRule = {
    weight: numberOr(cost?.['weight'], 0),
    itemWeight: itemWeightOf(named),
    listDepth: listDepthOf(field.type),
    size: sizeRuleOf(field),
  };
  rules.set(field, rule);
  return rule;
}

function itemWeightOf(type: GraphQLNamedType): number {
  const cost = argumentsOf(type.astNode?.directives, 'cost');
  return numberOr(cost?.['weight'], isCompositeType(type) ? 1 : 0);
}

function sizeRuleOf(field: GraphQLField<unknown, unknown>): SizeRule | null {
  const given = argumentsOf(field.astNode?.directives, 'listSize');
  if (given === null) return null;
  const sizedBy = field.extensions['sizedBy'];
  return {
    assumedSize: typeof given['assumedSize'] === 'number' ? given['assumedSize'] : null,
    slicingArguments: textsOf(given['slicingArguments']) ?? [],
    sizedFields: textsOf(given['sizedFields']),
    sizedBy: typeof sizedBy === 'string' ? sizedBy.split('.') : null,
  };
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Readonly<Record<string, unknown>> | null {
  const directive = directives?.find((each) => each.name.value === name);
  if (directive === undefined) return null;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

function listDepthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}

const numberOr = (value: unknown, otherwise: number): number =>
  value === undefined || value === null ? otherwise : Number(value);

const textsOf = (value: unknown): readonly string[] | null => (Array.isArray(value) ? value.map(String) : null);
