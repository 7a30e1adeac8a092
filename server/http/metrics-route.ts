import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../observability/metrics.ts';
import { isFromThisMachine } from './from-this-machine.ts';

/**
 * `/metrics` for Prometheus: for callers who bring the token or, where none is set, from this machine. For others there is
 * nothing at this path.
 */
export function addMetrics(app: FastifyInstance, metrics: Metrics, token: string | null): void {
  app.get('/metrics', async (request, reply) => {
    if (!(token === null ? isFromThisMachine(request) : brings(request, token))) return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.read());
  });
}

/** Compared by hashes, which take the same time whatever is sent. */
function brings(request: FastifyRequest, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(request.headers.authorization ?? ''), hash(`Bearer ${token}`));
}
