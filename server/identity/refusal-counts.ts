import type { Log } from '../http/log.ts';

/** Counts what was refused at the door, by why. */
export interface RefusalCounts {
  /** `reason`: a TokenProblem, or FORBIDDEN. */
  count(reason: string): void;
  /** All since the start, by reason: for metrics. */
  totals(): ReadonlyMap<string, number>;
  close(): void;
}

const TELL_MS = 60_000;
const countsOf = new WeakMap<object, RefusalCounts>();

/** Counts a refusal of whoever writes this log; without counts it is not counted. */
export const countRefusal = (log: object, reason: string): void => countsOf.get(log)?.count(reason);

/**
 * Refused sign-ins and permissions, as numbers: whoever tries keys by the million must not be able to fill a log or a
 * table. The first of a minute is told at once, the others together at its end; nothing of what was presented is kept.
 */
export function createRefusalCounts(log: Pick<Log, 'warn'>, tellMs = TELL_MS): RefusalCounts {
  const totals = new Map<string, number>();
  const untold = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    timer = null;
    if (untold.size === 0) return;
    log.warn({ refused: Object.fromEntries(untold) }, 'callers were refused');
    untold.clear();
    timer = setTimeout(tell, tellMs).unref();
  };
  const counts: RefusalCounts = {
    count(reason) {
      totals.set(reason, (totals.get(reason) ?? 0) + 1);
      untold.set(reason, (untold.get(reason) ?? 0) + 1);
      if (timer === null) tell();
    },
    totals: () => totals,
    close() {
      if (timer !== null) clearTimeout(timer);
      countsOf.delete(log);
    },
  };
  countsOf.set(log, counts);
  return counts;
}
