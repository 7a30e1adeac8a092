import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { formatCivilDate } from '../../../domain/time/civil.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { CADENCES, dueDay, periodOf, type Cadence } from '../../../domain/time/period.ts';

const UTC = createCalendar('UTC');
const NEW_YORK = createCalendar('America/New_York');

describe('a period', () => {
  const cases: { name: string; at: string; every: Cadence; from: string; to: string }[] = [
    { name: 'a month', at: '2025-02-28T23:59:59Z', every: 'MONTH', from: '2025-02-01', to: '2025-03-01' },
    {
      name: 'a month starts at its first instant',
      at: '2025-03-01T00:00:00Z',
      every: 'MONTH',
      from: '2025-03-01',
      to: '2025-04-01',
    },
    { name: 'December', at: '2025-12-31T00:00:00Z', every: 'MONTH', from: '2025-12-01', to: '2026-01-01' },
    { name: 'the first quarter', at: '2026-03-31T23:59:59Z', every: 'QUARTER', from: '2026-01-01', to: '2026-04-01' },
    { name: 'the second quarter', at: '2026-04-01T00:00:00Z', every: 'QUARTER', from: '2026-04-01', to: '2026-07-01' },
    { name: 'the last quarter', at: '2026-12-31T23:59:59Z', every: 'QUARTER', from: '2026-10-01', to: '2027-01-01' },
    { name: 'a year', at: '2025-06-30T00:00:00Z', every: 'YEAR', from: '2025-01-01', to: '2026-01-01' },
    { name: 'a day of accrual', at: '2025-06-30T17:00:00Z', every: 'ACCRUAL', from: '2025-06-30', to: '2025-07-01' },
  ];

  test.each(cases)('is $name', ({ at, every, from, to }) => {
    const period = periodOf(Date.parse(at), every, UTC);

    expect([formatCivilDate(period.firstDay), formatCivilDate(period.endDay)]).toEqual([from, to]);
    expect([formatInstant(period.from), formatInstant(period.to)]).toEqual([`${from}T00:00:00Z`, `${to}T00:00:00Z`]);
  });

  test('starts and ends at midnight of the zone', () => {
    const { from, to } = periodOf(Date.parse('2025-04-01T03:59:59Z'), 'QUARTER', NEW_YORK);

    expect([formatInstant(from), formatInstant(to)]).toEqual(['2025-01-01T05:00:00Z', '2025-04-01T04:00:00Z']);
  });

  test('holds its instant, and the next begins where it ends', () => {
    const instants = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...CADENCES), fc.constantFrom(UTC, NEW_YORK), (at, every, calendar) => {
        const period = periodOf(at, every, calendar);
        expect(period.from <= at && at < period.to).toBe(true);
        expect(periodOf(period.to, every, calendar).from).toBe(period.to);
        expect(periodOf(period.to - 1, every, calendar)).toEqual(period);
      }),
    );
  });
});

describe('the last day to pay', () => {
  const cases: { name: string; at: string; every: Cadence; netDays: number; due: string }[] = [
    { name: 'first quarter of 2026 + 45', at: '2026-02-01', every: 'QUARTER', netDays: 45, due: '2026-05-15' },
    { name: 'year 2025 + 45', at: '2025-02-01', every: 'YEAR', netDays: 45, due: '2026-02-14' },
    { name: 'first quarter of 2026 + 30', at: '2026-02-01', every: 'QUARTER', netDays: 30, due: '2026-04-30' },
    { name: 'March + 15', at: '2025-03-20', every: 'MONTH', netDays: 15, due: '2025-04-15' },
    { name: 'a day + 60', at: '2025-05-15', every: 'ACCRUAL', netDays: 60, due: '2025-07-14' },
    { name: 'no days: the last day itself', at: '2025-03-20', every: 'MONTH', netDays: 0, due: '2025-03-31' },
  ];

  test.each(cases)('$name is $due', ({ at, every, netDays, due }) => {
    for (const calendar of [UTC, NEW_YORK]) {
      const start = Date.parse(`${at}T12:00:00Z`);
      expect(formatCivilDate(dueDay(periodOf(start, every, calendar), netDays))).toBe(due);
    }
  });
});
