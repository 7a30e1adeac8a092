import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countRefusal, createRefusalCounts } from '../../../server/identity/refusal-counts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells the first refusal at once and the others together, each minute', () => {
  const warn = vi.fn();
  const log = { warn };
  const counts = createRefusalCounts(log);
  for (let index = 0; index < 1_000; index += 1) counts.count('MALFORMED');
  countRefusal(log, 'FORBIDDEN');
  expect(warn.mock.calls).toEqual([[{ refused: { MALFORMED: 1 } }, 'callers were refused']]);

  vi.advanceTimersByTime(60_000);
  expect(warn.mock.calls.slice(1)).toEqual([[{ refused: { MALFORMED: 999, FORBIDDEN: 1 } }, 'callers were refused']]);

  vi.advanceTimersByTime(600_000);
  expect(warn).toHaveBeenCalledTimes(2);
  expect(Object.fromEntries(counts.totals())).toEqual({ MALFORMED: 1_000, FORBIDDEN: 1 });
  counts.close();
  countRefusal(log, 'FORBIDDEN');
  expect(counts.totals().get('FORBIDDEN')).toBe(1);
});
