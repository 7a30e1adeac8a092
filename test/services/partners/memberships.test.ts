import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TrainingItem } from '../../../domain/decisions/training.ts';
import type { Actor } from '../../../services/actor.ts';
import type { EnrolmentMove, InvitePartner, RecordTraining } from '../../../services/partners/contract.ts';
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
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency');
});
beforeEach(() => {
  world.wallClock = START;
});
afterAll(() => world.database.drop());

const statusOf = async (partnerId: string): Promise<unknown> =>
  (await world.row<{ status: string }>('SELECT status FROM enrollments WHERE partner_id = $1', [partnerId])).status;

describe('an application', () => {
  const apply = async (partnerId: string, program = agency): Promise<string> => {
    const input = {
      ...{ idempotencyKey: world.key(), programSlug: program.slug, partnerId, email: null },
      ...{ track: program === agency ? 'ADVISORS' : null, website: 'https://a.test', answers: { size: 3, why: 'x' } },
    };
    return must(await world.services.partners.apply(partnerActor(partnerId), input)).id;
  };
  const review = (applicationId: string, decision: 'ASK_FOR_ACTION' | 'APPROVE', reason: string | null) =>
    world.services.partners.reviewApplication(owner(), {
      idempotencyKey: world.key(),
      applicationId,
      decision,
      reason,
    });
  const withdraw = (applicationId: string, actor: Actor) =>
    world.services.members.withdrawApplication(actor, {
      idempotencyKey: world.key(),
      applicationId,
      reason: 'changed',
    });
  const resubmit = (applicationId: string, actor: Actor, over: object = {}) =>
    world.services.members.resubmitApplication(actor, {
      ...{ idempotencyKey: world.key(), applicationId, answers: { why: 'y' } },
      ...over,
    });
  const read = (id: string) =>
    world.row('SELECT status, reason, decided_at, due_at, answers FROM applications WHERE id = $1', [id]);

  it('is taken back by its applicant, who may apply again', async () => {
    const partnerId = await world.createPartner();
    const id = await apply(partnerId);
    expect((await world.events(agency, () => withdraw(id, partnerActor(partnerId)))).events).toEqual([
      'application.status_changed',
    ]);
    expect(await read(id)).toMatchObject({ status: 'WITHDRAWN', reason: 'changed', decided_at: new Date(START) });
    expect(await world.refusals(() => withdraw(id, partnerActor(partnerId)))).toEqual([
      'ILLEGAL_MOVE input.applicationId',
    ]);
    await apply(partnerId);
  });

  it('is sent in again after a question, with its answers merged and a new date', async () => {
    const own = await world.createProgram('customerio-solutions');
    const partnerId = await world.createPartner();
    const id = await apply(partnerId, own);
    expect(await world.refusals(() => resubmit(id, partnerActor(partnerId)))).toEqual([
      'ILLEGAL_MOVE input.applicationId',
    ]);
    must(await review(id, 'ASK_FOR_ACTION', 'why?'));
    await world.advance(own, START + 7 * DAY_MS);
    expect(await world.refusals(() => resubmit(id, partnerActor(partnerId), { website: '' }))).toEqual([
      'WEBSITE_REQUIRED input.website',
    ]);
    expect(await world.refusals(() => resubmit(id, partnerActor(partnerId), { website: 'javascript:0' }))).toEqual([
      'INVALID_INPUT input.website',
    ]);
    must(
      await resubmit(id, partnerActor(partnerId), { answers: { why: 'y', track: 'FORGED', website: 'javascript:0' } }),
    );
    expect(await read(id)).toEqual({
      status: 'IN_REVIEW',
      reason: null,
      decided_at: null,
      due_at: new Date(START + 14 * DAY_MS),
      answers: { size: 3, why: 'y', track: null, website: 'https://a.test', email: null },
    });
    must(await review(id, 'APPROVE', null));
  });

  it('is moved by its applicant alone', async () => {
    const partnerId = await world.createPartner();
    const id = await apply(partnerId);
    await expect(withdraw(id, owner())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const actor of [owner(OTHER_VENDOR), partnerActor(await world.createPartner())]) {
      expect(await world.refusals(() => withdraw(id, actor))).toEqual(['NOT_FOUND input.applicationId']);
      expect(await world.refusals(() => resubmit(id, actor))).toEqual(['NOT_FOUND input.applicationId']);
    }
  });
});

describe('training', () => {
  const ITEMS: readonly TrainingItem[] = [
    { item: 'basics', title: 'Basics', kind: 'MODULE', tracks: null },
    { item: 'basics-quiz', title: 'Basics', kind: 'QUIZ', tracks: null },
    { item: 'mastery', title: 'Mastery', kind: 'MODULE', tracks: ['MASTERS'] },
  ];
  const setItems = (items: readonly TrainingItem[], program = agency, actor = owner()) =>
    world.services.members.setCurriculum(actor, { idempotencyKey: world.key(), programSlug: program.slug, items });
  const record = (over: Partial<RecordTraining>, actor: Actor = owner()) =>
    world.services.members.recordTraining(actor, {
      ...{ idempotencyKey: world.key(), programSlug: agency.slug, partnerId: null, personId: null },
      items: ['basics'],
      ...over,
    });
  /** A partner with two people. */
  const staffed = async (track: string): Promise<{ partnerId: string; ann: string; bob: string }> => {
    const partnerId = await world.enroll(agency, { track });
    const [ann, bob] = [`person_ann_${partnerId}`, `person_bob_${partnerId}`];
    for (const person of [ann, bob]) {
      await world.rows('INSERT INTO persons (id, display_name) VALUES ($1, $1)', [person]);
      await world.rows("INSERT INTO memberships (person_id, organization_id, role) VALUES ($1, $2, 'MEMBER')", [
        person,
        partnerId,
      ]);
    }
    return { partnerId, ann, bob };
  };
  const steps = (partnerId: string) =>
    world.rows('SELECT step, detail FROM onboarding_steps WHERE partner_id = $1', [partnerId]);
  beforeAll(async () => {
    must(await setItems(ITEMS));
  });

  it('is complete when one person has finished everything of the track, not when several have between them', async () => {
    const { partnerId, ann, bob } = await staffed('ADVISORS');
    must(await record({ partnerId, personId: ann, items: ['basics'] }));
    must(await record({ partnerId, personId: bob, items: ['basics-quiz'] }));
    expect(await steps(partnerId)).toEqual([]);
    const { events } = await world.events(agency, () => record({ partnerId, personId: ann, items: ['basics-quiz'] }));
    expect(events).toEqual(['enrollment.updated', 'enrollment.updated']);
    expect(await steps(partnerId)).toEqual([{ step: 'training', detail: { note: `finished by ${ann}` } }]);
    // Noted twice is noted.
    expect((await world.events(agency, () => record({ partnerId, personId: ann }))).events).toEqual([]);
  });

  it('asks more of MASTERS', async () => {
    const { partnerId, ann } = await staffed('MASTERS');
    must(await record({ partnerId, personId: ann, items: ['basics', 'basics-quiz'] }));
    expect(await steps(partnerId)).toEqual([]);
    must(await record({ partnerId, personId: ann, items: ['mastery'] }));
    expect(await steps(partnerId)).toHaveLength(1);
  });

  it('makes a prospect ACTIVE when it is the last step, though the partner records it', async () => {
    const own = await world.createProgram('klaviyo-agency');
    must(await setItems([ITEMS[0] as TrainingItem], own));
    const partnerId = await world.enroll(own, { track: 'ADVISORS' });
    await world.rows("UPDATE enrollments SET status = 'PROSPECT' WHERE partner_id = $1", [partnerId]);
    const own2 = { programSlug: own.slug, partnerId };
    for (const step of ['agreement', 'qualified-lead-or-sow', 'onboarding-call']) {
      const outcome = await world.services.partners.completeOnboardingStep(owner(), {
        ...own2,
        ...{ idempotencyKey: world.key(), step, note: null },
      });
      if (outcome.value === null) {
        const known = outcome.userErrors[0]?.detail['known'] as readonly string[];
        throw new Error(`steps are ${known.join(', ')}`);
      }
    }
    must(await record({ ...own2, partnerId: null }, partnerActor(partnerId)));
    expect(await statusOf(partnerId)).toBe('ACTIVE');
  });

  it('is refused', async () => {
    const { partnerId, ann } = await staffed('ADVISORS');
    const self = partnerActor(partnerId);
    const stranger = (await staffed('ADVISORS')).ann;
    const cases: readonly (readonly [Partial<RecordTraining>, Actor, string])[] = [
      [{ items: ['mastery'] }, self, 'UNKNOWN_ITEM input.items.0'],
      [{ items: [] }, self, 'INVALID_INPUT input.items'],
      [{ items: ['basics', 'basics-quiz'] }, self, 'FORBIDDEN_ACTION input.items.1'],
      [{ partnerId }, owner(), 'PERSON_REQUIRED input.personId'],
      [{ partnerId, personId: stranger }, owner(), 'UNKNOWN_PERSON input.personId'],
      [{ personId: stranger }, self, 'UNKNOWN_PERSON input.personId'],
      [{ partnerId, personId: ann }, owner(OTHER_VENDOR), 'UNKNOWN_PARTNER input.partnerId'],
    ];
    for (const [over, actor, code] of cases) expect(await world.refusals(() => record(over, actor))).toEqual([code]);
  });

  it('has a curriculum that the owner sets as a whole, each item once', async () => {
    const own = await world.createProgram('klaviyo-agency');
    must(await setItems(ITEMS, own));
    must(await setItems([{ ...(ITEMS[1] as TrainingItem), title: 'Renamed' }], own));
    expect(
      await world.rows(
        'SELECT item, title, retired_at IS NULL AS is_asked FROM training_items WHERE program_id = $1 ORDER BY item',
        [own.id],
      ),
    ).toEqual([
      { item: 'basics', title: 'Basics', is_asked: false },
      { item: 'basics-quiz', title: 'Renamed', is_asked: true },
      { item: 'mastery', title: 'Mastery', is_asked: false },
    ]);
    const bad = (over: Partial<TrainingItem>) => [{ ...(ITEMS[0] as TrainingItem), ...over }];
    expect(await world.refusals(() => setItems(bad({ item: 'No Key' }), own))).toEqual([
      'INVALID_INPUT input.items.0.item',
    ]);
    expect(await world.refusals(() => setItems(bad({ tracks: ['DANCE'] }), own))).toEqual([
      'UNKNOWN_TRACK input.items.0.tracks',
    ]);
    expect(await world.refusals(() => setItems([...bad({}), ...bad({})], own))).toEqual([
      'DUPLICATE_ITEM input.items.1.item',
    ]);
    expect(await world.refusals(() => setItems(ITEMS, own, owner(OTHER_VENDOR)))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
  });
});

describe('an invitation', () => {
  const invitation = (over: Partial<InvitePartner> = {}): InvitePartner => ({
    ...{ idempotencyKey: world.key(), programSlug: agency.slug, track: 'ADVISORS', validDays: 14 },
    email: 'new@irrelevant.test',
    ...over,
  });
  const invite = (over: Partial<InvitePartner> = {}, actor = owner()) =>
    world.services.members.invite(actor, invitation(over));
  const accept = (token: string, actor: Actor) =>
    world.services.members.acceptInvitation(actor, { idempotencyKey: world.key(), token, partnerId: null });
  const tokenOf = async (over: Partial<InvitePartner> = {}): Promise<string> => must(await invite(over)).token ?? '';

  it('takes a partner in as the program takes those it approves', async () => {
    const partnerId = await world.createPartner();
    const token = await tokenOf();
    const { events } = await world.events(agency, () => accept(token, partnerActor(partnerId)));
    expect(events).toContain('enrollment.created');
    expect(await statusOf(partnerId)).toBe('PROSPECT');
    const campaign = await world.createProgram('affiliate-campaign', { autoApprove: true });
    const affiliate = await world.createPartner();
    must(await accept(await tokenOf({ programSlug: campaign.slug, track: null }), partnerActor(affiliate)));
    expect(await statusOf(affiliate)).toBe('ACTIVE');
  });

  it('is given away once: its token is kept nowhere, and the same call again has none', async () => {
    const input = invitation();
    const first = must(await world.services.members.invite(owner(), input));
    const secret = (first.token ?? '').split('.')[1] ?? '';
    expect(secret).toHaveLength(43);
    const again = await world.services.members.invite(owner(), input);
    expect(again).toMatchObject({ replayed: true, value: { id: first.id, token: null } });
    const rows = await world.rows<{ found: boolean }>(
      `SELECT (SELECT string_agg(i::text, '') FROM invitations i) || (SELECT string_agg(k::text, '') FROM idempotency_keys k)
         LIKE '%' || $1 || '%' AS found`,
      [secret],
    );
    expect(rows).toEqual([{ found: false }]);
  });

  it('is accepted once, by one of two at the same time', async () => {
    const token = await tokenOf();
    const partners = [await world.createPartner(), await world.createPartner()];
    const outcomes = await Promise.all(partners.map((partnerId) => accept(token, partnerActor(partnerId))));
    expect(outcomes.map((outcome) => outcome.userErrors[0]?.code ?? 'DONE').sort()).toEqual([
      'DONE',
      'INVITATION_USED',
    ]);
  });

  it('ends at its instant', async () => {
    const token = await tokenOf({ validDays: 1 });
    world.wallClock = START + DAY_MS;
    const partnerId = await world.createPartner();
    expect(await world.refusals(() => accept(token, partnerActor(partnerId)))).toEqual([
      'INVITATION_EXPIRED input.token',
    ]);
    world.wallClock = START + DAY_MS - 1;
    must(await accept(token, partnerActor(partnerId)));
  });

  it('is refused', async () => {
    const token = await tokenOf();
    const partner = partnerActor(await world.createPartner());
    const forged = [
      `${token}x`,
      token.replace(/^[^.]+/, OTHER_VENDOR),
      'x',
      `${token.split('.')[0]}.${'a'.repeat(43)}`,
    ];
    for (const each of forged) {
      expect(await world.refusals(() => accept(each, partner))).toEqual(['INVALID_INVITATION input.token']);
    }
    const enrolled = await world.enroll(agency, { track: 'MASTERS' });
    expect(await world.refusals(() => accept(token, partnerActor(enrolled)))).toEqual([
      'ALREADY_ENROLLED input.partnerId',
    ]);
    await expect(accept(token, owner())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusals(() => invite({ email: 'nobody' }))).toEqual(['INVALID_EMAIL input.email']);
    expect(await world.refusals(() => invite({ track: null }))).toEqual(['TRACK_REQUIRED input.track']);
    expect(await world.refusals(() => invite({ validDays: 91 }))).toEqual(['INVALID_INPUT input.validDays']);
    expect(await world.refusals(() => invite({}, owner(OTHER_VENDOR)))).toEqual(['UNKNOWN_PROGRAM input.programSlug']);
  });
});

describe('a place in a program', () => {
  const move = (name: 'suspend' | 'reinstate' | 'terminate', partnerId: string, over: Partial<EnrolmentMove> = {}) =>
    world.services.members[name](owner(), {
      ...{ idempotencyKey: world.key(), occurredAt: null, programSlug: agency.slug, partnerId, reason: 'irrelevant' },
      ...over,
    });
  const register = (partnerId: string, actor = partnerActor(partnerId)) =>
    world.services.leads.register(actor, {
      ...{ idempotencyKey: world.key(), occurredAt: null, programSlug: agency.slug, partnerId },
      ...{ externalId: null, company: 'Irrelevant', domain: null, contactName: null, contactEmail: null },
      ...{ contactPhone: null, listSize: null, notes: null },
    });

  it('that is suspended is only read; lifted, it is what it was', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    await world.rows("UPDATE enrollments SET status = 'PROSPECT' WHERE partner_id = $1", [partnerId]);
    const { id: leadId } = must(await register(partnerId));
    expect((await world.events(agency, () => move('suspend', partnerId, { reason: 'late answers' }))).events).toEqual([
      'enrollment.updated',
    ]);
    expect(
      await world.row('SELECT status, status_reason, status_since FROM enrollments WHERE partner_id = $1', [partnerId]),
    ).toEqual({ status: 'SUSPENDED', status_reason: 'late answers', status_since: new Date(START) });
    const withdraw = { idempotencyKey: world.key(), occurredAt: null, leadId, reason: null };
    expect(await world.refusals(() => register(partnerId))).toEqual(['ENROLMENT_INACTIVE input.partnerId']);
    expect(await world.refusals(() => register(partnerId, owner()))).toEqual(['ENROLMENT_INACTIVE input.partnerId']);
    expect(await world.refusals(() => world.services.leads.withdraw(partnerActor(partnerId), withdraw))).toEqual([
      'ENROLMENT_INACTIVE input.leadId',
    ]);
    expect(await world.refusals(() => move('suspend', partnerId))).toEqual(['ILLEGAL_MOVE input.partnerId']);
    must(await move('reinstate', partnerId, { reason: null }));
    expect(await statusOf(partnerId)).toBe('PROSPECT');
    must(await world.services.leads.withdraw(partnerActor(partnerId), withdraw));
  });

  it('that is terminated is over; its accounts end, and what it has earned stays', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    const accountId = await world.manage(agency, partnerId, `customer-of-${partnerId}`);
    await world.win(agency, partnerId, `won-by-${partnerId}`, '100.00');
    await world.pay(`won-by-${partnerId}`, START);
    const lines = () => world.rows('SELECT id, amount_minor FROM commission_lines WHERE partner_id = $1', [partnerId]);
    await world.advance(agency, START + DAY_MS);
    const before = await lines();
    expect(before).toHaveLength(1);
    must(await move('terminate', partnerId));
    expect(await lines()).toEqual(before);
    expect(await world.row('SELECT status, reason FROM managed_accounts WHERE id = $1', [accountId])).toEqual({
      status: 'ENDED',
      reason: 'the partner left the program',
    });
    for (const name of ['suspend', 'reinstate', 'terminate'] as const) {
      const outcome = await move(name, partnerId);
      expect(outcome.userErrors[0]).toMatchObject({ code: 'ILLEGAL_MOVE', detail: { found: 'TERMINATED' } });
    }
    expect(await world.refusals(() => register(partnerId))).toEqual(['ENROLMENT_INACTIVE input.partnerId']);
  });

  it('is moved by the owner, with a reason, once for one key', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    expect(await world.refusals(() => move('suspend', partnerId, { reason: ' ' }))).toEqual([
      'REASON_REQUIRED input.reason',
    ]);
    expect(await world.refusals(() => move('suspend', partnerId, { partnerId: 'partner_nonesuch' }))).toEqual([
      'UNKNOWN_PARTNER input.partnerId',
    ]);
    const input = { occurredAt: null, programSlug: agency.slug, partnerId, reason: 'irrelevant' };
    for (const actor of [partnerActor(partnerId), owner(OTHER_VENDOR)]) {
      const call = () => world.services.members.terminate(actor, { ...input, idempotencyKey: world.key() });
      expect(await world.refusals(call)).toEqual(['UNKNOWN_PROGRAM input.programSlug']);
    }
    await world.expectKeyed(
      (idempotencyKey) => world.services.members.suspend(owner(), { ...input, idempotencyKey }),
      (idempotencyKey) => world.services.members.suspend(owner(), { ...input, idempotencyKey, reason: 'other' }),
    );
  });
});

describe('a lead of a caller of several partners', () => {
  it('names one of them, and the answer says which', async () => {
    const partners = [
      await world.enroll(agency, { track: 'MASTERS' }),
      await world.enroll(agency, { track: 'MASTERS' }),
    ];
    const actor = { ...partnerActor(partners[0] ?? ''), partnerIds: partners };
    const register = (partnerId: string | null) =>
      world.services.leads.register(actor, {
        ...{ idempotencyKey: world.key(), occurredAt: null, programSlug: agency.slug, partnerId },
        ...{ externalId: null, company: 'Irrelevant', domain: null, contactName: null, contactEmail: null },
        ...{ contactPhone: null, listSize: null, notes: null },
      });
    const none = (await register(null)).userErrors[0];
    expect(none).toMatchObject({
      code: 'PARTNER_REQUIRED',
      field: ['input', 'partnerId'],
      detail: { known: partners },
    });
    for (const id of partners) expect(none?.message).toContain(id);
    expect((await register('partner_nonesuch')).userErrors[0]).toMatchObject({
      code: 'UNKNOWN_PARTNER',
      detail: { known: partners },
    });
    must(await register(partners[1] ?? ''));
  });
});
