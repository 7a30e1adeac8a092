import { paymentsOf, type Attribution } from './attribution.ts';
import type { Billing, ServiceMonth } from './billing.ts';
import type { Time } from './calendar.ts';
import { text } from './json.ts';
import { percent, post, type Plan } from './line.ts';
import { paramsAt, wholeNumber, type Program } from './world.ts';

/** At most one fee per referred customer: the earliest that comes to anything. */
export function planInfluencer(program: Program, billing: Billing, attributions: readonly Attribution[]): Plan[] {
  const customers = [...new Set(attributions.map((attribution) => attribution.customer))];
  return customers.flatMap((customer) =>
    attributions
      .filter((attribution) => attribution.customer === customer)
      .flatMap((attribution) => planFee(program, billing, attribution))
      .filter((plan) => post(plan, billing, program.until).length > 0)
      .sort((a, b) => (a.earnedOn < b.earnedOn ? -1 : a.earnedOn > b.earnedOn ? 1 : 0))
      .slice(0, 1),
  );
}

function planFee(program: Program, billing: Billing, attribution: Attribution): Plan[] {
  const params = paramsAt(program, attribution.fixedAt);
  const needed = wholeNumber(params, 'accrualMonths');
  const members = paymentsOf(billing, attribution).flatMap((payment) => payment.months);
  const instants = [...new Set(members.map((month) => month.earnedOn))].sort((a, b) => (a < b ? -1 : 1));
  const calendarMonth = (month: ServiceMonth): string => program.calendar.date(month.start).slice(0, 7);
  const earnedBy = (time: Time): ServiceMonth[] =>
    members.filter((month) => month.earnedOn <= time && billing.net([month], billing.refundsUpTo(time)) > 0n);
  for (const time of instants) {
    const earned = earnedBy(time);
    const names = [...new Set(earned.map(calendarMonth))].sort().slice(0, needed);
    if (names.length < needed) continue;
    return [
      {
        partner: attribution.partner,
        customer: attribution.customer,
        kind: 'REFERRAL_FEE',
        stream: 'default',
        earnedOn: time,
        postedAt: time,
        months: earned.filter((month) => names.includes(calendarMonth(month))),
        ...percent(text(params['feeRate'])),
        invoice: null,
      },
    ];
  }
  return [];
}
