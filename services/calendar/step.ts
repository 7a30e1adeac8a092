import type { Instant } from '../../domain/time/calendar.ts';
import { expireLead } from '../leads/expire.ts';
import { NO_CAUSES, settleCustomers } from '../ledger/settle.ts';
import type { CalendarPosition } from '../ports/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { inOrder } from './ordered-events.ts';
import { TASKS_AFTER_POSTING, TASKS_BEFORE_POSTING, type CalendarTask, type Stretch } from './tasks.ts';
import { listWarnings, warningEvent, warningStretches } from './warnings.ts';

/** Rows of one kind that are worked through at once. */
export const ROWS_PER_BATCH = 500;

/** Where the work is: everything before `at` is done; with a stage, that much of the instant itself. */
export interface Place extends CalendarPosition {
  readonly at: Instant;
}

/** Enough to find the next one: those before it are of leads that end within hours of it. */
const WARNINGS_LOOKED_AT = 50;

const START = { stage: null, after: null } as const;
export const TASKS: readonly CalendarTask[] = [...TASKS_BEFORE_POSTING, ...TASKS_AFTER_POSTING];

/** The kinds of work that go by rows, beside those of the tasks. */
export const ROW_KINDS = ['EXPIRY', 'WARNINGS', 'POSTING'] as const;

/** When each kind of work is next due in a stretch; kinds without any are left out. */
export async function nextDue(
  unit: UnitOfWork,
  program: ProgramState,
  stretch: Stretch,
): Promise<ReadonlyMap<string, Instant>> {
  // Sent together: most steps of a clock are quiet, and cost little but the way to the database and back.
  const [rows, ...instants] = await Promise.all([
    unit.calendar.dueRows(program, stretch.before, warningStretches(program, stretch)),
    ...TASKS.map((task) => task.nextDue(unit, program, stretch)),
  ]);
  const due = new Map<string, Instant>();
  for (const [index, at] of instants.entries()) {
    const task = TASKS[index];
    if (at !== null && task !== undefined) due.set(task.kind, at);
  }
  if (rows.expiry !== null) due.set('EXPIRY', Math.max(rows.expiry, stretch.from));
  if (rows.posting !== null) due.set('POSTING', Math.max(rows.posting, stretch.from));
  if (rows.isExpiring) {
    const { warnings, completeUntil } = await listWarnings(unit, program, stretch, WARNINGS_LOOKED_AT);
    const at = warnings[0]?.at ?? completeUntil;
    if (at < stretch.before) due.set('WARNINGS', at);
  }
  return due;
}

export interface StepOptions {
  readonly place: Place;
  readonly before: Instant;
  /** As of `place.at`; see `nextDue`. */
  readonly due: ReadonlyMap<string, Instant>;
  readonly rowsPerBatch: number;
}

/**
 * Does the next piece of a program's calendar, and says where it stands then: either a stretch of time in which only rows
 * fall due, or one batch of the work of one instant.
 */
export async function stepOn(
  unit: UnitOfWork,
  deps: ServiceDeps,
  state: ProgramState,
  of: StepOptions,
): Promise<Place> {
  const { place, before, due, rowsPerBatch } = of;
  const program = { ...state, now: place.at, processedThrough: place.at };
  const barrier = Math.min(before, ...TASKS.map(({ kind }) => due.get(kind) ?? before));
  if (place.stage !== null || barrier === place.at)
    return stepInstant(unit, deps, program, { place, rows: rowsPerBatch });
  if (ROW_KINDS.every((kind) => (due.get(kind) ?? before) >= barrier)) return { at: barrier, ...START };
  return stepStretch(unit, deps, program, { stretch: { from: place.at, before: barrier }, rows: rowsPerBatch });
}

/** Works through what falls due by rows up to the next instant of a task, or as far as one batch goes. */
async function stepStretch(
  unit: UnitOfWork,
  deps: ServiceDeps,
  program: ProgramState,
  { stretch, rows }: { readonly stretch: Stretch; readonly rows: number },
): Promise<Place> {
  const { from, before } = stretch;
  const leads = await unit.leads.listToExpire(program.tenantId, program.id, before - 1, rows);
  const customers = await unit.calendar.listDueCustomers(program, before, rows);
  const { warnings, completeUntil } = await listWarnings(unit, program, stretch, rows);
  const fullUntil = (items: readonly unknown[], last: Instant | null | undefined): Instant =>
    items.length < rows ? before : Math.max(last ?? before, from);
  const until = Math.min(
    before,
    completeUntil,
    fullUntil(leads, leads.at(-1)?.expiresAt),
    fullUntil(customers, customers.at(-1)?.dueAt),
  );
  // More rows at the very first instant than one batch takes.
  if (until <= from) return stepInstant(unit, deps, program, { place: { at: from, ...START }, rows });
  await inOrder(unit, async (ordered) => {
    for (const lead of leads) if ((lead.expiresAt ?? from) < until) await expireLead(ordered, program, lead);
    emitWarnings(
      ordered,
      program,
      warnings.filter(({ at }) => at < until),
    );
    const due = customers.filter(({ dueAt }) => dueAt < until).map(({ customerId }) => customerId);
    await settleCustomers(ordered, deps, program, due, { until, causes: NO_CAUSES });
  });
  return { at: until, ...START };
}

const emitWarnings = (
  unit: UnitOfWork,
  program: ProgramState,
  warnings: Awaited<ReturnType<typeof listWarnings>>['warnings'],
): void => unit.emit({ tenantId: program.tenantId, id: program.id }, ...warnings.map(warningEvent));

type Batch = (after: string | null) => Promise<string | null>;

/** The work of an instant, kind by kind, as far as one batch of each goes. */
async function stepInstant(
  unit: UnitOfWork,
  deps: ServiceDeps,
  program: ProgramState,
  { place, rows }: { readonly place: Place; readonly rows: number },
): Promise<Place> {
  const { at } = place;
  const ofTask = (task: CalendarTask): readonly [string, Batch] => [
    task.kind,
    (after) => task.doAt(unit, deps, program, { at, after }),
  ];
  const stages: readonly (readonly [string, Batch])[] = [
    ...TASKS_BEFORE_POSTING.map(ofTask),
    ['EXPIRY', () => expireAt(unit, program, at, rows)],
    ['WARNINGS', (after) => warnAt(unit, program, { at, after, rows })],
    ['POSTING', () => postAt(unit, deps, program, { at, rows })],
    ...TASKS_AFTER_POSTING.map(ofTask),
  ];
  // A stage that this release does not know was another's: its work is not ours to do, and what follows is not known.
  const index = place.stage === null ? 0 : stages.findIndex(([kind]) => kind === place.stage);
  if (index < 0)
    throw new Error(
      `calendar of "${program.slug}": found work "${place.stage ?? ''}" under way, expected a known kind`,
    );
  let goOnAfter = place.after;
  for (const [kind, work] of stages.slice(index)) {
    const after = await work(goOnAfter);
    // The rest of this kind, and what follows it, is for the next transactions.
    if (after !== null) return { at, stage: kind, after };
    goOnAfter = null;
  }
  return { at: at + 1, ...START };
}

/** What is done is found done, so the next batch needs no cursor: any text says that there is one. */
const MORE = 'more';

async function expireAt(unit: UnitOfWork, program: ProgramState, at: Instant, rows: number): Promise<string | null> {
  const leads = await unit.leads.listToExpire(program.tenantId, program.id, at, rows);
  for (const lead of leads) await expireLead(unit, program, lead);
  return leads.length < rows ? null : MORE;
}

async function postAt(
  unit: UnitOfWork,
  deps: ServiceDeps,
  program: ProgramState,
  { at, rows }: { readonly at: Instant; readonly rows: number },
): Promise<string | null> {
  const customers = await unit.calendar.listDueCustomers(program, at + 1, rows);
  const ids = customers.map(({ customerId }) => customerId);
  await settleCustomers(unit, deps, program, ids, { until: at + 1, causes: NO_CAUSES });
  return customers.length < rows ? null : MORE;
}

/** Leads that end at one instant are warned together: their events are all that is written. */
const WARNINGS_AT_ONCE = 100_000;

async function warnAt(
  unit: UnitOfWork,
  program: ProgramState,
  { at, after, rows }: { readonly at: Instant; readonly after: string | null; readonly rows: number },
): Promise<string | null> {
  const { warnings } = await listWarnings(unit, program, { from: at, before: at + 1 }, WARNINGS_AT_ONCE);
  const rest = warnings.filter(({ lead }) => after === null || lead.id > after);
  const batch = rest.slice(0, rows);
  emitWarnings(unit, program, batch);
  return batch.length < rest.length ? (batch.at(-1)?.lead.id ?? null) : null;
}
