import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApprovePayoutDocument,
  ExplainPayoutDocument,
  ExportPayoutsDocument,
  FailPayoutDocument,
  ImportPaidPayoutsDocument,
  OverruleReviewDocument,
  PauseProgramJobsDocument,
  PayoutForecastDocument,
  PayoutsDocument,
  PostAdjustmentDocument,
  PreviewReviewDocument,
  ResumeProgramJobsDocument,
  RetryPayoutDocument,
  ReviewsDocument,
  RunDocument,
  SendPayoutsDocument,
  SetPaymentDetailsDocument,
  type AdvanceClockMutation,
  type ExplainPayoutQuery,
  type PayoutsQuery,
} from '../../client/generated/graphql.ts';
import { acceptedLead, advanceClock, closeLead, newLead, recordBilling } from './support/calls.ts';
import { newKey } from './support/new-key.ts';
import { AGENCY, NOW, startWorld, type Party, type World } from './support/seed-world.ts';

/** Paid on 10 March, so that the first quarter and the year after it have lines. */
const SECOND_QUARTER = '2026-07-02T00:00:00Z';
const YEAR_LATER = '2027-03-10T00:00:00Z';
const IBAN = 'DE89370400440532013000';

let world: World;
let advanced: AdvanceClockMutation['advanceClock'];

beforeAll(async () => {
  world = await startWorld();
  const { birch, cedar, owner, billing } = world;
  for (const [partner, customerId] of [
    [birch, 'cove'],
    [cedar, 'dune'],
  ] as const) {
    const leadId = await acceptedLead(partner, owner);
    await closeLead(owner, { leadId, result: 'WON', customerId, mrr: '1200.00' });
    await recordBilling(billing, [
      {
        ...{ kind: 'PAID', at: NOW, customerId, invoiceId: `invoice-${customerId}`, amount: '14400.00' },
        ...{ currency: 'USD', serviceFrom: NOW, serviceTo: YEAR_LATER },
      },
    ]);
  }
  await newLead(birch, { company: 'Never Decided Ltd' });
  advanced = await advanceClock(owner, AGENCY, SECOND_QUARTER);
});
afterAll(() => world.server.stop());

type Payout = PayoutsQuery['payouts']['nodes'][number];

const payoutsOf = async ({ client }: Party): Promise<readonly Payout[]> =>
  (await client.request(PayoutsDocument, { filter: { programSlug: AGENCY }, orderBy: 'FORMED_AT_ASC', first: 50 }))
    .payouts.nodes;

async function explain({ client }: Party, id: string): Promise<Extract<ExplainPayoutQuery['node'], { lines: object }>> {
  const { node } = await client.request(ExplainPayoutDocument, { id, first: 50 });
  if (node === null || node === undefined || !('lines' in node)) throw new Error('found no payout');
  return node;
}

/** Cents of `1,234.50`, so that sums are exact. */
const cents = ({ amount }: { readonly amount: string }): number => Math.round(Number(amount) * 100);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + each, 0);

async function approve(payoutIds: readonly string[]): Promise<void> {
  const { approvePayout } = await world.owner.client.request(ApprovePayoutDocument, {
    input: { payoutIds, idempotencyKey: newKey() },
  });
  expect(approvePayout.results?.map(({ status }) => status)).toEqual(payoutIds.map(() => 'APPROVED'));
}

/** Sends what is approved, and waits for the run's end. */
async function send(): Promise<unknown> {
  const { owner } = world;
  const input = { programSlug: AGENCY, idempotencyKey: newKey() };
  const { sendPayouts } = await owner.client.request(SendPayoutsDocument, { input });
  expect(sendPayouts.userErrors).toEqual([]);
  const id = sendPayouts.run?.id ?? '';
  return expect
    .poll(async () => (await owner.client.request(RunDocument, { id })).run?.status, { timeout: 20_000, interval: 50 })
    .toBe('DONE');
}

describe('the calendar, over the API', () => {
  it('has done what was due, as a run that says so', async () => {
    expect(advanced.userErrors).toEqual([]);
    expect(advanced.program?.clock).toEqual({ now: SECOND_QUARTER, processedThrough: SECOND_QUARTER });
    const { run } = await world.owner.client.request(RunDocument, { id: advanced.run?.id ?? '' });
    expect(run).toMatchObject({
      kind: 'CALENDAR',
      status: 'DONE',
      input: { from: NOW, to: SECOND_QUARTER },
      result: {
        processedThrough: SECOND_QUARTER,
        events: { 'review.completed': 2, 'lead.expiring': 2, 'lead.status_changed': 1, 'payout.formed': 4 },
      },
    });
  });

  it('stands still while the jobs of the program are paused, and goes on afterwards', async () => {
    const { owner } = world;
    const keyed = () => ({ input: { programSlug: AGENCY, idempotencyKey: newKey() } });
    const { pauseProgramJobs } = await owner.client.request(PauseProgramJobsDocument, keyed());
    expect(pauseProgramJobs.program?.jobsPausedAt).not.toBeNull();
    const refused = await advanceClock(owner, AGENCY, '2026-07-03T00:00:00Z');
    expect(refused.userErrors).toMatchObject([{ code: 'JOBS_PAUSED', field: ['input', 'programSlug'] }]);
    const { resumeProgramJobs } = await owner.client.request(ResumeProgramJobsDocument, keyed());
    expect(resumeProgramJobs.program?.jobsPausedAt).toBeNull();
    const again = await advanceClock(owner, AGENCY, '2026-07-03T00:00:00Z');
    expect(again.program?.clock.now).toBe('2026-07-03T00:00:00Z');
  });

  it('has reviewed the tiers; a preview says what is missing, and the owner overrules with a reason', async () => {
    const { owner, birch } = world;
    const filter = { programSlug: AGENCY };
    const { reviews } = await birch.client.request(ReviewsDocument, { filter, first: 10 });
    expect(reviews.nodes).toMatchObject([{ reviewAt: '2026-07-01T00:00:00Z', fromTier: 'SILVER', toTier: 'SILVER' }]);
    const { previewReview } = await birch.client.request(PreviewReviewDocument, { programSlug: AGENCY, first: 10 });
    const [preview] = previewReview.nodes;
    expect(preview?.tiers.find(({ tier }) => tier === 'GOLD')?.ways[0]?.missing.length).toBeGreaterThan(0);
    const input = { reviewId: reviews.nodes[0]?.id ?? '', tier: 'GOLD', idempotencyKey: newKey() };
    const overruled = await owner.client.request(OverruleReviewDocument, {
      input: { ...input, reason: 'a reference customer' },
    });
    expect(overruled.overruleReview.review).toMatchObject({
      toTier: 'GOLD',
      decisions: [{ kind: 'FOUND' }, { kind: 'OVERRULED', toTier: 'GOLD', reason: 'a reference customer' }],
    });
  });
});

describe('a payout, over the API', () => {
  it('can be explained line by line by its partner, who may not approve it', async () => {
    const { birch } = world;
    const payouts = await payoutsOf(birch);
    expect(payouts.map(({ periodFrom, dueBy, status }) => [periodFrom, dueBy, status])).toEqual([
      ['2026-01-01', '2026-05-15', 'FORMED'],
      ['2026-04-01', '2026-08-14', 'FORMED'],
    ]);
    for (const { id, amount } of payouts) {
      const { lines, sums } = await explain(birch, id);
      expect(total(lines.nodes.map((line) => cents(line.amount)))).toBe(cents(amount));
      expect(total(sums.map((sum) => cents(sum.amount)))).toBe(cents(amount));
      // 10 % of 1,200.00 for each service month.
      for (const line of lines.nodes) {
        expect(line.amount.amount).toBe('120.00');
        expect(line.explanation.sentence).toMatch(
          /^120\.00 USD is 10% of the 1200\.00 USD that cove paid .* tier SILVER/,
        );
        expect(line.explanation.clause).not.toBe('');
      }
    }
    const ids = payouts.map(({ id }) => id);
    const input = { payoutIds: ids, idempotencyKey: newKey() };
    await expect(birch.client.request(ApprovePayoutDocument, { input })).rejects.toMatchObject({
      response: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
    // Another partner's is not there.
    const { node } = await world.cedar.client.request(ExplainPayoutDocument, { id: ids[0] ?? '', first: 1 });
    expect(node).toBeNull();
  });

  it('waits for payment details, which are shown masked; then goes out in a file and comes back paid', async () => {
    const { owner, birch } = world;
    const [first, second] = await payoutsOf(birch);
    const ids = [first?.id ?? '', second?.id ?? ''];
    expect(first?.holds).toMatchObject([{ reason: 'PAYMENT_DETAILS_MISSING' }]);
    const { setPaymentDetails } = await birch.client.request(SetPaymentDetailsDocument, {
      input: {
        ...{ programSlug: AGENCY, method: 'BANK', idempotencyKey: newKey() },
        details: { holder: 'Birch Ltd', iban: IBAN },
      },
    });
    expect(setPaymentDetails.enrollment?.paymentDetails).toMatchObject({ method: 'BANK', masked: 'DE ****3000' });
    await approve(ids);
    await send();
    const { exportPayouts } = await owner.client.request(ExportPayoutsDocument, {
      input: { programSlug: AGENCY, method: 'BANK', idempotencyKey: newKey() },
    });
    expect(exportPayouts.file?.payouts).toBe(2);
    expect(exportPayouts.file?.csv).toContain(`${ids[0]},120.00,USD,Birch Ltd,${IBAN}`);
    const csv = `payout_id,amount,reference\n${ids[0]},120.00,TX-1\n${ids[1]},1.00,TX-2\n`;
    const { importPaidPayouts } = await owner.client.request(ImportPaidPayoutsDocument, {
      input: { programSlug: AGENCY, csv, idempotencyKey: newKey() },
    });
    expect(importPaidPayouts.results?.map(({ status }) => status)).toEqual(['PAID', 'REFUSED']);
    const after = await payoutsOf(birch);
    expect(after.map(({ status, paidReference }) => [status, paidReference])).toEqual([
      ['PAID', 'TX-1'],
      ['PROCESSING', null],
    ]);
  });

  it('that fails is formed again, with what was taken back meanwhile', async () => {
    const { owner, birch } = world;
    const payoutId = (await payoutsOf(birch))[1]?.id ?? '';
    const { failPayout } = await owner.client.request(FailPayoutDocument, {
      input: { payoutId, reason: 'account closed', evenIfInDoubt: true, idempotencyKey: newKey() },
    });
    expect(failPayout.payout).toMatchObject({
      status: 'FAILED',
      failReason: 'account closed',
      availableActions: ['RETRY'],
    });
    const { postAdjustment } = await owner.client.request(PostAdjustmentDocument, {
      input: {
        ...{ programSlug: AGENCY, partnerId: world.birch.caller.partnerIds?.[0] ?? '', stream: 'referred' },
        ...{ amount: { amount: '-10.00', currency: 'USD' }, reason: 'CORRECTION', note: 'paid twice last year' },
        idempotencyKey: newKey(),
      },
    });
    expect(postAdjustment.userErrors).toEqual([]);
    const retry = { payoutId, idempotencyKey: newKey() };
    const { retryPayout } = await owner.client.request(RetryPayoutDocument, { input: retry });
    const { retryPayout: replay } = await owner.client.request(RetryPayoutDocument, { input: retry });
    expect(replay).toMatchObject({ replayed: true, payout: { id: retryPayout.payout?.id } });
    const { replaces, amount } = await explain(owner, retryPayout.payout?.id ?? '');
    // The adjustment was made in July: it is taken off with the third quarter.
    expect([replaces?.id, amount.amount]).toEqual([payoutId, '360.00']);
  });

  it('is forecast with its date and what still blocks it', async () => {
    const { birch } = world;
    const { payoutForecast } = await birch.client.request(PayoutForecastDocument, { programSlug: AGENCY, months: 6 });
    const rows = payoutForecast.entries.map(({ dueBy, amount, isPayable, blockedBy }) => [
      dueBy,
      amount.amount,
      isPayable,
      blockedBy.map(({ code }) => code),
    ]);
    expect(rows).toEqual([
      ['2026-08-14', '360.00', true, ['NOT_APPROVED']],
      ['2026-11-14', '350.00', true, ['NOT_YET_EARNED', 'PERIOD_NOT_ENDED']],
      ['2027-02-14', '360.00', true, ['NOT_YET_EARNED', 'PERIOD_NOT_ENDED']],
      ['2027-05-15', '240.00', true, ['NOT_YET_EARNED', 'PERIOD_NOT_ENDED']],
    ]);
  });
});
