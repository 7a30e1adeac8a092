import { request } from 'node:http';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { appendEvents, type NewEvent } from '../../../server/database/append-events.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import { createConnections } from '../../../server/graphql/connections.ts';
import { toPrincipal } from '../../../server/identity/to-principal.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedProgram } from '../../kit/database/seed-rows.ts';
import { Inbox } from '../../e2e/support/sockets.ts';
import { event, owner, program1 } from '../core/event-world.ts';
import { startTinyServer, type TinyServer } from '../core/start-tiny-server.ts';

interface TinyEvent {
  readonly cursor: string;
  readonly previousCursor: string | null;
  readonly subjectId: string;
}
type Data = { readonly events: TinyEvent };
const EVENTS =
  'subscription ($after: String) { events(programSlug: "program-1", after: $after) { cursor previousCursor subjectId } }';

let database: TestDatabase;
const servers: TinyServer[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { ...program1, partnerIds: ['partner_1'] });
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.drop();
});

async function start(more: Partial<Parameters<typeof startTinyServer>[0]> = {}): Promise<TinyServer> {
  const server = await startTinyServer({ db: database.app, appUrl: database.appUrl, ...more });
  servers.push(server);
  return server;
}
const authorize = (server: TinyServer, expiresInSeconds = 600): Promise<string> =>
  server.tokenFor({ role: 'PROGRAM_OWNER', subject: 'person_1', tenantId: 'vendor_1', expiresInSeconds });
const cursorNow = (server: TinyServer): Promise<string> => server.follower.cursorNow(owner, 'program-1');
async function append(...events: NewEvent[]): Promise<string[]> {
  await withPrincipal(database.app, toPrincipal(owner), (tx) => appendEvents(tx, program1, events));
  notifyEvents(database.app, 'vendor_1');
  return events.map(({ subjectId }) => subjectId);
}

/** Frames of an event stream, as they come. */
async function openRaw(
  server: TinyServer,
  headers: Record<string, string>,
  variables: Record<string, unknown>,
): Promise<{ readonly inbox: Inbox<string>; readonly ended: Promise<string>; readonly leave: () => void }> {
  const leaving = new AbortController();
  const answer = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: EVENTS, variables }),
    signal: leaving.signal,
  });
  expect(answer.status).toBe(200);
  const inbox = new Inbox<string>();
  const ended = (async () => {
    let text = '';
    try {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('utf8');
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          inbox.push(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    } catch {
      return 'cut';
    }
    return inbox.items.at(-1) ?? '';
  })();
  return { inbox, ended, leave: () => leaving.abort() };
}
const eventsOf = (frames: readonly string[]): { readonly id: string | undefined; readonly event: TinyEvent }[] =>
  frames.flatMap((frame) => {
    const data = /^data: (.*)$/m.exec(frame)?.[1];
    if (!frame.startsWith('event: next') || data === undefined) return [];
    return [{ id: /^id: (.*)$/m.exec(frame)?.[1], event: (JSON.parse(data) as { data: Data }).data.events }];
  });

describe('an event stream', () => {
  it('names each event by its cursor, and goes on after the last one it is told', async () => {
    const server = await start();
    const authorization = await authorize(server);
    const after = await cursorNow(server);
    const ids = await append(event(), event(), event());
    const first = await openRaw(server, { authorization }, { after });
    // The comment at the beginning, then the events.
    const seen = eventsOf(await first.inbox.until(4));
    first.leave();
    expect(seen.map(({ event: { subjectId } }) => subjectId)).toEqual(ids);
    for (const { id, event: each } of seen) expect(id).toBe(each.cursor);
    const more = await append(event());
    // The variables are those of the first time, as a browser sends them again.
    const again = await openRaw(server, { authorization, 'last-event-id': seen[1]?.id ?? '' }, { after });
    const rest = eventsOf(await again.inbox.until(3));
    again.leave();
    expect(rest.map(({ event: { subjectId } }) => subjectId)).toEqual([ids[2], ...more]);
    expect(rest[0]?.event.previousCursor).toBe(seen[1]?.id);
  });

  it('is followed by a stock client, which comes back when the server restarts', async () => {
    const keysFrom = await start();
    const authorization = await authorize(keysFrom);
    const port = Number(new URL(keysFrom.url).port);
    const after = await cursorNow(keysFrom);
    const inbox = new Inbox<TinyEvent>();
    const variables: Record<string, unknown> = { after };
    const client = createClient({
      url: `${keysFrom.url}/graphql/stream`,
      headers: { authorization },
      retryAttempts: 50,
      retry: () => new Promise((resolve) => setTimeout(resolve, 20)),
    });
    const stop = client.subscribe<Data>(
      { query: EVENTS, variables },
      {
        next: ({ data }) => {
          if (!data) return;
          inbox.push(data.events);
          variables['after'] = data.events.cursor;
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    const ids = await append(event());
    await inbox.until(1);
    await keysFrom.stop();
    ids.push(...(await append(event())));
    const next = await start({ keys: keysFrom.keys, port });
    ids.push(...(await append(event())));
    expect((await inbox.until(3)).map(({ subjectId }) => subjectId)).toEqual(ids);
    stop();
    await expect.poll(() => next.following()).toBe(0);
  });

  it('is cut when its token ends, without a word that it were complete', async () => {
    const server = await start();
    const stream = await openRaw(server, { authorization: await authorize(server, 1) }, {});
    expect(await stream.ended).toMatch(/^: 4403 token expired at 2/);
  });

  it('beats while nothing happens', async () => {
    const server = await start({ heartbeatMs: 20 });
    const stream = await openRaw(server, { authorization: await authorize(server) }, {});
    expect((await stream.inbox.until(4)).every((frame) => frame === ':')).toBe(true);
    stream.leave();
  });

  it.each([
    {
      name: 'another type of answer',
      headers: { accept: 'application/json' },
      body: '{"query":"{ hello }"}',
      status: 406,
    },
    { name: 'no JSON', headers: { 'content-type': 'text/plain' }, body: 'hello', status: 400 },
    {
      name: 'a form',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={hello}',
      status: 415,
    },
    { name: 'variables that are none', headers: {}, body: '{"query":"{ hello }","variables":[]}', status: 400 },
  ])('refuses $name with $status', async ({ headers, body, status }) => {
    const server = await start();
    const answer = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body,
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('does not run a mutation by GET', async () => {
    const server = await start();
    const answer = await fetch(`${server.url}/graphql/stream?query=mutation{bump}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(answer.status).toBe(405);
  });

  it('that nobody reads is cut, and the server keeps little for it', async () => {
    const server = await start({ slowReaderMs: 300 });
    const before = process.memoryUsage().rss;
    const closed = await new Promise<string>((resolve, reject) => {
      const asking = request(`${server.url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      });
      asking.once('error', reject);
      asking.once('response', (answer) => {
        answer.pause();
        answer.once('error', () => resolve('cut'));
        answer.once('aborted', () => resolve('cut'));
        // What it had not read is lost with the connection.
        setTimeout(() => answer.resume(), 1_500);
      });
      asking.end(JSON.stringify({ query: 'subscription { large }' }));
    });
    expect(closed).toBe('cut');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe('connections of a principal', () => {
  it('are ended from elsewhere: sockets with 4401 for good or 4403, streams cut', async () => {
    const connections = createConnections();
    const server = await start({ connections });
    const authorization = await authorize(server);
    const open = async (): Promise<{ readonly closed: Promise<number> }> => {
      const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      await new Promise((resolve) => socket.once('message', resolve));
      return { closed };
    };
    const revoked = await open();
    const stream = await openRaw(server, { authorization }, {});
    expect(connections.closeConnectionsOf({ id: 'somebody_else' }, 'revoked')).toBe(0);
    expect(connections.closeConnectionsOf({ id: 'person_1' }, 'revoked')).toBe(2);
    expect(await revoked.closed).toBe(4401);
    expect(await stream.ended).toMatch(/^: 4403/);
    const changed = await open();
    expect(connections.closeConnectionsOf({ tenantId: 'vendor_1' }, 'changed')).toBe(1);
    expect(await changed.closed).toBe(4403);
    await expect.poll(() => connections.count()).toBe(0);
  });
});
