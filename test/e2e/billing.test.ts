import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BillingRowInput } from '../../client/generated/graphql.ts';
import { acceptedLead, advanceClock, closeLead, listLines, recordBilling } from './support/calls.ts';
import { AGENCY, NOW, startWorld, type World } from './support/seed-world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

/** 100.00 for the month from NOW. */
const paid = (over: Partial<BillingRowInput> & Pick<BillingRowInput, 'customerId' | 'invoiceId'>): BillingRowInput => ({
  kind: 'PAID',
  at: NOW,
  amount: '100.00',
  currency: 'USD',
  serviceFrom: NOW,
  serviceTo: '2026-04-10T00:00:00Z',
  ...over,
});
const refunded = (over: Partial<BillingRowInput> & Pick<BillingRowInput, 'refundId'>): BillingRowInput => ({
  kind: 'REFUNDED',
  at: NOW,
  currency: 'USD',
  ...over,
});

/** A customer that Birch is credited with, at the 10 % of its tier SILVER; gives the customer's id. */
async function wonCustomer(externalId: string): Promise<string> {
  const { birch, owner } = world;
  const leadId = await acceptedLead(birch, owner);
  const won = await closeLead(owner, { leadId, result: 'WON', customerId: externalId, mrr: '100.00' });
  return won.lead?.customer?.id ?? '';
}

describe('a batch of billing facts', () => {
  it('answers row by row: one that is refused harms no other', async () => {
    const customerId = 'batch';
    const id = await wonCustomer(customerId);
    const { results, userErrors } = await recordBilling(world.billing, [
      paid({ customerId, invoiceId: 'B1' }),
      paid({ customerId, invoiceId: 'B2', amount: '10.001' }),
      paid({ customerId, invoiceId: 'B3', amount: '0' }),
      paid({ customerId, invoiceId: 'B4', currency: 'EUR' }),
      paid({ customerId, invoiceId: 'B5', tax: '100.01' }),
      paid({ customerId, invoiceId: 'B6', at: '2026-03-11T00:00:00Z' }),
      paid({ customerId, invoiceId: 'B7', serviceTo: NOW }),
      paid({ customerId, invoiceId: 'B1' }),
      paid({ customerId, invoiceId: 'B1', amount: '90.00' }),
      paid({ customerId: 'somebody-else', invoiceId: 'B1', paymentId: 'B1-2' }),
      refunded({ refundId: 'R1', invoiceId: 'B1', amount: '40.00' }),
      refunded({ refundId: 'R2', invoiceId: 'B1', amount: '60.01' }),
      refunded({ refundId: 'R3', invoiceId: 'unknown', amount: '1.00' }),
      { kind: 'CHURNED', at: NOW, customerId: 'gone' },
    ]);

    expect(userErrors).toEqual([]);
    const rows = results?.map(({ index, status, userErrors: [error] }) => [index, status, error?.code, error?.field]);
    const field = (index: number, name: string): readonly string[] => ['input', 'rows', String(index), name];
    expect(rows).toEqual([
      [0, 'APPLIED', undefined, undefined],
      [1, 'REFUSED', 'INVALID_AMOUNT', field(1, 'amount')],
      [2, 'REFUSED', 'INVALID_AMOUNT', field(2, 'amount')],
      [3, 'REFUSED', 'CURRENCY_MISMATCH', field(3, 'currency')],
      [4, 'REFUSED', 'INVALID_AMOUNT', field(4, 'tax')],
      [5, 'REFUSED', 'INVALID_DATE', field(5, 'at')],
      [6, 'REFUSED', 'INVALID_DATE', field(6, 'serviceTo')],
      [7, 'REPLAYED', undefined, undefined],
      [8, 'REFUSED', 'FACT_CONFLICT', field(8, 'invoiceId')],
      [9, 'REFUSED', 'INVOICE_OF_ANOTHER_CUSTOMER', field(9, 'customerId')],
      [10, 'APPLIED', undefined, undefined],
      [11, 'REFUSED', 'REFUND_EXCEEDS_PAYMENT', field(11, 'amount')],
      [12, 'UNMATCHED', undefined, undefined],
      [13, 'APPLIED', undefined, undefined],
    ]);
    expect(results?.[7]?.fact?.id).toBe(results?.[0]?.fact?.id);
    expect(results?.[11]?.userErrors[0]?.message).toBe(
      'found 60.01, expected at most 60.00, which was left to refund at that date',
    );
    // 10 % of the 100.00 of the first row, less the 40.00 of the eleventh.
    expect((await listLines(world.birch, id)).map(({ amount }) => amount.amount)).toEqual(['6.00']);
  });

  it('refuses a malformed row by its field, and no other row for it', async () => {
    const customerId = 'malformed';
    const { results } = await recordBilling(world.billing, [
      paid({ customerId, invoiceId: 'M1' }),
      paid({ customerId, invoiceId: 'M2', amount: 'ten' }),
      paid({ customerId, invoiceId: 'M3', amount: null }),
      paid({ customerId, invoiceId: 'M4', at: '2026-02-30T00:00:00Z' }),
      paid({ customerId, invoiceId: 'M5', serviceFrom: '2026-03-10' }),
      paid({ customerId: null, invoiceId: 'M6' }),
      refunded({ refundId: 'M-R1', amount: '1.00' }),
      refunded({ refundId: 'M-R2', invoiceId: 'M1', paymentId: 'M1', amount: '1.00' }),
      { kind: 'CHURNED', at: NOW },
    ]);
    const rows = results?.map(({ status, userErrors: [error] }) => [status, error?.code, error?.field?.at(-1)]);
    expect(rows).toEqual([
      ['APPLIED', undefined, undefined],
      ['REFUSED', 'INVALID_AMOUNT', 'amount'],
      ['REFUSED', 'INVALID_AMOUNT', 'amount'],
      ['REFUSED', 'INVALID_DATE', 'at'],
      ['REFUSED', 'INVALID_DATE', 'serviceFrom'],
      ['REFUSED', 'INVALID_INPUT', 'customerId'],
      ['REFUSED', 'INVALID_INPUT', 'invoiceId'],
      ['REFUSED', 'INVALID_INPUT', 'invoiceId'],
      ['REFUSED', 'INVALID_INPUT', 'customerId'],
    ]);
  });

  it('that comes again, under another key, changes nothing', async () => {
    const id = await wonCustomer('again');
    const rows = [paid({ customerId: 'again', invoiceId: 'A1' }), paid({ customerId: 'again', invoiceId: 'A2' })];
    const first = await recordBilling(world.billing, rows);

    const second = await recordBilling(world.billing, rows);

    expect(second.replayed).toBe(false);
    expect(second.results?.map(({ status }) => status)).toEqual(['REPLAYED', 'REPLAYED']);
    expect(second.results?.map(({ fact }) => fact)).toEqual(first.results?.map(({ fact }) => fact));
    expect(await listLines(world.birch, id)).toHaveLength(2);
  });

  it('is for those with the right to record, and for dates of the last three days without the right to date back', async () => {
    const { birch, clerk, billing, server } = world;
    for (const party of [birch, clerk]) {
      await expect(recordBilling(party, [paid({ customerId: 'no', invoiceId: 'NO' })])).rejects.toMatchObject({
        response: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    }
    const caller = { ...billing.caller, rights: ['RECORD_BILLING'] } as const;
    const fresh = { caller, client: await server.connect(caller) };
    const { results } = await recordBilling(fresh, [
      paid({ customerId: 'fresh', invoiceId: 'F1', at: '2026-03-06T23:59:59Z' }),
      paid({ customerId: 'fresh', invoiceId: 'F2', at: '2026-03-07T00:00:00Z' }),
    ]);

    expect(results?.map(({ status, userErrors: [error] }) => error?.code ?? status)).toEqual([
      'BACKDATE_NOT_ALLOWED',
      'APPLIED',
    ]);
  });
});

describe('a refund', () => {
  it('that comes before its payment, dated the same instant, counts after it', async () => {
    const id = await wonCustomer('same-instant');
    await recordBilling(world.billing, [refunded({ refundId: 'S-R1', invoiceId: 'S1', amount: '30.00' })]);

    await recordBilling(world.billing, [paid({ customerId: 'same-instant', invoiceId: 'S1' })]);

    expect((await listLines(world.birch, id)).map(({ amount }) => amount.amount)).toEqual(['7.00']);
  });

  it('that comes before its payment waits for it, and is shown while it waits', async () => {
    const id = await wonCustomer('waits');
    const [tenth, eleventh] = [NOW, '2026-03-10T06:00:00Z'];
    await advanceClock(world.owner, AGENCY, '2026-03-10T12:00:00Z');
    const early = await recordBilling(world.billing, [
      refunded({ refundId: 'W-R1', invoiceId: 'W1', amount: '25.00', at: eleventh }),
    ]);
    const before = await listLines(world.birch, id);

    const late = await recordBilling(world.billing, [paid({ customerId: 'waits', invoiceId: 'W1', at: tenth })]);

    expect(early.results).toMatchObject([{ status: 'UNMATCHED', fact: { status: 'UNMATCHED' } }]);
    expect(before).toEqual([]);
    expect(late.results).toMatchObject([{ status: 'APPLIED' }]);
    // As if they had come in order: the line of the payment, and the reversal of the refund.
    const lines = await listLines(world.birch, id);
    expect(lines.map(({ entry, amount }) => [entry, amount.amount]).sort()).toEqual([
      ['LINE', '10.00'],
      ['REVERSAL', '-2.50'],
    ]);
    const again = await recordBilling(world.billing, [
      refunded({ refundId: 'W-R1', invoiceId: 'W1', amount: '25.00', at: eleventh }),
    ]);
    expect(again.results).toMatchObject([{ status: 'REPLAYED', fact: { status: 'APPLIED' } }]);
  });

  it('reverses its line to the cent, and says so', async () => {
    await advanceClock(world.owner, AGENCY, '2026-03-11T00:00:00Z');
    const id = await wonCustomer('reversed');
    const on = '2026-03-11T00:00:00Z';
    const invoice = { customerId: 'reversed', invoiceId: 'V1', amount: '33.35', at: on, serviceFrom: on };
    await recordBilling(world.billing, [paid(invoice)]);
    const at = '2026-03-12T00:00:00Z';
    await advanceClock(world.owner, AGENCY, at);
    await recordBilling(world.billing, [refunded({ refundId: 'V-R1', invoiceId: 'V1', amount: '11.12', at })]);
    await recordBilling(world.billing, [refunded({ refundId: 'V-R2', paymentId: 'V1', amount: '22.23', at })]);

    const lines = await listLines(world.birch, id);
    const line = lines.find(({ entry }) => entry === 'LINE');
    // round(33.35 × 10 %) = 3.34, half away from zero; round(22.23 × 10 %) = 2.22.
    expect(lines.map(({ entry, amount }) => [entry, amount.amount]).sort()).toEqual([
      ['LINE', '3.34'],
      ['REVERSAL', '-1.12'],
      ['REVERSAL', '-2.22'],
    ]);
    expect(lines.filter(({ reverses }) => reverses?.id === line?.id)).toHaveLength(2);
    expect(line?.explanation.sentence).toMatch(/^3\.34 USD is 10% of the 33\.35 USD that reversed paid/);
  });
});
