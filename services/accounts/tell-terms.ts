import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { accountEvent } from './move-account.ts';

/** How long before a contracted term ends the partner is reminded. The sources state none: ASSUMED. */
export const TERM_AHEAD_DAYS = 30;

/** Who told it: the date, whoever moved the clock. */
const CALENDAR = 'calendar';

/** When the next term of a program's managed accounts has to be told; null: none is left. */
export const nextTermToTell = (unit: UnitOfWork, program: ProgramState): Promise<Instant | null> =>
  unit.accounts.nextTermToTell(program.tenantId, program.id, TERM_AHEAD_DAYS);

/**
 * Tells the partners whose contracted terms end soon, or have ended, by an instant. The accounts go on: the sources say
 * nothing of a term that is over (ASSUMED). Gives how many were told; 0: nothing is left.
 *
 * @param at the instant the calendar stands at: what it tells is dated then.
 */
export async function tellTerms(unit: UnitOfWork, program: ProgramState, at: Instant, limit: number): Promise<number> {
  const due = await unit.accounts.listTermsToTell(program.tenantId, program.id, {
    through: at,
    aheadDays: TERM_AHEAD_DAYS,
    limit,
  });
  for (const { account, termEndsAt } of due) {
    const isEnded = termEndsAt <= at;
    await unit.accounts.markTermTold(account, isEnded ? 'ENDED' : 'ENDING', at);
    const type = isEnded ? 'managed_account.term_ended' : 'managed_account.term_ending';
    const event = { ...accountEvent(account, type, at, { termEndsAt }), actor: CALENDAR };
    unit.emit({ tenantId: program.tenantId, id: program.id }, event);
  }
  return due.length;
}
