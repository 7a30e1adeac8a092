import type { Knex } from 'knex';

export const AT = '2026-01-15T00:00:00.000Z';

/** Inserts through a superuser's connection, so no row-level security stands in the way of a fixture. */
export async function seedOrganizations(knex: Knex, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id) => ({ id, kind: id.startsWith('vendor_') ? 'VENDOR' : 'PARTNER', name: id }));
  await knex('organizations').insert(rows).onConflict('id').ignore();
}

export interface SeedProgram {
  readonly tenantId: string;
  readonly programId: string;
  readonly partnerIds: readonly string[];
}

/** A vendor with an open program on a manual clock, its terms, its counter, and active partners. */
export async function seedProgram(knex: Knex, seed: SeedProgram): Promise<void> {
  const { tenantId: tenant_id, programId: program_id, partnerIds } = seed;
  await seedOrganizations(knex, [tenant_id, ...partnerIds]);
  await knex('programs').insert({
    tenant_id,
    id: program_id,
    slug: program_id.replaceAll('_', '-'),
    name: program_id,
    adapter_id: 'irrelevant',
    adapter_version: '1.0.0',
    currency: 'USD',
    clock: 'MANUAL',
    clock_now: AT,
    processed_through: AT,
    status: 'OPEN',
  });
  await knex('program_counters').insert({ tenant_id, program_id });
  await knex('term_versions').insert({
    tenant_id,
    program_id,
    version: 1,
    valid_from: AT,
    params: '{}',
    overlay: '{}',
    published_at: AT,
    published_by: 'irrelevant',
  });
  for (const partner_id of partnerIds) {
    await knex('enrollments').insert({
      tenant_id,
      id: `enrollment_${program_id}_${partner_id}`,
      program_id,
      partner_id,
      status: 'ACTIVE',
      enrolled_at: AT,
    });
  }
}

/** Columns of a lead that a test does not care about. */
export function leadRow(
  row: { tenant_id: string; program_id: string; partner_id: string; id: string } & Record<string, unknown>,
): Record<string, unknown> {
  return { company: 'Irrelevant Ltd', status: 'SUBMITTED', registered_at: AT, terms_version: 1, ...row };
}

/** Columns of a commission line that a test does not care about; `entry` LINE over 1.00 unless stated. */
export function lineRow(
  row: { tenant_id: string; program_id: string; partner_id: string; customer_id: string; id: string } & Record<
    string,
    unknown
  >,
): Record<string, unknown> {
  return {
    kind: 'SALE_COMMISSION',
    stream: 'default',
    line_key: row.id,
    entry: 'LINE',
    earned_at: AT,
    earned_on: '2026-01-15',
    posted_at: AT,
    amount_minor: '100',
    basis_minor: '1000',
    rate: '10%',
    adapter_id: 'irrelevant',
    adapter_version: '1.0.0',
    terms_version: 1,
    rule: 'irrelevant',
    explanation: '{}',
    ...row,
  };
}
