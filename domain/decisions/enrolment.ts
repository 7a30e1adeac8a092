import { err, ok, type Result } from '../result.ts';

export const ENROLMENT_STATUSES = ['PROSPECT', 'ACTIVE', 'SUSPENDED', 'TERMINATED'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

export const ENROLMENT_ACTIONS = ['SUSPEND', 'REINSTATE', 'TERMINATE'] as const;
export type EnrolmentAction = (typeof ENROLMENT_ACTIONS)[number];

/** From which states the owner may do it. A termination is final; a suspension is lifted to the state before it. */
export const ENROLMENT_MOVES: Readonly<Record<EnrolmentAction, readonly EnrolmentStatus[]>> = {
  SUSPEND: ['PROSPECT', 'ACTIVE'],
  REINSTATE: ['SUSPENDED'],
  TERMINATE: ['PROSPECT', 'ACTIVE', 'SUSPENDED'],
};

export interface IllegalEnrolmentMove {
  readonly found: EnrolmentStatus;
  readonly wanted: EnrolmentStatus;
  readonly message: string;
}

/** What the owner may do with an enrolment as it is. */
export const legalEnrolmentActions = (found: EnrolmentStatus): readonly EnrolmentAction[] =>
  ENROLMENT_ACTIONS.filter((action) => ENROLMENT_MOVES[action].includes(found));

/** Whether the partner works in the program: it registers leads, hands in accounts and learns. Otherwise it only reads. */
export const isWorking = (status: EnrolmentStatus): boolean => status === 'PROSPECT' || status === 'ACTIVE';

/**
 * Decides an owner's move of an enrolment. Errors: names the state found, the one wanted, and what is legal.
 *
 * @param before the state that a suspension is lifted to.
 */
export function decideEnrolment(
  found: EnrolmentStatus,
  action: EnrolmentAction,
  before: 'PROSPECT' | 'ACTIVE',
): Result<EnrolmentStatus, IllegalEnrolmentMove> {
  const wanted = ({ SUSPEND: 'SUSPENDED', REINSTATE: before, TERMINATE: 'TERMINATED' } as const)[action];
  if (ENROLMENT_MOVES[action].includes(found)) return ok(wanted);
  const legal = legalEnrolmentActions(found);
  const options = legal.length === 0 ? 'nothing: the state is final' : legal.join(', ');
  const message = `an enrolment that is ${found} cannot become ${wanted} by ${action}; legal now: ${options}`;
  return err({ found, wanted, message });
}
