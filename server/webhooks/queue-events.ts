import { typeid } from 'typeid-js';
import type { EventCursors, EventRow } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { readBatch, readLogs, type LogPosition } from '../events/read-events.ts';
import { readerOf, toBody } from './delivery-body.ts';
import {
  countPending,
  listStreams,
  queueEvents,
  type HeldWebhook,
  type QueuedEvent,
  type Stream,
} from './webhook-rows.ts';
import type { WebhookTransaction } from './deliver-webhook.ts';

const EVENTS_PER_BATCH = 200;
/** Where nothing gets through, what comes stays in the log, which is where it is kept anyway. */
const PENDING_MAX = 1_000;

export interface QueueParts {
  readonly db: Database;
  readonly cursors: EventCursors;
  /** Told when events were pruned before they could be queued: the receiver sees it by `previousCursor`. */
  readonly onGap: (webhook: HeldWebhook, programId: string) => void;
}

/** Makes deliveries of what has happened since, log by log, each batch in one transaction with the stream's place. */
export async function queueNewEvents(
  parts: QueueParts,
  webhook: HeldWebhook,
  within: WebhookTransaction,
): Promise<void> {
  const [streams, pending] = await within(
    async (tx) => [await listStreams(tx, webhook), await countPending(tx, webhook)] as const,
  );
  let room = PENDING_MAX - pending;
  const known = new Map(streams.map((stream) => [stream.programId, stream]));
  for (const log of await readLogs(parts.db, readerOf(webhook), null)) {
    if (webhook.programIds !== null && !webhook.programIds.includes(log.programId)) continue;
    let stream: Stream | null = known.get(log.programId) ?? {
      programId: log.programId,
      queuedSeq: 0n,
      lastEventSeq: 0n,
    };
    while (room > 0 && stream !== null && stream.queuedSeq < log.headSeq) {
      const queued = await queueBatch(parts, webhook, log, stream, within);
      room -= queued?.count ?? 0;
      stream = queued?.stream ?? null;
    }
  }
}

async function queueBatch(
  { db, cursors, onGap }: QueueParts,
  webhook: HeldWebhook,
  log: LogPosition,
  stream: Stream,
  within: WebhookTransaction,
): Promise<{ readonly stream: Stream; readonly count: number } | null> {
  const filter = { programSlug: null, partnerId: null, leadId: null, types: webhook.eventTypes };
  const request = {
    tenantId: log.tenantId,
    programId: log.programId,
    afterSeq: stream.queuedSeq,
    filter,
    limit: EVENTS_PER_BATCH,
  };
  const batch = await readBatch(db, readerOf(webhook), request);
  // The partner was taken out of the program meanwhile.
  if (batch === null) return null;
  if (stream.queuedSeq > 0n && stream.queuedSeq < batch.log.prunedThroughSeq) onGap(webhook, log.programId);
  const to = batch.events.length < EVENTS_PER_BATCH ? batch.log.headSeq : lastOf(batch.events).seq;
  // A program that came later shows its past as well; this webhook was made for what came after it.
  const wanted = batch.events.filter((event) => event.recordedAt >= webhook.createdAt.getTime());
  let previousSeq = stream.lastEventSeq;
  const events: QueuedEvent[] = wanted.map((event) => {
    const body = toBody(event, previousSeq, cursors, webhook.tenantId);
    const queued = { id: typeid('msg').toString(), seq: event.seq, previousSeq, type: event.type, body };
    previousSeq = event.seq;
    return queued;
  });
  const place = { tenantId: log.tenantId, programId: log.programId, from: stream.queuedSeq, to };
  await within((tx) => queueEvents(tx, webhook, place, { events, lastEventSeq: previousSeq }));
  return { stream: { programId: log.programId, queuedSeq: to, lastEventSeq: previousSeq }, count: events.length };
}

const lastOf = (events: readonly EventRow[]): EventRow => events[events.length - 1] as EventRow;
