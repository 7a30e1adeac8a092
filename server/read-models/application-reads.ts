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
import { ms, text, toSelectList } from './sql.ts';

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
  joins: '',
  select: toSelectList({
    tenantId: 'f.tenant_id',
    id: 'f.id',
    source: 'f.source',
    externalId: 'f.external_id',
    type: 'f.type',
    occurredAt: ms('f.occurred_at'),
    recordedAt: ms('f.recorded_at'),
    ordinal: text('f.ordinal'),
    status: 'f.status',
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
      ...among('f.status', filter.statuses, bindings),
      ...equals('f.source', filter.source, bindings),
    ],
  });
