import type { Knex } from 'knex';
import { AT, leadRow, lineRow, seedProgram } from './seed-rows.ts';
import { seedIdentity } from './seed-identity.ts';
import { seedWebhook } from './seed-webhook.ts';

/**
 * At least one row in every tenant table for each of the two partners of a vendor's program; the test of row-level
 * security reads the list of tables from the catalog and fails for one that has no row here.
 */
export async function seedEveryTable(
  knex: Knex,
  seed: { readonly tenantId: string; readonly programId: string; readonly partnerIds: readonly string[] },
): Promise<void> {
  const { tenantId: tenant_id, programId: program_id } = seed;
  await seedProgram(knex, seed);
  const program = { tenant_id, program_id };
  await knex('accounts').insert({ ...program, id: `account_expense_${program_id}`, kind: 'EXPENSE', currency: 'USD' });
  await knex('runs').insert({ ...program, id: `run_${program_id}`, kind: 'REVIEW', requested_by: 'irrelevant' });
  await knex('events').insert({
    ...program,
    seq: '1000',
    type: 'TERMS_PUBLISHED',
    at: AT,
    subject_type: 'Program',
    subject_id: program_id,
    actor: 'irrelevant',
    audience: 'PROGRAM',
  });
  await knex('books_checks').insert({
    ...program,
    id: `check_${program_id}`,
    duration_ms: 1,
    line_count: '0',
    entry_count: '0',
    imbalance_minor: '0',
  });
  await knex('ledger_seals').insert({
    ...program,
    number: 1,
    day: '2026-01-15',
    line_count: '0',
    entry_count: '0',
    payout_count: '0',
    rows_hash: Buffer.alloc(32),
    hash: Buffer.alloc(32),
  });
  await knex('payout_calendars').insert({
    ...program,
    version: 1,
    network: 'irrelevant',
    steps: '[]',
    set_at: AT,
    set_by: 'irrelevant',
  });
  await knex('payout_batches').insert({
    ...program,
    id: `batch_${program_id}`,
    method: 'PAYPAL',
    payouts: 1,
    total_minor: '1',
    created_at: AT,
    created_by: 'irrelevant',
  });
  await seedWebhook(knex, { tenantId: tenant_id, programId: program_id, partnerId: null, suffix: program_id });
  await seedIdentity(knex, { tenantId: tenant_id, partnerId: null, suffix: program_id });
  await knex('person_exports').insert({
    tenant_id,
    id: `export_${program_id}`,
    asked_by: 'irrelevant',
    sealed: 'irrelevant',
    created_at: AT,
    expires_at: '2026-02-15T00:00:00Z',
  });
  for (const [index, partner_id] of seed.partnerIds.entries()) {
    const suffix = `${program_id}_${partner_id}`;
    const own = { ...program, partner_id };
    const customer_id = `customer_${suffix}`;
    const line_id = `line_${suffix}`;
    const payout_id = `payout_${suffix}`;
    const entry_id = `entry_${suffix}`;
    const account_id = `account_${suffix}`;
    const actor = `person_of_${partner_id}`;
    await knex('applications').insert({ ...own, id: `application_${suffix}`, applied_at: AT });
    await knex('onboarding_steps').insert({ ...own, step: 'TRAINING', done_at: AT, done_by: actor });
    await knex('track_changes').insert({ ...own, seq: 1, at: AT, track: 'MASTERS', actor });
    await knex('tier_changes').insert({ ...own, seq: 1, at: AT, tier: 'BRONZE', kind: 'START' });
    await knex('rate_overrides').insert({ ...own, seq: 1, at: AT, rate: '12.5%', actor });
    await knex('reviews').insert({
      ...own,
      id: `review_${suffix}`,
      review_at: AT,
      referred_mrr_minor: '0',
      managed_mrr_minor: '0',
      leads: 0,
      from_tier: 'BRONZE',
      awarded_tier: 'BRONZE',
      to_tier: 'BRONZE',
      effective_at: AT,
      standing: 'GOOD',
    });
    await knex('review_revisions').insert({
      ...own,
      review_id: `review_${suffix}`,
      seq: 1,
      kind: 'OVERRULED',
      metrics: '{}',
      awarded_tier: 'BRONZE',
      to_tier: 'BRONZE',
      effective_at: AT,
      standing: 'GOOD',
      reason: 'Irrelevant',
      actor,
      decided_at: AT,
    });
    await knex('customers').insert({ tenant_id, id: customer_id, external_id: customer_id });
    await knex('customer_contacts').insert({ tenant_id, customer_id, email: 'buyer@example.test' });
    await knex('clicks').insert({ ...own, id: `click_${suffix}`, visitor_key: suffix, at: AT });
    await knex('sign_ups').insert({ ...program, customer_id, visitor_key: suffix, at: AT });
    await knex('leads').insert(leadRow({ ...own, id: `lead_${suffix}` }));
    await knex('lead_contacts').insert({
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      email: 'contact@example.test',
    });
    await knex('lead_events').insert({
      tenant_id,
      lead_id: `lead_${suffix}`,
      partner_id,
      ordinal: 1,
      to_status: 'SUBMITTED',
      at: AT,
      actor,
    });
    await knex('attributions').insert({ ...own, customer_id, via: 'LINK', since: AT, reason: 'irrelevant' });
    await knex('sold_mrr').insert({ ...own, customer_id, via: 'LINK', at: AT, mrr_minor: '1' });
    await knex('managed_accounts').insert({
      ...own,
      id: `account_${suffix}`,
      customer_id,
      submitted_at: AT,
      service_from: AT,
      service_months: 6,
      client_consent: true,
    });
    await knex('managed_account_contacts').insert({
      tenant_id,
      account_id: `account_${suffix}`,
      partner_id,
      side: 'CLIENT',
      email: 'client@example.test',
    });
    await knex('documents').insert({
      ...own,
      id: `document_${suffix}`,
      name: 'proof.pdf',
      media_type: 'application/pdf',
      size_bytes: '1',
      sha256: '0'.repeat(64),
      uploaded_by: actor,
      uploaded_at: AT,
    });
    await knex('training_items').insert({
      ...program,
      item: `item-of-${partner_id}`,
      title: 'irrelevant',
      kind: 'MODULE',
      position: index,
    });
    await knex('training_records').insert({
      ...own,
      person_id: actor,
      item: `item-of-${partner_id}`,
      finished_at: AT,
      recorded_by: actor,
    });
    await knex('invitations').insert({
      ...program,
      id: `invitation_${suffix}`,
      token_hash: suffix,
      invited_by: 'irrelevant',
      invited_at: AT,
      expires_at: '2026-12-31T00:00:00Z',
    });
    await knex('facts').insert({
      tenant_id,
      id: `fact_${suffix}`,
      source: 'test',
      external_id: suffix,
      type: 'billing.paid',
      occurred_at: AT,
      payload: '{}',
      payload_hash: 'irrelevant',
      status: 'APPLIED',
      customer_id,
    });
    await knex('payments').insert({
      tenant_id,
      id: `payment_${suffix}`,
      fact_id: `fact_${suffix}`,
      customer_id,
      invoice_ref: suffix,
      payment_ref: suffix,
      paid_at: AT,
      amount_minor: '1000',
      currency: 'USD',
      service_from: AT,
      service_to: '2026-02-15T00:00:00Z',
      ordinal: '1',
    });
    await knex('refunds').insert({
      tenant_id,
      id: `refund_${suffix}`,
      fact_id: `fact_${suffix}`,
      refund_ref: suffix,
      invoice_ref: suffix,
      refunded_at: AT,
      amount_minor: '1',
      currency: 'USD',
      ordinal: '2',
    });
    await knex('facts').insert({
      tenant_id,
      id: `fact_correction_${suffix}`,
      source: 'correction',
      external_id: suffix,
      type: 'fact.retracted',
      occurred_at: AT,
      payload: '{}',
      payload_hash: 'irrelevant',
      status: 'APPLIED',
      customer_id,
    });
    await knex('fact_retractions').insert({
      tenant_id,
      fact_id: `fact_${suffix}`,
      retraction_fact_id: `fact_correction_${suffix}`,
      reason: 'NEVER_HAPPENED',
      actor,
      at: AT,
    });
    await knex('lead_corrections').insert({
      tenant_id,
      id: `correction_${suffix}`,
      lead_id: `lead_${suffix}`,
      partner_id,
      fact_id: `fact_correction_${suffix}`,
      mrr_before_minor: '1',
      mrr_after_minor: '2',
      reason: 'irrelevant',
      actor,
      at: AT,
    });
    await knex('disputes').insert({
      tenant_id,
      id: `dispute_${suffix}`,
      dispute_ref: suffix,
      payment_fact_id: `fact_${suffix}`,
      payment_ref: suffix,
      customer_id,
      amount_minor: '1',
      currency: 'USD',
      status: 'OPEN',
      opened_at: AT,
      last_fact_id: `fact_${suffix}`,
    });
    await knex('churns').insert({ tenant_id, customer_id, fact_id: `fact_${suffix}`, at: AT, ordinal: '3' });
    await knex('commission_lines').insert(lineRow({ ...own, customer_id, id: line_id }));
    await knex('commission_estimates').insert({
      ...own,
      customer_id,
      line_key: suffix,
      kind: 'SALE_COMMISSION',
      stream: 'default',
      amount_minor: '1',
      basis_minor: '10',
      blocked_by: 'HOLD',
      due_at: AT,
      explanation: '{}',
    });
    await knex('accounts').insert({
      ...own,
      id: account_id,
      kind: 'PARTNER_PAYABLE',
      stream: 'default',
      currency: 'USD',
    });
    await knex.transaction(async (tx) => {
      await tx('journal_entries').insert({ ...own, id: entry_id, kind: 'ACCRUAL', line_id, at: AT });
      await tx('journal_postings').insert([
        {
          tenant_id,
          entry_id,
          ordinal: 1,
          account_id: `account_expense_${program_id}`,
          amount_minor: '100',
          currency: 'USD',
        },
        { tenant_id, entry_id, ordinal: 2, account_id, partner_id, amount_minor: '-100', currency: 'USD' },
      ]);
      await tx('payouts').insert({
        ...own,
        id: payout_id,
        stream: 'default',
        period_from: '2026-01-01',
        period_to: '2026-02-01',
        due_by: '2026-02-15',
        amount_minor: '100',
        formed_at: AT,
      });
      await tx('payout_lines').insert({ tenant_id, payout_id, line_id, partner_id });
    });
    await knex('payout_holds').insert({
      ...own,
      id: `hold_${suffix}`,
      payout_id,
      reason: 'MANUAL',
      placed_at: AT,
      placed_by: actor,
    });
    await knex('payment_details').insert({
      ...own,
      method: 'PAYPAL',
      sealed: 'irrelevant',
      masked: 'o***@example.test',
      updated_at: AT,
      updated_by: actor,
    });
    await knex('payout_attempts').insert({
      tenant_id,
      id: `attempt_${suffix}`,
      payout_id,
      number: 1,
      provider: 'test',
      provider_key: suffix,
      started_at: AT,
    });
    await knex('events').insert({
      ...own,
      seq: String(index + 1),
      type: 'LEAD_STATUS_CHANGED',
      at: AT,
      subject_type: 'Lead',
      subject_id: `lead_${suffix}`,
      actor,
    });
    await seedWebhook(knex, { tenantId: tenant_id, programId: program_id, partnerId: partner_id, suffix });
    await seedIdentity(knex, { tenantId: tenant_id, partnerId: partner_id, suffix });
    await knex('partner_stats').insert({ ...own, leads_submitted: '1' });
    await knex('partner_metrics').insert({ ...own, metrics: '{}', measured_at: AT });
    await knex('partner_balances').insert({ ...own, stream: 'default', earned_minor: '100', unpaid_minor: '100' });
    await knex('idempotency_keys').insert({
      tenant_id,
      principal: actor,
      mutation: 'registerLead',
      key: '1',
      request_hash: 'irrelevant',
      response: '{}',
    });
    await knex('audit_log').insert({ tenant_id, actor, action: 'registerLead', subject: `lead_${suffix}` });
  }
}
