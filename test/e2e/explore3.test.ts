import { afterAll, beforeAll, it } from 'vitest';
import { startWorld, type World, AGENCY } from './support/seed-world.ts';
import * as c from './support/calls.ts';
let w: World;
beforeAll(async () => { w = await startWorld(); });
afterAll(() => w.server.stop());
it('x', async () => {
  const { birch, owner, billing, clerk } = w;
  const J = (n: string, r: any) => console.log(n, JSON.stringify(r));
  const safe = async (p: Promise<any>) => { try { return await p; } catch (e: any) { return { THROWS: e.response?.errors ?? e.message }; } };
  const leadId = await c.acceptedLead(birch, owner);
  await c.closeLead(owner, { leadId, result: 'WON', customerId: 'c1', mrr: '100.00' });
  const base = { kind: 'PAID' as const, at: '2026-03-10T00:00:00Z', customerId: 'c1', amount: '100.00', currency: 'USD', serviceFrom: '2026-03-10T00:00:00Z', serviceTo: '2026-04-10T00:00:00Z' };
  J('batch', await c.recordBilling(billing, [
    { ...base, invoiceId: 'I1' },
    { ...base, invoiceId: 'I2', amount: '10.001' },
    { ...base, invoiceId: 'I3', amount: '0' },
    { ...base, invoiceId: 'I4', currency: 'EUR' },
    { ...base, invoiceId: 'I5', tax: '200.00' },
    { ...base, invoiceId: 'I6', at: '2026-03-11T00:00:00Z' },
    { ...base, invoiceId: 'I7', serviceTo: '2026-03-10T00:00:00Z' },
    { ...base, invoiceId: 'I1' },
    { ...base, invoiceId: 'I1', amount: '90.00' },
    { ...base, invoiceId: 'I1', customerId: 'c2', paymentId: 'P9' },
    { kind: 'REFUNDED', at: base.at, invoiceId: 'I1', refundId: 'R1', amount: '40.00', currency: 'USD' },
    { kind: 'REFUNDED', at: base.at, invoiceId: 'I1', refundId: 'R2', amount: '60.01', currency: 'USD' },
    { kind: 'REFUNDED', at: base.at, invoiceId: 'I9', refundId: 'R3', amount: '30.00', currency: 'USD' },
    { kind: 'CHURNED', at: base.at, customerId: 'c3' },
  ]));
  J('missing', await safe(c.recordBilling(billing, [{ kind: 'PAID', at: base.at, invoiceId: 'I1' } as never])));
  J('empty', await safe(c.recordBilling(billing, [])));
  J('501', await safe(c.recordBilling(billing, Array.from({ length: 501 }, (_, i) => ({ ...base, invoiceId: 'X' + i })))));
  J('src', await safe(c.recordBilling(billing, [{ ...base, invoiceId: 'I20' }], { source: 'a b' })));
  J('clerk', await safe(c.recordBilling(clerk, [{ ...base, invoiceId: 'I20' }])));
  J('birch', await safe(c.recordBilling(birch, [{ ...base, invoiceId: 'I20' }])));
  J('old', await safe(c.recordBilling(await (async () => ({ caller: clerk.caller, client: await w.server.connect({ ...billing.caller, rights: ['RECORD_BILLING'] }) }))(), [{ ...base, invoiceId: 'I30', at: '2026-03-06T00:00:00Z' }, { ...base, invoiceId: 'I31', at: '2026-03-07T00:00:00Z' }])));
  J('unmatched', (await owner.client.request<any>('{unmatchedFacts(first:5){nodes{type status unmatchedRef externalId}} customers(first:10){nodes{id externalId}}}')));
  J('later', await c.recordBilling(billing, [{ ...base, invoiceId: 'I9' }]));
  J('unmatched', (await owner.client.request<any>('{unmatchedFacts(first:5){nodes{type status unmatchedRef externalId}} customers(first:10){nodes{id externalId}}}')));
  const id = (await owner.client.request<any>('{customers(first:10){nodes{id externalId}}}')).customers.nodes.find((n: any) => n.externalId === 'c1').id;
  J('lines', (await c.listLines(birch, id)).map((l) => [l.invoiceRef, l.entry, l.amount.amount, l.basis.amount, l.state, l.explanation.sentence]));
  J('advance', await c.advanceClock(owner, AGENCY, '2026-03-20T00:00:00Z'));
  J('refund later', await c.recordBilling(billing, [{ kind: 'REFUNDED', at: '2026-03-15T00:00:00Z', invoiceId: 'I9', refundId: 'R10', amount: '20.00', currency: 'USD' }]));
  J('lines', (await c.listLines(birch, id)).map((l) => [l.invoiceRef, l.entry, l.amount.amount, l.basis.amount, l.state, l.explanation.sentence, l.earnedOn]));
  // expiry
  const early = await c.newLead(birch);
  const acc = await c.acceptedLead(birch, owner);
  J('advance', await c.advanceClock(owner, AGENCY, '2026-07-01T00:00:00Z'));
  J('never', await c.closeLead(owner, { leadId: early, result: 'WON', customerId: 'late', mrr: '5.00' }));
  J('nocredit', await c.closeLead(owner, { leadId: acc, result: 'WON', customerId: 'late', mrr: '5.00' }));
  J('lost', await c.closeLead(owner, { leadId: early, result: 'LOST' }));
  J('back', await c.advanceClock(owner, AGENCY, '2026-06-01T00:00:00Z'));
  J('late win within', await c.closeLead(owner, { leadId: acc, result: 'WON', customerId: 'late', mrr: '5.00', occurredAt: '2026-06-01T00:00:00Z' }));
  J('lead', await c.readLead(birch, acc));
  console.log(w.server.logged().split('\n').filter((l) => !l.includes('answered')).join('\n').slice(0, 6000));
}, 120000);
