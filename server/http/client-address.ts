import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from. `trustedProxies`: how many proxies of ours stand in front, each of which appends the
 * address it was called from to `x-forwarded-for`; with none the header is anybody's claim and is not read.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return direct;
  const forwarded = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  return hops.at(-Math.min(trustedProxies, hops.length)) ?? direct;
}
