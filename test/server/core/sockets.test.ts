import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedProgram } from '../../kit/database/seed-rows.ts';
import { startTinyServer, type TinyServer } from './start-tiny-server.ts';

const program = { tenantId: 'vendor_1', programId: 'program_1' };
const EVENTS =
  'subscription ($after: String) { events(programSlug: "program-1", after: $after) { cursor previousCursor subjectId } }';

let database: TestDatabase;
let server: TinyServer;
let authorization: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { ...program, partnerIds: ['partner_1'] });
  server = await startTinyServer({
    db: database.app,
    appUrl: database.appUrl,
    bodyLimitBytes: 100_000,
    corsOrigins: ['https://portal.example'],
  });
  authorization = await server.tokenFor({ role: 'PROGRAM_OWNER', subject: 'person_1', tenantId: 'vendor_1' });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const connect = (connectionParams: Record<string, unknown>, socketUrl: string = server.socketUrl): Client =>
  createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });

async function ask(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ readonly data?: unknown; readonly errors?: unknown }> {
  for await (const result of client.iterate<Record<string, unknown>>({ query, variables })) return result;
  throw new Error('no answer');
}
/** What a client that is refused gets: the close event. */
const refusalOf = async (connectionParams: Record<string, unknown>): Promise<{ code: number; reason: string }> => {
  const error: unknown = await ask(connect(connectionParams), '{ role }').catch((reason: unknown) => reason);
  const { code, reason } = error as { code: number; reason: string };
  return { code, reason };
};
/** A connection without a client, message by message. */
async function open(path = ''): Promise<{
  socket: WebSocket;
  next: () => Promise<Record<string, unknown>>;
  closed: Promise<{ code: number; reason: string }>;
}> {
  const socket = new WebSocket(`${server.socketUrl}${path}`, 'graphql-transport-ws');
  const queue: Record<string, unknown>[] = [];
  const waiting: ((message: Record<string, unknown>) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>;
    const next = waiting.shift();
    if (next === undefined) queue.push(message);
    else next(message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    socket,
    closed,
    next: () =>
      new Promise<Record<string, unknown>>((resolve) =>
        queue.length > 0 ? resolve(queue.shift() as Record<string, unknown>) : waiting.push(resolve),
      ),
  };
}

describe('who calls', () => {
  it('is said at the connect', async () => {
    expect(await ask(connect({ authorization }), '{ role }')).toEqual({ data: { role: 'PROGRAM_OWNER' } });
    expect(await ask(connect({}), '{ role }')).toEqual({ data: { role: 'PUBLIC' } });
  });

  it('with a wrong token is refused for good, with an expired one until it has a new one', async () => {
    expect(await refusalOf({ authorization: `${authorization}x` })).toEqual({
      code: 4401,
      reason: 'the signature of the token is wrong',
    });
    const expired = await server.tokenFor({
      role: 'PROGRAM_OWNER',
      subject: 'person_1',
      tenantId: 'vendor_1',
      expiresInSeconds: -60,
    });
    expect(await refusalOf({ authorization: expired })).toEqual({
      code: 4403,
      reason: expect.stringMatching(/^token expired at 2/),
    });
  });

  it('is cut off when the token ends, with a code that clients come back after', async () => {
    const short = await server.tokenFor({
      role: 'PROGRAM_OWNER',
      subject: 'person_1',
      tenantId: 'vendor_1',
      expiresInSeconds: 2,
    });
    const { socket, next, closed } = await open();
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: short } }));
    expect(await next()).toEqual({ type: 'connection_ack' });
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: EVENTS } }));
    expect(await closed).toEqual({ code: 4403, reason: expect.stringMatching(/^token expired at 2/) });
  });
});

describe('an operation', () => {
  it.each([
    { name: 'a fault is masked', query: '{ fault }', message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' },
    { name: 'a refusal keeps its code', query: '{ refusal }', message: 'program "x" not found', code: 'NOT_FOUND' },
    {
      name: 'a fault of a subscription is masked',
      query: 'subscription { broken }',
      message: 'Internal server error',
      code: 'INTERNAL_SERVER_ERROR',
    },
  ])('$name', async ({ query, message, code }) => {
    expect((await ask(connect({}), query)).errors).toMatchObject([{ message, extensions: { code } }]);
  });

  it.each([
    { name: 'a document that is none', query: '{', code: 'GRAPHQL_PARSE_FAILED' },
    { name: 'a field that does not exist', query: '{ nope }', code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      name: 'too deep a document',
      query: `{ tree { ${'child { '.repeat(30)} name ${'} '.repeat(30)} } }`,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    { name: 'too many tokens', query: `{ ${'hello '.repeat(2_001)} }`, code: 'GRAPHQL_PARSE_FAILED' },
    {
      name: 'an operation that is not there',
      query: 'query A { hello } query B { hello }',
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    { name: 'a cursor of nobody', query: EVENTS, variables: { after: 'nonsense' }, code: 'BAD_USER_INPUT' },
  ])('$name is refused as over HTTP: $code', async ({ query, variables, code }) => {
    const errors: unknown = await ask(connect({ authorization }), query, variables).catch((reason: unknown) => reason);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    const isSubscription = query.startsWith('subscription');
    if (isSubscription) return;
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await answer.json()).toMatchObject({
      errors: [{ message: (errors as { message: string }[])[0]?.message, extensions: { code } }],
    });
  });

  it('of a visitor sees no events', async () => {
    await expect(ask(connect({}), EVENTS)).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is one of a hundred at most', async () => {
    const { socket, next } = await open();
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    await next();
    for (let id = 0; id <= 100; id += 1)
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: EVENTS } }));
    expect(await next()).toMatchObject({
      id: '100',
      type: 'error',
      payload: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
    socket.close();
  });
});

describe('a connection', () => {
  it('at another path is none', async () => {
    await expect(open('/elsewhere')).rejects.toThrow('404');
  });

  it.each([
    { name: 'a page of this server', origin: () => server.url, isLetIn: true },
    { name: 'a page of a listed origin', origin: () => 'https://portal.example', isLetIn: true },
    { name: 'a page of another origin', origin: () => 'https://other.example', isLetIn: false },
    { name: 'a page of another port', origin: () => 'http://127.0.0.1:1', isLetIn: false },
    { name: 'a file', origin: () => 'null', isLetIn: false },
  ])('from $name is let in: $isLetIn', async ({ origin, isLetIn }) => {
    const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws', { origin: origin() });
    const told = new Promise<unknown>((resolve) => {
      socket.once('message', (data: Buffer) => resolve(JSON.parse(String(data))));
      socket.once('close', (code) => resolve(code));
    });
    socket.once('open', () => socket.send('{"type":"connection_init"}'));

    expect(await told).toEqual(isLetIn ? { type: 'connection_ack' } : 4401);
    socket.terminate();
  });

  it('with another protocol is closed with 4406, with a message that is none 4400, with a large one 1009', async () => {
    const closeOf = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));
    expect(await closeOf(new WebSocket(server.socketUrl))).toBe(4406);
    const strange = await open();
    strange.socket.send('hello');
    expect((await strange.closed).code).toBe(4400);
    const large = await open();
    large.socket.send('x'.repeat(100_001));
    expect((await large.closed).code).toBe(1009);
  });

  it('that does not read is closed, and the server keeps little for it', async () => {
    const slow = await startTinyServer({ db: database.app, appUrl: database.appUrl, slowReaderMs: 300 });
    const { socket, closed } = await (async () => {
      const opened = new WebSocket(slow.socketUrl, 'graphql-transport-ws');
      const gone = new Promise<number>((resolve) => opened.once('close', resolve));
      await new Promise((resolve) => opened.once('open', resolve));
      return { socket: opened, closed: gone };
    })();
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.once('message', resolve));
    const before = process.memoryUsage().rss;
    socket.pause();
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { large }' } }));
    await expect.poll(() => slow.logged(), { timeout: 5_000 }).toContain('a slow reader');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    socket.resume();
    expect(await closed).toBe(1013);
    await slow.stop();
  });
});

describe('a subscription', () => {
  it('ends with its client, and leaves nothing behind', async () => {
    const client = connect({ authorization });
    const stop = client.subscribe(
      { query: EVENTS },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await expect.poll(() => server.following()).toBe(1);
    stop();
    await expect.poll(() => server.following()).toBe(0);
    const { socket, next } = await open();
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
    await next();
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: EVENTS } }));
    await expect.poll(() => server.following()).toBe(1);
    socket.terminate();
    await expect.poll(() => server.following()).toBe(0);
  });
});

describe('stopping', () => {
  it('finishes the request under way, is not ready, and closes sockets with 1012', async () => {
    const stopping = await startTinyServer({ db: database.app, appUrl: database.appUrl });
    const socket = new WebSocket(stopping.socketUrl, 'graphql-transport-ws');
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    const slow = fetch(`${stopping.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ slow }"}',
    });
    await expect.poll(() => stopping.operations()).toBe(1);
    const stopped = stopping.stop();
    expect(await (await slow).json()).toEqual({ data: { slow: 'done' } });
    expect(await closed).toBe(1012);
    await stopped;
    await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
  });
});
