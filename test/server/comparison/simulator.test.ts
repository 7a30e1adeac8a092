import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createSimulator, type SimulationSettings } from '../../../server/simulation/create-simulator.ts';
import { DEFAULT_COMPARISON_LIMITS } from '../../../services/comparison/simulator.ts';
import { must } from '../../../domain/result.ts';

type Simulator = ReturnType<typeof createSimulator>;

const ADAPTERS = fileURLToPath(new URL('unruly-adapters.ts', import.meta.url));
const opened: Simulator[] = [];

function open(settings: Partial<SimulationSettings> = {}): Simulator {
  const simulator = createSimulator(
    {
      ...{ threads: 1, queueMax: 5, deadlineMs: 10_000, memoryMb: 64, cacheMax: 10, limits: DEFAULT_COMPARISON_LIMITS },
      ...settings,
    },
    { adapters: [ADAPTERS], workingDir: import.meta.dirname },
  );
  opened.push(simulator);
  return simulator;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((simulator) => simulator.close()));
});

/** One customer, won and paying once. The title makes two stories two. */
const story = (adapter: string, title = 'irrelevant'): string =>
  JSON.stringify({
    scenario: 1,
    title,
    programs: [{ id: 'p', adapter }],
    partners: [{ id: 'me', enrolments: [{ program: 'p', since: '2025-01-01' }] }],
    story: [
      { at: '2025-01-02', type: 'referral.made', referral: 'R', partner: 'me', customer: 'C', company: 'Birch' },
      { at: '2025-01-10', type: 'referral.won', referral: 'R', mrr: '100' },
      {
        ...{ at: '2025-02-01', type: 'billing.paid', customer: 'C', invoice: 'I', amount: '100.00' },
        ...{ from: '2025-02-01', to: '2025-03-01' },
      },
    ],
    until: '2026-01-01',
  });

const earned = async (simulator: Simulator, source: string): Promise<string> => {
  const answer = await simulator.compare(source);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return must(answer.value.programs[0], 'a program').earned;
};

const kindOf = async (answer: ReturnType<Simulator['compare']>): Promise<string> => {
  const { ok, ...rest } = await answer;
  return ok ? 'OK' : (rest as { error: { kind: string } }).error.kind;
};

describe('a story in a thread', () => {
  it('is computed with the shipped rules', async () => {
    expect(await earned(open(), story('affiliate-campaign'))).toBe('30.00');
  });

  it('that never ends is stopped at the deadline, and the next one finds a thread', async () => {
    const simulator = open({ deadlineMs: 1_000 });
    const before = performance.now();

    expect(await kindOf(simulator.compare(story('endless-campaign')))).toBe('TIMEOUT');
    expect(performance.now() - before).toBeGreaterThan(1_000);
    expect(await earned(simulator, story('affiliate-campaign'))).toBe('30.00');
  });

  it('that holds ever more memory is stopped, and the server lives', async () => {
    const simulator = open({ deadlineMs: 60_000 });

    expect(await kindOf(simulator.compare(story('greedy-campaign')))).toBe('TOO_LARGE');
    expect(await earned(simulator, story('affiliate-campaign'))).toBe('30.00');
  });

  it('that goes too deep is refused, in the same thread', async () => {
    const simulator = open();

    expect(await kindOf(simulator.compare(story('deep-campaign')))).toBe('TOO_LARGE');
    expect(await earned(simulator, story('affiliate-campaign'))).toBe('30.00');
  });

  it('whose rules throw is a fault that names what was thrown, not a refusal', async () => {
    await expect(open().compare(story('faulty-campaign'))).rejects.toThrow('the rules are broken');
  });
});

describe('stories at the same time', () => {
  it('wait for a thread; beyond the queue they are turned away', async () => {
    const simulator = open({ queueMax: 2 });
    const answers = ['one', 'two', 'three', 'four'].map((title) =>
      kindOf(simulator.compare(story('affiliate-campaign', title))),
    );

    expect(await Promise.all(answers)).toEqual(['OK', 'OK', 'OK', 'BUSY']);
  });

  it('wait no longer than one may take', async () => {
    const simulator = open({ deadlineMs: 1_000 });
    const running = simulator.compare(story('endless-campaign'));
    const waiting = simulator.compare(story('affiliate-campaign'));

    expect(await kindOf(waiting)).toBe('BUSY');
    expect(await kindOf(running)).toBe('TIMEOUT');
  });

  it('are each answered with their own sums', async () => {
    const simulator = open({ threads: 2, queueMax: 50 });
    const amounts = Array.from({ length: 30 }, (_, index) => index + 1);

    const sums = await Promise.all(
      amounts.map((amount) =>
        earned(simulator, story('affiliate-campaign').replace('"100.00"', JSON.stringify(`${amount}0.00`))),
      ),
    );

    expect(sums).toEqual(amounts.map((amount) => `${amount * 3}.00`));
  });

  it('of the same content are computed once', async () => {
    const simulator = open({ queueMax: 0 });
    const same = Array.from({ length: 20 }, () => simulator.compare(story('affiliate-campaign')));

    const answers = await Promise.all(same);

    expect(new Set(answers).size).toBe(1);
    expect(await simulator.compare(story('affiliate-campaign'))).toBe(answers[0]);
  });

  it('that were refused are computed anew', async () => {
    const simulator = open({ deadlineMs: 1_000 });
    const refused = await simulator.compare(story('endless-campaign'));

    expect(await simulator.compare(story('endless-campaign'))).not.toBe(refused);
  });

  it('are kept in a bounded number, the one not asked for longest going first', async () => {
    const simulator = open({ cacheMax: 1 });
    const first = await simulator.compare(story('affiliate-campaign', 'first'));
    await simulator.compare(story('affiliate-campaign', 'second'));

    expect(await simulator.compare(story('affiliate-campaign', 'first'))).not.toBe(first);
  });

  it('end when the server stops', async () => {
    const simulator = open();
    const running = simulator.compare(story('endless-campaign'));
    const rejected = expect(running).rejects.toThrow('closed');
    await simulator.close();

    await rejected;
    await expect(simulator.compare(story('affiliate-campaign'))).rejects.toThrow('closed');
  });
});
