import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { computeProgram } from '../../domain/engine/program.ts';
import { quantile } from '../report/statistics.ts';
import { createHistory, factsOf, UNTIL, type BusinessSize } from './business.ts';

export interface InMemory {
  readonly facts: number;
  readonly lines: number;
  readonly sumMinor: bigint;
  readonly runsMs: readonly number[];
  /** By the clock, of the median run; one JavaScript thread. */
  readonly factsPerSecond: number;
  /** By the time spent on cores, the collector's helper threads included: what one core could do alone. */
  readonly factsPerCpuSecond: number;
}

/** Computes the whole business in memory: tiers, lines and payouts, from facts that are there already. */
export async function measureInMemory(size: BusinessSize, runs: number): Promise<InMemory> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const history = createHistory(size);
  const facts = factsOf(size);
  const runsMs: number[] = [];
  const cpuMs: number[] = [];
  let last = { lines: 0, sumMinor: 0n };
  // The first run warms the compiler up and is not counted.
  for (let run = 0; run <= runs; run++) {
    // What an earlier run has left is not this one's work.
    collect();
    await sleep(20);
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    const { lines } = computeProgram(history, UNTIL);
    const ms = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(cpu);
    if (run > 0) runsMs.push(ms);
    if (run > 0) cpuMs.push((user + system) / 1000);
    last = { lines: lines.length, sumMinor: lines.reduce((sum, line) => sum + line.amountMinor, 0n) };
  }
  return {
    facts,
    ...last,
    runsMs,
    factsPerSecond: (facts / quantile(runsMs, 0.5)) * 1000,
    factsPerCpuSecond: (facts / quantile(cpuMs, 0.5)) * 1000,
  };
}
