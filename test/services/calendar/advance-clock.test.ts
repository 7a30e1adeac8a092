import { Rests } from '../../../server/jobs/rests.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarActor, tickPrograms } from '../../../server/jobs/tick.ts';
import { HandRunRefused, runByHand, type HandKind } from '../../../server/jobs/run-by-hand.ts';
import { advanceProgram } from '../../../services/calendar/advance.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
beforeAll(async () => {
  world = await createCommandWorld();
});
afterAll(() => world.database.drop());

const placeOf = async ({ id }: TestProgram) =>
  world.row<{ through: Date; now: Date | null }>(
    'SELECT processed_through AS through, clock_now AS now FROM programs WHERE id = $1',
    [id],
  );
const runsOf = ({ id }: TestProgram) =>
  world.rows<{ id: string; status: string; result: unknown; requested_by: string }>(
    'SELECT id, status, result, requested_by FROM runs WHERE program_id = $1 ORDER BY created_at, id',
    [id],
  );

describe('advanceClock', () => {
  it('does the work as a run, and says which', async () => {
    const program = await world.createProgram('klaviyo-agency');
    await world.enroll(program, { track: 'ADVISORS' });
    const to = Date.UTC(2026, 6, 2);
    const input = { idempotencyKey: world.key(), programSlug: program.slug, to };
    const { run } = must(await world.services.programs.advanceClock(owner(), input));
    expect(await runsOf(program)).toEqual([
      {
        id: run?.id,
        status: 'DONE',
        requested_by: owner().id,
        result: { processedThrough: '2026-07-02T00:00:00Z', events: { 'review.completed': 1 } },
      },
    ]);
    expect(await placeOf(program)).toEqual({ through: new Date(to), now: new Date(to) });
  });

  it('that does not wait leaves the work in the queue, and the same call does it', async () => {
    const program = await world.createProgram('klaviyo-agency');
    const to = START + 30 * DAY_MS;
    const keyed = { idempotencyKey: world.key(), programSlug: program.slug, to };
    const first = await world.services.programs.advanceClock(owner(), { ...keyed, waitMs: 0 });
    const { run } = must(first);
    const second = await world.services.programs.advanceClock(owner(), keyed);
    expect(second).toEqual({ ...first, replayed: true });
    expect(await runsOf(program)).toMatchObject([{ id: run?.id, status: 'DONE' }]);
    expect((await placeOf(program)).through).toEqual(new Date(to));
  });
});

describe('a clock', () => {
  it('is not moved by a slip in the year, which nothing could take back', async () => {
    const program = await world.createProgram('klaviyo-agency');
    const to = Date.UTC(9027, 0, 1);
    const input = { idempotencyKey: world.key(), programSlug: program.slug, to };
    const { value, userErrors } = await world.services.programs.advanceClock(owner(), input);
    expect(value).toBeNull();
    expect(userErrors).toMatchObject([
      {
        code: 'INVALID_INPUT',
        field: ['input', 'to'],
        message: expect.stringMatching(/^found 9027-01-01T00:00:00Z, expected nothing after /) as string,
      },
    ]);
    expect(await runsOf(program)).toEqual([]);
    const { app } = world.database;
    await expect(
      runByHand(app, world.deps, {
        programSlug: program.slug,
        kind: 'all',
        to: '9027-01-01',
        progress: () => undefined,
      }),
    ).rejects.toThrow(/found 9027-01-01T00:00:00Z, expected nothing after/);
    expect((await placeOf(program)).now).toEqual(new Date(START));
  });
});

describe('the jobs of a program', () => {
  const keyed = (program: TestProgram) => ({ idempotencyKey: world.key(), programSlug: program.slug });

  it('halt, and go on where they were', async () => {
    const program = await world.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } });
    const other = await world.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } });
    await world.enroll(program, { track: 'ADVISORS' });
    const { events } = await world.events(program, () => world.services.jobs.pause(owner(), keyed(program)));
    expect(events).toEqual(['program.jobs_paused']);
    const before = await placeOf(program);
    world.wallClock = Date.UTC(2026, 7, 1);
    await tickPrograms(world.database.app, world.deps, world.wallClock);
    expect(await placeOf(program)).toEqual(before);
    expect((await placeOf(other)).through).toEqual(new Date(world.wallClock));
    const stopped = await advanceProgram(world.deps, calendarActor(program.tenantId), program, world.wallClock);
    expect(stopped).toMatchObject({ stopped: { reason: 'PAUSED' }, events: {} });

    must(await world.services.jobs.resume(owner(), keyed(program)));
    await tickPrograms(world.database.app, world.deps, world.wallClock);
    expect((await placeOf(program)).through).toEqual(new Date(world.wallClock));
    const reviews = await world.rows(`SELECT at FROM events WHERE program_id = $1 AND type = 'review.completed'`, [
      program.id,
    ]);
    expect(reviews).toEqual([{ at: new Date(Date.UTC(2026, 6, 1)) }]);
    world.wallClock = START;
  });

  it('of a program that fails rest for longer each time, and hold up no other', async () => {
    const [broken, sound] = [
      await world.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } }),
      await world.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } }),
    ];
    await world.rows(`UPDATE programs SET adapter_id = 'not-loaded' WHERE id = $1`, [broken.id]);
    const rests = new Rests();
    const faultsAt: number[] = [];
    for (let second = 10; second < 90; second += 1) {
      const now = START + second * 1_000;
      await tickPrograms(world.database.app, world.deps, now, { rests }).catch(() => faultsAt.push(second));
    }
    expect(faultsAt).toEqual([10, 11, 13, 17, 25, 41, 73]);
    expect((await placeOf(sound)).through.getTime()).toBeGreaterThan(START + 10_000);

    const { adapter_id } = await world.row<{ adapter_id: string }>('SELECT adapter_id FROM programs WHERE id = $1', [
      sound.id,
    ]);
    await world.rows('UPDATE programs SET adapter_id = $2 WHERE id = $1', [broken.id, adapter_id]);
    await tickPrograms(world.database.app, world.deps, START + 200_000, { rests });
    expect((await placeOf(broken)).through).toEqual(new Date(START + 200_000));
    // A success forgets the faults before it.
    rests.noteFault(broken.id, 0);
    expect([rests.isResting(broken.id, 999), rests.isResting(broken.id, 1_000)]).toEqual([true, false]);
  });

  it('halt a clock that is moved, too, by the vendor’s staff alone, once for one key', async () => {
    const program = await world.createProgram('klaviyo-agency');
    const pause = (...args: Parameters<typeof world.services.jobs.pause>) => world.services.jobs.pause(...args);
    await world.expectKeyed(
      (idempotencyKey) => pause(owner(), { ...keyed(program), idempotencyKey }),
      (idempotencyKey) => pause(owner(), { programSlug: `${program.slug}`, idempotencyKey, ...{ other: 1 } }),
    );
    const advance = () => world.services.programs.advanceClock(owner(), { ...keyed(program), to: START + DAY_MS });
    expect(await world.refusals(advance)).toEqual(['JOBS_PAUSED input.programSlug']);
    const partner = await world.enroll(program, { track: 'ADVISORS' });
    expect(await world.refusals(() => pause(partnerActor(partner), keyed(program)))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
    must(await world.services.jobs.resume(owner(), keyed(program)));
    must(await advance());
  });
});

describe('work by hand', () => {
  const run = (program: TestProgram, kind: HandKind, to: string) =>
    runByHand(world.database.app, world.deps, { programSlug: program.slug, kind, to, progress: () => undefined });

  it('of all kinds moves a MANUAL clock to the date in its time zone', async () => {
    const program = await world.createProgram('klaviyo-agency', {}, { timeZone: 'America/New_York' });
    await world.enroll(program, { track: 'ADVISORS' });
    const result = await run(program, 'all', '2026-07-02');
    expect(result).toMatchObject({
      processedThrough: Date.UTC(2026, 6, 2, 4),
      events: { 'review.completed': 1 },
      stopped: null,
    });
    expect((await placeOf(program)).now).toEqual(new Date(Date.UTC(2026, 6, 2, 4)));
  });

  it('of one kind stops where other work is due first', async () => {
    const program = await world.createProgram('klaviyo-agency', {}, { clock: { kind: 'REAL' } });
    await world.enroll(program, { track: 'ADVISORS' });
    world.wallClock = Date.UTC(2026, 6, 10);
    try {
      // The first quarter ends before the first review.
      expect(await run(program, 'reviews', '2026-07-02')).toMatchObject({
        processedThrough: Date.UTC(2026, 3, 1),
        events: {},
        stopped: { reason: 'OTHER_KIND', kind: 'PAYOUTS' },
      });
      expect(await run(program, 'payouts', '2026-07-01')).toMatchObject({ stopped: null });
      expect(await run(program, 'payouts', '2026-07-02')).toMatchObject({ stopped: { kind: 'REVIEWS' } });
      expect(await run(program, 'all', '2026-07-02')).toMatchObject({
        stopped: null,
        events: { 'review.completed': 1 },
      });
    } finally {
      world.wallClock = START;
    }
  });

  it.each([
    { name: 'an unknown program', kind: 'all', slug: 'nobody', to: '2026-02-01', message: 'found "nobody"' },
    { name: 'no date', kind: 'all', slug: null, to: 'tomorrow', message: 'found "tomorrow"' },
    {
      name: 'a date before the clock',
      kind: 'all',
      slug: null,
      to: '2026-01-04',
      message: 'nothing before the program',
    },
    {
      name: 'one kind beyond the clock',
      kind: 'expiry',
      slug: null,
      to: '2026-03-01',
      message: '"run all" moves that clock',
    },
  ] as const)('refuses $name', async ({ kind, slug, to, message }) => {
    const program = await world.createProgram('klaviyo-agency');
    const of = slug === null ? program : { ...program, slug };
    const refused = run(of, kind, to);
    await expect(refused).rejects.toThrow(HandRunRefused);
    await expect(refused).rejects.toThrow(message);
  });
});
