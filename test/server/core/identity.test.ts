import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_ACTOR } from '../../../services/actor.ts';
import { createIdentity, type Identity } from '../../../server/identity/identity.ts';
import { COOLDOWN_MS } from '../../../server/identity/remote-keys.ts';
import type { Keys } from '../../../server/identity/keys.ts';
import { testKeys } from './test-keys.ts';

const NOW = Date.parse('2026-01-15T12:00:00Z');
const SECONDS = NOW / 1000;
const OWNER = { role: 'PROGRAM_OWNER', tenantId: 'vendor_1', rights: ['BACKDATE'] };
const CONTENT: JWTPayload = {
  iss: 'partnergraph',
  aud: 'partnergraph',
  sub: 'person_1',
  exp: SECONDS + 600,
  iat: SECONDS,
  partnergraph: OWNER,
};

let keys: Keys;
let foreign: Keys;
let identity: Identity;

beforeAll(async () => {
  [keys, foreign] = await Promise.all([testKeys(), testKeys()]);
  identity = createIdentity({ keys, now: () => NOW });
});

const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const sign = (
  content: JWTPayload,
  key: CryptoKey | Uint8Array = keys.signing.key,
  header: { alg: string; kid?: string } = { alg: 'ES256', kid: keys.signing.kid },
): Promise<string> => new SignJWT(content).setProtectedHeader(header).sign(key);
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(CONTENT).filter(([key]) => key !== name));

describe('a token that was issued', () => {
  it.each([
    {
      name: 'an owner',
      request: { role: 'PROGRAM_OWNER', subject: 'person_1', tenantId: 'vendor_1', rights: ['BACKDATE'] },
      actor: { role: 'PROGRAM_OWNER', id: 'person_1', tenantId: 'vendor_1', partnerIds: [], rights: ['BACKDATE'] },
    },
    {
      name: 'a service',
      request: { role: 'SERVICE', subject: 'key_1', tenantId: 'vendor_1' },
      actor: { role: 'SERVICE', id: 'key_1', tenantId: 'vendor_1', partnerIds: [], rights: [] },
    },
    {
      name: 'a partner of two',
      request: { role: 'PARTNER', subject: 'person_2', partnerIds: ['partner_1', 'partner_2'] },
      actor: { role: 'PARTNER', id: 'person_2', tenantId: null, partnerIds: ['partner_1', 'partner_2'], rights: [] },
    },
    {
      name: 'the network’s admin',
      request: { role: 'NETWORK_ADMIN', subject: 'person_3' },
      actor: { role: 'NETWORK_ADMIN', id: 'person_3', tenantId: null, partnerIds: [], rights: [] },
    },
  ] as const)('makes $name', async ({ request, actor }) => {
    const token = await identity.issueToken({ ...request, expiresInSeconds: 600 });
    expect(await identity.authenticate(`Bearer ${token}`)).toEqual({
      actor: { ...actor, expiresAt: NOW + 600_000 },
      expiresAt: NOW + 600_000,
    });
  });

  it('is not issued with what its role cannot have', async () => {
    await expect(
      identity.issueToken({ role: 'PARTNER', subject: 'x', tenantId: 'vendor_1', expiresInSeconds: 1 }),
    ).rejects.toThrow('partnergraph');
    await expect(identity.issueToken({ role: 'SERVICE', subject: 'x', expiresInSeconds: 1 })).rejects.toThrow(
      'partnergraph.tenantId',
    );
  });
});

it.each([undefined, null, ''])('without a token the caller is a visitor: %j', async (authorization) => {
  expect(await identity.authenticate(authorization)).toEqual({ actor: PUBLIC_ACTOR, expiresAt: null });
});

describe('refuses', () => {
  const rows: {
    readonly name: string;
    readonly make: () => unknown;
    readonly problem: string;
    readonly message?: string;
  }[] = [
    {
      name: 'an expired token',
      make: () => sign({ ...CONTENT, exp: SECONDS - 60 }),
      problem: 'EXPIRED',
      message: 'token expired at 2026-01-15T11:59:00.000Z',
    },
    {
      name: 'a token at the very instant of its end',
      make: () => sign({ ...CONTENT, exp: SECONDS }),
      problem: 'EXPIRED',
    },
    { name: 'a token that never expires', make: () => sign(without('exp')), problem: 'BAD_CLAIMS' },
    { name: 'a token of later', make: () => sign({ ...CONTENT, nbf: SECONDS + 60 }), problem: 'NOT_YET_VALID' },
    {
      name: 'alg none',
      make: () => `${base64url({ alg: 'none', kid: keys.signing.kid })}.${base64url(CONTENT)}.`,
      problem: 'ALGORITHM_REFUSED',
    },
    {
      name: 'alg none in capitals',
      make: () => `${base64url({ alg: 'NONE' })}.${base64url(CONTENT)}.`,
      problem: 'ALGORITHM_REFUSED',
    },
    {
      name: 'the public key used as a shared secret',
      make: async () =>
        sign(CONTENT, new TextEncoder().encode(await exportSPKI(keys.verifying.get(keys.signing.kid) as CryptoKey)), {
          alg: 'HS256',
          kid: keys.signing.kid,
        }),
      problem: 'ALGORITHM_REFUSED',
    },
    {
      name: 'another key under our key’s name',
      make: () => sign(CONTENT, foreign.signing.key),
      problem: 'BAD_SIGNATURE',
    },
    {
      name: 'a key that we do not have',
      make: () => sign(CONTENT, foreign.signing.key, { alg: 'ES256', kid: foreign.signing.kid }),
      problem: 'UNKNOWN_KEY',
    },
    { name: 'no key id', make: () => sign(CONTENT, keys.signing.key, { alg: 'ES256' }), problem: 'UNKNOWN_KEY' },
    {
      name: 'content changed after signing',
      make: async () => {
        const [header, , signature] = (await sign(CONTENT)).split('.');
        return `${header}.${base64url({ ...CONTENT, partnergraph: { ...OWNER, tenantId: 'vendor_2' } })}.${signature}`;
      },
      problem: 'BAD_SIGNATURE',
    },
    {
      name: 'a signature cut off',
      make: async () => (await sign(CONTENT)).split('.').slice(0, 2).join('.').concat('.'),
      problem: 'BAD_SIGNATURE',
    },
    { name: 'another issuer', make: () => sign({ ...CONTENT, iss: 'somebody' }), problem: 'WRONG_ISSUER' },
    { name: 'no issuer', make: () => sign(without('iss')), problem: 'WRONG_ISSUER' },
    { name: 'another audience', make: () => sign({ ...CONTENT, aud: 'somebody' }), problem: 'WRONG_AUDIENCE' },
    { name: 'no audience', make: () => sign(without('aud')), problem: 'WRONG_AUDIENCE' },
    { name: 'nobody', make: () => sign(without('sub')), problem: 'BAD_CLAIMS' },
    { name: 'no role', make: () => sign(without('partnergraph')), problem: 'BAD_CLAIMS' },
    {
      name: 'a role that is none',
      make: () => sign({ ...CONTENT, partnergraph: { role: 'KING' } }),
      problem: 'BAD_CLAIMS',
    },
    {
      name: 'a partner with a tenant',
      make: () => sign({ ...CONTENT, partnergraph: { role: 'PARTNER', partnerIds: ['p'], tenantId: 'vendor_1' } }),
      problem: 'BAD_CLAIMS',
    },
    {
      name: 'a partner of nothing',
      make: () => sign({ ...CONTENT, partnergraph: { role: 'PARTNER', partnerIds: [] } }),
      problem: 'BAD_CLAIMS',
    },
    {
      name: 'a list of ids in one id',
      make: () => sign({ ...CONTENT, partnergraph: { role: 'PARTNER', partnerIds: ['a,b'] } }),
      problem: 'BAD_CLAIMS',
    },
    {
      name: 'a right that is none',
      make: () => sign({ ...CONTENT, partnergraph: { ...OWNER, rights: ['EVERYTHING'] } }),
      problem: 'BAD_CLAIMS',
    },
    { name: 'something that is no token', make: () => 'hello', problem: 'MALFORMED' },
    { name: 'three parts of nothing', make: () => 'a.b.c', problem: 'MALFORMED' },
    { name: 'a very long token', make: () => 'a'.repeat(20_000), problem: 'MALFORMED' },
  ];
  it.each(rows)('$name: $problem', async ({ make, problem, message }) => {
    const error: unknown = await identity
      .authenticate(`Bearer ${String(await Promise.resolve(make()))}`)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'UNAUTHENTICATED', problem, ...(message === undefined ? {} : { message }) });
  });

  it.each([{ value: 'Basic dXNlcjpwYXNz' }, { value: 'Bearer' }, { value: 7 }, { value: ['Bearer x'] }, { value: {} }])(
    'what is no bearer token: $value',
    async ({ value }) => {
      await expect(identity.authenticate(value)).rejects.toMatchObject({ problem: 'MALFORMED' });
    },
  );
});

describe('an identity provider', () => {
  let jwks: Server;
  let jwksUrl: string;
  let isUp = true;
  let requests = 0;
  let now = NOW;
  let privateKey: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    const listed = JSON.stringify({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'provider-1', alg: 'RS256', use: 'sig' }],
    });
    jwks = createServer((_, answer) => {
      requests += 1;
      answer.writeHead(isUp ? 200 : 500, { 'content-type': 'application/json' }).end(isUp ? listed : 'down');
    });
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => new Promise((resolve) => jwks.close(resolve)));

  const withProvider = (): Identity =>
    createIdentity({
      keys,
      now: () => now,
      provider: { keys: jwksUrl, issuer: 'https://login.example/', audience: 'partners' },
    });
  const content = { ...CONTENT, iss: 'https://login.example/', aud: 'partners', sub: 'auth0|jane@example.test' };
  const signed = (over: JWTPayload = {}, kid = 'provider-1'): Promise<string> =>
    sign({ ...content, ...over }, privateKey, { alg: 'RS256', kid });

  it('has its users accepted, under names that the database takes', async () => {
    const { actor } = await withProvider().authenticate(`Bearer ${await signed()}`);
    expect(actor).toEqual({
      role: 'PROGRAM_OWNER',
      id: 'auth0:7c:jane:40:example.test',
      tenantId: 'vendor_1',
      partnerIds: [],
      rights: ['BACKDATE'],
      expiresAt: NOW + 600_000,
    });
  });

  it('leaves our own tokens as they are', async () => {
    const both = withProvider();
    const token = await both.issueToken({
      role: 'SERVICE',
      subject: 'key_1',
      tenantId: 'vendor_1',
      expiresInSeconds: 600,
    });
    expect((await both.authenticate(`Bearer ${token}`)).actor.id).toBe('key_1');
  });

  it.each([
    {
      name: 'its key for a token in our name',
      over: { iss: 'partnergraph', aud: 'partnergraph' },
      problem: 'ALGORITHM_REFUSED',
    },
    { name: 'a token for another audience', over: { aud: 'partnergraph' }, problem: 'WRONG_AUDIENCE' },
    { name: 'an expired token', over: { exp: SECONDS - 60 }, problem: 'EXPIRED' },
  ])('cannot give us $name', async ({ over, problem }) => {
    await expect(withProvider().authenticate(`Bearer ${await signed(over)}`)).rejects.toMatchObject({ problem });
  });

  it('is not asked again for every key that somebody invents', async () => {
    const both = withProvider();
    requests = 0;
    for (let index = 0; index < 20; index += 1) {
      await expect(both.authenticate(`Bearer ${await signed({}, `invented-${index}`)}`)).rejects.toMatchObject({
        problem: 'UNKNOWN_KEY',
      });
    }
    expect(requests).toBeLessThanOrEqual(2);
  });

  it('that is away keeps nobody out for good', async () => {
    const both = withProvider();
    isUp = false;
    await expect(both.authenticate(`Bearer ${await signed()}`)).rejects.toMatchObject({
      problem: 'KEYS_UNREACHABLE',
      code: 'AUTHENTICATION_UNAVAILABLE',
      status: 503,
      isRetryable: true,
    });
    isUp = true;
    now += COOLDOWN_MS;
    expect((await both.authenticate(`Bearer ${await signed()}`)).actor.role).toBe('PROGRAM_OWNER');
  });
});
