import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../services/actor.ts';
import { createEventCursors } from '../../server/events/cursors.ts';
import { loadKeys } from '../../server/identity/keys.ts';
import { PROGRAM_ID } from '../seed/program-seed.ts';
import type { Connection } from './connection.ts';
import type { Question } from './questions.ts';

interface Dashboard {
  cursor: string;
  recentActivity: { cursor: string }[];
}

export interface CompareOptions {
  readonly keysDir: string;
  readonly questions: readonly Question[];
  readonly server: Connection;
  readonly limit: Connection;
}

/**
 * Makes sure that both servers say the same. Cursors of the log are opened first: the server signs them.
 * Errors: throws with the first partner whose answers differ.
 * Shape: bytes of the last answers.
 */
export async function compareAnswers({
  keysDir,
  questions,
  server,
  limit,
}: CompareOptions): Promise<{ readonly serverBytes: number; readonly limitBytes: number }> {
  const cursors = createEventCursors((await loadKeys(keysDir)).deriveSecret('event-cursors'));
  let bytes = { serverBytes: 0, limitBytes: 0 };
  for (const { partnerId, actorId, toServer, toLimit } of questions) {
    const [ours, theirs] = [await server.ask(toServer), await limit.ask(toLimit)];
    const actor: Actor = { role: 'PARTNER', id: actorId, tenantId: null, partnerIds: [partnerId], rights: [] };
    const open = (cursor: string): string => String(cursors.decode(actor, cursor).get(PROGRAM_ID));
    const found = parse(ours.body);
    if (found !== null) {
      found.cursor = open(found.cursor);
      for (const event of found.recentActivity) event.cursor = open(event.cursor);
    }
    if (found === null || !isDeepStrictEqual(found, parse(theirs.body))) {
      throw new Error(
        `the answers for ${partnerId} differ:\nserver ${ours.status}: ${JSON.stringify(found ?? ours.body)}\nlimit  ${theirs.status}: ${theirs.body}`,
      );
    }
    bytes = { serverBytes: ours.body.length, limitBytes: theirs.body.length };
  }
  return bytes;
}

const parse = (body: string): Dashboard | null =>
  (JSON.parse(body) as { data?: { partnerDashboard?: Dashboard } }).data?.partnerDashboard ?? null;
