import { hkdfSync } from 'node:crypto';
import { manualPayoutFiles } from '../../connectors/manual-payouts/payout-files.ts';
import { manualProvider } from '../../connectors/manual-payouts/manual-provider.ts';
import type { PayoutProvider } from '../../domain/payout/provider.ts';
import type { PaymentParts } from '../../services/payouts/vault.ts';
import { createVault } from './vault.ts';

/** What paying needs: the providers by id, "manual" among them, its files, and the seal of payment details. */
export function createPaymentParts(options: {
  readonly contactSecret: string | Uint8Array;
  readonly paymentSecret?: Uint8Array;
  readonly payoutProviders?: readonly PayoutProvider[];
}): PaymentParts {
  const key =
    options.paymentSecret ??
    new Uint8Array(hkdfSync('sha256', options.contactSecret, '', 'partnergraph payment-details', 32));
  const providers = [manualProvider, ...(options.payoutProviders ?? [])];
  return {
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    files: manualPayoutFiles,
    vault: createVault(key),
  };
}
