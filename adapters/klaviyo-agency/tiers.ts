import type { TierRules, TierStep } from '../../domain/contract/adapter.ts';
import { allOf, anyOf, atLeast, PLAIN, type Condition, type Metric } from '../../domain/contract/metric.ts';
import type { AgencyParams, AgencyTrack } from './compile.ts';
import type { TrackName } from './params.ts';

/** What a review measures: twelve months of sold MRR, the best of six months of managed MRR, half a year of leads. */
const METRICS: Readonly<Record<string, Metric>> = {
  referredMrr: {
    label: 'Referred MRR of the last 12 months',
    measure: { kind: 'SOLD_MRR', customers: 'ALL' },
    window: { kind: 'TRAILING_MONTHS', months: 12 },
    unit: 'MONEY',
    times: PLAIN,
  },
  managedMrr: {
    label: 'Highest managed MRR of the last 6 months',
    measure: { kind: 'MANAGED_MRR_PEAK' },
    window: { kind: 'CALENDAR_MONTHS', months: 6 },
    unit: 'MONEY',
    times: PLAIN,
  },
  leads: {
    label: 'Leads registered in the last 6 months',
    measure: { kind: 'LEADS_REGISTERED', except: ['REJECTED', 'WITHDRAWN'] },
    window: { kind: 'TRAILING_MONTHS', months: 6 },
    unit: 'COUNT',
    times: PLAIN,
  },
};

/** The ladder of a track. Source: guide, Track / Tier Review Cycles; lead minimums as a condition are ASSUMED. */
export function tierRules(params: AgencyParams, trackName: string | null): TierRules {
  const track = params.tracks[(trackName ?? 'ADVISORS') as TrackName];
  const { tiers, review, invitationTiers } = params.raw;
  return {
    kind: 'LADDER',
    ladder: tiers.map((tier, index): TierStep => ({
      tier,
      when: index === 0 ? null : condition(track, tier, index === tiers.length - 1),
    })),
    invitation: invitationTiers,
    metrics: METRICS,
    decided: { kind: 'REVIEW', months: review.months, effectiveDay: review.effectiveDay },
    keep: {
      standing: 'BELOW_MINIMUM_LEADS',
      minimums: Object.fromEntries(
        Object.entries(track.minLeads).map(([tier, leads]) => [tier, atLeast('leads', leads)]),
      ),
    },
  };
}

/** Masters reach the middle tiers by referred OR managed MRR, the last one by both. Advisors by referred MRR. */
function condition(track: AgencyTrack, tier: string, isLast: boolean): Condition {
  const threshold = track.thresholds[tier];
  const leads = atLeast('leads', track.minLeads[tier] ?? 0n);
  if (threshold === undefined) return leads;
  const referred = atLeast('referredMrr', threshold.referredMrr);
  if (threshold.managedMrr === null) return allOf(referred, leads);
  const managed = atLeast('managedMrr', threshold.managedMrr);
  return isLast ? allOf(referred, managed, leads) : allOf(anyOf(referred, managed), leads);
}
