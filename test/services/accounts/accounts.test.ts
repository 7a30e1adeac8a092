import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountChange, SubmitAccount } from '../../../services/contract.ts';
import type { Actor } from '../../../services/actor.ts';
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
let masters: string;
let customers = 0;
beforeAll(async () => {
  world = await createCommandWorld();
  agency = await world.createProgram('klaviyo-agency');
  masters = await world.enroll(agency, { track: 'MASTERS' });
});
afterAll(() => world.database.drop());

const submission = (over: Partial<SubmitAccount> = {}): SubmitAccount => ({
  idempotencyKey: world.key(),
  occurredAt: null,
  programSlug: agency.slug,
  partnerId: masters,
  externalId: null,
  customerId: `customer-${(customers += 1)}`,
  vendorAccountId: 'v-1',
  serviceFrom: START,
  serviceMonths: 6,
  proof: true,
  clientConsent: true,
  ...over,
});
const submit = (over: Partial<SubmitAccount> = {}, actor: Actor = owner()) =>
  world.services.accounts.submit(actor, submission(over));
const change = (accountId: string, over: Partial<AccountChange> = {}): AccountChange => ({
  idempotencyKey: world.key(),
  occurredAt: null,
  accountId,
  ...over,
});
const review = (accountId: string, decision: 'APPROVE' | 'REJECT' = 'APPROVE', actor: Actor = owner()) =>
  world.services.accounts.review(actor, { ...change(accountId), decision, reason: null });
const end = (accountId: string, actor: Actor = owner()) => world.services.accounts.end(actor, change(accountId));

async function approved(over: Partial<SubmitAccount> = {}): Promise<string> {
  const { id } = must(await submit(over));
  must(await review(id));
  return id;
}
const statusOf = (id: string) =>
  world.row('SELECT status, approved_at, ended_at FROM managed_accounts WHERE id = $1', [id]);
const estimatesOf = (customerId: string) =>
  world.rows(
    `SELECT e.amount_minor FROM commission_estimates AS e JOIN customers AS c ON c.tenant_id = e.tenant_id AND c.id = e.customer_id
     WHERE c.external_id = $1 ORDER BY e.earned_at`,
    [customerId],
  );

describe('a managed account', () => {
  it('is handed in for a customer the vendor did not know', async () => {
    const { value, events } = await world.events(agency, () => submit({ customerId: 'customer-new' }));
    expect(value.id).toMatch(/^account_/);
    expect(events).toEqual(['managed_account.submitted']);
    expect(await statusOf(value.id)).toEqual({ status: 'SUBMITTED', approved_at: null, ended_at: null });
  });

  it('is approved, counts from then on, and ends', async () => {
    const customerId = 'customer-managed';
    const { id } = must(await submit({ customerId }));
    await world.pay(customerId, START, '300.00', 3);
    expect(await estimatesOf(customerId)).toEqual([]);
    expect((await world.events(agency, () => review(id))).events).toEqual(['managed_account.status_changed']);
    expect(await statusOf(id)).toEqual({ status: 'APPROVED', approved_at: new Date(START), ended_at: null });
    expect(await estimatesOf(customerId)).toEqual([
      { amount_minor: 100n },
      { amount_minor: 100n },
      { amount_minor: 100n },
    ]);
    // By the partner itself, who may not write an estimate.
    expect((await world.events(agency, () => end(id, partnerActor(masters)))).events).toEqual([
      'managed_account.status_changed',
    ]);
    expect(await statusOf(id)).toEqual({ status: 'ENDED', approved_at: new Date(START), ended_at: new Date(START) });
    expect(await estimatesOf(customerId)).toEqual([]);
  });

  it('is measured as soon as it is approved', async () => {
    const own = await world.createProgram('klaviyo-agency');
    const partnerId = await world.enroll(own, { track: 'MASTERS' });
    const customerId = 'customer-measured';
    await world.pay(customerId, START, '700.00');
    await world.advance(own, Date.UTC(2026, 1, 2));
    const { id } = must(await submit({ programSlug: own.slug, partnerId, customerId, occurredAt: START }));
    must(
      await world.services.accounts.review(owner(), {
        ...change(id, { occurredAt: START }),
        decision: 'APPROVE',
        reason: null,
      }),
    );
    expect(await world.row('SELECT metrics FROM partner_metrics WHERE partner_id = $1', [partnerId])).toMatchObject({
      metrics: { managedMrr: '70000' },
    });
  });

  it('is rejected', async () => {
    const { id } = must(await submit());
    expect((await world.events(agency, () => review(id, 'REJECT'))).events).toEqual(['managed_account.status_changed']);
    expect(await statusOf(id)).toMatchObject({ status: 'REJECTED' });
  });

  it('is free for another partner once it ended', async () => {
    const id = await approved({ customerId: 'customer-handed-over' });
    must(await end(id));
    const other = await world.enroll(agency, { track: 'MASTERS' });
    await approved({ customerId: 'customer-handed-over', partnerId: other });
  });

  it('has one manager, also of two approved at once', async () => {
    const other = await world.enroll(agency, { track: 'MASTERS' });
    const ids = [masters, other].map((partnerId) => submit({ customerId: 'customer-race', partnerId }));
    const outcomes = await Promise.all((await Promise.all(ids)).map((each) => review(must(each).id)));
    expect(outcomes.map((outcome) => outcome.userErrors[0]?.code ?? 'DONE').sort()).toEqual([
      'ALREADY_MANAGED',
      'DONE',
    ]);
  });

  it('is handed in, decided and ended once for one key', async () => {
    const again = submission();
    const { id } = await world.expectKeyed(
      (idempotencyKey) => world.services.accounts.submit(owner(), { ...again, idempotencyKey }),
      (idempotencyKey) => world.services.accounts.submit(owner(), { ...again, idempotencyKey, serviceMonths: 7 }),
    );
    const decision = { ...change(id), reason: null };
    await world.expectKeyed(
      (idempotencyKey) => world.services.accounts.review(owner(), { ...decision, idempotencyKey, decision: 'APPROVE' }),
      (idempotencyKey) => world.services.accounts.review(owner(), { ...decision, idempotencyKey, decision: 'REJECT' }),
    );
    await world.expectKeyed(
      (idempotencyKey) => world.services.accounts.end(owner(), change(id, { idempotencyKey })),
      (idempotencyKey) => world.services.accounts.end(owner(), change(id, { idempotencyKey, occurredAt: START })),
    );
  });
});

describe('a submission is refused', () => {
  const CASES: readonly { readonly name: string; readonly over: Partial<SubmitAccount>; readonly code: string }[] = [
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
    { name: 'without proof', over: { proof: false }, code: 'NO_PROOF input.proof' },
    { name: 'without consent', over: { clientConsent: false }, code: 'NO_CONSENT input.clientConsent' },
    { name: 'of a service a month too short', over: { serviceMonths: 5 }, code: 'TERM_TOO_SHORT input.serviceMonths' },
    { name: 'of a customer without an id', over: { customerId: '' }, code: 'INVALID_INPUT input.customerId' },
    { name: 'of half a month', over: { serviceMonths: 6.5 }, code: 'INVALID_INPUT input.serviceMonths' },
    { name: 'in the future', over: { occurredAt: START + 1 }, code: 'INVALID_DATE input.occurredAt' },
    { name: 'before the partner came', over: { occurredAt: START - DAY_MS }, code: 'NOT_ENROLLED input.occurredAt' },
  ];
  it.each(CASES)('$name', async ({ over, code }) => {
    expect(await world.refusals(() => submit(over))).toEqual([code]);
  });

  it('on a track that manages none, and in a program that knows none', async () => {
    const advisor = await world.enroll(agency, { track: 'ADVISORS' });
    expect(await world.refusals(() => submit({ partnerId: advisor }))).toEqual([
      'TRACK_NOT_ELIGIBLE input.programSlug',
    ]);
    const influencer = await world.createProgram('klaviyo-influencer');
    const partnerId = await world.enroll(influencer);
    expect(await world.refusals(() => submit({ programSlug: influencer.slug, partnerId }))).toEqual([
      'NO_MANAGED_ACCOUNTS input.programSlug',
    ]);
  });

  it('with an id that another account has', async () => {
    must(await submit({ externalId: 'ours-1' }));
    expect(await world.refusals(() => submit({ externalId: 'ours-1' }))).toEqual(['DUPLICATE_ID input.externalId']);
  });

  it('in the past, by a partner', async () => {
    const call = () => submit({ occurredAt: START - 1 }, partnerActor(masters));
    expect(await world.refusals(call)).toEqual(['BACKDATE_NOT_ALLOWED input.occurredAt']);
  });

  it('of a partner the caller does not act for, and from another vendor', async () => {
    const stranger = partnerActor(await world.createPartner());
    expect(await world.refusals(() => submit({}, stranger))).toEqual(['UNKNOWN_PARTNER input.partnerId']);
    expect(await world.refusals(() => submit({}, owner(OTHER_VENDOR)))).toEqual(['UNKNOWN_PARTNER input.partnerId']);
  });
});

describe('a move is refused', () => {
  it('of an account that is not there, or another’s', async () => {
    const { id } = must(await submit());
    const stranger = partnerActor(await world.createPartner());
    for (const [accountId, actor] of [
      ['account_nonesuch', owner()],
      [id, owner(OTHER_VENDOR)],
      [id, stranger],
    ] as const) {
      expect(await world.refusals(() => review(accountId, 'APPROVE', actor))).toEqual(['NOT_FOUND input.accountId']);
      expect(await world.refusals(() => end(accountId, actor))).toEqual(['NOT_FOUND input.accountId']);
    }
  });

  it('by the partner, whose decision it is not', async () => {
    const { id } = must(await submit());
    await expect(review(id, 'APPROVE', partnerActor(masters))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('in a state that does not allow it', async () => {
    const { id } = must(await submit());
    expect(await world.refusals(() => end(id))).toEqual(['ILLEGAL_MOVE input.accountId']);
    expect(await world.refusals(() => end(id, partnerActor(masters)))).toEqual(['ILLEGAL_MOVE input.accountId']);
    must(await review(id, 'REJECT'));
    const outcome = await review(id);
    expect(outcome.userErrors[0]).toMatchObject({
      code: 'ILLEGAL_MOVE',
      detail: { found: 'REJECTED', wanted: 'APPROVED' },
    });
    expect(await world.refusals(() => review(id, 'REJECT'))).toEqual(['ILLEGAL_MOVE input.accountId']);
  });

  it('an approval after the track was left', async () => {
    const partnerId = await world.enroll(agency, { track: 'MASTERS' });
    const { id } = must(await submit({ partnerId }));
    const leave = {
      idempotencyKey: world.key(),
      occurredAt: null,
      programSlug: agency.slug,
      partnerId,
      track: 'ADVISORS',
    };
    must(await world.services.partners.changeTrack(owner(), leave));
    expect(await world.refusals(() => review(id))).toEqual(['TRACK_NOT_ELIGIBLE input.accountId']);
  });

  it('an approval of a customer that is managed', async () => {
    await approved({ customerId: 'customer-taken' });
    const { id } = must(await submit({ customerId: 'customer-taken' }));
    expect(await world.refusals(() => review(id))).toEqual(['ALREADY_MANAGED input.accountId']);
  });
});
