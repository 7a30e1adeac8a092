import { formatInstant } from '../../domain/time/instant.ts';
import { serviceDepsOf } from '../../server/compose.ts';
import { CONFIG_EXIT_CODE, ConfigError, loadConfig } from '../../server/config/config.ts';
import { createLog } from '../../server/http/log.ts';
import { HandRunRefused, runByHand, type HandKind, type HandRunResult } from '../../server/jobs/run-by-hand.ts';
import { openPlatform } from '../../server/open-platform.ts';
import { EXIT_DIFFERENT, EXIT_OK, EXIT_UNUSABLE, type CommandIo } from '../io.ts';
import { lateProgressBar } from '../progress.ts';

export interface RunArgs {
  readonly kind: HandKind;
  readonly program: string;
  readonly to: string;
  readonly json: boolean;
}

/** Events in words, in the order they are told. */
const WORDS: readonly (readonly [string, string])[] = [
  ['lead.status_changed', 'leads expired'],
  ['lead.expiring', 'warnings of leads that expire'],
  ['commission.posted', 'postings of commission'],
  ['commission.reversed', 'reversals'],
  ['commission.voided', 'voids'],
  ['review.completed', 'reviews'],
  ['tier.changed', 'changes of tier'],
  ['payout.formed', 'payouts formed'],
  ['payout.settled', 'balances of exactly zero settled'],
  ['standing.changed', 'changes of standing'],
  ['managed_account.term_ending', 'terms of managed accounts that end in 30 days'],
  ['managed_account.term_ended', 'terms of managed accounts that ended'],
];

/**
 * Does calendar work of one program in the configured database. Exit codes: 0; 1 when other work stands before what was
 * asked; 2 when the configuration or an argument is wrong.
 */
export async function runCalendarByHand(args: RunArgs, io: CommandIo): Promise<number> {
  try {
    const config = loadConfig();
    const platform = await openPlatform(config, createLog(config.logLevel), io.cwd);
    try {
      const result = await runByHand(platform.db, serviceDepsOf(platform), {
        programSlug: args.program,
        kind: args.kind,
        to: args.to,
        progress: args.json ? () => undefined : lateProgressBar('Calendar', io),
      });
      return report(args, result, io);
    } finally {
      await platform.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) {
      for (const problem of error.problems) io.err(problem);
      return CONFIG_EXIT_CODE;
    }
    if (!(error instanceof HandRunRefused)) throw error;
    io.err(error.message);
    return EXIT_UNUSABLE;
  }
}

function report(args: RunArgs, result: HandRunResult, io: CommandIo): number {
  const { programSlug, from, to, processedThrough, events, stopped } = result;
  if (args.json) {
    io.out(
      JSON.stringify({
        program: programSlug,
        kind: args.kind,
        from: formatInstant(from),
        to: formatInstant(to),
        processedThrough: formatInstant(processedThrough),
        events,
        stopped,
      }),
    );
  } else {
    const known = new Set(WORDS.map(([type]) => type));
    const others = Object.keys(events).filter((type) => !known.has(type));
    for (const [type, words] of [...WORDS, ...others.map((type) => [type, type] as const)]) {
      const count = events[type];
      if (count !== undefined) io.out(`${String(count).padStart(7)}  ${words}`);
    }
    if (Object.keys(events).length === 0) io.out('Nothing was due.');
    io.out(`${programSlug}: calendar done through ${formatInstant(processedThrough)}`);
  }
  if (stopped === null) return EXIT_OK;
  io.err(
    stopped.reason === 'PAUSED'
      ? `stopped: the jobs of ${programSlug} are paused; resumeProgramJobs lets them go on`
      : `stopped at ${formatInstant(processedThrough)}: ${stopped.kind ?? 'other work'} is due there first; "run all" does everything in order`,
  );
  return EXIT_DIFFERENT;
}
