import { netAt } from '../../../domain/engine/payments.ts';
import { soundCampaign, withEachLine, withLines, withRule, type Broken } from './break-adapter.ts';

const FOREVER = Number.POSITIVE_INFINITY;

/** Adapters whose lines are wrong. */
export const brokenLines: readonly Broken[] = [
  {
    name: 'computes rates as floats',
    adapter: withEachLine(() => ({ rate: { kind: 'PERCENT', rate: { digits: 12.5 as never, scale: 0 } } })),
    failing: 'exact-amounts',
  },
  {
    name: 'has a negative rate',
    adapter: withEachLine(() => ({ rate: { kind: 'PERCENT', rate: { digits: -5n, scale: 0 } } })),
    failing: 'exact-amounts',
  },
  {
    name: 'counts a service month twice',
    adapter: withEachLine(({ parts }) => ({ parts: [...parts, ...parts] })),
    failing: 'exact-amounts',
  },
  {
    name: 'refers to a service month that does not exist',
    adapter: withEachLine(({ parts }) => ({ parts: [...parts, [99, 0]] })),
    failing: 'exact-amounts',
  },
  {
    name: 'numbers its lines from the last payment backwards',
    adapter: withLines((_, plans) => plans.map((plan, index) => ({ ...plan, key: `line:${plans.length - index}` }))),
    failing: 'later-facts',
  },
  {
    name: 'pays nothing for payments that will be refunded',
    adapter: withLines(({ payments }, plans) =>
      plans.filter(({ parts: [part] }) => {
        const payment = payments[part?.[0] ?? 0];
        return payment?.months.every((month) => netAt(month, FOREVER) === month.amountMinor);
      }),
    ),
    failing: 'later-facts',
  },
  {
    name: 'takes the flat reward of what refunds will leave of the payment',
    adapter: withLines(
      ({ payments }, plans) =>
        plans.flatMap((plan) => {
          const months = payments[plan.parts[0]?.[0] ?? 0]?.months ?? [];
          const originalBasisMinor = months.reduce((sum, month) => sum + netAt(month, FOREVER), 0n);
          return originalBasisMinor === 0n
            ? []
            : [{ ...plan, rule: 'sale-flat', rate: { kind: 'FLAT' as const, amountMinor: 5000n, originalBasisMinor } }];
        }),
      soundCampaign,
    ),
    failing: 'later-facts',
  },
  {
    name: 'pays more the longer the list of payments is',
    adapter: withEachLine((_, { payments }) => ({
      rate: { kind: 'PERCENT', rate: { digits: BigInt(payments.length), scale: 0 } },
    })),
    failing: 'later-facts',
  },
  {
    name: 'earns a line when the service begins, paid or not',
    adapter: withEachLine(({ parts }, { payments }) => {
      const earnedAt = payments[parts[0]?.[0] ?? 0]?.from ?? 0;
      return { earnedAt, postedAt: earnedAt };
    }),
    failing: 'earned-dates',
  },
  {
    name: 'posts a line before its hold is over',
    adapter: withEachLine(({ earnedAt }) => ({ postedAt: earnedAt - 1 }), soundCampaign),
    failing: 'earned-dates',
  },
  {
    name: 'pays a house account for customers of nobody',
    adapter: withLines(({ payments, earners, customer }, plans) => [
      ...plans,
      ...payments.flatMap((payment, index) =>
        earners[index] !== null
          ? []
          : [
              {
                key: `house:${payment.payment}`,
                kind: 'RECURRING_SHARE',
                partner: 'P1',
                rule: 'recurring-share',
                earnedAt: payment.paidAt,
                postedAt: payment.paidAt,
                parts: payment.months.map((_, month) => [index, month] as const),
                rate: { kind: 'PERCENT' as const, rate: { digits: 1n, scale: 0 } },
                invoice: payment.invoice,
                facts: { tier: 'BASE', tierAt: customer },
              },
            ],
      ),
    ]),
    failing: 'credit',
  },
  {
    name: 'names a rule it does not declare',
    adapter: withEachLine(() => ({ rule: 'unheard-of' })),
    failing: 'line-rules',
  },
  {
    name: 'gives a line the kind of another rule',
    adapter: withEachLine(() => ({ kind: 'SALE_COMMISSION' })),
    failing: 'line-rules',
  },
  {
    name: 'gives all lines of a customer one key',
    adapter: withEachLine(() => ({ key: 'share' })),
    failing: 'line-keys',
  },
  {
    name: 'says a sentence its lines cannot fill',
    adapter: withRule({ sentence: '{amount} for {campaign}, sold by {salesperson}.' }),
    failing: 'sentences',
  },
  { name: 'never pays anything', adapter: withLines(() => []), failing: 'lines-exist' },
];
