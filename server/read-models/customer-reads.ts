import type { Actor } from '../../services/actor.ts';
import type {
  AttributionRow,
  CustomerFilter,
  CustomerRow,
  ManagedAccountFilter,
  ManagedAccountRow,
  Reads,
} from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads, readGroups } from './read-page.ts';
import { among, enrolledColumns, equals, joinProgram, plainSource, scopeToEnrolled, scopeToTenants } from './source.ts';
import { Bindings, ms, toSelectList } from './sql.ts';

const customerSource = plainSource<CustomerRow>({
  table: 'customers',
  alias: 'c',
  joins: '',
  select: toSelectList({
    tenantId: 'c.tenant_id',
    id: 'c.id',
    externalId: 'c.external_id',
    name: 'c.name',
    createdAt: ms('c.created_at'),
  }),
});

const byCreation = (direction: 'ASC' | 'DESC'): Keyset<CustomerRow> => ({
  name: `customer.createdAt.${direction}`,
  direction,
  columns: [instantKey('c.created_at', (row) => row.createdAt), textKey('c.id', (row) => row.id)],
});

/** Customers of a partner or program: credited or managed there. */
function relatedTo(actor: Actor, filter: CustomerFilter, bindings: Bindings): string[] {
  if (typeof filter.programSlug !== 'string' && typeof filter.partnerId !== 'string') return [];
  const exists = (table: string, alias: string): string => {
    const conditions = scopeToEnrolled(actor, filter, alias, bindings);
    const joined = [`${alias}.tenant_id = c.tenant_id`, `${alias}.customer_id = c.id`, ...conditions];
    return `EXISTS (SELECT 1 FROM ${table} ${alias} WHERE ${joined.join(' AND ')})`;
  };
  return [`(${exists('attributions', 'a')} OR ${exists('managed_accounts', 'ma')})`];
}

export function createCustomerReads(db: Database): Reads['customers'] {
  return {
    ...createNodeReads(db, {
      source: customerSource,
      keysets: { CREATED_AT_DESC: byCreation('DESC'), CREATED_AT_ASC: byCreation('ASC') },
      where: (filter: CustomerFilter, actor, bindings) => [
        scopeToTenants(actor, 'c.tenant_id', bindings),
        ...relatedTo(actor, filter, bindings),
        ...equals('c.external_id', filter.externalId, bindings),
      ],
    }),
    attributions: (actor, ids) => {
      const bindings = new Bindings();
      const columns = toSelectList({
        ...enrolledColumns('a'),
        groupKey: 'a.customer_id',
        customerId: 'a.customer_id',
        via: 'a.via',
        since: ms('a.since'),
        leadId: 'a.lead_id',
        reason: 'a.reason',
      });
      const sql = `SELECT ${columns} FROM attributions a ${joinProgram('a')}
        WHERE a.customer_id = ANY (${bindings.add(ids)}::text[]) AND ${scopeToTenants(actor, 'a.tenant_id', bindings)}
        ORDER BY a.customer_id, a.program_id`;
      return readGroups<AttributionRow>(db, actor, sql, { keys: ids, bindings: bindings.values });
    },
  };
}

const accountSource = plainSource<ManagedAccountRow>({
  table: 'managed_accounts',
  alias: 'ma',
  joins: joinProgram('ma'),
  select: toSelectList({
    ...enrolledColumns('ma'),
    id: 'ma.id',
    externalId: 'ma.external_id',
    customerId: 'ma.customer_id',
    vendorAccountId: 'ma.vendor_account_id',
    status: 'ma.status',
    submittedAt: ms('ma.submitted_at'),
    serviceFrom: ms('ma.service_from'),
    serviceMonths: 'ma.service_months',
    approvedAt: ms('ma.approved_at'),
    endedAt: ms('ma.ended_at'),
    reason: 'ma.reason',
    hasProof: '(ma.proof_document_id IS NOT NULL OR ma.is_proof_stated)',
    proofDocumentId: 'ma.proof_document_id',
    isProofSigned: 'ma.is_proof_signed',
    services: 'ma.services',
    clientConsent: 'ma.client_consent',
    consentAt: ms('ma.consent_at'),
    noticeSentAt: ms('ma.notice_sent_at'),
    clientContactedAt: ms('ma.client_contacted_at'),
    termEndsAt: ms('ma.term_ends_at'),
  }),
});

const bySubmission = (direction: 'ASC' | 'DESC'): Keyset<ManagedAccountRow> => ({
  name: `account.submittedAt.${direction}`,
  direction,
  columns: [instantKey('ma.submitted_at', (row) => row.submittedAt), textKey('ma.id', (row) => row.id)],
});

export const createManagedAccountReads = (db: Database): Reads['managedAccounts'] =>
  createNodeReads(db, {
    source: accountSource,
    keysets: { SUBMITTED_AT_DESC: bySubmission('DESC'), SUBMITTED_AT_ASC: bySubmission('ASC') },
    where: (filter: ManagedAccountFilter, actor, bindings) => [
      ...scopeToEnrolled(actor, filter, 'ma', bindings),
      ...among('ma.status', filter.statuses, bindings),
    ],
  });
