import { ANALYZE, PROGRAM_ID, programSteps, TENANT_ID } from '../seed/program-seed.ts';
import { idSql, type SeedStep } from '../seed/steps.ts';

export interface DashboardSize {
  readonly partners: number;
}

/** Of each partner: twenty leads, five of them won; the five customers made sixty payments. */
export const LEADS_PER_PARTNER = 20;
export const PAYMENTS_PER_PARTNER = 60;

const TIERS = ['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'] as const;
/** What the program's clock shows, and stands at: the same answer however long a run takes. */
const NOW_MS = Date.UTC(2026, 2, 1);
const NOW = `'${new Date(NOW_MS).toISOString()}'::timestamptz`;
const IDS = [TENANT_ID, PROGRAM_ID];

/** The states of a partner's leads: open ones first, then the won ones, then what became nothing. */
const STATUS = `(ARRAY['SUBMITTED', 'SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'CLOSED_WON', 'CLOSED_WON',
  'CLOSED_WON', 'CLOSED_WON', 'CLOSED_WON', 'REJECTED', 'REJECTED', 'REJECTED', 'EXPIRED', 'EXPIRED', 'WITHDRAWN', 'CLOSED_LOST', 'CLOSED_LOST'])[j + 1]`;
/** Customers 0 to 3 of a partner came fourteen months ago, the fifth four. */
const WON_AT = `${NOW} - make_interval(months => CASE WHEN c = 4 THEN 4 ELSE 14 END) + make_interval(days => (i * 5 + c) % 27)`;
const MRR = '(5000 + (i::bigint * 5 + c) * 7919 % 100000)';

/** Rows that belong together, each named by a partner's number `i` and its own among the partner's. */
const perPartner = (partners: number, own: string, count: number): string =>
  `generate_series(0, ${partners - 1}) AS i CROSS JOIN generate_series(0, ${count - 1}) AS ${own}`;

/**
 * Payments: fourteen monthly ones of each early customer; of the late one three, and a fourth for a year ahead. Its
 * service months from the second on are still to be earned.
 */
const payments = (
  partners: number,
): string => `(SELECT i, c, m, i * ${PAYMENTS_PER_PARTNER} + c * 14 + m AS number, ${WON_AT} + make_interval(months => m) AS paid_at,
    CASE WHEN c = 4 AND m = 3 THEN 12 ELSE 1 END AS months, ${MRR} AS mrr, (ARRAY[5, 10, 15, 20])[1 + i % 4] AS percent, CASE i % 4 WHEN 3 THEN 24 ELSE 12 END AS share_months
  FROM ${perPartner(partners, 'c', 5)} CROSS JOIN generate_series(0, 13) AS m WHERE c < 4 OR m < 4) AS p`;

export function dashboardSteps({ partners }: DashboardSize): readonly SeedStep[] {
  return [
    ...programSteps({
      partners,
      enrolledAt: Date.UTC(2024, 5, 1),
      tiers: TIERS,
      clockNow: NOW_MS,
      processedThrough: NOW_MS,
    }),
    ...leadSteps(partners),
    ...billingSteps(partners),
    ...ledgerSteps(partners),
    ...keptSteps(partners),
    ANALYZE,
  ];
}

/** The same program without money: what is read of leads, and the log. */
export function leadProgramSteps({ partners }: DashboardSize): readonly SeedStep[] {
  const steps = dashboardSteps({ partners });
  const left = new Set([...billingSteps(partners), ...ledgerSteps(partners)].map(({ title }) => title));
  return steps.filter(({ title }) => !left.has(title));
}

function leadSteps(partners: number): readonly SeedStep[] {
  const won = `j BETWEEN 7 AND 11`;
  const registered = `CASE WHEN j < 7 THEN ${NOW} - make_interval(days => 3 + (i + j * 11) % 80)
    WHEN ${won} THEN (${WON_AT.replaceAll('c)', '(j - 7))').replaceAll('c =', 'j - 7 =')}) - interval '10 days' ELSE ${NOW} - make_interval(days => 95 + (i * 7 + j * 13) % 400) END`;
  const number = `i * ${LEADS_PER_PARTNER} + j`;
  return [
    {
      title: 'customers',
      sql: `INSERT INTO customers (tenant_id, id, external_id, name, created_at)
        SELECT $1, ${idSql('customer', 'i * 5 + c')}, 'C' || i * 5 + c, 'Customer ' || i * 5 + c, ${WON_AT} FROM ${perPartner(partners, 'c', 5)}`,
      values: [TENANT_ID],
    },
    {
      title: 'leads',
      sql: `INSERT INTO leads (tenant_id, id, external_id, program_id, partner_id, company, domain, domain_key, list_size, status, registered_at, expires_at,
          accepted_at, closed_at, customer_id, mrr_minor, reason, terms_version, version)
        SELECT $1, ${idSql('lead', number)}, 'L' || ${number}, $2, ${idSql('partner', 'i')}, 'Prospect ' || ${number}, 'p' || ${number} || '.example',
          'p' || ${number} || '.example', 3000 + j * 100, ${STATUS}, registered_at, registered_at + interval '90 days',
          CASE WHEN j BETWEEN 4 AND 11 OR j > 17 THEN registered_at + interval '2 days' END,
          CASE WHEN ${won} THEN registered_at + interval '10 days' WHEN j > 11 THEN registered_at + interval '20 days' END,
          CASE WHEN ${won} THEN ${idSql('customer', 'i * 5 + j - 7')} END, CASE WHEN ${won} THEN ${MRR.replace('+ c', '+ j - 7')} END,
          CASE WHEN j BETWEEN 12 AND 14 THEN 'LATE' END, 1, 2
        FROM (SELECT i, j, ${registered} AS registered_at FROM ${perPartner(partners, 'j', LEADS_PER_PARTNER)}) AS each`,
      values: IDS,
    },
    {
      title: 'histories of open leads',
      sql: `INSERT INTO lead_events (tenant_id, lead_id, ordinal, partner_id, from_status, to_status, at, actor, reason)
        SELECT l.tenant_id, l.id, 1, l.partner_id, NULL, 'SUBMITTED', l.registered_at, 'bench', NULL FROM leads AS l WHERE l.closed_at IS NULL
        UNION ALL SELECT l.tenant_id, l.id, 2, l.partner_id, 'SUBMITTED', l.status, l.registered_at + interval '2 days', 'bench', NULL
        FROM leads AS l WHERE l.closed_at IS NULL AND l.status <> 'SUBMITTED'`,
    },
    {
      title: 'credit',
      sql: `WITH won AS (SELECT l.* FROM leads AS l WHERE l.status = 'CLOSED_WON'),
        sold AS (INSERT INTO sold_mrr (tenant_id, program_id, customer_id, partner_id, via, at, mrr_minor)
          SELECT won.tenant_id, won.program_id, won.customer_id, won.partner_id, 'REGISTRATION', won.closed_at, won.mrr_minor FROM won)
        INSERT INTO attributions (tenant_id, program_id, customer_id, partner_id, via, since, lead_id, reason)
        SELECT won.tenant_id, won.program_id, won.customer_id, won.partner_id, 'REGISTRATION', won.closed_at, won.id, 'FIRST_VALID_WIN' FROM won`,
    },
  ];
}

function billingSteps(partners: number): readonly SeedStep[] {
  return [
    {
      title: 'facts',
      sql: `INSERT INTO facts (tenant_id, id, source, external_id, type, occurred_at, payload, payload_hash, status, customer_id)
        SELECT $1, ${idSql('fact', 'p.number')}, 'bench', 'P' || p.number, 'billing.paid', p.paid_at,
          jsonb_build_object('payment', 'P' || p.number, 'amount', p.mrr * p.months), md5('P' || p.number), 'APPLIED', ${idSql('customer', 'p.i * 5 + p.c')}
        FROM ${payments(partners)} ORDER BY p.number`,
      values: [TENANT_ID],
    },
    {
      title: 'payments',
      sql: `INSERT INTO payments (tenant_id, id, fact_id, customer_id, invoice_ref, payment_ref, paid_at, amount_minor, currency, service_from, service_to, ordinal)
        SELECT $1, ${idSql('payment', 'p.number')}, ${idSql('fact', 'p.number')}, ${idSql('customer', 'p.i * 5 + p.c')}, 'I' || p.number, 'P' || p.number,
          p.paid_at, p.mrr * p.months, 'USD', p.paid_at, p.paid_at + make_interval(months => p.months), p.number
        FROM ${payments(partners)} ORDER BY p.number`,
      values: [TENANT_ID],
    },
  ];
}

const EXPLANATION = `jsonb_build_object('expression', '["round", ["mul", "basis", "rate"]]'::jsonb,
  'inputs', jsonb_build_object('basis', p.mrr::text, 'rate', (p.percent / 100.0)::numeric(3, 2)::text), 'facts', jsonb_build_object('months', p.share_months::text))`;

function ledgerSteps(partners: number): readonly SeedStep[] {
  return [
    {
      title: 'lines',
      sql: `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on, posted_at,
          amount_minor, basis_minor, rate, invoice_ref, cause_fact_id, adapter_id, adapter_version, terms_version, rule, clause, explanation)
        SELECT $1, ${idSql('line', 'p.number')}, $2, ${idSql('partner', 'p.i')}, ${idSql('customer', 'p.i * 5 + p.c')}, 'REFERRED_SHARE', 'referred',
          'referred:P' || p.number || ':0', 'LINE', p.paid_at, p.paid_at::date, p.paid_at, round(p.mrr * p.percent / 100.0)::bigint, p.mrr, p.percent || '%',
          'I' || p.number, ${idSql('fact', 'p.number')}, 'klaviyo-agency', '1.0.0', 1, 'referred-share', 'Klaviyo partner guide: MRR Referred Revenue Share', ${EXPLANATION}
        FROM ${payments(partners)} WHERE p.m < p.share_months ORDER BY p.number`,
      values: IDS,
    },
    {
      title: 'estimates',
      sql: `INSERT INTO commission_estimates (tenant_id, program_id, customer_id, line_key, partner_id, kind, stream, earned_at, amount_minor, basis_minor, rate,
          invoice_ref, blocked_by, explanation, due_at)
        SELECT $1, $2, ${idSql('customer', 'p.i * 5 + p.c')}, 'referred:P' || p.number || ':' || k, ${idSql('partner', 'p.i')}, 'REFERRED_SHARE', 'referred',
          p.paid_at + make_interval(months => k), round(p.mrr * p.percent / 100.0)::bigint, p.mrr, p.percent || '%', 'I' || p.number, 'EARNED_DATE',
          ${EXPLANATION} || '{"rule": "referred-share"}', p.paid_at + make_interval(months => k)
        FROM ${payments(partners)} CROSS JOIN generate_series(1, 11) AS k WHERE p.months = 12 AND p.m + k < p.share_months`,
      values: IDS,
    },
    {
      title: 'accounts',
      sql: `INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
        SELECT $1, ${idSql('account', '0')}, $2, 'EXPENSE', NULL, 'referred', 'USD'
        UNION ALL SELECT $1, ${idSql('account', 'i + 1')}, $2, 'PARTNER_PAYABLE', ${idSql('partner', 'i')}, 'referred', 'USD' FROM generate_series(0, ${partners - 1}) AS i`,
      values: IDS,
    },
    {
      title: 'journal entries',
      sql: `INSERT INTO journal_entries (tenant_id, id, program_id, kind, line_id, partner_id, at)
        SELECT l.tenant_id, 'entry_' || right(l.id, 26), l.program_id, 'COMMISSION', l.id, l.partner_id, l.posted_at FROM commission_lines AS l`,
    },
    {
      title: 'journal postings',
      sql: `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
        SELECT l.tenant_id, 'entry_' || right(l.id, 26), side.ordinal, CASE side.ordinal WHEN 1 THEN ${idSql('account', '0')} ELSE a.id END,
          CASE side.ordinal WHEN 2 THEN l.partner_id END, side.sign * l.amount_minor, 'USD'
        FROM commission_lines AS l JOIN accounts AS a ON a.partner_id = l.partner_id CROSS JOIN (VALUES (1, 1), (2, -1)) AS side (ordinal, sign)`,
    },
  ];
}

/** What the services keep beside the rows: counts, balances, metrics, and the log's last entries. */
function keptSteps(partners: number): readonly SeedStep[] {
  const events = 12;
  const count = (...statuses: readonly string[]): string =>
    `count(*) FILTER (WHERE l.status IN (${statuses.map((status) => `'${status}'`).join(', ')}))`;
  return [
    {
      title: 'counts',
      sql: `UPDATE partner_stats AS s SET leads_submitted = n.submitted, leads_open = n.open, leads_won = n.won, leads_rejected = n.rejected,
          leads_expired = n.expired, leads_withdrawn = n.withdrawn, leads_lost = n.lost, last_referred_at = n.referred
        FROM (SELECT l.partner_id, ${count('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED')} AS submitted, ${count('ACCEPTED')} AS open,
            ${count('CLOSED_WON')} AS won, ${count('REJECTED')} AS rejected, ${count('EXPIRED')} AS expired, ${count('WITHDRAWN')} AS withdrawn,
            ${count('CLOSED_LOST')} AS lost, max(l.closed_at) FILTER (WHERE l.status = 'CLOSED_WON') AS referred FROM leads AS l GROUP BY l.partner_id) AS n
        WHERE s.partner_id = n.partner_id`,
    },
    {
      title: 'balances',
      sql: `INSERT INTO partner_balances (tenant_id, program_id, partner_id, stream, earned_minor, unpaid_minor)
        SELECT l.tenant_id, l.program_id, l.partner_id, l.stream, sum(l.amount_minor), sum(l.amount_minor) FROM commission_lines AS l GROUP BY 1, 2, 3, 4`,
    },
    {
      title: 'metrics',
      sql: `INSERT INTO partner_metrics (tenant_id, program_id, partner_id, metrics, measured_at)
        SELECT e.tenant_id, e.program_id, e.partner_id, jsonb_build_object('referredMrr', coalesce(s.mrr, 0)::text, 'managedMrr', '0', 'leads', coalesce(n.leads, 0)::text), ${NOW}
        FROM enrollments AS e
        LEFT JOIN (SELECT m.partner_id, sum(m.mrr_minor) AS mrr FROM sold_mrr AS m WHERE m.at >= ${NOW} - interval '12 months' GROUP BY 1) AS s USING (partner_id)
        LEFT JOIN (SELECT l.partner_id, count(*) AS leads FROM leads AS l
          WHERE l.registered_at >= ${NOW} - interval '6 months' AND l.status NOT IN ('REJECTED', 'WITHDRAWN') GROUP BY 1) AS n USING (partner_id)`,
    },
    {
      title: 'events',
      sql: `WITH logged AS (INSERT INTO events (tenant_id, program_id, seq, type, at, partner_id, lead_id, subject_type, subject_id, actor, payload)
          SELECT $1, $2, k * ${partners} + i + 1, CASE k % 2 WHEN 0 THEN 'lead.registered' ELSE 'lead.status_changed' END, ${NOW} - make_interval(hours => ${events} - k),
            ${idSql('partner', 'i')}, ${idSql('lead', `i * ${LEADS_PER_PARTNER} + k / 2`)}, 'Lead', ${idSql('lead', `i * ${LEADS_PER_PARTNER} + k / 2`)}, 'bench',
            CASE k % 2 WHEN 0 THEN '{"from": null, "to": "SUBMITTED"}'::jsonb ELSE '{"from": "SUBMITTED", "to": "ACCEPTED"}'::jsonb END
          FROM ${perPartner(partners, 'k', events)})
        UPDATE program_counters AS held SET event_seq = ${events * partners} WHERE held.tenant_id = $1 AND held.program_id = $2`,
      values: IDS,
    },
  ];
}
