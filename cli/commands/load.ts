import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatIssue } from '../../domain/scenario/issue.ts';
import { simulate } from '../../domain/scenario/simulate.ts';
import { createAppRegistry, formatLoadIssue } from '../../server/adapters/load.ts';
import { ConfigError, loadConfig } from '../../server/config/config.ts';
import { LoadRefused, writeScenario } from '../../server/load/write-scenario.ts';
import { progressBar } from '../progress.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';

export interface LoadArgs {
  readonly file: string;
  /** Null: a vendor of the file's own, since a vendor's customers and invoices have one name space. */
  readonly vendor: string | null;
  readonly slugPrefix: string | null;
  readonly adapters: readonly string[];
}

/**
 * Writes a scenario through the services into the database. The file is simulated first: one that breaks a rule
 * writes nothing. Exit codes: 0, or 2 when the file or the configuration is wrong, or its slugs are taken.
 */
export async function loadFile(args: LoadArgs, io: CommandIo): Promise<number> {
  const registry = await createAppRegistry(args.adapters, io.cwd);
  if (!registry.ok) return report(io, registry.error.map(formatLoadIssue));
  let source: string;
  try {
    source = await readFile(path.resolve(io.cwd, args.file), 'utf8');
  } catch (error) {
    return report(io, [`${args.file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const simulated = simulate(source, registry.value);
  if (!simulated.ok)
    return report(
      io,
      simulated.error.map((issue) => formatIssue(args.file, issue)),
    );
  try {
    const prefix = args.slugPrefix ?? path.basename(args.file).replace(/\.[^.]+$/, '');
    const target = {
      vendor: args.vendor ?? `Scenario ${prefix}`,
      prefix,
      adapters: args.adapters,
      workingDir: io.cwd,
      progress: progressBar('Loading', io),
    };
    const written = await writeScenario(simulated.value.scenario, loadConfig(), target);
    io.out(`vendor ${written.vendorId}`);
    for (const slug of written.slugs) io.out(`program ${slug}`);
    for (const [name, id] of written.partners) io.out(`partner ${name}  ${id}`);
    if (written.ownerToken !== null) io.out(`Bearer ${written.ownerToken}`);
    return EXIT_OK;
  } catch (error) {
    if (error instanceof ConfigError) return report(io, error.problems);
    if (error instanceof LoadRefused) return report(io, [`${args.file}: ${error.message}`]);
    throw error;
  }
}

function report(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.err(line);
  return EXIT_UNUSABLE;
}
