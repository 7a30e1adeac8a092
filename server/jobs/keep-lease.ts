import { LeaseLostError } from '../../services/runs/lease-lost.ts';

export interface LeaseKeeper {
  /** Aborted once the lease is another's, or can no longer be known to be ours. */
  readonly lost: AbortSignal;
  close(): void;
}

/** Renews a lease again and again. A renewal that fails is tried again at the next turn, until the lease must have run out. */
export function keepLease(options: {
  readonly everyMs: number;
  readonly lostAfterMs: number;
  readonly renew: () => Promise<void>;
}): LeaseKeeper {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let isRenewing = false;
  const turn = async (): Promise<void> => {
    if (isRenewing) return;
    isRenewing = true;
    const askedAt = performance.now();
    try {
      await options.renew();
      renewedAt = askedAt;
    } catch (error) {
      if (error instanceof LeaseLostError) lost.abort();
    } finally {
      isRenewing = false;
    }
  };
  const timer = setInterval(() => {
    if (performance.now() - renewedAt > options.lostAfterMs) lost.abort();
    if (lost.signal.aborted) clearInterval(timer);
    else void turn();
  }, options.everyMs).unref();
  return { lost: lost.signal, close: () => clearInterval(timer) };
}
