import { hkdfSync } from 'node:crypto';
import { manualPayoutFiles } from '../../connectors/manual-payouts/payout-files.ts';
import { manualProvider } from '../../connectors/manual-payouts/manual-provider.ts';
import type { PayoutProvider } from '../../domain/payout/provider.ts';
import type { PaymentParts } from '../../services/payouts/vault.ts';
import type { Log } from '../http/log.ts';
import { guardProvider } from './guarded-provider.ts';
import { createVault } from './vault.ts';

/** What paying needs: the providers by id, "manual" among them, its files, and the seal of payment details. */
export function createPaymentParts(options: {
  readonly contactSecret: string | Uint8Array;
  readonly paymentSecret?: Uint8Array;
  readonly payoutProviders?: readonly PayoutProvider[];
  /** Where it is told what providers throw; default: nowhere. */
  readonly log?: Pick<Log, 'warn'>;
}): PaymentParts {
  const key =
    options.paymentSecret ??
    new Uint8Array(hkdfSync('sha256', options.contactSecret, '', 'partnergraph payment-details', 32));
  const log = options.log ?? { warn: () => undefined };
  const others = (options.payoutProviders ?? []).map((provider) => guardProvider(provider, log));
  const providers = [manualProvider, ...others];
  return {
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    files: manualPayoutFiles,
    vault: createVault(key),
  };
}
