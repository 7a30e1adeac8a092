import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { calendarActor } from '../../../server/jobs/tick.ts';
import { advanceProgram } from '../../../services/calendar/advance.ts';
import { enqueueRun } from '../../../services/runs/enqueue.ts';
import { freezeDatabase } from '../../kit/calendar/clone-database.ts';
import { readCalendar, tellYear, type CalendarYear } from '../../kit/calendar/calendar-year.ts';
import type { TestDatabase } from '../../kit/database/create-test-database.ts';
import { ForkedWorker } from '../../kit/jobs/fork-worker.ts';
import { CommandWorld, createCommandWorld, START } from '../../kit/services/command-world.ts';

const END = Date.UTC(2027, 1, 20);
/** More than one batch of a review. */
const FURTHER_PARTNERS = 205;
/** `KILLS=50` for more of it. */
const KILLS = Number(process.env['KILLS'] ?? 3);
/** Longer than any transaction here stands still, short enough that the test does not wait long after a kill. */
const LEASE_MS = 1_000;

let clone: () => Promise<TestDatabase>;
let year: CalendarYear;

beforeAll(async () => {
  const world = await createCommandWorld();
  year = await tellYear(world, { kind: 'MANUAL', now: START }, async (programs, at) => {
    for (const program of programs) await world.advance(program, at);
  });
  const agency = year.programs[0];
  if (agency === undefined) throw new Error('the story has programs');
  for (let index = 0; index < FURTHER_PARTNERS; index++) await world.enroll(agency, { track: 'ADVISORS' });
  clone = await freezeDatabase(world.database);
}, 180_000);

const readAll = async (world: CommandWorld): Promise<readonly object[]> => {
  const read: object[] = [];
  for (const program of year.programs) read.push(await readCalendar(world, program));
  return read;
};

it(
  'a year of calendar work ends the same when its worker is killed again and again',
  { timeout: 240_000 },
  async () => {
    const [whole, broken] = [await clone(), await clone()];
    const undisturbed = new CommandWorld(whole);
    for (const program of year.programs) {
      await advanceProgram(undisturbed.deps, calendarActor(program.tenantId), program, END, { measures: false });
    }

    const world = new CommandWorld(broken);
    for (const program of year.programs) {
      await world.deps.gateway.transaction(calendarActor(program.tenantId), (unit) =>
        enqueueRun(unit, world.deps, {
          tenantId: program.tenantId,
          programId: program.id,
          kind: 'CALENDAR',
          input: { to: END },
        }),
      );
    }
    let kills = 0;
    for (let isDone = false; !isDone;) {
      const { appUrl, workerUrl, adminUrl } = broken;
      const orders = { name: `worker ${kills}`, appUrl, workerUrl, leaseMs: LEASE_MS, waitsAt: 'never' as const };
      const worker = await ForkedWorker.start(orders, adminUrl);
      if (kills < KILLS) {
        // It tells of the end of each transaction, before and after the commit; then a moment more, which may be any.
        await worker.reaches(1 + Math.floor(Math.random() * 4));
        await sleep(Math.random() * 30);
        await worker.kill();
        kills += 1;
      } else {
        while ((await world.rows(`SELECT 1 FROM runs WHERE status IN ('QUEUED', 'RUNNING')`)).length > 0)
          await sleep(50);
        await worker.kill();
      }
      isDone = (await world.rows(`SELECT 1 FROM runs WHERE status IN ('QUEUED', 'RUNNING')`)).length === 0;
    }

    const claims = await world.rows<{ claims: bigint }>('SELECT sum(lease_number)::bigint AS claims FROM runs');
    expect(Number(claims[0]?.claims)).toBeGreaterThan(year.programs.length);
    expect(await world.rows(`SELECT 1 FROM runs WHERE status = 'FAILED'`)).toEqual([]);
    expect(await readAll(world)).toEqual(await readAll(undisturbed));
    await Promise.all([whole.drop(), broken.drop()]);
  },
);
