import { describe, expect, test } from 'vitest';
import { computeProgram, type ProgramOutcome } from '../../domain/engine/program.ts';
import type { CustomerFacts } from '../../domain/engine/facts.ts';
import { firstTerms, nextTerms, TermsTimeline } from '../../domain/engine/terms.ts';
import type { JsonObject } from '../../domain/contract/params.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { adapter } from '../../examples/points-program/adapter.ts';

const calendar = createCalendar('UTC');
const on = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));

interface Story {
  readonly sold: string;
  readonly managed?: string;
  readonly wonOn?: string;
  readonly churnedOn?: string;
  readonly newTerms?: { readonly on: string; readonly params: JsonObject };
}

/** One partner, enrolled on 1 January, wins one customer and may manage another; computed until 2 April. */
function play({ sold, managed = '0.00', wonOn = '2026-02-10', churnedOn, newTerms }: Story): ProgramOutcome {
  const first = firstTerms(adapter, {});
  if (!first.ok) throw new Error('the defaults are refused');
  const next = newTerms === undefined ? null : nextTerms(adapter, first.value, newTerms.params, on(newTerms.on));
  const nothing = { wins: [], link: null, payments: [], refunds: [], churnedAt: null, accounts: [] };
  const won: CustomerFacts = {
    ...nothing,
    customer: 'C1',
    wins: [{ lead: 'L1', partner: 'P1', acceptedAt: on('2026-01-20'), at: on(wonOn), mrrMinor: cents(sold) }],
    churnedAt: churnedOn === undefined ? null : on(churnedOn),
  };
  const kept: CustomerFacts = {
    ...nothing,
    customer: 'C2',
    payments: [pays('2026-03-01', managed)],
    accounts: [{ account: 'M1', partner: 'P1', from: on('2026-02-01'), to: null }],
  };
  return computeProgram(
    {
      adapter,
      terms: new TermsTimeline([first.value, ...(next?.ok === true ? [next.value] : [])]),
      calendar,
      enrolments: [{ partner: 'P1', since: on('2026-01-01'), tier: null, tracks: [], invitations: [], overrides: [] }],
      leads: [],
      customers: [won, kept],
    },
    on('2026-04-02'),
  );
}

const pays = (date: string, amount: string, order = 1): CustomerFacts['payments'][number] => ({
  payment: `P${date}`,
  invoice: `I${date}`,
  paidAt: on(date),
  amountMinor: cents(amount),
  taxMinor: 0n,
  from: on(date),
  to: calendar.addMonths(on(date), 1),
  order,
});

describe('points', () => {
  const rows: (Story & { name: string; points: [bigint, bigint, bigint]; tier: string })[] = [
    { name: 'just too few', sold: '2499.99', points: [49n, 0n, 49n], tier: 'MEMBER' },
    { name: 'just enough, sourced alone', sold: '2500.00', points: [50n, 0n, 50n], tier: 'SILVER' },
    { name: 'just enough together', sold: '1000.00', managed: '3000.00', points: [20n, 30n, 50n], tier: 'SILVER' },
    { name: 'just too few together', sold: '1000.00', managed: '2999.99', points: [20n, 29n, 49n], tier: 'MEMBER' },
    {
      name: 'plenty, but too few sourced',
      sold: '999.99',
      managed: '90000.00',
      points: [19n, 900n, 919n],
      tier: 'MEMBER',
    },
    { name: 'plenty of both', sold: '5000.00', managed: '15000.00', points: [100n, 150n, 250n], tier: 'GOLD' },
    { name: 'sold before the window', sold: '5000.00', wonOn: '2025-03-31', points: [0n, 0n, 0n], tier: 'MEMBER' },
    {
      name: 'sold on the first day of the window',
      sold: '5000.00',
      wonOn: '2025-04-01',
      points: [100n, 0n, 100n],
      tier: 'SILVER',
    },
    { name: 'a customer who left', sold: '5000.00', churnedOn: '2026-03-31', points: [0n, 0n, 0n], tier: 'MEMBER' },
    {
      name: 'older business keeps the weight of its own date',
      sold: '2500.00',
      newTerms: { on: '2026-02-11', params: { points: { sourced: 1 } } },
      points: [50n, 0n, 50n],
      tier: 'SILVER',
    },
    {
      name: 'business of the day of new terms has the new weight',
      sold: '2500.00',
      newTerms: { on: '2026-02-10', params: { points: { sourced: 1 } } },
      points: [25n, 0n, 25n],
      tier: 'MEMBER',
    },
    {
      name: 'the threshold is that of the review',
      sold: '2500.00',
      newTerms: { on: '2026-04-01', params: { thresholds: { SILVER: { points: 51 } } } },
      points: [50n, 0n, 50n],
      tier: 'MEMBER',
    },
  ];

  test.each(rows)('$name', ({ points: [sourcedPoints, managedPoints, points], tier, ...story }) => {
    const history = play(story).tiers.get('P1');

    expect(history?.reviews[0]).toMatchObject({
      at: on('2026-04-01'),
      values: { sourcedPoints, managedPoints, points },
    });
    expect(history?.timeline.at(on('2026-04-01'))?.tier).toBe(tier);
  });
});
