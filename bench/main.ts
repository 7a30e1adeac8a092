import { SingleBar } from 'cli-progress';
import { Command, CommanderError } from 'commander';
import { loadavg } from 'node:os';
import process from 'node:process';
import { dashboardBenchmark } from './dashboard/dashboard-bench.ts';
import type { Benchmark, BenchOptions } from './benchmark.ts';
import { engineBenchmark } from './engine/engine-bench.ts';
import { growthBenchmark } from './growth/growth-bench.ts';
import { payoutBenchmark } from './payouts/payout-bench.ts';
import { reviewsBenchmark } from './reviews/reviews-bench.ts';
import { subscriptionsBenchmark } from './subscriptions/subscriptions-bench.ts';
import { describeMachine, formatMachine, type Machine } from './report/machine.ts';

const BENCHMARKS: readonly Benchmark[] = [
  dashboardBenchmark,
  engineBenchmark,
  growthBenchmark,
  payoutBenchmark,
  reviewsBenchmark,
  subscriptionsBenchmark,
];

/** `npm run bench -- NAME`: a table for people, then one line of JSON for programs. */
async function main(argv: readonly string[]): Promise<number> {
  let exit = 0;
  const program = new Command('npm run bench --')
    .description('Measures PartnerGraph. See docs/benchmarks.md.')
    .showHelpAfterError()
    .exitOverride();
  for (const benchmark of BENCHMARKS) {
    program
      .command(benchmark.name)
      .description(benchmark.summary)
      .option('--quick', 'small sizes: shows that it runs, not how fast', false)
      .option(
        '--keep <folder>',
        'keep the seeded database there, and use it when it is there already (dashboard, growth)',
      )
      .action(async (options: { quick: boolean; keep?: string }) => {
        exit = await runBenchmark(benchmark, { isQuick: options.quick, keep: options.keep ?? null });
      });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return exit;
}

async function runBenchmark(benchmark: Benchmark, given: Pick<BenchOptions, 'isQuick' | 'keep'>): Promise<number> {
  const [loadBefore = 0] = loadavg();
  let machine: Machine | null = null;
  const result = await benchmark.run({
    ...given,
    async describe(admin) {
      machine = await describeMachine(admin, loadBefore);
      console.log(formatMachine(machine));
    },
    progress,
  });
  console.log(JSON.stringify({ benchmark: benchmark.name, isQuick: given.isQuick, ...result, machine }));
  return 0;
}

function progress(title: string, total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  const bar = new SingleBar({
    format: `${title} {bar} {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return (done) => {
    bar.update(done);
    if (done >= total) bar.stop();
  };
}

process.exitCode = await main(process.argv.slice(2));
