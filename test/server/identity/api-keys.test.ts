import { randomBytes } from 'node:crypto';
import { GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { typeid } from 'typeid-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import {
  ApiKeysDocument,
  CreateApiKeyDocument,
  RegisterLeadDocument,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
  WhoAmIDocument,
  type CreateApiKeyInput,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { newApiKey } from '../../../server/identity/api-key-format.ts';
import type { RunningServer } from '../../../server/start.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { AGENCY, startWorld, type Party, type World } from '../../e2e/support/seed-world.ts';

let world: World;
let another: RunningServer;
beforeAll(async () => {
  world = await startWorld();
  another = await world.server.startAnother();
}, 120_000);
afterAll(() => world.server.stop());

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

async function create({ client }: Party, over: Partial<CreateApiKeyInput> = {}) {
  const input = { name: 'Irrelevant', scopes: ['READ' as const], expiresAt: inDays(30), ...over };
  return (await client.request(CreateApiKeyDocument, { input: { idempotencyKey: newKey(), ...input } })).createApiKey;
}

/** The id and text of a new key. */
async function newOne(
  party: Party,
  over: Partial<CreateApiKeyInput> = {},
): Promise<{ readonly id: string; readonly text: string }> {
  const { apiKey, key } = await create(party, over);
  return { id: must(apiKey ?? null, 'an API key').id, text: must(key ?? null, 'its text') };
}

const withKey = (text: string, server: RunningServer = world.server.running): GraphQLClient =>
  new GraphQLClient(server.graphqlUrl, { headers: { authorization: `Bearer ${text}` } });

const revoke = async ({ client }: Party, apiKeyId: string, idempotencyKey = newKey()) =>
  (await client.request(RevokeApiKeyDocument, { input: { idempotencyKey, apiKeyId } })).revokeApiKey;

/** Code and message of the refusal. */
async function refusalOf(work: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { response: { errors: { message: string; extensions: { code: string } }[] } },
  );
  const [first] = must(error, 'a refusal').response.errors;
  return { code: first?.extensions.code ?? '', message: first?.message ?? '' };
}

describe('a new API key', () => {
  it('is shown once, and what is stored is not enough to use it', async () => {
    const idempotencyKey = newKey();
    const expiresAt = inDays(30);
    const first = await create(world.owner, { idempotencyKey, expiresAt });
    const again = await create(world.owner, { idempotencyKey, expiresAt });

    expect(first.key).toMatch(/^pg_live_/);
    expect(again).toMatchObject({ replayed: true, key: null, apiKey: { id: first.apiKey?.id } });
    const { rows } = await world.server.admin.pool.query<{ all: string }>(
      `SELECT (SELECT jsonb_agg(k) FROM api_keys k)::text || (SELECT jsonb_agg(i) FROM idempotency_keys i)::text
         || (SELECT jsonb_agg(a) FROM audit_log a)::text AS all`,
    );
    const secret = must(first.key ?? null, 'a key').slice(35);
    expect(rows[0]?.all).toContain(first.apiKey?.id);
    expect(rows[0]?.all).not.toContain(secret);
    expect(world.server.logged()).not.toContain(secret);
  });

  it('is its own principal: viewer says which key, scopes, rights and until when', async () => {
    const { id, text } = await newOne(world.owner, { name: 'Billing', scopes: ['INGEST'], rights: ['BACKDATE'] });
    const { viewer } = await withKey(text).request(WhoAmIDocument);

    expect(viewer).toMatchObject({
      ...{ id, role: 'SERVICE', rights: ['RECORD_BILLING', 'BACKDATE'], scopes: ['INGEST'] },
      apiKey: { id, name: 'Billing' },
      organization: { id: world.owner.caller.tenantId },
    });
    expect(Date.parse(viewer.expiresAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('of a partner acts for that partner', async () => {
    const { id, text } = await newOne(world.birch, { scopes: ['READ', 'INGEST'] });
    const { viewer } = await withKey(text).request(WhoAmIDocument);

    expect(viewer).toMatchObject({ id, role: 'PARTNER', rights: [], scopes: ['READ', 'INGEST'] });
    expect(viewer.partners).toEqual((world.birch.caller.partnerIds ?? []).map((partnerId) => ({ id: partnerId })));
  });

  it.each([
    { name: 'a right its maker lacks', who: 'clerk', over: { rights: ['APPROVE_PAYOUTS'] }, code: 'RIGHT_NOT_HELD' },
    { name: 'a scope that brings such a right', who: 'clerk', over: { scopes: ['INGEST'] }, code: 'RIGHT_NOT_HELD' },
    { name: 'a partner’s with a right', who: 'birch', over: { rights: ['BACKDATE'] }, code: 'RIGHT_NOT_HELD' },
    { name: 'a partner’s with PAYOUTS', who: 'birch', over: { scopes: ['PAYOUTS'] }, code: 'SCOPE_NOT_ALLOWED' },
    { name: 'no scope', who: 'owner', over: { scopes: [] }, code: 'INVALID_INPUT' },
    { name: 'no name', who: 'owner', over: { name: ' ' }, code: 'INVALID_INPUT' },
    { name: 'an end in the past', who: 'owner', over: { expiresAt: '2020-01-01T00:00:00Z' }, code: 'INVALID_EXPIRY' },
    { name: 'an end in years', who: 'owner', over: { expiresAt: inDays(401) }, code: 'INVALID_EXPIRY' },
  ] as const)('cannot have $name', async ({ who, over, code }) => {
    const { apiKey, key, userErrors } = await create(world[who], over);

    expect([apiKey, key]).toEqual([null, null]);
    expect(userErrors.map((error) => error.code)).toEqual([code]);
  });

  it('is not made by a key or by a visitor', async () => {
    const { text } = await newOne(world.owner, { scopes: ['MANAGE'] });
    const byKey = { caller: world.owner.caller, client: withKey(text) };

    expect((await refusalOf(create(byKey))).code).toBe('FORBIDDEN');
    expect((await refusalOf(create({ caller: world.owner.caller, client: world.visitor }))).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('scopes', () => {
  it.each([
    { scopes: ['READ'], reads: true, records: false },
    { scopes: ['INGEST'], reads: false, records: true },
    { scopes: ['PAYOUTS', 'MANAGE'], reads: false, records: false },
    { scopes: ['READ', 'INGEST'], reads: true, records: true },
  ] as const)('$scopes: reads $reads, records $records', async ({ scopes, reads, records }) => {
    const { text } = await newOne(world.owner, { scopes: [...scopes] });
    const client = withKey(text);
    const input = { programSlug: AGENCY, partnerId: must(world.birch.caller.partnerIds?.[0] ?? null, 'a partner') };
    const outcomeOf = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'DONE',
        async () => (await refusalOf(work)).code,
      );

    expect(await outcomeOf(client.request(ApiKeysDocument, { first: 1 }))).toBe(reads ? 'DONE' : 'FORBIDDEN');
    const recorded = client.request(RegisterLeadDocument, {
      input: { ...input, company: scopes.join(' '), idempotencyKey: newKey() },
    });
    expect(await outcomeOf(recorded)).toBe(records ? 'DONE' : 'FORBIDDEN');
  });
});

describe('a key that is not good', () => {
  it('is told from a mistyped one, and nothing else is told', async () => {
    const { id, text } = await newOne(world.owner);
    const revoked = text;
    await withKey(text).request(WhoAmIDocument);
    await revoke(world.owner, id);
    const expired = await newOne(world.owner);
    await world.server.admin.pool.query('UPDATE api_keys SET expires_at = now() WHERE id = $1', [expired.id]);
    const unknown = newApiKey(typeid('apikey').toString()).text;
    const otherSecret = newApiKey(id).text;
    const answers = await Promise.all(
      [revoked, expired.text, unknown, otherSecret].map((each) =>
        refusalOf(withKey(each, another).request(WhoAmIDocument)),
      ),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.code).toBe('UNAUTHENTICATED');
    const mistyped = await refusalOf(
      withKey(`${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`).request(WhoAmIDocument),
    );
    expect(mistyped).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(mistyped.message).toContain('checksum');
  });

  it('is answered with 401 on HTTP, on event streams and on the upload of documents', async () => {
    const { url } = world.server.running;
    const authorization = `Bearer ${newApiKey(typeid('apikey').toString()).text}`;
    const requests = [
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"query":"{ viewer { id } }"}',
      }),
      fetch(`${url}/graphql/stream?query=${encodeURIComponent('{ viewer { id } }')}`, { headers: { authorization } }),
      fetch(`${url}/documents?program=x&name=y`, { method: 'POST', headers: { authorization }, body: 'x' }),
    ];

    expect((await Promise.all(requests)).map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

describe('revocation', () => {
  it('takes effect on another server and closes its connections within a second', async () => {
    const { id, text } = await newOne(world.owner);
    const client = withKey(text, another);
    expect((await client.request(WhoAmIDocument)).viewer.id).toBe(id);
    const headers = { authorization: `Bearer ${text}` };
    const closed = new Promise<number>((resolve, reject) => {
      const socket = createClient({
        url: another.graphqlUrl.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: headers,
        retryAttempts: 0,
        on: { closed: (event) => resolve((event as { code: number }).code) },
      });
      socket.subscribe(
        { query: 'subscription { leadStatusChanged { cursor } }' },
        { next: () => undefined, error: () => undefined, complete: () => reject(new Error('complete')) },
      );
    });
    const stream = createStreamClient({ url: `${another.url}/graphql/stream`, headers, retryAttempts: 0 });
    const cut = new Promise<void>((resolve) => {
      stream.subscribe(
        { query: 'subscription { leadStatusChanged { cursor } }' },
        { next: () => undefined, error: () => resolve(), complete: () => resolve() },
      );
    });
    const connections = must(another.platform.connections ?? null, 'connections');
    await expect.poll(() => connections.count(), { timeout: 5_000, interval: 20 }).toBe(2);

    const from = performance.now();
    const idempotencyKey = newKey();
    expect((await revoke(world.owner, id, idempotencyKey)).apiKey?.status).toBe('REVOKED');
    expect(await closed).toBe(4401);
    await cut;

    expect(performance.now() - from).toBeLessThan(1_000);
    expect((await refusalOf(client.request(WhoAmIDocument))).code).toBe('UNAUTHENTICATED');
    expect((await revoke(world.owner, id, idempotencyKey)).replayed).toBe(true);
    expect((await revoke(world.owner, id)).userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('takes effect without a hint', async () => {
    const { id, text } = await newOne(world.owner);
    const client = withKey(text, another);
    await client.request(WhoAmIDocument);
    // What revokeApiKey writes, without its NOTIFY.
    await world.server.admin.pool.query(
      `WITH revoked AS (UPDATE api_keys SET revoked_at = now(), revoked_by = 'irrelevant' WHERE id = $1 RETURNING tenant_id, id)
       INSERT INTO access_changes (tenant_id, principal_id, kind) SELECT tenant_id, id, 'REVOKED' FROM revoked`,
      [id],
    );

    await expect
      .poll(
        () =>
          client.request(WhoAmIDocument).then(
            () => 'good',
            () => 'refused',
          ),
        { timeout: 1_000, interval: 50 },
      )
      .toBe('refused');
  });

  it('is not for another vendor or a partner', async () => {
    const { id, text } = await newOne(world.owner);
    for (const party of [world.foreignOwner, world.birch]) {
      expect((await revoke(party, id)).userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    }

    expect((await withKey(text).request(WhoAmIDocument)).viewer.id).toBe(id);
    const listed = await world.foreignOwner.client.request(ApiKeysDocument, { first: 100 });
    expect(listed.apiKeys.totalCount).toBe(0);
  });
});

describe('rotation', () => {
  it('makes a key that can do the same, beside the one before until the overlap ends', async () => {
    const before = await newOne(world.owner, { scopes: ['READ', 'PAYOUTS'] });
    const input = { idempotencyKey: newKey(), apiKeyId: before.id, overlapHours: 1 };
    const { rotateApiKey } = await world.owner.client.request(RotateApiKeyDocument, { input });
    const after = must(rotateApiKey.key ?? null, 'a key');

    expect(rotateApiKey.apiKey).toMatchObject({
      scopes: ['READ', 'PAYOUTS'],
      rights: ['RECORD_PAYOUTS'],
      replaces: { id: before.id, status: 'ACTIVE' },
    });
    const end = Date.parse(rotateApiKey.apiKey?.replaces?.expiresAt ?? '');
    expect(Math.abs(end - Date.now() - 3_600_000)).toBeLessThan(60_000);
    for (const text of [before.text, after])
      expect((await withKey(text).request(WhoAmIDocument)).viewer.role).toBe('SERVICE');
  });

  it('without an overlap ends the one before at once', async () => {
    const before = await newOne(world.owner);
    const input = { idempotencyKey: newKey(), apiKeyId: before.id, overlapHours: 0 };
    await world.owner.client.request(RotateApiKeyDocument, { input });

    await expect
      .poll(
        () =>
          withKey(before.text)
            .request(WhoAmIDocument)
            .then(
              () => 'good',
              () => 'refused',
            ),
        { timeout: 1_000 },
      )
      .toBe('refused');
  });
});

it('the last use is written down, once for many requests', async () => {
  const { id, text } = await newOne(world.owner);
  await Promise.all(Array.from({ length: 20 }, () => withKey(text, another).request(WhoAmIDocument)));
  // Stopping writes what is left.
  const last = await world.server.startAnother();
  await withKey(text, last).request(WhoAmIDocument);
  await last.stop();
  const { apiKeys } = await world.owner.client.request(ApiKeysDocument, { first: 1 });

  expect(apiKeys.nodes[0]?.id).toBe(id);
  expect(Math.abs(Date.parse(apiKeys.nodes[0]?.lastUsedAt ?? '') - Date.now())).toBeLessThan(60_000);
});

it('both headers at once are refused, and x-api-key alone is taken', async () => {
  const { id, text } = await newOne(world.owner);
  const send = async (headers: Record<string, string>): Promise<unknown> => {
    const answer = await fetch(world.server.running.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    return { status: answer.status, data: ((await answer.json()) as { data?: unknown }).data };
  };

  expect(await send({ 'x-api-key': text })).toEqual({ status: 200, data: { viewer: { id } } });
  expect(await send({ 'x-api-key': text, authorization: `Bearer ${text}` })).toMatchObject({ status: 401 });
  expect(await send({ 'x-api-key': randomBytes(8).toString('hex') })).toMatchObject({ status: 401 });
});
