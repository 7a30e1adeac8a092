import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../services/actor.ts';
import { RequestError } from '../../services/outcome.ts';
import type { EventCursors } from '../../services/reads.ts';

const MAC_BYTES = 16;
const VERSION = 1;
/** About 2,000 programs. */
const LENGTH_MAX = 131_072;
/** Leads to a number of up to 19 digits: what a bigint column holds. */
const SEQ = /^\d{1,19}$/;

/**
 * Cursors of the event log. Shape: base64url of a keyed hash and the positions, so nobody makes one but this server (or
 * another with the same keys). The hash covers who it was made for: person or key, role and vendor. A person's partner
 * organizations are left out, so that somebody who joins another agency keeps its place; row-level security decides
 * what the place shows.
 * @param expired secrets whose cursors are told from strangers': of before a restore, when numbers meant other events.
 */
export function createEventCursors(secret: Uint8Array, expired: readonly Uint8Array[] = []): EventCursors {
  const encode = (holder: string, positions: ReadonlyMap<string, bigint>): string => {
    const body = toBody(positions);
    return Buffer.concat([macOf(secret, holder, body), Buffer.from(body)]).toString('base64url');
  };
  return {
    encode: (actor, positions) => encode(callerOf(actor), positions),
    encodeForOrganization: (organizationId, positions) => encode(membersOf(organizationId), positions),
    decode(actor, cursor) {
      const bytes = cursor.length <= LENGTH_MAX ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
      const body = bytes.subarray(MAC_BYTES).toString('utf8');
      // A cursor that decodes to the same bytes in another spelling is refused, too: text is compared by clients.
      const isOf = (key: Uint8Array): boolean =>
        bytes.length > MAC_BYTES &&
        bytes.toString('base64url') === cursor &&
        holdersOf(actor).some((holder) => timingSafeEqual(bytes.subarray(0, MAC_BYTES), macOf(key, holder, body)));
      if (isOf(secret)) return parsePositions(body);
      if (expired.some(isOf))
        throw new RequestError(
          'CURSOR_EXPIRED',
          'after: found a cursor of before the database was restored from a backup; read the data anew, and follow from the cursor that comes with it',
        );
      throw new RequestError(
        'BAD_USER_INPUT',
        'after: found a cursor that was not given to you by this API, expected one that was',
      );
    },
  };
}

const macOf = (secret: Uint8Array, holder: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`${holder}\n${body}`).digest().subarray(0, MAC_BYTES);

/** Whom a cursor is made for: one caller, or everybody who acts for an organization. */
const callerOf = (actor: Actor): string => JSON.stringify([VERSION, actor.role, actor.id, actor.tenantId]);
const membersOf = (organizationId: string): string => JSON.stringify([VERSION, 'ORGANIZATION', organizationId]);

const holdersOf = (actor: Actor): readonly string[] => [
  callerOf(actor),
  ...[...(actor.tenantId === null ? [] : [actor.tenantId]), ...actor.partnerIds].map(membersOf),
];

/** The same text for the same positions, whatever their order. */
function toBody(positions: ReadonlyMap<string, bigint>): string {
  const entries = [...positions].map(([programId, seq]) => [programId, String(seq)] as const);
  if (entries.length > 1) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}

function parsePositions(body: string): ReadonlyMap<string, bigint> {
  const positions = new Map<string, bigint>();
  for (const [programId, seq] of Object.entries(JSON.parse(body) as Record<string, string>)) {
    if (!SEQ.test(seq)) throw new Error(`A signed cursor holds ${JSON.stringify(seq)} as a position`);
    positions.set(programId, BigInt(seq));
  }
  return positions;
}
