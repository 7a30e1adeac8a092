import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOCK_WAIT_MS = 60_000;
const POLL_MS = 25;

/** Whether the process runs; a zombie (dead, not yet collected by its parent) does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return readStat(pid)?.state !== 'Z';
}

/** Pid and start time: a pid alone may have been given to another process since. Without /proc, the pid has to do. */
export function identify(pid: number): string {
  return `${pid} ${readStat(pid)?.startedAt ?? ''}`.trim();
}

/** Whether the process written down by `identify` still runs. */
export function isSameAlive(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && identify(pid) === identity;
}

/** Name of the program, or null where it cannot be read. */
export function programOf(pid: number): string | null {
  return readStat(pid)?.program ?? null;
}

/** The working folder of a process, or null where it cannot be read; PostgreSQL's processes work in their cluster. */
export function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Whether any living process works in `folder`. Without /proc: false. */
export function hasProcessIn(folder: string): boolean {
  if (!existsSync('/proc')) return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(Number(name)) === folder);
}

function readStat(
  pid: number,
): { readonly program: string; readonly state: string; readonly startedAt: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const program = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { program, state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return null;
  }
}

/**
 * Runs `work` while holding a lock file, so that two processes do not initialise or stop one cluster at once. A lock
 * whose holder is dead is taken over.
 * Errors: throws after 60 s, naming the holder.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const ownName = `${file}.${randomUUID()}`;
  writeFileSync(ownName, identify(process.pid));
  try {
    const deadline = Date.now() + LOCK_WAIT_MS;
    // A link is created with its content in it; a file created empty and then written could be read empty.
    while (!tryLink(ownName, file)) {
      const holder = readOrEmpty(file);
      if (holder !== '' && !isSameAlive(holder)) rmSync(file, { force: true });
      else if (Date.now() > deadline)
        throw new Error(`${file} has been held by process ${holder} for ${LOCK_WAIT_MS} ms`);
      else await sleep(POLL_MS);
    }
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(ownName, { force: true });
  }
}

/** The processes that use one server, a file for each; whoever leaves last stops it. */
export class UserRegister {
  readonly #folder: string;
  readonly #own = randomUUID();

  constructor(stateDir: string) {
    this.#folder = path.join(stateDir, 'users');
  }

  enter(): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(path.join(this.#folder, this.#own), identify(process.pid));
  }

  /** Returns how many others are left; forgets those whose process is gone. */
  leave(): number {
    rmSync(path.join(this.#folder, this.#own), { force: true });
    if (!existsSync(this.#folder)) return 0;
    return readdirSync(this.#folder).filter((name) => {
      const file = path.join(this.#folder, name);
      if (isSameAlive(readOrEmpty(file))) return true;
      rmSync(file, { force: true });
      return false;
    }).length;
  }
}

function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
