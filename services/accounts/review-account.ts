import { checkApproval, refuseMove } from '../../domain/decisions/managed-account.ts';
import { trackAt } from '../../domain/engine/tiers.ts';
import { must } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { AccountChange, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireOwner } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettle } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { enterAccount, type AccountScope } from './enter-account.ts';
import { moveAccount } from './move-account.ts';
import { refusalDetail } from './refusal-detail.ts';

/** Decides about a submitted account. An approved one counts from the later of the approval and its start of service. */
export const reviewAccount = (
  deps: ServiceDeps,
  actor: Actor,
  input: AccountChange & { readonly decision: 'APPROVE' | 'REJECT'; readonly reason: string | null },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'reviewManagedAccount', input, async (scope) => {
    const { unit } = scope;
    const found = await enterAccount(scope, input, (account) =>
      requireOwner(actor, account.tenantId, 'reviewing a managed account'),
    );
    const { account, program, at } = found;
    if (input.decision === 'REJECT') {
      const refusal = refuseMove(account.status, 'REJECTED');
      if (account.status !== 'SUBMITTED' && !refusal.ok)
        return refuse(refusal.error.code, refusal.error.message, ['accountId'], moveOf(found, 'REJECTED'));
      await moveAccount(unit, account, 'REJECTED', at, input.reason);
    } else {
      await refuseUnlessApprovable(unit, found);
      await refuseUnproved(unit, found);
      await moveAccount(unit, account, 'APPROVED', at, input.reason);
      await resettle(unit, deps, program, { customers: [account.customerId], partners: [account.partnerId] });
    }
    return { tenantId: account.tenantId, id: account.id };
  });

/** A proof that was erased since the submission proves nothing. */
async function refuseUnproved(unit: UnitOfWork, { account }: AccountScope): Promise<void> {
  if (await unit.accounts.hasProof(account)) return;
  refuse('NO_PROOF', 'the proof of the service was erased, expected a submission with one that is there', [
    'accountId',
  ]);
}

async function refuseUnlessApprovable(unit: UnitOfWork, found: AccountScope): Promise<void> {
  const { account, program, at } = found;
  const { tenantId, id: programId } = program;
  const rival = await unit.accounts.findApproved(tenantId, programId, account.customerId);
  const partners = await unit.ledger.loadPartners(program, [account.partnerId]);
  const track = trackAt(must(partners.get(account.partnerId), 'an enrolled partner').enrolment, at);
  const rules = program.adapter.managedAccounts(program.terms.at(at));
  const checked = checkApproval(rules, { status: account.status, track, managedBy: rival?.id ?? null });
  if (checked.ok) return;
  const { code, message } = checked.error;
  refuse(
    code,
    message,
    ['accountId'],
    code === 'ILLEGAL_MOVE' ? moveOf(found, 'APPROVED') : refusalDetail(rules, code),
  );
}

const moveOf = ({ account }: AccountScope, wanted: string): Readonly<Record<string, unknown>> => ({
  found: account.status,
  wanted,
});
