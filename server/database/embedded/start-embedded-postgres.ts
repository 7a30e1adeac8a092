import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPackage, prepareBinaries } from './binaries.ts';
import {
  LOGIN_ROLES,
  hasCredentials,
  readOrCreateCredentials,
  toUrl,
  type Credentials,
  type LoginRole,
} from './credentials.ts';
import { locate } from './location.ts';
import type { DatabaseLog } from './log.ts';
import {
  findRunning,
  initialise,
  start,
  StartFailure,
  stopRunning,
  waitUntilReady,
  type ClusterTools,
  type RunningServer,
} from './postmaster.ts';
import { UserRegister, withFileLock } from './processes.ts';
import { findRunAs } from './run-as.ts';
import { CREATE_ROLES_SQL } from '../roles.ts';
import { settingsFor } from './settings.ts';

const DATABASE = 'partnergraph';
const START_ATTEMPTS = 50;
const RETRY_MS = 100;

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster, its passwords and its log; outside git. Created when missing. */
  readonly dataDir: string;
  /** A fixed port; without it the one used last, or any free one. */
  readonly port?: number;
  /** False: no flushing to disk, for tests and demos whose data may be lost with the machine. Default true. */
  readonly durable?: boolean;
  /** The npm package with the programs, such as one of an older PostgreSQL; default: the one that ships. */
  readonly package?: string;
  readonly log: DatabaseLog;
}

export interface EmbeddedPostgres {
  /** Superuser, for creating databases and for tests of refusals. The server never gets it. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly backupUrl: string;
  readonly port: number;
  /** True when a server was running already. */
  readonly isReused: boolean;
  /**
   * Gives the server up. It is shut down, and waited for, when no other living process uses it: so the process that
   * adopts a server left behind by a killed one also stops it. Calling it again does nothing.
   */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL from the npm package's programs, or joins the one that runs on `dataDir` already. Listens on
 * 127.0.0.1 only; passwords are random. As root it runs under another user (see `findRunAs`, `locate`).
 * Bounds: about 1 s the first time, a quarter of that later.
 * Errors: throws with the end of PostgreSQL's log, or what is missing; a fixed `port` that is taken is an error.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = findRunAs(ownerOf(options.dataDir));
  const location = locate(options.dataDir, user);
  const binaries = prepareBinaries(user, location.copyRoot, findPackage(options.package));
  const tools: ClusterTools = {
    binaries,
    user,
    clusterDir: location.clusterDir,
    logFile: path.join(location.stateDir, 'postgres.log'),
  };
  if (location.isMoved) {
    options.log.info(
      `PostgreSQL may not run as root, and user ${user?.name ?? ''} may not enter ${location.stateDir}: its data lies in ${location.clusterDir}.`,
    );
  } else if (binaries.copiedTo !== undefined) {
    options.log.info(`The PostgreSQL programs run from a copy: ${binaries.copiedTo}.`);
  }
  const lockFile = path.join(location.stateDir, 'start.lock');
  const users = new UserRegister(location.stateDir);
  const started = await withFileLock(lockFile, async () => {
    if (location.isMoved) await setAsideOrphan(location.stateDir, tools, options.log);
    const credentials = readOrCreateCredentials(location.stateDir);
    const running = await findAnswering(location.clusterDir, credentials);
    const server = running ?? (await startCluster(options, tools, credentials, location.stateDir));
    users.enter();
    return { server, credentials, isReused: running !== null };
  });
  const { server, credentials, isReused } = started;
  if (isReused)
    options.log.info(`Using the PostgreSQL that already runs on port ${server.port} (process ${server.pid}).`);
  if (isReused && options.port !== undefined && options.port !== server.port) {
    options.log.warn(`Port ${options.port} was asked for, but the running PostgreSQL listens on ${server.port}.`);
  }
  let stopping: Promise<void> | undefined;
  const leave = (): Promise<void> =>
    withFileLock(lockFile, async () => {
      if (users.leave() === 0) await stopRunning(tools);
    });
  const urlOf = (role: LoginRole): string => toUrl({ role, credentials, port: server.port, database: DATABASE });
  return {
    adminUrl: urlOf('admin'),
    ownerUrl: urlOf('owner'),
    appUrl: urlOf('app'),
    workerUrl: urlOf('worker'),
    backupUrl: urlOf('backup'),
    port: server.port,
    isReused,
    stop: () => (stopping ??= leave()),
  };
}

/**
 * Data that lies elsewhere stays behind when its folder is removed, and its passwords are gone with the folder. A new
 * start keeps it, under another name, and begins anew.
 */
async function setAsideOrphan(stateDir: string, tools: ClusterTools, log: DatabaseLog): Promise<void> {
  if (hasCredentials(stateDir) || !existsSync(path.join(tools.clusterDir, 'PG_VERSION'))) return;
  await stopRunning(tools);
  const aside = `${tools.clusterDir}-${new Date().toISOString().replace(/[^0-9]/g, '')}`;
  renameSync(tools.clusterDir, aside);
  // PostgreSQL's user may not make folders beside it.
  mkdirSync(tools.clusterDir, { mode: 0o700 });
  if (tools.user !== undefined) chownSync(tools.clusterDir, tools.user.uid, tools.user.gid);
  log.warn(`Found data whose passwords are gone with ${stateDir}: it is kept in ${aside}, and a new database is made.`);
}

/** The server that runs and lets us in, or null; one that was killed a moment ago still looks alive, but does not answer. */
async function findAnswering(clusterDir: string, credentials: Credentials): Promise<RunningServer | null> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await waitUntilReady(clusterDir);
    if (running === null) return null;
    const client = new pg.Client(toUrl({ role: 'admin', credentials, port: running.port, database: 'postgres' }));
    // A connection may break after it was made, too.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return running;
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function startCluster(
  options: EmbeddedPostgresOptions,
  tools: ClusterTools,
  credentials: Credentials,
  stateDir: string,
): Promise<RunningServer> {
  if (!existsSync(path.join(tools.clusterDir, 'PG_VERSION'))) initialise(tools, credentials.admin);
  const portFile = path.join(stateDir, 'port');
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  let port = options.port ?? (remembered || (await findFreePort()));
  for (let attempt = 1; ; attempt += 1) {
    try {
      const server = await start(tools, port, settingsFor(options.durable ?? true));
      writeFileSync(portFile, String(server.port));
      await prepareDatabase(credentials, server.port, stateDir);
      return server;
    } catch (error) {
      if (!(error instanceof StartFailure) || attempt === START_ATTEMPTS || findRunning(tools.clusterDir) !== null)
        throw error;
      if (error.isPortTaken && options.port === undefined) port = await findFreePort();
      else if (error.isOldServerDying) await sleep(RETRY_MS);
      else throw error;
    }
  }
}

/** Creates roles and database once; the marker is written last, so a start that was cut short is completed. */
async function prepareDatabase(credentials: Credentials, port: number, stateDir: string): Promise<void> {
  const marker = path.join(stateDir, 'prepared');
  if (existsSync(marker)) return;
  const admin = new pg.Client(toUrl({ role: 'admin', credentials, port, database: 'postgres' }));
  await admin.connect();
  try {
    for (const role of ['owner', 'app', 'worker', 'backup'] as const) {
      const name = LOGIN_ROLES[role];
      const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
      // Creating databases is for the tests, which clone a template.
      const rights = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE ${role === 'owner' ? 'CREATEDB' : 'NOCREATEDB'}`;
      await admin.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} ${rights} PASSWORD '${credentials[role]}'`);
    }
    await admin.query(CREATE_ROLES_SQL);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${LOGIN_ROLES.owner}`);
  } finally {
    await admin.end();
  }
  writeFileSync(marker, '');
}

/** The user a cluster belongs to already, so that a later start runs under the same one. */
function ownerOf(dataDir: string): number | undefined {
  const note = path.join(dataDir, 'cluster-path');
  const folder = existsSync(note) ? readFileSync(note, 'utf8').trim() : path.join(dataDir, 'cluster');
  return existsSync(path.join(folder, 'PG_VERSION')) ? lstatSync(folder).uid : undefined;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
