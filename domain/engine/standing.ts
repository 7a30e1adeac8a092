import type { ActivityRule } from '../contract/adapter.ts';
import type { Calendar, Instant } from '../time/calendar.ts';

const MONTHS_PER_YEAR = 12;

/** The last anniversary of an enrolment at or before an instant; null before the first. */
export function lastAnniversary(since: Instant, at: Instant, calendar: Calendar): Instant | null {
  let last: Instant | null = null;
  for (let years = 1; ; years++) {
    const anniversary = calendar.addMonths(since, years * MONTHS_PER_YEAR);
    if (anniversary > at) return last;
    last = anniversary;
  }
}

export interface ActivityInstants {
  /** Anniversaries dated then or before are judged. */
  readonly judgedBy: Instant;
  /** Wins dated then or before are known. */
  readonly knownBy: Instant;
}

/**
 * The standing by activity: at each anniversary of the enrolment too few wins in the twelve months before it report the
 * rule's standing, and the next win ends that. The window of twelve months excludes the anniversary, as windows do.
 *
 * @param ruleAt the rule by the terms in force at an instant; null: none then.
 */
export function activityStanding(
  { since, wins }: { readonly since: Instant; readonly wins: readonly Instant[] },
  { judgedBy, knownBy }: ActivityInstants,
  calendar: Calendar,
  ruleAt: (at: Instant) => ActivityRule | null,
): string {
  const anniversary = lastAnniversary(since, judgedBy, calendar);
  const rule = anniversary === null ? null : ruleAt(anniversary);
  if (anniversary === null || rule === null) return 'GOOD';
  const yearBefore = calendar.addMonths(anniversary, -MONTHS_PER_YEAR);
  const before = wins.filter((win) => win >= yearBefore && win < anniversary).length;
  const isActiveAgain = wins.some((win) => win >= anniversary && win <= knownBy);
  return before >= rule.winsPerYear || isActiveAgain ? 'GOOD' : rule.standing;
}
