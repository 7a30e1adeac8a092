import type { RegisterLead } from '../../../services/contract.ts';
import type { PersonRequest } from '../../../services/privacy/contract.ts';
import {
  DAY_MS,
  must,
  owner,
  partnerActor,
  START,
  type CommandWorld,
  type TestProgram,
} from '../../kit/services/command-world.ts';

/** What is known of the person, in words that stand nowhere else. */
export const ADA = {
  email: 'Ada.Lovelace@Engines.test',
  name: 'Ada Quillfeather',
  phone: '+44 20 7946 0815',
  notes: 'met her at the zeppelin fair',
  question: 'is it still the yellow office',
  visitor: 'browser-of-ada-7c1f',
  company: 'Quillfeather Household',
} as const;
/** A partner that is a person. */
export const EVE = {
  email: 'eve.moneypenny@solo.test',
  hobby: 'collects brass sextants',
  note: 'called from her kitchen',
  paypal: 'eve.private@wallet.test',
  file: 'eve-moneypenny-passport.pdf',
} as const;

export const NOBODY: PersonRequest = {
  idempotencyKey: '',
  email: null,
  leadId: null,
  customerId: null,
  partnerId: null,
  personId: null,
};

export interface PrivacyRows {
  readonly campaign: TestProgram;
  readonly agency: TestProgram;
  readonly leadId: string;
  readonly rejectedLeadId: string;
  readonly customerId: string;
  readonly partnerId: string;
  readonly documentId: string;
}

/** Ada as a lead's contact, a customer that came by a link, and a managed client; Eve as a partner. */
export async function seedPersons(world: CommandWorld): Promise<PrivacyRows> {
  const campaign = await world.createProgram('affiliate-campaign', { holdDays: 0 });
  const agency = await world.createProgram('klaviyo-agency');
  const affiliate = await world.enroll(campaign);
  const agent = await world.enroll(agency, { track: 'MASTERS' });
  const partnerId = await seedPartner(world, campaign, agency);
  const leadId = await seedLead(world, agency, agent, {});
  const rejectedLeadId = await seedLead(world, agency, agent, { domain: 'other.test', contactEmail: 'x@other.test' });
  const dated = { occurredAt: null };
  const { leads, links, accounts, documents } = world.services;
  const move = { idempotencyKey: world.key(), ...dated };
  must(await leads.review(owner(), { ...move, leadId, decision: 'ASK_FOR_ACTION', reason: ADA.question }));
  must(
    await leads.review(owner(), {
      ...{ idempotencyKey: world.key(), ...dated },
      ...{ leadId: rejectedLeadId, decision: 'REJECT', reason: 'LATE' },
    }),
  );
  for (const visitor of [ADA.visitor, 'another-browser']) {
    must(
      await links.recordClick(owner(), {
        ...{ idempotencyKey: world.key(), ...dated },
        ...{ programSlug: campaign.slug, partnerId: affiliate, visitor },
      }),
    );
  }
  await world.advance(campaign, START + DAY_MS);
  const signedUp = must(
    await links.signUp(owner(), {
      ...{ idempotencyKey: world.key(), ...dated, programSlug: campaign.slug, customerId: 'shop-1' },
      ...{ visitor: ADA.visitor, email: ADA.email },
    }),
  );
  const customerId = signedUp.customer.id;
  await world.rows('UPDATE customers SET name = $1 WHERE id = $2', [ADA.company, customerId]);
  await world.rows('INSERT INTO customer_contacts (tenant_id, customer_id, email, name) VALUES ($1, $2, $3, $4)', [
    ...[campaign.tenantId, customerId],
    ...[ADA.email.toLowerCase(), ADA.name],
  ]);
  await world.pay('shop-1', START + DAY_MS, '250.00');
  await world.advance(campaign, START + 40 * DAY_MS);
  await world.advance(agency, START + 2 * DAY_MS);
  const document = must(
    await documents.register(owner(), {
      ...{ idempotencyKey: world.key(), programSlug: agency.slug, partnerId: agent, name: `${ADA.name}.pdf` },
      ...{ mediaType: 'application/pdf', sizeBytes: 3, sha256: 'a'.repeat(64) },
    }),
  );
  await documents.confirm(owner(), document);
  must(
    await accounts.submit(owner(), {
      ...{ idempotencyKey: world.key(), ...dated, programSlug: agency.slug, partnerId: agent, externalId: null },
      ...{ customerId: 'shop-1', vendorAccountId: null, serviceFrom: START, serviceMonths: 6, proof: false },
      ...{ clientConsent: true, proofDocumentId: document.id, consentBy: ADA.name },
      clientContact: { name: ADA.name, email: ADA.email, phone: ADA.phone },
      agencyContact: { name: 'Carl', email: 'carl@agency.test', phone: null },
    }),
  );
  return { campaign, agency, leadId, rejectedLeadId, customerId, partnerId, documentId: document.id };
}

async function seedLead(
  world: CommandWorld,
  { slug: programSlug }: TestProgram,
  partnerId: string,
  over: Partial<RegisterLead>,
): Promise<string> {
  const lead = {
    ...{ idempotencyKey: world.key(), occurredAt: null, programSlug, partnerId, externalId: null },
    ...{ company: 'Engines Ltd', domain: 'engines.test', contactName: ADA.name, contactEmail: ADA.email },
    ...{ contactPhone: ADA.phone, listSize: 10, notes: ADA.notes },
  };
  return must(await world.services.leads.register(owner(), { ...lead, ...over })).id;
}

async function seedPartner(world: CommandWorld, campaign: TestProgram, agency: TestProgram): Promise<string> {
  const partnerId = await world.createPartner();
  const eve = partnerActor(partnerId);
  const { partners, members, payouts, documents } = world.services;
  const { id: applicationId } = must(
    await partners.apply(eve, {
      ...{ idempotencyKey: world.key(), programSlug: agency.slug, partnerId: null, track: 'MASTERS' },
      ...{ website: 'https://solo.test', email: EVE.email, answers: { hobby: EVE.hobby } },
    }),
  );
  const decide = { idempotencyKey: world.key(), applicationId };
  must(await partners.reviewApplication(owner(), { ...decide, decision: 'APPROVE', reason: null }));
  await world.enroll(campaign, { partnerId, email: EVE.email });
  await world.rows(`UPDATE onboarding_steps SET detail = jsonb_build_object('note', $1::text) WHERE partner_id = $2`, [
    ...[EVE.note, partnerId],
  ]);
  must(
    await members.invite(owner(), {
      ...{ idempotencyKey: world.key(), programSlug: campaign.slug, email: EVE.email, track: null, validDays: 3 },
    }),
  );
  const none = { holder: null, iban: null, bic: null, accountNumber: null, routingNumber: null, country: null };
  const details = { ...none, method: 'PAYPAL' as const, email: EVE.paypal };
  must(
    await payouts.setPaymentDetails(eve, {
      ...{ idempotencyKey: world.key(), programSlug: campaign.slug, partnerId: null, details },
    }),
  );
  const document = must(
    await documents.register(eve, {
      ...{ idempotencyKey: world.key(), programSlug: campaign.slug, partnerId: null, name: EVE.file },
      ...{ mediaType: 'application/pdf', sizeBytes: 3, sha256: 'b'.repeat(64) },
    }),
  );
  await documents.confirm(eve, document);
  return partnerId;
}

/** Every row of every table as text, as a dump has it. */
export async function dump(world: CommandWorld): Promise<string> {
  const tables = await world.rows<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) =>
      (await world.rows<{ row: string }>(`SELECT '${name} ' || t::text AS row FROM ${name} AS t`)).map(
        ({ row }) => row,
      ),
    ),
  );
  return texts.flat().join('\n');
}

/** Rows in which one of the values stands, in any writing. */
export const tracesOf = (text: string, values: readonly string[]): readonly string[] =>
  text.split('\n').filter((row) => values.some((value) => row.toLowerCase().includes(value.toLowerCase())));
