import { unreachable } from '../result.ts';
import type { Calendar, Instant } from './calendar.ts';
import { fromEpochDay, toEpochDay, type EpochDay } from './civil.ts';

/** How often a payout stream is paid. ACCRUAL: every civil day on which something was earned is a period of its own. */
export type Cadence = 'MONTH' | 'QUARTER' | 'YEAR' | 'ACCRUAL';
export const CADENCES: readonly Cadence[] = ['MONTH', 'QUARTER', 'YEAR', 'ACCRUAL'];

/** A half-open stretch of whole civil days. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly firstDay: EpochDay;
  /** The first day after the period. */
  readonly endDay: EpochDay;
}

/** The period of a cadence that contains an instant. */
export function periodOf(at: Instant, every: Cadence, calendar: Calendar): Period {
  const day = calendar.dayOf(at);
  const { year, month } = fromEpochDay(day);
  switch (every) {
    case 'ACCRUAL':
      return period(day, day + 1, calendar);
    case 'MONTH':
      return months(year, month, 1, calendar);
    case 'QUARTER':
      return months(year, Math.floor((month - 1) / 3) * 3 + 1, 3, calendar);
    case 'YEAR':
      return months(year, 1, 12, calendar);
    default:
      return unreachable(every, 'cadence');
  }
}

/** "Within N days after the end of a period": the last day of the period plus N days. Q1 2026 + 45 is 2026-05-15. */
export const dueDay = (of: Period, netDays: number): EpochDay => of.endDay - 1 + netDays;

function months(year: number, month: number, count: number, calendar: Calendar): Period {
  const end = year * 12 + month - 1 + count;
  return period(toEpochDay(year, month, 1), toEpochDay(Math.floor(end / 12), (end % 12) + 1, 1), calendar);
}

const period = (firstDay: EpochDay, endDay: EpochDay, calendar: Calendar): Period => ({
  from: calendar.startOf(firstDay),
  to: calendar.startOf(endDay),
  firstDay,
  endDay,
});
