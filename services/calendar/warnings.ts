import type { Instant } from '../../domain/time/calendar.ts';
import { CALENDAR_ACTOR } from '../leads/expire.ts';
import type { ExpiringLead, Stretch } from '../ports/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { EventDraft, UnitOfWork } from '../ports/unit-of-work.ts';

/** Days before a lead's end at which its partner is warned, by the wall clock of the program's time zone. */
export const WARNING_DAYS = [14, 3] as const;

/** A change of the clock moves the end of a lead against the days before it, by an hour or so. */
const CLOCK_CHANGE_MS = 4 * 3_600_000;

export interface Warning {
  readonly at: Instant;
  readonly days: number;
  readonly lead: ExpiringLead;
}

/** When the leads end whose warnings may fall into a window: a little more than those. */
const stretchOf = ({ calendar }: ProgramState, days: number, { from, before }: Stretch): Stretch => ({
  from: calendar.addDays(from, days) - CLOCK_CHANGE_MS,
  before: calendar.addDays(before, days) + CLOCK_CHANGE_MS,
});

/** When the leads end that may be warned of in a window, for each of the two warnings. */
export const warningStretches = (program: ProgramState, window: Stretch): readonly [Stretch, Stretch] => [
  stretchOf(program, WARNING_DAYS[0], window),
  stretchOf(program, WARNING_DAYS[1], window),
];

/**
 * Warnings of open leads that fall into a window, by their instants. A lead that was extended is warned of its new end;
 * one whose days before the end lie before its registration is not warned.
 * Shape: those before `completeUntil` are all there are; beyond it there may be more than were read.
 */
export async function listWarnings(
  unit: UnitOfWork,
  program: ProgramState,
  window: Stretch,
  limit: number,
): Promise<{ readonly warnings: readonly Warning[]; readonly completeUntil: Instant }> {
  const warnings: Warning[] = [];
  let completeUntil = window.before;
  for (const days of WARNING_DAYS) {
    const leads = await unit.calendar.listExpiring(program, stretchOf(program, days, window), limit);
    const found = leads.map((lead) => ({ at: program.calendar.addDays(lead.expiresAt, -days), days, lead }));
    if (leads.length === limit) completeUntil = Math.min(completeUntil, found.at(-1)?.at ?? completeUntil);
    warnings.push(
      ...found.filter(({ at, lead }) => at >= window.from && at < window.before && at >= lead.registeredAt),
    );
  }
  return { warnings: warnings.sort((a, b) => a.at - b.at || (a.lead.id < b.lead.id ? -1 : 1)), completeUntil };
}

/** Tells a partner that a lead of its ends soon. */
export const warningEvent = ({ at, days, lead }: Warning): EventDraft => ({
  type: 'lead.expiring',
  at,
  partnerId: lead.partnerId,
  leadId: lead.id,
  subjectType: 'Lead',
  subjectId: lead.id,
  audience: 'PARTNER',
  actor: CALENDAR_ACTOR,
  payload: { days, expiresAt: lead.expiresAt },
});
