import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendEvents, type NewEvent } from '../../server/database/append-events.ts';
import { withPrincipal } from '../../server/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { owner, partner } from '../kit/database/principals.ts';
import { AT, seedProgram } from '../kit/database/seed-rows.ts';

const WRITERS = 16;
const TRANSACTIONS = 200;
const program = { tenantId: 'vendor_1', programId: 'program_1' };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedProgram(database.admin.knex, { ...program, partnerIds: ['partner_1', 'partner_2'] });
});
afterAll(() => database.drop());

function event(subjectId: string, over: Partial<NewEvent> = {}): NewEvent {
  return { type: 'TESTED', at: AT, subjectType: 'Test', subjectId, actor: 'irrelevant', ...over };
}

it('numbers events without a gap under 16 writers of which every third rolls back', async () => {
  const committed: { readonly id: string; readonly seq: bigint }[] = [];
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let number = 0; number < TRANSACTIONS; number += 1) {
        const id = `${writer}-${number}`;
        // Two writers in three are the owner's; the others act as a partner.
        const principal = writer % 3 === 0 ? partner('partner_1') : owner(program.tenantId);
        const appended = await withPrincipal(database.app, principal, async (tx) => {
          const events = [event(`${id}-a`, { partnerId: 'partner_1' }), event(`${id}-b`, { partnerId: 'partner_1' })];
          const result = await appendEvents(tx, program, events);
          if (number % 3 === 2) throw new Error('rolled back on purpose');
          return result;
        }).catch((error: Error) => {
          if (error.message !== 'rolled back on purpose') throw error;
          return null;
        });
        if (appended !== null)
          committed.push({ id: `${id}-a`, seq: appended.firstSeq }, { id: `${id}-b`, seq: appended.lastSeq });
      }
    }),
  );
  const { rows } = await database.admin.pool.query<{ seq: bigint; subject_id: string }>(
    'SELECT seq, subject_id FROM events ORDER BY seq',
  );
  expect(rows.length).toBe(committed.length);
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => BigInt(index + 1)));
  committed.sort((a, b) => (a.seq < b.seq ? -1 : 1));
  expect(rows.map((row) => row.subject_id)).toEqual(committed.map(({ id }) => id));
});

it('lets a partner write events about itself only', async () => {
  const foreign = withPrincipal(database.app, partner('partner_2'), (tx) =>
    appendEvents(tx, program, [event('x', { partnerId: 'partner_1' })]),
  );
  await expect(foreign).rejects.toMatchObject({ code: '42501' });
  const toAll = withPrincipal(database.app, partner('partner_2'), (tx) =>
    appendEvents(tx, program, [event('x', { partnerId: 'partner_2', audience: 'PROGRAM' })]),
  );
  await expect(toAll).rejects.toMatchObject({ code: '42501' });
});

it('refuses a program that the principal is not in', async () => {
  const foreign = withPrincipal(database.app, partner('partner_9'), (tx) =>
    appendEvents(tx, program, [event('x', { partnerId: 'partner_9' })]),
  );
  await expect(foreign).rejects.toMatchObject({ constraint: 'program_counters_visible' });
});

it('shows a partner what is about it and what is for everybody, not what is for the staff', async () => {
  const audiences = ['OWNER', 'PARTNER', 'PROGRAM'] as const;
  await withPrincipal(database.app, owner(program.tenantId), (tx) =>
    appendEvents(
      tx,
      program,
      audiences.map((audience) => event(`to-${audience}`, { audience, partnerId: 'partner_2' })),
    ),
  );
  const seenBy = async (partnerId: string): Promise<string[]> => {
    const rows = await withPrincipal(database.app, partner(partnerId), (tx) =>
      tx<{ subject_id: string }>('events').select('subject_id').where('subject_id', 'like', 'to-%').orderBy('seq'),
    );
    return rows.map((row) => row.subject_id);
  };
  expect(await seenBy('partner_2')).toEqual(['to-PARTNER', 'to-PROGRAM']);
  expect(await seenBy('partner_1')).toEqual(['to-PROGRAM']);
  expect(await seenBy('partner_9')).toEqual([]);
});

it('never lets the counter go back', async () => {
  const setBack = withPrincipal(database.app, owner(program.tenantId), (tx) =>
    tx('program_counters').update({ event_seq: 0 }),
  );
  await expect(setBack).rejects.toMatchObject({ constraint: 'program_counters_grow' });
});
