import type { Instant } from '../../domain/time/calendar.ts';
import { actorName } from '../kernel/program.ts';
import { refreshMetrics, refreshTiersAtOnce } from '../ledger/tiers.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';
import type { EventDraft, ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { checkTrack, startTier } from './place.ts';

export interface NewPlace {
  readonly partnerId: string;
  readonly status: 'PROSPECT' | 'ACTIVE';
  readonly track: string | null;
  /** Null: the entry tier. */
  readonly tier: string | null;
  readonly email: string | null;
  readonly at: Instant;
}

/**
 * Takes a partner into a program. Called as the owner or the vendor's system.
 * Errors: refusals for a track or tier that cannot be, and ALREADY_ENROLLED.
 */
export async function addEnrolment(
  unit: UnitOfWork,
  deps: Pick<ServiceDeps, 'newId'>,
  program: ProgramState,
  place: NewPlace,
): Promise<EnrolmentRow> {
  checkTrack(program, place.track, place.at);
  const tier = startTier(program, place);
  const enrolment: EnrolmentRow = {
    tenantId: program.tenantId,
    id: deps.newId('enrollment'),
    programId: program.id,
    partnerId: place.partnerId,
    status: place.status,
    enrolledAt: place.at,
    track: place.track,
    email: place.email,
  };
  await unit.enrolments.insert({ ...enrolment, tier, actor: actorName(unit.actor) });
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    enrolmentEvent(enrolment, 'enrollment.created', place.at, { status: place.status, track: place.track, tier }),
  );
  // A tier that follows its metrics may be reached with none at all.
  await refreshTiersAtOnce(unit, program, [place.partnerId], program.now + 1);
  // A partner's screen shows its figures from the first day, all of them zero.
  await refreshMetrics(unit, program, [place.partnerId]);
  return enrolment;
}

/** The event of a new or changed enrolment. */
export const enrolmentEvent = (
  enrolment: EnrolmentRow,
  type: 'enrollment.created' | 'enrollment.updated',
  at: Instant,
  payload: Readonly<Record<string, unknown>>,
): EventDraft => ({
  type,
  at,
  partnerId: enrolment.partnerId,
  leadId: null,
  subjectType: 'Enrollment',
  subjectId: enrolment.id,
  audience: 'PARTNER',
  payload,
});

/** Moves an enrolment to another state. Called as the owner or the vendor's system. */
export async function moveEnrolment(
  unit: UnitOfWork,
  enrolment: EnrolmentRow,
  status: EnrolmentRow['status'],
  at: Instant,
  reason: string | null = null,
): Promise<void> {
  await unit.enrolments.setStatus(enrolment, status, { at, reason });
  unit.emit(
    { tenantId: enrolment.tenantId, id: enrolment.programId },
    enrolmentEvent(enrolment, 'enrollment.updated', at, {
      change: 'STATUS',
      from: enrolment.status,
      to: status,
      ...(reason === null ? {} : { reason }),
    }),
  );
}
