import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplyToProgram, CompleteOnboardingStep, ReviewApplication } from '../../../services/contract.ts';
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
let campaign: TestProgram;
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency');
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

describe('onboarding', () => {
  const step = (over: Partial<CompleteOnboardingStep> = {}): CompleteOnboardingStep => ({
    idempotencyKey: world.key(),
    programSlug: agency.slug,
    partnerId: null,
    step: 'training',
    note: null,
    ...over,
  });
  const complete = (over: Partial<CompleteOnboardingStep>) =>
    world.services.partners.completeOnboardingStep(owner(), step(over));

  it('makes a prospect active with the last step', async () => {
    const { partnerId } = await prospect();
    const events: string[] = [];
    for (const each of ['qualified-lead-or-sow', 'onboarding-call', 'training']) {
      events.push(...(await world.events(agency, () => complete({ partnerId, step: each }))).events);
    }
    expect(events).toEqual(['enrollment.updated', 'enrollment.updated', 'enrollment.updated']);
    const own = await world.events(agency, () =>
      world.services.partners.completeOnboardingStep(
        partnerActor(partnerId),
        step({ step: 'agreement', note: '2026-01' }),
      ),
    );
    expect(own.events).toEqual(['enrollment.updated', 'enrollment.updated']);
    expect(
      await world.row('SELECT status, agreement_version, agreement_at FROM enrollments WHERE partner_id = $1', [
        partnerId,
      ]),
    ).toEqual({
      status: 'ACTIVE',
      agreement_version: '2026-01',
      agreement_at: new Date(START),
    });
  });

  it('knows a step that was done as done', async () => {
    const { partnerId } = await prospect();
    must(await complete({ partnerId }));
    const { events } = await world.events(agency, () => complete({ partnerId }));
    expect(events).toEqual([]);
  });

  it('finds the agreement under whatever name a program has for it', async () => {
    const partnerId = await world.enroll(campaign);
    must(
      await world.services.partners.completeOnboardingStep(
        partnerActor(partnerId),
        step({ programSlug: campaign.slug, step: 'agreement' }),
      ),
    );
    expect(await world.rows('SELECT step FROM onboarding_steps WHERE partner_id = $1', [partnerId])).toEqual([
      { step: 'campaign-terms' },
    ]);
    expect(await world.row('SELECT agreement_version FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      agreement_version: 'terms 1',
    });
  });

  it('activates once when the last two steps are noted at the same moment', async () => {
    const { partnerId } = await prospect();
    for (const each of ['agreement', 'onboarding-call']) must(await complete({ partnerId, step: each }));
    await Promise.all(['training', 'qualified-lead-or-sow'].map((each) => complete({ partnerId, step: each })));
    expect(await world.row('SELECT status FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      status: 'ACTIVE',
    });
  });

  it('refuses', async () => {
    const { id, partnerId } = await prospect();
    const stranger = await world.createPartner();
    expect(await world.refusals(() => complete({ partnerId, step: 'dance' }))).toEqual(['UNKNOWN_STEP input.step']);
    expect(await world.refusals(() => complete({ partnerId: stranger }))).toEqual(['NOT_ENROLLED input.partnerId']);
    expect(await world.refusals(() => complete({ partnerId, programSlug: 'nonesuch' }))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
    const asPartner = () => world.services.partners.completeOnboardingStep(partnerActor(partnerId), step());
    expect(await world.refusals(asPartner)).toEqual(['FORBIDDEN_ACTION input.step']);
    const asOther = () => world.services.partners.completeOnboardingStep(owner(OTHER_VENDOR), step({ partnerId }));
    expect(await world.refusals(asOther)).toEqual(['UNKNOWN_PARTNER input.partnerId']);
    must(await review(id, 'REJECT', 'UNRESPONSIVE'));
    expect(await world.refusals(() => complete({ partnerId }))).toEqual(['ENROLMENT_INACTIVE input.partnerId']);
  });

  it('counts once for one key', async () => {
    const { partnerId } = await prospect();
    const again = step({ partnerId });
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.completeOnboardingStep(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) =>
        world.services.partners.completeOnboardingStep(owner(), { ...again, idempotencyKey, note: 'other' }),
    );
  });
});

describe('a payment method', () => {
  const set = (partnerId: string, over: { programSlug?: string; method?: string } = {}) =>
    world.services.partners.setPaymentMethod(partnerActor(partnerId), {
      idempotencyKey: world.key(),
      programSlug: agency.slug,
      partnerId: null,
      method: 'PayPal',
      ...over,
    });

  it('is set by the partner, and its event does not say which', async () => {
    const { partnerId } = await prospect();
    const { events } = await world.events(agency, () => set(partnerId));
    expect(events).toEqual(['enrollment.updated']);
    expect(await world.row('SELECT payment_method FROM enrollments WHERE partner_id = $1', [partnerId])).toEqual({
      payment_method: 'PayPal',
    });
    const { payload } = await world.row<{ payload: object }>(
      `SELECT payload FROM events WHERE program_id = $1 ORDER BY seq DESC LIMIT 1`,
      [agency.id],
    );
    expect(payload).toEqual({ change: 'PAYMENT_METHOD' });
  });

  it('without an account says that nothing is paid until there is one', async () => {
    const { warnings } = await set((await prospect()).partnerId);
    expect(warnings.map(({ code }) => code)).toEqual(['PAYMENT_DETAILS_MISSING']);
  });

  it('is refused', async () => {
    const { partnerId } = await prospect();
    const stranger = await world.createPartner();
    expect(await world.refusals(() => set(stranger))).toEqual(['NOT_ENROLLED input.partnerId']);
    expect(await world.refusals(() => set(partnerId, { programSlug: 'nonesuch' }))).toEqual([
      'UNKNOWN_PROGRAM input.programSlug',
    ]);
    expect(await world.refusals(() => set(partnerId, { method: '' }))).toEqual(['INVALID_INPUT input.method']);
    const input = { idempotencyKey: world.key(), programSlug: agency.slug, partnerId, method: 'PayPal' };
    await expect(world.services.partners.setPaymentMethod(owner(), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is set once for one key', async () => {
    const actor = partnerActor((await prospect()).partnerId);
    const again = { programSlug: agency.slug, partnerId: null, method: 'Stripe' };
    await world.expectKeyed(
      (idempotencyKey) => world.services.partners.setPaymentMethod(actor, { ...again, idempotencyKey }),
      (idempotencyKey) =>
        world.services.partners.setPaymentMethod(actor, { ...again, idempotencyKey, method: 'PayPal' }),
    );
  });
});
