import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNightlyBooks } from '../../../server/books/nightly.ts';
import { hashSeal, readSeals, sealDays } from '../../../server/books/seals.ts';
import { inBooks } from '../../../server/books/snapshot.ts';
import { readImbalance, verifyBooks } from '../../../server/books/verify.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database/create-test-database.ts';
import { writeStory, type LivingStory } from '../../kit/services/story-database.ts';

const TENANT = 'vendor_books';
let database: TestDatabase;
let story: LivingStory;
let program: { readonly tenantId: string; readonly id: string; readonly slug: string };

const STORY = `
scenario: 1
programs: [{id: cio, adapter: customerio-solutions, params: {minimumPayout: "0"}}]
partners: [{id: acme, enrolments: [{program: cio, since: 2025-01-01}]}, {id: bolt, enrolments: [{program: cio, since: 2025-01-01}]}]
facts:
  - {at: 2025-01-02, type: lead.registered, lead: L1, program: cio, partner: acme, company: A, domain: a.test}
  - {at: 2025-01-03, type: lead.accepted, lead: L1}
  - {at: 2025-01-04, type: lead.closedWon, lead: L1, customer: C1, mrr: "100.00"}
  - {at: 2025-01-05, type: billing.paid, customer: C1, invoice: I1, amount: "100.00", from: 2025-01-05, to: 2025-02-05}
  - {at: 2025-02-05, type: billing.paid, customer: C1, invoice: I2, amount: "200.00", from: 2025-02-05, to: 2025-03-05}
  - {at: 2025-02-06, type: billing.refunded, invoice: I2, refund: R1, amount: "50.00"}
  - {at: 2025-04-05, type: billing.paid, customer: C1, invoice: I3, amount: "300.00", from: 2025-04-05, to: 2025-05-05}
  - {at: 2025-04-06, type: billing.paid, customer: C1, invoice: I4, amount: "400.00", from: 2025-04-06, to: 2025-05-06}
until: 2025-05-01
`;

beforeAll(async () => {
  database = await createTestDatabase();
  story = await writeStory(database, 'books', STORY);
  const { rows } = await database.admin.pool.query<{ id: string; slug: string }>('SELECT id, slug FROM programs');
  program = { tenantId: TENANT, id: rows[0]?.id ?? '', slug: rows[0]?.slug ?? '' };
  const payouts = await database.admin.pool.query<{ id: string }>('SELECT id FROM payouts');
  const payoutId = payouts.rows[0]?.id ?? '';
  const { actor, services } = story;
  await services.payouts.approve({ ...actor, id: 'approver' }, { idempotencyKey: 'a', payoutIds: [payoutId] });
  const paid = { payoutId, reference: 'T1', paidAt: null, fee: '0.50' };
  await services.payouts.markPaid(actor, { idempotencyKey: 'p', ...paid });
  // A line and its void.
  const facts = await database.admin.pool.query<{ id: string }>(`SELECT id FROM facts WHERE external_id = 'I4'`);
  const what = { kind: 'FACT' as const, id: facts.rows[0]?.id ?? '' };
  const retracted = await services.corrections.retract(actor, {
    ...{ idempotencyKey: 'r', what, reason: 'NEVER_HAPPENED', note: null },
  });
  expect(retracted.userErrors).toEqual([]);
  // A day that has passed, by its own name.
  await sealDays(database.app, program, '2999-01-01');
});
afterAll(() => database.drop());

/** Runs statements as a superuser who switches the triggers off, looks at the books, and takes everything back. */
async function tampered(
  statements: readonly string[],
): Promise<{ readonly check?: string; readonly table?: string; readonly rowId?: string }> {
  const { pool } = database.admin;
  const client = await pool.connect();
  const backup = await snapshot();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    for (const sql of statements) {
      const { rowCount } = await client.query(sql);
      expect(rowCount, 'the tampering hits one row').toBe(1);
    }
    await client.query('COMMIT');
    const { finding } = await verifyBooks(database.app, program);
    return finding === null ? {} : { check: finding.check, table: finding.table, rowId: finding.rowId };
  } finally {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    for (const [table, rows] of backup) {
      await client.query(`DELETE FROM ${table}`);
      await client.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [rows],
      );
    }
    await client.query('COMMIT');
    client.release();
  }
}

const TABLES = [
  'accounts',
  'commission_lines',
  'journal_entries',
  'journal_postings',
  'payouts',
  'payout_lines',
  'partner_balances',
  'commission_estimates',
  'partner_stats',
  'program_counters',
  'attributions',
  'sold_mrr',
  'ledger_seals',
];
async function snapshot(): Promise<readonly (readonly [table: string, rows: string])[]> {
  return Promise.all(
    TABLES.map(async (table) => {
      const { rows } = await database.admin.pool.query<{ rows: string }>(
        `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]')::text AS rows FROM ${table} AS t`,
      );
      return [table, rows[0]?.rows ?? '[]'] as const;
    }),
  );
}

const idOf = async (sql: string): Promise<string> => {
  const { rows } = await database.admin.pool.query<{ id: string }>(sql);
  return rows[0]?.id ?? '?';
};
const LINE = `(SELECT min(id) FROM commission_lines WHERE entry = 'LINE')`;
const PAYOUT = '(SELECT min(id) FROM payouts)';
const VOID = `(SELECT id FROM commission_lines WHERE entry = 'VOID')`;
const REVERSAL = `(SELECT id FROM commission_lines WHERE entry = 'REVERSAL')`;
const ENTRY = `(SELECT id FROM journal_entries WHERE line_id = ${LINE})`;

/** Moves both postings of a line's entry, and leaves it balanced. */
const moveEntry = (line: string, minor: number): readonly string[] =>
  [1, 2].map(
    (ordinal) => `UPDATE journal_postings SET amount_minor = amount_minor + ${ordinal === 1 ? minor : -minor}
      WHERE ordinal = ${ordinal} AND entry_id = (SELECT id FROM journal_entries WHERE line_id = ${line})`,
  );
const copyOf = (table: string, over: string, where: string): string =>
  `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || '${over}'::jsonb)).* FROM ${table} AS t WHERE ${where}`;
const estimateOf = (amount: string): string =>
  `INSERT INTO commission_estimates (tenant_id, program_id, customer_id, line_key, partner_id, kind, stream, amount_minor, basis_minor, blocked_by, explanation, due_at)
   SELECT tenant_id, program_id, customer_id, line_key, partner_id, kind, stream, ${amount}, basis_minor, 'DATE', explanation, '2999-01-01'
   FROM commission_lines WHERE id = ${LINE}`;

describe('books verify', () => {
  it('finds that the books agree, and keeps what it found', async () => {
    const report = await verifyBooks(database.app, program);
    expect(report).toMatchObject({ finding: null, imbalanceMinor: 0n, lines: 6, seals: 1 });
    expect(report.entries, 'six lines, a payment and its fee').toBe(8);
    expect(await readImbalance(database.app)).toBe(0n);
  });

  const CASES = [
    {
      name: 'a line’s amount',
      sql: `UPDATE commission_lines SET amount_minor = amount_minor + 1 WHERE id = ${LINE}`,
      check: 'lines-and-journal',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a line’s partner',
      sql: `UPDATE commission_lines SET partner_id = (SELECT max(partner_id) FROM enrollments WHERE partner_id <> commission_lines.partner_id) WHERE id = ${LINE}`,
      check: 'lines-and-journal',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a line’s stored inputs',
      sql: `UPDATE commission_lines SET explanation = jsonb_set(explanation, '{inputs,rate}', '"0.9"') WHERE id = ${LINE}`,
      check: 'lines-arithmetic',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a line removed',
      sql: `DELETE FROM commission_lines WHERE id = (SELECT id FROM commission_lines WHERE entry = 'REVERSAL')`,
      check: 'journal-purpose',
      id: `SELECT e.id FROM journal_entries e JOIN commission_lines l ON l.id = e.line_id WHERE l.entry = 'REVERSAL'`,
    },
    {
      name: 'a posting',
      sql: `UPDATE journal_postings SET amount_minor = amount_minor + 1 WHERE ordinal = 1 AND entry_id = (SELECT id FROM journal_entries WHERE line_id = ${LINE})`,
      check: 'journal-balanced',
      id: `SELECT id FROM journal_entries WHERE line_id = ${LINE}`,
    },
    {
      name: 'a posting removed',
      sql: `DELETE FROM journal_postings WHERE ordinal = 1 AND entry_id = (SELECT id FROM journal_entries WHERE line_id = ${LINE})`,
      check: 'journal-balanced',
      id: `SELECT id FROM journal_entries WHERE line_id = ${LINE}`,
    },
    {
      name: 'an entry booked to another account',
      sql: `UPDATE journal_postings SET account_id = (SELECT id FROM accounts WHERE kind = 'CASH') WHERE ordinal = 1 AND entry_id = (SELECT id FROM journal_entries WHERE line_id = ${LINE})`,
      check: 'lines-and-journal',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a payout’s sum',
      sql: `UPDATE payouts SET amount_minor = amount_minor + 1 WHERE id = ${PAYOUT}`,
      check: 'payouts-and-lines',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'a payout paid without the books',
      sql: `DELETE FROM journal_entries WHERE kind = 'PAYOUT_PAID'`,
      check: 'payouts-and-journal',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'a claim',
      sql: `UPDATE payout_lines SET released_at = now() WHERE line_id = ${LINE}`,
      check: 'payouts-and-lines',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'a claim for another partner',
      sql: `UPDATE payout_lines SET partner_id = 'somebody' WHERE line_id = ${LINE}`,
      check: 'claims-own',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a balance',
      sql: `UPDATE partner_balances SET earned_minor = earned_minor + 1, unpaid_minor = unpaid_minor + 1`,
      check: 'balances-and-journal',
      id: `SELECT partner_id || '/' || stream AS id FROM partner_balances`,
    },
    {
      name: 'what was paid',
      sql: `UPDATE partner_balances SET paid_minor = paid_minor + 1, unpaid_minor = unpaid_minor - 1`,
      check: 'balances-and-journal',
      id: `SELECT partner_id || '/' || stream AS id FROM partner_balances`,
    },
    {
      name: 'a count of leads',
      sql: `UPDATE partner_stats SET leads_won = leads_won + 1 WHERE leads_won = 1`,
      check: 'counts-and-leads',
      id: `SELECT partner_id AS id FROM partner_stats WHERE leads_won = 1`,
    },
    {
      name: 'the event counter',
      sql: `UPDATE program_counters SET event_seq = event_seq + 1`,
      check: 'events-and-counter',
      id: `SELECT program_id AS id FROM program_counters`,
    },
    {
      name: 'the event counter removed',
      sql: `DELETE FROM program_counters`,
      check: 'events-and-counter',
      id: `SELECT program_id AS id FROM program_counters`,
    },
    {
      name: 'the sale of a registration removed',
      sql: `DELETE FROM sold_mrr`,
      check: 'wins-and-sales',
      id: `SELECT customer_id || '/' || partner_id AS id FROM sold_mrr`,
    },
    {
      name: 'the attribution of a win removed',
      sql: `DELETE FROM attributions`,
      check: 'wins-and-sales',
      id: `SELECT customer_id || '/' || partner_id AS id FROM attributions`,
    },
    {
      name: 'what a registration sold',
      sql: `UPDATE sold_mrr SET mrr_minor = mrr_minor + 1`,
      check: 'sales-and-leads',
      id: `SELECT customer_id || '/' || partner_id AS id FROM sold_mrr`,
    },
    {
      name: 'an explanation’s sentence',
      sql: `UPDATE commission_lines SET rule = 'another' WHERE id = ${LINE}`,
      check: 'seals',
      id: `SELECT number || ' of ' || day AS id FROM ledger_seals`,
    },
    {
      name: 'a seal',
      sql: `UPDATE ledger_seals SET line_count = line_count + 1`,
      check: 'seals',
      id: `SELECT number || ' of ' || day AS id FROM ledger_seals`,
    },
    {
      name: 'an account given to another partner',
      sql: `UPDATE accounts SET partner_id = 'somebody' WHERE kind = 'PARTNER_PAYABLE'`,
      check: 'lines-and-journal',
      id: `SELECT min(id) AS id FROM commission_lines`,
    },
    {
      name: 'a line’s entry removed',
      sql: `DELETE FROM journal_entries WHERE line_id = ${LINE}`,
      check: 'lines-and-journal',
      id: `SELECT ${LINE} AS id`,
    },
    {
      name: 'a claim removed',
      sql: `DELETE FROM payout_lines WHERE line_id = ${LINE}`,
      check: 'payouts-and-lines',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'a fee',
      sql: `UPDATE payouts SET fee_minor = fee_minor + 1 WHERE id = ${PAYOUT}`,
      check: 'payouts-and-journal',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'a payout unpaid again',
      sql: `UPDATE payouts SET status = 'APPROVED', paid_at = NULL WHERE id = ${PAYOUT}`,
      check: 'payouts-and-journal',
      id: `SELECT ${PAYOUT} AS id`,
    },
    {
      name: 'counts of leads removed',
      sql: `DELETE FROM partner_stats WHERE leads_won = 1`,
      check: 'counts-and-leads',
      id: `SELECT partner_id AS id FROM partner_stats WHERE leads_won = 1`,
    },
    {
      name: 'an estimate of a line that is posted',
      sql: estimateOf('amount_minor'),
      check: 'estimates-open',
      id: `SELECT customer_id || '/' || line_key AS id FROM commission_lines WHERE id = ${LINE}`,
    },
    {
      name: 'an estimate’s amount',
      sql: estimateOf('amount_minor + 1'),
      check: 'estimates-arithmetic',
      id: `SELECT customer_id || '/' || line_key AS id FROM commission_lines WHERE id = ${LINE}`,
    },
  ] as const;
  /** What somebody would do who knows how the books are kept: rows that agree with each other. */
  const FORGED = [
    {
      name: 'a void with its entry',
      sql: [
        `UPDATE commission_lines SET amount_minor = amount_minor - 1, explanation = jsonb_set(explanation, '{inputs,amount}', to_jsonb((1 - amount_minor)::text)) WHERE id = ${VOID}`,
        ...moveEntry(VOID, -1),
      ],
      check: 'voids-exact',
      id: `SELECT ${VOID} AS id`,
    },
    {
      name: 'a reversal with its entry',
      sql: [
        `UPDATE commission_lines SET amount_minor = amount_minor - 5000, explanation = explanation || jsonb_build_object('expression', '"amount"'::jsonb,
           'inputs', jsonb_build_object('amount', (amount_minor - 5000)::text)) WHERE id = ${REVERSAL}`,
        ...moveEntry(REVERSAL, -5000),
      ],
      check: 'reversals-bounded',
      id: `SELECT reverses_id AS id FROM commission_lines WHERE id = ${REVERSAL}`,
    },
    {
      name: 'a line a second time with its entry',
      sql: [
        copyOf('commission_lines', `{"id": "line_zz"}`, `id = ${LINE}`),
        copyOf('journal_entries', `{"id": "entry_zz", "line_id": "line_zz"}`, `line_id = ${LINE}`),
        ...[1, 2].map((ordinal) =>
          copyOf('journal_postings', `{"entry_id": "entry_zz"}`, `ordinal = ${ordinal} AND entry_id = ${ENTRY}`),
        ),
      ],
      check: 'lines-unique',
      id: `SELECT 'line_zz' AS id`,
    },
    {
      name: 'two more postings that balance',
      sql: [1, 2].map((ordinal) =>
        copyOf('journal_postings', `{"ordinal": ${ordinal + 2}}`, `ordinal = ${ordinal} AND entry_id = ${ENTRY}`),
      ),
      check: 'lines-booked-in-two',
      id: `SELECT ${ENTRY} AS id`,
    },
    {
      name: 'a line’s basis and amount, with its entry, balance and payout',
      sql: [
        `UPDATE commission_lines SET amount_minor = amount_minor + 100, basis_minor = basis_minor + 1000,
           explanation = jsonb_set(explanation, '{inputs,basis}', to_jsonb((basis_minor + 1000)::text)) WHERE id = ${LINE}`,
        ...moveEntry(LINE, 100),
        `UPDATE payouts SET amount_minor = amount_minor + 100 WHERE id = ${PAYOUT}`,
        ...[1, 2].map(
          (ordinal) => `UPDATE journal_postings SET amount_minor = amount_minor + ${ordinal === 1 ? 100 : -100}
             WHERE ordinal = ${ordinal} AND entry_id = (SELECT id FROM journal_entries WHERE kind = 'PAYOUT_PAID')`,
        ),
        `UPDATE partner_balances SET earned_minor = earned_minor + 100, paid_minor = paid_minor + 100`,
      ],
      check: 'seals',
      id: `SELECT number || ' of ' || day AS id FROM ledger_seals`,
    },
  ];
  it.each([...CASES, ...FORGED])('names the row: $name', async ({ sql, check, id }) => {
    const rowId = await idOf(id);
    expect(await tampered(typeof sql === 'string' ? [sql] : sql)).toMatchObject({ check, rowId });
    expect((await verifyBooks(database.app, program)).finding, 'and agrees again').toBeNull();
  });

  it('sees a balanced entry that nobody asked for', async () => {
    const client = await database.admin.pool.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO journal_entries (tenant_id, id, program_id, kind, at) VALUES ($1, 'entry_slipped', $2, 'GIFT', now())`,
      [TENANT, program.id],
    );
    await client.query(
      `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
       SELECT $1, 'entry_slipped', CASE a.kind WHEN 'EXPENSE' THEN 1 ELSE 2 END, a.id, a.partner_id, CASE a.kind WHEN 'EXPENSE' THEN 5 ELSE -5 END, a.currency
       FROM accounts a WHERE a.kind IN ('EXPENSE', 'PARTNER_PAYABLE')`,
      [TENANT],
    );
    await client.query('COMMIT');
    const { finding } = await verifyBooks(database.app, program);
    await client.query("SET session_replication_role = 'replica'");
    await client.query(`DELETE FROM journal_postings WHERE entry_id = 'entry_slipped'`);
    await client.query(`DELETE FROM journal_entries WHERE id = 'entry_slipped'`);
    await client.query("SET session_replication_role = 'origin'");
    client.release();
    expect(finding).toMatchObject({ check: 'journal-purpose', rowId: 'entry_slipped' });
  });
});

describe('seals', () => {
  it('are a chain that an owner with a copy can compute again', async () => {
    const seals = await inBooks(database.app, program, (client) => readSeals(client, program));
    expect(seals).toHaveLength(1);
    expect(seals.map((seal) => hashSeal(program, seal))).toEqual(seals.map((seal) => seal.hash));
    expect(seals[0]).toMatchObject({ number: 1, lines: 6, entries: 8, previousHash: null });
  });

  it('are made once, however many servers seal', async () => {
    const days = await Promise.all([1, 2, 3].map(() => sealDays(database.app, program, '2999-01-01')));
    expect(days.flat()).toEqual([]);
  });

  it('are never changed: not by the application, not by a superuser', async () => {
    for (const verb of [
      'UPDATE ledger_seals SET entry_count = 9',
      'DELETE FROM ledger_seals',
      'TRUNCATE ledger_seals',
    ]) {
      await expect(database.admin.pool.query(verb)).rejects.toMatchObject({ code: '23001' });
      await expect(database.app.pool.query(verb)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('the nightly comparison', () => {
  const log = { info: () => undefined, error: () => undefined };
  const DAY_MS = 86_400_000;

  it('compares each program once a day, and not at all when it is off', async () => {
    const tomorrow = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 4 * 3_600_000;
    expect(await runNightlyBooks(database.app, log, null, tomorrow)).toEqual([]);
    expect(await runNightlyBooks(database.app, log, 180, tomorrow)).toEqual([program.slug]);
    const before = Date.now() - DAY_MS;
    expect(await runNightlyBooks(database.app, log, 180, before), 'it was compared since').toEqual([]);
  });
});

describe('books verify of a link’s customers', () => {
  it('names a sale that was removed', async () => {
    const links = await createTestDatabase();
    try {
      await writeStory(
        links,
        'links',
        `
scenario: 1
programs: [{id: campaign, adapter: affiliate-campaign, params: {autoApprove: true}}]
partners: [{id: acme, enrolments: [{program: campaign, since: 2025-01-01}]}]
facts:
  - {at: 2025-01-02, type: link.clicked, program: campaign, partner: acme, visitor: v1}
  - {at: 2025-01-03, type: customer.signedUp, program: campaign, customer: C1, visitor: v1}
  - {at: 2025-01-04, type: link.clicked, program: campaign, partner: acme, visitor: v2}
  - {at: 2025-01-05, type: customer.signedUp, program: campaign, customer: C2, visitor: v2}
  - {at: 2025-01-06, type: billing.paid, customer: C1, invoice: I1, amount: "100.00", from: 2025-01-06, to: 2025-02-06}
until: 2025-05-01
`,
      );
      const { rows } = await links.admin.pool.query<{ tenantId: string; id: string; slug: string }>(
        'SELECT tenant_id AS "tenantId", id, slug FROM programs',
      );
      const campaign = rows[0] ?? { tenantId: '?', id: '?', slug: '?' };
      expect((await verifyBooks(links.app, campaign)).finding).toBeNull();

      const removed = await links.admin.pool.query<{ id: string }>(
        `DELETE FROM sold_mrr RETURNING customer_id || '/' || partner_id AS id`,
      );
      expect(removed.rows).toHaveLength(1);
      expect((await verifyBooks(links.app, campaign)).finding).toMatchObject({
        check: 'links-and-sales',
        table: 'sold_mrr',
        rowId: removed.rows[0]?.id,
        found: 'no sale',
      });
    } finally {
      await links.drop();
    }
  });
});
