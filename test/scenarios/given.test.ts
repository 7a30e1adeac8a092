import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ResultRow } from '../../domain/scenario/result.ts';
import { findDisorder } from './documented-order.ts';
import { listScenarios, readScenario, resultOf, runSimulate, writeScenario } from './simulate.ts';

const given = listScenarios('scenarios');

interface Plain {
  readonly programs: readonly { readonly id: string }[];
}

async function programsOf(file: string): Promise<readonly string[]> {
  return (parse(await readScenario(file), { schema: 'core' }) as Plain).programs.map(({ id }) => id);
}

describe('the given scenarios', () => {
  test('are found', () => {
    expect(given.length).toBeGreaterThanOrEqual(18);
  });

  test.each(given)('$name gives what it expects', async ({ file }) => {
    expect(await runSimulate([file], { check: true })).toEqual({ exit: 0, out: [`✓ ${file}`], err: [] });
  });

  test.each(given)('$name is listed in the documented order', async ({ file }) => {
    expect(findDisorder(await resultOf(file), await programsOf(file))).toEqual([]);
  });
});

describe('the documented order', () => {
  const line = (more: Partial<ResultRow>): ResultRow => ({
    ...{ program: 'b', partner: 'acme', customer: 'C1', kind: 'SALE_COMMISSION', earnedOn: '2025-01-01' },
    ...{ amount: '9.00', basis: '90.00', rate: '10%', invoice: 'I1', reverses: false },
    ...more,
  });
  const none = { leads: [], customers: [], tiers: [], reviews: [] };
  const rest = { payouts: [], balances: [], totals: [], ignored: [], assumed: [] };
  const cases: { name: string; first: ResultRow; second: ResultRow }[] = [
    { name: 'programs as the file has them', first: line({}), second: line({ program: 'a' }) },
    { name: 'amounts as numbers', first: line({}), second: line({ amount: '10.00' }) },
    { name: 'negative amounts first', first: line({ amount: '-2.00' }), second: line({ amount: '-1.00' }) },
    { name: 'null first', first: line({ rate: null }), second: line({}) },
    { name: 'text by code point', first: line({ partner: 'Zoe' }), second: line({ partner: 'acme' }) },
    {
      name: 'code points beyond the basic plane last',
      first: line({ partner: '\uff5e' }),
      second: line({ partner: '😀' }),
    },
    { name: 'lines before reversals', first: line({}), second: line({ reverses: true }) },
  ];

  test.each(cases)('has $name', ({ first, second }) => {
    const found = (commissions: readonly ResultRow[]) => findDisorder({ ...none, commissions, ...rest }, ['b', 'a']);

    expect(found([first, second])).toEqual([]);
    expect(found([second, first])).toHaveLength(1);
  });
});

describe('a scenario that expects something else', () => {
  const file = 'scenarios/affiliate-flat-twelve-months.yaml';

  test('is told which row differs, as expected and as computed', async () => {
    const text = await readScenario(file);
    const changed = await writeScenario(
      text.replace('amount: "-8.34"', 'amount: "-8.33"').replace('dueBy: 2024-04-15', 'dueBy: 2024-04-16'),
    );
    const { exit, out, err } = await runSimulate([changed], { check: true });

    expect({ exit, err }).toEqual({ exit: 1, err: [] });
    expect(out[0]).toBe(`✗ ${changed}: 4 rows differ`);
    expect(out.slice(1).map((line) => line.replace(/"customer".*|"partner".*/, '…'))).toEqual([
      '  commissions: expected, not computed:  {"amount":"-8.33","basis":"-100.00",…',
      '  commissions: computed, not expected:  {"amount":"-8.34","basis":"-100.00",…',
      '  payouts: expected, not computed:  {"amount":"25.00","dueBy":"2024-04-16",…',
      '  payouts: computed, not expected:  {"amount":"25.00","dueBy":"2024-04-15",…',
    ]);
  });

  test('is told of a list that lacks a row, or has one too many', async () => {
    const text = await readScenario(file);
    const row = '    - {customer: C1, program: camp, referredBy: ann, via: LINK}\n';
    const without = await writeScenario(text.replace(`customers:\n${row}`, 'customers: []\n'));
    const twice = await writeScenario(text.replace(row, row + row));
    const shown = '{"customer":"C1","program":"camp","referredBy":"ann","via":"LINK"}';

    expect((await runSimulate([without], { check: true })).out).toEqual([
      `✗ ${without}: 1 row differs`,
      `  customers: computed, not expected:  ${shown}`,
    ]);
    expect((await runSimulate([twice], { check: true })).out).toEqual([
      `✗ ${twice}: 1 row differs`,
      `  customers: expected, not computed:  ${shown}`,
    ]);
  });

  test('may expect a subset of the lists, in any order of rows', async () => {
    const text = await readScenario(file);
    const [story = '', expected = ''] = text.split(/^expect:\n/m);
    const rows = expected.split('\n').filter((line) => line.includes('SALE_COMMISSION'));
    const subset = await writeScenario(`${story}expect:\n  commissions:\n${rows.reverse().join('\n')}\n`);

    expect((await runSimulate([subset], { check: true })).exit).toBe(0);
  });

  test('cannot be checked when it expects nothing at all', async () => {
    const [story = ''] = (await readScenario(file)).split(/^expect:\n/m);
    const silent = await writeScenario(story);

    expect(await runSimulate([silent], { check: true })).toEqual({
      exit: 2,
      out: [],
      err: [`${silent}: found nothing to check, expected a key \`expect\``],
    });
  });
});
