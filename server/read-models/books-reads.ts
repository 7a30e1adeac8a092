import type { Actor } from '../../services/actor.ts';
import type { BooksReads, LedgerBalanceFilter } from '../../services/books/reads.ts';
import type {
  BooksFinding,
  BooksHealthRow,
  DisputeReadRow,
  LeadCorrectionRow,
  LedgerBalanceRow,
  SealRow,
} from '../../services/books/rows.ts';
import type { Database } from '../database/pool.ts';
import { isDisputed } from '../stores/dispute-holds.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { toMoney } from './money.ts';
import { createNodeReads, readGroups, readPage } from './read-page.ts';
import { read } from './read.ts';
import { among, enrolledColumns, equals, joinProgram, scopeToEnrolled, scopeToTenants, type Source } from './source.ts';
import { ms, text, toSelectList, type Bindings } from './sql.ts';

type RawBalance = Omit<LedgerBalanceRow, 'earned' | 'unpaid' | 'held' | 'inPayout' | 'paid'> & {
  readonly earnedMinor: string;
  readonly paidMinor: string;
  readonly heldMinor: string;
  readonly inPayoutMinor: string;
  readonly currency: string;
};

/** Placed first among the values of the statement, so that the joins can name it. */
const AT = '$1::timestamptz';

/** Held then: by the vendor, by an open dispute, or because the partner is suspended; and in no payout. */
const HELD_THEN = `SELECT coalesce(sum(l.amount_minor), 0) AS minor FROM commission_lines l
  WHERE l.tenant_id = pb.tenant_id AND l.program_id = pb.program_id AND l.partner_id = pb.partner_id AND l.stream = pb.stream AND l.posted_at <= ${AT}
    AND NOT EXISTS (SELECT 1 FROM payout_lines pl JOIN payouts y ON y.tenant_id = pl.tenant_id AND y.id = pl.payout_id
      WHERE pl.tenant_id = l.tenant_id AND pl.line_id = l.id AND y.formed_at <= ${AT} AND (pl.released_at IS NULL OR pl.released_at > ${AT}))
    AND (EXISTS (SELECT 1 FROM payout_holds h WHERE h.tenant_id = l.tenant_id AND h.program_id = l.program_id AND h.partner_id = l.partner_id
        AND (h.line_id = l.id OR (h.line_id IS NULL AND h.payout_id IS NULL)) AND h.placed_at <= ${AT} AND (h.released_at IS NULL OR h.released_at > ${AT}))
      OR EXISTS (SELECT 1 FROM enrollments en WHERE en.tenant_id = l.tenant_id AND en.program_id = l.program_id AND en.partner_id = l.partner_id
        AND en.status = 'SUSPENDED')
      OR ${isDisputed('l', AT)})`;

const balanceSource: Source<RawBalance, LedgerBalanceRow> = {
  table: 'partner_balances',
  alias: 'pb',
  // The table says which balances there are; what they are is read from the journal.
  joins: `${joinProgram('pb')}
    CROSS JOIN LATERAL (SELECT coalesce(-sum(jp.amount_minor) FILTER (WHERE je.payout_id IS NULL), 0) AS earned,
        coalesce(sum(jp.amount_minor) FILTER (WHERE je.payout_id IS NOT NULL), 0) AS paid
      FROM accounts ac
      JOIN journal_postings jp ON jp.tenant_id = ac.tenant_id AND jp.account_id = ac.id
      JOIN journal_entries je ON je.tenant_id = jp.tenant_id AND je.id = jp.entry_id
      WHERE ac.tenant_id = pb.tenant_id AND ac.program_id = pb.program_id AND ac.kind = 'PARTNER_PAYABLE' AND ac.partner_id = pb.partner_id
        AND ac.stream = pb.stream AND je.at <= ${AT}) j
    CROSS JOIN LATERAL (SELECT coalesce(sum(y.amount_minor), 0) AS minor FROM payouts y
      WHERE y.tenant_id = pb.tenant_id AND y.program_id = pb.program_id AND y.partner_id = pb.partner_id AND y.stream = pb.stream
        AND y.formed_at <= ${AT} AND (y.paid_at IS NULL OR y.paid_at > ${AT}) AND (y.status NOT IN ('FAILED', 'CANCELLED')
          OR EXISTS (SELECT 1 FROM payout_lines pl WHERE pl.tenant_id = y.tenant_id AND pl.payout_id = y.id AND pl.released_at > ${AT}))) claimed
    CROSS JOIN LATERAL (${HELD_THEN}) held`,
  select: toSelectList({
    ...enrolledColumns('pb'),
    stream: 'pb.stream',
    earnedMinor: text('j.earned'),
    paidMinor: text('j.paid'),
    heldMinor: text('held.minor'),
    inPayoutMinor: text('claimed.minor'),
    currency: 'p.currency',
  }),
  toRow: ({ earnedMinor, paidMinor, heldMinor, inPayoutMinor, currency, ...row }) => ({
    ...row,
    earned: toMoney(earnedMinor, currency),
    unpaid: toMoney((BigInt(earnedMinor) - BigInt(paidMinor)).toString(), currency),
    held: toMoney(heldMinor, currency),
    inPayout: toMoney(inPayoutMinor, currency),
    paid: toMoney(paidMinor, currency),
  }),
};

const balanceKeyset: Keyset<LedgerBalanceRow> = {
  name: 'balance.key.ASC',
  direction: 'ASC',
  columns: [
    textKey('pb.program_id', (row) => row.programId),
    textKey('pb.partner_id', (row) => row.partnerId),
    textKey('pb.stream', (row) => row.stream),
  ],
};

/** The end of time: what has happened by now, however late its date. */
const ALL_TIME = '9999-12-31T00:00:00Z';

const disputeSource: Source<
  Omit<DisputeReadRow, 'amount'> & { readonly amountMinor: string; readonly currency: string },
  DisputeReadRow
> = {
  table: 'disputes',
  alias: 'd',
  joins: '',
  select: toSelectList({
    tenantId: 'd.tenant_id',
    id: 'd.id',
    disputeRef: 'd.dispute_ref',
    paymentRef: 'd.payment_ref',
    customerId: 'd.customer_id',
    amountMinor: text('d.amount_minor'),
    currency: 'd.currency',
    status: 'd.status',
    openedAt: ms('d.opened_at'),
    closedAt: ms('d.closed_at'),
  }),
  toRow: ({ amountMinor, currency, ...row }) => ({ ...row, amount: toMoney(amountMinor, currency) }),
};

const byOpening: Keyset<DisputeReadRow> = {
  name: 'dispute.openedAt.DESC',
  direction: 'DESC',
  columns: [instantKey('d.opened_at', (row) => row.openedAt), textKey('d.id', (row) => row.id)],
};

type RawSeal = SealRow;
const sealSource: Source<RawSeal, SealRow> = {
  table: 'ledger_seals',
  alias: 'ls',
  joins: '',
  select: toSelectList({
    number: 'ls.number',
    day: 'ls.day',
    lines: 'ls.line_count::float8',
    entries: 'ls.entry_count::float8',
    payouts: 'ls.payout_count::float8',
    rowsHash: "encode(ls.rows_hash, 'hex')",
    previousHash: "encode(ls.previous_hash, 'hex')",
    hash: "encode(ls.hash, 'hex')",
    sealedAt: ms('ls.sealed_at'),
  }),
  toRow: (row) => row,
};
const byNumber: Keyset<SealRow> = {
  name: 'seal.number.DESC',
  direction: 'DESC',
  columns: [{ sql: 'ls.number', type: 'bigint', of: ({ number }) => String(number) }],
};

/** What the books say: balances out of the journal, seals, the last comparison, and what was corrected. */
export const createBooksReads = (db: Database): BooksReads => ({
  balances: (actor, filter, page) =>
    readPage(db, actor, {
      source: balanceSource,
      keyset: balanceKeyset,
      page,
      where: (bindings) => balanceConditions(actor, filter, bindings),
    }),
  seals: (actor, programSlug, page) =>
    readPage(db, actor, {
      source: sealSource,
      keyset: byNumber,
      page,
      where: (bindings) => ofProgram(programSlug, 'ls', bindings),
    }),
  disputes: createNodeReads(db, {
    source: disputeSource,
    keysets: { OPENED_AT_DESC: byOpening },
    where: (filter, actor, bindings) => [
      scopeToTenants(actor, 'd.tenant_id', bindings),
      ...among('d.status', filter.statuses, bindings),
      ...equals('d.customer_id', filter.customerId, bindings),
    ],
  }),
  health: (actor, programSlug) => readHealth(db, actor, programSlug),
  leadCorrections: (actor, leadIds) => readCorrections(db, actor, leadIds),
});

function balanceConditions(actor: Actor, filter: LedgerBalanceFilter, bindings: Bindings): readonly string[] {
  const at = bindings.add(filter.asOf === null ? ALL_TIME : new Date(filter.asOf).toISOString());
  return [
    `${at}::timestamptz IS NOT NULL`,
    ...scopeToEnrolled(actor, filter, 'pb', bindings),
    ...equals('pb.stream', filter.stream, bindings),
  ];
}

function ofProgram(programSlug: string, alias: string, bindings: Bindings): readonly string[] {
  const slug = bindings.add(programSlug);
  return [
    `${alias}.tenant_id = (SELECT programs.tenant_id FROM programs WHERE programs.slug = ${slug})`,
    `${alias}.program_id = (SELECT programs.id FROM programs WHERE programs.slug = ${slug})`,
  ];
}

async function readHealth(db: Database, actor: Actor, programSlug: string): Promise<BooksHealthRow | null> {
  const [row] = await read<{
    checkedAt: number;
    durationMs: number;
    lines: number;
    entries: number;
    imbalanceMinor: string;
    currency: string;
    finding: BooksFinding | null;
  }>(
    db,
    actor,
    `SELECT ${ms('bc.checked_at')} AS "checkedAt", bc.duration_ms AS "durationMs", bc.line_count::float8 AS lines, bc.entry_count::float8 AS entries,
       bc.imbalance_minor::text AS "imbalanceMinor", p.currency, bc.finding
     FROM books_checks bc ${joinProgram('bc')} WHERE p.slug = $1 ORDER BY bc.checked_at DESC, bc.id DESC LIMIT 1`,
    [programSlug],
  );
  if (row === undefined) return null;
  const { imbalanceMinor, currency, ...health } = row;
  return { ...health, imbalance: toMoney(imbalanceMinor, currency) };
}

const readCorrections = (
  db: Database,
  actor: Actor,
  leadIds: readonly string[],
): Promise<readonly (readonly LeadCorrectionRow[])[]> =>
  readGroups<LeadCorrectionRow & { beforeMinor: string; afterMinor: string; currency: string }>(
    db,
    actor,
    `SELECT lc.lead_id AS "groupKey", lc.lead_id AS "leadId", lc.mrr_before_minor::text AS "beforeMinor", lc.mrr_after_minor::text AS "afterMinor",
       p.currency, lc.reason, lc.actor, ${ms('lc.at')} AS at
     FROM lead_corrections lc JOIN leads l ON l.tenant_id = lc.tenant_id AND l.id = lc.lead_id ${joinProgram('l')}
     WHERE lc.lead_id = ANY ($1::text[]) ORDER BY lc.recorded_at, lc.id`,
    { keys: leadIds, bindings: [leadIds] },
  ).then((groups) =>
    groups.map((rows) =>
      rows.map(({ beforeMinor, afterMinor, currency, leadId, reason, actor: by, at }) => ({
        leadId,
        before: toMoney(beforeMinor, currency),
        after: toMoney(afterMinor, currency),
        reason,
        actor: by,
        at,
      })),
    ),
  );
