import net from 'node:net';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

/** What Java's client and `curl --http2` send with a request when there is no TLS. */
const UPGRADE = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABk'];
const QUERY = JSON.stringify({ query: '{ __typename }' });
const post = (...headers: readonly string[]): string =>
  ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '\r\n'].join('\r\n');
const ANSWER = '"__typename":"Query"';

/** Sends the parts one after the other and reads until so many answers have come. */
async function talk(parts: readonly string[], count: number): Promise<string> {
  const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1');
  let text = '';
  const isAnswered = new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('close', resolve);
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (text.split('HTTP/1.1 ').length > count && /\}\n?$/.test(text)) resolve();
    });
  });
  for (const part of parts) await new Promise((resolve) => socket.write(part, () => setImmediate(resolve)));
  await isAnswered;
  socket.destroy();
  return text;
}

it.each([
  { name: 'with its body', parts: [`${post(`Content-Length: ${QUERY.length}`, ...UPGRADE)}${QUERY}`] },
  {
    name: 'whose body comes later, in parts',
    parts: [post(`Content-Length: ${QUERY.length}`, ...UPGRADE), QUERY.slice(0, 9), QUERY.slice(9)],
  },
  {
    name: 'in chunks',
    parts: [post('Transfer-Encoding: chunked', ...UPGRADE), `${QUERY.length.toString(16)}\r\n${QUERY}\r\n0\r\n\r\n`],
  },
])('a request that would rather have HTTP/2 is answered: $name', async ({ parts }) => {
  const text = await talk(parts, 1);
  expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(text).toContain(ANSWER);
});

it('the connection stays for requests after it, with the upgrade or without', async () => {
  const plain = `${post(`Content-Length: ${QUERY.length}`)}${QUERY}`;
  const asking = `${post(`Content-Length: ${QUERY.length}`, ...UPGRADE)}${QUERY}`;
  const text = await talk([asking, plain, asking, plain], 4);
  expect(text.split(ANSWER)).toHaveLength(5);
  expect(text).not.toMatch(/HTTP\/1\.1 [45]/);
});

it('a connection may ask again and again: nothing is left behind on it', async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error): unknown => warnings.push(warning);
  process.on('warning', listen);
  const asking = `${post(`Content-Length: ${QUERY.length}`, ...UPGRADE)}${QUERY}`;
  const text = await talk(Array<string>(30).fill(asking), 30);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(text.split(ANSWER)).toHaveLength(31);
  expect(warnings).toEqual([]);
});

it('limits hold for it as for any other', async () => {
  const text = await talk([post('Content-Length: 99999999', ...UPGRADE), 'x'], 1);
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
});

it('clients that are gone before the answer harm nobody', async () => {
  for (let round = 0; round < 50; round += 1) {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(post(`Content-Length: ${QUERY.length}`, ...UPGRADE), () => socket.resetAndDestroy());
    await closed;
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
