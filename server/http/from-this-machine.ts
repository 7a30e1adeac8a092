import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

/**
 * The connection comes from this machine, directly, and asked for it by its own name: another name that leads here is
 * how a foreign page would read the answer.
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const isLocal = isLoopback(request.raw.socket.remoteAddress ?? '');
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return isLocal && !isForwarded && (name === 'localhost' || isLoopback(name));
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}
