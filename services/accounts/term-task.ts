import type { Calendar, Instant } from '../../domain/time/calendar.ts';
import type { CalendarTask } from '../calendar/tasks.ts';
import { accountEvent } from './move-account.ts';

/** How long before a contracted term ends its partner is reminded. The sources state no such time: ASSUMED. */
const AHEAD_DAYS = 30;
const BATCH = 100;

/** When the contracted service of an account ends, and when its partner is reminded of that. */
export function termOf(
  calendar: Calendar,
  service: { readonly serviceFrom: Instant; readonly serviceMonths: number },
): { readonly termEndsAt: Instant; readonly termTellAt: Instant } {
  const termEndsAt = calendar.addMonths(service.serviceFrom, service.serviceMonths);
  return { termEndsAt, termTellAt: calendar.addDays(termEndsAt, -AHEAD_DAYS) };
}

/**
 * Tells partners that a contracted term ends soon, and when it has ended. The account goes on: the sources say nothing
 * of a term that is over (ASSUMED). A term that was over when the account was approved is told of once, as ended.
 */
export const termTask: CalendarTask = {
  kind: 'MANAGED_ACCOUNT_TERM',
  async nextDue(unit, program, { from, before }) {
    if (program.adapter.managedAccounts(program.terms.at(from)).kind === 'NONE') return null;
    const next = await unit.accounts.nextTermToTell(program.tenantId, program.id);
    if (next === null || next >= before) return null;
    // What was approved late is told of at once.
    return Math.max(next, from);
  },
  async doAt(unit, _deps, program, { at }) {
    const due = await unit.accounts.listTermsToTell(program.tenantId, program.id, at, BATCH);
    for (const { account, termEndsAt } of due) {
      const isEnded = termEndsAt <= at;
      await unit.accounts.markTermTold(account, isEnded ? null : termEndsAt);
      const type = isEnded ? 'managed_account.term_ended' : 'managed_account.term_ending';
      const event = { ...accountEvent(account, type, at, { termEndsAt }), actor: 'calendar' };
      unit.emit({ tenantId: program.tenantId, id: program.id }, event);
    }
    return due.length < BATCH ? null : 'more';
  },
};
