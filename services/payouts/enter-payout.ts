import {
  decidePayoutMove,
  legalPayoutActions,
  type PayoutAction,
  type PayoutMove,
} from '../../domain/decisions/payout.ts';
import { must } from '../../domain/result.ts';
import type { Right } from '../actor.ts';
import type { CommandScope } from '../kernel/command.ts';
import { isOwnerOf, requireOwner, requireRight } from '../kernel/permission.ts';
import { refuse } from '../kernel/refusal.ts';
import type { PayoutState } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';

export interface PayoutScope {
  readonly payout: PayoutState;
  readonly program: ProgramState;
}

/** Finds a payout for a command of its owner, locked: another's is missing. Names the tenant, so a repeated call ends here. */
export async function enterPayout(
  scope: CommandScope,
  payoutId: string,
  right: Right,
  action: string,
): Promise<PayoutScope> {
  const { unit } = scope;
  const { actor } = unit;
  // A partner sees its payouts, but may not lock them: row-level security would answer as if there were none.
  if (actor.role === 'PARTNER') requireOwner(actor, '', action);
  const payout = await unit.payouts.findForUpdate(payoutId);
  if (payout === null || !isOwnerOf(actor, payout.tenantId))
    return refuse('NOT_FOUND', `found no payout "${payoutId}"`, ['payoutId']);
  requireRight(actor, right, action);
  await scope.begin(payout.tenantId);
  return { payout, program: await programOf(unit, payout) };
}

/** The program of a payout, as it is now. */
export const programOf = async (unit: UnitOfWork, payout: PayoutState): Promise<ProgramState> =>
  must(await unit.programs.find({ tenantId: payout.tenantId, id: payout.programId }), 'the program of a payout');

/** Decides a move, or refuses it naming both states and the legal ones. */
export function decideMove(payout: PayoutState, action: PayoutAction): PayoutMove {
  const decided = decidePayoutMove(payout.status, action);
  if (decided.ok) return decided.value;
  const { code, message, found, wanted } = decided.error;
  return refuse(code, message, ['payoutId'], { found, wanted, legalPayoutActions: legalPayoutActions(payout.status) });
}
