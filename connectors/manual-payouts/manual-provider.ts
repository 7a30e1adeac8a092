import type { PayoutProvider } from '../../domain/payout/provider.ts';

/**
 * Payments that people make: taken over at once, exported as files for a bank, PayPal or Wise, and settled by the import
 * of what was paid. Nothing is called, so nothing is ever in doubt.
 */
export const manualProvider: PayoutProvider = {
  id: 'manual',
  dedupesOnKey: true,
  isByHand: true,
  callTimeoutMs: 1_000,
  visibleWithinMs: 0,
  send: () => Promise.resolve({ status: 'PENDING', reference: null }),
  status: () => Promise.resolve({ status: 'PENDING', reference: null }),
};
