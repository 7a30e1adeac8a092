import type { ConditionOutcome } from '../../domain/engine/missing.ts';
import type { Metric } from '../../domain/contract/metric.ts';
import type { MetricValues } from '../../domain/engine/measure.ts';
import type { TierBound as Bound } from '../../domain/engine/tiers.ts';
import { toMetricValue } from '../program/translate-tiers.ts';
import type { TierBound } from '../program/tier.type.ts';
import type { ReviewMetric, TierConditionOutcome } from './review.type.ts';

/** The metrics of a program's rules, and its currency: what values need to be shown. */
export interface MetricNames {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly currency: string;
}

export const labelOf = ({ metrics }: MetricNames, name: string): string => metrics[name]?.label ?? name;

export const valueOf = ({ metrics, currency }: MetricNames, name: string, value: bigint): object =>
  toMetricValue(value, metrics[name]?.unit ?? 'COUNT', currency);

export const toReviewMetrics = (names: MetricNames, values: MetricValues): readonly ReviewMetric[] =>
  Object.entries(values).map(([name, value]) => ({
    name,
    label: labelOf(names, name),
    value: valueOf(names, name, value),
  }));

export function toTierBound({ metrics, currency }: MetricNames, bound: Bound): TierBound {
  const { metric, required, actual, missing } = bound;
  const rule = metrics[metric];
  const show = (value: bigint) => toMetricValue(value, rule?.unit ?? 'COUNT', currency);
  return {
    metric,
    label: rule?.label ?? metric,
    required: show(required),
    actual: show(actual),
    missing: show(missing),
  };
}

export const toConditionOutcome = (names: MetricNames, outcome: ConditionOutcome): TierConditionOutcome => ({
  kind: outcome.kind,
  isMet: outcome.isMet,
  bound: outcome.bound === null ? null : toTierBound(names, outcome.bound),
  of: outcome.of.map((part) => toConditionOutcome(names, part)),
});
