import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { FollowedEvent } from '../../../services/reads.ts';
import { appendEvents } from '../../../server/database/append-events.ts';
import { createDatabase, type Database } from '../../../server/database/pool.ts';
import { withPrincipal } from '../../../server/database/transaction.ts';
import { notifyEvents } from '../../../server/events/notify.ts';
import { toPrincipal } from '../../../server/identity/to-principal.ts';
import { ALL, event, EventWorld, idsOf, owner, P1, program1, program2 } from './event-world.ts';

const world = new EventWorld();

/** The quality list asks for 200 transactions of each writer, and 60 s of somebody else's: R6_TRANSACTIONS, R6_OPEN_MS. */
const TRANSACTIONS = Number(process.env['R6_TRANSACTIONS'] ?? 60);
const OPEN_MS = Number(process.env['R6_OPEN_MS'] ?? 1_500);

describe('under load', () => {
  it(
    '16 writers, every third of whose transactions rolls back: delivered is what was committed, in order',
    async () => {
      const readers = await Promise.all(
        [world.create(), world.create({ pollMs: 50, batchSize: 7 })].map(async (each) => ({
          each,
          cursor: await each.cursorNow(owner, 'program-2'),
        })),
      );
      const committed: { readonly id: string; readonly seq: bigint }[] = [];
      const WRITERS = 16;
      const done = Array.from({ length: TRANSACTIONS }, (_, number) => number).filter(
        (number) => number % 3 !== 2,
      ).length;
      const expected = WRITERS * done;
      const reading = readers.map(({ each, cursor }) =>
        world.take(expected, owner, { ...ALL, programSlug: 'program-2' }, cursor, each),
      );
      // A transaction of somebody else that stays open must not hold anything up.
      const idle = await world.database.admin.pool.connect();
      await idle.query('SET idle_in_transaction_session_timeout = 0');
      await idle.query('BEGIN');
      await idle.query('INSERT INTO organizations (id, kind, name) VALUES ($1, $2, $3)', [
        'vendor_idle',
        'VENDOR',
        'idle',
      ]);
      const opened = performance.now();
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, TRANSACTIONS, committed)));
      const inOrder = committed.sort((a, b) => (a.seq < b.seq ? -1 : 1)).map(({ id }) => id);
      for (const events of await Promise.all(reading)) expect(idsOf(events)).toEqual(inOrder);
      // Gapless, and none twice.
      const seqs = committed.map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0n) + BigInt(index)));
      // And as long as it stays open: what is committed arrives at once.
      while (performance.now() - opened < OPEN_MS) {
        const { each, cursor } = { each: world.follower, cursor: await world.follower.cursorNow(owner, 'program-2') };
        const taking = world.take(1, owner, { ...ALL, programSlug: 'program-2' }, cursor, each);
        const from = performance.now();
        const ids = await world.append(program2, event());
        expect(idsOf(await taking)).toEqual(ids);
        expect(performance.now() - from).toBeLessThan(5_000);
      }
      await idle.query('ROLLBACK');
      idle.release();
      await Promise.all(readers.map(({ each }) => each.close()));
    },
    30_000 + OPEN_MS + TRANSACTIONS * 200,
  );

  async function write(writer: number, transactions: number, committed: { id: string; seq: bigint }[]): Promise<void> {
    for (let number = 0; number < transactions; number += 1) {
      const id = `w${writer}-${number}`;
      const done = await withPrincipal(world.database.app, toPrincipal(owner), async (tx) => {
        const result = await appendEvents(tx, program2, [event({ subjectId: id })]);
        if (number % 3 === 2) throw new Error('rolled back on purpose');
        return result;
      }).catch((error: Error) => {
        if (error.message !== 'rolled back on purpose') throw error;
        return null;
      });
      if (done !== null) committed.push({ id, seq: done.firstSeq });
      notifyEvents(world.database.app, 'vendor_1');
    }
  }

  it('many readers cost one look-up for all of them, and none of the counters per reader', async () => {
    const counting = countingDatabase(world.database.app);
    const busy = world.create({ db: counting.db, pollMs: 20 });
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
  const cursor = await world.follower.cursorNow(owner, 'program-1');
  const reading = world.take(1, owner, P1, cursor);
  const written = event();
  await withPrincipal(world.database.app, toPrincipal(owner), (tx) => appendEvents(tx, program1, [written]));
  expect(idsOf(await reading)).toEqual([written.subjectId]);
});

it('goes on when the connections to the database were cut', async () => {
  const log = { info: () => undefined, warn: () => undefined };
  const db = createDatabase({ appUrl: world.database.appUrl, log, poolSize: 3, applicationName: 'to-be-cut' });
  const cut = world.create({ db, log });
  const cursor = await cut.cursorNow(owner, 'program-1');
  const iterator = cut.follow(owner, P1, cursor, AbortSignal.timeout(20_000))[Symbol.asyncIterator]();
  const [first] = await world.append(program1, event());
  expect(((await iterator.next()).value as FollowedEvent).event.subjectId).toBe(first);
  const waiting = iterator.next();
  const killed = await world.database.admin.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('to-be-cut', 'partnergraph-listen')",
  );
  expect(killed.rowCount).toBeGreaterThan(1);
  const [second] = await world.append(program1, event());
  expect(((await waiting).value as FollowedEvent).event.subjectId).toBe(second);
  await iterator.return?.();
  await cut.close();
  await db.close();
});
