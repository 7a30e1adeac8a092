import type { FastifyInstance } from 'fastify';
import type { Readiness } from './health.ts';

/** Asked again and again by machines: not worth a line of the log each. */
export const QUIET_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** Whether the process lives (`/healthz`), and whether it should be given work (`/readyz`): for balancers and service managers. */
export function addHealth(app: FastifyInstance, checkReadiness: () => Promise<Readiness>): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const { isReady, checks, reasons } = await checkReadiness();
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', checks, reasons });
  });
}
