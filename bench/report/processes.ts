import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;

/** Resident memory of a process in MB; null where /proc does not say. */
export function residentMb(pid: number): number | null {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status') ?? '');
  return line === null ? null : Math.round(Number(line[1]) / 1024);
}

/** Memory of a PostgreSQL: what its processes have of their own, and what they share, once. Null where /proc does not say. */
export function postgresMb(postmasterPid: number): number | null {
  const pids = [postmasterPid, ...childrenOf(postmasterPid)];
  const sums = pids.map((pid) => {
    const text = readProc(pid, 'smaps_rollup') ?? '';
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
  });
  const total = sums.reduce((sum, kb) => sum + kb, 0);
  return total === 0 ? null : Math.round(total / 1024);
}

/** Time that a process and its living and ended children have spent on a core, in ms; null where /proc does not say. */
export function cpuMsOfTree(pid: number): number | null {
  const own = readTimes(pid);
  if (own === null) return null;
  return childrenOf(pid).reduce((sum, child) => sum + (readTimes(child) ?? 0), own);
}

/** The parent of a process. */
export const parentOf = (pid: number): number | null => {
  const fields = readStat(pid);
  return fields === null ? null : Number(fields[1]);
};

function readTimes(pid: number): number | null {
  const fields = readStat(pid);
  if (fields === null) return null;
  const [user, system, userOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number);
  return ((user ?? 0) + (system ?? 0) + (userOfEnded ?? 0) + (systemOfEnded ?? 0)) * TICK_MS;
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((other) => parentOf(other) === pid);
  } catch {
    return [];
  }
}

/** The fields after the command, which may contain anything: state, parent, … */
const readStat = (pid: number): readonly string[] | null =>
  readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ') ?? null;

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
