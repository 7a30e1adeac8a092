import { setMaxListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../services/actor.ts';
import type { FollowedEvent, FollowFilter } from '../../../services/reads.ts';
import { appendEvents, type NewEvent } from '../../../server/database/append-events.ts';
import { createDatabase, type Database } from '../../../server/database/pool.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { createEventFollower, type EventFollower, type EventFollowerOptions } from '../../../server/events/follow.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import { toPrincipal } from '../../../server/identity/to-principal.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { AT, seedProgram } from '../../kit/database/seed-rows.ts';

const owner: Actor = { role: 'PROGRAM_OWNER', id: 'person_1', tenantId: 'vendor_1', partnerIds: [], rights: [] };
const partnerOne: Actor = { role: 'PARTNER', id: 'person_2', tenantId: null, partnerIds: ['partner_1'], rights: [] };
const ALL: FollowFilter = { programSlug: null, partnerId: null, leadId: null, types: null };
const P1: FollowFilter = { ...ALL, programSlug: 'program-1' };
const program1 = { tenantId: 'vendor_1', programId: 'program_1' };
const program2 = { tenantId: 'vendor_1', programId: 'program_2' };
const program3 = { tenantId: 'vendor_2', programId: 'program_3' };

let database: TestDatabase;
let follower: EventFollower;

beforeAll(async () => {
  database = await createTestDatabase();
  const { knex } = database.admin;
  await seedProgram(knex, { ...program1, partnerIds: ['partner_1', 'partner_2'] });
  await seedProgram(knex, { ...program2, partnerIds: ['partner_1'] });
  await seedProgram(knex, { ...program3, partnerIds: ['partner_2'] });
});
afterAll(() => database.drop());

const create = (over: Partial<EventFollowerOptions> = {}): EventFollower =>
  createEventFollower({
    db: database.app,
    appUrl: database.appUrl,
    cursorSecret: new Uint8Array(32).fill(1),
    log: { info: () => undefined, warn: (message) => console.warn(message) },
    ...over,
  });
beforeEach(() => (follower = create()));
afterEach(() => follower.close());

let serial = 0;
const event = (over: Partial<NewEvent> = {}): NewEvent => ({
  type: 'lead.updated',
  at: AT,
  subjectType: 'Lead',
  subjectId: `s${(serial += 1)}`,
  actor: 'irrelevant',
  partnerId: 'partner_1',
  ...over,
});

async function append(program: typeof program1, ...events: NewEvent[]): Promise<string[]> {
  const vendor: Actor = { ...owner, tenantId: program.tenantId };
  await withPrincipal(database.app, toPrincipal(vendor), (tx) => appendEvents(tx, program, events));
  notifyEvents(database.app, program.tenantId);
  return events.map(({ subjectId }) => subjectId);
}

/** Reads a number of events and goes away. */
async function take(
  count: number,
  actor: Actor,
  filter: FollowFilter,
  after: string | null,
  from: EventFollower = follower,
): Promise<FollowedEvent[]> {
  const taken: FollowedEvent[] = [];
  if (count === 0) return taken;
  for await (const followed of from.follow(actor, filter, after, AbortSignal.timeout(20_000))) {
    taken.push(followed);
    if (taken.length === count) break;
  }
  expect(taken.length).toBe(count);
  return taken;
}
const idsOf = (events: readonly FollowedEvent[]): string[] => events.map(({ event: { subjectId } }) => subjectId);
const firstOf = (
  actor: Actor,
  filter: FollowFilter,
  after: string | null,
  from: EventFollower = follower,
): Promise<unknown> => from.follow(actor, filter, after, AbortSignal.timeout(5_000))[Symbol.asyncIterator]().next();

describe('a stream', () => {
  it('replays after a cursor, then goes on live, each event naming the one before it', async () => {
    const cursor = await follower.cursorNow(owner, 'program-1');
    const early = await append(program1, event(), event());
    const reading = take(4, owner, P1, cursor);
    const late = [...(await append(program1, event())), ...(await append(program1, event()))];
    const events = await reading;
    expect(idsOf(events)).toEqual([...early, ...late]);
    expect(events.map(({ previousCursor }) => previousCursor)).toEqual([
      cursor,
      ...events.slice(0, -1).map((each) => each.cursor),
    ]);
  });

  it('begins now without a cursor', async () => {
    await append(program1, event());
    const iterator = follower.follow(owner, P1, null, AbortSignal.timeout(20_000))[Symbol.asyncIterator]();
    const next = iterator.next();
    // The stream has begun once the reader's cursor is behind the head.
    await expect
      .poll(
        async () =>
          (
            await database.admin.pool.query(
              "SELECT 1 FROM pg_stat_activity WHERE application_name = 'partnergraph-listen'",
            )
          ).rowCount,
      )
      .toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await append(program1, event({ subjectId: 'now' }));
        return Promise.race([
          next.then(() => 'came'),
          new Promise((resolve) => setTimeout(() => resolve('waits'), 50)),
        ]);
      })
      .toBe('came');
    expect((await next).value).toMatchObject({ event: { subjectId: 'now' } });
    await iterator.return?.();
  });

  it('resumes exactly at every event', async () => {
    const cursor = await follower.cursorNow(owner, 'program-1');
    const ids = await append(program1, ...Array.from({ length: 7 }, () => event()));
    const all = await take(7, owner, P1, cursor);
    for (const [index, { cursor: after }] of all.slice(0, -1).entries()) {
      const rest = await take(6 - index, owner, P1, after);
      expect(idsOf(rest)).toEqual(ids.slice(index + 1));
      expect(rest[0]?.previousCursor).toBe(after);
    }
  });

  it('reads a long log in batches', async () => {
    const small = create({ batchSize: 3 });
    const cursor = await small.cursorNow(owner, 'program-1');
    const ids = await append(program1, ...Array.from({ length: 10 }, () => event()));
    expect(idsOf(await take(10, owner, P1, cursor, small))).toEqual(ids);
    await small.close();
  });

  it('filters by type, partner and lead, and moves on over what it leaves out', async () => {
    const cursor = await follower.cursorNow(owner, 'program-1');
    await append(
      program1,
      event({ type: 'tier.changed', subjectId: 'tier' }),
      event({ partnerId: 'partner_2', subjectId: 'other' }),
      event({ leadId: 'lead_9', subjectId: 'lead' }),
    );
    const one = async (filter: Partial<FollowFilter>): Promise<string[]> =>
      idsOf(await take(1, owner, { ...P1, ...filter }, cursor));
    expect(await one({ types: ['tier.changed'] })).toEqual(['tier']);
    expect(await one({ partnerId: 'partner_2' })).toEqual(['other']);
    expect(await one({ leadId: 'lead_9' })).toEqual(['lead']);
  });

  it('ends when its signal says so, when the reader goes, and when the server closes', async () => {
    const stopping = new AbortController();
    const bySignal = follower.follow(owner, P1, null, stopping.signal)[Symbol.asyncIterator]();
    const byReturn = follower.follow(owner, P1, null, new AbortController().signal)[Symbol.asyncIterator]();
    const byClose = follower.follow(owner, P1, null, new AbortController().signal)[Symbol.asyncIterator]();
    const waiting = [bySignal.next(), byReturn.next(), byClose.next()];
    stopping.abort();
    await byReturn.return?.();
    await follower.close();
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 3 }, () => ({ done: true, value: undefined })));
  });
});

describe('several programs', () => {
  it('are one stream, in order within each, and a cursor holds the place in all', async () => {
    const cursor = await follower.cursorNow(owner, null);
    const first = await append(program1, event(), event(), event());
    const second = await append(program2, event(), event(), event());
    await append(program3, event({ partnerId: 'partner_2' }));
    for (let split = 0; split <= 6; split += 1) {
      const head = await take(split, owner, ALL, cursor);
      const tail = await take(6 - split, owner, ALL, head.at(-1)?.cursor ?? cursor);
      const ids = idsOf([...head, ...tail]);
      expect(ids.filter((id) => first.includes(id))).toEqual(first);
      expect(ids.filter((id) => second.includes(id))).toEqual(second);
      expect(ids.length).toBe(6);
    }
  });

  it('that a vendor makes meanwhile are joined', async () => {
    const reading = take(1, owner, ALL, await follower.cursorNow(owner, null));
    const program = { tenantId: 'vendor_1', programId: 'program_new' };
    await seedProgram(database.admin.knex, { ...program, partnerIds: [] });
    const ids = await append(program, event({ partnerId: null }));
    expect(idsOf(await reading)).toEqual(ids);
  });

  it('that a partner joins meanwhile are joined, from their first event that it may see', async () => {
    const quick = create({ membershipMs: 50 });
    const reading = take(2, { ...partnerOne, partnerIds: ['partner_7'], id: 'person_7' }, ALL, null, quick);
    const program = { tenantId: 'vendor_3', programId: 'program_7' };
    await seedProgram(database.admin.knex, { ...program, partnerIds: ['partner_7'] });
    await append(
      program,
      event({ partnerId: 'partner_8', subjectId: 'foreign' }),
      event({ partnerId: 'partner_7', subjectId: 'own' }),
    );
    await append(program, event({ partnerId: null, audience: 'PROGRAM', subjectId: 'all' }));
    expect(idsOf(await reading)).toEqual(['own', 'all']);
    await quick.close();
  });
});

describe('who sees what', () => {
  it('a partner follows what is about it, over all vendors', async () => {
    const cursor = await follower.cursorNow(partnerOne, null);
    await append(
      program1,
      event({ subjectId: 'mine' }),
      event({ partnerId: 'partner_2', subjectId: 'another’s' }),
      event({ audience: 'OWNER', subjectId: 'staff' }),
    );
    await append(program3, event({ partnerId: 'partner_2', subjectId: 'elsewhere' }));
    const [first] = await take(1, partnerOne, { ...ALL, programSlug: 'program-1' }, cursor);
    expect(first?.event.subjectId).toBe('mine');
    await append(program1, event({ subjectId: 'mine too' }));
    expect(idsOf(await take(2, partnerOne, ALL, cursor))).toEqual(['mine', 'mine too']);
  });

  it.each([
    {
      name: 'a visitor',
      actor: { ...owner, role: 'PUBLIC' as const, id: null, tenantId: null },
      filter: ALL,
      code: 'UNAUTHENTICATED',
    },
    {
      name: 'the network’s admin',
      actor: { ...owner, role: 'NETWORK_ADMIN' as const, tenantId: null },
      filter: ALL,
      code: 'FORBIDDEN',
    },
    { name: 'another vendor’s program', actor: owner, filter: { ...ALL, programSlug: 'program-3' }, code: 'NOT_FOUND' },
    { name: 'a program that does not exist', actor: owner, filter: { ...ALL, programSlug: 'nope' }, code: 'NOT_FOUND' },
    {
      name: 'a program that the partner is not in',
      actor: partnerOne,
      filter: { ...ALL, programSlug: 'program-3' },
      code: 'NOT_FOUND',
    },
  ])('$name: $code', async ({ actor, filter, code }) => {
    await expect(firstOf(actor, filter, null)).rejects.toMatchObject({ code });
  });
});

describe('a cursor', () => {
  it('of another program or another person is refused', async () => {
    await expect(firstOf(owner, P1, await follower.cursorNow(owner, 'program-2'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(firstOf(partnerOne, P1, await follower.cursorNow(owner, 'program-1'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('older than the log has expired; one at its very edge has not', async () => {
    const program = { tenantId: 'vendor_1', programId: 'program_pruned' };
    await seedProgram(database.admin.knex, { ...program, partnerIds: [] });
    const filter = { ...ALL, programSlug: 'program-pruned' };
    const start = await follower.cursorNow(owner, 'program-pruned');
    const ids = await append(program, ...Array.from({ length: 5 }, () => event({ partnerId: null })));
    const [, second, third] = await take(3, owner, filter, start);
    const reading = follower
      .follow(owner, filter, second?.cursor ?? '', AbortSignal.timeout(5_000))
      [Symbol.asyncIterator]();
    await database.admin.pool.query("DELETE FROM events WHERE program_id = 'program_pruned' AND seq <= 3");
    await database.admin.pool.query(
      "UPDATE program_counters SET pruned_through_seq = 3 WHERE program_id = 'program_pruned'",
    );
    await expect(firstOf(owner, filter, second?.cursor ?? '')).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await expect(reading.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(idsOf(await take(2, owner, filter, third?.cursor ?? ''))).toEqual(ids.slice(3));
  });

  it('newer than the log, which was set back, has expired, too', async () => {
    const ahead = follower.cursors.encode(owner, new Map([['program_1', 1_000_000n]]));
    await expect(firstOf(owner, P1, ahead)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  });
});

describe('under load', () => {
  it('16 writers, every third of whose transactions rolls back: delivered is what was committed, in order', async () => {
    const readers = await Promise.all(
      [create(), create({ pollMs: 50, batchSize: 7 })].map(async (each) => ({
        each,
        cursor: await each.cursorNow(owner, 'program-2'),
      })),
    );
    const committed: { readonly id: string; readonly seq: bigint }[] = [];
    const WRITERS = 16;
    const TRANSACTIONS = 60;
    const expected = WRITERS * TRANSACTIONS * (2 / 3);
    const reading = readers.map(({ each, cursor }) =>
      take(expected, owner, { ...ALL, programSlug: 'program-2' }, cursor, each),
    );
    // A transaction of somebody else that stays open must not hold anything up.
    const idle = await database.admin.pool.connect();
    await idle.query('BEGIN');
    await idle.query('INSERT INTO organizations (id, kind, name) VALUES ($1, $2, $3)', [
      'vendor_idle',
      'VENDOR',
      'idle',
    ]);
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, TRANSACTIONS, committed)));
    const inOrder = committed.sort((a, b) => (a.seq < b.seq ? -1 : 1)).map(({ id }) => id);
    for (const events of await Promise.all(reading)) expect(idsOf(events)).toEqual(inOrder);
    await idle.query('ROLLBACK');
    idle.release();
    await Promise.all(readers.map(({ each }) => each.close()));
  });

  async function write(writer: number, transactions: number, committed: { id: string; seq: bigint }[]): Promise<void> {
    for (let number = 0; number < transactions; number += 1) {
      const id = `w${writer}-${number}`;
      const done = await withPrincipal(database.app, toPrincipal(owner), async (tx) => {
        const result = await appendEvents(tx, program2, [event({ subjectId: id })]);
        if (number % 3 === 2) throw new Error('rolled back on purpose');
        return result;
      }).catch((error: Error) => {
        if (error.message !== 'rolled back on purpose') throw error;
        return null;
      });
      if (done !== null) committed.push({ id, seq: done.firstSeq });
      notifyEvents(database.app, 'vendor_1');
    }
  }

  it('many readers cost one look-up for all of them, and none of the counters per reader', async () => {
    const counting = countingDatabase(database.app);
    const busy = create({ db: counting.db, pollMs: 20 });
    const stopping = new AbortController();
    setMaxListeners(0, stopping.signal);
    const readers = Array.from({ length: 40 }, () =>
      busy.follow(owner, P1, null, stopping.signal)[Symbol.asyncIterator](),
    );
    const waiting = readers.map((reader) => reader.next());
    await expect.poll(() => counting.count()).toBeGreaterThan(45);
    const before = counting.count();
    const started = performance.now();
    await expect.poll(() => counting.count()).toBeGreaterThan(before + 10);
    const looks = counting.count() - before;
    expect(looks).toBeLessThan((performance.now() - started) / 20 + 5);
    stopping.abort();
    await Promise.all(waiting);
    await busy.close();
  });
});

/** Counts connections taken, which is reads. */
function countingDatabase(db: Database): { readonly db: Database; readonly count: () => number } {
  let count = 0;
  const pool = new Proxy(db.pool, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (name === 'connect') count += 1;
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
  return { db: { ...db, pool }, count: () => count };
}

it('finds what nobody hinted at within the poll', async () => {
  const cursor = await follower.cursorNow(owner, 'program-1');
  const reading = take(1, owner, P1, cursor);
  const written = event();
  await withPrincipal(database.app, toPrincipal(owner), (tx) => appendEvents(tx, program1, [written]));
  expect(idsOf(await reading)).toEqual([written.subjectId]);
});

it('goes on when the connections to the database were cut', async () => {
  const log = { info: () => undefined, warn: () => undefined };
  const db = createDatabase({ appUrl: database.appUrl, log, poolSize: 3, applicationName: 'to-be-cut' });
  const cut = create({ db, log });
  const cursor = await cut.cursorNow(owner, 'program-1');
  const iterator = cut.follow(owner, P1, cursor, AbortSignal.timeout(20_000))[Symbol.asyncIterator]();
  const [first] = await append(program1, event());
  expect(((await iterator.next()).value as FollowedEvent).event.subjectId).toBe(first);
  const waiting = iterator.next();
  const killed = await database.admin.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('to-be-cut', 'partnergraph-listen')",
  );
  expect(killed.rowCount).toBeGreaterThan(1);
  const [second] = await append(program1, event());
  expect(((await waiting).value as FollowedEvent).event.subjectId).toBe(second);
  await iterator.return?.();
  await cut.close();
  await db.close();
});
