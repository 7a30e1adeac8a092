import { hkdfSync } from 'node:crypto';
import type { WebhookParts } from '../../services/webhooks/create-webhooks.ts';
import type { WebhookSettings } from '../config/webhook-settings.ts';
import { createOutbound, type Outbound, type Resolve } from '../outbound/create-outbound.ts';
import { createVault } from '../payouts/vault.ts';
import { RETRY_SECONDS } from './retry-schedule.ts';
import { newWebhookSecret } from './sign.ts';

/** What webhooks are made from in one process. */
export interface PlatformWebhooks {
  readonly parts: WebhookParts;
  readonly outbound: Outbound;
  readonly settings: WebhookSettings;
}

export const DEFAULT_WEBHOOK_SETTINGS: WebhookSettings = {
  trustedHosts: [],
  timeoutMs: 15_000,
  retrySeconds: RETRY_SECONDS,
  disableAfterMs: 5 * 86_400_000,
};
/** Nobody reads what a receiver answers. */
const BODY_BYTES_MAX = 1_024;

export function createPlatformWebhooks(
  secret: string | Uint8Array,
  settings: WebhookSettings = DEFAULT_WEBHOOK_SETTINGS,
  resolve?: Resolve,
): PlatformWebhooks {
  const outbound = createOutbound({
    trustedHosts: settings.trustedHosts,
    timeoutMs: settings.timeoutMs,
    bodyBytesMax: BODY_BYTES_MAX,
    ...(resolve === undefined ? {} : { resolve }),
  });
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'partnergraph webhook-secrets', 32));
  return {
    outbound,
    settings,
    parts: { vault: createVault(key), checkUrl: (url) => outbound.check(url), newSecret: newWebhookSecret },
  };
}
