import type { Knex } from 'knex';
import { must } from '../../domain/result.ts';
import type { CalendarStore, Stretch } from '../../services/ports/calendar.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toInstant, toInstantOrNull, toIso, toIsoOrNull } from './rows.ts';

const OPEN = `l.status IN ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED')`;
const ENDING = `FROM leads AS l WHERE l.tenant_id = ? AND l.program_id = ? AND ${OPEN} AND l.expires_at >= ? AND l.expires_at < ?`;

const keyOf = (program: ProgramState): readonly [string, string] => [program.tenantId, program.id];
const boundsOf = ({ from, before }: Stretch): readonly [string, string] => [toIso(from), toIso(before)];

/** What the calendar asks, and where it stands. */
export const createCalendarStore = (tx: Knex.Transaction): CalendarStore => ({
  ...createPlaces(tx),
  ...createRowQuestions(tx),
  ...createTaskQuestions(tx),
});

type Places = Pick<CalendarStore, 'state' | 'setPosition' | 'setPausedAt' | 'setMeasuredAt'>;

function createPlaces(tx: Knex.Transaction): Places {
  const setOnProgram = async (
    ref: { readonly tenantId: string; readonly id: string },
    set: string,
    values: readonly unknown[],
  ): Promise<void> => {
    await rowsOf(tx, `UPDATE programs AS p SET ${set} WHERE p.tenant_id = ? AND p.id = ?`, [
      ...values,
      ref.tenantId,
      ref.id,
    ]);
  };
  return {
    async state({ tenantId, id }) {
      const [row] = await rowsOf<{
        stage: string | null;
        after: string | null;
        paused: Date | null;
        measured: Date | null;
      }>(
        tx,
        `SELECT p.calendar_stage AS stage, p.calendar_after AS after, p.jobs_paused_at AS paused, p.measured_at AS measured
         FROM programs AS p WHERE p.tenant_id = ? AND p.id = ?`,
        [tenantId, id],
      );
      const { stage, after, paused, measured } = must(row, `program ${id}`);
      return { stage, after, pausedAt: toInstantOrNull(paused), measuredAt: toInstantOrNull(measured) };
    },
    setPosition: (ref, { stage, after }) => setOnProgram(ref, 'calendar_stage = ?, calendar_after = ?', [stage, after]),
    setPausedAt: (ref, at) => setOnProgram(ref, 'jobs_paused_at = ?', [toIsoOrNull(at)]),
    setMeasuredAt: (ref, at) => setOnProgram(ref, 'measured_at = ?', [toIso(at)]),
  };
}

function createRowQuestions(
  tx: Knex.Transaction,
): Pick<CalendarStore, 'dueRows' | 'listExpiring' | 'listDueCustomers'> {
  return {
    async dueRows(program, before, [first, second]) {
      const key = keyOf(program);
      const [row] = await rowsOf<{ expiry: Date | null; posting: Date | null; expiring: boolean }>(
        tx,
        `SELECT (SELECT min(l.expires_at) FROM leads AS l WHERE l.tenant_id = ? AND l.program_id = ? AND ${OPEN} AND l.expires_at < ?) AS expiry,
           (SELECT min(e.due_at) FROM commission_estimates AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.due_at < ?) AS posting,
           (EXISTS (SELECT 1 ${ENDING}) OR EXISTS (SELECT 1 ${ENDING})) AS expiring`,
        [...key, toIso(before), ...key, toIso(before), ...key, ...boundsOf(first), ...key, ...boundsOf(second)],
      );
      const { expiry, posting, expiring } = must(row, 'one row of what is due');
      return { expiry: toInstantOrNull(expiry), posting: toInstantOrNull(posting), isExpiring: expiring };
    },
    async listExpiring(program, stretch, limit) {
      const rows = await rowsOf<{ id: string; partner_id: string; registered_at: Date; expires_at: Date }>(
        tx,
        `SELECT l.id, l.partner_id, l.registered_at, l.expires_at ${ENDING} ORDER BY l.expires_at, l.id LIMIT ?`,
        [...keyOf(program), ...boundsOf(stretch), limit],
      );
      return rows.map((row) => ({
        id: row.id,
        partnerId: row.partner_id,
        registeredAt: toInstant(row.registered_at),
        expiresAt: toInstant(row.expires_at),
      }));
    },
    async listDueCustomers(program, before, limit) {
      const rows = await rowsOf<{ customer_id: string; due_at: Date }>(
        tx,
        `SELECT e.customer_id, min(e.due_at) AS due_at FROM commission_estimates AS e
         WHERE e.tenant_id = ? AND e.program_id = ? AND e.due_at < ?
         GROUP BY e.customer_id ORDER BY min(e.due_at), e.customer_id LIMIT ?`,
        [...keyOf(program), toIso(before), limit],
      );
      return rows.map((row) => ({ customerId: row.customer_id, dueAt: toInstant(row.due_at) }));
    },
  };
}

function createTaskQuestions(
  tx: Knex.Transaction,
): Pick<CalendarStore, 'nextEarning' | 'nextEffectiveReview' | 'listEffectiveReviews' | 'listEnrolled'> {
  return {
    async nextEarning(program, stream, within) {
      const [row] = await rowsOf<{ at: Date | null }>(
        tx,
        `SELECT min(e.earned_at) AS at FROM commission_estimates AS e
         WHERE e.tenant_id = ? AND e.program_id = ? AND e.stream = ? AND e.due_at >= ? AND e.due_at < ?`,
        [...keyOf(program), stream, ...boundsOf(within)],
      );
      return toInstantOrNull(row?.at ?? null);
    },
    async nextEffectiveReview(program, within) {
      const [row] = await rowsOf<{ at: Date | null }>(
        tx,
        `SELECT min(r.effective_at) AS at FROM reviews AS r
         WHERE r.tenant_id = ? AND r.program_id = ? AND r.effective_at >= ? AND r.effective_at < ?`,
        [...keyOf(program), ...boundsOf(within)],
      );
      return toInstantOrNull(row?.at ?? null);
    },
    async listEffectiveReviews(program, { at, after, limit }) {
      const rows = await rowsOf<{ partner_id: string }>(
        tx,
        `SELECT DISTINCT r.partner_id FROM reviews AS r
         WHERE r.tenant_id = ? AND r.program_id = ? AND r.effective_at = ? AND r.partner_id > ? ORDER BY r.partner_id LIMIT ?`,
        [...keyOf(program), toIso(at), after ?? '', limit],
      );
      return rows.map((row) => row.partner_id);
    },
    async listEnrolled(program, { before, after, limit }) {
      const rows = await rowsOf<{ partner_id: string }>(
        tx,
        `SELECT e.partner_id FROM enrollments AS e
         WHERE e.tenant_id = ? AND e.program_id = ? AND e.enrolled_at < ? AND e.partner_id > ? ORDER BY e.partner_id LIMIT ?`,
        [...keyOf(program), toIso(before), after ?? '', limit],
      );
      return rows.map((row) => row.partner_id);
    },
  };
}
