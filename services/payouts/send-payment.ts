import type { PaymentDestination } from '../../domain/payout/payment-details.ts';
import type { PaymentRequest, PaymentState, PaymentStatus, PayoutProvider } from '../../domain/payout/provider.ts';
import { must } from '../../domain/result.ts';
import type { Ref } from '../contract.ts';
import type { AttemptClaim, OpenAttempt, PayoutState } from '../ports/payout.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { RunScope } from '../runs/contract.ts';
import { callProvider } from './call-provider.ts';
import { closeWithoutPayment } from './decide-payout.ts';
import { programOf } from './enter-payout.ts';
import { payoutEvent } from './payout-event.ts';
import { settlePaid } from './record-payout.ts';
import { openDestination } from './vault.ts';

/** What became of a payment in one go at it. LEFT: somebody else's, or no longer to be sent. */
export type Outcome = PaymentState['status'] | 'LEFT';

/** A lease outlasts the call by this, so that a result in time finds its claim. */
const LEASE_MARGIN_MS = 5_000;
const leaseMs = (provider: PayoutProvider): number => provider.callTimeoutMs + LEASE_MARGIN_MS;

interface Intent {
  readonly claim: AttemptClaim;
  readonly request: PaymentRequest;
}

/**
 * Pays one payout in three steps: the intent (one transaction), the call (no transaction open), the result (one
 * transaction). Wherever it is cut off, the intent is on record, and `resumePayment` finds out what became of it.
 */
export async function sendPayment(scope: RunScope, provider: PayoutProvider, payoutId: string): Promise<Outcome> {
  const startedAt = scope.deps.wallClock();
  const intent = await scope.transaction((unit) => recordIntent(scope, unit, provider, payoutId));
  if (intent === null) return 'LEFT';
  const { claim, request } = intent;
  // The key of an attempt follows from its payout, so what was sent after the backup is found under the same one.
  if (claim.isOfBackup) {
    const known = await callProvider<PaymentStatus>(provider, (signal) => provider.status(claim.key, signal));
    if (known.status !== 'NOT_FOUND') return recordState(scope, claim, known);
  }
  return recordState(scope, claim, await sendInTime(scope, provider, request, startedAt));
}

async function recordIntent(
  scope: RunScope,
  unit: UnitOfWork,
  provider: PayoutProvider,
  payoutId: string,
): Promise<Intent | null> {
  const payout = await unit.payouts.findForUpdate(payoutId);
  if (payout?.status !== 'APPROVED') return null;
  if ((await unit.payouts.listActiveHolds(payout)).length > 0) return null;
  const program = await programOf(unit, payout);
  const details = must(
    await unit.payouts.findDetails(toRef(program), payout.partnerId),
    'details of a payout without holds',
  );
  const number = await unit.payouts.nextAttempt(payout);
  const claim = await unit.payouts.startAttempt(payout, {
    id: scope.deps.newId('attempt'),
    number,
    provider: provider.id,
    key: `${payout.id}-${number}`,
    leaseOwner: scope.run.id,
    leaseMs: leaseMs(provider),
    startedAt: program.now,
    method: details.method,
    destination: details.masked,
  });
  await unit.payouts.update(payout, { status: 'PROCESSING', provider: provider.id });
  unit.emit(
    toRef(program),
    payoutEvent(payout, 'payout.processing', program.now, {
      from: payout.status,
      to: 'PROCESSING',
      provider: provider.id,
    }),
  );
  const { vault } = scope.deps.payments;
  return {
    claim,
    request: toRequest(program, payout, claim, openDestination(vault, toRef(program), payout.partnerId, details)),
  };
}

const toRef = (program: ProgramState): Ref => ({ tenantId: program.tenantId, id: program.id });

const toRequest = (
  program: ProgramState,
  payout: PayoutState,
  claim: AttemptClaim,
  destination: PaymentDestination,
): PaymentRequest => ({
  key: claim.key,
  amountMinor: payout.amountMinor,
  currency: program.currency,
  destination,
  statement: statementOf(program.slug, payout),
});

/** What the partner reads on its statement. */
export const statementOf = (
  slug: string,
  { stream, periodFrom, periodTo }: Pick<PayoutState, 'stream' | 'periodFrom' | 'periodTo'>,
): string => `${slug} ${stream} ${periodFrom}/${periodTo}`.slice(0, 120);

/** Sends, unless the claim may be lost by now: of a process that slept since `startedAt` somebody else asks, and sends. */
async function sendInTime(
  scope: RunScope,
  provider: PayoutProvider,
  request: PaymentRequest,
  startedAt: number,
): Promise<PaymentState> {
  const isLate = scope.deps.wallClock() - startedAt > LEASE_MARGIN_MS / 2;
  if (isLate || scope.signal.aborted) return { status: 'UNKNOWN', reason: 'not sent: the worker was held up' };
  const sent = await callProvider<PaymentStatus>(provider, (signal) => provider.send(request, signal));
  return sent.status === 'NOT_FOUND'
    ? { status: 'UNKNOWN', reason: 'the provider has not seen what it was sent' }
    : sent;
}

/**
 * Goes on with a payment whose end is not known: asks the provider first, and sends again only when that cannot pay
 * twice. Gives LEFT when somebody else has the claim, UNKNOWN or PENDING when there is nothing to do but ask again later.
 */
export async function resumePayment(scope: RunScope, provider: PayoutProvider, attempt: OpenAttempt): Promise<Outcome> {
  const lease = { owner: scope.run.id, ms: leaseMs(provider) };
  const claim = await scope.transaction((unit) => unit.payouts.takeOver(attempt, lease));
  if (claim === null) return 'LEFT';
  const known: PaymentStatus = await callProvider<PaymentStatus>(provider, (signal) =>
    provider.status(claim.key, signal),
  );
  if (known.status !== 'NOT_FOUND') return recordState(scope, claim, known);
  // A call that was given up may still be on its way: the provider would pay it after it has paid the second one.
  const mayStillArrive = claim.sentAgoMs < provider.callTimeoutMs + provider.visibleWithinMs;
  if (!provider.dedupesOnKey && mayStillArrive)
    return recordState(scope, claim, {
      status: 'UNKNOWN',
      reason: 'not seen by the provider so far; asked again later',
    });
  return sendAgain(scope, provider, claim);
}

async function sendAgain(scope: RunScope, provider: PayoutProvider, claim: AttemptClaim): Promise<Outcome> {
  const startedAt = scope.deps.wallClock();
  const again = await scope.transaction(async (unit): Promise<Intent | null> => {
    const payout = await unit.payouts.findForUpdate(claim.payoutId);
    if (payout?.status !== 'PROCESSING') return null;
    const program = await programOf(unit, payout);
    const details = await unit.payouts.findDetails(toRef(program), payout.partnerId);
    if (details === null) return null;
    const renewed = await unit.payouts.noteResend(claim, leaseMs(provider));
    if (renewed === null) return null;
    const destination = openDestination(scope.deps.payments.vault, toRef(program), payout.partnerId, details);
    return { claim: renewed, request: toRequest(program, payout, renewed, destination) };
  });
  if (again === null) return 'LEFT';
  return recordState(scope, again.claim, await sendInTime(scope, provider, again.request, startedAt));
}

/** The third step. A claim that was taken over writes nothing: whoever has it now writes what is true. */
function recordState(scope: RunScope, claim: AttemptClaim, state: PaymentState): Promise<Outcome> {
  return scope.transaction(async (unit): Promise<Outcome> => {
    // The payout first, as every other command does, so that no two wait for each other.
    const payout = must(await unit.payouts.findForUpdate(claim.payoutId), 'the payout of an attempt');
    const program = await programOf(unit, payout);
    if (!(await unit.payouts.finishAttempt(claim, state, program.now))) return 'LEFT';
    if (state.status === 'SUCCEEDED') {
      const { reference, feeMinor } = state;
      await settlePaid(unit, program, payout, { reference, feeMinor, paidAt: program.now });
    }
    if (state.status === 'FAILED') {
      await closeWithoutPayment(unit, program, payout, { status: 'FAILED', reason: state.reason.slice(0, 500) });
    }
    return state.status;
  });
}
