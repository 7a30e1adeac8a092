import { paymentsOf, type Attribution } from './attribution.ts';
import type { Billing } from './billing.ts';
import type { Time } from './calendar.ts';
import { at, text } from './json.ts';
import { percent, type Plan } from './line.ts';
import { parseAmount, sum } from './money.ts';
import { enrolmentOf, paramsAt, tierNames, type Program } from './world.ts';

interface View {
  readonly program: Program;
  readonly attributions: readonly Attribution[];
}

/** The tier by the referred ARR of all facts dated ≤ `time` and the terms in force then. */
function tierByArr(view: View, partner: string, time: Time): string {
  const { program, attributions } = view;
  const params = paramsAt(program, time);
  const hasChurned = (customer: string): boolean =>
    program.facts.some(
      (fact) => fact.type === 'customer.churned' && fact.data['customer'] === customer && fact.at <= time,
    );
  const arr = sum(
    attributions
      .filter((sale) => sale.partner === partner && sale.soldAt <= time)
      .filter((sale) => params['arrBasis'] === 'CUMULATIVE' || !hasChurned(sale.customer))
      .map((sale) => 12n * sale.soldMrr),
  );
  const holds = (tier: string, index: number): boolean =>
    index === 0 || arr >= parseAmount(text(at(params, 'thresholds', tier, 'referredArr')), program.digits);
  return text(tierNames(params).filter(holds).at(-1));
}

export function customerioTierChanges(view: View, partner: string): { on: Time; tier: string }[] {
  const { program } = view;
  const { since } = enrolmentOf(program, partner);
  if (since >= program.until) return [];
  const instants = program.facts.map((fact) => fact.at).filter((time) => time > since);
  const rows = [{ on: since, tier: tierByArr(view, partner, since) }];
  for (const on of new Set(instants)) {
    const tier = tierByArr(view, partner, on);
    if (tier !== rows.at(-1)?.tier) rows.push({ on, tier });
  }
  return rows;
}

export function planCustomerio(view: View, billing: Billing): Plan[] {
  const { program } = view;
  return view.attributions.flatMap((attribution) =>
    paymentsOf(billing, attribution).map((payment) => {
      const isNew = paramsAt(program, payment.paidAt)['rateAppliesTo'] === 'NEW';
      const time = isNew ? attribution.from : payment.paidAt;
      const rate = at(paramsAt(program, time), 'rates', tierByArr(view, attribution.partner, time));
      return {
        partner: attribution.partner,
        customer: attribution.customer,
        kind: 'RECURRING_SHARE',
        stream: 'default',
        earnedOn: payment.paidAt,
        postedAt: payment.paidAt,
        months: payment.months,
        ...percent(text(rate)),
        invoice: payment.invoice,
      };
    }),
  );
}
