import { RequestError } from '../../services/outcome.ts';
import type { EventCursors, EventRow, FollowedEvent, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { read } from './read.ts';
import { jsonRows, ms, text, toLimit, toSelectList } from './sql.ts';

export type RawEvent = Omit<EventRow, 'seq'> & { readonly seq: string };

/** Columns of an event, by the alias `ev`; they survive JSON. */
export const EVENT_COLUMNS = toSelectList({
  tenantId: 'ev.tenant_id',
  programId: 'ev.program_id',
  seq: text('ev.seq'),
  type: 'ev.type',
  at: ms('ev.at'),
  recordedAt: ms('ev.recorded_at'),
  partnerId: 'ev.partner_id',
  leadId: 'ev.lead_id',
  subjectType: 'ev.subject_type',
  subjectId: 'ev.subject_id',
  actor: 'ev.actor',
  payload: 'ev.payload',
});

export const toEvent = ({ seq, ...event }: RawEvent): EventRow => ({ ...event, seq: BigInt(seq) });

interface LogRow {
  readonly programId: string;
  readonly prunedThrough: bigint;
  readonly events: readonly RawEvent[];
}

const logSql = (limit: number): string => `SELECT p.id AS "programId", pc.pruned_through_seq AS "prunedThrough",
    ${jsonRows(`SELECT ${EVENT_COLUMNS} FROM events ev
      WHERE ev.tenant_id = p.tenant_id AND ev.program_id = p.id
        AND ev.seq > coalesce(($2::jsonb ->> p.id)::bigint, 0) AND ($3::text[] IS NULL OR ev.type = ANY ($3::text[]))
        AND (ev.tenant_id = $4 OR (ev.partner_id = ANY ($5::text[]) AND ev.audience <> 'OWNER') OR (ev.audience = 'PROGRAM' AND cardinality($5::text[]) > 0))
      ORDER BY ev.seq LIMIT ${limit}`)} AS events
  FROM programs p JOIN program_counters pc ON pc.tenant_id = p.tenant_id AND pc.program_id = p.id
  WHERE p.slug = $1 AND (p.tenant_id = $4
    OR EXISTS (SELECT FROM enrollments x WHERE x.tenant_id = p.tenant_id AND x.program_id = p.id AND x.partner_id = ANY ($5::text[]))
    OR EXISTS (SELECT FROM applications x WHERE x.tenant_id = p.tenant_id AND x.program_id = p.id AND x.partner_id = ANY ($5::text[])))`;

/** The log as a list. Its cursors are those of subscriptions: one can go on where the other stopped. */
export const createEventReads =
  (db: Database, cursors: EventCursors): Reads['events'] =>
  async (actor, { programSlug, types, after, first }) => {
    const positions = after === null ? new Map<string, bigint>() : cursors.decode(actor, after);
    const known = JSON.stringify(Object.fromEntries([...positions].map(([id, seq]) => [id, seq.toString()])));
    const [log] = await read<LogRow>(db, actor, logSql(toLimit(first)), [
      programSlug,
      known,
      types,
      actor.tenantId,
      actor.partnerIds,
    ]);
    if (log === undefined) return null;
    const position = positions.get(log.programId);
    if (after !== null && position === undefined)
      throw new RequestError('BAD_USER_INPUT', 'Argument "after": found a cursor of another program’s log.');
    if ((position ?? 0n) < log.prunedThrough && after !== null) {
      throw new RequestError(
        'CURSOR_EXPIRED',
        'Argument "after": events after this cursor are no longer kept; read the present state and follow its cursor.',
      );
    }
    let previousCursor = after;
    const events = log.events.slice(0, first).map((raw): FollowedEvent => {
      const event = toEvent(raw);
      const cursor = cursors.encode(actor, new Map([[log.programId, event.seq]]));
      const followed = { cursor, previousCursor, event };
      previousCursor = cursor;
      return followed;
    });
    return { events, hasNextPage: log.events.length > first, hasPreviousPage: after !== null };
  };
