import type { Knex } from 'knex';
import type { Referral } from '../../domain/contract/accrual.ts';
import type { SoldMrr } from '../../domain/engine/attribution.ts';
import type { CommissionLine } from '../../domain/engine/lines.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toIso, toRecords } from './rows.ts';

/** Replaces the estimates of customers: what is computed but not yet posted. */
export async function replaceEstimates(
  tx: Knex.Transaction,
  program: ProgramState,
  customerIds: readonly string[],
  estimates: readonly { readonly line: CommissionLine; readonly stream: string }[],
): Promise<void> {
  await rowsOf(
    tx,
    'DELETE FROM commission_estimates AS e WHERE e.tenant_id = ? AND e.program_id = ? AND e.customer_id = ANY (?)',
    [program.tenantId, program.id, customerIds],
  );
  if (estimates.length === 0) return;
  const records = estimates.map(({ line, stream }) => ({
    customer: line.customer,
    key: line.key,
    partner: line.partner,
    kind: line.kind,
    stream,
    earned_at: toIso(line.earnedAt),
    due_at: toIso(line.postedAt),
    amount: line.amountMinor,
    basis: line.basisMinor,
    rate: line.rate,
    invoice: line.invoice,
    blocked_by: line.postedAt > line.earnedAt ? 'PERIOD_CLOSE' : 'EARNED_DATE',
    explanation: { rule: line.rule, expression: line.expression, inputs: line.inputs, facts: line.facts },
  }));
  await rowsOf(
    tx,
    `INSERT INTO commission_estimates (tenant_id, program_id, customer_id, line_key, partner_id, kind, stream, earned_at, due_at,
       amount_minor, basis_minor, rate, invoice_ref, blocked_by, explanation)
     SELECT ?, ?, e.customer, e.key, e.partner, e.kind, e.stream, e.earned_at, e.due_at, e.amount, e.basis, e.rate, e.invoice, e.blocked_by, e.explanation
     FROM jsonb_to_recordset(?::jsonb) AS e (customer text, key text, partner text, kind text, stream text, earned_at timestamptz,
       due_at timestamptz, amount bigint, basis bigint, rate text, invoice text, blocked_by text, explanation jsonb)`,
    [program.tenantId, program.id, toRecords(records)],
  );
}

export interface CustomerCredit {
  readonly customer: string;
  readonly current: Referral | null;
  readonly sold: readonly SoldMrr[];
}

/** Keeps who is credited with each customer, what was sold, and the date of the most recent referred customer. */
export async function replaceAttributions(
  tx: Knex.Transaction,
  program: ProgramState,
  customers: readonly CustomerCredit[],
): Promise<void> {
  const ids = customers.map((each) => each.customer);
  const current = customers.flatMap(({ customer, current: referral }) =>
    referral === null
      ? []
      : [
          {
            customer,
            partner: referral.partner,
            via: referral.via,
            since: toIso(referral.since),
            lead: referral.lead,
            fixed_at: toIso(referral.fixedAt),
          },
        ],
  );
  const sold = customers.flatMap((each) => each.sold.map((sale) => ({ ...sale, at: toIso(sale.at) })));
  const of = [program.tenantId, program.id];
  await rowsOf(
    tx,
    `DELETE FROM attributions AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.customer_id = ANY (?) AND NOT (a.customer_id = ANY (?))`,
    [...of, ids, current.map((each) => each.customer)],
  );
  await rowsOf(
    tx,
    `INSERT INTO attributions AS held (tenant_id, program_id, customer_id, partner_id, via, since, lead_id, reason, evidence)
     SELECT ?, ?, c.customer, c.partner, c.via, c.since, c.lead,
       CASE c.via WHEN 'LINK' THEN 'LINK_BEFORE_SIGN_UP' ELSE 'FIRST_VALID_WIN' END, jsonb_build_object('fixedAt', c.fixed_at)
     FROM jsonb_to_recordset(?::jsonb) AS c (customer text, partner text, via text, since timestamptz, lead text, fixed_at text)
     ON CONFLICT (tenant_id, program_id, customer_id) DO UPDATE SET partner_id = excluded.partner_id, via = excluded.via,
       since = excluded.since, lead_id = excluded.lead_id, reason = excluded.reason, evidence = excluded.evidence, recorded_at = now()
     WHERE (held.partner_id, held.via, held.since, held.lead_id) IS DISTINCT FROM (excluded.partner_id, excluded.via, excluded.since, excluded.lead_id)`,
    [...of, toRecords(current)],
  );
  await replaceSales(tx, program, ids, sold);
}

async function replaceSales(
  tx: Knex.Transaction,
  program: ProgramState,
  ids: readonly string[],
  sold: readonly object[],
): Promise<void> {
  const of = [program.tenantId, program.id];
  const recordset =
    'jsonb_to_recordset(?::jsonb) AS s (customer text, partner text, via text, at timestamptz, "mrrMinor" bigint)';
  await rowsOf(
    tx,
    `DELETE FROM sold_mrr AS held WHERE held.tenant_id = ? AND held.program_id = ? AND held.customer_id = ANY (?)
       AND NOT EXISTS (SELECT 1 FROM ${recordset} WHERE s.customer = held.customer_id AND s.partner = held.partner_id)`,
    [...of, ids, toRecords(sold)],
  );
  if (sold.length === 0) return;
  await rowsOf(
    tx,
    `INSERT INTO sold_mrr AS held (tenant_id, program_id, customer_id, partner_id, via, at, mrr_minor)
     SELECT ?, ?, s.customer, s.partner, s.via, s.at, s."mrrMinor" FROM ${recordset}
     ON CONFLICT (tenant_id, program_id, customer_id, partner_id) DO UPDATE SET via = excluded.via, at = excluded.at, mrr_minor = excluded.mrr_minor
     WHERE (held.via, held.at, held.mrr_minor) IS DISTINCT FROM (excluded.via, excluded.at, excluded.mrr_minor)`,
    [...of, toRecords(sold)],
  );
  await rowsOf(
    tx,
    `UPDATE partner_stats AS held SET last_referred_at = latest.at
     FROM (SELECT s.partner, max(s.at) AS at FROM ${recordset} GROUP BY s.partner) AS latest
     WHERE held.tenant_id = ? AND held.program_id = ? AND held.partner_id = latest.partner
       AND (held.last_referred_at IS NULL OR held.last_referred_at < latest.at)`,
    [toRecords(sold), ...of],
  );
}
