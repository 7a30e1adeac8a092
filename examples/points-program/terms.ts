import {
  CADENCE_WORDS,
  citing,
  count,
  ENGINE_TERMS,
  illustrative,
  money,
  REQUIRED_TERMS,
  stated,
  termKeyStem,
  unknown,
  type Term,
} from 'partnergraph/contract';
import type { PointsParams } from './params.ts';

const handbook = citing({ title: 'Points program handbook', asOf: '2026-01-01' });

/** What the program says of itself. Whatever its handbook leaves open is answered UNKNOWN, never guessed. */
export function terms(params: PointsParams): readonly Term[] {
  const answered = [...statedTerms, ...figures(params), ...ENGINE_TERMS];
  const stems = new Set(answered.map(({ key }) => termKeyStem(key)));
  return [...answered, ...REQUIRED_TERMS.filter(({ key }) => !stems.has(key)).map(({ key }) => unknown(key))];
}

const statedTerms: readonly Term[] = [
  stated('joining.whoMayJoin', handbook('Who may join', 'Agencies and consultants')),
  stated('joining.approval', handbook('Joining', 'Each application is reviewed')),
  stated('ladder.tracks', handbook('Tiers', 'none')),
  stated('ladder.review', handbook('Tiers', 'On the first day of each calendar quarter, in force at once')),
  stated('reward.what', handbook('Rewards', 'Payments of customers won by a registered lead')),
  stated('reward.basis', handbook('Rewards', 'Payments collected, without tax')),
  stated('reward.earnedWhen', handbook('Rewards', 'When the payment is collected')),
  stated('attribution.model', handbook('Leads', 'The accepted registration that is won')),
  stated('attribution.tracking', handbook('Leads', 'Registered leads')),
];

const figures = ({ raw, minimumPayoutMinor }: PointsParams): readonly Term[] => [
  illustrative('ladder.tiers', raw.tiers.join(', '), 'tiers'),
  ...Object.entries(raw.thresholds).map(([tier, { points, sourcedPoints }]) =>
    illustrative(
      `ladder.conditions[${tier}]`,
      `${count(points, 'point')}, ${sourcedPoints} of them for business sourced`,
      `thresholds.${tier}`,
    ),
  ),
  ...raw.tiers.map((tier) => illustrative(`reward.rate[${tier}]`, raw.rates[tier] ?? '', `rates.${tier}`)),
  illustrative('reward.duration', `${count(raw.rewardMonths, 'month')} from the first payment`, 'rewardMonths'),
  illustrative('attribution.protection', count(raw.leadValidityDays, 'day'), 'leadValidityDays'),
  illustrative('payout.cadence', CADENCE_WORDS[raw.payout.every], 'payout.every'),
  illustrative('payout.netDays', count(raw.payout.netDays, 'day'), 'payout.netDays'),
  illustrative('payout.minimum', money(minimumPayoutMinor, raw.currency), 'minimumPayout'),
  illustrative('payout.currency', raw.currency, 'currency'),
];
