import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PreviewTermsDocument,
  TermsPreviewDocument,
  type PreviewTermsInput,
  type PreviewTermsMutation,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { serviceDepsOf } from '../../../server/compose.ts';
import { acceptedLead, advanceClock, closeLead, recordBilling } from '../../e2e/support/calls.ts';
import { newKey } from '../../e2e/support/new-key.ts';
import { AGENCY, NOW, startWorld, type Party, type World } from '../../e2e/support/seed-world.ts';

let world: World;
beforeAll(async () => {
  // The test does the run itself, so that it knows when it has ended.
  world = await startWorld({ WORKERS: 'off' });
  const leadId = await acceptedLead(world.birch, world.owner);
  await closeLead(world.owner, { leadId, result: 'WON', customerId: 'C1', mrr: '1000.00' });
  await recordBilling(world.billing, [
    {
      ...{ kind: 'PAID', at: NOW, customerId: 'C1', invoiceId: 'I1', amount: '1000.00', currency: 'USD' },
      ...{ serviceFrom: NOW, serviceTo: '2026-04-10T00:00:00Z' },
    },
  ]);
  await advanceClock(world.owner, AGENCY, '2026-08-01T00:00:00Z');
});
afterAll(() => world.server.stop());

const DOUBLED = { tracks: { ADVISORS: { referredShare: { SILVER: { rate: '20%', months: 12 } } } } };

const preview = async (
  { client }: Party,
  over: Partial<PreviewTermsInput> = {},
): Promise<PreviewTermsMutation['previewTerms']> => {
  const input = { programSlug: AGENCY, params: DOUBLED, validFrom: '2026-01-01T00:00:00Z', idempotencyKey: newKey() };
  return (await client.request(PreviewTermsDocument, { input: { ...input, ...over } })).previewTerms;
};

const work = (id: string): Promise<void> =>
  serviceDepsOf(world.server.running.platform).work(
    { tenantId: must(world.owner.caller.tenantId, 'the vendor'), id },
    { milliseconds: null },
  );

describe('an owner previews terms', () => {
  it('and reads, when the run is done, what they would have made of the past', async () => {
    const { run } = await preview(world.owner);
    const id = must(run, 'a run').id;
    const queued = (await world.owner.client.request(TermsPreviewDocument, { id })).run;
    expect(queued).toMatchObject({ kind: 'TERMS_PREVIEW', status: 'QUEUED', termsPreview: null });

    await work(id);

    const done = (await world.owner.client.request(TermsPreviewDocument, { id })).run;
    expect(done).toMatchObject({ status: 'DONE', error: null });
    const usd = (amount: string): object => ({ amount });
    expect(done?.termsPreview).toMatchObject({
      ...{ validFrom: '2026-01-01T00:00:00Z', until: '2026-08-01T00:00:00Z', laterVersions: [] },
      ...{ partnerCount: 2, changedPartnerCount: 1, tierChangeCount: 0, tierChanges: [] },
      before: { earned: usd('100.00'), paid: usd('100.00') },
      after: { earned: usd('200.00'), paid: usd('200.00') },
      months: [{ month: '2026-03-01', difference: { amount: '100.00', currency: 'USD' } }],
      partners: [
        {
          partner: { id: world.birch.caller.partnerIds?.[0] },
          difference: { amount: '100.00' },
          ...{ tierBefore: expect.any(String), tierAfter: expect.any(String) },
        },
      ],
    });
  });

  it('and sees whose tier would be another', async () => {
    const thresholds = { SILVER: { referredMrr: '1' }, GOLD: { referredMrr: '2' } };
    const params = { tracks: { ADVISORS: { thresholds, minLeadsPerHalfYear: { GOLD: 1 } } } };
    const id = must((await preview(world.owner, { params })).run, 'a run').id;
    await work(id);

    const { run } = await world.owner.client.request(TermsPreviewDocument, { id });
    expect(run?.termsPreview?.tierChanges).toMatchObject([{ before: 'BRONZE', after: 'GOLD' }]);
  });

  it('and gets the same run for the same key', async () => {
    const idempotencyKey = newKey();
    const first = await preview(world.owner, { idempotencyKey });
    const second = await preview(world.owner, { idempotencyKey });

    expect(second).toMatchObject({ replayed: true, run: { id: first.run?.id } });
  });

  it.each([
    {
      name: 'parameters that could not be published',
      over: { params: { leadValidityDays: 'x' } },
      error: { code: 'INVALID_PARAMETERS', field: ['input', 'params', 'leadValidityDays'] },
    },
    {
      name: 'another currency',
      over: { params: { currency: 'EUR' } },
      error: { code: 'INVALID_PARAMETERS', field: ['input', 'params', 'currency'] },
    },
    {
      name: 'a date to come',
      over: { validFrom: '2030-01-01T00:00:00Z' },
      error: { code: 'INVALID_DATE', field: ['input', 'validFrom'] },
    },
    {
      name: 'a program that is not there',
      over: { programSlug: 'nothing' },
      error: { code: 'UNKNOWN_PROGRAM', field: ['input', 'programSlug'] },
    },
  ])('but not with $name', async ({ over, error }) => {
    const { run, userErrors } = await preview(world.owner, over);

    expect(run).toBeNull();
    expect(userErrors).toMatchObject([error]);
  });
});

describe('nobody else previews terms', () => {
  it.each(['foreignOwner', 'birch'] as const)('%s is told that there is no such program', async (who) => {
    expect((await preview(world[who])).userErrors).toMatchObject([{ code: 'UNKNOWN_PROGRAM' }]);
  });

  it.each(['foreignOwner', 'birch'] as const)('%s does not see the run', async (who) => {
    const id = must((await preview(world.owner)).run, 'a run').id;

    expect((await world[who].client.request(TermsPreviewDocument, { id })).run).toBeNull();
  });
});
