import type { ProgramAdapter, TierRules } from '../../domain/contract/adapter.ts';
import type { Condition, Metric as MetricRule } from '../../domain/contract/metric.ts';
import { formatAmount } from '../../domain/money/amount.ts';
import type { MetricValueRow } from '../../services/reads.ts';
import type { Metric, Tier, TierCondition } from './tier.type.ts';

type Ladder = Extract<TierRules, { kind: 'LADDER' }>;

/** Translates a metric's value: minor units for money, else a count. */
export function toMetricValue(value: bigint, unit: MetricRule['unit'], currency: string): MetricValueRow {
  if (unit !== 'MONEY') return { unit, value: value.toString(), money: null };
  const amount = formatAmount(value, currency);
  return { unit, value: amount, money: { amount, currency } };
}

/** The tiers of one track, rising, invitation tiers last; empty in a program without tiers. */
export function toTiers(rules: TierRules, track: string | null, currency: string): readonly Tier[] {
  if (rules.kind === 'NONE') return [];
  const keepOf = (tier: string): TierCondition | null =>
    toCondition(rules.keep?.minimums[tier] ?? null, rules, currency);
  const steps = rules.ladder.map(({ tier, when }, rank) => ({
    name: tier,
    track,
    rank,
    kind: 'LADDER',
    condition: toCondition(when, rules, currency),
    keep: keepOf(tier),
  }));
  const invitations = rules.invitation.map((tier, index) => ({
    name: tier,
    track,
    rank: steps.length + index,
    kind: 'INVITATION',
    condition: null,
    keep: keepOf(tier),
  }));
  return [...steps, ...invitations];
}

/** The tiers of every track, or of the program where it has no tracks. */
export function toAllTiers(adapter: ProgramAdapter, params: unknown, currency: string): readonly Tier[] {
  const tracks = adapter.tracks(params);
  const names: readonly (string | null)[] = tracks.length === 0 ? [null] : tracks;
  return names.flatMap((track) => toTiers(adapter.tiers(params, track), track, currency));
}

function toCondition(condition: Condition | null, ladder: Ladder, currency: string): TierCondition | null {
  if (condition === null) return null;
  if (condition.kind !== 'AT_LEAST') {
    const of = condition.of.flatMap((each) => toCondition(each, ladder, currency) ?? []);
    return { kind: condition.kind, metric: null, atLeast: null, of };
  }
  const metric = toMetric(condition.metric, ladder.metrics[condition.metric]);
  return { kind: condition.kind, metric, atLeast: toMetricValue(condition.value, metric.unit, currency), of: [] };
}

function toMetric(name: string, rule: MetricRule | undefined): Metric {
  const window = rule?.window ?? { kind: 'ALL' };
  return {
    name,
    label: rule?.label ?? name,
    unit: rule?.unit ?? 'COUNT',
    measure: rule?.measure.kind ?? 'SUM_OF',
    windowMonths: window.kind === 'ALL' ? null : window.months,
  };
}
