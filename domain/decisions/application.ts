import { err, ok, type Result } from '../result.ts';

export const APPLICATION_STATUSES = [
  'APPLIED',
  'IN_REVIEW',
  'ACTION_REQUIRED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const APPLICATION_DECISIONS = ['START_REVIEW', 'ASK_FOR_ACTION', 'APPROVE', 'REJECT'] as const;
export type ApplicationDecision = (typeof APPLICATION_DECISIONS)[number];

/** Which decisions are legal: from which states, to which. */
export const APPLICATION_MOVES: Readonly<
  Record<ApplicationDecision, { readonly from: readonly ApplicationStatus[]; readonly to: ApplicationStatus }>
> = {
  START_REVIEW: { from: ['APPLIED', 'ACTION_REQUIRED'], to: 'IN_REVIEW' },
  ASK_FOR_ACTION: { from: ['APPLIED', 'IN_REVIEW'], to: 'ACTION_REQUIRED' },
  APPROVE: { from: ['APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED'], to: 'APPROVED' },
  REJECT: { from: ['APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED'], to: 'REJECTED' },
};

export interface IllegalApplicationMove {
  readonly found: ApplicationStatus;
  readonly wanted: ApplicationStatus;
  readonly message: string;
}

/**
 * Decides about an application. Errors: names the state found, the one wanted, and what is legal.
 *
 * @param isProspect the approved partner is still a PROSPECT: it may be rejected yet, as one that does not answer.
 *   Source: guide, application process.
 */
export function decideApplication(
  found: ApplicationStatus,
  decision: ApplicationDecision,
  isProspect: boolean,
): Result<ApplicationStatus, IllegalApplicationMove> {
  const wanted = APPLICATION_MOVES[decision].to;
  const legal = legalApplicationDecisions(found, isProspect);
  if (legal.includes(decision)) return ok(wanted);
  const options = legal.length === 0 ? 'nothing: the state is final' : legal.join(', ');
  const message = `an application that is ${found} cannot become ${wanted} by ${decision}; legal now: ${options}`;
  return err({ found, wanted, message });
}

/** What the owner may decide about an application; an approved one can still be rejected while its partner is a prospect. */
export const legalApplicationDecisions = (
  found: ApplicationStatus,
  isProspect: boolean,
): readonly ApplicationDecision[] =>
  APPLICATION_DECISIONS.filter(
    (decision) =>
      APPLICATION_MOVES[decision].from.includes(found) || (decision === 'REJECT' && found === 'APPROVED' && isProspect),
  );

/** What an applicant may do with its own application. */
export const APPLICANT_ACTIONS = ['WITHDRAW', 'RESUBMIT'] as const;
export type ApplicantAction = (typeof APPLICANT_ACTIONS)[number];

/** From which states an applicant may do it, and to which it leads. */
export const APPLICANT_MOVES: Readonly<
  Record<ApplicantAction, { readonly from: readonly ApplicationStatus[]; readonly to: ApplicationStatus }>
> = {
  WITHDRAW: { from: ['APPLIED', 'IN_REVIEW', 'ACTION_REQUIRED'], to: 'WITHDRAWN' },
  RESUBMIT: { from: ['ACTION_REQUIRED'], to: 'IN_REVIEW' },
};

/** What an applicant may do with its application as it is. */
export const legalApplicantActions = (found: ApplicationStatus): readonly ApplicantAction[] =>
  APPLICANT_ACTIONS.filter((action) => APPLICANT_MOVES[action].from.includes(found));

/** Moves an application as its applicant asks. Errors: names the state found, the one wanted, and what is legal. */
export function decideAsApplicant(
  found: ApplicationStatus,
  action: ApplicantAction,
): Result<ApplicationStatus, IllegalApplicationMove> {
  const { from, to: wanted } = APPLICANT_MOVES[action];
  if (from.includes(found)) return ok(wanted);
  const legal = legalApplicantActions(found);
  const options = legal.length === 0 ? 'nothing' : legal.join(', ');
  const message = `an application that is ${found} cannot become ${wanted} by ${action}; legal for the applicant now: ${options}`;
  return err({ found, wanted, message });
}
