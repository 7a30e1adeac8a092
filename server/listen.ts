import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { ConfigError, type Config } from './config/config.ts';
import { createApollo } from './graphql/apollo.ts';
import type { CreateContext } from './graphql/operation.ts';
import type { Pipeline } from './graphql/pipeline.ts';
import { createConnections, type Connections } from './graphql/connections.ts';
import { addSockets } from './graphql/sockets.ts';
import { createStreams } from './graphql/streams.ts';
import { createHttpServer } from './http/create-http-server.ts';
import type { DemoToken } from './http/explorer-tabs.ts';
import { DEFAULT_OBSERVABILITY } from './config/observability-settings.ts';
import { checkReadiness, type Lags } from './http/health.ts';
import { addMetrics } from './http/metrics-route.ts';
import type { Log } from './http/log.ts';
import type { Identity } from './identity/identity.ts';
import type { Metrics } from './observability/metrics.ts';
import { NO_OBSERVER, type OperationObserver } from './observability/operations.ts';

export interface ListenOptions {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'bodyLimitBytes' | 'corsOrigins' | 'stopTimeoutMs' | 'stopDelayMs' | 'observability'
  >;
  readonly pipeline: Pipeline;
  readonly identity: Identity;
  readonly createContext: CreateContext;
  readonly log: Log;
  readonly pool: pg.Pool;
  readonly demoTokens: readonly DemoToken[];
  /** See `addSockets`. */
  readonly slowReaderMs?: number;
  /** Adds paths beside GraphQL. */
  readonly addRoutes?: (app: FastifyInstance) => Promise<void>;
  /** How often an event stream beats; default 12 s. */
  readonly heartbeatMs?: number;
  /** Default: of this alone, without limits. */
  readonly connections?: Connections;
  /** How long an operation may take; default 30 s. */
  readonly deadlineMs?: number;
  /** See `clientAddress`; default 0. */
  readonly trustedProxies?: number;
  /** Default: nobody counts or traces. */
  readonly observer?: OperationObserver;
  /** Served at `/metrics`; default: not served. */
  readonly metrics?: Metrics;
  /** Default: none. */
  readonly lags?: () => Lags;
}

export interface Listening {
  readonly port: number;
  /**
   * Drains: not ready any more; sockets closed with 1012; for `stopDelayMs`, requests are answered and their connections
   * closed; then no new connections, and requests under way are finished, for `stopTimeoutMs` at most.
   */
  stop(): Promise<void>;
}

/** Serves GraphQL over HTTP and WebSocket on one port. Errors: throws when the port is taken. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { config, pipeline, identity, createContext, log, pool, demoTokens } = options;
  const { host, port, bodyLimitBytes, corsOrigins, stopTimeoutMs, stopDelayMs = 0 } = config;
  const { connections = createConnections(), deadlineMs = 30_000, trustedProxies = 0 } = options;
  const slowReader = options.slowReaderMs === undefined ? {} : { slowReaderMs: options.slowReaderMs };
  const { observer = NO_OBSERVER, metrics, lags = () => NO_LAGS } = options;
  const { metricsToken, readyLagMaxMs } = config.observability ?? DEFAULT_OBSERVABILITY;
  let isDraining = false;
  const apollo = createApollo(pipeline, log);
  await apollo.start();
  const shared = {
    pipeline,
    identity,
    createContext,
    log,
    connections,
    deadlineMs,
    trustedProxies,
    observer,
    ...slowReader,
  };
  const heartbeat = options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs };
  const streams = createStreams({ ...shared, ...heartbeat });
  const app = await createHttpServer({
    apollo,
    identity,
    createContext,
    log,
    bodyLimitBytes,
    corsOrigins,
    checkReadiness: () => checkReadiness({ pool, isDraining, lags: lags(), lagMaxMs: readyLagMaxMs }),
    demoTokens: () => demoTokens,
    addRoutes: async (created) => {
      if (metrics !== undefined) addMetrics(created, metrics, metricsToken);
      await options.addRoutes?.(created);
    },
    observer,
    isDraining: () => isDraining,
    deadlineMs,
    trustedProxies,
    answerStream: streams.answer,
  });
  const sockets = addSockets(app.server, '/graphql', { ...shared, bodyLimitBytes, corsOrigins });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    await apollo.stop();
    throw toListenError(error, { host, port });
  }
  let stopping: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    isDraining = true;
    streams.drain();
    const closed = sockets.drain(stopTimeoutMs);
    // Connections are answered with `connection: close` from now on: one that is closed by the server while its client
    // sends the next request fails that request.
    if (stopDelayMs > 0 && (await isUsed(app))) await sleep(stopDelayMs);
    const forced = setTimeout(() => app.server.closeAllConnections(), stopTimeoutMs);
    await Promise.all([app.close(), closed]);
    clearTimeout(forced);
    await apollo.stop();
  };
  return {
    port: (app.server.address() as AddressInfo).port,
    stop: () => (stopping ??= drain()),
  };
}

/** Whether anybody would notice that the server stops. */
const isUsed = (app: FastifyInstance): Promise<boolean> =>
  new Promise((resolve) => {
    app.server.getConnections((error, count) => resolve(error !== null || count > 0));
  });

const NO_LAGS: Lags = { eventMs: 0, workerMs: 0 };

/**
 * Tries whether the port can be had, and gives it back: a first start would load the whole demo before it finds out.
 * Errors: as of listening.
 */
export async function tryPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen({ host, port }, resolve));
  } catch (error) {
    throw toListenError(error, { host, port });
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** What keeps a server from listening, told of the setting that names the port. */
export function toListenError(
  error: unknown,
  { host, port, setting = 'PORT' }: { readonly host: string; readonly port: number; readonly setting?: string },
): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new ConfigError([`${setting}: found ${port}, which something else uses on ${host}; expected a free port`]);
  if (code === 'EACCES')
    return new ConfigError([`${setting}: found ${port}, which this user may not use; expected one from 1024 on`]);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError([`HOST: found ${host}, expected an address of this machine`]);
  return error;
}

/** An address that a browser on this machine can open. */
export function toBaseUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
