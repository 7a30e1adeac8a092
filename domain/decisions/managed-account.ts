import type { ManagedAccountRules } from '../contract/adapter.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/calendar.ts';
import { formatInstant } from '../time/instant.ts';

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

/** How long an agency knows of a check before its client may hear of it. Source: guide, MRR Managed Requirements. */
const NOTICE_MS = 24 * 3_600_000;

/** From when the vendor may contact the client of an account; null: the agency has not been told yet. */
export const contactAllowedFrom = (noticeSentAt: Instant | null): Instant | null =>
  noticeSentAt === null ? null : noticeSentAt + NOTICE_MS;

/** Whether the vendor may check an account: one that was refused or has ended has nothing to check. */
export const isCheckable = (status: AccountStatus): boolean => status === 'SUBMITTED' || status === 'APPROVED';

/** Whether the vendor may contact the client at an instant: a day after the agency was told, that instant included. */
export function checkContact(noticeSentAt: Instant | null, at: Instant): Result<null, Refusal> {
  const from = contactAllowedFrom(noticeSentAt);
  if (from === null) {
    return refuse('NOTICE_PERIOD', 'the partner has not been told of a check, expected a notice 24 hours before');
  }
  if (at >= from) return ok(null);
  return refuse(
    'NOTICE_PERIOD',
    `found ${formatInstant(at)}, expected ${formatInstant(from)} or later: 24 hours after the notice`,
  );
}

/** What the vendor or the partner may do with an account. */
export const ACCOUNT_ACTIONS = ['APPROVE', 'REJECT', 'ANNOUNCE_CHECK', 'RECORD_CLIENT_CONTACT', 'END'] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** The actions that are legal on an account, by its state and notice; a contact may have to wait still. */
export function legalAccountActions(account: {
  readonly status: AccountStatus;
  readonly noticeSentAt: Instant | null;
}): readonly AccountAction[] {
  const { status, noticeSentAt } = account;
  const legal: Readonly<Record<AccountAction, boolean>> = {
    APPROVE: status === 'SUBMITTED',
    REJECT: status === 'SUBMITTED',
    ANNOUNCE_CHECK: isCheckable(status),
    RECORD_CLIENT_CONTACT: isCheckable(status) && noticeSentAt !== null,
    END: status === 'APPROVED',
  };
  return ACCOUNT_ACTIONS.filter((action) => legal[action]);
}

/** A service month counts from the later of approval and start of service. */
export const managedFrom = (approvedAt: Instant, serviceFrom: Instant): Instant => Math.max(approvedAt, serviceFrom);

/** Whether a track (still) has managed accounts: a change away from it ends them. */
export const hasManagedAccounts = (rules: ManagedAccountRules, track: string | null): boolean =>
  rules.kind === 'SUBMISSION' && checkTrack(rules, track).ok;

/** Refuses a move, naming both states and the legal ones. */
export const refuseMove = (found: AccountStatus, wanted: AccountStatus): Result<never, Refusal> =>
  refuse('ILLEGAL_MOVE', `a managed account that is ${found} cannot become ${wanted}; legal now: ${NEXT[found]}`);

const NEXT: Readonly<Record<AccountStatus, string>> = {
  SUBMITTED: 'APPROVED or REJECTED',
  APPROVED: 'ENDED',
  REJECTED: 'nothing: the state is final',
  ENDED: 'nothing: the state is final',
};

function checkTrack(
  rules: Extract<ManagedAccountRules, { kind: 'SUBMISSION' }>,
  track: string | null,
): Result<null, Refusal> {
  if (rules.tracks.length === 0 || (track !== null && rules.tracks.includes(track))) return ok(null);
  return refuse('TRACK_NOT_ELIGIBLE', `found track ${track ?? 'none'}, expected ${rules.tracks.join(' or ')}`);
}

const refuse = (code: AccountProblem, message: string): Result<never, Refusal> => err({ code, message });
