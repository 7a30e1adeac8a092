import type {
  PaymentRequest,
  PaymentState,
  PaymentStatus,
  PayoutProvider,
} from '../../../../domain/payout/provider.ts';
import { CALL_TIMEOUT_MS, VISIBLE_WITHIN_MS } from './fake-payment-server.ts';

/** Talks to a FakePaymentServer, as a connector would to a real one. */
export function createHttpProvider(id: string, baseUrl: string, dedupesOnKey: boolean): PayoutProvider {
  const ask = async (path: string, init: RequestInit): Promise<PaymentStatus> => {
    const response = await fetch(`${baseUrl}/${path}`, init);
    const body = (await response.json()) as { status: string; reference: string };
    if (body.status === 'SUCCEEDED') return { status: 'SUCCEEDED', reference: body.reference, feeMinor: 25n };
    if (body.status === 'PENDING') return { status: 'PENDING', reference: body.reference };
    if (body.status === 'FAILED') return { status: 'FAILED', reason: 'refused' };
    return { status: 'NOT_FOUND' };
  };
  return {
    id,
    dedupesOnKey,
    isByHand: false,
    callTimeoutMs: CALL_TIMEOUT_MS,
    visibleWithinMs: VISIBLE_WITHIN_MS,
    send: async ({ key, amountMinor }: PaymentRequest, signal: AbortSignal) =>
      (await ask('payments', {
        method: 'POST',
        body: JSON.stringify({ key, amountMinor: amountMinor.toString() }),
        signal,
      })) as PaymentState,
    status: (key, signal) => ask(`payments/${key}`, { signal }),
  };
}
