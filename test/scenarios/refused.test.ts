import { describe, expect, test } from 'vitest';
import { REFUSED } from './refused-table.ts';
import { listScenarios, readScenario, resultOf, runSimulate, writeScenario } from './simulate.ts';

const FOLDER = 'test/scenarios/refused';
const SEVERAL = 'several-at-once.yaml';

describe('a file that breaks one rule', () => {
  test('has its row in the table, and the table has its file', () => {
    const files = listScenarios(FOLDER).map(({ name }) => name);

    expect([...REFUSED.map(({ name }) => name), SEVERAL].sort()).toEqual(files.sort());
    expect(new Set(files).size).toBe(REFUSED.length + 1);
  });

  test.each(REFUSED)('$group: $name', async ({ name, line, path, code, says }) => {
    const file = `${FOLDER}/${name}`;
    const { exit, out, err } = await runSimulate([file]);

    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err).toHaveLength(1);
    const [issue = ''] = err;
    expect(issue.slice(0, issue.indexOf(': ', file.length))).toBe(`${file}:${line}`);
    expect(issue).toContain(`${file}:${line}: ${path}: ${code === null ? '' : `${code}: `}`);
    // A code is there exactly when the table has one.
    expect(/^[A-Z]+(?:_[A-Z]+)*: /.test(issue.slice(`${file}:${line}: ${path}: `.length))).toBe(code !== null);
    expect(issue).toContain(says);
  });
});

describe('a file with several slips', () => {
  const file = `${FOLDER}/${SEVERAL}`;

  test('is told of each, by line, and not of what only follows from a refused fact', async () => {
    const { exit, out, err } = await runSimulate([file], { json: true });

    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err.map((line) => line.slice(file.length + 1))).toEqual([
      '6: facts[0].partner: lead.registered: partner "acne" is not enrolled in "agency" by 2025-01-10T00:00:00Z (enrolled never)',
      '8: facts[2]: TERM_TOO_SHORT: managedAccount.submitted: found a service of 5 months, expected at least 6',
      '10: facts[4].invoice: UNKNOWN_REFERENCE: billing.refunded: found invoice "I9", expected one that was paid before this refund',
    ]);
  });

  test('does not keep the files beside it from being computed', async () => {
    const good = 'scenarios/customerio-tiers.yaml';
    const { exit, out, err } = await runSimulate([good, file, good], { check: true });

    expect({ exit, out }).toEqual({ exit: 2, out: [`✓ ${good}`, `✓ ${good}`] });
    expect(err).toHaveLength(3);
  });

  test('that is not there is named', async () => {
    const { exit, err } = await runSimulate(['scenarios/nowhere.yaml']);

    expect(exit).toBe(2);
    expect(err[0]).toMatch(/^scenarios\/nowhere\.yaml: cannot be read: ENOENT/);
  });
});

describe('facts from `until` on', () => {
  /** Every fact stands at `until` or after it. */
  const story = (facts: readonly string[], until = '2025-06-01'): Promise<string> =>
    writeScenario(
      [
        'scenario: 1',
        'programs: [{id: agency, adapter: klaviyo-agency}]',
        'partners: [{id: acme, enrolments: [{program: agency, track: ADVISORS, since: 2025-01-01}]}]',
        'facts:',
        ...facts.map((fact) => `  - {${fact}}`),
        `until: ${until}`,
      ].join('\n'),
    );
  const breaking: readonly { name: string; fact: string }[] = [
    { name: 'a win of an unknown lead', fact: 'type: lead.closedWon, lead: L9, customer: C9, mrr: "1.00"' },
    {
      name: 'a registration by a stranger',
      fact: 'type: lead.registered, lead: L1, program: agency, partner: zoe, company: X',
    },
    { name: 'a click in an unknown program', fact: 'type: link.clicked, program: nowhere, partner: acme, visitor: V1' },
    { name: 'a refund of nothing', fact: 'type: billing.refunded, invoice: I9, refund: R9, amount: "5.00"' },
    { name: 'terms of another currency', fact: 'type: terms.published, program: agency, params: {currency: EUR}' },
    { name: 'a track that does not exist', fact: 'type: track.changed, program: agency, partner: acme, track: GURUS' },
    { name: 'a tier that is not granted', fact: 'type: tier.granted, program: agency, partner: acme, tier: GOLD' },
    { name: 'an approval of nothing', fact: 'type: managedAccount.approved, account: M9' },
  ];

  test.each(breaking)('may break a rule: $name', async ({ fact }) => {
    const file = await story([`at: 2025-06-01, ${fact}`, `at: 2025-06-02, ${fact}`]);
    const { leads, customers, commissions } = await resultOf(file);

    expect([leads, customers, commissions]).toEqual([[], [], []]);
  });

  test.each(breaking)('break it when `until` is a second later: $name', async ({ fact }) => {
    const { exit, out } = await runSimulate([await story([`at: 2025-06-01, ${fact}`], '2025-06-01T00:00:01Z')]);

    expect({ exit, out }).toEqual({ exit: 2, out: [] });
  });

  const malformed: readonly { name: string; fact: string; says: string }[] = [
    {
      name: 'an amount as a number',
      fact: 'type: lead.closedWon, lead: L9, customer: C9, mrr: 1.00',
      says: 'facts[0].mrr: found 1, expected an amount of major units as text',
    },
    {
      name: 'an unknown key',
      fact: 'type: lead.accepted, lead: L9, by: acme',
      says: 'facts[0].by: found unknown key "by"',
    },
    { name: 'an unknown type', fact: 'type: lead.approved, lead: L9', says: 'found unknown type "lead.approved"' },
    {
      name: 'an impossible date',
      fact: 'type: billing.paid, customer: C1, invoice: I1, amount: "1.00", from: 2025-06-31, to: 2025-07-31',
      says: 'facts[0].from: found "2025-06-31", expected a date',
    },
    {
      name: 'a refund of both',
      fact: 'type: billing.refunded, invoice: I9, payment: I9, refund: R9, amount: "5.00"',
      says: 'found both of invoice and payment',
    },
  ];

  test.each(malformed)('must be right in form: $name', async ({ fact, says }) => {
    const { exit, out, err } = await runSimulate([await story([`at: 2030-06-01, ${fact}`])]);

    expect({ exit, out, count: err.length }).toEqual({ exit: 2, out: [], count: 1 });
    expect(err[0]).toContain(says);
  });
});

test('every refused file says in its first line why it is one', async () => {
  for (const { file } of listScenarios(FOLDER)) {
    if (file.endsWith('.json')) continue;
    expect((await readScenario(file)).split('\n')[0], file).toMatch(/^# .+\.$/);
  }
});
