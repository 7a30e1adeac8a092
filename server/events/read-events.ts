import type { JsonObject } from '../../domain/contract/params.ts';
import type { Actor } from '../../services/actor.ts';
import type { EventRow, FollowFilter } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { readScreen } from '../database/read-screen.ts';
import { toPrincipal } from '../identity/to-principal.ts';

/** A program whose log the actor may read, and how far it goes. */
export interface LogPosition {
  readonly tenantId: string;
  readonly programId: string;
  readonly headSeq: bigint;
  /** Events up to here have been removed. */
  readonly prunedThroughSeq: bigint;
}

interface CounterRow {
  readonly tenant_id: string;
  readonly program_id: string;
  readonly event_seq: bigint;
  readonly pruned_through_seq: bigint;
}

// A partner sees the counters of programs that it is or asked to be in, the vendor all of its own: row-level security.
const LOGS_SQL = `SELECT program_counters.tenant_id, program_counters.program_id, program_counters.event_seq, program_counters.pruned_through_seq
  FROM program_counters
  WHERE $1::text IS NULL OR EXISTS (SELECT 1 FROM programs
    WHERE programs.tenant_id = program_counters.tenant_id AND programs.id = program_counters.program_id AND programs.slug = $1)
  ORDER BY program_counters.program_id`;

/** The logs the actor may read; of one program when `programSlug` is given. */
export async function readLogs(db: Database, actor: Actor, programSlug: string | null): Promise<LogPosition[]> {
  const rows = await readScreen<CounterRow>(db, toPrincipal(actor), LOGS_SQL, [programSlug]);
  return rows.map(toPosition);
}

const toPosition = (row: CounterRow): LogPosition => ({
  tenantId: row.tenant_id,
  programId: row.program_id,
  headSeq: row.event_seq,
  prunedThroughSeq: row.pruned_through_seq,
});

// Counter and events are of one snapshot: whatever is committed up to event_seq is in it, and nothing was pruned between.
const BATCH_SQL = `SELECT program_counters.tenant_id, program_counters.program_id, program_counters.event_seq, program_counters.pruned_through_seq,
    batch.seq, batch.type, batch.at, batch.recorded_at, batch.partner_id, batch.lead_id, batch.subject_type, batch.subject_id, batch.actor, batch.payload
  FROM program_counters
  LEFT JOIN LATERAL (
    SELECT events.seq, events.type, events.at, events.recorded_at, events.partner_id, events.lead_id, events.subject_type, events.subject_id,
      events.actor, events.payload
    FROM events
    WHERE events.tenant_id = program_counters.tenant_id AND events.program_id = program_counters.program_id AND events.seq > $3
      AND ($4::text[] IS NULL OR events.type = ANY ($4::text[]))
      AND ($5::text IS NULL OR events.partner_id = $5)
      AND ($6::text IS NULL OR events.lead_id = $6)
    ORDER BY events.seq
    LIMIT $7
  ) AS batch ON true
  WHERE program_counters.tenant_id = $1 AND program_counters.program_id = $2
  ORDER BY batch.seq`;

type BatchRow = CounterRow & {
  readonly seq: bigint | null;
  readonly type: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly partner_id: string | null;
  readonly lead_id: string | null;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly actor: string;
  readonly payload: JsonObject;
};

export interface BatchRequest {
  readonly tenantId: string;
  readonly programId: string;
  readonly afterSeq: bigint;
  readonly filter: FollowFilter;
  readonly limit: number;
}

/** The next events of one log that the actor may see and the filter takes. Null: the actor may not read it (any more). */
export async function readBatch(
  db: Database,
  actor: Actor,
  request: BatchRequest,
): Promise<{ readonly log: LogPosition; readonly events: readonly EventRow[] } | null> {
  const { tenantId, programId, afterSeq, filter, limit } = request;
  const bindings = [tenantId, programId, String(afterSeq), filter.types, filter.partnerId, filter.leadId, limit];
  const rows = await readScreen<BatchRow>(db, toPrincipal(actor), BATCH_SQL, bindings);
  const [first] = rows;
  if (first === undefined) return null;
  const events = first.seq === null ? [] : rows.map((row) => toEvent(row));
  return { log: toPosition(first), events };
}

const toEvent = (row: BatchRow): EventRow => ({
  tenantId: row.tenant_id,
  programId: row.program_id,
  seq: row.seq ?? 0n,
  type: row.type,
  at: row.at.getTime(),
  recordedAt: row.recorded_at.getTime(),
  partnerId: row.partner_id,
  leadId: row.lead_id,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  actor: row.actor,
  payload: row.payload,
});
