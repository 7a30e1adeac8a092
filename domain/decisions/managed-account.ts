import type { ManagedAccountRules } from '../contract/adapter.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/calendar.ts';

export const ACCOUNT_STATUSES = ['SUBMITTED', 'APPROVED', 'REJECTED', 'ENDED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export type AccountProblem =
  | 'NO_MANAGED_ACCOUNTS'
  | 'TRACK_NOT_ELIGIBLE'
  | 'NO_PROOF'
  | 'NO_CONSENT'
  | 'TERM_TOO_SHORT'
  | 'ALREADY_MANAGED'
  | 'ILLEGAL_MOVE'
  | 'NOTICE_PERIOD';

export interface Refusal {
  readonly code: AccountProblem;
  readonly message: string;
}

export interface AccountSubmission {
  readonly track: string | null;
  readonly serviceMonths: number;
  readonly proof: boolean;
  readonly clientConsent: boolean;
}

/** Whether a managed account may be submitted. Source: guide, MRR Managed Requirements. */
export function checkSubmission(rules: ManagedAccountRules, submission: AccountSubmission): Result<null, Refusal> {
  if (rules.kind === 'NONE') return refuse('NO_MANAGED_ACCOUNTS', 'this program knows no managed accounts');
  const eligible = checkTrack(rules, submission.track);
  if (!eligible.ok) return eligible;
  if (!submission.proof) return refuse('NO_PROOF', 'found no proof of services, expected a document');
  if (!submission.clientConsent) return refuse('NO_CONSENT', "found no client consent, expected the client's consent");
  if (submission.serviceMonths < rules.minimumMonths) {
    return refuse(
      'TERM_TOO_SHORT',
      `found a service of ${submission.serviceMonths} months, expected at least ${rules.minimumMonths}`,
    );
  }
  return ok(null);
}

/** Whether a submitted account may be approved now: its track still has managed accounts, its customer no other one. */
export function checkApproval(
  rules: ManagedAccountRules,
  account: { readonly status: AccountStatus; readonly track: string | null; readonly managedBy: string | null },
): Result<null, Refusal> {
  if (account.status !== 'SUBMITTED') return refuseMove(account.status, 'APPROVED');
  if (rules.kind === 'NONE') return refuse('NO_MANAGED_ACCOUNTS', 'this program knows no managed accounts');
  const eligible = checkTrack(rules, account.track);
  if (!eligible.ok) return eligible;
  if (account.managedBy !== null) {
    return refuse('ALREADY_MANAGED', `the customer has an approved managed account already (${account.managedBy})`);
  }
  return ok(null);
}

/** A service month counts from the later of approval and start of service. */
export const managedFrom = (approvedAt: Instant, serviceFrom: Instant): Instant => Math.max(approvedAt, serviceFrom);

/** Whether a track (still) has managed accounts: a change away from it ends them. */
export const hasManagedAccounts = (rules: ManagedAccountRules, track: string | null): boolean =>
  rules.kind === 'SUBMISSION' && checkTrack(rules, track).ok;

export const refuseMove = (found: AccountStatus, wanted: AccountStatus): Result<never, Refusal> =>
  refuse('ILLEGAL_MOVE', `a managed account that is ${found} cannot become ${wanted}`);

function checkTrack(
  rules: Extract<ManagedAccountRules, { kind: 'SUBMISSION' }>,
  track: string | null,
): Result<null, Refusal> {
  if (rules.tracks.length === 0 || (track !== null && rules.tracks.includes(track))) return ok(null);
  return refuse('TRACK_NOT_ELIGIBLE', `found track ${track ?? 'none'}, expected ${rules.tracks.join(' or ')}`);
}

const refuse = (code: AccountProblem, message: string): Result<never, Refusal> => err({ code, message });
