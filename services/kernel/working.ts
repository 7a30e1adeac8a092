import { isWorking } from '../../domain/decisions/enrolment.ts';
import type { EnrolmentRow } from '../ports/partner.ts';
import { refuse } from './refusal.ts';

/** Refuses work of a partner that is suspended or has left: it reads, and is paid what it has earned. */
export function requireWorking(enrolment: Pick<EnrolmentRow, 'status'>, field = 'partnerId'): void {
  if (isWorking(enrolment.status)) return;
  refuse('ENROLMENT_INACTIVE', `the partner's enrolment is ${enrolment.status}, expected PROSPECT or ACTIVE`, [field]);
}
