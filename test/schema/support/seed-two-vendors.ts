import type { Knex } from 'knex';
import { leadRow, lineRow } from '../../kit/database/seed-rows.ts';
import { seedIdentity } from '../../kit/database/seed-identity.ts';
import { seedWebhook } from '../../kit/database/seed-webhook.ts';
import { NOW, seedAgency } from './seed-agency.ts';

interface Program {
  readonly tenant_id: string;
  readonly program_id: string;
}

/** One row of every type of node for a partner in a program. */
async function seedNodes(knex: Knex, program: Program, partner_id: string, suffix: string): Promise<void> {
  const { tenant_id } = program;
  const own = { ...program, partner_id };
  const customer_id = `customer_${suffix}`;
  await knex('customers').insert({ tenant_id, id: customer_id, external_id: `shop-${suffix}`, created_at: NOW });
  await knex('attributions').insert({ ...own, customer_id, via: 'LINK', since: NOW, reason: 'LINK_BEFORE_SIGN_UP' });
  await knex('leads').insert(leadRow({ ...own, id: `lead_${suffix}`, company: `Prospect ${suffix}` }));
  await knex('lead_contacts').insert({
    tenant_id,
    lead_id: `lead_${suffix}`,
    partner_id,
    name: 'Ada',
    email: 'ada@example.test',
  });
  await knex('lead_events').insert([
    {
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      ordinal: 1,
      to_status: 'SUBMITTED',
      at: NOW,
      actor: 'person_1',
    },
    {
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      ordinal: 2,
      from_status: 'SUBMITTED',
      to_status: 'IN_REVIEW',
      at: NOW,
      actor: 'person_2',
      reason: 'why not',
    },
  ]);
  await knex('managed_accounts').insert({
    ...own,
    id: `account_${suffix}`,
    customer_id,
    submitted_at: NOW,
    service_from: NOW,
    service_months: 6,
    client_consent: true,
  });
  await knex('facts').insert({
    tenant_id,
    id: `fact_${suffix}`,
    source: 'billing',
    external_id: suffix,
    type: 'billing.refunded',
    occurred_at: NOW,
    payload: '{"amount":"5.00"}',
    payload_hash: 'irrelevant',
    status: 'UNMATCHED',
    unmatched_ref: 'I-1',
  });
  const explanation = JSON.stringify({
    expression: ['round', ['mul', 'basis', 'rate']],
    inputs: { basis: '120000', rate: '0.125' },
    facts: { tier: 'GOLD', months: '24', fixedBy: 'acceptance' },
  });
  const line = (id: string, row: Record<string, unknown>): object =>
    lineRow({
      ...own,
      customer_id,
      id,
      kind: 'REFERRED_SHARE',
      stream: 'referred',
      adapter_id: 'klaviyo-agency',
      rule: 'referred-share',
      rate: '12.5%',
      clause: 'Guide: Revenue Share',
      explanation,
      amount_minor: '15000',
      basis_minor: '120000',
      ...row,
    });
  await knex('commission_lines').insert([
    line(`line_${suffix}_paid`, { earned_at: '2026-01-01T00:00:00Z' }),
    line(`line_${suffix}_claimed`, { earned_at: '2026-01-02T00:00:00Z' }),
    line(`line_${suffix}_void`, { earned_at: '2026-01-03T00:00:00Z' }),
    line(`line_${suffix}`, { earned_at: '2026-01-04T00:00:00Z', earned_on: '2026-01-04' }),
  ]);
  await knex('commission_lines').insert([
    line(`line_${suffix}_voids`, {
      earned_at: '2026-01-05T00:00:00Z',
      entry: 'VOID',
      voids_id: `line_${suffix}_void`,
      amount_minor: '-15000',
      basis_minor: '-120000',
    }),
    line(`line_${suffix}_reverses`, {
      earned_at: '2026-01-06T00:00:00Z',
      entry: 'REVERSAL',
      reverses_id: `line_${suffix}`,
      amount_minor: '-100',
      basis_minor: '-800',
    }),
  ]);
  const payout = {
    ...own,
    stream: 'referred',
    period_from: '2026-01-01',
    period_to: '2026-04-01',
    due_by: '2026-05-15',
    amount_minor: '15000',
    formed_at: NOW,
  };
  await knex.transaction(async (tx) => {
    await tx('payouts').insert([
      { ...payout, id: `payout_${suffix}`, status: 'PAID', paid_at: NOW, paid_reference: 'wire-1' },
      { ...payout, id: `payout_${suffix}_open`, period_to: '2026-07-01', status: 'APPROVED', approved_at: NOW },
    ]);
    await tx('payout_lines').insert([
      { tenant_id, payout_id: `payout_${suffix}`, line_id: `line_${suffix}_paid`, partner_id },
      { tenant_id, payout_id: `payout_${suffix}_open`, line_id: `line_${suffix}_claimed`, partner_id },
    ]);
  });
  await knex('reviews').insert({
    ...own,
    id: `review_${suffix}`,
    review_at: '2026-07-01T04:00:00Z',
    referred_mrr_minor: '150000',
    managed_mrr_minor: '0',
    leads: 3,
    metrics: '{"referredMrr":"150000","leads":"3"}',
    from_tier: 'BRONZE',
    to_tier: 'SILVER',
    awarded_tier: 'SILVER',
    effective_at: '2026-07-15T04:00:00Z',
    standing: 'GOOD',
  });
  await knex('runs').insert({
    tenant_id,
    program_id: own.program_id,
    id: `run_${suffix}`,
    kind: 'REVIEW',
    requested_by: 'irrelevant',
  });
  await knex('applications').insert({
    ...own,
    id: `application_${suffix}`,
    status: 'APPROVED',
    applied_at: NOW,
    answers: '{"team":3}',
  });
  await knex('documents').insert({
    ...own,
    id: `document_${suffix}`,
    name: 'proof.pdf',
    media_type: 'application/pdf',
    size_bytes: '1',
    sha256: '0'.repeat(64),
    uploaded_by: 'irrelevant',
    uploaded_at: NOW,
    stored_at: NOW,
  });
  await seedWebhook(knex, { tenantId: tenant_id, programId: own.program_id, partnerId: null, suffix });
  await seedIdentity(knex, { tenantId: tenant_id, partnerId: null, suffix });
}

/**
 * Two vendors with a program each: in `agency` partner_1 (rows named `own`) and partner_2 (`rival`), in `foreign` partner_2
 * (`foreign`). The terms of `agency` have a second version from July 2026.
 */
export async function seedTwoVendors(knex: Knex): Promise<void> {
  const program_id = await seedAgency(knex, {
    tenantId: 'vendor_1',
    slug: 'agency',
    partnerIds: ['partner_1', 'partner_2'],
  });
  const foreign_id = await seedAgency(knex, { tenantId: 'vendor_2', slug: 'foreign', partnerIds: ['partner_2'] });
  await seedNodes(knex, { tenant_id: 'vendor_1', program_id }, 'partner_1', 'own');
  await seedNodes(knex, { tenant_id: 'vendor_1', program_id }, 'partner_2', 'rival');
  await seedNodes(knex, { tenant_id: 'vendor_2', program_id: foreign_id }, 'partner_2', 'foreign');
  await knex('term_versions').insert({
    tenant_id: 'vendor_1',
    program_id,
    version: 2,
    valid_from: '2026-07-01T00:00:00Z',
    overlay: '{}',
    published_at: NOW,
    published_by: 'irrelevant',
    params: knex.raw(`(SELECT params || '{"leadValidityDays": 45}' FROM term_versions WHERE program_id = ?)`, [
      program_id,
    ]),
  });
}
