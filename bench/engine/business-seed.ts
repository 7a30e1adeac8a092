import { PROGRAM_ID, programSteps, TENANT_ID, ANALYZE } from '../seed/program-seed.ts';
import { idSql, type SeedStep } from '../seed/steps.ts';
import { ENROLLED_AT, FIRST_DAY, START_TIERS, UNTIL, type BusinessSize } from './business.ts';

const DAY = `'${new Date(FIRST_DAY).toISOString()}'::timestamptz + make_interval(days => i % 28)`;
const MRR = '5000 + (i::bigint * 7919) % 100000';

/** The business of business.ts, in SQL. */
export function businessSteps({ customers, partners, months }: BusinessSize): readonly SeedStep[] {
  const each = `generate_series(0, ${customers - 1}) AS i`;
  const ids = [TENANT_ID, PROGRAM_ID];
  return [
    ...programSteps({
      partners,
      enrolledAt: ENROLLED_AT,
      tiers: START_TIERS,
      clockNow: UNTIL,
      processedThrough: FIRST_DAY,
    }),
    {
      title: 'customers',
      sql: `INSERT INTO customers (tenant_id, id, external_id, name) SELECT $1, ${idSql('customer', 'i')}, 'C' || i, 'Customer ' || i FROM ${each}`,
      values: [TENANT_ID],
    },
    {
      title: 'leads',
      sql: `INSERT INTO leads (tenant_id, id, external_id, program_id, partner_id, company, domain, domain_key, status, registered_at, expires_at,
          accepted_at, closed_at, customer_id, mrr_minor, terms_version)
        SELECT $1, ${idSql('lead', 'i')}, 'L' || i, $2, ${idSql('partner', `i % ${partners}`)}, 'Customer ' || i, 'c' || i || '.example', 'c' || i || '.example',
          'CLOSED_WON', ${DAY}, ${DAY} + interval '90 days', ${DAY}, ${DAY}, ${idSql('customer', 'i')}, ${MRR}, 1 FROM ${each}`,
      values: ids,
    },
    {
      title: 'payments',
      sql: `INSERT INTO payments (tenant_id, id, fact_id, customer_id, invoice_ref, payment_ref, paid_at, amount_minor, currency, service_from, service_to, ordinal)
        SELECT $1, ${idSql('payment', `i * ${months} + m`)}, ${idSql('fact', `i * ${months} + m`)}, ${idSql('customer', 'i')},
          'I' || i || '-' || m, 'P' || i || '-' || m, ${DAY} + make_interval(months => m), ${MRR}, 'USD',
          ${DAY} + make_interval(months => m), ${DAY} + make_interval(months => m + 1), i * ${months} + m
        FROM ${each} CROSS JOIN generate_series(0, ${months - 1}) AS m`,
      values: [TENANT_ID],
    },
    ANALYZE,
  ];
}
