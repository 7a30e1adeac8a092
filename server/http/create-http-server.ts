import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteHandlerMethod,
} from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../services/actor.ts';
import type { HttpContext } from '../graphql/apollo.ts';
import { deadlineError, withDeadline } from '../graphql/deadline.ts';
import { toClientError } from '../graphql/errors.ts';
import type { CreateContext } from '../graphql/operation.ts';
import { toCredentials } from '../identity/credentials.ts';
import type { Identity } from '../identity/identity.ts';
import { TokenError } from '../identity/token-error.ts';
import type { OperationObserver, OperationWatch } from '../observability/operations.ts';
import { answerFault, answerNotFound } from './answer-fault.ts';
import { clientAddress } from './client-address.ts';
import { EXPLORER_SECURITY_POLICY, renderExplorer, type ExplorerTab } from './explorer-page.ts';
import { toExplorerTabs, type DemoToken } from './explorer-tabs.ts';
import { isFromThisMachine } from './from-this-machine.ts';
import { addHealth, QUIET_ROUTES } from './health-routes.ts';
import type { Readiness } from './health.ts';
import type { Log } from './log.ts';

export interface HttpServerOptions {
  readonly apollo: ApolloServer<HttpContext>;
  readonly identity: Identity;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly bodyLimitBytes: number;
  readonly corsOrigins: readonly string[];
  readonly checkReadiness: () => Promise<Readiness>;
  /** Shown in the explorer to callers from this machine only. */
  readonly demoTokens: () => readonly DemoToken[];
  readonly deadlineMs: number;
  /** See `clientAddress`. */
  readonly trustedProxies: number;
  /** Adds paths beside GraphQL. */
  readonly addRoutes?: (app: FastifyInstance) => Promise<void>;
  /** Answers the path of event streams. */
  readonly answerStream: RouteHandlerMethod;
  readonly observer: OperationObserver;
  /** From then on each answer is the last of its connection. */
  readonly isDraining: () => boolean;
}

const REQUEST_ID = /^[\w.:-]{8,128}$/;

/** The HTTP side of the server: GraphQL, its explorer, health. The caller listens and adds WebSockets. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { log, bodyLimitBytes } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestIdHeader: false,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    // A stopping server still answers what comes over connections it has; see stopServer.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    exposeHeadRoutes: true,
    // Paths that cannot be decoded, which are refused before there is a route.
    frameworkErrors: answerFault(log, bodyLimitBytes),
  });
  app.setErrorHandler(answerFault(log, bodyLimitBytes));
  app.setNotFoundHandler(answerNotFound);
  addHeadersAndLog(app, log, options.isDraining);
  if (options.corsOrigins.length > 0) {
    await app.register(cors, {
      origin: options.corsOrigins.includes('*') ? '*' : [...options.corsOrigins],
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id'],
      maxAge: 600,
    });
  }
  addHealth(app, options.checkReadiness);
  await options.addRoutes?.(app);
  const stopping: Stopping = new WeakMap();
  const answerGraphql = fastifyApolloHandler(options.apollo, {
    context: (request, reply) => createHttpContext(options, request, stopping, reply.raw),
    // The package's types name the same thing with other generics.
  }) as unknown as RouteHandlerMethod;
  const answerInTime = addDeadline(answerGraphql, options, stopping);
  const answerExplorer = createExplorer(options);
  app.get('/', answerExplorer);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: function (request, reply) {
      return wantsPage(request) ? answerExplorer(request, reply) : answerInTime.call(this, request, reply);
    },
  });
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', exposeHeadRoute: false, handler: options.answerStream });
  return app;
}

/** What ends the operation of a request under way, and who watches it. */
interface UnderWay {
  stopped: AbortController | null;
  readonly watch: OperationWatch;
}
type Stopping = WeakMap<FastifyRequest, UnderWay>;

/** Answers 503 when an operation takes too long. */
function addDeadline(answer: RouteHandlerMethod, options: HttpServerOptions, stopping: Stopping): RouteHandlerMethod {
  const { deadlineMs, log, observer } = options;
  return async function (request, reply) {
    let isLate = false;
    const watch = observer.begin('http', request.id, request.headers);
    stopping.set(request, { stopped: null, watch });
    const work = Promise.resolve(watch.within(() => answer.call(this, request, reply)));
    const end = (): void => {
      // What Apollo refuses before there is an operation.
      if (reply.statusCode >= 400) watch.note(reply.statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
      watch.end();
    };
    work.then(end, end);
    const answered = await withDeadline(work, deadlineMs, () => {
      isLate = true;
      watch.note('DEADLINE_EXCEEDED');
      watch.end();
      stopping.get(request)?.stopped?.abort();
      // Whatever it comes to, nobody is told.
      work.catch(() => undefined);
    });
    if (!isLate) return answered;
    log.warn({ requestId: request.id }, 'an operation was given up at its deadline');
    const errors = [toClientError(deadlineError(deadlineMs), request.id, log)];
    return reply.code(503).type('application/json; charset=utf-8').send({ errors });
  };
}

async function createHttpContext(
  options: HttpServerOptions,
  request: FastifyRequest,
  stopping: Stopping,
  answer: ServerResponse,
): Promise<HttpContext> {
  const requestId = request.id;
  const underWay = stopping.get(request);
  try {
    const { authorization, organization } = toCredentials(request.headers);
    const authentication = await options.identity.authenticate(authorization, organization);
    const actor: Actor = { ...authentication.actor, requestId };
    const stopped = new AbortController();
    if (underWay !== undefined) underWay.stopped = stopped;
    // An answer that was sent is closed, too, and nobody is left to be told.
    answer.once('close', () => {
      if (!answer.writableFinished) stopped.abort();
    });
    const context = options.createContext({ actor, requestId, stopped: stopped.signal });
    const address = clientAddress(request.raw, options.trustedProxies);
    return Object.assign(context, { actor, requestId, address, watch: underWay?.watch ?? null });
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    underWay?.watch.note(error.code);
    throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: error.status } } });
  }
}

function addHeadersAndLog(app: FastifyInstance, log: Log, isDraining: () => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store');
    if (isDraining()) void reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const line = {
      requestId: request.id,
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (QUIET_ROUTES.has(path)) log.debug(line, 'answered');
    else log.info(line, 'answered');
  });
}

function createExplorer(
  options: HttpServerOptions,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const pages = new Map<string, Promise<Buffer>>();
  const pageOf = (tabs: readonly ExplorerTab[]): Promise<Buffer> => {
    const key = JSON.stringify(tabs);
    const known = pages.get(key);
    if (known !== undefined) return known;
    const page = renderExplorer(tabs);
    // Two at most: with the tokens and without.
    if (pages.size > 1) pages.clear();
    pages.set(key, page);
    page.catch(() => pages.delete(key));
    return page;
  };
  return async (request, reply) => {
    const page = await pageOf(toExplorerTabs(isFromThisMachine(request) ? options.demoTokens() : []));
    return reply
      .header('content-security-policy', EXPLORER_SECURITY_POLICY)
      .header('content-encoding', 'gzip')
      .header('vary', 'accept')
      .type('text/html; charset=utf-8')
      .send(page);
  };
}

/** A browser's address bar, as opposed to a program: it names HTML and not JSON. */
function wantsPage(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return request.method === 'GET' && accept.includes('text/html') && !accept.includes('json');
}
