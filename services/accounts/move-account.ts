import type { AccountStatus } from '../../domain/decisions/managed-account.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { AccountRow } from '../ports/partner.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';

/** Writes a move of a managed account with its event. What it changes in money is settled by the caller. */
export async function moveAccount(
  unit: UnitOfWork,
  account: AccountRow,
  to: AccountStatus,
  at: Instant,
  reason: string | null,
): Promise<void> {
  await unit.accounts.setStatus(account, { status: to, at, reason });
  unit.emit(
    { tenantId: account.tenantId, id: account.programId },
    accountEvent(account, 'managed_account.status_changed', at, { from: account.status, to, reason }),
  );
}

export type AccountEventType =
  | 'managed_account.submitted'
  | 'managed_account.status_changed'
  | 'managed_account.check_announced'
  | 'managed_account.client_contacted'
  | 'managed_account.term_ending'
  | 'managed_account.term_ended';

/** The event of a managed account. */
export const accountEvent = (
  account: AccountRow,
  type: AccountEventType,
  at: Instant,
  payload: Readonly<Record<string, unknown>>,
): EventDraft => ({
  type,
  at,
  partnerId: account.partnerId,
  leadId: null,
  subjectType: 'ManagedAccount',
  subjectId: account.id,
  audience: 'PARTNER',
  payload,
});
