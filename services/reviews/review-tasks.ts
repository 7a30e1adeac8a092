import type { CalendarTask } from '../calendar/tasks.ts';
import { NO_CAUSES, settleCustomers } from '../ledger/settle.ts';
import { decidesAtOnce, hasSlidingWindows, refreshTiersAtOnce } from '../ledger/tiers.ts';
import { asksActivity, refreshStandings } from './standings.ts';

const PARTNERS_PER_BATCH = 200;

/** What to go on after: null when the batch was not full, so that there are no more. */
const cursorOf = (batch: readonly string[]): string | null =>
  batch.length < PARTNERS_PER_BATCH ? null : (batch.at(-1) ?? null);

/** At each anniversary of an enrolment: whether enough was won in the year before. */
export const standingTask: CalendarTask = {
  kind: 'STANDINGS',
  nextDue: (unit, program, window) =>
    asksActivity(program) ? unit.reviews.nextAnniversary(program, window) : Promise.resolve(null),
  async doAt(unit, deps, program, { at, after }) {
    if (!asksActivity(program)) return null;
    const batch = await unit.reviews.listAnniversaries(program, { at, after, limit: PARTNERS_PER_BATCH });
    // Wins of a program with a REAL clock may be ahead of its calendar: they have ended what the date would begin.
    const knownBy = program.clock === 'REAL' ? Math.max(at, deps.wallClock()) : at;
    await refreshStandings(unit, program, batch, { at, judgedBy: at, knownBy });
    return cursorOf(batch);
  },
};

/**
 * Where tiers follow their metrics at once, time alone can take a sale out of a window: once a day every partner is
 * judged again. A crossing is dated by its own instant, and what was settled since then is settled anew.
 */
export const slideTask: CalendarTask = {
  kind: 'SLIDES',
  nextDue(_unit, program, { from, before }) {
    if (!decidesAtOnce(program) || !hasSlidingWindows(program)) return Promise.resolve(null);
    const { calendar } = program;
    const today = calendar.startOf(calendar.dayOf(from));
    const next = today >= from ? today : calendar.startOf(calendar.dayOf(from) + 1);
    return Promise.resolve(next < before ? next : null);
  },
  async doAt(unit, deps, program, { at, after }) {
    const { calendar } = program;
    const isDayStart = calendar.startOf(calendar.dayOf(at)) === at;
    if (!isDayStart || !decidesAtOnce(program) || !hasSlidingWindows(program)) return null;
    const batch = await unit.calendar.listEnrolled(program, { before: at + 1, after, limit: PARTNERS_PER_BATCH });
    const until = program.clock === 'REAL' ? Math.max(at, deps.wallClock()) + 1 : at + 1;
    const affected = await refreshTiersAtOnce(unit, program, batch, until);
    await settleCustomers(unit, deps, program, affected, { until: at + 1, causes: NO_CAUSES });
    return cursorOf(batch);
  },
};
