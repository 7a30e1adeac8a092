import { klaviyoAgency } from '../../adapters/klaviyo-agency/index.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database/create-test-database.ts';
import { seedEveryTable } from '../kit/database/seed-every-table.ts';
import type { Actor } from '../../services/actor.ts';
import { RIGHTS } from '../../services/actor.ts';

/** A program of the victim that is not open: nobody else knows of it. */
export const DRAFT = 'program-draft';
/** Stands in every text of the victim that is not public; nowhere else. */
export const SECRET = 'sesame';
export const VICTIM = 'vendor_1';
export const VICTIM_PROGRAM = 'program_1';
export const VICTIM_SLUG = 'program-1';

const staff = (tenantId: string): Actor => ({
  role: 'PROGRAM_OWNER',
  id: `person_of_${tenantId}`,
  tenantId,
  partnerIds: [],
  rights: RIGHTS,
});
const partner = (...partnerIds: string[]): Actor => ({
  role: 'PARTNER',
  id: `person_of_${partnerIds.join('_')}`,
  tenantId: null,
  partnerIds,
  rights: [],
});

export interface Attacker {
  readonly name: string;
  readonly actor: Actor;
  /** Its own rows, which it may well see. */
  readonly own: { readonly slug: string; readonly partnerId: string };
}

export const ATTACKERS: readonly Attacker[] = [
  { name: 'staff of another vendor', actor: staff('vendor_2'), own: { slug: 'program-2', partnerId: 'partner_3' } },
  {
    name: 'a service of another vendor',
    actor: { ...staff('vendor_2'), role: 'SERVICE', id: 'key_of_vendor_2' },
    own: { slug: 'program-2', partnerId: 'partner_3' },
  },
  {
    name: 'a partner of another vendor',
    actor: partner('partner_3'),
    own: { slug: 'program-2', partnerId: 'partner_3' },
  },
  {
    name: 'a partner of the same program',
    actor: partner('partner_2'),
    own: { slug: VICTIM_SLUG, partnerId: 'partner_2' },
  },
  {
    name: 'a visitor',
    actor: { role: 'PUBLIC', id: null, tenantId: null, partnerIds: [], rights: [] },
    own: { slug: 'program-2', partnerId: 'partner_3' },
  },
];

/** Two vendors with a row in every table for each partner; partner_1 is the victim's, in no other program. */
export async function createTenants(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const { knex } = database.admin;
  await seedEveryTable(knex, { tenantId: VICTIM, programId: VICTIM_PROGRAM, partnerIds: ['partner_1', 'partner_2'] });
  await seedEveryTable(knex, { tenantId: 'vendor_2', programId: 'program_2', partnerIds: ['partner_3'] });
  await knex('programs').insert({
    ...{
      tenant_id: VICTIM,
      id: 'program_draft',
      slug: DRAFT,
      name: `${SECRET} draft`,
      adapter_id: 'x',
      adapter_version: '1.0.0',
    },
    ...{ currency: 'USD', processed_through: '2026-01-01' },
  });
  await knex('term_versions').insert({
    ...{
      tenant_id: VICTIM,
      program_id: 'program_draft',
      version: 1,
      valid_from: '2026-01-01',
      params: '{}',
      overlay: '{}',
    },
    ...{ published_at: '2026-01-01', published_by: 'irrelevant' },
  });
  await knex('program_counters').insert({ tenant_id: VICTIM, program_id: 'program_draft' });
  await followAgencyRules(database);
  await knex('enrollments').update({ track: 'MASTERS' });
  await markSecrets(database);
  return database;
}

/** Programs of a seed whose rules nobody needed, with rules that can be read. */
export async function followAgencyRules({ admin: { knex } }: TestDatabase): Promise<void> {
  // Events were made without their counters.
  await knex('program_counters').update({ event_seq: '1000' });
  await knex('programs').update({ adapter_id: klaviyoAgency.id, adapter_version: klaviyoAgency.version });
  await knex.raw('ALTER TABLE term_versions DISABLE TRIGGER USER');
  await knex('term_versions').update({ params: JSON.stringify(klaviyoAgency.params.defaults) });
  await knex.raw('ALTER TABLE term_versions ENABLE TRIGGER USER');
}

/** Every text of the victim that the API could show, so that it is known when it is shown. */
async function markSecrets({ admin }: TestDatabase): Promise<void> {
  const set = (table: string, columns: Readonly<Record<string, unknown>>, where: string): Promise<unknown> =>
    admin.knex(table).update(columns).whereRaw(where);
  const ofVictim = `tenant_id = '${VICTIM}'`;
  const ofPartner = `${ofVictim} AND partner_id = 'partner_1'`;
  await set('leads', { company: `${SECRET} company`, notes: `${SECRET} notes` }, ofPartner);
  await set('lead_contacts', { name: SECRET, email: `${SECRET}@lead.test` }, ofPartner);
  await set('customers', { name: `${SECRET} customer` }, `${ofVictim} AND id LIKE '%partner_1'`);
  await set('applications', { answers: JSON.stringify({ why: SECRET }) }, ofPartner);
  await set('enrollments', { email: `${SECRET}@partner.test` }, ofPartner);
  await set('documents', { name: `${SECRET}.pdf` }, ofPartner);
  await set('managed_account_contacts', { name: SECRET }, ofPartner);
  await set('payment_details', { masked: SECRET }, ofPartner);
  await set('organizations', { name: `${SECRET} partner` }, `id = 'partner_1'`);
  await set('runs', { input: JSON.stringify({ asked: SECRET }) }, ofVictim);
}

/** Ids of the victim's rows that are nobody else's, by the beginning of the id. */
export async function harvest({ admin }: TestDatabase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await admin.pool.query<{ name: string; has_partner: boolean }>(`
    SELECT c.table_name AS name, bool_or(c.column_name = 'partner_id') AS has_partner FROM information_schema.columns AS c
    WHERE c.table_schema = 'public' GROUP BY 1
    HAVING bool_or(c.column_name = 'id') AND bool_or(c.column_name = 'tenant_id') ORDER BY 1`);
  const found = new Map<string, string>();
  for (const { name, has_partner } of rows) {
    const condition = has_partner ? `(partner_id = 'partner_1' OR partner_id IS NULL)` : `id NOT LIKE '%partner_2'`;
    const { rows: ids } = await admin.pool.query<{ id: string }>(
      `SELECT id FROM ${name} WHERE tenant_id = $1 AND ${condition} ORDER BY id LIMIT 1`,
      [VICTIM],
    );
    if (ids[0] !== undefined) found.set(name, ids[0].id);
  }
  return found;
}

/** A print of the victim's rows, table by table; without what the caller's own calls are kept under. */
export async function printVictim({ admin }: TestDatabase, by: Attacker): Promise<object> {
  const { rows } = await admin.pool.query<{ name: string; has_partner: boolean }>(`
    SELECT c.table_name AS name,
      EXISTS (SELECT FROM information_schema.columns AS p WHERE p.table_schema = 'public' AND p.table_name = c.table_name
        AND p.column_name = 'partner_id') AS has_partner
    FROM information_schema.columns AS c
    JOIN information_schema.tables AS t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND c.table_name <> 'program_counters' AND t.table_type = 'BASE TABLE' ORDER BY 1`);
  const KEPT_FOR: Readonly<Record<string, string>> = { idempotency_keys: 'principal', audit_log: 'actor' };
  const prints = await Promise.all(
    rows.map(async ({ name, has_partner }) => {
      const kept = KEPT_FOR[name];
      const own = kept === undefined ? (has_partner ? `t.partner_id = ANY ($3::text[])` : 'false') : `t.${kept} = $2`;
      const { rows: sums } = await admin.pool.query<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS sum FROM ${name} AS t WHERE t.tenant_id = $1 AND (${own}) IS NOT TRUE AND ($2::text IS NULL OR true) AND ($3::text[] IS NULL OR true)`,
        [VICTIM, by.actor.id, by.actor.partnerIds],
      );
      return [name, sums[0]?.sum];
    }),
  );
  return Object.fromEntries(prints) as object;
}
