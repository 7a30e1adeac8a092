import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { introspectionWeight } from './introspection.ts';
import type { Conditions, Entry, Group } from './plan.ts';
import { LIST_SIZE_UNKNOWN, ruleOf } from './rules.ts';
import { createSizer, readVariable, type Scope, type Sizer, type VariableDefaults, type Variables } from './sizes.ts';

interface Compiler {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: VariableDefaults;
}

/** One place where a field of some name is selected. */
interface Selected {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly conditions: Conditions;
  /** Types whose objects it is read of. */
  readonly types: ReadonlySet<string>;
}

/** A selection set to be merged with others, and the field whose objects it is of. */
interface Source {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLCompositeType;
  readonly scope: Scope | null;
  /** Sizes that the field around it gives to lists in here. */
  readonly sizes: ReadonlyMap<string, Sizer>;
}

/** The operation's fields, merged by their names in the answer. Fragments are followed wherever they are spread. */
export function compileGroup(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  defaults: VariableDefaults,
): Group {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const type = schema.getRootType(operation.operation);
  if (type === undefined || type === null) throw new Error(`The schema has no ${operation.operation}`);
  const { selectionSet } = operation;
  return compile({ schema, fragments, defaults }, [{ selectionSet, type, scope: null, sizes: new Map() }]);
}

function compile(compiler: Compiler, sources: readonly Source[]): Group {
  const possible = new Set(sources.flatMap(({ type }) => [...possibleNames(compiler.schema, type)]));
  const byKey = new Map<string, (Selected & { readonly source: Source })[]>();
  for (const source of sources) {
    for (const selected of collect(compiler, source)) {
      const key = selected.node.alias?.value ?? selected.node.name.value;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [{ ...selected, source }]);
      else same.push({ ...selected, source });
    }
  }
  const compiled = [...byKey].map(([key, places]) => ({
    entry: compileEntry(compiler, key, places),
    types: new Set(places.flatMap(({ types }) => [...types])),
  }));
  const costly = compiled.filter(({ entry }) => entry.weight > 0 || entry.itemWeight > 0 || entry.children !== null);
  const variants = [...possible].map((name) => costly.flatMap(({ types }, index) => (types.has(name) ? [index] : [])));
  return { entries: costly.map(({ entry }) => entry), variants: distinct(variants) };
}

function compileEntry(
  compiler: Compiler,
  key: string,
  places: readonly (Selected & { readonly source: Source })[],
): Entry {
  const always = places.some(({ conditions }) => conditions.length === 0);
  const whens = always ? null : places.map(({ conditions }) => conditions);
  if (whens !== null) compiler.defaults.onUse();
  let weight = 0;
  let itemWeight = 0;
  const sizers: Sizer[] = [];
  const inner: Source[] = [];
  let isList = false;
  for (const { node, field, source } of places) {
    if (field === null) {
      weight += introspectionWeight(compiler.schema, node, compiler.fragments);
      continue;
    }
    const rule = ruleOf(field);
    const scope: Scope = { node, field, parent: source.scope };
    weight = Math.max(weight, rule.weight);
    itemWeight = Math.max(itemWeight, rule.itemWeight);
    const sizer = createSizer(rule.size, scope, compiler.defaults);
    if (rule.listDepth > 0) {
      isList = true;
      const own = source.sizes.get(field.name) ?? sizer;
      const nested = LIST_SIZE_UNKNOWN ** (rule.listDepth - 1);
      sizers.push(nested === 1 ? own : (variables) => own(variables) * nested);
    }
    const type = getNamedType(field.type);
    const sizes = new Map((rule.size?.sizedFields ?? []).map((name) => [name, sizer]));
    if (isCompositeType(type) && node.selectionSet !== undefined)
      inner.push({ selectionSet: node.selectionSet, type, scope, sizes });
  }
  const children = inner.length === 0 ? null : compile(compiler, inner);
  const hasCost = children !== null && children.entries.length > 0;
  return { key, whens, weight, itemWeight, sizers: isList ? sizers : null, children: hasCost ? children : null };
}

function collect(compiler: Compiler, source: Source): Selected[] {
  const found: Selected[] = [];
  const visit = (
    selectionSet: SelectionSetNode,
    type: GraphQLCompositeType,
    conditions: Conditions,
    types: ReadonlySet<string>,
  ): void => {
    for (const selection of selectionSet.selections) {
      const own = conditionsOf(selection, compiler.defaults);
      if (own === null) continue;
      const all = own.length === 0 ? conditions : [...conditions, ...own];
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') continue;
        const field = selection.name.value.startsWith('__') ? null : fieldOf(type, selection.name.value);
        found.push({ node: selection, field, conditions: all, types });
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : compiler.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const inner = condition === undefined ? type : compiler.schema.getType(condition);
      if (!isCompositeType(inner)) continue;
      const names = possibleNames(compiler.schema, inner);
      visit(fragment.selectionSet, inner, all, new Set([...types].filter((name) => names.has(name))));
    }
  };
  visit(source.selectionSet, source.type, [], possibleNames(compiler.schema, source.type));
  return found;
}

function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`A validated document selects ${type.name}.${name}, which does not exist`);
  return field;
}

function possibleNames(schema: GraphQLSchema, type: GraphQLCompositeType): ReadonlySet<string> {
  if (isObjectType(type)) return new Set([type.name]);
  return new Set(isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : []);
}

/** What `@skip` and `@include` ask; null: never there. */
function conditionsOf(selection: SelectionNode, defaults: VariableDefaults): Conditions | null {
  const conditions: ((variables: Variables) => boolean)[] = [];
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const wanted = name === 'include';
    const value = ifOf(directive);
    if (value?.kind === Kind.BOOLEAN) {
      if (value.value !== wanted) return null;
    } else if (value?.kind === Kind.VARIABLE) {
      const variable = value.name.value;
      conditions.push((variables) => readVariable(variables, defaults, variable) === wanted);
    }
  }
  return conditions;
}

const ifOf = (directive: DirectiveNode) => directive.arguments?.find((each) => each.name.value === 'if')?.value;

function distinct(variants: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(variants.map((variant) => [variant.join(), variant])).values()];
}
