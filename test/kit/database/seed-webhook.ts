import type { Knex } from 'knex';
import { AT } from './seed-rows.ts';

/** A webhook with its stream, one delivery and one attempt, named by a suffix: the vendor's own, or a partner's. */
export async function seedWebhook(
  knex: Knex,
  seed: {
    readonly tenantId: string;
    readonly programId: string;
    readonly partnerId: string | null;
    readonly suffix: string;
  },
): Promise<void> {
  const { tenantId, programId: program_id, partnerId: partner_id, suffix } = seed;
  // A partner's webhook lies with the partner; its events are a vendor's.
  const tenant_id = partner_id ?? tenantId;
  const webhook_id = `webhook_${suffix}`;
  const of = { tenant_id, partner_id, webhook_id, program_tenant_id: tenantId, program_id };
  await knex('webhooks').insert({
    tenant_id,
    partner_id,
    id: webhook_id,
    url: 'https://receiver.example.test/',
    secret: 'irrelevant',
    created_by: 'irrelevant',
  });
  await knex('webhook_streams').insert({ ...of, queued_seq: '1', last_event_seq: '1' });
  await knex('webhook_deliveries').insert({
    ...of,
    id: `msg_${suffix}`,
    seq: '1',
    previous_seq: '0',
    event_type: 'LEAD_STATUS_CHANGED',
    body: '{}',
  });
  await knex('webhook_attempts').insert({
    tenant_id,
    partner_id,
    delivery_id: `msg_${suffix}`,
    number: 1,
    at: AT,
    duration_ms: 1,
  });
}
