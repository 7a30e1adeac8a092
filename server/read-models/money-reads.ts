import type { Actor } from '../../services/actor.ts';
import type {
  EnrolledFilter,
  EstimateRow,
  LineFilter,
  PayoutFilter,
  PayoutRow,
  Reads,
  ReviewRow,
} from '../../services/reads.ts';
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
  Omit<PayoutRow, 'amount'> & { readonly amountMinor: string; readonly currency: string },
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
  }),
  toRow: ({ amountMinor, currency, ...row }) => ({ ...row, amount: toMoney(amountMinor, currency) }),
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

interface RawReview extends Omit<ReviewRow, 'referredMrr' | 'managedMrr'> {
  readonly referredMinor: string;
  readonly managedMinor: string;
}

const reviewSource: Source<RawReview, ReviewRow> = {
  table: 'reviews',
  alias: 'r',
  joins: joinProgram('r'),
  select: toSelectList({
    ...enrolledColumns('r'),
    id: 'r.id',
    reviewAt: ms('r.review_at'),
    effectiveAt: ms('r.effective_at'),
    fromTier: 'r.from_tier',
    toTier: 'r.to_tier',
    awardedTier: 'r.awarded_tier',
    standing: 'r.standing',
    referredMinor: text('r.referred_mrr_minor'),
    managedMinor: text('r.managed_mrr_minor'),
    leads: 'r.leads',
    metrics: 'r.metrics',
    currency: 'p.currency',
    recordedAt: ms('r.recorded_at'),
  }),
  toRow: ({ referredMinor, managedMinor, ...row }) => ({
    ...row,
    referredMrr: toMoney(referredMinor, row.currency),
    managedMrr: toMoney(managedMinor, row.currency),
  }),
};

const byReview = (direction: 'ASC' | 'DESC'): Keyset<ReviewRow> => ({
  name: `review.reviewAt.${direction}`,
  direction,
  columns: [instantKey('r.review_at', (row) => row.reviewAt), textKey('r.id', (row) => row.id)],
});

export const createReviewReads = (db: Database): Reads['reviews'] =>
  createNodeReads(db, {
    source: reviewSource,
    keysets: { REVIEW_AT_DESC: byReview('DESC'), REVIEW_AT_ASC: byReview('ASC') },
    where: (filter: EnrolledFilter, actor, bindings) => scopeToEnrolled(actor, filter, 'r', bindings),
  });
