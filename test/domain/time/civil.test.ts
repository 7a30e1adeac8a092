import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addCivilMonths,
  daysInMonth,
  formatCivilDate,
  fromEpochDay,
  parseCivilDate,
  toEpochDay,
  weekday,
} from '../../../domain/time/civil.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
/** Years 0 to 9999, the ones a date can be written in. */
const days = fc.integer({ min: toEpochDay(0, 1, 1), max: toEpochDay(9999, 12, 31) });

describe('a civil date', () => {
  const known: { text: string; day: number; weekday: number }[] = [
    { text: '1970-01-01', day: 0, weekday: 4 },
    { text: '1969-12-31', day: -1, weekday: 3 },
    { text: '2000-02-29', day: 11_016, weekday: 2 },
    { text: '2025-03-31', day: 20_178, weekday: 1 },
    { text: '2026-01-04', day: 20_457, weekday: 7 },
  ];

  test.each(known)('$text is day $day', ({ text, day, weekday: of }) => {
    expect(parseCivilDate(text)).toBe(day);
    expect(formatCivilDate(day)).toBe(text);
    expect(weekday(day)).toBe(of);
  });

  const impossible = [
    '2025-02-29',
    '2025-02-30',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '25-01-01',
    '2025-01-01 ',
    '2025/01/01',
    '20250101',
    '+002025-01-01',
    '2025-01-01T00:00:00Z',
    '',
  ];

  test.each(impossible)('is not "%s"', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  test('is what Temporal says', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = EPOCH.add({ days: day });
        const { year, month, day: of } = fromEpochDay(day);
        expect({ year, month, of }).toEqual({ year: date.year, month: date.month, of: date.day });
        expect(toEpochDay(year, month, of)).toBe(day);
        expect(daysInMonth(year, month)).toBe(date.daysInMonth);
        expect(weekday(day)).toBe(date.dayOfWeek);
        expect(formatCivilDate(day)).toBe(date.toString());
        expect(parseCivilDate(date.toString())).toBe(day);
      }),
    );
  });

  const added: { name: string; from: string; months: number; to: string }[] = [
    { name: 'the end of a month is clamped', from: '2025-01-31', months: 1, to: '2025-02-28' },
    { name: 'a leap year has one day more', from: '2024-01-31', months: 1, to: '2024-02-29' },
    { name: 'clamping is not remembered', from: '2025-01-31', months: 2, to: '2025-03-31' },
    { name: 'a leap day has no anniversary', from: '2024-02-29', months: 12, to: '2025-02-28' },
    { name: 'backwards over New Year', from: '2025-01-31', months: -2, to: '2024-11-30' },
    { name: 'none', from: '2025-01-31', months: 0, to: '2025-01-31' },
  ];

  test.each(added)('plus months: $name', ({ from, months, to }) => {
    expect(formatCivilDate(addCivilMonths(fromEpochDay(parseCivilDate(from) ?? 0), months))).toBe(to);
  });

  test('plus months is what Temporal says', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        const date = EPOCH.add({ days: day }).add({ months });
        expect(addCivilMonths(fromEpochDay(day), months)).toBe(EPOCH.until(date).days);
      }),
    );
  });
});
