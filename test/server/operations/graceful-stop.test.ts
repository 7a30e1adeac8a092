import { Agent, request } from 'undici';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { startWhole } from './start-whole.ts';

const CALLERS = 16;
const SOCKETS = 8;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('stops under load without a failed request, closes sockets so that they come back, and says so before', async () => {
  const whole = await startWhole(database, { STOP_DELAY: '1' });
  const { server } = whole;
  const agent = new Agent({ connections: CALLERS, pipelining: 1 });
  const outcomes = new Map<string, number>();
  const note = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  // A balancer sends no more once the server says that it stops.
  let isTakenOut = false;
  const call = async (): Promise<void> => {
    while (!isTakenOut) {
      try {
        const { statusCode, body } = await request(server.graphqlUrl, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ programs(first: 5) { nodes { slug name } } }' }),
        });
        const text = await body.text();
        note(statusCode === 200 && text.includes('"nodes"') ? 'answered' : `status ${statusCode}`);
      } catch (error) {
        note(`failed: ${(error as Error).message}`);
      }
    }
  };
  const watchReadiness = async (): Promise<string> => {
    for (;;) {
      const { statusCode, body } = await request(`${server.url}/readyz`);
      const text = await body.text();
      if (statusCode === 200) continue;
      isTakenOut = true;
      return text;
    }
  };
  const closes: number[] = [];
  const clients: Client[] = [];
  for (let index = 0; index < SOCKETS; index += 1) {
    await new Promise<void>((resolve) => {
      clients.push(
        createClient({
          url: server.graphqlUrl.replace('http', 'ws'),
          webSocketImpl: WebSocket,
          lazy: false,
          retryAttempts: 0,
          onNonLazyError: () => undefined,
          on: { connected: () => resolve(), closed: (event) => closes.push((event as { code: number }).code) },
        }),
      );
    });
  }
  const callers = Array.from({ length: CALLERS }, call);
  const notReady = watchReadiness();
  await expect.poll(() => outcomes.get('answered') ?? 0, { timeout: 20_000 }).toBeGreaterThan(100);
  const before = outcomes.get('answered') ?? 0;
  const stopped = whole.stop();
  expect(JSON.parse(await notReady)).toMatchObject({
    checks: { draining: 'failed' },
    reasons: ['the server is stopping'],
  });
  await Promise.all(callers);
  await stopped;
  expect([...outcomes.keys()]).toEqual(['answered']);
  expect(outcomes.get('answered')).toBeGreaterThan(before);
  expect(closes).toEqual(Array.from({ length: SOCKETS }, () => 1012));
  await expect(request(`${server.url}/healthz`)).rejects.toThrow(/ECONNREFUSED/);
  for (const client of clients) await client.dispose();
  await agent.close();
});
