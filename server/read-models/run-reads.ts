import type { Reads, RunFilter, RunRow } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { createNodeReads } from './read-page.ts';
import { among, plainSource, scopeToEnrolled, scopeToTenants } from './source.ts';
import { ms, toSelectList } from './sql.ts';

const runSource = plainSource<RunRow>({
  table: 'runs',
  alias: 'ru',
  joins: '',
  select: toSelectList({
    tenantId: 'ru.tenant_id',
    id: 'ru.id',
    programId: 'ru.program_id',
    kind: 'ru.kind',
    status: 'ru.status',
    requestedBy: 'ru.requested_by',
    input: 'ru.input',
    // Counts of batches and rows, far below what a number holds exactly.
    progressDone: 'ru.progress_done::float8',
    progressTotal: 'ru.progress_total::float8',
    result: 'ru.result',
    error: 'ru.error',
    createdAt: ms('ru.created_at'),
    startedAt: ms('ru.started_at'),
    finishedAt: ms('ru.finished_at'),
  }),
});

const byCreation = (direction: 'ASC' | 'DESC'): Keyset<RunRow> => ({
  name: `run.createdAt.${direction}`,
  direction,
  columns: [instantKey('ru.created_at', (row) => row.createdAt), textKey('ru.id', (row) => row.id)],
});

/** Runs of the vendor whose staff asks; a partner sees none. */
export const createRunReads = (db: Database): Reads['runs'] =>
  createNodeReads(db, {
    source: runSource,
    keysets: { CREATED_AT_DESC: byCreation('DESC'), CREATED_AT_ASC: byCreation('ASC') },
    where: (filter: RunFilter, actor, bindings) => [
      ...(actor.role === 'PARTNER' ? [scopeToTenants(actor, 'ru.tenant_id', bindings)] : []),
      ...scopeToEnrolled({ ...actor, role: 'SERVICE' }, { programSlug: filter.programSlug }, 'ru', bindings),
      ...among('ru.kind', filter.kinds, bindings),
      ...among('ru.status', filter.statuses, bindings),
    ],
  });
