import type { Knex } from 'knex';

/** One event of a program's log, before it has a number. */
export interface NewEvent {
  readonly type: string;
  /** Instant of the program's clock, ISO 8601. */
  readonly at: string;
  readonly partnerId?: string | null;
  readonly leadId?: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actor: string;
  /** OWNER: the vendor's staff only; PARTNER (default): and the partner; PROGRAM: and every partner of the program. */
  readonly audience?: 'OWNER' | 'PARTNER' | 'PROGRAM';
  readonly payload?: unknown;
}

/**
 * Appends events to one program's gapless log. Call it LAST in the transaction: it locks the program's counter until the
 * commit. A transaction that writes to two programs calls it in the order of their ids, or it can deadlock.
 * Shape: the number of the first and the last event.
 * Errors: throws when the principal may not use the program's counter (`program_counters_visible`).
 */
export async function appendEvents(
  tx: Knex.Transaction,
  program: { readonly tenantId: string; readonly programId: string },
  events: readonly NewEvent[],
): Promise<{ readonly firstSeq: bigint; readonly lastSeq: bigint } | null> {
  if (events.length === 0) return null;
  const result = await tx.raw<{ rows: { last_seq: bigint }[] }>('SELECT append_events(?, ?, ?) AS last_seq', [
    program.tenantId,
    program.programId,
    JSON.stringify(events),
  ]);
  const lastSeq = result.rows[0]?.last_seq;
  if (lastSeq === undefined) throw new Error('append_events returned no row');
  return { firstSeq: lastSeq - BigInt(events.length) + 1n, lastSeq };
}
