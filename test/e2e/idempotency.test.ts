import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BillingRowInput } from '../../client/generated/graphql.ts';
import { acceptedLead, closeLead, newLead, recordBilling, registerLead, reviewLead } from './support/calls.ts';
import { newKey } from './support/new-key.ts';
import { NOW, startWorld, type World } from './support/seed-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

const paid = (invoiceId: string): BillingRowInput => ({
  kind: 'PAID',
  at: NOW,
  customerId: 'irrelevant',
  invoiceId,
  amount: '100.00',
  currency: 'USD',
  serviceFrom: NOW,
  serviceTo: '2026-04-10T00:00:00Z',
});

describe('an idempotency key', () => {
  it('gives the first answer again, read anew', async () => {
    const { birch, owner } = world;
    const call = { company: 'Once Only', domain: 'once.test', idempotencyKey: newKey() };
    const first = await registerLead(birch, call);
    await reviewLead(owner, { leadId: first.lead?.id ?? '', decision: 'START_REVIEW' });

    const again = await registerLead(birch, call);

    expect(first).toMatchObject({ replayed: false, lead: { status: 'SUBMITTED' } });
    expect(again).toMatchObject({ replayed: true, userErrors: [] });
    expect(again.lead).toMatchObject({ id: first.lead?.id, status: 'IN_REVIEW' });
  });

  it('is refused with other input', async () => {
    const { birch } = world;
    const call = { company: 'First', idempotencyKey: newKey() };
    await registerLead(birch, call);

    const other = await registerLead(birch, { ...call, company: 'Second' });

    expect(other).toMatchObject({ lead: null, replayed: false });
    expect(other.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'], retryable: false },
    ]);
  });

  it('is not used up by a call that was refused', async () => {
    const { birch, owner } = world;
    const leadId = await newLead(birch);
    const idempotencyKey = newKey();
    const win = { leadId, result: 'WON', customerId: 'patience', mrr: '10.00', idempotencyKey } as const;

    const refused = await closeLead(owner, win);
    await reviewLead(owner, { leadId, decision: 'ACCEPT' });
    const won = await closeLead(owner, win);

    expect(refused.userErrors).toMatchObject([{ code: 'ILLEGAL_MOVE' }]);
    expect(won).toMatchObject({ lead: { status: 'CLOSED_WON' }, replayed: false });
  });

  it('belongs to its caller and its mutation', async () => {
    const { birch, cedar, owner } = world;
    const idempotencyKey = newKey();
    const mine = await registerLead(birch, { company: 'Mine', idempotencyKey });
    const theirs = await registerLead(cedar, { company: 'Theirs', idempotencyKey });
    const review = await reviewLead(owner, { leadId: mine.lead?.id ?? '', decision: 'ACCEPT', idempotencyKey });

    expect([mine, theirs, review].map(({ replayed, userErrors }) => [replayed, userErrors])).toEqual(
      Array.from({ length: 3 }, () => [false, []]),
    );
  });
});

describe('twenty calls at once with one key', () => {
  const TWENTY = Array.from({ length: 20 });

  it('register one lead', async () => {
    const { birch } = world;
    // Once refused to those that came second as a duplicate of their own lead.
    const call = {
      domain: 'twenty.test',
      contactEmail: 'twenty@twenty.test',
      externalId: 'T',
      idempotencyKey: newKey(),
    };
    const answers = await Promise.all(TWENTY.map(() => registerLead(birch, call)));

    expect(new Set(answers.map(({ lead }) => lead?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('accept once', async () => {
    const { birch, owner } = world;
    const call = { leadId: await newLead(birch), decision: 'ACCEPT', idempotencyKey: newKey() } as const;
    const answers = await Promise.all(TWENTY.map(() => reviewLead(owner, call)));

    expect(answers.map(({ lead, userErrors }) => [lead?.status, userErrors])).toEqual(
      TWENTY.map(() => ['ACCEPTED', []]),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('record one payment', async () => {
    const idempotencyKey = newKey();
    // Once an internal error for those that came second.
    const answers = await Promise.all(
      TWENTY.map(() => recordBilling(world.billing, [paid('KEY-1')], { idempotencyKey })),
    );

    expect(new Set(answers.map(({ results }) => results?.[0]?.fact?.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });
});

describe('at once with different keys', () => {
  it('a payment that is reported twenty times is recorded once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => recordBilling(world.billing, [paid('FACT-1')])));

    const statuses = answers.map(({ results }) => results?.[0]?.status);
    expect(statuses.filter((status) => status === 'APPLIED')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'REPLAYED')).toHaveLength(19);
  });

  it('refunds give back no more than was paid', async () => {
    const { billing } = world;
    await recordBilling(billing, [paid('REFUNDED-1')]);
    // Once all ten were applied: none saw the others.
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        recordBilling(billing, [
          {
            kind: 'REFUNDED',
            at: NOW,
            invoiceId: 'REFUNDED-1',
            refundId: `REFUND-${index}`,
            amount: '30.00',
            currency: 'USD',
          },
        ]),
      ),
    );

    const rows = answers.map(({ results }) => results?.[0]);
    expect(rows.filter((row) => row?.status === 'APPLIED')).toHaveLength(3);
    expect(rows.filter((row) => row?.status === 'REFUSED').map((row) => row?.userErrors[0]?.code)).toEqual(
      Array.from({ length: 7 }, () => 'REFUND_EXCEEDS_PAYMENT'),
    );
  });

  it('a lead is won once', async () => {
    const { birch, owner } = world;
    const leadId = await acceptedLead(birch, owner);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => closeLead(owner, { leadId, result: 'WON', customerId: 'ten', mrr: '5.00' })),
    );

    expect(answers.filter(({ lead }) => lead !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 9 }, () => 'ILLEGAL_MOVE'),
    );
  });
});
