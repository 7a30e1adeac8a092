import type { JsonObject } from '../../domain/contract/params.ts';
import type { Ref } from '../../services/contract.ts';
import { Refusal } from '../../services/kernel/refusal.ts';
import { RequestError } from '../../services/outcome.ts';
import type { RunClaim, RunLease } from '../../services/ports/run.ts';
import type { ServiceDeps, UnitOfWork } from '../../services/ports/unit-of-work.ts';
import type { RunHandler, RunKind, RunScope } from '../../services/runs/contract.ts';
import { LeaseLostError } from '../../services/runs/lease-lost.ts';
import { RunNotDone } from '../../services/runs/not-done.ts';
import { describeFault } from '../http/describe-fault.ts';
import { keepLease } from './keep-lease.ts';
import { ProgressKeeper } from './progress-keeper.ts';
import { workerActor } from './worker-actor.ts';

/** How often a run is tried that fails without having done anything since. */
const FAULTS_MAX = 5;
/** How often one process tries a run that fails whatever it has done: work that has only read, and fails, would never end. */
const FAULTS_EVER_MAX = 50;
/** Runs whose faults are remembered; those that ended elsewhere are among them. */
const FAULTY_RUNS_MAX = 1_000;
const BACKOFF_MS = 1_000;
const BACKOFF_MAX_MS = 30_000;

/** The worker is to leave: the server stops, the call has waited long enough, or the lease is lost. */
class RunStopped extends Error {
  constructor() {
    super('the run was left to another worker');
    this.name = 'RunStopped';
  }
}

export interface RunExecutorOptions {
  readonly deps: ServiceDeps;
  readonly handlers: Partial<Readonly<Record<RunKind, RunHandler>>>;
  readonly lease: RunLease;
  readonly log: { warn(detail: object, message: string): void; error(detail: object, message: string): void };
}

/** LEFT: it goes on later, here or elsewhere. NOT_TAKEN: done, held by another worker, or paused. */
export type RunEnd = 'DONE' | 'FAILED' | 'LEFT' | 'NOT_TAKEN';

export interface RunExecutor {
  /**
   * Takes a run and does it, or as much of it as there is time for.
   * @param isQuiet leaves out the event of its end unless there was one of its progress: for what a caller waits for.
   */
  execute(ref: Ref, signal: AbortSignal, isQuiet?: boolean): Promise<RunEnd>;
}

export function createRunExecutor(options: RunExecutorOptions): RunExecutor {
  const { deps, lease } = options;
  const faultsEver = new Map<string, number>();
  return {
    async execute(ref, signal, isQuiet = false) {
      const claimant = workerActor(ref.tenantId, 'worker');
      const claim = await deps.gateway.transaction(claimant, (unit) => unit.runs.claim(ref, lease));
      if (claim === null) return 'NOT_TAKEN';
      const work = new ClaimedRun({ ...options, faultsEver }, claim, signal, isQuiet);
      try {
        return await work.run();
      } finally {
        work.close();
      }
    },
  };
}

interface ClaimOptions extends RunExecutorOptions {
  /** By the runs' ids, in this process. */
  readonly faultsEver: Map<string, number>;
}

/** One claim of one run, from taking it to its end or to leaving it. */
class ClaimedRun {
  readonly #options: ClaimOptions;
  readonly #claim: RunClaim;
  readonly #stop: AbortSignal;
  readonly #isQuiet: boolean;
  readonly #keeper: ReturnType<typeof keepLease>;
  readonly #progress: ProgressKeeper;
  readonly #signal: AbortSignal;
  /** Whether anything was committed: a fault after it is the first of a new row. */
  #hasWorked = false;

  constructor(options: ClaimOptions, claim: RunClaim, stop: AbortSignal, isQuiet: boolean) {
    this.#options = options;
    this.#claim = claim;
    this.#stop = stop;
    this.#isQuiet = isQuiet;
    this.#keeper = keepLease({
      everyMs: options.lease.milliseconds / 3,
      lostAfterMs: options.lease.milliseconds,
      renew: () => this.#system((unit) => unit.runs.renew(claim, options.lease)),
    });
    this.#signal = AbortSignal.any([stop, this.#keeper.lost]);
    this.#progress = new ProgressKeeper((done, total) => this.#saveProgress(done, total));
  }

  close(): void {
    this.#keeper.close();
  }

  async run(): Promise<RunEnd> {
    const { kind, id } = this.#claim;
    try {
      const handler = this.#options.handlers[kind];
      if (handler === undefined)
        throw new RequestError('BAD_USER_INPUT', `this server knows no work of kind ${kind}, expected a known kind`);
      const result = await handler(this.#scope());
      await this.#progress.flush();
      await this.#finish({ result });
      return 'DONE';
    } catch (error) {
      return await this.#end(error).catch((second: unknown) => {
        // The lease runs out by itself, and the run is taken again.
        this.#options.log.warn({ run: id, kind, fault: describeFault(second) }, 'a run could not be given back');
        return 'LEFT';
      });
    }
  }

  async #end(error: unknown): Promise<RunEnd> {
    const { kind, id, faults } = this.#claim;
    if (error instanceof LeaseLostError || this.#keeper.lost.aborted) return 'LEFT';
    if (error instanceof RunStopped || error instanceof RunNotDone || this.#stop.aborted) {
      await this.#system((unit) => unit.runs.release(this.#claim, { milliseconds: 0, faults: 0 }));
      return 'LEFT';
    }
    if (error instanceof Refusal || error instanceof RequestError) {
      await this.#finish({ error: error instanceof RequestError ? `${error.code}: ${error.message}` : error.message });
      return 'FAILED';
    }
    const count = (this.#hasWorked ? 0 : faults) + 1;
    const ever = this.#countEver(id);
    this.#options.log.error({ run: id, kind, faults: count, fault: describeFault(error) }, 'a run failed');
    if (count >= FAULTS_MAX || ever >= FAULTS_EVER_MAX) {
      const times = count >= FAULTS_MAX ? `${count} times without getting on` : `${ever} times`;
      await this.#finish({
        error: `INTERNAL: found a fault ${times}, expected the work to end; the server's log says more under ${id}`,
      });
      return 'FAILED';
    }
    const milliseconds = Math.min(BACKOFF_MS * 2 ** (Math.max(count, ever) - 1), BACKOFF_MAX_MS);
    await this.#system((unit) => unit.runs.release(this.#claim, { milliseconds, faults: count }));
    return 'LEFT';
  }

  #countEver(id: string): number {
    const { faultsEver } = this.#options;
    const ever = (faultsEver.get(id) ?? 0) + 1;
    faultsEver.set(id, ever);
    const [oldest] = faultsEver.keys();
    if (faultsEver.size > FAULTY_RUNS_MAX && oldest !== undefined) faultsEver.delete(oldest);
    return ever;
  }

  #scope(): RunScope {
    const { tenantId, id, programId, input, requestedBy } = this.#claim;
    return {
      deps: this.#options.deps,
      run: { tenantId, id },
      program: programId === null ? null : { tenantId, id: programId },
      input,
      requestedBy,
      actor: workerActor(tenantId, requestedBy),
      signal: this.#signal,
      transaction: (work) => this.#transaction(work),
      progress: (done, total) => this.#progress.tell(done, total),
    };
  }

  async #transaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    if (this.#signal.aborted) throw new RunStopped();
    const { tenantId, requestedBy } = this.#claim;
    const value = await this.#options.deps.gateway.transaction(workerActor(tenantId, requestedBy), async (unit) => {
      await unit.runs.hold(this.#claim, this.#options.lease);
      return work(unit);
    });
    this.#hasWorked = true;
    return value;
  }

  #system<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.#options.deps.gateway.transaction(workerActor(this.#claim.tenantId, 'worker'), work);
  }

  #saveProgress(done: number, total: number | null): Promise<void> {
    return this.#system(async (unit) => {
      await unit.runs.saveProgress(this.#claim, done, total);
      await this.#emit(unit, 'run.progressed', { kind: this.#claim.kind, done, total });
    });
  }

  async #finish(end: { readonly result: JsonObject } | { readonly error: string }): Promise<void> {
    await this.#system(async (unit) => {
      await unit.runs.finish(this.#claim, end);
      if (this.#isQuiet && !this.#progress.wasTold) return;
      const status = 'error' in end ? 'FAILED' : 'DONE';
      await this.#emit(unit, 'run.finished', { kind: this.#claim.kind, status });
    });
    this.#options.faultsEver.delete(this.#claim.id);
  }

  /** Work of a whole vendor has no log to stand in: its run is read. */
  async #emit(unit: UnitOfWork, type: string, payload: JsonObject): Promise<void> {
    const { tenantId, programId, id, requestedBy } = this.#claim;
    if (programId === null) return;
    const program = await unit.programs.find({ tenantId, id: programId });
    if (program === null) return;
    unit.emit(
      { tenantId, id: programId },
      {
        type,
        at: program.now,
        partnerId: null,
        leadId: null,
        subjectType: 'Run',
        subjectId: id,
        audience: 'OWNER',
        actor: requestedBy,
        payload,
      },
    );
  }
}
