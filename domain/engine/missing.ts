import type { Condition } from '../contract/metric.ts';
import { holds } from '../contract/metric.ts';
import type { MetricValues } from './measure.ts';
import { toBound, type TierBound } from './tiers.ts';

/** A condition with how it stands: what each bound asks, what is there, what is missing, and which parts are met. */
export interface ConditionOutcome {
  readonly kind: Condition['kind'];
  readonly isMet: boolean;
  /** Of AT_LEAST alone. */
  readonly bound: TierBound | null;
  /** The parts of ALL and ANY. */
  readonly of: readonly ConditionOutcome[];
}

/** How a condition stands, part by part. */
export function toOutcome(condition: Condition, values: MetricValues): ConditionOutcome {
  const isMet = holds(condition, values);
  if (condition.kind === 'AT_LEAST') {
    return { kind: condition.kind, isMet, bound: toBound(condition, values), of: [] };
  }
  return { kind: condition.kind, isMet, bound: null, of: condition.of.map((part) => toOutcome(part, values)) };
}

/** More ways than this are not listed: nobody chooses among them. */
const WAYS_MAX = 16;

/**
 * The ways in which a condition can come to hold: in each, the bounds that are not met yet, all of which that way needs.
 * The shortest first; a way that needs all that another needs and more is left out. One empty way: it holds already.
 */
export function waysTo(condition: Condition, values: MetricValues): readonly (readonly TierBound[])[] {
  const all = [...expand(condition, values)].sort((a, b) => a.length - b.length);
  const kept: (readonly TierBound[])[] = [];
  for (const way of all) {
    const isWider = kept.some((other) => other.every((bound) => way.some((each) => asksAsMuch(each, bound))));
    if (!isWider) kept.push(way);
  }
  return kept.slice(0, WAYS_MAX);
}

const asksAsMuch = (a: TierBound, b: TierBound): boolean => a.metric === b.metric && a.required >= b.required;

function expand(condition: Condition, values: MetricValues): readonly (readonly TierBound[])[] {
  if (condition.kind === 'AT_LEAST') {
    const bound = toBound(condition, values);
    return [bound.missing > 0n ? [bound] : []];
  }
  if (condition.kind === 'ANY') return condition.of.flatMap((part) => expand(part, values)).slice(0, WAYS_MAX ** 2);
  let ways: readonly (readonly TierBound[])[] = [[]];
  for (const part of condition.of) {
    const next = expand(part, values);
    ways = ways.flatMap((way) => next.map((more) => join(way, more))).slice(0, WAYS_MAX ** 2);
  }
  return ways;
}

/** Of two bounds on one metric the higher one is enough. */
function join(way: readonly TierBound[], more: readonly TierBound[]): readonly TierBound[] {
  const byMetric = new Map(way.map((bound) => [bound.metric, bound]));
  for (const bound of more) {
    const known = byMetric.get(bound.metric);
    if (known === undefined || known.required < bound.required) byMetric.set(bound.metric, bound);
  }
  return [...byMetric.values()];
}
