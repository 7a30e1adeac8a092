import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { TokenError } from './token-error.ts';

export interface RemoteKeysOptions {
  readonly jwksUrl: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Fetches the set; default: over HTTP, at most 5 s and 1 MB. Tests count what is asked. */
  readonly fetchKeys?: () => Promise<unknown>;
}

/** How old the keys may be while the provider answers: with the time a checked token is known, a minute at most. */
export const REFRESH_MS = 25_000;
/** However many tokens with unknown keys come: one fetch in this time. */
export const COOLDOWN_MS = 15_000;
/** How long the keys that are known go on while the provider does not answer. */
export const STALE_MS = 3_600_000;
const TIMEOUT_MS = 5_000;
const BYTES_MAX = 1_000_000;

interface Known {
  readonly keyOf: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * The keys of an identity provider. They are fetched when first needed, again when they are 25 s old, and
 * at once for a key that is not known (a rotation), within a cooldown: a flood of made-up key ids costs the provider
 * nothing. While it does not answer, known keys go on for an hour.
 * Errors: the returned function rejects with TokenError KEYS_UNREACHABLE, or with jose's JWKSNoMatchingKey.
 */
export function createRemoteKeys(options: RemoteKeysOptions): JWTVerifyGetKey {
  const { now = Date.now, fetchKeys = () => fetchOverHttp(options.jwksUrl) } = options;
  let known: Known | null = null;
  let attemptedAt = -Infinity;
  let pending: Promise<void> | null = null;

  const refresh = (): Promise<void> => {
    if (pending !== null) return pending;
    attemptedAt = now();
    pending = (async () => {
      try {
        known = { keyOf: createLocalJWKSet((await fetchKeys()) as JSONWebKeySet), at: now() };
      } catch {
        // What is known goes on for a while; the caller finds out whether that is enough.
      } finally {
        pending = null;
      }
    })();
    return pending;
  };
  const isCool = (): boolean => now() - attemptedAt >= COOLDOWN_MS;

  return async (header, token) => {
    // A fetch that is under way is waited for, so the first callers of a server that has just started all get an answer.
    const isOld = known === null || now() - known.at >= REFRESH_MS;
    if (isOld && (isCool() || pending !== null)) await refresh();
    if (known === null || now() - known.at >= STALE_MS) throw unreachable();
    try {
      return await known.keyOf(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!isCool() && pending === null) throw error;
      await refresh();
      return known.keyOf(header, token);
    }
  };
}

const unreachable = (): TokenError =>
  new TokenError('KEYS_UNREACHABLE', 'the keys of the token’s issuer could not be fetched: try again later');

async function fetchOverHttp(url: string): Promise<unknown> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/jwk-set+json, application/json' },
    // Keys come from where the operator said, and nowhere else.
    redirect: 'error',
  });
  if (!response.ok || response.body === null) throw new Error(`the keys were answered with ${response.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > BYTES_MAX) throw new Error('the keys are too long');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
