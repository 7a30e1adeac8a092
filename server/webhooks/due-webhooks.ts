import type { Ref } from '../../services/contract.ts';
import type { Database } from '../database/pool.ts';
import { PUBLIC_PRINCIPAL, type DatabasePrincipal } from '../database/principal.ts';
import { createQueueReader } from '../database/read-queue.ts';
import { readScreen } from '../database/read-screen.ts';

const LIMIT = 50;
/** How long a program that a webhook has no place in yet can stay unseen. */
const LOOK_SECONDS = 60;

const DUE_SQL = `SELECT w.tenant_id AS "tenantId", w.id FROM webhooks AS w
  WHERE w.status = 'ENABLED' AND NOT (SELECT outbound_is_paused()) AND (w.lease_until IS NULL OR w.lease_until <= clock_timestamp())
    AND (w.resting_until IS NULL OR w.resting_until <= clock_timestamp())
    AND (w.looked_at IS NULL OR w.looked_at <= clock_timestamp() - interval '${LOOK_SECONDS} seconds'
      OR EXISTS (SELECT FROM webhook_deliveries AS d WHERE d.tenant_id = w.tenant_id AND d.webhook_id = w.id
        AND d.status = 'PENDING' AND d.next_attempt_at <= clock_timestamp())
      OR EXISTS (SELECT FROM webhook_streams AS s
        JOIN program_counters AS c ON c.tenant_id = s.program_tenant_id AND c.program_id = s.program_id
        WHERE s.tenant_id = w.tenant_id AND s.webhook_id = w.id AND c.event_seq > s.queued_seq))
  ORDER BY w.looked_at NULLS FIRST, w.id LIMIT ${LIMIT}`;

const PARTNERS_AT_ONCE = 1000;
/** How long a partner that has just joined its first program can stay unseen. */
const PARTNERS_MS = 10_000;

const ofVendor = (id: string): DatabasePrincipal => ({
  role: 'SERVICE',
  actorId: 'webhooks',
  tenantId: id,
  partnerIds: [],
});

/** Partners have no list of their own: each is in a program of some vendor. */
const PARTNERS_SQL = `SELECT DISTINCT e.partner_id AS id FROM enrollments AS e WHERE e.tenant_id = $1`;

/** Reads which webhooks have something to send, of every organization. */
export function createDueWebhooks(database: Database): () => Promise<readonly Ref[]> {
  let partners: { readonly ids: readonly string[]; readonly readAt: number | null } = { ids: [], readAt: null };
  const as = (principal: DatabasePrincipal): Promise<Ref[]> =>
    readScreen<{ tenantId: string; id: string }>(database, principal, DUE_SQL);
  const readPartners = async (vendorIds: readonly string[]): Promise<readonly string[]> => {
    const found = new Set<string>();
    for (const id of vendorIds) {
      for (const row of await readScreen<{ id: string }>(database, ofVendor(id), PARTNERS_SQL, [id])) found.add(row.id);
    }
    return [...found];
  };
  return createQueueReader(database, {
    whole: () => as(PUBLIC_PRINCIPAL),
    async ofVendors(ids) {
      const due: Ref[] = [];
      for (const id of ids) due.push(...(await as(ofVendor(id))));
      if (partners.readAt === null || performance.now() - partners.readAt > PARTNERS_MS) {
        partners = { ids: await readPartners(ids), readAt: performance.now() };
      }
      // Many at once: a statement for each would keep a core busy where there are tens of thousands.
      for (let from = 0; from < partners.ids.length; from += PARTNERS_AT_ONCE) {
        const partnerIds = partners.ids.slice(from, from + PARTNERS_AT_ONCE);
        due.push(...(await as({ role: 'PARTNER', actorId: 'webhooks', tenantId: null, partnerIds })));
      }
      return due;
    },
  });
}
