import type { Knex } from 'knex';
import { AT } from './seed-rows.ts';

/** A key, an invitation and a change of access, named by a suffix: the vendor's own, or a partner's. */
export async function seedIdentity(
  knex: Knex,
  seed: { readonly tenantId: string; readonly partnerId: string | null; readonly suffix: string },
): Promise<void> {
  const { partnerId: partner_id, suffix } = seed;
  // A partner's own lie with the partner.
  const tenant_id = partner_id ?? seed.tenantId;
  await knex('api_keys').insert({
    ...{ tenant_id, partner_id, id: `apikey_${suffix}`, name: 'Irrelevant', created_by: 'irrelevant' },
    secret_hash: Buffer.alloc(32),
    scopes: ['READ'],
    rights: [],
    expires_at: '2099-01-01',
  });
  await knex('member_invitations').insert({
    ...{ tenant_id, partner_id, id: `invitation_${suffix}`, email: `${suffix}@irrelevant.test`, role: 'MEMBER' },
    invited_by: 'irrelevant',
    expires_at: AT,
  });
  await knex('access_changes').insert({ tenant_id, partner_id, principal_id: `person_${suffix}`, kind: 'CHANGED' });
}
