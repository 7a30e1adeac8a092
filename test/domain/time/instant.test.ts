import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../domain/time/calendar.ts';
import { formatInstant, parseWhen } from '../../../domain/time/instant.ts';

const UTC = createCalendar('UTC');
const NEW_YORK = createCalendar('America/New_York');

describe('a date or an instant', () => {
  const read: { name: string; text: string; utc: string; newYork?: string }[] = [
    {
      name: 'a date is its midnight in the zone',
      text: '2025-03-31',
      utc: '2025-03-31T00:00:00Z',
      newYork: '2025-03-31T04:00:00Z',
    },
    { name: 'in winter too', text: '2025-01-31', utc: '2025-01-31T00:00:00Z', newYork: '2025-01-31T05:00:00Z' },
    { name: 'an instant is itself', text: '2025-03-31T10:15:00Z', utc: '2025-03-31T10:15:00Z' },
    { name: 'an offset counts', text: '2025-03-31T10:15:00+05:45', utc: '2025-03-31T04:30:00Z' },
    { name: 'seconds may be left out', text: '2025-03-31T10:15Z', utc: '2025-03-31T10:15:00Z' },
    { name: 'milliseconds stay', text: '2025-03-31T10:15:00.123Z', utc: '2025-03-31T10:15:00.123Z' },
    { name: 'finer ones are cut', text: '2025-03-31T10:15:00.123999999Z', utc: '2025-03-31T10:15:00.123Z' },
  ];

  test.each(read)('$name', ({ text, utc, newYork = utc }) => {
    expect(formatInstant(parseWhen(text, UTC) ?? 0)).toBe(utc);
    expect(formatInstant(parseWhen(text, NEW_YORK) ?? 0)).toBe(newYork);
  });

  const refused = [
    '2025-02-30',
    '2025-02-30T00:00:00Z',
    '2025-01-01T24:00:00Z',
    '2025-01-01T25:00:00Z',
    '2025-01-01T10:60:00Z',
    '2025-01-01T10:00:00',
    '2025-01-01 10:00:00Z',
    '2025-01-01T10:00:00z',
    '2025-01-01T10:00:00+0100',
    '2025-01-01T10:00:00+01:00[Europe/Berlin]',
    'yesterday',
    '',
  ];

  test.each(refused)('is not "%s"', (text) => {
    expect(parseWhen(text, UTC)).toBeNull();
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2200, 0) }), (at) => {
        expect(parseWhen(formatInstant(at), NEW_YORK)).toBe(at);
      }),
    );
  });
});
