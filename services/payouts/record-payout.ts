import { formatAmount, parseAmount } from '../../domain/money/amount.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import type { Ref } from '../contract.ts';
import { runCommand } from '../kernel/command.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { PayoutState } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import type { FailPayout, MarkPayoutPaid } from './contract.ts';
import { closeWithoutPayment, REASON_CHARACTERS_MAX } from './decide-payout.ts';
import { decideMove, enterPayout } from './enter-payout.ts';
import { payoutEvent } from './payout-event.ts';

const REFERENCE_CHARACTERS_MAX = 200;

/** Records that a payout was paid outside of any provider, or that the provider has said so to a person. */
export const markPayoutPaid = (deps: ServiceDeps, actor: Actor, input: MarkPayoutPaid): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'markPayoutPaid', input, async (scope) => {
    const { payout, program } = await enterPayout(scope, input.payoutId, 'RECORD_PAYOUTS', 'recording a payment');
    const reference = requireText(input.reference, 'reference', REFERENCE_CHARACTERS_MAX);
    const feeMinor = parseFee(input.fee, program);
    const paidAt = paymentDate(program, input.paidAt);
    await recordPaid(scope.unit, program, payout, { reference, feeMinor, paidAt });
    return { tenantId: payout.tenantId, id: payout.id };
  });

/** Errors: refuses a date later than the program's clock. */
export function paymentDate(program: ProgramState, paidAt: Instant | null): Instant {
  if (paidAt === null) return program.now;
  if (paidAt > program.now)
    refuse(
      'INVALID_DATE',
      `found ${formatInstant(paidAt)}, expected nothing later than the program's clock, ${formatInstant(program.now)}`,
      ['paidAt'],
    );
  return paidAt;
}

/** Errors: refuses what is no amount of the program's currency. */
export function parseFee(fee: string | null, program: ProgramState): bigint {
  if (fee === null || fee.trim() === '') return 0n;
  const parsed = parseAmount(fee.trim(), program.currency);
  return parsed.ok ? parsed.value : refuse('INVALID_AMOUNT', parsed.error, ['fee']);
}

/** A payment that somebody has made: closes the attempt that is open, books it, and moves the balance. */
export async function recordPaid(
  unit: UnitOfWork,
  program: ProgramState,
  payout: PayoutState,
  paid: { readonly reference: string; readonly feeMinor: bigint; readonly paidAt: Instant },
): Promise<void> {
  decideMove(payout, 'MARK_PAID');
  const attempt = await unit.payouts.findOpenAttempt(payout);
  if (attempt !== null) {
    const { reference, feeMinor } = paid;
    if (attempt.isLeased) refuseInFlight(payout);
    await unit.payouts.closeAttempt(attempt, { status: 'SUCCEEDED', reference, feeMinor }, program.now);
  }
  await settlePaid(unit, program, payout, paid);
  await unit.audit(payout.tenantId, 'markPayoutPaid', payout.id, {
    from: payout.status,
    reference: paid.reference,
    fee: formatAmount(paid.feeMinor, program.currency),
  });
}

/** The money has left: state, journal, balance and event, in the caller's transaction. */
export async function settlePaid(
  unit: UnitOfWork,
  program: ProgramState,
  payout: PayoutState,
  { reference, feeMinor, paidAt }: { readonly reference: string; readonly feeMinor: bigint; readonly paidAt: Instant },
): Promise<void> {
  await unit.payouts.update(payout, { status: 'PAID', paid: { at: paidAt, reference, feeMinor } });
  await unit.payouts.bookPaid(program, payout, feeMinor, program.now);
  unit.emit(
    { tenantId: program.tenantId, id: program.id },
    payoutEvent(payout, 'payout.paid', program.now, { from: payout.status, to: 'PAID' }),
  );
}

const refuseInFlight = (payout: PayoutState): never =>
  refuse('PAYMENT_IN_DOUBT', `payout "${payout.id}" is being sent at this moment; expected to wait for the answer`, [
    'payoutId',
  ]);

/** Records that a payment was not made; the lines are unpaid again. */
export const failPayout = (deps: ServiceDeps, actor: Actor, input: FailPayout): Promise<Outcome<Ref>> =>
  runCommand(deps, actor, 'failPayout', input, async (scope) => {
    const { payout, program } = await enterPayout(
      scope,
      input.payoutId,
      'RECORD_PAYOUTS',
      'recording a failed payment',
    );
    const reason = requireText(input.reason, 'reason', REASON_CHARACTERS_MAX);
    await recordFailed(scope.unit, program, payout, { reason, evenIfInDoubt: input.evenIfInDoubt });
    return { tenantId: payout.tenantId, id: payout.id };
  });

/**
 * A payment that was not made: closes the attempt that is open, and frees the lines. Errors: PAYMENT_IN_DOUBT while a
 * provider has not said what became of it, unless the caller gives its word (`evenIfInDoubt`).
 */
export async function recordFailed(
  unit: UnitOfWork,
  program: ProgramState,
  payout: PayoutState,
  { reason, evenIfInDoubt }: { readonly reason: string; readonly evenIfInDoubt: boolean },
): Promise<void> {
  decideMove(payout, 'FAIL');
  const attempt = await unit.payouts.findOpenAttempt(payout);
  if (attempt !== null) {
    if (attempt.isLeased) refuseInFlight(payout);
    // Lines freed too early are paid a second time when the first payment turns up after all.
    if (attempt.provider !== 'manual' && !evenIfInDoubt) {
      refuse(
        'PAYMENT_IN_DOUBT',
        `provider "${attempt.provider}" has not said yet what became of payout "${payout.id}"; expected its answer, or the caller's word that no money has left`,
        ['payoutId'],
      );
    }
    await unit.payouts.closeAttempt(attempt, { status: 'FAILED', reason }, program.now);
  }
  await closeWithoutPayment(unit, program, payout, { status: 'FAILED', reason });
  await unit.audit(payout.tenantId, 'failPayout', payout.id, { from: payout.status, reason, evenIfInDoubt });
}
