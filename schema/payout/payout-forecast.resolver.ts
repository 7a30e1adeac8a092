import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { formatAmount } from '../../domain/money/amount.ts';
import { formatCivilDate } from '../../domain/time/civil.ts';
import { RequestError } from '../../services/outcome.ts';
import { forecast, type Blocker, type ForecastEntry } from '../../services/payouts/forecast.ts';
import type { MoneyValue } from '../../services/reads.ts';
import type { GraphQLContext } from '../context.ts';
import { PayoutForecast, type PayoutBlock, type PayoutForecastEntry } from './payout-forecast.type.ts';

const MONTHS_MAX = 24;

@Resolver()
export class PayoutForecastResolver {
  @Query(() => PayoutForecast, {
    description:
      'When what a partner is owed will be paid, and what still blocks each amount. For the partner and the vendor.',
  })
  async payoutForecast(
    @Arg('programSlug', () => String, { description: 'The program.' }) programSlug: string,
    @Arg('partnerId', () => ID, {
      nullable: true,
      description: 'The partner; may be left out by a caller who acts for one partner.',
    })
    partnerId: string | null | undefined,
    @Arg('months', () => Int, { defaultValue: 3, description: 'How far ahead, 1 to 24.' }) months: number,
    @Ctx() { actor, reads }: GraphQLContext,
  ): Promise<PayoutForecast> {
    if (months < 1 || months > MONTHS_MAX)
      throw new RequestError('BAD_USER_INPUT', `Argument "months": found ${months}, expected 1 to ${MONTHS_MAX}.`);
    const facts = await reads.payoutParts.forecast(actor, { programSlug, partnerId: partnerId ?? null });
    if (facts === null)
      throw new RequestError(
        'NOT_FOUND',
        partnerId === null || partnerId === undefined
          ? `found no program "${programSlug}" with a partner that is the caller's only one; expected "partnerId" of everybody else`
          : `found no program "${programSlug}" with partner "${partnerId}" that the caller may see`,
      );
    const { entries, expectedMinor, waitingMinor } = forecast(facts, months);
    const money = (minor: bigint): MoneyValue => ({
      amount: formatAmount(minor, facts.currency),
      currency: facts.currency,
    });
    return {
      asOf: facts.now,
      expected: money(expectedMinor),
      waiting: money(waitingMinor),
      entries: entries.map((entry) => toEntry(entry, money)),
    };
  }
}

const toEntry = (entry: ForecastEntry, money: (minor: bigint) => MoneyValue): PayoutForecastEntry => ({
  payoutId: entry.payoutId,
  stream: entry.stream,
  periodFrom: formatCivilDate(entry.firstDay),
  periodTo: formatCivilDate(entry.endDay),
  dueBy: formatCivilDate(entry.dueDay),
  amount: money(entry.amountMinor),
  posted: money(entry.postedMinor),
  estimated: money(entry.estimatedMinor),
  carried: money(entry.carriedMinor),
  isPayable: entry.isPayable,
  networkDates: entry.networkDates.map(({ step, title, day }) => ({ step, title, on: formatCivilDate(day) })),
  blockedBy: entry.blockedBy.map((blocker) => toBlock(blocker, money)),
});

const toBlock = ({ code, amountMinor, reason }: Blocker, money: (minor: bigint) => MoneyValue): PayoutBlock => ({
  code,
  amount: amountMinor === null ? null : money(amountMinor),
  reason,
});
