import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignUpInput } from '../../../services/links/sign-up.ts';
import type { Instant } from '../../../domain/time/calendar.ts';
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
let campaign: TestProgram;
let solutions: TestProgram;
let ann: string;
let bob: string;
/** The campaign's clock in every test. */
const NOW = START + 80 * DAY_MS;
beforeAll(async () => {
  world = await createCommandWorld();
  campaign = await world.createProgram('affiliate-campaign', { holdDays: 0 });
  solutions = await world.createProgram('customerio-solutions');
  ann = await world.enroll(campaign, { email: ' Ann@Affiliate.test ' });
  bob = await world.enroll(campaign);
  await world.advance(campaign, NOW);
});
afterAll(() => world.database.drop());

const click = (
  partnerId: string,
  visitor: string,
  occurredAt: Instant | null = null,
  over: { programSlug?: string } = {},
) =>
  world.services.links.recordClick(owner(), {
    idempotencyKey: world.key(),
    programSlug: campaign.slug,
    partnerId,
    visitor,
    occurredAt,
    ...over,
  });
const signUpInput = (customerId: string, over: Partial<SignUpInput> = {}): SignUpInput => ({
  idempotencyKey: world.key(),
  programSlug: campaign.slug,
  customerId,
  visitor: `visitor of ${customerId}`,
  email: null,
  occurredAt: null,
  ...over,
});
const signUp = (customerId: string, over: Partial<SignUpInput> = {}) =>
  world.services.links.signUp(owner(), signUpInput(customerId, over));
const attributed = (customerId: string) =>
  world.rows<{ partner_id: string; via: string }>(
    `SELECT a.partner_id, a.via FROM attributions AS a JOIN customers AS c ON c.tenant_id = a.tenant_id AND c.id = a.customer_id
     WHERE c.external_id = $1 AND a.program_id = $2`,
    [customerId, campaign.id],
  );

describe('a sign-up belongs to', () => {
  const CASES: readonly {
    readonly name: string;
    readonly clicks: readonly (readonly ['ann' | 'bob', Instant])[];
    readonly email?: string;
    readonly whose: 'ann' | 'bob' | null;
    readonly reason: string | null;
  }[] = [
    {
      name: 'the partner of the last click',
      clicks: [
        ['ann', NOW - 2],
        ['bob', NOW - 1],
      ],
      whose: 'bob',
      reason: null,
    },
    {
      name: 'the one whose click is last in time, whatever came first',
      clicks: [
        ['bob', NOW - 1],
        ['ann', NOW - 2],
      ],
      whose: 'bob',
      reason: null,
    },
    {
      name: 'a partner whose click lies just within the window',
      clicks: [['bob', NOW - 60 * DAY_MS + 1]],
      whose: 'bob',
      reason: null,
    },
    { name: 'nobody at the window’s end', clicks: [['bob', NOW - 60 * DAY_MS]], whose: null, reason: 'OUTSIDE_WINDOW' },
    { name: 'nobody without a click', clicks: [], whose: null, reason: 'NO_CLICK' },
    { name: 'nobody when the click is not before it', clicks: [['bob', NOW]], whose: null, reason: 'NO_CLICK' },
    {
      name: 'nobody when the partner refers itself',
      clicks: [['ann', NOW - 1]],
      email: 'ann@affiliate.TEST ',
      whose: null,
      reason: 'SELF_REFERRAL',
    },
    {
      name: 'the partner when the address is another',
      clicks: [['ann', NOW - 1]],
      email: 'eve@affiliate.test',
      whose: 'ann',
      reason: null,
    },
  ];
  it.each(CASES)('$name', async ({ name, clicks, email, whose, reason }) => {
    const idOf = { ann, bob };
    for (const [who, at] of clicks) must(await click(idOf[who], `visitor of ${name}`, at));
    const { value, events } = await world.events(campaign, () => signUp(name, { email: email ?? null }));
    expect(value).toMatchObject({ partnerId: whose === null ? null : idOf[whose], reason });
    expect(events).toEqual(['customer.signed_up']);
    // The ledger comes to the same answer by itself: with the first payment, that one is credited.
    await world.pay(name, NOW);
    expect(await attributed(name)).toEqual(whose === null ? [] : [{ partner_id: idOf[whose], via: 'LINK' }]);
  });

  it('nobody without a visitor', async () => {
    expect(must(await signUp('customer-unseen', { visitor: null }))).toMatchObject({
      partnerId: null,
      reason: 'NO_CLICK',
    });
  });

  it('a partner who earns on what was paid after it', async () => {
    must(await click(bob, 'visitor of customer-early', NOW - 2));
    await world.pay('customer-early', NOW);
    const { events } = await world.events(campaign, () => signUp('customer-early', { occurredAt: NOW - 1 }));
    expect(events).toEqual(['customer.signed_up', 'commission.posted']);
  });

  it('another partner when a later click turns up late', async () => {
    must(await click(ann, 'visitor of customer-late', NOW - 10));
    must(await signUp('customer-late'));
    await world.pay('customer-late', NOW);
    const { events } = await world.events(campaign, () => click(bob, 'visitor of customer-late', NOW - 5));
    expect(events).toEqual(['commission.voided', 'commission.posted']);
    expect(await attributed('customer-late')).toEqual([{ partner_id: bob, via: 'LINK' }]);
  });
});

describe('a click', () => {
  it('keeps no visitor, and writes no event', async () => {
    const { value, events } = await world.events(campaign, () => click(bob, 'browser-7'));
    expect(events).toEqual([]);
    const { visitor_key } = await world.row<{ visitor_key: string }>('SELECT visitor_key FROM clicks WHERE id = $1', [
      value.id,
    ]);
    expect(visitor_key).not.toContain('browser-7');
  });

  it('counts once for one key', async () => {
    const again = { programSlug: campaign.slug, partnerId: bob, visitor: 'visitor-keyed', occurredAt: null };
    await world.expectKeyed(
      (idempotencyKey) => world.services.links.recordClick(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.links.recordClick(owner(), { ...again, idempotencyKey, visitor: 'other' }),
    );
  });

  it('is refused', async () => {
    const stranger = await world.createPartner();
    expect(await world.refusals(() => click(stranger, 'v'))).toEqual(['NOT_ENROLLED input.partnerId']);
    expect(await world.refusals(() => click(bob, ' '))).toEqual(['INVALID_INPUT input.visitor']);
    expect(await world.refusals(() => click(bob, 'v', START - DAY_MS))).toEqual(['NOT_ENROLLED input.occurredAt']);
    expect(await world.refusals(() => click(bob, 'v', null, { programSlug: solutions.slug }))).toEqual([
      'NO_LINKS input.programSlug',
    ]);
  });
});

describe('a sign-up', () => {
  it('counts once for one key', async () => {
    const again = signUpInput('customer-keyed');
    await world.expectKeyed(
      (idempotencyKey) => world.services.links.signUp(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.links.signUp(owner(), { ...again, idempotencyKey, email: 'a@b.test' }),
    );
  });

  it('keeps the address in a row of its own and its hash beside it', async () => {
    const { customer } = must(await signUp('customer-address', { email: 'Me@Customer.test' }));
    const row = await world.row<{ email: string; email_key: string }>(
      'SELECT email, email_key FROM sign_ups WHERE customer_id = $1',
      [customer.id],
    );
    expect(row.email).toBe('Me@Customer.test');
    expect(row.email_key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is refused a second time, also when both are sent at once', async () => {
    must(await signUp('customer-twice'));
    expect(await world.refusals(() => signUp('customer-twice'))).toEqual(['ALREADY_SIGNED_UP input.customerId']);
    const outcomes = await Promise.all([signUp('customer-race'), signUp('customer-race')]);
    expect(outcomes.map((outcome) => outcome.userErrors[0]?.code ?? 'DONE').sort()).toEqual([
      'ALREADY_SIGNED_UP',
      'DONE',
    ]);
  });

  it('is refused without a customer, and where there are no links', async () => {
    expect(await world.refusals(() => signUp(' '))).toEqual(['INVALID_INPUT input.customerId']);
    expect(await world.refusals(() => signUp('customer-none', { programSlug: solutions.slug }))).toEqual([
      'NO_LINKS input.programSlug',
    ]);
  });
});

describe('facts about links', () => {
  const CASES = [
    {
      name: 'of a program that is not there',
      actor: () => owner(),
      over: { programSlug: 'nonesuch' },
      code: 'UNKNOWN_PROGRAM input.programSlug',
    },
    {
      name: 'from another vendor',
      actor: () => owner(OTHER_VENDOR),
      over: {},
      code: 'UNKNOWN_PROGRAM input.programSlug',
    },
    { name: 'from a partner', actor: () => partnerActor(bob), over: {}, code: 'UNKNOWN_PROGRAM input.programSlug' },
    {
      name: 'in the future',
      actor: () => owner(),
      over: { occurredAt: NOW + 1 },
      code: 'INVALID_DATE input.occurredAt',
    },
    {
      name: 'of four days ago without the right',
      actor: () => owner(undefined, []),
      over: { occurredAt: NOW - 4 * DAY_MS },
      code: 'BACKDATE_NOT_ALLOWED input.occurredAt',
    },
  ];
  it.each(CASES)('are refused $name', async ({ actor, over, code }) => {
    const visit = {
      idempotencyKey: world.key(),
      programSlug: campaign.slug,
      partnerId: bob,
      visitor: 'v',
      occurredAt: null,
    };
    expect(await world.refusals(() => world.services.links.recordClick(actor(), { ...visit, ...over }))).toEqual([
      code,
    ]);
    expect(
      await world.refusals(() => world.services.links.signUp(actor(), signUpInput('customer-refused', over))),
    ).toEqual([code]);
  });

  it('may come two days late without it', async () => {
    const visit = {
      idempotencyKey: world.key(),
      programSlug: campaign.slug,
      partnerId: bob,
      visitor: 'v2',
      occurredAt: NOW - 2 * DAY_MS,
    };
    must(await world.services.links.recordClick(owner(undefined, []), visit));
  });
});
