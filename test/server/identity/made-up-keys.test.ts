import { performance } from 'node:perf_hooks';
import { GraphQLClient } from 'graphql-request';
import { typeid } from 'typeid-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateApiKeyDocument, RevokeApiKeyDocument, WhoAmIDocument } from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { newApiKey } from '../../../server/identity/api-key-format.ts';
import { createApiKeyCheck, type ApiKeys } from '../../../server/identity/api-keys.ts';
import { KeyLookUps, KEYS_PER_STATEMENT } from '../../../server/identity/key-look-ups.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { startWorld, type World } from '../../e2e/support/seed-world.ts';

let world: World;
let keys: ApiKeys;
/** How many statements have looked keys up. */
let statements = 0;
beforeAll(async () => {
  world = await startWorld();
  const { db } = world.server.running.platform;
  const pool = db.pool as unknown as { query: (...given: unknown[]) => unknown };
  const query = pool.query.bind(db.pool);
  pool.query = (...given) => {
    if (JSON.stringify(given[0]).includes('find_api_key')) statements += 1;
    return query(...given);
  };
  keys = createApiKeyCheck(db);
}, 120_000);
afterAll(async () => {
  await keys.close();
  await world.server.stop();
});

/** A key that nobody was given: its form and checksum are right. */
const madeUp = (): string => newApiKey(typeid('apikey').toString()).text;

async function create(): Promise<{ readonly id: string; readonly text: string }> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { idempotencyKey: newKey(), name: 'Irrelevant', scopes: ['READ' as const], expiresAt };
  const { createApiKey } = await world.owner.client.request(CreateApiKeyDocument, { input });
  return { id: must(createApiKey.apiKey ?? null, 'a key').id, text: must(createApiKey.key ?? null, 'its text') };
}
const revoke = ({ id }: { readonly id: string }): Promise<unknown> =>
  world.owner.client.request(RevokeApiKeyDocument, { input: { idempotencyKey: newKey(), apiKeyId: id } });

const problemOf = (text: string): Promise<string> =>
  keys.authenticate(text).then(
    () => 'none',
    (error: unknown) => (error as { problem: string }).problem,
  );

describe('made-up keys', () => {
  it('by the thousand are looked up with a few statements, and a good one among them is found', async () => {
    const good = await create();
    const count = 5_000;
    statements = 0;
    const texts = Array.from({ length: count }, (_, index) => (index === 3_333 ? good.text : madeUp()));
    const problems = await Promise.all(texts.map(problemOf));

    expect(statements).toBe(Math.ceil(count / KEYS_PER_STATEMENT));
    expect(problems[3_333]).toBe('none');
    expect(problems.filter((problem) => problem === 'INVALID_API_KEY')).toHaveLength(count - 1);
  });

  it('over HTTP neither lock out a key that was just made, nor let in one that was just revoked', async () => {
    const url = world.server.running.graphqlUrl;
    const statusOf = async (text: string): Promise<number> => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` },
        body: JSON.stringify({ query: '{ viewer { role } }' }),
      });
      await answer.text();
      return answer.status;
    };
    let isOver = false;
    const flood = Array.from({ length: 20 }, async () => {
      const seen = new Set<number>();
      while (!isOver) seen.add(await statusOf(madeUp()));
      return [...seen];
    });
    const key = await create();
    const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${key.text}` } });
    expect((await client.request(WhoAmIDocument)).viewer.id).toBe(key.id);
    await revoke(key);
    // By NOTIFY, or by the look twice a second; a key that was known stays known until then.
    const refusedBy = performance.now() + 3_000;
    while ((await statusOf(key.text)) === 200 && performance.now() < refusedBy);
    expect(await statusOf(key.text)).toBe(401);
    isOver = true;
    expect(await Promise.all(flood)).toEqual(flood.map(() => [401]));
  });
});

describe('looking up many at once', () => {
  const wanted = (id: string) => ({ id, hash: new Uint8Array() });

  it('tells each its own row, in whatever order the statements end', async () => {
    const waiting: (() => void)[] = [];
    const lookUps = new KeyLookUps<string>(
      (some) => new Promise((resolve) => waiting.push(() => resolve(some.map(({ id }) => (id === 'b' ? null : id))))),
    );
    const first = [lookUps.find(wanted('a')), lookUps.find(wanted('b'))];
    while (waiting.length < 1) await new Promise(setImmediate);
    const second = [lookUps.find(wanted('c'))];
    while (waiting.length < 2) await new Promise(setImmediate);
    // No third while two are under way.
    const third = lookUps.find(wanted('d'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(waiting).toHaveLength(2);
    waiting[1]?.();
    expect(await Promise.all(second)).toEqual(['c']);
    waiting[0]?.();
    expect(await Promise.all(first)).toEqual(['a', null]);
    while (waiting.length < 3) await new Promise(setImmediate);
    waiting[2]?.();
    expect(await third).toBe('d');
  });

  it('asks a hundred times a second at most, however soon the answers come', async () => {
    let calls = 0;
    const lookUps = new KeyLookUps<string>((some) => {
      calls += 1;
      return Promise.resolve(some.map(() => null));
    });
    const startedAt = performance.now();
    // Each caller waits for its answer, and tries the next.
    const caller = async (): Promise<void> => {
      while (performance.now() - startedAt < 300) await lookUps.find(wanted('x'));
    };
    await Promise.all(Array.from({ length: 50 }, caller));

    // Timers come up to a millisecond early.
    expect(calls).toBeLessThanOrEqual((performance.now() - startedAt) / 9 + 2);
    expect(calls).toBeGreaterThan(1);
  });

  it('tells those of a statement that fails, and asks anew for the next', async () => {
    let calls = 0;
    const lookUps = new KeyLookUps<string>((some) => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('away')) : Promise.resolve(some.map(({ id }) => id));
    });
    const outcomes = await Promise.allSettled([lookUps.find(wanted('a')), lookUps.find(wanted('b'))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await lookUps.find(wanted('c'))).toBe('c');
  });

  it('refuses what would wait behind too many', async () => {
    const lookUps = new KeyLookUps<string>((some) => Promise.resolve(some.map(({ id }) => id)));
    const all = Array.from({ length: 20_001 }, (_, index) => lookUps.find(wanted(String(index))));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(outcomes.at(-1)?.status).toBe('rejected');
  });
});
