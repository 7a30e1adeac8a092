import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapterTest, type AdapterTestArgs } from '../../cli/commands/adapter.ts';
import { CHECK_IDS, type ConformanceReport } from '../../domain/conformance/index.ts';
import { ROOT } from '../house/repository.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partnergraph-command-'));
  const sound = JSON.stringify(pathToFileURL(join(ROOT, 'adapters/customerio-solutions/index.ts')).href);
  await writeFile(
    join(folder, 'early.mjs'),
    `import { customerioSolutions as sound } from ${sound};
    export const adapter = { ...sound, id: 'early', accrue: (input) => sound.accrue(input).map((plan) => ({ ...plan, earnedAt: 0 })) };`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: Partial<AdapterTestArgs>): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: folder };
  const code = await adapterTest({ target: './early.mjs', json: false, histories: 20, ...args }, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('partnergraph adapter test', () => {
  test('passes a shipped adapter by its id', async () => {
    const { code, out, err } = await run({ target: 'klaviyo-influencer' });

    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^klaviyo-influencer 1\.0\.0: 20 histories of seed \d+ gave \d+ lines\n/);
    expect(out).toContain('✓ pure ');
    expect(out).toMatch(/– more-sales +More sales never lower a tier \(the program has no tiers\)/);
    expect(out).toMatch(/\d+ passed, 0 failed, 3 not applicable$/);
  });

  test("passes the example by its package's folder", async () => {
    expect((await run({ target: join(ROOT, 'examples/points-program') })).code).toBe(0);
  });

  test('shows the counterexample under what failed', async () => {
    const { code, out } = await run({});

    expect(code).toBe(1);
    expect(out).toMatch(
      /✗ earned-dates +Nothing is earned before it is paid.*\n {4}line recurring:\S+ of customer C\d: is earned 1970-01-01T00:00:00Z, before/,
    );
    expect(out).toMatch(/\n {4}history \d+ of seed \d+:\n(?: {6}time zone \S+\n)? {6}\S+ partner P\d enrols/);
  });

  test('gives the report as JSON', async () => {
    const { code, out } = await run({ json: true, seed: 7 });
    const { ok, reports } = JSON.parse(out) as { ok: boolean; reports: ConformanceReport[] };

    expect(code).toBe(1);
    expect(ok).toBe(false);
    expect(reports[0]).toMatchObject({ adapter: 'early', seed: 7, histories: 20 });
    expect(reports[0]?.checks.map(({ id }) => id)).toEqual(CHECK_IDS);
  });

  test('says why it cannot load', async () => {
    const { code, out, err } = await run({ target: './gone.mjs' });

    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^\.\/gone\.mjs: path: found nothing at /);
  });

  test('says it as JSON, too', async () => {
    const { code, out } = await run({ target: './gone.mjs', json: true });

    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ specifier: './gone.mjs', where: 'path' }] });
  });

  test.each([
    {
      name: 'a seed that is no whole number',
      args: { seed: 1.5 },
      message: '--seed: found 1.5, expected a whole number, not negative',
    },
    {
      name: 'no histories',
      args: { histories: 0 },
      message: '--histories: found 0, expected a whole number above zero',
    },
  ])('refuses $name', async ({ args, message }) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: message });
  });
});
