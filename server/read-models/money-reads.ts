import type { Actor } from '../../services/actor.ts';
import type { EstimateRow, LineFilter, PayoutFilter, PayoutRow, Reads } from '../../services/reads.ts';
import type { Database } from '../database/pool.ts';
import { instantKey, textKey, type Keyset } from './keyset.ts';
import { toMoney } from './money.ts';
import { createNodeReads, readPage } from './read-page.ts';
import { among, bounded, enrolledColumns, equals, joinProgram, scopeToEnrolled, type Source } from './source.ts';
import { lineKeysets, lineSource } from './sources/line-source.ts';
import { ms, text, toSelectList, type Bindings } from './sql.ts';

export const createLineReads = (db: Database): Reads['lines'] =>
  createNodeReads(db, {
    source: lineSource,
    keysets: lineKeysets,
    where: (filter: LineFilter, actor, bindings) => [
      ...scopeToEnrolled(actor, filter, 'cl', bindings),
      ...equals('cl.customer_id', filter.customerId, bindings),
      ...ofPayout(filter.payoutId, bindings),
      ...among('cl.kind', filter.kinds, bindings),
      ...equals('cl.stream', filter.stream, bindings),
      ...bounded('cl.earned_at', '>=', filter.earnedFrom, bindings),
      ...bounded('cl.earned_at', '<', filter.earnedBefore, bindings),
      ...bounded('cl.posted_at', '<=', filter.asOf, bindings),
    ],
  });

const ofPayout = (payoutId: string | null | undefined, bindings: Bindings): string[] =>
  typeof payoutId === 'string'
    ? [
        `(cl.tenant_id, cl.id) IN (SELECT pl.tenant_id, pl.line_id FROM payout_lines pl
           WHERE pl.payout_id = ${bindings.add(payoutId)} AND pl.released_at IS NULL)`,
      ]
    : [];

type RawAmounts<Row> = Omit<Row, 'amount' | 'basis'> & {
  readonly amountMinor: string;
  readonly basisMinor: string;
  readonly currency: string;
};

const estimateSource: Source<RawAmounts<EstimateRow>, EstimateRow> = {
  table: 'commission_estimates',
  alias: 'ce',
  joins: `${joinProgram('ce')} LEFT JOIN customers c ON c.tenant_id = ce.tenant_id AND c.id = ce.customer_id`,
  select: toSelectList({
    ...enrolledColumns('ce'),
    key: 'ce.line_key',
    customerId: 'ce.customer_id',
    customerName: 'coalesce(c.name, c.external_id)',
    kind: 'ce.kind',
    stream: 'ce.stream',
    earnedAt: ms('ce.earned_at'),
    earnedOn: `to_char(ce.earned_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD')`,
    dueAt: ms('ce.due_at'),
    amountMinor: text('ce.amount_minor'),
    basisMinor: text('ce.basis_minor'),
    currency: 'p.currency',
    rate: 'ce.rate',
    invoiceRef: 'ce.invoice_ref',
    blockedBy: 'ce.blocked_by',
    adapterId: 'p.adapter_id',
    adapterVersion: 'p.adapter_version',
    explanation: 'ce.explanation',
  }),
  toRow: ({ amountMinor, basisMinor, currency, ...row }) => ({
    ...row,
    amount: toMoney(amountMinor, currency),
    basis: toMoney(basisMinor, currency),
  }),
};

const estimateKeyset: Keyset<EstimateRow> = {
  name: 'estimate.earnedAt.ASC',
  direction: 'ASC',
  columns: [
    {
      sql: `coalesce(ce.earned_at, 'infinity')`,
      type: 'timestamptz',
      of: ({ earnedAt }) => (earnedAt === null ? 'infinity' : new Date(earnedAt).toISOString()),
    },
    textKey('ce.program_id', (row) => row.programId),
    textKey('ce.customer_id', (row) => row.customerId),
    textKey('ce.line_key', (row) => row.key),
  ],
};

export const createEstimateReads = (db: Database): Reads['estimates'] => ({
  page: (actor: Actor, filter, _order, page) =>
    readPage(db, actor, {
      source: estimateSource,
      keyset: estimateKeyset,
      page,
      where: (bindings) => [
        ...scopeToEnrolled(actor, filter, 'ce', bindings),
        ...equals('ce.customer_id', filter.customerId, bindings),
      ],
    }),
});

const payoutSource: Source<
  Omit<PayoutRow, 'amount' | 'fee'> & {
    readonly amountMinor: string;
    readonly feeMinor: string;
    readonly currency: string;
  },
  PayoutRow
> = {
  table: 'payouts',
  alias: 'po',
  joins: joinProgram('po'),
  select: toSelectList({
    ...enrolledColumns('po'),
    id: 'po.id',
    stream: 'po.stream',
    periodFrom: 'po.period_from',
    periodTo: 'po.period_to',
    dueBy: 'po.due_by',
    amountMinor: text('po.amount_minor'),
    currency: 'p.currency',
    status: 'po.status',
    formedAt: ms('po.formed_at'),
    approvedAt: ms('po.approved_at'),
    approvedBy: 'po.approved_by',
    paidAt: ms('po.paid_at'),
    paidReference: 'po.paid_reference',
    failReason: 'po.fail_reason',
    feeMinor: text('po.fee_minor'),
    provider: 'po.provider',
    closedAt: ms('po.closed_at'),
    replacesId: 'po.replaces_id',
    replacedById: '(SELECT re.id FROM payouts re WHERE re.tenant_id = po.tenant_id AND re.replaces_id = po.id)',
  }),
  toRow: ({ amountMinor, feeMinor, currency, ...row }) => ({
    ...row,
    amount: toMoney(amountMinor, currency),
    fee: toMoney(feeMinor, currency),
  }),
};

const byForming = (direction: 'ASC' | 'DESC'): Keyset<PayoutRow> => ({
  name: `payout.formedAt.${direction}`,
  direction,
  columns: [instantKey('po.formed_at', (row) => row.formedAt), textKey('po.id', (row) => row.id)],
});

export const createPayoutReads = (db: Database): Reads['payouts'] =>
  createNodeReads(db, {
    source: payoutSource,
    keysets: { FORMED_AT_DESC: byForming('DESC'), FORMED_AT_ASC: byForming('ASC') },
    where: (filter: PayoutFilter, actor, bindings) => [
      ...scopeToEnrolled(actor, filter, 'po', bindings),
      ...among('po.status', filter.statuses, bindings),
      ...equals('po.stream', filter.stream, bindings),
    ],
  });
