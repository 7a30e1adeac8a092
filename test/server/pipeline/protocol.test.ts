import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { Inbox } from '../../e2e/support/sockets.ts';
import { startTinyServer, type TinyServer } from '../core/start-tiny-server.ts';

type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** A connection without a client: what is sent, what comes, in order. */
interface Raw {
  readonly inbox: Inbox<Message>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly protocol: string;
  send(message: unknown): void;
}

let database: TestDatabase;
let server: TinyServer;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTinyServer({ db: database.app, appUrl: database.appUrl, bodyLimitBytes: 50_000 });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

async function open(protocols: string | string[] = 'graphql-transport-ws'): Promise<Raw> {
  const socket = new WebSocket(server.socketUrl, protocols);
  const inbox = new Inbox<Message>();
  socket.on('message', (data: Buffer) => inbox.push(JSON.parse(String(data)) as Message));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    inbox,
    closed,
    protocol: socket.protocol,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
  };
}
async function admitted(): Promise<Raw> {
  const raw = await open();
  raw.send({ type: 'connection_init' });
  await raw.inbox.until(1);
  return raw;
}
const subscribe = (id: string, query: string): object => ({ id, type: 'subscribe', payload: { query } });
const typesOf = (messages: readonly Message[]): readonly unknown[] => messages.map(({ type, id }) => [type, id]);

it('1. agrees on the protocol graphql-transport-ws', async () => {
  expect((await open(['graphql-ws', 'graphql-transport-ws'])).protocol).toBe('graphql-transport-ws');
});

it('2. closes a connection of another protocol with 4406', async () => {
  const socket = new WebSocket(server.socketUrl, 'graphql-ws');
  socket.on('error', () => undefined);
  expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4406);
});

it('3. acknowledges connection_init', async () => {
  const raw = await open();
  raw.send({ type: 'connection_init', payload: {} });
  expect(await raw.inbox.until(1)).toEqual([{ type: 'connection_ack' }]);
});

it('4. closes a second connection_init with 4429', async () => {
  const raw = await admitted();
  raw.send({ type: 'connection_init' });
  expect((await raw.closed).code).toBe(4429);
});

it('5. closes an operation before the acknowledgement with 4401', async () => {
  const raw = await open();
  raw.send(subscribe('1', '{ hello }'));
  expect((await raw.closed).code).toBe(4401);
});

it('6. closes a connection that says nothing with 4408', async () => {
  // In the time that the protocol gives: three seconds.
  const raw = await open();
  expect(await raw.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
});

it('7. answers a query with next, then complete', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', '{ hello }'));
  const [, next, complete] = await raw.inbox.until(3);
  expect(next).toEqual({ id: 'a', type: 'next', payload: { data: { hello: 'hello world' } } });
  expect(complete).toEqual({ id: 'a', type: 'complete' });
});

it('8. answers a wrong document with error alone', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', '{ nope }'));
  await raw.inbox.until(2);
  // A complete would come before the answer to this.
  raw.send({ type: 'ping' });
  expect(typesOf(await raw.inbox.until(3))).toEqual([
    ['connection_ack', undefined],
    ['error', 'a'],
    ['pong', undefined],
  ]);
});

it('9. answers an error of the execution in next', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', '{ refusal }'));
  const [, next, complete] = await raw.inbox.until(3);
  expect(next).toMatchObject({ type: 'next', payload: { errors: [{ extensions: { code: 'NOT_FOUND' } }] } });
  expect(complete?.type).toBe('complete');
});

it('10. streams, and stops at the client’s complete', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', 'subscription { large }'));
  await raw.inbox.until(4);
  raw.send({ id: 'a', type: 'complete' });
  raw.send({ type: 'ping' });
  await expect.poll(() => raw.inbox.items.at(-1)?.type).toBe('pong');
  // No complete for what the client has ended itself.
  expect(raw.inbox.items.filter(({ type }) => type === 'complete')).toEqual([]);
});

it('11. closes a second operation of the same id with 4409', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', 'subscription { large }'));
  raw.send(subscribe('a', '{ hello }'));
  expect(await raw.closed).toEqual({ code: 4409, reason: 'Subscriber for a already exists' });
});

it('12. takes an id again when its operation is over', async () => {
  const raw = await admitted();
  raw.send(subscribe('a', '{ hello }'));
  await raw.inbox.until(3);
  raw.send(subscribe('a', '{ hello }'));
  expect(typesOf(await raw.inbox.until(5)).slice(3)).toEqual([
    ['next', 'a'],
    ['complete', 'a'],
  ]);
});

it('13. answers ping with pong and its payload, also before the acknowledgement', async () => {
  const raw = await open();
  raw.send({ type: 'ping', payload: { at: 1 } });
  expect(await raw.inbox.until(1)).toEqual([{ type: 'pong', payload: { at: 1 } }]);
});

it.each([
  { name: 'text that is no JSON', message: 'hello' },
  { name: 'a type that there is none of', message: '{"type":"start"}' },
  { name: 'no id', message: '{"type":"subscribe","payload":{"query":"{ hello }"}}' },
  { name: 'no document', message: '{"id":"1","type":"subscribe","payload":{}}' },
  { name: 'a list', message: '[]' },
])('14. closes a message that is none with 4400: $name', async ({ message }) => {
  const raw = await admitted();
  raw.send(message);
  expect((await raw.closed).code).toBe(4400);
});

it('15. runs operations side by side, each answered under its id', async () => {
  const raw = await admitted();
  raw.send(subscribe('slow', '{ slow }'));
  raw.send(subscribe('quick', '{ hello }'));
  const messages = await raw.inbox.until(5);
  expect(typesOf(messages.slice(1))).toEqual([
    ['next', 'quick'],
    ['complete', 'quick'],
    ['next', 'slow'],
    ['complete', 'slow'],
  ]);
});
