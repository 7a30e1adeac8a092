import { describe, expect, it } from 'vitest';
import { activityStanding } from '../../../domain/engine/standing.ts';
import { createCalendar } from '../../../domain/time/calendar.ts';

const UTC = createCalendar('UTC');
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const RULE = { winsPerYear: 1, standing: 'INACTIVE' };

describe('standing by activity', () => {
  const since = day('2025-03-10');
  it.each([
    ['before the first anniversary', [], '2026-03-09', 'GOOD'],
    ['at the first anniversary without a win', [], '2026-03-10', 'INACTIVE'],
    ['with a win in the year', ['2025-06-01'], '2026-03-10', 'GOOD'],
    ['with a win at the beginning of the year', ['2025-03-10'], '2026-03-10', 'GOOD'],
    ['with a win at the anniversary itself, which is the next year’s', ['2026-03-10'], '2026-03-10', 'GOOD'],
    ['until the next win', [], '2026-09-01', 'INACTIVE'],
    ['from the next win on', ['2026-09-01'], '2026-09-01', 'GOOD'],
    ['before the next win is known', ['2026-09-01'], '2026-08-31', 'INACTIVE'],
    ['at the second anniversary, by the year before it', ['2025-06-01'], '2027-03-10', 'INACTIVE'],
    ['at the second anniversary, after a win in its year', ['2026-09-01'], '2027-03-10', 'GOOD'],
  ])('%s', (_, wins, at, standing) => {
    const instants = { judgedBy: day(at), knownBy: day(at) };
    expect(activityStanding({ since, wins: wins.map(day) }, instants, UTC, () => RULE)).toBe(standing);
  });

  it('is good where nothing is asked', () => {
    const instants = { judgedBy: day('2030-01-01'), knownBy: day('2030-01-01') };
    expect(activityStanding({ since, wins: [] }, instants, UTC, () => null)).toBe('GOOD');
  });
});
