import type { Actor } from '../../services/actor.ts';
import type { EventCursors, EventRow } from '../../services/reads.ts';

/**
 * What is sent for an event: Standard Webhooks' three fields, and in `data` ids alone, to be read through the API. The
 * cursors are those of `events` and the subscriptions: `previousCursor` is the cursor of the delivery before it in this
 * webhook's stream of the program, so a receiver can tell that none is missing.
 */
export function toBody(event: EventRow, previousSeq: bigint, cursors: EventCursors, organizationId: string): string {
  const cursorOf = (seq: bigint): string =>
    cursors.encodeForOrganization(organizationId, new Map([[event.programId, seq]]));
  return JSON.stringify({
    type: event.type,
    timestamp: new Date(event.at).toISOString(),
    data: {
      cursor: cursorOf(event.seq),
      previousCursor: cursorOf(previousSeq),
      programId: event.programId,
      partnerId: event.partnerId,
      leadId: event.leadId,
      subject: { type: event.subjectType, id: event.subjectId },
      recordedAt: new Date(event.recordedAt).toISOString(),
      payload: event.payload,
    },
  });
}

/** As whom a webhook's events are read: row-level security shows it what it may see. */
export const readerOf = (webhook: { readonly tenantId: string; readonly partnerId: string | null }): Actor =>
  webhook.partnerId === null
    ? { role: 'SERVICE', id: 'webhooks', tenantId: webhook.tenantId, partnerIds: [], rights: [] }
    : { role: 'PARTNER', id: 'webhooks', tenantId: null, partnerIds: [webhook.partnerId], rights: [] };
