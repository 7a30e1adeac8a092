import { randomUUID } from 'node:crypto';
import { getOperationAST, GraphQLError, type ExecutionResult } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { Log } from '../http/log.ts';
import { closeExpired, type Connection, type Running } from './connection.ts';
import { toClientError } from './errors.ts';
import type { CreateContext } from './operation.ts';
import type { Pipeline } from './pipeline.ts';

type Params = Record<string, unknown>;
type SocketContext = Context<Params, Connection>;
type Hooks = Pick<
  ServerOptions<Params, Connection>,
  'onSubscribe' | 'onOperation' | 'onNext' | 'onError' | 'onComplete'
>;

/** Operations of one connection at a time. */
const RUNNING_MAX = 100;

/** One operation over a socket: the same pipeline, authentication and masking as over HTTP. */
export function createSocketOperations(options: {
  readonly pipeline: Pipeline;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly now: () => number;
}): Hooks {
  const { pipeline, createContext, log, now } = options;
  const mask = (errors: readonly GraphQLError[], requestId: string) =>
    errors.map((error) => toClientError(error, requestId, log));
  const requestIdOf = (context: SocketContext, id: string): string =>
    context.extra.running.get(id)?.requestId ?? context.extra.id;
  return {
    onSubscribe: (context, id, payload) => {
      const refusal = findRefusal(context, now());
      if (refusal !== null) return [refusal];
      const prepared = pipeline.prepare(payload.query);
      if (prepared.errors !== undefined) return prepared.errors;
      const { operationName, variables } = payload;
      if (!getOperationAST(prepared.document, operationName)) return [unresolved(operationName)];
      const operation: Running = { requestId: randomUUID(), stopping: new AbortController() };
      context.extra.running.set(id, operation);
      return {
        schema: pipeline.schema,
        document: prepared.document,
        contextValue: createContext({
          actor: context.extra.authentication?.actor ?? fail(),
          requestId: operation.requestId,
          stopped: operation.stopping.signal,
        }),
        operationName: operationName ?? null,
        variableValues: variables ?? null,
      };
    },
    onOperation: (context, id, _payload, _args, result) => {
      const operation = context.extra.running.get(id);
      return operation !== undefined && isAsyncGenerator(result) ? stoppable(result, operation) : undefined;
    },
    onNext: (context, id, _payload, _args, result) => {
      const { errors, ...rest } = result as ExecutionResult;
      return errors === undefined ? rest : { ...rest, errors: mask(errors, requestIdOf(context, id)) };
    },
    onError: (context, id, _payload, errors) => mask(errors, requestIdOf(context, id)),
    onComplete: (context, id) => {
      context.extra.running.get(id)?.stopping.abort();
      context.extra.running.delete(id);
    },
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

function unresolved(operationName: string | null | undefined): GraphQLError {
  const message =
    operationName === null || operationName === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

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
