import {
  checkContact,
  contactAllowedFrom,
  isCheckable,
  legalAccountActions,
} from '../../domain/decisions/managed-account.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand, type CommandScope } from '../kernel/command.ts';
import { requireOwner } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Outcome } from '../outcome.ts';
import type { ServiceDeps } from '../ports/unit-of-work.ts';
import type { AccountCheck } from './contract.ts';
import { enterAccount, type AccountScope } from './enter-account.ts';
import { accountEvent } from './move-account.ts';

/** Tells a partner that the vendor will check an account with the client. The client may be contacted a day later. */
export const announceCheck = (deps: ServiceDeps, actor: Actor, input: AccountCheck): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'announceAccountCheck', input, async (scope) => {
    const { account, program, at } = await enterCheck(scope, input, 'announcing a check');
    await scope.unit.accounts.setNotice(account, at);
    const payload = { contactAllowedFrom: contactAllowedFrom(at) };
    const event = accountEvent(account, 'managed_account.check_announced', at, payload);
    scope.unit.emit({ tenantId: program.tenantId, id: program.id }, event);
    return { tenantId: account.tenantId, id: account.id };
  });

/** Records that the vendor contacted the client of an account. Too early, it is refused, and must not have happened. */
export const recordClientContact = (deps: ServiceDeps, actor: Actor, input: AccountCheck): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'recordClientContact', input, async (scope) => {
    const { account, program, at } = await enterCheck(scope, input, 'recording a contact');
    const checked = checkContact(account.noticeSentAt, at);
    if (!checked.ok) {
      const allowedFrom = contactAllowedFrom(account.noticeSentAt);
      return refuse(checked.error.code, checked.error.message, ['occurredAt'], { allowedFrom });
    }
    await scope.unit.accounts.setClientContact(account, at);
    scope.unit.emit(
      { tenantId: program.tenantId, id: program.id },
      accountEvent(account, 'managed_account.client_contacted', at, {}),
    );
    return { tenantId: account.tenantId, id: account.id };
  });

async function enterCheck(scope: CommandScope, input: AccountCheck, action: string): Promise<AccountScope> {
  const found = await enterAccount(scope, input, (account) =>
    requireOwner(scope.unit.actor, account.tenantId, `${action} of a managed account`),
  );
  const { status } = found.account;
  if (isCheckable(status)) return found;
  const legal = legalAccountActions(found.account);
  const options = legal.length === 0 ? 'nothing: the state is final' : legal.join(', ');
  const message = `a managed account that is ${status} is not checked; legal now: ${options}`;
  return refuse('ILLEGAL_MOVE', message, ['accountId'], { found: status });
}
