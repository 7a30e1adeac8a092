import type { Knex } from 'knex';
import { typeid } from 'typeid-js';
import { formatCivilDate } from '../../domain/time/civil.ts';
import type { Posting } from '../../services/ports/ledger.ts';
import type { ProgramState } from '../../services/ports/program.ts';
import { rowsOf, toColumns, toIso, toRecords } from './rows.ts';

/** A line as the journal and the balances see it. */
export interface Booked {
  readonly lineId: string;
  readonly partnerId: string;
  readonly stream: string;
  readonly amountMinor: bigint;
  readonly kind: 'COMMISSION' | 'REVERSAL' | 'VOID' | 'ADJUSTMENT';
  readonly at: string;
}

/** Posts rows of the ledger with their journal entries and the partners' balances, all in sets. */
export async function postLines(
  tx: Knex.Transaction,
  program: ProgramState,
  postings: readonly Posting[],
): Promise<void> {
  if (postings.length === 0) return;
  // A reversal names its line, so lines come first; a void names a row of an earlier transaction.
  const lines = postings.filter((posting) => posting.entry !== 'VOID');
  await insertLines(
    tx,
    program,
    lines.filter((posting) => posting.entry === 'LINE'),
  );
  await insertLines(
    tx,
    program,
    lines.filter((posting) => posting.entry === 'REVERSAL'),
  );
  await insertVoids(
    tx,
    program,
    postings.filter((posting) => posting.entry === 'VOID'),
  );
  const booked = postings.map((posting) => toBooked(program, posting));
  await bookLines(tx, program, booked);
}

/** Books lines that were inserted: journal entries and the partners' balances. */
export async function bookLines(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
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
  const rows = postings.map(
    ({ id, entry, line, stream, reversesId, termsVersion, clause, causeFactId, paymentRefs }): LineRow => [
      id,
      entry,
      line.partner,
      line.customer,
      line.kind,
      stream,
      line.key,
      toIso(line.earnedAt),
      formatCivilDate(program.calendar.dayOf(line.earnedAt)),
      toIso(postedAt(program, line.postedAt)),
      line.amountMinor,
      line.basisMinor,
      line.rate,
      line.invoice,
      reversesId,
      causeFactId,
      termsVersion,
      line.rule,
      clause,
      JSON.stringify({ expression: line.expression, inputs: line.inputs, facts: line.facts }),
      toArrayText(paymentRefs),
    ],
  );
  await rowsOf(
    tx,
    `INSERT INTO commission_lines (tenant_id, program_id, adapter_id, adapter_version, id, entry, partner_id, customer_id, kind, stream,
       line_key, earned_at, earned_on, posted_at, amount_minor, basis_minor, rate, invoice_ref, reverses_id, cause_fact_id, terms_version,
       rule, clause, explanation, payment_refs)
     SELECT ?, ?, ?, ?, line.id, line.entry, line.partner, line.customer, line.kind, line.stream, line.key, line.earned_at, line.earned_on,
       line.posted_at, line.amount, line.basis, line.rate, line.invoice, line.reverses, line.cause, line.terms, line.rule, line.clause,
       line.explanation, line.payments::text[] FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::date[],
       ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::jsonb[], ?::text[])
       AS line (id, entry, partner, customer, kind, stream, key, earned_at, earned_on, posted_at, amount, basis, rate, invoice, reverses, cause,
         terms, rule, clause, explanation, payments)`,
    [program.tenantId, program.id, program.adapter.id, program.adapter.version, ...toColumns(rows)],
  );
}

type LineRow = readonly (string | number | bigint | null)[];

async function insertVoids(
  tx: Knex.Transaction,
  program: ProgramState,
  postings: readonly Extract<Posting, { entry: 'VOID' }>[],
): Promise<void> {
  if (postings.length === 0) return;
  const records = postings.map(({ id, voids, termsVersion, causeFactId, why }) => ({
    id,
    voids: voids.id,
    terms: termsVersion,
    cause: causeFactId,
    why,
  }));
  await rowsOf(
    tx,
    `INSERT INTO commission_lines (tenant_id, id, program_id, partner_id, customer_id, kind, stream, line_key, entry, earned_at, earned_on,
       posted_at, amount_minor, basis_minor, rate, invoice_ref, voids_id, cause_fact_id, adapter_id, adapter_version, terms_version,
       rule, clause, explanation, payment_refs)
     SELECT l.tenant_id, v.id, l.program_id, l.partner_id, l.customer_id, l.kind, l.stream, l.line_key, 'VOID', l.earned_at, l.earned_on,
       ?, -l.amount_minor, -l.basis_minor, l.rate, l.invoice_ref, l.id, v.cause, ?, ?, v.terms, l.rule, l.clause,
       jsonb_build_object('expression', '["neg", "amount"]'::jsonb, 'inputs', jsonb_build_object('amount', l.amount_minor::text),
         'facts', jsonb_build_object('voids', l.id) || v.why), l.payment_refs
     FROM jsonb_to_recordset(?::jsonb) AS v (id text, voids text, terms integer, cause text, why jsonb)
     JOIN commission_lines AS l ON l.tenant_id = ? AND l.id = v.voids`,
    [toIso(program.now), program.adapter.id, program.adapter.version, toRecords(records), program.tenantId],
  );
}

/** An array as PostgreSQL reads it, for a column of arrays: arrays of different lengths cannot be unnested together. */
const toArrayText = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function toBooked(program: ProgramState, posting: Posting): Booked {
  if (posting.entry === 'VOID') {
    const { voids } = posting;
    return {
      lineId: posting.id,
      partnerId: voids.partnerId,
      stream: voids.stream,
      amountMinor: -voids.amountMinor,
      kind: 'VOID',
      at: toIso(program.now),
    };
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

/** Expense against what the partner is owed; a reversal or void has the signs turned. */
async function insertJournal(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  const { tenantId, id, currency } = program;
  await ensureAccounts(tx, program, booked);
  const entryIds = booked.map(({ lineId }) => lineId.replace('line_', 'entry_'));
  const partnerIds = booked.map(({ partnerId }) => partnerId);
  await rowsOf(
    tx,
    `INSERT INTO journal_entries (tenant_id, program_id, id, kind, line_id, partner_id, at)
     SELECT ?, ?, entry.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[]) AS entry`,
    [
      tenantId,
      id,
      entryIds,
      booked.map(({ kind }) => kind),
      booked.map(({ lineId }) => lineId),
      partnerIds,
      booked.map(({ at }) => at),
    ],
  );
  // Each side finds its account by the whole key: one join with an OR in it would compare every line with every partner.
  const account = 'a.tenant_id = ? AND a.program_id = ? AND a.currency = ? AND a.stream = b.stream';
  await rowsOf(
    tx,
    `WITH b AS (SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) AS booked (entry_id, partner_id, stream, amount_minor))
     INSERT INTO journal_postings (tenant_id, currency, entry_id, ordinal, account_id, partner_id, amount_minor)
     SELECT ?, ?, b.entry_id, 1, a.id, NULL, b.amount_minor FROM b JOIN accounts AS a ON ${account} AND a.kind = 'EXPENSE' AND a.partner_id IS NULL
     UNION ALL
     SELECT ?, ?, b.entry_id, 2, a.id, b.partner_id, -b.amount_minor FROM b
       JOIN accounts AS a ON ${account} AND a.kind = 'PARTNER_PAYABLE' AND a.partner_id = b.partner_id`,
    [
      ...[entryIds, partnerIds, booked.map(({ stream }) => stream), booked.map(({ amountMinor }) => amountMinor)],
      ...[tenantId, currency, tenantId, id, currency],
      ...[tenantId, currency, tenantId, id, currency],
    ],
  );
}

async function ensureAccounts(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  const wanted = new Map<string, { id: string; kind: string; partner: string | null; stream: string }>();
  for (const { partnerId, stream } of booked) {
    if (!wanted.has(stream))
      wanted.set(stream, { id: typeid('account').toString(), kind: 'EXPENSE', partner: null, stream });
    const key = `${partnerId} ${stream}`;
    if (!wanted.has(key))
      wanted.set(key, { id: typeid('account').toString(), kind: 'PARTNER_PAYABLE', partner: partnerId, stream });
  }
  await rowsOf(
    tx,
    `INSERT INTO accounts (tenant_id, id, program_id, kind, partner_id, stream, currency)
     SELECT ?, w.id, ?, w.kind, w.partner, w.stream, ? FROM jsonb_to_recordset(?::jsonb) AS w (id text, kind text, partner text, stream text)
     WHERE NOT EXISTS (SELECT 1 FROM accounts AS a WHERE a.tenant_id = ? AND a.program_id = ? AND a.kind = w.kind
       AND a.partner_id IS NOT DISTINCT FROM w.partner AND a.stream = w.stream AND a.currency = ?)
     ORDER BY w.kind, w.partner, w.stream ON CONFLICT DO NOTHING`,
    [
      program.tenantId,
      program.id,
      program.currency,
      toRecords([...wanted.values()]),
      program.tenantId,
      program.id,
      program.currency,
    ],
  );
}

/** Sums a screen shows, moved with the rows; the journal stays the truth. */
async function moveBalances(tx: Knex.Transaction, program: ProgramState, booked: readonly Booked[]): Promise<void> {
  const sums = new Map<string, { readonly partnerId: string; readonly stream: string; amountMinor: bigint }>();
  for (const { partnerId, stream, amountMinor } of booked) {
    const key = `${partnerId} ${stream}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { partnerId, stream, amountMinor });
    else sum.amountMinor += amountMinor;
  }
  // In the order of the key, so that two transactions never wait for each other.
  const moves = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { partnerId, stream, amountMinor }]) => [partnerId, stream, amountMinor]);
  await rowsOf(
    tx,
    `INSERT INTO partner_balances AS held (tenant_id, program_id, partner_id, stream, earned_minor, unpaid_minor)
     SELECT ?, ?, move.partner_id, move.stream, move.amount_minor, move.amount_minor
     FROM unnest(?::text[], ?::text[], ?::bigint[]) AS move (partner_id, stream, amount_minor)
     ON CONFLICT (tenant_id, program_id, partner_id, stream) DO UPDATE
       SET earned_minor = held.earned_minor + excluded.earned_minor, unpaid_minor = held.unpaid_minor + excluded.unpaid_minor`,
    [program.tenantId, program.id, ...toColumns(moves)],
  );
}
