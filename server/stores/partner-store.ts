import type { Knex } from 'knex';
import type { PartnerStore } from '../../services/ports/partner.ts';
import { rowsOf } from './rows.ts';

/** The organization under which the network's own calls are kept. */
const NETWORK_ID = 'network';

/** Partner organizations, shared by all vendors. */
export function createPartnerStore(tx: Knex.Transaction): PartnerStore {
  return {
    async insert({ id, name, website }) {
      // A vendor sees the partner it made before it is enrolled; one made by the network is nobody's yet.
      await rowsOf(
        tx,
        `INSERT INTO organizations (id, kind, name, website, invited_by) VALUES (?, 'PARTNER', ?, ?, principal_tenant_id())`,
        [id, name, website],
      );
    },
    async exists(id) {
      // One that the caller may know of: row-level security says the same, and each of the two stands alone.
      const rows = await rowsOf(
        tx,
        `SELECT 1 FROM organizations AS o WHERE o.id = ? AND o.kind = 'PARTNER' AND (principal_role() = 'NETWORK_ADMIN' OR o.is_listed
           OR o.id = ANY (principal_partner_ids()) OR o.invited_by = principal_tenant_id()
           OR EXISTS (SELECT FROM enrollments AS e WHERE e.partner_id = o.id AND e.tenant_id = principal_tenant_id())
           OR EXISTS (SELECT FROM applications AS a WHERE a.partner_id = o.id AND a.tenant_id = principal_tenant_id()))`,
        [id],
      );
      return rows.length > 0;
    },
    async ensureNetwork() {
      await rowsOf(
        tx,
        `INSERT INTO organizations (id, kind, name) VALUES (?, 'NETWORK', 'Network') ON CONFLICT (id) DO NOTHING`,
        [NETWORK_ID],
      );
      return NETWORK_ID;
    },
  };
}
