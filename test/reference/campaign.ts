import { firstPayment } from './attribution.ts';
import type { Billing, Payment } from './billing.ts';
import { at, optionalText, text } from './json.ts';
import { percent, type Plan } from './line.ts';
import { parseAmount, type Rational } from './money.ts';
import { paramsAt, wholeNumber, type Fact, type Program } from './world.ts';

export interface Referral {
  readonly customer: string;
  readonly partner: string;
  readonly signUp: Fact;
}

export function listReferrals(program: Program): Referral[] {
  return program.facts
    .filter((fact) => fact.type === 'customer.signedUp')
    .flatMap((signUp): Referral[] => {
      const visitor = optionalText(signUp.data['visitor']);
      const params = paramsAt(program, signUp.at);
      const windowDays = wholeNumber(params, 'cookieWindowDays');
      const clicks = program.facts.filter(
        (fact) =>
          fact.type === 'link.clicked' &&
          visitor !== undefined &&
          fact.data['visitor'] === visitor &&
          fact.at < signUp.at &&
          signUp.at < program.calendar.plusDays(fact.at, windowDays),
      );
      const click = params['attribution'] === 'FIRST_TOUCH' ? clicks[0] : clicks.at(-1);
      if (click === undefined) return [];
      const partner = text(click.data['partner']);
      const email = optionalText(signUp.data['email'])?.trim().toLowerCase();
      if (email !== undefined && email === program.emails.get(partner)) return [];
      return [{ customer: text(signUp.data['customer']), partner, signUp }];
    });
}

export function planCampaign(program: Program, billing: Billing): Plan[] {
  return listReferrals(program).flatMap(({ customer, partner, signUp }): Plan[] => {
    const first = firstPayment(billing, customer, signUp.at);
    if (first === undefined) return [];
    const duration = at(paramsAt(program, signUp.at), 'duration');
    const isWithin = (payment: Payment): boolean => {
      switch (text(at(duration, 'type'))) {
        case 'LIFETIME':
          return true;
        case 'ONE_TIME':
          return payment === first;
        case 'MONTHS':
          return payment.paidAt < program.calendar.plusMonths(first.paidAt, Number(at(duration, 'months')));
        default:
          throw new Error('unknown duration');
      }
    };
    return billing.payments
      .filter((payment) => payment.customer === customer && payment.paidAt >= signUp.at && payment.amount > 0n)
      .filter(isWithin)
      .map((payment) => {
        const earnedOn = program.calendar.plusDays(
          payment.paidAt,
          wholeNumber(paramsAt(program, payment.paidAt), 'holdDays'),
        );
        return {
          partner,
          customer,
          kind: 'SALE_COMMISSION',
          stream: 'default',
          earnedOn,
          postedAt: earnedOn,
          months: payment.months,
          ...rewardOf(program, partner, payment),
          invoice: payment.invoice,
        };
      });
  });
}

function rewardOf(program: Program, partner: string, payment: Payment): { factor: Rational; rate: string | null } {
  const reward = at(paramsAt(program, payment.paidAt), 'reward');
  if (at(reward, 'type') === 'FLAT') {
    // The amount × (net basis ÷ original basis) is the net basis × (amount ÷ original basis).
    const amount = parseAmount(text(at(reward, 'amount')), program.digits);
    return { factor: { num: amount, den: payment.amount }, rate: null };
  }
  const own = program.facts
    .filter((fact) => fact.type === 'rate.overridden' && fact.data['partner'] === partner && fact.at <= payment.paidAt)
    .at(-1);
  return percent(text(own?.data['rate'] ?? at(reward, 'rate')));
}
