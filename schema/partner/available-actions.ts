import type { OnboardingStep } from '../../domain/contract/adapter.ts';
import { isWorking, legalEnrolmentActions } from '../../domain/decisions/enrolment.ts';
import { addBusinessDays } from '../../domain/time/business-days.ts';
import type { Calendar, Instant } from '../../domain/time/calendar.ts';
import type { Role } from '../../services/actor.ts';
import type { EnrollmentRow } from '../../services/reads.ts';
import type { EnrollmentAction, EnrollmentAvailableAction } from './membership.types.ts';

export interface EnrollmentFacts {
  readonly steps: readonly OnboardingStep[];
  readonly done: ReadonlySet<string>;
  readonly calendar: Calendar;
}

/**
 * What the caller can do with a partner's place: the owner's moves, and the onboarding steps that are left, with the
 * instants by which they are due. Whether it is permitted, the command decides.
 */
export function availableEnrollmentActions(
  row: EnrollmentRow,
  role: Role,
  { steps, done, calendar }: EnrollmentFacts,
): readonly EnrollmentAvailableAction[] {
  const isOwner = role === 'PROGRAM_OWNER' || role === 'SERVICE';
  if (!isOwner && role !== 'PARTNER') return [];
  const moves = isOwner
    ? legalEnrolmentActions(row.status).map((action) => ({ action, step: null, deadline: null }))
    : [];
  if (!isWorking(row.status)) return moves;
  const left = steps
    .filter((step) => !done.has(step.id))
    .flatMap((step): EnrollmentAvailableAction[] => {
      const action = actionOf(step, isOwner);
      return action === null ? [] : [{ action, step: step.id, deadline: dueOf(step, row.enrolledAt, calendar) }];
    });
  return [...left, ...moves];
}

/** A partner acknowledges its agreement and records its own learning; the owner notes every step. */
function actionOf({ id }: OnboardingStep, isOwner: boolean): EnrollmentAction | null {
  if (/agreement|terms/.test(id)) return 'ACKNOWLEDGE_AGREEMENT';
  if (id === 'training') return 'RECORD_TRAINING';
  return isOwner ? 'COMPLETE_STEP' : null;
}

const dueOf = (step: OnboardingStep, enrolledAt: Instant, calendar: Calendar): Instant | null =>
  step.dueBusinessDays === null ? null : addBusinessDays(enrolledAt, step.dueBusinessDays, calendar);
