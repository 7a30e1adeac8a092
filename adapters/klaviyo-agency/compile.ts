import { Issues, type ParamIssue, type ParamSpec } from '../../domain/contract/params.ts';
import { toMinor, toRate, ZERO_RATE } from '../../domain/contract/param-fields.ts';
import type { Rate } from '../../domain/money/rate.ts';
import type { Result } from '../../domain/result.ts';
import defaults from '../default-params.json' with { type: 'json' };
import { paramsSchema, type RawAgencyParams, type TrackName } from './params.ts';

/** One version of the Agency Program's parameters, ready to compute with. Amounts in minor units. */
export interface AgencyParams {
  readonly raw: RawAgencyParams;
  readonly tracks: Readonly<Record<TrackName, AgencyTrack>>;
  readonly minimumPayoutMinor: bigint;
}

export interface AgencyTrack {
  /** By tier above the entry tier. `managedMrr` is null on a track without managed accounts. */
  readonly thresholds: Readonly<Record<string, { readonly referredMrr: bigint; readonly managedMrr: bigint | null }>>;
  /** By tier; the entry tier's default is 0. */
  readonly minLeads: Readonly<Record<string, bigint>>;
  readonly referredShare: Readonly<Record<string, { readonly rate: Rate; readonly months: number }>>;
  /** By tier; null on a track that has none. */
  readonly managedShare: Readonly<Record<string, Rate>> | null;
}

export const TRACKS: readonly TrackName[] = ['ADVISORS', 'MASTERS'];
const KNOWN_TIERS = defaults['klaviyo-agency'].tiers;

export const paramSpec: ParamSpec<AgencyParams> = {
  schema: paramsSchema,
  defaults: defaults['klaviyo-agency'],
  compile(json): Result<AgencyParams, readonly ParamIssue[]> {
    const raw = json as unknown as RawAgencyParams;
    const issues = new Issues();
    checkTierNames(raw, issues);
    return issues.done({
      raw,
      tracks: { ADVISORS: compileTrack(raw, 'ADVISORS', issues), MASTERS: compileTrack(raw, 'MASTERS', issues) },
      minimumPayoutMinor: issues.take('minimumPayout', toMinor(raw.minimumPayout, raw.currency), 0n),
    });
  },
  checkChange(before, after) {
    const gone = [...before.raw.tiers, ...before.raw.invitationTiers].filter(
      (tier) => !after.raw.tiers.includes(tier) && !after.raw.invitationTiers.includes(tier),
    );
    return gone.map((tier) => ({
      path: before.raw.tiers.includes(tier) ? 'tiers' : 'invitationTiers',
      message: `found no ${tier}, expected it to stay: partners may hold it`,
    }));
  },
};

function checkTierNames(raw: RawAgencyParams, issues: Issues): void {
  const names = [...raw.tiers, ...raw.invitationTiers];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) issues.add('tiers', `found ${twice} twice, expected each tier once`);
  // A shorter list of tiers leaves the defaults' figures behind; those are harmless, a misspelled name is not.
  const known = new Set([...names, ...KNOWN_TIERS]);
  for (const track of TRACKS) {
    for (const [table, byTier] of Object.entries(raw.tracks[track]) as [string, Readonly<Record<string, unknown>>][]) {
      for (const tier of Object.keys(byTier)) {
        if (!known.has(tier)) {
          issues.add(
            `tracks.${track}.${table}.${tier}`,
            `found unknown tier "${tier}", expected one of ${names.join(', ')}`,
          );
        }
      }
    }
  }
}

function compileTrack(raw: RawAgencyParams, name: TrackName, issues: Issues): AgencyTrack {
  const track = raw.tracks[name];
  const path = `tracks.${name}`;
  const masters = name === 'MASTERS' ? raw.tracks.MASTERS : null;
  const thresholds: Record<string, { referredMrr: bigint; managedMrr: bigint | null }> = {};
  const minLeads: Record<string, bigint> = {};
  for (const [index, tier] of raw.tiers.entries()) {
    const leads = track.minLeadsPerHalfYear[tier];
    minLeads[tier] = BigInt(leads ?? 0);
    if (index === 0) continue;
    if (leads === undefined)
      issues.add(`${path}.minLeadsPerHalfYear.${tier}`, 'found nothing, expected a number of leads');
    const at = `${path}.thresholds.${tier}`;
    const referredMrr = issues.take(
      `${at}.referredMrr`,
      toMinor(track.thresholds[tier]?.referredMrr, raw.currency),
      0n,
    );
    const managed = masters?.thresholds[tier]?.managedMrr;
    const managedMrr = masters === null ? null : issues.take(`${at}.managedMrr`, toMinor(managed, raw.currency), 0n);
    thresholds[tier] = { referredMrr, managedMrr };
  }
  for (const tier of raw.invitationTiers) {
    const leads = track.minLeadsPerHalfYear[tier];
    if (leads !== undefined) minLeads[tier] = BigInt(leads);
  }
  return {
    thresholds,
    minLeads,
    referredShare: compileShares(raw, track.referredShare, `${path}.referredShare`, issues),
    managedShare: masters === null ? null : compileRates(raw, masters.managedShare, `${path}.managedShare`, issues),
  };
}

const everyTier = (raw: RawAgencyParams): readonly string[] => [...raw.tiers, ...raw.invitationTiers];

function compileShares(
  raw: RawAgencyParams,
  shares: RawAgencyParams['tracks']['ADVISORS']['referredShare'],
  path: string,
  issues: Issues,
): AgencyTrack['referredShare'] {
  return Object.fromEntries(
    everyTier(raw).map((tier) => {
      const rate = issues.take(`${path}.${tier}.rate`, toRate(shares[tier]?.rate), ZERO_RATE);
      return [tier, { rate, months: shares[tier]?.months ?? 0 }];
    }),
  );
}

function compileRates(
  raw: RawAgencyParams,
  rates: RawAgencyParams['tracks']['MASTERS']['managedShare'],
  path: string,
  issues: Issues,
): Readonly<Record<string, Rate>> {
  return Object.fromEntries(
    everyTier(raw).map((tier) => [tier, issues.take(`${path}.${tier}.rate`, toRate(rates[tier]?.rate), ZERO_RATE)]),
  );
}
