import {
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  visit,
  BREAK,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { withFewErrors } from './errors.ts';
import { planObject, type ObjectPlan, type Run } from './execute-plan.ts';

/** One operation of a document that validation has let through. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly contextValue: unknown;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  /** Of a subscription: the event. */
  readonly rootValue?: unknown;
}

/** Gives the data of an answer without errors; null: graphql-js is to execute it. Never rejects. */
export type ExecuteCompiled = (execution: Execution) => Promise<Record<string, unknown> | null>;

/** Fields in all plans together, some 500 bytes each. */
const FIELDS_MAX = 50_000;

interface Compiled {
  readonly operation: OperationDefinitionNode;
  readonly plan: ObjectPlan;
}

/** What is known of a document: executed once and not worth more yet, refused, or compiled for each of its operations. */
type Known = Map<string | null, Compiled | null>;

/**
 * Executes queries that come again and again by a plan made once: graphql-js merges the fields and looks up their types
 * for each object of each answer, which took a fifth of the server's time.
 *
 * A plan knows plain answers only. Whatever else happens (an error, a null where there can be none, variables that do
 * not fit) makes it give up, and graphql-js executes the query from the start: queries change nothing, and the
 * operation's loaders remember what was read. So every error, its path and its place are those of graphql-js. Documents
 * with directives, mutations and introspection are never planned; of a subscription, what an event becomes. No code is generated from documents.
 *
 * A document is planned when it is executed for the second time: the documents of a flood of different ones are not.
 * Plans live as long as their document does in the pipeline's cache.
 */
export function createCompiledExecutor(schema: GraphQLSchema): ExecuteCompiled {
  let documents = new WeakMap<DocumentNode, Known>();
  let fields = 0;
  const find = ({ document, operationName }: Execution): Compiled | null => {
    const known = documents.get(document);
    if (known === undefined) {
      documents.set(document, new Map());
      return null;
    }
    const key = operationName ?? null;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (fields > FIELDS_MAX) {
      documents = new WeakMap([[document, known]]);
      fields = 0;
    }
    const compiled = compile(schema, document, operationName, () => (fields += 1));
    known.set(key, compiled);
    return compiled;
  };
  return async (execution) => {
    const compiled = find(execution);
    if (compiled === null) return null;
    const { variableDefinitions = [] } = compiled.operation;
    const { coerced } = getVariableValues(schema, variableDefinitions, execution.variableValues ?? {}, {
      maxErrors: 1,
    });
    if (coerced === undefined) return null;
    const run: Run = { contextValue: execution.contextValue, variableValues: coerced, isFailed: false };
    const data = await compiled.plan.execute(run, execution.rootValue, undefined);
    return run.isFailed ? null : (data as Record<string, unknown>);
  };
}

/** Executes a validated operation: by its plan where there is one and all goes well, by graphql-js otherwise. */
export async function executeOperation(compiled: ExecuteCompiled, args: ExecutionArgs): Promise<ExecutionResult> {
  const { document, operationName, contextValue, variableValues } = args;
  const data = await compiled({ document, operationName, contextValue, variableValues });
  return data === null ? withFewErrors(await execute(args)) : { data };
}

/** Follows a validated subscription, as graphql-js does: each event becomes an answer, by the plan where there is one. */
export async function subscribeOperation(
  compiled: ExecuteCompiled,
  args: ExecutionArgs,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const source: unknown = await createSourceEventStream(args);
  if (!isAsyncIterable(source)) return withFewErrors(source as ExecutionResult);
  const events = source[Symbol.asyncIterator]();
  const { document, operationName, contextValue, variableValues } = args;
  const toAnswer = async (rootValue: unknown): Promise<ExecutionResult> => {
    const data = await compiled({ document, operationName, contextValue, variableValues, rootValue });
    return data === null ? execute({ ...args, rootValue }) : { data };
  };
  const end = { done: true, value: undefined } as const;
  const answers = {
    async next() {
      const result = await events.next();
      return result.done === true ? end : { done: false, value: await toAnswer(result.value) };
    },
    async return() {
      await events.return?.();
      return end;
    },
    async throw(error: unknown) {
      await events.throw?.(error);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  // Of what generators have, only the disposal is missing, which nobody calls.
  return answers as unknown as AsyncGenerator<ExecutionResult, void, void>;
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  onField: () => void,
): Compiled | null {
  const operation = getOperationAST(document, operationName);
  const type =
    operation?.operation === OperationTypeNode.QUERY
      ? schema.getQueryType()
      : operation?.operation === OperationTypeNode.SUBSCRIPTION
        ? schema.getSubscriptionType()
        : null;
  if (!operation || !type || !isPlain(document)) return null;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<string, never>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return { operation, plan: planObject({ schema, operation, fragments, onField }, type, [operation.selectionSet]) };
}

/** No directives, no introspection but of type names, and no key that would be an object's prototype. */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  const refuse = (): typeof BREAK => {
    plain = false;
    return BREAK;
  };
  visit(document, {
    Directive: refuse,
    Field: ({ name, alias }) =>
      name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__' ? refuse() : undefined,
  });
  return plain;
}
