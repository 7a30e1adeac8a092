import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { startTinyServer, type TinyServer } from './start-tiny-server.ts';

let database: TestDatabase;
let server: TinyServer;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTinyServer({ db: database.app, appUrl: database.appUrl });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const handshake = (path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n');

const connect = (): Promise<net.Socket> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });

it.each(['/graphql', '/elsewhere'])('outlives clients that ask for %s and are gone before the answer', async (path) => {
  for (let round = 0; round < 100; round += 1) {
    const socket = await connect();
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(handshake(path), () => socket.resetAndDestroy());
    await closed;
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

it('ends a connection that it refuses, whatever the client does', async () => {
  const socket = net.connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
  const ended = new Promise((resolve) => socket.once('end', resolve));
  const closed = new Promise((resolve) => socket.once('error', resolve).once('close', resolve));
  socket.write(handshake('/elsewhere'));
  socket.resume();
  await ended;
  // This side stays open and goes on: there is nobody left to take it.
  const talk = setInterval(() => socket.write('more'), 5);
  await closed;
  clearInterval(talk);
});

/** A text message as a client sends it, masked with zeros. */
function frame(text: string): Buffer {
  const head = Buffer.alloc(14);
  head.writeUInt8(0x81, 0);
  head.writeUInt8(0x80 | 127, 1);
  head.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 2);
  return Buffer.concat([head, Buffer.from(text)]);
}

it('does not listen to a client that leaves its answers unread, until it reads them', async () => {
  const socket = await connect();
  socket.write(handshake('/graphql'));
  await new Promise((resolve) => socket.once('data', resolve));
  socket.pause();
  socket.write(frame('{"type":"connection_init"}'));
  const ping = frame(JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(900_000) } }));
  const count = 100;
  for (let sent = 0; sent < count; sent += 1) socket.write(ping);

  let before = -1;
  while (before !== socket.writableLength) {
    before = socket.writableLength;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  // Most of it waits over there: what the two networks' buffers hold is on its way.
  expect(socket.writableLength).toBeGreaterThan(ping.length * 50);
  let received = 0;
  const isAnswered = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > 900_000 * count) resolve();
    });
  });
  socket.resume();
  await isAnswered;
  socket.destroy();
});

it.each([
  { name: '__proto__', variables: '{"__proto__":{"a":1}}' },
  { name: '__proto__ in escapes', variables: '{"a":[{"\\u005f_proto__":1}]}' },
  { name: 'constructor.prototype', variables: '{"a":{"constructor":{"prototype":{}}}}' },
])('refuses $name as HTTP does', async ({ variables }) => {
  const request = `{"query":"{ hello }","variables":${variables}}`;
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: request,
  });
  expect(answer.status).toBe(400);

  const socket = new WebSocket(server.socketUrl, 'graphql-transport-ws');
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.once('open', () => socket.send('{"type":"connection_init"}'));
  socket.once('message', () => socket.send(`{"id":"1","type":"subscribe","payload":${request}}`));
  expect(await closed).toBe(4400);
});
