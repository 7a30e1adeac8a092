import { auditServer } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scrub } from '../../../server/http/describe-fault.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { startTinyServer, type TinyServer } from './start-tiny-server.ts';
import { SECRET } from './tiny-schema.ts';

const BODY_LIMIT = 262_144;

let database: TestDatabase;
let server: TinyServer;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.admin.pool.query('GRANT SELECT ON knex_migrations TO partnergraph_app');
  server = await startTinyServer({
    db: database.app,
    appUrl: database.appUrl,
    bodyLimitBytes: BODY_LIMIT,
    corsOrigins: ['https://portal.example'],
  });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  readonly text: string;
}

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

async function send(path: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(`${server.url}${path}`, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Answer['body'] };
}
const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  send('/graphql', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('errors', () => {
  it.each([
    {
      name: 'a fault is masked',
      query: '{ fault }',
      message: 'Internal server error',
      code: 'INTERNAL_SERVER_ERROR',
      status: 200,
    },
    {
      name: 'null where there can be none is a fault',
      query: '{ nothing }',
      message: 'Internal server error',
      code: 'INTERNAL_SERVER_ERROR',
      status: 200,
    },
    {
      name: 'a code outside of the closed set is masked',
      query: '{ strange }',
      message: 'Internal server error',
      code: 'INTERNAL_SERVER_ERROR',
      status: 200,
    },
    {
      name: 'a refusal keeps its message and code',
      query: '{ refusal }',
      message: 'program "x" not found',
      code: 'NOT_FOUND',
      status: 200,
    },
    {
      name: 'a field that does not exist',
      query: '{ nope }',
      message: expect.stringContaining('Cannot query field "nope"'),
      code: 'GRAPHQL_VALIDATION_FAILED',
      status: 400,
    },
    {
      name: 'a document that is none',
      query: '{',
      message: 'Syntax Error: Expected Name, found <EOF>.',
      code: 'GRAPHQL_PARSE_FAILED',
      status: 400,
    },
    {
      name: 'a subscription',
      query: 'subscription { broken }',
      message: expect.stringContaining('WebSocket'),
      code: 'BAD_REQUEST',
      status: 400,
    },
    {
      name: 'two operations without a name',
      query: 'query A { hello } query B { hello }',
      message: expect.stringContaining('operation name'),
      code: 'OPERATION_RESOLUTION_FAILURE',
      status: 400,
    },
  ])('$name', async ({ query, message, code, status }) => {
    const { body, status: found } = await post({ query });
    expect(body.errors).toMatchObject([{ message, extensions: { code } }]);
    expect(found).toBe(status);
  });

  it('a variable of another type is bad input', async () => {
    const { body, status } = await post({ query: 'query ($of: Int!) { twice(of: $of) }', variables: { of: 'x' } });
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(status).toBe(400);
  });

  it('a masked fault is found in the log by its request id, without what the error said', async () => {
    const { body, headers } = await post({ query: '{ fault }' }, { 'x-request-id': 'request-of-mine-1' });
    expect(headers.get('x-request-id')).toBe('request-of-mine-1');
    expect(body.errors?.[0]?.extensions['requestId']).toBe('request-of-mine-1');
    const line = server
      .logged()
      .split('\n')
      .find((each) => each.includes('request-of-mine-1') && each.includes('a resolver failed'));
    expect(line).toContain('tiny-schema.ts');
    expect(line).not.toContain('jane@');
    expect(line).not.toContain('insert into');
    expect(JSON.stringify(body)).not.toContain(SECRET.slice(0, 10));
  });

  it.each([
    { name: 'a body that is not JSON', body: '{"query"', status: 400, code: 'BAD_REQUEST' },
    { name: 'an empty body', body: '', status: 400, code: 'BAD_REQUEST' },
    {
      name: 'a body above the limit',
      body: JSON.stringify({ query: `{ hello } #${'x'.repeat(BODY_LIMIT)}` }),
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    },
    { name: 'a batch', body: '[{"query":"{ hello }"}]', status: 400, code: 'BAD_REQUEST' },
    {
      name: 'a persisted query',
      body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      status: 200,
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    },
  ])('$name is refused', async ({ body, status, code }) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions['code']).toBe(code);
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  it('of a statement that failed, the log says what went wrong, without the statement and the value', () => {
    const message =
      'WITH RECURSIVE parts AS (SELECT 1 - 2) SELECT * FROM parts - time zone displacement out of range: "+010000-01-01"';
    const shown = scrub(message);
    expect(shown).toContain('time zone displacement out of range');
    expect(shown).not.toMatch(/parts|select|010000/i);
  });

  it('a path that does not exist answers 404', async () => {
    expect(await send('/nothing', {})).toMatchObject({
      status: 404,
      body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    });
  });

  it('a path that cannot be read is refused in the same shape, without the path', async () => {
    const answer = await fetch(`${server.url}/graphql/%ff`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'The path cannot be read: expected UTF-8, percent-encoded',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
  });

  it('says no more than five things about a document', async () => {
    const { body } = await post({ query: `{ ${Array.from({ length: 20 }, (_, index) => `no${index}`).join(' ')} }` });
    expect(body.errors?.length).toBe(5);
  });
});

describe('limits', () => {
  const deep = (levels: number): string =>
    `{ tree { ${'child { '.repeat(levels - 2)} name ${'} '.repeat(levels - 2)} } }`;
  const bomb = [
    ...Array.from(
      { length: 15 },
      (_, index) => `fragment F${index} on Tree { a: child { ...F${index + 1} } b: child { ...F${index + 1} } }`,
    ),
    'fragment F15 on Tree { name }',
    '{ tree { ...F0 } }',
  ].join('\n');
  const times = (count: number, what: string): string =>
    Array.from({ length: count }, (_, index) => `a${index}: ${what}`).join(' ');
  it.each([
    { name: 'the deepest allowed', query: deep(20), accepted: true },
    { name: 'one level too deep', query: deep(21), accepted: false },
    { name: 'far too deep', query: deep(10_000), accepted: false },
    {
      name: 'as many aliases as allowed',
      query: `{ ${Array.from({ length: 100 }, (_, index) => `a${index}: hello`).join(' ')} }`,
      accepted: true,
    },
    {
      name: 'one alias too many',
      query: `{ ${Array.from({ length: 101 }, (_, index) => `a${index}: hello`).join(' ')} }`,
      accepted: false,
    },
    { name: 'introspection as tools ask for it', query: getIntrospectionQuery(), accepted: true },
    { name: 'twenty types', query: `{ ${times(20, '__type(name: "Tree") { name }')} }`, accepted: true },
    { name: 'one type too many', query: `{ ${times(21, '__type(name: "Tree") { name }')} }`, accepted: false },
    { name: 'the schema five times', query: `{ ${times(5, '__schema { types { name } }')} }`, accepted: false },
    {
      name: 'all types of a schema five times, by a fragment',
      query: `{ __schema { ...S } } fragment S on __Schema { ${times(5, 'types { name }')} }`,
      accepted: false,
    },
    { name: 'a bomb of fragments', query: bomb, accepted: false },
    {
      name: 'fragments that spread each other',
      query: 'fragment A on Tree { child { ...B } } fragment B on Tree { child { ...A } } { tree { ...A } }',
      accepted: false,
    },
    { name: 'too many tokens', query: `{ ${'hello '.repeat(10_000)} }`, accepted: false },
    { name: 'too many directives', query: `{ hello ${'@skip(if: false) '.repeat(5_000)} }`, accepted: false },
  ])('$name', async ({ query, accepted }) => {
    const { status, body } = await post({ query });
    expect(status).toBe(accepted ? 200 : 400);
    if (!accepted) expect(body.errors?.[0]?.extensions['code']).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
  });
});

describe('requests', () => {
  it('answers a query by POST and by GET', async () => {
    expect(
      (await post({ query: 'query ($name: String) { hello(name: $name) }', variables: { name: 'you' } })).body.data,
    ).toEqual({ hello: 'hello you' });
    const got = await send('/graphql?query=%7Bhello%7D', { headers: { 'apollo-require-preflight': '1' } });
    expect(got).toMatchObject({ status: 200, body: { data: { hello: 'hello world' } } });
  });

  it('refuses a mutation by GET, and a GET that a foreign page could send', async () => {
    const mutation = await send('/graphql?query=mutation%7Bbump%7D', { headers: { 'apollo-require-preflight': '1' } });
    expect(mutation).toMatchObject({ status: 405, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(await send('/graphql?query=%7Bhello%7D', {})).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
  });

  it('knows the caller by its token, and refuses a wrong one with 401', async () => {
    const authorization = await server.tokenFor({ role: 'PARTNER', subject: 'person_1', partnerIds: ['partner_1'] });
    expect((await post({ query: '{ role }' }, { authorization })).body.data).toEqual({ role: 'PARTNER' });
    expect((await post({ query: '{ role }' })).body.data).toEqual({ role: 'PUBLIC' });
    const refused = await post({ query: '{ role }' }, { authorization: `${authorization}x` });
    expect(refused).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(server.logged()).not.toContain(authorization.slice(8, 60));
  });

  it('lets pages of listed origins in, and no others', async () => {
    const preflight = (origin: string) =>
      fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    expect((await preflight('https://portal.example')).headers.get('access-control-allow-origin')).toBe(
      'https://portal.example',
    );
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is alive and ready', async () => {
    expect(await send('/healthz', {})).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await send('/readyz', {})).toMatchObject({
      status: 200,
      body: { checks: { database: 'ok', migrations: 'ok', draining: 'ok' } },
    });
  });
});

describe('GraphQL over HTTP', () => {
  const audit = async (
    headers: Record<string, string>,
  ): Promise<{ total: number; failed: { status: string; text: string }[] }> => {
    const fetchFn: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...headers } });
    const results = await auditServer({ url: `${server.url}/graphql`, fetchFn });
    const failed = results.filter((result) => result.status !== 'ok');
    return {
      total: results.length,
      failed: failed.map((result) => ({
        status: result.status,
        text: `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`,
      })),
    };
  };

  it('passes every audit with the header that browsers do not send by themselves', async () => {
    expect(await audit({ 'apollo-require-preflight': '1' })).toEqual({ total: 61, failed: [] });
  });

  it('fails no MUST and no SHOULD without it', async () => {
    const { failed } = await audit({});
    expect(failed.filter(({ status }) => status !== 'notice')).toEqual([]);
  });
});
