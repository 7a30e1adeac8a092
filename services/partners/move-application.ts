import type { Instant } from '../../domain/time/calendar.ts';
import type { ApplicationRow } from '../ports/partner.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';

/** Writes a move of an application with its event. Called as the owner or the vendor's system. */
export async function moveApplication(
  unit: UnitOfWork,
  application: ApplicationRow,
  to: ApplicationRow['status'],
  at: Instant,
  reason: string | null,
): Promise<void> {
  await unit.applications.setStatus(application, to, at, reason);
  unit.emit(
    { tenantId: application.tenantId, id: application.programId },
    applicationEvent(application, 'application.status_changed', at, { from: application.status, to, reason }),
  );
}

/** The event of a new application, or of its move to another state. */
export const applicationEvent = (
  application: ApplicationRow,
  type: 'application.submitted' | 'application.status_changed',
  at: Instant,
  payload: Readonly<Record<string, unknown>>,
): EventDraft => ({
  type,
  at,
  partnerId: application.partnerId,
  leadId: null,
  subjectType: 'Application',
  subjectId: application.id,
  audience: 'PARTNER',
  payload,
});
