import type { ProgramAdapter, TierRules } from '../contract/adapter.ts';
import type { TierAt } from '../contract/accrual.ts';
import { boundsOf, holds } from '../contract/metric.ts';
import type { Calendar, Instant } from '../time/calendar.ts';
import { fromEpochDay, toEpochDay } from '../time/civil.ts';
import { lastAt, lastBefore, type EnrolmentFacts } from './facts.ts';
import { measure, type MetricValues, type PartnerFacts } from './measure.ts';
import { movesOf } from './moves.ts';
import type { TermsTimeline } from './terms.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

export interface TierChange {
  readonly at: Instant;
  readonly tier: string;
  readonly cause: 'START' | 'REVIEW' | 'CROSSING' | 'GRANTED' | 'WITHDRAWN';
}

/** The outcome of one review of one partner. `from` and `to` are tiers in force: an invitation tier stays. */
export interface ReviewOutcome {
  readonly partner: string;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly values: MetricValues;
  readonly from: string;
  readonly to: string;
  /** The tier of the ladder that was awarded, which an invitation tier may hide. */
  readonly awarded: string;
  readonly standing: string;
}

/** A partner's tier over time. Lookups answer with the last change dated at or before (or before) an instant. */
export class TierTimeline {
  readonly changes: readonly TierChange[];
  constructor(changes: readonly TierChange[]) {
    this.changes = changes;
  }
  at(at: Instant): TierAt | null {
    const change = lastAt(this.changes, at);
    return change === null ? null : { tier: change.tier, since: change.at };
  }
  before(at: Instant): TierAt | null {
    const change = lastBefore(this.changes, at);
    return change === null ? null : { tier: change.tier, since: change.at };
  }
}

export interface TierHistory {
  readonly timeline: TierTimeline;
  readonly reviews: readonly ReviewOutcome[];
}

export interface TierInput {
  readonly adapter: ProgramAdapter;
  readonly terms: TermsTimeline;
  readonly calendar: Calendar;
  readonly enrolment: EnrolmentFacts;
  readonly facts: PartnerFacts;
  /** Everything dated before this instant is computed. */
  readonly until: Instant;
}

/** The rules for a partner's track at an instant; null in programs without tiers. */
export function ladderAt(input: Pick<TierInput, 'adapter' | 'terms' | 'enrolment'>, at: Instant): Ladder | null {
  const rules = input.adapter.tiers(input.terms.at(at), trackAt(input.enrolment, at));
  return rules.kind === 'LADDER' ? rules : null;
}

/** A partner's track at an instant; before its first, the first. Null in programs without tracks. */
export const trackAt = (enrolment: EnrolmentFacts, at: Instant): string | null =>
  lastAt(enrolment.tracks, at)?.track ?? enrolment.tracks[0]?.track ?? null;

/** A partner's whole tier history by facts alone: reviews run in order, each on what was known then. */
export function computeTiers(input: TierInput): TierHistory {
  const start = ladderAt(input, input.enrolment.since);
  if (start === null) return { timeline: new TierTimeline([]), reviews: [] };
  return start.decided.kind === 'REVIEW' ? reviewedTiers(input) : { timeline: tiersAtOnce(input), reviews: [] };
}

function reviewedTiers(input: TierInput): TierHistory {
  const reviews: ReviewOutcome[] = [];
  for (const at of reviewDates(input)) {
    const review = reviewPartner(input, at, timelineOf(input, reviews));
    if (review !== null) reviews.push(review);
  }
  return { timeline: timelineOf(input, reviews), reviews };
}

/** Every date on which the terms in force ask for a review: the 1st of a month at 00:00, after the enrolment. */
export function reviewDates({
  adapter,
  terms,
  calendar,
  enrolment,
  until,
}: Omit<TierInput, 'facts'>): readonly Instant[] {
  const dates: Instant[] = [];
  const first = fromEpochDay(calendar.dayOf(enrolment.since));
  for (let index = first.year * 12 + first.month - 1; ; index++) {
    const month = (index % 12) + 1;
    const at = calendar.startOf(toEpochDay(Math.floor(index / 12), month, 1));
    if (at >= until) return dates;
    if (at <= enrolment.since) continue;
    if (isReviewDate(ladderAt({ adapter, terms, enrolment }, at), at, calendar)) dates.push(at);
  }
}

/** Whether the rules in force at an instant ask for a review just then. */
export function isReviewDate(ladder: Ladder | null, at: Instant, calendar: Calendar): boolean {
  if (ladder?.decided.kind !== 'REVIEW') return false;
  const day = calendar.dayOf(at);
  const { month, day: dayOfMonth } = fromEpochDay(day);
  return dayOfMonth === 1 && ladder.decided.months.includes(month) && calendar.startOf(day) === at;
}

/** Reviews one partner at an instant, given the tiers before it. Writes nothing: a preview is the same call. */
export function reviewPartner(
  input: Omit<TierInput, 'until'>,
  at: Instant,
  before: TierTimeline,
): ReviewOutcome | null {
  const ladder = ladderAt(input, at);
  return ladder === null ? null : decideReview(input, at, before, measureAt(input, ladder, at));
}

/** What a review at an instant decides from the metrics measured then. Null where the terms in force know no reviews. */
export function decideReview(
  input: Pick<TierInput, 'adapter' | 'terms' | 'calendar' | 'enrolment'>,
  at: Instant,
  before: TierTimeline,
  values: MetricValues,
): ReviewOutcome | null {
  const ladder = ladderAt(input, at);
  if (ladder === null || ladder.decided.kind !== 'REVIEW') return null;
  const awarded = awardTier(ladder, values);
  const from = before.at(at)?.tier ?? entryTier(ladder);
  const invited = lastAt(input.enrolment.invitations, at)?.tier ?? null;
  return {
    partner: input.enrolment.partner,
    at,
    effectiveAt: effectiveDate(at, ladder.decided.effectiveDay, input.calendar),
    values,
    from,
    to: invited ?? awarded,
    awarded,
    standing: standingAt(ladder, from, values),
  };
}

/** The standing that metrics give to those who hold a tier. */
export function standingAt(ladder: Ladder, tier: string, values: MetricValues): string {
  const minimum = ladder.keep?.minimums[tier];
  return minimum === undefined || holds(minimum, values) ? 'GOOD' : (ladder.keep?.standing ?? 'GOOD');
}

/** 00:00 of the effective day in the month of a review. */
export function effectiveDate(at: Instant, effectiveDay: number, calendar: Calendar): Instant {
  const { year, month } = fromEpochDay(calendar.dayOf(at));
  return calendar.startOf(toEpochDay(year, month, effectiveDay));
}

/** The highest tier whose condition holds, each judged on its own; none: the entry tier. */
export function awardTier(ladder: Ladder, values: MetricValues): string {
  for (let index = ladder.ladder.length - 1; index > 0; index--) {
    const step = ladder.ladder[index];
    if (step !== undefined && step.when !== null && holds(step.when, values)) return step.tier;
  }
  return entryTier(ladder);
}

/** The lowest tier, which asks for nothing. */
export const entryTier = (ladder: Ladder): string => ladder.ladder[0]?.tier ?? '';

/** What each tier above the entry tier asks, what is there, and what is missing. */
export interface TierProgress {
  readonly tier: string;
  readonly reached: boolean;
  readonly bounds: readonly TierBound[];
}
export interface TierBound {
  readonly metric: string;
  readonly required: bigint;
  readonly actual: bigint;
  /** Above zero while the bound is not met. */
  readonly missing: bigint;
}

/** How one bound stands. A metric that was not measured counts as 0. */
export function toBound(
  { metric, value }: { readonly metric: string; readonly value: bigint },
  values: MetricValues,
): TierBound {
  const actual = values[metric] ?? 0n;
  return { metric, required: value, actual, missing: actual >= value ? 0n : value - actual };
}

/** How far a partner is on the way to each tier above the entry tier. */
export function tierProgress(ladder: Ladder, values: MetricValues): readonly TierProgress[] {
  return ladder.ladder.flatMap((step) => {
    if (step.when === null) return [];
    const bounds = boundsOf(step.when).map((bound) => toBound(bound, values));
    return [{ tier: step.tier, reached: holds(step.when, values), bounds }];
  });
}

/** Metrics of one partner by the terms in force at an instant. */
export function measureAt(input: Omit<TierInput, 'until'>, ladder: Ladder, at: Instant): MetricValues {
  const metricsAt = (when: Instant): Ladder['metrics'] => ladderAt(input, when)?.metrics ?? ladder.metrics;
  return measure(ladder.metrics, input.facts, at, input.calendar, metricsAt);
}

/**
 * The tier in force over time: the ladder's tiers by their dates, under the invitation tiers while they last.
 * One row per change of what is in force; what cancels out at one instant leaves no row.
 *
 * @param reviews what was decided, in the order it was: of one review first what it found, then what replaced that.
 */
export function timelineOf(
  input: Pick<TierInput, 'adapter' | 'terms' | 'enrolment'>,
  reviews: readonly Pick<ReviewOutcome, 'effectiveAt' | 'awarded'>[],
): TierTimeline {
  const { enrolment } = input;
  const start = ladderAt(input, enrolment.since);
  if (start === null) return new TierTimeline([]);
  // Stable: of two decisions that come into force at one instant the later one holds.
  const decided = reviews
    .map((review) => ({ at: review.effectiveAt, tier: review.awarded }))
    .sort((a, b) => a.at - b.at);
  const ladder = [{ at: enrolment.since, tier: enrolment.tier ?? entryTier(start) }, ...decided];
  const instants = [...new Set([...ladder, ...enrolment.invitations].map((entry) => entry.at))].sort((a, b) => a - b);
  const changes: TierChange[] = [];
  let invited: string | null = null;
  for (const at of instants) {
    const now = lastAt(enrolment.invitations, at)?.tier ?? null;
    const tier = now ?? lastAt(ladder, at)?.tier ?? entryTier(start);
    if (changes.at(-1)?.tier !== tier) changes.push({ at, tier, cause: causeOf(changes.length, invited, now) });
    invited = now;
  }
  return new TierTimeline(changes);
}

function causeOf(index: number, before: string | null, now: string | null): TierChange['cause'] {
  if (index === 0) return 'START';
  if (now !== null) return 'GRANTED';
  return before !== null ? 'WITHDRAWN' : 'REVIEW';
}

/** Tiers that follow their metrics at once: judged at every instant at which a fact, the terms or time can move them. */
function tiersAtOnce(input: TierInput): TierTimeline {
  const { enrolment, facts, terms, calendar, until } = input;
  const changes: TierChange[] = [];
  const versions = [enrolment.since, ...terms.changes()];
  const metrics = versions.flatMap((at) => Object.values(ladderAt(input, at)?.metrics ?? {}));
  const moves = movesOf(metrics, facts, { calendar, since: enrolment.since, until });
  for (const at of [...new Set([...versions, ...moves])].sort((a, b) => a - b)) {
    if (at < enrolment.since || at >= until) continue;
    const rules = ladderAt(input, at);
    if (rules === null) continue;
    const tier = awardTier(rules, measureAt(input, rules, at));
    if (changes.at(-1)?.tier !== tier) changes.push({ at, tier, cause: changes.length === 0 ? 'START' : 'CROSSING' });
  }
  return new TierTimeline(changes);
}
