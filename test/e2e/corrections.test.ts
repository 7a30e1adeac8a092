import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BalancesDocument,
  BillingFactsDocument,
  BooksHealthDocument,
  CorrectedLinesDocument,
  CorrectLeadDocument,
  DisputesDocument,
  LedgerSealsDocument,
  RecordDisputeDocument,
  RetractFactDocument,
  type BillingRowInput,
  type RecordDisputeInput,
  type RetractFactInput,
} from '../../client/generated/graphql.ts';
import { must } from '../../domain/result.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { sealDays } from '../../server/books/seals.ts';
import { listProgramsOfBooks, verifyBooks } from '../../server/books/verify.ts';
import { acceptedLead, advanceClock, closeLead, recordBilling } from './support/calls.ts';
import { newKey } from './support/new-key.ts';
import { NOW, SOLUTIONS, startWorld, type Party, type World } from './support/seed-world.ts';

/** What the program's clock shows. */
let now = NOW;
async function nextDay(): Promise<void> {
  now = formatInstant(Date.parse(now) + 86_400_000);
  await advanceClock(world.owner, SOLUTIONS, now);
}

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

/** 100.00 today, on which Birch earns 10.00 at the 10 % of BASE. */
const paid = (customerId: string, invoiceId: string): BillingRowInput => ({
  ...{ kind: 'PAID', at: now, customerId, invoiceId, amount: '100.00', currency: 'USD' },
  ...{ serviceFrom: now, serviceTo: '2026-04-10T00:00:00Z' },
});
const refunded = (invoiceId: string, refundId: string, amount: string): BillingRowInput => ({
  ...{ kind: 'REFUNDED', at: now, invoiceId, refundId, amount, currency: 'USD' },
});

interface Won {
  readonly id: string;
  readonly leadId: string;
}

/** A customer that Birch has won, in the program that pays at the collection. */
async function win(customerId: string): Promise<Won> {
  const leadId = await acceptedLead(world.birch, world.owner, { programSlug: SOLUTIONS });
  const won = await closeLead(world.owner, { leadId, result: 'WON', customerId, mrr: '100.00' });
  return { leadId, id: must(won.lead?.customer, 'a customer').id };
}

/** Records rows one by one; gives the id of the last one's fact. */
async function record(...rows: readonly BillingRowInput[]): Promise<string> {
  let id = '';
  for (const row of rows) {
    const { results } = await recordBilling(world.billing, [row]);
    expect(results?.[0]?.userErrors).toEqual([]);
    id = must(results?.[0]?.fact, 'a fact').id;
  }
  return id;
}

const lines = async (party: Party, customerId: string) =>
  (await party.client.request(CorrectedLinesDocument, { filter: { customerId }, first: 50 })).commissionLines.nodes;

/** Each line in words, the earliest first: what it is, its amount and state. */
const told = async (party: Party, customerId: string): Promise<readonly string[]> =>
  (await lines(party, customerId))
    .map(({ entry, amount, state, cause }) => `${entry} ${amount.amount} ${state} ${cause?.type ?? '-'}`)
    .sort();

const retract = async (party: Party, over: Partial<RetractFactInput>) =>
  (
    await party.client.request(RetractFactDocument, {
      input: { idempotencyKey: newKey(), reason: 'NEVER_HAPPENED', ...over },
    })
  ).retractFact;

const dispute = async (input: Omit<RecordDisputeInput, 'idempotencyKey'>) =>
  (await world.owner.client.request(RecordDisputeDocument, { input: { idempotencyKey: newKey(), ...input } }))
    .recordDispute;

describe('over the API, a vendor', () => {
  it('sees a refund wait for its payment, and both count when that arrives', async () => {
    const { id } = await win('waits');
    await record(refunded('W1', 'WR1', '40.00'));
    const filter = { statuses: ['UNMATCHED' as const] };
    const { billingFacts } = await world.owner.client.request(BillingFactsDocument, { filter, first: 10 });
    expect(billingFacts.nodes).toMatchObject([
      { externalId: 'WR1', status: 'UNMATCHED', unmatchedRef: 'W1', waiting: expect.stringMatching(/^PT/) },
    ]);
    expect(await lines(world.owner, id)).toEqual([]);

    await record(paid('waits', 'W1'));
    await nextDay();
    const after = await world.owner.client.request(BillingFactsDocument, { filter, first: 10 });
    expect(after.billingFacts.nodes).toEqual([]);
    // Of one instant: the line is of what is left.
    expect((await told(world.birch, id)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['LINE 6.00']);
  });

  it('takes back a payment that never was: its line is voided, naming why', async () => {
    const { id } = await win('never');
    const factId = await record(paid('never', 'N1'));
    await nextDay();
    const answer = await retract(world.owner, { factId, note: 'a test payment' });
    expect(answer.userErrors).toEqual([]);
    expect(answer.fact).toMatchObject({ type: 'fact.retracted' });

    expect(await told(world.owner, id)).toEqual([
      'LINE 10.00 VOIDED billing.paid',
      'VOID -10.00 VOIDED fact.retracted',
    ]);
    const found = await lines(world.birch, id);
    expect(found.find(({ entry }) => entry === 'VOID')?.voids?.id).toBe(
      found.find(({ entry }) => entry === 'LINE')?.id,
    );
    const { billingFacts } = await world.owner.client.request(BillingFactsDocument, {
      filter: { customerId: id },
      first: 10,
    });
    expect(billingFacts.nodes.find((fact) => fact.id === factId)?.retraction).toMatchObject({
      ...{ factId: answer.fact?.id, reason: 'NEVER_HAPPENED', note: 'a test payment', actor: 'person_owner' },
    });
  });

  it('is told what a payment is needed for, and takes back a failed refund', async () => {
    const { id } = await win('fails');
    const payment = await record(paid('fails', 'F1'));
    await nextDay();
    const refund = await record(refunded('F1', 'FR1', '100.00'));
    expect((await retract(world.owner, { factId: payment })).userErrors).toMatchObject([
      { code: 'HAS_DEPENDENTS', known: ['FR1'] },
    ]);
    expect((await retract(world.owner, { factId: refund, reason: 'REFUND_FAILED' })).userErrors).toEqual([]);
    const standing = (await lines(world.owner, id)).filter(({ entry, voidedBy }) => entry !== 'VOID' && !voidedBy);
    expect(standing.map(({ amount }) => amount.amount)).toEqual(['10.00']);
  });

  it('puts a win amount right, and it shows in the lead', async () => {
    const { leadId } = await win('wrong');
    const input = { idempotencyKey: newKey(), leadId, mrr: '120.00', reason: 'a typing error' };
    const { correctLead } = await world.owner.client.request(CorrectLeadDocument, { input });
    expect(correctLead).toMatchObject({
      userErrors: [],
      lead: {
        mrr: { amount: '120.00' },
        corrections: [{ before: { amount: '100.00' }, after: { amount: '120.00' }, reason: 'a typing error' }],
      },
      fact: { type: 'lead.corrected' },
    });
    const { correctLead: again } = await world.owner.client.request(CorrectLeadDocument, { input });
    expect(again).toMatchObject({ replayed: true, fact: { id: correctLead.fact?.id } });
  });

  it('records a dispute: the lines are held while it is open, and reversed when it is lost', async () => {
    const { id } = await win('disputes');
    await record(paid('disputes', 'D1'));
    await nextDay();
    const opened = await dispute({ disputeId: 'DP1', paymentId: 'D1', outcome: 'OPENED' });
    expect(opened).toMatchObject({ userErrors: [], dispute: { status: 'OPEN', amount: { amount: '100.00' } } });
    const held = await lines(world.birch, id);
    expect(held.map(({ state, heldBecause }) => [state, heldBecause])).toEqual([['HELD', expect.any(String)]]);

    expect(await dispute({ disputeId: 'DP1', outcome: 'LOST' })).toMatchObject({ dispute: { status: 'LOST' } });
    const sum = (await lines(world.birch, id)).reduce((total, { amount }) => total + Number(amount.amount), 0);
    expect(sum).toBe(0);
    const { disputes } = await world.owner.client.request(DisputesDocument, { filter: { customerId: id }, first: 5 });
    expect(disputes.nodes).toMatchObject([
      { disputeRef: 'DP1', paymentRef: 'D1', customer: { externalId: 'disputes' } },
    ]);
  });

  it('reads balances from the journal; a partner reads its own', async () => {
    const filter = { programSlug: SOLUTIONS };
    const { balances } = await world.birch.client.request(BalancesDocument, { filter, first: 10 });
    // What stands of the stories above: 6.00 and 10.00.
    expect(balances.nodes).toMatchObject([
      { stream: 'default', earned: { amount: '16.00' }, unpaid: { amount: '16.00' }, paid: { amount: '0.00' } },
    ]);
    const by = { ...filter, asOf: '2026-03-09T00:00:00Z' };
    const before = await world.owner.client.request(BalancesDocument, { filter: by, first: 10 });
    expect(before.balances.nodes.map(({ earned }) => earned.amount).filter((amount) => amount !== '0.00')).toEqual([]);
    for (const party of [world.cedar, world.foreignOwner])
      expect((await party.client.request(BalancesDocument, { filter, first: 10 })).balances.nodes).toEqual([]);
  });
});

describe('the books over the API', () => {
  it('show the last comparison and the seals to the vendor, and to nobody else', async () => {
    const { db } = world.server.running.platform;
    const [program] = await listProgramsOfBooks(db, SOLUTIONS);
    const ref = must(program, 'the program');
    const health = (party: Party) => party.client.request(BooksHealthDocument, { programSlug: SOLUTIONS });
    expect((await health(world.owner)).booksHealth).toBeNull();
    await sealDays(db, ref, '2999-01-01');
    const report = await verifyBooks(db, ref);
    expect(report.finding).toBeNull();

    expect((await health(world.owner)).booksHealth).toMatchObject({
      ...{ lines: report.lines, entries: report.entries, finding: null, imbalance: { amount: '0.00' } },
    });
    const sealsOf = (party: Party) => party.client.request(LedgerSealsDocument, { programSlug: SOLUTIONS, first: 5 });
    const { ledgerSeals } = await sealsOf(world.owner);
    expect(ledgerSeals.nodes).toMatchObject([
      {
        number: 1,
        lines: report.lines,
        entries: report.entries,
        previousHash: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect((await health(world.foreignOwner)).booksHealth).toBeNull();
    expect((await sealsOf(world.foreignOwner)).ledgerSeals.nodes).toEqual([]);
    for (const ask of [health, sealsOf]) await expect(ask(world.birch)).rejects.toThrow(/vendor/);
  });
});

describe('corrections by others', () => {
  it('are refused: a partner’s, a clerk’s without the right, another vendor’s as if there were nothing', async () => {
    const { leadId } = await win('others');
    const factId = await record(paid('others', 'O1'));
    expect((await retract(world.foreignOwner, { factId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await expect(retract(world.birch, { factId })).rejects.toThrow(/FORBIDDEN/);
    await expect(retract(world.clerk, { factId })).rejects.toThrow(/FORBIDDEN/);
    const input = { leadId, mrr: '1.00', reason: 'x' };
    const correct = (party: Party) =>
      party.client.request(CorrectLeadDocument, { input: { idempotencyKey: newKey(), ...input } });
    expect((await correct(world.birch)).correctLead.userErrors).toMatchObject([{ code: 'FORBIDDEN_ACTION' }]);
    expect((await correct(world.foreignOwner)).correctLead.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
