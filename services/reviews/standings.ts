import type { ActivityRule } from '../../domain/contract/adapter.ts';
import { activityStanding, type ActivityInstants } from '../../domain/engine/standing.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import type { ProgramState } from '../ports/program.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import { standingChanged } from './review-events.ts';

/** What the terms in force at an instant ask for at each anniversary; null: nothing. */
export function activityRuleAt(program: Pick<ProgramState, 'adapter' | 'terms'>, at: Instant): ActivityRule | null {
  const params = program.terms.at(at);
  const rules = program.adapter.tiers(params, program.adapter.tracks(params)[0] ?? null);
  return rules.kind === 'LADDER' && rules.decided.kind === 'AT_ONCE' ? rules.decided.activity : null;
}

/** True where some version of the terms asks for activity. */
export const asksActivity = (program: ProgramState): boolean =>
  program.terms.versions.some(({ from }) => activityRuleAt(program, from) !== null);

/**
 * Reports the standing of partners by their activity. It is computed from the wins alone, so a win that is known late, or
 * twice, ends in the same standing.
 *
 * @param at when the event says it changed.
 */
export async function refreshStandings(
  unit: UnitOfWork,
  program: ProgramState,
  partnerIds: readonly string[],
  { at, ...instants }: ActivityInstants & { readonly at: Instant },
): Promise<void> {
  if (partnerIds.length === 0 || !asksActivity(program)) return;
  const [enrolled, wins] = await Promise.all([
    unit.reviews.listSince(program, { partnerIds, before: instants.knownBy + 1 }),
    unit.reviews.listWins(program, partnerIds),
  ]);
  const ruleAt = (when: Instant): ActivityRule | null => activityRuleAt(program, when);
  const changed = await unit.reviews.setStandings(
    program,
    enrolled.map(({ partnerId, since }) => ({
      partnerId,
      standing: activityStanding({ since, wins: wins.get(partnerId) ?? [] }, instants, program.calendar, ruleAt),
    })),
  );
  unit.emit({ tenantId: program.tenantId, id: program.id }, ...changed.map((change) => standingChanged(change, at)));
}
