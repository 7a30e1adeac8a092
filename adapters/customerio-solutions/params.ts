import { z } from 'zod';
import {
  amountField,
  cadenceField,
  choiceField,
  countField,
  currencyField,
  daysField,
  rateField,
  tierNameField,
  toMinor,
  toRate,
  ZERO_RATE,
} from '../../domain/contract/param-fields.ts';
import { Issues, type ParamSpec } from '../../domain/contract/params.ts';
import type { Rate } from '../../domain/money/rate.ts';
import defaults from '../default-params.json' with { type: 'json' };

/** Parameters of the Solutions Partner Program. The names are a contract. Source: Customer.io listing. */
const schema = z.strictObject({
  currency: currencyField,
  tiers: z.array(tierNameField).min(1, { error: 'expected at least one tier, the entry tier first' }),
  thresholds: z.record(z.string(), z.strictObject({ referredArr: amountField })),
  rates: z.record(z.string(), rateField),
  arrBasis: choiceField('ACTIVE', 'CUMULATIVE'),
  rateAppliesTo: choiceField('ALL', 'NEW'),
  minimumNewClientsPerYear: countField,
  payout: z.strictObject({ every: cadenceField('MONTH', 'QUARTER', 'YEAR'), netDays: daysField }),
  minimumPayout: amountField,
});

/** One version, ready to compute with. Amounts in minor units. */
export interface SolutionsParams {
  readonly raw: z.infer<typeof schema>;
  /** By tier above the entry tier. */
  readonly thresholds: Readonly<Record<string, bigint>>;
  readonly rates: Readonly<Record<string, Rate>>;
  readonly minimumPayoutMinor: bigint;
}

const DEFAULTS = defaults['customerio-solutions'];

export const paramSpec: ParamSpec<SolutionsParams> = {
  schema,
  defaults: DEFAULTS,
  compile(json) {
    const raw = json as unknown as z.infer<typeof schema>;
    const issues = new Issues();
    checkTierNames(raw, issues);
    return issues.done({
      raw,
      thresholds: Object.fromEntries(
        raw.tiers.slice(1).map((tier) => {
          const path = `thresholds.${tier}.referredArr`;
          return [tier, issues.take(path, toMinor(raw.thresholds[tier]?.referredArr, raw.currency), 0n)];
        }),
      ),
      rates: Object.fromEntries(
        raw.tiers.map((tier) => [tier, issues.take(`rates.${tier}`, toRate(raw.rates[tier]), ZERO_RATE)]),
      ),
      minimumPayoutMinor: issues.take('minimumPayout', toMinor(raw.minimumPayout, raw.currency), 0n),
    });
  },
  checkChange: () => [],
};

function checkTierNames(raw: z.infer<typeof schema>, issues: Issues): void {
  const twice = raw.tiers.find((name, index) => raw.tiers.indexOf(name) !== index);
  if (twice !== undefined) issues.add('tiers', `found ${twice} twice, expected each tier once`);
  // A shorter list of tiers leaves the defaults' figures behind; those are harmless, a misspelled name is not.
  const known = new Set([...raw.tiers, ...DEFAULTS.tiers]);
  for (const [table, byTier] of [['thresholds', raw.thresholds] as const, ['rates', raw.rates] as const]) {
    for (const tier of Object.keys(byTier)) {
      if (!known.has(tier))
        issues.add(`${table}.${tier}`, `found unknown tier "${tier}", expected one of ${raw.tiers.join(', ')}`);
    }
  }
}
