import process from 'node:process';
import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander';
import type { HandKind } from '../server/jobs/run-by-hand.ts';
import { EXIT_OK, EXIT_UNUSABLE, type CommandIo } from './io.ts';

const io: CommandIo = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  cwd: process.cwd(),
};

/**
 * Runs one command line and returns the exit code. Each command's code is imported when it is asked for: the server's
 * libraries would add half a second to every simulation.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let exit = EXIT_OK;
  const setExit = (code: number): void => {
    exit = code;
  };
  const program = new Command('partnergraph')
    .description('A GraphQL platform for partner programs: executable rules, explained commissions, live leads')
    .version('0.1.0')
    .showHelpAfterError()
    .exitOverride();

  program
    .command('serve')
    .description('start the server (settings come from the environment: see docs/configuration.md)')
    .action(async () => {
      const { serve } = await import('./commands/serve.ts');
      exit = await serve(io);
    });

  addCalendarCommands(program, setExit);

  addScenarioCommands(program, setExit);

  program
    .command('load')
    .description('write a scenario through the services into the database of DATABASE_URL or the embedded one')
    .argument('<file>', 'scenario file (YAML or JSON)')
    .option(
      '--vendor <name>',
      'name of the vendor the programs belong to, made by the first load that names it; default: one for each prefix',
    )
    .option('--slug-prefix <text>', "put before each program's id to make its slug; default: the file's name")
    .option('--adapter <specifier...>', 'further adapters: npm packages or ESM files', [])
    .action(async (file: string, options: { vendor?: string; slugPrefix?: string; adapter: string[] }) => {
      const { loadFile } = await import('./commands/load.ts');
      exit = await loadFile(
        { file, vendor: options.vendor ?? null, slugPrefix: options.slugPrefix ?? null, adapters: options.adapter },
        io,
      );
    });

  program
    .command('vendor')
    .description('who runs programs here')
    .command('add')
    .description('add a vendor and the person who owns it; prints their ids')
    .argument('<name>', 'name to show')
    .requiredOption('--owner <email>', "the owner's address, as the identity provider will have verified it")
    .action(async (name: string, { owner }: { owner: string }) => {
      const { addVendorCommand } = await import('./commands/vendor.ts');
      exit = await addVendorCommand({ name, email: owner }, io);
    });

  addBooksCommands(program, setExit);
  addBackupCommands(program, setExit);

  const adapter = program.command('adapter').description('work on program-rule adapters');
  adapter
    .command('test')
    .description('run the conformance suite over an adapter')
    .argument('<target>', 'id of a registered adapter, an npm package, or an ESM file')
    .option('--json', 'print the report as JSON', false)
    .option('--seed <number>', 'seed of the generated histories', toWhole)
    .option('--histories <number>', 'how many histories to generate', toWhole)
    .action(async (target: string, options: { json: boolean; seed?: number; histories?: number }) => {
      const { adapterTest } = await import('./commands/adapter.ts');
      exit = await adapterTest({ target, ...options }, io);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT_OK : EXIT_UNUSABLE;
  }
  return exit;
}

/** A story computed in memory, without a server. */
function addScenarioCommands(program: Command, exit: (code: number) => void): void {
  program
    .command('simulate')
    .description('compute scenario files in memory: lines, tiers, payouts and totals per program')
    .argument('<files...>', 'scenario files (YAML or JSON)')
    .option('--json', 'print the result as JSON (several files: one result per line)', false)
    .option('--check', "compare with each file's `expect`; exit 1 if anything differs", false)
    .option('--adapter <specifier...>', 'further adapters: npm packages or ESM files', [])
    .action(async (files: string[], options: { json: boolean; check: boolean; adapter: string[] }) => {
      const { simulateFiles } = await import('./commands/simulate.ts');
      const registry = await loadRegistry(options.adapter);
      exit(registry === null ? EXIT_UNUSABLE : await simulateFiles({ files, ...options }, registry, io));
    });

  program
    .command('compare')
    .description('set side by side what the programs of scenario files would bring: sums, months, first money, ranges')
    .argument('<files...>', 'scenario files (YAML or JSON)')
    .option('--json', 'print the comparison as JSON (several files: one per line)', false)
    .option('--adapter <specifier...>', 'further adapters: npm packages or ESM files', [])
    .action(async (files: string[], options: { json: boolean; adapter: string[] }) => {
      const { compareFiles } = await import('./commands/compare.ts');
      const registry = await loadRegistry(options.adapter);
      exit(registry === null ? EXIT_UNUSABLE : await compareFiles({ files, ...options }, registry, io));
    });
}

/** Whether the money agrees with itself. */
function addBooksCommands(program: Command, exit: (code: number) => void): void {
  const books = program.command('books').description('the journal, lines and payouts: compare them, list their seals');
  books
    .command('verify')
    .description(
      'compare journal, lines, payouts, balances, counters and seals; exit 1 and the first row that disagrees',
    )
    .option('--program <slug>', 'this program; default: every program')
    .option('--json', 'print one JSON object for each program', false)
    .action(async (options: { program?: string; json: boolean }) => {
      const { verifyBooksCommand } = await import('./commands/books.ts');
      exit(await verifyBooksCommand({ program: options.program ?? null, json: options.json }, io));
    });
  books
    .command('seals')
    .description('print the seals of the days that have passed, to keep outside')
    .option('--program <slug>', 'this program; default: every program')
    .option('--json', 'print one JSON object for each seal', false)
    .action(async (options: { program?: string; json: boolean }) => {
      const { listSealsCommand } = await import('./commands/books.ts');
      exit(await listSealsCommand({ program: options.program ?? null, json: options.json }, io));
    });
}

/** Everything in one file, and back. */
function addBackupCommands(program: Command, exit: (code: number) => void): void {
  program
    .command('backup')
    .description('write the database into a file while servers run')
    .argument('<file>', 'the file; replaced once the backup is complete')
    .action(async (file: string) => {
      const { backUpCommand } = await import('./commands/backup.ts');
      exit(await backUpCommand(file, io));
    });
  program
    .command('restore')
    .description('fill an empty database from a backup; nothing is sent from it until resume-outbound')
    .argument('<file>', 'a file that backup has written')
    .option('--with-other-keys', 'although the keys of that time are lost, and payment details with them', false)
    .action(async (file: string, { withOtherKeys }: { withOtherKeys: boolean }) => {
      const { restoreCommand } = await import('./commands/backup.ts');
      exit(await restoreCommand({ file, withOtherKeys }, io));
    });
  program
    .command('resume-outbound')
    .description('let payments and webhooks go out of a restored database')
    .action(async () => {
      const { resumeOutboundCommand } = await import('./commands/backup.ts');
      exit(await resumeOutboundCommand(io));
    });
}

/** What goes on without a caller: as a process of its own, and by hand. */
function addCalendarCommands(program: Command, exit: (code: number) => void): void {
  program
    .command('work')
    .description('start a process that does the calendar and long work, beside servers with WORKERS=off or on')
    .action(async () => {
      const { work } = await import('./commands/work.ts');
      exit(await work(io));
    });

  program
    .command('run')
    .description('do the calendar work of one program up to a date: expiry, reviews, payouts or all')
    .addArgument(new Argument('<kind>', 'which work').choices(['expiry', 'reviews', 'payouts', 'all']))
    .requiredOption('--program <slug>', 'the program')
    .requiredOption(
      '--to <when>',
      "a date (00:00 in the program's time zone) or an instant; all: a MANUAL clock moves there",
    )
    .option('--json', 'print the result as JSON', false)
    .action(async (kind: HandKind, options: { program: string; to: string; json: boolean }) => {
      const { runCalendarByHand } = await import('./commands/run.ts');
      exit(await runCalendarByHand({ kind, ...options }, io));
    });
}

/** The shipped adapters and further ones; null (and the reasons on stderr) when one cannot be loaded. */
async function loadRegistry(specifiers: readonly string[]) {
  const { createAppRegistry, formatLoadIssue } = await import('../server/adapters/load.ts');
  const registry = await createAppRegistry(specifiers, io.cwd);
  if (registry.ok) return registry.value;
  for (const issue of registry.error) io.err(formatLoadIssue(issue));
  return null;
}

function toWhole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`found "${text}", expected a whole number, 0 or more`);
  return Number(text);
}
