import type { AccrualInput, PlannedLine, Referral } from '../../domain/contract/accrual.ts';
import { netAt } from '../../domain/engine/payments.ts';
import { applyRate } from '../../domain/money/rate.ts';
import type { Instant } from '../../domain/time/calendar.ts';
import { fromEpochDay } from '../../domain/time/civil.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { InfluencerParams } from './params.ts';

type Input = AccrualInput<InfluencerParams>;

/** One service month the referrer earns on. `month` counts calendar months from year 0. */
interface Member {
  readonly part: readonly [payment: number, month: number];
  readonly month: number;
  readonly earnedAt: Instant;
}

interface Accrued {
  readonly referral: Referral;
  readonly at: Instant;
  readonly parts: PlannedLine['parts'];
}

/**
 * Plans the one-time fee: posted as soon as the given number of subscription months with money in them is earned.
 * When two referrers follow each other, the one whose months are complete first has the fee.
 * Source: guide, MRR Referred Revenue Share; grouping by calendar month is ASSUMED.
 */
export function accrue(input: Input): readonly PlannedLine[] {
  const referrals = [...new Set(input.earners)].filter((referral) => referral !== null);
  let first: Accrued | null = null;
  for (const referral of referrals) {
    const accrued = findAccrual(input, referral);
    if (accrued !== null && (first === null || accrued.at < first.at)) first = accrued;
  }
  return first === null ? [] : [planFee(input, first)];
}

function findAccrual(input: Input, referral: Referral): Accrued | null {
  const members = membersOf(input, referral);
  const needed = input.termsAt(referral.fixedAt).raw.accrualMonths;
  const instants = [...new Set(members.map((member) => member.earnedAt))].sort((a, b) => a - b);
  for (const at of instants) {
    const months = countedMonths(input, members, at).slice(0, needed);
    if (months.length < needed) continue;
    const parts = members
      .filter((member) => member.earnedAt <= at && months.includes(member.month))
      .map((member) => member.part);
    // A fee that rounds to nothing is no line, so it does not keep another referrer from the customer's one line.
    return feeOf(input, referral, parts, at) === 0n ? null : { referral, at, parts };
  }
  return null;
}

function feeOf(input: Input, referral: Referral, parts: PlannedLine['parts'], at: Instant): bigint {
  const basis = parts.reduce((sum, [payment, month]) => {
    const serviceMonth = input.payments[payment]?.months[month];
    return serviceMonth === undefined ? sum : sum + netAt(serviceMonth, at);
  }, 0n);
  return applyRate(basis, input.termsAt(referral.fixedAt).feeRate);
}

function membersOf(input: Input, referral: Referral): readonly Member[] {
  return input.payments.flatMap((payment, index) =>
    input.earners[index] !== referral
      ? []
      : payment.months.map(({ start }, month): Member => {
          const civil = fromEpochDay(input.calendar.dayOf(start));
          return {
            part: [index, month],
            month: civil.year * 12 + civil.month,
            earnedAt: Math.max(start, payment.paidAt),
          };
        }),
  );
}

/** The subscription months earned by an instant, earliest first: those with a member above zero, refunds taken off. */
function countedMonths(input: Input, members: readonly Member[], at: Instant): readonly number[] {
  const months = new Set<number>();
  for (const { part, month, earnedAt } of members) {
    const serviceMonth = input.payments[part[0]]?.months[part[1]];
    if (serviceMonth !== undefined && earnedAt <= at && netAt(serviceMonth, at) > 0n) months.add(month);
  }
  return [...months].sort((a, b) => a - b);
}

function planFee(input: Input, { referral, at, parts }: Accrued): PlannedLine {
  const params = input.termsAt(referral.fixedAt);
  return {
    key: 'fee',
    kind: 'REFERRAL_FEE',
    partner: referral.partner,
    rule: 'referral-fee',
    earnedAt: at,
    postedAt: at,
    parts,
    rate: { kind: 'PERCENT', rate: params.feeRate },
    invoice: null,
    facts: {
      months: String(params.raw.accrualMonths),
      fixedBy: referral.via === 'LINK' ? 'sign-up' : 'acceptance',
      fixedAt: formatInstant(referral.fixedAt),
    },
  };
}
