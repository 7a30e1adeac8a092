import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { clientAddress } from '../http/client-address.ts';
import { openEventStream, type EventStream } from '../http/event-stream.ts';
import type { Log } from '../http/log.ts';
import { parseStreamRequest, type StreamRequest } from '../http/stream-request.ts';
import { toCredentials } from '../identity/credentials.ts';
import type { Authentication, Identity } from '../identity/identity.ts';
import { TokenError } from '../identity/token-error.ts';
import { NO_OBSERVER, type OperationObserver, type OperationWatch } from '../observability/operations.ts';
import type { Charge } from './admission.ts';
import type { Connections } from './connections.ts';
import { withDeadline } from './deadline.ts';
import { toClientError, type ErrorCode } from './errors.ts';
import { executeOperation, subscribeOperation } from './execute-compiled.ts';
import type { CreateContext } from './operation.ts';
import type { Pipeline } from './pipeline.ts';
import { tooManySubscriptions, unresolved } from './socket-operations.ts';

export interface StreamOptions {
  readonly pipeline: Pipeline;
  readonly identity: Identity;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly connections: Connections;
  readonly deadlineMs: number;
  readonly trustedProxies: number;
  /** Default 12 s. */
  readonly heartbeatMs?: number;
  /** Default 30 s. */
  readonly slowReaderMs?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Default: nobody counts or traces. */
  readonly observer?: OperationObserver;
}

export interface Streams {
  readonly answer: RouteHandlerMethod;
  /** Cuts every stream so that clients come back elsewhere. */
  drain(): void;
}

const TIMER_MAX_MS = 2_147_483_647;
const LAST_EVENT_ID_MAX = 131_072;

/**
 * Operations as server-sent events: the protocol graphql-sse with one connection for each operation, over the same
 * pipeline, authentication and masking as the other transports. The id of an event is its cursor, so a client that comes
 * back with `Last-Event-ID` goes on where it was.
 * Written here and not taken from the package, whose server keeps whatever a slow reader leaves, without bound.
 */
export function createStreams(options: StreamOptions): Streams {
  const open = new Set<EventStream>();
  let isDraining = false;
  return {
    answer: async (request, reply) => {
      if (isDraining) return refuse(reply, 503, 'BAD_REQUEST', 'The server restarts: come back in a moment');
      const wrong = findProtocolError(request);
      if (wrong !== null) return refuse(reply, wrong.status, 'BAD_REQUEST', wrong.message);
      const asked = parseStreamRequest(request);
      if (typeof asked === 'string') return refuse(reply, 400, 'BAD_REQUEST', asked);
      let authentication: Authentication;
      try {
        const { authorization, organization } = toCredentials(request.headers);
        authentication = await options.identity.authenticate(authorization, organization);
      } catch (error) {
        if (!(error instanceof TokenError)) throw error;
        return refuse(reply, error.status, error.code, error.message);
      }
      const watch = (options.observer ?? NO_OBSERVER).begin('sse', request.id, request.headers);
      return answerOperation(options, { request, reply, asked, authentication, watch }, open);
    },
    drain: () => {
      isDraining = true;
      for (const stream of open) stream.cut('1012 the server restarts: come back with the last event id');
    },
  };
}

function findProtocolError(request: FastifyRequest): { readonly status: number; readonly message: string } | null {
  const accept = request.headers.accept ?? '*/*';
  if (accept.includes('text/event-stream') || accept.includes('*/*')) return null;
  return { status: 406, message: 'accept: expected text/event-stream; other answers are given by /graphql' };
}

function refuse(reply: FastifyReply, status: number, code: ErrorCode, message: string): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code } }] });
}

interface Incoming {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asked: StreamRequest;
  readonly authentication: Authentication;
  readonly watch: OperationWatch;
}

interface Begun {
  readonly args: Omit<ExecutionArgs, 'contextValue'>;
  readonly isSubscription: boolean;
  readonly charge: Charge;
  readonly release: (() => void) | null;
}

async function answerOperation(
  options: StreamOptions,
  incoming: Incoming,
  open: Set<EventStream>,
): Promise<FastifyReply> {
  const { request, reply, asked, authentication, watch } = incoming;
  const { log, now = Date.now } = options;
  const address = clientAddress(request.raw, options.trustedProxies);
  const begun = begin(options, incoming, address);
  if ('status' in begun) {
    watch.note('BAD_REQUEST');
    watch.end();
    return refuse(reply, begun.status, 'BAD_REQUEST', begun.message);
  }
  const live: { stream: EventStream | null } = { stream: null };
  const place = options.connections.open({
    actor: authentication.actor,
    address,
    end: () => live.stream?.cut('4403 what the stream was let in by has changed'),
  });
  if (place === null) {
    if ('charge' in begun) begun.release?.();
    watch.note('RATE_LIMITED');
    watch.end();
    return refuse(reply, 429, 'RATE_LIMITED', 'The caller has as many connections as it may');
  }
  const mask = (errors: readonly GraphQLError[]) => errors.map((error) => toClientError(error, request.id, log));
  reply.hijack();
  const stream = openEventStream(reply.raw, {
    heartbeatMs: options.heartbeatMs ?? 12_000,
    slowReaderMs: options.slowReaderMs ?? 30_000,
    headers: toHeaders(reply),
  });
  live.stream = stream;
  open.add(stream);
  const stopTimer = cutAtExpiry(stream, authentication.expiresAt, now);
  stream.closed.addEventListener(
    'abort',
    () => {
      open.delete(stream);
      place();
      stopTimer();
      if ('charge' in begun) begun.release?.();
      watch.end();
    },
    { once: true },
  );
  if ('errors' in begun) {
    watch.noteErrors(begun.errors);
    await stream.next({ errors: mask(begun.errors) }, null);
    stream.complete();
    return reply;
  }
  try {
    await watch.within(() => run({ options, stream, asked, request, begun, authentication, mask, watch }));
  } catch (error) {
    watch.noteErrors([toGraphQLError(error)]);
    await stream.next({ errors: mask([toGraphQLError(error)]) }, null);
    stream.complete();
  }
  return reply;
}

/** Names, checks and prices the operation: as over a socket. */
function begin(
  { pipeline, connections }: StreamOptions,
  { request, asked, authentication: { actor }, watch }: Incoming,
  address: string,
): Begun | { readonly errors: readonly GraphQLError[] } | { readonly status: number; readonly message: string } {
  const named = pipeline.name(asked);
  if (named.errors !== undefined) return { errors: named.errors };
  const prepared = pipeline.prepare(named.source);
  if (prepared.errors !== undefined) return { errors: prepared.errors };
  const { operationName, variables } = asked;
  const operation = getOperationAST(prepared.document, operationName);
  if (!operation) return { errors: [unresolved(operationName)] };
  watch.name(prepared.document, operation);
  if (operation.operation === OperationTypeNode.MUTATION && request.method === 'GET')
    return { status: 405, message: 'A mutation is sent by POST' };
  const isSubscription = operation.operation === OperationTypeNode.SUBSCRIPTION;
  const release = isSubscription ? connections.subscribe(actor, address) : null;
  if (isSubscription && release === null) return { errors: [tooManySubscriptions()] };
  const admission = pipeline.admit(prepared.document, operation, { variables, actor, address });
  if (admission.errors !== undefined) {
    release?.();
    return { errors: admission.errors };
  }
  const args = {
    schema: pipeline.schema,
    document: prepared.document,
    operationName,
    variableValues: variables,
  };
  return { args, isSubscription, charge: admission.charge, release };
}

interface Running {
  readonly options: StreamOptions;
  readonly stream: EventStream;
  readonly asked: StreamRequest;
  readonly request: FastifyRequest;
  readonly begun: Begun;
  readonly authentication: Authentication;
  readonly mask: (errors: readonly GraphQLError[]) => object[];
  readonly watch: OperationWatch;
}

async function run(running: Running): Promise<void> {
  const { options, stream, request, begun, authentication, mask, watch } = running;
  const lastEventId = request.headers['last-event-id'];
  const resumeAfter =
    typeof lastEventId === 'string' && lastEventId !== '' && lastEventId.length <= LAST_EVENT_ID_MAX
      ? { resumeAfter: lastEventId }
      : {};
  let cursor: string | null = null;
  const args = {
    ...begun.args,
    contextValue: options.createContext({
      actor: authentication.actor,
      requestId: request.id,
      stopped: stream.closed,
      onCursor: (given) => (cursor = given),
      ...resumeAfter,
    }),
  };
  const send = ({ errors, ...rest }: ExecutionResult, cost: object): Promise<void> =>
    stream.next({ ...rest, ...cost, ...(errors === undefined ? {} : { errors: mask(errors) }) }, cursor);
  const started = begun.isSubscription
    ? subscribeOperation(options.pipeline.executeCompiled, args)
    : executeOperation(options.pipeline.executeCompiled, args);
  const result = await withDeadline(started, options.deadlineMs);
  if (!isEvents(result)) {
    const cost = begun.charge.settle(result);
    if (cost !== null) watch.cost(cost.requested, cost.actual);
    watch.noteErrors(result.errors);
    const isPriced = cost !== null && result.data !== undefined && !begun.isSubscription;
    await send(result, isPriced ? { extensions: { ...result.extensions, cost } } : {});
    stream.complete();
    return;
  }
  // Ends with the client: its sources listen to `stopped`.
  for await (const event of result) {
    await send(event, {});
    if (stream.closed.aborted) break;
  }
  stream.complete();
}

const isEvents = (value: object): value is AsyncGenerator<ExecutionResult, void, void> => Symbol.asyncIterator in value;

const toGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('fault', { originalError: error instanceof Error ? error : new Error(String(error)) });

function cutAtExpiry(stream: EventStream, expiresAt: number | null, now: () => number): () => void {
  if (expiresAt === null) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        if (now() < expiresAt) wait();
        else stream.cut(`4403 token expired at ${new Date(expiresAt).toISOString()}`);
      },
      Math.min(Math.max(expiresAt - now(), 0), TIMER_MAX_MS),
    ).unref();
  };
  wait();
  return () => clearTimeout(timer);
}

/** What hooks have set, which a hijacked answer would lose. */
const toHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
