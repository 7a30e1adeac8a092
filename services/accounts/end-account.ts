import { refuseMove } from '../../domain/decisions/managed-account.ts';
import type { Actor } from '../actor.ts';
import type { EndAccount, Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { resettle } from '../ledger/resettle.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import { enterAccount } from './enter-account.ts';
import { moveAccount } from './move-account.ts';

/** Ends the management of an account: by the partner that manages it, or by the owner. Nobody else finds it. */
export const endAccount = (deps: ServiceDeps, actor: Actor, input: EndAccount): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'endManagedAccount', input, async (scope) => {
    const { account, program, at } = await enterAccount(scope, input, () => undefined);
    if (account.status !== 'APPROVED') {
      const refusal = refuseMove(account.status, 'ENDED');
      const message = refusal.ok ? '' : refusal.error.message;
      return refuse('ILLEGAL_MOVE', message, ['accountId'], { found: account.status, wanted: 'ENDED' });
    }
    await moveAccount(scope.unit, account, 'ENDED', at, input.reason ?? null);
    await resettle(scope.unit, deps, program, { customers: [account.customerId], partners: [account.partnerId] });
    return { tenantId: account.tenantId, id: account.id };
  });
