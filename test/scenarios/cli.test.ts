import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listScenarios, readScenario, ROOT, runSimulate, writeScenario } from './simulate.ts';

const CUSTOMERIO = 'scenarios/customerio-tiers.yaml';
const CAMPAIGN = 'scenarios/affiliate-flat-twelve-months.yaml';

describe('the report to read', () => {
  test('has a section for each list with rows, in their order, program by program', async () => {
    const { exit, out, err } = await runSimulate(['test/scenarios/own/story-with-facts.yaml']);
    const [report = ''] = out;
    const headings = (program: string): readonly string[] => {
      const body = report.split(`${'━'.repeat(72)}\n`).find((part) => part.startsWith(`${program}  (`)) ?? '';
      return body.split('\n').filter((line, index) => index > 0 && /^[A-Z]/.test(line));
    };

    expect({ exit, err, count: out.length }).toEqual({ exit: 0, err: [], count: 1 });
    expect(report.split('\n').slice(0, 2)).toEqual([
      'Story and facts together: six programs live one story, each its own way',
      'Up to 2025-06-15T00:00:00Z (UTC), exclusive',
    ]);
    expect(headings('adv')).toEqual([
      'Leads',
      'Customers',
      'Tiers',
      'Commission lines',
      'Payouts',
      'Unpaid',
      'Totals',
      'Ignored',
      'Assumed',
    ]);
    expect(headings('camp')).toEqual(['Customers', 'Commission lines', 'Payouts', 'Unpaid', 'Totals', 'Ignored']);
    expect(report).toContain('camp  (Affiliate campaign, USD)');
  });

  test('shows rows as aligned tables', async () => {
    const [report = ''] = (await runSimulate([CAMPAIGN])).out;

    expect(report.slice(report.indexOf('Commission lines')).split('\n\n')[0]).toMatchInlineSnapshot(`
      "Commission lines
        earned on   partner  customer  kind               basis  rate  amount  invoice
        ──────────  ───────  ────────  ───────────────  ───────  ────  ──────  ───────
        2024-03-14  ann      C1        SALE_COMMISSION   300.00     –   25.00  A1
        2024-05-01  ann      C1        SALE_COMMISSION  -100.00     –   -8.33  A1
        2024-05-02  ann      C1        SALE_COMMISSION  -100.00     –   -8.34  A1
        2024-05-03  ann      C1        SALE_COMMISSION  -100.00     –   -8.33  A1
        2025-03-13  ann      C1        SALE_COMMISSION   300.00     –   25.00  A2"
    `);
  });

  test('has the reviews with what was measured', async () => {
    const [report = ''] = (await runSimulate(['scenarios/agency-masters-review.yaml'])).out;

    expect(report).toMatch(
      /\nReviews\n {2}on +partner +referredMrr +managedMrr +leads +from +to +in force +standing\n/,
    );
  });

  test('says so when nothing happened in a program', async () => {
    const file = await writeScenario(
      'scenario: 1\nprograms: [{id: camp, adapter: affiliate-campaign}]\nuntil: 2025-01-01\n',
    );

    expect((await runSimulate([file])).out[0]).toContain('Nothing happened in this program.');
  });

  test('follows one another for several files', async () => {
    const { out } = await runSimulate([CUSTOMERIO, CAMPAIGN]);

    expect(out).toHaveLength(2);
    expect(out[1]).toMatch(/^\nAffiliate campaign: a flat reward/);
  });
});

describe('the result as JSON', () => {
  test('is one text of many lines for one file', async () => {
    const { out } = await runSimulate([CAMPAIGN], { json: true });

    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^\{\n {2}"leads": \[\],\n/);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ totals: [{ partner: 'ann', earned: '25.00', paid: '25.00' }] });
  });

  test('is one line a file for several, in their order', async () => {
    const files = [CAMPAIGN, CUSTOMERIO, CAMPAIGN];
    const { exit, out } = await runSimulate(files, { json: true });
    const programs = out.map((line) => (JSON.parse(line) as { totals: { program: string }[] }).totals[0]?.program);

    expect(exit).toBe(0);
    expect(out.every((line) => !line.includes('\n'))).toBe(true);
    expect(programs).toEqual(['camp', 'cio', 'camp']);
  });

  test('is the same each time', async () => {
    for (const { file } of listScenarios('scenarios')) {
      const [first, second] = [await runSimulate([file], { json: true }), await runSimulate([file], { json: true })];
      expect(first).toEqual(second);
    }
  });
});

describe('docs/scenarios.md', () => {
  const readDocs = (): Promise<string> => readScenario('docs/scenarios.md');

  test('shows a complete example that gives what it expects', async () => {
    const [, example = ''] = /<!-- A test runs this .*?```yaml\n(.*?)```/s.exec(await readDocs()) ?? [];
    const file = await writeScenario(example);

    expect(await runSimulate([file], { check: true })).toEqual({ exit: 0, out: [`✓ ${file}`], err: [] });
  });

  test('shows the message that a refused file gets', async () => {
    const [, shown = ''] = /\nstory\.yaml:9: (.*)…\n/.exec(await readDocs()) ?? [];
    const { err } = await runSimulate(['test/scenarios/refused/win-without-acceptance.yaml']);

    expect(shown).not.toBe('');
    expect(err[0]).toContain(shown);
  });

  test('names every type of fact', async () => {
    const docs = await readDocs();
    const { err } = await runSimulate(['test/scenarios/refused/unknown-fact-type.yaml']);
    const types = (err[0] ?? '').split('expected one of ')[1]?.split(', ') ?? [];

    expect(types.length).toBe(20);
    expect(types.filter((type) => !docs.includes(`\`${type}\``))).toEqual([]);
  });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the installed command, as a person would. */
function runCommand(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const bin = path.join(ROOT, 'bin/partnergraph.mjs');
    execFile(process.execPath, [bin, ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe('the command', () => {
  test('ends with 0 when everything is as expected', async () => {
    expect(await runCommand('simulate', CAMPAIGN, '--check')).toEqual({
      code: 0,
      stdout: `✓ ${CAMPAIGN}\n`,
      stderr: '',
    });
  });

  test('ends with 1 when a row differs', async () => {
    const text = await readScenario(CAMPAIGN);
    const file = await writeScenario(text.replace('unpaid: "0.00"', 'unpaid: "0.01"'));
    const { code, stdout, stderr } = await runCommand('simulate', '--check', file);

    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(4);
    expect(stdout).toContain('balances: expected, not computed:  {"partner":"ann"');
  });

  test('ends with 2, and says nothing on standard output, when a file breaks a rule', async () => {
    const file = 'test/scenarios/refused/duplicate-domain.yaml';
    const { code, stdout, stderr } = await runCommand('simulate', '--json', file);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^test\/scenarios\/refused\/duplicate-domain\.yaml:7: facts\[1\]: DUPLICATE: /);
  });
});
