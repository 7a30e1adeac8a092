import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createIdentity, type Identity } from '../../../server/identity/identity.ts';
import { COOLDOWN_MS, createRemoteKeys, REFRESH_MS, STALE_MS } from '../../../server/identity/remote-keys.ts';
import { testKeys } from '../core/test-keys.ts';

const START = Date.parse('2026-01-15T12:00:00Z');

/** A provider that can rotate its keys and be away, and a clock. */
class FakeProvider {
  now = START;
  isUp = true;
  fetches = 0;
  listed: JWK[] = [];
  readonly #keys = new Map<string, CryptoKey>();

  async add(kid: string): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.listed.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' });
    this.#keys.set(kid, privateKey);
  }

  withdraw(kid: string): void {
    this.listed = this.listed.filter((key) => key.kid !== kid);
  }

  /** A token that lasts an hour. `name` is written into it: another name is another token. */
  sign(kid: string, name = 'irrelevant', signingKid = kid): Promise<string> {
    const seconds = Math.floor(this.now / 1000);
    const claim = { role: 'PARTNER', partnerIds: ['partner_1'], rights: [] };
    return new SignJWT({ partnergraph: claim, name })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer('https://login.example/')
      .setAudience('partners')
      .setSubject('person_1')
      .setExpirationTime(seconds + 3600)
      .sign(this.#keys.get(signingKid) as CryptoKey);
  }

  readonly fetchKeys = (): Promise<unknown> => {
    this.fetches += 1;
    return this.isUp ? Promise.resolve({ keys: structuredClone(this.listed) }) : Promise.reject(new Error('away'));
  };
}

let provider: FakeProvider;
let identity: Identity;
beforeEach(async () => {
  provider = new FakeProvider();
  await provider.add('first');
  const now = (): number => provider.now;
  identity = createIdentity({
    keys: await testKeys(),
    now,
    provider: {
      issuer: 'https://login.example/',
      audience: 'partners',
      keys: createRemoteKeys({ jwksUrl: 'irrelevant', now, fetchKeys: provider.fetchKeys }),
    },
  });
});

const problemOf = async (token: string): Promise<string | null> =>
  identity.authenticate(`Bearer ${token}`).then(
    () => null,
    (error: unknown) => (error as { problem: string }).problem,
  );

describe('keys of a provider', () => {
  it('are fetched once for all who come at the same moment', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, index) => provider.sign('first', String(index))));

    expect(new Set(await Promise.all(tokens.map(problemOf)))).toEqual(new Set([null]));
    expect(provider.fetches).toBe(1);
  });

  it('that are new are found by the first token signed with them', async () => {
    expect(await problemOf(await provider.sign('first'))).toBeNull();
    await provider.add('second');
    provider.now += COOLDOWN_MS;

    expect(await problemOf(await provider.sign('second'))).toBeNull();
  });

  it('that are withdrawn are refused within a minute, also for a token that was taken a moment before', async () => {
    const token = await provider.sign('first');
    expect(await problemOf(token)).toBeNull();
    provider.now += REFRESH_MS - 1;
    provider.withdraw('first');
    await provider.add('second');
    const late = await provider.sign('first', 'late');
    expect(await problemOf(late)).toBeNull();
    provider.now = START + REFRESH_MS - 1 + 60_000;

    expect(await problemOf(late)).toBe('UNKNOWN_KEY');
    expect(await problemOf(token)).toBe('UNKNOWN_KEY');
  });

  it('that somebody invents cost one fetch in a cooldown, however many there are', async () => {
    expect(await problemOf(await provider.sign('first'))).toBeNull();
    provider.fetches = 0;
    // 60 s of invented keys, ten a second.
    for (let index = 0; index < 600; index += 1) {
      provider.now += 100;
      expect(await problemOf(await provider.sign(`invented-${index}`, 'irrelevant', 'first'))).toBe('UNKNOWN_KEY');
    }

    expect(provider.fetches).toBeLessThanOrEqual(60_000 / COOLDOWN_MS + 1);
  });

  it('go on for an hour while the provider is away, and not longer', async () => {
    expect(await problemOf(await provider.sign('first', 'before'))).toBeNull();
    provider.isUp = false;
    provider.now = START + STALE_MS - 1;
    expect(await problemOf(await provider.sign('first', 'late'))).toBeNull();
    expect(await problemOf(await provider.sign('unheard of', 'late', 'first'))).toBe('UNKNOWN_KEY');
    provider.now = START + STALE_MS;
    expect(await problemOf(await provider.sign('first', 'too late'))).toBe('KEYS_UNREACHABLE');

    provider.isUp = true;
    provider.now += COOLDOWN_MS;
    expect(await problemOf(await provider.sign('first', 'back'))).toBeNull();
  });

  it('are asked for once in a cooldown while the provider is away from the start', async () => {
    provider.isUp = false;
    for (let index = 0; index < 100; index += 1) {
      provider.now += 100;
      expect(await problemOf(await provider.sign('first', String(index)))).toBe('KEYS_UNREACHABLE');
    }

    expect(provider.fetches).toBe(1);
  });
});
