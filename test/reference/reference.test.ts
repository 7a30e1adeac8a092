import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { computeReference } from './reference.ts';

const folder = new URL('../../scenarios/', import.meta.url);

interface ScenarioFile {
  readonly title?: string;
  readonly expect?: Readonly<Record<string, unknown>>;
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name,
    scenario: parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'core' }) as ScenarioFile,
  }))
  .filter(({ scenario }) => scenario.expect !== undefined);

/** A list as sorted texts with sorted keys, so that only its rows matter. */
function rowsOf(list: unknown): string[] {
  if (!Array.isArray(list)) throw new Error('a result key is a list');
  return list
    .map((row: unknown) =>
      JSON.stringify(Object.fromEntries(Object.entries(row as object).sort(([a], [b]) => (a < b ? -1 : 1)))),
    )
    .sort();
}

describe('the reference computes what the shipped scenarios expect', () => {
  it('finds the scenarios', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('$name', ({ scenario }) => {
    const result: Readonly<Record<string, unknown>> = { ...computeReference(scenario) };
    for (const [key, list] of Object.entries(scenario.expect ?? {})) {
      expect({ [key]: rowsOf(result[key]) }).toEqual({ [key]: rowsOf(list) });
    }
  });
});
