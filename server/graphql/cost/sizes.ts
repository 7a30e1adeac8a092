import { Kind, valueFromASTUntyped, type FieldNode, type GraphQLField, type OperationDefinitionNode } from 'graphql';
import { LIST_SIZE_UNKNOWN, type SizeRule } from './rules.ts';

/** The variables as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** How many items a list has at most, with these variables. */
export type Sizer = (variables: Variables) => number;

/** A field in a document, with those around it. */
export interface Scope {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: Scope | null;
}

/** What is known of an operation's variables before they come. */
export interface VariableDefaults {
  /** Without a prototype. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Called for each place where the price depends on a variable. */
  readonly onUse: () => void;
}

export function defaultsOf(operation: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  const values = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue !== undefined) values[variable.name.value] = valueFromASTUntyped(defaultValue);
  return values;
}

/**
 * A variable as execution would see it: what was sent, else the operation's default. Its name is the client's, such as
 * `constructor`, which every object seems to have.
 */
export function readVariable(variables: Variables, defaults: VariableDefaults, name: string): unknown {
  const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return given === undefined ? defaults.values[name] : given;
}

/** How the size of a field's list is found: from arguments where they say it, else what the schema assumes. */
export function createSizer(rule: SizeRule | null, scope: Scope, defaults: VariableDefaults): Sizer {
  const assumed = rule?.assumedSize ?? LIST_SIZE_UNKNOWN;
  if (rule === null) return () => assumed;
  const readers = rule.slicingArguments.map((name) => createReader(scope, [name], defaults));
  const around = rule.sizedBy === null ? null : findScope(scope, rule.sizedBy[0] ?? '');
  if (rule.sizedBy !== null && around !== null) readers.push(createReader(around, rule.sizedBy, defaults));
  if (readers.length === 0) return () => assumed;
  return (variables) => {
    let size: number | null = null;
    for (const read of readers) {
      const value = read(variables);
      const given = Array.isArray(value) ? value.length : typeof value === 'number' ? Math.floor(value) : null;
      if (given !== null) size = size === null ? given : Math.max(size, given);
    }
    return size === null ? assumed : Math.max(0, size);
  };
}

/** The nearest field, outwards, that has the argument. */
function findScope(scope: Scope | null, argument: string): Scope | null {
  for (let each = scope; each !== null; each = each.parent)
    if (each.field.args.some(({ name }) => name === argument)) return each;
  return null;
}

/** Reads an argument as execution would: what is given, else the operation's default, else the schema's. */
function createReader(
  { node, field }: Scope,
  [name = '', ...path]: readonly string[],
  defaults: VariableDefaults,
): (variables: Variables) => unknown {
  const definition = field.args.find((each) => each.name === name);
  const given = node.arguments?.find((each) => each.name.value === name)?.value;
  const fallback = definition?.defaultValue;
  const read = ((): ((variables: Variables) => unknown) => {
    if (given === undefined) return () => fallback;
    if (given.kind === Kind.VARIABLE) {
      const variable = given.name.value;
      defaults.onUse();
      return (variables) => {
        const value = readVariable(variables, defaults, variable);
        return value === undefined ? fallback : value;
      };
    }
    if (given.kind === Kind.LIST || given.kind === Kind.OBJECT) {
      defaults.onUse();
      return (variables) =>
        valueFromASTUntyped(given, Object.assign(Object.create(null) as object, defaults.values, variables));
    }
    const constant: unknown = valueFromASTUntyped(given);
    return () => constant;
  })();
  if (path.length === 0) return read;
  return (variables) => {
    let value = read(variables);
    for (const key of path)
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    // A single value stands for a list of it.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value;
  };
}
