import { dashboardSteps } from '../dashboard/dashboard-seed.ts';
import { ANALYZE, PROGRAM_ID, TENANT_ID } from '../seed/program-seed.ts';
import { idSql, type SeedStep } from '../seed/steps.ts';

/** The review measured: of 1 January, just after which the clock of the program stands. */
export const REVIEW_AT = Date.UTC(2026, 0, 1);

const AT = `'${new Date(REVIEW_AT).toISOString()}'::timestamptz`;
const IDS = [TENANT_ID, PROGRAM_ID];

/**
 * The program of the dashboard's benchmark up to its payments (of each partner twenty leads, five customers, sixty
 * payments); every second partner is a Master that manages its first two customers, and every fortieth of their payments
 * is refunded by half.
 */
export function reviewSteps(partners: number): readonly SeedStep[] {
  const steps = dashboardSteps({ partners });
  const last = steps.findIndex(({ title }) => title === 'payments');
  if (last < 0) throw new Error('the seed of the dashboard has no step "payments" any more');
  return [...steps.slice(0, last + 1), ...masterSteps(partners), ANALYZE];
}

const masterSteps = (partners: number): readonly SeedStep[] => [
  {
    title: 'masters',
    sql: `INSERT INTO track_changes (tenant_id, program_id, partner_id, seq, at, track, actor)
      SELECT $1, $2, ${idSql('partner', 'i')}, 2, ${AT} - interval '1 year', 'MASTERS', 'bench' FROM generate_series(0, ${partners - 1}, 2) AS i`,
    values: IDS,
  },
  {
    title: 'managed accounts',
    sql: `INSERT INTO managed_accounts (tenant_id, id, program_id, partner_id, customer_id, status, submitted_at, service_from, service_months,
        approved_at, client_consent)
      SELECT $1, ${idSql('account', 'i * 2 + c')}, $2, ${idSql('partner', 'i')}, ${idSql('customer', 'i * 5 + c')}, 'APPROVED',
        ${AT} - interval '11 months', ${AT} - interval '11 months', 12, ${AT} - interval '10 months', true
      FROM generate_series(0, ${partners - 1}, 2) AS i CROSS JOIN generate_series(0, 1) AS c`,
    values: IDS,
  },
  {
    title: 'refunds',
    sql: `INSERT INTO refunds (tenant_id, id, fact_id, customer_id, refund_ref, payment_ref, refunded_at, amount_minor, currency, ordinal)
      SELECT p.tenant_id, replace(p.id, 'payment', 'refund'), p.fact_id, p.customer_id, 'R' || p.payment_ref, p.payment_ref, p.paid_at + interval '3 days',
        p.amount_minor / 2, p.currency, p.ordinal + 100000000
      FROM payments AS p WHERE p.tenant_id = $1 AND p.ordinal % 40 = 0`,
    values: [TENANT_ID],
  },
  {
    title: 'clock',
    sql: `UPDATE programs SET clock_now = ${AT} + interval '1 millisecond', processed_through = ${AT} + interval '1 millisecond'
      WHERE tenant_id = $1 AND id = $2`,
    values: IDS,
  },
];
