import type { ComparisonLimits } from '../../domain/comparison/limits.ts';
import type { ComparedStory } from '../../domain/comparison/result.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { SimulationRefusal, Simulator } from '../../services/comparison/simulator.ts';
import { createAnswerCache } from './answer-cache.ts';
import type { ThreadData } from './task.ts';
import { ThreadPool, type TaskOutcome } from './thread-pool.ts';

export interface SimulationSettings {
  readonly threads: number;
  readonly queueMax: number;
  readonly deadlineMs: number;
  readonly memoryMb: number;
  /** Answers that are kept. */
  readonly cacheMax: number;
  readonly limits: ComparisonLimits;
}

/** A preview folds the whole history of a program, for its owner alone. */
const PREVIEW_DEADLINE_FACTOR = 12;
const PREVIEW_MEMORY_FACTOR = 4;

/** The simulator of a server: threads for what is public, and one more for the previews of runs. */
export function createSimulator(
  settings: SimulationSettings,
  data: ThreadData,
): Simulator & { close(): Promise<void> } {
  const { threads, queueMax, deadlineMs, memoryMb, limits } = settings;
  const open = new ThreadPool({ ...data, threads, queueMax, deadlineMs, memoryMb });
  const previews = new ThreadPool({
    ...data,
    threads: 1,
    queueMax,
    deadlineMs: deadlineMs * PREVIEW_DEADLINE_FACTOR,
    memoryMb: memoryMb * PREVIEW_MEMORY_FACTOR,
  });
  const refusal = (outcome: Exclude<TaskOutcome<never>, { kind: 'DONE' }>, ms: number): SimulationRefusal => {
    switch (outcome.kind) {
      case 'BUSY':
        return { kind: 'BUSY', message: 'as many simulations run and wait as the server takes; try again later' };
      case 'TIMEOUT':
        return {
          kind: 'TIMEOUT',
          message: `the simulation was stopped after ${ms / 1000} seconds, the longest it may take`,
        };
      case 'OVERFLOW':
        return { kind: 'TOO_LARGE', message: 'the simulation needed more memory than it may take' };
    }
  };
  type Compared = Result<ComparedStory, SimulationRefusal>;
  const cache = createAnswerCache<Compared>(settings.cacheMax, (answer) => answer.ok);
  return {
    limits,
    compare: (source) =>
      cache.get(source, async (): Promise<Compared> => {
        const outcome = await open.run({ kind: 'COMPARE', source, limits });
        return outcome.kind === 'DONE' ? outcome.answer : err(refusal(outcome, deadlineMs));
      }),
    async preview(job) {
      const outcome = await previews.run({ kind: 'PREVIEW', job });
      return outcome.kind === 'DONE' ? ok(outcome.answer) : err(refusal(outcome, deadlineMs * PREVIEW_DEADLINE_FACTOR));
    },
    async close() {
      await Promise.all([open.close(), previews.close()]);
    },
  };
}
