import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../domain/contract/params.ts';
import type { Instant } from '../../../domain/time/calendar.ts';
import type { ReviewPreview } from '../../../services/reviews/contract.ts';
import {
  createCommandWorld,
  must,
  owner,
  OTHER_VENDOR,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

const JULY = Date.UTC(2026, 6, 1);
const JULY_15 = Date.UTC(2026, 6, 15);
const NEXT_JANUARY = Date.UTC(2027, 0, 1);

/** SILVER asks for 1,000.00 and a lead, GOLD for 5,000.00 and two. */
const PARAMS: JsonObject = {
  tracks: {
    ADVISORS: { minLeadsPerHalfYear: { SILVER: 1, GOLD: 2 } },
    MASTERS: { minLeadsPerHalfYear: { SILVER: 1, GOLD: 2 } },
  },
};

let world: CommandWorld;
beforeAll(async () => {
  world = await createCommandWorld();
});
afterAll(() => world.database.drop());

const agency = (): Promise<TestProgram> => world.createProgram('klaviyo-agency', PARAMS);

async function preview(
  program: TestProgram,
  partnerId: string,
  asOf: Instant | null,
  actor = owner(),
): Promise<ReviewPreview> {
  const moment = await world.services.reviews.moment(actor, program.slug, asOf);
  const found = (await world.services.reviews.preview(actor, moment, [partnerId])).get(partnerId);
  if (found === undefined) throw new Error('found no preview');
  return found;
}

const reviewOf = (partnerId: string) =>
  world.row<{ id: string; awarded_tier: string; effective_at: Date }>(
    'SELECT * FROM reviews WHERE partner_id = $1 ORDER BY review_at DESC LIMIT 1',
    [partnerId],
  );

const overrule = (reviewId: string, tier: string, key = world.key(), actor = owner()) =>
  world.services.reviews.overrule(actor, { idempotencyKey: key, reviewId, tier, reason: 'A promise we made' });

async function tierAt(partnerId: string, at: Instant): Promise<string | undefined> {
  const rows = await world.rows<{ tier: string }>(
    'SELECT tier FROM tier_changes WHERE partner_id = $1 AND superseded_at IS NULL AND at <= $2 ORDER BY at DESC, seq DESC LIMIT 1',
    [partnerId, new Date(at)],
  );
  return rows[0]?.tier;
}

/** Runs what was asked for, as a worker would. */
async function run(
  program: TestProgram,
  input: { readonly reopen?: boolean; readonly partnerIds?: readonly string[]; readonly reviewAt?: Instant },
) {
  const ref = must(
    await world.services.reviews.run(owner(), {
      idempotencyKey: world.key(),
      programSlug: program.slug,
      reviewAt: input.reviewAt ?? JULY,
      partnerIds: input.partnerIds ?? null,
      reopen: input.reopen ?? false,
      reason: input.reopen === true ? 'A sale was reported late' : null,
    }),
  );
  await world.deps.work(ref, { milliseconds: null });
  return world.row<{ status: string; result: Record<string, number> }>(
    'SELECT status, result FROM runs WHERE id = $1',
    [ref.id],
  );
}

describe('a preview', () => {
  it('says what is missing for each tier, on every way to it', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'MASTERS' });
    await world.win(program, partnerId, 'missing-a', '400.00');

    const { tiers, values, awardedTier, nextReviewAt, effectiveAt } = await preview(program, partnerId, null);

    expect(values).toEqual({ referredMrr: 40_000n, managedMrr: 0n, leads: 1n });
    expect({ awardedTier, nextReviewAt, effectiveAt }).toEqual({
      awardedTier: 'BRONZE',
      nextReviewAt: JULY,
      effectiveAt: JULY_15,
    });
    const ways = (tier: string) =>
      tiers
        .find((each) => each.tier === tier)
        ?.ways.map((way) => way.map(({ metric, missing }) => `${metric} ${missing}`));
    expect(ways('SILVER')).toEqual([['referredMrr 60000'], ['managedMrr 500000']]);
    expect(ways('GOLD')?.every((way) => way.includes('leads 1'))).toBe(true);
    expect(tiers.find((each) => each.tier === 'SILVER')?.condition).toMatchObject({
      kind: 'ALL',
      isMet: false,
      of: [
        { kind: 'ANY', isMet: false, of: [{ bound: { missing: 60_000n } }, { bound: { missing: 500_000n } }] },
        { kind: 'AT_LEAST', isMet: true },
      ],
    });
  });

  it('is what the review then decides, and writes nothing', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.win(program, partnerId, 'same-a', '1000.00');
    await world.advance(program, JULY);
    const before = await world.print();

    const previewed = await preview(program, partnerId, JULY);
    expect(await world.print()).toBe(before);
    await world.advance(program, JULY + 1);

    const stored = await world.row<{
      awarded_tier: string;
      from_tier: string;
      to_tier: string;
      standing: string;
      metrics: object;
      effective_at: Date;
    }>('SELECT * FROM reviews WHERE partner_id = $1', [partnerId]);
    expect({ ...previewed.values }).toEqual(
      Object.fromEntries(Object.entries(stored.metrics).map(([name, value]) => [name, BigInt(String(value))])),
    );
    expect([
      previewed.fromTier,
      previewed.awardedTier,
      previewed.toTier,
      previewed.standing,
      previewed.effectiveAt,
    ]).toEqual([stored.from_tier, stored.awarded_tier, stored.to_tier, stored.standing, stored.effective_at.getTime()]);
  });

  it('names the sales that fall out of the window by the next review, and when', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.win(program, partnerId, 'drop-a', '1000.00');
    await world.advance(program, JULY_15 + 1);
    expect(await tierAt(partnerId, JULY_15)).toBe('SILVER');

    const safe = await preview(program, partnerId, null);
    expect(safe.dropRisk).toMatchObject({
      wouldDrop: true,
      reviewAt: NEXT_JANUARY,
      heldTier: 'SILVER',
      tierThen: 'BRONZE',
    });
    expect(
      safe.dropRisk.margins.map(({ metric, actualNow, actualThen, margin }) => [metric, actualNow, actualThen, margin]),
    ).toEqual([
      ['referredMrr', 100_000n, 100_000n, 0n],
      ['leads', 0n, 0n, -1n],
    ]);
    // Sold on 5 January 2026: the window of 12 months before 1 July 2027 no longer holds it.
    const later = await preview(program, partnerId, Date.UTC(2027, 0, 2));
    expect(later.dropRisk.leaving).toEqual([
      expect.objectContaining({
        metric: 'referredMrr',
        kind: 'SALE',
        at: START,
        leavesAt: Date.UTC(2027, 0, 5, 10) + 1,
        value: 100_000n,
      }),
    ]);
  });

  it('shows a partner its own alone, and a stranger nothing', async () => {
    const program = await agency();
    const [own, other] = [
      await world.enroll(program, { track: 'ADVISORS' }),
      await world.enroll(program, { track: 'ADVISORS' }),
    ];
    const actor = partnerActor(own);
    const moment = await world.services.reviews.moment(actor, program.slug, null);

    expect([...(await world.services.reviews.preview(actor, moment, [own, other])).keys()]).toEqual([own]);
    await expect(world.services.reviews.moment(owner(OTHER_VENDOR), program.slug, null)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(world.services.reviews.moment(actor, 'no-such-program', null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows the figures that the dashboard keeps', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'MASTERS' });
    await world.win(program, partnerId, 'dash-a', '123.45');
    await world.manage(program, partnerId, 'dash-b');
    await world.pay('dash-b', START, '300.00', 3);
    await world.advance(program, Date.UTC(2026, 3, 2, 5));

    const { metrics } = await world.row<{ metrics: object }>(
      'SELECT metrics FROM partner_metrics WHERE partner_id = $1',
      [partnerId],
    );
    const { values } = await preview(program, partnerId, null);

    expect(values).toEqual(
      Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, BigInt(String(value))])),
    );
    expect(values).toMatchObject({ referredMrr: 12_345n, managedMrr: 10_000n });
  });
});

describe('overruling a review', () => {
  it('ahead of its date changes the tier on that date', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, JULY + 1);
    const review = await reviewOf(partnerId);

    const { events } = await world.events(program, () => overrule(review.id, 'GOLD'));
    expect(events).toEqual(['review.overruled']);
    expect(await tierAt(partnerId, JULY_15)).toBe('BRONZE');
    await world.advance(program, JULY_15 + 1);
    expect(await tierAt(partnerId, JULY_15)).toBe('GOLD');
    expect(await tierAt(partnerId, JULY_15 - 1)).toBe('BRONZE');
  });

  it('after its date changes the tier from now on, and keeps what was found', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    const now = Date.UTC(2026, 7, 3);
    await world.advance(program, now);
    const review = await reviewOf(partnerId);

    const { events } = await world.events(program, () => overrule(review.id, 'SILVER'));
    expect(events).toEqual(['review.overruled', 'tier.changed']);
    expect([await tierAt(partnerId, now - 1), await tierAt(partnerId, now)]).toEqual(['BRONZE', 'SILVER']);
    // Twice at one instant: the last word holds, back to where it was.
    must(await overrule(review.id, 'BRONZE'));
    expect(await tierAt(partnerId, now)).toBe('BRONZE');
    await world.advance(program, now + 86_400_000);
    expect(await tierAt(partnerId, now + 86_400_000)).toBe('BRONZE');
    expect((await reviewOf(partnerId)).awarded_tier).toBe('BRONZE');
    const kept = await world.rows<{ kind: string; awarded_tier: string; reason: string; actor: string }>(
      'SELECT kind, awarded_tier, reason, actor FROM review_revisions WHERE review_id = $1 ORDER BY seq',
      [review.id],
    );
    expect(kept).toEqual(
      ['SILVER', 'BRONZE'].map((awarded_tier) => ({
        kind: 'OVERRULED',
        awarded_tier,
        reason: 'A promise we made',
        actor: owner().id,
      })),
    );
    const [audit] = await world.rows<{ detail: object }>(
      `SELECT detail FROM audit_log WHERE subject = $1 ORDER BY ordinal`,
      [review.id],
    );
    expect(audit?.detail).toMatchObject({ from: 'BRONZE', to: 'SILVER', reason: 'A promise we made' });
  });

  it('counts for shares that are fixed from then on', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, Date.UTC(2026, 7, 3));
    must(await overrule((await reviewOf(partnerId)).id, 'GOLD'));
    await world.win(program, partnerId, 'share-a', '10.00');
    await world.pay('share-a', Date.UTC(2026, 7, 3), '100.00');
    await world.advance(program, Date.UTC(2026, 7, 5));

    const line = await world.row<{ explanation: { facts: { tier: string } } }>(
      'SELECT explanation FROM commission_lines WHERE partner_id = $1',
      [partnerId],
    );
    expect(line.explanation.facts.tier).toBe('GOLD');
  });

  it('is keyed', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, JULY + 1);
    const { id } = await reviewOf(partnerId);
    await world.expectKeyed(
      (key) => overrule(id, 'GOLD', key),
      (key) => overrule(id, 'SILVER', key),
    );
  });

  it('is refused where it cannot be', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, JULY + 1);
    const first = await reviewOf(partnerId);

    expect(await world.refusals(() => overrule('review_missing', 'GOLD'))).toEqual(['NOT_FOUND input.reviewId']);
    expect(await world.refusals(() => overrule(first.id, 'GOLD', world.key(), owner(OTHER_VENDOR)))).toEqual([
      'NOT_FOUND input.reviewId',
    ]);
    expect(await world.refusals(() => overrule(first.id, 'DIAMOND'))).toEqual(['UNKNOWN_TIER input.tier']);
    expect(await world.refusals(() => overrule(first.id, 'BRONZE'))).toEqual(['SAME_TIER input.tier']);
    await expect(overrule(first.id, 'GOLD', world.key(), partnerActor(partnerId))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await world.advance(program, Date.UTC(2027, 0, 16));
    expect(await world.refusals(() => overrule(first.id, 'GOLD'))).toEqual(['LATER_REVIEW_IN_FORCE input.reviewId']);
  });
});

describe('running a review', () => {
  const input = (program: TestProgram, over: object = {}) => ({
    ...{ idempotencyKey: world.key(), programSlug: program.slug, reviewAt: JULY, partnerIds: null },
    ...{ reopen: false, reason: null, ...over },
  });

  it('reviews partners that were not reviewed, and brings their tiers into force from their own date', async () => {
    // Paid by the year, so that no period has closed and an enrolment may be dated back.
    const program = await world.createProgram('klaviyo-agency', {
      ...PARAMS,
      payout: { referred: { every: 'YEAR', netDays: 45 } },
    });
    const known = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, Date.UTC(2026, 7, 3));
    const after = await world.enroll(program, { track: 'ADVISORS', occurredAt: JULY });
    const late = await world.enroll(program, { track: 'ADVISORS', tier: 'GOLD', occurredAt: JULY - 1 });
    const refused = await world.refusals(() =>
      world.services.reviews.run(owner(), input(program, { partnerIds: [after] })),
    );
    expect(refused).toEqual(['NOT_ENROLLED input.partnerIds']);
    expect(await tierAt(late, Date.UTC(2026, 7, 3))).toBe('GOLD');

    expect(await run(program, {})).toMatchObject({ status: 'DONE', result: { reviewed: 1, reopened: 0, kept: 1 } });

    expect([await tierAt(late, JULY_15 - 1), await tierAt(late, JULY_15)]).toEqual(['GOLD', 'BRONZE']);
    expect((await world.rows('SELECT 1 FROM reviews WHERE partner_id = $1', [known])).length).toBe(1);
    const again = await world.refusals(() =>
      world.services.reviews.run(owner(), input(program, { partnerIds: [late] })),
    );
    expect(again).toEqual(['ALREADY_REVIEWED input.reviewAt']);
  });

  it('reopened, replaces outcomes by what is known now, once for each run', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.win(program, partnerId, 'reopen-a', '999.99');
    await world.advance(program, JULY + 1);
    const lead = await world.row<{ id: string }>('SELECT id FROM leads WHERE partner_id = $1', [partnerId]);
    const correction = { leadId: lead.id, mrr: '1000.00', currency: null, reason: 'A typing error' };
    must(await world.services.corrections.correctLead(owner(), { ...correction, idempotencyKey: world.key() }));

    const done = await run(program, { reopen: true });

    expect(done).toMatchObject({ status: 'DONE', result: { reviewed: 0, reopened: 1, kept: 0 } });
    const revisions = await world.rows(
      'SELECT kind, awarded_tier, effective_at, reason FROM review_revisions WHERE partner_id = $1',
      [partnerId],
    );
    expect(revisions).toEqual([
      { kind: 'REOPENED', awarded_tier: 'SILVER', effective_at: new Date(JULY_15), reason: 'A sale was reported late' },
    ]);
    expect((await reviewOf(partnerId)).awarded_tier).toBe('BRONZE');
    await world.advance(program, JULY_15 + 1);
    expect(await tierAt(partnerId, JULY_15)).toBe('SILVER');
  });

  it('reopened for all, leaves what the owner decided, until its partner is named', async () => {
    const program = await agency();
    const partnerId = await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, JULY + 1);
    must(await overrule((await reviewOf(partnerId)).id, 'GOLD'));

    const all = await run(program, { reopen: true });
    expect(all).toMatchObject({ status: 'DONE', result: { reviewed: 0, reopened: 0, kept: 1 } });
    const named = await run(program, { reopen: true, partnerIds: [partnerId] });
    expect(named).toMatchObject({ status: 'DONE', result: { reviewed: 0, reopened: 1, kept: 0 } });

    const revisions = await world.rows<{ kind: string; awarded_tier: string }>(
      'SELECT kind, awarded_tier FROM review_revisions WHERE partner_id = $1 ORDER BY seq',
      [partnerId],
    );
    expect(revisions).toEqual([
      { kind: 'OVERRULED', awarded_tier: 'GOLD' },
      { kind: 'REOPENED', awarded_tier: 'BRONZE' },
    ]);
  });

  it.each([
    ['a day without a review', { reviewAt: JULY + 1 }, 'NOT_A_REVIEW_DATE input.reviewAt'],
    ['a date that has not come', { reviewAt: NEXT_JANUARY }, 'INVALID_DATE input.reviewAt'],
    ['a reopening without a reason', { reopen: true }, 'REASON_REQUIRED input.reason'],
    ['nobody', { partnerIds: [] }, 'INVALID_INPUT input.partnerIds'],
    ['a date that was reviewed', {}, 'ALREADY_REVIEWED input.reviewAt'],
  ])('is refused for %s', async (_, over, code) => {
    const program = await agency();
    await world.enroll(program, { track: 'ADVISORS' });
    await world.advance(program, JULY + 2);
    expect(await world.refusals(() => world.services.reviews.run(owner(), input(program, over)))).toEqual([code]);
  });

  it('is refused in a program whose tiers follow at once', async () => {
    const program = await world.createProgram('customerio-solutions');
    const call = () => world.services.reviews.run(owner(), input(program, { reviewAt: START }));
    expect(await world.refusals(call)).toEqual(['NO_REVIEWS input.programSlug']);
  });
});

describe('the calendar', () => {
  it('reviews each partner once and tells of it once', async () => {
    const program = await agency();
    const partners = [];
    for (let index = 0; index < 5; index++) partners.push(await world.enroll(program, { track: 'ADVISORS' }));
    await world.advance(program, Date.UTC(2026, 9, 1));
    const counted = await world.rows<{ count: bigint }>(
      `SELECT count(*) AS count FROM events WHERE program_id = $1 AND type = 'review.completed' GROUP BY partner_id`,
      [program.id],
    );
    expect(counted.map((row) => Number(row.count))).toEqual(partners.map(() => 1));
  });
});

describe('standing by activity', () => {
  const YEAR = Date.UTC(2027, 0, 5, 10);

  it('is reported at the anniversary of an enrolment without a win, and ends with the next one', async () => {
    const program = await world.createProgram('customerio-solutions');
    const [idle, busy] = [await world.enroll(program), await world.enroll(program)];
    await world.win(program, busy, 'standing-a', '10.00');
    const standings = async () =>
      (
        await world.rows<{ partner_id: string; standing: string }>(
          'SELECT partner_id, standing FROM enrollments WHERE program_id = $1',
          [program.id],
        )
      )
        .map((row) => [row.partner_id, row.standing])
        .sort();
    await world.advance(program, YEAR);
    expect(await standings()).toEqual(
      [
        [idle, 'GOOD'],
        [busy, 'GOOD'],
      ].sort(),
    );
    await world.advance(program, YEAR + 1);
    expect(await standings()).toEqual(
      [
        [idle, 'INACTIVE'],
        [busy, 'GOOD'],
      ].sort(),
    );
    await world.win(program, idle, 'standing-b', '10.00');
    expect(await standings()).toEqual(
      [
        [idle, 'GOOD'],
        [busy, 'GOOD'],
      ].sort(),
    );
    await world.advance(program, Date.UTC(2028, 0, 6));
    expect(await standings()).toEqual(
      [
        [idle, 'GOOD'],
        [busy, 'INACTIVE'],
      ].sort(),
    );
    const told = await world.rows<{ partner_id: string; payload: object; at: Date }>(
      `SELECT partner_id, payload, at FROM events WHERE program_id = $1 AND type = 'standing.changed' ORDER BY seq`,
      [program.id],
    );
    expect(told.map((event) => [event.partner_id, event.payload])).toEqual([
      [idle, { from: 'GOOD', to: 'INACTIVE' }],
      [idle, { from: 'INACTIVE', to: 'GOOD' }],
      [busy, { from: 'GOOD', to: 'INACTIVE' }],
    ]);
    expect(told[0]?.at.getTime()).toBe(YEAR);
  });
});
