import type { Instant } from '../../domain/time/calendar.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import { advanceProgram } from '../../services/calendar/advance.ts';
import type { ServiceDeps } from '../../services/ports/unit-of-work.ts';
import { PUBLIC_PRINCIPAL } from '../database/principal.ts';
import { readScreen } from '../database/read-screen.ts';
import type { Database } from '../database/pool.ts';
import { toIso } from '../stores/rows.ts';
import { Rests } from './rests.ts';

/** How far a program may lag behind the wall clock before it is looked at. */
const LAG_MS = 1_000;

/** Who acts for a vendor when the calendar does. */
export const calendarActor = (tenantId: string): Actor => ({
  role: 'SERVICE',
  id: 'calendar',
  tenantId,
  partnerIds: [],
  rights: RIGHTS,
});

/**
 * Does the calendar work of every program with a REAL clock up to now: leads expire, reviews run, lines are posted.
 * After downtime a program catches up in order. Several servers may tick: a program's work is locked while one does it.
 * Errors: rejects with what failed, after the others' work.
 * @param options `signal` leaves after the transaction at hand; the next tick, or another server, goes on. `rests`, kept
 * from tick to tick, lets a program rest that fails again and again.
 */
export async function tickPrograms(
  database: Database,
  deps: ServiceDeps,
  now: Instant,
  { signal, rests = new Rests() }: { readonly signal?: AbortSignal; readonly rests?: Rests } = {},
): Promise<void> {
  // Open and closed programs are public, so they are found without entering any tenant.
  const due = await readScreen<{ tenant_id: string; id: string }>(
    database,
    PUBLIC_PRINCIPAL,
    `SELECT p.tenant_id, p.id FROM programs AS p
     WHERE p.clock = 'REAL' AND p.status <> 'DRAFT' AND p.processed_through < $1 AND p.jobs_paused_at IS NULL
     ORDER BY p.processed_through, p.id`,
    [toIso(now - LAG_MS)],
  );
  const failures: unknown[] = [];
  for (const program of due) {
    if (signal?.aborted === true) break;
    if (rests.isResting(program.id, now)) continue;
    const ref = { tenantId: program.tenant_id, id: program.id };
    // A program whose rules are not loaded, or whose work fails, holds up no other.
    try {
      await advanceProgram(deps, calendarActor(ref.tenantId), ref, now, signal === undefined ? {} : { signal });
      rests.noteSuccess(ref.id);
    } catch (error) {
      rests.noteFault(ref.id, now);
      failures.push(new Error(`found a fault in program ${ref.id}`, { cause: error }));
    }
  }
  if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
}
