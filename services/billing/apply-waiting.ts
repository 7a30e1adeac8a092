import { must } from '../../domain/result.ts';
import type { RefundRow } from '../ports/customer.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { BillingBook } from './billing-book.ts';

/** After every fact of the batch at hand; the place it gets in the end comes from the store. */
const AFTER_PENDING_ORDER = 2 ** 51;

/**
 * Applies refunds that waited for one of these invoices or payments, in the order of their dates. One that is larger
 * than what is paid so far goes on waiting: the rest may be on its way.
 * Shape: the customers they are about, each with the fact that touched it.
 *
 * @param isNew facts of the batch at hand, which are not rejected: their rows are answered already.
 */
export async function applyWaiting(
  unit: UnitOfWork,
  tenantId: string,
  refs: readonly string[],
  book: BillingBook,
  isNew: (factId: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const touched = new Map<string, string>();
  if (refs.length === 0) return touched;
  const { facts } = unit;
  for (const waiting of await facts.listUnmatched(tenantId, refs)) {
    // At one instant a refund counts after what it gives back, though it arrived before.
    const refund = fromPayload(waiting.id, waiting.at, waiting.payload, AFTER_PENDING_ORDER);
    const match = book.checkRefund(refund);
    if (match.kind === 'APPLIES') {
      book.addRefund(refund);
      const order = await facts.nextOrder();
      await facts.insertRefunds(tenantId, [{ ...refund, customerId: match.customerId, order }]);
      await facts.resolveUnmatched(tenantId, waiting.id, { status: 'APPLIED', customerId: match.customerId });
      touched.set(match.customerId, waiting.id);
    } else if (match.kind === 'REFUSED' && match.code !== 'REFUND_EXCEEDS_PAYMENT' && !isNew(waiting.id)) {
      const reason = `${match.code}: ${match.message}`;
      await facts.resolveUnmatched(tenantId, waiting.id, { status: 'REJECTED', reason });
    }
  }
  return touched;
}

function fromPayload(factId: string, at: number, payload: Readonly<Record<string, unknown>>, order: number): RefundRow {
  const text = (key: string): string | null => (typeof payload[key] === 'string' ? payload[key] : null);
  return {
    factId,
    customerId: null,
    refund: must(text('refundId'), 'the id of a stored refund'),
    invoice: text('invoiceId'),
    payment: text('paymentId'),
    at,
    amountMinor: BigInt(must(text('amountMinor'), 'the amount of a stored refund')),
    currency: must(text('currency'), 'the currency of a stored refund'),
    order,
  };
}
