import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealDays } from '../../../server/books/seals.ts';
import { verifyBooks } from '../../../server/books/verify.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { seedProgram } from '../../kit/database/seed-rows.ts';

/** `BOOKS_LINES=1000000` measures what a night has to do; the goal is a minute. */
const LINES = Number(process.env['BOOKS_LINES'] ?? 20_000);
/** A million lines in a minute, and as long for starting. */
const LIMIT_MS = 60_000 + (LINES * 60_000) / 1_000_000;
const PARTNERS = 200;
const program = { tenantId: 'vendor_1', id: 'program_1' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const partnerIds = Array.from({ length: PARTNERS }, (_, index) => `partner_${index}`);
  await seedProgram(database.admin.knex, { tenantId: program.tenantId, programId: program.id, partnerIds });
  await seedLines();
}, 600_000);
afterAll(() => database.drop());

/** Lines with their entries, half of them in payouts that were paid, written past the triggers. */
async function seedLines(): Promise<void> {
  const client = await database.admin.pool.connect();
  const run = (sql: string) => client.query(sql);
  await run("SET session_replication_role = 'replica'");
  await run("SET statement_timeout = '10min'");
  await run(
    `INSERT INTO customers (tenant_id, id, external_id) SELECT 'vendor_1', 'customer_' || n, 'C' || n FROM generate_series(0, ${LINES / 10}) AS n`,
  );
  await run(`INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
    VALUES ('vendor_1', 'expense', 'program_1', 'EXPENSE', NULL, 'default', 'USD'), ('vendor_1', 'cash', 'program_1', 'CASH', NULL, NULL, 'USD')`);
  await run(`INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
    SELECT 'vendor_1', 'payable_' || n, 'program_1', 'PARTNER_PAYABLE', 'partner_' || n, 'default', 'USD' FROM generate_series(0, ${PARTNERS - 1}) AS n`);
  await run(`INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on,
      posted_at, recorded_at, amount_minor, basis_minor, rate, invoice_ref, adapter_id, adapter_version, terms_version, rule, clause, explanation, payment_refs)
    SELECT 'vendor_1', 'line_' || n, 'program_1', 'partner_' || n % ${PARTNERS}, 'customer_' || n / 10, 'SALE_COMMISSION', 'default', 'sale:' || n, 'LINE',
      '2025-01-01'::timestamptz + n % 365 * interval '1 day', '2025-01-01', '2025-01-01', '2025-01-01'::timestamptz + n % 365 * interval '1 day',
      (100 + n % 900) * 10, (100 + n % 900) * 100, '10%', 'I' || n, 'affiliate-campaign', '1.0.0', 1, 'sale', 'a clause',
      jsonb_build_object('expression', '["round", ["mul", "basis", "rate"]]'::jsonb, 'inputs', jsonb_build_object('basis', ((100 + n % 900) * 100)::text, 'rate', '0.1'),
        'facts', jsonb_build_object('paidOn', '2025-01-01')), ARRAY['I' || n]
    FROM generate_series(1, ${LINES}) AS n`);
  await run(`INSERT INTO journal_entries (tenant_id, id, program_id, kind, line_id, partner_id, at, recorded_at)
    SELECT tenant_id, replace(id, 'line', 'entry'), program_id, 'COMMISSION', id, partner_id, posted_at, recorded_at FROM commission_lines`);
  await run(`INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
    SELECT tenant_id, replace(id, 'line', 'entry'), 1, 'expense', NULL, amount_minor, 'USD' FROM commission_lines
    UNION ALL SELECT tenant_id, replace(id, 'line', 'entry'), 2, replace(partner_id, 'partner', 'payable'), partner_id, -amount_minor, 'USD' FROM commission_lines`);
  await run(`INSERT INTO payouts (tenant_id, id, program_id, partner_id, stream, period_from, period_to, due_by, amount_minor, status, formed_at, paid_at)
    SELECT 'vendor_1', replace(partner_id, 'partner', 'payout'), 'program_1', partner_id, 'default', '2025-01-01', '2025-07-01', '2025-07-15', sum(amount_minor),
      'PAID', '2025-07-01', '2025-07-10' FROM commission_lines WHERE earned_at < '2025-07-01' GROUP BY partner_id`);
  await run(`INSERT INTO payout_lines (tenant_id, payout_id, line_id, partner_id)
    SELECT tenant_id, replace(partner_id, 'partner', 'payout'), id, partner_id FROM commission_lines WHERE earned_at < '2025-07-01'`);
  await run(`INSERT INTO journal_entries (tenant_id, id, program_id, kind, payout_id, partner_id, at)
    SELECT tenant_id, 'paid_' || id, program_id, 'PAYOUT_PAID', id, partner_id, paid_at FROM payouts`);
  await run(`INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
    SELECT tenant_id, 'paid_' || id, 1, replace(partner_id, 'partner', 'payable'), partner_id, amount_minor, 'USD' FROM payouts
    UNION ALL SELECT tenant_id, 'paid_' || id, 2, 'cash', NULL, -amount_minor, 'USD' FROM payouts`);
  await run(`INSERT INTO partner_balances (tenant_id, program_id, partner_id, stream, earned_minor, unpaid_minor, paid_minor)
    SELECT l.tenant_id, l.program_id, l.partner_id, l.stream, sum(l.amount_minor), sum(l.amount_minor) - max(p.amount_minor), max(p.amount_minor)
    FROM commission_lines l JOIN payouts p USING (tenant_id, program_id, partner_id) GROUP BY 1, 2, 3, 4`);
  await run("SET session_replication_role = 'origin'");
  await run('ANALYZE');
  client.release();
}

it(`compares ${LINES} lines with journal, payouts, balances and seals in time`, { timeout: 600_000 }, async () => {
  const started = performance.now();
  const seals = await sealDays(database.app, program, '2999-01-01');
  const sealedMs = Math.round(performance.now() - started);
  const report = await verifyBooks(database.app, program);
  console.info(
    JSON.stringify({
      lines: report.lines,
      entries: report.entries,
      seals: seals.length,
      sealedMs,
      verifiedMs: report.durationMs,
    }),
  );

  expect(report).toMatchObject({ finding: null, lines: LINES, imbalanceMinor: 0n });
  expect(seals.length).toBeGreaterThan(300);
  expect(report.durationMs).toBeLessThan(LIMIT_MS);
});
