import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrolmentChange } from '../../../services/contract.ts';
import { AGENCY_WITH_ELITE } from '../../kit/services/agency-with-elite.ts';
import {
  createCommandWorld,
  must,
  owner,
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

const grant = (partnerId: string, over: Partial<EnrolmentChange> & { tier?: string } = {}, program = agency) =>
  world.services.partners.grantTier(owner(), { tier: 'ELITE', ...change(program, partnerId, over) });
const withdraw = (partnerId: string, over: Partial<EnrolmentChange> & { tier?: string } = {}, program = agency) =>
  world.services.partners.withdrawTier(owner(), { tier: 'ELITE', ...change(program, partnerId, over) });
const tiersOf = (program: TestProgram, partnerId: string) =>
  world.rows(
    `SELECT t.tier, t.kind, t.at FROM tier_changes AS t WHERE t.program_id = $1 AND t.partner_id = $2 AND t.superseded_at IS NULL
     ORDER BY t.at, t.seq`,
    [program.id, partnerId],
  );

describe('a tier by invitation', () => {
  it('is granted, and the estimates of managed accounts follow', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    await world.manage(agency, partnerId, 'customer-granted');
    await world.pay('customer-granted', START, '100.00');
    const estimates = () =>
      world.rows('SELECT amount_minor, rate FROM commission_estimates WHERE program_id = $1 AND partner_id = $2', [
        agency.id,
        partnerId,
      ]);
    expect(await estimates()).toEqual([{ amount_minor: 100n, rate: '1%' }]);
    const { events } = await world.events(agency, () => grant(partnerId));
    expect(events).toEqual(['tier.changed']);
    expect(await estimates()).toEqual([{ amount_minor: 800n, rate: '8%' }]);
    expect((await world.events(agency, () => withdraw(partnerId))).events).toEqual(['tier.changed']);
    expect(await estimates()).toEqual([{ amount_minor: 100n, rate: '1%' }]);
    const at = new Date(START);
    expect(await tiersOf(agency, partnerId)).toEqual([
      { tier: 'BRONZE', kind: 'START', at },
      { tier: 'ELITE', kind: 'GRANTED', at },
      { tier: 'BRONZE', kind: 'WITHDRAWN', at },
    ]);
  });

  it('counts once for one key', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    const again = { ...change(agency, partnerId), tier: 'ELITE' };
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.grantTier(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.partners.grantTier(owner(), { ...again, idempotencyKey, occurredAt: START }),
    );
  });

  it('is granted once of twenty simultaneous calls', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => grant(partnerId)));
    const codes = outcomes.map((outcome) => outcome.userErrors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 'ALREADY_GRANTED'), 'DONE']);
  });

  it('that is granted for an earlier day hides the review in between, and shows it again when taken away', async () => {
    const own = await world.createProgram('klaviyo-agency', {
      ...AGENCY_WITH_ELITE,
      review: { months: [1, 2, 7], effectiveDay: 15 },
    });
    const partnerId = await world.enroll(own, { track: 'ADVISORS', tier: 'GOLD' });
    await world.advance(own, Date.UTC(2026, 1, 20));
    const review = { tier: 'BRONZE', kind: 'REVIEW', at: new Date(Date.UTC(2026, 1, 15)) };
    const start = { tier: 'GOLD', kind: 'START', at: new Date(START) };
    expect(await tiersOf(own, partnerId)).toEqual([start, review]);
    const from = Date.UTC(2026, 1, 10);
    must(await grant(partnerId, { occurredAt: from }, own));
    const granted = [
      start,
      { tier: 'ELITE', kind: 'GRANTED', at: new Date(from) },
      review,
      { tier: 'ELITE', kind: 'GRANTED', at: review.at },
    ];
    expect(await tiersOf(own, partnerId)).toEqual(granted);
    expect(await world.refusals(() => withdraw(partnerId, { occurredAt: from }, own))).toEqual([
      'INVALID_DATE input.occurredAt',
    ]);
    must(await withdraw(partnerId, {}, own));
    expect((await tiersOf(own, partnerId)).at(-1)).toEqual({
      tier: 'BRONZE',
      kind: 'WITHDRAWN',
      at: new Date(Date.UTC(2026, 1, 20)),
    });
  });

  it('that is taken away for an earlier day uncovers the review in between', async () => {
    const own = await world.createProgram('klaviyo-agency', {
      ...AGENCY_WITH_ELITE,
      review: { months: [1, 2, 7], effectiveDay: 15 },
    });
    const partnerId = await world.enroll(own, { track: 'ADVISORS', tier: 'GOLD' });
    must(await grant(partnerId, {}, own));
    await world.advance(own, Date.UTC(2026, 1, 20));
    must(await withdraw(partnerId, { occurredAt: Date.UTC(2026, 1, 10) }, own));
    expect((await tiersOf(own, partnerId)).slice(-2)).toEqual([
      { tier: 'GOLD', kind: 'WITHDRAWN', at: new Date(Date.UTC(2026, 1, 10)) },
      { tier: 'BRONZE', kind: 'REVIEW', at: new Date(Date.UTC(2026, 1, 15)) },
    ]);
  });

  it('is refused', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    const outcome = await grant(partnerId, { tier: 'GOLD' });
    expect(outcome.userErrors[0]).toMatchObject({ code: 'TIER_NOT_GRANTABLE', detail: { known: ['ELITE'] } });
    expect(await world.refusals(() => grant(partnerId, { tier: 'GOLD' }))).toEqual(['TIER_NOT_GRANTABLE input.tier']);
    expect(await world.refusals(() => withdraw(partnerId))).toEqual(['NOT_GRANTED input.tier']);
    must(await grant(partnerId));
    expect(await world.refusals(() => grant(partnerId))).toEqual(['ALREADY_GRANTED input.tier']);
    expect(await world.refusals(() => withdraw(partnerId, { tier: 'GOLD' }))).toEqual(['NOT_GRANTED input.tier']);
    const affiliate = await world.enroll(campaign);
    expect(await world.refusals(() => grant(affiliate, {}, campaign))).toEqual(['TIER_NOT_GRANTABLE input.tier']);
  });
});
