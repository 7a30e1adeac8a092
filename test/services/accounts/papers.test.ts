import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubmitAccount } from '../../../services/contract.ts';
import type { Actor } from '../../../services/actor.ts';
import type { RegisterDocument } from '../../../services/documents/contract.ts';
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

const HOUR_MS = 3_600_000;

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

const registration = (over: Partial<RegisterDocument> = {}): RegisterDocument => ({
  idempotencyKey: world.key(),
  programSlug: agency.slug,
  partnerId: masters,
  name: 'proof.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 12,
  sha256: 'a'.repeat(64),
  ...over,
});

/** A document whose upload has ended. */
async function upload(over: Partial<RegisterDocument> = {}, actor: Actor = owner()): Promise<string> {
  const ref = must(await world.services.documents.register(actor, registration(over)));
  expect(await world.services.documents.confirm(actor, ref)).toBe(true);
  return ref.id;
}

const contact = (name: string) => ({ name, email: `${name}@irrelevant.test`, phone: null });

/** What a partner's own submission says. */
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
  proof: false,
  clientConsent: true,
  services: 'Flows and campaigns',
  isProofSigned: true,
  agencyContact: contact('ann'),
  clientContact: contact('cleo'),
  consentBy: 'Cleo Client',
  ...over,
});
const submit = (over: Partial<SubmitAccount>, actor: Actor = partnerActor(masters)) =>
  world.services.accounts.submit(actor, submission(over));

describe('a partner’s submission', () => {
  it('keeps its papers, its people in rows of their own, and when its term ends', async () => {
    const proofDocumentId = await upload({}, partnerActor(masters));
    const { id } = must(await submit({ proofDocumentId, serviceMonths: 7, consentAt: START - DAY_MS }));
    expect(
      await world.row(
        `SELECT proof_document_id, is_proof_stated, is_proof_signed, services, consent_at, term_ends_at, term_tell_at
         FROM managed_accounts WHERE id = $1`,
        [id],
      ),
    ).toEqual({
      proof_document_id: proofDocumentId,
      is_proof_stated: false,
      is_proof_signed: true,
      services: 'Flows and campaigns',
      consent_at: new Date(START - DAY_MS),
      term_ends_at: new Date('2026-08-05T10:00:00Z'),
      term_tell_at: new Date('2026-07-06T10:00:00Z'),
    });
    expect(
      await world.rows('SELECT side, name, email FROM managed_account_contacts WHERE account_id = $1 ORDER BY side', [
        id,
      ]),
    ).toEqual([
      { side: 'AGENCY', name: 'ann', email: 'ann@irrelevant.test' },
      { side: 'CLIENT', name: 'cleo', email: 'cleo@irrelevant.test' },
      { side: 'CONSENT', name: 'Cleo Client', email: null },
    ]);
    expect(await world.row('SELECT attached_at FROM documents WHERE id = $1', [proofDocumentId])).toEqual({
      attached_at: new Date(START),
    });
  });

  it('may rest on the document of a submission before', async () => {
    const proofDocumentId = await upload();
    must(await submit({ proofDocumentId }));
    must(await submit({ proofDocumentId }));
  });

  const CASES: readonly { readonly name: string; readonly over: Partial<SubmitAccount>; readonly code: string }[] = [
    { name: 'on its word alone', over: { proof: true, proofDocumentId: null }, code: 'NO_PROOF input.proofDocumentId' },
    { name: 'without any proof', over: { proofDocumentId: null }, code: 'NO_PROOF input.proof' },
    { name: 'on a proof nobody signed', over: { isProofSigned: false }, code: 'NO_PROOF input.isProofSigned' },
    { name: 'without consent', over: { clientConsent: false }, code: 'NO_CONSENT input.clientConsent' },
    { name: 'of too short a service', over: { serviceMonths: 5 }, code: 'TERM_TOO_SHORT input.serviceMonths' },
    { name: 'without services', over: { services: ' ' }, code: 'INCOMPLETE input.services' },
    { name: 'without the account', over: { vendorAccountId: null }, code: 'INCOMPLETE input.vendorAccountId' },
    { name: 'without who consented', over: { consentBy: null }, code: 'INCOMPLETE input.consentBy' },
    { name: 'without a contact', over: { agencyContact: null }, code: 'INCOMPLETE input.agencyContact' },
    {
      name: 'with a contact that has no address',
      over: { clientContact: { name: 'cleo', email: null, phone: null } },
      code: 'INCOMPLETE input.clientContact',
    },
    { name: 'with a consent to come', over: { consentAt: START + 1 }, code: 'INVALID_DATE input.consentAt' },
    {
      name: 'on a document that is not there',
      over: { proofDocumentId: 'document_nonesuch' },
      code: 'UNKNOWN_DOCUMENT input.proofDocumentId',
    },
  ];
  it.each(CASES)('is refused $name, and leaves nothing', async ({ over, code }) => {
    const proofDocumentId = await upload();
    expect(await world.refusals(() => submit({ proofDocumentId, ...over }))).toEqual([code]);
  });

  it('is refused on a document of another partner, of another program, or whose upload has not ended', async () => {
    const other = await world.enroll(agency, { track: 'MASTERS' });
    const elsewhere = await world.createProgram('klaviyo-agency');
    await world.enroll(elsewhere, { track: 'MASTERS', partnerId: masters });
    const pending = must(await world.services.documents.register(owner(), registration()));
    const documents = [await upload({ partnerId: other }), await upload({ programSlug: elsewhere.slug }), pending.id];
    for (const proofDocumentId of documents) {
      expect(await world.refusals(() => submit({ proofDocumentId }))).toEqual([
        'UNKNOWN_DOCUMENT input.proofDocumentId',
      ]);
    }
  });
});

describe('a review', () => {
  it('approves nothing whose proof was erased', async () => {
    const proofDocumentId = await upload();
    const { id } = must(await submit({ proofDocumentId }));
    const erase = { idempotencyKey: world.key(), documentId: proofDocumentId };
    must(await world.services.documents.erase(owner(), erase));
    const decision = { idempotencyKey: world.key(), occurredAt: null, accountId: id, decision: 'APPROVE' as const };
    expect(await world.refusals(() => world.services.accounts.review(owner(), { ...decision, reason: null }))).toEqual([
      'NO_PROOF input.accountId',
    ]);
  });
});

describe('a check with the client', () => {
  const announce = (accountId: string, occurredAt: number | null = null, actor = owner()) =>
    world.services.accounts.announceCheck(actor, { idempotencyKey: world.key(), occurredAt, accountId });
  const contactClient = (accountId: string, occurredAt: number | null = null, actor = owner()) =>
    world.services.accounts.recordClientContact(actor, { idempotencyKey: world.key(), occurredAt, accountId });

  it('waits 24 hours after the notice, to the millisecond', async () => {
    const own = await world.createProgram('klaviyo-agency');
    const partnerId = await world.enroll(own, { track: 'MASTERS' });
    const accountId = await world.manage(own, partnerId, 'customer-checked');
    const early = await contactClient(accountId);
    expect(early.userErrors[0]).toMatchObject({ code: 'NOTICE_PERIOD', detail: { allowedFrom: null } });
    const { events } = await world.events(own, () => announce(accountId));
    expect(events).toEqual(['managed_account.check_announced']);
    await world.advance(own, START + 24 * HOUR_MS - 1);
    const tooEarly = await contactClient(accountId);
    expect(tooEarly.userErrors[0]).toMatchObject({
      code: 'NOTICE_PERIOD',
      field: ['input', 'occurredAt'],
      detail: { allowedFrom: START + 24 * HOUR_MS },
    });
    expect(tooEarly.userErrors[0]?.message).toContain('expected 2026-01-06T10:00:00Z or later');
    await world.advance(own, START + 24 * HOUR_MS);
    expect((await world.events(own, () => contactClient(accountId))).events).toEqual([
      'managed_account.client_contacted',
    ]);
    expect(await world.row('SELECT client_contacted_at FROM managed_accounts WHERE id = $1', [accountId])).toEqual({
      client_contacted_at: new Date(START + 24 * HOUR_MS),
    });
    // A new notice begins a new check.
    must(await announce(accountId));
    expect(await world.refusals(() => contactClient(accountId))).toEqual(['NOTICE_PERIOD input.occurredAt']);
  });

  it('cannot be written earlier by anybody', async () => {
    const accountId = await world.manage(agency, masters, 'customer-early');
    must(await announce(accountId));
    const write = world.rows('UPDATE managed_accounts SET client_contacted_at = $2 WHERE id = $1', [
      accountId,
      new Date(START + DAY_MS - 1),
    ]);
    await expect(write).rejects.toMatchObject({ constraint: 'managed_accounts_notice_check' });
  });

  it('is the owner’s, of an account that can be checked', async () => {
    const accountId = await world.manage(agency, masters, 'customer-not-theirs');
    await expect(announce(accountId, null, partnerActor(masters))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await world.refusals(() => announce(accountId, null, owner(OTHER_VENDOR)))).toEqual([
      'NOT_FOUND input.accountId',
    ]);
    must(
      await world.services.accounts.end(partnerActor(masters), {
        ...{ idempotencyKey: world.key(), occurredAt: null, accountId },
        reason: 'the client left',
      }),
    );
    expect(await world.row('SELECT status, reason FROM managed_accounts WHERE id = $1', [accountId])).toEqual({
      status: 'ENDED',
      reason: 'the client left',
    });
    expect(await world.refusals(() => announce(accountId))).toEqual(['ILLEGAL_MOVE input.accountId']);
    expect(await world.refusals(() => contactClient(accountId))).toEqual(['ILLEGAL_MOVE input.accountId']);
  });

  it('is announced once for one key', async () => {
    const accountId = await world.manage(agency, masters, 'customer-keyed');
    const check = { occurredAt: null, accountId };
    await world.expectKeyed(
      (idempotencyKey) => world.services.accounts.announceCheck(owner(), { ...check, idempotencyKey }),
      (idempotencyKey) =>
        world.services.accounts.announceCheck(owner(), { ...check, idempotencyKey, occurredAt: START }),
    );
  });
});

describe('a contracted term', () => {
  const termEvents = async (program: TestProgram) =>
    (
      await world.rows<{ type: string; at: Date; actor: string }>(
        `SELECT type, at, actor FROM events WHERE program_id = $1 AND type LIKE 'managed_account.term%' ORDER BY seq`,
        [program.id],
      )
    ).map(({ type, at, actor }) => `${at.toISOString()} ${type} by ${actor}`);

  it('is told of 30 days before its end and at its end, once, and the account goes on', async () => {
    const own = await world.createProgram('klaviyo-agency');
    const partnerId = await world.enroll(own, { track: 'MASTERS' });
    const accountId = await world.manage(own, partnerId, 'customer-term');
    await world.advance(own, Date.UTC(2026, 5, 5, 10));
    expect(await termEvents(own)).toEqual([]);
    await world.advance(own, Date.UTC(2026, 6, 5, 10));
    await world.advance(own, Date.UTC(2026, 8, 1));
    expect(await termEvents(own)).toEqual([
      '2026-06-05T10:00:00.000Z managed_account.term_ending by calendar',
      '2026-07-05T10:00:00.000Z managed_account.term_ended by calendar',
    ]);
    expect(await world.row('SELECT status FROM managed_accounts WHERE id = $1', [accountId])).toEqual({
      status: 'APPROVED',
    });
  });

  it('that is over at the approval is told of once, and that of an ended account never', async () => {
    const own = await world.createProgram('klaviyo-agency');
    const partnerId = await world.enroll(own, { track: 'MASTERS' });
    const ended = await world.manage(own, partnerId, 'customer-gone');
    must(
      await world.services.accounts.end(owner(), { idempotencyKey: world.key(), occurredAt: null, accountId: ended }),
    );
    await world.advance(own, Date.UTC(2026, 10, 1));
    await world.manage(own, partnerId, 'customer-late');
    await world.advance(own, Date.UTC(2026, 10, 3));
    expect(await termEvents(own)).toEqual([expect.stringMatching(/^2026-11-01.*term_ended by calendar$/)]);
  });
});
