import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type Database } from '../../../server/database/pool.ts';
import { createRunExecutor } from '../../../server/jobs/run-executor.ts';
import { createRunQueue } from '../../../server/jobs/run-queue.ts';
import { startRunWorker, type RunWorker } from '../../../server/jobs/run-worker.ts';
import { enqueueRun } from '../../../services/runs/enqueue.ts';
import type { RunHandler } from '../../../services/runs/contract.ts';
import type { Ref } from '../../../services/contract.ts';
import { refuse } from '../../../services/kernel/refusal.ts';
import { LeaseLostError } from '../../../services/runs/lease-lost.ts';
import { ForkedWorker } from '../../kit/jobs/fork-worker.ts';
import { STEPS, stepRun } from '../../kit/jobs/step-run.ts';
import {
  createCommandWorld,
  OTHER_VENDOR,
  OUR_VENDOR,
  owner,
  type CommandWorld,
} from '../../kit/services/command-world.ts';

const LEASE_MS = 1_500;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

let world: CommandWorld;
let queue: Database;
const started: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  world = await createCommandWorld();
  queue = createDatabase({ appUrl: world.database.workerUrl, log: SILENT, poolSize: 1 });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
});
afterAll(async () => {
  await queue.close();
  await world.database.drop();
});

const countDone = async (runId: string): Promise<number> =>
  (await world.rows(`SELECT 1 FROM audit_log WHERE subject = $1 AND action = 'step'`, [runId])).length;

const nothing = (): Promise<void> => Promise.resolve();
const steps = (worker: string): RunHandler => stepRun({ worker, countDone, inside: nothing, between: nothing });

const queueRun = (tenantId = OUR_VENDOR, kind: 'REVIEW' | 'PAYOUTS' = 'REVIEW'): Promise<Ref> =>
  world.deps.gateway.transaction(owner(tenantId), (unit) =>
    enqueueRun(unit, world.deps, { tenantId, programId: null, kind, input: {} }),
  );

function startWorker(handler: RunHandler, name = 'here', leaseMs = LEASE_MS): RunWorker {
  const worker = startRunWorker({
    executor: createRunExecutor({
      deps: world.deps,
      handlers: { REVIEW: handler },
      lease: { owner: name, milliseconds: leaseMs },
      log: SILENT,
    }),
    listDue: createRunQueue(queue),
    slots: 2,
    pollMs: 20,
    log: SILENT as never,
  });
  started.push(worker);
  return worker;
}

async function fork(waitsAt: 'inside' | 'between' | 'never', name: string): Promise<ForkedWorker> {
  const { appUrl, workerUrl, adminUrl } = world.database;
  const child = await ForkedWorker.start({ name, appUrl, workerUrl, leaseMs: LEASE_MS, waitsAt }, adminUrl);
  started.push({ stop: () => child.kill() });
  return child;
}

interface RunState {
  readonly status: string;
  readonly error: string | null;
  readonly result: unknown;
  readonly lease_owner: string | null;
  readonly lease_number: bigint;
  readonly faults: number;
}
const readRun = ({ id }: Ref): Promise<RunState> =>
  world.row<RunState>('SELECT status, error, result, lease_owner, lease_number, faults FROM runs WHERE id = $1', [id]);

/** Looks again until it is so; the test's own time limit ends a wait for what never comes. */
async function until(isSo: (run: RunState) => boolean, ref: Ref): Promise<RunState> {
  for (;;) {
    const run = await readRun(ref);
    if (isSo(run)) return run;
    await sleep(10);
  }
}
const ended = ({ status }: RunState): boolean => status === 'DONE' || status === 'FAILED';

const workersOf = async ({ id }: Ref): Promise<readonly { step: number; worker: string }[]> =>
  world.rows(
    `SELECT (detail ->> 'step')::integer AS step, detail ->> 'worker' AS worker FROM audit_log
     WHERE subject = $1 AND action = 'step' ORDER BY ordinal`,
    [id],
  );
const everyStepOnce = Array.from({ length: STEPS }, (_, step) => step);

describe('a run', () => {
  it('is done by a worker that sees the queues of all vendors', async () => {
    const runs = [await queueRun(OUR_VENDOR), await queueRun(OTHER_VENDOR)];
    startWorker(steps('here'));
    for (const run of runs) {
      expect(await until(ended, run)).toMatchObject({ status: 'DONE', error: null, result: { steps: STEPS } });
      expect((await workersOf(run)).map(({ step }) => step)).toEqual(everyStepOnce);
    }
  });

  it('is found by a server whose role does not see the queue, too', async () => {
    const run = await queueRun(OTHER_VENDOR);
    expect(await createRunQueue(world.database.app)()).toEqual([run]);
    expect(await createRunQueue(queue)()).toEqual([run]);
    startWorker(steps('here'));
    await until(ended, run);
    expect(await createRunQueue(world.database.app)()).toEqual([]);
  });

  it('is never begun when the command that queues it is rolled back', async () => {
    const failing = world.deps.gateway.transaction(owner(), async (unit) => {
      await enqueueRun(unit, world.deps, { tenantId: OUR_VENDOR, programId: null, kind: 'REVIEW', input: {} });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await createRunQueue(queue)()).toEqual([]);
  });

  it('ends FAILED at once with the reason of a refusal', async () => {
    const run = await queueRun();
    startWorker(() => Promise.resolve().then(() => refuse('NOT_NOW', 'found Monday, expected Tuesday')));
    expect(await until(ended, run)).toMatchObject({
      status: 'FAILED',
      error: 'NOT_NOW: found Monday, expected Tuesday',
      lease_number: 1n,
    });
  });

  it('of a kind that the server does not know ends FAILED', async () => {
    const run = await queueRun(OUR_VENDOR, 'PAYOUTS');
    startWorker(steps('here'));
    expect((await until(ended, run)).error).toContain('PAYOUTS');
  });

  it('is tried again after a fault, and its faults are counted anew once something was done', async () => {
    const run = await queueRun();
    let calls = 0;
    startWorker(async (scope) => {
      calls += 1;
      if (calls === 2)
        await scope.transaction((unit) => unit.audit(OUR_VENDOR, 'step', scope.run.id, { step: 0, worker: 'x' }));
      if (calls <= 2) throw new Error('a fault');
      return { calls };
    });
    expect(await until(({ faults, status }) => faults === 1 && status === 'QUEUED', run)).toMatchObject({
      error: null,
    });
    expect(await until(ended, run)).toMatchObject({ status: 'DONE', result: { calls: 3 }, faults: 1 });
  });

  it('goes back into the queue when its server stops in order, and goes on at once', async () => {
    const run = await queueRun();
    let stopping: Promise<void> | undefined;
    const first: RunWorker = startWorker(
      stepRun({
        worker: 'first',
        countDone,
        inside: (step) => {
          if (step === 4) stopping = first.stop();
          return nothing();
        },
        between: nothing,
      }),
    );
    await until(() => stopping !== undefined, run);
    await stopping;
    expect(await readRun(run)).toMatchObject({ status: 'QUEUED', lease_owner: null, faults: 0 });
    startWorker(steps('second'));
    await until(ended, run);
    const done = await workersOf(run);
    expect(done.map(({ step }) => step)).toEqual(everyStepOnce);
    expect(new Set(done.slice(5).map(({ worker }) => worker))).toEqual(new Set(['second']));
  });
});

describe('a claim', () => {
  const claim = (ref: Ref, name: string, milliseconds: number) =>
    world.deps.gateway.transaction(owner(), (unit) => unit.runs.claim(ref, { owner: name, milliseconds }));

  it('keeps others out until its lease has run out, and is refused from then on', async () => {
    const run = await queueRun();
    const zombie = await claim(run, 'zombie', 200);
    if (zombie === null) throw new Error('the first claim is granted');
    expect(await claim(run, 'other', 200)).toBeNull();
    let other: Awaited<ReturnType<typeof claim>> = null;
    while (other === null) other = await claim(run, 'other', 60_000);
    expect(other.leaseNumber).toBe(zombie.leaseNumber + 1);

    const late = world.deps.gateway.transaction(owner(), async (unit) => {
      await unit.audit(OUR_VENDOR, 'step', run.id, { step: 0, worker: 'zombie' });
      await unit.runs.hold(zombie, { owner: 'zombie', milliseconds: 200 });
    });
    await expect(late).rejects.toThrow(LeaseLostError);
    for (const write of [
      (unit: Parameters<Parameters<typeof world.deps.gateway.transaction>[1]>[0]) =>
        unit.runs.finish(zombie, { result: {} }),
      (unit: Parameters<Parameters<typeof world.deps.gateway.transaction>[1]>[0]) =>
        unit.runs.saveProgress(zombie, 1, 2),
      (unit: Parameters<Parameters<typeof world.deps.gateway.transaction>[1]>[0]) =>
        unit.runs.renew(zombie, { owner: 'zombie', milliseconds: 200 }),
    ]) {
      await expect(world.deps.gateway.transaction(owner(), write)).rejects.toThrow(LeaseLostError);
    }
    expect(await countDone(run.id)).toBe(0);
    await world.deps.gateway.transaction(owner(), (unit) => unit.runs.finish(other, { result: {} }));
  });

  it('cannot be taken over while a transaction of it is open, even after its lease', async () => {
    const run = await queueRun();
    const first = await claim(run, 'slow', 1);
    if (first === null) throw new Error('the first claim is granted');
    await world.deps.gateway.transaction(owner(), async (unit) => {
      await unit.runs.hold(first, { owner: 'slow', milliseconds: 60_000 });
      expect(await claim(run, 'other', 60_000)).toBeNull();
    });
    expect(await claim(run, 'other', 60_000)).not.toBeNull();
  });
});

describe('of two worker processes', { timeout: 60_000 }, () => {
  it('one that is killed within a transaction is followed by the other within its lease and a second', async () => {
    const run = await queueRun();
    const crashing = await fork('inside', 'crashing');
    await crashing.reaches(1);
    for (let step = 1; step <= 3; step++) {
      crashing.go();
      await crashing.reaches(step + 1);
    }
    const other = await fork('never', 'other');
    const killedAt = performance.now();
    await crashing.kill();
    await until(({ lease_number }) => lease_number === 2n, run);
    expect(performance.now() - killedAt).toBeLessThan(LEASE_MS + 1_000);
    await until(ended, run);
    await other.kill();
    const done = await workersOf(run);
    expect(done.map(({ step }) => step)).toEqual(everyStepOnce);
    expect(done.map(({ worker }) => worker)).toEqual([
      ...Array<string>(3).fill('crashing'),
      ...Array<string>(9).fill('other'),
    ]);
  });

  it.each(['inside', 'between'] as const)(
    'one that stands still (%s its transactions) is taken for dead, and writes nothing when it comes back',
    async (place) => {
      const run = await queueRun();
      const zombie = await fork(place, 'zombie');
      await zombie.reaches(1);
      zombie.go();
      await zombie.reaches(2);
      const other = await fork('never', 'other');
      zombie.process.kill('SIGSTOP');
      const stoppedAt = performance.now();
      await until(({ lease_number }) => lease_number === 2n, run);
      expect(performance.now() - stoppedAt).toBeLessThan(LEASE_MS + 1_000);
      await until(ended, run);
      const done = await workersOf(run);
      zombie.process.kill('SIGCONT');
      zombie.go();
      // It comes back, finds itself refused, and goes on with other work: a run of its own proves that it is past that.
      await other.kill();
      const next = await queueRun();
      await until(({ lease_owner }) => lease_owner === 'zombie', next);
      expect(await workersOf(run)).toEqual(done);
      expect(done.map(({ step }) => step)).toEqual(everyStepOnce);
      await zombie.kill();
      await until(ended, await drain(next));
    },
  );
});

/** Leaves no run for the next test. */
async function drain(run: Ref): Promise<Ref> {
  startWorker(steps('here'));
  return Promise.resolve(run);
}
