import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../../server/books/verify.ts';
import type { PersonRequest } from '../../../services/privacy/contract.ts';
import { createServices } from '../../../services/index.ts';
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
} from '../../kit/services/command-world.ts';
import { refold } from '../../kit/services/refold.ts';
import { ADA, dump, EVE, NOBODY, seedPersons, tracesOf, type PrivacyRows } from './privacy-world.ts';

let world: CommandWorld;
let rows: PrivacyRows;
beforeAll(async () => {
  world = await createCommandWorld();
  rows = await seedPersons(world);
});
afterAll(() => world.database.drop());

const request = (who: Partial<PersonRequest>): PersonRequest => ({ ...NOBODY, idempotencyKey: world.key(), ...who });

/** Erases and waits for the run. Gives what the run says. */
async function erase(who: Partial<PersonRequest>): Promise<unknown> {
  const { run } = must(await world.services.privacy.erase(owner(), request(who)));
  if (run === null) throw new Error('expected a run');
  await world.deps.work(run, { milliseconds: null });
  const row = await world.row<{ status: string; error: string | null; result: unknown }>(
    'SELECT status, error, result FROM runs WHERE id = $1',
    [run.id],
  );
  expect(row).toMatchObject({ status: 'DONE', error: null });
  return row.result;
}

/** Everything that money is told by, and what it would be if it were computed anew from what is left. */
async function money(): Promise<unknown> {
  const stored = await world.rows(`
    SELECT 'line' AS what, l.id, l.partner_id, l.customer_id, l.amount_minor::text AS amount FROM commission_lines AS l
    UNION ALL SELECT 'posting', p.entry_id || p.ordinal, p.account_id, p.partner_id, p.amount_minor::text FROM journal_postings AS p
    UNION ALL SELECT 'balance', b.program_id, b.partner_id, b.stream, b.earned_minor::text FROM partner_balances AS b
    UNION ALL SELECT 'owner', a.program_id, a.partner_id, a.customer_id, a.via FROM attributions AS a
    ORDER BY 1, 2, 3`);
  const anew = await refold(world.deps, owner(), rows.campaign, START + 40 * DAY_MS);
  return { stored, anew };
}

const ADAS = Object.values(ADA).filter((value) => value !== ADA.visitor);
const EVES = Object.values(EVE).filter((value) => value !== EVE.paypal);

describe('erasing a person', () => {
  it('leaves no trace of a contact, and money as it was', async () => {
    const before = await money();
    // The test could find what it looks for.
    const found = tracesOf(await dump(world), ADAS);
    expect(new Set(found.map((row) => row.split(' ', 1)[0]))).toEqual(
      new Set(
        ['applications', 'customer_contacts', 'customers', 'documents', 'lead_contacts', 'lead_events', 'leads']
          .concat(['managed_account_contacts', 'sign_ups'])
          .filter((table) => table !== 'applications'),
      ),
    );

    expect(await erase({ customerId: rows.customerId })).toMatchObject({
      erased: { leads: 1, customers: 1, clicks: 1, customerContacts: 1, signUps: 1, documents: 1 },
    });

    // The rejected lead names the contact's name under another address: another request.
    await erase({ leadId: rows.rejectedLeadId });
    expect(tracesOf(await dump(world), ADAS)).toEqual([]);
    expect(await money()).toEqual(before);
    for (const program of [rows.campaign, rows.agency])
      expect((await verifyBooks(world.database.app, program)).finding).toBeNull();
    // A code of the program says nothing of a person.
    expect(await world.row('SELECT reason FROM leads WHERE id = $1', [rows.rejectedLeadId])).toEqual({
      reason: 'LATE',
    });
  });

  it('forgets the browser: a later visit with it is nobody’s that is known', async () => {
    const hash = world.deps.hashContact(rows.campaign.tenantId, `visitor ${ADA.visitor}`);
    expect(await world.rows('SELECT 1 FROM clicks WHERE visitor_key = $1', [hash])).toEqual([]);
    expect(await world.rows('SELECT 1 FROM sign_ups WHERE visitor_key = $1', [hash])).toEqual([]);
    const address = world.deps.hashContact(rows.campaign.tenantId, ADA.email.toLowerCase());
    expect(tracesOf(await dump(world), [hash, address])).toEqual([]);
  });

  it('of a partner that is a person takes its papers and payment details as well', async () => {
    const before = await money();
    expect(tracesOf(await dump(world), EVES).length).toBeGreaterThan(4);

    await erase({ partnerId: rows.partnerId });

    expect(tracesOf(await dump(world), EVES)).toEqual([]);
    expect(
      await world.rows('SELECT sealed, masked FROM payment_details WHERE partner_id = $1', [rows.partnerId]),
    ).toEqual([{ sealed: null, masked: null }]);
    expect(await money()).toEqual(before);
  });

  it('takes contents of documents from the storage', async () => {
    const removed: string[] = [];
    const documents = { remove: async ({ id }: { id: string }) => void removed.push(id) };
    await createServices({ ...world.deps, documents }).documents.sweep(owner(), 0);
    expect(removed).toContain(rows.documentId);
  });

  it('keeps a customer nobody’s that signed up with its partner’s own address', async () => {
    const { campaign } = rows;
    const email = 'zoe.self@mirror.test';
    const partnerId = await world.enroll(campaign, { email });
    const dated = { occurredAt: null, programSlug: campaign.slug };
    const { links } = world.services;
    const visitor = 'mirror-browser';
    must(await links.recordClick(owner(), { ...dated, idempotencyKey: world.key(), partnerId, visitor }));
    const signUp = { ...dated, idempotencyKey: world.key(), customerId: 'shop-mirror', visitor, email };
    expect(must(await links.signUp(owner(), signUp)).partnerId).toBeNull();
    const before = await money();

    await erase({ email: '  Zoe.SELF@mirror.test ' });

    expect(tracesOf(await dump(world), [email])).toEqual([]);
    await world.pay('shop-mirror', START + 40 * DAY_MS, '90.00');
    expect(await money()).toEqual(before);
  });
});

describe('a request about a person', () => {
  it('keeps no address, whatever becomes of it', async () => {
    const email = 'ghost@nowhere.test';
    const { leadId } = rows;
    await world.rows(
      'INSERT INTO lead_contacts (tenant_id, lead_id, partner_id, email) SELECT tenant_id, id, partner_id, $1 FROM leads WHERE id = $2',
      [email, leadId],
    );
    const key = world.key();
    must(await world.services.privacy.erase(owner(), request({ email, idempotencyKey: key })));
    const replayed = await world.services.privacy.erase(owner(), request({ email, idempotencyKey: key }));
    expect(replayed.replayed).toBe(true);
    await world.rows('DELETE FROM lead_contacts WHERE email = $1', [email]);
    expect(tracesOf(await dump(world), [email])).toEqual([]);
    const refused = await world.services.privacy.erase(owner(), request({ email }));
    expect(JSON.stringify(refused)).not.toContain(email);
    expect(refused.userErrors[0]?.code).toBe('NOT_FOUND');
  });

  it.each(['leadId', 'customerId', 'partnerId'] as const)(
    'answers another vendor’s %s like a missing one',
    async (name) => {
      const known = { leadId: rows.leadId, customerId: rows.customerId, partnerId: rows.partnerId }[name];
      for (const command of ['erase', 'export'] as const) {
        const ask = (id: string) => world.services.privacy[command](owner(OTHER_VENDOR), request({ [name]: id }));
        expect(await world.refusals(() => ask(known))).toEqual([`NOT_FOUND input.${name}`]);
        expect(await ask(known)).toEqual(await ask('nothing_1'));
      }
    },
  );

  it.each([
    { name: 'nobody', who: {}, code: 'INVALID_INPUT -' },
    { name: 'two', who: { email: 'a@b.test', leadId: 'lead_1' }, code: 'INVALID_INPUT -' },
    { name: 'an empty address', who: { email: ' ' }, code: 'INVALID_INPUT input.email' },
    { name: 'an account', who: { personId: 'person_1' }, code: 'INVALID_INPUT input.personId' },
  ])('is refused for $name', async ({ who, code }) => {
    expect(await world.refusals(() => world.services.privacy.erase(owner(), request(who)))).toEqual([code]);
  });

  it('is for staff alone', async () => {
    const partner = partnerActor(rows.partnerId);
    for (const actor of [partner, { ...owner(), role: 'SERVICE' as const }]) {
      await expect(world.services.privacy.erase(actor, request({ email: 'a@b.test' }))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(world.services.privacy.export(actor, request({ email: 'a@b.test' }))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });
});

describe('an export', () => {
  const newExport = async (who: Partial<PersonRequest>): Promise<string> => {
    const { run, exportId } = must(await world.services.privacy.export(owner(), request(who)));
    if (run === null) throw new Error('expected a run');
    await world.deps.work(run, { milliseconds: null });
    return exportId;
  };

  it('tells everything held, to the asker alone, until it expires', async () => {
    const fresh = await createCommandWorld();
    const mine = await seedPersons(fresh);
    const { run, exportId } = must(
      await fresh.services.privacy.export(owner(), { ...NOBODY, idempotencyKey: 'x', customerId: mine.customerId }),
    );
    expect(await fresh.services.privacy.readExport(owner(), exportId)).toBeNull();
    if (run !== null) await fresh.deps.work(run, { milliseconds: null });
    const { privacy } = fresh.services;

    const found = await privacy.readExport(owner(), exportId);
    const text = JSON.stringify(found?.data);
    for (const value of ADAS) expect(text).toContain(value);
    expect(Object.keys(found?.data ?? {}).sort()).toMatchInlineSnapshot(`
      [
        "clicks",
        "customerContacts",
        "customers",
        "documents",
        "leadContacts",
        "leadHistory",
        "leads",
        "managedAccountContacts",
        "payments",
        "signUps",
      ]
    `);
    // A dump tells nothing of what was exported.
    const held = tracesOf(await dump(fresh), [ADA.phone]).map((row) => row.split(' ', 1)[0]);
    expect(held).not.toContain('person_exports');
    expect(held).not.toContain('runs');

    const colleague = { ...owner(), id: 'person_colleague' };
    for (const actor of [colleague, owner(OTHER_VENDOR), partnerActor(mine.partnerId)])
      expect(await privacy.readExport(actor, exportId)).toBeNull();
    fresh.wallClock = found?.expiresAt ?? 0;
    expect(await privacy.readExport(owner(), exportId)).toBeNull();
    await fresh.database.drop();
  });

  it('is gone when anybody is erased: it may hold the same', async () => {
    const exportId = await newExport({ leadId: rows.leadId });
    expect(await world.services.privacy.readExport(owner(), exportId)).not.toBeNull();
    await erase({ leadId: rows.leadId });
    expect(await world.services.privacy.readExport(owner(), exportId)).toBeNull();
  });
});

describe('an account of the network', () => {
  it('is told and erased by its administrators', async () => {
    await world.rows(
      `INSERT INTO persons (id, display_name, email) VALUES ('person_x', 'Xenia Zarathustra', 'xenia@net.test')`,
    );
    await world.rows(`INSERT INTO memberships (person_id, organization_id, role) VALUES ('person_x', $1, 'OWNER')`, [
      rows.campaign.tenantId,
    ]);
    const { privacy } = world.services;
    const { exportId, run } = must(await privacy.export(NETWORK_ACTOR, request({ personId: 'person_x' })));
    expect(run).toBeNull();
    expect((await privacy.readExport(NETWORK_ACTOR, exportId))?.data).toMatchObject({
      displayName: 'Xenia Zarathustra',
      memberships: [{ role: 'OWNER' }],
    });
    expect(await privacy.readExport({ ...NETWORK_ACTOR, id: 'person_other' }, exportId)).toBeNull();

    expect(must(await privacy.erase(NETWORK_ACTOR, request({ personId: 'person_x' })))).toEqual({ run: null });

    expect(tracesOf(await dump(world), ['Xenia Zarathustra', 'xenia@net.test'])).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM memberships WHERE person_id = 'person_x'`)).toEqual([]);
    expect(await world.refusals(() => privacy.erase(NETWORK_ACTOR, request({ personId: 'person_x' })))).toEqual([
      'NOT_FOUND input.personId',
    ]);
  });
});
