import type { PaymentState, PaymentStatus, PayoutProvider } from '../../domain/payout/provider.ts';
import { failureCode } from '../kernel/failure-code.ts';

const STATUSES: ReadonlySet<unknown> = new Set<PaymentStatus['status']>([
  'SUCCEEDED',
  'FAILED',
  'PENDING',
  'UNKNOWN',
  'NOT_FOUND',
]);
const NO_REASON = 'no reason was given';

type Unknown = Extract<PaymentState, { readonly status: 'UNKNOWN' }>;

/**
 * Calls a provider, and never waits longer than it says. Whatever goes wrong is no knowledge about the money, and an
 * answer that cannot be read neither. Of what was thrown only a code is told: partners and staff read the reason.
 */
export async function callProvider<State extends PaymentStatus>(
  provider: PayoutProvider,
  work: (signal: AbortSignal) => Promise<State>,
): Promise<State | Unknown> {
  const signal = AbortSignal.timeout(provider.callTimeoutMs);
  const timeout = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('late')), { once: true });
  });
  const unknown = (reason: string): Unknown => ({ status: 'UNKNOWN', reason: `${provider.id}: ${reason}` });
  try {
    const state = await Promise.race([work(signal), timeout]);
    return isReadable(state) ? storable(state) : unknown('the answer cannot be read');
  } catch (error) {
    if (signal.aborted) return unknown(`no answer within ${provider.callTimeoutMs} ms`);
    const code = failureCode(error);
    return unknown(code === null ? 'the call failed' : `the call failed (${code})`);
  }
}

/** Connectors pass on what came over the wire, whatever its type says. */
function isReadable(state: unknown): boolean {
  if (typeof state !== 'object' || state === null) return false;
  const { status, reference, feeMinor } = state as Readonly<Record<string, unknown>>;
  if (status === 'SUCCEEDED') return typeof reference === 'string' && typeof feeMinor === 'bigint';
  if (status === 'PENDING') return reference === null || typeof reference === 'string';
  return STATUSES.has(status);
}

/** PostgreSQL keeps no zero characters, and a reason is never left blank. */
function storable<State extends PaymentStatus>(state: State): State {
  const clean = (text: unknown): string => (typeof text === 'string' ? text.replaceAll('\0', '') : '');
  if (state.status === 'FAILED' || state.status === 'UNKNOWN') {
    const reason = clean(state.reason);
    return { ...state, reason: reason.trim() === '' ? NO_REASON : reason };
  }
  if (state.status === 'NOT_FOUND' || state.reference === null) return state;
  return { ...state, reference: clean(state.reference) };
}
