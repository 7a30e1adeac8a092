import { TokenError } from './token-error.ts';

/** What a caller presents, whatever brings it. */
export interface Credentials {
  /** Such as `Bearer eyJ…`; undefined: nothing. */
  readonly authorization: unknown;
  /** For which of its organizations somebody acts; null: the first. */
  readonly organization: string | null;
}

/**
 * Reads headers of HTTP or parameters of a WebSocket's connection: `authorization`, or `x-api-key` for tools that cannot
 * set that; and `x-organization`. Names are taken in any case.
 * Errors: throws TokenError when both are given: which was meant is not ours to guess.
 */
export function toCredentials(given: Readonly<Record<string, unknown>> | undefined): Credentials {
  const found = new Map(Object.entries(given ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const authorization = orUndefined(found.get('authorization'));
  const apiKey = orUndefined(found.get('x-api-key'));
  const organization = orUndefined(found.get('x-organization'));
  if (authorization !== undefined && apiKey !== undefined)
    throw new TokenError('MALFORMED', 'found authorization and x-api-key, expected one of them');
  if (organization !== undefined && typeof organization !== 'string')
    throw new TokenError('MALFORMED', 'x-organization: expected the id of an organization');
  return {
    authorization: apiKey === undefined ? authorization : typeof apiKey === 'string' ? `Bearer ${apiKey}` : apiKey,
    organization: organization ?? null,
  };
}

const orUndefined = (value: unknown): unknown => (value === null || value === '' ? undefined : value);
