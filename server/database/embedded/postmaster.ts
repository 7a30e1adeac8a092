import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { folderOf, hasProcessIn, isAlive, programOf } from './processes.ts';
import type { RunAs } from './run-as.ts';

const POLL_MS = 5;
const READY_WAIT_MS = 60_000;
const FAST_STOP_WAIT_MS = 15_000;

/** What `postmaster.pid` says of a running server. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export interface ClusterTools {
  readonly binaries: Binaries;
  readonly user: RunAs | undefined;
  readonly clusterDir: string;
  readonly logFile: string;
}

/** Why a start failed; `isPortTaken` and `isOldServerDying` are worth another try. */
export class StartFailure extends Error {
  readonly isPortTaken: boolean;
  readonly isOldServerDying: boolean;

  constructor(logTail: string, exit: string) {
    super(`PostgreSQL did not start (${exit}). The end of its log:\n${logTail}`);
    this.isPortTaken = /could not bind|Address already in use|could not create any TCP/.test(logTail);
    // After kill -9 of the main process its children need a moment to notice, and its parent one to collect it.
    this.isOldServerDying = /pre-existing shared memory block|is still in use|lock file .* already exists/.test(
      logTail,
    );
  }
}

/**
 * Order by code point on every machine, and no dependence on the locales of the operating system; before PostgreSQL 17
 * the letters' cases come from there.
 */
const localeFor = (version: string): readonly string[] =>
  Number.parseInt(version, 10) >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale=C', '--lc-ctype=C.UTF-8'];

/** Creates the cluster. Errors: throws with the output of `initdb`. Bounds: about half a second. */
export function initialise(tools: ClusterTools, adminPassword: string): void {
  const passwordFile = `${tools.clusterDir}.password`;
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
  try {
    if (tools.user !== undefined) chownSync(passwordFile, tools.user.uid, tools.user.gid);
    const result = spawnSync(
      tools.binaries.initdb,
      [
        `--pgdata=${tools.clusterDir}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        ...localeFor(tools.binaries.version),
        '--no-instructions',
        // The files are flushed by the first checkpoint of the running server.
        '--no-sync',
      ],
      { ...asUser(tools.user), encoding: 'utf8' },
    );
    if (result.status !== 0) {
      throw new Error(
        `initdb failed (${result.status ?? result.signal}): ${result.error?.message ?? ''}${result.stderr}${result.stdout}`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * The server of this cluster if one runs, else null. A `postmaster.pid` whose number belongs to a zombie or to another
 * program by now is removed, since PostgreSQL would see a living process and refuse to start; but never while a process
 * of the old server is left: the file is what keeps a new one away from its shared memory.
 */
export function findRunning(clusterDir: string): RunningServer | null {
  const file = path.join(clusterDir, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const program = programOf(pid);
  const folder = folderOf(pid);
  const isOurs =
    folder === null ? program === null || program.startsWith('postgres') : folder === realpathSync(clusterDir);
  if (isAlive(pid) && isOurs) return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  if (program !== null && !hasProcessIn(realpathSync(clusterDir))) rmSync(file, { force: true });
  return null;
}

/**
 * Starts the server and waits until it accepts connections.
 * Errors: rejects with `StartFailure`, or when it takes longer than a minute (a long recovery).
 */
export async function start(tools: ClusterTools, port: number, settings: readonly string[]): Promise<RunningServer> {
  mkdirSync(path.dirname(tools.logFile), { recursive: true });
  const output = openSync(tools.logFile, 'a', 0o600);
  const logStart = statSync(tools.logFile).size;
  let child: ChildProcess;
  try {
    child = spawn(tools.binaries.postgres, ['-D', tools.clusterDir, '-p', String(port), ...settings], {
      ...asUser(tools.user),
      // A process group of its own: Ctrl-C in the terminal reaches us first, and we stop it in order.
      detached: true,
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
  let exit: string | null = null;
  child.once('exit', (code, signal) => (exit = `exit ${code ?? signal}`));
  child.once('error', (error) => (exit = error.message));
  child.unref();
  for (const deadline = Date.now() + READY_WAIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    if (exit !== null) throw new StartFailure(tailOf(tools.logFile, logStart), exit);
    const running = findRunning(tools.clusterDir);
    if (running?.isReady === true && running.pid === child.pid) return running;
  }
  throw new StartFailure(tailOf(tools.logFile, logStart), `not ready after ${READY_WAIT_MS} ms`);
}

/** Waits until a server that somebody else has started is ready; false when it went away instead. */
export async function waitUntilReady(clusterDir: string): Promise<RunningServer | null> {
  for (const deadline = Date.now() + READY_WAIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const running = findRunning(clusterDir);
    if (running === null || running.isReady) return running;
  }
  throw new Error(`The PostgreSQL in ${clusterDir} runs, but is not ready after ${READY_WAIT_MS} ms.`);
}

/** Fast shutdown: open transactions are rolled back; after 15 s the immediate one (recovery at the next start). */
export async function stopRunning(tools: ClusterTools): Promise<void> {
  const running = findRunning(tools.clusterDir);
  if (running === null) return;
  if (process.platform === 'win32') {
    spawnSync(tools.binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', tools.clusterDir]);
    return;
  }
  signal(running.pid, 'SIGINT');
  const pidFile = path.join(tools.clusterDir, 'postmaster.pid');
  const deadline = Date.now() + FAST_STOP_WAIT_MS;
  let isForced = false;
  while (isAlive(running.pid) && existsSync(pidFile)) {
    if (!isForced && Date.now() > deadline) {
      isForced = true;
      signal(running.pid, 'SIGQUIT');
    }
    await sleep(POLL_MS);
  }
  // The file goes shortly before the process does; a start in between would meet the old one's shared memory.
  for (let rounds = 0; isAlive(running.pid) && rounds < 200; rounds += 1) await sleep(POLL_MS);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A working folder that every user may enter, and nothing of our environment: it may hold secrets and PG… settings. */
function asUser(user: RunAs | undefined): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const base = { cwd: path.parse(process.cwd()).root, env };
  return user === undefined ? base : { ...base, uid: user.uid, gid: user.gid };
}

function tailOf(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8').split('\n').slice(-15).join('\n');
}
