import ipaddr from 'ipaddr.js';

/** The addresses that are given out to the public internet; everything else of IPv6 has another purpose. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Why a server must not call an address, or null when it is one of the public internet. Loopback, private, link-local
 * (where clouds keep their credentials), shared, reserved and multicast ranges are refused, also when an IPv6 address
 * only wraps one (mapped, NAT64, 6to4, Teredo).
 */
export function refusalOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return `"${address}" is not an address`;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return `${address} is ${range}, expected an address of the public internet`;
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6))
    return `${address} is outside 2000::/3, expected an address of the public internet`;
  return null;
}
