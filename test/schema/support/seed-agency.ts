import type { Knex } from 'knex';
import { klaviyoAgency } from '../../../adapters/klaviyo-agency/index.ts';
import { seedOrganizations } from '../../kit/database/seed-rows.ts';

export const NOW = '2026-07-20T12:00:00.000Z';
export const SINCE = '2025-01-01T00:00:00.000Z';

/** A program by the agency rules on a manual clock at NOW, with its partners on the track ADVISORS. */
export async function seedAgency(
  knex: Knex,
  seed: { readonly tenantId: string; readonly slug: string; readonly partnerIds: readonly string[] },
): Promise<string> {
  const { tenantId: tenant_id, slug, partnerIds } = seed;
  const program_id = `program_${slug.replaceAll('-', '_')}`;
  await seedOrganizations(knex, [tenant_id, ...partnerIds]);
  await knex('programs').insert({
    tenant_id,
    id: program_id,
    slug,
    name: `The ${slug} program`,
    adapter_id: 'klaviyo-agency',
    adapter_version: '1.0.0',
    currency: 'USD',
    time_zone: 'America/New_York',
    clock: 'MANUAL',
    clock_now: NOW,
    processed_through: NOW,
    status: 'OPEN',
    links: JSON.stringify({ paymentForm: 'https://pay.example.test/form' }),
  });
  await knex('program_counters').insert({ tenant_id, program_id });
  await knex('term_versions').insert({
    tenant_id,
    program_id,
    version: 1,
    valid_from: SINCE,
    params: JSON.stringify(klaviyoAgency.params.defaults),
    overlay: '{}',
    published_at: SINCE,
    published_by: 'irrelevant',
  });
  for (const partner_id of partnerIds) {
    await knex('enrollments').insert({
      tenant_id,
      id: `enrollment_${program_id}_${partner_id}`,
      program_id,
      partner_id,
      status: 'ACTIVE',
      track: 'ADVISORS',
      enrolled_at: SINCE,
      payment_method: 'PAYPAL',
    });
  }
  return program_id;
}
