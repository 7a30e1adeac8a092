import type { ApplicationFilter, ApplicationRow, FactFilter, FactRow, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads } from './read-page.ts';
import {
  among,
  enrolledColumns,
  equals,
  joinProgram,
  plainSource,
  scopeToEnrolled,
  scopeToTenants,
  type Source,
} from './source.ts';
import { ms, text, toSelectList, type Bindings } from './sql.ts';

const applicationSource = plainSource<ApplicationRow>({
  table: 'applications',
  alias: 'ap',
  joins: joinProgram('ap'),
  select: toSelectList({
    ...enrolledColumns('ap'),
    id: 'ap.id',
    status: 'ap.status',
    appliedAt: ms('ap.applied_at'),
    dueAt: ms('ap.due_at'),
    decidedAt: ms('ap.decided_at'),
    reason: 'ap.reason',
    answers: 'ap.answers',
  }),
});

const byApplication = (direction: 'ASC' | 'DESC'): Keyset<ApplicationRow> => ({
  name: `application.appliedAt.${direction}`,
  direction,
  columns: [instantKey('ap.applied_at', (row) => row.appliedAt), textKey('ap.id', (row) => row.id)],
});

export const createApplicationReads = (db: Database): Reads['applications'] =>
  createNodeReads(db, {
    source: applicationSource,
    keysets: { APPLIED_AT_DESC: byApplication('DESC'), APPLIED_AT_ASC: byApplication('ASC') },
    where: (filter: ApplicationFilter, actor, bindings) => [
      ...scopeToEnrolled(actor, filter, 'ap', bindings),
      ...among('ap.status', filter.statuses, bindings),
    ],
  });

interface FactWithPlace extends FactRow {
  /** Its number among all facts; what their list is ordered by. */
  readonly ordinal: string;
}

const factSource: Source<FactWithPlace, FactWithPlace> = plainSource({
  table: 'facts',
  alias: 'f',
  joins: 'LEFT JOIN fact_retractions gone ON gone.tenant_id = f.tenant_id AND gone.fact_id = f.id',
  select: toSelectList({
    tenantId: 'f.tenant_id',
    id: 'f.id',
    source: 'f.source',
    externalId: 'f.external_id',
    type: 'f.type',
    occurredAt: ms('f.occurred_at'),
    recordedAt: ms('f.recorded_at'),
    ordinal: text('f.ordinal'),
    status: `CASE WHEN gone.fact_id IS NOT NULL THEN 'RETRACTED' ELSE f.status END`,
    waitingSeconds: `floor(extract(epoch FROM now() - f.recorded_at))::float8`,
    retraction: `CASE WHEN gone.fact_id IS NOT NULL THEN json_build_object('factId', gone.retraction_fact_id, 'reason', gone.reason,
      'note', gone.note, 'actor', gone.actor, 'at', ${ms('gone.at')}) END`,
    unmatchedRef: 'f.unmatched_ref',
    rejectReason: 'f.reject_reason',
    customerId: 'f.customer_id',
    payload: 'f.payload',
  }),
});

const byRecording = (direction: 'ASC' | 'DESC'): Keyset<FactWithPlace> => ({
  name: `fact.ordinal.${direction}`,
  direction,
  columns: [{ sql: 'f.ordinal', type: 'bigint', of: ({ ordinal }) => ordinal }],
});

export const createFactReads = (db: Database): Reads['facts'] =>
  createNodeReads(db, {
    source: factSource,
    keysets: { RECORDED_DESC: byRecording('DESC'), RECORDED_ASC: byRecording('ASC') },
    where: (filter: FactFilter, actor, bindings) => [
      scopeToTenants(actor, 'f.tenant_id', bindings),
      ...ofStatus(filter.statuses, bindings),
      ...among('f.type', filter.types, bindings),
      ...equals('f.customer_id', filter.customerId, bindings),
      ...equals('f.source', filter.source, bindings),
    ],
  });

const RETRACTED =
  'EXISTS (SELECT 1 FROM fact_retractions gone WHERE gone.tenant_id = f.tenant_id AND gone.fact_id = f.id)';

/** A fact that was taken back keeps the status it was stored with, but is shown as RETRACTED alone. */
function ofStatus(statuses: FactFilter['statuses'], bindings: Bindings): string[] {
  if (statuses === null || statuses === undefined) return [];
  const stored = among(
    'f.status',
    statuses.filter((status) => status !== 'RETRACTED'),
    bindings,
  );
  const standing = `(${[...stored, `NOT ${RETRACTED}`].join(' AND ')})`;
  return [statuses.includes('RETRACTED') ? `(${standing} OR ${RETRACTED})` : standing];
}
