import type { CommissionLine } from '../engine/lines.ts';
import type { PartnerPayout } from '../engine/program.ts';
import type { Calendar } from '../time/calendar.ts';
import { addCivilMonths, formatCivilDate, fromEpochDay, toEpochDay, type EpochDay } from '../time/civil.ts';
import type { CashMove, MonthOfEarnings } from './result.ts';

type Kind = CashMove['kind'];
const KINDS: readonly Kind[] = ['EARNED', 'REVERSED', 'PAID'];

/** What moved on one day, in minor units. */
export interface DayMove {
  readonly day: EpochDay;
  readonly kind: Kind;
  readonly amountMinor: bigint;
  readonly count: number;
}

/** Lines by the day they were earned on and payouts by the day they are due on: one move a day and kind, by date. */
export function dayMoves(
  lines: readonly CommissionLine[],
  payouts: readonly PartnerPayout[],
  calendar: Calendar,
): readonly DayMove[] {
  const moves = new Map<string, { day: EpochDay; kind: Kind; amountMinor: bigint; count: number }>();
  const add = (day: EpochDay, kind: Kind, amountMinor: bigint): void => {
    const key = `${day} ${kind}`;
    const move = moves.get(key) ?? { day, kind, amountMinor: 0n, count: 0 };
    move.amountMinor += amountMinor;
    move.count += 1;
    moves.set(key, move);
  };
  for (const line of lines)
    add(calendar.dayOf(line.earnedAt), line.reverses === null ? 'EARNED' : 'REVERSED', line.amountMinor);
  for (const payout of payouts) add(payout.dueDay, 'PAID', payout.amountMinor);
  return [...moves.values()].sort((a, b) => a.day - b.day || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The moves with what they add up to. */
export function toCashFlow(moves: readonly DayMove[], money: (amountMinor: bigint) => string): readonly CashMove[] {
  let [earned, paid] = [0n, 0n];
  return moves.map(({ day, kind, amountMinor, count }) => {
    if (kind === 'PAID') paid += amountMinor;
    else earned += amountMinor;
    return {
      on: formatCivilDate(day),
      kind,
      amount: money(amountMinor),
      count,
      earnedSoFar: money(earned),
      paidSoFar: money(paid),
    };
  });
}

/** Every month from one day to another, those without a move among them; later moves lengthen it. */
export function toMonths(
  moves: readonly DayMove[],
  from: EpochDay,
  to: EpochDay,
  money: (amountMinor: bigint) => string,
): readonly MonthOfEarnings[] {
  const last = moves.reduce((latest, { day }) => Math.max(latest, day), to);
  const first = moves.reduce((earliest, { day }) => Math.min(earliest, day), from);
  const months: MonthOfEarnings[] = [];
  let next = 0;
  let [earnedSoFar, paidSoFar] = [0n, 0n];
  for (let month = firstOfMonth(first); month <= last; month = addCivilMonths(fromEpochDay(month), 1)) {
    const end = addCivilMonths(fromEpochDay(month), 1);
    let [earned, paid] = [0n, 0n];
    for (let move = moves[next]; move !== undefined && move.day < end; move = moves[++next]) {
      if (move.kind === 'PAID') paid += move.amountMinor;
      else earned += move.amountMinor;
    }
    earnedSoFar += earned;
    paidSoFar += paid;
    months.push({
      month: formatCivilDate(month),
      earned: money(earned),
      paid: money(paid),
      earnedSoFar: money(earnedSoFar),
      paidSoFar: money(paidSoFar),
    });
  }
  return months;
}

function firstOfMonth(day: EpochDay): EpochDay {
  const { year, month } = fromEpochDay(day);
  return toEpochDay(year, month, 1);
}
