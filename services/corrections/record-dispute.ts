import { formatAmount, parseAmount } from '../../domain/money/amount.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Actor } from '../actor.ts';
import { BillingBook } from '../billing/billing-book.ts';
import { settleTenant } from '../billing/settle-tenant.ts';
import { runCommand } from '../kernel/command.ts';
import { requireRight } from '../kernel/permission.ts';
import { actorName } from '../kernel/program.ts';
import { refuse } from '../kernel/refusal.ts';
import { requireText } from '../kernel/require-text.ts';
import type { Outcome } from '../outcome.ts';
import type { FactType, PaymentRow, RefundRow } from '../ports/customer.ts';
import type { ProgramState } from '../ports/program.ts';
import type { ServiceDeps, UnitOfWork } from '../ports/unit-of-work.ts';
import { DISPUTE_OUTCOMES, type DisputeOutcome, type RecordDispute, type RecordedDispute } from './contract.ts';
import { announce, latestClock, recordCorrection, reportedAt, vendorOf } from './enter.ts';
import type { DisputeRow, DisputeStatus } from './store.ts';

const STATUS: Readonly<Record<DisputeOutcome, DisputeStatus>> = { OPENED: 'OPEN', WON: 'WON', LOST: 'LOST' };
const TYPE: Readonly<Record<DisputeOutcome, FactType>> = {
  OPENED: 'dispute.opened',
  WON: 'dispute.won',
  LOST: 'dispute.lost',
};

interface Scope {
  readonly unit: UnitOfWork;
  readonly deps: ServiceDeps;
  readonly tenantId: string;
  readonly programs: readonly ProgramState[];
  readonly at: Instant;
  readonly input: RecordDispute;
}

/**
 * Records what became of a customer's dispute about a payment. While one is open, the payment's lines are held; won, they
 * are free again; lost, the amount counts as refunded at that date. Reports may come in any order: an end that is told
 * before the beginning stands, and the beginning then changes nothing. A later ruling overrides an earlier one.
 */
export const recordDispute = (
  deps: ServiceDeps,
  actor: Actor,
  input: RecordDispute,
): Promise<Outcome<RecordedDispute>> =>
  runCommand(deps, actor, 'recordDispute', input, async ({ unit, begin }) => {
    requireRight(actor, 'RECORD_BILLING', 'recording a dispute');
    const tenantId = vendorOf(actor, 'recording a dispute');
    await begin(tenantId);
    const disputeRef = requireText(input.disputeId, 'disputeId', 200);
    if (!DISPUTE_OUTCOMES.includes(input.outcome))
      return refuse(
        'INVALID_INPUT',
        `found outcome "${String(input.outcome)}", expected ${DISPUTE_OUTCOMES.join(', ')}`,
        ['outcome'],
      );
    const programs = await unit.programs.list(tenantId);
    if (programs.length === 0)
      return refuse('INVALID_INPUT', 'found no program of the vendor, expected one that sees its billing', null);
    const at = reportedAt(actor, latestClock(programs), input.at);
    const scope: Scope = { unit, deps, tenantId, programs, at, input };
    const known = await unit.corrections.findDispute(tenantId, disputeRef);
    const recorded = known === null ? await enterDispute(scope, disputeRef) : await moveDispute(scope, known);
    await unit.audit(tenantId, 'recordDispute', recorded.dispute.id, {
      outcome: input.outcome,
      fact: recorded.fact.id,
    });
    return recorded;
  });

/** The first that is heard of a dispute. */
async function enterDispute(scope: Scope, disputeRef: string): Promise<RecordedDispute> {
  const { unit, tenantId, input, at } = scope;
  if (input.paymentId === null)
    return refuse('UNKNOWN_PAYMENT', `dispute "${disputeRef}" is new: expected the payment it is about`, ['paymentId']);
  const { book, payment } = await findPayment(scope, input.paymentId);
  const dispute: DisputeRow = {
    tenantId,
    id: scope.deps.newId('dispute'),
    disputeRef,
    paymentFactId: payment.factId,
    paymentRef: payment.payment,
    customerId: payment.customerId,
    amountMinor: amountOf(input, payment, book),
    currency: payment.currency,
    status: STATUS[input.outcome],
    openedAt: at,
    closedAt: input.outcome === 'OPENED' ? null : at,
    lastFactId: '',
  };
  const fact = await recordOutcome(scope, dispute);
  await unit.corrections.insertDispute({ ...dispute, lastFactId: fact.id });
  if (input.outcome === 'LOST') await takeBack(scope, dispute, fact, book);
  return finish(scope, dispute, fact.id);
}

/** More that is heard of a dispute. What is told again, or late, changes nothing; what contradicts is refused. */
async function moveDispute(scope: Scope, dispute: DisputeRow): Promise<RecordedDispute> {
  const { unit, tenantId, input, at } = scope;
  if (input.paymentId !== null && input.paymentId !== dispute.paymentRef) {
    return refuse(
      'FACT_CONFLICT',
      `dispute "${dispute.disputeRef}" is about payment "${dispute.paymentRef}", found "${input.paymentId}"`,
      ['paymentId'],
    );
  }
  const to = STATUS[input.outcome];
  if (to === dispute.status || to === 'OPEN') {
    return { dispute: { tenantId, id: dispute.id }, fact: { tenantId, id: dispute.lastFactId } };
  }
  const since = dispute.closedAt ?? dispute.openedAt;
  if (at < since) {
    return refuse(
      'INVALID_DATE',
      `found ${formatInstant(at)}, expected nothing before ${formatInstant(since)}, when the dispute became ${dispute.status}`,
      ['at'],
    );
  }
  const fact = await recordOutcome(scope, dispute);
  if (dispute.status === 'LOST') await giveAgain(scope, dispute, fact.id);
  if (to === 'LOST') {
    const { book } = await findPayment(scope, dispute.paymentRef);
    await takeBack(scope, dispute, fact, book);
  }
  await unit.corrections.closeDispute(dispute, { status: to, at, factId: fact.id });
  return finish(scope, dispute, fact.id);
}

async function findPayment(
  { unit, tenantId }: Scope,
  paymentId: string,
): Promise<{ readonly book: BillingBook; readonly payment: PaymentRow }> {
  const state = await unit.facts.loadBilling(tenantId, [paymentId]);
  const payment = state.payments.find((each) => each.payment === paymentId && !each.isRetracted);
  if (payment === undefined) {
    const other = state.payments.filter((each) => each.invoice === paymentId && !each.isRetracted);
    const expected =
      other.length === 0
        ? 'the id of a recorded payment'
        : `one of the invoice's payments: ${other.map((each) => each.payment).join(', ')}`;
    return refuse('UNKNOWN_PAYMENT', `found no payment "${paymentId}", expected ${expected}`, ['paymentId']);
  }
  return { book: new BillingBook(state), payment };
}

function amountOf({ amount, currency }: RecordDispute, payment: PaymentRow, book: BillingBook): bigint {
  if (currency !== null && currency !== payment.currency) {
    return refuse('CURRENCY_MISMATCH', `found ${currency}, expected ${payment.currency}, the payment's currency`, [
      'currency',
    ]);
  }
  const leftMinor = book.leftOf(payment.payment);
  const parsed = amount === null ? null : parseAmount(amount, payment.currency);
  if (parsed !== null && !parsed.ok) return refuse('INVALID_AMOUNT', parsed.error, ['amount']);
  const amountMinor = parsed === null ? leftMinor : parsed.value;
  if (amountMinor > 0n && amountMinor <= leftMinor) return amountMinor;
  const left = formatAmount(leftMinor, payment.currency);
  return refuse(
    'INVALID_AMOUNT',
    `found ${amount ?? left}, expected more than zero and at most ${left}, which is left of the payment`,
    ['amount'],
  );
}

const recordOutcome = (
  { unit, deps, tenantId, input, at }: Scope,
  dispute: DisputeRow,
): Promise<{ readonly id: string; readonly order: number }> =>
  recordCorrection(unit, deps, tenantId, {
    type: TYPE[input.outcome],
    source: 'dispute',
    // A ruling may be overturned and restored, even within an instant.
    externalId: `${dispute.disputeRef} ${deps.newId('ruling')}`,
    at,
    customerId: dispute.customerId,
    payload: {
      disputeId: dispute.disputeRef,
      paymentId: dispute.paymentRef,
      amount: formatAmount(dispute.amountMinor, dispute.currency),
      currency: dispute.currency,
      ...(input.note === null ? {} : { note: input.note }),
    },
  });

/** A lost dispute takes its amount off the payment, like a refund of that date. */
async function takeBack(
  { unit, tenantId, at }: Scope,
  dispute: DisputeRow,
  fact: { readonly id: string; readonly order: number },
  book: BillingBook,
): Promise<void> {
  const refund: RefundRow = {
    factId: fact.id,
    customerId: dispute.customerId,
    refund: `dispute:${dispute.disputeRef}:${fact.id}`,
    invoice: null,
    payment: dispute.paymentRef,
    at,
    amountMinor: dispute.amountMinor,
    currency: dispute.currency,
    order: fact.order,
  };
  const match = book.checkRefund(refund);
  if (match.kind === 'REFUSED')
    return refuse(match.code, match.message, [match.key === 'amount' ? 'amount' : 'outcome']);
  await unit.facts.insertRefunds(tenantId, [refund]);
}

/** The refund of a ruling that was overturned does not count any more. */
async function giveAgain({ unit, tenantId, at }: Scope, dispute: DisputeRow, factId: string): Promise<void> {
  await unit.corrections.retractFact(tenantId, {
    factId: dispute.lastFactId,
    retractionFactId: factId,
    reason: 'OTHER',
    note: null,
    actor: actorName(unit.actor),
    at,
  });
}

async function finish(
  { unit, deps, tenantId, programs, input }: Scope,
  dispute: DisputeRow,
  factId: string,
): Promise<RecordedDispute> {
  const type = TYPE[input.outcome];
  await announce(unit, programs, dispute.customerId, {
    type,
    subjectType: 'Customer',
    subjectId: dispute.customerId,
    payload: { disputeId: dispute.id, customerId: dispute.customerId },
  });
  const touched = new Map([[dispute.customerId, factId]]);
  await settleTenant(unit, deps, programs, touched, new Set(), { cause: type, reason: 'DISPUTE' });
  return { dispute: { tenantId, id: dispute.id }, fact: { tenantId, id: factId } };
}
