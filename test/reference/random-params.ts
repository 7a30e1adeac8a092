import type { Json, JsonMap } from './json.ts';
import type { Dice } from './random-tools.ts';

const rates = ['10%', '33.33%', '12.5%', '7.77%', '0.5%', '100%', '66.6667%', '20.00%', '5%', '15%', '2.95%'];

export const tracks = ['ADVISORS', 'MASTERS'] as const;

/** What the generator itself has to know of a program. */
export interface DrawnProgram {
  readonly id: string;
  readonly adapter: string;
  readonly params: JsonMap;
  readonly tiers: readonly string[];
  readonly hasInvitation: boolean;
  readonly minimumMonths: number;
  readonly isPercentForGood: boolean;
}

export function anyRate(dice: Dice): string {
  return dice.pick(rates);
}

function minimumPayout(dice: Dice): string {
  return dice.pick(['0', '0', dice.money(dice.cents(100, 5_000)), dice.money(dice.cents(5_000, 30_000))]);
}

function thresholdsOf(dice: Dice, tiers: readonly string[], figures: readonly string[]): JsonMap {
  // A yearly figure is twelve times a monthly one.
  const scale = figures.includes('referredArr') ? 12n : 1n;
  let step = scale * dice.cents(500, 60_000);
  const rows = tiers.slice(1).map((tier): [string, Json] => {
    const row = Object.fromEntries(figures.map((figure) => [figure, dice.money(step)]));
    step += scale * dice.cents(1_000, 90_000);
    return [tier, row];
  });
  return Object.fromEntries(rows);
}

function agencyTrack(dice: Dice, track: string, tiers: readonly string[], invited: readonly string[]): JsonMap {
  const all = [...tiers, ...invited];
  const isManaged = track === 'MASTERS';
  const minima = all.filter((_, index) => index > 0 || dice.chance(0.3)).map((tier) => [tier, dice.integer(0, 2)]);
  return {
    thresholds: thresholdsOf(dice, tiers, isManaged ? ['referredMrr', 'managedMrr'] : ['referredMrr']),
    minLeadsPerHalfYear: Object.fromEntries(minima) as JsonMap,
    referredShare: Object.fromEntries(all.map((tier) => [tier, { rate: anyRate(dice), months: dice.integer(1, 6) }])),
    ...(isManaged && {
      managedShare: Object.fromEntries(all.map((tier) => [tier, { rate: anyRate(dice) }])),
    }),
  };
}

function agencyParams(dice: Dice, tiers: readonly string[], invited: readonly string[], isTerms: boolean): JsonMap {
  const every = isTerms ? {} : dice.chance(0.1) ? { every: dice.pick(['MONTH', 'YEAR']) } : {};
  const candidates: JsonMap = {
    leadValidityDays: dice.integer(5, 90),
    linkWindowDays: dice.integer(5, 60),
    linkEarnsShare: dice.chance(0.7),
    managedRateTierAt: dice.pick(['PERIOD_END', 'SERVICE_MONTH']),
    review: { months: dice.pick([[1, 7], [1, 7], [1, 4, 7, 10], [3], [2, 8]]), effectiveDay: dice.pick([15, 2, 28]) },
    minimumPayout: minimumPayout(dice),
    payout: {
      referred: { ...every, netDays: dice.integer(0, 60) },
      managed: { netDays: dice.integer(0, 60) },
    },
    tracks: Object.fromEntries(tracks.map((track) => [track, agencyTrack(dice, track, tiers, invited)])),
  };
  const needed = isTerms ? [] : ['tracks'];
  return some(dice, candidates, isTerms ? 0.35 : 0.6, needed);
}

function some(dice: Dice, candidates: JsonMap, probability: number, needed: readonly string[] = []): JsonMap {
  const kept = Object.entries(candidates).filter(([key]) => needed.includes(key) || dice.chance(probability));
  return Object.fromEntries(kept.length > 0 ? kept : Object.entries(candidates).slice(0, 1));
}

function influencerParams(dice: Dice, isTerms: boolean): JsonMap {
  const candidates: JsonMap = {
    accrualMonths: dice.integer(1, 6),
    feeRate: anyRate(dice),
    linkWindowDays: dice.integer(5, 60),
    leadValidityDays: dice.integer(5, 90),
    payout: { netDays: dice.integer(0, 60) },
    minimumPayout: minimumPayout(dice),
  };
  return some(dice, candidates, isTerms ? 0.4 : 0.7);
}

function customerioParams(dice: Dice, isTerms: boolean): JsonMap {
  const tiers = ['BASE', 'MID', 'HIGH'];
  const every = isTerms ? {} : dice.chance(0.1) ? { every: 'MONTH' } : {};
  const candidates: JsonMap = {
    thresholds: thresholdsOf(dice, tiers, ['referredArr']),
    rates: Object.fromEntries(tiers.map((tier) => [tier, anyRate(dice)])),
    arrBasis: dice.pick(['ACTIVE', 'CUMULATIVE']),
    rateAppliesTo: dice.pick(['ALL', 'NEW']),
    payout: { ...every, netDays: dice.integer(0, 60) },
    minimumPayout: minimumPayout(dice),
  };
  return some(dice, candidates, isTerms ? 0.4 : 0.7, isTerms ? [] : ['thresholds']);
}

function campaignParams(dice: Dice, isTerms: boolean, isPercentForGood: boolean): JsonMap {
  const isFlat = !isPercentForGood && dice.chance(0.4);
  const every = isTerms ? {} : dice.chance(0.15) ? { every: dice.pick(['QUARTER', 'YEAR']) } : {};
  const candidates: JsonMap = {
    reward: isFlat
      ? { type: 'FLAT', amount: dice.money(dice.cents(50, 6_000)) }
      : { type: 'PERCENT', rate: anyRate(dice) },
    duration: dice.pick<JsonMap>([
      { type: 'LIFETIME' },
      { type: 'ONE_TIME' },
      { type: 'MONTHS', months: dice.integer(1, 6) },
    ]),
    attribution: dice.pick(['LAST_TOUCH', 'FIRST_TOUCH']),
    cookieWindowDays: dice.integer(3, 60),
    holdDays: dice.pick([0, 1, 14, 30, 45]),
    payout: { ...every, netDays: dice.integer(0, 60) },
    minimumPayout: minimumPayout(dice),
  };
  return some(dice, candidates, isTerms ? 0.35 : 0.7);
}

export function drawTerms(dice: Dice, program: DrawnProgram): JsonMap {
  switch (program.adapter) {
    case 'klaviyo-agency':
      return agencyParams(dice, program.tiers, program.hasInvitation ? ['ELITE'] : [], true);
    case 'klaviyo-influencer':
      return influencerParams(dice, true);
    case 'customerio-solutions':
      return customerioParams(dice, true);
    default:
      return campaignParams(dice, true, program.isPercentForGood);
  }
}

export function drawProgram(dice: Dice, adapter: string): DrawnProgram {
  const hasInvitation = adapter === 'klaviyo-agency' && dice.chance(0.5);
  const hasFifthTier = dice.chance(0.15);
  const tiers = ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM', ...(hasFifthTier ? ['DIAMOND'] : [])];
  const isPercentForGood = dice.chance(0.6);
  const minimumMonths = dice.integer(1, 6);
  const own = (): JsonMap => {
    switch (adapter) {
      case 'klaviyo-agency':
        return {
          ...(hasFifthTier && { tiers }),
          ...(hasInvitation && { invitationTiers: ['ELITE'] }),
          managedMinimumMonths: minimumMonths,
          ...agencyParams(dice, tiers, hasInvitation ? ['ELITE'] : [], false),
        };
      case 'klaviyo-influencer':
        return influencerParams(dice, false);
      case 'customerio-solutions':
        return customerioParams(dice, false);
      default:
        return campaignParams(dice, false, isPercentForGood);
    }
  };
  const params = { ...own(), ...(dice.currency !== 'USD' && { currency: dice.currency }) };
  const id = dice.id(
    adapter.slice(0, 4) === 'klav' ? (adapter.endsWith('agency') ? 'agency' : 'inf') : adapter.slice(0, 4),
  );
  return { id, adapter, params, tiers, hasInvitation, minimumMonths, isPercentForGood };
}
