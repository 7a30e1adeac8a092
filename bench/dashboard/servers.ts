import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from '../seed/database.ts';

/** A server under load, in a process of its own. */
export interface ServerProcess {
  readonly name: 'server' | 'limit';
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_MS_MAX = 60_000;
/** The same for both, as many as the server has by default. */
const POOL_SIZE = '10';

/** The whole server, as `npm start` runs it: tokens are checked, policies hold, requests are logged (to nowhere). */
export async function startServerProcess(database: BenchDatabase, keysDir: string): Promise<ServerProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [...profileFlags(), path.join(ROOT, 'bin', 'partnergraph.mjs'), 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: database.appUrl,
      DATABASE_POOL_SIZE: POOL_SIZE,
      KEYS_DIR: keysDir,
      DEMO: 'false',
      // What a night does once would begin a minute after the start, in the middle of the measurement.
      BOOKS_VERIFY_AT: 'off',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return ready('server', child, port, /GraphQL|http:\/\//);
}

/** A bare node:http server that answers with the text of one statement. As superuser: no policy is looked at. */
export const startLimitProcess = (database: BenchDatabase): Promise<ServerProcess> =>
  startLimitScript('dashboard/limit-server.ts', { DATABASE_URL: database.adminUrl, DATABASE_POOL_SIZE: POOL_SIZE });

/** A script below bench/ that listens on `PORT` and then prints `listening`. */
export async function startLimitScript(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'bench', script)], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return ready('limit', child, port, /listening/);
}

/** With BENCH_CPU_PROF=folder the server writes a profile there when it stops. */
const profileFlags = (): readonly string[] => {
  const folder = process.env['BENCH_CPU_PROF'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
};

async function ready(
  name: ServerProcess['name'],
  child: ChildProcess,
  port: number,
  sign: RegExp,
): Promise<ServerProcess> {
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`the ${name} was not ready after ${READY_MS_MAX} ms`)),
      READY_MS_MAX,
    );
    lines.on('line', (line) => {
      if (!sign.test(line)) return;
      clearTimeout(late);
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`the ${name} ended with code ${code} before it was ready`)));
  });
  return { name, pid: child.pid ?? 0, port, stop };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
