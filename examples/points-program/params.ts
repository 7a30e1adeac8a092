import {
  amountField,
  cadenceField,
  countField,
  currencyField,
  daysField,
  Issues,
  monthsField,
  rateField,
  tierNameField,
  toMinor,
  toRate,
  z,
  ZERO_RATE,
  type JsonObject,
  type ParamSpec,
  type Rate,
} from 'partnergraph/contract';

/** What an operator writes. Amounts and rates are text, so that no float ever touches money. */
const schema = z.strictObject({
  currency: currencyField,
  tiers: z.array(tierNameField).min(1, { error: 'expected at least one tier, the entry tier first' }),
  /** So many points for each `per` of MRR. */
  points: z.strictObject({ per: amountField, sourced: countField, managed: countField }),
  thresholds: z.record(z.string(), z.strictObject({ points: countField, sourcedPoints: countField })),
  rates: z.record(z.string(), rateField),
  rewardMonths: monthsField,
  leadValidityDays: daysField.min(1, { error: 'expected at least 1 day' }),
  managedMinimumMonths: monthsField,
  payout: z.strictObject({ every: cadenceField('MONTH'), netDays: daysField }),
  minimumPayout: amountField,
});

export type RawPointsParams = z.infer<typeof schema>;

/** One version of the parameters, ready to compute with. */
export interface PointsParams {
  readonly raw: RawPointsParams;
  /** Minor units of MRR for which points are given. */
  readonly perMinor: bigint;
  readonly rates: Readonly<Record<string, Rate>>;
  readonly minimumPayoutMinor: bigint;
}

const defaultTiers = ['MEMBER', 'SILVER', 'GOLD'];

const defaults: JsonObject = {
  currency: 'USD',
  tiers: defaultTiers,
  points: { per: '100', sourced: 2, managed: 1 },
  thresholds: { SILVER: { points: 50, sourcedPoints: 20 }, GOLD: { points: 250, sourcedPoints: 100 } },
  rates: { MEMBER: '10%', SILVER: '15%', GOLD: '20%' },
  rewardMonths: 12,
  leadValidityDays: 90,
  managedMinimumMonths: 3,
  payout: { every: 'MONTH', netDays: 30 },
  minimumPayout: '50',
};

export const params: ParamSpec<PointsParams> = {
  schema,
  defaults,
  compile(json) {
    const raw = json as unknown as RawPointsParams;
    const issues = new Issues();
    checkTiers(raw, issues);
    const perMinor = issues.take('points.per', toMinor(raw.points.per, raw.currency), 1n);
    if (perMinor === 0n) issues.add('points.per', 'found 0, expected an amount above zero');
    return issues.done({
      raw,
      perMinor,
      rates: Object.fromEntries(
        raw.tiers.map((tier) => [tier, issues.take(`rates.${tier}`, toRate(raw.rates[tier]), ZERO_RATE)]),
      ),
      minimumPayoutMinor: issues.take('minimumPayout', toMinor(raw.minimumPayout, raw.currency), 0n),
    });
  },
  checkChange(before, after) {
    return before.raw.tiers
      .filter((tier) => !after.raw.tiers.includes(tier))
      .map((tier) => ({ path: 'tiers', message: `found no ${tier}, expected it to stay: partners may hold it` }));
  },
};

/** Every tier above the entry tier has its thresholds, and no figure is given for a tier that does not exist. */
function checkTiers(raw: RawPointsParams, issues: Issues): void {
  const twice = raw.tiers.find((tier, index) => raw.tiers.indexOf(tier) !== index);
  if (twice !== undefined) issues.add('tiers', `found ${twice} twice, expected each tier once`);
  for (const tier of raw.tiers.slice(1)) {
    if (raw.thresholds[tier] === undefined) issues.add(`thresholds.${tier}`, 'found nothing, expected its points');
  }
  // A program with fewer tiers leaves the defaults' figures behind; those are harmless, a misspelled name is not.
  const known = new Set([...raw.tiers, ...defaultTiers]);
  for (const [name, byTier] of Object.entries({ thresholds: raw.thresholds, rates: raw.rates })) {
    for (const tier of Object.keys(byTier)) {
      if (known.has(tier)) continue;
      issues.add(`${name}.${tier}`, `found unknown tier "${tier}", expected one of ${raw.tiers.join(', ')}`);
    }
  }
}
