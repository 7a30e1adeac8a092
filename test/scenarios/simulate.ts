import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { shippedAdapters } from '../../adapters/index.ts';
import { simulateFiles, type SimulateArgs } from '../../cli/commands/simulate.ts';
import { createRegistry } from '../../domain/contract/registry.ts';
import type { ResultRow, ScenarioResult } from '../../domain/scenario/result.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const registry = createRegistry(shippedAdapters);

/** What a run of the command came to: its exit code, and what it printed, call by call. */
export interface Run {
  readonly exit: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs `partnergraph simulate` in this process over files named from the repository's root. */
export async function runSimulate(files: readonly string[], options: Partial<SimulateArgs> = {}): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: ROOT };
  const exit = await simulateFiles({ json: false, check: false, ...options, files }, registry, io);
  return { exit, out, err };
}

/** The result that `--json` prints for one file. */
export async function resultOf(file: string): Promise<ScenarioResult> {
  const { exit, out, err } = await runSimulate([file], { json: true });
  if (exit !== 0 || out.length !== 1) throw new Error(`${file}: exit ${exit}: ${err.join('\n')}`);
  return JSON.parse(out[0] ?? '') as ScenarioResult;
}

/** Every scenario file of a folder, named from the repository's root. */
export function listScenarios(folder: string): readonly { readonly name: string; readonly file: string }[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => ({ name, file: `${folder}/${name}` }));
}

export const readScenario = (file: string): Promise<string> => readFile(path.join(ROOT, file), 'utf8');

/** Writes a scenario into a folder of its own that goes away with the test. */
export async function writeScenario(text: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partnergraph-scenario-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'story.yaml');
  await writeFile(file, text);
  return file;
}

/** A list of a result without its types, for what looks at rows as rows. */
export const rowsOf = (result: ScenarioResult, key: string): readonly ResultRow[] =>
  result[key as keyof ScenarioResult];
