import { listProgramsOfBooks, verifyBooks, BOOKS_STEPS, type ProgramOfBooks } from '../../server/books/verify.ts';
import { readSeals } from '../../server/books/seals.ts';
import { inBooks } from '../../server/books/snapshot.ts';
import { ConfigError, loadConfig } from '../../server/config/config.ts';
import type { Database } from '../../server/database/pool.ts';
import { createLog } from '../../server/http/log.ts';
import { openPlatform } from '../../server/open-platform.ts';
import { EXIT_DIFFERENT, EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';
import { progressBar } from '../progress.ts';

export interface BooksArgs {
  /** Null: every program. */
  readonly program: string | null;
  readonly json: boolean;
}

/** Work that lasts longer shows how far it is. */
const QUIET_MS = 2_000;

/**
 * Compares journal, lines, payouts, balances, estimates, counters and seals, and names the first row of each program
 * that disagrees. Exit codes: 0 when the books agree, 1 when they do not, 2 when the configuration is wrong or there is
 * no such program.
 */
export const verifyBooksCommand = (args: BooksArgs, io: CommandIo): Promise<number> =>
  withPrograms(args, io, async (db, programs) => {
    const started = performance.now();
    const bar = progressBar('Comparing the books', io);
    let disagreements = 0;
    for (const [index, program] of programs.entries()) {
      const report = await verifyBooks(db, program, (done) => {
        // JSON has standard output to itself, and quick work needs no bar.
        if (!args.json && performance.now() - started > QUIET_MS)
          bar(index * BOOKS_STEPS + done, programs.length * BOOKS_STEPS);
      });
      const { finding, imbalanceMinor, ...counts } = report;
      if (finding !== null) disagreements += 1;
      if (args.json) {
        io.out(
          JSON.stringify({ program: program.slug, ...counts, imbalanceMinor: imbalanceMinor.toString(), finding }),
        );
        continue;
      }
      const what = `${report.lines} lines, ${report.entries} entries, ${report.seals} seals, ${(report.durationMs / 1000).toFixed(1)} s`;
      io.out(`${finding === null ? 'ok      ' : 'DIFFERS '}${program.slug}  (${what})`);
      if (finding === null) continue;
      io.out(`  ${finding.table} ${finding.rowId}: found ${finding.found}, expected ${finding.expected}`);
      io.out(`  (${finding.check}: ${finding.rule})`);
    }
    return disagreements === 0 ? EXIT_OK : EXIT_DIFFERENT;
  });

/** Prints the seals, for an owner to keep outside: whoever has a copy can tell that the books were not touched since. */
export const listSealsCommand = (args: BooksArgs, io: CommandIo): Promise<number> =>
  withPrograms(args, io, async (db, programs) => {
    for (const program of programs) {
      const seals = await inBooks(db, program, (client) => readSeals(client, program));
      const named = { tenantId: program.tenantId, programId: program.id, program: program.slug };
      for (const seal of seals) {
        if (args.json) io.out(JSON.stringify({ ...named, ...seal }));
        else
          io.out(
            `${program.slug}  ${seal.day}  ${seal.lines} lines, ${seal.entries} entries, ${seal.payouts} payouts  ${seal.hash}`,
          );
      }
    }
    return EXIT_OK;
  });

async function withPrograms(
  { program }: BooksArgs,
  io: CommandIo,
  work: (db: Database, programs: readonly ProgramOfBooks[]) => Promise<number>,
): Promise<number> {
  try {
    const config = loadConfig();
    const platform = await openPlatform(config, createLog(config.logLevel), io.cwd);
    try {
      const programs = await listProgramsOfBooks(platform.db, program);
      if (programs.length > 0) return await work(platform.db, programs);
      const known = (await listProgramsOfBooks(platform.db, null)).map(({ slug }) => slug);
      io.err(
        `found no program "${program ?? ''}", expected ${known.length === 0 ? 'some program to be there' : `one of ${known.join(', ')}`}`,
      );
      return EXIT_UNUSABLE;
    } finally {
      await platform.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) io.err(problem);
    return EXIT_UNUSABLE;
  }
}
