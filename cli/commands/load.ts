import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { formatIssue } from '../../domain/scenario/issue.ts';
import { simulate } from '../../domain/scenario/simulate.ts';
import { createAppRegistry, formatLoadIssue } from '../../server/adapters/load.ts';
import { serviceDepsOf } from '../../server/compose.ts';
import { ConfigError, loadConfig } from '../../server/config/config.ts';
import { createDemoDirectory } from '../../server/demo/demo-directory.ts';
import { createLog } from '../../server/http/log.ts';
import { openPlatform } from '../../server/open-platform.ts';
import { RIGHTS, type Actor } from '../../services/actor.ts';
import { createServices } from '../../services/index.ts';
import { LoadRefused, loadScenario } from '../../services/load/load-scenario.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';

export interface LoadArgs {
  readonly file: string;
  readonly vendor: string;
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
  if (!simulated.ok) return report(io, simulated.error.map((issue) => formatIssue(args.file, issue)));
  try {
    return await write(args, simulated.value.scenario, io);
  } catch (error) {
    if (error instanceof ConfigError) return report(io, error.problems);
    if (error instanceof LoadRefused) return report(io, [`${args.file}: ${error.message}`]);
    throw error;
  }
}

async function write(args: LoadArgs, scenario: Parameters<typeof loadScenario>[0], io: CommandIo): Promise<number> {
  const config = loadConfig();
  const platform = await openPlatform({ ...config, adapters: [...config.adapters, ...args.adapters] }, createLog(config.logLevel), io.cwd);
  const bar = new SingleBar({ format: 'loading {bar} {value}/{total}', clearOnComplete: true, hideCursor: true });
  try {
    const owner = { name: `${args.vendor} owner`, email: 'owner@example.test' };
    const vendor = { name: args.vendor, website: null, owner };
    const { id: tenantId } = await createDemoDirectory(platform.db).ensureVendor(`load ${args.vendor}`, vendor);
    const actor: Actor = { role: 'SERVICE', id: 'load', tenantId, partnerIds: [], rights: RIGHTS };
    const prefix = args.slugPrefix ?? path.basename(args.file).replace(/\.[^.]+$/, '');
    const slugOf = (id: string): string => slugify(`${prefix}-${id}`);
    let started = false;
    const loaded = await loadScenario(scenario, {
      services: createServices(serviceDepsOf(platform)),
      registry: platform.registry,
      actor,
      programs: new Map(scenario.programs.map(({ id }) => [id, { slug: slugOf(id), name: `${scenario.title || prefix}: ${id}`, description: scenario.title, links: {} }])),
      partners: new Map(scenario.partners.map(({ id }) => [id, { name: id, website: null, id: null }])),
      keyPrefix: `load:${prefix}`,
      progress(done, total) {
        if (!started) bar.start(total, done);
        started = true;
        bar.update(done);
      },
    });
    bar.stop();
    for (const { id } of scenario.programs) io.out(`program ${slugOf(id)}`);
    for (const [name, id] of loaded.partners) io.out(`partner ${name}  ${id}`);
    return EXIT_OK;
  } finally {
    bar.stop();
    await platform.close();
  }
}

const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function report(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.err(line);
  return EXIT_UNUSABLE;
}
