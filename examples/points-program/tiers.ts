import { allOf, atLeast, PLAIN, type Metric, type TierRules } from 'partnergraph/contract';
import type { PointsParams } from './params.ts';

/** Points for what was sold in a year and for what is managed, weighed by the terms each fact was made under. */
const metricsOf = ({ raw, perMinor }: PointsParams): Readonly<Record<string, Metric>> => ({
  sourcedPoints: {
    label: 'Points for MRR sold in the last 12 months',
    measure: { kind: 'SOLD_MRR', customers: 'NOT_CHURNED' },
    window: { kind: 'TRAILING_MONTHS', months: 12 },
    unit: 'POINTS',
    times: { by: BigInt(raw.points.sourced), per: perMinor, weightAt: 'FACT' },
  },
  managedPoints: {
    label: 'Points for the best month of managed MRR in the last quarter',
    measure: { kind: 'MANAGED_MRR_PEAK' },
    window: { kind: 'CALENDAR_MONTHS', months: 3 },
    unit: 'POINTS',
    times: { by: BigInt(raw.points.managed), per: perMinor, weightAt: 'FACT' },
  },
  points: {
    label: 'Points',
    measure: { kind: 'SUM_OF', metrics: ['sourcedPoints', 'managedPoints'] },
    window: { kind: 'ALL' },
    unit: 'POINTS',
    times: PLAIN,
  },
});

/** Reviewed each quarter, in force at once. A tier asks for points, some of which must come from business sourced. */
export const tierRules = (params: PointsParams): TierRules => ({
  kind: 'LADDER',
  ladder: params.raw.tiers.map((tier, index) => {
    const threshold = params.raw.thresholds[tier];
    if (index === 0 || threshold === undefined) return { tier, when: null };
    const points = atLeast('points', BigInt(threshold.points));
    return { tier, when: allOf(points, atLeast('sourcedPoints', BigInt(threshold.sourcedPoints))) };
  }),
  invitation: [],
  metrics: metricsOf(params),
  decided: { kind: 'REVIEW', months: [1, 4, 7, 10], effectiveDay: 1 },
  keep: null,
});
