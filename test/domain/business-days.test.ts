import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '../../domain/time/business-days.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { formatInstant } from '../../domain/time/instant.ts';

describe('business days', () => {
  const CASES = [
    { name: 'none', at: '2026-01-09T10:00:00Z', days: 0, to: '2026-01-09T10:00:00Z' },
    { name: 'within a week', at: '2026-01-05T10:00:00Z', days: 4, to: '2026-01-09T10:00:00Z' },
    { name: 'over a weekend', at: '2026-01-05T10:00:00Z', days: 5, to: '2026-01-12T10:00:00Z' },
    { name: 'from a Friday', at: '2026-01-09T10:00:00Z', days: 1, to: '2026-01-12T10:00:00Z' },
    { name: 'from a Saturday', at: '2026-01-10T10:00:00Z', days: 1, to: '2026-01-12T10:00:00Z' },
    { name: 'from a Sunday', at: '2026-01-11T10:00:00Z', days: 5, to: '2026-01-16T10:00:00Z' },
    { name: 'over two weekends', at: '2026-01-08T10:00:00Z', days: 10, to: '2026-01-22T10:00:00Z' },
  ];
  it.each(CASES)('$name', ({ at, days, to }) => {
    expect(formatInstant(addBusinessDays(Date.parse(at), days, createCalendar('UTC')))).toBe(to);
  });

  it('are days of the calendar’s zone, and keep the wall-clock time over a clock change', () => {
    // Friday 23:30 in Berlin is Friday there, whatever it is in UTC; clocks go forward on Sunday.
    const berlin = createCalendar('Europe/Berlin');
    expect(formatInstant(addBusinessDays(Date.parse('2026-03-27T22:30:00Z'), 1, berlin))).toBe('2026-03-30T21:30:00Z');
  });
});
