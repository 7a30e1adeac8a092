import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnections } from '../../../server/graphql/connections.ts';
import type { PipelineOptions } from '../../../server/graphql/pipeline.ts';
import { createRateLimiter } from '../../../server/graphql/rate-limit.ts';
import { createTrustedDocuments } from '../../../server/graphql/trusted-documents.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { startTinyServer, type TinyServer } from '../core/start-tiny-server.ts';
import { codesOf, GET_TRANSPORTS, TRANSPORTS, type Asked, type Told } from './transports.ts';

const BODY_LIMIT = 100_000;
const LISTED = 'query Listed($name: String) { hello(name: $name) }';
const manifest = { 'listed-1': LISTED, introspect: '{ __schema { queryType { name } } }' };

let database: TestDatabase;
const servers: TinyServer[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.drop();
});

async function start(
  pipeline: PipelineOptions = {},
  more: Partial<Parameters<typeof startTinyServer>[0]> = {},
): Promise<TinyServer> {
  const server = await startTinyServer({
    db: database.app,
    appUrl: database.appUrl,
    bodyLimitBytes: BODY_LIMIT,
    pipeline,
    ...more,
  });
  servers.push(server);
  return server;
}

/** The answers of every transport, in the order HTTP, WebSocket, event stream. */
const tellAll = async (server: TinyServer, asked: Asked, authorization?: string): Promise<readonly Told[]> =>
  Promise.all(
    TRANSPORTS.map(({ send }) =>
      send({ url: server.url, ...(authorization === undefined ? {} : { authorization }) }, asked),
    ),
  );

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('what one transport refuses all refuse, with the same codes and words', () => {
  let server: TinyServer;
  beforeAll(async () => {
    server = await start({
      costMax: 2,
      limiter: createRateLimiter({ known: null, visitor: null }),
      trusted: createTrustedDocuments(manifest, 'allow'),
      isIntrospectionOn: false,
    });
  });

  it.each<{ name: string; asked: Asked; code: string }>([
    { name: 'a document that is none', asked: { query: '{' }, code: 'GRAPHQL_PARSE_FAILED' },
    { name: 'too many tokens', asked: { query: `{ ${repeat(2_001, () => 'hello')} }` }, code: 'GRAPHQL_PARSE_FAILED' },
    { name: 'a field that does not exist', asked: { query: '{ nope }' }, code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      name: 'too deep a document',
      asked: { query: `{ tree ${repeat(20, () => '{ child')} { name } ${repeat(20, () => '}')} }` },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'too many aliases',
      asked: { query: `{ ${repeat(101, (index) => `a${index}: hello`)} }` },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'a field too often',
      asked: { query: `{ ${repeat(31, () => 'hello')} }` },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'too many directives',
      asked: { query: `{ hello ${repeat(101, () => '@skip(if: false)')} }` },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'introspection',
      asked: { query: '{ __schema { queryType { name } } }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'a type’s fields',
      asked: { query: '{ __type(name: "Tree") { fields { name } } }' },
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      name: 'no operation of that name',
      asked: { query: 'query A { hello }', operationName: 'B' },
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      name: 'a price above the limit',
      asked: { query: '{ a: tree { name } b: tree { name } c: tree { name } }' },
      code: 'COST_LIMIT_EXCEEDED',
    },
    { name: 'an id that is not listed', asked: { documentId: 'nobody’s' }, code: 'PERSISTED_QUERY_NOT_FOUND' },
    {
      name: 'a hash that is not listed',
      asked: { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } },
      code: 'PERSISTED_QUERY_NOT_FOUND',
    },
    {
      name: 'a text to be registered',
      asked: { query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } },
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    },
    {
      name: 'a listed id with another text',
      asked: { documentId: 'listed-1', query: '{ hello }' },
      code: 'BAD_REQUEST',
    },
    {
      name: 'a variable of another type',
      asked: { query: 'query ($of: Int!) { twice(of: $of) }', variables: { of: 'x' } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'a variable’s field that is nearly one of ours',
      asked: { query: 'query ($by: By) { find(by: $by) }', variables: { by: { compani: 'x' } } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'fifty variables of another type',
      asked: {
        query: `query (${repeat(50, (index) => `$v${index}: Int!`)}) { ${repeat(50, (index) => `a${index}: twice(of: $v${index})`)} }`,
        variables: Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`v${index}`, 'x'])),
      },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'a variable of ninety thousand characters where a number is expected',
      asked: { query: 'query ($of: Int!) { twice(of: $of) }', variables: { of: 'x'.repeat(90_000) } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'a character that nothing can keep',
      asked: { query: 'query ($name: String) { hello(name: $name) }', variables: { name: 'a\0b' } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'that character deep inside, in a key, of a variable nobody asked for',
      asked: { query: '{ hello }', variables: { other: { list: [{ 'a\0': 1 }] } } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'that character in the document',
      asked: { query: String.raw`{ hello(name: "a\u0000b") }` },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'half of a character',
      asked: { query: 'query ($by: By) { find(by: $by) }', variables: { by: { company: 'a\ud83d' } } },
      code: 'BAD_USER_INPUT',
    },
    {
      name: 'variables without a bottom',
      asked: { query: '{ hello }', variables: { deep: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) } },
      code: 'BAD_USER_INPUT',
    },
    { name: 'a refusal of a resolver', asked: { query: '{ refusal }' }, code: 'NOT_FOUND' },
    { name: 'a fault', asked: { query: '{ fault }' }, code: 'INTERNAL_SERVER_ERROR' },
  ])('$name: $code', async ({ asked, code }) => {
    const told = [...(await tellAll(server, asked))];
    // Longer ones fit into no address.
    if (JSON.stringify(asked).length < 3_000)
      for (const { send } of GET_TRANSPORTS) told.push(await send({ url: server.url }, asked));
    for (const each of told) {
      expect(codesOf(each)).toContain(code);
      expect(each.errors?.length).toBeLessThanOrEqual(5);
      for (const { message } of each.errors ?? []) expect(message.length).toBeLessThanOrEqual(1_001);
      expect(each.text).not.toMatch(/insert into|node_modules|\bat \w+ \(|Did you mean/);
    }
    const [first, ...others] = told.map(({ errors }) => errors?.map(({ message }) => message));
    for (const messages of others) expect(messages).toEqual(first);
  });

  it('a cursor of nobody: BAD_USER_INPUT, over those that carry subscriptions', async () => {
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    const [overHttp, ...others] = await tellAll(
      server,
      { query: 'subscription { events(after: "nonsense") { cursor } }' },
      authorization,
    );
    expect(codesOf(overHttp as Told)).toEqual(['BAD_REQUEST']);
    for (const each of others) expect(codesOf(each)).toEqual(['BAD_USER_INPUT']);
  });

  it('a wrong token: 401 over HTTP and streams, 4401 over WebSocket', async () => {
    const [http, socket, stream] = await tellAll(server, { query: '{ hello }' }, 'Bearer nonsense');
    expect([http?.status, socket?.status, stream?.status]).toEqual([401, 4401, 401]);
    for (const each of [http, stream]) expect(codesOf(each as Told)).toEqual(['UNAUTHENTICATED']);
  });

  it('a message above the limit: 413 over HTTP and streams, 1009 over WebSocket', async () => {
    const [http, socket, stream] = await tellAll(server, { query: `{ hello } #${'x'.repeat(BODY_LIMIT)}` });
    expect([http?.status, socket?.status, stream?.status]).toEqual([413, 1009, 413]);
    for (const each of [http, stream]) expect(codesOf(each as Told)).toEqual(['PAYLOAD_TOO_LARGE']);
  });

  it('a batch: 400 over HTTP and streams, 4400 over WebSocket', async () => {
    const batch = Array.from({ length: 1_000 }, () => ({ query: '{ hello }' }));
    const [http, socket, stream] = await tellAll(server, batch as unknown as Asked);
    expect([http?.status, socket?.status, stream?.status]).toEqual([400, 4400, 400]);
    for (const each of [http, stream]) expect(codesOf(each as Told)).toEqual(['BAD_REQUEST']);
  });
});

describe('a rate', () => {
  it('is one budget over all transports, and says when to come back', async () => {
    let now = 1_000;
    const limiter = createRateLimiter({ known: { perSecond: 1, burst: 3 }, visitor: null }, () => now);
    const server = await start({ costMax: 100, limiter });
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    const target = { url: server.url, authorization };
    const asked = { query: '{ tree { name } }' };
    for (const [index, { send }] of TRANSPORTS.entries())
      expect((await send(target, asked)).extensions?.['cost']).toEqual({
        requested: 1,
        actual: 1,
        available: 2 - index,
      });
    const told = await tellAll(server, asked, authorization);
    for (const each of told)
      expect(each.errors).toMatchObject([
        { extensions: { code: 'RATE_LIMITED', retryAfter: 1, cost: { requested: 1 } } },
      ]);
    expect(told[0]?.status).toBe(429);
    // Another person of the same partner has the same budget; another partner has its own.
    const colleague = await server.tokenFor({ role: 'PARTNER', subject: 'person_2', partnerIds: ['partner_1'] });
    const other = await server.tokenFor({ role: 'PARTNER', subject: 'person_3', partnerIds: ['partner_2'] });
    expect(codesOf((await tellAll(server, asked, colleague))[1] as Told)).toEqual(['RATE_LIMITED']);
    expect(codesOf((await tellAll(server, asked, other))[1] as Told)).toEqual([]);
    now += 1_000;
    expect(
      codesOf((await tellAll(server, asked, authorization)).find(({ errors }) => errors === undefined) as Told),
    ).toEqual([]);
  });

  it('gives nothing back for an operation that failed: what was done for it is not in its answer', async () => {
    const limiter = createRateLimiter({ known: { perSecond: 1, burst: 6 }, visitor: null }, () => 1_000);
    const server = await start({ costMax: 100, limiter });
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    const target = { url: server.url, authorization };
    const left: unknown[] = [];
    for (const { send } of TRANSPORTS) {
      const told = await send(target, { query: '{ tree { name child { name } } nothing }' });
      expect(codesOf(told)).toEqual(['INTERNAL_SERVER_ERROR']);
      left.push(told.extensions?.['cost']);
    }
    expect(left).toEqual([4, 2, 0].map((available) => ({ requested: 2, actual: 0, available })));
  });

  it('of visitors is by network', () => {
    const limiter = createRateLimiter({ known: null, visitor: { perSecond: 1, burst: 1 } }, () => 0);
    expect(limiter.take('visitor 10.0.0.1', 1)).toEqual({ isTaken: true });
    expect(limiter.take('visitor 10.0.0.1', 1)).toEqual({ isTaken: false, retryAfterSeconds: 1 });
    expect(limiter.take('visitor 10.0.0.2', 1)).toEqual({ isTaken: true });
    expect(limiter.take('vendor vendor_1', 1e9)).toEqual({ isTaken: true });
  });
});

describe('numbers of connections and subscriptions', () => {
  it('are bounded by caller, over sockets and streams together', async () => {
    const connections = createConnections({ perCaller: 10, perVisitor: 1, subscriptionsPerCaller: 1 });
    const server = await start({}, { connections });
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    const leaving = new AbortController();
    await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
      body: JSON.stringify({ query: 'subscription { events { cursor } }' }),
      signal: leaving.signal,
    });
    expect(connections.count()).toBe(1);
    const [, socket, stream] = await tellAll(server, { query: 'subscription { events { cursor } }' }, authorization);
    for (const each of [socket, stream]) expect(codesOf(each as Told)).toEqual(['RATE_LIMITED']);
    leaving.abort();
    await expect.poll(() => connections.count()).toBe(0);
  });
});

describe('a deadline', () => {
  it('ends an operation with DEADLINE_EXCEEDED on every transport', async () => {
    const server = await start({}, { deadlineMs: 50 });
    const told = await tellAll(server, { query: '{ slow }' });
    for (const each of told) expect(codesOf(each)).toEqual(['DEADLINE_EXCEEDED']);
    expect(told[0]?.status).toBe(503);
  });
});

describe('trusted documents', () => {
  const ways: readonly { readonly name: string; readonly asked: Asked }[] = [
    { name: 'documentId', asked: { documentId: 'listed-1', variables: { name: 'you' } } },
    { name: 'an id in extensions', asked: { extensions: { persistedQuery: 'listed-1' }, variables: { name: 'you' } } },
    {
      name: 'Apollo’s hash',
      asked: {
        extensions: {
          persistedQuery: {
            version: 1,
            sha256Hash: createHash('sha256').update(LISTED).digest('hex'),
          },
        },
        variables: { name: 'you' },
      },
    },
    { name: 'the listed text', asked: { query: LISTED, variables: { name: 'you' } } },
  ];

  it.each(ways)('run by $name on every transport', async ({ asked }) => {
    const server = await start({ trusted: createTrustedDocuments(manifest, 'only') });
    for (const each of await tellAll(server, asked)) expect(each.data).toEqual({ hello: 'hello you' });
  });

  it('are by GET, too', async () => {
    const server = await start({ trusted: createTrustedDocuments(manifest, 'only') });
    const path = `documentId=listed-1&variables=${encodeURIComponent('{"name":"you"}')}`;
    const overHttp = await fetch(`${server.url}/graphql?${path}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(await overHttp.json()).toEqual({ data: { hello: 'hello you' } });
    const overStream = await fetch(`${server.url}/graphql/stream?${path}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(await overStream.text()).toContain('data: {"data":{"hello":"hello you"}}');
  });

  it.each<{ name: string; asked: Asked }>([
    { name: 'a query', asked: { query: '{ hello }' } },
    { name: 'a listed text with a space more', asked: { query: `${LISTED} ` } },
    {
      name: 'a listed text with another operation behind it',
      asked: { query: `${LISTED} query B { hello }`, operationName: 'B' },
    },
    { name: 'a mutation', asked: { query: 'mutation { bump }' } },
    { name: 'a subscription', asked: { query: 'subscription { events { cursor } }' } },
    { name: 'introspection', asked: { query: '{ __schema { types { name } } }' } },
    { name: '__typename', asked: { query: '{ __typename }' } },
    { name: 'what does not parse', asked: { query: '{' } },
  ])('alone run in the mode `only`: not $name', async ({ asked }) => {
    const server = await start({ trusted: createTrustedDocuments(manifest, 'only') });
    for (const each of await tellAll(server, asked)) {
      expect(codesOf(each)).toEqual(['TRUSTED_DOCUMENT_REQUIRED']);
      expect(each.data ?? null).toBeNull();
    }
    expect(server.operations()).toBeLessThanOrEqual(1);
  });

  it('come from manifests of several tools', () => {
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a', body: '{ hello }' }],
    };
    expect(createTrustedDocuments(apollo, 'allow').find('a')).toBe('{ hello }');
    expect(createTrustedDocuments({ b: '{ hello }' }, 'allow').find('sha256:b')).toBe('{ hello }');
    expect(() => createTrustedDocuments({ b: 1 }, 'allow')).toThrow('found number for "b"');
    expect(() => createTrustedDocuments([], 'allow')).toThrow('expected a JSON object');
  });
});

it('introspection off leaves __typename and the name of a type', async () => {
  const server = await start({ isIntrospectionOn: false });
  for (const each of await tellAll(server, { query: '{ __typename __type(name: "Tree") { name } }' }))
    expect(each.data).toEqual({ __typename: 'Query', __type: { name: 'Tree' } });
});
