import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createCalendar, isTimeZone, type Calendar } from '../../../domain/time/calendar.ts';
import { toEpochDay } from '../../../domain/time/civil.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const DAY_MS = 86_400_000;

/** The same calendar by Temporal, which the engine's own must equal. */
function temporalCalendar(timeZone: string): Calendar {
  const zoned = (at: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return {
    timeZone,
    dayOf: (at) => EPOCH.until(zoned(at).toPlainDate()).days,
    startOf: (day) =>
      EPOCH.add({ days: day }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('00:00') })
        .epochMilliseconds,
    addDays: (at, days) => zoned(at).add({ days }).epochMilliseconds,
    addMonths: (at, months) => zoned(at).add({ months }).epochMilliseconds,
  };
}

/** Zones with different habits. */
const ZONES: readonly { zone: string; habit: string }[] = [
  { zone: 'UTC', habit: 'no offset' },
  { zone: 'America/New_York', habit: 'an hour at 02:00' },
  { zone: 'Europe/Berlin', habit: 'an hour at 01:00 UTC' },
  { zone: 'America/Sao_Paulo', habit: 'an hour at midnight: days that start at 01:00' },
  { zone: 'Asia/Beirut', habit: 'an hour at midnight: days that start twice' },
  { zone: 'America/St_Johns', habit: 'an hour at 00:01, so not on a quarter of an hour' },
  { zone: 'Australia/Lord_Howe', habit: 'half an hour' },
  { zone: 'Pacific/Chatham', habit: 'an offset of 12:45' },
  { zone: 'Pacific/Apia', habit: 'a day left out' },
  { zone: 'Asia/Kathmandu', habit: 'an offset of 05:45' },
  { zone: 'Africa/Casablanca', habit: 'four changes a year' },
];

function transitionsOf(timeZone: string): readonly number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1975-01-01T00:00[${timeZone}]`);
  while (at !== null && at.year < 2040) {
    at = at.getTimeZoneTransition('next');
    if (at !== null) found.push(at.epochMilliseconds);
  }
  return found;
}

/** Instants all over, and crowded around the zone's clock changes. */
function instantsOf(timeZone: string): fc.Arbitrary<number> {
  const anywhere = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2040, 0) });
  const transitions = transitionsOf(timeZone);
  if (transitions.length === 0) return anywhere;
  const near = fc
    .tuple(fc.constantFrom(...transitions), fc.oneof(fc.constant(0), fc.integer({ min: -5400, max: 5400 })))
    .map(([at, seconds]) => at + seconds * 1000);
  return fc.oneof(
    anywhere,
    near,
    near.map((at) => at - 1),
  );
}

describe.each(ZONES)('the calendar of $zone ($habit)', ({ zone }) => {
  const ours = createCalendar(zone);
  const theirs = temporalCalendar(zone);
  const instants = instantsOf(zone);

  test('knows the day of an instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(ours.dayOf(at)).toBe(theirs.dayOf(at));
      }),
      { numRuns: 300 },
    );
  });

  test('knows the start of a day', () => {
    const near = fc.tuple(instants, fc.integer({ min: -1, max: 1 })).map(([at, days]) => theirs.dayOf(at) + days);
    fc.assert(
      fc.property(near, (day) => {
        expect(ours.startOf(day)).toBe(theirs.startOf(day));
      }),
      { numRuns: 300 },
    );
  });

  test('adds days by the wall clock', () => {
    const steps = fc.oneof(fc.constantFrom(-1, 0, 1, 30, 60, 90), fc.integer({ min: -4000, max: 4000 }));
    fc.assert(
      fc.property(instants, steps, (target, days) => {
        // From the wall time that lands at the target, and from the target.
        const from = theirs.addDays(target, -days);
        expect(ours.addDays(from, days)).toBe(theirs.addDays(from, days));
        expect(ours.addDays(target, days)).toBe(theirs.addDays(target, days));
      }),
      { numRuns: 300 },
    );
  });

  test('adds months by the wall clock', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -36, max: 36 }), (target, months) => {
        const from = theirs.addMonths(target, -months);
        expect(ours.addMonths(from, months)).toBe(theirs.addMonths(from, months));
        expect(ours.addMonths(target, months)).toBe(theirs.addMonths(target, months));
      }),
      { numRuns: 300 },
    );
  });
});

describe('clock changes', () => {
  const cases: { name: string; why?: string; zone: string; from: string; days: number; to: string }[] = [
    {
      name: 'a skipped time moves on by the gap',
      zone: 'America/New_York',
      from: '2025-03-08T02:30:00-05:00',
      days: 1,
      to: '2025-03-09T03:30:00-04:00',
    },
    {
      name: 'a repeated time is the earlier one',
      zone: 'America/New_York',
      from: '2025-11-01T01:30:00-04:00',
      days: 1,
      to: '2025-11-02T01:30:00-04:00',
    },
    {
      name: 'the later of two is still that wall time',
      zone: 'America/New_York',
      from: '2025-11-02T01:30:00-05:00',
      days: 1,
      to: '2025-11-03T01:30:00-05:00',
    },
    {
      name: 'nothing added to the later of two is the later',
      why: 'A hold of 0 days moved a payment an hour back.',
      zone: 'America/New_York',
      from: '2025-11-02T01:30:00-05:00',
      days: 0,
      to: '2025-11-02T01:30:00-05:00',
    },
    {
      name: 'a day that was left out is the next one',
      zone: 'Pacific/Apia',
      from: '2011-12-29T10:00:00-10:00',
      days: 1,
      to: '2011-12-31T10:00:00+14:00',
    },
    {
      name: 'ninety days over a change keep the wall time',
      zone: 'Europe/Berlin',
      from: '2025-01-10T12:00:00+01:00',
      days: 90,
      to: '2025-04-10T12:00:00+02:00',
    },
  ];

  test.each(cases)('$name', ({ zone, from, days, to }) => {
    expect(createCalendar(zone).addDays(Date.parse(from), days)).toBe(Date.parse(to));
  });

  // The calendar once took a quarter of an hour to have one offset.
  test('a change at 00:01 counts from that minute', () => {
    const calendar = createCalendar('America/St_Johns');
    const backTo2301 = Date.parse('2000-10-29T02:31:00Z');

    expect([backTo2301 - 1, backTo2301, backTo2301 + 59 * 60_000].map((at) => calendar.dayOf(at))).toEqual(
      [29, 28, 29].map((day) => toEpochDay(2000, 10, day)),
    );
  });

  test('a day without midnight starts after it', () => {
    const start = createCalendar('America/Sao_Paulo').startOf(toEpochDay(2018, 11, 4));

    expect(new Date(start).toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  test('a day of 23 or 25 hours is a day', () => {
    const calendar = createCalendar('Europe/Berlin');
    const startOf = (day: number): number => calendar.startOf(day);
    const hours = (year: number, month: number, day: number): number =>
      (startOf(toEpochDay(year, month, day) + 1) - startOf(toEpochDay(year, month, day))) / (DAY_MS / 24);

    expect([hours(2025, 3, 30), hours(2025, 10, 26), hours(2025, 7, 1)]).toEqual([23, 25, 24]);
  });
});

describe('a time zone', () => {
  test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('is %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
    expect(createCalendar(zone).timeZone).toBe(zone);
  });

  test.each(['', 'Mars/Olympus', 'Europe', 'Berlin'])('is not "%s"', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(() => createCalendar(zone)).toThrow(RangeError);
  });
});
