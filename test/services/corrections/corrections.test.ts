import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CorrectionCommands, DisputeOutcome, RetractFact } from '../../../services/corrections/contract.ts';
import type { BillingRow } from '../../../services/contract.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  OTHER_VENDOR,
  OUR_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
let program: TestProgram;
let partnerId: string;
let corrections: CorrectionCommands;
let customers = 0;

beforeAll(async () => {
  world = await createCommandWorld();
  corrections = world.services.corrections;
  program = await world.createProgram('customerio-solutions', { minimumPayout: '0' });
  partnerId = await world.enroll(program);
  const slug = 'program-of-the-other-vendor';
  const clock = { kind: 'MANUAL' as const, now: START };
  const other = {
    idempotencyKey: world.key(),
    slug,
    name: slug,
    description: '',
    adapter: 'customerio-solutions',
    params: {},
  };
  must(await world.services.programs.create(owner(OTHER_VENDOR), { ...other, timeZone: 'UTC', clock, links: {} }));
});
afterAll(() => world.database.drop());

interface Paid {
  readonly customer: string;
  readonly payment: string;
  readonly factId: string;
}

/** A customer of the partner, won for 100.00 a month, with one payment of 100.00 at START: 10.00 for the partner. */
async function paidCustomer(): Promise<Paid> {
  const customer = `customer-${++customers}`;
  await world.win(program, partnerId, customer, '100.00');
  const factId = await record({ ...payment(customer, `${customer}-pay`) });
  return { customer, payment: `${customer}-pay`, factId };
}

const payment = (customerId: string, invoiceId: string, amount = '100.00'): BillingRow => ({
  kind: 'PAID',
  at: START,
  customerId,
  invoiceId,
  paymentId: null,
  amount,
  tax: null,
  currency: 'USD',
  serviceFrom: START,
  serviceTo: START + 30 * DAY_MS,
});
const refund = (paymentId: string, refundId: string, amount: string): BillingRow => ({
  kind: 'REFUNDED',
  at: START,
  invoiceId: null,
  paymentId,
  refundId,
  amount,
  currency: 'USD',
});

async function record(row: BillingRow): Promise<string> {
  const input = { idempotencyKey: world.key(), source: 'test', rows: [row] };
  const [result] = must(await world.services.billing.record(owner(), input));
  expect(result?.userErrors).toEqual([]);
  return result?.fact?.id ?? '';
}

const retracting = (factId: string, over: Partial<RetractFact> = {}): RetractFact => ({
  idempotencyKey: world.key(),
  what: { kind: 'FACT', id: factId },
  reason: 'NEVER_HAPPENED',
  note: null,
  ...over,
});
const disputing = (paymentId: string, outcome: DisputeOutcome, disputeId = `dispute of ${paymentId}`) => ({
  idempotencyKey: world.key(),
  disputeId,
  paymentId,
  outcome,
  amount: null,
  currency: null,
  at: START,
  note: null,
});

/** Effective lines of a customer, as `entry amount`. */
async function effective(customer: string): Promise<readonly string[]> {
  const rows = await world.rows<{ line: string }>(
    `SELECT l.entry || ' ' || l.amount_minor AS line FROM commission_lines l JOIN customers c ON c.id = l.customer_id
     WHERE c.external_id = $1 AND l.entry IN ('LINE', 'REVERSAL') AND NOT EXISTS (SELECT 1 FROM commission_lines v WHERE v.voids_id = l.id)
     ORDER BY l.ordinal`,
    [customer],
  );
  return rows.map(({ line }) => line);
}

const shownStatus = async (factId: string): Promise<unknown> => {
  const { createReads } = await import('../../../server/read-models/create-reads.ts');
  const reads = createReads({ db: world.database.app, registry: world.deps.registry, cursors: undefined as never });
  const [fact] = await reads.facts.byIds(owner(), [factId]);
  return fact === null || fact === undefined
    ? null
    : [fact.status, fact.retraction?.reason ?? null, fact.retraction?.actor ?? null];
};

describe('a fact that never happened', () => {
  it('a payment: its line is voided, naming the retraction; the fact is shown as retracted, with reason and by whom', async () => {
    const { customer, factId } = await paidCustomer();
    expect(await effective(customer)).toEqual(['LINE 1000']);

    const { value, events } = await world.events(program, () =>
      corrections.retract(owner(), retracting(factId, { note: 'a test of the till' })),
    );

    expect(await effective(customer)).toEqual([]);
    expect(events).toEqual(['fact.retracted', 'commission.voided']);
    const voided = await world.row<{ cause_fact_id: string; facts: object }>(
      `SELECT cause_fact_id, explanation -> 'facts' AS facts FROM commission_lines WHERE entry = 'VOID' AND cause_fact_id = $1`,
      [value.id],
    );
    expect(voided.facts).toMatchObject({ cause: 'fact.retracted', reason: 'NEVER_HAPPENED' });
    expect(await shownStatus(factId)).toEqual(['RETRACTED', 'NEVER_HAPPENED', owner().id]);
    const audited = await world.rows('SELECT 1 FROM audit_log WHERE action = $1 AND subject = $2', [
      'retractFact',
      factId,
    ]);
    expect(audited).toHaveLength(1);
  });

  it('keeps the id of what was retracted, and takes the right amount under a new one', async () => {
    const { customer, payment: id, factId } = await paidCustomer();
    must(await corrections.retract(owner(), retracting(factId, { reason: 'WRONG_AMOUNT' })));
    const again = {
      idempotencyKey: world.key(),
      source: 'test',
      rows: [payment(customer, id), payment(customer, id, '90.00')],
    };
    const results = must(await world.services.billing.record(owner(), again));
    expect(results.map((row) => [row.status, row.userErrors[0]?.code])).toEqual([
      ['REPLAYED', undefined],
      ['REFUSED', 'FACT_CONFLICT'],
    ]);
    expect(await effective(customer), 'what is sent again stays retracted').toEqual([]);

    await record(payment(customer, `${id}-new`, '90.00'));
    expect(await effective(customer)).toEqual(['LINE 900']);
  });

  it('a refund that failed: the reversal is voided and the whole payment can be refunded again', async () => {
    const { customer, payment: id } = await paidCustomer();
    const refunded = await record(refund(id, `${id}-r1`, '60.00'));
    expect(await effective(customer)).toEqual(['LINE 400']);

    must(await corrections.retract(owner(), retracting(refunded, { reason: 'REFUND_FAILED' })));
    expect(await effective(customer)).toEqual(['LINE 1000']);
    await record(refund(id, `${id}-r2`, '100.00'));
    expect(await effective(customer)).toEqual([]);
  });

  it('a churn: the tier it took away is in force again, and lines at the lower tier are voided', async () => {
    const own = await world.createProgram('customerio-solutions', { thresholds: { MID: { referredArr: '2400' } } });
    const other = await world.enroll(own);
    const [gone, stays] = [`churn-${world.key()}`, `churn-${world.key()}`];
    await world.win(own, other, gone, '100.00');
    await world.win(own, other, stays, '100.00');
    const churn = await record({ kind: 'CHURNED', at: START, customerId: gone });
    await record(payment(stays, `${stays}-pay`));
    expect(await effective(stays)).toEqual(['LINE 1000']);

    must(await corrections.retract(owner(), retracting(churn)));
    expect(await effective(stays), 'MID pays 15 %').toEqual(['LINE 1500']);
  });

  it('a visit and a sign-up: the customer is nobody’s, and may sign up again', async () => {
    const own = await world.createProgram('affiliate-campaign', { holdDays: 0 });
    const other = await world.enroll(own);
    const { links } = world.services;
    const dated = () => ({ idempotencyKey: world.key(), occurredAt: null, programSlug: own.slug });
    const customerId = `signed-${world.key()}`;
    const visitor = customerId;
    const click = must(await links.recordClick(owner(), { ...dated(), partnerId: other, visitor }));
    await world.advance(own, START + DAY_MS);
    const signUp = { customerId, visitor, email: null };
    expect(must(await links.signUp(owner(), { ...dated(), ...signUp })).partnerId).toBe(other);
    await record({ ...payment(customerId, `${customerId}-pay`), at: START + DAY_MS });
    await world.advance(own, START + 2 * DAY_MS);
    expect(await effective(customerId)).toEqual(['LINE 3000']);

    must(await corrections.retract(owner(), retracting('', { what: { kind: 'CLICK', id: click.id } })));
    expect(await effective(customerId), 'no click brought it').toEqual([]);
    const what = { kind: 'SIGN_UP' as const, programSlug: own.slug, customerId };
    must(await corrections.retract(owner(), retracting('', { what, reason: 'WRONG_CUSTOMER' })));
    const again = must(await links.signUp(owner(), { ...dated(), ...signUp }));
    expect(again).toMatchObject({ partnerId: null, reason: 'NO_CLICK' });
  });

  it('is refused where something depends on it, and says what', async () => {
    const { payment: id, factId } = await paidCustomer();
    await record(refund(id, `${id}-r1`, '10.00'));
    const outcome = await corrections.retract(owner(), retracting(factId));
    expect(outcome.userErrors).toMatchObject([{ code: 'HAS_DEPENDENTS', detail: { known: [`${id}-r1`] } }]);
  });

  it.each([
    [
      'of another vendor',
      (fact: string) => corrections.retract(owner(OTHER_VENDOR), retracting(fact)),
      ['NOT_FOUND input.factId'],
    ],
    ['unknown', () => corrections.retract(owner(), retracting('fact_unknown')), ['NOT_FOUND input.factId']],
    [
      'a payment that “failed”',
      (fact: string) => corrections.retract(owner(), retracting(fact, { reason: 'REFUND_FAILED' })),
      ['NOT_RETRACTABLE input.reason'],
    ],
  ] as const)('is refused and writes nothing: %s', async (_, call, expected) => {
    const { factId } = await paidCustomer();
    expect(await world.refusals(() => call(factId))).toEqual(expected);
  });

  it('is for the vendor with the right RECORD_BILLING', async () => {
    const { factId } = await paidCustomer();
    await expect(corrections.retract(owner(OUR_VENDOR, []), retracting(factId))).rejects.toThrow(/RECORD_BILLING/);
    await expect(corrections.retract(partnerActor(partnerId), retracting(factId))).rejects.toThrow(/RECORD_BILLING/);
  });

  it('happens once for one key, and once at all', async () => {
    const { factId } = await paidCustomer();
    await world.expectKeyed(
      (idempotencyKey) => corrections.retract(owner(), retracting(factId, { idempotencyKey })),
      (idempotencyKey) => corrections.retract(owner(), retracting(factId, { idempotencyKey, reason: 'OTHER' })),
    );
    expect(await world.refusals(() => corrections.retract(owner(), retracting(factId)))).toEqual([
      'ALREADY_RETRACTED input.factId',
    ]);
  });
});

describe('a wrong win amount', () => {
  const correcting = (leadId: string, mrr: string) => ({
    idempotencyKey: world.key(),
    leadId,
    mrr,
    currency: null,
    reason: 'one digit too many',
  });

  it('moves the tier that stands on it, and the lines at that tier; what was said stays', async () => {
    const own = await world.createProgram('customerio-solutions', { thresholds: { MID: { referredArr: '6000' } } });
    const other = await world.enroll(own);
    const customer = `win-${world.key()}`;
    await world.win(own, other, customer, '5000.00');
    await record(payment(customer, `${customer}-pay`));
    expect(await effective(customer), 'HIGH pays 20 %').toEqual(['LINE 2000']);
    const { id } = await world.row<{ id: string }>('SELECT id FROM leads WHERE partner_id = $1', [other]);

    const { value, events } = await world.events(own, () => corrections.correctLead(owner(), correcting(id, '500.00')));

    expect(await effective(customer), 'MID pays 15 %').toEqual(['LINE 1500']);
    expect(events).toEqual(['lead.corrected', 'tier.changed', 'commission.voided', 'commission.posted']);
    expect(
      await world.row('SELECT mrr_before_minor, mrr_after_minor, fact_id FROM lead_corrections WHERE lead_id = $1', [
        id,
      ]),
    ).toEqual({
      mrr_before_minor: 500_000n,
      mrr_after_minor: 50_000n,
      fact_id: value.fact.id,
    });
    expect(await world.refusals(() => corrections.correctLead(owner(), correcting(id, '500.00')))).toEqual([
      'UNCHANGED input.mrr',
    ]);
    expect(await world.refusals(() => corrections.correctLead(partnerActor(other), correcting(id, '1.00')))).toEqual([
      'FORBIDDEN_ACTION -',
    ]);
    expect(await world.refusals(() => corrections.correctLead(owner(OTHER_VENDOR), correcting(id, '1.00')))).toEqual([
      'NOT_FOUND input.leadId',
    ]);
    expect(await world.refusals(() => corrections.correctLead(owner(), correcting(id, '1.005')))).toEqual([
      'INVALID_AMOUNT input.mrr',
    ]);
  });
});

describe('a dispute', () => {
  const states = async (customer: string): Promise<readonly string[]> => {
    const { createReads } = await import('../../../server/read-models/create-reads.ts');
    const reads = createReads({ db: world.database.app, registry: world.deps.registry, cursors: undefined as never });
    const { id } = await world.row<{ id: string }>('SELECT id FROM customers WHERE external_id = $1', [customer]);
    const first = { first: 50, after: null, last: null, before: null };
    const page = await reads.lines.page(partnerActor(partnerId), { customerId: id }, 'EARNED_AT_ASC', first);
    return page.nodes.map((line) => `${line.entry} ${line.amount.amount} ${line.state}`).sort();
  };

  it('opened: the payment’s lines are held, for its partner to see; won: they are free', async () => {
    const { customer, payment: id } = await paidCustomer();
    const { events } = await world.events(program, () => corrections.recordDispute(owner(), disputing(id, 'OPENED')));
    expect(events).toEqual(['dispute.opened']);
    expect(await states(customer)).toEqual(['LINE 10.00 HELD']);
    must(await corrections.recordDispute(owner(), disputing(id, 'WON')));
    expect(await states(customer)).toEqual(['LINE 10.00 POSTED']);
  });

  it('lost: the amount counts as refunded; overturned later, it stands again', async () => {
    const { customer, payment: id } = await paidCustomer();
    must(await corrections.recordDispute(owner(), { ...disputing(id, 'OPENED'), amount: '40.00' }));
    must(await corrections.recordDispute(owner(), disputing(id, 'LOST')));
    expect(await effective(customer)).toEqual(['LINE 600']);
    must(await corrections.recordDispute(owner(), disputing(id, 'WON')));
    expect(await effective(customer)).toEqual(['LINE 1000']);
  });

  it('told in the wrong order: the end stands, the beginning changes nothing', async () => {
    const { customer, payment: id } = await paidCustomer();
    must(await corrections.recordDispute(owner(), disputing(id, 'LOST')));
    must(await corrections.recordDispute(owner(), disputing(id, 'OPENED')));
    expect(await effective(customer)).toEqual([]);
    expect(await world.row('SELECT status FROM disputes WHERE payment_ref = $1', [id])).toEqual({ status: 'LOST' });
  });

  it('holds what is posted while it is open, and lets nothing of the payment be retracted', async () => {
    const { payment: id, factId } = await paidCustomer();
    must(await corrections.recordDispute(owner(), disputing(id, 'OPENED', `open of ${id}`)));
    const outcome = await corrections.retract(owner(), retracting(factId));
    expect(outcome.userErrors).toMatchObject([{ code: 'HAS_DEPENDENTS', detail: { known: [`open of ${id}`] } }]);
  });

  it('is refused and writes nothing: an unknown payment, another payment, more than is left', async () => {
    const [one, two] = [await paidCustomer(), await paidCustomer()];
    must(await corrections.recordDispute(owner(), disputing(one.payment, 'OPENED', 'd-refused')));
    expect(await world.refusals(() => corrections.recordDispute(owner(), disputing('nothing', 'OPENED')))).toEqual([
      'UNKNOWN_PAYMENT input.paymentId',
    ]);
    expect(
      await world.refusals(() => corrections.recordDispute(owner(), disputing(two.payment, 'WON', 'd-refused'))),
    ).toEqual(['FACT_CONFLICT input.paymentId']);
    expect(
      await world.refusals(() =>
        corrections.recordDispute(owner(), { ...disputing(two.payment, 'OPENED'), amount: '100.01' }),
      ),
    ).toEqual(['INVALID_AMOUNT input.amount']);
    expect(
      await world.refusals(() => corrections.recordDispute(owner(OTHER_VENDOR), disputing(two.payment, 'OPENED'))),
    ).toEqual(['UNKNOWN_PAYMENT input.paymentId']);
  });
});

describe('after all of it', () => {
  it('the books agree', async () => {
    const programs = await world.rows<{ id: string }>('SELECT id FROM programs WHERE tenant_id = $1', [OUR_VENDOR]);
    for (const { id } of programs) {
      expect((await verifyBooks(world.database.app, { tenantId: OUR_VENDOR, id })).finding).toBeNull();
    }
  });
});
