import type { GraphQLClient } from 'graphql-request';
import {
  CreatePartnerDocument,
  CreateProgramDocument,
  EnrollPartnerDocument,
  type EnrollPartnerInput,
} from '../../../client/generated/graphql.ts';
import { must } from '../../../domain/result.ts';
import { createDemoDirectory } from '../../../server/demo/demo-directory.ts';
import type { Parts } from '../../../server/start.ts';
import { RIGHTS } from '../../../services/actor.ts';
import { newKey } from './new-key.ts';
import { startE2eServer, type Caller, type E2eServer } from './start-e2e-server.ts';

/** What the clock of the world's programs shows. */
export const NOW = '2026-03-10T00:00:00Z';
/** 90 days later: when a registration made at NOW expires. */
export const EXPIRES = '2026-06-08T00:00:00Z';

export const AGENCY = 'acme-agency';
export const INFLUENCER = 'acme-influencer';
/** Leads of this one do not expire. */
export const SOLUTIONS = 'acme-solutions';
/** This one takes no leads. */
export const CAMPAIGN = 'acme-campaign';
export const FOREIGN = 'umber-agency';

/** One who calls, with a client over HTTP and the token for sockets. */
export interface Party {
  readonly caller: Caller;
  readonly client: GraphQLClient;
}

export interface World {
  readonly server: E2eServer;
  /** Staff of the vendor, with every right. */
  readonly owner: Party;
  /** Staff of the vendor, without the right to date back or to record billing. */
  readonly clerk: Party;
  /** The vendor's key for its billing system. */
  readonly billing: Party;
  /** Staff of another vendor. */
  readonly foreignOwner: Party;
  /** Two partners of the same program. */
  readonly birch: Party;
  readonly cedar: Party;
  readonly visitor: GraphQLClient;
}

/**
 * Two vendors with programs on manual clocks, made through the API. Of Acme's two partners both are in the agency
 * program, and Birch alone is in the one without expiry and the one without leads.
 */
export async function startWorld(
  settings: Readonly<Record<string, string>> = {},
  parts: Partial<Parts> = {},
): Promise<World> {
  const server = await startE2eServer({ settings, parts });
  const directory = createDemoDirectory(server.running.platform.db);
  const [acme, umber] = await Promise.all(
    ['Acme', 'Umber'].map((name) =>
      directory.ensureVendor(name, { name, website: null, owner: { name, email: `${name}@irrelevant.test` } }),
    ),
  );
  const party = async (caller: Caller): Promise<Party> => ({ caller, client: await server.connect(caller) });
  const [tenantId, foreignId] = [must(acme, 'a vendor').id, must(umber, 'a vendor').id];
  const staff = { role: 'PROGRAM_OWNER', rights: RIGHTS } as const;
  const owner = await party({ ...staff, tenantId, subject: 'person_owner' });
  const foreignOwner = await party({ ...staff, tenantId: foreignId, subject: 'person_foreign' });
  await createProgram(owner.client, AGENCY, 'klaviyo-agency');
  await createProgram(owner.client, INFLUENCER, 'klaviyo-influencer');
  await createProgram(owner.client, SOLUTIONS, 'customerio-solutions');
  await createProgram(owner.client, CAMPAIGN, 'affiliate-campaign');
  await createProgram(foreignOwner.client, FOREIGN, 'klaviyo-agency');
  const birchId = await createPartner(owner.client, 'Birch');
  const cedarId = await createPartner(owner.client, 'Cedar');
  // At the second tier, so that a share shows which tier counted.
  const advisor = { track: 'ADVISORS', tier: 'SILVER' };
  await enroll(owner.client, { programSlug: AGENCY, partnerId: birchId, ...advisor });
  await enroll(owner.client, { programSlug: AGENCY, partnerId: cedarId, ...advisor });
  await enroll(owner.client, { programSlug: SOLUTIONS, partnerId: birchId });
  await enroll(owner.client, { programSlug: CAMPAIGN, partnerId: birchId });
  const partner = (id: string, subject: string): Promise<Party> =>
    party({ role: 'PARTNER', partnerIds: [id], subject });
  return {
    server,
    owner,
    foreignOwner,
    clerk: await party({ role: 'PROGRAM_OWNER', tenantId, subject: 'person_clerk', rights: [] }),
    billing: await party({ role: 'SERVICE', tenantId, subject: 'key_billing', rights: ['RECORD_BILLING', 'BACKDATE'] }),
    birch: await partner(birchId, 'person_birch'),
    cedar: await partner(cedarId, 'person_cedar'),
    visitor: await server.connect(),
  };
}

async function createProgram(client: GraphQLClient, slug: string, adapter: string): Promise<void> {
  const { createProgram: payload } = await client.request(CreateProgramDocument, {
    input: { slug, name: slug, adapter, clock: { kind: 'MANUAL', now: NOW }, idempotencyKey: newKey() },
  });
  if (payload.program === null) throw new Error(JSON.stringify(payload.userErrors));
}

async function createPartner(client: GraphQLClient, name: string): Promise<string> {
  const { createPartner: payload } = await client.request(CreatePartnerDocument, {
    input: { name, idempotencyKey: newKey() },
  });
  if (payload.partner === null || payload.partner === undefined) throw new Error(JSON.stringify(payload.userErrors));
  return payload.partner.id;
}

async function enroll(client: GraphQLClient, input: Omit<EnrollPartnerInput, 'idempotencyKey'>): Promise<void> {
  const { enrollPartner: payload } = await client.request(EnrollPartnerDocument, {
    input: { ...input, idempotencyKey: newKey() },
  });
  if (payload.enrollment === null) throw new Error(JSON.stringify(payload.userErrors));
}
