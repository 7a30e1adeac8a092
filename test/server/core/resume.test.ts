import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { appendEvents } from '../../../server/database/append-events.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import type { Keys } from '../../../server/identity/keys.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { owner } from '../../kit/database/principals.ts';
import { AT, seedProgram } from '../../kit/database/seed-rows.ts';
import { startTinyServer } from './start-tiny-server.ts';
import { testKeys } from './test-keys.ts';

const program = { tenantId: 'vendor_1', programId: 'program_1' };
const EVENTS =
  'subscription ($after: String) { events(programSlug: "program-1", after: $after) { cursor previousCursor subjectId } }';

let database: TestDatabase;
let keys: Keys;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { ...program, partnerIds: ['partner_1'] });
  keys = await testKeys();
});
afterAll(() => database.drop());

async function append(...subjectIds: string[]): Promise<void> {
  const events = subjectIds.map((subjectId) => ({
    type: 'lead.updated',
    at: AT,
    subjectType: 'Lead',
    subjectId,
    actor: 'irrelevant',
  }));
  await withPrincipal(database.app, owner('vendor_1'), (tx) => appendEvents(tx, program, events));
  notifyEvents(database.app, 'vendor_1');
}

it('resumes after a cut and after a restart of the server, and misses nothing', async () => {
  let running = await startTinyServer({ db: database.app, appUrl: database.appUrl, keys });
  const port = Number(new URL(running.url).port);
  const seen: string[] = [];
  const codes: number[] = [];
  let after = await running.follower.cursorNow(
    { role: 'PROGRAM_OWNER', id: 'person_1', tenantId: 'vendor_1', partnerIds: [], rights: [] },
    'program-1',
  );
  let socket: WebSocket | null = null;
  const client = createClient({
    url: running.socketUrl,
    webSocketImpl: WebSocket,
    connectionParams: {
      authorization: await running.tokenFor({ role: 'PROGRAM_OWNER', subject: 'person_1', tenantId: 'vendor_1' }),
    },
    retryAttempts: 0,
    on: {
      connected: (opened) => (socket = opened as WebSocket),
      closed: (event) => codes.push((event as { code: number }).code),
    },
  });
  const EXPECTED = 120;
  const reading = (async () => {
    while (seen.length < EXPECTED) {
      try {
        for await (const { data } of client.iterate<{
          events: { cursor: string; previousCursor: string; subjectId: string };
        }>({ query: EVENTS, variables: { after } })) {
          if (data === null || data === undefined) continue;
          expect(data.events.previousCursor).toBe(after);
          after = data.events.cursor;
          seen.push(data.events.subjectId);
          if (seen.length === EXPECTED) break;
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  })();
  const sent: string[] = [];
  for (let round = 0; round < EXPECTED / 2; round += 1) {
    const pair = [`e${round}-a`, `e${round}-b`];
    sent.push(...pair);
    await append(...pair);
    if (round % 10 === 5) (socket as WebSocket | null)?.terminate();
    if (round === 30) {
      // The client may still be coming back from the last cut; only an open socket can be told to come back.
      await vi.waitUntil(() => socket?.readyState === WebSocket.OPEN, { timeout: 20_000 });
      await running.stop();
      running = await startTinyServer({ db: database.app, appUrl: database.appUrl, keys, port });
    }
  }
  await reading;
  expect(seen).toEqual(sent);
  expect(codes).toContain(1012);
  await client.dispose();
  await running.stop();
});
