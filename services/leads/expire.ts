import type { Instant } from '../../domain/time/calendar.ts';
import type { LeadRow } from '../ports/lead.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

/** Who acts when the calendar does. */
export const CALENDAR_ACTOR = 'calendar';

/** Marks one open lead EXPIRED at the instant its validity ended. */
export async function expireLead(unit: UnitOfWork, program: ProgramState, lead: LeadRow): Promise<void> {
  const at = lead.expiresAt ?? program.now;
  await unit.leads.update(lead, { status: 'EXPIRED' });
  await unit.leads.addHistory(lead, { from: lead.status, to: 'EXPIRED', at, actor: CALENDAR_ACTOR, reason: null });
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    {
      ...leadEvent(lead, at, 'EXPIRED', null),
      actor: CALENDAR_ACTOR,
    },
  );
}

/** The event of a lead's move to another state; `at`: when it moved. */
export const leadEvent = (lead: LeadRow, at: Instant, to: string, reason: string | null) => ({
  type: 'lead.status_changed',
  at,
  partnerId: lead.partnerId,
  leadId: lead.id,
  subjectType: 'Lead',
  subjectId: lead.id,
  audience: 'PARTNER' as const,
  // A rejection's reason is one of the program's codes. Any other is a text somebody wrote: it stands in the lead's
  // history, where it can be erased, and is read from there.
  payload: { from: lead.status, to, ...(to === 'REJECTED' ? { reason } : { hasText: reason !== null }) },
});
