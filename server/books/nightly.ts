import type { Log } from '../http/log.ts';
import { describeFault } from '../http/describe-fault.ts';
import { booksPrincipal } from './snapshot.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { startTicker, type Ticker } from '../ticker.ts';
import { sealDays } from './seals.ts';
import { listProgramsOfBooks, verifyBooks, type ProgramOfBooks } from './verify.ts';

const DAY_MS = 86_400_000;
/** A day is sealed when no transaction that began in it can still be open: far longer than one may last. */
const SEAL_AFTER_MS = 3_600_000;

const LOOK_EVERY_MS = 60_000;

/** Looks once a minute whether books are due. Stopping waits for the statement at hand, not for the whole comparison. */
export function startNightlyBooks(db: Database, log: Log, at: NightlyTime): Ticker {
  const stopping = new AbortController();
  const tick = async (now: number): Promise<void> => void (await runNightlyBooks(db, log, at, now, stopping.signal));
  const ticker = startTicker({ tick, what: 'the nightly comparison of the books', everyMs: LOOK_EVERY_MS, log });
  return {
    stop: () => {
      stopping.abort();
      return ticker.stop();
    },
  };
}

/** When books are compared: minutes after midnight, UTC. Null: never by themselves. */
export type NightlyTime = number | null;

/**
 * Seals the days that have passed and compares the books of every program that was not compared since the last time that
 * was due. Called again and again; several servers may: one that finds a fresh comparison leaves the program alone.
 * Shape: the programs that were compared.
 */
export async function runNightlyBooks(
  db: Database,
  log: Pick<Log, 'info' | 'error'>,
  at: NightlyTime,
  now: number,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (at === null) return [];
  const dueAt = lastTime(at, now);
  const compared: string[] = [];
  for (const program of await listProgramsOfBooks(db, null)) {
    if (signal?.aborted === true) break;
    if (!(await isDue(db, program, dueAt))) continue;
    try {
      await sealPassedDays(db, program, now);
      const { finding, lines, durationMs } = await verifyBooks(db, program, () => signal?.throwIfAborted());
      compared.push(program.slug);
      const what = { program: program.slug, lines, durationMs };
      if (finding === null) log.info(what, 'the books agree');
      else log.error({ ...what, finding }, 'the books disagree');
    } catch (error) {
      if (error === signal?.reason) break;
      // One program's fault keeps the others from nothing.
      log.error({ program: program.slug, fault: describeFault(error) }, 'the books could not be compared');
    }
  }
  return compared;
}

/** Seals the days of a program that are over for good. */
export const sealPassedDays = (db: Database, program: ProgramOfBooks, now: number): ReturnType<typeof sealDays> =>
  sealDays(db, program, new Date(now - SEAL_AFTER_MS).toISOString().slice(0, 10));

function lastTime(minutes: number, now: number): number {
  const today = Math.floor(now / DAY_MS) * DAY_MS + minutes * 60_000;
  return today <= now ? today : today - DAY_MS;
}

async function isDue(db: Database, program: ProgramOfBooks, dueAt: number): Promise<boolean> {
  const [row] = await readScreen<{ due: boolean }>(
    db,
    booksPrincipal(program),
    `SELECT NOT EXISTS (SELECT 1 FROM books_checks AS c WHERE c.tenant_id = $1 AND c.program_id = $2 AND c.checked_at >= $3::timestamptz) AS due`,
    [program.tenantId, program.id, new Date(dueAt).toISOString()],
  );
  return row?.due ?? false;
}
