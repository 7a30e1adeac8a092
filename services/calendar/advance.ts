import type { Instant } from '../../domain/time/calendar.ts';
import type { Actor } from '../actor.ts';
import { expireLead } from '../leads/expire.ts';
import { NO_CAUSES, settleCustomers } from '../ledger/settle.ts';
import { refreshMetrics, refreshTiersAtOnce } from '../ledger/tiers.ts';
import type { Ref } from '../contract.ts';
import { must } from '../../domain/result.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { endedPeriods, formPeriod, hasEndedPeriod } from '../payouts/form.ts';
import { applyTierChanges, programReviewDates, reviewPartners } from './review.ts';

/** Each batch is a transaction of its own, so that the program's event counter is never held for long. */
const LEADS_PER_BATCH = 500;
const CUSTOMERS_PER_BATCH = 500;
const PARTNERS_PER_BATCH = 200;
/** How far `processedThrough` of an idle program with a REAL clock may stay behind. */
const QUIET_LAG_MS = 60_000;

export interface AdvanceOptions {
  /** Called after each batch with how far the work is. */
  readonly progress?: (step: {
    readonly kind: 'LEADS' | 'REVIEWS' | 'LINES' | 'PAYOUTS';
    readonly done: number;
  }) => void;
  /**
   * Measure every partner anew when a civil day has passed, since windows slide; default true. A load that moves the
   * clock a hundred times leaves it out until the last.
   */
  readonly measures?: boolean;
}

/**
 * Does all calendar work of a program dated before an instant: leads expire, reviews run, tiers come into force, lines
 * are posted. Reviews come before postings because lines depend on tiers and never the other way; each is dated by its
 * own instant. Two callers cannot work on one program at once; work that was done is not done again.
 */
export async function advanceProgram(
  deps: ServiceDeps,
  actor: Actor,
  ref: Ref,
  to: Instant,
  options: AdvanceOptions = {},
): Promise<void> {
  const progress = options.progress ?? (() => undefined);
  const within = <T>(work: (unit: UnitOfWork, program: ProgramState) => Promise<T>): Promise<T> =>
    deps.gateway.transaction(actor, async (unit) => {
      await unit.programs.lockCalendar(ref);
      const program = must(await unit.programs.find(ref), `program ${ref.id}`);
      return work(unit, { ...program, now: Math.max(program.now, to) });
    });
  const started = await within(async (unit, program) => {
    if (program.processedThrough >= to) return null;
    if (!(await isQuiet(unit, program, to))) return { program, isQuiet: false };
    // A REAL clock needs no row of its own for every second in which nothing happens.
    if (program.clock === 'REAL' && program.processedThrough >= to - QUIET_LAG_MS) return null;
    await setClock(unit, program, to);
    return { program, isQuiet: true };
  });
  if (started === null) return;
  const { program } = started;
  if (!started.isQuiet) {
    await expireLeads(within, to, progress);
    await runReviews(deps, within, program, to, progress);
    await postDueLines(deps, within, to, progress);
    await formPayouts(deps, within, to, progress);
    await within(async (unit, now) => {
      if (now.processedThrough < to) await setClock(unit, now, to);
    });
  }
  const isNewDay = program.calendar.dayOf(program.processedThrough) !== program.calendar.dayOf(to);
  if (isNewDay && options.measures !== false) await measurePartners(within, to);
}

async function measurePartners(within: Within, to: Instant): Promise<void> {
  const partnerIds = await within((unit, program) => unit.ledger.listEnrolledPartners(program, to));
  for (const batch of batchesOf(partnerIds, PARTNERS_PER_BATCH)) {
    await within((unit, program) => refreshMetrics(unit, program, batch));
  }
}

/** Nothing at all is due: most steps of a clock that moves in small ones. */
async function isQuiet(unit: UnitOfWork, program: ProgramState, to: Instant): Promise<boolean> {
  const from = program.processedThrough;
  if (program.terms.changes().some((at) => at >= from && at < to)) return false;
  if (hasEndedPeriod(program, from, to) || (await endedPeriods(unit, program, from, to)).length > 0) return false;
  return programReviewDates(program, from, to).length === 0 && !(await unit.ledger.hasDueWork(program, to));
}

const setClock = (unit: UnitOfWork, program: ProgramState, to: Instant): Promise<void> =>
  unit.programs.setClock(
    { tenantId: program.tenantId, id: program.id },
    { now: program.clock === 'MANUAL' ? to : null, processedThrough: to },
  );

type Progress = NonNullable<AdvanceOptions['progress']>;
type Within = <T>(work: (unit: UnitOfWork, program: ProgramState) => Promise<T>) => Promise<T>;

async function expireLeads(within: Within, to: Instant, progress: Progress): Promise<void> {
  for (let done = 0; ;) {
    const count = await within(async (unit, program) => {
      const due = await unit.leads.listToExpire(program.tenantId, program.id, to - 1, LEADS_PER_BATCH);
      for (const lead of due) await expireLead(unit, program, lead);
      return due.length;
    });
    done += count;
    if (count > 0) progress({ kind: 'LEADS', done });
    if (count < LEADS_PER_BATCH) return;
  }
}

async function runReviews(
  deps: ServiceDeps,
  within: Within,
  started: ProgramState,
  to: Instant,
  progress: Progress,
): Promise<void> {
  const partnerIds = await within((unit, program) => unit.ledger.listEnrolledPartners(program, to));
  const batches = batchesOf(partnerIds, PARTNERS_PER_BATCH);
  for (const at of programReviewDates(started, started.processedThrough, to)) {
    for (const [index, batch] of batches.entries()) {
      await within((unit, program) => reviewPartners(unit, program, batch, at));
      progress({ kind: 'REVIEWS', done: Math.min((index + 1) * PARTNERS_PER_BATCH, partnerIds.length) });
    }
  }
  const until = to;
  const from = started.processedThrough;
  for (const batch of batches) {
    await within(async (unit, program) => {
      await applyTierChanges(unit, program, batch, { from, until });
      // Terms that came into force may have moved thresholds, where tiers follow them at once. What was paid since then
      // had been settled at the tiers before.
      if (program.terms.changes().some((at) => at >= from && at < until)) {
        const end = computedUntil(program, to);
        const affected = await refreshTiersAtOnce(unit, program, batch, end);
        await settleCustomers(unit, deps, program, affected, { until: end, causes: NO_CAUSES });
      }
    });
  }
}

async function postDueLines(deps: ServiceDeps, within: Within, to: Instant, progress: Progress): Promise<void> {
  for (let done = 0; ;) {
    const count = await within(async (unit, program) => {
      const due = await unit.ledger.listDueCustomers(program, to, CUSTOMERS_PER_BATCH);
      await settleCustomers(unit, deps, program, due, { until: computedUntil(program, to), causes: NO_CAUSES });
      return due.length;
    });
    done += count;
    if (count > 0) progress({ kind: 'LINES', done });
    if (count < CUSTOMERS_PER_BATCH) return;
  }
}

/** Each period's end in the order of time, after everything that was to be posted by then. */
async function formPayouts(deps: ServiceDeps, within: Within, to: Instant, progress: Progress): Promise<void> {
  const ended = await within((unit, program) => endedPeriods(unit, program, program.processedThrough, to));
  let done = 0;
  for (const period of ended) {
    done += await within((unit, program) => formPeriod(unit, deps, program, period));
    progress({ kind: 'PAYOUTS', done });
  }
}

/**
 * Tiers and lines dated before this are computed. Under a REAL clock commands go on while the calendar catches up, and
 * have stored some dated after `to`: what stopped at `to` would take them back.
 */
const computedUntil = (program: ProgramState, to: Instant): Instant =>
  program.clock === 'REAL' ? Math.max(to, program.now + 1) : to;

const batchesOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
