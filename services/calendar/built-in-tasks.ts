import type { Instant } from '../../domain/time/calendar.ts';
import { periodOf } from '../../domain/time/period.ts';
import { NO_CAUSES, settleCustomers } from '../ledger/settle.ts';
import { decidesAtOnce, refreshTiersAtOnce } from '../ledger/tiers.ts';
import { endedPeriods, formPeriodBatch } from '../payouts/form.ts';
import { applyTierChanges, programReviewDates, reviewPartners } from './review.ts';
import type { CalendarTask, Stretch } from './tasks.ts';

const PARTNERS_PER_BATCH = 200;

const within = (at: Instant, { from, before }: Stretch): boolean => at >= from && at < before;
const earliest = (instants: readonly Instant[]): Instant | null =>
  instants.length === 0 ? null : Math.min(...instants);

/** What to go on after: null when the batch was not full, so that there are no more. */
const cursorOf = (batch: readonly string[]): string | null =>
  batch.length < PARTNERS_PER_BATCH ? null : (batch.at(-1) ?? null);

/** New terms may move thresholds, where tiers follow them at once. */
export const termsTask: CalendarTask = {
  kind: 'TERMS',
  nextDue(_unit, program, window) {
    const changes = decidesAtOnce(program) ? program.terms.changes() : [];
    return Promise.resolve(earliest(changes.filter((at) => within(at, window))));
  },
  async doAt(unit, deps, program, { at, after }) {
    if (!decidesAtOnce(program) || !program.terms.changes().includes(at)) return null;
    const batch = await unit.calendar.listEnrolled(program, { before: at + 1, after, limit: PARTNERS_PER_BATCH });
    // Commands of a program with a REAL clock may be ahead of its calendar: what they stored is not taken back.
    const until = program.clock === 'REAL' ? Math.max(at, deps.wallClock()) + 1 : at + 1;
    const affected = await refreshTiersAtOnce(unit, program, batch, until);
    // What was paid since then had been settled at the tiers before.
    await settleCustomers(unit, deps, program, affected, { until: at + 1, causes: NO_CAUSES });
    return cursorOf(batch);
  },
};

/** Tiers that a review decided come into force; what is estimated goes by them from then on. */
export const tierTask: CalendarTask = {
  kind: 'TIERS',
  nextDue: (unit, program, window) => unit.calendar.nextEffectiveReview(program, window),
  async doAt(unit, deps, program, { at, after }) {
    const batch = await unit.calendar.listEffectiveReviews(program, { at, after, limit: PARTNERS_PER_BATCH });
    if (batch.length === 0) return null;
    const moved = await applyTierChanges(unit, program, batch, { from: at, until: at + 1 });
    const customers = moved.length === 0 ? [] : await unit.ledger.listCustomersOf(program, moved);
    await settleCustomers(unit, deps, program, customers, { until: at, causes: NO_CAUSES });
    return cursorOf(batch);
  },
};

export const reviewTask: CalendarTask = {
  kind: 'REVIEWS',
  nextDue: (_unit, program, { from, before }) =>
    Promise.resolve(programReviewDates(program, from, before).find((at) => at >= from) ?? null),
  async doAt(unit, _deps, program, { at, after }) {
    if (!programReviewDates(program, at, at + 1).includes(at)) return null;
    const batch = await unit.calendar.listEnrolled(program, { before: at, after, limit: PARTNERS_PER_BATCH });
    await reviewPartners(unit, program, batch, at);
    return cursorOf(batch);
  },
};

/** A cursor names the stream whose partners are under way. */
const STREAM_END = '\n';

export const payoutTask: CalendarTask = {
  kind: 'PAYOUTS',
  async nextDue(unit, program, window) {
    const ended = await endedPeriods(unit, program, window.from, window.before);
    const ends = ended.map(({ period }) => period.to);
    for (const { id, every } of program.adapter.streams(program.terms.at(program.now))) {
      if (every !== 'ACCRUAL') continue;
      // A day becomes a period by the line that will be posted on it.
      const earnedAt = await unit.calendar.nextEarning(program, id, window);
      if (earnedAt !== null) ends.push(periodOf(earnedAt, every, program.calendar).to);
    }
    return earliest(ends.filter((at) => within(at, window)));
  },
  async doAt(unit, deps, program, { at, after }) {
    const ended = await endedPeriods(unit, program, at, at + 1);
    const [stream, partner] = after === null ? [null, null] : after.split(STREAM_END);
    const index = stream === null ? 0 : ended.findIndex((period) => period.stream === stream);
    const period = ended[index];
    if (period === undefined) return null;
    const batch = await formPeriodBatch(unit, deps, program, period, partner === '' ? null : (partner ?? null));
    if (batch.after !== null) return `${period.stream}${STREAM_END}${batch.after}`;
    const next = ended[index + 1];
    return next === undefined ? null : `${next.stream}${STREAM_END}`;
  },
};
