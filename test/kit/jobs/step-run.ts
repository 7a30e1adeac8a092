import type { RunHandler } from '../../../services/runs/contract.ts';

/** How many steps `stepRun` does; the transaction of each writes one row of the audit log. */
export const STEPS = 12;

export interface StepOptions {
  /** Who is written down. */
  readonly worker: string;
  readonly countDone: (runId: string) => Promise<number>;
  /** Called in each transaction after its row was written. */
  readonly inside: (step: number) => Promise<void>;
  /** Called after each transaction. */
  readonly between: (step: number) => Promise<void>;
}

/** Work that can be looked into: done again, it goes on after the steps that it finds. */
export const stepRun =
  ({ worker, countDone, inside, between }: StepOptions): RunHandler =>
  async (scope) => {
    for (let step = await countDone(scope.run.id); step < STEPS; step++) {
      await scope.transaction(async (unit) => {
        await unit.audit(scope.run.tenantId, 'step', scope.run.id, { step, worker });
        await inside(step);
      });
      await scope.progress(step + 1, STEPS);
      await between(step);
    }
    return { steps: STEPS };
  };
