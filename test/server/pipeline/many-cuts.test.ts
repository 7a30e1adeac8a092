import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { follow } from '../../../client/follow.ts';
import { appendEvents, type NewEvent } from '../../../server/database/append-events.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import { toPrincipal } from '../../../server/identity/to-principal.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedProgram } from '../../kit/database/seed-rows.ts';
import { event, owner, program1 } from '../core/event-world.ts';
import { startTinyServer, type TinyServer } from '../core/start-tiny-server.ts';

// The whole: SUBSCRIBERS=50 CUTS=20 EVENTS=1000 UNREAD=100000. In the suite a tenth of each, which meets the same races.
const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const SUBSCRIBERS = number('SUBSCRIBERS', 8);
const CUTS = number('CUTS', 5);
const EVENTS = number('EVENTS', 200);
const UNREAD = number('UNREAD', 4_000);
/** Of each event that is not read: together more than the network keeps by itself, which is some 10 MB. */
const TEXT = 'x'.repeat(Math.max(1_000, 20_000_000 / UNREAD));
const PATIENCE_MS = 60_000 + SUBSCRIBERS * CUTS * 200 + UNREAD * 6;

const QUERY =
  'subscription ($after: String) { events(programSlug: "program-1", after: $after) { cursor previousCursor subjectId } }';
const QUERY_TEXT = QUERY.replace('subjectId', 'subjectId text');

interface TinyEvent {
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly subjectId: string;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { ...program1, partnerIds: ['partner_1'] });
});
afterAll(() => database.drop());

const start = (more: Partial<Parameters<typeof startTinyServer>[0]> = {}): Promise<TinyServer> =>
  startTinyServer({ db: database.app, appUrl: database.appUrl, ...more });
const authorize = (server: TinyServer): Promise<string> =>
  server.tokenFor({ role: 'PROGRAM_OWNER', subject: 'person_1', tenantId: 'vendor_1', expiresInSeconds: 3_600 });
async function append(events: readonly NewEvent[]): Promise<void> {
  await withPrincipal(database.app, toPrincipal(owner), (tx) => appendEvents(tx, program1, [...events]));
  notifyEvents(database.app, 'vendor_1');
}
/** Cannot be a chain with something missing, or something twice. */
function expectExactly(received: readonly TinyEvent[], ids: readonly string[], after: string): void {
  expect(received.map(({ subjectId }) => subjectId)).toEqual(ids);
  let previous = after;
  for (const { cursor, previousCursor } of received) {
    expect(previousCursor).toBe(previous);
    previous = cursor;
  }
}

describe('subscribers that are cut again and again', () => {
  it(
    'each receive every event once, in order, over sockets and servers that go',
    async () => {
      const first = await start();
      const { keys } = first;
      // Two servers on one database; the second is restarted under way.
      let second = await start({ keys });
      const port = Number(new URL(second.url).port);
      const urls = [first.socketUrl, second.socketUrl];
      const authorization = await authorize(first);
      const after = await first.follower.cursorNow(owner, 'program-1');
      const ids = Array.from({ length: EVENTS }, (_, index) => `event_${index}`);
      const subscribers = Array.from({ length: SUBSCRIBERS }, (_, index) => {
        const received: TinyEvent[] = [];
        let socket: WebSocket | undefined;
        let cuts = 0;
        const client: Client = createClient({
          // Each connection to the other server than the one before.
          url: () => urls[(index + cuts) % 2] ?? '',
          webSocketImpl: WebSocket,
          connectionParams: { authorization },
          retryAttempts: Infinity,
          shouldRetry: () => true,
          retryWait: () => new Promise((resolve) => setTimeout(resolve, 5)),
          on: { connected: (opened) => (socket = opened as WebSocket) },
        });
        const done = new Promise<void>((resolve) => {
          follow<{ events: TinyEvent }>(client, {
            query: QUERY,
            variables: { after },
            cursorOf: ({ events }) => events.cursor,
            onEvent: ({ events }) => {
              received.push(events);
              const isTimeToCut = cuts < CUTS && received.length >= ((cuts + 1) * EVENTS) / (CUTS + 1);
              if (isTimeToCut) {
                cuts += 1;
                socket?.terminate();
              }
              if (received.length >= EVENTS) resolve();
            },
            onEnd: () => resolve(),
          });
        });
        return { received, done, client, cutCount: () => cuts };
      });
      for (let sent = 0; sent < EVENTS; sent += 20) {
        await append(ids.slice(sent, sent + 20).map((subjectId) => event({ subjectId })));
        if (sent >= EVENTS / 2 && sent < EVENTS / 2 + 20) {
          await second.stop();
          second = await start({ keys, port });
        }
      }
      await Promise.all(subscribers.map(({ done }) => done));
      for (const { received, cutCount } of subscribers) {
        expectExactly(received, ids, after);
        expect(cutCount()).toBe(CUTS);
      }
      for (const { client } of subscribers) await client.dispose();
      await Promise.all([first.stop(), second.stop()]);
    },
    PATIENCE_MS,
  );
});

describe('a subscriber that stops reading', () => {
  it(
    'costs little, is closed with a code to come back after, and goes on exactly',
    async () => {
      const server = await start({ slowReaderMs: 1_000 });
      const authorization = await authorize(server);
      const after = await server.follower.cursorNow(owner, 'program-1');
      const received: TinyEvent[] = [];
      const read = async (cursor: string, onOpen: (socket: WebSocket) => void): Promise<number> => {
        const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
        const closed = new Promise<number>((resolve) => socket.once('close', resolve));
        await new Promise((resolve) => socket.once('open', resolve));
        socket.on('message', (data: Buffer) => {
          const message = JSON.parse(String(data)) as { type: string; payload: { data: { events: TinyEvent } } };
          if (message.type === 'next') received.push(message.payload.data.events);
          if (message.type === 'connection_ack')
            socket.send(
              JSON.stringify({
                id: '1',
                type: 'subscribe',
                payload: { query: QUERY_TEXT, variables: { after: cursor } },
              }),
            );
          if (received.length === UNREAD) socket.close();
        });
        socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
        onOpen(socket);
        return closed;
      };
      let stopped: WebSocket | undefined;
      const closing = read(after, (socket) => (stopped = socket));
      await expect.poll(() => server.following()).toBe(1);
      stopped?.pause();
      const before = process.memoryUsage().rss;
      const ids = Array.from({ length: UNREAD }, (_, index) => `unread_${index}`);
      for (let sent = 0; sent < UNREAD; sent += 1_000)
        await append(ids.slice(sent, sent + 1_000).map((subjectId) => event({ subjectId, payload: { text: TEXT } })));
      await expect.poll(() => server.logged(), { timeout: PATIENCE_MS }).toContain('a slow reader');
      expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
      // It reads again, long after: what had been sent, and then why it was closed.
      stopped?.resume();
      expect(await closing).toBe(1013);
      const cut = received.length;
      expect(cut).toBeLessThan(UNREAD);
      await read(received.at(-1)?.cursor ?? after, () => undefined);
      expectExactly(received, ids, after);
      await server.stop();
    },
    PATIENCE_MS,
  );
});
