import { describe, expect, it } from 'vitest';
import { compareFiles } from '../../../cli/commands/compare.ts';
import { compareStory } from '../../../domain/comparison/compare.ts';
import { createRegistry } from '../../../domain/contract/registry.ts';
import { affiliateCampaign } from '../../../adapters/affiliate-campaign/index.ts';
import { defineAdapter } from '../../../domain/contract/adapter.ts';
import { listScenarios, readScenario, ROOT, runSimulate } from '../../scenarios/simulate.ts';
import { LIMITS, registry } from './compare-kit.ts';

const stories = listScenarios('scenarios/stories');

describe('the standard stories', () => {
  it.each(stories)('$name is a scenario that gives what it expects', async ({ file }) => {
    expect(await runSimulate([file], { check: true })).toEqual({ exit: 0, out: [`✓ ${file}`], err: [] });
  });
});

describe('partnergraph compare', () => {
  const run = async (files: readonly string[], json = false) => {
    const [out, err]: [string[], string[]] = [[], []];
    const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: ROOT };
    const exit = await compareFiles({ files, json }, registry, io);
    return { exit, out: out.join('\n'), err };
  };

  it('shows programs side by side, and what to know about each', async () => {
    const { exit, out, err } = await run(['scenarios/stories/refunds-and-churn.yaml']);

    expect({ exit, err }).toEqual({ exit: 0, err: [] });
    expect(out).toMatch(/cio +USD +2370\.00 +2370\.00 +2790\.00 +2370\.00 +0\.00 +2025-04-30 +110/);
    expect(out).toContain('referral R2 is not credited: EXPIRED');
    expect(out).toContain('most with arrBasis: CUMULATIVE, rateAppliesTo: ALL');
  });

  it('gives the same as JSON', async () => {
    const { out } = await run(['scenarios/stories/one-large-client.yaml'], true);

    expect(JSON.parse(out)).toMatchObject({ programs: [{ id: 'agency', earned: '3000.00' }, {}, {}, {}] });
  });

  it('goes on after a file that cannot be compared', async () => {
    const { exit, out, err } = await run(['nothing.yaml', 'scenarios/stories/one-large-client.yaml']);

    expect(exit).toBe(2);
    expect(err[0]).toContain('nothing.yaml: cannot be read');
    expect(out).toContain('One large client');
  });
});

describe('a range over more settings than are tried', () => {
  it('tries each alternative by itself, and says that it is not complete', async () => {
    const choices = ['10%', '20%', '40%'];
    const open = defineAdapter({
      ...affiliateCampaign,
      assumptions: () =>
        ['first', 'second', 'third'].map((term) => ({
          term,
          value: '30%',
          alternatives: choices.map((rate) => ({ value: rate, params: { reward: { type: 'PERCENT', rate } } })),
        })),
    });
    const source = (await readScenario('scenarios/stories/one-large-client.yaml'))
      .replace(/programs:\n[\s\S]*partners:/, 'programs:\n  - {id: campaign, adapter: affiliate-campaign}\npartners:')
      .replace(/ {6}- \{program: (?:agency|influencer|cio).*\n/g, '')
      .replace(/expect:[\s\S]*/, '');

    const compared = compareStory(source, createRegistry([open]), { ...LIMITS, combinationsMax: 8 });

    if (!compared.ok) throw new Error(JSON.stringify(compared.error));
    const { range, earned } = compared.value.programs[0] ?? {};
    expect(range).toMatchObject({ isComplete: false, min: { earned: '12600.00' }, max: { earned: '50400.00' } });
    expect(range?.tried).toHaveLength(8);
    expect(range?.tried[0]?.earned).toBe(earned);
  });
});
