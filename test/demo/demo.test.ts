import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import { simulate, simulateScenario, type Simulation } from '../../domain/scenario/simulate.ts';
import { createCalendar } from '../../domain/time/calendar.ts';
import { readDemo } from '../../server/demo/read-demo.ts';

const FACTS_MAX = 420;
const registry = createRegistry(shippedAdapters);

function simulateDemo(file: string): Simulation {
  const simulated = simulate(readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8'), registry);
  if (!simulated.ok) throw new Error(`${file}: ${JSON.stringify(simulated.error, null, 2)}`);
  return simulated.value;
}

const FILES = ['klaviyo.yaml', 'customerio.yaml', 'affiliate.yaml'];
const simulations = new Map(FILES.map((file) => [file, simulateDemo(file)]));
const all = [...simulations.values()];
const rows = (list: keyof Simulation['result']) => all.flatMap(({ result }) => result[list]);

/** What the same facts earn after "today": shown by a dashboard as pending. */
function linesAfter({ scenario, result }: Simulation): number {
  const later = createCalendar('UTC').addMonths(scenario.until, 13);
  const continued = simulateScenario({ ...scenario, until: later }, registry);
  if (!continued.ok) throw new Error(JSON.stringify(continued.error));
  return continued.value.result.commissions.length - result.commissions.length;
}

/** Both directions that a partner's tier moved in, as places of its program's ladder. */
function tierMoves({ result }: Simulation): ReadonlySet<'UP' | 'DOWN'> {
  const ladder = ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM', 'ELITE', 'BASE', 'MID', 'HIGH'];
  const last = new Map<string, number>();
  const moves = new Set<'UP' | 'DOWN'>();
  for (const row of [...result.tiers].sort((a, b) => (String(a['on']) < String(b['on']) ? -1 : 1))) {
    const key = `${row['program']} ${row['partner']}`;
    const place = ladder.indexOf(String(row['tier']));
    const before = last.get(key);
    if (before !== undefined) moves.add(place > before ? 'UP' : 'DOWN');
    last.set(key, place);
  }
  return moves;
}

describe('the demo shows', () => {
  it('every state of a lead that a story can end in', () => {
    const statuses = new Set(rows('leads').map((row) => row['status']));

    const every = ['SUBMITTED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'CLOSED_WON', 'CLOSED_LOST', 'EXPIRED'];
    expect([...statuses].sort()).toEqual(every.sort());
  });

  it.each(['klaviyo.yaml', 'customerio.yaml'])('tiers that rise and tiers that fall in %s', (file) => {
    expect([...tierMoves(simulations.get(file) as Simulation)].sort()).toEqual(['DOWN', 'UP']);
  });

  it('movements at both reviews', () => {
    const on = rows('reviews').flatMap((row) => (row['from'] === row['to'] ? [] : [row['on']]));

    expect([...new Set(on)].sort()).toEqual(['2026-01-01', '2026-07-01']);
  });

  it.each(FILES)('payouts, reversals and unpaid balances in %s', (file) => {
    const { result } = simulations.get(file) as Simulation;

    expect(result.payouts.length).toBeGreaterThan(0);
    expect(result.commissions.some((row) => row['reverses'] === true)).toBe(true);
    expect(result.balances.some((row) => Number(row['unpaid']) > 0)).toBe(true);
  });

  // The Solutions Program earns when a payment is collected, so nothing of it is ever pending.
  it.each([
    { file: 'klaviyo.yaml', isPending: true },
    { file: 'affiliate.yaml', isPending: true },
    { file: 'customerio.yaml', isPending: false },
  ])('business that is pending after today in $file: $isPending', ({ file, isPending }) => {
    expect(linesAfter(simulations.get(file) as Simulation) > 0).toBe(isPending);
  });

  it('every kind of commission line, and customers of registrations and of links', () => {
    const kinds = new Set(rows('commissions').map((row) => row['kind']));
    const ways = new Set(rows('customers').map((row) => row['via']));

    const every = ['MANAGED_SHARE', 'RECURRING_SHARE', 'REFERRAL_FEE', 'REFERRED_SHARE', 'SALE_COMMISSION'];
    expect([...kinds].sort()).toEqual(every);
    expect([...ways].sort()).toEqual(['LINK', 'REGISTRATION']);
  });

  it('leads that expire within two weeks of today, and leads of the last three days', () => {
    const { scenario, result } = simulations.get('klaviyo.yaml') as Simulation;
    const day = 86_400_000;
    const expiring = result.leads.filter(({ status, expiresAt }) => {
      const left = Date.parse(String(expiresAt)) - scenario.until;
      return (status === 'SUBMITTED' || status === 'ACCEPTED') && left > 0 && left < 14 * day;
    });
    const fresh = scenario.facts.filter(({ type, at }) => type === 'lead.registered' && at >= scenario.until - 3 * day);

    expect(expiring.length).toBeGreaterThanOrEqual(3);
    expect(fresh.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the files of the demo', () => {
  it(`hold at most ${FACTS_MAX} facts, because each is written at the first start`, () => {
    expect(all.reduce((sum, { scenario }) => sum + scenario.facts.length, 0)).toBeLessThanOrEqual(FACTS_MAX);
  });

  it('end on the same day, the "today" of the demo', () => {
    expect(new Set(all.map(({ scenario }) => scenario.until)).size).toBe(1);
  });

  it('name a dozen partners and all programs, and nobody who takes no part', async () => {
    const demo = await readDemo();
    const stories = demo.stories.map(({ file, scenario, programs }) => [file, scenario, programs] as const);

    expect(stories.map(([file]) => file)).toEqual(FILES);
    for (const [, scenario, programs] of stories) {
      expect([...programs.keys()].sort()).toEqual(scenario.programs.map(({ id }) => id).sort());
    }
    const taking = new Set(stories.flatMap(([, scenario]) => scenario.partners.map(({ id }) => id)));
    expect([...demo.partners.keys()].sort()).toEqual([...taking].sort());
    expect(demo.partners.size).toBe(12);
  });
});
