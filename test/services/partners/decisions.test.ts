import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrolmentChange } from '../../../services/contract.ts';
import type { Outcome } from '../../../services/outcome.ts';
import type { Actor } from '../../../services/actor.ts';
import type { Ref } from '../../../services/contract.ts';
import { AGENCY_WITH_ELITE } from '../../kit/services/agency-with-elite.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  OTHER_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

let world: CommandWorld;
let agency: TestProgram;
let campaign: TestProgram;
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency', AGENCY_WITH_ELITE);
  campaign = await world.createProgram('affiliate-campaign', { holdDays: 0 });
});
afterAll(() => world.database.drop());

const change = (program: TestProgram, partnerId: string, over: Partial<EnrolmentChange> = {}): EnrolmentChange => ({
  idempotencyKey: world.key(),
  occurredAt: null,
  programSlug: program.slug,
  partnerId,
  ...over,
});

const changeTrack = (partnerId: string, track: string, over: Partial<EnrolmentChange> = {}, program = agency) =>
  world.services.partners.changeTrack(owner(), { track, ...change(program, partnerId, over) });
const overrideRate = (partnerId: string, rate: string, over: Partial<EnrolmentChange> = {}, program = campaign) =>
  world.services.partners.overrideRate(owner(), { rate, ...change(program, partnerId, over) });

describe('a track', () => {
  it('is left, and the accounts that only it manages end', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    const accountId = await world.manage(agency, partnerId, 'customer-track');
    await world.pay('customer-track', START, '300.00', 3);
    const estimates = () =>
      world.rows('SELECT line_key FROM commission_estimates WHERE program_id = $1 AND partner_id = $2', [
        agency.id,
        partnerId,
      ]);
    expect(await estimates()).toHaveLength(3);
    const { events } = await world.events(agency, () => changeTrack(partnerId, 'ADVISORS'));
    expect(events).toEqual(['enrollment.updated', 'managed_account.status_changed']);
    expect(await world.row('SELECT status, ended_at FROM managed_accounts WHERE id = $1', [accountId])).toEqual({
      status: 'ENDED',
      ended_at: new Date(START),
    });
    expect(await estimates()).toEqual([]);
    expect(await world.row('SELECT track FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      track: 'ADVISORS',
    });
  });

  it('keeps its accounts when the new one manages them, too', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    await world.manage(agency, partnerId, 'customer-track-kept');
    expect((await world.events(agency, () => changeTrack(partnerId, 'MASTERS'))).events).toEqual([
      'enrollment.updated',
    ]);
  });

  it('that is changed for an earlier day does not undo a later change', async () => {
    const own = await world.createProgram('klaviyo-agency');
    const partnerId = await world.enroll(own, { track: 'ADVISORS' });
    await world.advance(own, START + 10 * DAY_MS);
    must(await changeTrack(partnerId, 'MASTERS', {}, own));
    must(await changeTrack(partnerId, 'ADVISORS', { occurredAt: START + DAY_MS }, own));
    expect(await world.row('SELECT track FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      track: 'MASTERS',
    });
  });

  it('counts once for one key', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    const again = change(agency, partnerId);
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.changeTrack(owner(), { ...again, idempotencyKey, track: 'MASTERS' }),
      (idempotencyKey) => world.services.partners.changeTrack(owner(), { ...again, idempotencyKey, track: 'ADVISORS' }),
    );
  });

  it('is refused when it is not there', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    expect(await world.refusals(() => changeTrack(partnerId, 'GURUS'))).toEqual(['UNKNOWN_TRACK input.track']);
    const affiliate = await world.enroll(campaign);
    expect(await world.refusals(() => changeTrack(affiliate, 'ADVISORS', {}, campaign))).toEqual([
      'UNKNOWN_TRACK input.track',
    ]);
  });
});

describe('an own rate', () => {
  it('holds for payments dated from then on', async () => {
    const own = await world.createProgram('affiliate-campaign', { holdDays: 0 });
    const partnerId = await world.enroll(own, {});
    const visit = { ...change(own, partnerId), visitor: 'visitor-rate' };
    must(await world.services.links.recordClick(owner(), visit));
    await world.advance(own, START + DAY_MS);
    const signUp = { ...change(own, partnerId), customerId: 'customer-rate', visitor: 'visitor-rate', email: null };
    must(await world.services.links.signUp(owner(), signUp));
    await world.pay('customer-rate', START + DAY_MS);
    await world.advance(own, START + 3 * DAY_MS);
    await world.pay('customer-rate', START + 3 * DAY_MS);
    const { events } = await world.events(own, () =>
      overrideRate(partnerId, '40.0%', { occurredAt: START + 2 * DAY_MS }, own),
    );
    expect(events).toEqual(['enrollment.updated', 'commission.voided', 'commission.posted']);
    expect(
      await world.rows(
        `SELECT l.rate, l.amount_minor FROM commission_lines AS l WHERE l.program_id = $1 AND l.entry = 'LINE'
           AND NOT EXISTS (SELECT 1 FROM commission_lines AS v WHERE v.voids_id = l.id) ORDER BY l.earned_at`,
        [own.id],
      ),
    ).toEqual([
      { rate: '30%', amount_minor: 3000n },
      { rate: '40%', amount_minor: 4000n },
    ]);
  });

  it('counts once for one key', async () => {
    const again = change(campaign, await world.enroll(campaign));
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.overrideRate(owner(), { ...again, idempotencyKey, rate: '40%' }),
      (idempotencyKey) => world.services.partners.overrideRate(owner(), { ...again, idempotencyKey, rate: '41%' }),
    );
  });

  it('is refused', async () => {
    const affiliate = await world.enroll(campaign);
    for (const rate of ['40', '-1%', 'much', '40 %']) {
      expect(await world.refusals(() => overrideRate(affiliate, rate))).toEqual(['INVALID_RATE input.rate']);
    }
    const agent = await world.enroll(agency, { track: 'ADVISORS' });
    expect(await world.refusals(() => overrideRate(agent, '40%', {}, agency))).toEqual([
      'OVERRIDE_NOT_ALLOWED input.rate',
    ]);
    const flat = await world.createProgram('affiliate-campaign', { reward: { type: 'FLAT', amount: '5' } });
    const other = await world.enroll(flat);
    expect(await world.refusals(() => overrideRate(other, '40%', {}, flat))).toEqual([
      'OVERRIDE_NOT_ALLOWED input.rate',
    ]);
  });
});

describe('every decision about a partner', () => {
  const DECISIONS: readonly (readonly [string, (actor: Actor, input: EnrolmentChange) => Promise<Outcome<Ref>>])[] = [
    ['changeTrack', (actor, input) => world.services.partners.changeTrack(actor, { ...input, track: 'MASTERS' })],
    ['grantTier', (actor, input) => world.services.partners.grantTier(actor, { ...input, tier: 'ELITE' })],
    ['withdrawTier', (actor, input) => world.services.partners.withdrawTier(actor, { ...input, tier: 'ELITE' })],
    ['overrideRate', (actor, input) => world.services.partners.overrideRate(actor, { ...input, rate: '40%' })],
  ];
  it.each(DECISIONS)('%s is the owner’s, about its own partners, on a day it may name', async (_, decide) => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    const stranger = await world.createPartner();
    const cases: readonly (readonly [Actor, Partial<EnrolmentChange>, string])[] = [
      [owner(), { programSlug: 'nonesuch' }, 'UNKNOWN_PROGRAM input.programSlug'],
      [owner(OTHER_VENDOR), {}, 'UNKNOWN_PROGRAM input.programSlug'],
      [partnerActor(partnerId), {}, 'UNKNOWN_PROGRAM input.programSlug'],
      [owner(), { partnerId: stranger }, 'NOT_ENROLLED input.partnerId'],
      [owner(), { partnerId: 'partner_nonesuch' }, 'UNKNOWN_PARTNER input.partnerId'],
      [owner(), { occurredAt: START - DAY_MS }, 'NOT_ENROLLED input.occurredAt'],
      [owner(), { occurredAt: START + 1 }, 'INVALID_DATE input.occurredAt'],
      [owner(undefined, []), { occurredAt: START - 1 }, 'BACKDATE_NOT_ALLOWED input.occurredAt'],
      [owner(), { occurredAt: Date.UTC(2025, 11, 31) }, 'PERIOD_CLOSED input.occurredAt'],
    ];
    for (const [actor, over, code] of cases) {
      expect(await world.refusals(() => decide(actor, change(agency, partnerId, over)))).toEqual([code]);
    }
  });
});
