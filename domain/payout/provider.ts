import type { PaymentDestination } from './payment-details.ts';

/** One payment to make, as a provider is told. */
export interface PaymentRequest {
  /** Ours; the same for every repeat of the same payment, and never used for another. At most 63 characters. */
  readonly key: string;
  /** Minor units, above zero. */
  readonly amountMinor: bigint;
  /** ISO 4217. */
  readonly currency: string;
  readonly destination: PaymentDestination;
  /** What the partner reads on its statement. */
  readonly statement: string;
}

/** What is known about a payment. */
export type PaymentState =
  /** The money has left: `feeMinor` is what the provider takes from the vendor on top. */
  | { readonly status: 'SUCCEEDED'; readonly reference: string; readonly feeMinor: bigint }
  /** Certain: no money has left and none will, however often the key is sent again. */
  | { readonly status: 'FAILED'; readonly reason: string }
  /** Accepted, not made yet: ask again later. */
  | { readonly status: 'PENDING'; readonly reference: string | null }
  /** Nobody can tell, such as after a timeout: ask before anything else is done. */
  | { readonly status: 'UNKNOWN'; readonly reason: string };

/** An answer to the question after a payment. NOT_FOUND: the provider has not seen the key so far. */
export type PaymentStatus = PaymentState | { readonly status: 'NOT_FOUND' };

/**
 * A way to pay partners. Both methods may throw or never answer: the caller takes either for UNKNOWN, and asks
 * `status` before it sends again.
 */
export interface PayoutProvider {
  /** Such as `manual`. */
  readonly id: string;
  /** True: a key that was sent before is never paid twice. False: the caller must be sure by asking, and waiting. */
  readonly dedupesOnKey: boolean;
  /** True: people pay, and what was paid is imported; there is nobody to ask. */
  readonly isByHand: boolean;
  /** How long a call may take; one that takes longer is given up and asked after. Milliseconds. */
  readonly callTimeoutMs: number;
  /** How long after a call was given up the provider may still turn up with it. Milliseconds. */
  readonly visibleWithinMs: number;
  send(request: PaymentRequest, signal: AbortSignal): Promise<PaymentState>;
  status(key: string, signal: AbortSignal): Promise<PaymentStatus>;
}

/** The providers of an installation, by id. */
export type PayoutProviders = ReadonlyMap<string, PayoutProvider>;
