import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { refreshMetrics } from '../ledger/tiers.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { asCalendar } from './ordered-events.ts';
import { nextDue, ROWS_PER_BATCH, stepOn, type Place } from './step.ts';

/** A transaction ends after so many pieces of work or events: the program's event counter is never held for long. */
const STEPS_PER_TRANSACTION = 32;
const EVENTS_PER_TRANSACTION = 500;
const PARTNERS_PER_BATCH = 200;
/** How far `processedThrough` of an idle program with a REAL clock may stay behind. */
const QUIET_LAG_MS = 60_000;

type Transaction = <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>;

export interface AdvanceOptions {
  /** Called after each transaction with how far the calendar is. */
  readonly progress?: (step: {
    readonly from: Instant;
    readonly at: Instant;
    readonly to: Instant;
  }) => Promise<void> | void;
  /**
   * Measure every partner anew when a civil day has passed, since windows slide; default true. A load that moves the
   * clock a hundred times leaves it out until the last.
   */
  readonly measures?: boolean;
  /** Only work of these kinds: the first of another kind stops it, since the order is one. */
  readonly only?: readonly string[];
  /** Default 32. One makes every piece of work a transaction of its own. */
  readonly stepsPerTransaction?: number;
  /** Rows of one kind that are worked through at once; default 500. */
  readonly rowsPerBatch?: number;
  /** Leaves after the transaction at hand. */
  readonly signal?: AbortSignal;
  /** Opens the transactions; default: the gateway's, as the actor. */
  readonly transaction?: Transaction;
}

export interface Advanced {
  /** All calendar work before it is done. */
  readonly processedThrough: Instant;
  /** How often each type of event came about. */
  readonly events: Readonly<Record<string, number>>;
  /** What keeps the rest from being done; null: all of it is done. */
  readonly stopped: { readonly reason: 'PAUSED' | 'SIGNAL' | 'OTHER_KIND'; readonly kind: string | null } | null;
}

/**
 * Does all calendar work of a program dated before an instant, in one total order: by instant, and at one instant what
 * counts there already (terms, tiers), expiries, warnings, postings, reviews, ends of periods. Each transaction stores
 * with its work how far it has come, so that nothing is done twice or left out wherever it breaks off and however many
 * call it at once: they take turns.
 */
export async function advanceProgram(
  deps: ServiceDeps,
  actor: Actor,
  ref: Ref,
  to: Instant,
  options: AdvanceOptions = {},
): Promise<Advanced> {
  const transaction: Transaction = options.transaction ?? ((work) => deps.gateway.transaction(actor, work));
  const counts = new Map<string, number>();
  let from: Instant | null = null;
  for (;;) {
    if (options.signal?.aborted === true) return end(from ?? to, counts, { reason: 'SIGNAL', kind: null });
    // What a transaction that is tried again has counted, it has not done.
    let counted = new Map<string, number>();
    const turn = await transaction((unit) => {
      counted = new Map();
      return takeTurn(asCalendar(unit, counted), deps, {
        ref,
        to,
        only: options.only ?? null,
        counted,
        steps: options.stepsPerTransaction ?? STEPS_PER_TRANSACTION,
        rowsPerBatch: options.rowsPerBatch ?? ROWS_PER_BATCH,
      });
    });
    for (const [type, count] of counted) counts.set(type, (counts.get(type) ?? 0) + count);
    from ??= turn.from;
    if (turn.from < to) await options.progress?.({ from, at: turn.at, to });
    if (turn.stopped !== null) return end(turn.at, counts, turn.stopped);
    if (turn.at < to) continue;
    if (turn.isMeasureDue && options.measures !== false) await measurePartners(transaction, ref, to);
    return end(Math.max(turn.at, to), counts, null);
  }
}

const end = (
  processedThrough: Instant,
  counts: ReadonlyMap<string, number>,
  stopped: Advanced['stopped'],
): Advanced => ({ processedThrough, events: Object.fromEntries([...counts].sort()), stopped });

interface Turn {
  readonly from: Instant;
  readonly at: Instant;
  readonly stopped: Advanced['stopped'];
  readonly isMeasureDue: boolean;
}

/** One transaction: some pieces of work, and where the calendar stands after them. */
async function takeTurn(
  unit: UnitOfWork,
  deps: ServiceDeps,
  of: {
    readonly ref: Ref;
    readonly to: Instant;
    readonly only: readonly string[] | null;
    readonly counted: ReadonlyMap<string, number>;
    readonly steps: number;
    readonly rowsPerBatch: number;
  },
): Promise<Turn> {
  const { ref, to, only, counted } = of;
  // Sent together, done one after the other: what is read is what the holder of the lock before has left.
  const [, found, state] = await Promise.all([
    unit.programs.lockCalendar(ref),
    unit.programs.find(ref),
    unit.calendar.state(ref),
  ]);
  const program = must(found, `program ${ref.id}`);
  const start: Place = { at: program.processedThrough, stage: state.stage, after: state.after };
  const { calendar } = program;
  const isMeasureDue = state.measuredAt === null || calendar.dayOf(state.measuredAt) !== calendar.dayOf(to);
  const turn = { from: start.at, at: start.at, stopped: null, isMeasureDue };
  if (start.at >= to) return turn;
  if (state.pausedAt !== null) return { ...turn, stopped: { reason: 'PAUSED', kind: null } };

  let place = start;
  let other: string | null = null;
  for (let step = 0; step < of.steps && place.at < to; step++) {
    if (sum(counted.values()) >= EVENTS_PER_TRANSACTION) break;
    const now = { ...program, now: place.at, processedThrough: place.at };
    const due = place.stage === null ? await nextDue(unit, now, { from: place.at, before: to }) : NOTHING_DUE;
    // A REAL clock needs no row of its own for every second in which nothing happens.
    const isQuiet = due.size === 0 && place === start && place.stage === null;
    if (isQuiet && program.clock === 'REAL' && start.at >= to - QUIET_LAG_MS) return { ...turn, at: to };
    const limit = only === null ? null : firstOther(due, only);
    if (limit !== null && limit.at <= place.at) {
      other = limit.kind;
      break;
    }
    place = await stepOn(unit, deps, program, { place, before: limit?.at ?? to, due, rowsPerBatch: of.rowsPerBatch });
  }
  await savePlace(unit, program, start, place);
  return {
    ...turn,
    at: place.at,
    stopped: other === null ? null : { reason: 'OTHER_KIND', kind: other },
  };
}

const NOTHING_DUE: ReadonlyMap<string, Instant> = new Map();
const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

function firstOther(
  due: ReadonlyMap<string, Instant>,
  only: readonly string[],
): { readonly kind: string; readonly at: Instant } | null {
  const others = [...due].filter(([kind]) => !only.includes(kind)).sort(([, a], [, b]) => a - b);
  const [first] = others;
  return first === undefined ? null : { kind: first[0], at: first[1] };
}

async function savePlace(unit: UnitOfWork, program: ProgramState, start: Place, place: Place): Promise<void> {
  const ref = { tenantId: program.tenantId, id: program.id };
  if (place.at !== start.at) {
    const now = program.clock === 'MANUAL' ? Math.max(program.now, place.at) : null;
    await unit.programs.setClock(ref, { now, processedThrough: place.at });
  }
  if (place.stage !== null || start.stage !== null) await unit.calendar.setPosition(ref, place);
}

async function measurePartners(transaction: Transaction, ref: Ref, to: Instant): Promise<void> {
  for (let after: string | null = null; ;) {
    const last: string | null = await transaction(async (unit) => {
      const program = must(await unit.programs.find(ref), `program ${ref.id}`);
      const batch = await unit.calendar.listEnrolled(program, { before: to, after, limit: PARTNERS_PER_BATCH });
      await refreshMetrics(unit, program, batch);
      if (batch.length === PARTNERS_PER_BATCH) return must(batch.at(-1), 'the last of a full batch');
      await unit.calendar.setMeasuredAt(ref, to);
      return null;
    });
    if (last === null) return;
    after = last;
  }
}
