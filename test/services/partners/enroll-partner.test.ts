import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrollPartner } from '../../../services/contract.ts';
import {
  createCommandWorld,
  DAY_MS,
  must,
  NETWORK_ACTOR,
  OTHER_VENDOR,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';
import { AGENCY_WITH_ELITE } from '../../kit/services/agency-with-elite.ts';

let world: CommandWorld;
let agency: TestProgram;
let solutions: TestProgram;
let influencer: TestProgram;
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency', AGENCY_WITH_ELITE);
  solutions = await world.createProgram('customerio-solutions');
  influencer = await world.createProgram('klaviyo-influencer');
});
afterAll(() => world.database.drop());

const input = (partnerId: string, over: Partial<EnrollPartner> = {}): EnrollPartner => ({
  idempotencyKey: world.key(),
  occurredAt: null,
  programSlug: agency.slug,
  partnerId,
  track: 'ADVISORS',
  tier: null,
  email: null,
  ...over,
});

describe('a partner organization', () => {
  it('is made by a vendor, who sees it at once', async () => {
    const create = { idempotencyKey: world.key(), name: ' Bright Ltd ', website: ' ' };
    const { id } = must(await world.services.partners.create(owner(), create));
    expect(id).toMatch(/^partner_/);
    expect(await world.row('SELECT kind, name, website, invited_by FROM organizations WHERE id = $1', [id])).toEqual({
      kind: 'PARTNER',
      name: 'Bright Ltd',
      website: null,
      invited_by: 'vendor_ours',
    });
    must(await world.services.partners.enroll(owner(), input(id)));
  });

  it('is made by the network, as nobody’s', async () => {
    const id = await world.expectKeyed(
      (idempotencyKey) =>
        world.services.partners.create(NETWORK_ACTOR, { idempotencyKey, name: 'Far Ltd', website: null }),
      (idempotencyKey) =>
        world.services.partners.create(NETWORK_ACTOR, { idempotencyKey, name: 'Near Ltd', website: null }),
    );
    expect(await world.row('SELECT invited_by FROM organizations WHERE id = $1', [id.id])).toEqual({
      invited_by: null,
    });
  });

  it('needs a name, and a caller who may', async () => {
    const create = { idempotencyKey: world.key(), name: ' ', website: null };
    expect(await world.refusals(() => world.services.partners.create(owner(), create))).toEqual([
      'INVALID_INPUT input.name',
    ]);
    for (const website of ['javascript:alert(1)', 'bright.test', `https://a.test/${'x'.repeat(2000)}`]) {
      const odd = { idempotencyKey: world.key(), name: 'Bright Ltd', website };
      expect(await world.refusals(() => world.services.partners.create(owner(), odd))).toEqual([
        'INVALID_INPUT input.website',
      ]);
    }
    await expect(world.services.partners.create(partnerActor('partner_1'), create)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a partner is enrolled', () => {
  const CASES = [
    { name: 'on a track, at the entry tier', program: () => agency, over: {}, track: 'ADVISORS', tier: 'BRONZE' },
    {
      name: 'at a tier of the ladder',
      program: () => agency,
      over: { tier: 'GOLD', track: 'MASTERS' },
      track: 'MASTERS',
      tier: 'GOLD',
    },
    {
      name: 'where tiers follow the business',
      program: () => solutions,
      over: { track: null },
      track: null,
      tier: 'BASE',
    },
    { name: 'where there are no tiers', program: () => influencer, over: { track: null }, track: null, tier: null },
  ] as const;
  it.each(CASES)('$name', async ({ program, over, track, tier }) => {
    const { id, slug } = program();
    const partnerId = await world.createPartner();
    const { value, events } = await world.events(program(), () =>
      world.services.partners.enroll(
        owner(),
        input(partnerId, { programSlug: slug, email: 'us@agency.test', ...over }),
      ),
    );
    expect(value.id).toMatch(/^enrollment_/);
    expect(events).toEqual(['enrollment.created']);
    expect(
      await world.row('SELECT status, track, email, enrolled_at FROM enrollments WHERE id = $1', [value.id]),
    ).toEqual({
      status: 'ACTIVE',
      track,
      email: 'us@agency.test',
      enrolled_at: new Date(START),
    });
    const of = [id, partnerId];
    expect(
      await world.rows('SELECT tier, kind FROM tier_changes WHERE program_id = $1 AND partner_id = $2', of),
    ).toEqual(tier === null ? [] : [{ tier, kind: 'START' }]);
    expect(await world.rows('SELECT track FROM track_changes WHERE program_id = $1 AND partner_id = $2', of)).toEqual(
      track === null ? [] : [{ track }],
    );
    expect(
      await world.rows('SELECT leads_open FROM partner_stats WHERE program_id = $1 AND partner_id = $2', of),
    ).toEqual([{ leads_open: 0n }]);
  });

  it('on an earlier day, with the right to date back', async () => {
    const partnerId = await world.createPartner();
    const { id } = must(
      await world.services.partners.enroll(owner(), input(partnerId, { occurredAt: START - DAY_MS })),
    );
    expect(await world.row('SELECT enrolled_at FROM enrollments WHERE id = $1', [id])).toEqual({
      enrolled_at: new Date(START - DAY_MS),
    });
  });

  it('once for one key', async () => {
    const again = input(await world.createPartner());
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.enroll(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.partners.enroll(owner(), { ...again, idempotencyKey, track: 'MASTERS' }),
    );
  });

  it('once of twenty simultaneous calls', async () => {
    const partnerId = await world.createPartner();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => world.services.partners.enroll(owner(), input(partnerId))),
    );
    const codes = outcomes.map((outcome) => outcome.userErrors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 'ALREADY_ENROLLED'), 'DONE']);
  });
});

describe('an enrolment is refused', () => {
  const CASES: readonly {
    readonly name: string;
    readonly over: Partial<EnrollPartner>;
    readonly program?: () => TestProgram;
    readonly code: string;
  }[] = [
    {
      name: 'in a program that is not there',
      over: { programSlug: 'nonesuch' },
      code: 'UNKNOWN_PROGRAM input.programSlug',
    },
    {
      name: 'of a partner that is not there',
      over: { partnerId: 'partner_nonesuch' },
      code: 'UNKNOWN_PARTNER input.partnerId',
    },
    { name: 'of a vendor', over: { partnerId: OTHER_VENDOR }, code: 'UNKNOWN_PARTNER input.partnerId' },
    { name: 'without a track', over: { track: null }, code: 'TRACK_REQUIRED input.track' },
    { name: 'on a track that is not there', over: { track: 'GURUS' }, code: 'UNKNOWN_TRACK input.track' },
    { name: 'on a track where there is none', program: () => influencer, over: {}, code: 'UNKNOWN_TRACK input.track' },
    { name: 'at a tier that is not there', over: { tier: 'TIN' }, code: 'UNKNOWN_TIER input.tier' },
    {
      name: 'at a tier where there is none',
      program: () => influencer,
      over: { track: null, tier: 'GOLD' },
      code: 'UNKNOWN_TIER input.tier',
    },
    { name: 'at a tier by invitation', over: { tier: 'ELITE' }, code: 'TIER_NOT_ENROLLABLE input.tier' },
    {
      name: 'at a tier that follows the business',
      program: () => solutions,
      over: { track: null, tier: 'BASE' },
      code: 'TIER_NOT_ENROLLABLE input.tier',
    },
    { name: 'in the future', over: { occurredAt: START + 1 }, code: 'INVALID_DATE input.occurredAt' },
    {
      name: 'in a closed period',
      over: { occurredAt: Date.UTC(2025, 11, 31) },
      code: 'PERIOD_CLOSED input.occurredAt',
    },
  ];
  it.each(CASES)('$name', async ({ over, program, code }) => {
    const partnerId = await world.createPartner();
    const named = program === undefined ? {} : { programSlug: program().slug };
    expect(
      await world.refusals(() => world.services.partners.enroll(owner(), input(partnerId, { ...named, ...over }))),
    ).toEqual([code]);
  });

  it('in the past without the right', async () => {
    const partnerId = await world.createPartner();
    const call = () =>
      world.services.partners.enroll(owner(undefined, []), input(partnerId, { occurredAt: START - 1 }));
    expect(await world.refusals(call)).toEqual(['BACKDATE_NOT_ALLOWED input.occurredAt']);
  });

  it('a second time', async () => {
    const partnerId = await world.enroll(agency, { track: 'ADVISORS' });
    expect(await world.refusals(() => world.services.partners.enroll(owner(), input(partnerId)))).toEqual([
      'ALREADY_ENROLLED input.partnerId',
    ]);
  });

  it('from another vendor, as if the program were not there', async () => {
    const partnerId = await world.createPartner(OTHER_VENDOR);
    expect(await world.refusals(() => world.services.partners.enroll(owner(OTHER_VENDOR), input(partnerId)))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
  });

  it('of another vendor’s partner, as if it were not there', async () => {
    const partnerId = await world.createPartner(OTHER_VENDOR);
    expect(await world.refusals(() => world.services.partners.enroll(owner(), input(partnerId)))).toEqual([
      'UNKNOWN_PARTNER input.partnerId',
    ]);
  });
});
