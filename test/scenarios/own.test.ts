import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { computeReference } from '../reference/reference.ts';
import { COLUMNS, findDisorder } from './documented-order.ts';
import { listScenarios, readScenario, resultOf, runSimulate } from './simulate.ts';

/** Stories of our own. Every figure they expect was derived by hand; comments in the files say how. */
const own = listScenarios('test/scenarios/own');

interface Plain {
  readonly programs: readonly { readonly id: string }[];
  readonly expect: Readonly<Record<string, readonly object[]>>;
}

const read = async (file: string): Promise<Plain> => parse(await readScenario(file), { schema: 'core' }) as Plain;

describe('our own scenarios', () => {
  test('are found', () => {
    expect(own.length).toBeGreaterThanOrEqual(9);
  });

  test.each(own)('$name gives what was derived by hand', async ({ file }) => {
    expect(await runSimulate([file], { check: true })).toEqual({ exit: 0, out: [`✓ ${file}`], err: [] });
  });

  test.each(own)('$name is listed in the documented order', async ({ file }) => {
    const { programs } = await read(file);

    expect(
      findDisorder(
        await resultOf(file),
        programs.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test.each(own)('$name: the reference says the same', async ({ file }) => {
    const scenario = await read(file);
    const computed: Readonly<Record<string, readonly object[]>> = { ...computeReference(scenario) };
    const sorted = (rows: readonly object[] | undefined, columns: readonly string[]): string[] =>
      (rows ?? []).map((row) => JSON.stringify(row, [...columns])).sort();

    for (const [list, rows] of Object.entries(scenario.expect)) {
      const columns = COLUMNS[list] ?? [];
      expect({ [list]: sorted(computed[list], columns) }).toEqual({ [list]: sorted(rows, columns) });
    }
  });
});
