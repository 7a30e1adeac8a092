import { tierProgress } from '../../../domain/engine/tiers.ts';
import { toMetricValue } from '../../../schema/program/translate-tiers.ts';
import type { MetricValueRow, TierProgressRow } from '../../../services/dashboard.ts';
import type { AdapterTerms } from '../compiled-terms.ts';

/**
 * How far a partner is from each tier of its track, by the metrics as they were last measured (minor units or counts,
 * as text). One that has not been measured counts as 0.
 */
export function toProgress(
  { adapter, params }: AdapterTerms,
  track: string | null,
  metrics: Readonly<Record<string, string>>,
  currency: string,
): readonly TierProgressRow[] {
  const rules = adapter.tiers(params, track ?? adapter.tracks(params)[0] ?? null);
  if (rules.kind === 'NONE') return [];
  const values = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, BigInt(value)]));
  return tierProgress(rules, values).map(({ tier, reached, bounds }) => ({
    tier,
    isReached: reached,
    bounds: bounds.map(({ metric, required, actual, missing }) => {
      const rule = rules.metrics[metric];
      const toValue = (value: bigint): MetricValueRow => toMetricValue(value, rule?.unit ?? 'COUNT', currency);
      return {
        metric,
        label: rule?.label ?? metric,
        required: toValue(required),
        actual: toValue(actual),
        missing: toValue(missing),
      };
    }),
  }));
}
