import { parseWhole, type Setting } from './setting.ts';

/** Settings of webhooks; see docs/webhooks.md. */
export const WEBHOOK_SETTINGS = {
  WEBHOOK_TRUSTED_HOSTS: {
    expected: 'hosts with or without a port, such as hooks.internal or localhost:4010, separated by commas',
    fallback: '',
    purpose:
      'Receivers that webhooks may reach by plain http and at inner addresses. Empty: only https addresses of the public internet.',
    parse: parseHosts,
  },
  WEBHOOK_TIMEOUT: {
    expected: 'a whole number of seconds from 1 to 60',
    fallback: '15',
    purpose: 'How long a receiver of a webhook may take to answer.',
    parse: parseWhole(1, 60),
  },
  WEBHOOK_RETRY_DELAYS: {
    expected: 'whole numbers of seconds, separated by commas',
    fallback: '5,300,1800,7200,18000,36000,50400,72000,86400',
    purpose: 'How long after each failure in a row a delivery is tried again, spread by a tenth either way.',
    parse: parseDelays,
  },
  WEBHOOK_DISABLE_AFTER: {
    expected: 'a whole number of days from 1 to 365',
    fallback: '5',
    purpose: 'After how long without one delivery that got through a webhook is disabled.',
    parse: parseWhole(1, 365),
  },
} as const satisfies Record<string, Setting<unknown>>;

export interface WebhookSettings {
  readonly trustedHosts: readonly string[];
  readonly timeoutMs: number;
  readonly retrySeconds: readonly number[];
  readonly disableAfterMs: number;
}

function parseHosts(text: string): readonly string[] | null {
  const hosts = listOf(text);
  return hosts.every((host) => /^[A-Za-z0-9.-]+(:\d{1,5})?$/.test(host)) ? hosts : null;
}

function parseDelays(text: string): readonly number[] | null {
  const delays = listOf(text).map((each) => (/^\d{1,7}$/.test(each) ? Number(each) : Number.NaN));
  return delays.length > 0 && delays.length <= 30 && delays.every((each) => each >= 1) ? delays : null;
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
