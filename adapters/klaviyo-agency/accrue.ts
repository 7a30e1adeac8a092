import type { AccrualInput, LineRate, PlannedLine, Referral } from '../../domain/contract/accrual.ts';
import { isManaged } from '../../domain/engine/measure.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { periodOf } from '../../domain/time/period.ts';
import type { AgencyParams } from './compile.ts';
import type { TrackName } from './params.ts';

type Input = AccrualInput<AgencyParams>;

/** Plans the referred and the managed share of one customer. Source: guide, Revenue Share; programs.md section 2. */
export const accrue = (input: Input): readonly PlannedLine[] => [...referredShare(input), ...managedShare(input)];

/** What a referral fixed once and for all: share, its end, and the tier it came from. */
interface FixedShare {
  /** Null: nothing is shared. One object for all lines of the referral. */
  readonly rate: LineRate | null;
  readonly endsAt: number;
  readonly facts: Readonly<Record<string, string>>;
}

function referredShare(input: Input): readonly PlannedLine[] {
  const plans: PlannedLine[] = [];
  const fixed = new Map<Referral, FixedShare>();
  for (const [index, payment] of input.payments.entries()) {
    const referral = input.earners[index];
    if (referral === null || referral === undefined || payment.amountMinor === 0n) continue;
    let terms = fixed.get(referral);
    if (terms === undefined) fixed.set(referral, (terms = fixShare(input, referral)));
    const { rate, endsAt, facts } = terms;
    if (rate === null) continue;
    for (const [month, { start }] of payment.months.entries()) {
      if (start >= endsAt) continue;
      const earnedAt = Math.max(start, payment.paidAt);
      plans.push({
        key: `referred:${payment.payment}:${month}`,
        kind: 'REFERRED_SHARE',
        partner: referral.partner,
        rule: 'referred-share',
        earnedAt,
        postedAt: earnedAt,
        parts: [[index, month]],
        rate,
        invoice: payment.invoice,
        facts,
      });
    }
  }
  return plans;
}

/** The tier, track and terms in force when the lead was accepted (or the visitor signed up) fix rate and months. */
function fixShare(input: Input, referral: Referral): FixedShare {
  const params = input.termsAt(referral.fixedAt);
  const tier = input.tierAt(referral.partner, referral.fixedAt);
  const track = params.tracks[(input.trackAt(referral.partner, referral.fixedAt) ?? 'ADVISORS') as TrackName];
  const share = tier === null ? undefined : track.referredShare[tier.tier];
  const first = input.payments[input.firstPaymentOf(referral)];
  if (
    tier === null ||
    share === undefined ||
    first === undefined ||
    (referral.via === 'LINK' && !params.raw.linkEarnsShare)
  ) {
    return { rate: null, endsAt: 0, facts: {} };
  }
  return {
    rate: { kind: 'PERCENT', rate: share.rate },
    endsAt: input.calendar.addMonths(first.from, share.months),
    facts: {
      tier: tier.tier,
      tierSince: formatInstant(tier.since),
      fixedBy: referral.via === 'LINK' ? 'sign-up' : 'acceptance',
      fixedAt: formatInstant(referral.fixedAt),
      months: String(share.months),
    },
  };
}

function managedShare(input: Input): readonly PlannedLine[] {
  const plans: PlannedLine[] = [];
  if (input.accounts.length === 0) return plans;
  for (const [index, payment] of input.payments.entries()) {
    for (const [month, { start }] of payment.months.entries()) {
      for (const account of input.accounts) {
        if (!isManaged(account, start)) continue;
        const plan = planManaged(input, account.partner, index, month);
        if (plan !== null) plans.push({ ...plan, key: `managed:${account.account}:${payment.payment}:${month}` });
      }
    }
  }
  return plans;
}

/** One managed service month: posted when the calendar year of its earning closes, at the tier in force at its end. */
function planManaged(input: Input, partner: string, index: number, month: number): PlannedLine | null {
  const payment = input.payments[index];
  const start = payment?.months[month]?.start;
  if (payment === undefined || start === undefined) return null;
  const earnedAt = Math.max(start, payment.paidAt);
  const yearEnd = periodOf(earnedAt, 'YEAR', input.calendar).to;
  const track = input.trackAt(partner, start) as TrackName | null;
  const byMonth = input.termsBefore(yearEnd).raw.managedRateTierAt === 'SERVICE_MONTH';
  const params = byMonth ? input.termsAt(start) : input.termsBefore(yearEnd);
  const tier = byMonth ? input.tierAt(partner, start) : input.tierBefore(partner, yearEnd);
  const rate = track === null || tier === null ? undefined : params.tracks[track].managedShare?.[tier.tier];
  if (rate === undefined || tier === null) return null;
  return {
    key: '',
    kind: 'MANAGED_SHARE',
    partner,
    rule: 'managed-share',
    earnedAt,
    postedAt: yearEnd,
    parts: [[index, month]],
    rate: { kind: 'PERCENT', rate },
    invoice: null,
    facts: {
      tier: tier.tier,
      tierSince: formatInstant(tier.since),
      tierAt: byMonth ? 'the start of the service month' : 'the end of the year',
      serviceMonth: formatInstant(start),
    },
  };
}
