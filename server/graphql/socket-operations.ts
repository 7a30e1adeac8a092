import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { Context, ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Log } from '../http/log.ts';
import type { OperationObserver, OperationWatch } from '../observability/operations.ts';
import { isTracing } from '../observability/tracing.ts';
import { closeExpired, type Connection, type Running } from './connection.ts';
import type { Connections } from './connections.ts';
import { withDeadline } from './deadline.ts';
import { refusal, toClientError } from './errors.ts';
import { executeOperation, subscribeOperation } from './execute-compiled.ts';
import { newId } from './new-id.ts';
import type { CreateContext } from './operation.ts';
import type { Pipeline } from './pipeline.ts';

type Params = Record<string, unknown>;
type SocketContext = Context<Params, Connection>;
type Hooks = Pick<
  ServerOptions<Params, Connection>,
  'onSubscribe' | 'execute' | 'subscribe' | 'onOperation' | 'onNext' | 'onError' | 'onComplete'
>;

/** Operations of one connection at a time. */
const RUNNING_MAX = 100;

export interface SocketOperationOptions {
  readonly pipeline: Pipeline;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly now: () => number;
  readonly connections: Connections;
  readonly deadlineMs: number;
  readonly observer: OperationObserver;
}

/** One operation over a socket: the same pipeline, authentication and masking as over HTTP. */
export function createSocketOperations(options: SocketOperationOptions): Hooks {
  const { log, now } = options;
  const mask = (errors: readonly GraphQLError[], requestId: string) =>
    errors.map((error) => toClientError(error, requestId, log));
  // By what the protocol's server hands on; of operations that are traced.
  const watches = new WeakMap<object, OperationWatch>();
  const requestIdOf = (context: SocketContext, id: string): string =>
    context.extra.running.get(id)?.requestId ?? context.extra.id;
  const finish = (context: SocketContext, id: string): void => {
    const operation = context.extra.running.get(id);
    operation?.stopping.abort();
    operation?.release?.();
    operation?.charge.settle(null);
    operation?.watch.end();
    context.extra.running.delete(id);
  };
  return {
    onSubscribe: (context, id, payload) => {
      const requestId = newId();
      const watch = options.observer.begin('websocket', requestId);
      const refused = findRefusal(context, now());
      const begun = refused === null ? begin(options, context, { id, payload, requestId, watch }) : [refused];
      if (isRefused(begun)) {
        watch.noteErrors(begun);
        watch.end();
      } else if (isTracing()) watches.set(begun, watch);
      return begun;
    },
    execute: (args) => {
      const work = (): Promise<ExecutionResult> =>
        withDeadline(executeOperation(options.pipeline.executeCompiled, args), options.deadlineMs);
      return watches.get(args)?.within(work) ?? work();
    },
    subscribe: (args) => subscribeOperation(options.pipeline.executeCompiled, args),
    onOperation: (context, id, _payload, _args, result) => {
      const operation = context.extra.running.get(id);
      return operation !== undefined && isAsyncGenerator(result) ? stoppable(result, operation) : undefined;
    },
    onNext: (context, id, _payload, args, result) => {
      const { errors, ...rest } = result as ExecutionResult;
      const operation = context.extra.running.get(id);
      const isStream = operation?.release !== null;
      const cost = isStream || operation === undefined ? null : operation.charge.settle(result as ExecutionResult);
      if (cost !== null) operation?.watch.cost(cost.requested, cost.actual);
      if (!isStream) operation?.watch.noteErrors(errors);
      const isPriced = cost !== null && args.document !== undefined && rest.data !== undefined;
      const extensions = isPriced ? { extensions: { ...rest.extensions, cost } } : {};
      const answer = { ...rest, ...extensions };
      return errors === undefined ? answer : { ...answer, errors: mask(errors, requestIdOf(context, id)) };
    },
    onError: (context, id, _payload, errors) => {
      const masked = mask(errors, requestIdOf(context, id));
      context.extra.running.get(id)?.watch.noteErrors(errors);
      // A subscription that did not begin is never completed.
      finish(context, id);
      return masked;
    },
    onComplete: (context, id) => finish(context, id),
  };
}

interface Asked {
  readonly id: string;
  readonly payload: SubscribePayload;
  readonly requestId: string;
  readonly watch: OperationWatch;
}

const isRefused = (begun: ExecutionArgs | readonly GraphQLError[]): begun is readonly GraphQLError[] =>
  Array.isArray(begun);

/** Names, checks and prices an operation, and gives what it takes to run it. */
function begin(
  { pipeline, createContext, connections }: SocketOperationOptions,
  { extra }: SocketContext,
  { id, payload, requestId, watch }: Asked,
): ExecutionArgs | readonly GraphQLError[] {
  const named = pipeline.name(payload);
  // Kept by the protocol's server for as long as a subscription lives, and read by nobody any more.
  Object.assign(payload, { query: '' });
  if (named.errors !== undefined) return named.errors;
  const prepared = pipeline.prepare(named.source);
  if (prepared.errors !== undefined) return prepared.errors;
  const { operationName, variables } = payload;
  const operation = getOperationAST(prepared.document, operationName);
  if (!operation) return [unresolved(operationName)];
  watch.name(prepared.document, operation);
  const actor = extra.authentication?.actor ?? fail();
  const { address } = extra;
  const isStream = operation.operation === OperationTypeNode.SUBSCRIPTION;
  const release = isStream ? connections.subscribe(actor, address) : null;
  if (isStream && release === null) return [tooManySubscriptions()];
  const admission = pipeline.admit(prepared.document, operation, { variables, actor, address });
  if (admission.errors !== undefined) {
    release?.();
    return admission.errors;
  }
  const running: Running = {
    requestId,
    stopping: new AbortController(),
    charge: admission.charge,
    release,
    watch,
  };
  extra.running.set(id, running);
  return {
    schema: pipeline.schema,
    document: prepared.document,
    contextValue: createContext({ actor, requestId: running.requestId, stopped: running.stopping.signal }),
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  };
}

function findRefusal(context: SocketContext, nowMs: number): GraphQLError | null {
  if (!isStillAdmitted(context, nowMs))
    return new GraphQLError('the token has expired', { extensions: { code: 'UNAUTHENTICATED' } });
  if (context.extra.running.size < RUNNING_MAX) return null;
  return new GraphQLError(`The connection has ${RUNNING_MAX} operations already, which is the most it can have`, {
    extensions: { code: 'BAD_REQUEST' },
  });
}

/** Checked for each operation: a connection may outlive its token by the time that closing takes. */
function isStillAdmitted({ extra }: SocketContext, nowMs: number): boolean {
  const expiresAt = extra.authentication?.expiresAt ?? null;
  if (expiresAt === null || nowMs < expiresAt) return true;
  closeExpired(extra.socket, expiresAt);
  return false;
}

export function unresolved(operationName: string | null | undefined): GraphQLError {
  const message =
    operationName === null || operationName === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/** A caller has as many subscriptions as it may. */
export const tooManySubscriptions = (): GraphQLError =>
  refusal('RATE_LIMITED', 'The caller follows as much as it may: end a subscription before another begins', {
    http: { status: 429 },
  });

function fail(): never {
  throw new Error('An operation came before the connection was admitted');
}

function isAsyncGenerator(value: unknown): value is AsyncGenerator<ExecutionResult, void, void> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'return' in value;
}

/**
 * Ends the sources of a subscription before asking it to return: a generator in between answers `return` only after its
 * current step, which for a quiet stream never ends.
 */
function stoppable(
  inner: AsyncGenerator<ExecutionResult, void, void>,
  operation: Running,
): AsyncGenerator<ExecutionResult, void, void> {
  return {
    next: () => (operation.stopping.signal.aborted ? inner.return() : inner.next()),
    return: () => {
      operation.stopping.abort();
      return inner.return();
    },
    throw: (error: unknown) => {
      operation.stopping.abort();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      operation.stopping.abort();
      await inner.return();
    },
  } as AsyncGenerator<ExecutionResult, void, void>;
}
