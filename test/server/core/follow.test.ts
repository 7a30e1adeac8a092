import { describe, expect, it } from 'vitest';
import type { FollowFilter } from '../../../services/reads.ts';
import { seedProgram } from '../../kit/database/seed-rows.ts';
import { ALL, event, EventWorld, idsOf, owner, P1, partnerOne, program1, program2, program3 } from './event-world.ts';

const world = new EventWorld();

describe('a stream', () => {
  it('replays after a cursor, then goes on live, each event naming the one before it', async () => {
    const cursor = await world.follower.cursorNow(owner, 'program-1');
    const early = await world.append(program1, event(), event());
    const reading = world.take(4, owner, P1, cursor);
    const late = [...(await world.append(program1, event())), ...(await world.append(program1, event()))];
    const events = await reading;
    expect(idsOf(events)).toEqual([...early, ...late]);
    expect(events.map(({ previousCursor }) => previousCursor)).toEqual([
      cursor,
      ...events.slice(0, -1).map((each) => each.cursor),
    ]);
  });

  it('begins now without a cursor', async () => {
    await world.append(program1, event());
    const iterator = world.follower.follow(owner, P1, null, AbortSignal.timeout(20_000))[Symbol.asyncIterator]();
    const next = iterator.next();
    // The stream has begun once the reader's cursor is behind the head.
    await expect
      .poll(
        async () =>
          (
            await world.database.admin.pool.query(
              "SELECT 1 FROM pg_stat_activity WHERE application_name = 'partnergraph-listen'",
            )
          ).rowCount,
      )
      .toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await world.append(program1, event({ subjectId: 'now' }));
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
    const cursor = await world.follower.cursorNow(owner, 'program-1');
    const ids = await world.append(program1, ...Array.from({ length: 7 }, () => event()));
    const all = await world.take(7, owner, P1, cursor);
    for (const [index, { cursor: after }] of all.slice(0, -1).entries()) {
      const rest = await world.take(6 - index, owner, P1, after);
      expect(idsOf(rest)).toEqual(ids.slice(index + 1));
      expect(rest[0]?.previousCursor).toBe(after);
    }
  });

  it('reads a long log in batches', async () => {
    const small = world.create({ batchSize: 3 });
    const cursor = await small.cursorNow(owner, 'program-1');
    const ids = await world.append(program1, ...Array.from({ length: 10 }, () => event()));
    expect(idsOf(await world.take(10, owner, P1, cursor, small))).toEqual(ids);
    await small.close();
  });

  it('filters by type, partner and lead, and moves on over what it leaves out', async () => {
    const cursor = await world.follower.cursorNow(owner, 'program-1');
    await world.append(
      program1,
      event({ type: 'tier.changed', subjectId: 'tier' }),
      event({ partnerId: 'partner_2', subjectId: 'other' }),
      event({ leadId: 'lead_9', subjectId: 'lead' }),
    );
    const one = async (filter: Partial<FollowFilter>): Promise<string[]> =>
      idsOf(await world.take(1, owner, { ...P1, ...filter }, cursor));
    expect(await one({ types: ['tier.changed'] })).toEqual(['tier']);
    expect(await one({ partnerId: 'partner_2' })).toEqual(['other']);
    expect(await one({ leadId: 'lead_9' })).toEqual(['lead']);
  });

  it('ends when its signal says so, when the reader goes, and when the server closes', async () => {
    const stopping = new AbortController();
    const bySignal = world.follower.follow(owner, P1, null, stopping.signal)[Symbol.asyncIterator]();
    const byReturn = world.follower.follow(owner, P1, null, new AbortController().signal)[Symbol.asyncIterator]();
    const byClose = world.follower.follow(owner, P1, null, new AbortController().signal)[Symbol.asyncIterator]();
    const waiting = [bySignal.next(), byReturn.next(), byClose.next()];
    stopping.abort();
    await byReturn.return?.();
    await world.follower.close();
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 3 }, () => ({ done: true, value: undefined })));
  });
});

describe('several programs', () => {
  it('are one stream, in order within each, and a cursor holds the place in all', async () => {
    const cursor = await world.follower.cursorNow(owner, null);
    const first = await world.append(program1, event(), event(), event());
    const second = await world.append(program2, event(), event(), event());
    await world.append(program3, event({ partnerId: 'partner_2' }));
    for (let split = 0; split <= 6; split += 1) {
      const head = await world.take(split, owner, ALL, cursor);
      const tail = await world.take(6 - split, owner, ALL, head.at(-1)?.cursor ?? cursor);
      const ids = idsOf([...head, ...tail]);
      expect(ids.filter((id) => first.includes(id))).toEqual(first);
      expect(ids.filter((id) => second.includes(id))).toEqual(second);
      expect(ids.length).toBe(6);
    }
  });

  it('that a vendor makes meanwhile are joined', async () => {
    const reading = world.take(1, owner, ALL, await world.follower.cursorNow(owner, null));
    const program = { tenantId: 'vendor_1', programId: 'program_new' };
    await seedProgram(world.database.admin.knex, { ...program, partnerIds: [] });
    const ids = await world.append(program, event({ partnerId: null }));
    expect(idsOf(await reading)).toEqual(ids);
  });

  it('that a partner joins meanwhile are joined, from their first event that it may see', async () => {
    const quick = world.create({ membershipMs: 50 });
    const reading = world.take(2, { ...partnerOne, partnerIds: ['partner_7'], id: 'person_7' }, ALL, null, quick);
    const program = { tenantId: 'vendor_3', programId: 'program_7' };
    await seedProgram(world.database.admin.knex, { ...program, partnerIds: ['partner_7'] });
    await world.append(
      program,
      event({ partnerId: 'partner_8', subjectId: 'foreign' }),
      event({ partnerId: 'partner_7', subjectId: 'own' }),
    );
    await world.append(program, event({ partnerId: null, audience: 'PROGRAM', subjectId: 'all' }));
    expect(idsOf(await reading)).toEqual(['own', 'all']);
    await quick.close();
  });
});

describe('who sees what', () => {
  it('a partner follows what is about it, over all vendors', async () => {
    const cursor = await world.follower.cursorNow(partnerOne, null);
    await world.append(
      program1,
      event({ subjectId: 'mine' }),
      event({ partnerId: 'partner_2', subjectId: 'another’s' }),
      event({ audience: 'OWNER', subjectId: 'staff' }),
    );
    await world.append(program3, event({ partnerId: 'partner_2', subjectId: 'elsewhere' }));
    const [first] = await world.take(1, partnerOne, { ...ALL, programSlug: 'program-1' }, cursor);
    expect(first?.event.subjectId).toBe('mine');
    await world.append(program1, event({ subjectId: 'mine too' }));
    expect(idsOf(await world.take(2, partnerOne, ALL, cursor))).toEqual(['mine', 'mine too']);
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
    await expect(world.first(actor, filter, null)).rejects.toMatchObject({ code });
  });
});

describe('a cursor', () => {
  it('of another program or another person is refused', async () => {
    await expect(world.first(owner, P1, await world.follower.cursorNow(owner, 'program-2'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(world.first(partnerOne, P1, await world.follower.cursorNow(owner, 'program-1'))).rejects.toMatchObject(
      {
        code: 'BAD_USER_INPUT',
      },
    );
  });

  it('older than the log has expired; one at its very edge has not', async () => {
    const program = { tenantId: 'vendor_1', programId: 'program_pruned' };
    await seedProgram(world.database.admin.knex, { ...program, partnerIds: [] });
    const filter = { ...ALL, programSlug: 'program-pruned' };
    const start = await world.follower.cursorNow(owner, 'program-pruned');
    const ids = await world.append(program, ...Array.from({ length: 5 }, () => event({ partnerId: null })));
    const [, second, third] = await world.take(3, owner, filter, start);
    const reading = world.follower
      .follow(owner, filter, second?.cursor ?? '', AbortSignal.timeout(5_000))
      [Symbol.asyncIterator]();
    await world.database.admin.pool.query("DELETE FROM events WHERE program_id = 'program_pruned' AND seq <= 3");
    await world.database.admin.pool.query(
      "UPDATE program_counters SET pruned_through_seq = 3 WHERE program_id = 'program_pruned'",
    );
    await expect(world.first(owner, filter, second?.cursor ?? '')).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await expect(reading.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(idsOf(await world.take(2, owner, filter, third?.cursor ?? ''))).toEqual(ids.slice(3));
  });

  it('newer than the log, which was set back, has expired, too', async () => {
    const ahead = world.follower.cursors.encode(owner, new Map([['program_1', 1_000_000n]]));
    await expect(world.first(owner, P1, ahead)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  });
});
