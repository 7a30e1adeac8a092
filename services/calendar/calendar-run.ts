import { formatInstant } from '../../domain/time/instant.ts';
import { must } from '../../domain/result.ts';
import type { RunHandler } from '../runs/contract.ts';
import { readInstant } from '../runs/instants.ts';
import { RunNotDone } from '../runs/not-done.ts';
import { advanceProgram } from './advance.ts';

const DAY_MS = 86_400_000;
const days = (milliseconds: number): number => Math.ceil(milliseconds / DAY_MS);

/**
 * The handler of CALENDAR: does a program's calendar work up to the instant `to`, in the order of the dates.
 * Its progress is counted in days. Result: `processedThrough`, and how often each type of event came about.
 */
export const runCalendar: RunHandler = async (scope) => {
  const ref = must(scope.program, 'work by the calendar is a program’s');
  const to = readInstant(scope.input, 'to');
  const start = 'from' in scope.input ? readInstant(scope.input, 'from') : null;
  const { processedThrough, events, stopped } = await advanceProgram(scope.deps, scope.actor, ref, to, {
    transaction: (work) => scope.transaction(work),
    progress({ from, at }) {
      const since = start ?? from;
      return scope.progress(days(at - since), days(to - since));
    },
  });
  // Paused while it was under way: the worker finds it again once the program's jobs go on.
  if (stopped !== null) throw new RunNotDone(`the calendar was stopped at ${formatInstant(processedThrough)}`);
  return { processedThrough: formatInstant(processedThrough), events };
};
