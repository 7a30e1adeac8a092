import type { PaymentStatus, PayoutProvider } from '../../domain/payout/provider.ts';
import { describeFault, scrub } from '../http/describe-fault.ts';
import type { Log } from '../http/log.ts';

/**
 * A provider whose words are fit to be kept: what it throws is told in the log, described, and the reasons that it gives
 * lose what looks like a key, a token, a password, an address or a path. Partners and staff read them.
 */
export function guardProvider(provider: PayoutProvider, log: Pick<Log, 'warn'>): PayoutProvider {
  const guarded = async <State extends PaymentStatus>(call: string, work: () => Promise<State>): Promise<State> => {
    try {
      return withoutSecrets(await work());
    } catch (error) {
      log.warn({ provider: provider.id, call, fault: describeFault(error) }, 'a payment provider failed');
      throw error;
    }
  };
  const calls: Pick<PayoutProvider, 'send' | 'status'> = {
    send: (request, signal) => guarded('send', () => provider.send(request, signal)),
    status: (key, signal) => guarded('status', () => provider.status(key, signal)),
  };
  // What it says of itself may be computed.
  return Object.assign(Object.create(provider) as PayoutProvider, calls);
}

/** What is none of the states is left for the caller to refuse. */
function withoutSecrets<State extends PaymentStatus>(state: State): State {
  const { reason } = (state ?? {}) as { readonly reason?: unknown };
  return typeof reason === 'string' ? { ...state, reason: scrub(reason) } : state;
}
