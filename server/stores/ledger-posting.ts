import type { Knex } from 'knex';
import { typeid } from 'typeid-js';
import { formatCivilDate } from '../../domain/time/civil.ts';
import type { Posting } from '../../services/ports/ledger.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toIso, toRecords } from './rows.ts';

interface Booked {
  readonly lineId: string;
  readonly partnerId: string;
  readonly stream: string;
  readonly amountMinor: bigint;
  readonly kind: 'COMMISSION' | 'REVERSAL' | 'VOID';
  readonly at: string;
}

/** Posts rows of the ledger with their journal entries and the partners' balances, all in sets. */
export async function postLines(tx: Knex.Transaction, program: ProgramState, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  // A reversal names its line, so lines come first; a void names a row of an earlier transaction.
  const lines = postings.filter((posting) => posting.entry !== 'VOID');
  await insertLines(tx, program, lines.filter((posting) => posting.entry === 'LINE'));
  await insertLines(tx, program, lines.filter((posting) => posting.entry === 'REVERSAL'));
  await insertVoids(tx, program, postings.filter((posting) => posting.entry === 'VOID'));
  const booked = postings.map((posting) => toBooked(program, posting));
  await insertJournal(tx, program, booked);
  await moveBalances(tx, program, booked);
}

/** When the ledger says a line was posted: on its own date, or now if that date had been worked through already. */
const postedAt = (program: ProgramState, due: number): number => (due >= program.processedThrough ? due : program.now);

async function insertLines(
  tx: Knex.Transaction,
  program: ProgramState,
  postings: readonly Extract<Posting, { entry: 'LINE' | 'REVERSAL' }>[],
): Promise<void> {
  if (postings.length === 0) return;
  const records = postings.map(({ id, entry, line, stream, reversesId, termsVersion, clause, causeFactId }) => ({
    id,
    entry,
    partner: line.partner,
    customer: line.customer,
    kind: line.kind,
    stream,
    key: line.key,
    earned_at: toIso(line.earnedAt),
    earned_on: formatCivilDate(program.calendar.dayOf(line.earnedAt)),
    posted_at: toIso(postedAt(program, line.postedAt)),
    amount: line.amountMinor,
    basis: line.basisMinor,
    rate: line.rate,
    invoice: line.invoice,
    reverses: reversesId,
    cause: causeFactId,
    terms: termsVersion,
    rule: line.rule,
    clause,
    explanation: { expression: line.expression, inputs: line.inputs, facts: line.facts },
  }));
  await rowsOf(
    tx,
    `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on,
       posted_at, amount_minor, basis_minor, rate, invoice_ref, reverses_id, cause_fact_id, adapter_id, adapter_version, terms_version,
       rule, clause, explanation)
     SELECT ?, l.id, ?, l.partner, l.customer, l.kind, l.stream, l.key, l.entry, l.earned_at, l.earned_on, l.posted_at, l.amount,
       l.basis, l.rate, l.invoice, l.reverses, l.cause, ?, ?, l.terms, l.rule, l.clause, l.explanation
     FROM jsonb_to_recordset(?::jsonb) AS l (id text, entry text, partner text, customer text, kind text, stream text, key text,
       earned_at timestamptz, earned_on date, posted_at timestamptz, amount bigint, basis bigint, rate text, invoice text, reverses text,
       cause text, terms integer, rule text, clause text, explanation jsonb)`,
    [program.tenantId, program.id, program.adapter.id, program.adapter.version, toRecords(records)],
  );
}

async function insertVoids(tx: Knex.Transaction, program: ProgramState, postings: readonly Extract<Posting, { entry: 'VOID' }>[]): Promise<void> {
  if (postings.length === 0) return;
  const records = postings.map(({ id, voids, termsVersion, causeFactId }) => ({ id, voids: voids.id, terms: termsVersion, cause: causeFactId }));
  await rowsOf(
    tx,
    `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on,
       posted_at, amount_minor, basis_minor, rate, invoice_ref, voids_id, cause_fact_id, adapter_id, adapter_version, terms_version,
       rule, clause, explanation)
     SELECT l.tenant_id, v.id, l.program_id, l.partner_id, l.customer_id, l.kind, l.stream, l.line_key, 'VOID', l.earned_at, l.earned_on,
       ?, -l.amount_minor, -l.basis_minor, l.rate, l.invoice_ref, l.id, v.cause, ?, ?, v.terms, l.rule, l.clause,
       jsonb_build_object('expression', '["neg", "amount"]'::jsonb, 'inputs', jsonb_build_object('amount', l.amount_minor::text),
         'facts', jsonb_build_object('voids', l.id))
     FROM jsonb_to_recordset(?::jsonb) AS v (id text, voids text, terms integer, cause text)
     JOIN commission_lines AS l ON l.tenant_id = ? AND l.id = v.voids`,
    [toIso(program.now), program.adapter.id, program.adapter.version, toRecords(records), program.tenantId],
  );
}

function toBooked(program: ProgramState, posting: Posting): Booked {
  if (posting.entry === 'VOID') {
    const { voids } = posting;
    return { lineId: posting.id, partnerId: voids.partnerId, stream: voids.stream, amountMinor: -voids.amountMinor, kind: 'VOID', at: toIso(program.now) };
  }
  return {
    lineId: posting.id,
    partnerId: posting.line.partner,
    stream: posting.stream,
    amountMinor: posting.line.amountMinor,
    kind: posting.entry === 'LINE' ? 'COMMISSION' : 'REVERSAL',
    at: toIso(postedAt(program, posting.line.postedAt)),
  };
}

const BOOKED = `jsonb_to_recordset(?::jsonb) AS b ("lineId" text, "partnerId" text, stream text, "amountMinor" bigint, kind text, at timestamptz)`;

/** Expense against what the partner is owed; a reversal or void has the signs turned. */
async function insertJournal(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  const { tenantId, id, currency } = program;
  const records = toRecords(booked);
  await ensureAccounts(tx, program, booked);
  await rowsOf(
    tx,
    `INSERT INTO journal_entries (tenant_id, id, program_id, kind, line_id, partner_id, at)
     SELECT ?, replace(b."lineId", 'line_', 'entry_'), ?, b.kind, b."lineId", b."partnerId", b.at FROM ${BOOKED}`,
    [tenantId, id, records],
  );
  await rowsOf(
    tx,
    `INSERT INTO journal_postings (tenant_id, entry_id, ordinal, account_id, partner_id, amount_minor, currency)
     SELECT ?, replace(b."lineId", 'line_', 'entry_'), side.ordinal, a.id, a.partner_id, side.sign * b."amountMinor", ?
     FROM ${BOOKED}
     CROSS JOIN (VALUES (1, 1, 'EXPENSE'), (2, -1, 'PARTNER_PAYABLE')) AS side (ordinal, sign, kind)
     JOIN accounts AS a ON a.tenant_id = ? AND a.program_id = ? AND a.currency = ? AND a.kind = side.kind AND a.stream = b.stream
       AND (side.kind = 'EXPENSE' OR a.partner_id = b."partnerId")`,
    [tenantId, currency, records, tenantId, id, currency],
  );
}

async function ensureAccounts(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  const wanted = new Map<string, { id: string; kind: string; partner: string | null; stream: string }>();
  for (const { partnerId, stream } of booked) {
    if (!wanted.has(stream)) wanted.set(stream, { id: typeid('account').toString(), kind: 'EXPENSE', partner: null, stream });
    const key = `${partnerId} ${stream}`;
    if (!wanted.has(key)) wanted.set(key, { id: typeid('account').toString(), kind: 'PARTNER_PAYABLE', partner: partnerId, stream });
  }
  await rowsOf(
    tx,
    `INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
     SELECT ?, w.id, ?, w.kind, w.partner, w.stream, ? FROM jsonb_to_recordset(?::jsonb) AS w (id text, kind text, partner text, stream text)
     WHERE NOT EXISTS (SELECT 1 FROM accounts AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.kind = w.kind
       AND a.partner_id IS NOT DISTINCT FROM w.partner AND a.stream = w.stream AND a.currency = ?)
     ORDER BY w.kind, w.partner, w.stream ON CONFLICT DO NOTHING`,
    [program.tenantId, program.id, program.currency, toRecords([...wanted.values()]), program.tenantId, program.id, program.currency],
  );
}

/** Sums a screen shows, moved with the rows; the journal stays the truth. */
async function moveBalances(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  await rowsOf(
    tx,
    `INSERT INTO partner_balances AS held (tenant_id, program_id, partner_id, stream, earned_minor, unpaid_minor)
     SELECT ?, ?, b."partnerId", b.stream, sum(b."amountMinor"), sum(b."amountMinor") FROM ${BOOKED}
     GROUP BY b."partnerId", b.stream ORDER BY b."partnerId", b.stream
     ON CONFLICT (tenant_id, program_id, partner_id, stream) DO UPDATE
       SET earned_minor = held.earned_minor + excluded.earned_minor, unpaid_minor = held.unpaid_minor + excluded.unpaid_minor`,
    [program.tenantId, program.id, toRecords(booked)],
  );
}
