import type pg from 'pg';
import { PROGRAM_ID, TENANT_ID } from '../seed/program-seed.ts';

/**
 * What the rules of this business come to, written by hand for it alone: each payment's amount × the share of the tier
 * in force at the acceptance, half away from zero (as `round` of numeric does), per line.
 */
const LINES = `SELECT p.id AS payment_id, p.customer_id, l.partner_id, p.payment_ref, p.invoice_ref, greatest(p.paid_at, p.service_from) AS earned_at,
    p.amount_minor - p.tax_minor AS basis_minor, share.rate, share.rate_text, share.tier,
    round((p.amount_minor - p.tax_minor) * share.rate)::bigint AS amount_minor
  FROM payments AS p
  JOIN leads AS l ON l.tenant_id = p.tenant_id AND l.customer_id = p.customer_id AND l.program_id = '${PROGRAM_ID}' AND l.status = 'CLOSED_WON'
  JOIN term_versions AS t ON t.tenant_id = l.tenant_id AND t.program_id = l.program_id AND t.version = 1
  JOIN LATERAL (SELECT c.tier, t.params #>> ARRAY['tracks', 'ADVISORS', 'referredShare', c.tier, 'rate'] AS rate_text,
      rtrim(t.params #>> ARRAY['tracks', 'ADVISORS', 'referredShare', c.tier, 'rate'], '%')::numeric / 100 AS rate
    FROM tier_changes AS c WHERE c.tenant_id = l.tenant_id AND c.program_id = l.program_id AND c.partner_id = l.partner_id AND c.at <= l.accepted_at
    ORDER BY c.at DESC, c.seq DESC LIMIT 1) AS share ON true
  WHERE p.tenant_id = '${TENANT_ID}' AND p.customer_id = ANY ($1)`;

/** Only the sums: partner × quarter, nothing written. */
export const SUMS_SQL = `SELECT lines.partner_id, date_trunc('quarter', lines.earned_at) AS quarter, sum(lines.amount_minor)::bigint AS sum_minor
  FROM (${LINES.replace(' AND p.customer_id = ANY ($1)', '')}) AS lines GROUP BY 1, 2`;

/** The same rows that the services write: lines with explanations, journal, balances, events; the same constraints check them. */
const POST_SQL = `WITH lines AS MATERIALIZED (${LINES}),
  posted AS (
    INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on, posted_at,
      amount_minor, basis_minor, rate, invoice_ref, adapter_id, adapter_version, terms_version, rule, clause, explanation)
    SELECT '${TENANT_ID}', 'line_' || right(lines.payment_id, 26), '${PROGRAM_ID}', lines.partner_id, lines.customer_id, 'REFERRED_SHARE', 'referred',
      'referred:' || lines.payment_ref || ':0', 'LINE', lines.earned_at, lines.earned_at::date, lines.earned_at, lines.amount_minor, lines.basis_minor,
      lines.rate_text, lines.invoice_ref, 'klaviyo-agency', '1.0.0', 1, 'referred-share', 'Klaviyo partner guide: MRR Referred Revenue Share',
      jsonb_build_object('expression', '["round", ["mul", "basis", "rate"]]'::jsonb,
        'inputs', jsonb_build_object('basis', lines.basis_minor::text, 'rate', lines.rate::text), 'facts', jsonb_build_object('tier', lines.tier))
    FROM lines RETURNING id, partner_id, customer_id, amount_minor, posted_at),
  expense AS (INSERT INTO accounts (tenant_id, id, program_id, kind, stream, currency)
    SELECT '${TENANT_ID}', 'account_by_hand', '${PROGRAM_ID}', 'EXPENSE', 'by hand', 'USD' RETURNING id),
  payable AS (INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
    SELECT DISTINCT '${TENANT_ID}', 'account_' || right(lines.partner_id, 26) || 'p', '${PROGRAM_ID}', 'PARTNER_PAYABLE', lines.partner_id, 'referred', 'USD'
    FROM lines RETURNING id, partner_id),
  entries AS (
    INSERT INTO journal_entries (tenant_id, id, program_id, kind, line_id, partner_id, at)
    SELECT '${TENANT_ID}', 'entry_' || right(posted.id, 26), '${PROGRAM_ID}', 'COMMISSION', posted.id, posted.partner_id, posted.posted_at FROM posted),
  postings AS (
    INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
    SELECT '${TENANT_ID}', 'entry_' || right(posted.id, 26), 1, expense.id, NULL, posted.amount_minor, 'USD' FROM posted CROSS JOIN expense
    UNION ALL
    SELECT '${TENANT_ID}', 'entry_' || right(posted.id, 26), 2, payable.id, posted.partner_id, -posted.amount_minor, 'USD'
    FROM posted JOIN payable ON payable.partner_id = posted.partner_id),
  balances AS (
    INSERT INTO partner_balances (tenant_id, program_id, partner_id, stream, earned_minor, unpaid_minor)
    SELECT '${TENANT_ID}', '${PROGRAM_ID}', posted.partner_id, 'referred', sum(posted.amount_minor), sum(posted.amount_minor) FROM posted GROUP BY posted.partner_id),
  logged AS (
    INSERT INTO events (tenant_id, program_id, seq, type, at, partner_id, subject_type, subject_id, actor, payload)
    SELECT '${TENANT_ID}', '${PROGRAM_ID}', 1000000000 + row_number() OVER (), 'commission.posted', max(posted.posted_at), posted.partner_id, 'Customer',
      posted.customer_id, 'bench', jsonb_build_object('customerId', posted.customer_id, 'lineIds', jsonb_agg(posted.id))
    FROM posted GROUP BY posted.partner_id, posted.customer_id)
  SELECT count(*)::integer AS lines, sum(posted.amount_minor)::bigint AS sum_minor FROM posted`;

export interface SetBased {
  readonly ms: number;
  readonly lines: number;
  readonly sumMinor: bigint;
}

/**
 * Posts all lines of customers with one statement, up to the check of the deferred constraints, and takes it back.
 * The customers are all those of some partners, none of whom has been settled yet: so nothing it inserts is there.
 */
export async function postSetBased(admin: pg.Client, customerIds: readonly string[]): Promise<SetBased> {
  await admin.query('BEGIN');
  try {
    const startedAt = performance.now();
    const { rows } = await admin.query<{ lines: number; sum_minor: string }>(POST_SQL, [customerIds]);
    await admin.query('SET CONSTRAINTS ALL IMMEDIATE');
    const ms = performance.now() - startedAt;
    return { ms, lines: rows[0]?.lines ?? 0, sumMinor: BigInt(rows[0]?.sum_minor ?? 0) };
  } finally {
    await admin.query('ROLLBACK');
    await admin.query('VACUUM commission_lines, journal_entries, journal_postings, accounts, partner_balances, events');
  }
}
