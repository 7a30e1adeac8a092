import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { advanceProgram } from '../../../services/calendar/advance.ts';
import { calendarActor, tickPrograms } from '../../../server/jobs/tick.ts';
import { freezeDatabase } from '../../kit/calendar/clone-database.ts';
import { readCalendar, tellYear, type CalendarYear } from '../../kit/calendar/calendar-year.ts';
import type { TestDatabase } from '../../kit/database/create-test-database.ts';
import { CommandWorld, createCommandWorld, DAY_MS, START, type TestProgram } from '../../kit/services/command-world.ts';

const END = Date.UTC(2027, 1, 20);
/** Ways of cutting the year into steps, each in a copy of the database; `CALENDAR_RUNS=50` for a long run. */
const STEPS_RUNS = Number(process.env['CALENDAR_RUNS'] ?? '3');

let clone: () => Promise<TestDatabase>;
let year: CalendarYear;
let whole: readonly Record<string, readonly unknown[]>[];

beforeAll(async () => {
  const world = await createCommandWorld();
  year = await tellYear(world, { kind: 'MANUAL', now: START }, async (programs, at) => {
    for (const program of programs) await world.advance(program, at);
  });
  clone = await freezeDatabase(world.database);
  whole = await readAfter(async (each, program) => advance(each, program, END));
}, 120_000);

const advance = async (world: CommandWorld, program: TestProgram, to: number): Promise<void> => {
  await advanceProgram(world.deps, calendarActor(program.tenantId), program, to, { measures: false });
};

/** What stands in a fresh copy of the story after the calendar's work was done in some way. */
async function readAfter(
  work: (world: CommandWorld, program: TestProgram) => Promise<void>,
): Promise<readonly Record<string, readonly unknown[]>[]> {
  const database = await clone();
  const world = new CommandWorld(database);
  try {
    await Promise.all(year.programs.map((program) => work(world, program)));
    const read: Record<string, readonly unknown[]>[] = [];
    for (const program of year.programs) read.push(await readCalendar(world, program));
    return read;
  } finally {
    await database.drop();
  }
}

interface Event {
  readonly type: string;
  readonly at: string;
}

describe('a year of calendar work', () => {
  it('holds every kind of work', () => {
    const types = new Set(whole.flatMap(({ events }) => (events as Event[]).map(({ type }) => type)));
    expect([...types]).toEqual(
      expect.arrayContaining([
        'lead.status_changed',
        'lead.expiring',
        'commission.posted',
        'review.completed',
        'tier.changed',
        'payout.formed',
      ]),
    );
  });

  it('stands in the log in the order of its dates', () => {
    for (const { events } of whole) {
      const dates = (events as Event[]).map(({ at }) => at);
      expect(dates).toEqual([...dates].sort());
    }
  });

  it('is the same in one step and in any steps', { timeout: 300_000 }, async () => {
    const steps = fc.array(fc.integer({ min: year.now, max: END }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (stops) => {
        const read = await readAfter(async (world, program) => {
          for (const to of [...stops.sort((a, b) => a - b), END]) await advance(world, program, to);
        });
        expect(read).toEqual(whole);
      }),
      { numRuns: STEPS_RUNS },
    );
  });

  it('is the same when several work on it at once', { timeout: 120_000 }, async () => {
    const read = await readAfter(async (world, program) => {
      await Promise.all([1, 2, 3].map(() => advance(world, program, END)));
    });
    expect(read).toEqual(whole);
  });

  it('is the same when it goes on after being broken off anywhere', { timeout: 120_000 }, async () => {
    let breaks = 0;
    const options = { measures: false, stepsPerTransaction: 1, rowsPerBatch: 2 };
    const read = await readAfter(async (world, program) => {
      for (let done = false; !done;) {
        let calls = 0;
        const transaction: typeof world.deps.gateway.transaction = (actor, work) =>
          world.deps.gateway.transaction(actor, async (unit) => {
            const value = await work(unit);
            calls += 1;
            // Everything of the second transaction is undone, at its very end.
            if (calls === 2) throw new Error('broken off');
            return value;
          });
        const deps = { ...world.deps, gateway: { transaction } };
        done = await advanceProgram(deps, calendarActor(program.tenantId), program, END, options).then(
          () => true,
          (error: Error) => {
            expect(error.message).toBe('broken off');
            breaks += 1;
            return false;
          },
        );
      }
    });
    expect(breaks).toBeGreaterThan(60);
    expect(read).toEqual(whole);
  });
});

describe('a program with a REAL clock', () => {
  it('catches up after months as if it had never been away', { timeout: 300_000 }, async () => {
    const world = await createCommandWorld();
    const told = await tellYear(world, { kind: 'REAL' }, async (_programs, at) => {
      world.wallClock = at;
      await tickPrograms(world.database.app, world.deps, at);
    });
    const cloneReal = await freezeDatabase(world.database);
    const read = async (ticks: readonly number[]): Promise<readonly Record<string, readonly unknown[]>[]> => {
      const database = await cloneReal();
      const each = new CommandWorld(database);
      try {
        for (const at of ticks) {
          each.wallClock = at;
          await tickPrograms(database.app, each.deps, at);
        }
        const all: Record<string, readonly unknown[]>[] = [];
        for (const program of told.programs) all.push(await readCalendar(each, program));
        return all;
      } finally {
        await database.drop();
      }
    };
    const end = Date.UTC(2026, 6, 20);
    const often: number[] = [];
    for (let at = told.now + DAY_MS; at < end; at += 3 * DAY_MS) often.push(at);
    expect(await read([end])).toEqual(await read([...often, end]));
  });
});
