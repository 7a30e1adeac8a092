import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReadiness } from '../../../server/http/health.ts';
import { createMetrics } from '../../../server/observability/metrics.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedEveryTable } from '../../kit/database/seed-every-table.ts';
import { ask, startWhole, type Whole } from './start-whole.ts';

const SECRET = 'olga-must-not-be-logged';
const NAMED = {
  query: 'query Programs($after: String) { programs(first: 1, after: $after) { nodes { slug } } }',
  variables: { after: null },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedEveryTable(database.admin.knex, {
    tenantId: 'vendor_1',
    programId: 'program_1',
    partnerIds: ['partner_1', 'partner_2'],
  });
});
afterAll(() => database.drop());

/** The value of a metric's line; null: there is none. */
function valueOf(text: string, name: string): number | null {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? null : Number(line.slice(name.length + 1));
}

describe('metrics', () => {
  let whole: Whole;
  beforeAll(async () => {
    whole = await startWhole(database, { RATE_LIMIT_VISITORS: '0', SLOW_OPERATION: '1', WORKERS: 'off' });
  });
  afterAll(() => whole.stop());
  const read = async (headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${whole.server.url}/metrics`, { headers });
    return { status: response.status, text: await response.text() };
  };

  it('count operations of every transport by kind and outcome, with their cost', async () => {
    await ask(whole.server.graphqlUrl, NAMED);
    await ask(whole.server.graphqlUrl, { query: '{ nothingOfThisName }' });
    await ask(whole.server.graphqlUrl, { query: '{ viewer { role } }' }, { authorization: 'Bearer nonsense' });
    const stream = await fetch(`${whole.server.graphqlUrl}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(NAMED),
    });
    await stream.text();
    const client = createClient({ url: whole.server.graphqlUrl.replace('http', 'ws'), webSocketImpl: WebSocket });
    for await (const result of client.iterate(NAMED)) expect(result.errors).toBeUndefined();
    await expect(client.iterate({ query: '{ nothingOfThisName }' }).next()).rejects.toBeDefined();
    await client.dispose();

    const { text } = await read();
    const count = (transport: string, kind: string, outcome: string): number | null =>
      valueOf(text, `partnergraph_operations_total{transport="${transport}",kind="${kind}",outcome="${outcome}"}`);
    expect(count('http', 'query', 'OK')).toBe(1);
    expect(count('sse', 'query', 'OK')).toBe(1);
    expect(count('websocket', 'query', 'OK')).toBe(1);
    expect(count('http', 'none', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(count('websocket', 'none', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(count('http', 'none', 'UNAUTHENTICATED')).toBe(1);
    expect(valueOf(text, 'partnergraph_operation_seconds_count{transport="http",kind="query"}')).toBe(1);
    expect(valueOf(text, 'partnergraph_operation_cost_total{kind="query",what="requested"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'partnergraph_operation_cost_total{kind="query",what="actual"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'partnergraph_connections')).toBe(0);
    expect(valueOf(text, 'partnergraph_pool_connections')).toBeGreaterThan(0);
  });

  it('read 0 for the imbalance of the journal, and what was found once there is any', async () => {
    const { text } = await read();
    expect(valueOf(text, 'partnergraph_journal_imbalance')).toBe(0);
    expect(valueOf(text, 'partnergraph_database_numbers_ok')).toBe(1);
    expect(valueOf(text, 'partnergraph_payouts{status="FORMED"}')).toBeGreaterThanOrEqual(0);
    expect(valueOf(text, 'partnergraph_runs{status="QUEUED"}')).toBe(1);
    expect(valueOf(text, 'partnergraph_outbound_paused')).toBe(0);
    expect(valueOf(text, 'partnergraph_seal_age_seconds')).not.toBeNull();
    await database.admin.knex('books_checks').insert({
      tenant_id: 'vendor_1',
      program_id: 'program_1',
      id: 'check_later',
      checked_at: '2099-01-01',
      duration_ms: 1,
      line_count: '0',
      entry_count: '0',
      imbalance_minor: '7',
    });
    const again = await startWhole(database, { WORKERS: 'off' });
    const later = await fetch(`${again.server.url}/metrics`);
    expect(valueOf(await later.text(), 'partnergraph_journal_imbalance')).toBe(7);
    await again.stop();
  });

  it('are for callers of this machine, or for the bearer of the token', async () => {
    expect((await read()).status).toBe(200);
    expect((await read({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    const guarded = await startWhole(database, { METRICS_TOKEN: 'a-token-of-many-letters', WORKERS: 'off' });
    const url = `${guarded.server.url}/metrics`;
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(url, { headers: { authorization: 'Bearer another-token-of-many' } })).status).toBe(404);
    expect((await fetch(url, { headers: { authorization: 'Bearer a-token-of-many-letters' } })).status).toBe(200);
    await guarded.stop();
  });

  it('name nobody: labels are closed lists, whatever clients send', async () => {
    const metrics = createMetrics();
    for (let index = 0; index < 200; index += 1) {
      metrics.record({
        transport: 'http',
        kind: 'query',
        outcome: `INVENTED_${'X'.repeat(index)}`,
        seconds: 0.001,
        requested: 1,
        actual: 1,
      });
    }
    const lines = (await metrics.read()).split('\n').filter((line) => line.startsWith('partnergraph_operations_total'));
    expect(lines.length).toBeLessThan(70);
    expect(lines.at(-1)).toContain('outcome="OTHER"');
  });

  it('go with a log of slow operations: name, hash and request id, and nothing of the variables', async () => {
    const requestId = 'slow-request-1';
    const given = { query: NAMED.query, variables: { after: SECRET } };
    const answer = await ask(whole.server.graphqlUrl, given, { 'x-request-id': requestId });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    const refused = await ask(whole.server.graphqlUrl, NAMED, { 'x-request-id': 'a b' });
    expect(refused.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    const slow = whole
      .logged()
      .split('\n')
      .filter((line) => line.includes('an operation was slow') && line.includes(requestId))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(slow).toMatchObject([{ operation: 'Programs', hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string }]);
    expect(whole.logged()).not.toContain(SECRET);
  });
});

describe('readiness', () => {
  const sources = { isDraining: false, lags: { eventMs: 0, workerMs: 0 }, lagMaxMs: 30_000 };

  it('says why a server should get no work', async () => {
    const { pool } = database.app;
    expect(await checkReadiness({ ...sources, pool })).toMatchObject({ isReady: true, reasons: [] });
    const late = { eventMs: 31_000, workerMs: 40_000 };
    expect(await checkReadiness({ ...sources, pool, isDraining: true, lags: late })).toMatchObject({
      isReady: false,
      checks: { database: 'ok', migrations: 'ok', events: 'failed', workers: 'failed', draining: 'failed' },
      reasons: [
        'new events could not be looked up for 31 s, expected at most 30 s',
        'the queues of work could not be read for 40 s, expected at most 30 s',
        'the server is stopping',
      ],
    });
  });

  it('fails with the database, while liveness does not', async () => {
    const own = await createTestDatabase();
    const whole = await startWhole(own, { WORKERS: 'off' });
    const statusOf = async (path: string): Promise<number> => (await fetch(`${whole.server.url}${path}`)).status;
    expect(await statusOf('/readyz')).toBe(200);
    await own.admin.pool.query(`REVOKE SELECT ON knex_migrations FROM partnergraph_app`);
    const answer = await fetch(`${whole.server.url}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'not ready',
      checks: { database: 'ok', migrations: 'failed' },
    });
    expect(await statusOf('/healthz')).toBe(200);
    await whole.stop();
    await own.drop();
  });
});

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

describe('tracing', () => {
  let collector: Server;
  const bodies: string[] = [];
  beforeAll(async () => {
    collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString('utf8'));
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => collector.close(resolve)));

  it('sends one span for each operation and below it one for each statement, without values', async () => {
    const { port } = collector.address() as AddressInfo;
    const whole = await startWhole(database, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      WORKERS: 'off',
    });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const given = {
      query: 'query Programs($id: ID!) { programs(first: 1) { nodes { slug } } node(id: $id) { id } }',
      variables: { id: `lead_${SECRET}` },
    };
    const answer = await ask(whole.server.graphqlUrl, given, {
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
      'x-request-id': 'traced-request-1',
    });
    expect(answer.body.errors).toBeUndefined();
    const client = createClient({ url: whole.server.graphqlUrl.replace('http', 'ws'), webSocketImpl: WebSocket });
    for await (const result of client.iterate(NAMED)) expect(result.errors).toBeUndefined();
    await client.dispose();
    await whole.stop();

    const spans = bodies.flatMap((body) => {
      const { resourceSpans } = JSON.parse(body) as {
        resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
      };
      return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans: some }) => some));
    });
    const operations = spans.filter(({ name }) => name.startsWith('query'));
    expect(operations.map(({ name }) => name)).toEqual(['query Programs', 'query Programs']);
    const [first, second] = operations as [SentSpan, SentSpan];
    expect(first).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
    expect(first.attributes).toContainEqual({
      key: 'partnergraph.request_id',
      value: { stringValue: 'traced-request-1' },
    });
    for (const operation of [first, second]) {
      const statements = spans.filter(({ parentSpanId }) => parentSpanId === operation.spanId);
      expect(statements.length).toBeGreaterThan(0);
      const texts = statements.map(
        ({ attributes }) => attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue,
      );
      expect(texts.some((text) => text?.includes('programs') === true)).toBe(true);
    }
    expect(spans).toHaveLength(
      2 + spans.filter(({ parentSpanId }) => parentSpanId === first.spanId || parentSpanId === second.spanId).length,
    );
    expect(bodies.join('')).not.toContain(SECRET);
    expect(bodies.join('')).toContain('"partnergraph"');
  });
});
