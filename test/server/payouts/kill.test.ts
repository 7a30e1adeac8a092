import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { must, owner, type TestProgram } from '../../kit/services/command-world.ts';
import {
  APRIL,
  createPayoutWorld,
  disagreements,
  type PayoutWorld,
} from '../../services/payouts/support/payout-world.ts';
import { FakePaymentServer, mulberry32 } from './support/fake-payment-server.ts';
import { createHttpProvider } from './support/http-provider.ts';

/** `KILLS=200` for the whole of it; the suite does a few. */
const KILLS = Number(process.env['KILLS'] ?? 12);
const PAYOUTS_PER_KILL = 14;
const WORKER = path.join(import.meta.dirname, 'support/payout-worker.ts');
const RECOVERY_MS_MAX = 30_000;

const worlds: PayoutWorld[] = [];
const children = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const world of worlds) await world.base.database.drop();
});

/** Partners with money due, as many as are to be paid, written in sets. */
async function seed(world: PayoutWorld, program: TestProgram, count: number): Promise<void> {
  const { knex } = world.base.database.admin;
  const ids = Array.from({ length: count }, (_, index) => `partner_${program.slug}_${index}`);
  const at = '2026-01-05T10:00:00Z';
  const own = { tenant_id: program.tenantId, program_id: program.id };
  const ref = { tenantId: program.tenantId, id: program.id };
  await knex.batchInsert(
    'organizations',
    ids.map((id) => ({ id, kind: 'PARTNER', name: id })),
  );
  await knex.batchInsert(
    'enrollments',
    ids.map((id) => ({ ...own, id: `enrollment_${id}`, partner_id: id, status: 'ACTIVE', enrolled_at: at })),
  );
  await knex.batchInsert(
    'payment_details',
    ids.map((id) => ({
      ...own,
      partner_id: id,
      method: 'PAYPAL',
      masked: 'x***@acme.test',
      sealed: world.deps.payments.vault.seal(
        JSON.stringify({ method: 'PAYPAL', email: 'x@acme.test' }),
        `payment-details ${ref.tenantId} ${ref.id} ${id}`,
      ),
      updated_at: at,
      updated_by: 'seed',
    })),
  );
  await world.deps.gateway.transaction(owner(), async (unit) => {
    const state = await unit.programs.find(ref);
    if (state === null) throw new Error('no program');
    for (const [index, partnerId] of ids.entries()) {
      await unit.payouts.postAdjustment(state, {
        id: world.deps.newId('line'),
        partnerId,
        stream: 'default',
        amountMinor: 2_500n + BigInt(index),
        reason: 'BONUS',
        note: 'for the test',
      });
    }
  });
}

/** Starts a worker that waits to be told to begin, so that the time a process takes to start is not lost. */
async function startWorker(argv: readonly string[]): Promise<ChildProcess> {
  const child = fork(WORKER, [...argv], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

function kill(child: ChildProcess): Promise<unknown> {
  children.delete(child);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

describe.each([
  { dedupes: true, name: 'that pays a key once' },
  { dedupes: false, name: 'that must be asked for its status' },
])('a payout run against a provider $name', ({ dedupes }) => {
  it(
    `ends with every payout paid once after ${KILLS} kills of workers and connections`,
    { timeout: 60_000 + KILLS * 15_000 },
    async () => {
      const random = mulberry32(dedupes ? 1 : 2);
      const server = new FakePaymentServer({ dedupes, seed: dedupes ? 11 : 12 });
      const providerUrl = await server.listen();
      const world = await createPayoutWorld(createHttpProvider(providerUrl, dedupes));
      worlds.push(world);
      const program = await world.createProgram();
      await seed(world, program, KILLS * PAYOUTS_PER_KILL);
      await world.base.advance(program, APRIL);
      const formed = await world.base.rows<{ id: string }>(
        "SELECT id FROM payouts WHERE status = 'FORMED' ORDER BY id",
      );
      expect(formed).toHaveLength(KILLS * PAYOUTS_PER_KILL);
      for (let from = 0; from < formed.length; from += 500)
        await world.approve(...formed.slice(from, from + 500).map(({ id }) => id));

      const { appUrl, workerUrl } = world.base.database;
      const argv = [appUrl, workerUrl, providerUrl, dedupes ? 'dedupes' : 'asks'];
      const send = async () =>
        must(
          await world.services.payouts.send(owner(), {
            idempotencyKey: world.base.key(),
            programSlug: program.slug,
            provider: 'http',
            payoutIds: null,
          }),
        );
      await send();
      let spare = startWorker(argv);
      for (let round = 0; round < KILLS; round++) {
        const worker = await spare;
        spare = startWorker(argv);
        // Now and then two workers have a run each over the same payouts, and the connections are cut under both.
        if (round % 5 === 4) await send();
        worker.send('go');
        await sleep(100 + random() * 1_900);
        if (round % 4 === 3) {
          await world.base
            .rows(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'partnergraph_app'",
            )
            .catch(() => undefined);
          await sleep(random() * 300);
        }
        await kill(worker);
      }

      const last = await spare;
      const restartedAt = performance.now();
      last.send('go');
      const open = async (): Promise<number> =>
        (
          await world.base.row<{ open: number }>(
            `SELECT ((SELECT count(*) FROM runs WHERE status IN ('QUEUED', 'RUNNING')) + (SELECT count(*) FROM payouts WHERE status = 'PROCESSING'))::integer AS open`,
          )
        ).open;
      const runsOpen = async (): Promise<number> =>
        (
          await world.base.row<{ open: number }>(
            "SELECT count(*)::integer AS open FROM runs WHERE status IN ('QUEUED', 'RUNNING')",
          )
        ).open;
      const left = (
        await world.base.row<{ left: number }>(
          "SELECT count(*)::integer AS left FROM payouts WHERE status IN ('APPROVED', 'PROCESSING')",
        )
      ).left;
      while ((await runsOpen()) > 0) {
        await sleep(100);
        // What was left to pay takes its time; a run that hangs does not get through.
        if (performance.now() - restartedAt > RECOVERY_MS_MAX + left * 200)
          throw new Error('the run did not complete in time');
      }
      const recoveredMs = performance.now() - restartedAt;
      // Payments that the provider let pend are asked about by the next run.
      for (let again = 0; again < 5 && (await open()) > 0; again++) {
        await sleep(1_000);
        await send();
        while ((await runsOpen()) > 0) await sleep(100);
      }
      await kill(last);
      await server.close();

      const payouts = await world.base.rows<{ id: string; status: string; amount: string }>(
        'SELECT id, status, amount_minor::text AS amount FROM payouts ORDER BY id',
      );
      const ours = payouts.filter(({ status }) => status === 'PAID').map(({ id, amount }) => `${id}-1 ${amount}`);
      const theirs = server.payments
        .filter(({ status }) => status === 'SUCCEEDED')
        .map(({ key, amountMinor }) => `${key} ${amountMinor}`);
      console.log(
        `${KILLS} kills, ${payouts.length} payouts: ${ours.length} paid, ${left} left at the restart, done ${Math.round(recoveredMs)} ms after it`,
      );
      expect(theirs.sort(), 'the provider has paid what we say, each once').toEqual(ours.sort());
      expect(new Set(payouts.map(({ status }) => status))).toEqual(new Set(['PAID', 'FAILED']));
      expect(
        await world.base.rows(
          "SELECT l.id FROM commission_lines l LEFT JOIN payout_lines pl ON pl.line_id = l.id AND pl.released_at IS NULL LEFT JOIN payouts po ON po.id = pl.payout_id AND po.status = 'FAILED' WHERE po.id IS NOT NULL",
        ),
        'the lines of what failed are free',
      ).toEqual([]);
      expect(await disagreements(world.base)).toEqual([]);
    },
  );
});
