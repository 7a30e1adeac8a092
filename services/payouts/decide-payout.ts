import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import { RequestError, userError, type Outcome } from '../outcome.ts';
import type { PayoutState } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { ApprovePayouts, PayoutChange, PayoutRowResult } from './contract.ts';
import { decideMove, enterPayout, programOf } from './enter-payout.ts';
import { payoutEvent } from './payout-event.ts';

export const ROWS_MAX = 500;
export const REASON_CHARACTERS_MAX = 500;

/** Approves payouts, each on its own: what cannot be approved harms no other. */
export const approvePayouts = (
  deps: ServiceDeps,
  actor: Actor,
  input: ApprovePayouts,
): Promise<Outcome<readonly PayoutRowResult[]>> =>
  runCommand(deps, actor, 'approvePayout', input, async ({ unit, begin }) => {
    requireStaff(actor, 'approving a payout');
    requireRight(actor, 'APPROVE_PAYOUTS', 'approving a payout');
    const { payoutIds } = input;
    if (payoutIds.length === 0 || payoutIds.length > ROWS_MAX)
      refuse('INVALID_INPUT', `found ${payoutIds.length} payouts, expected 1 to ${ROWS_MAX}`, ['payoutIds']);
    await begin(actor.tenantId ?? '');
    const results = new Map<string, Omit<PayoutRowResult, 'index'>>();
    // In one order, so that two calls that approve the same payouts wait for each other instead of both failing.
    for (const payoutId of [...new Set(payoutIds)].sort()) {
      results.set(payoutId, { payoutId, ...(await approveOne(unit, actor, payoutId, payoutIds.indexOf(payoutId))) });
    }
    return payoutIds.map((payoutId, index) => ({
      index,
      ...(results.get(payoutId) ?? { payoutId, status: 'REFUSED' as const, userErrors: [] }),
    }));
  });

async function approveOne(
  unit: UnitOfWork,
  actor: Actor,
  payoutId: string,
  index: number,
): Promise<Pick<PayoutRowResult, 'status' | 'userErrors'>> {
  const field = ['input', 'payoutIds', String(index)];
  const payout = await unit.payouts.findForUpdate(payoutId);
  if (payout === null || payout.tenantId !== actor.tenantId)
    return { status: 'REFUSED', userErrors: [userError('NOT_FOUND', `found no payout "${payoutId}"`, field)] };
  if (payout.status === 'APPROVED') return { status: 'REPLAYED', userErrors: [] };
  try {
    const move = decideMove(payout, 'APPROVE');
    await refuseHeld(unit, payout);
    const { now } = await programOf(unit, payout);
    await unit.payouts.update(payout, { status: move.to, approved: { at: now, by: actorName(actor) } });
    await unit.audit(payout.tenantId, 'approvePayout', payout.id, {});
    unit.emit(
      { tenantId: payout.tenantId, id: payout.programId },
      payoutEvent(payout, 'payout.approved', now, { ...move }),
    );
    return { status: 'APPROVED', userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'REFUSED', userErrors: error.userErrors.map((each) => ({ ...each, field })) };
  }
}

/** Money held back by a decision is not approved; missing payment details keep it from being sent, not from this. */
async function refuseHeld(unit: UnitOfWork, payout: PayoutState): Promise<void> {
  const holds = (await unit.payouts.listActiveHolds(payout)).filter(
    ({ reason }) => reason !== 'PAYMENT_DETAILS_MISSING',
  );
  if (holds.length === 0) return;
  const reasons = [...new Set(holds.map(({ reason, on }) => `${reason} on the ${on.toLowerCase()}`))].join(', ');
  refuse('HELD', `found payout "${payout.id}" held back (${reasons}), expected the holds to be released first`, [
    'payoutId',
  ]);
}

/** Gives a payout up that nobody has begun to pay; its lines are unpaid again. */
export const cancelPayout = (
  deps: ServiceDeps,
  actor: Actor,
  input: PayoutChange & { readonly reason: string },
): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'cancelPayout', input, async (scope) => {
    const { payout, program } = await enterPayout(scope, input.payoutId, 'APPROVE_PAYOUTS', 'cancelling a payout');
    const reason = requireText(input.reason, 'reason', REASON_CHARACTERS_MAX);
    const move = decideMove(payout, 'CANCEL');
    await closeWithoutPayment(scope.unit, program, payout, { status: 'CANCELLED', reason });
    await scope.unit.audit(payout.tenantId, 'cancelPayout', payout.id, { ...move, reason });
    return { tenantId: payout.tenantId, id: payout.id };
  });

/** Ends a payout without its money: the lines are unpaid again, in the same transaction. */
export async function closeWithoutPayment(
  unit: UnitOfWork,
  program: ProgramState,
  payout: PayoutState,
  end: { readonly status: 'FAILED' | 'CANCELLED'; readonly reason: string },
): Promise<void> {
  await unit.payouts.releaseLines(payout, program.now);
  await unit.payouts.update(payout, {
    status: end.status,
    failReason: end.reason,
    closed: { at: program.now, by: actorName(unit.actor) },
  });
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    payoutEvent(payout, end.status === 'FAILED' ? 'payout.failed' : 'payout.cancelled', program.now, {
      from: payout.status,
      to: end.status,
    }),
  );
}

/** Refuses callers who are no vendor's staff or service, before anything is looked up. */
export function requireStaff(actor: Actor, action: string): void {
  if ((actor.role !== 'PROGRAM_OWNER' && actor.role !== 'SERVICE') || actor.tenantId === null)
    throw new RequestError('FORBIDDEN', `${action} is for the program's owner; found role ${actor.role}`);
}
