import type { PeriodUnit, Time } from './calendar.ts';
import { at, text } from './json.ts';
import type { Line } from './line.ts';
import { parseAmount, sum } from './money.ts';
import { paramsAt, wholeNumber, type Program } from './world.ts';

export interface Payout {
  readonly partner: string;
  readonly stream: string;
  readonly from: Time;
  readonly to: Time;
  readonly dueBy: string;
  readonly amount: bigint;
}

/** Every period's end before `until`, one after the other; each looks at all lines not yet paid. */
export function formPayouts(program: Program, partner: string, stream: string, lines: readonly Line[]): Payout[] {
  const { calendar } = program;
  const payouts: Payout[] = [];
  const paid = new Set<Line>();
  for (const { from, to } of periods(program, stream, lines)) {
    const due = lines.filter((line) => !paid.has(line) && line.earnedOn < to && line.postedAt <= to);
    const amount = sum(due.map((line) => line.amount));
    const params = paramsAt(program, to);
    if (amount <= 0n || amount < parseAmount(text(params['minimumPayout']), program.digits)) continue;
    due.forEach((line) => paid.add(line));
    const netDays = wholeNumber(params, 'payout', ...streamPath(program, stream), 'netDays');
    payouts.push({ partner, stream, from, to, dueBy: calendar.dueBy(to, netDays), amount });
  }
  return payouts;
}

function streamPath(program: Program, stream: string): string[] {
  return program.adapter === 'klaviyo-agency' ? [stream] : [];
}

function periods(program: Program, stream: string, lines: readonly Line[]): { from: Time; to: Time }[] {
  const { calendar, until } = program;
  const times = lines.map((line) => line.earnedOn).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const first = times[0];
  if (first === undefined) return [];
  const every = text(at(program.params, 'payout', ...streamPath(program, stream), 'every'));
  if (every === 'ACCRUAL') {
    return [...new Set(times.map((time) => calendar.startOf('DAY', time)))]
      .map((from) => ({ from, to: calendar.nextStartOf('DAY', from) }))
      .filter((day) => day.to < until);
  }
  const unit = every as PeriodUnit;
  const all: { from: Time; to: Time }[] = [];
  for (let from = calendar.startOf(unit, first); ; from = calendar.nextStartOf(unit, from)) {
    const to = calendar.nextStartOf(unit, from);
    if (to >= until) return all;
    all.push({ from, to });
  }
}
