import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compareStory } from '../../domain/comparison/compare.ts';
import type { ComparisonLimits } from '../../domain/comparison/limits.ts';
import type { AdapterRegistry } from '../../domain/contract/registry.ts';
import { formatIssue } from '../../domain/scenario/issue.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';
import { renderComparison } from '../report/comparison-report.ts';

export interface CompareArgs {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** On one's own machine a story may be as large as one likes to wait for. */
const LIMITS: ComparisonLimits = {
  factsMax: 1_000_000,
  programsMax: 1_000,
  yearsMax: 1_000,
  combinationsMax: 16,
  linesMax: 1_000_000,
};

/**
 * Sets side by side what the programs of scenario files would bring, in memory. Exit codes: 0; 2 when a file cannot be
 * read or breaks a rule (the other files are still compared).
 */
export async function compareFiles(args: CompareArgs, registry: AdapterRegistry, io: CommandIo): Promise<number> {
  let exit = EXIT_OK;
  for (const [index, file] of args.files.entries()) {
    const source = await readSource(file, io);
    const compared = source === null ? null : compareStory(source, registry, LIMITS);
    if (compared === null || !compared.ok) {
      exit = EXIT_UNUSABLE;
      if (compared?.error.kind === 'INVALID')
        for (const issue of compared.error.issues) io.err(formatIssue(file, issue));
      else if (compared?.error.kind === 'TOO_LARGE') io.err(`${file}: ${compared.error.message}`);
      continue;
    }
    if (args.json) io.out(JSON.stringify(compared.value, null, args.files.length > 1 ? 0 : 2));
    else io.out(`${index > 0 ? '\n' : ''}${renderComparison(compared.value)}`);
  }
  return exit;
}

async function readSource(file: string, io: CommandIo): Promise<string | null> {
  try {
    return await readFile(path.resolve(io.cwd, file), 'utf8');
  } catch (error) {
    io.err(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
