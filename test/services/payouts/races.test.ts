import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentRequest, PayoutProvider } from '../../../domain/payout/provider.ts';
import { must, owner, type TestProgram } from '../../kit/services/command-world.ts';
import { APRIL, createPayoutWorld, disagreements, type PayoutWorld } from './support/payout-world.ts';

/** `ROUNDS=1000` for the whole of it; the suite does a few of each. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 8);

const paid: string[] = [];
const provider: PayoutProvider = {
  id: 'memory',
  dedupesOnKey: false,
  isByHand: false,
  callTimeoutMs: 1_000,
  visibleWithinMs: 0,
  send({ key }: PaymentRequest) {
    paid.push(key);
    return Promise.resolve({ status: 'SUCCEEDED', reference: key, feeMinor: 0n });
  },
  status: () => Promise.resolve({ status: 'NOT_FOUND' }),
};

let world: PayoutWorld;
let program: TestProgram;
let partnerId: string;
beforeAll(async () => {
  world = await createPayoutWorld(provider);
  program = await world.createProgram();
  partnerId = await world.base.enroll(program);
  await world.setDetails(program, partnerId);
  await world.give(program, partnerId, '100.00');
  await world.base.advance(program, APRIL);
});
afterAll(() => world.base.database.drop());

const key = (): { readonly idempotencyKey: string } => ({ idempotencyKey: world.base.key() });

/** The only payout of the partner that lives. */
async function live(): Promise<{ readonly id: string; readonly status: string; readonly amount: string }> {
  const found = (await world.payouts(partnerId)).filter(
    ({ status }) => !['FAILED', 'CANCELLED', 'PAID'].includes(status),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? { id: '', status: '', amount: '' };
}

describe('one balance', () => {
  it(
    `is claimed by one of the payouts that race for it, ${ROUNDS} times`,
    { timeout: 60_000 + ROUNDS * 600 },
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { id: payoutId } = await live();
        must(await world.services.payouts.cancel(owner(), { ...key(), payoutId, reason: 'race' }));
        // Two retries and two runs want the same lines; a refund comes between.
        const run = async (): Promise<unknown> =>
          world.work(
            must(
              await world.services.payouts.run(owner(), {
                ...key(),
                programSlug: program.slug,
                asOf: null,
                dryRun: false,
                send: false,
                provider: 'manual',
              }),
            ),
          );
        const retry = (): Promise<unknown> => world.services.payouts.retry(owner(), { ...key(), payoutId });
        await Promise.all([retry(), run(), retry(), world.give(program, partnerId, '-0.01'), run()]);
        await live();
      }
      expect(await disagreements(world.base)).toEqual([]);
    },
  );

  it(
    `is paid once when two runs send it while a refund and a cancellation come, ${ROUNDS} times`,
    { timeout: 60_000 + ROUNDS * 600 },
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const racer = await world.base.enroll(program);
        await world.setDetails(program, racer);
        await world.give(program, racer, '30.00');
        // A period of its own, so that the clock need not be moved for each round.
        await world.deps.gateway.transaction(owner(), async (unit) => {
          const state = await unit.programs.findBySlug(program.slug);
          if (state === null) throw new Error('no program');
          const period = { from: 0, to: state.now + 1, firstDay: 0 + round, endDay: 40_000 + round };
          const query = {
            ...{ stream: 'default', period, minimumMinor: 1n, onlyEarners: false, postedUntil: state.now },
            ...{ skipPaidPeriods: false, partnerId: racer, after: null, limit: 1 },
          };
          const [sum] = (await unit.payouts.sumOpen(state, query)).sums;
          if (sum === undefined) throw new Error('no sum');
          await unit.payouts.insertFormed(
            state,
            query,
            { dueBy: '2100-01-01', formedAt: state.now, replacesId: null },
            [{ ...sum, id: world.deps.newId('payout') }],
          );
        });
        const [payout] = await world.payouts(racer);
        const payoutId = payout?.id ?? '';
        await world.approve(payoutId);
        const cancels =
          round % 2 === 0 ? world.services.payouts.cancel(owner(), { ...key(), payoutId, reason: 'race' }) : null;
        await Promise.all([
          world.send(program, 'memory'),
          world.give(program, racer, '-5.00'),
          cancels,
          world.send(program, 'memory'),
        ]);
        const [after] = await world.payouts(racer);
        const sent = paid.filter((each) => each.startsWith(payoutId)).length;
        expect([after?.status, sent]).toEqual(after?.status === 'PAID' ? ['PAID', 1] : ['CANCELLED', 0]);
      }
      expect(await disagreements(world.base)).toEqual([]);
    },
  );
});
