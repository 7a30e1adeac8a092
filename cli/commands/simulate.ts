import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { compareWithExpected, type Difference } from '../../domain/scenario/check.ts';
import { formatIssue } from '../../domain/scenario/issue.ts';
import { simulate, type Simulation } from '../../domain/scenario/simulate.ts';
import { EXIT_DIFFERENT, EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';
import { renderScenario } from '../report/scenario-report.ts';

export interface SimulateArgs {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly check: boolean;
}

/**
 * Runs scenario files in memory, without a database or a clock. Exit codes: 0; 1 when a check differs; 2 when a file
 * cannot be read or breaks a rule (nothing is computed then, and the other files still are).
 */
export async function simulateFiles(args: SimulateArgs, registry: AdapterRegistry, io: CommandIo): Promise<number> {
  let exit = EXIT_OK;
  for (const [index, file] of args.files.entries()) {
    const run = await runFile(file, registry, io);
    if (run === null) {
      exit = EXIT_UNUSABLE;
      continue;
    }
    if (args.check) {
      const result = checkFile(file, run, io);
      if (exit !== EXIT_UNUSABLE) exit = Math.max(exit, result);
    } else if (args.json) {
      io.out(args.files.length > 1 ? JSON.stringify(run.result) : JSON.stringify(run.result, null, 2));
    } else {
      io.out(`${index > 0 ? '\n' : ''}${renderScenario(run)}`);
    }
  }
  return exit;
}

async function runFile(file: string, registry: AdapterRegistry, io: CommandIo): Promise<Simulation | null> {
  let source: string;
  try {
    source = await readFile(path.resolve(io.cwd, file), 'utf8');
  } catch (error) {
    io.err(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const simulated = simulate(source, registry);
  if (simulated.ok) return simulated.value;
  for (const issue of simulated.error) io.err(formatIssue(file, issue));
  return null;
}

function checkFile(file: string, { scenario, result }: Simulation, io: CommandIo): number {
  if (scenario.expect === null) {
    io.err(`${file}: found nothing to check, expected a key \`expect\``);
    return EXIT_UNUSABLE;
  }
  const differences = compareWithExpected(scenario.expect.value, result);
  if (differences.length === 0) {
    io.out(`✓ ${file}`);
    return EXIT_OK;
  }
  io.out(`✗ ${file}: ${differences.length} ${differences.length === 1 ? 'row differs' : 'rows differ'}`);
  for (const difference of differences) io.out(renderDifference(difference));
  return EXIT_DIFFERENT;
}

function renderDifference({ key, kind, row }: Difference): string {
  switch (kind) {
    case 'MISSING':
      return `  ${key}: expected, not computed:  ${row}`;
    case 'UNEXPECTED':
      return `  ${key}: computed, not expected:  ${row}`;
  }
}
