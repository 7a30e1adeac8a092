import { must } from '../../domain/result.ts';
import type { RunHandler } from '../runs/contract.ts';
import { advanceProgram } from './advance.ts';

/** The handler of CALENDAR: does a program's calendar work up to `to` (epoch milliseconds), in the order of the dates. */
export const runCalendar: RunHandler = async ({ deps, program, input, actor }) => {
  const ref = must(program, 'work by the calendar is a program’s');
  const to = input['to'];
  if (typeof to !== 'number') throw new Error('broken invariant: the input of a CALENDAR run has `to`');
  await advanceProgram(deps, actor, ref, to);
  return { processedThrough: to };
};
