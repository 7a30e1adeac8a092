import { LEAD_STATUSES, leadBucket } from '../../domain/decisions/lead.ts';
import type { LeadContactRow, LeadFilter, LeadHistoryRow, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { createNodeReads, readGroups } from './read-page.ts';
import { among, bounded, scopeToEnrolled, scopeToTenants } from './source.ts';
import { leadKeysets, leadSource } from './sources/lead-source.ts';
import { Bindings, ms } from './sql.ts';

export function createLeadReads(db: Database): Reads['leads'] {
  return {
    ...createNodeReads(db, {
      source: leadSource,
      keysets: leadKeysets,
      where: (filter: LeadFilter, actor, bindings) => [
        ...scopeToEnrolled(actor, filter, 'l', bindings),
        ...among('l.status', askedStatuses(filter), bindings),
        ...bounded('l.registered_at', '>=', filter.registeredFrom, bindings),
        ...bounded('l.registered_at', '<', filter.registeredBefore, bindings),
      ],
    }),
    async contacts(actor, ids) {
      const bindings = new Bindings();
      const sql = `SELECT lc.lead_id AS "groupKey", lc.name, lc.email, lc.phone FROM lead_contacts lc
        WHERE lc.lead_id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'lc.tenant_id', bindings)}`;
      const groups = await readGroups<LeadContactRow>(db, actor, sql, { keys: ids, bindings: bindings.values });
      return groups.map(([contact]) => contact ?? null);
    },
    histories: (actor, ids) => {
      const bindings = new Bindings();
      const sql = `SELECT le.lead_id AS "groupKey", le.ordinal, le.from_status AS "from", le.to_status AS "to", ${ms('le.at')} AS at,
          ${ms('le.recorded_at')} AS "recordedAt", le.actor, le.reason
        FROM lead_events le
        WHERE le.lead_id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'le.tenant_id', bindings)}
        ORDER BY le.lead_id, le.ordinal`;
      return readGroups<LeadHistoryRow>(db, actor, sql, { keys: ids, bindings: bindings.values });
    },
  };
}

/** What is asked by state and by bucket at once is what both allow. */
function askedStatuses({ statuses, bucket }: LeadFilter): readonly string[] | null {
  if (bucket === null || bucket === undefined) return statuses ?? null;
  return LEAD_STATUSES.filter(
    (status) => leadBucket(status) === bucket && (statuses ?? LEAD_STATUSES).includes(status),
  );
}
