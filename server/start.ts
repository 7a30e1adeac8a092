import type { GraphQLSchema } from 'graphql';
import type { AdapterRegistry } from '../domain/contract/registry.ts';
import type { Loaders } from '../schema/context.ts';
import type { Actor } from '../services/actor.ts';
import type { Simulator } from '../services/comparison/simulator.ts';
import type { Services } from '../services/contract.ts';
import type { EventCursors, Reads } from '../services/reads.ts';
import { createAppRegistry, formatLoadIssue } from './adapters/load.ts';
import { startNightlyBooks } from './books/nightly.ts';
import { readCursorSecrets } from './backup/cursor-secrets.ts';
import { ConfigError, type Config } from './config/config.ts';
import type { Database } from './database/pool.ts';
import { startObservability } from './observability/observe-server.ts';
import { createPlatformDocuments, type PlatformDocuments } from './documents/platform-documents.ts';
import { addPlatformDocuments, startSweeper } from './documents/serve-documents.ts';
import { createEventFollower } from './events/follow.ts';
import { notifyEvents } from './events/notify.ts';
import type { Connections } from './graphql/connections.ts';
import { createContextFactory } from './graphql/context.ts';
import { createApiProtections, type ApiProtections } from './graphql/api-protections.ts';
import { createPipeline } from './graphql/pipeline.ts';
import type { DemoToken } from './http/explorer-tabs.ts';
import { createLog, type Log } from './http/log.ts';
import type { WorkerOptions, Workers } from './jobs/start-workers.ts';
import { toDevPeople } from './identity/dev-issuer/demo-people.ts';
import { addDevIssuer } from './identity/dev-issuer/dev-issuer.ts';
import { openDoors } from './identity/open-doors.ts';
import type { Identity, TokenRequest } from './identity/identity.ts';
import { loadKeys, type Keys } from './identity/keys.ts';
import { listen, toBaseUrl, tryPort } from './listen.ts';
import { formatReadyBlock } from './ready-block.ts';
import { createSimulator } from './simulation/create-simulator.ts';
import { startDatabase } from './start-database.ts';
import { createPlatformWebhooks, type PlatformWebhooks } from './webhooks/platform-webhooks.ts';

/** Of whom the demo consists: each gets a token in the ready block and a tab in the explorer. */
export interface DemoAccount extends Omit<TokenRequest, 'expiresInSeconds'> {
  /** Such as `partner  Northwind Agency`. */
  readonly label: string;
  /** A program that it takes part in. */
  readonly programSlug: string | null;
}

/** What services and read models are made from. */
export interface Platform {
  readonly db: Database;
  readonly registry: AdapterRegistry;
  readonly cursors: EventCursors;
  readonly keys: Keys;
  readonly log: Log;
  /** After each commit that appended events. */
  readonly notify: (tenantId?: string) => void;
  /** Where stories are computed; default: in the calling thread. */
  readonly simulator?: Simulator;
  /** Sockets and streams that are open, to end a principal’s; of a server only. */
  readonly connections?: Connections;
  /** How long a lease on a run lasts; default 30 s. */
  readonly leaseMs?: number;
  /** Where documents lie; default: not at hand. */
  readonly documents?: PlatformDocuments;
  /** How webhooks are sent; default: by the shipped settings, from no process. */
  readonly webhooks?: PlatformWebhooks;
}

/** The parts that other modules make. */
export interface Parts {
  readonly createSchema: () => Promise<GraphQLSchema>;
  readonly createServices: (platform: Platform) => Services;
  readonly createReads: (platform: Platform) => Reads;
  readonly createLoaders: (reads: Reads, actor: Actor) => Loaders;
  /** Loads the demo where it is missing and says who takes part. Called at each start with DEMO on. */
  readonly loadDemo?: (platform: Platform, services: Services) => Promise<readonly DemoAccount[]>;
  /** Starts what goes on without a caller: the calendar of programs with a REAL clock, and runs. */
  readonly startWorkers?: (platform: Platform, options: WorkerOptions) => Workers;
}

export interface StartIo {
  /** Writes a line of the ready block. */
  readonly print: (line: string) => void;
  /** Where ADAPTERS are looked up; default: the working directory. */
  readonly workingDir?: string;
  /** Default: standard error. */
  readonly log?: Log;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly identity: Identity;
  readonly platform: Platform;
  readonly services: Services;
  /**
   * Stops accepting, closes sockets so that clients come back, finishes requests, closes the database. Calling it
   * again waits for the same.
   */
  stop(): Promise<void>;
}

const DEMO_TOKEN_SECONDS = 30 * 86_400;

/**
 * Starts everything and returns when requests are answered.
 * Errors: ConfigError for what the configuration got wrong; whatever else keeps a part from starting. What had been
 * started is stopped again.
 */
export async function startServer(config: Config, parts: Parts, io: StartIo): Promise<RunningServer> {
  const log = io.log ?? createLog(config.logLevel);
  const closers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= closeAll(closers));
  try {
    return await start({ config, parts, io, log, closers, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Starting {
  readonly config: Config;
  readonly parts: Parts;
  readonly io: StartIo;
  readonly log: Log;
  /** Run in reverse. */
  readonly closers: (() => Promise<void>)[];
  readonly stop: () => Promise<void>;
}

async function start({ config, parts, io, log, closers, stop }: Starting): Promise<RunningServer> {
  const protections = loadProtections(config);
  await tryPort(config);
  const observability = await startObservability(config.observability, log);
  closers.push(() => observability.stop());
  const registry = await loadRegistry(config, io.workingDir ?? process.cwd());
  const keys = await loadKeys(config.keysDir);
  const databaseLog = { info: (message: string) => log.info(message), warn: (message: string) => log.warn(message) };
  const { db, appUrl, workerUrl, description, close } = await startDatabase(config, databaseLog);
  closers.push(close);
  const secrets = await readCursorSecrets(db, keys, log);
  const follower = createEventFollower({ db, appUrl, ...secrets, log: databaseLog });
  closers.push(() => follower.close());
  const simulator = createSimulator(config.simulation, {
    adapters: config.adapters,
    workingDir: io.workingDir ?? process.cwd(),
  });
  closers.push(() => simulator.close());
  const platform: Platform = {
    db,
    registry,
    cursors: follower.cursors,
    keys,
    log,
    notify: (tenantId) => notifyEvents(db, tenantId),
    leaseMs: config.runLeaseMs,
    connections: protections.connections,
    simulator,
    documents: createPlatformDocuments(config, keys),
    webhooks: createPlatformWebhooks(keys.deriveSecret('webhooks'), config.webhooks),
  };
  const services = parts.createServices(platform);
  const reads = parts.createReads(platform);
  const doors = await openDoors({ platform, appUrl, jwt: config.jwt, log });
  closers.push(() => doors.close());
  const { identity } = doors;
  const pipeline = createPipeline(await parts.createSchema(), config.queryLimits, protections.pipelineOptions);
  const accounts = config.isDemo && parts.loadDemo !== undefined ? await parts.loadDemo(platform, services) : [];
  const demoTokens = await issueTokens(identity, accounts);
  const { createLoaders } = parts;
  const createContext = createContextFactory({ services, reads, createLoaders, registry, follow: follower.follow });
  observability.watch({ db, serving: { connections: protections.connections, follower } });
  const listening = await listen({
    config,
    pipeline,
    identity,
    createContext,
    log,
    pool: db.pool,
    demoTokens,
    ...observability,
    addRoutes: async (app) => {
      await addPlatformDocuments(app, { platform, services, reads, identity });
      if (config.isDemo) await addDevIssuer(app, { identity, people: () => toDevPeople(db, accounts) });
    },
    ...protections,
  });
  closers.push(() => listening.stop());
  const background = startBackground({ config, parts, platform, services, workerUrl });
  observability.workers = background.workers;
  // At once: while requests are finished, workers leave their runs for others.
  closers.push(async () => void (await Promise.all([listening.stop(), background.stop()])));
  const url = toBaseUrl(config.host, listening.port);
  for (const line of formatReadyBlock({ url, database: description, demoTokens })) io.print(line);
  return { url, graphqlUrl: `${url}/graphql`, identity, platform, services, stop };
}

interface Background {
  readonly workers: Workers | null;
  stop(): Promise<void>;
}

/** What goes on in this process without a caller. */
function startBackground({
  config,
  parts,
  platform,
  services,
  workerUrl,
}: Pick<Starting, 'config' | 'parts'> & {
  readonly platform: Platform;
  readonly services: Services;
  readonly workerUrl: string;
}): Background {
  const sweeper = startSweeper(platform, services);
  const books = startNightlyBooks(platform.db, platform.log, config.booksVerifyAt);
  const options = { slots: config.workers, leaseMs: config.runLeaseMs, workerUrl, retention: config.retention };
  const workers = config.workers > 0 ? (parts.startWorkers?.(platform, options) ?? null) : null;
  return {
    workers,
    stop: async () => void (await Promise.all([sweeper.stop(), books.stop(), workers?.stop()])),
  };
}

function loadProtections(config: Config): ApiProtections {
  try {
    return createApiProtections(config.apiLimits);
  } catch (error) {
    throw new ConfigError([`TRUSTED_DOCUMENTS: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

async function loadRegistry(config: Config, workingDir: string): Promise<AdapterRegistry> {
  const registry = await createAppRegistry(config.adapters, workingDir);
  if (!registry.ok) throw new ConfigError(registry.error.map((issue) => `ADAPTERS: ${formatLoadIssue(issue)}`));
  return registry.value;
}

async function issueTokens(identity: Identity, accounts: readonly DemoAccount[]): Promise<readonly DemoToken[]> {
  return Promise.all(
    accounts.map(async ({ label, programSlug, ...request }) => ({
      label,
      programSlug,
      role: request.role,
      token: await identity.issueToken({ ...request, expiresInSeconds: DEMO_TOKEN_SECONDS }),
    })),
  );
}

/** Each is closed even when one before it fails; the first failure is thrown at the end. */
async function closeAll(closers: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers.reverse()) await close().catch((error: unknown) => failures.push(error));
  closers.length = 0;
  if (failures.length > 0) throw failures[0];
}
