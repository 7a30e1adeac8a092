import { err, ok, type Result } from '../result.ts';
import { fromEpochDay, toEpochDay, type EpochDay } from '../time/civil.ts';

/**
 * A network's own steps on the way of the money, such as PartnerStack's: invoice on the 1st of the month after the one
 * in which it was earned, charged on the 8th, withdrawable on the 13th. Data: a program's owner sets it.
 */
export interface NetworkStep {
  /** Such as INVOICED. */
  readonly step: string;
  /** What it means, in words. */
  readonly title: string;
  /** Months after the month in which the money was earned; 0 is that month itself. */
  readonly monthsAfter: number;
  /** Day of the month; clamped to the month's end. */
  readonly dayOfMonth: number;
}

export interface NetworkDate {
  readonly step: string;
  readonly title: string;
  readonly day: EpochDay;
}

const STEPS_MAX = 20;
const MONTHS_MAX = 24;

/** The dates of what was earned on a day, in the order of the steps. */
export function networkDates(steps: readonly NetworkStep[], earnedOn: EpochDay): readonly NetworkDate[] {
  const { year, month } = fromEpochDay(earnedOn);
  return steps.map(({ step, title, monthsAfter, dayOfMonth }) => {
    const index = year * 12 + month - 1 + monthsAfter;
    const first = toEpochDay(Math.floor(index / 12), (index % 12) + 1, 1);
    const next = toEpochDay(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
    return { step, title, day: Math.min(first + dayOfMonth - 1, next - 1) };
  });
}

/** Checks steps. Errors: one sentence for each that cannot be, with its place. */
export function checkNetworkSteps(
  steps: readonly NetworkStep[],
): Result<readonly NetworkStep[], readonly { readonly index: number; readonly message: string }[]> {
  const problems: { index: number; message: string }[] = [];
  const names = new Set<string>();
  let before = -1;
  for (const [index, { step, title, monthsAfter, dayOfMonth }] of steps.entries()) {
    const fail = (message: string): void => void problems.push({ index, message });
    if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(step)) fail('found a step that is no name in capitals, such as INVOICED');
    if (names.has(step)) fail(`found ${step} a second time, expected each step once`);
    if (title.trim() === '' || title.length > 200) fail('found no title of 1 to 200 characters');
    if (!Number.isInteger(monthsAfter) || monthsAfter < 0 || monthsAfter > MONTHS_MAX)
      fail(`found monthsAfter ${monthsAfter}, expected a whole number from 0 to ${MONTHS_MAX}`);
    if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 31)
      fail(`found dayOfMonth ${dayOfMonth}, expected a whole number from 1 to 31`);
    const place = monthsAfter * 31 + dayOfMonth;
    if (place < before) fail(`found ${step} dated before the step above it, expected the order of time`);
    before = place;
    names.add(step);
  }
  if (steps.length > STEPS_MAX)
    problems.push({ index: STEPS_MAX, message: `found ${steps.length} steps, expected at most ${STEPS_MAX}` });
  return problems.length > 0 ? err(problems) : ok(steps);
}
