import {
  defaultTypeResolver,
  getArgumentValues,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Path = GraphQLResolveInfo['path'];

/** One execution of a plan. */
export interface Run {
  readonly contextValue: unknown;
  readonly variableValues: Readonly<Record<string, unknown>>;
  /** Something happened that is no plain answer: this run's data is worth nothing. */
  isFailed: boolean;
}

/** What a value becomes in the answer, or a promise of it. Never throws or rejects: it fails the run. */
type Complete = (run: Run, value: unknown, path: Path, describe: Describe) => unknown;

/** Makes what resolvers are told of a field; only some ask. */
type Describe = (run: Run, path: Path) => GraphQLResolveInfo;

/** A field of an answer's object, with everything that is known before a request. */
type FieldPlan = (run: Run, source: unknown, parentPath: Path | undefined) => unknown;

export interface ObjectPlan {
  /** Gives the object's fields, or a promise of them. */
  execute(run: Run, source: unknown, path: Path | undefined): unknown;
}

/** What a plan is made from. */
export interface PlanSource {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Counts fields planned, so that the memory of all plans can be bounded. */
  readonly onField: () => void;
}

/**
 * Plans the selection of an object type: fields merged, fragments spread, resolvers, serializers and types looked up,
 * all of which graphql-js does again for every object of every answer. For documents without directives only.
 */
export function planObject(from: PlanSource, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ObjectPlan {
  const grouped = new Map<string, FieldNode[]>();
  for (const set of sets) collect(from, type, set, grouped, new Set());
  const keys = [...grouped.keys()];
  const fields = [...grouped].map(([key, nodes]) => planField(from, type, key, nodes));
  return {
    execute(run, source, path) {
      const result: Record<string, unknown> = {};
      let pending: Promise<unknown>[] | null = null;
      for (let index = 0; index < fields.length && !run.isFailed; index += 1) {
        const key = keys[index] as string;
        const value = (fields[index] as FieldPlan)(run, source, path);
        result[key] = value;
        if (isPromise(value)) (pending ??= []).push(value.then((settled) => (result[key] = settled)));
      }
      return pending === null ? result : Promise.all(pending).then(() => result);
    },
  };
}

function collect(
  from: PlanSource,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = into.get(key);
      if (known === undefined) into.set(key, [selection]);
      else known.push(selection);
      continue;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(from.schema, type, selection.typeCondition?.name.value)) {
        collect(from, type, selection.selectionSet, into, spread);
      }
      continue;
    }
    const name = selection.name.value;
    const fragment = from.fragments[name];
    if (spread.has(name) || fragment === undefined) continue;
    spread.add(name);
    if (applies(from.schema, type, fragment.typeCondition.name.value)) {
      collect(from, type, fragment.selectionSet, into, spread);
    }
  }
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const other = schema.getType(condition);
  return isAbstractType(other) && schema.isSubType(other, type);
}

function planField(from: PlanSource, parentType: GraphQLObjectType, key: string, nodes: FieldNode[]): FieldPlan {
  from.onField();
  const name = (nodes[0] as FieldNode).name.value;
  const { name: typename } = parentType;
  if (name === '__typename') return () => typename;
  const field = parentType.getFields()[name] as GraphQLField<unknown, unknown>;
  const { schema, operation, fragments } = from;
  const describe: Describe = ({ variableValues }, path) => ({
    fieldName: name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variableValues,
  });
  const complete = planValue(from, field.type, nodes);
  const toPath = (prev: Path | undefined): Path => ({ prev, key, typename });
  if (field.resolve !== undefined) return planResolved(field, field.resolve, { nodes, complete, describe, toPath });
  const isLeaf = isLeafType(getNullableType(field.type));
  return (run, source, parentPath) => {
    if (typeof source !== 'object' || source === null) return fail(run);
    try {
      const value = (source as Record<string, unknown>)[name];
      // Most fields of an answer: nothing can ask for the path of a leaf.
      if (isLeaf && typeof value !== 'object' && typeof value !== 'function')
        return complete(run, value, ROOT, describe);
      const path = toPath(parentPath);
      if (typeof value !== 'function') return settle(run, value, path, complete, describe);
      return settle(run, value.call(source, {}, run.contextValue, describe(run, path)), path, complete, describe);
    } catch {
      return fail(run);
    }
  };
}

const ROOT: Path = { prev: undefined, key: '', typename: undefined };

function planResolved(
  field: GraphQLField<unknown, unknown>,
  resolve: GraphQLFieldResolver<unknown, unknown>,
  { nodes, complete, describe, toPath }: FieldParts,
): FieldPlan {
  const [node] = nodes as readonly [FieldNode];
  const hasArguments = field.args.length > 0;
  return (run, source, parentPath) => {
    const path = toPath(parentPath);
    try {
      const given = hasArguments ? getArgumentValues(field, node, run.variableValues) : {};
      return settle(run, resolve(source, given, run.contextValue, describe(run, path)), path, complete, describe);
    } catch {
      return fail(run);
    }
  };
}

interface FieldParts {
  readonly nodes: readonly FieldNode[];
  readonly complete: Complete;
  readonly describe: Describe;
  readonly toPath: (prev: Path | undefined) => Path;
}

const settle = (run: Run, value: unknown, path: Path, complete: Complete, describe: Describe): unknown =>
  isPromise(value)
    ? value.then(
        (settled) => complete(run, settled, path, describe),
        () => fail(run),
      )
    : complete(run, value, path, describe);

function planValue(from: PlanSource, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  const complete = planNullable(from, getNullableType(type) as GraphQLOutputType, nodes);
  const isNullable = !isNonNullType(type);
  return (run, value, path, describe) => {
    // A null where there can be none is for graphql-js to place.
    if (value === null || value === undefined) return isNullable ? null : fail(run);
    if (value instanceof Error) return fail(run);
    return complete(run, value, path, describe);
  };
}

function planNullable(from: PlanSource, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isListType(type)) return planList(planValue(from, type.ofType as GraphQLOutputType, nodes));
  if (isLeafType(type)) return planLeaf(type);
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [selectionSet]));
  if (isObjectType(type)) return planObjectValue(type, planObject(from, type, sets));
  return planAbstract(from, type, sets);
}

function planList(complete: Complete): Complete {
  return (run, value, path, describe) => {
    if (!Array.isArray(value)) return fail(run);
    const items = value as readonly unknown[];
    const result: unknown[] = [];
    let isPending = false;
    for (let index = 0; index < items.length && !run.isFailed; index += 1) {
      const item = items[index];
      const itemPath: Path = { prev: path, key: index, typename: undefined };
      const completed = settle(run, item, itemPath, complete, describe);
      isPending ||= isPromise(completed);
      result.push(completed);
    }
    return isPending ? Promise.all(result) : result;
  };
}

function planLeaf(type: GraphQLLeafType): Complete {
  return (run, value) => {
    try {
      const text = type.serialize(value);
      return text === null || text === undefined ? fail(run) : text;
    } catch {
      return fail(run);
    }
  };
}

function planObjectValue(type: GraphQLObjectType, plan: ObjectPlan): Complete {
  const { isTypeOf } = type;
  if (isTypeOf === undefined || isTypeOf === null) return (run, value, path) => plan.execute(run, value, path);
  return (run, value, path, describe) => {
    try {
      return isTypeOf(value, run.contextValue, describe(run, path)) === true
        ? plan.execute(run, value, path)
        : fail(run);
    } catch {
      return fail(run);
    }
  };
}

/** Plans for the types that occur are made when they first do. */
function planAbstract(from: PlanSource, type: GraphQLAbstractType, sets: readonly SelectionSetNode[]): Complete {
  const plans = new Map<string, Complete>();
  const planOf = (name: unknown): Complete | null => {
    if (typeof name !== 'string') return null;
    const known = plans.get(name);
    if (known !== undefined) return known;
    const found: GraphQLNamedType | undefined = from.schema.getType(name);
    if (!isObjectType(found) || !from.schema.isSubType(type, found)) return null;
    const plan = planObjectValue(found, planObject(from, found, sets));
    plans.set(name, plan);
    return plan;
  };
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, value, path, describe) => {
    try {
      const found: unknown = resolveType(value, run.contextValue, describe(run, path), type);
      const complete = (name: unknown): unknown => planOf(name)?.(run, value, path, describe) ?? fail(run);
      return isPromise(found) ? found.then(complete).catch(() => fail(run)) : complete(found);
    } catch {
      return fail(run);
    }
  };
}

function fail(run: Run): null {
  run.isFailed = true;
  return null;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
