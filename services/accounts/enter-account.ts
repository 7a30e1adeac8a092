import { must } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { AccountChange } from '../contract.ts';
import type { CommandScope } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { decisionTime } from '../kernel/time.ts';
import type { AccountRow } from '../ports/partner.ts';
import type { ProgramState } from '../ports/program.ts';

export interface AccountScope {
  readonly account: AccountRow;
  readonly program: ProgramState;
  readonly at: Instant;
}

/**
 * Finds a managed account for a command: another's account is missing. Names the tenant, so a repeated call ends here.
 *
 * @param permit throws when the caller may see the account and not do this with it.
 */
export async function enterAccount(
  scope: CommandScope,
  input: AccountChange,
  permit: (account: AccountRow) => void,
): Promise<AccountScope> {
  const { unit } = scope;
  const account = await unit.accounts.findForUpdate(input.accountId);
  if (account === null) return refuse('NOT_FOUND', `found no managed account "${input.accountId}"`, ['accountId']);
  permit(account);
  await scope.begin(account.tenantId);
  const program = must(
    await unit.programs.find({ tenantId: account.tenantId, id: account.programId }),
    'the program of a managed account',
  );
  return { account, program, at: decisionTime(unit.actor, program, input.occurredAt) };
}
