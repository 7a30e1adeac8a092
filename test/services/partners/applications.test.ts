import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplyToProgram, ReviewApplication } from '../../../services/contract.ts';
import {
  createCommandWorld,
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
let solutions: TestProgram;
let campaign: TestProgram;
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency');
  solutions = await world.createProgram('customerio-solutions');
  campaign = await world.createProgram('affiliate-campaign', { autoApprove: true });
});
afterAll(() => world.database.drop());

const application = (over: Partial<ApplyToProgram> = {}): ApplyToProgram => ({
  idempotencyKey: world.key(),
  programSlug: agency.slug,
  partnerId: null,
  track: 'ADVISORS',
  website: null,
  email: 'us@agency.test',
  answers: { clients: 12 },
  ...over,
});

async function applied(
  over: Partial<ApplyToProgram> = {},
): Promise<{ readonly id: string; readonly partnerId: string }> {
  const partnerId = await world.createPartner();
  const { id } = must(await world.services.partners.apply(partnerActor(partnerId), application(over)));
  return { id, partnerId };
}

const review = (applicationId: string, decision: ReviewApplication['decision'], reason: string | null = null) =>
  world.services.partners.reviewApplication(owner(), { idempotencyKey: world.key(), applicationId, decision, reason });

async function prospect(): Promise<{ readonly id: string; readonly partnerId: string }> {
  const found = await applied();
  must(await review(found.id, 'APPROVE'));
  return found;
}

describe('a partner applies', () => {
  it('and is answered within five business days', async () => {
    const partnerId = await world.createPartner();
    const { value, events } = await world.events(agency, () =>
      world.services.partners.apply(partnerActor(partnerId), application()),
    );
    expect(events).toEqual(['application.submitted']);
    expect(
      await world.row('SELECT status, applied_at, due_at, answers FROM applications WHERE id = $1', [value.id]),
    ).toEqual({
      status: 'APPLIED',
      applied_at: new Date(START),
      // From a Monday to the Monday after.
      due_at: new Date(Date.UTC(2026, 0, 12, 10)),
      answers: { clients: 12, track: 'ADVISORS', website: null, email: 'us@agency.test' },
    });
  });

  it('and is in a program that approves at once', async () => {
    const partnerId = await world.createPartner();
    const { value, events } = await world.events(campaign, () =>
      world.services.partners.apply(partnerActor(partnerId), application({ programSlug: campaign.slug, track: null })),
    );
    expect(events).toEqual(['application.submitted', 'application.status_changed', 'enrollment.created']);
    expect(await world.row('SELECT status, decided_at FROM applications WHERE id = $1', [value.id])).toEqual({
      status: 'APPROVED',
      decided_at: new Date(START),
    });
    expect(await world.row('SELECT status, email FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      status: 'ACTIVE',
      email: 'us@agency.test',
    });
  });

  it('again after a rejection', async () => {
    const { id, partnerId } = await applied();
    must(await review(id, 'REJECT', 'NOT_A_FIT'));
    must(await world.services.partners.apply(partnerActor(partnerId), application()));
  });

  it('once for one key', async () => {
    const actor = partnerActor(await world.createPartner());
    const again = application();
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.apply(actor, { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.partners.apply(actor, { ...again, idempotencyKey, track: 'MASTERS' }),
    );
  });
});

describe('an application is refused', () => {
  const CASES: readonly {
    readonly name: string;
    readonly over: Partial<ApplyToProgram>;
    readonly program?: () => TestProgram;
    readonly code: string;
  }[] = [
    {
      name: 'to a program that is not there',
      over: { programSlug: 'nonesuch' },
      code: 'UNKNOWN_PROGRAM input.programSlug',
    },
    {
      name: 'for a partner the caller does not act for',
      over: { partnerId: 'partner_other' },
      code: 'UNKNOWN_PARTNER input.partnerId',
    },
    { name: 'without a track', over: { track: null }, code: 'TRACK_REQUIRED input.track' },
    { name: 'for a track that is not there', over: { track: 'GURUS' }, code: 'UNKNOWN_TRACK input.track' },
    {
      name: 'from a website that is no page',
      over: { website: 'javascript:alert(1)' },
      code: 'INVALID_INPUT input.website',
    },
    {
      name: 'without a website',
      program: () => solutions,
      over: { track: null, website: ' ' },
      code: 'WEBSITE_REQUIRED input.website',
    },
  ];
  it.each(CASES)('$name', async ({ over, program, code }) => {
    const actor = partnerActor(await world.createPartner());
    const named = program === undefined ? {} : { programSlug: program().slug };
    expect(
      await world.refusals(() => world.services.partners.apply(actor, application({ ...named, ...over }))),
    ).toEqual([code]);
  });

  it('without saying for which of several partners', async () => {
    const actor = partnerActor(await world.createPartner(), await world.createPartner());
    expect(await world.refusals(() => world.services.partners.apply(actor, application()))).toEqual([
      'PARTNER_REQUIRED input.partnerId',
    ]);
  });

  it('while another is open, and once the partner is in', async () => {
    const { id, partnerId } = await applied();
    const again = () => world.services.partners.apply(partnerActor(partnerId), application());
    expect(await world.refusals(again)).toEqual(['ALREADY_APPLIED input.partnerId']);
    must(await review(id, 'APPROVE'));
    expect(await world.refusals(again)).toEqual(['ALREADY_ENROLLED input.partnerId']);
  });

  it('to a program that is closed', async () => {
    const closed = await world.createProgram('klaviyo-influencer');
    await world.database.admin.pool.query(`UPDATE programs SET status = 'CLOSED' WHERE id = $1`, [closed.id]);
    const actor = partnerActor(await world.createPartner());
    const call = () => world.services.partners.apply(actor, application({ programSlug: closed.slug, track: null }));
    expect(await world.refusals(call)).toEqual(['PROGRAM_CLOSED input.programSlug']);
  });

  it('from the owner', async () => {
    await expect(world.services.partners.apply(owner(), application())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an application is reviewed', () => {
  const MOVES = [
    { name: 'taken up', before: [], decision: 'START_REVIEW', reason: null, to: 'IN_REVIEW' },
    {
      name: 'asked about',
      before: ['START_REVIEW'],
      decision: 'ASK_FOR_ACTION',
      reason: 'Which clients?',
      to: 'ACTION_REQUIRED',
    },
    { name: 'rejected', before: ['START_REVIEW'], decision: 'REJECT', reason: 'NOT_A_FIT', to: 'REJECTED' },
  ] as const;
  it.each(MOVES)('$name', async ({ before, decision, reason, to }) => {
    const { id } = await applied();
    for (const step of before) must(await review(id, step));
    const { events } = await world.events(agency, () => review(id, decision, reason));
    expect(events).toEqual(['application.status_changed']);
    expect(await world.row('SELECT status, reason FROM applications WHERE id = $1', [id])).toEqual({
      status: to,
      reason,
    });
  });

  it('approved, which makes a prospect', async () => {
    const { id, partnerId } = await applied({ track: 'MASTERS' });
    const { events } = await world.events(agency, () => review(id, 'APPROVE'));
    expect(events).toEqual(['application.status_changed', 'enrollment.created']);
    expect(await world.row('SELECT status, track, email FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      status: 'PROSPECT',
      track: 'MASTERS',
      email: 'us@agency.test',
    });
  });

  it('rejected late: a prospect that does not answer', async () => {
    const { id, partnerId } = await prospect();
    expect(await world.refusals(() => review(id, 'REJECT', 'NOT_A_FIT'))).toEqual(['UNKNOWN_REASON input.reason']);
    const { events } = await world.events(agency, () => review(id, 'REJECT', 'UNRESPONSIVE'));
    expect(events).toEqual(['application.status_changed', 'enrollment.updated']);
    expect(await world.row('SELECT status FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      status: 'TERMINATED',
    });
  });

  it('once for one key', async () => {
    const { id } = await applied();
    const again = { applicationId: id, decision: 'APPROVE' as const, reason: null };
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.reviewApplication(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) =>
        world.services.partners.reviewApplication(owner(), { ...again, idempotencyKey, decision: 'REJECT' }),
    );
  });
});

describe('a review is refused', () => {
  it('of an application that is not there, or another vendor’s', async () => {
    expect(await world.refusals(() => review('application_nonesuch', 'APPROVE'))).toEqual([
      'NOT_FOUND input.applicationId',
    ]);
    const { id } = await applied();
    const input = { idempotencyKey: world.key(), applicationId: id, decision: 'APPROVE' as const, reason: null };
    expect(await world.refusals(() => world.services.partners.reviewApplication(owner(OTHER_VENDOR), input))).toEqual([
      'NOT_FOUND input.applicationId',
    ]);
    const stranger = partnerActor(await world.createPartner());
    expect(await world.refusals(() => world.services.partners.reviewApplication(stranger, input))).toEqual([
      'NOT_FOUND input.applicationId',
    ]);
  });

  it('of the applicant itself', async () => {
    const { id, partnerId } = await applied();
    const input = { idempotencyKey: world.key(), applicationId: id, decision: 'APPROVE' as const, reason: null };
    await expect(world.services.partners.reviewApplication(partnerActor(partnerId), input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('without a reason that it needs', async () => {
    const { id } = await applied();
    expect(await world.refusals(() => review(id, 'REJECT'))).toEqual(['REASON_REQUIRED input.reason']);
    expect(await world.refusals(() => review(id, 'REJECT', 'BECAUSE'))).toEqual(['UNKNOWN_REASON input.reason']);
    expect(await world.refusals(() => review(id, 'ASK_FOR_ACTION', ' '))).toEqual(['REASON_REQUIRED input.reason']);
  });

  it('in a state that does not allow it', async () => {
    const { id } = await applied();
    must(await review(id, 'REJECT', 'NOT_A_FIT'));
    const outcome = await review(id, 'APPROVE');
    expect(outcome.userErrors[0]).toMatchObject({
      code: 'ILLEGAL_MOVE',
      detail: { found: 'REJECTED', wanted: 'APPROVED' },
    });
    expect(await world.refusals(() => review(id, 'START_REVIEW'))).toEqual(['ILLEGAL_MOVE input.applicationId']);
  });

  it('an approval of a partner that was enrolled meanwhile', async () => {
    const { id, partnerId } = await applied();
    await world.enroll(agency, { partnerId, track: 'ADVISORS' });
    expect(await world.refusals(() => review(id, 'APPROVE'))).toEqual(['ALREADY_ENROLLED input.partnerId']);
  });
});
